//! Organisations, assets, needs and units.

use super::{no, only_unit};
use crate::draft::answers::{Answers, Ground};
use crate::draft::form::{Form, Home, Key, Need, Part};
use crate::parse::raw::{
    RawAsset, RawChannel, RawCitation, RawListing, RawNeed, RawOrganisation, RawPlace, RawUnit, RawVerified,
};

/// An organisation that names itself in a published source needs no agreement of its own.
const PUBLISHED: &str = "published-source";

fn listing_state(_: &Ground<'_>, answers: &Answers) -> Option<String> {
    let agreed = answers.has("listed-on") || answers.has("listed-via");
    Some(if agreed { "listed" } else { "unlisted" }.to_owned())
}

fn mail(_: &Ground<'_>, answers: &Answers) -> Option<String> {
    answers.has("mail").then(|| "mail".to_owned())
}

const VERIFIED: Part = Part::Table {
    head: "[verified]",
    says: "When it was last checked, how, and by which unit.",
    fields: RawVerified::FIELDS,
};

/// `handfast new partner`
pub static PARTNER: Form = Form {
    word: "partner",
    about: "Write a record for an organisation",
    says: "An organisation that the library works with, or would like to.",
    home: Home::File("data/orgs"),
    first: &[],
    next: "name it as a partner: handfast new partnership NAME --partner ID",
    parts: &[
        Part::Table { head: "", says: "", fields: RawOrganisation::FIELDS },
        Part::Key(Key::always("name").positional("NAME")),
        Part::Key(Key::always("sector")),
        Part::Key(Key::always("category").path("categories")),
        Part::Key(Key::always("summary")),
        Part::Key(Key::never("also-known-as").path("also_known_as")),
        Part::Key(Key::never("level")),
        Part::Key(Key::never("website").sample("https://www.organisation.example/")),
        Part::Key(Key::never("parent")),
        Part::Table {
            head: "[listing]",
            says: "Whether it may be named in public. Nobody outside the library sees it before it agreed: the state is \
                   then \"listed\", with the day on which it agreed, and how.",
            fields: RawListing::FIELDS,
        },
        Part::Key(Key::new("listing", Need::Follows).path("state").fallback(listing_state)),
        Part::Key(
            Key::when("listed-on", |_, answers| answers.has("listed-via") && !answers.is("listed-via", &[PUBLISHED]))
                .path("agreed_on")
                .says("When it agreed to be named in public."),
        ),
        Part::Key(
            Key::when("listed-via", |_, answers| answers.has("listed-on"))
                .path("agreed_via")
                .says("How it agreed, or published-source where a source that anyone can read names it.")
                .sample("a letter from the director"),
        ),
        Part::Table { head: "[[places]]", says: "Where it is; one table for each place.", fields: RawPlace::FIELDS },
        Part::Key(Key::never("city").says("Its town.").sample("Our Town")),
        Part::Key(Key::never("country").sample("DK")),
        Part::Table {
            head: "[[channels]]",
            says: "How to reach it: an address of the organisation, never one of a single person.",
            fields: RawChannel::FIELDS,
        },
        Part::Key(Key::new("channel", Need::Follows).path("kind").fallback(mail).sample("mail")),
        Part::Key(Key::never("mail").path("value").says("Its mail address.").sample("office@organisation.example")),
        Part::Table { head: "[[sources]]", says: "Where these facts come from.", fields: RawCitation::FIELDS },
        Part::Key(
            Key::when("source", |_, answers| answers.is("listed-via", &[PUBLISHED]))
                .path("title")
                .says("The source that names it: its title."),
        ),
        Part::Key(Key::never("source-url").path("url").sample("https://www.source.example/")),
        VERIFIED,
        Part::Key(Key::never("verified-on").path("on")),
        Part::Key(Key::never("verified-how").path("how")),
        Part::Key(Key::never("verified-by").path("by")),
    ],
};

/// `handfast new unit`
pub static UNIT: Form = Form {
    word: "unit",
    about: "Write a record for a department, a team or a branch of the library",
    says: "A unit of the library that answers for partnerships, assets or needs.",
    home: Home::File("data/units"),
    first: &[],
    next: "say what it brings: handfast new asset NAME --unit ID",
    parts: &[
        Part::Table { head: "", says: "", fields: RawUnit::FIELDS },
        Part::Key(Key::always("name").positional("NAME")),
        Part::Key(Key::new("summary", Need::Offered).says("What it does, in a sentence.")),
        Part::Key(Key::never("kind")),
        Part::Key(Key::never("parent")),
        Part::Key(
            Key::never("channel")
                .says("How to reach it: an address of the unit, never one of a single person.")
                .sample("desk@library.example"),
        ),
        Part::Key(
            Key::never("neutral").says("Whether it stands outside all departments, and looks out for all of them."),
        ),
        Part::Key(Key::never("hours").path("capacity_hours")),
        Part::Key(Key::never("role").path("roles").says("Its roles.")),
    ],
};

/// `handfast new asset`
pub static ASSET: Form = Form {
    word: "asset",
    about: "Write a record for something the library brings to a partnership",
    says: "Something that the library brings to a partnership: what it is, how much of it there is, and when.",
    home: Home::File("data/assets"),
    first: &[],
    next: "see it among the others: handfast serve --open",
    parts: &[
        Part::Table { head: "", says: "", fields: RawAsset::FIELDS },
        Part::Key(Key::always("name").positional("NAME")),
        Part::Key(Key::always("kind").says("Its kind.")),
        Part::Key(Key::always("unit").fallback(only_unit)),
        Part::Key(Key::always("summary")),
        Part::Key(
            Key::always("external")
                .says("Whether it is advertised to partners; otherwise colleagues alone see it.")
                .fallback(no),
        ),
        Part::Key(
            Key::when("pitch", |_, answers| answers.is("external", &["true"]))
                .says("One sentence that makes a partner want it."),
        ),
        Part::Key(
            Key::when("availability", |_, answers| !answers.has("hours") && !answers.has("amount"))
                .says("When it can be had, in words.")
                .sample("Monday to Thursday after 6 pm"),
        ),
        Part::Key(Key::never("hours").path("hours_per_year").says("How many hours of it there are in a year.")),
        Part::Key(Key::never("amount").path("quantity.amount")),
        Part::Key(
            Key::when("of", |_, answers| answers.has("amount"))
                .path("quantity.unit")
                .says("What is counted.")
                .sample("seats"),
        ),
        Part::Key(Key::never("place").says("Where it is.")),
        Part::Key(Key::never("conditions")),
        Part::Key(Key::never("suits")),
        Part::Key(Key::never("wanted-by").path("wanted_by")),
        Part::Key(Key::never("review").path("review_on").says("When somebody looks whether all this still holds.")),
    ],
};

/// `handfast new need`
pub static NEED: Form = Form {
    word: "need",
    about: "Write a record for something the library looks for",
    says: "Something that the library looks for, and that a partner may have.",
    home: Home::File("data/needs"),
    first: &[],
    next: "when somebody meets it: handfast new partnership NAME, and met_by in this file",
    parts: &[
        Part::Table { head: "", says: "", fields: RawNeed::FIELDS },
        Part::Key(Key::always("name").positional("NAME")),
        Part::Key(Key::always("summary")),
        Part::Key(Key::always("unit").fallback(only_unit)),
        Part::Key(
            Key::always("external")
                .says("Whether it is advertised to partners; otherwise colleagues alone see it.")
                .fallback(no),
        ),
        Part::Key(Key::never("goal").path("goals").says("Goals it serves.")),
        Part::Key(Key::never("category").path("categories").says("Categories of partners that could have it.")),
        Part::Key(Key::never("until").says("Until when it is looked for.")),
        Part::Key(Key::never("met-by").path("met_by")),
    ],
};
