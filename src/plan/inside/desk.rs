//! What lies on a coordinator's desk: what is due, which contacts are planned, what is stale, what disturbs what.

use jiff::civil::Date;

use crate::ids::{Kind, OrgId, PartnershipId, RecordKey};
use crate::plan::inside::double_contacts::{DoubleContact, find_double_contacts};
use crate::plan::inside::freshness::{Age, Bands, Kept, list_kept};
use crate::plan::inside::limits::{AHEAD, SOON};
use crate::plan::inside::ties::days_between;
use crate::plan::{Due, DueKind, list_due};
use crate::site::{Site, Standing};

/// Something that is due, with how far off it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// What is due.
    pub due: Due,
    /// Days from the day of the registry to the day it is due; below nothing when that has passed.
    pub days: i32,
}

/// Everything that lies on the desk.
#[derive(Debug, Clone, PartialEq)]
pub struct Desk<'a> {
    /// Its day has passed; the longest overdue first.
    pub overdue: Vec<Task>,
    /// Its day comes within the next thirty days.
    pub soon: Vec<Task>,
    /// Its day comes later, within a year.
    pub later: Vec<Task>,
    /// How much more lies farther off than a year.
    pub far_off: usize,
    /// Contacts that are planned, by their day.
    pub planned: Vec<Task>,
    /// Agreements that end or are to be negotiated again, by their day.
    pub agreements: Vec<Task>,
    /// Double contacts that nobody has settled and that are ahead, or so fresh that a word about them still helps.
    pub conflicts: Vec<DoubleContact<'a>>,
    /// Records that may be out of date and are stale, the longest unchecked first.
    pub stale: Vec<Kept>,
    /// How many more records may be out of date.
    pub ageing: usize,
}

/// Lays out the desk on the day that records are judged by.
#[must_use]
pub fn lay_out_desk(site: &Site) -> Desk<'_> {
    let today = site.settings.as_of;
    let tasks = list_due(site).into_iter().map(|due| Task { days: days_between(today, due.on), due });
    let mut desk = Desk {
        overdue: Vec::new(),
        soon: Vec::new(),
        later: Vec::new(),
        far_off: 0,
        planned: Vec::new(),
        agreements: Vec::new(),
        conflicts: conflicts(site, today),
        stale: Vec::new(),
        ageing: 0,
    };
    for task in tasks {
        match desk.pile_of(&task) {
            Some(pile) => pile.push(task),
            None => desk.far_off += 1,
        }
    }
    (desk.stale, desk.ageing) = list_stale(site);
    desk
}

impl Desk<'_> {
    /// Where a task belongs; nothing where it is too far off. What has a list of its own stands there, unless it is
    /// overdue: that comes before all else.
    fn pile_of(&mut self, task: &Task) -> Option<&mut Vec<Task>> {
        Some(match (task.due.kind, task.days) {
            (_, ..0) => &mut self.overdue,
            (DueKind::PlannedContact, _) => &mut self.planned,
            (DueKind::AgreementEnds | DueKind::Renegotiation, _) => &mut self.agreements,
            (_, ..=SOON) => &mut self.soon,
            (_, ..=AHEAD) => &mut self.later,
            _ => return None,
        })
    }
}

/// Double contacts that a word between the units still helps.
fn conflicts(site: &Site, today: Date) -> Vec<DoubleContact<'_>> {
    let mut pairs = find_double_contacts(site);
    let apart = site.settings.thresholds.contacts_apart;
    pairs.retain(|pair| pair.settled.is_none() && i64::from(days_between(pair.second.on, today)) <= apart);
    pairs
}

/// Records that are stale, and how many more may be out of date; what has ended is left in peace.
fn list_stale(site: &Site) -> (Vec<Kept>, usize) {
    let kept: Vec<Kept> = list_kept(site, Bands::of(&site.settings.thresholds))
        .into_iter()
        .filter(|kept| goes_on(site, &kept.key))
        .collect();
    let ageing = kept.iter().filter(|kept| kept.age == Age::Old).count();
    (kept.into_iter().filter(|kept| kept.age == Age::Stale).collect(), ageing)
}

/// Whether a record is of a kind that changes outside the house, and still matters.
fn goes_on(site: &Site, key: &RecordKey) -> bool {
    let id: &str = &key.id;
    match key.kind {
        Kind::Org => OrgId::parse(id)
            .ok()
            .and_then(|id| site.organisations.get(&id))
            .is_some_and(|org| org.status.as_str() == "active"),
        Kind::Partnership => PartnershipId::parse(id)
            .ok()
            .and_then(|id| site.partnerships.get(&id))
            .is_some_and(|one| !one.elsewhere && !matches!(one.standing, Standing::Past(_))),
        Kind::Asset => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dates::FuzzyDate;
    use crate::plan::inside::small::Small;

    #[test]
    fn tasks_lie_where_their_day_puts_them() {
        let school = || Small::new("2026-03-01").orgs(&["school"]).colleagues(&["ida"]);
        for (day, piles) in [
            ("2026-02-28", [1, 0, 0, 0]),
            ("2026-03-01", [0, 1, 0, 0]),
            ("2026-03-31", [0, 1, 0, 0]),
            ("2026-04-01", [0, 0, 1, 0]),
            ("2027-03-01", [0, 0, 1, 0]),
            ("2027-03-02", [0, 0, 0, 1]),
        ] {
            let mut small = school().partnership("reading", &["school"], "engagement");
            small.partnership_mut("reading").stages[0].review = FuzzyDate::parse(day).map(crate::dates::Known::Known);
            let desk = lay_out_desk(&small.site);
            assert_eq!([desk.overdue.len(), desk.soon.len(), desk.later.len(), desk.far_off], piles, "{day}");
        }
        let small = school().contacts(&["2026-03-09 ida school"]);
        assert_eq!(lay_out_desk(&small.site).planned.len(), 1);
    }

    #[test]
    fn only_conflicts_that_a_word_helps_lie_on_the_desk() {
        for (contacts, count) in [
            (["2026-02-01 ida school", "2026-02-09 bo-holm school"], 1),
            (["2026-02-20 ida school", "2026-03-09 bo-holm school"], 1),
            (["2025-02-01 ida school", "2025-02-09 bo-holm school"], 0),
        ] {
            let small = Small::new("2026-03-01").orgs(&["school"]).colleagues(&["ida", "bo-holm"]).contacts(&contacts);
            assert_eq!(lay_out_desk(&small.site).conflicts.len(), count, "{contacts:?}");
        }
    }

    #[test]
    fn the_longest_unchecked_comes_first() {
        let mut small = Small::new("2026-03-01").orgs(&["school", "museum", "shop", "theatre"]);
        for (org, on) in [("school", "2023-05"), ("museum", "2025-02"), ("shop", "2025-12"), ("theatre", "2020")] {
            small.org(org).remarks.verified_on = FuzzyDate::parse(on);
        }
        let desk = lay_out_desk(&small.site);
        let stale: Vec<&str> = desk.stale.iter().map(|one| &*one.key.id).collect();
        assert_eq!((stale, desk.ageing), (vec!["theatre", "school"], 1));
    }
}
