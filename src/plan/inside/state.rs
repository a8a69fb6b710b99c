//! How the partnerships stand, in numbers: the page with which leaders begin.

use crate::dates::FuzzyDate;
use crate::ids::PartnershipId;
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
}

/// Whether a partnership is the library's own and real.
pub(super) fn is_counted(one: &Partnership) -> bool {
    !one.elsewhere && !one.remarks.example
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
        }
    }
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
