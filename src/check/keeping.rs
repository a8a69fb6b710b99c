//! Finds what is kept of people although it should not be: too long, or beside where they work now; and who is missing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::check::ground::Ground;
use crate::dates::Known;
use crate::diag::{Diagnostics, rules};
use crate::ids::{OrgId, PersonId};
use crate::parse::raw::{RawPartnership, RawPerson};
use crate::parse::{Parsed, ParsedFile};
use crate::records::Registry;
use crate::records::{Organisation, Partnership};
use crate::site::{Side, Stage, Standing};
use crate::source::{Located, Place};

/// Checks C-05, C-06 and V-06.
pub fn check_keeping(ground: &Ground<'_>, files: &[Arc<ParsedFile>], registry: &Registry, found: &mut Diagnostics) {
    let knows = acquaintances(registry);
    for file in files {
        match &file.parsed {
            Parsed::Person(record) => {
                check_kept(ground, &record.raw, found);
                check_work(record.raw.org.as_ref(), registry, found);
            }
            Parsed::Contact(record) => check_work(record.raw.org.as_ref(), registry, found),
            Parsed::Partnership(record) => {
                let one = registry.partnerships.get(record.stem.as_str());
                if let Some(one) = one {
                    check_known_by_one(&record.raw, one, (registry, &knows), found);
                }
            }
            _ => {}
        }
    }
}

/// V-06: a person's record is not kept longer than was said. A consent and a promise to delete run in the world,
/// however old the records are.
fn check_kept(ground: &Ground<'_>, raw: &RawPerson, found: &mut Diagnostics) {
    let Some(until) = &raw.keep_until else { return };
    if let Known::Known(day) = until.value
        && day.is_before(ground.consent_day())
    {
        found
            .report(&rules::V06, until.place, format!("this record was to be kept until {day}"))
            .hint("delete the file; or if it is still needed, say so with a new `keep_until`");
    }
}

/// C-05: nobody works for an organisation that is no more.
fn check_work(raw: Option<&Located<String>>, registry: &Registry, found: &mut Diagnostics) {
    let Some(raw) = raw else { return };
    let org = registry.organisations.get(raw.value.as_str());
    let Some(org) = org.filter(|org| org.status.as_str() == "dissolved") else { return };
    let hint = org.successor.as_ref().map_or_else(
        || "write where the person works now, or delete the file".to_owned(),
        |next| format!("write where the person works now, perhaps `{next}`, or delete the file"),
    );
    found
        .report(&rules::C05, raw.place, format!("`{}` is dissolved, so nobody works there", org.id))
        .hint(hint)
        .also(org.common.remarks.place, "this organisation");
}

/// The colleagues who know each organisation: who were in touch with it, answer for a partnership with it, or have a
/// way to it.
fn acquaintances(registry: &Registry) -> BTreeMap<&OrgId, BTreeSet<&PersonId>> {
    let mut knows: BTreeMap<&OrgId, BTreeSet<&PersonId>> = BTreeMap::new();
    for activity in &registry.activities {
        knows.entry(&activity.org).or_default().insert(&activity.who);
    }
    for one in registry.partnerships.values() {
        for party in &one.parties {
            knows.entry(&party.org).or_default().extend(&one.responsible_person);
        }
    }
    for way in registry.assessments.values().flat_map(|one| &one.connections) {
        let works = way.to.as_ref().and_then(|person| registry.people.get(person)?.org.as_ref());
        if let Some(org) = way.to_org.as_ref().or(works) {
            knows.entry(org).or_default().insert(&way.from);
        }
    }
    // Whoever has left, or stands on the other side, keeps no relation alive.
    let here = |id: &PersonId| registry.people.get(id).is_some_and(|person| person.side == Side::Internal);
    for colleagues in knows.values_mut() {
        colleagues.retain(|id| here(id));
    }
    knows
}

/// C-06: a marriage does not hang on one colleague. Where nobody is written down, nobody writes contacts down.
fn check_known_by_one(
    raw: &RawPartnership,
    one: &Partnership,
    (registry, knows): (&Registry, &BTreeMap<&OrgId, BTreeSet<&PersonId>>),
    found: &mut Diagnostics,
) {
    if one.elsewhere || one.standing != Standing::Running(Stage::Marriage) {
        return;
    }
    for written in raw.parties.iter().flat_map(|list| &list.value).filter_map(|party| party.value.org.as_ref()) {
        let org = registry.organisations.get(written.value.as_str());
        let Some(org) = org.filter(|org| !org.ours) else { continue };
        report_known_by_one(org, written.place, knows, found);
    }
}

fn report_known_by_one(
    org: &Organisation,
    place: Place,
    knows: &BTreeMap<&OrgId, BTreeSet<&PersonId>>,
    found: &mut Diagnostics,
) {
    let Some(colleagues) = knows.get(&org.id).filter(|colleagues| colleagues.len() == 1) else { return };
    for colleague in colleagues {
        found
            .report(&rules::C06, place, format!("only `{colleague}` knows `{}`, a partner in this marriage", org.id))
            .hint("let a second colleague come along, and write the contact down below private/activities");
    }
}
