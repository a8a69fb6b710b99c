//! Partnerships as people write them.

use crate::dates::{FuzzyDate, Known};
use crate::parse::fields::{RawAny, RawMap, RawText, raw_record, raw_table};
use crate::parse::raw::{KnownTexts, RawAgreement, RawCitation, RawEvaluation, RawVerified, Words};
use crate::source::Located;

raw_table! {
    /// One party of a partnership.
    RawParty {
        /// The organisation.
        org: String,
        /// lead, partner, host, funder, initiator or associate.
        role: String,
        /// What it brings.
        contributes: KnownTexts,
        /// What it gains.
        gains: KnownTexts,
        /// How it wants to be named.
        credit_line: RawText,
        /// Since when it takes part.
        from: Known<FuzzyDate>,
        /// Until when it took part.
        until: Known<FuzzyDate>,
        /// A remark that is shown.
        note: RawText,
    }
}

raw_table! {
    /// One stage of a partnership.
    RawStage {
        /// glance, date, engagement, marriage or divorce.
        stage: String,
        /// Since when.
        from: Known<FuzzyDate>,
        /// Until when.
        until: Known<FuzzyDate>,
        /// When it is looked at again.
        review: Known<FuzzyDate>,
        /// The agreement it rests on.
        agreement: Known<String>,
        /// How it ended.
        outcome: String,
        /// Why it ended; never public.
        reason: RawReason,
        /// A remark that is shown.
        note: RawText,
        /// It lies in the future on purpose.
        planned: bool,
    }
}

raw_table! {
    /// Why a stage ended.
    RawReason {
        /// A term of the problems.
        problem: String,
        /// In words.
        text: RawText,
    }
}

raw_table! {
    /// Something that a partnership made.
    RawOutput {
        /// Its title.
        title: RawText,
        /// Its address.
        url: String,
        /// When.
        on: Known<FuzzyDate>,
    }
}

raw_table! {
    /// How a partner was thanked.
    RawRecognition {
        /// Its kind.
        kind: String,
        /// When.
        on: Known<FuzzyDate>,
        /// Its address.
        url: String,
    }
}

raw_table! {
    /// A risk; never public.
    RawRisk {
        /// The problem.
        problem: String,
        /// both, library or partner.
        who: String,
        /// What is done about it.
        mitigation: RawText,
        /// open, watched or closed.
        status: String,
        /// When it was last looked at.
        seen: Known<FuzzyDate>,
    }
}

raw_table! {
    /// How a partnership ends, or is to end.
    RawExit {
        /// The plan.
        plan: RawText,
        /// Who keeps the contact.
        keep_contact: RawText,
        /// What was handed over.
        handed_over: RawText,
    }
}

raw_table! {
    /// A part of the year.
    RawSeason {
        /// First month, two digits.
        from: String,
        /// Last month, two digits.
        until: String,
    }
}

raw_table! {
    /// Benefits that a partnership has for each side.
    RawBenefits {
        /// For the library.
        library: Words,
        /// For the partners.
        partners: Words,
    }
}

raw_table! {
    /// An asset that is put into a partnership.
    RawCommitted {
        /// The asset.
        asset: String,
        /// Hours.
        hours: i64,
        /// For how long.
        period: String,
        /// A remark.
        note: RawText,
    }
}

raw_record! {
    /// `data/partnerships/<id>.toml`
    RawPartnership {
        /// Its name.
        name: RawText,
        /// What it is, in at most 250 characters.
        summary: RawText,
        /// More about it, in Markdown.
        description: RawText,
        /// Other names.
        also_known_as: Words,
        /// Who takes part.
        parties: Vec<Located<RawParty>>,
        /// network, support, co-operation or partnership.
        relation_degree: String,
        /// Its types.
        types: Known<Words>,
        /// Its goals.
        goals: Words,
        /// The aims of the strategy that it serves.
        aims: Words,
        /// Its benefits.
        benefits: RawBenefits,
        /// The units it touches.
        units: Known<Words>,
        /// The unit that answers for it.
        responsible: Known<String>,
        /// When in the year it happens.
        seasons: Vec<Located<RawSeason>>,
        /// Assets put into it.
        assets_committed: Vec<Located<RawCommitted>>,
        /// Its stages, in order.
        stages: Vec<Located<RawStage>>,
        /// Its agreements.
        agreements: Known<Vec<Located<RawAgreement>>>,
        /// Its evaluations.
        evaluations: Known<Vec<Located<RawEvaluation>>>,
        /// What it made.
        outputs: Vec<Located<RawOutput>>,
        /// How it was thanked for.
        recognition: Vec<Located<RawRecognition>>,
        /// Its risks.
        risks: Vec<Located<RawRisk>>,
        /// How it ends.
        exit: RawExit,
        /// The partnership that it follows.
        follows: String,
        /// A partnership of others, retold to learn from.
        elsewhere: bool,
    }
}
