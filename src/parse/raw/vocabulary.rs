//! Vocabularies as people write them.

use crate::parse::fields::{RawMap, RawText, RawTexts};
use crate::parse::raw::Words;
use crate::parse::tables::raw_table;

raw_table! {
    /// One term of a vocabulary.
    RawTerm {
        /// Its name.
        public label: RawText,
        /// Its name for several.
        public plural: RawText,
        /// What it means.
        public description: RawText,
        /// One short sentence.
        public short: RawText,
        /// Where it comes from.
        public source: RawText,
        /// The wider term.
        public broader: String,
        /// Other words for it.
        public aliases: Words,
        /// The term to use instead.
        public replaced_by: String,
        /// library, partner or both.
        public side = "for": String,
        /// The group it stands in.
        public group: String,
        /// Its place among the stages.
        public position: i64,
        /// The stages that may follow.
        public moves: Words,
        /// Whether a partnership may simply end after this stage.
        public may_close: bool,
        /// What a stage asks for.
        public asks: RawTexts,
        /// Examples.
        public examples: RawTexts,
    }
}

raw_table! {
    /// `data/vocab/<vocabulary>.toml`
    RawVocabulary {
        /// Its terms by id.
        public terms: RawMap<RawTerm>,
    }
}
