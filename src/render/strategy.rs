//! What the library wants of its partnerships: its strategy, and which partnerships serve it.

use crate::ids::PartnershipId;
use crate::plan::Facet;
use crate::render::lists::MOST_NAMES;
use crate::render::scene::Scene;
use crate::render::views::{AimView, CountedLink, StrategyPage};
use crate::site::Strategy;

impl Scene<'_> {
    /// The strategy as far as the audience may read it.
    pub(super) fn strategy_page(&self) -> StrategyPage {
        let site = &self.plan.site;
        let Strategy { period, aims, area, places, fields, approach, percent, commitment, example, note } =
            &site.strategy;
        let approach = approach.as_ref().and_then(|approach| site.vocabulary.list("approach").get(approach));
        StrategyPage {
            period: period.clone(),
            note: note.as_ref().map(|note| self.words(note)),
            example: *example,
            aims: aims
                .iter()
                .map(|(id, text)| {
                    let serving = self.serving(id);
                    AimView {
                        id: id.clone(),
                        text: self.words(text),
                        partnerships: self.first_partnerships(&serving),
                        more: serving.len().saturating_sub(MOST_NAMES),
                    }
                })
                .collect(),
            goals: self.main_goals(),
            area: area.as_ref().and_then(|area| self.term("level", area.as_str())),
            places: places.clone(),
            approach: approach.map(|term| self.words(&term.label)),
            approach_says: approach.and_then(|term| term.description.as_ref()).map(|text| self.words(text)),
            fields: fields.iter().filter_map(|field| self.term("field", field.as_str())).collect(),
            percent: percent.map(|percent| percent.to_string()),
            commitment: commitment.as_ref().map(|words| self.words(words)),
            offer: self.link_to("offer", self.plain(self.say("title-offer"))),
            needs: self.link_to("needs", self.plain(self.say("title-needs"))),
        }
    }

    /// The partnerships that serve an aim, by name.
    fn serving(&self, aim: &str) -> Vec<&PartnershipId> {
        let site = &self.plan.site;
        let serves = |id: &&PartnershipId| {
            site.partnerships.get(*id).is_some_and(|one| one.aims.iter().any(|served| served == aim))
        };
        let order = &self.plan.tongue(self.page.lang).partnerships;
        order.iter().filter(serves).collect()
    }

    /// The goals of which every partnership serves at least one.
    fn main_goals(&self) -> Vec<CountedLink> {
        let goals = self.plan.site.vocabulary.list("goal");
        let main = |value: &CountedLink| {
            let id = value.link.path.trim_end_matches('/').rsplit('/').next().unwrap_or("");
            goals.find(id).is_some_and(|term| term.group.as_deref() == Some("main"))
        };
        self.facet(Facet::Goals, None).values.into_iter().filter(main).collect()
    }
}
