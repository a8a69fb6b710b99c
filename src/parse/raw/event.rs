//! Events, and contacts that are published on purpose, as people write them.

use crate::dates::{FuzzyDate, Known, Moment};
use crate::parse::fields::RawText;
use crate::parse::raw::Words;
use crate::parse::tables::{raw_record, raw_table};
use crate::source::Located;

raw_table! {
    /// One part of an agenda.
    RawAgendaEntry {
        /// How long, in minutes.
        public minutes: i64,
        /// What happens.
        public title: RawText,
    }
}

raw_record! {
    /// `data/events/<id>.toml`
    RawEvent {
        /// Its name.
        public name: RawText,
        /// network-event, partner-meeting, public-event, training or evaluation.
        public kind in "event-kind": String,
        /// When it begins: a date, or a date with a time.
        public starts: Known<Moment>,
        /// When it ends.
        public ends: Known<Moment>,
        /// Where.
        public place: RawText,
        /// The organisation that is the host.
        public org in "org:": String,
        /// The unit that is the host.
        public unit in "unit:": String,
        /// The partnerships it belongs to.
        public partnerships in "partnership:": Words,
        /// How often it comes again: monthly, quarterly, half-yearly or yearly.
        public repeats in "rhythm": String,
        /// What happens, in a few sentences.
        public programme: RawText,
        /// For whom it is.
        public audience: RawText,
        /// Who is invited.
        staff invited in "org:": Words,
        /// Its parts, in order.
        public agenda: Vec<Located<RawAgendaEntry>>,
        /// How long all parts take together, in minutes.
        public minutes: i64,
        /// Its address on the web.
        public url: String,
    }
}

raw_table! {
    /// How a person agreed to be named in public.
    RawConsent {
        /// When.
        public on: FuzzyDate,
        /// How, such as "letter" or "form".
        staff via: String,
        /// Until when.
        public until: FuzzyDate,
    }
}

raw_record! {
    /// `data/contacts/<id>.toml`
    RawContactPerson {
        /// The person's name.
        public name: String,
        /// What the person does.
        public role: RawText,
        /// The organisation the person speaks for.
        public org in "org:": String,
        /// The unit the person works in.
        public unit in "unit:": String,
        /// The address or number the person agreed to publish.
        public channel: String,
        /// How the person agreed.
        public consent: RawConsent,
    }
}
