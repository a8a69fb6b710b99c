//! Decides what staff and coordinators may see of people, contacts, notes and judgements; everyone else sees nothing.

use std::collections::BTreeMap;

use crate::dates::Known;
use crate::disclose::{Door, is_public, may_be_shown};
use crate::ids::{AssessmentId, NoteId, PersonId};
use crate::records::{Agreement, Common, Display, Evaluation, Exit, Note, Partnership, Person, StageEntry};
use crate::site::{
    self, Activity, AgreementInside, Assessment, Audience, EvaluationInside, Inside, PartnershipInside, Reason, Side,
};

/// People and contacts.
type Met<'a> = (&'a BTreeMap<PersonId, Person>, &'a [Activity]);
/// Notes and assessments.
type Thought<'a> = (&'a BTreeMap<NoteId, Note>, &'a BTreeMap<AssessmentId, Assessment>);

/// What stands below `private/`, as far as `door` opens; nothing at all for the public.
pub(super) fn disclose_inside(
    door: &Door,
    (people, activities): Met<'_>,
    (notes, assessments): Thought<'_>,
) -> Option<Inside> {
    door.pass(Audience::Staff, || Inside {
        people: people.values().filter_map(|person| disclose_person(door, person)).collect(),
        activities: activities.iter().filter_map(|activity| disclose_activity(door, activity)).collect(),
        notes: notes.values().filter_map(|note| disclose_note(door, note)).collect(),
        assessments: if door.opens(Audience::Coordinator) { assessments.clone() } else { BTreeMap::new() },
    })
}

/// Colleagues for staff, who must know whom to ask; people at partners' for coordinators alone.
fn disclose_person(door: &Door, person: &Person) -> Option<(PersonId, site::Person)> {
    let Person {
        id,
        common,
        name,
        side,
        org,
        unit,
        title,
        mail,
        phone,
        languages,
        roles,
        basis: _,
        consent,
        do_not_contact,
        keep_until,
    } = person;
    let level = match side {
        Side::Internal => Audience::Staff,
        Side::External => Audience::Coordinator,
    };
    if !may_be_shown(door, common, level) {
        return None;
    }
    let Common { remarks, visibility: _, verified: _, extra: _ } = common;
    let secret = door.opens(Audience::Coordinator);
    let until = consent.as_ref().and_then(|Display { fields: _, given_on: _, via: _, until }| *until);
    let person = site::Person {
        id: id.clone(),
        place: remarks.place,
        name: name.clone(),
        side: *side,
        org: org.clone(),
        unit: unit.clone(),
        title: title.clone(),
        languages: languages.clone(),
        roles: roles.clone(),
        do_not_contact: *do_not_contact,
        mail: mail.clone().filter(|_| secret),
        phone: phone.clone().filter(|_| secret),
        keep_until: keep_until.filter(|_| secret),
        consent_until: until.filter(|_| secret),
    };
    Some((id.clone(), person))
}

/// That there was a contact is the staff's to know; with whom in person, the coordinators'.
fn disclose_activity(door: &Door, activity: &Activity) -> Option<Activity> {
    let Activity { place, on, unit, who, org, person, kind, incoming, about, partnership, coordinated, next } =
        activity;
    door.organisations.contains(org).then(|| Activity {
        place: *place,
        on: *on,
        unit: unit.clone(),
        who: who.clone(),
        org: org.clone(),
        person: person.clone().filter(|_| door.opens(Audience::Coordinator)),
        kind: kind.clone(),
        incoming: *incoming,
        about: about.clone(),
        partnership: partnership.clone(),
        coordinated: *coordinated,
        next: next.clone(),
    })
}

fn disclose_note(door: &Door, note: &Note) -> Option<(NoteId, site::Note)> {
    let Note { id, place, file, title, lang, about, by, on, links, prose, visibility } = note;
    door.opens(*visibility).then(|| {
        let note = site::Note {
            id: id.clone(),
            place: *place,
            file: file.clone(),
            title: title.clone(),
            lang: *lang,
            about: about.clone(),
            by: by.clone(),
            on: *on,
            links: links.clone(),
            prose: prose.clone(),
        };
        (id.clone(), note)
    })
}

/// What only the library sees of a partnership.
pub(super) fn disclose_partnership_inside(door: &Door, one: &Partnership) -> Option<PartnershipInside> {
    let Exit { plan, keep_contact: _, handed_over } = &one.exit;
    door.pass(Audience::Staff, || PartnershipInside {
        public: is_public(&one.common, one.standing.default_audience())
            && one.parties.iter().all(|party| door.listed.contains(&party.org)),
        relation_degree: one.relation_degree.clone(),
        responsible_person: one.responsible_person.clone(),
        assets_committed: one.assets_committed.clone(),
        exit_plan: plan.clone(),
        handed_over: handed_over.clone(),
        evaluations: match &one.evaluations {
            Known::Unknown => Known::Unknown,
            Known::Known(list) => Known::Known(list.iter().map(|one| disclose_evaluation(door, one)).collect()),
        },
        agreements: one.agreements.known().into_iter().flatten().map(|one| disclose_agreement(door, one)).collect(),
        reasons: if door.opens(Audience::Coordinator) { reasons(&one.stages) } else { Vec::new() },
        risks: door.pass_list(Audience::Coordinator, &one.risks),
    })
}

fn reasons(stages: &[StageEntry]) -> Vec<(usize, Reason)> {
    let told = stages.iter().enumerate().map(|(at, StageEntry { entry: _, reason })| (at, reason));
    told.filter_map(|(at, reason)| Some((at, reason.clone()?))).collect()
}

fn disclose_agreement(door: &Door, agreement: &Agreement) -> AgreementInside {
    let Agreement { agreement, ownership, document, economy, signatories } = agreement;
    let secret = door.opens(Audience::Coordinator);
    AgreementInside {
        id: agreement.id.clone(),
        ownership: ownership.clone().filter(|_| secret),
        economy: economy.clone().filter(|_| secret),
        signatories: door.pass_list(Audience::Coordinator, signatories),
        document: document.clone().filter(|(_, level)| door.opens(*level)).map(|(file, _)| file),
    }
}

fn disclose_evaluation(door: &Door, evaluation: &Evaluation) -> EvaluationInside {
    let Evaluation {
        id,
        planned_on,
        held_on,
        by,
        scores,
        initiatives,
        compared_with,
        decision,
        public_summary: _,
        agreed_with: _,
        remarks,
    } = evaluation;
    EvaluationInside {
        id: id.clone(),
        planned_on: *planned_on,
        held_on: *held_on,
        by: by.clone(),
        scores: scores.clone(),
        initiatives: initiatives.clone(),
        compared_with: compared_with.clone(),
        decision: decision.clone(),
        remarks: remarks.clone().filter(|_| door.opens(Audience::Coordinator)),
    }
}
