//! What one audience may see: plain types, with nothing in them that must not be shown.

mod guide;
mod partnership;
mod registry;
mod settings;
mod vocabulary;

use std::collections::BTreeMap;

pub use guide::{Chapter, Edition, SiteFile};
pub use partnership::{
    Agreement, Duty, Evaluation, EvaluationPlan, Output, Partnership, Party, Recognition, Renegotiation, Season,
    StageEntry, Standing,
};
pub use registry::{Asset, Channel, Cost, Location, Need, Organisation, Picture, Prose, Quantity, Schedule, Unit};
pub use settings::{Colours, Contact, Licence, MenuEntry, Settings, Thresholds};
pub use vocabulary::{Stage, Term, TermList, Vocabulary};

use crate::dates::FuzzyDate;
use crate::ids::{AssetId, NeedId, OrgId, PartnershipId, UnitId};
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
    /// Extra fields that are public: label and words.
    pub extra: Vec<(Text, String)>,
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
    /// The needs.
    pub needs: BTreeMap<NeedId, Need>,
    /// The texts, by address, each in its languages.
    pub chapters: BTreeMap<String, Chapter>,
    /// Files that are copied as they are.
    pub files: Vec<SiteFile>,
}
