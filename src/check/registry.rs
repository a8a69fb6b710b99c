//! Checks all records of the registry, each by itself, then all of them together.

use std::sync::Arc;

use rayon::prelude::*;

use crate::check::across::check_written;
use crate::check::definition::OrgFacts;
use crate::check::ground::{Ground, Names};
use crate::check::identity::Named;
use crate::check::listing::Parties;
use crate::check::overlay::{Overlaid, lay_over};
use crate::check::written::WrittenRegistry;
use crate::check::{assets, circles, definition, event, identity, listing, organisation, partnership, people};
use crate::diag::Diagnostics;
use crate::ids::{
    AssessmentId, AssetId, ContactId, EventId, Kind, NeedId, NoteId, OrgId, PartnershipId, PersonId, UnitId,
};
use crate::parse::{Parsed, ParsedFile};
use crate::records::Registry;
use crate::source::{Located, Place};

/// Every record by itself, then all of them together.
pub fn check_registry(ground: &Ground<'_>, files: &[Arc<ParsedFile>], found: &mut Diagnostics) -> Registry {
    let mut registry = Registry::default();
    let parts: Vec<(Registry, Diagnostics)> = files
        .par_chunks(AT_ONCE)
        .map(|files| {
            let (mut registry, mut found) = (Registry::default(), Diagnostics::default());
            for file in files {
                check_open(ground, file, &mut registry, &mut found);
                check_private(ground, file, &mut registry, &mut found);
            }
            (registry, found)
        })
        .collect();
    for (part, faults) in parts {
        registry.take_over(part);
        found.absorb(faults);
    }
    lay_overlays(ground, files, &mut registry, found);
    // The file of the month does not say in which order; files come by name, and days decide.
    registry.activities.sort_by_key(|activity| activity.on);
    check_across(ground, files, &registry, found);
    registry
}

/// So many records are checked by one thread before it takes the next.
const AT_ONCE: usize = 128;

/// Checks each on its own, many at once; faults come in the order of what is checked.
pub fn check_each<T: Sync>(all: &[T], found: &mut Diagnostics, check: impl Fn(&T, &mut Diagnostics) + Sync) {
    let parts: Vec<Diagnostics> = all
        .par_chunks(AT_ONCE)
        .map(|part| {
            let mut found = Diagnostics::default();
            for one in part {
                check(one, &mut found);
            }
            found
        })
        .collect();
    for part in parts {
        found.absorb(part);
    }
}

/// All ids; reports file names that are none, and ids that are mixed up.
pub fn check_names(files: &[Arc<ParsedFile>], found: &mut Diagnostics) -> Names {
    let mut names = Names::default();
    let mut named = Vec::new();
    for file in files {
        let place = Place::top(file.file);
        let Some(one) = name_of(file, place) else { continue };
        if identity::check_file_name(one.stem, place, found) {
            names.ids.entry(one.kind).or_default().insert(one.stem.to_owned());
        }
        named.push(one);
    }
    identity::check_twins(&named, found);
    names
}

/// The kind, the id and the earlier ids of a record's file.
fn name_of(file: &ParsedFile, place: Place) -> Option<Named<'_>> {
    macro_rules! named {
        ($kind:ident, $record:expr) => {{
            let previous = $record.raw.previous_ids.iter().flat_map(|ids| &ids.value);
            Named {
                kind: Kind::$kind,
                stem: &$record.stem,
                place,
                previous: previous.map(|id: &Located<String>| (id.value.as_str(), id.place)).collect(),
            }
        }};
    }
    Some(match &file.parsed {
        Parsed::Organisation(record) => named!(Org, record),
        Parsed::Partnership(record) => named!(Partnership, record),
        Parsed::Unit(record) => named!(Unit, record),
        Parsed::Asset(record) => named!(Asset, record),
        Parsed::Need(record) => named!(Need, record),
        Parsed::Event(record) => named!(Event, record),
        Parsed::Contact(record) => named!(Contact, record),
        Parsed::Person(record) => named!(Person, record),
        Parsed::Assessment(record) => named!(Assessment, record),
        Parsed::Note(note) => Named { kind: Kind::Note, stem: &note.stem, place, previous: Vec::new() },
        _ => return None,
    })
}

/// A record of `data/`.
fn check_open(ground: &Ground<'_>, file: &ParsedFile, registry: &mut Registry, found: &mut Diagnostics) {
    let place = Place::top(file.file);
    macro_rules! record {
        ($id:ident, $all:ident, $check:path, $record:expr) => {
            if let Ok(id) = $id::parse(&$record.stem) {
                registry.$all.insert(id.clone(), $check(ground, (id, place), $record, found));
            }
        };
    }
    match &file.parsed {
        Parsed::Organisation(record) => record!(OrgId, organisations, organisation::check_organisation, record),
        Parsed::Partnership(record) => record!(PartnershipId, partnerships, partnership::check_partnership, record),
        Parsed::Unit(record) => record!(UnitId, units, assets::check_unit, record),
        Parsed::Asset(record) => record!(AssetId, assets, assets::check_asset, record),
        Parsed::Need(record) => record!(NeedId, needs, assets::check_need, record),
        Parsed::Event(record) => record!(EventId, events, event::check_event, record),
        Parsed::Contact(record) => record!(ContactId, contacts, event::check_contact, record),
        _ => {}
    }
}

/// A file of `private/` that is a record of its own.
fn check_private(ground: &Ground<'_>, file: &ParsedFile, registry: &mut Registry, found: &mut Diagnostics) {
    let place = Place::top(file.file);
    match &file.parsed {
        Parsed::Person(record) => {
            if let Ok(id) = PersonId::parse(&record.stem) {
                registry.people.insert(id.clone(), people::check_person(ground, (id, place), record, found));
            }
        }
        Parsed::Activities(month) => {
            let written = month.activities.iter().flat_map(|list| &list.value);
            let checked = written.filter_map(|activity| people::check_activity(ground, activity, found));
            registry.activities.extend(checked.collect::<Vec<_>>());
        }
        Parsed::Note(note) => {
            let id = NoteId::parse(&note.stem).ok();
            let note = id.and_then(|id| people::check_note(ground, (id, place), (&file.path, note), found));
            registry.notes.extend(note.map(|note| (note.id.clone(), note)));
        }
        Parsed::Assessment(record) => {
            let id = AssessmentId::parse(&record.stem).ok();
            let one = id.and_then(|id| people::check_assessment(ground, (id, place), record, found));
            registry.assessments.extend(one.map(|one| (one.id.clone(), one)));
        }
        _ => {}
    }
}

fn lay_overlays(ground: &Ground<'_>, files: &[Arc<ParsedFile>], registry: &mut Registry, found: &mut Diagnostics) {
    let mut records = Overlaid {
        organisations: &mut registry.organisations,
        partnerships: &mut registry.partnerships,
        units: &mut registry.units,
        assets: &mut registry.assets,
        events: &mut registry.events,
    };
    for file in files {
        if let Parsed::Overlay(stem, overlay) = &file.parsed {
            lay_over(ground, (stem, Place::top(file.file)), overlay, &mut records, found);
        }
    }
}

/// Rules that look at several records together.
fn check_across(ground: &Ground<'_>, files: &[Arc<ParsedFile>], registry: &Registry, found: &mut Diagnostics) {
    let orgs = files.iter().filter_map(|file| match &file.parsed {
        Parsed::Organisation(record) => Some((record.stem.as_str(), &record.raw)),
        _ => None,
    });
    let parties = Parties { written: orgs.clone().collect(), organisations: &registry.organisations };
    identity::check_numbers(orgs, found);
    circles::check_circles(files, found);
    let facts = |id: &str| {
        let org = registry.organisations.get(id);
        org.map(|org| OrgFacts { ours: org.ours, commercial: org.sector.as_str() == "private-sector" })
            .unwrap_or_default()
    };
    check_each(files, found, |file, found| {
        if let Parsed::Partnership(record) = &file.parsed {
            definition::check_parties(ground, &record.raw, (Place::top(file.file), &facts), found);
            let one = registry.partnerships.get(record.stem.as_str());
            if let Some(one) = one {
                listing::check_listed(&record.raw, one, &parties, found);
            }
        }
    });
    check_written(ground, &WrittenRegistry::gather(files, registry), registry, found);
}
