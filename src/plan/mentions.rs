//! Gathers which texts speak of which records, and which texts link to which.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::{Kind, RecordKey};
use crate::markup::Dest;
use crate::plan::{Base, Href, Plan};

/// Fills the plan's mentions and referrers, each in reading order.
pub(super) fn gather_mentions(plan: &mut Plan) {
    let mut mentions: BTreeMap<RecordKey, Vec<String>> = BTreeMap::new();
    let mut referrers: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for address in &plan.tree.reading {
        let Some(chapter) = plan.site.chapters.get(address) else { continue };
        let mut records = BTreeSet::new();
        let mut texts = BTreeSet::new();
        for edition in chapter.editions.values() {
            let base = Base { address, file: Some(&edition.file), lang: edition.lang };
            for link in &edition.prose.body.links {
                match &link.dest {
                    Dest::Record(key, _) if key.kind != Kind::Chapter => {
                        records.insert(key.clone());
                    }
                    dest => {
                        if let Some(Href::Page { address, .. }) = plan.resolve(dest, &base) {
                            texts.insert(address);
                        }
                    }
                }
            }
        }
        for key in records {
            mentions.entry(key).or_default().push(address.clone());
        }
        for target in texts.into_iter().filter(|target| target != address && plan.site.chapters.contains_key(target)) {
            referrers.entry(target).or_default().push(address.clone());
        }
    }
    plan.mentions = mentions;
    plan.referrers = referrers;
}
