//! Events, and what the library writes down of its dealings: contacts with partners, notes, assessments.

use super::{choices, colleagues, partners, today};
use crate::draft::answers::{Answers, Choice, Ground};
use crate::draft::form::{Form, Home, Key, Need, Part};
use crate::ids::Kind;
use crate::parse::raw::{RawActivity, RawAssessment, RawConnection, RawEvent, RawNoteHead};

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

/// The unit of the colleague.
fn unit_of_colleague(ground: &Ground<'_>, answers: &Answers) -> Option<String> {
    let who = answers.one("who")?;
    let person = ground.records.registry.people.values().find(|person| person.id.as_str() == who)?;
    person.unit.as_ref().map(ToString::to_string)
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

/// Everything a note may be about, as kind:id.
fn subjects(ground: &Ground<'_>) -> Vec<Choice> {
    // A contact is published on purpose; what is noted is about the person.
    let kinds = Kind::RECORDS.into_iter().filter(|kind| *kind != Kind::Contact);
    let named = |kind: Kind, choice: Choice| Choice { id: format!("{}:{}", kind.word(), choice.id), ..choice };
    kinds.flat_map(|kind| ground.records_of(kind).into_iter().map(move |choice| named(kind, choice))).collect()
}

fn readers(_: &Ground<'_>) -> Vec<Choice> {
    choices(&[("coordinator", "the coordinators of partnerships"), ("staff", "all of the library's staff")])
}

/// `handfast new note`
pub static NOTE: Form = Form {
    word: "note",
    about: "Begin a note for the library alone: about a partner, a partnership, a person",
    says: "A note. It stays below private/ and is never published.",
    home: Home::Text("private/notes"),
    first: &[],
    next: "write on there, below the second line of +++",
    parts: &[
        Part::Table { head: "", says: "", fields: RawNoteHead::FIELDS },
        Part::Key(Key::always("title").positional("TITLE").says("Its title.")),
        Part::Key(Key::always("about").choices(subjects)),
        Part::Key(Key::always("by").choices(colleagues)),
        Part::Key(Key::always("on").says("The day it was written.").fallback(today)),
        Part::Key(Key::never("link").path("links")),
        Part::Key(
            Key::never("visibility")
                .says("Who may read it: coordinator or staff; left out: coordinators alone.")
                .choices(readers),
        ),
    ],
};

/// `handfast new assessment`
pub static ASSESSMENT: Form = Form {
    word: "assessment",
    about: "Judge an organisation before it is asked to be a partner",
    says: "What speaks for a possible partner, and what against it. It stays below private/, for coordinators alone.",
    home: Home::File("private/assessments"),
    first: &[],
    next: "see it beside the others: handfast serve --audience coordinator --open",
    parts: &[
        Part::Table { head: "", says: "", fields: RawAssessment::FIELDS },
        Part::Key(Key::always("org").positional("ORG")),
        Part::Key(Key::always("by").choices(colleagues)),
        Part::Key(Key::always("on").says("The day of it.").fallback(today)),
        Part::Key(
            Key::new("factor", Need::Offered)
                .path("factors")
                .says("Scores by factor, 1 to 5 where no other scale is written."),
        ),
        Part::Key(Key::new("decision", Need::Offered).says("What becomes of it.")),
        Part::Key(Key::never("why")),
        Part::Key(Key::never("lowest").path("scale.from").says("Another scale: its lowest score.").sample("1")),
        Part::Key(Key::never("highest").path("scale.to").says("The highest score of that scale.").sample("5")),
        Part::Table {
            head: "[[connections]]",
            says: "Ways to the organisation, one table for each.",
            fields: RawConnection::FIELDS,
        },
        Part::Key(Key::never("way-from").path("from")),
        Part::Key(Key::never("via").sample("sings in the same choir")),
        Part::Key(Key::never("way-to").path("to").choices(partners)),
        Part::Key(Key::never("strength").sample("2")),
    ],
};
