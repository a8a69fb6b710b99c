//! Finds contacts that get in each other's way, that nobody wants, or that were promised and did not follow.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::check::ground::Ground;
use crate::dates::days_before;
use crate::diag::{Diagnostics, rules};
use crate::ids::{OrgId, PartnershipId, PersonId, UnitId};
use crate::parse::raw::RawActivity;
use crate::parse::{Parsed, ParsedFile};
use crate::records::Registry;
use crate::site::Activity;
use crate::source::{Located, Place};

/// A contact as it is, and as it is written.
#[derive(Clone, Copy)]
struct Contact<'a> {
    one: &'a Activity,
    raw: &'a RawActivity,
}

impl Contact<'_> {
    /// Where a key is written, or else the contact.
    fn at<T>(&self, key: Option<&Located<T>>) -> Place {
        key.map_or(self.one.place, |key| key.place)
    }
}

/// Checks C-01, C-02 and C-04.
pub fn check_contacts(ground: &Ground<'_>, files: &[Arc<ParsedFile>], registry: &Registry, found: &mut Diagnostics) {
    let mut contacts = contacts(files, registry);
    for contact in &contacts {
        check_wanted(ground, *contact, registry, found);
        check_promise(ground, *contact, registry, found);
    }
    // On one day, who was called comes before who calls: the one who calls is to ask first.
    contacts.sort_by_key(|contact| (contact.one.on, !contact.one.incoming));
    check_apart(ground, &contacts, registry, found);
}

/// All contacts, oldest first.
fn contacts<'a>(files: &'a [Arc<ParsedFile>], registry: &'a Registry) -> Vec<Contact<'a>> {
    let mut written: HashMap<Place, &RawActivity> = HashMap::with_capacity(registry.activities.len());
    for file in files {
        if let Parsed::Activities(month) = &file.parsed {
            let list = month.activities.iter().flat_map(|list| &list.value);
            written.extend(list.map(|raw| (raw.place, &raw.value)));
        }
    }
    let both = |one: &'a Activity| Some(Contact { one, raw: written.get(&one.place)? });
    registry.activities.iter().filter_map(both).collect()
}

/// C-02: nobody plans to be in touch with who does not want it.
fn check_wanted(ground: &Ground<'_>, contact: Contact<'_>, registry: &Registry, found: &mut Diagnostics) {
    let Contact { one, raw } = contact;
    if one.on <= ground.as_of || one.incoming {
        return;
    }
    let person = one.person.as_ref().and_then(|id| registry.people.get(id)).filter(|person| person.do_not_contact);
    if let Some(person) = person {
        found
            .report(&rules::C02, contact.at(raw.person.as_ref()), format!("`{}` is not to be contacted", person.id))
            .hint("take the plan out, or name somebody else there; `do_not_contact` stands in the person's record")
            .also(person.common.remarks.place, "this person does not want it");
    }
    if let Some(org) = registry.organisations.get(&one.org).filter(|org| org.listing.no_contact) {
        found
            .report(&rules::C02, contact.at(raw.org.as_ref()), format!("nobody is to contact `{}`", org.id))
            .hint("take the plan out; `no_contact` stands below `listing` in the organisation's record")
            .also(org.common.remarks.place, "this organisation does not want it");
    }
}

/// Whether an organisation is gone, so that nothing can be owed to it.
fn is_gone(registry: &Registry, id: &OrgId) -> bool {
    registry.organisations.get(id).is_some_and(|org| org.status.as_str() == "dissolved")
}

/// C-04: what was promised is done on its day.
fn check_promise(ground: &Ground<'_>, contact: Contact<'_>, registry: &Registry, found: &mut Diagnostics) {
    let Some(next) = contact.one.next.as_ref().filter(|next| !next.done && next.on < ground.as_of) else { return };
    if is_gone(registry, &contact.one.org) {
        return;
    }
    let written = contact.raw.next.as_ref();
    let place = contact.at(written.and_then(|next| next.value.on.as_ref()));
    found
        .report(&rules::C04, place, format!("this was to follow on {}, and nothing says that it did", next.on))
        .hint("do it and write `done = true`, or write a new day");
}

/// How many days back a double contact is worth a word: what was longer ago cannot be helped.
const REMEMBERED: i64 = 365;

/// What two contacts have in common that brings them into each other's way.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Shared<'a> {
    Org(&'a OrgId),
    Person(&'a PersonId),
}

/// The last contacts of units, by the partnership they belong to: all that later ones are compared with.
type Latest<'a> = BTreeMap<(&'a UnitId, Option<&'a PartnershipId>), Contact<'a>>;

/// C-01: two units do not get in touch with one partner without speaking of it. `contacts` come oldest first.
///
/// Each contact is compared with the last one of each other unit, not with all: the work grows with the number of
/// contacts, whatever their number at one organisation.
fn check_apart(ground: &Ground<'_>, contacts: &[Contact<'_>], registry: &Registry, found: &mut Diagnostics) {
    let since = days_before(ground.as_of, REMEMBERED);
    let mut all: BTreeMap<Shared<'_>, Latest<'_>> = BTreeMap::new();
    for contact in contacts.iter().filter(|contact| !contact.one.coordinated) {
        let one = contact.one;
        let ours = registry.organisations.get(&one.org).is_some_and(|org| org.ours);
        if ours {
            continue;
        }
        let person = one.person.as_ref().map(Shared::Person);
        for shared in [Shared::Org(&one.org)].into_iter().chain(person) {
            let latest = all.entry(shared).or_default();
            // Who is called cannot ask first.
            if one.on >= since && !one.incoming {
                report_double(*contact, shared, (latest, ground.thresholds.contacts_apart), found);
            }
            latest.insert((&one.unit, one.partnership.as_ref()), *contact);
        }
    }
}

/// Reports that others were in touch shortly before.
fn report_double(
    contact: Contact<'_>,
    shared: Shared<'_>,
    (latest, apart): (&Latest<'_>, i64),
    found: &mut Diagnostics,
) {
    let Contact { one, raw } = contact;
    let first = days_before(one.on, apart);
    let in_the_way = latest.iter().filter(|((unit, partnership), before)| {
        let together = partnership.is_some() && *partnership == one.partnership.as_ref();
        let elsewhere = matches!(shared, Shared::Org(_)) || before.one.org != one.org;
        **unit != one.unit && !together && elsewhere && before.one.on >= first
    });
    let mut in_the_way: Vec<Contact<'_>> = in_the_way.map(|(_, before)| *before).collect();
    in_the_way.sort_by_key(|before| std::cmp::Reverse(before.one.on));
    let Some(before) = in_the_way.first() else { return };
    let (whom, place) = match shared {
        Shared::Org(org) => (org.to_string(), contact.at(raw.org.as_ref())),
        Shared::Person(person) => (person.to_string(), contact.at(raw.person.as_ref())),
    };
    let (unit, other) = (&one.unit, &before.one.unit);
    let when = match one.on.since(before.one.on).map_or(0, |span| span.get_days()) {
        0 => "on the same day as".to_owned(),
        1 => "one day after".to_owned(),
        days => format!("{days} days after"),
    };
    let fault = found.report(
        &rules::C01,
        place,
        format!("`{unit}` is in touch with `{whom}` {when} `{other}`, and nothing says that they spoke about it"),
    );
    fault.hint("speak with each other; then write `coordinated = true`, or the `partnership` that both belong to");
    for before in in_the_way.iter().take(3) {
        fault.also(before.one.place, format!("`{}`, {}", before.one.unit, before.one.on));
    }
}
