//! Checks needs against the organisations that could meet them, and assets against each other.

use std::collections::BTreeMap;

use crate::check::fold::meaning;
use crate::check::freshness::is_open;
use crate::check::ground::Ground;
use crate::check::written::{WrittenAsset, WrittenRegistry};
use crate::diag::{Diagnostics, rules};
use crate::ids::TermId;
use crate::records::{ListingState, Need, Organisation};

/// Checks L-05 and L-06.
pub fn check_matching(ground: &Ground<'_>, all: &WrittenRegistry<'_>, found: &mut Diagnostics) {
    for need in all.needs.iter().filter(|need| is_open(ground, need)) {
        let Some(categories) = need.raw.categories.as_ref().filter(|_| !need.one.categories.is_empty()) else {
            continue;
        };
        if !all.organisations.iter().any(|org| fits(ground, need.one, org.one)) {
            found
                .report(&rules::L05, categories.place, "no organisation of the registry could meet this need")
                .hint("look for one and register it as a glance; or add a wider category");
        }
    }
    check_names(ground, all, found);
}

/// Whether an organisation could meet a need: it is at work, may be asked, and is of a category that is wanted.
pub fn fits(ground: &Ground<'_>, need: &Need, org: &Organisation) -> bool {
    let asked = !org.ours
        && org.status.as_str() == "active"
        && !org.listing.no_contact
        && org.listing.state != ListingState::DoNotList;
    asked && org.categories.iter().any(|category| is_wanted(ground, need, category))
}

/// Whether a category, or a wider one, is wanted.
fn is_wanted(ground: &Ground<'_>, need: &Need, category: &TermId) -> bool {
    let list = ground.vocabulary.list("category");
    let mut at = Some(category.clone());
    // Wider terms in a circle have been reported; nothing is wider than a few steps.
    for _ in 0..8 {
        let Some(id) = at else { return false };
        if need.categories.contains(&id) {
            return true;
        }
        at = list.get(&id).and_then(|term| term.broader.clone());
    }
    false
}

/// L-06: two units that offer something of the same name.
fn check_names(ground: &Ground<'_>, all: &WrittenRegistry<'_>, found: &mut Diagnostics) {
    let mut seen: BTreeMap<Vec<String>, Vec<&WrittenAsset<'_>>> = BTreeMap::new();
    for asset in all.assets.iter().filter(|asset| asset.one.is_offered(ground.as_of)) {
        let (Some(written), Some(unit)) = (&asset.raw.name, &asset.one.unit) else { continue };
        let mut names: Vec<Vec<String>> = asset.one.name.entries().map(|(_, words)| meaning(words)).collect();
        names.sort();
        names.dedup();
        let earlier = names.iter().flat_map(|name| seen.get(name)).flatten();
        if let Some(other) = earlier.copied().find(|other| other.one.unit.as_ref() != Some(unit)) {
            let fault = found.report(
                &rules::L06,
                written.place,
                format!("`{}` and `{}` have the same name and belong to different units", asset.one.id, other.one.id),
            );
            fault.hint("if it is one thing, keep one file; otherwise say in the names what is whose");
            fault.also(other.raw.name.as_ref().map_or(other.place, |name| name.place), "the other one");
        }
        for name in names {
            seen.entry(name).or_default().push(asset);
        }
    }
}
