//! Decides what a browser is shown while somebody writes: the page as it is, or as it was before something broke.
//!
//! The page itself is the one that a build makes; all that the preview adds is one line with a script, put in after
//! rendering. What the script says to the writer (faults, the page's file, its marks) it asks for by itself.

mod faults;
mod notes;

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use crate::artifact::Artifact;
use crate::diag::{Diagnostics, Level};
use crate::plan::{Page, PageKind};
use crate::session::{Edit, Session, Survey};
use crate::source::Sources;
use crate::world::World;

pub use faults::Fault;
pub use notes::{Notes, Slip};

/// Where everything stands that belongs to the preview and to no site.
pub const OWN: &str = "/_handfast/";

/// The script of the preview and its style.
pub const SCRIPT: (&str, &str) = ("/_handfast/preview.js", include_str!("preview.js"));
/// The style of what the script shows.
pub const STYLE: (&str, &str) = ("/_handfast/preview.css", include_str!("preview.css"));

/// The line that is put into each page: the script, and which state of the site the page shows.
fn line(number: u64) -> String {
    format!("<script src=\"/_handfast/preview.js\" data-number=\"{number}\"></script>\n")
}

/// What a browser gets for an address.
#[derive(Debug)]
pub enum Seen {
    /// The file as it is, or as it was before something broke.
    There(Artifact),
    /// Nothing stands there; a page that says so, where the theme has one.
    Missing(Option<Vec<u8>>),
    /// There is a page, and it never was without faults since the preview began.
    Broken(Vec<u8>),
}

/// The site as it is shown from one saving to the next.
pub struct Shown {
    /// Counts the states of the site that were shown.
    pub number: u64,
    now: Arc<Survey>,
    /// The last survey without errors, where this one has some.
    good: Option<Arc<Survey>>,
    faults: Vec<Fault>,
    broken: Broken,
    /// The text that was changed last: the page that shows it, and the first words that are new.
    pub changed: Option<Changed>,
    /// The path that a page had until now, and the one it has.
    moved: Option<(String, String)>,
    /// How many files say nothing: one more of them may just be on its way.
    empty: usize,
    index: OnceLock<Result<Vec<Artifact>, ()>>,
}

/// Where a saved change is to be seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The path of the page, beginning with `/`.
    pub page: String,
    /// The first words that are new, without markup; empty where some went and none came.
    pub words: String,
}

/// What cannot be shown as it is.
#[derive(Debug, Default)]
struct Broken {
    /// Files with errors.
    files: BTreeSet<String>,
    /// A record is among them: pages that gather records show what was there before.
    records: bool,
    /// Settings, vocabularies or templates are among them: every page depends on these.
    all: bool,
}

impl Broken {
    fn of(found: &Diagnostics, sources: &Sources) -> Self {
        let mut broken = Self::default();
        for fault in found.list().iter().filter(|fault| fault.level == Level::Error) {
            let path = sources.path(fault.place.file);
            broken.all |= path.starts_with("themes/") || path.starts_with("data/vocab/") || path == "data/site.toml";
            broken.records |= !path.starts_with("content/");
            broken.files.insert(path.to_owned());
        }
        broken
    }
}

impl Shown {
    /// The site as it was surveyed just now, after `before`.
    #[must_use]
    pub fn new(survey: Survey, session: &Session, before: Option<&Self>) -> Self {
        let now = Arc::new(survey);
        let broken = Broken::of(&now.found, &session.sources);
        let good = before.filter(|_| now.found.has_errors()).and_then(Self::last_good);
        let changed = session.edits().iter().find_map(|edit| changed(&now, edit));
        let moved = before.and_then(|before| {
            let pages =
                |edit: &Edit| Some((path_of(before.survey(), edit.from.as_deref()?)?, path_of(&now, &edit.path)?));
            session.edits().iter().find_map(pages).or_else(|| before.moved.clone())
        });
        Self {
            moved,
            empty: session.count_empty(),
            number: before.map_or(1, |before| before.number + 1),
            faults: faults::list_faults(&now.found, &session.sources),
            now,
            good,
            broken,
            changed,
            index: OnceLock::new(),
        }
    }

    /// The last survey without errors.
    fn last_good(&self) -> Option<Arc<Survey>> {
        if self.now.found.has_errors() { self.good.clone() } else { Some(Arc::clone(&self.now)) }
    }

    /// The survey as it is, with everything that is wrong.
    #[must_use]
    pub fn survey(&self) -> &Survey {
        &self.now
    }

    /// Whether this has errors that were not there before, or lacks pages that were: perhaps somebody is still saving.
    #[must_use]
    pub fn is_worse_than(&self, before: &Self) -> bool {
        let errors = |shown: &Self| shown.now.found.count(Level::Error);
        let pages = |shown: &Self| shown.now.plan().pages.len() + shown.now.plan().site.files.len();
        self.empty > before.empty || errors(self) > errors(before) || pages(self) < pages(before)
    }

    /// Whether the page may be shown as it is now.
    fn is_sound(&self, page: &Page) -> bool {
        let plan = self.now.plan();
        let own = plan.file_of(page).is_some_and(|file| self.broken.files.contains(&file));
        let gathers = self.broken.records && !matches!(page.kind, PageKind::Chapter(_));
        !(self.broken.all || own || gathers)
    }

    /// Whether the page at a path is shown as it was before something broke.
    #[must_use]
    pub fn is_kept(&self, path: &str) -> bool {
        let wanted = file_at(path);
        let sound = self.now.plan().page_at(&wanted).map(|page| self.is_sound(page));
        let kept = self.good.as_ref().is_some_and(|good| good.plan().page_at(&wanted).is_some());
        kept && sound != Some(true)
    }

    /// What a browser gets at a path below the root of the site.
    #[must_use]
    pub fn look(&self, world: &dyn World, path: &str) -> Seen {
        if self.now.is_in_index(path) {
            return self.look_in_index(path);
        }
        let first = if self.is_kept(path) { self.good.as_ref().unwrap_or(&self.now) } else { &self.now };
        // A page that cannot be rendered any more is shown as it could be.
        for survey in std::iter::once(first).chain(self.good.as_ref()) {
            match survey.artifact_at(world, path) {
                Ok(Some(artifact)) => return Seen::There(with_script(artifact, self.number)),
                Ok(None) => {}
                Err(_) if self.good.is_some() => {}
                Err(_) => return Seen::Broken(self.blank_page()),
            }
        }
        let said = first.artifact_at(world, "/404.html").ok().flatten();
        if said.is_none() && self.now.found.has_errors() {
            return Seen::Broken(self.blank_page());
        }
        Seen::Missing(said.map(|artifact| with_script(artifact, self.number).bytes))
    }

    fn look_in_index(&self, path: &str) -> Seen {
        let survey = self.good.as_ref().unwrap_or(&self.now);
        let index = self.index.get_or_init(|| survey.search_index().map_err(|_| ()));
        let part = index
            .as_ref()
            .ok()
            .and_then(|index| index.iter().find(|part| part.path.as_str() == path.trim_start_matches('/')).cloned());
        part.map_or(Seen::Missing(None), Seen::There)
    }

    /// A page with nothing but the script, which says what is wrong.
    fn blank_page(&self) -> Vec<u8> {
        let lang = self.now.plan().site.settings.language;
        let title = self.now.renderer.messages().say("preview-broken");
        format!(
            "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
             content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n</head>\n<body>\n{line}</body>\n</html>\n",
            title = crate::render::escape(&title),
            line = line(self.number),
        )
        .into_bytes()
    }
}

/// The file at a path, as a browser asks for it.
fn file_at(path: &str) -> String {
    let path = path.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

/// The page with the script of the preview, at the end of its body.
fn with_script(artifact: Artifact, number: u64) -> Artifact {
    if !artifact.path.as_str().ends_with(".html") {
        return artifact;
    }
    let mut bytes = artifact.bytes;
    let end = b"</body>";
    let at = bytes.windows(end.len()).rposition(|part| part == end).unwrap_or(bytes.len());
    bytes.splice(at..at, line(number).bytes());
    Artifact { path: artifact.path, bytes }
}

/// Where a change of a file is to be seen.
fn changed(survey: &Survey, edit: &Edit) -> Option<Changed> {
    let page = path_of(survey, &edit.path)?;
    Some(Changed { page, words: new_words(&edit.before, &edit.after) })
}

/// The path of the page that shows a file.
fn path_of(survey: &Survey, file: &str) -> Option<String> {
    let plan = survey.plan();
    let shows =
        |page: &&Page| page.leaf.is_first() && page.original.is_none() && plan.file_of(page).as_deref() == Some(file);
    plan.pages.iter().find(shows).map(|page| format!("/{}", page.path))
}

/// The first line that is new, in plain words, so that a browser finds the block that holds them.
fn new_words(before: &str, after: &str) -> String {
    let old: BTreeSet<&str> = before.lines().collect();
    let line = after.lines().find(|line| !line.trim().is_empty() && !old.contains(line)).unwrap_or("");
    let plain =
        line.trim_start_matches(['#', '-', '>', '*', ' ', '+', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.']);
    // Markup ends a run of plain words; the longest one is the surest to be found.
    let runs = plain.split(['*', '_', '`', '[', ']', '(', ')', '{', '}', '|', '<', '>', '"', '\'', '-']);
    runs.map(str::trim).max_by_key(|run| run.len()).unwrap_or("").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_words_are_plain() {
        for (before, after, words) in [
            ("# A\n\nb\n", "# A\n\nb\n\nA heron *stands* there.\n", "A heron"),
            ("a\n", "a\n", ""),
            ("a\nb\n", "a\n", ""),
            ("", "## 2 Herons\n", "Herons"),
        ] {
            assert_eq!(new_words(before, after), words, "{after}");
        }
    }
}
