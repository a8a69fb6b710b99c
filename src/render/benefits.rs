//! What partnerships give to each side, and which ones have brought it.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::{PartnershipId, TermId};
use crate::render::lists::MOST_NAMES;
use crate::render::scene::Scene;
use crate::render::views::{BenefitGroup, BenefitView, BenefitsPage};
use crate::site::Term;

/// The partnerships that have brought each benefit.
type Brought<'p> = BTreeMap<&'p TermId, Vec<&'p PartnershipId>>;

impl Scene<'_> {
    /// All benefits, those for both sides first.
    pub(super) fn benefits_page(&self) -> BenefitsPage {
        let brought = self.brought();
        let groups = ["both", "library", "partner"].map(|side| BenefitGroup {
            side,
            title: self.say(&format!("benefits-for-{side}")),
            benefits: self.benefits_of(side, &brought),
        });
        BenefitsPage { groups: groups.into_iter().filter(|group| !group.benefits.is_empty()).collect() }
    }

    fn benefits_of(&self, side: &str, brought: &Brought<'_>) -> Vec<BenefitView> {
        let terms = self.plan.site.vocabulary.list("benefit").iter();
        // A term of the site's own that does not say for whom it is, is for both.
        let chosen = terms.filter(|term| term.side.as_deref().unwrap_or("both") == side);
        chosen.map(|term| self.benefit(term, brought.get(&term.id).map_or(&[], Vec::as_slice))).collect()
    }

    fn benefit(&self, term: &Term, by: &[&PartnershipId]) -> BenefitView {
        BenefitView {
            id: term.id.to_string(),
            label: self.words(&term.label),
            description: term.description.as_ref().map(|text| self.words(text)),
            source: term.source.as_ref().map(|text| self.words(text)),
            partnerships: self.first_partnerships(by),
            more: by.len().saturating_sub(MOST_NAMES),
        }
    }

    /// The partnerships that have brought each benefit to one side or the other, by name.
    fn brought(&self) -> Brought<'_> {
        let mut brought = Brought::new();
        let order = &self.plan.tongue(self.page.lang).partnerships;
        for one in order.iter().filter_map(|id| self.plan.site.partnerships.get(id)) {
            let benefits: BTreeSet<&TermId> = one.benefits_library.iter().chain(&one.benefits_partners).collect();
            for benefit in benefits {
                brought.entry(benefit).or_default().push(&one.id);
            }
        }
        brought
    }
}
