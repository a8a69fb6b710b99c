//! Events as they are.

use crate::dates::{Known, Moment};
use crate::ids::{EventId, OrgId, PartnershipId, PersonId, TermId, UnitId};
use crate::language::Text;
use crate::records::Common;
use crate::site::{AgendaEntry, Audience};

/// An event.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the fields are those of `site::Event`")]
pub struct Event {
    pub id: EventId,
    pub common: Common,
    pub name: Text,
    pub kind: TermId,
    pub starts: Known<Moment>,
    pub ends: Option<Known<Moment>>,
    pub place: Option<Text>,
    pub org: Option<OrgId>,
    pub unit: Option<UnitId>,
    pub partnerships: Vec<PartnershipId>,
    pub repeats: Option<TermId>,
    pub programme: Option<Text>,
    pub audience: Option<Text>,
    pub agenda: Vec<AgendaEntry>,
    pub url: Option<String>,
    pub invited: Vec<OrgId>,
    pub attended: Vec<PersonId>,
}

impl Event {
    /// Who may see it where it says nothing: an event for the public is public, any other is the staff's.
    #[must_use]
    pub fn default_audience(kind: &str) -> Audience {
        if kind == "public-event" { Audience::Public } else { Audience::Staff }
    }
}
