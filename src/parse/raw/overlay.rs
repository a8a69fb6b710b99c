//! Overlays: what only the library knows of a record in `data/`, below `private/` under the same file name.

use crate::parse::fields::{RawMap, RawText};
use crate::parse::raw::{RawGettingToKnow, RawInitiative, RawRisk, RawScores, Words};
use crate::parse::tables::raw_table;
use crate::source::Located;

raw_table! {
    /// `private/orgs/<id>.toml`
    RawOrganisationOverlay {
        /// Organisations that it is often taken for.
        staff not_same_as in "org:": Words,
        /// How it works.
        staff working_culture in "working-culture": Words,
        /// What is to be known of it.
        coordinator getting_to_know: RawGettingToKnow,
    }
}

raw_table! {
    /// What one party pays or brings, in money.
    RawShare {
        /// The organisation.
        coordinator org in "org:": String,
        /// How much, in the currency of the budget.
        coordinator amount: f64,
        /// What is brought instead of money.
        coordinator in_kind: RawText,
    }
}

raw_table! {
    /// The budget of an agreement.
    RawEconomy {
        /// The year.
        coordinator year: i64,
        /// The sum of it.
        coordinator total: f64,
        /// Three letters, such as DKK.
        coordinator currency: String,
        /// How it is split.
        coordinator split: RawText,
        /// What it is spent on.
        coordinator posts: Words,
        /// Who pays what.
        coordinator contributions: Vec<Located<RawShare>>,
    }
}

raw_table! {
    /// What stays between the parties of an agreement.
    RawAgreementOverlay {
        /// Who owns what is made.
        coordinator ownership: RawText,
        /// Its budget.
        coordinator economy: RawEconomy,
        /// Who signed it.
        coordinator signatories in "person:": Words,
    }
}

raw_table! {
    /// What is not said aloud of an evaluation.
    RawEvaluationOverlay {
        /// Scores.
        staff partnership: RawScores,
        /// Goals.
        staff initiatives: Vec<Located<RawInitiative>>,
        /// Candid words.
        coordinator remarks: RawText,
    }
}

raw_table! {
    /// The staff's side of an end.
    RawExitOverlay {
        /// The plan.
        staff plan: RawText,
        /// What was handed over.
        staff handed_over: RawText,
    }
}

raw_table! {
    /// `private/partnerships/<id>.toml`
    RawPartnershipOverlay {
        /// The colleague who answers for it.
        staff responsible_person in "person:": String,
        /// Agreements by id.
        coordinator agreements: RawMap<RawAgreementOverlay>,
        /// Evaluations by id.
        staff evaluations: RawMap<RawEvaluationOverlay>,
        /// Risks.
        coordinator risks: Vec<Located<RawRisk>>,
        /// How it ends.
        staff exit: RawExitOverlay,
    }
}

raw_table! {
    /// Whom a unit wants to reach, in order.
    RawPriority {
        /// The organisation.
        coordinator org in "org:": String,
        /// The need.
        coordinator need in "need:": String,
        /// 1 is first.
        coordinator rank: i64,
        /// Why.
        coordinator why: RawText,
    }
}

raw_table! {
    /// `private/units/<id>.toml`
    RawUnitOverlay {
        /// Hours a year for partnerships.
        staff capacity_hours: i64,
        /// Whom it wants to reach.
        coordinator priorities: Vec<Located<RawPriority>>,
    }
}

raw_table! {
    /// `private/assets/<id>.toml`
    RawAssetOverlay {
        /// can-offer or commits.
        staff commitment in "commitment": String,
        /// Words for colleagues.
        staff internal_note: RawText,
    }
}

raw_table! {
    /// `private/events/<id>.toml`
    RawEventOverlay {
        /// Who came.
        coordinator attended in "person:": Words,
    }
}
