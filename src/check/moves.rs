//! Checks the way from stage to stage: which may follow, and which lie too far ahead.

use crate::check::ground::Ground;
use crate::check::written::WrittenPartnership;
use crate::dates::{Known, Lapse};
use crate::diag::{Diagnostics, Level, rules};
use crate::parse::raw::RawStage;
use crate::site::{Stage, StageEntry, Standing};
use crate::source::Located;

/// How far ahead a stage may lie without being called planned.
const AHEAD: i64 = 3;

/// One stage, as it is and as it is written.
type At<'a> = (&'a StageEntry, &'a Located<RawStage>);

/// Checks S-09 and S-14.
pub fn check_moves(ground: &Ground<'_>, partnership: &WrittenPartnership<'_>, found: &mut Diagnostics) {
    let stages = partnership.stages();
    for pair in stages.windows(2) {
        check_move(ground, pair[0], pair[1], found);
    }
    if let (Standing::Past(_), Some(last)) = (partnership.one.standing, stages.last()) {
        check_end(ground, *last, found);
    }
    if !partnership.one.common.remarks.planned {
        for stage in stages {
            check_ahead(ground, stage, found);
        }
    }
}

/// A stage with its article.
fn a(stage: Stage) -> String {
    let article = if stage == Stage::Engagement { "an" } else { "a" };
    format!("{article} {}", stage.id())
}

/// S-09: one stage may follow another.
fn check_move(ground: &Ground<'_>, (before, _): At<'_>, (after, stage): At<'_>, found: &mut Diagnostics) {
    // Two stages in the wrong order are no move; S-01 speaks of them.
    if let (Known::Known(from), Known::Known(next)) = (before.from, after.from)
        && next.certainly_before(from)
    {
        return;
    }
    let moves = ground.vocabulary.stage(before.stage).map_or(&[][..], |term| &term.moves);
    let place = stage.value.stage.as_ref().map_or(stage.place, |word| word.place);
    if moves.contains(&after.stage) {
        if (before.stage, after.stage) == (Stage::Marriage, Stage::Engagement) {
            found
                .report(&rules::S09, place, "a marriage becomes an engagement again: it is on trial once more")
                .hint("nothing needs to be done if this is meant; say in a `note` what was negotiated")
                .at_level(Level::Notice);
        }
        return;
    }
    let (message, hint) = if before.stage == Stage::Divorce {
        let words = "begin a new record that names this one: `follows = \"…\"`, with the id of this file";
        ("nothing comes after a divorce".to_owned(), words.to_owned())
    } else {
        let next: Vec<&str> = moves.iter().map(|stage| stage.id()).collect();
        let message = format!("{} does not become {}", a(before.stage), a(after.stage));
        (message, format!("after {} may come: {}; is a stage missing in between?", a(before.stage), next.join(", ")))
    };
    found.report(&rules::S09, place, message).hint(hint);
}

/// S-09: some stages do not simply end.
fn check_end(ground: &Ground<'_>, (last, stage): At<'_>, found: &mut Diagnostics) {
    let closes = ground.vocabulary.stage(last.stage).is_none_or(|term| term.may_close);
    let Some(until) = stage.value.until.as_ref().filter(|until| !closes && until.value.known().is_some()) else {
        return;
    };
    found
        .report(&rules::S09, until.place, format!("{} does not simply end", a(last.stage)))
        .hint("write the divorce as a stage of its own, and below [exit] who keeps the contact");
}

/// S-14: what lies far ahead is called planned.
fn check_ahead(ground: &Ground<'_>, (_, stage): At<'_>, found: &mut Diagnostics) {
    let Some(from) = &stage.value.from else { return };
    let Known::Known(day) = from.value else { return };
    let said = stage.value.planned.as_ref().is_some_and(|planned| planned.value);
    if !said && day.earliest() > Lapse::months(AHEAD).after(ground.as_of) {
        found
            .report(&rules::S14, from.place, format!("this stage begins {day}, more than {AHEAD} months ahead"))
            .hint("mend the date; or write `planned = true` below it, if it is agreed for then")
            .lacks("planned");
    }
}
