//! Texts of the site: chapters and free pages in their languages.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::artifact::OutPath;
use crate::dates::FuzzyDate;
use crate::language::{Lang, Text};
use crate::markup;
use crate::source::Place;

/// What becomes of texts that are not published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Unpublished {
    /// They are left out, as in every build.
    #[default]
    LeftOut,
    /// They are shown to who writes them.
    Shown,
}

/// Why a text is not published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// It is a draft.
    Draft,
    /// Its day has not come.
    Until(FuzzyDate),
    /// Its day has passed.
    Since(FuzzyDate),
}

/// A text in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Edition {
    /// The language.
    pub lang: Lang,
    /// Its file from the site's root.
    pub file: Arc<str>,
    /// The beginning of its file.
    pub place: Place,
    /// Its title.
    pub title: String,
    /// Its description.
    pub description: String,
    /// The body.
    pub prose: Arc<markup::Prose>,
    /// When it was last read through.
    pub last_reviewed: Option<FuzzyDate>,
    /// Who looks after it.
    pub owner: Option<String>,
    /// The short digest of its text.
    pub digest: String,
    /// Whether the original was changed after this was translated from it.
    pub outdated: bool,
    /// Why it is in no build; nothing where it is in one.
    pub held: Option<Held>,
    /// Earlier addresses.
    pub previous_urls: Vec<String>,
}

/// What a reader wrote about a chapter, and agreed to have shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Contribution {
    /// The name of its file: the anchor of what it says.
    pub id: String,
    /// The language.
    pub lang: Lang,
    /// Its file from the site's root.
    pub file: Arc<str>,
    /// The beginning of its file.
    pub place: Place,
    /// Who wrote it.
    pub by: String,
    /// Where this person works.
    pub organisation: Option<Text>,
    /// When.
    pub on: FuzzyDate,
    /// The words; a title, where the text has one.
    pub prose: Arc<markup::Prose>,
}

/// One text of the site, by its address below the language, in every language it is written in.
#[derive(Debug, Clone, PartialEq)]
pub struct Chapter {
    /// The address below the language, without slashes at the ends; empty for the home page.
    pub address: String,
    /// Its place among its neighbours: a number first, then the name.
    pub order: (i64, String),
    /// The languages it is written in.
    pub editions: BTreeMap<Lang, Edition>,
    /// What readers wrote about it, oldest first; the same in every language.
    pub contributions: Vec<Contribution>,
}

impl Chapter {
    /// The edition in `lang`, or else in `default`, or else the first there is.
    #[must_use]
    pub fn edition(&self, lang: Lang, default: Lang) -> Option<&Edition> {
        self.editions.get(&lang).or_else(|| self.editions.get(&default)).or_else(|| self.editions.values().next())
    }
}

/// A file that is copied as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteFile {
    /// Its path from the site's root.
    pub from: Arc<str>,
    /// Where it goes.
    pub to: OutPath,
    /// The beginning of the file.
    pub place: Place,
    /// The width and height of a picture, in pixels, where they are known.
    pub size: Option<(u32, u32)>,
}
