//! What the site says of its own accessibility, in the words and the order of the model statement.

use crate::dates::FuzzyDate;
use crate::render::scene::Scene;
use crate::render::views::{AccessibilityPage, DateView, GapGroup, GapView};
use crate::site::{Conformance, Gap, GapReason};

impl Scene<'_> {
    /// The statement; nothing where the settings make none.
    pub(super) fn accessibility_page(&self) -> Option<AccessibilityPage> {
        let settings = &self.plan.site.settings;
        let statement = settings.accessibility.as_ref()?;
        let date = |day: Option<FuzzyDate>| {
            day.map(|day| DateView { words: self.voice.calendar.say(day), machine: day.to_string() })
        };
        let status = statement.status.map(|status| match status {
            Conformance::Fully => "statement-fully",
            Conformance::Partially => "statement-partially",
            Conformance::Not => "statement-not",
        });
        let groups = [
            (GapReason::NonCompliance, "non-compliance"),
            (GapReason::DisproportionateBurden, "disproportionate-burden"),
            (GapReason::OutOfScope, "out-of-scope"),
        ];
        let groups = groups.into_iter().filter_map(|(because, id)| self.gaps(&statement.gaps, because, id));
        Some(AccessibilityPage {
            url: settings.base_url.clone(),
            status: status.map(|id| self.say(id)),
            groups: groups.collect(),
            prepared_on: date(statement.prepared_on),
            method: statement.method.as_ref().map(|method| self.words(method)),
            reviewed_on: date(statement.reviewed_on),
            mail: statement.mail.clone(),
            answer_within: statement.answer_within.as_ref().map(|within| self.words(within)),
            enforcement: statement.enforcement.as_ref().map(|body| self.words(body)),
            enforcement_url: statement.enforcement_url.clone(),
        })
    }

    /// What is not accessible for one reason; nothing where nothing is.
    fn gaps(&self, gaps: &[Gap], because: GapReason, id: &'static str) -> Option<GapGroup> {
        let view = |gap: &Gap| GapView {
            what: self.words(&gap.what),
            instead: gap.instead.as_ref().map(|instead| self.words(instead)),
        };
        let gaps: Vec<GapView> = gaps.iter().filter(|gap| gap.because == because).map(view).collect();
        (!gaps.is_empty()).then(|| GapGroup {
            id,
            title: self.say(&format!("gap-{id}")),
            says: self.say(&format!("gap-{id}-says")),
            gaps,
        })
    }
}
