//! Agreements and evaluations as people write them.

use crate::dates::{FuzzyDate, Known};
use crate::parse::fields::{RawText, RawTexts, raw_table};
use crate::parse::raw::Words;
use crate::source::Located;

raw_table! {
    /// How often something is looked at again.
    RawRenegotiation {
        /// A duration in words, such as "1 year".
        every: String,
        /// Before what.
        before: RawText,
    }
}

raw_table! {
    /// Duties of one party.
    RawDuty {
        /// The organisation.
        org: String,
        /// Its role.
        role: RawText,
        /// Its tasks.
        tasks: RawTexts,
    }
}

raw_table! {
    /// The evaluation plan of an agreement.
    RawEvaluationPlan {
        /// once, monthly, quarterly, half-yearly, yearly, or a duration in words.
        every: String,
        /// The next one.
        next: Known<FuzzyDate>,
        /// Both sides together.
        joint: bool,
        /// Kinds of evidence.
        methods: Words,
    }
}

raw_table! {
    /// The file of an agreement.
    RawDocument {
        /// File below data/documents/.
        file: String,
        /// Who may see it.
        visibility: String,
    }
}

raw_table! {
    /// One agreement.
    RawAgreement {
        /// Its id in the record.
        id: String,
        /// Its kind.
        kind: String,
        /// When it was signed.
        signed_on: Known<FuzzyDate>,
        /// From when it holds.
        valid_from: Known<FuzzyDate>,
        /// Until when it holds.
        valid_until: Known<FuzzyDate>,
        /// When it is renegotiated.
        renegotiate: RawRenegotiation,
        /// What it is for.
        purpose: RawTexts,
        /// Who does what.
        duties: Vec<Located<RawDuty>>,
        /// What is shared.
        shares: Words,
        /// Who owns what is made.
        ownership: RawText,
        /// How it is evaluated.
        evaluation: Known<RawEvaluationPlan>,
        /// Its file.
        document: RawDocument,
        /// A remark that is shown.
        note: RawText,
    }
}

raw_table! {
    /// Scores of a partnership as such, 1 to 5.
    RawScores {
        /// Does it work?
        works: i64,
        /// How is the communication?
        communication: i64,
        /// Is it an asset for both?
        asset_for_both: i64,
        /// Are the ambitions still shared?
        ambitions_shared: i64,
        /// In words.
        note: RawText,
    }
}

raw_table! {
    /// One goal and what became of it.
    RawInitiative {
        /// The goal, in words or as a term.
        goal: RawText,
        /// yes, partly or no.
        realised: String,
        /// Why not.
        why_not: RawText,
        /// What it brought about.
        effect: RawText,
        /// Kinds of effect.
        effect_kinds: Words,
        /// Kinds of evidence.
        evidence: Words,
    }
}

raw_table! {
    /// One evaluation.
    RawEvaluation {
        /// Its id in the record.
        id: String,
        /// When it is planned.
        planned_on: Known<FuzzyDate>,
        /// When it was held.
        held_on: Known<FuzzyDate>,
        /// library, partner or joint.
        by: String,
        /// Scores.
        partnership: RawScores,
        /// Goals.
        initiatives: Vec<Located<RawInitiative>>,
        /// What it was compared with.
        compared_with: Words,
        /// What was decided.
        decision: String,
        /// What may be said of it in public.
        public_summary: RawText,
        /// Who agreed to the summary.
        agreed_with: Words,
    }
}
