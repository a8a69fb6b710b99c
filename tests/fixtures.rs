//! Holds the invented sites in `tests/fixtures/` to their promise: everything that can be written is written in them,
//! and what is wrong with them is meant.
//!
//! A comment `meant: S-11` in a file says that the file has this fault on purpose, and may say why.

mod folders;

use std::collections::BTreeSet;
use std::sync::atomic::AtomicUsize;

use folders::{Files, read_folder};
use handfast::diag::{Level, find_rule};
use handfast::parse::raw::{
    RawActivities, RawAssessment, RawAsset, RawAssetOverlay, RawContactPerson, RawContributionHead, RawEvent,
    RawEventOverlay, RawHead, RawNeed, RawNoteHead, RawOrganisation, RawOrganisationOverlay, RawPartnership,
    RawPartnershipOverlay, RawPerson, RawSettings, RawStrategy, RawUnit, RawUnitOverlay, RawVocabulary,
};
use handfast::parse::schema::{Field, Shape};
use handfast::session::{Request, Session};
use handfast::site::Audience;
use handfast::world::MemoryWorld;
use jiff::civil::date;
use rayon::prelude::*;
use toml::{Table, Value};

/// The files that hold a table of fields: how their paths begin and end, and the fields.
const FILES: [(&str, &str, &[Field]); 21] = [
    ("data/site", ".toml", RawSettings::FIELDS),
    ("data/strategy", ".toml", RawStrategy::FIELDS),
    ("data/vocab/", ".toml", RawVocabulary::FIELDS),
    ("data/orgs/", ".toml", RawOrganisation::FIELDS),
    ("data/partnerships/", ".toml", RawPartnership::FIELDS),
    ("data/units/", ".toml", RawUnit::FIELDS),
    ("data/assets/", ".toml", RawAsset::FIELDS),
    ("data/needs/", ".toml", RawNeed::FIELDS),
    ("data/events/", ".toml", RawEvent::FIELDS),
    ("data/contacts/", ".toml", RawContactPerson::FIELDS),
    ("private/people/", ".toml", RawPerson::FIELDS),
    ("private/activities/", ".toml", RawActivities::FIELDS),
    ("private/assessments/", ".toml", RawAssessment::FIELDS),
    ("private/orgs/", ".toml", RawOrganisationOverlay::FIELDS),
    ("private/partnerships/", ".toml", RawPartnershipOverlay::FIELDS),
    ("private/units/", ".toml", RawUnitOverlay::FIELDS),
    ("private/assets/", ".toml", RawAssetOverlay::FIELDS),
    ("private/events/", ".toml", RawEventOverlay::FIELDS),
    ("content/", ".md", RawHead::FIELDS),
    ("content/contributions/", ".md", RawContributionHead::FIELDS),
    ("private/notes/", ".md", RawNoteHead::FIELDS),
];

/// The sites, by folder.
fn sites() -> Vec<(&'static str, Files)> {
    ["tests/fixtures/site", "tests/fixtures/own-look"].map(|folder| (folder, read_folder(folder))).into()
}

fn world(files: &Files) -> MemoryWorld {
    MemoryWorld { files: files.clone(), today: date(2026, 3, 1) }
}

/// Every field below `fields`, as `data/orgs/: places.lat`.
fn list_fields(above: &str, fields: &[Field], found: &mut BTreeSet<String>) {
    for field in fields {
        let name = format!("{above}.{}", field.key);
        list_shape(&name, (field.shape)(), found);
        found.insert(name);
    }
}

fn list_shape(name: &str, shape: Shape, found: &mut BTreeSet<String>) {
    match shape {
        Shape::Table(fields) => list_fields(name, fields, found),
        Shape::List(inner) | Shape::Known(inner) | Shape::Map(inner) => list_shape(name, inner(), found),
        _ => {}
    }
}

/// Every field that `table` uses.
fn list_used(above: &str, (table, fields): (&Table, &[Field]), found: &mut BTreeSet<String>) {
    for (field, value) in fields.iter().filter_map(|field| Some((field, table.get(field.key)?))) {
        let name = format!("{above}.{}", field.key);
        list_value(&name, (value, (field.shape)()), found);
        found.insert(name);
    }
}

fn list_value(name: &str, (value, shape): (&Value, Shape), found: &mut BTreeSet<String>) {
    match (shape, value) {
        (Shape::Table(fields), Value::Table(table)) => list_used(name, (table, fields), found),
        (Shape::Known(inner), value) => list_value(name, (value, inner()), found),
        (Shape::List(inner), Value::Array(list)) => {
            list.iter().for_each(|entry| list_value(name, (entry, inner()), found));
        }
        (Shape::Map(inner), Value::Table(table)) => {
            table.iter().for_each(|(_, entry)| list_value(name, (entry, inner()), found));
        }
        _ => {}
    }
}

/// The TOML of a file, or at the head of a text.
fn toml_of(path: &str, bytes: &[u8]) -> Table {
    let text = std::str::from_utf8(bytes).expect("a text");
    let toml = if path.ends_with(".md") { text.split("+++\n").nth(1).unwrap_or("") } else { text };
    toml.parse().unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn every_field_is_used() {
    let (mut all, mut used) = (BTreeSet::new(), BTreeSet::new());
    for (begins, ends, fields) in FILES {
        list_fields(begins, fields, &mut all);
        for (path, bytes) in sites().iter().flat_map(|(_, files)| files) {
            if path.starts_with(begins) && path.ends_with(ends) {
                list_used(begins, (&toml_of(path, bytes), fields), &mut used);
            }
        }
    }
    let unused: Vec<&String> = all.difference(&used).collect();
    assert!(unused.is_empty(), "no file in tests/fixtures uses {unused:#?}");
}

/// The codes that comments of a file name, as far as there are such rules.
fn meant(path: &str, bytes: &[u8]) -> Vec<(String, &'static str)> {
    let text = String::from_utf8_lossy(bytes);
    let named = text.split("meant: ").skip(1).filter_map(|rest| find_rule(rest.get(..4)?));
    named.map(|rule| (path.to_owned(), rule.code)).collect()
}

#[test]
fn every_fault_is_meant() {
    for (folder, files) in sites() {
        let meant: BTreeSet<(String, &str)> = files.iter().flat_map(|(path, bytes)| meant(path, bytes)).collect();
        let mut session = Session::default();
        let request = Request { audience: Audience::Coordinator, ..Request::default() };
        let mut survey = session.survey(&world(&files), &request).expect("memory can be read");
        survey.check_rendering(&session.sources);
        let faults = survey.found.list();
        let errors: Vec<_> = faults.iter().filter(|fault| fault.level == Level::Error).collect();
        assert!(errors.is_empty(), "{folder}: {errors:#?}");
        let found: BTreeSet<(String, &str)> =
            faults.iter().map(|fault| (session.sources.path(fault.place.file).to_owned(), fault.rule.code)).collect();
        let unmeant: Vec<_> = found.difference(&meant).collect();
        let missing: Vec<_> = meant.difference(&found).collect();
        assert!(
            unmeant.is_empty() && missing.is_empty(),
            "{folder}\nfound, and no comment says that it is meant: {unmeant:#?}\nmeant, and not found: {missing:#?}"
        );
    }
}

#[test]
fn every_audience_gets_every_page() {
    let sites = sites();
    let audiences = [Audience::Public, Audience::Staff, Audience::Coordinator];
    let wanted: Vec<_> = sites.iter().flat_map(|site| audiences.map(|audience| (site, audience))).collect();
    wanted.par_iter().for_each(|((folder, files), audience)| {
        let world = world(files);
        let request = Request { audience: *audience, ..Request::default() };
        let survey = Session::default().survey(&world, &request).expect("memory can be read");
        let rendered = survey.render_all(&world, &AtomicUsize::new(0), &|_| Ok::<(), ()>(()));
        assert!(rendered.is_ok_and(|pages| pages > 0), "{folder} for {audience:?}");
    });
}
