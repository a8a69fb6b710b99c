//! Events, contacts that are published on purpose, and the strategy, as an audience sees them.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::dates::{Known, Moment};
use crate::ids::{ContactId, EventId, OrgId, PartnershipId, PersonId, TermId, UnitId};
use crate::language::Text;
use crate::site::Remarks;

/// One part of an agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaEntry {
    /// How long, in minutes.
    pub minutes: Option<i64>,
    /// What happens.
    pub title: Text,
}

/// An event.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// What the record says about itself.
    pub remarks: Remarks,
    /// Its name.
    pub name: Text,
    /// The term of its kind.
    pub kind: TermId,
    /// When it begins.
    pub starts: Known<Moment>,
    /// When it ends.
    pub ends: Option<Known<Moment>>,
    /// Where.
    pub place: Option<Text>,
    /// The organisation that is the host.
    pub org: Option<OrgId>,
    /// The unit that is the host.
    pub unit: Option<UnitId>,
    /// The partnerships it belongs to.
    pub partnerships: Vec<PartnershipId>,
    /// The term of how often it comes again.
    pub repeats: Option<TermId>,
    /// What happens.
    pub programme: Option<Text>,
    /// For whom it is.
    pub audience: Option<Text>,
    /// Its parts, in order.
    pub agenda: Vec<AgendaEntry>,
    /// Its address on the web.
    pub url: Option<String>,
    /// Who is invited; for staff, else empty.
    pub invited: Vec<OrgId>,
    /// Who came; for coordinators, else empty.
    pub attended: Vec<PersonId>,
}

/// A person who agreed to be named to everyone.
#[derive(Debug, Clone, PartialEq)]
pub struct ContactPerson {
    /// Its id.
    pub id: ContactId,
    /// What the record says about itself.
    pub remarks: Remarks,
    /// The person's name.
    pub name: String,
    /// What the person does.
    pub role: Text,
    /// The organisation the person speaks for.
    pub org: Option<OrgId>,
    /// The unit the person works in.
    pub unit: Option<UnitId>,
    /// The address or number the person agreed to publish.
    pub channel: String,
    /// The last day of the consent; for staff.
    pub consent_until: Option<Date>,
}

/// What the library wants of its partnerships; empty where nobody has written it down.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Strategy {
    /// The years it covers, in words.
    pub period: Option<String>,
    /// Its aims, by id.
    pub aims: BTreeMap<String, Text>,
    /// The term of how far partners are looked for.
    pub area: Option<TermId>,
    /// Towns and areas in which partners are looked for.
    pub places: Vec<String>,
    /// Fields of operation.
    pub fields: Vec<TermId>,
    /// The term of who chooses partners.
    pub approach: Option<TermId>,
    /// What the library commits, in percent of its resources; for staff.
    pub percent: Option<f64>,
    /// The same in words; for staff.
    pub commitment: Option<Text>,
    /// An illustration, not a fact.
    pub example: bool,
    /// A remark that is shown.
    pub note: Option<Text>,
}

impl Strategy {
    /// Whether anything has been written down for everyone.
    #[must_use]
    pub fn is_written(&self) -> bool {
        let Self { period, aims, area, places, fields, approach, percent: _, commitment: _, example: _, note } = self;
        period.is_some()
            || !aims.is_empty()
            || area.is_some()
            || !places.is_empty()
            || !fields.is_empty()
            || approach.is_some()
            || note.is_some()
    }
}
