//! Finds evaluations and negotiations that were promised and did not take place.

use jiff::civil::Date;

use crate::check::ground::Ground;
use crate::check::written::WrittenPartnership;
use crate::dates::{FuzzyDate, Known, Lapse};
use crate::diag::{Diagnostics, rules};
use crate::parse::raw::{RawAgreement, RawEvaluationPlan};
use crate::records::{Agreement, Evaluation};
use crate::site::{self, EvaluationPlan, Stage, Standing};
use crate::source::{Located, Place};

/// Checks; what belongs to others is theirs.
pub fn check_overdue(ground: &Ground<'_>, partnership: &WrittenPartnership<'_>, found: &mut Diagnostics) {
    if partnership.one.elsewhere {
        return;
    }
    check_closing(partnership, found);
    let Some((entry, _)) = partnership.current() else { return };
    let in_force = partnership.in_force(ground.as_of);
    for (agreement, raw) in &in_force {
        check_renegotiation(ground, agreement, raw, found);
    }
    let ahead = check_planned(ground, partnership, found);
    let Some(held) = partnership.held() else { return };
    if !ahead {
        for (agreement, raw) in &in_force {
            check_plan(ground, (agreement, raw), (entry, &held), found);
        }
    }
    if let (Stage::Marriage, Known::Known(begun)) = (entry.stage, entry.from) {
        let plans = in_force.iter().filter_map(|(agreement, _)| agreement.agreement.evaluation.as_ref()?.known());
        let every = plans.filter_map(|plan| Lapse::of_rhythm(plan.every.as_deref()?)).next();
        check_sides(ground, partnership, (begun, every.unwrap_or(Lapse::months(12))), found);
    }
}

/// A-02 for an evaluation that was planned and not held; says whether one lies ahead.
fn check_planned(ground: &Ground<'_>, partnership: &WrittenPartnership<'_>, found: &mut Diagnostics) -> bool {
    let mut ahead = false;
    for (evaluation, raw) in partnership.evaluations() {
        let (None, Some(planned), Some(written)) = (evaluation.held_on, evaluation.planned_on, &raw.value.planned_on)
        else {
            continue;
        };
        match planned {
            Known::Known(day) if day.is_before(ground.as_of) => {
                found
                    .report(
                        &rules::A02,
                        written.place,
                        format!("this evaluation was planned for {day} and was not held"),
                    )
                    .hint("write `held_on` and `decision` if it was held, or a new `planned_on`");
            }
            Known::Known(_) | Known::Unknown => ahead = true,
        }
    }
    ahead
}

/// A-02 for the evaluation plan of an agreement.
fn check_plan(
    ground: &Ground<'_>,
    (agreement, raw): (&Agreement, &Located<RawAgreement>),
    (entry, held): (&site::StageEntry, &[(&Evaluation, FuzzyDate)]),
    found: &mut Diagnostics,
) {
    let Some(Known::Known(plan)) = &agreement.agreement.evaluation else { return };
    let Some(Known::Known(written)) = raw.value.evaluation.as_ref().map(|plan| &plan.value) else { return };
    let last = held.iter().map(|(_, day)| *day).max_by_key(|day| day.latest());
    let Some((place, message)) = overdue(ground.as_of, (plan, written), last.ok_or_else(|| begun(agreement, entry)))
    else {
        return;
    };
    found.report(&rules::A02, place, message).hint(
        "hold it, and write it down as [[evaluations]] with `held_on` and `decision`; then write when the `next` is",
    );
}

/// When the time until the first evaluation begins; nothing where nobody knows.
fn begun(agreement: &Agreement, entry: &site::StageEntry) -> Option<FuzzyDate> {
    let site::Agreement { valid_from, signed_on, .. } = &agreement.agreement;
    valid_from.or(*signed_on).unwrap_or(entry.from).known().copied()
}

/// Where and how an evaluation is overdue; `last` is the last one, or else when the time until the first began.
fn overdue(
    as_of: Date,
    (plan, written): (&EvaluationPlan, &RawEvaluationPlan),
    last: Result<FuzzyDate, Option<FuzzyDate>>,
) -> Option<(Place, String)> {
    if let (Some(next), Some(at)) = (plan.next, &written.next) {
        let next = *next.known()?;
        if !next.is_before(as_of) {
            return None;
        }
        if !last.is_ok_and(|last| last.latest() >= next.earliest()) {
            return Some((at.place, format!("an evaluation was due {next} and was not held")));
        }
    }
    let (every, at) = (plan.every.as_deref()?, written.every.as_ref()?);
    let lapse = Lapse::of_rhythm(every)?;
    let (since, message) = match last {
        Ok(last) => (last, format!("the last evaluation was held {last}, and the plan says: {every}")),
        Err(begun) => {
            let begun = begun?;
            (begun, format!("no evaluation was held since {begun}, and the plan says: {every}"))
        }
    };
    lapse.is_over(since, as_of).then_some((at.place, message))
}

/// The decisions that close a partnership.
const CLOSING: [&str; 2] = ["end", "continue-contact"];

/// what has ended is looked at once more.
fn check_closing(partnership: &WrittenPartnership<'_>, found: &mut Diagnostics) {
    let stages = partnership.stages();
    // Where another stage is planned, it is not the end.
    let Some((last, stage)) = stages.last().filter(|(entry, _)| !entry.planned) else { return };
    let (end, at) = match partnership.one.standing {
        Standing::Past(Stage::Glance) | Standing::Planned(_) => return,
        Standing::Running(Stage::Divorce) => (Some(last.from), stage.value.from.as_ref().map(|from| from.place)),
        Standing::Past(_) => (last.until, stage.value.until.as_ref().map(|until| until.place)),
        Standing::Running(_) => return,
    };
    let Known::Known(evaluations) = &partnership.one.evaluations else { return };
    let closes = |one: &Evaluation| {
        let decided = one.decision.as_ref().is_some_and(|decision| CLOSING.contains(&decision.as_str()));
        one.held_on.is_some_and(|held| match (held, end) {
            (Known::Known(held), Some(Known::Known(end))) => decided || held.latest() >= end.earliest(),
            _ => true,
        })
    };
    if evaluations.iter().any(closes) {
        return;
    }
    let fault = found.report(&rules::A03, partnership.place, "this partnership is over and nobody looked back at it");
    fault
        .hint("add [[evaluations]] with `held_on`, `by` and `decision`; or `evaluations = \"unknown\"` if nobody knows")
        .lacks("evaluations");
    if let Some(at) = at {
        fault.also(at, "it ended here");
    }
}

/// The two sides of a partnership, as evaluations name them.
const SIDES: [(&str, &str, &str); 2] = [("library", "the library", "partner"), ("partner", "the partner", "library")];

/// both sides of a marriage look at it.
fn check_sides(
    ground: &Ground<'_>,
    partnership: &WrittenPartnership<'_>,
    (begun, every): (FuzzyDate, Lapse),
    found: &mut Diagnostics,
) {
    let Some(held) = partnership.held() else { return };
    // An evaluation that does not say whose it is may be a joint one.
    let by =
        |one: &Evaluation, side: &str| one.by.as_ref().is_none_or(|by| by.as_str() == side || by.as_str() == "joint");
    let last = |side: &str| {
        let of_side = held.iter().filter(|(one, _)| by(one, side)).map(|(_, day)| *day);
        of_side.max_by_key(|day| day.latest())
    };
    for (side, words, other) in SIDES {
        let since = last(other).unwrap_or(begun);
        let Some(alone) = last(side).filter(|alone| since.certainly_before(*alone)) else { continue };
        if !every.is_over(since, ground.as_of) {
            continue;
        }
        let raw = partnership.evaluations().into_iter().find(|(one, _)| one.held_on == Some(Known::Known(alone)));
        let at = raw.map_or(partnership.place, |(_, raw)| raw.value.by.as_ref().map_or(raw.place, |by| by.place));
        found
            .report(&rules::A04, at, format!("only {words} has evaluated this marriage since {since}"))
            .hint("ask the other side how it sees it, or evaluate together: by = \"joint\"");
    }
}

/// an agreement is negotiated again when its time has come.
fn check_renegotiation(
    ground: &Ground<'_>,
    agreement: &Agreement,
    raw: &Located<RawAgreement>,
    found: &mut Diagnostics,
) {
    let site::Agreement { valid_from, signed_on, renegotiate, .. } = &agreement.agreement;
    let written = raw.value.renegotiate.as_ref().and_then(|again| again.value.every.as_ref());
    let (Some(every), Some(written)) = (renegotiate.as_ref().and_then(|again| again.every.as_deref()), written) else {
        return;
    };
    let days = [valid_from, signed_on].into_iter().flatten().filter_map(|day| day.known().copied());
    let Some(since) = days.max_by_key(|day| day.latest()) else { return };
    if Lapse::parse(every).is_some_and(|lapse| lapse.is_over(since, ground.as_of)) {
        found
            .report(
                &rules::A06,
                written.place,
                format!("this agreement is of {since} and was to be negotiated again: {every}"),
            )
            .hint("negotiate it, and write the new `valid_from` or `signed_on`; or a new one below [[agreements]]");
    }
}
