//! Partnerships as people write them.

use crate::dates::{FuzzyDate, Known};
use crate::parse::fields::RawText;
use crate::parse::raw::{KnownTexts, RawAgreement, RawEvaluation, Words};
use crate::parse::tables::{raw_record, raw_table};
use crate::source::Located;

raw_table! {
    /// One party of a partnership.
    RawParty {
        /// The organisation.
        public org in "org:": String,
        /// lead, partner, host, funder, initiator or associate.
        public role in "party-role": String,
        /// What it brings.
        public contributes: KnownTexts,
        /// What it gains.
        public gains: KnownTexts,
        /// How it wants to be named.
        public credit_line: RawText,
        /// Since when it takes part.
        public from: Known<FuzzyDate>,
        /// Until when it took part.
        public until: Known<FuzzyDate>,
        /// A remark that is shown.
        public note: RawText,
    }
}

raw_table! {
    /// One stage of a partnership.
    RawStage {
        /// glance, date, engagement, marriage or divorce.
        public stage in "stage": String,
        /// Since when.
        public from: Known<FuzzyDate>,
        /// Until when.
        public until: Known<FuzzyDate>,
        /// When it is looked at again.
        public review: Known<FuzzyDate>,
        /// The agreement it rests on.
        public agreement: Known<String>,
        /// How it ended.
        public outcome in "outcome": String,
        /// Why it ended; never public.
        coordinator reason: RawReason,
        /// A remark that is shown.
        public note: RawText,
        /// It lies in the future on purpose.
        public planned: bool,
    }
}

raw_table! {
    /// Why a stage ended.
    RawReason {
        /// A term of the problems.
        public problem in "problem": String,
        /// In words.
        public text: RawText,
    }
}

raw_table! {
    /// Something that a partnership made.
    RawOutput {
        /// Its title.
        public title: RawText,
        /// Its address.
        public url: String,
        /// When.
        public on: Known<FuzzyDate>,
    }
}

raw_table! {
    /// How a partner was thanked.
    RawRecognition {
        /// Its kind.
        public kind in "recognition": String,
        /// When.
        public on: Known<FuzzyDate>,
        /// Its address.
        public url: String,
    }
}

raw_table! {
    /// A risk; never public.
    RawRisk {
        /// The problem.
        public problem in "problem": String,
        /// both, library or partner.
        public who: String,
        /// What is done about it.
        public mitigation: RawText,
        /// open, watched or closed.
        public status in "risk-status": String,
        /// When it was last looked at.
        public seen: Known<FuzzyDate>,
    }
}

raw_table! {
    /// How a partnership ends, or is to end.
    RawExit {
        /// The plan.
        staff plan: RawText,
        /// Who keeps the contact.
        public keep_contact: RawText,
        /// What was handed over.
        staff handed_over: RawText,
    }
}

raw_table! {
    /// A part of the year.
    RawSeason {
        /// First month, two digits.
        public from: String,
        /// Last month, two digits.
        public until: String,
    }
}

raw_table! {
    /// Benefits that a partnership has for each side.
    RawBenefits {
        /// For the library.
        public library in "benefit": Words,
        /// For the partners.
        public partners in "benefit": Words,
    }
}

raw_table! {
    /// An asset that is put into a partnership.
    RawCommitted {
        /// The asset.
        public asset in "asset:": String,
        /// Hours.
        public hours: i64,
        /// For how long.
        public period: String,
        /// A remark.
        public note: RawText,
    }
}

raw_record! {
    /// `data/partnerships/<id>.toml`
    RawPartnership {
        /// Its name.
        public name: RawText,
        /// What it is, in at most 250 characters.
        public summary: RawText,
        /// More about it, in Markdown.
        public description: RawText,
        /// Other names.
        public also_known_as: Words,
        /// Who takes part.
        public parties: Vec<Located<RawParty>>,
        /// network, support, co-operation or partnership.
        staff relation_degree in "relation-degree": String,
        /// Its types.
        public types in "partnership-type": Known<Words>,
        /// Its goals.
        public goals in "goal": Words,
        /// The aims of the strategy that it serves.
        public aims: Words,
        /// Its benefits.
        public benefits: RawBenefits,
        /// The units it touches.
        public units in "unit:": Known<Words>,
        /// The unit that answers for it.
        public responsible in "unit:": Known<String>,
        /// When in the year it happens.
        public seasons: Vec<Located<RawSeason>>,
        /// Assets put into it.
        staff assets_committed: Vec<Located<RawCommitted>>,
        /// Its stages, in order.
        public stages: Vec<Located<RawStage>>,
        /// Its agreements.
        public agreements: Known<Vec<Located<RawAgreement>>>,
        /// Its evaluations.
        public evaluations: Known<Vec<Located<RawEvaluation>>>,
        /// What it made.
        public outputs: Vec<Located<RawOutput>>,
        /// How it was thanked for.
        public recognition: Vec<Located<RawRecognition>>,
        /// Its risks.
        coordinator risks: Vec<Located<RawRisk>>,
        /// How it ends.
        public exit: RawExit,
        /// The partnership that it follows.
        public follows in "partnership:": String,
        /// A partnership of others, retold to learn from.
        public elsewhere: bool,
    }
}
