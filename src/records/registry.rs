//! Organisations, units, assets and needs as they are.

use jiff::civil::Date;

use crate::dates::{FuzzyDate, Known, Lapse};
use crate::ids::{AssetId, NeedId, OrgId, PartnershipId, TermId, UnitId};
use crate::language::Text;
use crate::records::Common;
use crate::site::{Audience, Channel, Cost, Location, Picture, Priority, Prose, Quantity, Schedule};

/// Whether an organisation agreed to be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ListingState {
    /// It agreed, or a published source names it.
    Listed,
    /// Nobody asked yet.
    #[default]
    Unlisted,
    /// It said no.
    DoNotList,
}

/// What an organisation said about being named.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    /// Its answer.
    pub state: ListingState,
    /// When it agreed.
    pub agreed_on: Option<FuzzyDate>,
    /// How it agreed.
    pub agreed_via: Option<String>,
    /// Nobody is to contact it.
    pub no_contact: bool,
}

/// An organisation.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the fields are those of `site::Organisation`, and the ones that are never public")]
pub struct Organisation {
    pub id: OrgId,
    pub common: Common,
    pub name: Text,
    pub legal_name: Option<String>,
    pub also_known_as: Vec<String>,
    pub former_names: Vec<String>,
    pub not_same_as: Vec<OrgId>,
    pub ours: bool,
    pub sector: TermId,
    pub categories: Vec<TermId>,
    pub level: Option<TermId>,
    pub summary: Text,
    pub description: Prose,
    pub website: Option<String>,
    pub channels: Vec<Channel>,
    pub places: Vec<Location>,
    pub identifiers: Vec<(&'static str, String)>,
    pub parent: Option<OrgId>,
    pub successor: Option<OrgId>,
    pub status: TermId,
    pub ended: Option<Known<FuzzyDate>>,
    pub logo: Option<Picture>,
    pub logo_permission: Option<FuzzyDate>,
    pub listing: Listing,
    pub working_culture: Vec<TermId>,
    pub getting_to_know: Vec<(&'static str, Text)>,
}

impl Organisation {
    /// Whether it may be named to everyone: that is the partner's decision, and our own libraries publish this registry.
    #[must_use]
    pub fn is_listed(&self) -> bool {
        match self.listing.state {
            ListingState::Listed => true,
            ListingState::Unlisted => self.ours,
            ListingState::DoNotList => false,
        }
    }

    /// Who may see it.
    #[must_use]
    pub fn audience(&self) -> Audience {
        let level = self.common.visibility.unwrap_or(Audience::Public);
        if self.is_listed() { level } else { level.max(Audience::Staff) }
    }
}

/// A unit of the library.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the fields are those of `site::Unit`, and the ones that are never public")]
pub struct Unit {
    pub id: UnitId,
    pub common: Common,
    pub name: Text,
    pub kind: Option<TermId>,
    pub parent: Option<UnitId>,
    pub summary: Option<Text>,
    pub channel: Option<String>,
    pub neutral: bool,
    pub capacity_hours: Option<i64>,
    pub roles: Vec<TermId>,
    pub priorities: Vec<Priority>,
}

/// An asset.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the fields are those of `site::Asset`, and the ones that are never public")]
pub struct Asset {
    pub id: AssetId,
    pub common: Common,
    pub name: Text,
    pub kind: TermId,
    pub unit: Option<UnitId>,
    pub summary: Text,
    pub pitch: Option<Text>,
    pub external: bool,
    pub commitment: Option<TermId>,
    pub internal_note: Option<Text>,
    pub quantity: Option<Quantity>,
    pub hours_per_year: Option<i64>,
    pub availability: Option<Text>,
    pub schedule: Option<Schedule>,
    pub place: Option<Text>,
    pub conditions: Option<Text>,
    pub cost: Option<Cost>,
    pub suits: Vec<TermId>,
    pub wanted_by: Vec<TermId>,
    pub review_on: Option<FuzzyDate>,
    pub retired_on: Option<Known<FuzzyDate>>,
}

/// How long an asset stays on the public list after the day on which it was to be looked at, in months.
const FORGOTTEN: i64 = 6;

impl Asset {
    /// Whether it can be had on `day`; what was withdrawn on a day that nobody knows has been withdrawn.
    #[must_use]
    pub fn is_offered(&self, day: Date) -> bool {
        self.retired_on.is_none_or(|retired| retired.known().is_some_and(|retired| retired.latest() > day))
    }

    /// Whether it is advertised, and was to be looked at more than half a year before `day`: nobody answers for it.
    #[must_use]
    pub fn is_forgotten(&self, day: Date) -> bool {
        self.forgotten_from().is_some_and(|from| from <= day)
    }

    /// The first day on which it is forgotten; nothing where it is not advertised, or no day is set to look at it.
    #[must_use]
    pub fn forgotten_from(&self) -> Option<Date> {
        let review = self.review_on.filter(|_| self.external)?;
        Lapse::months(FORGOTTEN).after(review.latest()).tomorrow().ok()
    }
}

/// A need.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the fields are those of `site::Need`, and the ones that are never public")]
pub struct Need {
    pub id: NeedId,
    pub common: Common,
    pub name: Text,
    pub summary: Text,
    pub unit: Option<UnitId>,
    pub goals: Vec<TermId>,
    pub fields: Vec<TermId>,
    pub categories: Vec<TermId>,
    pub until: Option<FuzzyDate>,
    pub external: bool,
    pub met_by: Option<PartnershipId>,
}
