//! Gathers who is tied to whom: by contacts, work, acquaintance, partnerships, events.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::dates::Known;
use crate::ids::{EventId, OrgId, PartnershipId, PersonId};
use crate::language::Text;
use crate::site::{Activity, Assessment, Connection, Inside, Partnership, Person, Side, Site, Stage, Standing};

/// A person or an organisation on a way.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Station {
    /// A person: a colleague at the beginning of a way, else someone outside.
    Person(PersonId),
    /// An organisation that is not ours.
    Org(OrgId),
}

/// What joins one station to the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tie {
    /// They were in contact with each other.
    Contacts {
        /// How often.
        count: usize,
        /// The last time.
        last: Date,
    },
    /// The person works there.
    WorksThere,
    /// The person works here.
    Employs,
    /// The person spoke for the organisation, though nobody wrote that they work there.
    SpokeFor,
    /// An assessment says so, in its words where it has any.
    Known(Option<Text>),
    /// The colleague answers for a partnership with the organisation.
    AnswersFor(PartnershipId),
    /// Both take part in a partnership.
    Together(PartnershipId),
    /// The first belongs to the second.
    PartOf,
    /// The second belongs to the first.
    HasPart,
    /// Both came to an event.
    Met(EventId),
}

/// The strength of what is certain, and of the firmest acquaintance.
pub const STRONG: u8 = 3;
/// The strength of what will usually do.
pub const GOOD: u8 = 2;
/// The strength of what may do.
pub const WEAK: u8 = 1;

/// Days after which a contact is no longer fresh.
const FRESH: i32 = 365;
/// Contacts that make an acquaintance firm, if the last one is fresh.
const FIRM: usize = 3;

/// All ties of a site, each only one way: from where to where, by what, how strong from 1 to 3.
pub type Ties = BTreeMap<Station, BTreeMap<Station, (Tie, u8)>>;

/// Gathers the ties of a site on the day that its records are judged by. Where two stations are tied more than once,
/// the strongest tie stays. Whom nobody is to contact is not on any way.
#[must_use]
pub(super) fn gather_ties(site: &Site) -> Ties {
    let mut web = Web { site, ties: BTreeMap::new() };
    if let Some(inside) = &site.inside {
        web.add_contacts(inside);
        for person in inside.people.values() {
            web.add_work(person);
        }
        for assessment in inside.assessments.values() {
            web.add_acquaintances(assessment);
        }
        web.add_events(inside);
    }
    for partnership in site.partnerships.values().filter(|one| !one.elsewhere) {
        web.add_partnership(partnership);
    }
    for org in site.organisations.values() {
        if let Some(parent) = &org.parent {
            let (part, whole) = (Station::Org(org.id.clone()), Station::Org(parent.clone()));
            web.tie(&part, &whole, Tie::PartOf, GOOD);
            web.tie(&whole, &part, Tie::HasPart, GOOD);
        }
    }
    web.ties
}

/// Whether ways may lead to an organisation or through it.
#[must_use]
pub(super) fn may_be_reached(site: &Site, id: &OrgId) -> bool {
    let Some(org) = site.organisations.get(id) else { return false };
    let closed = org.inside.as_ref().is_some_and(|inside| inside.no_contact);
    !org.ours && !closed && org.status.as_str() != "dissolved"
}

struct Web<'a> {
    site: &'a Site,
    ties: Ties,
}

impl Web<'_> {
    fn person(&self, id: &PersonId) -> Option<&Person> {
        let person = self.site.inside.as_ref()?.people.get(id)?;
        // A colleague who is not to be contacted by others still knows whom they know.
        (person.side == Side::Internal || !person.do_not_contact).then_some(person)
    }

    fn is_colleague(&self, id: &PersonId) -> bool {
        self.person(id).is_some_and(|person| person.side == Side::Internal)
    }

    /// Adds a tie, unless a stronger one is there, one of its ends is closed, or it leads back to a colleague.
    fn tie(&mut self, from: &Station, to: &Station, tie: Tie, strength: u8) {
        let open = |station: &Station| match station {
            Station::Person(id) => self.person(id).is_some(),
            Station::Org(id) => may_be_reached(self.site, id),
        };
        let back = matches!(to, Station::Person(id) if self.is_colleague(id));
        if back || from == to || !open(from) || !open(to) {
            return;
        }
        let known = self.ties.entry(from.clone()).or_default();
        if known.get(to).is_none_or(|(_, before)| *before < strength) {
            known.insert(to.clone(), (tie, strength));
        }
    }

    /// Who was in touch with whom; a contact that is only planned is none yet.
    fn add_contacts(&mut self, inside: &Inside) {
        let today = self.site.settings.as_of;
        let mut met: BTreeMap<(Station, Station), (usize, Date)> = BTreeMap::new();
        let mut spoke = Vec::new();
        for activity in inside.activities.iter().filter(|activity| activity.on <= today) {
            let (from, to) = (Station::Person(activity.who.clone()), self.partner_of(activity));
            if let Station::Person(id) = &to
                && inside.people.get(id).is_some_and(|person| person.org.as_ref() != Some(&activity.org))
            {
                spoke.push((to.clone(), Station::Org(activity.org.clone())));
            }
            let (count, last) = met.entry((from, to)).or_insert((0, activity.on));
            *count += 1;
            *last = activity.on.max(*last);
        }
        for ((from, to), (count, last)) in met {
            self.tie(&from, &to, Tie::Contacts { count, last }, strength_of(count, last, today));
        }
        for (person, org) in spoke {
            self.tie(&person, &org, Tie::SpokeFor, GOOD);
        }
    }

    /// With whom the contact was: the person, or the organisation where no person is known.
    fn partner_of(&self, activity: &Activity) -> Station {
        let known = activity.person.as_ref().filter(|id| self.person(id).is_some());
        known.map_or_else(|| Station::Org(activity.org.clone()), |id| Station::Person(id.clone()))
    }

    fn add_work(&mut self, person: &Person) {
        if let (Side::External, Some(org)) = (person.side, &person.org) {
            let (person, org) = (Station::Person(person.id.clone()), Station::Org(org.clone()));
            self.tie(&person, &org, Tie::WorksThere, STRONG);
            self.tie(&org, &person, Tie::Employs, GOOD);
        }
    }

    /// The ways that an assessment names; they are walked as they are written, not backwards.
    fn add_acquaintances(&mut self, assessment: &Assessment) {
        for Connection { from, via, to, to_org, strength } in &assessment.connections {
            let strength = u8::try_from(*strength).unwrap_or(WEAK).clamp(WEAK, STRONG);
            let from = Station::Person(from.clone());
            let org = to_org.clone().map(Station::Org);
            match to.clone().map(Station::Person) {
                Some(person) => {
                    self.tie(&from, &person, Tie::Known(via.clone()), strength);
                    if let Some(org) = org {
                        self.tie(&person, &org, Tie::Known(None), strength);
                    }
                }
                None => {
                    if let Some(org) = org {
                        self.tie(&from, &org, Tie::Known(via.clone()), strength);
                    }
                }
            }
        }
    }

    fn add_events(&mut self, inside: &Inside) {
        for event in self.site.events.values() {
            let colleague = |id: &&PersonId| inside.people.get(*id).is_some_and(|one| one.side == Side::Internal);
            let (ours, theirs): (Vec<&PersonId>, Vec<&PersonId>) = event.attended.iter().partition(colleague);
            for colleague in &ours {
                for guest in &theirs {
                    let (from, to) = (Station::Person((*colleague).clone()), Station::Person((*guest).clone()));
                    self.tie(&from, &to, Tie::Met(event.id.clone()), WEAK);
                }
            }
        }
    }

    fn add_partnership(&mut self, one: &Partnership) {
        let strength = match one.standing {
            Standing::Running(Stage::Marriage) => STRONG,
            Standing::Running(Stage::Engagement | Stage::Date) => GOOD,
            Standing::Running(Stage::Glance | Stage::Divorce) | Standing::Past(_) | Standing::Planned(_) => WEAK,
        };
        let here = |until: &Option<Known<_>>| until.is_none();
        let parties: Vec<Station> = one
            .parties
            .iter()
            .filter(|party| here(&party.until))
            .map(|party| Station::Org(party.org.clone()))
            .collect();
        let answers = one.inside.as_ref().and_then(|inside| inside.responsible_person.clone()).map(Station::Person);
        for party in &parties {
            if let Some(colleague) = &answers {
                self.tie(colleague, party, Tie::AnswersFor(one.id.clone()), strength);
            }
            for other in &parties {
                self.tie(party, other, Tie::Together(one.id.clone()), strength);
            }
        }
    }
}

/// How strong an acquaintance is: by how often and how long ago.
fn strength_of(count: usize, last: Date, today: Date) -> u8 {
    let fresh = days_between(last, today) <= FRESH;
    match (count, fresh) {
        (FIRM.., true) => STRONG,
        (FIRM.., false) | (_, true) => GOOD,
        _ => WEAK,
    }
}

/// Whole days from one day to another.
pub(super) fn days_between(from: Date, to: Date) -> i32 {
    // Both are dates of a calendar, so that their distance in days always exists.
    from.until(to).map_or(i32::MAX, |span| span.get_days())
}
