//! Moves a partnership on: whether it may, how the stage before ends, and the text that comes of it.

use crate::dates::{FuzzyDate, Known};
use crate::draft::amend::{Refused, append_block, end_last_stage, keeping_line_ends, set_in};
use crate::draft::answers::{Answers, Ground};
use crate::draft::form::Manner;
use crate::draft::forms::{CLOSED, MOVE};
use crate::draft::record::write_block;
use crate::records::Partnership;
use crate::site::Stage;

/// The stage in which a partnership was last, whether or not it is over.
fn last_stage(subject: &Partnership) -> Option<&crate::site::StageEntry> {
    subject.stages.last().map(|stage| &stage.entry)
}

/// Where a partnership may move from where it is: stages, and its plain end where that is allowed.
pub fn ways(ground: &Ground<'_>, subject: &Partnership) -> Vec<&'static str> {
    let Some(last) = last_stage(subject) else { return Stage::ALL.map(Stage::id).to_vec() };
    let Some(term) = ground.records.vocabulary.stage(last.stage) else { return Vec::new() };
    let stages = term.moves.iter().map(|stage| stage.id());
    stages.chain((term.may_close && last.until.is_none()).then_some(CLOSED)).collect()
}

/// Why a partnership may not move there, and where it may; nothing where it may.
#[must_use]
pub fn forbidden(ground: &Ground<'_>, subject: &Partnership, to: &str) -> Option<(String, String)> {
    let last = last_stage(subject)?;
    let ways = ways(ground, subject);
    // What is no stage at all is told where the word is read.
    if ways.contains(&to) || (to != CLOSED && Stage::parse(to).is_none()) {
        return None;
    }
    let id = &subject.id;
    let hint = match ways.as_slice() {
        [] => format!("begin again with a record of its own: handfast new partnership NAME --follows {id}"),
        ways => format!("from there it may move to {}", or(ways)),
    };
    if to == CLOSED && last.until.is_some() {
        return Some((format!("`{id}` has ended already"), hint));
    }
    let term = ground.records.vocabulary.stage(last.stage)?;
    let label = term.label.say(ground.records.settings.language).words.to_lowercase();
    Some((format!("the last stage of `{id}` is {label}, and from there it does not move to {to}"), hint))
}

/// What to do after a move.
#[must_use]
pub fn after_move(to: &str, id: &str) -> String {
    match to {
        "date" => format!("when it is over: handfast move {id} closed --outcome completed, or on to the next stage"),
        "engagement" => format!("note what you agree on: handfast new agreement {id}"),
        "marriage" => format!("plan when you look at it together: handfast new evaluation {id}"),
        _ => format!("look back at it together: handfast new evaluation {id}"),
    }
}

/// Words with commas and an "or" before the last of them.
fn or(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

/// How a stage ends where the next one follows from it; nothing where only people can say.
fn fitting_outcome(before: Stage, next: &str) -> Option<&'static str> {
    match (before, next) {
        (Stage::Date, "date") => Some("completed"),
        (Stage::Engagement | Stage::Marriage, "date") => Some("downsized-to-date"),
        (_, "date") => Some("became-date"),
        (_, "engagement") => Some("became-engagement"),
        (_, "marriage") => Some("became-marriage"),
        _ => None,
    }
}

/// The last day of a stage when another one begins on `from`: the day before, or as near as anyone knows.
fn last_day(began: Known<FuzzyDate>, from: &str) -> String {
    let Some(FuzzyDate::Day(day)) = FuzzyDate::parse(from) else { return from.to_owned() };
    let before = day.yesterday().unwrap_or(day);
    let too_early = began.known().is_some_and(|began| before < began.earliest());
    if too_early { day.to_string() } else { before.to_string() }
}

/// The record's text with the next stage in it.
///
/// # Errors
/// See [`Refused`].
pub fn advance(
    text: &str,
    (ground, subject): (&Ground<'_>, &Partnership),
    answers: &Answers,
) -> Result<String, Refused> {
    let to = answers.one("stage").unwrap_or_default();
    let from = answers.one("from").unwrap_or_default();
    let before = last_stage(subject);
    let follows = before.and_then(|before| fitting_outcome(before.stage, to));
    let outcome = answers.one("outcome").or(follows);
    keeping_line_ends(text, |text| {
        let mut text = text.to_owned();
        if let Some(before) = before {
            // The end is the last day of the stage itself; another stage begins on the day after.
            let until = if to == CLOSED { from.to_owned() } else { last_day(before.from, from) };
            text = end_last_stage(&text, &until, outcome)?;
        }
        if to != CLOSED {
            text = append_block(&text, "stages", &write_block(&MOVE, ground, answers, Manner::Bare))?;
        }
        match answers.one("keep-contact") {
            Some(contact) => set_in(&text, ("exit", "keep_contact"), contact),
            None => Ok(text),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stage_ends_before_the_next_one_begins() {
        let known = |text| Known::Known(FuzzyDate::parse(text).expect(text));
        for (began, from, until) in [
            (known("2026-01-01"), "2026-03-01", "2026-02-28"),
            (known("2026-03-01"), "2026-03-01", "2026-03-01"),
            (Known::Unknown, "2026-03-01", "2026-02-28"),
            (known("2025"), "2026-03", "2026-03"),
            (known("2025"), "unknown", "unknown"),
        ] {
            assert_eq!(last_day(began, from), until, "{from}");
        }
    }
}
