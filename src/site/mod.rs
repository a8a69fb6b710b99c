//! What one audience may see: plain types, with nothing in them that must not be shown.

mod event;
mod guide;
mod inside;
mod partnership;
mod registry;
mod settings;
mod vocabulary;

use std::collections::BTreeMap;

pub use event::{AgendaEntry, ContactPerson, Event, Strategy};
pub use guide::{Chapter, Contribution, Edition, Held, SiteFile, Unpublished};
pub use inside::{
    Activity, AgreementInside, Assessment, AssetInside, Committed, Connection, Economy, EvaluationInside, Initiative,
    Inside, NextStep, Note, OrganisationInside, PartnershipInside, Person, Priority, Reason, Risk, Scores, Share, Side,
    UnitInside,
};
pub use partnership::{
    Agreement, Duty, Evaluation, EvaluationPlan, Output, Partnership, Party, Recognition, Renegotiation, Season,
    StageEntry, Standing,
};
pub use registry::{
    Asset, Channel, Cost, Lapsed, Location, Need, Organisation, Picture, Prose, Quantity, Schedule, Unit, Withdrawn,
};
pub use settings::{
    Accessibility, Beta, Colours, Comments, Conformance, Contact, Gap, GapReason, Host, Licence, MenuEntry, Settings,
    Thresholds,
};
pub use vocabulary::{Stage, Term, TermList, Vocabulary};

use crate::dates::FuzzyDate;
use crate::ids::{AssetId, ContactId, EventId, NeedId, OrgId, PartnershipId, UnitId};
use crate::language::Text;
use crate::source::Place;

/// Who reads a site; each sees what the one before it sees, and more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Audience {
    /// Everyone.
    #[default]
    Public,
    /// The library's own staff.
    Staff,
    /// The coordinators of partnerships.
    Coordinator,
}

impl Audience {
    /// All audiences, from the widest.
    pub const ALL: [Self; 3] = [Self::Public, Self::Staff, Self::Coordinator];

    /// The word in settings, commands and records.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Staff => "staff",
            Self::Coordinator => "coordinator",
        }
    }

    /// The audience that `word` names, if any.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.word() == word)
    }

    /// The folder that a site for this audience is published to, where nobody names another.
    #[must_use]
    pub fn folder(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Staff => "site-staff",
            Self::Coordinator => "site-coordinator",
        }
    }
}

/// One source of a record's facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// Its title.
    pub title: Text,
    /// Its address.
    pub url: Option<String>,
    /// When it was read.
    pub accessed: Option<FuzzyDate>,
}

/// What a field of the site's own says, by its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// Words.
    Words(Text),
    /// A number, in plain digits.
    Number(String),
    /// A date.
    Date(FuzzyDate),
    /// Yes or no.
    YesNo(bool),
    /// An address of the web, or of mail without `mailto:`.
    Address(String),
    /// Nobody knows it.
    Unknown,
}

/// What every record says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remarks {
    /// The file that the record stands in.
    pub place: Place,
    /// An illustration, not a fact.
    pub example: bool,
    /// Agreed for the future.
    pub planned: bool,
    /// A remark that is shown.
    pub note: Option<Text>,
    /// Free words.
    pub tags: Vec<String>,
    /// Where its facts come from.
    pub sources: Vec<Citation>,
    /// The day it was last checked.
    pub verified_on: Option<FuzzyDate>,
    /// Extra fields that may be shown: the label, and what it says.
    pub extra: Vec<(Text, Fact)>,
    /// Earlier ids.
    pub previous_ids: Vec<String>,
}

/// Everything that one audience may see.
#[derive(Debug, Clone)]
pub struct Site {
    /// For whom.
    pub audience: Audience,
    /// The settings.
    pub settings: Settings,
    /// All vocabularies.
    pub vocabulary: Vocabulary,
    /// The organisations that may be named.
    pub organisations: BTreeMap<OrgId, Organisation>,
    /// The partnerships that may be shown.
    pub partnerships: BTreeMap<PartnershipId, Partnership>,
    /// The units.
    pub units: BTreeMap<UnitId, Unit>,
    /// The assets.
    pub assets: BTreeMap<AssetId, Asset>,
    /// The assets that this audience saw until a day passed.
    pub withdrawn: BTreeMap<AssetId, Withdrawn>,
    /// The needs.
    pub needs: BTreeMap<NeedId, Need>,
    /// The events.
    pub events: BTreeMap<EventId, Event>,
    /// The people who agreed to be named.
    pub contacts: BTreeMap<ContactId, ContactPerson>,
    /// The strategy.
    pub strategy: Strategy,
    /// What only the library sees; nothing in a public site.
    pub inside: Option<Inside>,
    /// The texts, by address, each in its languages.
    pub chapters: BTreeMap<String, Chapter>,
    /// Files that are copied as they are.
    pub files: Vec<SiteFile>,
}
