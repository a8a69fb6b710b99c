//! Checks the addresses of organisations and units: they are those of a desk, and not of a person.

use std::collections::BTreeSet;

use crate::check::fold::plain_words;
use crate::check::written::{WrittenOrganisation, WrittenRegistry, WrittenUnit};
use crate::diag::{Diagnostics, rules};
use crate::source::Located;

/// Words that stand in the address of a desk.
const DESKS: [&str; 64] = [
    "info",
    "post",
    "mail",
    "kontakt",
    "contact",
    "office",
    "kontor",
    "kontoret",
    "desk",
    "team",
    "service",
    "help",
    "hjaelp",
    "support",
    "press",
    "presse",
    "media",
    "news",
    "nyheder",
    "event",
    "events",
    "arrangement",
    "arrangementer",
    "booking",
    "library",
    "libraries",
    "bibliotek",
    "biblioteket",
    "biblioteker",
    "bib",
    "museum",
    "museet",
    "school",
    "skole",
    "skolen",
    "police",
    "politi",
    "festival",
    "theatre",
    "teater",
    "kultur",
    "culture",
    "partner",
    "partners",
    "partnerskab",
    "partnership",
    "partnerships",
    "sekretariat",
    "secretariat",
    "administration",
    "admin",
    "reception",
    "web",
    "it",
    "hr",
    "sales",
    "children",
    "boern",
    "youth",
    "unge",
    "learning",
    "history",
    "archive",
    "arkiv",
];

/// V-03 for all organisations and units.
pub fn check_channels(all: &WrittenRegistry<'_>, found: &mut Diagnostics) {
    for org in &all.organisations {
        let own = words_of(org);
        for channel in org.raw.channels.iter().flat_map(|list| &list.value) {
            let mail = channel.value.kind.as_ref().is_some_and(|kind| kind.value == "mail");
            if let Some(value) = channel.value.value.as_ref().filter(|_| mail) {
                check_address(value, &own, found);
            }
        }
    }
    for WrittenUnit { raw, one, .. } in &all.units {
        let own: BTreeSet<String> = one.name.entries().flat_map(|(_, words)| plain_words(words)).collect();
        if let Some(channel) = &raw.channel {
            check_address(channel, &own, found);
        }
    }
}

/// The words that an organisation and its places are called by.
fn words_of(org: &WrittenOrganisation<'_>) -> BTreeSet<String> {
    let one = org.one;
    let names = one.name.entries().map(|(_, words)| words).chain(one.legal_name.as_deref());
    let others = one.also_known_as.iter().chain(&one.former_names).map(String::as_str);
    let places = one.places.iter().flat_map(|place| [place.city.as_deref(), place.area.as_deref()]).flatten();
    names.chain(others).chain(places).flat_map(plain_words).collect()
}

/// V-03: two words before the `@` that are neither a desk's nor the organisation's own are a first and a last name.
fn check_address(raw: &Located<String>, own: &BTreeSet<String>, found: &mut Diagnostics) {
    let Some((local, host)) = raw.value.trim().trim_start_matches("mailto:").split_once('@') else { return };
    let parts: Vec<&str> = local.split(['.', '_']).collect();
    let [first, last] = parts.as_slice() else { return };
    let host = plain_words(host.rsplit_once('.').map_or(host, |(name, _)| name));
    let a_name = |part: &str| {
        let words = plain_words(part);
        let [word] = words.as_slice() else { return false };
        word.bytes().all(|b| b.is_ascii_lowercase())
            && !DESKS.contains(&word.as_str())
            && !own.contains(word)
            && !host.contains(word)
    };
    // An initial may stand for the first name, and a hyphen in a last one.
    let last_name = last.split('-').all(|part| part.chars().count() >= 2 && a_name(part));
    if a_name(first) && last_name {
        found
            .report(&rules::V03, raw.place, format!("`{}` looks like the address of one person", raw.value))
            .hint("write the address of a desk or a function; a person's own belongs below private/, with consent");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Place, Sources};

    #[test]
    fn people_and_desks_are_told_apart() {
        let own: BTreeSet<String> = ["harbour", "choir", "aarhus"].map(str::to_owned).into();
        let place = Place::top(Sources::default().id("a"));
        for (address, person) in [
            ("anna.jensen@choir.example", true),
            ("a.jensen@choir.example", true),
            ("Anna_Holm-Jensen@choir.example", true),
            ("søren.ærø@choir.example", true),
            ("info@choir.example", false),
            ("harbour.choir@mail.example", false),
            ("choir.aarhus@mail.example", false),
            ("events.desk@choir.example", false),
            ("partner.north@choir.example", false),
            ("room.b12@choir.example", false),
            ("anna@choir.example", false),
            ("no address at all", false),
            ("big.society@society.example", false),
        ] {
            let mut found = Diagnostics::default();
            check_address(&Located { value: address.to_owned(), place }, &own, &mut found);
            assert_eq!(!found.list().is_empty(), person, "{address}");
        }
    }
}
