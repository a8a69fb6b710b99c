//! What is true: every record with all its fields, checked, private ones and all.

mod event;
mod partnership;
mod people;
mod registry;

use std::collections::BTreeMap;

pub use event::Event;
pub use partnership::{Agreement, Evaluation, Exit, Partnership, StageEntry};
pub use people::{ContactPerson, Display, Note, Person};
pub use registry::{Asset, Listing, ListingState, Need, Organisation, Unit};

use crate::dates::{FuzzyDate, Known};
use crate::ids::{
    AssessmentId, AssetId, ContactId, EventId, NeedId, NoteId, OrgId, PartnershipId, PersonId, TermId, UnitId,
};
use crate::language::Text;
use crate::site::{Activity, Assessment, Audience, Chapter, Fact, Remarks, Settings, SiteFile, Strategy, Vocabulary};

/// When, how and by whom a record was last checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// The day.
    pub on: Known<FuzzyDate>,
    /// The term of how it was checked.
    pub how: Option<TermId>,
    /// The unit that checked it.
    pub by: Option<UnitId>,
}

/// An extra field of a record, as the site declares it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtraField {
    /// Its label.
    pub label: Text,
    /// Who may see it.
    pub visibility: Audience,
    /// What it says.
    pub fact: Fact,
}

/// What every record has.
#[derive(Debug, Clone, PartialEq)]
pub struct Common {
    /// What may be shown with the record; its extra fields are still empty here.
    pub remarks: Remarks,
    /// Who may see it, where the record says so itself.
    pub visibility: Option<Audience>,
    /// Its last check.
    pub verified: Option<Verified>,
    /// Its extra fields.
    pub extra: Vec<ExtraField>,
}

/// The records of the registry, as far as they could be read.
#[derive(Debug, Clone, Default)]
pub struct Registry {
    /// All organisations.
    pub organisations: BTreeMap<OrgId, Organisation>,
    /// All partnerships.
    pub partnerships: BTreeMap<PartnershipId, Partnership>,
    /// All units.
    pub units: BTreeMap<UnitId, Unit>,
    /// All assets.
    pub assets: BTreeMap<AssetId, Asset>,
    /// All needs.
    pub needs: BTreeMap<NeedId, Need>,
    /// All events.
    pub events: BTreeMap<EventId, Event>,
    /// All contacts that are published on purpose.
    pub contacts: BTreeMap<ContactId, ContactPerson>,
    /// All people; empty where `private/` was not opened, as all that follows.
    pub people: BTreeMap<PersonId, Person>,
    /// All contacts with partners, oldest first.
    pub activities: Vec<Activity>,
    /// All notes.
    pub notes: BTreeMap<NoteId, Note>,
    /// All assessments.
    pub assessments: BTreeMap<AssessmentId, Assessment>,
}

impl Registry {
    /// Adds the records of another part of the registry; contacts come after those that are there.
    pub fn take_over(&mut self, part: Self) {
        let Self {
            organisations,
            partnerships,
            units,
            assets,
            needs,
            events,
            contacts,
            people,
            activities,
            notes,
            assessments,
        } = part;
        self.organisations.extend(organisations);
        self.partnerships.extend(partnerships);
        self.units.extend(units);
        self.assets.extend(assets);
        self.needs.extend(needs);
        self.events.extend(events);
        self.contacts.extend(contacts);
        self.people.extend(people);
        self.activities.extend(activities);
        self.notes.extend(notes);
        self.assessments.extend(assessments);
    }
}

/// Everything that is true.
#[derive(Debug, Clone)]
pub struct Records {
    /// The settings.
    pub settings: Settings,
    /// All vocabularies.
    pub vocabulary: Vocabulary,
    /// The strategy.
    pub strategy: Strategy,
    /// The registry.
    pub registry: Registry,
    /// All texts that are due, by address.
    pub chapters: BTreeMap<String, Chapter>,
    /// Files beside the texts.
    pub files: Vec<SiteFile>,
}
