//! What is added to a partnership as it goes on: a stage, a party, an agreement, an evaluation.

use super::today;
use crate::dates::{FuzzyDate, Known};
use crate::draft::advance::ways;
use crate::draft::answers::{Answers, Choice, Ground};
use crate::draft::form::{Form, Home, Key, Need, Part};
use crate::ids::TermId;
use crate::parse::raw::{RawAgreement, RawEvaluation, RawExit, RawParty, RawStage};
use crate::site::Stage;

type Holds = fn(&Ground<'_>, &Answers) -> bool;

/// The year of a date as it was answered.
pub fn year_of(date: &str) -> Option<i16> {
    FuzzyDate::parse(date).map(FuzzyDate::year)
}

pub const fn agreement_kind(name: &'static str, holds: Holds) -> Key {
    Key::when(name, holds).path("kind").says("How firmly things are agreed.").sample("co-operation-agreement")
}

pub const fn agreement_note(name: &'static str, holds: Holds) -> Key {
    Key::when(name, holds).path("note").says("A remark that is shown: why nothing is written, for example.")
}

pub const fn agreement_shares(holds: Holds) -> Key {
    Key::when("shares", holds)
}

pub const fn evaluation_rhythm(holds: Holds) -> Key {
    Key::when("evaluate", holds).path("evaluation.every").says("How often it is evaluated.").sample("yearly")
}

pub const fn evaluation_joint() -> Key {
    Key::new("joint", Need::Follows)
        .path("evaluation.joint")
        .says("Both sides evaluate together.")
        .fallback(|_, answers| answers.has("evaluate").then(|| "true".to_owned()))
}

/// The ids of the agreements that the partnership has.
fn agreements(ground: &Ground<'_>) -> Vec<Choice> {
    let list = ground.subject.map(|subject| &subject.agreements);
    let Some(Known::Known(list)) = list else { return Vec::new() };
    let label = |kind: &TermId| {
        let term = ground.records.vocabulary.list("agreement-kind").get(kind);
        term.map(|term| term.label.say(ground.records.settings.language).words.to_owned()).unwrap_or_default()
    };
    let choice = |agreement: &crate::records::Agreement| Choice {
        id: agreement.agreement.id.clone(),
        label: label(&agreement.agreement.kind),
    };
    list.iter().map(choice).collect()
}

fn only_agreement(ground: &Ground<'_>, _: &Answers) -> Option<String> {
    match agreements(ground).as_slice() {
        [one] => Some(one.id.clone()),
        _ => None,
    }
}

/// An id made of a word and a year, which none of `taken` has.
fn free_id(word: &str, year: i16, taken: &[String]) -> String {
    let plain = format!("{word}-{year}");
    let numbered = (2..).map(|number| format!("{plain}-{number}"));
    std::iter::once(plain.clone()).chain(numbered).find(|id| !taken.contains(id)).unwrap_or(plain)
}

fn agreement_id(ground: &Ground<'_>, answers: &Answers) -> Option<String> {
    let year = answers.one("from").and_then(year_of).unwrap_or(ground.records.settings.as_of.year());
    let taken: Vec<String> = agreements(ground).into_iter().map(|choice| choice.id).collect();
    Some(free_id("agreement", year, &taken))
}

fn evaluation_id(ground: &Ground<'_>, answers: &Answers) -> Option<String> {
    let date = answers.one("held").or_else(|| answers.one("planned"));
    let year = date.and_then(year_of).unwrap_or(ground.records.settings.as_of.year());
    let list = ground.subject.map(|subject| &subject.evaluations);
    let taken: Vec<String> = match list {
        Some(Known::Known(list)) => list.iter().map(|evaluation| evaluation.id.clone()).collect(),
        _ => Vec::new(),
    };
    Some(free_id("evaluation", year, &taken))
}

/// Whether the partnership is more than a glance, so that give and take are to be said.
fn has_grown(ground: &Ground<'_>, _: &Answers) -> bool {
    ground.subject.is_some_and(|subject| subject.standing.stage() != Stage::Glance)
}

fn unwritten(_: &Ground<'_>, answers: &Answers) -> bool {
    answers.is("kind", &["verbal", "none-by-choice"])
}

/// `handfast new party`
pub static PARTY: Form = Form {
    word: "party",
    about: "Add an organisation to a partnership",
    says: "",
    home: Home::Partnership("parties"),
    first: &[],
    next: "see the whole record: handfast check",
    parts: &[
        Part::Table { head: "[[parties]]", says: "", fields: RawParty::FIELDS },
        Part::Key(Key::always("org")),
        Part::Key(Key::always("role").says("Its part in it.").fallback(|_, _| Some("partner".to_owned()))),
        Part::Key(Key::when("brings", has_grown).path("contributes")),
        Part::Key(Key::when("gains", has_grown)),
        Part::Key(Key::never("credit-line").path("credit_line")),
        Part::Key(Key::never("from")),
    ],
};

/// `handfast new agreement`
pub static AGREEMENT: Form = Form {
    word: "agreement",
    about: "Add an agreement to a partnership",
    says: "",
    home: Home::Partnership("agreements"),
    first: &[],
    next: "a stage can rest on it: handfast move ID marriage",
    parts: &[
        Part::Table { head: "[[agreements]]", says: "", fields: RawAgreement::FIELDS },
        Part::Key(Key::new("id", Need::Follows).says("Its id in this file.").fallback(agreement_id)),
        Part::Key(agreement_kind("kind", |_, _| true)),
        Part::Key(agreement_note("note", unwritten)),
        Part::Key(Key::never("signed").path("signed_on")),
        Part::Key(Key::always("from").path("valid_from").fallback(today)),
        Part::Key(Key::never("until").path("valid_until")),
        Part::Key(Key::never("purpose")),
        Part::Key(Key::new("shares", Need::Offered).says("What both sides share; a marriage needs it.")),
        Part::Key(
            Key::new("evaluate", Need::Offered)
                .path("evaluation.every")
                .says("How often it is evaluated; a marriage needs it.")
                .sample("yearly"),
        ),
        Part::Key(Key::never("next").path("evaluation.next").says("When it is evaluated next.")),
        Part::Key(evaluation_joint()),
        Part::Key(Key::never("renegotiate").path("renegotiate.every").sample("1 year")),
        Part::Key(Key::never("ownership")),
    ],
};

/// `handfast new evaluation`
pub static EVALUATION: Form = Form {
    word: "evaluation",
    about: "Add an evaluation to a partnership, planned or held",
    says: "",
    home: Home::Partnership("evaluations"),
    first: &[],
    next: "when it is held: write held_on and decision into the record",
    parts: &[
        Part::Table { head: "[[evaluations]]", says: "", fields: RawEvaluation::FIELDS },
        Part::Key(Key::new("id", Need::Follows).says("Its id in this file.").fallback(evaluation_id)),
        Part::Key(Key::when("planned", |_, answers| !answers.has("held")).path("planned_on")),
        Part::Key(Key::never("held").path("held_on")),
        Part::Key(Key::always("by").says("Who evaluates.").fallback(|_, _| Some("joint".to_owned()))),
        Part::Key(Key::when("decision", |_, answers| answers.has("held"))),
        Part::Key(Key::never("compared-with").path("compared_with")),
        Part::Key(Key::never("public-summary").path("public_summary")),
        Part::Key(Key::never("agreed-with").path("agreed_with")),
    ],
};

/// The word that ends a partnership without another stage.
pub const CLOSED: &str = "closed";

/// The stages that the partnership may move to, and its plain end where that is allowed.
fn stages(ground: &Ground<'_>) -> Vec<Choice> {
    let said = |stage: Stage| {
        let term = ground.records.vocabulary.stage(stage);
        term.map_or("", |term| term.label.say(ground.records.settings.language).words).to_owned()
    };
    let choice = |way: &str| Choice {
        id: way.to_owned(),
        label: Stage::parse(way).map_or_else(|| "The end, without another stage".to_owned(), said),
    };
    let ways = ground.subject.map(|subject| ways(ground, subject)).unwrap_or_default();
    ways.into_iter().map(choice).collect()
}

/// Whether only people can say how the stage before ended.
fn ends(_: &Ground<'_>, answers: &Answers) -> bool {
    answers.is("stage", &["divorce", CLOSED])
}

fn has_no_contact(ground: &Ground<'_>, answers: &Answers) -> bool {
    answers.is("stage", &["divorce"]) && ground.subject.is_some_and(|subject| subject.exit.keep_contact.is_none())
}

/// `handfast move`
pub static MOVE: Form = Form {
    word: "move",
    about: "Move a partnership on to its next stage",
    says: "",
    home: Home::Partnership("stages"),
    first: &[],
    next: "",
    parts: &[
        Part::Table { head: "[[stages]]", says: "", fields: RawStage::FIELDS },
        Part::Key(Key::always("stage").positional("STAGE").says("The stage it moves to, or closed.").choices(stages)),
        Part::Key(Key::new("from", Need::Follows).fallback(today)),
        Part::Key(Key::never("until")),
        Part::Key(
            Key::when("review", |_, answers| answers.is("stage", &["engagement"]) && !answers.has("until"))
                .says("When both sides decide what becomes of it."),
        ),
        Part::Key(
            Key::when("agreement", |_, answers| answers.is("stage", &["marriage"]))
                .choices(agreements)
                .fallback(only_agreement),
        ),
        Part::Key(Key::never("note")),
        Part::Key(Key::never("planned")),
        Part::Aside(
            Key::when("outcome", ends).says("How the stage before ended; left out: what follows from the move."),
        ),
        Part::Table { head: "[exit]", says: "", fields: RawExit::FIELDS },
        Part::Aside(
            Key::when("keep-contact", has_no_contact)
                .path("keep_contact")
                .says("Who keeps the contact after a divorce."),
        ),
    ],
};
