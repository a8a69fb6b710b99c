//! Finds stages that go on for too long: dates, reviews that were forgotten, glances that went quiet.

use std::collections::BTreeMap;

use crate::check::ground::Ground;
use crate::check::inside::Inside;
use crate::check::written::WrittenPartnership;
use crate::dates::{FuzzyDate, Known, Lapse};
use crate::diag::{Diagnostics, rules};
use crate::ids::OrgId;
use crate::parse::raw::RawStage;
use crate::records::Organisation;
use crate::site::Stage;
use crate::source::Located;

/// What is known of the partners, beside the partnership.
pub struct Partners<'a> {
    /// All organisations.
    pub organisations: &'a BTreeMap<OrgId, Organisation>,
    /// Contacts.
    pub inside: &'a Inside,
}

/// Checks S-10 to S-12 for a partnership that goes on, and in which we have a say.
pub fn check_patience(
    ground: &Ground<'_>,
    partnership: &WrittenPartnership<'_>,
    partners: &Partners<'_>,
    found: &mut Diagnostics,
) {
    if partnership.one.elsewhere {
        return;
    }
    let Some((entry, stage)) = partnership.current() else { return };
    if let (Some(review), Some(Known::Known(day))) = (&stage.value.review, entry.review)
        && day.is_before(ground.as_of)
    {
        let message = format!("this {} was to be looked at {day}, and that has passed", entry.stage.id());
        found
            .report(&rules::S11, review.place, message)
            .hint("decide what becomes of it: write the next stage, the end, or a new `review` date");
    }
    let Known::Known(from) = entry.from else { return };
    match entry.stage {
        Stage::Date => check_date(ground, (from, stage), found),
        Stage::Glance => check_glance(ground, partnership, (from, stage, partners), found),
        Stage::Engagement | Stage::Marriage | Stage::Divorce => {}
    }
}

/// S-10: a date is short by definition.
fn check_date(ground: &Ground<'_>, (from, stage): (FuzzyDate, &Located<RawStage>), found: &mut Diagnostics) {
    let months = ground.thresholds.date_months;
    if Lapse::months(months).is_over(from, ground.as_of) {
        let place = stage.value.from.as_ref().map_or(stage.place, |from| from.place);
        found
            .report(&rules::S10, place, format!("this date has gone on since {from}, for more than {months} months"))
            .hint("if it is over, write `until` and an `outcome`; if it goes on, it is an engagement by now");
    }
}

/// S-12: a glance of which nothing was heard is no contact any more.
fn check_glance(
    ground: &Ground<'_>,
    partnership: &WrittenPartnership<'_>,
    (from, stage, partners): (FuzzyDate, &Located<RawStage>, &Partners<'_>),
    found: &mut Diagnostics,
) {
    let months = ground.thresholds.glance_months;
    let Partners { organisations, inside } = partners;
    let others = partnership.one.parties.iter().filter_map(|party| organisations.get(&party.org));
    let signs = others.filter(|org| !org.ours).filter_map(|org| inside.last_sign(org));
    let last = signs.chain(inside.last_sign_about(partnership.one)).chain([from.latest()]).max();
    if last.is_some_and(|last| Lapse::months(months).after(last) < ground.as_of) {
        let place = stage.value.from.as_ref().map_or(stage.place, |from| from.place);
        found
            .report(&rules::S12, place, format!("nothing was heard of this glance for more than {months} months"))
            .hint("get in touch and write down what came of it; or end it with `until`");
    }
}
