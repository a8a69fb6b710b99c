//! Lays the private part of a record over the record; nothing in it may stand in both.

use crate::check::evaluation::{check_initiatives, check_scores};
use crate::check::ground::Ground;
use crate::check::partnership::check_risk;
use crate::dates::Known;
use crate::diag::{Diagnostics, advise, rules};
use crate::ids::{AssetId, EventId, OrgId, PartnershipId, TermId, UnitId};
use crate::language::Text;
use crate::parse::Overlay;
use crate::parse::fields::RawText;
use crate::parse::raw::{
    RawAgreementOverlay, RawAssetOverlay, RawEconomy, RawEvaluationOverlay, RawEventOverlay, RawGettingToKnow,
    RawOrganisationOverlay, RawPartnershipOverlay, RawPriority, RawUnitOverlay,
};
use crate::records::{Agreement, Asset, Evaluation, Event, Organisation, Partnership, Unit};
use crate::site::{Economy, Priority, Share};
use crate::source::{Located, Place};

/// The records that have private parts.
pub struct Overlaid<'a> {
    /// Organisations.
    pub organisations: &'a mut std::collections::BTreeMap<OrgId, Organisation>,
    /// Partnerships.
    pub partnerships: &'a mut std::collections::BTreeMap<PartnershipId, Partnership>,
    /// Units.
    pub units: &'a mut std::collections::BTreeMap<UnitId, Unit>,
    /// Assets.
    pub assets: &'a mut std::collections::BTreeMap<AssetId, Asset>,
    /// Events.
    pub events: &'a mut std::collections::BTreeMap<EventId, Event>,
}

/// Lays one private part over its record; R-03 where there is none.
pub fn lay_over(
    ground: &Ground<'_>,
    (stem, place): (&str, Place),
    overlay: &Overlay,
    records: &mut Overlaid<'_>,
    found: &mut Diagnostics,
) {
    macro_rules! lay {
        ($id:ident, $all:ident, $folder:literal, $lay:ident($raw:expr)) => {{
            match $id::parse(stem).ok().and_then(|id| records.$all.get_mut(&id)) {
                Some(record) => $lay(ground, record, $raw, found),
                None => {
                    report_orphan((stem, place), $folder, &mut records.$all.keys().map($id::as_str), found);
                }
            }
        }};
    }
    match overlay {
        Overlay::Organisation(raw) => lay!(OrgId, organisations, "orgs", lay_organisation(raw)),
        Overlay::Partnership(raw) => lay!(PartnershipId, partnerships, "partnerships", lay_partnership(raw)),
        Overlay::Unit(raw) => lay!(UnitId, units, "units", lay_unit(raw)),
        Overlay::Asset(raw) => lay!(AssetId, assets, "assets", lay_asset(raw)),
        Overlay::Event(raw) => lay!(EventId, events, "events", lay_event(raw)),
    }
}

/// a private part of nothing.
fn report_orphan(
    (stem, place): (&str, Place),
    folder: &str,
    names: &mut dyn Iterator<Item = &str>,
    found: &mut Diagnostics,
) {
    let hint = advise(stem, names, "rename it like the record, or write the record first");
    found
        .report(
            &rules::R03,
            place,
            format!("there is no data/{folder}/{stem}.toml that this could be the private part of"),
        )
        .hint(hint);
}

/// what can be said once is said in one file; says whether the private part may say it.
fn said_once(there: bool, key: &str, place: Place, found: &mut Diagnostics) -> bool {
    if there {
        found
            .report(&rules::R04, place, format!("`{key}` stands in the record in data/ already"))
            .hint("keep it in one of the two files: here, if the public part of the registry is not the place for it");
    }
    !there
}

fn lay_organisation(
    ground: &Ground<'_>,
    org: &mut Organisation,
    raw: &RawOrganisationOverlay,
    found: &mut Diagnostics,
) {
    let RawOrganisationOverlay { not_same_as, working_culture, getting_to_know } = raw;
    if let Some(others) = not_same_as {
        org.not_same_as.extend(others.value.iter().filter_map(|other| ground.org(other, found)));
    }
    if let Some(culture) = working_culture
        && said_once(!org.working_culture.is_empty(), "working_culture", culture.place, found)
    {
        org.working_culture = ground.terms("working-culture", Some(&culture.value), found);
    }
    if let Some(known) = getting_to_know {
        org.getting_to_know = answers(ground, &known.value);
    }
}

/// What is known of an organisation, question by question.
fn answers(ground: &Ground<'_>, raw: &RawGettingToKnow) -> Vec<(&'static str, Text)> {
    let RawGettingToKnow {
        vision,
        culture,
        position,
        strategy_match,
        other_partnerships,
        existing_contact,
        contribution,
        opportunities,
        conflicts,
    } = raw;
    let asked: [(&'static str, &Option<Located<RawText>>); 9] = [
        ("vision", vision),
        ("culture", culture),
        ("position", position),
        ("strategy-match", strategy_match),
        ("other-partnerships", other_partnerships),
        ("existing-contact", existing_contact),
        ("contribution", contribution),
        ("opportunities", opportunities),
        ("conflicts", conflicts),
    ];
    asked.into_iter().filter_map(|(key, answer)| Some((key, ground.some_text(answer.as_ref())?))).collect()
}

fn lay_partnership(ground: &Ground<'_>, one: &mut Partnership, raw: &RawPartnershipOverlay, found: &mut Diagnostics) {
    let RawPartnershipOverlay { responsible_person, agreements, evaluations, risks, exit } = raw;
    one.responsible_person = responsible_person.as_ref().and_then(|person| ground.person(person, found));
    for (id, overlay) in agreements.iter().flat_map(|map| &map.value.entries) {
        let ids: Vec<String> = known_list(&one.agreements).iter().map(|one| one.agreement.id.clone()).collect();
        match known_mut(&mut one.agreements).iter_mut().find(|one| one.agreement.id == id.value) {
            Some(agreement) => lay_agreement(ground, agreement, &overlay.value, found),
            None => report_part(id, "agreement", &ids, found),
        }
    }
    for (id, overlay) in evaluations.iter().flat_map(|map| &map.value.entries) {
        let ids: Vec<String> = known_list(&one.evaluations).iter().map(|one| one.id.clone()).collect();
        match known_mut(&mut one.evaluations).iter_mut().find(|one| one.id == id.value) {
            Some(evaluation) => lay_evaluation(ground, evaluation, &overlay.value, found),
            None => report_part(id, "evaluation", &ids, found),
        }
    }
    let written = risks.iter().flat_map(|risks| &risks.value);
    one.risks.extend(written.filter_map(|risk| check_risk(ground, risk, found)));
    if let Some(exit) = exit {
        for (key, said, slot) in [
            ("plan", &exit.value.plan, &mut one.exit.plan),
            ("handed_over", &exit.value.handed_over, &mut one.exit.handed_over),
        ] {
            if let Some(said) = said
                && said_once(slot.is_some(), key, said.place, found)
            {
                *slot = ground.some_text(Some(said));
            }
        }
    }
}

fn known_list<T>(list: &Known<Vec<T>>) -> &[T] {
    list.known().map_or(&[], Vec::as_slice)
}

fn known_mut<T>(list: &mut Known<Vec<T>>) -> &mut [T] {
    match list {
        Known::Known(list) => list,
        Known::Unknown => &mut [],
    }
}

/// an agreement or evaluation that the record does not have.
fn report_part(id: &Located<String>, what: &str, ids: &[String], found: &mut Diagnostics) {
    let hint = advise(&id.value, ids.iter().map(String::as_str), "use the `id` that it has in the record in data/");
    found.report(&rules::R03, id.place, format!("the record in data/ has no {what} `{}`", id.value)).hint(hint);
}

fn lay_agreement(ground: &Ground<'_>, agreement: &mut Agreement, raw: &RawAgreementOverlay, found: &mut Diagnostics) {
    let RawAgreementOverlay { ownership, economy, signatories } = raw;
    if let Some(ownership) = ownership
        && said_once(agreement.ownership.is_some(), "ownership", ownership.place, found)
    {
        agreement.ownership = ground.some_text(Some(ownership));
    }
    agreement.economy = economy.as_ref().map(|economy| check_economy(ground, &economy.value, found));
    agreement.signatories =
        signatories.iter().flat_map(|people| &people.value).filter_map(|person| ground.person(person, found)).collect();
}

fn check_economy(ground: &Ground<'_>, raw: &RawEconomy, found: &mut Diagnostics) -> Economy {
    let RawEconomy { year, total, currency, split, posts, contributions } = raw;
    let shares = contributions.iter().flat_map(|list| &list.value);
    Economy {
        year: year.as_ref().map(|year| year.value),
        total: total.as_ref().map(|total| total.value),
        currency: currency.as_ref().map(|currency| currency.value.clone()),
        split: ground.some_text(split.as_ref()),
        posts: posts.iter().flat_map(|posts| &posts.value).map(|post| post.value.clone()).collect(),
        contributions: shares
            .filter_map(|share| {
                Some(Share {
                    org: ground.org(share.value.org.as_ref()?, found)?,
                    amount: share.value.amount.as_ref().map(|amount| amount.value),
                    in_kind: ground.some_text(share.value.in_kind.as_ref()),
                })
            })
            .collect(),
    }
}

fn lay_evaluation(
    ground: &Ground<'_>,
    evaluation: &mut Evaluation,
    raw: &RawEvaluationOverlay,
    found: &mut Diagnostics,
) {
    let RawEvaluationOverlay { partnership, initiatives, remarks } = raw;
    if let Some(scores) = partnership
        && said_once(evaluation.scores.is_some(), "partnership", scores.place, found)
    {
        evaluation.scores = Some(check_scores(ground, &scores.value, found));
    }
    evaluation.initiatives.extend(check_initiatives(ground, initiatives.as_ref(), found));
    evaluation.remarks = ground.some_text(remarks.as_ref());
}

fn lay_unit(ground: &Ground<'_>, unit: &mut Unit, raw: &RawUnitOverlay, found: &mut Diagnostics) {
    let RawUnitOverlay { capacity_hours, priorities } = raw;
    if let Some(hours) = capacity_hours
        && said_once(unit.capacity_hours.is_some(), "capacity_hours", hours.place, found)
    {
        unit.capacity_hours = Some(hours.value);
    }
    let written = priorities.iter().flat_map(|list| &list.value);
    unit.priorities = written.map(|priority| check_priority(ground, &priority.value, found)).collect();
}

fn check_priority(ground: &Ground<'_>, raw: &RawPriority, found: &mut Diagnostics) -> Priority {
    let RawPriority { org, need, rank, why } = raw;
    Priority {
        org: org.as_ref().and_then(|org| ground.org(org, found)),
        need: need.as_ref().and_then(|need| ground.need(need, found)),
        rank: rank.as_ref().map(|rank| rank.value),
        why: ground.some_text(why.as_ref()),
    }
}

fn lay_asset(ground: &Ground<'_>, asset: &mut Asset, raw: &RawAssetOverlay, found: &mut Diagnostics) {
    let RawAssetOverlay { commitment, internal_note } = raw;
    if let Some(written) = commitment
        && said_once(asset.commitment.is_some(), "commitment", written.place, found)
    {
        let term: Option<TermId> = ground.term("commitment", Some(written), found);
        asset.commitment = term;
    }
    asset.internal_note = ground.some_text(internal_note.as_ref());
}

fn lay_event(ground: &Ground<'_>, event: &mut Event, raw: &RawEventOverlay, found: &mut Diagnostics) {
    let RawEventOverlay { attended } = raw;
    let people = attended.iter().flat_map(|people| &people.value);
    event.attended = people.filter_map(|person| ground.person(person, found)).collect();
}
