//! Checks what a marriage rests on beside its agreement: what is shared, and how it could end.

use crate::check::ground::Ground;
use crate::check::written::WrittenPartnership;
use crate::dates::Known;
use crate::diag::{Diagnostics, rules};
use crate::site::Stage;

/// What makes a marriage of a co-operation; one of these is shared.
const SHARED: [&str; 3] = ["work", "risk", "results"];

/// Checks S-07 and S-13 for a marriage that goes on.
pub fn check_marriage_shares(ground: &Ground<'_>, partnership: &WrittenPartnership<'_>, found: &mut Diagnostics) {
    let Some((entry, stage)) = partnership.current().filter(|(entry, _)| entry.stage == Stage::Marriage) else {
        return;
    };
    let place = stage.value.stage.as_ref().map_or(stage.place, |word| word.place);
    let named = matches!(entry.agreement, Some(Known::Known(_)));
    for (agreement, raw) in partnership.in_force(ground.as_of).into_iter().filter(|_| named) {
        let agreement = &agreement.agreement;
        let shares = agreement.shares.iter().any(|share| SHARED.contains(&share.as_str()));
        if !shares && agreement.kind.as_str() != "none-by-choice" {
            let at = raw.value.shares.as_ref().map_or(raw.place, |shares| shares.place);
            found
                .report(&rules::S07, at, "a marriage rests on this agreement, and it shares neither work nor risk nor results")
                .hint("add `shares = [\"work\", \"results\"]` with what the parties really share; or call the stage an engagement")
                .also(place, "the marriage")
                .lacks("shares");
        }
    }
    if partnership.one.exit.plan.is_none() && !partnership.one.elsewhere {
        found
            .report(&rules::S13, place, "nothing is said of how this marriage could end well")
            .hint("add below [exit] a line `plan = \"…\"`: who keeps what, who tells the users, who keeps the contact");
    }
}
