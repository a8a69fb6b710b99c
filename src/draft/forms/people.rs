//! People: those who agreed to be named in public, and those the library keeps a record of below `private/`.

use super::{choices, only_unit};
use crate::draft::answers::{Answers, Choice, Ground};
use crate::draft::form::{Form, Home, Key, Need, Part};
use crate::parse::raw::{RawConsent, RawContactPerson, RawDisplay, RawPerson};

fn speaks_for_nobody(_: &Ground<'_>, answers: &Answers) -> bool {
    !answers.has("org")
}

/// `handfast new contact`
pub static CONTACT: Form = Form {
    word: "contact",
    about: "Publish somebody who agreed to be named: a colleague, or somebody at a partner's",
    says: "A person whom everyone may read about. It is here because the person agreed, and goes when the consent ends.",
    home: Home::File("data/contacts"),
    first: &[],
    next: "see it with the unit or organisation: handfast serve --open",
    parts: &[
        Part::Table { head: "", says: "", fields: RawContactPerson::FIELDS },
        Part::Key(Key::always("name").positional("NAME")),
        Part::Key(Key::always("role")),
        Part::Key(
            Key::new("org", Need::Offered).says("The organisation the person speaks for; nothing for a colleague."),
        ),
        Part::Key(Key::when("unit", speaks_for_nobody).fallback(only_unit)),
        Part::Key(Key::always("channel").sample("office@organisation.example")),
        Part::Table {
            head: "[consent]",
            says: "When and how the person agreed, and until when; nobody is shown without it.",
            fields: RawConsent::FIELDS,
        },
        Part::Key(Key::always("consent-on").path("on").says("When the person agreed.")),
        Part::Key(Key::always("consent-via").path("via").says("How the person agreed.").sample("a signed form")),
        Part::Key(Key::always("consent-until").path("until").says("Until when the person may be named.")),
    ],
};

fn sides(_: &Ground<'_>) -> Vec<Choice> {
    choices(&[("internal", "a colleague"), ("external", "somebody at a partner's")])
}

/// `handfast new person`
pub static PERSON: Form = Form {
    word: "person",
    about: "Write a record for a colleague, or for somebody at a partner's",
    says: "A person. This file is personal data: it stays below private/, is never published, and goes when its time is \
           over.",
    home: Home::File("private/people"),
    first: &[],
    next: "keep private/ out of every public repository; then: handfast new activity --who ID",
    parts: &[
        Part::Table { head: "", says: "", fields: RawPerson::FIELDS },
        Part::Key(Key::always("name").positional("NAME")),
        Part::Key(
            Key::always("side")
                .says("internal for a colleague, external for somebody at a partner's.")
                .choices(sides)
                .fallback(|_, answers| answers.has("org").then(|| "external".to_owned())),
        ),
        Part::Key(Key::when("unit", |_, answers| answers.is("side", &["internal"])).fallback(only_unit)),
        Part::Key(Key::when("org", |_, answers| answers.is("side", &["external"]))),
        Part::Key(Key::never("title")),
        Part::Key(Key::never("mail").sample("name@organisation.example")),
        Part::Key(Key::never("phone")),
        Part::Key(Key::never("language").path("languages").sample("en")),
        Part::Key(Key::never("role").path("roles")),
        Part::Key(Key::always("basis").says("What it rests on that this is written down.")),
        Part::Key(Key::always("keep-until").path("keep_until")),
        Part::Key(Key::never("do-not-contact").path("do_not_contact")),
        Part::Table {
            head: "[consent]",
            says: "What the person agreed to have shown, and how.",
            fields: RawDisplay::FIELDS,
        },
        Part::Key(Key::never("display").sample("name")),
        Part::Key(Key::never("consent-on").path("given_on")),
        Part::Key(Key::never("consent-via").path("via").sample("a form")),
        Part::Key(Key::never("consent-until").path("until")),
    ],
};
