//! Finds names of people that the library knows in what everyone may read.

use std::collections::BTreeSet;
use std::sync::Arc;

use aho_corasick::AhoCorasick;
use unicode_normalization::UnicodeNormalization;

use crate::check::ground::Ground;
use crate::diag::{Diagnostics, rules};
use crate::ids::PersonId;
use crate::parse::{Parsed, ParsedFile};
use crate::records::Person;
use crate::records::Registry;
use crate::site::Audience;
use crate::source::{Place, Sources};

/// The shortest name that is looked for, in characters: shorter ones stand in other words' company too often.
const SHORTEST: usize = 5;

/// V-04: names of people stand below `private/`, unless they agreed to be named.
pub fn check_named_people(
    ground: &Ground<'_>,
    (files, sources): (&[Arc<ParsedFile>], &Sources),
    registry: &Registry,
    found: &mut Diagnostics,
) {
    let Some(search) = Search::new(ground, registry) else { return };
    for file in files.iter().filter(|file| !file.path.starts_with("private/")) {
        // A contact that is published on purpose has rules of its own, and so has what a reader signed.
        if matches!(file.parsed, Parsed::Contact(_) | Parsed::Contribution(_)) {
            continue;
        }
        file.parsed.tell(Place::top(file.file), &mut |told| {
            if told.trail.audience == Audience::Public && !told.number {
                for (person, _) in search.look(told.words) {
                    report(person, told.place, found);
                }
            }
        });
        if let Parsed::Text(_) = &file.parsed {
            let text = sources.text(file.file);
            let head = head_of(text);
            for (person, at) in search.look(&text[head..]) {
                report(person, Place::new(file.file, head + at.start..head + at.end), found);
            }
        }
    }
}

/// Where a text begins behind the settings at its head, which are looked at field by field.
fn head_of(text: &str) -> usize {
    let closed = text.starts_with("+++").then(|| text[3..].find("\n+++")).flatten();
    closed.map_or(0, |at| at + 3 + "\n+++".len())
}

fn report(person: &PersonId, place: Place, found: &mut Diagnostics) {
    found
        .report(&rules::V04, place, format!("this is the name of `{person}`, and everyone may read it"))
        .hint("write what the person does instead; or publish the person, with a consent, in data/contacts");
}

/// Names that are looked for, all at once.
struct Search<'a> {
    names: AhoCorasick,
    /// Whose name each is.
    people: Vec<&'a PersonId>,
}

impl<'a> Search<'a> {
    /// Nothing where there is nobody to look for.
    fn new(ground: &Ground<'_>, registry: &'a Registry) -> Option<Self> {
        let published: BTreeSet<String> =
            registry.contacts.values().filter(|one| one.consent_holds).map(|one| plain(&one.name)).collect();
        let mut names: Vec<String> = Vec::new();
        let mut people = Vec::new();
        for person in registry.people.values().filter(|person| !may_be_named(ground, person)) {
            let name = plain(&person.name);
            // A single name is a word like others.
            if published.contains(&name) || !name.contains(' ') || name.chars().count() < SHORTEST {
                continue;
            }
            // Letters with marks may be written as one character or as two.
            let apart: String = name.nfd().collect();
            for form in [Some(name.clone()), Some(apart).filter(|apart| *apart != name)].into_iter().flatten() {
                names.push(form);
                people.push(&person.id);
            }
        }
        let names = (!names.is_empty()).then(|| AhoCorasick::new(names).ok()).flatten()?;
        Some(Self { names, people })
    }

    /// Whose names stand in a text, and where.
    fn look(&self, text: &str) -> Vec<(&'a PersonId, std::ops::Range<usize>)> {
        // Almost every text holds nobody's name, and its spaces are single ones.
        if is_flat(text) && self.names.find(text).is_none() {
            return Vec::new();
        }
        let (flat, offsets) = flatten(text);
        let hits = self.names.find_overlapping_iter(&flat).filter(|hit| stands_alone(&flat, hit.start(), hit.end()));
        let place = |at: usize| offsets.get(at).copied().unwrap_or(text.len());
        hits.map(|hit| (self.people[hit.pattern().as_usize()], place(hit.start())..place(hit.end() - 1) + 1)).collect()
    }
}

/// A name with single spaces, each letter as one character.
fn plain(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect()
}

/// Whether a person agreed that the name is shown.
fn may_be_named(ground: &Ground<'_>, person: &Person) -> bool {
    person.consent.as_ref().is_some_and(|consent| {
        let holds = consent.until.is_none_or(|until| !until.is_before(ground.consent_day()));
        holds && consent.fields.iter().any(|field| field == "name")
    })
}

/// Whether a text has single spaces and no other white space.
fn is_flat(text: &str) -> bool {
    !text.contains("  ") && text.chars().all(|c| c == ' ' || !c.is_whitespace())
}

/// A text in which every run of white space is one space, so that a line may break within a name; and where each byte of
/// it stands in the text.
fn flatten(text: &str) -> (String, Vec<usize>) {
    let mut flat = String::with_capacity(text.len());
    let mut offsets = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        if !c.is_whitespace() {
            flat.push(c);
            offsets.extend(at..at + c.len_utf8());
        } else if !flat.ends_with(' ') {
            flat.push(' ');
            offsets.push(at);
        }
    }
    (flat, offsets)
}

/// Whether no other word begins or goes on where a name does; an `s` may show whose something is.
fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].chars().next_back();
    let rest = &text[end..];
    let after = rest.strip_prefix('s').unwrap_or(rest).chars().next();
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !word(before) && !word(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_where_they_stand_alone() {
        let id = PersonId::parse("ida-berg").expect("an id");
        let search = Search { names: AhoCorasick::new(["Ida Berg"]).expect("names"), people: vec![&id] };
        for (text, found) in [
            ("Ask Ida Berg.", Some("Ida Berg")),
            ("Ask Ida\n  Berg.", Some("Ida\n  Berg")),
            ("Ida Bergs æble", Some("Ida Berg")),
            ("(Ida Berg)", Some("Ida Berg")),
            ("Frida Berg", None),
            ("Ida Bergman", None),
            ("Ida Bergsen", None),
            ("ÆIda Berg", None),
            ("ida berg", None),
        ] {
            let seen = search.look(text).into_iter().next().map(|(_, at)| text[at].to_owned());
            assert_eq!(seen.as_deref(), found, "{text}");
        }
    }

    #[test]
    fn settings_at_the_head_are_left_out() {
        for (text, rest) in [("+++\na = 1\n+++\nIda", "\nIda"), ("Ida", "Ida"), ("+++\nIda", "+++\nIda")] {
            assert_eq!(&text[head_of(text)..], rest);
        }
    }
}
