//! Checks people, contacts with partners, notes and assessments: the library's own business below `private/`.

use crate::check::ground::{Asked, Ground};
use crate::check::remarks::{Top, check_common, check_visibility, check_word, common_of};
use crate::dates::FuzzyDate;
use crate::diag::{Diagnostics, advise, rules};
use crate::ids::{AssessmentId, Kind, NoteId, PersonId, RecordKey};
use crate::parse::raw::{RawActivity, RawAssessment, RawConnection, RawDisplay, RawNextStep, RawPerson, RawScale};
use crate::parse::{NoteFile, RecordFile};
use crate::records::{Display, Note, Person};
use crate::site::{Activity, Assessment, Audience, Connection, NextStep, Side};
use crate::source::{Located, Place};

/// Checks one person.
pub fn check_person(
    ground: &Ground<'_>,
    (id, place): (PersonId, Place),
    file: &RecordFile<RawPerson>,
    found: &mut Diagnostics,
) -> Person {
    let raw = &file.raw;
    let top = Top { place, id: &file.stem, kind: Kind::Person };
    for (key, missing) in
        [("name", raw.name.is_none()), ("side", raw.side.is_none()), ("keep_until", raw.keep_until.is_none())]
    {
        if missing {
            top.asks(key).report(found);
        }
    }
    let sides = [("internal", Side::Internal), ("external", Side::External)];
    let side = raw.side.as_ref().and_then(|side| check_word(side, &sides, found)).unwrap_or(Side::External);
    check_belonging(raw, (side, place), found);
    let words = |raw: &Option<Located<String>>| raw.as_ref().map(|words| words.value.clone());
    Person {
        common: check_common(ground, &common_of!(&top, raw), Audience::Staff, found),
        name: words(&raw.name).unwrap_or_default(),
        side,
        org: raw.org.as_ref().and_then(|org| ground.org(org, found)),
        unit: raw.unit.as_ref().and_then(|unit| ground.unit(unit, found)),
        title: ground.some_text(raw.title.as_ref()),
        mail: words(&raw.mail),
        phone: words(&raw.phone),
        languages: raw.languages.iter().flat_map(|list| &list.value).map(|lang| lang.value.clone()).collect(),
        roles: ground.terms("unit-role", raw.roles.as_ref().map(|roles| &roles.value), found),
        basis: ground.required_term("basis", raw.basis.as_ref(), (top.asks("basis"), &mut *found)),
        consent: raw.consent.as_ref().map(|consent| check_display(&consent.value, found)),
        do_not_contact: raw.do_not_contact.as_ref().is_some_and(|no| no.value),
        keep_until: raw.keep_until.as_ref().map(|until| until.value),
        id,
    }
}

/// P-08: a colleague works in a unit, anyone else for an organisation.
fn check_belonging(raw: &RawPerson, (side, place): (Side, Place), found: &mut Diagnostics) {
    let (key, missing) = match side {
        Side::Internal => ("unit", raw.unit.is_none()),
        Side::External => ("org", raw.org.is_none()),
    };
    if missing && raw.side.is_some() {
        Asked { key, place, instead: "" }.report(found);
    }
}

fn check_display(raw: &RawDisplay, found: &mut Diagnostics) -> Display {
    let parts = ["name", "title", "mail", "phone", "photo", "card"].map(|part| (part, part));
    let fields = raw.display.iter().flat_map(|list| &list.value);
    Display {
        fields: fields.filter_map(|part| check_word(part, &parts, found)).map(str::to_owned).collect(),
        given_on: raw.given_on.as_ref().map(|on| on.value),
        via: raw.via.as_ref().map(|via| via.value.clone()),
        until: raw.until.as_ref().map(|until| until.value),
    }
}

/// A day and nothing less: contacts are counted in days.
fn day(raw: &Located<FuzzyDate>, found: &mut Diagnostics) -> jiff::civil::Date {
    if !matches!(raw.value, FuzzyDate::Day(_)) {
        found
            .report(&rules::P03, raw.place, format!("`{}` is not a day", raw.value))
            .hint("write the day, such as 2011-02-03; the most likely one where nobody remembers");
    }
    raw.value.earliest()
}

/// Checks one contact; nothing where it lacks what it is about.
pub fn check_activity(ground: &Ground<'_>, raw: &Located<RawActivity>, found: &mut Diagnostics) -> Option<Activity> {
    let RawActivity { on, unit, who, org, person, kind, direction, about, partnership, coordinated, next } = &raw.value;
    let asked = |key| Asked { key, place: raw.place, instead: "" };
    for (key, missing) in
        [("on", on.is_none()), ("unit", unit.is_none()), ("who", who.is_none()), ("org", org.is_none())]
    {
        if missing {
            asked(key).report(found);
        }
    }
    let directions = [("out", false), ("in", true)];
    let about = ground.required_text(about.as_ref(), asked("about"), found);
    let kind = ground.required_term("activity-kind", kind.as_ref(), (asked("kind"), &mut *found));
    let unit = unit.as_ref().and_then(|unit| ground.unit(unit, found));
    let who = who.as_ref().and_then(|who| ground.person(who, found));
    let org = org.as_ref().and_then(|org| ground.org(org, found));
    let person = person.as_ref().and_then(|person| ground.person(person, found));
    let partnership = partnership.as_ref().and_then(|one| ground.partnership(one, found));
    let incoming = direction.as_ref().and_then(|way| check_word(way, &directions, found)).unwrap_or(false);
    let next = next.as_ref().and_then(|next| check_next(ground, next, found));
    Some(Activity {
        place: raw.place,
        on: day(on.as_ref()?, found),
        unit: unit?,
        who: who?,
        org: org?,
        person,
        kind,
        incoming,
        about,
        partnership,
        coordinated: coordinated.as_ref().is_some_and(|yes| yes.value),
        next,
    })
}

fn check_next(ground: &Ground<'_>, raw: &Located<RawNextStep>, found: &mut Diagnostics) -> Option<NextStep> {
    let RawNextStep { on, who, what, done } = &raw.value;
    let Some(on) = on else {
        Asked { key: "on", place: raw.place, instead: "" }.report(found);
        return None;
    };
    Some(NextStep {
        on: day(on, found),
        who: who.as_ref().and_then(|who| ground.person(who, found)),
        what: ground.some_text(what.as_ref()),
        done: done.as_ref().is_some_and(|done| done.value),
    })
}

/// Checks one note; nothing where nobody can say who wrote it, or when.
pub fn check_note(
    ground: &Ground<'_>,
    (id, place): (NoteId, Place),
    (path, file): (&std::sync::Arc<str>, &NoteFile),
    found: &mut Diagnostics,
) -> Option<Note> {
    let head = &file.head;
    let asked = |key| Asked { key, place, instead: "" };
    for (key, missing) in [("about", head.about.is_none()), ("by", head.by.is_none()), ("on", head.on.is_none())] {
        if missing {
            asked(key).report(found);
        }
    }
    let listed = |words: &Option<Located<Vec<Located<String>>>>| words.iter().flat_map(|w| &w.value).cloned().collect();
    let about: Vec<Located<String>> = listed(&head.about);
    let links: Vec<Located<String>> = listed(&head.links);
    let about = about.iter().filter_map(|key| check_key(ground, key, found)).collect();
    let links = links.iter().filter_map(|link| ground.note(link, found)).collect();
    let by = head.by.as_ref().and_then(|by| ground.person(by, found));
    let level = head.visibility.as_ref().and_then(|level| check_visibility(level, found));
    let title = head.title.as_ref().map(|title| title.value.clone());
    Some(Note {
        place,
        file: path.clone(),
        title: title.unwrap_or_else(|| title_of(file, &id)),
        lang: file.lang,
        about,
        by: by?,
        on: day(head.on.as_ref()?, found),
        links,
        prose: std::sync::Arc::clone(&file.prose),
        // A note is never for everyone: what is to be said aloud stands in a record or a chapter.
        visibility: level.unwrap_or(Audience::Coordinator).max(Audience::Staff),
        id,
    })
}

/// The first heading, or else the id.
fn title_of(file: &NoteFile, id: &NoteId) -> String {
    if file.prose.title.is_empty() { id.to_string() } else { file.prose.title.clone() }
}

/// `kind:id` names a record of the registry.
fn check_key(ground: &Ground<'_>, raw: &Located<String>, found: &mut Diagnostics) -> Option<RecordKey> {
    // A contact is published on purpose; what is noted is about the person.
    let kinds: Vec<Kind> = Kind::RECORDS.into_iter().filter(|kind| *kind != Kind::Contact).collect();
    let parts = raw.value.split_once(':');
    let kind = parts.and_then(|(word, _)| Kind::parse(word)).filter(|kind| kinds.contains(kind));
    let (Some(kind), Some((word, id))) = (kind, parts) else {
        let word = parts.map_or(raw.value.as_str(), |(word, _)| word);
        let words: Vec<&str> = kinds.iter().map(|kind| kind.word()).collect();
        let hint = advise(word, words.iter().copied(), &format!("write kind:id; the kinds are {}", words.join(", ")));
        found.report(&rules::R01, raw.place, format!("`{}` names no record", raw.value)).hint(hint);
        return None;
    };
    let inner = Located { value: id.to_owned(), place: raw.place };
    ground.is_there(kind, &inner, found).then(|| RecordKey::new(kind, &raw.value[word.len() + 1..]))
}

/// Checks one assessment; nothing where nobody can say of whom, by whom and when it is.
pub fn check_assessment(
    ground: &Ground<'_>,
    (id, place): (AssessmentId, Place),
    file: &RecordFile<RawAssessment>,
    found: &mut Diagnostics,
) -> Option<Assessment> {
    let raw = &file.raw;
    let top = Top { place, id: &file.stem, kind: Kind::Assessment };
    check_common(ground, &common_of!(&top, raw), Audience::Coordinator, found);
    for (key, missing) in [("org", raw.org.is_none()), ("by", raw.by.is_none()), ("on", raw.on.is_none())] {
        if missing {
            top.asks(key).report(found);
        }
    }
    let scale = check_scale(raw.scale.as_ref(), found);
    let org = raw.org.as_ref().and_then(|org| ground.org(org, found));
    let by = raw.by.as_ref().and_then(|by| ground.person(by, found));
    let questions = raw.key_questions.iter().flat_map(|map| &map.value.entries);
    let ways = raw.connections.iter().flat_map(|list| &list.value);
    Some(Assessment {
        place,
        factors: check_factors(ground, raw, scale, found),
        key_questions: questions
            .filter_map(|(key, answer)| Some((key.value.clone(), ground.some_text(Some(answer))?)))
            .collect(),
        connections: ways.filter_map(|way| check_connection(ground, way, found)).collect(),
        decision: ground.term("approach-decision", raw.decision.as_ref(), found),
        why: ground.some_text(raw.why.as_ref()),
        org: org?,
        by: by?,
        on: raw.on.as_ref()?.value,
        scale,
        id,
    })
}

fn check_scale(raw: Option<&Located<RawScale>>, found: &mut Diagnostics) -> (i64, i64) {
    let Some(raw) = raw else { return (1, 5) };
    let (from, to) = (raw.value.from.as_ref().map_or(1, |f| f.value), raw.value.to.as_ref().map_or(5, |t| t.value));
    if from >= to {
        found
            .report(&rules::P03, raw.place, format!("a scale from {from} to {to} has no steps"))
            .hint("write the lowest score first: { from = 1, to = 5 }");
        return (1, 5);
    }
    (from, to)
}

/// P-03 and P-04: factors of the worksheet, scores on the scale.
fn check_factors(
    ground: &Ground<'_>,
    raw: &RawAssessment,
    (from, to): (i64, i64),
    found: &mut Diagnostics,
) -> std::collections::BTreeMap<crate::ids::TermId, i64> {
    let written = raw.factors.iter().flat_map(|factors| &factors.value.entries);
    let scores = written.filter_map(|(factor, score)| {
        let term = ground.term("assessment-factor", Some(factor), found)?;
        if !(from..=to).contains(&score.value) {
            found
                .report(&rules::P03, score.place, format!("a score is {from} to {to}, not {}", score.value))
                .hint("mend the score, or say which scale was used: scale = { from = 1, to = 10 }");
        }
        Some((term, score.value))
    });
    scores.collect()
}

fn check_connection(ground: &Ground<'_>, raw: &Located<RawConnection>, found: &mut Diagnostics) -> Option<Connection> {
    let RawConnection { from, via, to, to_org, strength } = &raw.value;
    let Some(from) = from else {
        Asked { key: "from", place: raw.place, instead: "" }.report(found);
        return None;
    };
    if to.is_none() && to_org.is_none() {
        found
            .report(&rules::P08, raw.place, "a connection needs `to` or `to_org`")
            .hint("write the person it leads to, or the organisation")
            .lacks("to")
            .lacks("to_org");
    }
    if let Some(strength) = strength.as_ref().filter(|strength| !(1..=3).contains(&strength.value)) {
        found
            .report(&rules::P03, strength.place, format!("a strength is 1 to 3, not {}", strength.value))
            .hint("1 is weak, 2 is good, 3 is strong");
    }
    Some(Connection {
        from: ground.person(from, found)?,
        via: ground.some_text(via.as_ref()),
        to: to.as_ref().and_then(|to| ground.person(to, found)),
        to_org: to_org.as_ref().and_then(|org| ground.org(org, found)),
        strength: strength.as_ref().map_or(1, |strength| strength.value.clamp(1, 3)),
    })
}
