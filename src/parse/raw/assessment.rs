//! Assessments of possible partners as coordinators write them below `private/`.

use crate::dates::FuzzyDate;
use crate::parse::fields::{RawMap, RawText};
use crate::parse::tables::{raw_record, raw_table};
use crate::source::Located;

raw_table! {
    /// A way from a colleague to someone who is to be reached.
    RawConnection {
        /// The colleague, or whoever the way begins with.
        coordinator from in "person:": String,
        /// What joins them, such as "sings in the same choir".
        coordinator via: RawText,
        /// The person it leads to.
        coordinator to in "person:": String,
        /// The organisation it leads to.
        coordinator to_org in "org:": String,
        /// 1 weak, 2 good, 3 strong.
        coordinator strength: i64,
    }
}

raw_table! {
    /// Lowest and highest score.
    RawScale {
        /// The lowest.
        coordinator from: i64,
        /// The highest.
        coordinator to: i64,
    }
}

raw_table! {
    /// What is to be known of an organisation before a partnership.
    RawGettingToKnow {
        /// What it wants to become.
        coordinator vision: RawText,
        /// How people work with each other there.
        coordinator culture: RawText,
        /// Its standing in its trade and its town.
        coordinator position: RawText,
        /// How its strategy fits ours.
        coordinator strategy_match: RawText,
        /// Other partnerships it has.
        coordinator other_partnerships: RawText,
        /// Contacts that we have already.
        coordinator existing_contact: RawText,
        /// What a partnership would bring us.
        coordinator contribution: RawText,
        /// The special chances.
        coordinator opportunities: RawText,
        /// Conflicts that can be foreseen.
        coordinator conflicts: RawText,
    }
}

raw_record! {
    /// `private/assessments/<id>.toml`
    RawAssessment {
        /// The organisation.
        coordinator org in "org:": String,
        /// Who judged.
        coordinator by in "person:": String,
        /// When.
        coordinator on: FuzzyDate,
        /// Lowest and highest score; left out: 1 to 5.
        coordinator scale: RawScale,
        /// Scores by factor.
        coordinator factors in "assessment-factor": RawMap<i64>,
        /// Answers by question.
        coordinator key_questions: RawMap<RawText>,
        /// Ways to the organisation.
        coordinator connections: Vec<Located<RawConnection>>,
        /// approach-now, later or never.
        coordinator decision in "approach-decision": String,
        /// Why.
        coordinator why: RawText,
    }
}
