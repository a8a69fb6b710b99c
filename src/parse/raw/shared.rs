//! What every record may say: when it was checked, and where its facts come from.

use crate::dates::{FuzzyDate, Known};
use crate::parse::fields::{RawText, raw_table};

raw_table! {
    /// `verified = { on, how, by }`
    RawVerified {
        /// The day.
        on: Known<FuzzyDate>,
        /// How it was checked.
        how: String,
        /// The unit that checked it.
        by: String,
    }
}

raw_table! {
    /// One source: `{ title, url, accessed }`
    RawCitation {
        /// Its title.
        title: RawText,
        /// Its address.
        url: String,
        /// When it was read.
        accessed: Known<FuzzyDate>,
    }
}
