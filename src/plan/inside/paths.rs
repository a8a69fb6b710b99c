//! Finds ways from a colleague to each organisation that is to be reached, at most four steps long.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use crate::ids::{AssessmentId, NeedId, OrgId, PersonId, UnitId};
use crate::plan::inside::candidates::latest_assessments;
use crate::plan::inside::matching::{fits, open_needs};
use crate::plan::inside::ties::{STRONG, Station, Tie, Ties, gather_ties, may_be_reached};
use crate::site::{Side, Site};

/// The longest way, in steps: what is farther off is no acquaintance.
const LONGEST: usize = 4;
/// How many ways to a station are remembered at each length; more than are shown, since some of them are set aside.
const REMEMBERED: usize = 8;
/// How many ways to an organisation are told.
const TOLD: usize = 3;

/// Why an organisation is to be reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// It was judged as a possible partner, in this assessment last.
    Candidate(AssessmentId),
    /// A unit wants to reach it, in this place of its list.
    Priority(UnitId, Option<i64>),
    /// It is of a category that an open need asks for.
    Need(NeedId),
}

/// One step of a way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What joins it to the station before.
    pub tie: Tie,
    /// 1 weak, 2 good, 3 strong.
    pub strength: u8,
    /// Where it leads.
    pub to: Station,
}

/// A way from a colleague to an organisation, at least one step long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// The colleague.
    pub from: PersonId,
    /// The steps; the last one leads to the organisation.
    pub steps: Vec<Step>,
}

impl Way {
    /// A way holds as much as its weakest step.
    #[must_use]
    pub fn strength(&self) -> u8 {
        self.steps.iter().map(|step| step.strength).min().unwrap_or(STRONG)
    }

    /// Whom the organisation would hear of it from: the station before the last.
    fn door(&self) -> Option<&Station> {
        self.steps.len().checked_sub(2).and_then(|at| self.steps.get(at)).map(|step| &step.to)
    }
}

/// An organisation that is to be reached, with the best ways to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The organisation.
    pub org: OrgId,
    /// Why it is to be reached.
    pub wishes: Vec<Wish>,
    /// Nobody is to contact it: there is no way.
    pub closed: bool,
    /// The best ways, the best one first; at most three.
    pub ways: Vec<Way>,
}

/// All organisations that are to be reached, in the order of their ids, each with its best ways.
#[must_use]
pub fn find_paths(site: &Site) -> Vec<Target> {
    let found = Search::new(site, gather_ties(site));
    let targets = wishes(site).into_iter().map(|(org, wishes)| Target {
        closed: !may_be_reached(site, &org),
        ways: choose(found.ways_to(&Station::Org(org.clone()))),
        org,
        wishes,
    });
    targets.collect()
}

/// Which organisations are to be reached, and why: candidates, then priorities, then needs.
fn wishes(site: &Site) -> BTreeMap<OrgId, Vec<Wish>> {
    let mut wishes: BTreeMap<OrgId, Vec<Wish>> = BTreeMap::new();
    let ours = |id: &OrgId| site.organisations.get(id).is_none_or(|org| org.ours || org.status.as_str() == "dissolved");
    let mut add = |org: &OrgId, wish: Wish| {
        if !ours(org) {
            wishes.entry(org.clone()).or_default().push(wish);
        }
    };
    for (org, assessment) in latest_assessments(site) {
        if assessment.decision.as_ref().is_none_or(|decision| decision.as_str() != "never") {
            add(&org, Wish::Candidate(assessment.id.clone()));
        }
    }
    for unit in site.units.values() {
        for priority in unit.inside.iter().flat_map(|inside| &inside.priorities) {
            if let Some(org) = &priority.org {
                add(org, Wish::Priority(unit.id.clone(), priority.rank));
            }
        }
    }
    for need in open_needs(site) {
        for org in site.organisations.values().filter(|org| fits(&site.vocabulary, &need.categories, &org.categories)) {
            add(&org.id, Wish::Need(need.id.clone()));
        }
    }
    wishes
}

/// The best three of all ways: each colleague's best one first, then others that go through somebody else.
fn choose(ways: Vec<Way>) -> Vec<Way> {
    let mut colleagues = BTreeSet::new();
    let (first, more): (Vec<Way>, Vec<Way>) = ways.into_iter().partition(|way| colleagues.insert(way.from.clone()));
    let mut chosen = first;
    chosen.truncate(TOLD);
    for way in more {
        let known = chosen.iter().any(|one| one.from == way.from && one.door() == way.door());
        if chosen.len() < TOLD && !known {
            chosen.push(way);
        }
    }
    chosen
}

/// A way that has come as far as a station; the way before it is found by its place among all of them.
struct Reached {
    at: usize,
    cost: u32,
    steps: usize,
    before: Option<usize>,
}

/// The best ways from any colleague to every station, by length.
struct Search {
    stations: Vec<Station>,
    edges: Vec<Vec<(usize, Tie, u8)>>,
    reached: Vec<Reached>,
    /// What was remembered of each station.
    at: Vec<Vec<usize>>,
}

impl Search {
    fn new(site: &Site, ties: Ties) -> Self {
        let ends = ties.values().flat_map(BTreeMap::keys);
        let stations: BTreeSet<Station> = ties.keys().chain(ends).cloned().collect();
        let places: BTreeMap<Station, usize> =
            stations.iter().cloned().enumerate().map(|(at, one)| (one, at)).collect();
        let stations: Vec<Station> = stations.into_iter().collect();
        let mut edges = vec![Vec::new(); stations.len()];
        for (from, to) in ties {
            let known = to.into_iter().filter_map(|(to, (tie, strength))| Some((*places.get(&to)?, tie, strength)));
            if let Some(list) = places.get(&from).and_then(|at| edges.get_mut(*at)) {
                list.extend(known);
            }
        }
        let at = vec![Vec::new(); stations.len()];
        let mut search = Self { stations, edges, reached: Vec::new(), at };
        search.walk(site);
        search
    }

    /// Goes one step at a time from all colleagues at once, remembering the best few ways to each station.
    fn walk(&mut self, site: &Site) {
        let colleague = |station: &Station| match station {
            Station::Person(id) => {
                let people = site.inside.as_ref().map(|inside| &inside.people);
                people.and_then(|people| people.get(id)).is_some_and(|person| person.side == Side::Internal)
            }
            Station::Org(_) => false,
        };
        let starts = (0..self.stations.len()).filter(|at| colleague(&self.stations[*at]));
        let starts = starts.map(|at| Reached { at, cost: 0, steps: 0, before: None }).collect();
        let mut front = self.remember(starts);
        for _ in 0..LONGEST {
            let next = front.iter().flat_map(|way| self.steps_from(*way)).collect();
            front = self.remember(next);
        }
    }

    /// Where a way may go on to: everywhere that it has not been to.
    fn steps_from(&self, way: usize) -> Vec<Reached> {
        let here = &self.reached[way];
        let been = self.trail(here);
        let fresh = self.edges[here.at].iter().filter(|(to, ..)| !been.contains(to));
        fresh
            .map(|(to, _, strength)| Reached {
                at: *to,
                // Each grade weaker costs twice as much: a good and a strong step are better than a weak one alone.
                cost: here.cost + (1 << (STRONG - *strength)),
                steps: here.steps + 1,
                before: Some(way),
            })
            .collect()
    }

    /// The stations of a way, the last one first.
    fn trail(&self, way: &Reached) -> Vec<usize> {
        let mut trail = vec![way.at];
        let mut before = way.before;
        while let Some(one) = before.and_then(|at| self.reached.get(at)) {
            trail.push(one.at);
            before = one.before;
        }
        trail
    }

    /// The cheaper way is the better one, then the shorter one, then the one whose stations come first by their ids.
    fn order(&self, a: &Reached, b: &Reached) -> Ordering {
        let trails = || self.trail(a).iter().rev().cmp(self.trail(b).iter().rev());
        (a.cost, a.steps).cmp(&(b.cost, b.steps)).then_with(trails)
    }

    /// Keeps the best of what was reached at each station; gives back the places of what was kept.
    fn remember(&mut self, mut ways: Vec<Reached>) -> Vec<usize> {
        ways.sort_by(|a, b| a.at.cmp(&b.at).then_with(|| self.order(a, b)));
        let mut kept = Vec::new();
        let (mut station, mut count) = (usize::MAX, 0);
        for way in ways {
            count = if way.at == station { count + 1 } else { 1 };
            station = way.at;
            if count <= REMEMBERED {
                kept.push(self.reached.len());
                self.at[station].push(self.reached.len());
                self.reached.push(way);
            }
        }
        kept
    }

    /// All ways to a station that are remembered, the best one first.
    fn ways_to(&self, station: &Station) -> Vec<Way> {
        let Ok(at) = self.stations.binary_search(station) else { return Vec::new() };
        let mut ways: Vec<&Reached> = self.at[at].iter().map(|way| &self.reached[*way]).collect();
        ways.sort_by(|a, b| self.order(a, b));
        ways.into_iter().filter_map(|way| self.way(way)).collect()
    }

    fn way(&self, reached: &Reached) -> Option<Way> {
        let mut trail = self.trail(reached);
        trail.reverse();
        let Station::Person(from) = self.stations[*trail.first()?].clone() else { return None };
        let steps = trail.windows(2).filter_map(|pair| {
            let (_, tie, strength) = self.edges[pair[0]].iter().find(|(to, ..)| *to == pair[1])?;
            Some(Step { tie: tie.clone(), strength: *strength, to: self.stations[pair[1]].clone() })
        });
        Some(Way { from, steps: steps.collect() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::inside::small::Small;

    /// A way as one line: names with the strength of each step between them.
    fn line(way: &Way) -> String {
        let name = |station: &Station| match station {
            Station::Person(id) => id.to_string(),
            Station::Org(id) => id.to_string(),
        };
        way.steps.iter().fold(way.from.to_string(), |line, step| format!("{line} {} {}", step.strength, name(&step.to)))
    }

    fn lines(site: &Site, org: &str) -> Vec<String> {
        let targets = find_paths(site);
        let target = targets.into_iter().find(|target| target.org.as_str() == org).expect("a target");
        target.ways.iter().map(line).collect()
    }

    #[test]
    fn the_cheapest_way_comes_first() {
        let small = Small::new("2026-03-01")
            .orgs(&["school", "museum"])
            .colleagues(&["ida", "bo-holm", "kim"])
            .guests(&[("jens", "school"), ("mona", "museum")])
            .contacts(&["2024-01-01 ida school", "2026-01-01 bo-holm museum mona", "2026-02-01 kim school jens"])
            .partnership("reading", &["school", "museum"], "date")
            .assessment("school-now", "school", "2026-02-01", "");
        // Kim has spoken to Jens lately; Ida was in touch once, long ago; Bo knows somebody at a partner of the school.
        assert_eq!(
            lines(&small.site, "school"),
            ["kim 2 jens 3 school", "ida 1 school", "bo-holm 2 mona 3 museum 2 school"]
        );
    }

    #[test]
    fn a_way_has_four_steps_at_most() {
        let mut small = Small::new("2026-03-01").orgs(&["org-a", "org-b", "org-c", "org-d"]).colleagues(&["ida"]);
        small = small.contacts(&["2026-02-01 ida org-a"]).partnership("one-two", &["org-a", "org-b"], "marriage");
        small = small.partnership("two-three", &["org-b", "org-c"], "marriage");
        small = small.partnership("three-four", &["org-c", "org-d"], "marriage");
        small = small.assessment("fourth", "org-d", "2026", "");
        assert_eq!(lines(&small.site, "org-d"), ["ida 2 org-a 3 org-b 3 org-c 3 org-d"]);
        small = small.orgs(&["org-e"]).partnership("four-five", &["org-d", "org-e"], "marriage");
        small = small.assessment("fifth", "org-e", "2026", "");
        assert!(lines(&small.site, "org-e").is_empty());
    }

    #[test]
    fn acquaintances_are_walked_as_they_are_written() {
        let small = Small::new("2026-03-01").orgs(&["school"]).colleagues(&["ida"]).guests(&[("jens", "school")]);
        let there = small.assessment("school-now", "school", "2026", "ida jens 2");
        assert_eq!(lines(&there.site, "school"), ["ida 2 jens 3 school"]);
        let small = Small::new("2026-03-01").orgs(&["school"]).colleagues(&["ida"]).guests(&[("jens", "")]);
        let back = small.assessment("school-now", "school", "2026", "jens ida 2");
        assert!(lines(&back.site, "school").is_empty());
    }

    #[test]
    fn nobody_is_led_to_whom_nobody_is_to_contact() {
        let mut small = Small::new("2026-03-01").orgs(&["school"]).colleagues(&["ida"]).guests(&[("jens", "school")]);
        small = small.contacts(&["2026-02-01 ida school jens"]).assessment("school-now", "school", "2026", "");
        small.person("jens").do_not_contact = true;
        assert_eq!(lines(&small.site, "school"), ["ida 2 school"], "the house may still be called");
        small.org("school").inside.as_mut().expect("inside").no_contact = true;
        let target = find_paths(&small.site).remove(0);
        assert!(target.closed && target.ways.is_empty());
    }

    #[test]
    fn wishes_come_from_candidates_priorities_and_needs() {
        let mut small = Small::new("2026-03-01").orgs(&["school", "museum", "shop"]);
        small = small.need("young-readers", &["school-college"]).assessment("museum-no", "museum", "2026", "");
        small.org("school").categories = vec![crate::ids::TermId::parse("education").expect("an id")];
        small = small.broader("education", "school-college").priority("desk", "shop", 1);
        let reasons = |site: &Site| {
            let targets = find_paths(site).into_iter();
            targets.map(|target| (target.org.to_string(), target.wishes.len())).collect::<Vec<_>>()
        };
        let all = [("museum".to_owned(), 1), ("school".to_owned(), 1), ("shop".to_owned(), 1)];
        assert_eq!(reasons(&small.site), all);
        small.assessed("museum-no").decision = crate::ids::TermId::parse("never").ok();
        assert_eq!(reasons(&small.site), all[1..]);
    }
}
