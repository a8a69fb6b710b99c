//! Who knows whom: how often a colleague was in touch with an organisation, when last, about what.

use std::collections::BTreeMap;

use crate::ids::{OrgId, PersonId};
use crate::site::{Activity, Site};

/// What joins a colleague and an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tie<'a> {
    /// The colleague.
    pub who: &'a PersonId,
    /// The organisation.
    pub org: &'a OrgId,
    /// How many contacts there were.
    pub contacts: usize,
    /// The last one.
    pub last: Option<&'a Activity>,
    /// The next one that is planned.
    pub next: Option<&'a Activity>,
}

/// All ties; those with the most contacts first, then those with the newest.
#[must_use]
pub fn list_ties(site: &Site) -> Vec<Tie<'_>> {
    let as_of = site.settings.as_of;
    let mut ties: BTreeMap<(&PersonId, &OrgId), Tie<'_>> = BTreeMap::new();
    // Contacts come oldest first: the last one that took place wins, and the first one that is planned.
    for activity in site.inside.iter().flat_map(|inside| &inside.activities) {
        let (who, org) = (&activity.who, &activity.org);
        let tie = ties.entry((who, org)).or_insert(Tie { who, org, contacts: 0, last: None, next: None });
        if activity.on > as_of {
            tie.next = tie.next.or(Some(activity));
        } else {
            tie.contacts += 1;
            tie.last = Some(activity);
        }
    }
    let mut ties: Vec<Tie<'_>> = ties.into_values().collect();
    ties.sort_by_key(|tie| std::cmp::Reverse((tie.contacts, tie.last.map(|activity| activity.on))));
    ties
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::inside::tests::{ORGS, site_of};

    #[test]
    fn plans_are_no_contacts_yet() {
        let contact = |on: &str, who: &str| {
            format!(
                "[[activities]]\non = {on}\nunit = \"desk\"\nwho = \"{who}\"\norg = \"school\"\nkind = \"phone\"\nabout = \"Books\"\n"
            )
        };
        let person = |name: &str| {
            format!(
                "name = \"{name}\"\nside = \"internal\"\nunit = \"desk\"\nbasis = \"contract\"\nkeep_until = \"unknown\"\n"
            )
        };
        let [ida, ole] = ["Ida", "Ole"].map(person);
        let past = [contact("2026-02-01", "ida"), contact("2026-02-03", "ole"), contact("2026-02-04", "ida")].concat();
        let ahead = [contact("2026-03-20", "ole"), contact("2026-03-30", "ole")].concat();
        let site = site_of(
            &[
                &ORGS[..],
                &[("data/units/desk.toml", "name = \"Desk\"\nkind = \"team\"\n")],
                &[("private/people/ida.toml", &ida), ("private/people/ole.toml", &ole)],
                &[("private/activities/2026-02.toml", &past), ("private/activities/2026-03.toml", &ahead)],
            ]
            .concat(),
        );
        let told: Vec<_> = list_ties(&site)
            .iter()
            .map(|tie| {
                let day = |activity: Option<&Activity>| activity.map(|activity| activity.on.to_string());
                (tie.who.to_string(), tie.contacts, day(tie.last), day(tie.next))
            })
            .collect();
        let some = |day: &str| Some(day.to_owned());
        assert_eq!(
            told,
            [
                ("ida".to_owned(), 2, some("2026-02-04"), None),
                ("ole".to_owned(), 1, some("2026-02-03"), some("2026-03-20")),
            ]
        );
    }
}
