//! Finds out which needs are open, and which organisations and assets fit them.

use crate::ids::TermId;
use crate::site::{Asset, Need, Organisation, Site, Vocabulary};

/// A need without a partner, with what would fit it.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenNeed<'a> {
    /// The need.
    pub need: &'a Need,
    /// Organisations of a category that is wanted, in the order of their ids.
    pub organisations: Vec<&'a Organisation>,
    /// Assets that partners of such a category ask for, in the order of their ids.
    pub assets: Vec<&'a Asset>,
}

/// Needs that no partnership meets and whose time is not over.
pub(super) fn open_needs(site: &Site) -> impl Iterator<Item = &Need> {
    let today = site.settings.as_of;
    let open = move |need: &&Need| need.met_by.is_none() && need.until.is_none_or(|until| until.latest() >= today);
    site.needs.values().filter(open)
}

/// Every open need with what would fit it.
#[must_use]
pub fn match_needs(site: &Site) -> Vec<OpenNeed<'_>> {
    let words = &site.vocabulary;
    let matched = open_needs(site).map(|need| OpenNeed {
        need,
        organisations: site
            .organisations
            .values()
            .filter(|org| !org.ours && org.status.as_str() != "dissolved")
            .filter(|org| fits(words, &need.categories, &org.categories))
            .collect(),
        assets: site.assets.values().filter(|asset| fits(words, &need.categories, &asset.wanted_by)).collect(),
    });
    matched.collect()
}

/// Whether one of `offered` is wanted, or is narrower than what is wanted.
#[must_use]
pub(super) fn fits(words: &Vocabulary, wanted: &[TermId], offered: &[TermId]) -> bool {
    let categories = words.list("category");
    offered.iter().any(|id| {
        let mut at = Some(id);
        // Vocabularies hold no circles: R-02 sees to that.
        while let Some(one) = at {
            if wanted.contains(one) {
                return true;
            }
            at = categories.get(one).and_then(|term| term.broader.as_ref());
        }
        false
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::inside::small::Small;

    #[test]
    fn what_is_narrower_fits_and_what_is_wider_does_not() {
        let small = Small::new("2026-03-01").broader("education", "school-college");
        let term = |id: &str| vec![TermId::parse(id).expect("an id")];
        for (wanted, offered, fit) in [
            ("school-college", "school-college", true),
            ("school-college", "education", true),
            ("education", "school-college", false),
            ("museum", "education", false),
        ] {
            assert_eq!(fits(&small.site.vocabulary, &term(wanted), &term(offered)), fit, "{wanted} {offered}");
        }
    }

    #[test]
    fn a_need_is_open_until_it_is_met_or_over() {
        let mut small = Small::new("2026-03-01").need("readers", &["museum"]).need("singers", &["museum"]);
        let open = |small: &Small| open_needs(&small.site).map(|need| need.id.to_string()).collect::<Vec<_>>();
        assert_eq!(open(&small), ["readers", "singers"]);
        small.needed("readers").until = crate::dates::FuzzyDate::parse("2026-03");
        small.needed("singers").until = crate::dates::FuzzyDate::parse("2026-02");
        assert_eq!(open(&small), ["readers"]);
        small.needed("readers").met_by = crate::ids::PartnershipId::parse("reading").ok();
        assert!(open(&small).is_empty());
    }
}
