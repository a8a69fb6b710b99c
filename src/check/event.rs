//! Checks events, and contacts that are published on purpose.

use crate::check::ground::{Asked, Ground};
use crate::check::remarks::{Top, check_common, check_web_address, common_of};
use crate::dates::{Known, Moment};
use crate::diag::{Diagnostics, rules};
use crate::ids::{ContactId, EventId, Kind, OrgId, PartnershipId};
use crate::language::Text;
use crate::parse::RecordFile;
use crate::parse::raw::{RawAgendaEntry, RawConsent, RawContactPerson, RawEvent, Words};
use crate::records::{ContactPerson, Event};
use crate::site::{AgendaEntry, Audience};
use crate::source::{Located, Place};

/// Checks one event.
pub fn check_event(
    ground: &Ground<'_>,
    (id, place): (EventId, Place),
    file: &RecordFile<RawEvent>,
    found: &mut Diagnostics,
) -> Event {
    let raw = &file.raw;
    let top = Top { place, id: &file.stem, kind: Kind::Event };
    let kind = ground.required_term("event-kind", raw.kind.as_ref(), (top.asks("kind"), &mut *found));
    if raw.starts.is_none() {
        top.asks("starts").report(found);
    }
    check_times(raw, found);
    check_agenda_sum(raw, found);
    let level = Event::default_audience(kind.as_str());
    Event {
        common: check_common(ground, &common_of!(&top, raw), level, found),
        name: ground.required_text(raw.name.as_ref(), top.asks("name"), found),
        kind,
        starts: raw.starts.as_ref().map_or(Known::Unknown, |starts| starts.value),
        ends: raw.ends.as_ref().map(|ends| ends.value),
        place: ground.some_text(raw.place.as_ref()),
        org: raw.org.as_ref().and_then(|org| ground.org(org, found)),
        unit: raw.unit.as_ref().and_then(|unit| ground.unit(unit, found)),
        partnerships: named(raw.partnerships.as_ref())
            .filter_map(|one| ground.partnership(one, found))
            .collect::<Vec<PartnershipId>>(),
        repeats: ground.term("rhythm", raw.repeats.as_ref(), found),
        programme: ground.some_text(raw.programme.as_ref()),
        audience: ground.some_text(raw.audience.as_ref()),
        agenda: raw
            .agenda
            .iter()
            .flat_map(|list| &list.value)
            .map(|entry| check_agenda_entry(ground, entry, found))
            .collect(),
        url: raw.url.as_ref().and_then(|url| check_web_address(url, found)),
        invited: named(raw.invited.as_ref()).filter_map(|org| ground.org(org, found)).collect::<Vec<OrgId>>(),
        attended: Vec::new(),
        id,
    }
}

fn named(words: Option<&Located<Words>>) -> impl Iterator<Item = &Located<String>> {
    words.into_iter().flat_map(|words| &words.value)
}

fn check_agenda_entry(ground: &Ground<'_>, raw: &Located<RawAgendaEntry>, found: &mut Diagnostics) -> AgendaEntry {
    let asked = Asked { key: "title", place: raw.place, instead: "" };
    AgendaEntry {
        minutes: raw.value.minutes.as_ref().map(|minutes| minutes.value),
        title: ground.required_text(raw.value.title.as_ref(), asked, found),
    }
}

/// S-02: an event does not end before it begins.
fn check_times(raw: &RawEvent, found: &mut Diagnostics) {
    let moment = |raw: &Option<Located<Known<Moment>>>| raw.as_ref().and_then(|one| one.value.known().copied());
    let (Some(starts), Some(ends), Some(written)) = (moment(&raw.starts), moment(&raw.ends), &raw.ends) else { return };
    let earlier = ends.day < starts.day
        || (ends.day == starts.day && matches!((starts.time, ends.time), (Some(from), Some(until)) if until < from));
    if earlier {
        found
            .report(&rules::S02, written.place, format!("this event ends ({ends}) before it begins ({starts})"))
            .hint("exchange the two, or mend one of them");
    }
}

/// L-07: the parts of an agenda take as long as it says.
fn check_agenda_sum(raw: &RawEvent, found: &mut Diagnostics) {
    let (Some(agenda), Some(whole)) = (&raw.agenda, &raw.minutes) else { return };
    let parts = agenda.value.iter().map(|entry| entry.value.minutes.as_ref().map_or(0, |minutes| minutes.value));
    let sum: i64 = parts.fold(0, i64::saturating_add);
    if sum != whole.value {
        found
            .report(
                &rules::L07,
                whole.place,
                format!("the parts of the agenda take {sum} minutes together, not {}", whole.value),
            )
            .hint("mend the minutes of a part, or this sum")
            .also(agenda.place, "the parts");
    }
}

/// Checks one published contact, with the rules V-01 and V-02.
pub fn check_contact(
    ground: &Ground<'_>,
    (id, place): (ContactId, Place),
    file: &RecordFile<RawContactPerson>,
    found: &mut Diagnostics,
) -> ContactPerson {
    let raw = &file.raw;
    let top = Top { place, id: &file.stem, kind: Kind::Contact };
    for (key, missing) in [("name", raw.name.is_none()), ("channel", raw.channel.is_none())] {
        if missing {
            top.asks(key).report(found);
        }
    }
    if raw.org.is_none() && raw.unit.is_none() {
        found
            .report(&rules::V01, place, "nothing says for whom this person speaks")
            .hint("add `unit = \"…\"` for a colleague, or `org = \"…\"` for someone at a partner's")
            .lacks("org")
            .lacks("unit");
    }
    let consent = raw.consent.as_ref().map(|consent| &consent.value);
    let consent_holds =
        check_consent(ground, (consent, raw.consent.as_ref().map_or(place, |consent| consent.place)), found);
    let words = |raw: &Option<Located<String>>| raw.as_ref().map(|words| words.value.clone());
    ContactPerson {
        common: check_common(ground, &common_of!(&top, raw), Audience::Public, found),
        name: words(&raw.name).unwrap_or_default(),
        role: raw
            .role
            .as_ref()
            .map_or_else(|| ground.required_text(None, top.asks("role"), found), |role| role_of(ground, role)),
        org: raw.org.as_ref().and_then(|org| ground.org(org, found)),
        unit: raw.unit.as_ref().and_then(|unit| ground.unit(unit, found)),
        channel: words(&raw.channel).unwrap_or_default(),
        agreed_on: consent.and_then(|consent| consent.on.as_ref()).map(|on| on.value.latest()),
        via: consent.and_then(|consent| words(&consent.via)),
        until: consent.and_then(|consent| consent.until.as_ref()).map(|until| until.value.earliest()),
        consent_holds,
        id,
    }
}

fn role_of(ground: &Ground<'_>, role: &Located<crate::parse::fields::RawText>) -> Text {
    ground.some_text(Some(role)).unwrap_or_else(|| Text::one(ground.lang, ""))
}

/// V-02: says whether a consent is whole, and holds on the day of the build.
fn check_consent(ground: &Ground<'_>, (raw, place): (Option<&RawConsent>, Place), found: &mut Diagnostics) -> bool {
    let whole = raw.is_some_and(|consent| consent.on.is_some() && consent.via.is_some() && consent.until.is_some());
    if !whole {
        found
            .report(&rules::V02, place, "this contact is left out: its consent does not say when, how and until when")
            .hint("add `consent = { on = 2011-01-10, via = \"form\", until = 2012-01-10 }` when the person has agreed")
            .lacks("consent");
        return false;
    }
    let until = raw.and_then(|consent| consent.until.as_ref());
    let ended = until.filter(|until| until.value.earliest() < ground.consent_day());
    if let Some(until) = ended {
        found
            .report(&rules::V02, until.place, format!("this contact is left out: the consent ended on {}", until.value))
            .hint("ask the person again and write the new dates, or delete the file");
    }
    ended.is_none()
}
