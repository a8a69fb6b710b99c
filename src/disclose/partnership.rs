//! Decides what may be seen of partnerships.

use std::collections::BTreeMap;

use crate::dates::Known;
use crate::disclose::inside::disclose_partnership_inside;
use crate::disclose::{Door, disclose_common, may_be_shown};
use crate::ids::PartnershipId;
use crate::records::{Agreement, Evaluation, Exit, Partnership, StageEntry};
use crate::site::{self, Audience, Duty, Stage, Standing};

/// The partnerships that may be shown: in a public stage, and every party may be named.
pub(super) fn disclose_partnerships(
    door: &Door,
    all: &BTreeMap<PartnershipId, Partnership>,
) -> BTreeMap<PartnershipId, site::Partnership> {
    let shown: BTreeMap<&PartnershipId, &Partnership> = all.iter().filter(|(_, one)| is_shown(door, one)).collect();
    let visible = |id: &PartnershipId| shown.contains_key(id);
    shown.iter().map(|(id, one)| ((*id).clone(), disclose_partnership(door, one, &visible))).collect()
}

fn is_shown(door: &Door, one: &Partnership) -> bool {
    may_be_shown(door, &one.common, one.standing.default_audience())
        && one.parties.iter().all(|party| door.organisations.contains(&party.org))
}

fn disclose_partnership(door: &Door, one: &Partnership, visible: &dyn Fn(&PartnershipId) -> bool) -> site::Partnership {
    let Partnership {
        id,
        common,
        name,
        summary,
        description,
        also_known_as,
        parties,
        relation_degree: _,
        types,
        goals,
        aims,
        benefits_library,
        benefits_partners,
        units,
        responsible,
        // With the rest of what only the library sees.
        responsible_person: _,
        seasons,
        assets_committed: _,
        stages,
        agreements,
        evaluations,
        outputs,
        recognition,
        risks: _,
        exit,
        follows,
        elsewhere,
        standing,
    } = one;
    let Exit { plan: _, keep_contact, handed_over: _ } = exit;
    site::Partnership {
        id: id.clone(),
        remarks: disclose_common(door, common),
        name: name.clone(),
        summary: summary.clone(),
        description: description.clone(),
        also_known_as: also_known_as.clone(),
        parties: parties.clone(),
        types: types.clone(),
        goals: goals.clone(),
        aims: aims.clone(),
        benefits_library: benefits_library.clone(),
        benefits_partners: benefits_partners.clone(),
        units: units.clone().map(|units| units.into_iter().filter(|unit| door.units.contains(unit)).collect()),
        responsible: responsible.clone().filter(|unit| unit.known().is_none_or(|unit| door.units.contains(unit))),
        seasons: seasons.clone(),
        stages: disclose_stages(door, stages, *standing),
        agreements: disclose_agreements(door, agreements),
        evaluations: evaluations.known().into_iter().flatten().filter_map(disclose_evaluation).collect(),
        outputs: outputs.clone(),
        recognition: recognition.clone(),
        follows: follows.clone().filter(|id| visible(id)),
        elsewhere: *elsewhere,
        standing: *standing,
        keep_contact: keep_contact.clone().filter(|_| matches!(standing, Standing::Running(Stage::Divorce))),
        inside: disclose_partnership_inside(door, one),
    }
}

/// Glances in the past of a partnership stay as hidden as a glance of its own. Raising a record says nothing of the
/// courtship before it: only a partnership that is a glance itself, and raised with a reason, shows its glances.
fn disclose_stages(door: &Door, stages: &[StageEntry], standing: Standing) -> Vec<site::StageEntry> {
    let glances = door.opens(Audience::Staff) || standing.stage() == Stage::Glance;
    let shown = stages.iter().filter(|StageEntry { entry, reason: _ }| glances || entry.stage != Stage::Glance);
    shown.map(|StageEntry { entry, reason: _ }| entry.clone()).collect()
}

fn disclose_agreements(door: &Door, agreements: &Known<Vec<Agreement>>) -> Known<Vec<site::Agreement>> {
    match agreements {
        Known::Unknown => Known::Unknown,
        Known::Known(list) => Known::Known(list.iter().map(|agreement| disclose_agreement(door, agreement)).collect()),
    }
}

fn disclose_agreement(door: &Door, agreement: &Agreement) -> site::Agreement {
    let Agreement { agreement, ownership: _, document: _, economy: _, signatories: _ } = agreement;
    let site::Agreement {
        id,
        kind,
        signed_on,
        valid_from,
        valid_until,
        renegotiate,
        purpose,
        duties,
        shares,
        evaluation,
        note,
    } = agreement;
    let named = |duty: &&Duty| door.organisations.contains(&duty.org);
    site::Agreement {
        id: id.clone(),
        kind: kind.clone(),
        signed_on: *signed_on,
        valid_from: *valid_from,
        valid_until: *valid_until,
        renegotiate: renegotiate.clone(),
        purpose: purpose.clone(),
        duties: duties.iter().filter(named).cloned().collect(),
        shares: shares.clone(),
        evaluation: evaluation.clone(),
        note: note.clone(),
    }
}

/// Candour needs shelter: only a summary written for the public leaves the house.
fn disclose_evaluation(evaluation: &Evaluation) -> Option<site::Evaluation> {
    let Evaluation {
        id: _,
        planned_on: _,
        held_on,
        by,
        scores: _,
        initiatives: _,
        compared_with: _,
        decision,
        public_summary,
        agreed_with: _,
        remarks: _,
    } = evaluation;
    Some(site::Evaluation {
        held_on: *held_on,
        by: by.clone(),
        public_summary: public_summary.clone()?,
        decision: decision.clone(),
    })
}
