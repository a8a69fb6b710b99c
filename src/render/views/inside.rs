//! Pages that only the library sees, and what they have in common: tables of words that may be links.

use serde::Serialize;

use crate::render::views::{ChannelView, Html, LinkView, MentionGroup, StageMark, Words};

/// Words, linked where they lead somewhere.
#[derive(Debug, Clone, Serialize)]
pub struct Said {
    /// The words.
    pub words: Words,
    /// Path from the root of the site.
    pub path: Option<String>,
    /// Whether it is to be heeded before anything else.
    pub loud: bool,
}

/// A column of a table.
#[derive(Debug, Clone, Serialize)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// Whether it holds numbers.
    pub number: bool,
}

/// A table; the first cell of each row is its heading.
#[derive(Debug, Clone, Serialize)]
pub struct InsideTable {
    /// Its id, for the region that scrolls.
    pub id: String,
    /// Its caption.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows; a cell holds any number of words and links.
    pub rows: Vec<Vec<Vec<Said>>>,
}

/// Something that is known of a record.
#[derive(Debug, Clone, Serialize)]
pub struct InsideFact {
    /// What it is.
    pub label: String,
    /// What is known.
    pub says: Vec<Said>,
}

/// A note in a list.
#[derive(Debug, Clone, Serialize)]
pub struct NoteRow {
    /// The note.
    pub link: LinkView,
    /// How it begins.
    pub opening: Words,
    /// Who wrote it.
    pub by: Option<LinkView>,
    /// When, in words.
    pub on: String,
    /// What it is about.
    pub about: Vec<LinkView>,
}

/// What only the library sees of a record, on the record's own page.
#[derive(Debug, Clone, Serialize)]
pub struct InsideSection {
    /// Begins the ids in it, so that several stand on one page.
    pub id: String,
    /// Whether everyone else sees nothing of the record.
    pub not_public: bool,
    /// Nobody is to contact it.
    pub no_contact: bool,
    /// The page to read before calling.
    pub call: Option<LinkView>,
    /// What is known of it.
    pub facts: Vec<InsideFact>,
    /// The last contacts, and whatever else stands in rows.
    pub tables: Vec<InsideTable>,
    /// Notes about it.
    pub notes: Vec<NoteRow>,
}

/// How many partnerships are in a stage.
#[derive(Debug, Clone, Serialize)]
pub struct StageCountRow {
    /// The stage.
    pub stage: StageMark,
    /// How many are in it now.
    pub now: usize,
    /// How many were in it last and are over.
    pub over: usize,
    /// How many are to begin with it.
    pub planned: usize,
}

/// A partnership that began, moved or ended.
#[derive(Debug, Clone, Serialize)]
pub struct MoveRow {
    /// The partnership.
    pub link: LinkView,
    /// The stage it came from; nothing: it began.
    pub from: Option<StageMark>,
    /// The stage it came to; nothing: it ended.
    pub to: Option<StageMark>,
    /// When, in words.
    pub on: String,
}

/// `inside-state.html`
#[derive(Debug, Clone, Serialize)]
pub struct StatePage {
    /// The year that is told of.
    pub year: String,
    /// The day that all is judged by, in words.
    pub as_of: String,
    /// How many partnerships are counted.
    pub counted: usize,
    /// How many are left out: retold from elsewhere, or illustrations.
    pub left_out: usize,
    /// Stage by stage.
    pub stages: Vec<StageCountRow>,
    /// The moves of the year, the newest of them first.
    pub moves: Vec<MoveRow>,
    /// How many more moves there were.
    pub more_moves: usize,
    /// What is overdue, counted.
    pub overdue: InsideTable,
    /// How many things are overdue.
    pub overdue_total: usize,
    /// Aims of the strategy and the partnerships that serve them.
    pub aims: InsideTable,
    /// Goals with the number of running partnerships.
    pub goals: InsideTable,
    /// Types with the number of running partnerships.
    pub types: InsideTable,
    /// The grid of types and goals.
    pub blind_spots: LinkView,
    /// How many partnerships beyond the glance go on.
    pub running: usize,
    /// How many of them have been evaluated.
    pub evaluated: usize,
    /// The same in percent, where there are any.
    pub percent: Option<usize>,
    /// How many of the others have a plan for it.
    pub to_be_evaluated: usize,
}

/// A unit at the head of a column.
#[derive(Debug, Clone, Serialize)]
pub struct MatrixColumn {
    /// The unit.
    pub link: LinkView,
    /// How many partnerships it answers for.
    pub answers: usize,
    /// How many more it is touched by.
    pub touched: usize,
}

/// A partnership in the matrix.
#[derive(Debug, Clone, Serialize)]
pub struct MatrixLine {
    /// The partnership.
    pub link: LinkView,
    /// Its stage.
    pub stage: StageMark,
    /// For each unit `answers`, `touched`, or nothing.
    pub cells: Vec<Option<&'static str>>,
    /// How many units have to do with it.
    pub units: usize,
    /// Nobody knows which units are touched.
    pub units_unknown: bool,
    /// No unit answers for it, as far as is known.
    pub nobody_answers: bool,
}

/// `inside-matrix.html`
#[derive(Debug, Clone, Serialize)]
pub struct MatrixPage {
    /// The units.
    pub units: Vec<MatrixColumn>,
    /// The partnerships.
    pub rows: Vec<MatrixLine>,
}

/// A person in a list of people.
#[derive(Debug, Clone, Serialize)]
pub struct PersonView {
    /// The person's id, the anchor.
    pub id: String,
    /// The person's name.
    pub name: String,
    /// What the person does.
    pub title: Option<Words>,
    /// The unit of a colleague.
    pub unit: Option<LinkView>,
    /// What else is known.
    pub facts: Vec<InsideFact>,
    /// The person is not to be contacted.
    pub do_not_contact: bool,
    /// Whom a colleague knows; no rows where nobody is known.
    pub ties: InsideTable,
    /// How many more organisations a colleague knows.
    pub more: usize,
}

/// An organisation with those who know it.
#[derive(Debug, Clone, Serialize)]
pub struct KnownOrganisation {
    /// The organisation.
    pub link: LinkView,
    /// The page to read before calling.
    pub call: LinkView,
    /// Who knows it.
    pub ties: InsideTable,
    /// People there; for coordinators.
    pub people: Vec<Said>,
}

/// `inside-colleagues.html`
#[derive(Debug, Clone, Serialize)]
pub struct ColleaguesPage {
    /// Colleagues by name.
    pub colleagues: Vec<PersonView>,
    /// Organisations that somebody knows, by name.
    pub organisations: Vec<KnownOrganisation>,
    /// Organisations that nobody has been in touch with.
    pub strangers: Vec<LinkView>,
}

/// `inside-calls.html`
#[derive(Debug, Clone, Serialize)]
pub struct CallsPage {
    /// All organisations.
    pub table: InsideTable,
}

/// `inside-call.html`
#[derive(Debug, Clone, Serialize)]
pub struct CallPage {
    /// The organisation's name.
    pub name: Words,
    /// The organisation's own page.
    pub link: LinkView,
    /// What it is.
    pub summary: Words,
    /// Nobody is to contact it.
    pub no_contact: bool,
    /// People there who are not to be contacted; for coordinators.
    pub not_these: Vec<String>,
    /// Why to speak with someone in the house first.
    pub speak_first: Vec<Vec<Said>>,
    /// The last contact in one line.
    pub last: Option<String>,
    /// What it was about.
    pub last_about: Option<Words>,
    /// Who has been in touch.
    pub colleagues: InsideTable,
    /// What was promised and is not done.
    pub promises: InsideTable,
    /// What is planned.
    pub planned: InsideTable,
    /// Partnerships.
    pub partnerships: InsideTable,
    /// Agreements that hold.
    pub agreements: InsideTable,
    /// Contacts, the newest first.
    pub contacts: InsideTable,
    /// How many older contacts are left out.
    pub older: usize,
    /// People there; for coordinators.
    pub people: Vec<PersonView>,
    /// Other ways to it; for coordinators.
    pub ways: InsideTable,
    /// Whether people there and other ways are shown at all.
    pub coordinator: bool,
    /// How to reach it.
    pub channels: Vec<ChannelView>,
    /// Its website.
    pub website: Option<String>,
    /// How it works.
    pub culture: Vec<Words>,
    /// Notes about it, its partnerships and people there.
    pub notes: Vec<NoteRow>,
}

/// One band of records by the age of their last check.
#[derive(Debug, Clone, Serialize)]
pub struct AgeBand {
    /// stale, old, aging or fresh.
    pub id: &'static str,
    /// What it means, with its days.
    pub title: String,
    /// How many records it has.
    pub total: usize,
    /// Its records on this leaf.
    pub table: InsideTable,
}

/// `inside-freshness.html`
#[derive(Debug, Clone, Serialize)]
pub struct FreshnessPage {
    /// The bands, the most urgent first.
    pub bands: Vec<AgeBand>,
    /// How many records there are.
    pub total: usize,
    /// How many lack something.
    pub lacking: usize,
    /// What lacks how often.
    pub lacks: InsideTable,
}

/// A category of partners.
#[derive(Debug, Clone, Serialize)]
pub struct CategoryLine {
    /// The category, linked where it has a page.
    pub name: Said,
    /// How many categories stand above it.
    pub depth: usize,
    /// How many organisations.
    pub organisations: usize,
    /// How many have a partnership in each stage.
    pub in_stage: Vec<usize>,
    /// How many have none.
    pub without: usize,
}

/// A category that we have none of.
#[derive(Debug, Clone, Serialize)]
pub struct MissingCategory {
    /// The category.
    pub name: Words,
    /// Needs that want such a partner.
    pub wanted_by: Vec<LinkView>,
}

/// `inside-blind-spots.html`
#[derive(Debug, Clone, Serialize)]
pub struct BlindSpotsPage {
    /// The stages at the heads of the columns.
    pub stages: Vec<StageMark>,
    /// The categories of partners.
    pub categories: Vec<CategoryLine>,
    /// Those that we have none of and that a need wants.
    pub wanted: Vec<MissingCategory>,
    /// The others that we have none of.
    pub missing: Vec<MissingCategory>,
    /// The types of partnerships, each with the number of running ones.
    pub types: Vec<(LinkView, usize)>,
    /// The goals, with a number for each type and one for all.
    pub goals: Vec<(LinkView, Vec<usize>, usize)>,
    /// Types and goals that no running partnership has.
    pub unserved: Vec<LinkView>,
}

/// `inside-notes.html`
#[derive(Debug, Clone, Serialize)]
pub struct NotesPage {
    /// All notes, the newest first.
    pub notes: Vec<NoteRow>,
}

/// `inside-note.html`
#[derive(Debug, Clone, Serialize)]
pub struct NotePage {
    /// Its title.
    pub title: Words,
    /// Who wrote it.
    pub by: Option<LinkView>,
    /// When, in words.
    pub on: String,
    /// What it is about.
    pub about: Vec<LinkView>,
    /// Its text.
    pub body: Html,
    /// The language of its text, where it is not the page's.
    pub body_lang: Option<String>,
    /// Records that its text names.
    pub mentions: Vec<MentionGroup>,
    /// Notes that it leads to by its head.
    pub links: Vec<NoteRow>,
    /// Notes that lead to it.
    pub back: Vec<NoteRow>,
    /// Its file, from the root of the site.
    pub file: String,
}
