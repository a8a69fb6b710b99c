//! Checks that no two outputs have one path, however a computer compares file names.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use crate::diag::{Diagnostics, rules};
use crate::plan::{Page, Plan};
use crate::source::Place;

/// What stands at an output path, for the words of a fault.
#[derive(Clone)]
struct Owner {
    words: String,
    place: Option<Place>,
}

/// File names that the program makes beside its pages.
const OWN_FILES: [&str; 4] = ["sitemap.xml", "robots.txt", "_headers", ".handfast"];

/// Reports two outputs at one path, compared without case and after Unicode normalisation.
pub(super) fn check_outputs(plan: &Plan, found: &mut Diagnostics) {
    let mut owners: BTreeMap<String, Owner> = BTreeMap::new();
    let own = OWN_FILES.iter().map(|name| (*name).to_owned());
    let feeds = plan.site.settings.languages.iter().map(|lang| format!("{}feed.xml", plan.path(*lang, "")));
    for path in own.chain(feeds) {
        let owner = Owner { words: format!("the file `{path}` that the program makes"), place: None };
        owners.insert(fold(&path), owner);
    }
    for page in &plan.pages {
        add(&mut owners, page.out.as_str(), owner_of(plan, page), found);
    }
    for file in &plan.site.files {
        let owner = Owner { words: format!("`{}`", file.from), place: Some(file.place) };
        add(&mut owners, file.to.as_str(), owner, found);
    }
}

/// A path as the least careful computer compares it.
fn fold(path: &str) -> String {
    path.nfc().collect::<String>().to_lowercase()
}

fn owner_of(plan: &Plan, page: &Page) -> Owner {
    let default = plan.site.settings.language;
    let edition = plan.site.chapters.get(&page.address).and_then(|chapter| chapter.edition(page.lang, default));
    edition.map_or_else(
        || Owner { words: format!("the page /{} that the program makes", page.path), place: None },
        |edition| Owner { words: format!("`{}`", edition.file), place: Some(edition.place) },
    )
}

fn add(owners: &mut BTreeMap<String, Owner>, path: &str, owner: Owner, found: &mut Diagnostics) {
    let Some(first) = owners.get(&fold(path)).cloned() else {
        owners.insert(fold(path), owner);
        return;
    };
    let Some(place) = owner.place.or(first.place) else { return };
    let fault = found.report(
        &rules::U01,
        place,
        format!("{} and {} would both be published as `{path}`", first.words, owner.words),
    );
    fault.hint("rename one of them; capitals do not tell two files apart on every computer");
    if let (Some(other), true) = (first.place, owner.place.is_some()) {
        fault.also(other, "the other one");
    }
}
