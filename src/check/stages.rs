//! Checks the stages of a partnership: their order in time, and what each of them asks for.

use jiff::ToSpan;

use crate::check::ground::{Asked, Ground};
use crate::dates::{FuzzyDate, Known};
use crate::diag::{Diagnostics, Level, advise, rules};
use crate::parse::raw::{RawAgreement, RawPartnership, RawStage};
use crate::records::StageEntry;
use crate::site::{self, Reason, Stage};
use crate::source::{Located, Place};

/// Reads the stages as they are written.
pub fn check_entries(
    ground: &Ground<'_>,
    raw: &RawPartnership,
    place: Place,
    found: &mut Diagnostics,
) -> Vec<StageEntry> {
    let written = raw.stages.as_ref().map(|stages| &stages.value);
    if written.is_none_or(Vec::is_empty) {
        Asked { key: "stages", place, instead: "" }.report(found);
    }
    written.into_iter().flatten().filter_map(|stage| check_entry(ground, stage, found)).collect()
}

fn check_entry(ground: &Ground<'_>, raw: &Located<RawStage>, found: &mut Diagnostics) -> Option<StageEntry> {
    let asked = |key| Asked { key, place: raw.place, instead: "" };
    if raw.value.stage.is_none() {
        asked("stage").report(found);
    }
    if let (None, Some(stage)) = (&raw.value.from, &raw.value.stage) {
        let rule = if stage.value == Stage::Divorce.id() { &rules::S08 } else { &rules::P08 };
        asked("from").report_as(rule, found);
    }
    let stage = ground.term("stage", raw.value.stage.as_ref(), found).and_then(|term| Stage::parse(term.as_str()))?;
    Some(StageEntry {
        reason: raw.value.reason.as_ref().map(|reason| Reason {
            problem: ground.term("problem", reason.value.problem.as_ref(), found),
            text: ground.some_text(reason.value.text.as_ref()),
        }),
        entry: site::StageEntry {
            stage,
            from: raw.value.from.as_ref().map_or(Known::Unknown, |from| from.value),
            until: raw.value.until.as_ref().map(|until| until.value),
            review: raw.value.review.as_ref().map(|review| review.value),
            agreement: raw.value.agreement.as_ref().map(|agreement| agreement.value.clone()),
            outcome: ground.term("outcome", raw.value.outcome.as_ref(), found),
            note: ground.some_text(raw.value.note.as_ref()),
            // What begins after the day of the records lies in the future, whether or not somebody says so.
            planned: raw.value.planned.as_ref().is_some_and(|planned| planned.value)
                || known(&raw.value.from).is_some_and(|(from, _)| from.earliest() > ground.as_of),
        },
    })
}

fn known(date: &Option<Located<Known<FuzzyDate>>>) -> Option<(FuzzyDate, Place)> {
    date.as_ref().and_then(|date| date.value.known().map(|day| (*day, date.place)))
}

/// Checks the rules S-01 to S-06, S-08 and R-06.
pub fn check_stages(ground: &Ground<'_>, raw: &RawPartnership, entries: &[site::StageEntry], found: &mut Diagnostics) {
    let written: Vec<&Located<RawStage>> = raw.stages.iter().flat_map(|stages| &stages.value).collect();
    let mut latest: Option<(FuzzyDate, Place)> = None;
    for pair in written.windows(2) {
        let begun = known(&pair[0].value.from).into_iter().chain(latest);
        latest = begun.max_by_key(|(from, _)| from.earliest());
        check_order(latest, (&pair[0].value, &pair[1].value), found);
    }
    for stage in &written {
        if let (Some((from, _)), Some((until, place))) = (known(&stage.value.from), known(&stage.value.until))
            && until.certainly_before(from)
        {
            found
                .report(&rules::S02, place, format!("this stage ends ({until}) before it begins ({from})"))
                .hint("exchange the two dates, or mend one of them");
        }
    }
    // A stage that could not be read has been reported; what it asks for cannot be judged.
    if entries.len() != written.len() {
        return;
    }
    for (entry, stage) in entries.iter().zip(written) {
        check_agreement_named(raw, (entry, stage), found);
        match entry.stage {
            Stage::Engagement => check_engagement(stage, found),
            Stage::Marriage => check_marriage(ground, raw, stage, found),
            Stage::Divorce => check_divorce(ground, raw, stage, found),
            Stage::Glance | Stage::Date => {}
        }
    }
}

/// S-01, S-03 and S-04: one stage after another; `latest` is the latest beginning above `after` that is known.
fn check_order(latest: Option<(FuzzyDate, Place)>, (before, after): (&RawStage, &RawStage), found: &mut Diagnostics) {
    let Some((next, place)) = known(&after.from) else { return };
    if let Some((from, earlier)) = latest.filter(|(from, _)| next.certainly_before(*from)) {
        found
            .report(&rules::S01, place, format!("this stage begins ({next}) before one above it ({from})"))
            .hint("write the stages in the order in which they happened")
            .also(earlier, "a stage above begins here");
        return;
    }
    let Some((until, ends)) = known(&before.until) else { return };
    if next.certainly_before(until) {
        found
            .report(&rules::S03, place, format!("this stage begins ({next}) before the one above it ends ({until})"))
            .hint("end the stage above on the day before, or let this one begin later")
            .also(ends, "the stage above ends here");
        return;
    }
    let a_year_on = until.latest().checked_add(1.year()).unwrap_or(jiff::civil::Date::MAX);
    if a_year_on < next.earliest() && after.note.as_ref().is_none_or(|note| note.value.is_blank()) {
        found
            .report(
                &rules::S04,
                place,
                format!("more than a year lies between the stage above ({until}) and this one ({next})"),
            )
            .hint("say in a `note` what happened in between, or mend a date");
    }
}

/// S-05: an engagement is a trial, so it has a day on which it is looked at, or an end.
fn check_engagement(stage: &Located<RawStage>, found: &mut Diagnostics) {
    if stage.value.review.is_none() && stage.value.until.is_none() {
        let place = stage.value.stage.as_ref().map_or(stage.place, |stage| stage.place);
        found
            .report(&rules::S05, place, "an engagement needs a review date or an end: it is a trial, not a state")
            .hint("add `review = 2011-09-01` (the day on which you decide what becomes of it) or `until = …`; \"unknown\" if nobody knows")
            .lacks("review")
            .lacks("until");
    }
}

fn agreement<'a>(raw: &'a RawPartnership, id: &str) -> Option<&'a Located<RawAgreement>> {
    let Known::Known(list) = &raw.agreements.as_ref()?.value else { return None };
    list.iter().find(|agreement| agreement.value.id.as_ref().is_some_and(|found| found.value == id))
}

fn agreement_ids(raw: &RawPartnership) -> Vec<&str> {
    let Some(Known::Known(list)) = raw.agreements.as_ref().map(|list| &list.value) else { return Vec::new() };
    list.iter().filter_map(|agreement| agreement.value.id.as_ref().map(|id| id.value.as_str())).collect()
}

/// a stage names an agreement of the record.
fn check_agreement_named(
    raw: &RawPartnership,
    (entry, stage): (&site::StageEntry, &Located<RawStage>),
    found: &mut Diagnostics,
) {
    let Some(named) = &stage.value.agreement else { return };
    let Known::Known(id) = &named.value else { return };
    if agreement(raw, id).is_some() {
        return;
    }
    let hint = advise(id, agreement_ids(raw), "add it: [[agreements]] with this id and a kind");
    let fault = found.report(&rules::R06, named.place, format!("this record has no agreement `{id}`"));
    fault.hint(hint);
    if entry.stage == Stage::Marriage {
        fault.at_level(Level::Error);
    }
}

/// S-08: whoever parts keeps the contact.
fn check_divorce(ground: &Ground<'_>, raw: &RawPartnership, stage: &Located<RawStage>, found: &mut Diagnostics) {
    let exit = raw.exit.as_ref().map(|exit| &exit.value);
    if ground.some_text(exit.and_then(|exit| exit.keep_contact.as_ref())).is_none() {
        let place = stage.value.stage.as_ref().map_or(stage.place, |stage| stage.place);
        found
            .report(&rules::S08, place, "a divorce needs somebody who keeps the contact")
            .hint("add below [exit] a line `keep_contact = \"…\"`: a desk or a function, never a person's name");
    }
}

/// S-06: a marriage rests on an agreement, and on a plan for looking at it together.
fn check_marriage(ground: &Ground<'_>, raw: &RawPartnership, stage: &Located<RawStage>, found: &mut Diagnostics) {
    let place = stage.value.stage.as_ref().map_or(stage.place, |stage| stage.place);
    if raw.agreements.as_ref().is_some_and(|list| list.value.known().is_none()) {
        return;
    }
    let Some(named) = &stage.value.agreement else {
        found
            .report(&rules::S06, place, "a marriage needs an agreement")
            .hint("add `agreement = \"…\"` with the id of one of the [[agreements]]; a spoken one counts (kind = \"verbal\" with a note); \"unknown\" if nobody knows")
            .lacks("agreement");
        return;
    };
    let Known::Known(id) = &named.value else { return };
    let Some(agreement) = agreement(raw, id) else { return };
    let kind = agreement.value.kind.as_ref().map(|kind| kind.value.as_str());
    let noted = ground.some_text(agreement.value.note.as_ref()).is_some();
    if matches!(kind, Some("verbal" | "none-by-choice")) && !noted {
        let at = agreement.value.kind.as_ref().map_or(agreement.place, |kind| kind.place);
        let fault = found.report(&rules::S06, at, "a marriage without a written agreement needs a note that says why");
        fault.hint("add `note = \"…\"` to this agreement");
        if kind == Some("none-by-choice") {
            fault.at_level(Level::Warning);
        }
        return;
    }
    if kind != Some("none-by-choice") && agreement.value.evaluation.is_none() {
        found
            .report(&rules::S06, place, "a marriage needs a plan for evaluating it")
            .hint(
                "add `evaluation = { every = \"yearly\", joint = true }` to its agreement; \"unknown\" if nobody knows",
            )
            .also(agreement.place, "the agreement it rests on");
    }
}
