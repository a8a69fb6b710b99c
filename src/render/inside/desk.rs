//! My desk: what is due, which contacts are planned, what is stale.

use crate::dates::FuzzyDate;
use crate::ids::Kind;
use crate::plan::inside::{InsidePage, Kept, Task, lay_out_desk};
use crate::plan::{Due, DueKind};
use crate::render::inside::names::file_of;
use crate::render::scene::Scene;
use crate::render::views::{DeskPage, StaleView, TaskPile, TaskView};

/// So many tasks of a pile lie on the desk; the rest is counted, and `handfast due` lists it.
const ON_TOP: usize = 50;

impl Scene<'_> {
    /// The desk of a coordinator.
    pub(super) fn desk_page(&self) -> DeskPage {
        let desk = lay_out_desk(&self.plan.site);
        let tasks = |tasks: &[Task]| self.pile(tasks);
        DeskPage {
            today: self.date(FuzzyDate::Day(self.plan.site.settings.as_of)),
            overdue: tasks(&desk.overdue),
            soon: tasks(&desk.soon),
            later: tasks(&desk.later),
            far_off: desk.far_off,
            planned: tasks(&desk.planned),
            agreements: tasks(&desk.agreements),
            conflicts: desk.conflicts.iter().take(ON_TOP).map(|pair| self.double_contact(pair)).collect(),
            conflicts_all: desk.conflicts.len(),
            stale: desk.stale.iter().take(ON_TOP).map(|kept| self.stale(kept)).collect(),
            stale_all: desk.stale.len(),
            ageing: desk.ageing,
            doubles_page: self.inside_link(&InsidePage::DoubleContacts),
            freshness_page: self.inside_link_if_there(&InsidePage::Freshness),
        }
    }

    fn pile(&self, tasks: &[Task]) -> TaskPile {
        TaskPile {
            list: tasks.iter().take(ON_TOP).map(|task| self.task(task)).collect(),
            all: tasks.len(),
            more: tasks.len().saturating_sub(ON_TOP),
        }
    }

    fn task(&self, Task { due, days }: &Task) -> TaskView {
        let Due { on, kind, record, place: _, who, unit, words } = due;
        let contact = matches!(kind, DueKind::PlannedContact | DueKind::NextContact);
        TaskView {
            what: self.say(&format!("task-{}", kind.word())),
            record: match record.kind {
                Kind::Person => crate::ids::PersonId::parse(&record.id)
                    .map_or_else(|_| self.name(record.kind, &record.id), |id| self.person_name(&id)),
                kind => self.name(kind, &record.id),
            },
            key: record.to_string(),
            words: words.as_ref().map(|words| self.words(words)),
            on: self.date(FuzzyDate::Day(*on)),
            day: on.to_string(),
            far: self.far(*days),
            who: who.as_ref().map(|who| self.person_name(who)),
            unit: unit.as_ref().map(|unit| self.unit_name(unit)),
            file: if contact { "private/activities/".to_owned() } else { file_of(record) },
        }
    }

    fn stale(&self, kept: &Kept) -> StaleView {
        StaleView {
            record: self.name(kept.key.kind, &kept.key.id),
            kind: self.say(&format!("kind-{}", kept.key.kind.word())),
            key: kept.key.to_string(),
            verified_on: kept.checked.map(|on| self.date(on)),
            unit: kept.unit.as_ref().map(|unit| self.unit_name(unit)),
            file: kept.file(),
        }
    }
}
