//! Pages that show what happened and when: the news, the numbers, the calendar.

use serde::Serialize;

use crate::render::views::{Html, LinkView, RemarksView, StageMark, Words};

/// One thing that is new.
#[derive(Debug, Clone, Serialize)]
pub struct NewsLine {
    /// The anchor.
    pub id: String,
    /// The day as written: `2007`, `2011-02`, `2011-02-28`.
    pub on: String,
    /// The same in words.
    pub date: String,
    /// began, moved, ended or checked.
    pub kind: &'static str,
    /// What happened, in a few words: "New partnership", "From date to marriage".
    pub what: String,
    /// The record.
    pub link: LinkView,
    /// The stage that was reached or left.
    pub stage: Option<StageMark>,
}

/// What is new in one month, or in one year where the month is not known.
#[derive(Debug, Clone, Serialize)]
pub struct NewsMonth {
    /// The anchor: `2011-02`, `2007`.
    pub id: String,
    /// The month in words.
    pub title: String,
    /// Newest first.
    pub lines: Vec<NewsLine>,
}

/// `new.html`
#[derive(Debug, Clone, Serialize)]
pub struct NewsPage {
    /// Newest first.
    pub months: Vec<NewsMonth>,
    /// How many older ones are left out.
    pub older: usize,
    /// How many partnerships began on a day that is not known.
    pub undated: usize,
    /// The list of partnerships.
    pub partnerships: LinkView,
}

/// A stage with its numbers.
#[derive(Debug, Clone, Serialize)]
pub struct StageNumbers {
    /// The stage.
    pub stage: StageMark,
    /// Running now; nothing where the stage is not shown.
    pub running: Option<usize>,
    /// Over, with this as the last stage.
    pub over: usize,
    /// A strand as long as the number, decorative.
    pub bar: Html,
}

/// One year.
#[derive(Debug, Clone, Serialize)]
pub struct YearRow {
    /// The year.
    pub year: i16,
    /// Partnerships in each stage of the table at its end.
    pub in_stage: Vec<usize>,
    /// Partnerships that began.
    pub began: usize,
    /// Moves from one stage to another.
    pub moved: usize,
    /// Partnerships that ended.
    pub ended: usize,
}

/// One goal with a number for each type.
#[derive(Debug, Clone, Serialize)]
pub struct CoverageRow {
    /// The goal.
    pub goal: LinkView,
    /// One number for each type.
    pub numbers: Vec<usize>,
    /// How many partnerships serve it.
    pub total: usize,
}

/// Goals and types of partnership.
#[derive(Debug, Clone, Serialize)]
pub struct CoverageView {
    /// The types, with the number of partnerships of each.
    pub types: Vec<(LinkView, usize)>,
    /// The goals.
    pub rows: Vec<CoverageRow>,
    /// How many cells are empty.
    pub gaps: usize,
    /// How many partnerships have no goal or no type that is known.
    pub unplaced: usize,
}

/// `stats.html`
#[derive(Debug, Clone, Serialize)]
pub struct FiguresPage {
    /// The day of the numbers, in words.
    pub as_of: String,
    /// How many partnerships are counted.
    pub counted: usize,
    /// How many go on.
    pub running: usize,
    /// How many are over.
    pub over: usize,
    /// How many are agreed for the future.
    pub planned: usize,
    /// How many are not counted: of others, or illustrations.
    pub left_out: usize,
    /// The stages.
    pub stages: Vec<StageNumbers>,
    /// The years as bars; empty where no year is known.
    pub years_drawing: Html,
    /// The stages that the years have columns for.
    pub year_stages: Vec<StageMark>,
    /// The years, newest first.
    pub years: Vec<YearRow>,
    /// How many partnerships no year counts, since no beginning is known.
    pub undated: usize,
    /// Median months from the first date to the marriage, in words; nothing where there are too few.
    pub courtship: Option<String>,
    /// How many partnerships it rests on.
    pub courtship_cases: usize,
    /// How many have a published evaluation.
    pub evaluated: usize,
    /// How many have a plan for one.
    pub to_be_evaluated: usize,
    /// Goals and types.
    pub coverage: CoverageView,
}

/// One part of an agenda.
#[derive(Debug, Clone, Serialize)]
pub struct AgendaView {
    /// The time on the clock; from nought where nobody knows when the event begins.
    pub at: Option<String>,
    /// How long, in words.
    pub minutes: Option<String>,
    /// What happens.
    pub title: Words,
}

/// An event.
#[derive(Debug, Clone, Serialize)]
pub struct EventView {
    /// Its id, the anchor.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// Its kind in words.
    pub kind: Option<Words>,
    /// When it begins, as written; nothing where it is not known.
    pub on: Option<String>,
    /// When it happens, in words.
    pub date: Option<String>,
    /// How often it comes again, in words.
    pub repeats: Option<Words>,
    /// Where.
    pub place: Option<Words>,
    /// Who is the host.
    pub host: Option<LinkView>,
    /// The partnerships it belongs to.
    pub partnerships: Vec<LinkView>,
    /// What happens.
    pub programme: Option<Words>,
    /// For whom it is.
    pub audience: Option<Words>,
    /// Its parts.
    pub agenda: Vec<AgendaView>,
    /// How long all parts take together, in words.
    pub minutes: Option<String>,
    /// Its address on the web.
    pub url: Option<String>,
    /// What the record says about itself.
    pub remarks: RemarksView,
}

/// `calendar.html`
#[derive(Debug, Clone, Serialize)]
pub struct CalendarPage {
    /// Not over yet, the next one first.
    pub coming: Vec<EventView>,
    /// Without a date that is known.
    pub undated: Vec<EventView>,
    /// Over, the last one first.
    pub over: Vec<EventView>,
    /// Whether all of it is an illustration.
    pub example: bool,
}

/// A day of the statement on accessibility.
#[derive(Debug, Clone, Serialize)]
pub struct DateView {
    /// In words.
    pub words: String,
    /// As machines read it: `2026`, `2026-02`, `2026-02-28`.
    pub machine: String,
}

/// Something that not everyone can use.
#[derive(Debug, Clone, Serialize)]
pub struct GapView {
    /// What it is.
    pub what: Words,
    /// What to do instead.
    pub instead: Option<Words>,
}

/// What is not accessible for one reason.
#[derive(Debug, Clone, Serialize)]
pub struct GapGroup {
    /// non-compliance, disproportionate-burden or out-of-scope.
    pub id: &'static str,
    /// The reason as a title.
    pub title: String,
    /// The reason in a sentence.
    pub says: String,
    /// What it is.
    pub gaps: Vec<GapView>,
}

/// `accessibility.html`
#[derive(Debug, Clone, Serialize)]
pub struct AccessibilityPage {
    /// The address of the site.
    pub url: String,
    /// How far it meets the guidelines, in a sentence.
    pub status: Option<String>,
    /// What is not accessible, by reason.
    pub groups: Vec<GapGroup>,
    /// When the statement was written.
    pub prepared_on: Option<DateView>,
    /// How the site was tried.
    pub method: Option<Words>,
    /// When the statement was last read through.
    pub reviewed_on: Option<DateView>,
    /// Where barriers are reported to.
    pub mail: Option<String>,
    /// How soon whoever writes gets an answer.
    pub answer_within: Option<Words>,
    /// Whom to turn to when the answer does not help.
    pub enforcement: Option<Words>,
    /// The address of that body.
    pub enforcement_url: Option<String>,
}
