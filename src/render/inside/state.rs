//! How the partnerships stand, in numbers.

use crate::ids::{Kind, TermId};
use crate::plan::{AimRow, BlindSpots, Evaluated, InsidePage, Move, StageCount, State};
use crate::render::inside::table::{Cell, linked, number, said};
use crate::render::lists::MOST_NAMES;
use crate::render::scene::Scene;
use crate::render::views::{InsideTable, MoveRow, StageCountRow, StatePage};

impl Scene<'_> {
    /// The page with which leaders begin.
    pub(super) fn state_page(&self) -> StatePage {
        let State { counted, left_out, stages, moves, aims, overdue, evaluated } = State::new(&self.plan.site);
        let Evaluated { running, held, planned } = evaluated;
        let spots = BlindSpots::new(&self.plan.site, &self.plan.members);
        let blind_spots = InsidePage::BlindSpots;
        let late = overdue
            .iter()
            .map(|(kind, count)| vec![self.cell(self.say(&format!("due-{}", kind.word()))), number(*count)]);
        StatePage {
            year: self.plan.site.settings.as_of.year().to_string(),
            as_of: self.day(self.plan.site.settings.as_of),
            counted,
            left_out,
            stages: stages.iter().map(|count| self.stage_count(count)).collect(),
            moves: moves.iter().take(MOST_NAMES).filter_map(|step| self.move_row(step)).collect(),
            more_moves: moves.len().saturating_sub(MOST_NAMES),
            overdue: self.table(
                "overdue-table",
                "state-overdue-table",
                &["state-overdue-what", "#state-overdue-count"],
                late.collect(),
            ),
            overdue_total: overdue.values().sum(),
            aims: self.aims(&aims),
            goals: self.counts(
                ("goals-table", "state-goals-table"),
                Kind::Goal,
                spots.goals.iter().map(|row| (&row.goal, row.all)),
            ),
            types: self.counts(
                ("types-table", "state-types-table"),
                Kind::Type,
                spots.types.iter().map(|(id, all)| (id, *all)),
            ),
            blind_spots: self.link_to(&blind_spots.address(), self.inside_title(&blind_spots)),
            running,
            evaluated: held,
            percent: (running > 0).then(|| (held * 100 + running / 2) / running.max(1)),
            to_be_evaluated: planned,
        }
    }

    /// Terms with the number of partnerships that go on.
    fn counts<'t>(
        &self,
        (id, caption): (&str, &str),
        kind: Kind,
        counts: impl Iterator<Item = (&'t TermId, usize)>,
    ) -> InsideTable {
        let head = if kind == Kind::Goal { "kind-goal" } else { "kind-type" };
        let rows = counts
            .filter_map(|(term, count)| Some(vec![vec![linked(self.record(kind, term.as_str())?)], number(count)]));
        self.table(id, caption, &[head, "#state-running"], rows.collect())
    }

    fn aims(&self, aims: &[AimRow]) -> InsideTable {
        let rows = aims.iter().filter_map(|AimRow { aim, now, others }| {
            let words = self.plan.site.strategy.aims.get(aim)?;
            let few = now.iter().take(MOST_NAMES);
            let mut serve: Cell =
                few.filter_map(|id| self.record(Kind::Partnership, id.as_str())).map(linked).collect();
            if now.len() > MOST_NAMES {
                serve.push(said(self.plain(self.voice.messages.say_counted(
                    "and-more",
                    &[],
                    (now.len() - MOST_NAMES) as f64,
                ))));
            }
            let none = || self.cell(self.say("state-aim-unserved"));
            let named = if serve.is_empty() { none() } else { serve };
            Some(vec![vec![said(self.words(words))], number(now.len()), number(*others), named])
        });
        let columns = ["state-aim", "#state-running", "#state-others", "state-served-by"];
        self.table("aims-table", "state-aims-table", &columns, rows.collect())
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
