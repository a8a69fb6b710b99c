//! What every record may say: when it was checked, and where its facts come from.

use crate::dates::{FuzzyDate, Known};
use crate::parse::fields::RawText;
use crate::parse::tables::raw_table;

raw_table! {
    /// `verified = { on, how, by }`
    RawVerified {
        /// The day.
        public on: Known<FuzzyDate>,
        /// How it was checked.
        staff how in "verified-how": String,
        /// The unit that checked it.
        staff by in "unit:": String,
    }
}

raw_table! {
    /// One source: `{ title, url, accessed }`
    RawCitation {
        /// Its title.
        public title: RawText,
        /// Its address.
        public url: String,
        /// When it was read.
        public accessed: Known<FuzzyDate>,
    }
}
