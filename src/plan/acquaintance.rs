//! Gathers what one must know before calling an organisation: who knows it, what was promised, who was in touch.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::dates::days_before;
use crate::ids::{Kind, OrgId, PartnershipId, PersonId, RecordKey, UnitId};
use crate::site::{
    Activity, Agreement, Connection, Inside, Note, Organisation, Partnership, Person, Side, Site, Standing,
};

/// A colleague who has been in touch with an organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct Acquainted<'a> {
    /// The colleague.
    pub who: &'a PersonId,
    /// How many contacts there were.
    pub contacts: usize,
    /// The last one.
    pub last: &'a Activity,
    /// Whom the colleague met there, and how often; for coordinators.
    pub met: BTreeMap<&'a PersonId, usize>,
}

/// What is known of an organisation from those who were in touch with it, as far as the audience may see it.
#[derive(Debug, Clone)]
pub struct Acquaintance<'a> {
    /// The organisation.
    pub org: &'a Organisation,
    /// Nobody is to contact it: to be said first and loudest.
    pub no_contact: bool,
    /// People there who are not to be contacted; for coordinators.
    pub not_these: Vec<&'a Person>,
    /// The last contact of each unit that was in touch only some days ago, the newest first: speak with it first.
    pub recent: Vec<&'a Activity>,
    /// Contacts that are planned, the next one first.
    pub planned: Vec<&'a Activity>,
    /// Contacts that took place, the newest first.
    pub contacts: Vec<&'a Activity>,
    /// The colleagues who had them, those with the most first.
    pub colleagues: Vec<Acquainted<'a>>,
    /// Other ways to it, the strongest first; for coordinators.
    pub connections: Vec<&'a Connection>,
    /// People there; for coordinators.
    pub people: Vec<&'a Person>,
    /// Contacts that ended with a promise which is not kept yet, the most urgent one first.
    pub promises: Vec<&'a Activity>,
    /// Its partnerships: those that run, then those that are planned, then those that are over.
    pub partnerships: Vec<&'a Partnership>,
    /// The agreements that hold, each with its partnership.
    pub agreements: Vec<(&'a Partnership, &'a Agreement)>,
    /// Notes about it, about its partnerships and about people there, the newest first.
    pub notes: Vec<&'a Note>,
}

impl<'a> Acquaintance<'a> {
    /// The last contact.
    #[must_use]
    pub fn last(&self) -> Option<&'a Activity> {
        self.contacts.first().copied()
    }

    /// Whether somebody who wants to call must first speak with someone in the house.
    #[must_use]
    pub fn speak_first(&self) -> bool {
        !self.recent.is_empty() || !self.planned.is_empty()
    }
}

/// What there is of each organisation, looked up once: a page for each of thousands asks for it.
#[derive(Debug, Clone, Default)]
pub struct Dealings {
    of_orgs: BTreeMap<OrgId, Dealing>,
}

/// What there is of one organisation.
#[derive(Debug, Clone, Default)]
struct Dealing {
    partnerships: Vec<PartnershipId>,
    people: Vec<PersonId>,
    /// Places in the list of all contacts, the oldest first.
    contacts: Vec<usize>,
}

impl Dealings {
    /// The dealings of all organisations of a site, as far as the audience may see them.
    #[must_use]
    pub fn new(site: &Site) -> Self {
        let mut dealings = Self::default();
        for partnership in site.partnerships.values() {
            let parties: BTreeSet<&OrgId> = partnership.parties.iter().map(|party| &party.org).collect();
            for org in parties {
                dealings.of(org).partnerships.push(partnership.id.clone());
            }
        }
        let Some(inside) = &site.inside else { return dealings };
        for person in inside.people.values().filter(|person| person.side == Side::External) {
            if let Some(org) = &person.org {
                dealings.of(org).people.push(person.id.clone());
            }
        }
        for (at, activity) in inside.activities.iter().enumerate() {
            dealings.of(&activity.org).contacts.push(at);
        }
        dealings
    }

    fn of(&mut self, org: &OrgId) -> &mut Dealing {
        self.of_orgs.entry(org.clone()).or_default()
    }
}

/// What is known of `org`; nothing where the audience may not see it.
#[must_use]
pub fn acquaintance<'a>(site: &'a Site, dealings: &Dealings, org: &OrgId) -> Option<Acquaintance<'a>> {
    let org = site.organisations.get(org)?;
    let as_of = site.settings.as_of;
    let none = Dealing::default();
    let dealing = dealings.of_orgs.get(&org.id).unwrap_or(&none);
    let partnerships = partnerships(site, dealing);
    let mut known = Acquaintance {
        org,
        no_contact: org.inside.as_ref().is_some_and(|inside| inside.no_contact),
        not_these: Vec::new(),
        recent: Vec::new(),
        planned: Vec::new(),
        contacts: Vec::new(),
        colleagues: Vec::new(),
        connections: Vec::new(),
        people: Vec::new(),
        promises: Vec::new(),
        agreements: agreements(&partnerships, as_of),
        partnerships,
        notes: Vec::new(),
    };
    if let Some(inside) = &site.inside {
        add_people(inside, dealing, &mut known);
        add_contacts((inside, site), dealing, &mut known);
        add_notes(inside, &mut known);
    }
    Some(known)
}

fn partnerships<'a>(site: &'a Site, dealing: &Dealing) -> Vec<&'a Partnership> {
    let mut list: Vec<&Partnership> = dealing.partnerships.iter().filter_map(|id| site.partnerships.get(id)).collect();
    list.sort_by_key(|one| match one.standing {
        Standing::Running(_) => 0,
        Standing::Planned(_) => 1,
        Standing::Past(_) => 2,
    });
    list
}

fn agreements<'a>(partnerships: &[&'a Partnership], as_of: Date) -> Vec<(&'a Partnership, &'a Agreement)> {
    let of = |one: &'a Partnership| one.in_force(as_of).into_iter().map(move |agreement| (one, agreement));
    partnerships.iter().flat_map(|one| of(one)).collect()
}

/// People at the organisation, and ways to it.
fn add_people<'a>(inside: &'a Inside, dealing: &Dealing, known: &mut Acquaintance<'a>) {
    let org = &known.org.id;
    known.people = dealing.people.iter().filter_map(|id| inside.people.get(id)).collect();
    known.not_these = known.people.iter().copied().filter(|person| person.do_not_contact).collect();
    let leads_there = |way: &&Connection| {
        way.to_org.as_ref() == Some(org)
            || way.to.as_ref().is_some_and(|to| known.people.iter().any(|person| person.id == *to))
    };
    known.connections = inside.assessments.values().flat_map(|one| &one.connections).filter(leads_there).collect();
    known.connections.sort_by_key(|way| std::cmp::Reverse(way.strength));
}

fn add_contacts<'a>((inside, site): (&'a Inside, &Site), dealing: &Dealing, known: &mut Acquaintance<'a>) {
    let as_of = site.settings.as_of;
    let since = days_before(as_of, site.settings.thresholds.contacts_apart);
    let of_org = dealing.contacts.iter().filter_map(|at| inside.activities.get(*at));
    let (planned, mut past): (Vec<&Activity>, Vec<&Activity>) = of_org.partition(|activity| activity.on > as_of);
    past.reverse();
    known.promises = past.iter().chain(&planned).copied().filter(|activity| promise(activity).is_some()).collect();
    known.promises.sort_by_key(|activity| promise(activity));
    known.recent = recent(&past, since);
    known.colleagues = colleagues(&past);
    known.contacts = past;
    known.planned = planned;
}

/// The day of a promise that is not kept yet.
fn promise(activity: &Activity) -> Option<Date> {
    activity.next.as_ref().filter(|next| !next.done).map(|next| next.on)
}

/// The last contact of each unit since a day.
fn recent<'a>(newest_first: &[&'a Activity], since: Date) -> Vec<&'a Activity> {
    let mut recent: Vec<&Activity> = Vec::new();
    let mut units: Vec<&UnitId> = Vec::new();
    for activity in newest_first.iter().take_while(|activity| activity.on >= since) {
        if !units.contains(&&activity.unit) {
            units.push(&activity.unit);
            recent.push(activity);
        }
    }
    recent
}

fn colleagues<'a>(newest_first: &[&'a Activity]) -> Vec<Acquainted<'a>> {
    let mut all: BTreeMap<&PersonId, Acquainted<'a>> = BTreeMap::new();
    for activity in newest_first {
        let one = all.entry(&activity.who).or_insert_with(|| Acquainted {
            who: &activity.who,
            contacts: 0,
            last: activity,
            met: BTreeMap::new(),
        });
        one.contacts += 1;
        if let Some(person) = &activity.person {
            *one.met.entry(person).or_default() += 1;
        }
    }
    let mut all: Vec<Acquainted<'a>> = all.into_values().collect();
    all.sort_by_key(|one| std::cmp::Reverse((one.contacts, one.last.on)));
    all
}

fn add_notes<'a>(inside: &'a Inside, known: &mut Acquaintance<'a>) {
    let partnerships = known.partnerships.iter().map(|one| RecordKey::new(Kind::Partnership, one.id.as_str()));
    let people = known.people.iter().map(|person| RecordKey::new(Kind::Person, person.id.as_str()));
    let of_org = [RecordKey::new(Kind::Org, known.org.id.as_str())];
    let keys: Vec<RecordKey> = of_org.into_iter().chain(partnerships).chain(people).collect();
    known.notes = inside.notes.values().filter(|note| note.about.iter().any(|about| keys.contains(about))).collect();
    known.notes.sort_by_key(|note| std::cmp::Reverse(note.on));
}
