//! Pages that only coordinators see.

use serde::Serialize;

use crate::render::views::{Html, LinkView, OrganisationCard, StageMark, Words};

/// A record or a person by name: a link where there is a page to lead to.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct NameView {
    /// Path from the root of the site.
    pub path: Option<String>,
    /// The name.
    pub title: String,
    /// The language of the name, where it is not the page's.
    pub lang: Option<String>,
}

/// Something to do.
#[derive(Debug, Clone, Serialize)]
pub struct TaskView {
    /// What to do, as a verb.
    pub what: String,
    /// With which record.
    pub record: NameView,
    /// The record's key, as `kind:id`.
    pub key: String,
    /// What it is about.
    pub words: Option<Words>,
    /// The day, in words.
    pub on: String,
    /// The day, as digits.
    pub day: String,
    /// How far off it is, in words.
    pub far: String,
    /// The colleague who is to act.
    pub who: Option<NameView>,
    /// The unit that is to act.
    pub unit: Option<NameView>,
    /// The file that it stands in, or the folder where it may be one of several.
    pub file: String,
}

/// A record that nobody has checked for long.
#[derive(Debug, Clone, Serialize)]
pub struct StaleView {
    /// The record.
    pub record: NameView,
    /// What it is, in a word.
    pub kind: String,
    /// Its key, as `kind:id`.
    pub key: String,
    /// When it was last checked; nothing: never, as far as anybody wrote.
    pub verified_on: Option<String>,
    /// The unit that is to look at it.
    pub unit: Option<NameView>,
    /// The file that it stands in.
    pub file: String,
}

/// Tasks that lie on one pile of the desk.
#[derive(Debug, Clone, Serialize)]
pub struct TaskPile {
    /// The first of them.
    pub list: Vec<TaskView>,
    /// How many there are in all.
    pub all: usize,
    /// How many are not shown.
    pub more: usize,
}

/// `inside-desk.html`
#[derive(Debug, Clone, Serialize)]
pub struct DeskPage {
    /// The day by which it is judged, in words.
    pub today: String,
    /// Their day has passed.
    pub overdue: TaskPile,
    /// Their day comes within thirty days.
    pub soon: TaskPile,
    /// Their day comes later, within a year.
    pub later: TaskPile,
    /// How much more lies farther off than a year.
    pub far_off: usize,
    /// Contacts that are planned.
    pub planned: TaskPile,
    /// Agreements that end or are to be negotiated again.
    pub agreements: TaskPile,
    /// Double contacts that a word still helps, the first of them.
    pub conflicts: Vec<DoubleView>,
    /// How many there are in all.
    pub conflicts_all: usize,
    /// Records that are stale, those that were not looked at for longest.
    pub stale: Vec<StaleView>,
    /// How many there are in all.
    pub stale_all: usize,
    /// How many more records may be out of date.
    pub ageing: usize,
    /// The page of double contacts.
    pub doubles_page: LinkView,
    /// The page of freshness; nothing where there is none.
    pub freshness_page: Option<LinkView>,
}

/// One contact of a pair.
#[derive(Debug, Clone, Serialize)]
pub struct DoubleSide {
    /// The day, in words.
    pub on: String,
    /// The day, as digits.
    pub day: String,
    /// It is still to come.
    pub planned: bool,
    /// The unit.
    pub unit: NameView,
    /// The colleague.
    pub who: NameView,
    /// How.
    pub kind: Option<Words>,
    /// About what.
    pub about: Words,
}

/// Two contacts of two units that lie close together.
#[derive(Debug, Clone, Serialize)]
pub struct DoubleView {
    /// The organisation.
    pub org: NameView,
    /// The person whom both called, where it is one.
    pub person: Option<NameView>,
    /// How close together they lie, in words.
    pub apart: String,
    /// The earlier one, then the later one.
    pub contacts: [DoubleSide; 2],
    /// What to do about it, or why there is nothing to do.
    pub advice: String,
    /// The partnership that both belong to, where there is one.
    pub partnership: Option<LinkView>,
}

/// Double contacts of one kind.
#[derive(Debug, Clone, Serialize)]
pub struct DoubleList {
    /// How many there are.
    pub total: usize,
    /// Those on this leaf.
    pub pairs: Vec<DoubleView>,
}

/// `inside-double-contacts.html`
#[derive(Debug, Clone, Serialize)]
pub struct DoubleContactsPage {
    /// How many days are to lie between two contacts.
    pub days: i64,
    /// What is still to come.
    pub ahead: DoubleList,
    /// What has been.
    pub past: DoubleList,
    /// What was spoken about, or belongs together.
    pub settled: DoubleList,
    /// The page to look at before one calls; nothing where there is none.
    pub calls_page: Option<LinkView>,
}

/// A risk.
#[derive(Debug, Clone, Serialize)]
pub struct RiskView {
    /// The problem.
    pub problem: Words,
    /// On which side it lies.
    pub who: Option<String>,
    /// open, watched or closed.
    pub status: &'static str,
    /// The same in words.
    pub status_words: String,
    /// What is done about it.
    pub mitigation: Option<Words>,
    /// When it was last looked at.
    pub seen: Option<String>,
    /// That is too long ago.
    pub stale: bool,
}

/// The risks of one partnership.
#[derive(Debug, Clone, Serialize)]
pub struct PartnershipRisks {
    /// The partnership.
    pub link: LinkView,
    /// Its stage.
    pub stage: StageMark,
    /// The unit that answers for it.
    pub unit: Option<NameView>,
    /// Its risks; none where nobody has looked.
    pub risks: Vec<RiskView>,
}

/// A partnership that a problem threatens.
#[derive(Debug, Clone, Serialize)]
pub struct Threatened {
    /// The partnership.
    pub link: LinkView,
    /// open or watched.
    pub status: &'static str,
    /// The same in words.
    pub status_words: String,
}

/// A problem, with the partnerships that it threatens.
#[derive(Debug, Clone, Serialize)]
pub struct ProblemView {
    /// The problem.
    pub problem: Words,
    /// What it means.
    pub description: Option<Words>,
    /// Where it threatens.
    pub partnerships: Vec<Threatened>,
    /// How many more it threatens.
    pub more: usize,
}

/// Problems of one group.
#[derive(Debug, Clone, Serialize)]
pub struct ProblemGroupView {
    /// The group.
    pub title: Words,
    /// Its problems.
    pub problems: Vec<ProblemView>,
}

/// `inside-risks.html`
#[derive(Debug, Clone, Serialize)]
pub struct RisksPage {
    /// How many are open.
    pub open: usize,
    /// How many are watched.
    pub watched: usize,
    /// Open and watched risks, by partnership.
    pub partnerships: Vec<PartnershipRisks>,
    /// The same by problem.
    pub groups: Vec<ProblemGroupView>,
    /// Partnerships of which no risk was ever written.
    pub never_looked: Vec<PartnershipRisks>,
    /// How many there are in all.
    pub never: usize,
    /// Risks that are no longer any, by partnership.
    pub closed: Vec<PartnershipRisks>,
}

/// What the drawing of a tie means.
#[derive(Debug, Clone, Serialize)]
pub struct TieKey {
    /// The drawing.
    pub icon: Html,
    /// Its word.
    pub label: String,
    /// What it means.
    pub says: String,
}

/// One step of a way.
#[derive(Debug, Clone, Serialize)]
pub struct StepView {
    /// Where it leads.
    pub to: NameView,
    /// What joins it to the one before.
    pub tie: Words,
    /// How firmly, in a word.
    pub strength: String,
}

/// A way from a colleague to an organisation.
#[derive(Debug, Clone, Serialize)]
pub struct WayView {
    /// The colleague.
    pub from: NameView,
    /// The colleague's unit.
    pub unit: Option<NameView>,
    /// The steps.
    pub steps: Vec<StepView>,
    /// How firmly it holds, as its weakest step does.
    pub strength: String,
}

/// An organisation that is to be reached.
#[derive(Debug, Clone, Serialize)]
pub struct TargetView {
    /// Its id, for an anchor.
    pub id: String,
    /// The organisation.
    pub org: LinkView,
    /// Why it is to be reached: words, and what they lead to.
    pub wishes: Vec<(String, Option<NameView>)>,
    /// The best ways.
    pub ways: Vec<WayView>,
    /// The ways as a drawing; nothing where there are none.
    pub tree: Option<Html>,
}

/// `inside-paths.html`
#[derive(Debug, Clone, Serialize)]
pub struct PathsPage {
    /// What the drawings mean.
    pub keys: Vec<TieKey>,
    /// Organisations to which somebody knows a way, by name.
    pub reached: Vec<TargetView>,
    /// Organisations to which nobody does.
    pub unreached: Vec<TargetView>,
    /// Organisations that nobody is to contact.
    pub closed: Vec<TargetView>,
}

/// One assessment: a column of the table, and a part of its organisation's section.
#[derive(Debug, Clone, Serialize)]
pub struct AssessmentView {
    /// Its id, for an anchor.
    pub id: String,
    /// The organisation.
    pub org: NameView,
    /// When, in words.
    pub on: String,
    /// Who judged.
    pub by: NameView,
    /// A later one of the same organisation stands before it.
    pub earlier: bool,
    /// Lowest and highest score, where they are not 1 and 5.
    pub scale: Option<(i64, i64)>,
    /// What was decided.
    pub decision: Option<Words>,
    /// Why.
    pub why: Option<Words>,
    /// How many factors have a score.
    pub answered: usize,
    /// How many there are.
    pub of: usize,
    /// Questions with their answers.
    pub questions: Vec<(String, Words)>,
}

/// A score, or the mean of several.
#[derive(Debug, Clone, Serialize)]
pub struct ScoreView {
    /// The number.
    pub number: String,
    /// What it says.
    pub word: String,
    /// Its drawing: the better, the closer; only of a mean.
    pub icon: Option<Html>,
}

/// A factor of the worksheet.
#[derive(Debug, Clone, Serialize)]
pub struct FactorRow {
    /// The factor.
    pub label: Words,
    /// What it means.
    pub description: Option<Words>,
    /// The score in each assessment; nothing where it was not answered.
    pub scores: Vec<Option<ScoreView>>,
}

/// A group of factors.
#[derive(Debug, Clone, Serialize)]
pub struct FactorGroupView {
    /// The group.
    pub label: Words,
    /// The mean in each assessment with how many were answered; no mean where nothing was.
    pub means: Vec<(Option<ScoreView>, usize)>,
    /// How many factors it has.
    pub of: usize,
    /// Its factors.
    pub factors: Vec<FactorRow>,
}

/// Candidates of which the same was decided.
#[derive(Debug, Clone, Serialize)]
pub struct DecisionGroup {
    /// What was decided; nothing where nothing was.
    pub decision: Option<Words>,
    /// Of whom.
    pub organisations: Vec<NameView>,
}

/// One candidate with what was written down.
#[derive(Debug, Clone, Serialize)]
pub struct CandidateView {
    /// The organisation.
    pub card: OrganisationCard,
    /// Its assessments, the latest first.
    pub assessments: Vec<AssessmentView>,
    /// What is to be known of it: questions with their answers.
    pub known: Vec<(String, Words)>,
    /// How many of these questions have no answer.
    pub unanswered: usize,
    /// The ways to it; nothing where nobody is to contact it.
    pub ways: Option<String>,
}

/// An organisation that fits a need.
#[derive(Debug, Clone, Serialize)]
pub struct FitView {
    /// The organisation.
    pub org: NameView,
    /// Where its partnerships stand, each once.
    pub stages: Vec<StageMark>,
    /// What was decided of it last.
    pub decision: Option<Words>,
}

/// A need without a partner.
#[derive(Debug, Clone, Serialize)]
pub struct OpenNeedView {
    /// The need.
    pub link: LinkView,
    /// What is looked for.
    pub summary: Words,
    /// The unit that looks for it.
    pub unit: Option<NameView>,
    /// Until when.
    pub until: Option<String>,
    /// The categories that are wanted.
    pub categories: Vec<Words>,
    /// Organisations that fit.
    pub organisations: Vec<FitView>,
    /// What we could bring.
    pub assets: Vec<LinkView>,
}

/// What a unit wants to reach.
#[derive(Debug, Clone, Serialize)]
pub struct WishRow {
    /// In which place; nothing where it has none.
    pub rank: Option<i64>,
    /// The organisations or needs; at most one of each.
    pub links: Vec<NameView>,
    /// Why.
    pub why: Option<Words>,
    /// What was decided of it last.
    pub decision: Option<Words>,
}

/// One unit with what it wants to reach.
#[derive(Debug, Clone, Serialize)]
pub struct UnitWishesView {
    /// The unit.
    pub unit: NameView,
    /// Its wishes, in order.
    pub wishes: Vec<WishRow>,
}

/// `inside-candidates.html`
#[derive(Debug, Clone, Serialize)]
pub struct CandidatesPage {
    /// What was decided, and of whom.
    pub decisions: Vec<DecisionGroup>,
    /// The columns of the table.
    pub columns: Vec<AssessmentView>,
    /// The rows of the table.
    pub groups: Vec<FactorGroupView>,
    /// The mean of all factors in each assessment.
    pub totals: Vec<Option<ScoreView>>,
    /// Each candidate in words.
    pub candidates: Vec<CandidateView>,
    /// Needs without a partner.
    pub needs: Vec<OpenNeedView>,
    /// What units want to reach.
    pub units: Vec<UnitWishesView>,
    /// The page of ways.
    pub paths_page: LinkView,
    /// The page of blind spots; nothing where there is none.
    pub blind_spots_page: Option<LinkView>,
}
