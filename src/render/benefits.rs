//! What partnerships give to each side, and which ones have brought it.

use crate::ids::{Kind, PartnershipId, RecordKey, TermId};
use crate::render::scene::Scene;
use crate::render::views::{BenefitGroup, BenefitView, BenefitsPage, LinkView};
use crate::site::Term;

impl Scene<'_> {
    /// All benefits, those for both sides first.
    pub(super) fn benefits_page(&self) -> BenefitsPage {
        let groups = ["both", "library", "partner"].map(|side| BenefitGroup {
            side,
            title: self.say(&format!("benefits-for-{side}")),
            benefits: self.benefits_of(side),
        });
        BenefitsPage { groups: groups.into_iter().filter(|group| !group.benefits.is_empty()).collect() }
    }

    fn benefits_of(&self, side: &str) -> Vec<BenefitView> {
        let terms = self.plan.site.vocabulary.list("benefit").iter();
        // A term of the site's own that does not say for whom it is, is for both.
        let chosen = terms.filter(|term| term.side.as_deref().unwrap_or("both") == side);
        chosen.map(|term| self.benefit(term)).collect()
    }

    fn benefit(&self, term: &Term) -> BenefitView {
        BenefitView {
            id: term.id.to_string(),
            label: self.words(&term.label),
            description: term.description.as_ref().map(|text| self.words(text)),
            source: term.source.as_ref().map(|text| self.words(text)),
            partnerships: self.bringing(&term.id),
        }
    }

    /// The partnerships that have brought a benefit to one side or the other, by name.
    fn bringing(&self, benefit: &TermId) -> Vec<LinkView> {
        let brings = |id: &&PartnershipId| {
            let one = self.plan.site.partnerships.get(id);
            one.is_some_and(|one| one.benefits_library.contains(benefit) || one.benefits_partners.contains(benefit))
        };
        let order = &self.plan.tongue(self.page.lang).partnerships;
        let chosen = order.iter().filter(brings);
        chosen.filter_map(|id| self.link(&RecordKey::new(Kind::Partnership, id.as_str()))).collect()
    }
}
