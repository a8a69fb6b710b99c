//! Finds what is there and nothing names, and files that are named and not there.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::ParsedSite;
use crate::check::ground::Uses;
use crate::check::vocabulary::{SiteVocabulary, is_built_in};
use crate::dates::Known;
use crate::diag::{Diagnostics, rules};
use crate::parse::raw::{
    RawActivities, RawAssessment, RawAssetOverlay, RawEventOverlay, RawNoteHead, RawOrganisationOverlay,
    RawPartnershipOverlay, RawPerson, RawUnitOverlay,
};
use crate::parse::schema::{Field, Shape};
use crate::parse::vocabulary::is_vocabulary;
use crate::parse::{Parsed, ParsedFile};
use crate::site::Audience;
use crate::source::{FileId, Place};

/// The vocabularies whose terms no record holds: the glossary is for links, groups are for terms, stages and levels are
/// the program's own.
const NOT_IN_RECORDS: [&str; 6] = ["terms", "stage", "goal-group", "problem-group", "factor-group", "visibility"];

/// What may be written below `private/`.
const PRIVATE: [&[Field]; 9] = [
    RawPerson::FIELDS,
    RawActivities::FIELDS,
    RawAssessment::FIELDS,
    RawNoteHead::FIELDS,
    RawOrganisationOverlay::FIELDS,
    RawPartnershipOverlay::FIELDS,
    RawUnitOverlay::FIELDS,
    RawAssetOverlay::FIELDS,
    RawEventOverlay::FIELDS,
];

/// Gathers the vocabularies whose terms a value of this shape may hold.
fn gather_lists(shape: Shape, lists: &mut BTreeSet<&'static str>) {
    match shape {
        Shape::Table(fields) => {
            for field in fields {
                lists.extend(field.list);
                gather_lists((field.shape)(), lists);
            }
        }
        Shape::List(inner) | Shape::Known(inner) | Shape::Map(inner) => gather_lists(inner(), lists),
        _ => {}
    }
}

/// P-06: terms that the site added and nothing uses. Where `private/` was not read, nothing is said of the vocabularies
/// that it may use, whether or not there is such a folder: the public's check does not depend on it.
pub fn report_unused(used: &Uses, (own, audience): (&[SiteVocabulary<'_>], Audience), found: &mut Diagnostics) {
    let mut elsewhere = BTreeSet::new();
    if audience == Audience::Public {
        PRIVATE.into_iter().for_each(|fields| gather_lists(Shape::Table(fields), &mut elsewhere));
    }
    let asked = |name: &str| is_vocabulary(name) && !NOT_IN_RECORDS.contains(&name) && !elsewhere.contains(name);
    for SiteVocabulary { name, raw, .. } in own.iter().filter(|list| asked(list.name)) {
        let terms: Vec<_> = raw.terms.iter().flat_map(|terms| &terms.value.entries).collect();
        let wider = |id: &str| {
            terms.iter().any(|(_, term)| term.value.broader.as_ref().is_some_and(|broader| broader.value == id))
        };
        for (key, term) in &terms {
            // A term that has been replaced stays for those who still write it.
            let kept = term.value.replaced_by.is_some() || is_built_in(name, &key.value);
            if !kept && !used.has(name, &key.value) && !wider(&key.value) {
                found
                    .report(&rules::P06, key.place, format!("no record uses the term `{}`", key.value))
                    .hint("use it, or take it away");
            }
        }
    }
}

/// documents and logos that are named are there, and those that are there are named.
pub fn report_files(site: &ParsedSite<'_>, found: &mut Diagnostics) {
    let named: BTreeMap<String, Place> = site.files.iter().flat_map(|file| files_named(file)).collect();
    let there: BTreeMap<&str, FileId> = site.beside.iter().map(|(path, file)| (path.as_str(), *file)).collect();
    for (path, place) in named.iter().filter(|(path, _)| !there.contains_key(path.as_str())) {
        found
            .report(&rules::R05, *place, format!("the file `{path}` is not there"))
            .hint("put it there, or take its name out of the record");
    }
    let filed = |path: &str| path.starts_with("data/logos/") || path.starts_with("data/documents/");
    for (path, file) in there.iter().filter(|(path, _)| filed(path) && !named.contains_key(**path)) {
        found
            .report(&rules::R05, Place::top(*file), format!("no record names the file `{path}`"))
            .hint("name it in a record, or take it away");
    }
}

/// The logos and documents that a record names, by path, with the place of their name.
fn files_named(file: &ParsedFile) -> Vec<(String, Place)> {
    match &file.parsed {
        Parsed::Organisation(record) => {
            let logo = record.raw.logo.as_ref().and_then(|logo| logo.value.file.as_ref());
            logo.map(|file| (format!("data/logos/{}", file.value.trim_start_matches("logos/")), file.place))
                .into_iter()
                .collect()
        }
        Parsed::Partnership(record) => {
            let Some(Known::Known(agreements)) = record.raw.agreements.as_ref().map(|list| &list.value) else {
                return Vec::new();
            };
            let documents = agreements.iter().filter_map(|one| one.value.document.as_ref()?.value.file.as_ref());
            documents
                .map(|file| (format!("data/documents/{}", file.value.trim_start_matches("documents/")), file.place))
                .collect()
        }
        _ => Vec::new(),
    }
}
