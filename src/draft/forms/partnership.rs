//! A whole partnership.

use super::steps::{agreement_kind, agreement_note, agreement_shares, evaluation_joint, evaluation_rhythm, year_of};
use super::{only_unit, today};
use crate::draft::answers::{Answers, Ground};
use crate::draft::form::{Form, Home, Key, Need, Part};
use crate::ids::Kind;
use crate::parse::raw::{RawAgreement, RawEvaluation, RawExit, RawPartnership, RawParty, RawStage};

fn beyond_glance(_: &Ground<'_>, answers: &Answers) -> bool {
    answers.has("stage") && !answers.is("stage", &["glance"])
}

fn lasting(_: &Ground<'_>, answers: &Answers) -> bool {
    answers.is("stage", &["engagement", "marriage"])
}

/// The library itself, where there is only one.
fn only_library(ground: &Ground<'_>, _: &Answers) -> Option<String> {
    let mut ours = ground.records.registry.organisations.values().filter(|org| org.ours);
    match (ours.next(), ours.next()) {
        (Some(one), None) => Some(one.id.to_string()),
        _ => None,
    }
}

fn our_libraries(ground: &Ground<'_>) -> Vec<crate::draft::Choice> {
    let ours = |id: &str| ground.records.registry.organisations.values().any(|org| org.ours && org.id.as_str() == id);
    ground.records_of(Kind::Org).into_iter().filter(|choice| ours(&choice.id)).collect()
}

fn agreement_id(ground: &Ground<'_>, answers: &Answers) -> Option<String> {
    let year = answers.one("from").and_then(year_of).unwrap_or(ground.records.settings.as_of.year());
    answers.has("agreement").then(|| format!("agreement-{year}"))
}

const PARTY: Part = Part::Table {
    head: "[[parties]]",
    says: "Who takes part, one table for each: `handfast new party` adds the next one.",
    fields: RawParty::FIELDS,
};

/// `handfast new partnership`
pub static PARTNERSHIP: Form = Form {
    word: "partnership",
    about: "Write a record for a partnership, from its first glance on",
    says: "A partnership: who takes part, what each brings and gains, and how it grew.",
    home: Home::File("data/partnerships"),
    first: &["name", "summary", "library", "partner", "stage", "from"],
    next: "when it has grown: handfast move ID STAGE",
    parts: &[
        Part::Table { head: "", says: "", fields: RawPartnership::FIELDS },
        Part::Key(Key::always("name").positional("NAME")),
        Part::Key(Key::always("summary")),
        Part::Key(Key::when("type", beyond_glance).path("types")),
        Part::Key(
            Key::when("goal", beyond_glance)
                .path("goals")
                .says("What the library wants with it; the first five are the main goals, and one of them is needed."),
        ),
        Part::Key(Key::when("responsible", lasting).fallback(only_unit)),
        Part::Key(Key::never("unit").path("units")),
        Part::Key(Key::never("aim").path("aims").sample("id-of-an-aim-in-data/strategy.toml")),
        Part::Key(Key::never("follows")),
        PARTY,
        Part::Key(
            Key::always("library").path("org").says("The library.").choices(our_libraries).fallback(only_library),
        ),
        Part::Key(
            Key::new("library-role", Need::Follows)
                .path("role")
                .says("Its part in it.")
                .fallback(|_, _| Some("lead".to_owned())),
        ),
        Part::Key(Key::when("we-bring", beyond_glance).path("contributes").says("What the library brings.")),
        Part::Key(Key::when("we-gain", beyond_glance).path("gains").says("What the library gains.")),
        Part::Table { head: "[[parties]]", says: "", fields: RawParty::FIELDS },
        Part::Key(Key::always("partner").path("org").says("The partner.")),
        Part::Key(
            Key::new("partner-role", Need::Follows)
                .path("role")
                .says("Its part in it.")
                .fallback(|_, _| Some("partner".to_owned())),
        ),
        Part::Key(Key::when("they-bring", beyond_glance).path("contributes").says("What the partner brings.")),
        Part::Key(Key::when("they-gain", beyond_glance).path("gains").says("What the partner gains.")),
        Part::Table {
            head: "[[stages]]",
            says: "How far it is, one table for each stage: `handfast move` adds the next one and ends this one.",
            fields: RawStage::FIELDS,
        },
        Part::Key(Key::always("stage").says("How far it is.").fallback(|_, _| Some("glance".to_owned()))),
        Part::Key(Key::always("from").fallback(today)),
        Part::Key(
            Key::when("review", |_, answers| answers.is("stage", &["engagement"]))
                .says("When both sides decide what becomes of it.")
                .sample(""),
        ),
        Part::Key(
            Key::new("stage-agreement", Need::Follows)
                .path("agreement")
                .says("The id of the agreement it rests on.")
                .fallback(agreement_id)
                .sample(""),
        ),
        Part::Table {
            head: "[[agreements]]",
            says: "What was agreed: `handfast new agreement` adds it.",
            fields: RawAgreement::FIELDS,
        },
        Part::Key(
            Key::new("agreement-id", Need::Follows).path("id").says("Its id in this file.").fallback(agreement_id),
        ),
        Part::Key(agreement_kind("agreement", |_, answers| answers.is("stage", &["marriage"]))),
        Part::Key(agreement_note("agreement-note", |_, answers| {
            answers.is("agreement", &["verbal", "none-by-choice"])
        })),
        Part::Key(agreement_shares(|_, answers| {
            answers.is("stage", &["marriage"]) && !answers.is("agreement", &["none-by-choice"])
        })),
        Part::Key(evaluation_rhythm(|_, answers| {
            answers.is("stage", &["marriage"]) && !answers.is("agreement", &["none-by-choice"])
        })),
        Part::Key(evaluation_joint()),
        Part::Table {
            head: "[[evaluations]]",
            says: "What you find when you look at it together: `handfast new evaluation` adds it.",
            fields: RawEvaluation::FIELDS,
        },
        Part::Table {
            head: "[exit]",
            says: "How it could end well, thought of in good time.",
            fields: RawExit::FIELDS,
        },
        Part::Key(Key::never("exit-plan").path("plan").says("What happens then.")),
        Part::Key(
            Key::when("keep-contact", |_, answers| answers.is("stage", &["divorce"]))
                .path("keep_contact")
                .says("Who keeps the contact afterwards."),
        ),
    ],
};
