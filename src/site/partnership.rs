//! Partnerships as an audience sees them.

use jiff::civil::Date;

use crate::dates::{FuzzyDate, Known};
use crate::ids::{OrgId, PartnershipId, TermId, UnitId};
use crate::language::Text;
use crate::site::{Audience, PartnershipInside, Prose, Remarks, Stage};

/// One party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// The organisation.
    pub org: OrgId,
    /// The term of its role.
    pub role: Option<TermId>,
    /// What it brings.
    pub contributes: Known<Vec<Text>>,
    /// What it gains.
    pub gains: Known<Vec<Text>>,
    /// How it wants to be named.
    pub credit_line: Option<Text>,
    /// Since when it takes part.
    pub from: Option<Known<FuzzyDate>>,
    /// Until when it took part.
    pub until: Option<Known<FuzzyDate>>,
    /// A remark.
    pub note: Option<Text>,
}

/// One stage in the life of a partnership.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageEntry {
    /// Which one.
    pub stage: Stage,
    /// Since when.
    pub from: Known<FuzzyDate>,
    /// Until when; nothing: it goes on.
    pub until: Option<Known<FuzzyDate>>,
    /// When it is looked at again.
    pub review: Option<Known<FuzzyDate>>,
    /// The agreement it rests on.
    pub agreement: Option<Known<String>>,
    /// The term of how it ended.
    pub outcome: Option<TermId>,
    /// A remark.
    pub note: Option<Text>,
    /// It lies in the future.
    pub planned: bool,
}

/// How often something is negotiated again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renegotiation {
    /// A duration in words.
    pub every: Option<String>,
    /// Before what.
    pub before: Option<Text>,
}

/// Duties of one party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// The organisation.
    pub org: OrgId,
    /// Its role.
    pub role: Option<Text>,
    /// Its tasks.
    pub tasks: Vec<Text>,
}

/// An evaluation plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvaluationPlan {
    /// A rhythm's term or a duration in words.
    pub every: Option<String>,
    /// The next one.
    pub next: Option<Known<FuzzyDate>>,
    /// Both sides together.
    pub joint: bool,
    /// Kinds of evidence.
    pub methods: Vec<TermId>,
}

/// One agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// Its id in the record.
    pub id: String,
    /// The term of its kind.
    pub kind: TermId,
    /// When it was signed.
    pub signed_on: Option<Known<FuzzyDate>>,
    /// From when it holds.
    pub valid_from: Option<Known<FuzzyDate>>,
    /// Until when it holds.
    pub valid_until: Option<Known<FuzzyDate>>,
    /// When it is renegotiated.
    pub renegotiate: Option<Renegotiation>,
    /// What it is for.
    pub purpose: Vec<Text>,
    /// Who does what.
    pub duties: Vec<Duty>,
    /// What is shared.
    pub shares: Vec<TermId>,
    /// The evaluation plan.
    pub evaluation: Option<Known<EvaluationPlan>>,
    /// A remark.
    pub note: Option<Text>,
}

/// One evaluation, as far as it may be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluation {
    /// When it was held.
    pub held_on: Option<Known<FuzzyDate>>,
    /// library, partner or joint.
    pub by: Option<TermId>,
    /// What may be said of it.
    pub public_summary: Text,
    /// What was decided.
    pub decision: Option<TermId>,
}

/// Something that the partnership made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// Its title.
    pub title: Text,
    /// Its address.
    pub url: Option<String>,
    /// When.
    pub on: Option<Known<FuzzyDate>>,
}

/// How a partner was thanked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognition {
    /// The term of its kind.
    pub kind: TermId,
    /// When.
    pub on: Option<Known<FuzzyDate>>,
    /// Its address.
    pub url: Option<String>,
}

/// A part of the year, months 1 to 12.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Season {
    /// First month.
    pub from: i8,
    /// Last month.
    pub until: i8,
}

/// Where a partnership stands on a given day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is in this stage.
    Running(Stage),
    /// It is over; this was its last stage.
    Past(Stage),
    /// It has not begun; this is to be its first stage.
    Planned(Stage),
}

/// A partnership that may be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Partnership {
    /// Its id.
    pub id: PartnershipId,
    /// What the record says about itself.
    pub remarks: Remarks,
    /// Its name.
    pub name: Text,
    /// What it is.
    pub summary: Text,
    /// More about it.
    pub description: Prose,
    /// Other names.
    pub also_known_as: Vec<String>,
    /// Who takes part, at least two.
    pub parties: Vec<Party>,
    /// Its types.
    pub types: Known<Vec<TermId>>,
    /// Its goals.
    pub goals: Vec<TermId>,
    /// The aims of the strategy that it serves.
    pub aims: Vec<String>,
    /// Its benefits for the library.
    pub benefits_library: Vec<TermId>,
    /// Its benefits for the partners.
    pub benefits_partners: Vec<TermId>,
    /// The units it touches.
    pub units: Known<Vec<UnitId>>,
    /// The unit that answers for it.
    pub responsible: Option<Known<UnitId>>,
    /// When in the year it happens.
    pub seasons: Vec<Season>,
    /// Its stages, at least one, in order.
    pub stages: Vec<StageEntry>,
    /// Its agreements.
    pub agreements: Known<Vec<Agreement>>,
    /// Its evaluations.
    pub evaluations: Vec<Evaluation>,
    /// What it made.
    pub outputs: Vec<Output>,
    /// How it was thanked for.
    pub recognition: Vec<Recognition>,
    /// The partnership that it follows, where that one may be shown.
    pub follows: Option<PartnershipId>,
    /// A partnership of others, retold to learn from.
    pub elsewhere: bool,
    /// Where it stands on the day that records are judged by.
    pub standing: Standing,
    /// Who keeps the contact after a divorce.
    pub keep_contact: Option<Text>,
    /// What only the library sees of it.
    pub inside: Option<PartnershipInside>,
}

impl Partnership {
    /// The last of its stages that does not lie in the future.
    #[must_use]
    pub fn latest(&self) -> Option<&StageEntry> {
        self.stages.iter().rfind(|entry| !entry.planned)
    }

    /// The stage that it is in; nothing where it is over, divorced, or has not begun.
    #[must_use]
    pub fn current(&self) -> Option<&StageEntry> {
        let running = matches!(self.standing, Standing::Running(stage) if stage != Stage::Divorce);
        running.then(|| self.latest()).flatten()
    }

    /// The agreements that hold on `day`: the one that the current stage names, be it run out or not, or all that have
    /// not run out.
    #[must_use]
    pub fn in_force(&self, day: Date) -> Vec<&Agreement> {
        let Some(entry) = self.current() else { return Vec::new() };
        let over = |agreement: &Agreement| {
            agreement.valid_until.is_some_and(|until| until.known().is_none_or(|until| until.is_before(day)))
        };
        let all = self.agreements.known().into_iter().flatten();
        match &entry.agreement {
            Some(Known::Unknown) => Vec::new(),
            Some(Known::Known(id)) => all.filter(|agreement| agreement.id == *id).collect(),
            None => all.filter(|agreement| !over(agreement)).collect(),
        }
    }

    /// The first day of its first stage whose beginning is known.
    #[must_use]
    pub fn begun(&self) -> Option<Date> {
        self.stages.iter().find_map(|entry| entry.from.known().map(|from| from.earliest()))
    }
}

impl Standing {
    /// The stage it is in, was in last, or is to begin with.
    #[must_use]
    pub fn stage(self) -> Stage {
        match self {
            Self::Running(stage) | Self::Past(stage) | Self::Planned(stage) => stage,
        }
    }

    /// Who may see a partnership that says nothing about it: a glance is raw knowledge of contacts, also when it is
    /// over, and publishing it would expose a courtship.
    #[must_use]
    pub fn default_audience(self) -> Audience {
        if self.stage() == Stage::Glance { Audience::Staff } else { Audience::Public }
    }

    /// Judges stages by `day`: the last one that is not planned counts, and it is past when it has certainly ended.
    #[must_use]
    pub fn on(day: Date, stages: &[StageEntry]) -> Option<Self> {
        let Some(entry) = stages.iter().rev().find(|entry| !entry.planned) else {
            return stages.first().map(|entry| Self::Planned(entry.stage));
        };
        let over = match entry.until {
            None => false,
            Some(Known::Unknown) => true,
            Some(Known::Known(until)) => until.latest() < day,
        };
        // A divorce is where a partnership stays, not something that is over in its turn.
        let stays = entry.stage == Stage::Divorce;
        Some(if over && !stays { Self::Past(entry.stage) } else { Self::Running(entry.stage) })
    }
}
