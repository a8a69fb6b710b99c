//! How the partnerships stand, in numbers: the page with which leaders begin.

use std::collections::BTreeMap;

use crate::dates::FuzzyDate;
use crate::ids::PartnershipId;
use crate::plan::{DueKind, list_due};
use crate::site::{Partnership, Site, Stage, Standing};

/// The partnerships of a stage, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StageCount {
    /// The stage.
    pub stage: Stage,
    /// How many are in it now.
    pub now: usize,
    /// How many were in it last and are over.
    pub over: usize,
    /// How many are to begin with it.
    pub planned: usize,
}

/// A partnership that came to a stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The partnership.
    pub partnership: PartnershipId,
    /// The stage that it came from; nothing: it began.
    pub from: Option<Stage>,
    /// The stage that it came to; nothing: it ended.
    pub to: Option<Stage>,
    /// When.
    pub on: FuzzyDate,
}

/// An aim of the strategy, with the partnerships that serve it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AimRow {
    /// The aim's id.
    pub aim: String,
    /// Partnerships that go on.
    pub now: Vec<PartnershipId>,
    /// How many are over or are to begin.
    pub others: usize,
}

/// How many partnerships have been looked back on. A glance is no partnership yet and is not counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Evaluated {
    /// Those that go on.
    pub running: usize,
    /// Those of them with an evaluation that was held.
    pub held: usize,
    /// Those of them with none, and a plan for one.
    pub planned: usize,
}

/// How the partnerships of the library stand. Those of others and illustrations are not counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// How many are counted.
    pub counted: usize,
    /// How many are retold from elsewhere or made up.
    pub left_out: usize,
    /// Stage by stage.
    pub stages: Vec<StageCount>,
    /// The moves of the year, newest first.
    pub moves: Vec<Move>,
    /// The aims of the strategy.
    pub aims: Vec<AimRow>,
    /// What is overdue, by what there is to do; nobody is named.
    pub overdue: BTreeMap<DueKind, usize>,
    /// How many have been looked back on.
    pub evaluated: Evaluated,
}

/// Whether a partnership is the library's own and real.
pub(super) fn is_counted(one: &Partnership) -> bool {
    !one.elsewhere && !one.remarks.example
}

/// Whether a partnership of the library goes on; after a divorce only the contact does.
pub(super) fn goes_on(one: &Partnership) -> bool {
    is_counted(one) && one.current().is_some()
}

impl State {
    /// Counts what a site shows.
    #[must_use]
    pub fn new(site: &Site) -> Self {
        let (counted, left_out): (Vec<&Partnership>, Vec<&Partnership>) =
            site.partnerships.values().partition(|one| is_counted(one));
        let year = site.settings.as_of.year();
        let mut moves: Vec<Move> = counted.iter().flat_map(|one| moves_of(one)).collect();
        moves.retain(|step| step.on.year() == year);
        moves.sort_by(|a, b| b.on.latest().cmp(&a.on.latest()).then_with(|| a.partnership.cmp(&b.partnership)));
        Self {
            counted: counted.len(),
            left_out: left_out.len(),
            stages: Stage::ALL.into_iter().map(|stage| count_stage(&counted, stage)).collect(),
            moves,
            aims: site.strategy.aims.keys().map(|aim| serve(&counted, aim)).collect(),
            overdue: overdue(site),
            evaluated: evaluated(&counted),
        }
    }
}

fn serve(counted: &[&Partnership], aim: &str) -> AimRow {
    let serving = counted.iter().filter(|one| one.aims.iter().any(|served| served == aim));
    let (now, others): (Vec<&Partnership>, Vec<&Partnership>) = serving.partition(|one| goes_on(one));
    AimRow { aim: aim.to_owned(), now: now.iter().map(|one| one.id.clone()).collect(), others: others.len() }
}

fn overdue(site: &Site) -> BTreeMap<DueKind, usize> {
    let mut counts = BTreeMap::new();
    for due in list_due(site).iter().filter(|due| due.on < site.settings.as_of) {
        *counts.entry(due.kind).or_default() += 1;
    }
    counts
}

fn evaluated(counted: &[&Partnership]) -> Evaluated {
    let runs = |one: &&&Partnership| goes_on(one) && one.standing.stage() != Stage::Glance;
    let running: Vec<&&Partnership> = counted.iter().filter(runs).collect();
    let (held, not_yet): (Vec<&Partnership>, Vec<&Partnership>) =
        running.iter().copied().partition(|one| was_held(one));
    Evaluated {
        running: running.len(),
        held: held.len(),
        planned: not_yet.into_iter().filter(|one| is_planned(one)).count(),
    }
}

/// Whether an evaluation was held, be it told to everyone or not.
fn was_held(one: &Partnership) -> bool {
    let inside = one.inside.iter().filter_map(|inside| inside.evaluations.known()).flatten();
    !one.evaluations.is_empty() || inside.into_iter().any(|evaluation| evaluation.held_on.is_some())
}

/// Whether an agreement or the record says when it will be evaluated.
fn is_planned(one: &Partnership) -> bool {
    let agreements = one.agreements.known().into_iter().flatten();
    let inside = one.inside.iter().filter_map(|inside| inside.evaluations.known()).flatten();
    agreements.filter_map(|agreement| agreement.evaluation.as_ref()).any(|plan| plan.known().is_some())
        || inside.into_iter().any(|evaluation| evaluation.planned_on.is_some())
}

fn count_stage(counted: &[&Partnership], stage: Stage) -> StageCount {
    let count = |standing: Standing| counted.iter().filter(|one| one.standing == standing).count();
    StageCount {
        stage,
        now: count(Standing::Running(stage)),
        over: count(Standing::Past(stage)),
        planned: count(Standing::Planned(stage)),
    }
}

/// Every beginning, move and end of a partnership whose day is known at least to the year.
fn moves_of(one: &Partnership) -> Vec<Move> {
    let step = |from, to, on| Move { partnership: one.id.clone(), from, to, on };
    let mut moves = Vec::new();
    let mut before = None;
    for entry in one.stages.iter().filter(|entry| !entry.planned) {
        if let Some(on) = entry.from.known() {
            moves.push(step(before, Some(entry.stage), *on));
        }
        before = Some(entry.stage);
    }
    let ended = one.latest().and_then(|entry| entry.until).and_then(|until| until.known().copied());
    if let (Standing::Past(stage), Some(on)) = (one.standing, ended) {
        moves.push(step(Some(stage), None, on));
    }
    moves
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::inside::tests::{ORGS, site_of};

    #[test]
    fn moves_of_the_year_are_told_with_where_they_came_from() {
        let reading = "name = \"Reading\"\nsummary = \"Reads.\"\n[[parties]]\norg = \"our-library\"\n[[parties]]\norg = \"school\"\n\
            [[stages]]\nstage = \"date\"\nfrom = 2025\nuntil = 2026-01-31\noutcome = \"became-engagement\"\n\
            [[stages]]\nstage = \"engagement\"\nfrom = \"2026-02\"\nreview = 2026-02-20\n";
        let over = "name = \"Over\"\nsummary = \"Over.\"\n[[parties]]\norg = \"our-library\"\n[[parties]]\norg = \"school\"\n\
            [[stages]]\nstage = \"date\"\nfrom = \"2025-11\"\nuntil = 2026-01-05\n";
        let site = site_of(
            &[&ORGS[..], &[("data/partnerships/reading.toml", reading), ("data/partnerships/over.toml", over)]]
                .concat(),
        );
        let state = State::new(&site);
        let moves: Vec<_> = state.moves.iter().map(|step| (step.partnership.as_str(), step.from, step.to)).collect();
        assert_eq!(moves, [("reading", Some(Stage::Date), Some(Stage::Engagement)), ("over", Some(Stage::Date), None)]);
        assert_eq!(state.counted, 2);
        assert_eq!(state.evaluated, Evaluated { running: 1, held: 0, planned: 0 });
        assert_eq!(state.overdue, BTreeMap::from([(DueKind::StageReview, 1)]));
    }
}
