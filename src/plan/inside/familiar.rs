//! Who knows whom: how often a colleague was in touch with an organisation, when last, about what.

use std::collections::BTreeMap;

use crate::ids::{OrgId, PersonId};
use crate::site::{Activity, Site};

/// How well a colleague knows an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Familiar<'a> {
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

/// All colleagues with the organisations that they know; those with the most contacts first, then those with the newest.
#[must_use]
pub fn list_familiar(site: &Site) -> Vec<Familiar<'_>> {
    let as_of = site.settings.as_of;
    let mut known: BTreeMap<(&PersonId, &OrgId), Familiar<'_>> = BTreeMap::new();
    // Contacts come oldest first: the last one that took place wins, and the first one that is planned.
    for activity in site.inside.iter().flat_map(|inside| &inside.activities) {
        let (who, org) = (&activity.who, &activity.org);
        let one = known.entry((who, org)).or_insert(Familiar { who, org, contacts: 0, last: None, next: None });
        if activity.on > as_of {
            one.next = one.next.or(Some(activity));
        } else {
            one.contacts += 1;
            one.last = Some(activity);
        }
    }
    let mut known: Vec<Familiar<'_>> = known.into_values().collect();
    known.sort_by_key(|one| std::cmp::Reverse((one.contacts, one.last.map(|activity| activity.on))));
    known
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
        let told: Vec<_> = list_familiar(&site)
            .iter()
            .map(|one| {
                let day = |activity: Option<&Activity>| activity.map(|activity| activity.on.to_string());
                (one.who.to_string(), one.contacts, day(one.last), day(one.next))
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
