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

/// Files and folders by the path that the least careful computer compares.
#[derive(Default)]
struct Taken {
    files: BTreeMap<String, Owner>,
    folders: BTreeMap<String, Owner>,
}

/// File names that the program makes beside its pages.
const OWN_FILES: [&str; 8] =
    ["sitemap.xml", "robots.txt", "_headers", "_redirects", ".htaccess", "nginx.conf", "Caddyfile", ".handfast"];

/// Where the theme's files go.
const ASSETS: &str = "assets/";

/// Reports two outputs at one path, compared without case and after Unicode normalisation.
pub(super) fn check_outputs(plan: &Plan, found: &mut Diagnostics) {
    let mut taken = Taken::default();
    let own = OWN_FILES.iter().map(|name| (*name).to_owned());
    let feeds = plan.site.settings.languages.iter().map(|lang| format!("{}feed.xml", plan.path(*lang, "")));
    for path in own.chain(feeds) {
        let owner = Owner { words: format!("the file `{path}` that the program makes"), place: None };
        taken.add(&path, owner, found);
    }
    for page in &plan.pages {
        taken.add(page.out.as_str(), owner_of(plan, page), found);
    }
    let theme = Owner { words: "the folder of the theme's files".to_owned(), place: None };
    taken.folders.insert(fold(ASSETS.trim_end_matches('/')), theme.clone());
    for file in &plan.site.files {
        let owner = Owner { words: format!("`{}`", file.from), place: Some(file.place) };
        if fold(file.to.as_str()).starts_with(ASSETS) {
            report(file.to.as_str(), &theme, &owner, found);
        } else {
            taken.add(file.to.as_str(), owner, found);
        }
    }
}

/// A path as the least careful computer compares it.
fn fold(path: &str) -> String {
    if path.is_ascii() { path.to_ascii_lowercase() } else { path.nfc().collect::<String>().to_lowercase() }
}

fn owner_of(plan: &Plan, page: &Page) -> Owner {
    let default = plan.site.settings.language;
    let edition = plan.site.chapters.get(&page.address).and_then(|chapter| chapter.edition(page.lang, default));
    edition.map_or_else(
        || Owner { words: format!("the page /{} that the program makes", page.path), place: None },
        |edition| Owner { words: format!("`{}`", edition.file), place: Some(edition.place) },
    )
}

impl Taken {
    /// Takes a path for a file; a file of the same name, or one where this needs a folder, is reported.
    fn add(&mut self, path: &str, owner: Owner, found: &mut Diagnostics) {
        let path = fold(path);
        let above: Vec<&str> = path.match_indices('/').map(|(at, _)| &path[..at]).collect();
        let before = above.iter().copied().chain([path.as_str()]).find_map(|path| self.files.get(path));
        if let Some(before) = before.or_else(|| self.folders.get(&path)) {
            report(&path, before, &owner, found);
            return;
        }
        for folder in above {
            if !self.folders.contains_key(folder) {
                self.folders.insert(folder.to_owned(), owner.clone());
            }
        }
        self.files.insert(path, owner);
    }
}

fn report(path: &str, before: &Owner, owner: &Owner, found: &mut Diagnostics) {
    let Some(place) = owner.place.or(before.place) else { return };
    let message = format!("{} and {} would both be published as `{path}`", before.words, owner.words);
    let fault = found.report(&rules::U01, place, message);
    fault.hint("rename one of them; capitals do not tell two files apart on every computer");
    if let (Some(other), true) = (before.place, owner.place.is_some()) {
        fault.also(other, "the other one");
    }
}
