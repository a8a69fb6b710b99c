//! The forms: one description for each kind of record and each part of a partnership.

mod inside;
mod partnership;
mod people;
mod registry;
mod steps;

pub use steps::{CLOSED, MOVE};

use crate::draft::answers::{Answers, Choice, Ground};
use crate::draft::form::Form;
use crate::ids::Kind;
use crate::site::Side;

/// What `handfast new` writes with a form, in the order in which it is listed to people.
pub const FORMS: &[&Form] = &[
    &registry::PARTNER,
    &partnership::PARTNERSHIP,
    &steps::PARTY,
    &steps::AGREEMENT,
    &steps::EVALUATION,
    &registry::ASSET,
    &registry::NEED,
    &registry::UNIT,
    &people::CONTACT,
    &inside::EVENT,
    &people::PERSON,
    &inside::ACTIVITY,
    &inside::NOTE,
    &inside::ASSESSMENT,
];

fn choices(all: &[(&str, &str)]) -> Vec<Choice> {
    all.iter().map(|(id, label)| Choice { id: (*id).to_owned(), label: (*label).to_owned() }).collect()
}

fn people_of(ground: &Ground<'_>, side: Side) -> Vec<Choice> {
    let people = ground.records.registry.people.values().filter(|person| person.side == side);
    people.map(|person| Choice { id: person.id.to_string(), label: person.name.clone() }).collect()
}

/// People of the library.
fn colleagues(ground: &Ground<'_>) -> Vec<Choice> {
    people_of(ground, Side::Internal)
}

/// People at partners'.
fn partners(ground: &Ground<'_>) -> Vec<Choice> {
    people_of(ground, Side::External)
}

/// The day by which records are judged.
fn today(ground: &Ground<'_>, _: &Answers) -> Option<String> {
    Some(ground.records.settings.as_of.to_string())
}

fn no(_: &Ground<'_>, _: &Answers) -> Option<String> {
    Some("false".to_owned())
}

/// The unit, where there is only one.
fn only_unit(ground: &Ground<'_>, _: &Answers) -> Option<String> {
    match ground.records_of(Kind::Unit).as_slice() {
        [unit] => Some(unit.id.clone()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::draft::form::Part;

    #[test]
    fn every_key_has_a_field_and_a_name_of_its_own() {
        for form in FORMS.iter().chain([&&MOVE]) {
            let keys: Vec<&str> = form
                .parts
                .iter()
                .filter_map(|part| match part {
                    Part::Key(key) | Part::Aside(key) => Some(key.name),
                    Part::Table { .. } => None,
                })
                .collect();
            let placed: Vec<&str> =
                form.tables().iter().flat_map(|table| table.places.iter().map(|place| place.key.name)).collect();
            assert_eq!(keys, placed, "{}: a key without a field", form.word);
            let names: BTreeSet<&str> = keys.iter().copied().collect();
            assert_eq!(names.len(), keys.len(), "{}: a name twice", form.word);
            for name in names {
                assert!(!["site", "today", "help", "version"].contains(&name), "{}: {name}", form.word);
            }
            assert!(form.first.iter().all(|name| keys.contains(name)), "{}: {:?}", form.word, form.first);
        }
    }
}
