//! How the partnerships stand, in numbers.

use crate::ids::Kind;
use crate::plan::{Move, StageCount, State};
use crate::render::scene::Scene;
use crate::render::views::{MoveRow, StageCountRow, StatePage};

impl Scene<'_> {
    /// The page with which leaders begin.
    pub(super) fn state_page(&self) -> StatePage {
        let State { counted, left_out, stages, moves } = State::new(&self.plan.site);
        StatePage {
            year: self.plan.site.settings.as_of.year().to_string(),
            counted,
            left_out,
            stages: stages.iter().map(|count| self.stage_count(count)).collect(),
            moves: moves.iter().filter_map(|step| self.move_row(step)).collect(),
        }
    }

    fn stage_count(&self, count: &StageCount) -> StageCountRow {
        let StageCount { stage, now, over, planned } = *count;
        StageCountRow { stage: self.stage(stage, false), now, over, planned }
    }

    fn move_row(&self, step: &Move) -> Option<MoveRow> {
        let Move { partnership, from, to, on } = step;
        Some(MoveRow {
            link: self.record(Kind::Partnership, partnership.as_str())?,
            from: from.map(|stage| self.stage(stage, false)),
            to: to.map(|stage| self.stage(stage, false)),
            on: self.date(*on),
        })
    }
}
