//! Checks what readers wrote about chapters: who wrote it, that they agreed to be named, and that the chapter is there.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::check::address_of;
use crate::check::ground::Asked;
use crate::check::guide::TextAt;
use crate::diag::{Diagnostics, advise, rules};
use crate::language::Lang;
use crate::parse::{ContributionFile, Parsed, ParsedFile};
use crate::site::{Chapter, Contribution};
use crate::source::Place;

/// Puts each contribution that may be shown under its chapter, oldest first.
pub fn add_contributions(
    (files, texts): (&[Arc<ParsedFile>], &[TextAt<'_>]),
    chapters: &mut BTreeMap<String, Chapter>,
    default: Lang,
    found: &mut Diagnostics,
) {
    // A chapter that is not shown yet has its contributions already.
    let written: BTreeSet<String> =
        texts.iter().map(|one| address_of(&one.text.below).0).filter(|address| takes_words(address)).collect();
    for file in files {
        let Parsed::Contribution(one) = &file.parsed else { continue };
        let place = Place::top(file.file);
        // The last part stands for the file; the number before a name does not show in addresses.
        let address = address_of(&format!("{}/_", one.folder)).0;
        let address = address.rsplit_once('/').map_or("", |(address, _)| address);
        if !written.contains(address) {
            report_lost(&one.folder, place, &written, found);
        }
        let contribution = check_contribution(file, one, default, found);
        if let (Some(contribution), Some(chapter)) = (contribution, chapters.get_mut(address)) {
            chapter.contributions.push(contribution);
        }
    }
    for chapter in chapters.values_mut() {
        chapter.contributions.sort_by(|a, b| (a.on.earliest(), &a.file).cmp(&(b.on.earliest(), &b.file)));
    }
}

/// Chapters and free pages; a stage's text and the home page's stand inside pages of another kind.
fn takes_words(address: &str) -> bool {
    !address.is_empty() && !address.starts_with("stages/")
}

/// T-16: the chapter is there.
fn report_lost(folder: &str, place: Place, written: &BTreeSet<String>, found: &mut Diagnostics) {
    let all = "its folders below `contributions` are the address of the chapter, such as `guide/agreements`";
    found
        .report(&rules::T16, place, format!("there is no chapter `{folder}` that this could stand under"))
        .hint(advise(folder, written.iter().map(String::as_str), all));
}

/// P-08 and V-11: it says who, when, and that they agreed.
fn check_contribution(
    file: &ParsedFile,
    one: &ContributionFile,
    default: Lang,
    found: &mut Diagnostics,
) -> Option<Contribution> {
    let head = &one.head;
    let place = Place::top(file.file);
    for (key, missing) in [("by", head.by.is_none()), ("on", head.on.is_none())] {
        if missing {
            Asked { key, place, instead: "" }.report(found);
        }
    }
    if !one.has_consent() {
        found
            .report(&rules::V11, place, "nothing says that its author agreed to be shown here, so it is left out")
            .hint("ask, and add `consent = \"by mail, 4 March 2026\"`; only coordinators see that line");
        return None;
    }
    Some(Contribution {
        id: format!("from-{}-{}", one.lang, one.stem),
        lang: one.lang,
        file: file.path.clone(),
        place,
        by: head.by.as_ref()?.value.clone(),
        organisation: head.organisation.as_ref().and_then(|text| text.value.text(default)),
        on: head.on.as_ref()?.value,
        prose: Arc::clone(&one.prose),
    })
}
