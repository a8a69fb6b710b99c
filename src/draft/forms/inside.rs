//! Events, and what stands below `private/`: people, and contacts with partners.

use super::{only_unit, today};
use crate::draft::answers::{Answers, Choice, Ground};
use crate::draft::form::{Form, Home, Key, Need, Part};
use crate::parse::raw::{RawActivity, RawDisplay, RawEvent, RawPerson};

fn choices(all: &[(&str, &str)]) -> Vec<Choice> {
    all.iter().map(|(id, label)| Choice { id: (*id).to_owned(), label: (*label).to_owned() }).collect()
}

/// `handfast new event`
pub static EVENT: Form = Form {
    word: "event",
    about: "Write a record for a meeting, a public event or a training session",
    says: "An event. One for the public is shown to everyone, any other to the library's staff.",
    home: Home::File("data/events"),
    first: &[],
    next: "see it with the others: handfast serve --open",
    parts: &[
        Part::Table { head: "", says: "", fields: RawEvent::FIELDS },
        Part::Key(Key::always("name").positional("NAME")),
        Part::Key(Key::always("kind").says("Its kind.")),
        Part::Key(Key::always("starts")),
        Part::Key(Key::never("ends")),
        Part::Key(Key::new("place", Need::Offered).says("Where it is.")),
        Part::Key(Key::never("org")),
        Part::Key(Key::never("unit")),
        Part::Key(Key::never("partnership").path("partnerships")),
        Part::Key(Key::never("repeats").sample("yearly")),
        Part::Key(Key::never("programme")),
        Part::Key(Key::never("audience")),
        Part::Key(Key::never("invited")),
        Part::Key(Key::never("url").sample("https://www.organisation.example/event")),
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

/// The unit of the colleague.
fn unit_of_colleague(ground: &Ground<'_>, answers: &Answers) -> Option<String> {
    let who = answers.one("who")?;
    let person = ground.records.registry.people.values().find(|person| person.id.as_str() == who)?;
    person.unit.as_ref().map(ToString::to_string)
}

fn colleagues(ground: &Ground<'_>) -> Vec<Choice> {
    people_of(ground, crate::site::Side::Internal)
}

fn partners(ground: &Ground<'_>) -> Vec<Choice> {
    people_of(ground, crate::site::Side::External)
}

fn people_of(ground: &Ground<'_>, side: crate::site::Side) -> Vec<Choice> {
    let people = ground.records.registry.people.values().filter(|person| person.side == side);
    people.map(|person| Choice { id: person.id.to_string(), label: person.name.clone() }).collect()
}

fn directions(_: &Ground<'_>) -> Vec<Choice> {
    choices(&[("out", "we turned to them"), ("in", "they turned to us")])
}

/// `handfast new activity`
pub static ACTIVITY: Form = Form {
    word: "activity",
    about: "Note a contact with a partner: who, with whom, about what",
    says: "Who was in touch with whom in this month, and about what: `handfast new activity` adds an entry.",
    home: Home::Month("private/activities", "activities"),
    first: &[],
    next: "nothing more: your colleagues see it in the staff's site",
    parts: &[
        Part::Table { head: "[[activities]]", says: "", fields: RawActivity::FIELDS },
        Part::Key(Key::always("on").says("The day; one to come is a plan.").fallback(today)),
        Part::Key(Key::always("who").choices(colleagues)),
        Part::Key(Key::always("unit").says("The colleague's unit.").fallback(unit_of_colleague)),
        Part::Key(Key::always("org")),
        Part::Key(Key::never("person").choices(partners)),
        Part::Key(Key::always("kind").says("How.")),
        Part::Key(Key::never("direction").choices(directions)),
        Part::Key(Key::always("about")),
        Part::Key(Key::never("partnership")),
        Part::Key(Key::never("coordinated")),
        Part::Key(Key::when("next-on", has_next).path("next.on").says("When something follows from it.")),
        Part::Key(Key::never("next-who").path("next.who").says("Who does it then.").choices(colleagues)),
        Part::Key(Key::never("next").path("next.what").says("What follows from it.")),
    ],
};

fn has_next(_: &Ground<'_>, answers: &Answers) -> bool {
    answers.has("next") || answers.has("next-who")
}
