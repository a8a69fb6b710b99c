//! Partnerships as they are, with what only the library may know.

use crate::dates::{FuzzyDate, Known};
use crate::ids::{OrgId, PartnershipId, PersonId, TermId, UnitId};
use crate::language::Text;
use crate::records::Common;
use crate::site::{
    self, Audience, Committed, Economy, Initiative, Output, Party, Prose, Reason, Recognition, Risk, Scores, Season,
    Standing,
};

/// A stage, and why it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageEntry {
    /// What may be shown.
    pub entry: site::StageEntry,
    /// What may not.
    pub reason: Option<Reason>,
}

/// An agreement, with what stays between the parties.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// What may be shown.
    pub agreement: site::Agreement,
    /// Who owns what is made; for coordinators alone.
    pub ownership: Option<Text>,
    /// Its file below `data/documents/`, and who may see it.
    pub document: Option<(String, Audience)>,
    /// Its budget; for coordinators alone.
    pub economy: Option<Economy>,
    /// Who signed it; for coordinators alone.
    pub signatories: Vec<PersonId>,
}

/// An evaluation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluation {
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
    /// What may be said of it in public.
    pub public_summary: Option<Text>,
    /// Who agreed to the summary.
    pub agreed_with: Vec<OrgId>,
    /// Candid words; for coordinators alone.
    pub remarks: Option<Text>,
}

/// How a partnership ends, or is to end.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Exit {
    /// The plan; for staff.
    pub plan: Option<Text>,
    /// Who keeps the contact.
    pub keep_contact: Option<Text>,
    /// What was handed over; for staff.
    pub handed_over: Option<Text>,
}

/// A partnership.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the fields are those of `site::Partnership`, and the ones that are never public")]
pub struct Partnership {
    pub id: PartnershipId,
    pub common: Common,
    pub name: Text,
    pub summary: Text,
    pub description: Prose,
    pub also_known_as: Vec<String>,
    pub parties: Vec<Party>,
    pub relation_degree: Option<TermId>,
    pub types: Known<Vec<TermId>>,
    pub goals: Vec<TermId>,
    pub aims: Vec<String>,
    pub benefits_library: Vec<TermId>,
    pub benefits_partners: Vec<TermId>,
    pub units: Known<Vec<UnitId>>,
    pub responsible: Option<Known<UnitId>>,
    pub responsible_person: Option<PersonId>,
    pub seasons: Vec<Season>,
    pub assets_committed: Vec<Committed>,
    pub stages: Vec<StageEntry>,
    pub agreements: Known<Vec<Agreement>>,
    pub evaluations: Known<Vec<Evaluation>>,
    pub outputs: Vec<Output>,
    pub recognition: Vec<Recognition>,
    pub risks: Vec<Risk>,
    pub exit: Exit,
    pub follows: Option<PartnershipId>,
    pub elsewhere: bool,
    pub standing: Standing,
}
