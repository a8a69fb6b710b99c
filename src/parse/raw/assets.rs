//! Units, assets and needs as people write them.

use crate::dates::{FuzzyDate, Known};
use crate::parse::fields::{RawAny, RawMap, RawText, raw_record, raw_table};
use crate::parse::raw::{RawCitation, RawVerified, Words};
use crate::source::Located;

raw_record! {
    /// `data/units/<id>.toml`
    RawUnit {
        /// Its name.
        name: RawText,
        /// department, team, branch or group.
        kind: String,
        /// The unit it belongs to.
        parent: String,
        /// What it does.
        summary: RawText,
        /// A function address.
        channel: String,
        /// Not part of any department.
        neutral: bool,
        /// Hours a year for partnerships.
        capacity_hours: i64,
        /// Roles.
        roles: Words,
    }
}

raw_table! {
    /// How many of what.
    RawQuantity {
        /// How many.
        amount: f64,
        /// Of what.
        unit: RawText,
    }
}

raw_table! {
    /// What an asset costs.
    RawCost {
        /// How much; left out: free of charge.
        amount: f64,
        /// Three letters, such as DKK.
        currency: String,
        /// In words.
        note: RawText,
    }
}

raw_table! {
    /// When an asset can be had.
    RawSchedule {
        /// Days, such as MO, TU.
        byday: Words,
        /// From, as hh:mm.
        from: String,
        /// Until, as hh:mm.
        until: String,
    }
}

raw_record! {
    /// `data/assets/<id>.toml`
    RawAsset {
        /// Its name.
        name: RawText,
        /// competency, physical or financial.
        kind: String,
        /// The unit that answers for it.
        unit: String,
        /// What it is, in at most 250 characters.
        summary: RawText,
        /// How it is offered.
        pitch: RawText,
        /// Whether it is advertised.
        external: bool,
        /// can-offer or commits.
        commitment: String,
        /// How many.
        quantity: RawQuantity,
        /// Hours a year.
        hours_per_year: i64,
        /// When.
        availability: RawText,
        /// Days and hours.
        schedule: RawSchedule,
        /// Where.
        place: RawText,
        /// Conditions, and what it does not include.
        conditions: RawText,
        /// What it costs.
        cost: RawCost,
        /// Partnership types that it suits.
        suits: Words,
        /// Categories of partners that ask for it.
        wanted_by: Words,
        /// When it is looked at again.
        review_on: Known<FuzzyDate>,
        /// When it was withdrawn.
        retired_on: Known<FuzzyDate>,
    }
}

raw_record! {
    /// `data/needs/<id>.toml`
    RawNeed {
        /// Its name.
        name: RawText,
        /// What is looked for, in at most 250 characters.
        summary: RawText,
        /// The unit that looks for it.
        unit: String,
        /// Goals it serves.
        goals: Words,
        /// Fields of operation.
        fields: Words,
        /// Categories of partners wanted.
        categories: Words,
        /// Until when.
        until: Known<FuzzyDate>,
        /// Whether it is advertised.
        external: bool,
        /// The partnership that meets it.
        met_by: String,
    }
}
