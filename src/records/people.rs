//! People, contacts, notes and assessments as they are; all of them are the library's own business.

use std::sync::Arc;

use jiff::civil::Date;

use crate::dates::{FuzzyDate, Known};
use crate::ids::{ContactId, NoteId, OrgId, PersonId, RecordKey, TermId, UnitId};
use crate::language::{Lang, Text};
use crate::markup;
use crate::records::Common;
use crate::site::{Audience, Side};
use crate::source::Place;

/// What a person agreed to have shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Display {
    /// name, title, mail, phone, photo or card.
    pub fields: Vec<String>,
    /// When.
    pub given_on: Option<FuzzyDate>,
    /// How.
    pub via: Option<String>,
    /// Until when.
    pub until: Option<FuzzyDate>,
}

/// A person.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the fields are those of `site::Person`, and what the record rests on")]
pub struct Person {
    pub id: PersonId,
    pub common: Common,
    pub name: String,
    pub side: Side,
    pub org: Option<OrgId>,
    pub unit: Option<UnitId>,
    pub title: Option<Text>,
    pub mail: Option<String>,
    pub phone: Option<String>,
    pub languages: Vec<String>,
    pub roles: Vec<TermId>,
    /// The term of what the record rests on.
    pub basis: TermId,
    pub consent: Option<Display>,
    pub do_not_contact: bool,
    pub keep_until: Option<Known<FuzzyDate>>,
}

/// A note.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the fields are those of `site::Note`")]
pub struct Note {
    pub id: NoteId,
    pub place: Place,
    pub file: Arc<str>,
    pub title: String,
    pub lang: Lang,
    pub about: Vec<RecordKey>,
    pub by: PersonId,
    pub on: Date,
    pub links: Vec<NoteId>,
    pub prose: Arc<markup::Prose>,
    /// Who may see it: staff or coordinators.
    pub visibility: Audience,
}

/// A contact that is published on purpose.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the fields are those of `site::ContactPerson`, and how the person agreed")]
pub struct ContactPerson {
    pub id: ContactId,
    pub common: Common,
    pub name: String,
    pub role: Text,
    pub org: Option<OrgId>,
    pub unit: Option<UnitId>,
    pub channel: String,
    /// When the person agreed.
    pub agreed_on: Option<Date>,
    /// How.
    pub via: Option<String>,
    /// The last day of the consent.
    pub until: Option<Date>,
    /// Whether the consent is whole and has not run out.
    pub consent_holds: bool,
}
