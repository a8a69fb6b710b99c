//! Agreements and evaluations as people write them.

use crate::dates::{FuzzyDate, Known};
use crate::parse::fields::{RawText, RawTexts};
use crate::parse::raw::Words;
use crate::parse::tables::raw_table;
use crate::source::Located;

raw_table! {
    /// How often something is looked at again.
    RawRenegotiation {
        /// A duration in words, such as "1 year".
        public every: String,
        /// Before what.
        public before: RawText,
    }
}

raw_table! {
    /// Duties of one party.
    RawDuty {
        /// The organisation.
        public org in "org:": String,
        /// Its role.
        public role: RawText,
        /// Its tasks.
        public tasks: RawTexts,
    }
}

raw_table! {
    /// The evaluation plan of an agreement.
    RawEvaluationPlan {
        /// once, monthly, quarterly, half-yearly, yearly, or a duration in words.
        public every: String,
        /// The next one.
        public next: Known<FuzzyDate>,
        /// Both sides together.
        public joint: bool,
        /// Kinds of evidence.
        public methods in "evidence": Words,
    }
}

raw_table! {
    /// The file of an agreement.
    RawDocument {
        /// File below data/documents/.
        public file: String,
        /// Who may see it.
        public visibility in "visibility": String,
    }
}

raw_table! {
    /// One agreement.
    RawAgreement {
        /// Its id in the record.
        public id: String,
        /// Its kind.
        public kind in "agreement-kind": String,
        /// When it was signed.
        public signed_on: Known<FuzzyDate>,
        /// From when it holds.
        public valid_from: Known<FuzzyDate>,
        /// Until when it holds.
        public valid_until: Known<FuzzyDate>,
        /// When it is renegotiated.
        public renegotiate: RawRenegotiation,
        /// What it is for.
        public purpose: RawTexts,
        /// Who does what.
        public duties: Vec<Located<RawDuty>>,
        /// What is shared.
        public shares in "share": Words,
        /// Who owns what is made.
        coordinator ownership: RawText,
        /// How it is evaluated.
        public evaluation: Known<RawEvaluationPlan>,
        /// Its file.
        staff document: RawDocument,
        /// A remark that is shown.
        public note: RawText,
    }
}

raw_table! {
    /// Scores of a partnership as such, 1 to 5.
    RawScores {
        /// Does it work?
        public works: i64,
        /// How is the communication?
        public communication: i64,
        /// Is it an asset for both?
        public asset_for_both: i64,
        /// Are the ambitions still shared?
        public ambitions_shared: i64,
        /// In words.
        public note: RawText,
    }
}

raw_table! {
    /// One goal and what became of it.
    RawInitiative {
        /// The goal, in words or as a term.
        public goal: RawText,
        /// yes, partly or no.
        public realised: String,
        /// Why not.
        public why_not: RawText,
        /// What it brought about.
        public effect: RawText,
        /// Kinds of effect.
        public effect_kinds in "effect": Words,
        /// Kinds of evidence.
        public evidence in "evidence": Words,
    }
}

raw_table! {
    /// One evaluation.
    RawEvaluation {
        /// Its id in the record.
        staff id: String,
        /// When it is planned.
        public planned_on: Known<FuzzyDate>,
        /// When it was held.
        public held_on: Known<FuzzyDate>,
        /// library, partner or joint.
        public by in "evaluator": String,
        /// Scores.
        staff partnership: RawScores,
        /// Goals.
        staff initiatives: Vec<Located<RawInitiative>>,
        /// What it was compared with.
        staff compared_with in "comparison": Words,
        /// What was decided.
        public decision in "decision": String,
        /// What may be said of it in public.
        public public_summary: RawText,
        /// Who agreed to the summary.
        staff agreed_with in "org:": Words,
    }
}
