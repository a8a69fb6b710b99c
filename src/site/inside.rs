//! What only the library sees: people, contacts, notes, judgements; none of it is in a public site.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::dates::{FuzzyDate, Known};
use crate::ids::{AssessmentId, AssetId, NeedId, NoteId, OrgId, PartnershipId, PersonId, RecordKey, TermId, UnitId};
use crate::language::{Lang, Text};
use crate::markup;
use crate::source::Place;

/// Why a stage ended; for coordinators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The term of the problem.
    pub problem: Option<TermId>,
    /// In words.
    pub text: Option<Text>,
}

/// Scores of a partnership as such, 1 to 5.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scores {
    /// Does it work?
    pub works: Option<i64>,
    /// How is the communication?
    pub communication: Option<i64>,
    /// Is it an asset for both?
    pub asset_for_both: Option<i64>,
    /// Are the ambitions still shared?
    pub ambitions_shared: Option<i64>,
    /// In words.
    pub note: Option<Text>,
}

/// One goal and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Initiative {
    /// The goal.
    pub goal: Option<Text>,
    /// yes, partly or no.
    pub realised: Option<String>,
    /// Why not.
    pub why_not: Option<Text>,
    /// What it brought about.
    pub effect: Option<Text>,
    /// Kinds of effect.
    pub effect_kinds: Vec<TermId>,
    /// Kinds of evidence.
    pub evidence: Vec<TermId>,
}

/// An evaluation, with what is not said aloud.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvaluationInside {
    /// Its id in the record.
    pub id: String,
    /// When it is planned.
    pub planned_on: Option<Known<FuzzyDate>>,
    /// When it was held.
    pub held_on: Option<Known<FuzzyDate>>,
    /// The term of who held it.
    pub by: Option<TermId>,
    /// Scores.
    pub scores: Option<Scores>,
    /// Goals.
    pub initiatives: Vec<Initiative>,
    /// What it was compared with.
    pub compared_with: Vec<TermId>,
    /// What was decided.
    pub decision: Option<TermId>,
    /// Candid words; for coordinators.
    pub remarks: Option<Text>,
}

/// A risk; for coordinators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Risk {
    /// The term of the problem.
    pub problem: TermId,
    /// both, library or partner.
    pub who: Option<String>,
    /// What is done about it.
    pub mitigation: Option<Text>,
    /// open, watched or closed.
    pub status: Option<String>,
    /// When it was last looked at.
    pub seen: Option<FuzzyDate>,
}

/// An asset that is put into a partnership.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committed {
    /// The asset.
    pub asset: AssetId,
    /// Hours.
    pub hours: Option<i64>,
    /// For how long.
    pub period: Option<String>,
    /// A remark.
    pub note: Option<Text>,
}

/// What one party pays or brings to an agreement.
#[derive(Debug, Clone, PartialEq)]
pub struct Share {
    /// The organisation.
    pub org: OrgId,
    /// How much, in the currency of the budget.
    pub amount: Option<f64>,
    /// What is brought instead of money.
    pub in_kind: Option<Text>,
}

/// The budget of an agreement; for coordinators.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Economy {
    /// The year.
    pub year: Option<i64>,
    /// The sum of it.
    pub total: Option<f64>,
    /// Three letters, such as DKK.
    pub currency: Option<String>,
    /// How it is split.
    pub split: Option<Text>,
    /// What it is spent on.
    pub posts: Vec<String>,
    /// Who pays what.
    pub contributions: Vec<Share>,
}

/// What stays between the parties of an agreement.
#[derive(Debug, Clone, PartialEq)]
pub struct AgreementInside {
    /// The agreement's id in the record.
    pub id: String,
    /// Who owns what is made; for coordinators.
    pub ownership: Option<Text>,
    /// Its budget; for coordinators.
    pub economy: Option<Economy>,
    /// Who signed it; for coordinators.
    pub signatories: Vec<PersonId>,
    /// Its file below `data/documents/`.
    pub document: Option<String>,
}

/// What only the library sees of a partnership.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PartnershipInside {
    /// Whether everyone may see the partnership.
    pub public: bool,
    /// The term of how close the relation is.
    pub relation_degree: Option<TermId>,
    /// The colleague who answers for it.
    pub responsible_person: Option<PersonId>,
    /// Assets put into it.
    pub assets_committed: Vec<Committed>,
    /// The plan for its end.
    pub exit_plan: Option<Text>,
    /// What was handed over.
    pub handed_over: Option<Text>,
    /// Its evaluations.
    pub evaluations: Known<Vec<EvaluationInside>>,
    /// Its agreements.
    pub agreements: Vec<AgreementInside>,
    /// Why stages ended, by the stage's place in the list; for coordinators.
    pub reasons: Vec<(usize, Reason)>,
    /// Its risks; for coordinators.
    pub risks: Vec<Risk>,
}

/// What only the library sees of an organisation.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OrganisationInside {
    /// Whether it may be named to everyone.
    pub listed: bool,
    /// Nobody is to contact it.
    pub no_contact: bool,
    /// Organisations that it is often taken for.
    pub not_same_as: Vec<OrgId>,
    /// How it works.
    pub working_culture: Vec<TermId>,
    /// What is to be known of it: the key of each question with its answer, in order; for coordinators.
    pub getting_to_know: Vec<(&'static str, Text)>,
}

/// Whom a unit wants to reach; for coordinators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Priority {
    /// The organisation.
    pub org: Option<OrgId>,
    /// The need.
    pub need: Option<NeedId>,
    /// 1 is first.
    pub rank: Option<i64>,
    /// Why.
    pub why: Option<Text>,
}

/// What only the library sees of a unit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UnitInside {
    /// Whether everyone may see the unit.
    pub public: bool,
    /// Hours a year for partnerships.
    pub capacity_hours: Option<i64>,
    /// Whom it wants to reach; for coordinators.
    pub priorities: Vec<Priority>,
}

/// What only the library sees of an asset.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AssetInside {
    /// Whether everyone may see the asset.
    pub public: bool,
    /// Whether it is advertised.
    pub external: bool,
    /// The term of how firmly it is offered.
    pub commitment: Option<TermId>,
    /// Words for colleagues.
    pub internal_note: Option<Text>,
}

/// On which side a person stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// A colleague.
    Internal,
    /// Someone at a partner's.
    External,
}

/// A person: colleagues for staff, everyone for coordinators.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// Its id.
    pub id: PersonId,
    /// The file that the record stands in.
    pub place: Place,
    /// The person's name.
    pub name: String,
    /// On which side the person stands.
    pub side: Side,
    /// The organisation the person works for.
    pub org: Option<OrgId>,
    /// The unit the person works in.
    pub unit: Option<UnitId>,
    /// What the person does.
    pub title: Option<Text>,
    /// Languages the person speaks.
    pub languages: Vec<String>,
    /// Roles in partnerships.
    pub roles: Vec<TermId>,
    /// The person is not to be contacted.
    pub do_not_contact: bool,
    /// A mail address; for coordinators.
    pub mail: Option<String>,
    /// A telephone number; for coordinators.
    pub phone: Option<String>,
    /// Until when the record may be kept; for coordinators.
    pub keep_until: Option<Known<FuzzyDate>>,
    /// The last day of a consent; for coordinators.
    pub consent_until: Option<FuzzyDate>,
}

/// What comes next after a contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextStep {
    /// The day.
    pub on: Date,
    /// The colleague who does it.
    pub who: Option<PersonId>,
    /// What.
    pub what: Option<Text>,
    /// It is done.
    pub done: bool,
}

/// One contact: who, with whom, when, about what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// Where it is written.
    pub place: Place,
    /// The day; a day to come is a plan.
    pub on: Date,
    /// The unit.
    pub unit: UnitId,
    /// The colleague.
    pub who: PersonId,
    /// The organisation.
    pub org: OrgId,
    /// The person there; for coordinators.
    pub person: Option<PersonId>,
    /// The term of its kind.
    pub kind: TermId,
    /// Whether we were called, rather than called ourselves.
    pub incoming: bool,
    /// What it is about.
    pub about: Text,
    /// The partnership it belongs to.
    pub partnership: Option<PartnershipId>,
    /// The units have spoken about it with each other.
    pub coordinated: bool,
    /// What comes next.
    pub next: Option<NextStep>,
}

/// A note.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// Its id.
    pub id: NoteId,
    /// The file that it stands in.
    pub place: Place,
    /// Its path from the site's root.
    pub file: Arc<str>,
    /// Its title.
    pub title: String,
    /// Its language.
    pub lang: Lang,
    /// What it is about.
    pub about: Vec<RecordKey>,
    /// Who wrote it.
    pub by: PersonId,
    /// When.
    pub on: Date,
    /// Other notes it belongs with.
    pub links: Vec<NoteId>,
    /// Its text.
    pub prose: Arc<markup::Prose>,
}

/// A way from someone to someone; for coordinators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Connection {
    /// Whom it begins with.
    pub from: PersonId,
    /// What joins them.
    pub via: Option<Text>,
    /// The person it leads to.
    pub to: Option<PersonId>,
    /// The organisation it leads to.
    pub to_org: Option<OrgId>,
    /// 1 weak, 2 good, 3 strong.
    pub strength: i64,
}

/// A judgement of a possible partner; for coordinators.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    /// Its id.
    pub id: AssessmentId,
    /// The file that it stands in.
    pub place: Place,
    /// The organisation.
    pub org: OrgId,
    /// Who judged.
    pub by: PersonId,
    /// When.
    pub on: FuzzyDate,
    /// Lowest and highest score.
    pub scale: (i64, i64),
    /// Scores by factor.
    pub factors: BTreeMap<TermId, i64>,
    /// Answers by question, in the order of the file.
    pub key_questions: Vec<(String, Text)>,
    /// Ways to the organisation.
    pub connections: Vec<Connection>,
    /// The term of what was decided.
    pub decision: Option<TermId>,
    /// Why.
    pub why: Option<Text>,
}

/// Everything that stands below `private/`, as far as the audience may see it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Inside {
    /// People by id.
    pub people: BTreeMap<PersonId, Person>,
    /// Contacts, oldest first.
    pub activities: Vec<Activity>,
    /// Notes by id.
    pub notes: BTreeMap<NoteId, Note>,
    /// Assessments by id; for coordinators.
    pub assessments: BTreeMap<AssessmentId, Assessment>,
}
