//! Finds two units that are in touch with one organisation or person at about the same time.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::ids::{OrgId, PartnershipId, PersonId};
use crate::plan::inside::ties::days_between;
use crate::site::{Activity, Site};

/// Why two contacts that lie close together do not disturb each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settled {
    /// The units have spoken about it.
    Coordinated,
    /// Both belong to one partnership.
    SamePartnership(PartnershipId),
}

/// When the two contacts are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timing {
    /// At least one of them is still to come.
    Ahead,
    /// Both have been.
    Past,
}

/// Two contacts of two units that lie close together.
#[derive(Debug, Clone, PartialEq)]
pub struct DoubleContact<'a> {
    /// The earlier contact.
    pub first: &'a Activity,
    /// The later contact.
    pub second: &'a Activity,
    /// The days between them.
    pub days: i32,
    /// When they are.
    pub timing: Timing,
    /// Why they need no words; nothing where they do.
    pub settled: Option<Settled>,
    /// The person who was called by both, where it is one.
    pub person: Option<&'a PersonId>,
}

/// All double contacts: what is ahead by its day, then what has been, the latest first.
///
/// Each contact is held against the last one before it by another unit, so that a long exchange does not pair each
/// contact with every other.
#[must_use]
pub fn find_double_contacts(site: &Site) -> Vec<DoubleContact<'_>> {
    let Some(inside) = &site.inside else { return Vec::new() };
    let mut orgs: BTreeMap<&OrgId, Vec<&Activity>> = BTreeMap::new();
    let mut people: BTreeMap<&PersonId, Vec<&Activity>> = BTreeMap::new();
    for activity in &inside.activities {
        orgs.entry(&activity.org).or_default().push(activity);
        if let Some(person) = &activity.person {
            people.entry(person).or_default().push(activity);
        }
    }
    let mut found: Vec<DoubleContact<'_>> = orgs.into_values().flat_map(|list| pairs_in(site, &list)).collect();
    // A person can be called on behalf of two organisations; with one organisation the pair is known already.
    let by_person = people.into_values().flat_map(|list| pairs_in(site, &list));
    found.extend(by_person.filter(|pair| pair.first.org != pair.second.org));
    found.sort_by(|a, b| key(a).cmp(&key(b)));
    found
}

/// What is ahead comes first and nearest first; what has been comes latest first.
fn key<'a>(pair: &DoubleContact<'a>) -> (bool, i32, &'a OrgId, Date) {
    let past = pair.timing == Timing::Past;
    let distance = days_between(Date::ZERO, pair.second.on);
    (past, if past { -distance } else { distance }, &pair.second.org, pair.first.on)
}

/// Pairs within contacts of one organisation or person.
fn pairs_in<'a>(site: &Site, contacts: &[&'a Activity]) -> Vec<DoubleContact<'a>> {
    let mut contacts = contacts.to_vec();
    contacts.sort_by_key(|activity| activity.on);
    let pairs = contacts.iter().enumerate().filter_map(|(at, second)| {
        let first = contacts[..at].iter().rev().find(|first| first.unit != second.unit)?;
        pair(site, first, second)
    });
    pairs.collect()
}

/// The two contacts, if they lie close enough together.
fn pair<'a>(site: &Site, first: &'a Activity, second: &'a Activity) -> Option<DoubleContact<'a>> {
    let days = days_between(first.on, second.on);
    if i64::from(days) > site.settings.thresholds.contacts_apart {
        return None;
    }
    let shared = first.partnership.clone().filter(|one| second.partnership.as_ref() == Some(one));
    let settled = match shared {
        Some(partnership) => Some(Settled::SamePartnership(partnership)),
        None => (first.coordinated || second.coordinated).then_some(Settled::Coordinated),
    };
    let timing = if second.on > site.settings.as_of { Timing::Ahead } else { Timing::Past };
    let person = first.person.as_ref().filter(|one| second.person.as_ref() == Some(*one));
    Some(DoubleContact { first, second, days, timing, settled, person })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::inside::small::Small;

    fn found(contacts: &[&str]) -> Vec<String> {
        let small = Small::new("2026-03-01")
            .orgs(&["school", "museum"])
            .colleagues(&["ida", "bo-holm"])
            .guests(&[("jens", "school")])
            .contacts(contacts);
        let pairs = find_double_contacts(&small.site);
        let line = |pair: &DoubleContact<'_>| {
            format!("{} {} {} {:?}", pair.second.org, pair.second.on, pair.days, pair.timing)
        };
        pairs.iter().map(line).collect()
    }

    #[test]
    fn two_units_within_the_window_are_a_pair() {
        for (contacts, pairs) in [
            (&["2026-01-01 ida school", "2026-01-31 bo-holm school"][..], &["school 2026-01-31 30 Past"][..]),
            (&["2026-01-01 ida school", "2026-02-01 bo-holm school"][..], &[][..]),
            (&["2026-01-01 ida school", "2026-01-09 ida school"][..], &[][..]),
            (&["2026-01-01 ida school", "2026-01-09 bo-holm museum"][..], &[][..]),
            (&["2026-02-20 ida school", "2026-03-09 bo-holm school"][..], &["school 2026-03-09 17 Ahead"][..]),
            // One person for two organisations.
            (&["2026-01-01 ida school jens", "2026-01-02 bo-holm museum jens"][..], &["museum 2026-01-02 1 Past"][..]),
            // A long exchange gives one pair for each contact, not one for each two.
            (
                &["2026-01-01 ida school", "2026-01-02 bo-holm school", "2026-01-03 ida school"][..],
                &["school 2026-01-03 1 Past", "school 2026-01-02 1 Past"][..],
            ),
        ] {
            assert_eq!(found(contacts), pairs, "{contacts:?}");
        }
    }

    #[test]
    fn what_was_spoken_about_is_settled() {
        let mut small = Small::new("2026-03-01").orgs(&["school"]).colleagues(&["ida", "bo-holm"]);
        small = small.contacts(&["2026-01-01 ida school", "2026-01-09 bo-holm school"]);
        let settled = |small: &Small| find_double_contacts(&small.site).remove(0).settled;
        assert_eq!(settled(&small), None);
        let reading = PartnershipId::parse("reading").expect("an id");
        let contacts = |small: &mut Small, change: &dyn Fn(&mut Activity)| {
            small.site.inside.as_mut().expect("inside").activities.iter_mut().for_each(change);
        };
        contacts(&mut small, &|one| one.coordinated = true);
        assert_eq!(settled(&small), Some(Settled::Coordinated));
        contacts(&mut small, &|one| one.partnership = Some(reading.clone()));
        assert_eq!(settled(&small), Some(Settled::SamePartnership(reading.clone())));
    }
}
