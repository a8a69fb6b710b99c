//! What the preview says about a page beside showing it: its file, its state, its faults, and the words for all that.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::preview::{Fault, Shown, file_at};
use crate::site::Held;

/// So many faults are told; a site with more has one cause for most of them.
const MOST: usize = 50;

/// The words that the script shows, by the ids of their messages without `preview-`.
const WORDS: [&str; 17] = [
    "broken",
    "mend",
    "close",
    "faults-again",
    "kept",
    "no-page",
    "why",
    "line",
    "bar",
    "file",
    "open",
    "warnings",
    "reviewed",
    "never-reviewed",
    "words",
    "lost",
    "back",
];

/// What a page may do with the preview, for as long as it runs.
#[derive(Debug, Clone, Copy)]
pub struct Slip<'a> {
    /// The token that lets a page open its file.
    pub token: &'a str,
    /// Whether the browser follows the writer to the page that was changed.
    pub follow: bool,
    /// What people should know about how changes are seen.
    pub note: Option<&'a str>,
}

/// What the script is told about one page, as JSON.
#[derive(Debug, Serialize)]
pub struct Notes<'a> {
    number: u64,
    token: &'a str,
    follow: bool,
    note: Option<&'a str>,
    lang: String,
    audience: &'static str,
    page: String,
    words: BTreeMap<&'static str, String>,
    /// The page's own file.
    file: Option<String>,
    /// Why the page is in no build.
    held: Option<String>,
    reviewed: Option<String>,
    count: Option<u32>,
    /// The page is shown as it was before something broke.
    kept: bool,
    errors: Vec<&'a Fault>,
    more_errors: String,
    /// What is not forbidden, but wrong in the page's own file.
    warnings: Vec<&'a Fault>,
    /// Where the page stands now, if it moved.
    moved: Option<&'a str>,
    /// The page that was changed last, and the words to look for.
    changed: Option<[&'a str; 2]>,
}

impl Shown {
    /// What the preview says about the page at a path.
    #[must_use]
    pub fn notes<'a>(&'a self, path: &str, slip: Slip<'a>) -> Notes<'a> {
        let survey = self.survey();
        let (plan, messages) = (survey.plan(), survey.renderer.messages());
        let say = |id: &str| messages.say(&format!("preview-{id}"));
        let kept = self.is_kept(path);
        let shown = if kept { self.good.as_ref().unwrap_or(&self.now) } else { &self.now };
        let page = shown.plan().page_at(&file_at(path));
        let file = page.and_then(|page| shown.plan().file_of(page));
        let edition = file.as_deref().and_then(|file| {
            let editions = shown.plan().site.chapters.values().flat_map(|chapter| chapter.editions.values());
            editions.into_iter().find(|edition| &*edition.file == file)
        });
        let held = edition.and_then(|edition| edition.held).map(|held| match held {
            Held::Draft => say("draft"),
            Held::Until(day) => messages.say_with("preview-until", &[("date", &day.to_string())]),
            Held::Since(day) => messages.say_with("preview-since", &[("date", &day.to_string())]),
        });
        let is = |fault: &&Fault, level| fault.level == level;
        let errors: Vec<&Fault> = self.faults.iter().filter(|fault| is(fault, "error")).collect();
        let more = errors.len().saturating_sub(MOST);
        Notes {
            number: self.number,
            token: slip.token,
            follow: slip.follow,
            note: slip.note,
            lang: messages.lang.to_string(),
            audience: plan.site.audience.word(),
            page: path.to_owned(),
            words: WORDS.iter().map(|id| (*id, say(id))).collect(),
            held,
            reviewed: edition.and_then(|edition| edition.last_reviewed).map(|day| day.to_string()),
            count: edition.map(|edition| edition.prose.body.words),
            kept,
            more_errors: if more > 0 {
                messages.say_with("preview-more", &[("number", &more.to_string())])
            } else {
                String::new()
            },
            errors: errors.into_iter().take(MOST).collect(),
            warnings: self
                .faults
                .iter()
                .filter(|fault| is(fault, "warning") && file.as_deref() == Some(&fault.file))
                .take(MOST)
                .collect(),
            file,
            moved: self.moved.as_ref().filter(|(from, _)| from == path && page.is_none()).map(|(_, to)| to.as_str()),
            changed: self.changed.as_ref().map(|changed| [changed.page.as_str(), changed.words.as_str()]),
        }
    }

    /// The file that the page at a path shows, from the site's root.
    #[must_use]
    pub fn file_of(&self, path: &str) -> Option<String> {
        let survey = if self.is_kept(path) { self.good.as_ref().unwrap_or(&self.now) } else { &self.now };
        survey.plan().page_at(&file_at(path)).and_then(|page| survey.plan().file_of(page))
    }
}
