//! Vocabularies as people write them.

use crate::parse::fields::{RawMap, RawText, RawTexts, raw_table};
use crate::parse::raw::Words;

raw_table! {
    /// One term of a vocabulary.
    RawTerm {
        /// Its name.
        label: RawText,
        /// Its name for several.
        plural: RawText,
        /// What it means.
        description: RawText,
        /// One short sentence.
        short: RawText,
        /// Where it comes from.
        source: RawText,
        /// The wider term.
        broader: String,
        /// Other words for it.
        aliases: Words,
        /// The term to use instead.
        replaced_by: String,
        /// library, partner or both.
        side = "for": String,
        /// The group it stands in.
        group: String,
        /// Its place among the stages.
        position: i64,
        /// The stages that may follow.
        moves: Words,
        /// Whether a partnership may simply end after this stage.
        may_close: bool,
        /// What a stage asks for.
        asks: RawTexts,
        /// Examples.
        examples: RawTexts,
    }
}

raw_table! {
    /// `data/vocab/<vocabulary>.toml`
    RawVocabulary {
        /// Its terms by id.
        terms: RawMap<RawTerm>,
    }
}
