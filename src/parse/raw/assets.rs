//! Units, assets and needs as people write them.

use crate::dates::{FuzzyDate, Known};
use crate::parse::fields::RawText;
use crate::parse::raw::Words;
use crate::parse::tables::{raw_record, raw_table};

raw_record! {
    /// `data/units/<id>.toml`
    RawUnit {
        /// Its name.
        public name: RawText,
        /// department, team, branch or group.
        public kind in "unit-kind": String,
        /// The unit it belongs to.
        public parent in "unit:": String,
        /// What it does.
        public summary: RawText,
        /// A function address.
        public channel: String,
        /// Not part of any department.
        public neutral: bool,
        /// Hours a year for partnerships.
        staff capacity_hours: i64,
        /// Roles.
        public roles in "unit-role": Words,
    }
}

raw_table! {
    /// How many of what.
    RawQuantity {
        /// How many.
        public amount: f64,
        /// Of what.
        public unit: RawText,
    }
}

raw_table! {
    /// What an asset costs.
    RawCost {
        /// How much; left out: free of charge.
        public amount: f64,
        /// Three letters, such as DKK.
        public currency: String,
        /// In words.
        public note: RawText,
    }
}

raw_table! {
    /// When an asset can be had.
    RawSchedule {
        /// Days, such as MO, TU.
        public byday: Words,
        /// From, as hh:mm.
        public from: String,
        /// Until, as hh:mm.
        public until: String,
    }
}

raw_record! {
    /// `data/assets/<id>.toml`
    RawAsset {
        /// Its name.
        public name: RawText,
        /// competency, physical or financial.
        public kind in "asset-kind": String,
        /// The unit that answers for it.
        public unit in "unit:": String,
        /// What it is, in at most 250 characters.
        public summary: RawText,
        /// How it is offered.
        public pitch: RawText,
        /// Whether it is advertised.
        public external: bool,
        /// can-offer or commits.
        staff commitment in "commitment": String,
        /// How many.
        public quantity: RawQuantity,
        /// Hours a year.
        public hours_per_year: i64,
        /// When.
        public availability: RawText,
        /// Days and hours.
        public schedule: RawSchedule,
        /// Where.
        public place: RawText,
        /// Conditions, and what it does not include.
        public conditions: RawText,
        /// What it costs.
        public cost: RawCost,
        /// Partnership types that it suits.
        public suits in "partnership-type": Words,
        /// Categories of partners that ask for it.
        public wanted_by in "category": Words,
        /// When it is looked at again.
        public review_on: Known<FuzzyDate>,
        /// When it was withdrawn.
        public retired_on: Known<FuzzyDate>,
    }
}

raw_record! {
    /// `data/needs/<id>.toml`
    RawNeed {
        /// Its name.
        public name: RawText,
        /// What is looked for, in at most 250 characters.
        public summary: RawText,
        /// The unit that looks for it.
        public unit in "unit:": String,
        /// Goals it serves.
        public goals in "goal": Words,
        /// Fields of operation.
        public fields in "field": Words,
        /// Categories of partners wanted.
        public categories in "category": Words,
        /// Until when.
        public until: Known<FuzzyDate>,
        /// Whether it is advertised.
        public external: bool,
        /// The partnership that meets it.
        public met_by in "partnership:": String,
    }
}
