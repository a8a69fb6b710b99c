//! Gathers which texts and records speak of which records, and which texts link to which.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::{Kind, RecordKey};
use crate::markup::Dest;
use crate::plan::{Base, Href, InsidePage, Plan};

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
    gather_descriptions(plan, &mut mentions);
    gather_notes(plan, &mut mentions);
    plan.mentions = mentions;
    plan.referrers = referrers;
}

/// Descriptions of records speak of other records; they come after the texts, in the order of their addresses.
fn gather_descriptions(plan: &Plan, mentions: &mut BTreeMap<RecordKey, Vec<String>>) {
    let organisations = plan.site.organisations.iter().map(|(id, org)| (format!("partners/{id}"), &org.description));
    let partnerships = plan.site.partnerships.iter().map(|(id, one)| (format!("partnerships/{id}"), &one.description));
    for (address, description) in organisations.chain(partnerships) {
        let named: BTreeSet<&RecordKey> = description.values().flat_map(|prose| prose.body.mentions()).collect();
        for key in named {
            mentions.entry(key.clone()).or_default().push(address.clone());
        }
    }
}

/// Notes speak of records too; only the library sees them. They come last, by their ids.
fn gather_notes(plan: &Plan, mentions: &mut BTreeMap<RecordKey, Vec<String>>) {
    for note in plan.site.inside.iter().flat_map(|inside| inside.notes.values()) {
        let named: BTreeSet<&RecordKey> = note.about.iter().chain(note.prose.body.mentions()).collect();
        for key in named {
            mentions.entry(key.clone()).or_default().push(InsidePage::Note(note.id.clone()).address());
        }
    }
}
