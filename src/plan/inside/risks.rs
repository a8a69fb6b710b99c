//! Risks of partnerships: which are open, which are watched, when each was last looked at, and where nobody has looked.

use std::collections::BTreeMap;

use crate::ids::TermId;
use crate::plan::inside::ties::days_between;
use crate::site::{Partnership, Risk, Site, Stage, Standing};

/// Where a risk stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RiskStatus {
    /// Nobody has dealt with it; so too where nobody has written how it stands.
    Open,
    /// It is looked at from time to time.
    Watched,
    /// It is no longer one.
    Closed,
}

/// A risk with the partnership that it belongs to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RiskOf<'a> {
    /// The partnership.
    pub partnership: &'a Partnership,
    /// The risk.
    pub risk: &'a Risk,
    /// Where it stands.
    pub status: RiskStatus,
    /// It was not looked at for as long as a record may go unchecked, or nobody wrote that it ever was.
    pub stale: bool,
}

/// The partnerships that one problem threatens.
#[derive(Debug, Clone, PartialEq)]
pub struct ProblemRisks<'a> {
    /// The term of the problem.
    pub problem: TermId,
    /// The risks, open ones first.
    pub risks: Vec<RiskOf<'a>>,
}

/// Problems of one group.
#[derive(Debug, Clone, PartialEq)]
pub struct ProblemGroup<'a> {
    /// The term of the group; nothing for problems without one.
    pub group: Option<String>,
    /// The problems, in the order of their vocabulary.
    pub problems: Vec<ProblemRisks<'a>>,
}

/// All that is known of risks.
#[derive(Debug, Clone, PartialEq)]
pub struct Risks<'a> {
    /// Open and watched risks of partnerships that are not over; by partnership, open ones first.
    pub alive: Vec<RiskOf<'a>>,
    /// The same by problem.
    pub problems: Vec<ProblemGroup<'a>>,
    /// Risks that are no longer any.
    pub closed: Vec<RiskOf<'a>>,
    /// Running partnerships from the date on of which no risk was ever written.
    pub never_looked: Vec<&'a Partnership>,
}

/// Gathers the risks of a site, in the order of the partnerships' ids.
#[must_use]
pub fn gather_risks(site: &Site) -> Risks<'_> {
    let running: Vec<&Partnership> = site.partnerships.values().filter(|one| goes_on(one)).collect();
    let mut all: Vec<RiskOf<'_>> = running.iter().flat_map(|one| risks_of(site, one)).collect();
    // A stable order: partnerships stay together, and so do risks as they are written.
    all.sort_by(|a, b| (&a.partnership.id, a.status).cmp(&(&b.partnership.id, b.status)));
    let (closed, alive): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.status == RiskStatus::Closed);
    let never = |one: &&Partnership| {
        let risks = one.inside.as_ref().map_or(0, |inside| inside.risks.len());
        risks == 0 && matches!(one.standing, Standing::Running(stage) if stage != Stage::Glance)
    };
    Risks {
        problems: by_problem(site, &alive),
        alive,
        closed,
        never_looked: running.iter().copied().filter(never).collect(),
    }
}

/// Risks that belong to one partnership each; they stand together in `risks`.
pub fn by_partnership<'r, 'a>(risks: &'r [RiskOf<'a>]) -> impl Iterator<Item = &'r [RiskOf<'a>]> {
    risks.chunk_by(|a, b| a.partnership.id == b.partnership.id)
}

/// How many partnerships the page of risks lists.
#[must_use]
pub fn count_listed(site: &Site) -> usize {
    let Risks { alive, closed, never_looked, problems: _ } = gather_risks(site);
    by_partnership(&alive).count() + by_partnership(&closed).count() + never_looked.len()
}

/// Whether a partnership of ours runs, or is to begin: what has ended has no risks left.
fn goes_on(one: &Partnership) -> bool {
    let over = matches!(one.standing, Standing::Past(_) | Standing::Running(Stage::Divorce));
    !over && !one.elsewhere && !one.remarks.example
}

fn risks_of<'a>(site: &Site, partnership: &'a Partnership) -> impl Iterator<Item = RiskOf<'a>> {
    let (today, patience) = (site.settings.as_of, site.settings.thresholds.verified_warning);
    let risks = partnership.inside.iter().flat_map(|inside| &inside.risks);
    risks.map(move |risk| RiskOf {
        partnership,
        risk,
        status: match risk.status.as_deref() {
            Some("watched") => RiskStatus::Watched,
            Some("closed") => RiskStatus::Closed,
            _ => RiskStatus::Open,
        },
        stale: risk.seen.is_none_or(|seen| i64::from(days_between(seen.latest(), today)) > patience),
    })
}

/// Risks by their problem, problems in their groups, both in the order of the vocabularies.
fn by_problem<'a>(site: &Site, risks: &[RiskOf<'a>]) -> Vec<ProblemGroup<'a>> {
    let mut found: BTreeMap<&TermId, Vec<RiskOf<'a>>> = BTreeMap::new();
    for one in risks {
        found.entry(&one.risk.problem).or_default().push(*one);
    }
    found.values_mut().for_each(|risks| risks.sort_by_key(|one| one.status));
    let known = site.vocabulary.list("problem-group");
    let groups = known.iter().map(|group| Some(group.id.as_str())).chain([None]).map(|group| ProblemGroup {
        group: group.map(str::to_owned),
        problems: site
            .vocabulary
            .list("problem")
            .iter()
            .filter(|problem| problem.group.as_deref().filter(|id| known.find(id).is_some()) == group)
            .filter_map(|problem| Some(ProblemRisks { problem: problem.id.clone(), risks: found.remove(&problem.id)? }))
            .collect(),
    });
    let filled: Vec<ProblemGroup<'a>> = groups.collect();
    filled.into_iter().filter(|group| !group.problems.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::inside::small::Small;

    #[test]
    fn open_risks_come_before_watched_ones_and_closed_ones_stand_apart() {
        let small = Small::new("2026-03-01").orgs(&["school"]).partnership("reading", &["school"], "marriage");
        let small = small.problem("staff-changes", "typical").problem("slow-process", "typical");
        let small = small
            .risk("reading", "staff-changes", "watched", "2026-01")
            .risk("reading", "slow-process", "", "2024")
            .risk("reading", "slow-process", "closed", "2026");
        let risks = gather_risks(&small.site);
        let line = |one: &RiskOf<'_>| format!("{} {:?} {}", one.risk.problem, one.status, one.stale);
        let alive: Vec<String> = risks.alive.iter().map(line).collect();
        assert_eq!(alive, ["slow-process Open true", "staff-changes Watched false"]);
        assert_eq!(risks.closed.len(), 1);
        // By problem in the order of the vocabulary.
        let problems: Vec<&str> =
            risks.problems.iter().flat_map(|group| &group.problems).map(|one| one.problem.as_str()).collect();
        assert_eq!(problems, ["staff-changes", "slow-process"]);
    }

    #[test]
    fn partnerships_without_a_look_are_named_unless_they_are_over_or_only_glances() {
        for (stage, named) in
            [("glance", false), ("date", true), ("engagement", true), ("marriage", true), ("divorce", false)]
        {
            let small = Small::new("2026-03-01").orgs(&["school"]).partnership("reading", &["school"], stage);
            assert_eq!(!gather_risks(&small.site).never_looked.is_empty(), named, "{stage}");
            let looked = small.problem("slow-process", "typical").risk("reading", "slow-process", "closed", "2026");
            assert!(gather_risks(&looked.site).never_looked.is_empty(), "{stage}");
        }
        let mut small = Small::new("2026-03-01").orgs(&["school"]).partnership("reading", &["school"], "marriage");
        small.partnership_mut("reading").elsewhere = true;
        assert!(gather_risks(&small.site).never_looked.is_empty(), "a story of others");
    }
}
