//! One file, parsed once: what it is follows from where it stands.

use std::sync::Arc;

use toml::de::DeTable;

use crate::diag::{Diagnostics, Level, advise, rules};
use crate::language::Lang;
use crate::markup::Prose;
use crate::parse::fields::{RawText, Reading, parse_table};
use crate::parse::front::{FrontMatter, split_front_matter};
use crate::parse::overlay::{Overlay, parse_overlay};
use crate::parse::raw::{
    RawActivities, RawAssessment, RawAsset, RawContactPerson, RawContributionHead, RawEvent, RawHead, RawNeed,
    RawNoteHead, RawOrganisation, RawPartnership, RawPerson, RawSettings, RawStrategy, RawUnit, RawVocabulary,
};
use crate::parse::schema::{Described, Listener, Trail};
use crate::parse::text::{Manuscript, Origin, RawHtml, check_unseen_in_toml, parse_text};
use crate::source::{FileId, Located, Place, Source};

/// A record file: the id that its name gives, its fields, and its description in each language.
#[derive(Debug, Clone)]
pub struct RecordFile<T> {
    /// The file name without `.toml`.
    pub stem: String,
    /// Its fields.
    pub raw: T,
    /// Its description, parsed, by language.
    pub description: Vec<(Lang, Arc<Prose>)>,
}

/// A text file.
#[derive(Debug, Clone)]
pub struct TextFile {
    /// Its language.
    pub lang: Lang,
    /// The path below the language's folder, such as `guide/01-introduction.md`.
    pub below: String,
    /// The settings at its head.
    pub head: RawHead,
    /// The text.
    pub prose: Arc<Prose>,
    /// The first twelve digits of the text's digest, without the settings at its head.
    pub digest: String,
}

/// What a reader wrote about a chapter.
#[derive(Debug, Clone)]
pub struct ContributionFile {
    /// The file name without `.md`.
    pub stem: String,
    /// The folder it stands in, below `contributions/`: the address of the chapter.
    pub folder: String,
    /// Its language.
    pub lang: Lang,
    /// The settings at its head.
    pub head: RawContributionHead,
    /// The text.
    pub prose: Arc<Prose>,
}

impl ContributionFile {
    /// Whether something is said about how its author agreed to be shown.
    #[must_use]
    pub fn has_consent(&self) -> bool {
        self.head.consent.as_ref().is_some_and(|consent| !consent.value.trim().is_empty())
    }
}

/// A note: the id that its name gives, the settings at its head, and its text.
#[derive(Debug, Clone)]
pub struct NoteFile {
    /// The file name without `.md`.
    pub stem: String,
    /// The settings at its head.
    pub head: RawNoteHead,
    /// The text.
    pub prose: Arc<Prose>,
    /// Its language: the site's default one.
    pub lang: Lang,
}

/// What a file turned out to be.
#[derive(Debug, Clone)]
pub enum Parsed {
    /// `data/site.toml`
    Settings(Box<RawSettings>),
    /// `data/strategy.toml`
    Strategy(Box<RawStrategy>),
    /// `data/vocab/<name>.toml`
    Vocabulary(String, RawVocabulary),
    /// `data/orgs/<id>.toml`
    Organisation(Box<RecordFile<RawOrganisation>>),
    /// `data/partnerships/<id>.toml`
    Partnership(Box<RecordFile<RawPartnership>>),
    /// `data/units/<id>.toml`
    Unit(Box<RecordFile<RawUnit>>),
    /// `data/assets/<id>.toml`
    Asset(Box<RecordFile<RawAsset>>),
    /// `data/needs/<id>.toml`
    Need(Box<RecordFile<RawNeed>>),
    /// `data/events/<id>.toml`
    Event(Box<RecordFile<RawEvent>>),
    /// `data/contacts/<id>.toml`
    Contact(Box<RecordFile<RawContactPerson>>),
    /// `private/people/<id>.toml`
    Person(Box<RecordFile<RawPerson>>),
    /// `private/activities/<yyyy-mm>.toml`
    Activities(Box<RawActivities>),
    /// `private/notes/<id>.md`
    Note(Box<NoteFile>),
    /// `private/assessments/<id>.toml`
    Assessment(Box<RecordFile<RawAssessment>>),
    /// What only the library knows of a record in `data/`, by the record's id.
    Overlay(String, Box<Overlay>),
    /// `content/**/*.md`
    Text(Box<TextFile>),
    /// `content/contributions/**/*.md`
    Contribution(Box<ContributionFile>),
    /// A file of another kind.
    Other,
}

/// A file with what it holds and what is wrong with it; kept as long as its digest stays.
#[derive(Debug, Clone)]
pub struct ParsedFile {
    /// The file.
    pub file: FileId,
    /// Its path from the site's root.
    pub path: Arc<str>,
    /// What it is.
    pub parsed: Parsed,
    /// What is wrong with it.
    pub faults: Diagnostics,
}

impl Parsed {
    /// Tells every word that was written in fields, as [`Described::tell`] does.
    pub fn tell(&self, place: Place, listener: Listener<'_>) {
        let root = &Trail::ROOT;
        match self {
            Self::Settings(raw) => raw.tell(place, root, listener),
            Self::Strategy(raw) => raw.tell(place, root, listener),
            Self::Vocabulary(_, raw) => raw.tell(place, root, listener),
            Self::Organisation(record) => record.raw.tell(place, root, listener),
            Self::Partnership(record) => record.raw.tell(place, root, listener),
            Self::Unit(record) => record.raw.tell(place, root, listener),
            Self::Asset(record) => record.raw.tell(place, root, listener),
            Self::Need(record) => record.raw.tell(place, root, listener),
            Self::Event(record) => record.raw.tell(place, root, listener),
            Self::Contact(record) => record.raw.tell(place, root, listener),
            Self::Person(record) => record.raw.tell(place, root, listener),
            Self::Activities(raw) => raw.tell(place, root, listener),
            Self::Note(note) => note.head.tell(place, root, listener),
            Self::Assessment(record) => record.raw.tell(place, root, listener),
            Self::Overlay(_, overlay) => overlay.tell(place, root, listener),
            Self::Text(text) => text.head.tell(place, root, listener),
            Self::Contribution(one) => one.head.tell(place, root, listener),
            Self::Other => {}
        }
    }

    /// The texts in Markdown, in every language.
    #[must_use]
    pub fn prose(&self) -> Vec<&Prose> {
        match self {
            Self::Organisation(record) => record.description.iter().map(|(_, prose)| prose.as_ref()).collect(),
            Self::Partnership(record) => record.description.iter().map(|(_, prose)| prose.as_ref()).collect(),
            Self::Note(note) => vec![&note.prose],
            Self::Text(text) => vec![&text.prose],
            Self::Contribution(one) => vec![&one.prose],
            _ => Vec::new(),
        }
    }
}

/// What parsing needs to know of the settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tongues {
    /// The default language.
    pub default: Lang,
    /// All languages of the site.
    pub all: Vec<Lang>,
    /// Whether a safe part of HTML is allowed in texts.
    pub raw_html: RawHtml,
    /// Whether code is highlighted.
    pub highlight: bool,
}

fn stem(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.strip_suffix(".toml").or_else(|| name.strip_suffix(".md"));
    stem.unwrap_or(name).to_owned()
}

/// Where a description stands: exactly, where it is written without escapes.
fn origin_of(words: &Located<String>, source: &Source) -> Origin {
    let start = words.place.span.start as usize;
    let written = source.text.get(start..words.place.span.end as usize).unwrap_or("");
    match written.find(words.value.as_str()).filter(|_| !words.value.is_empty()) {
        Some(at) => Origin::Verbatim { file: source.file, start: start + at },
        None => Origin::Value(words.place),
    }
}

fn parse_description(
    text: Option<&Located<RawText>>,
    source: &Source,
    tongues: &Tongues,
    found: &mut Diagnostics,
) -> Vec<(Lang, Arc<Prose>)> {
    let entries = text.iter().flat_map(|text| &text.value.entries);
    let parsed = entries.filter_map(|(tag, words)| {
        let lang = tag.as_ref().map_or(Some(tongues.default), |tag| Lang::parse(&tag.value))?;
        let manuscript = Manuscript {
            text: &words.value,
            origin: origin_of(words, source),
            lang,
            raw_html: tongues.raw_html,
            highlight: tongues.highlight,
            path: &source.path,
            anchors: "",
        };
        Some((lang, Arc::new(parse_text(&manuscript, found))))
    });
    parsed.collect()
}

/// Parses one file of the site; a fault never stops it.
#[must_use]
pub fn parse_file(source: &Source, tongues: &Tongues) -> ParsedFile {
    let mut faults = Diagnostics::default();
    let parsed = if let Some(below) = source.path.strip_prefix("content/") {
        parse_chapter(source, below, tongues, &mut faults)
    } else if source.path.ends_with(".md") {
        parse_note(source, tongues, &mut faults)
    } else {
        parse_data(source, tongues, &mut faults)
    };
    ParsedFile { file: source.file, path: source.path.clone(), parsed, faults }
}

fn parse_data(source: &Source, tongues: &Tongues, found: &mut Diagnostics) -> Parsed {
    let folder = source.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    check_unseen_in_toml(&source.text, source.file, found);
    let mut reading = Reading { file: source.file, offset: 0, found };
    let stem = stem(&source.path);
    macro_rules! record {
        ($variant:ident, $raw:ty, $description:expr) => {{
            let raw = parse_table(&source.text, &mut reading, <$raw>::read);
            let described: fn(&$raw) -> Option<&Located<RawText>> = $description;
            let description = parse_description(described(&raw), source, tongues, reading.found);
            Parsed::$variant(Box::new(RecordFile { stem, raw, description }))
        }};
    }
    match (folder, &*source.path) {
        (_, "data/site.toml") => Parsed::Settings(Box::new(parse_table(&source.text, &mut reading, RawSettings::read))),
        (_, "data/strategy.toml") => {
            Parsed::Strategy(Box::new(parse_table(&source.text, &mut reading, RawStrategy::read)))
        }
        ("data/vocab", _) => Parsed::Vocabulary(stem, parse_table(&source.text, &mut reading, RawVocabulary::read)),
        ("data/orgs", _) => record!(Organisation, RawOrganisation, |raw| raw.description.as_ref()),
        ("data/partnerships", _) => record!(Partnership, RawPartnership, |raw| raw.description.as_ref()),
        ("data/units", _) => record!(Unit, RawUnit, |_| None),
        ("data/assets", _) => record!(Asset, RawAsset, |_| None),
        ("data/needs", _) => record!(Need, RawNeed, |_| None),
        ("data/events", _) => record!(Event, RawEvent, |_| None),
        ("data/contacts", _) => record!(Contact, RawContactPerson, |_| None),
        ("private/people", _) => record!(Person, RawPerson, |_| None),
        ("private/assessments", _) => record!(Assessment, RawAssessment, |_| None),
        ("private/activities", _) => {
            Parsed::Activities(Box::new(parse_table(&source.text, &mut reading, RawActivities::read)))
        }
        ("private/orgs" | "private/partnerships" | "private/units" | "private/assets" | "private/events", _) => {
            let overlay = parse_overlay(source, found);
            overlay.map_or(Parsed::Other, |overlay| Parsed::Overlay(stem, Box::new(overlay)))
        }
        _ => {
            report_stray(source, found);
            Parsed::Other
        }
    }
}

fn parse_note(source: &Source, tongues: &Tongues, found: &mut Diagnostics) -> Parsed {
    let (head, prose, _) = parse_headed(source, (tongues, tongues.default, ""), found, RawNoteHead::read);
    Parsed::Note(Box::new(NoteFile { stem: stem(&source.path), head, prose, lang: tongues.default }))
}

/// Parses a text with the settings at its head; its language and what its anchors begin with come from its path. The
/// number is where the text itself begins.
fn parse_headed<H: Default>(
    source: &Source,
    (tongues, lang, anchors): (&Tongues, Lang, &str),
    found: &mut Diagnostics,
    read: fn(&DeTable<'_>, &mut Reading<'_>) -> H,
) -> (H, Arc<Prose>, usize) {
    let (head, start) = match split_front_matter(source, found) {
        FrontMatter::None => (H::default(), 0),
        FrontMatter::Toml { span, body } => {
            let mut reading = Reading { file: source.file, offset: span.start, found };
            (parse_table(&source.text[span], &mut reading, read), body)
        }
    };
    let manuscript = Manuscript {
        text: &source.text,
        origin: Origin::File { file: source.file, start },
        lang,
        raw_html: tongues.raw_html,
        highlight: tongues.highlight,
        path: &source.path,
        anchors,
    };
    (head, Arc::new(parse_text(&manuscript, found)), start)
}

/// The language folder that `below` begins with, and the rest.
fn split_language(below: &str, tongues: &Tongues) -> (Lang, String) {
    if let Some((first, rest)) = below.split_once('/')
        && let Some(lang) = Lang::parse(first)
        && lang != tongues.default
        && tongues.all.contains(&lang)
    {
        return (lang, rest.to_owned());
    }
    (tongues.default, below.to_owned())
}

/// The folder below `content/`, or below a language in it, for what readers wrote.
const CONTRIBUTIONS: &str = "contributions/";
/// The first twelve digits of a text's digest; blank lines around it do not count.
fn short_digest(text: &str) -> String {
    let mut digest = blake3::hash(text.trim().as_bytes()).to_hex().to_string();
    digest.truncate(12);
    digest
}

fn parse_chapter(source: &Source, below: &str, tongues: &Tongues, found: &mut Diagnostics) -> Parsed {
    let (lang, below) = split_language(below, tongues);
    let Some(rest) = below.strip_prefix(CONTRIBUTIONS) else {
        let (head, prose, start) = parse_headed(source, (tongues, lang, ""), found, RawHead::read);
        let digest = short_digest(source.text.get(start..).unwrap_or(""));
        return Parsed::Text(Box::new(TextFile { lang, below, head, prose, digest }));
    };
    let stem = stem(rest);
    let folder = rest.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    // It stands on the chapter's page, whose anchors are its own.
    let anchors = format!("from-{lang}-{stem}-");
    let (head, prose, _) = parse_headed(source, (tongues, lang, &anchors), found, RawContributionHead::read);
    Parsed::Contribution(Box::new(ContributionFile { stem, folder, lang, head, prose }))
}

/// Reports a TOML file in a folder that does not exist for records.
fn report_stray(source: &Source, found: &mut Diagnostics) {
    let (root, below) = source.path.split_once('/').unwrap_or(("", &source.path));
    let (folder, name) = below.rsplit_once('/').unwrap_or(("", below));
    let (folders, advice) = if root == "data" { (DATA, IN_DATA) } else { (PRIVATE, IN_PRIVATE) };
    let (message, hint) = match folder {
        // What stands there is kept as it is.
        "documents" | "logos" => return,
        "" => {
            let hint = advise(name, ["site.toml", "strategy.toml"], advice);
            (format!("`{root}/{name}` is no file of the registry and is left out"), hint)
        }
        folder => {
            let hint = advise(folder, folders.iter().copied(), advice);
            (format!("`{root}/{folder}` is no folder of the registry, its file is left out"), hint)
        }
    };
    found.report(&rules::X02, Place::top(source.file), message).hint(hint).at_level(Level::Warning);
}

const DATA: &[&str] = &["orgs", "partnerships", "units", "assets", "needs", "events", "contacts", "vocab"];
const IN_DATA: &str = "records stand in data/orgs, data/partnerships, data/units, data/assets, data/needs, data/events \
                       and data/contacts, without folders in them";
const PRIVATE: &[&str] =
    &["people", "activities", "notes", "assessments", "orgs", "partnerships", "units", "assets", "events"];
const IN_PRIVATE: &str = "below private/ there are people, activities, notes and assessments, and overlays in orgs, \
                          partnerships, units, assets and events, without folders in them";
