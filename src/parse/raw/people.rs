//! People, and what was done with whom, as people write them below `private/`.

use crate::dates::{FuzzyDate, Known};
use crate::parse::fields::RawText;
use crate::parse::raw::Words;
use crate::parse::tables::{raw_record, raw_table};
use crate::source::Located;

raw_table! {
    /// What a person agreed to have shown, and how.
    RawDisplay {
        /// name, title, mail, phone, photo or card.
        staff display: Words,
        /// When.
        staff given_on: FuzzyDate,
        /// How.
        staff via: String,
        /// Until when.
        staff until: FuzzyDate,
    }
}

raw_record! {
    /// `private/people/<id>.toml`
    RawPerson {
        /// The person's name.
        staff name: String,
        /// internal or external.
        staff side: String,
        /// The organisation the person works for.
        staff org in "org:": String,
        /// The unit the person works in.
        staff unit in "unit:": String,
        /// What the person does.
        staff title: RawText,
        /// A mail address.
        coordinator mail: String,
        /// A telephone number.
        coordinator phone: String,
        /// Languages the person speaks.
        staff languages: Words,
        /// Roles in partnerships.
        staff roles in "unit-role": Words,
        /// What the record rests on: consent, public-task, contract or other.
        coordinator basis in "basis": String,
        /// What the person agreed to.
        coordinator consent: RawDisplay,
        /// The person is not to be contacted.
        staff do_not_contact: bool,
        /// Until when the record may be kept.
        coordinator keep_until: Known<FuzzyDate>,
    }
}

raw_table! {
    /// What comes next after a contact.
    RawNextStep {
        /// When.
        staff on: FuzzyDate,
        /// The colleague who does it.
        staff who in "person:": String,
        /// What.
        staff what: RawText,
        /// It is done.
        staff done: bool,
    }
}

raw_table! {
    /// One contact: who, with whom, when, about what.
    RawActivity {
        /// When; a day to come is a plan.
        staff on: FuzzyDate,
        /// The unit.
        staff unit in "unit:": String,
        /// The colleague.
        staff who in "person:": String,
        /// The organisation.
        staff org in "org:": String,
        /// The person there.
        coordinator person in "person:": String,
        /// mail, phone, meeting, visit, letter, event, network-group or introduction.
        staff kind in "activity-kind": String,
        /// out or in.
        staff direction: String,
        /// What it is about.
        staff about: RawText,
        /// The partnership it belongs to.
        staff partnership in "partnership:": String,
        /// The units have spoken about it with each other.
        staff coordinated: bool,
        /// What comes next.
        staff next: RawNextStep,
    }
}

raw_table! {
    /// `private/activities/<yyyy-mm>.toml`
    RawActivities {
        /// The contacts of the month.
        staff activities: Vec<Located<RawActivity>>,
    }
}

raw_table! {
    /// The settings at the head of a note.
    RawNoteHead {
        /// Its title; left out: its first heading.
        staff title: String,
        /// What it is about, as kind:id.
        staff about in "any:": Words,
        /// Who wrote it.
        staff by in "person:": String,
        /// When.
        staff on: FuzzyDate,
        /// Other notes it belongs with.
        staff links in "note:": Words,
        /// staff or coordinator.
        staff visibility in "visibility": String,
    }
}
