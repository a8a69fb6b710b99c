//! Decides what may be seen of events, published contacts and the strategy.

use std::collections::BTreeMap;

use crate::disclose::{Door, disclose_common, may_be_shown};
use crate::ids::{ContactId, EventId, PartnershipId};
use crate::records::{ContactPerson, Event};
use crate::site::{self, Audience, Strategy};

pub(super) fn disclose_events(
    door: &Door,
    all: &BTreeMap<EventId, Event>,
    partnerships: &BTreeMap<PartnershipId, site::Partnership>,
) -> BTreeMap<EventId, site::Event> {
    let shown =
        all.values().filter(|event| may_be_shown(door, &event.common, Event::default_audience(event.kind.as_str())));
    shown.map(|event| (event.id.clone(), disclose_event(door, event, partnerships))).collect()
}

fn disclose_event(
    door: &Door,
    event: &Event,
    partnerships: &BTreeMap<PartnershipId, site::Partnership>,
) -> site::Event {
    let Event {
        id,
        common,
        name,
        kind,
        starts,
        ends,
        place,
        org,
        unit,
        partnerships: named,
        repeats,
        programme,
        audience,
        agenda,
        url,
        invited,
        attended,
    } = event;
    site::Event {
        id: id.clone(),
        remarks: disclose_common(door, common),
        name: name.clone(),
        kind: kind.clone(),
        starts: *starts,
        ends: *ends,
        place: place.clone(),
        org: org.clone().filter(|org| door.organisations.contains(org)),
        unit: unit.clone().filter(|unit| door.units.contains(unit)),
        partnerships: named.iter().filter(|one| partnerships.contains_key(*one)).cloned().collect(),
        repeats: repeats.clone(),
        programme: programme.clone(),
        audience: audience.clone(),
        agenda: agenda.clone(),
        url: url.clone(),
        invited: door.pass_list(Audience::Staff, invited),
        attended: door.pass_list(Audience::Coordinator, attended),
    }
}

/// The people who agreed to be named, as long as their consent holds.
pub(super) fn disclose_contacts(
    door: &Door,
    all: &BTreeMap<ContactId, ContactPerson>,
) -> BTreeMap<ContactId, site::ContactPerson> {
    all.iter().filter_map(|(id, contact)| Some((id.clone(), disclose_contact(door, contact)?))).collect()
}

fn disclose_contact(door: &Door, contact: &ContactPerson) -> Option<site::ContactPerson> {
    let ContactPerson { id, common, name, role, org, unit, channel, agreed_on: _, via: _, until, consent_holds } =
        contact;
    // A person at an organisation that may not be named would name it.
    let named = org.as_ref().is_none_or(|org| door.organisations.contains(org))
        && unit.as_ref().is_none_or(|unit| door.units.contains(unit));
    let shown = *consent_holds && named && may_be_shown(door, common, Audience::Public);
    shown.then(|| site::ContactPerson {
        id: id.clone(),
        remarks: disclose_common(door, common),
        name: name.clone(),
        role: role.clone(),
        org: org.clone(),
        unit: unit.clone(),
        channel: channel.clone(),
        consent_until: until.filter(|_| door.opens(Audience::Staff)),
    })
}

pub(super) fn disclose_strategy(door: &Door, strategy: &Strategy) -> Strategy {
    let Strategy { period, aims, area, places, fields, approach, percent, commitment, example, note } = strategy;
    Strategy {
        period: period.clone(),
        aims: aims.clone(),
        area: area.clone(),
        places: places.clone(),
        fields: fields.clone(),
        approach: approach.clone(),
        percent: percent.filter(|_| door.opens(Audience::Staff)),
        commitment: commitment.clone().filter(|_| door.opens(Audience::Staff)),
        example: *example,
        note: note.clone(),
    }
}
