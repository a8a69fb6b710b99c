//! Checks partnerships: parties, agreements, evaluations; the stages and the definition have modules of their own.

use crate::check::agreement::check_agreements;
use crate::check::definition::check_definition;
use crate::check::evaluation::check_evaluations;
use crate::check::ground::{Asked, Ground};
use crate::check::remarks::{Top, check_common, check_length, check_web_address, common_of, date};
use crate::check::stages::{check_entries, check_stages};
use crate::dates::Known;
use crate::diag::{Diagnostics, rules};
use crate::ids::{Kind, PartnershipId, TermId, UnitId};
use crate::parse::RecordFile;
use crate::parse::fields::RawTexts;
use crate::parse::raw::{RawExit, RawPartnership, RawParty, RawRisk, RawSeason, Words};
use crate::records::{Exit, Partnership};
use crate::site::{Committed, Output, Party, Recognition, Risk, Season, Stage, Standing};
use crate::source::{Located, Place};

/// Checks one partnership, with the rules of the groups D and S.
pub fn check_partnership(
    ground: &Ground<'_>,
    (id, place): (PartnershipId, Place),
    file: &RecordFile<RawPartnership>,
    found: &mut Diagnostics,
) -> Partnership {
    let raw = &file.raw;
    let top = Top { place, id: &file.stem, kind: Kind::Partnership };
    check_length(raw.summary.as_ref(), found);
    let stages = check_entries(ground, raw, place, found);
    let entries: Vec<_> = stages.iter().map(|stage| stage.entry.clone()).collect();
    let standing = Standing::on(ground.as_of, &entries).unwrap_or(Standing::Running(Stage::Glance));
    check_stages(ground, raw, &entries, found);
    check_definition(ground, raw, (place, standing), found);
    let terms = |list: &str, raw: &Option<Located<Words>>, found: &mut Diagnostics| {
        ground.terms(list, raw.as_ref().map(|list| &list.value), found)
    };
    let benefits = raw.benefits.as_ref().map(|benefits| &benefits.value);
    Partnership {
        common: check_common(ground, &common_of!(&top, raw), standing.default_audience(), found),
        name: ground.required_text(raw.name.as_ref(), top.asks("name"), found),
        summary: ground.required_text(raw.summary.as_ref(), top.asks("summary"), found),
        description: file.description.iter().cloned().collect(),
        also_known_as: each(raw.also_known_as.as_ref()).map(|word| word.value.clone()).collect(),
        parties: each(raw.parties.as_ref()).filter_map(|party| check_party(ground, party, found)).collect(),
        relation_degree: ground.term("relation-degree", raw.relation_degree.as_ref(), found),
        types: known_terms(ground, "partnership-type", raw.types.as_ref(), found),
        goals: terms("goal", &raw.goals, found),
        aims: check_aims(ground, raw, found),
        benefits_library: benefits.map(|b| terms("benefit", &b.library, found)).unwrap_or_default(),
        benefits_partners: benefits.map(|b| terms("benefit", &b.partners, found)).unwrap_or_default(),
        units: check_units(ground, raw, found),
        responsible: check_responsible(ground, raw, found),
        // What stands below `private/` is laid over it later.
        responsible_person: None,
        seasons: each(raw.seasons.as_ref()).filter_map(|season| check_season(season, found)).collect(),
        assets_committed: check_committed(ground, raw, found),
        agreements: check_agreements(ground, raw.agreements.as_ref(), found),
        evaluations: check_evaluations(ground, raw.evaluations.as_ref(), found),
        outputs: check_outputs(ground, raw, found),
        recognition: check_recognition(ground, raw, found),
        risks: each(raw.risks.as_ref()).filter_map(|risk| check_risk(ground, risk, found)).collect(),
        exit: raw.exit.as_ref().map(|exit| check_exit(ground, &exit.value)).unwrap_or_default(),
        follows: raw.follows.as_ref().and_then(|follows| ground.partnership(follows, found)),
        elsewhere: raw.elsewhere.as_ref().is_some_and(|elsewhere| elsewhere.value),
        stages,
        standing,
        id,
    }
}

/// Each entry of a list that may be left out.
fn each<T>(list: Option<&Located<Vec<Located<T>>>>) -> impl Iterator<Item = &Located<T>> {
    list.into_iter().flat_map(|list| &list.value)
}

fn check_units(ground: &Ground<'_>, raw: &RawPartnership, found: &mut Diagnostics) -> Known<Vec<UnitId>> {
    match raw.units.as_ref().map(|units| &units.value) {
        Some(Known::Unknown) => Known::Unknown,
        Some(Known::Known(units)) => Known::Known(units.iter().filter_map(|unit| ground.unit(unit, found)).collect()),
        None => Known::Known(Vec::new()),
    }
}

fn check_responsible(ground: &Ground<'_>, raw: &RawPartnership, found: &mut Diagnostics) -> Option<Known<UnitId>> {
    let responsible = raw.responsible.as_ref()?;
    let Known::Known(unit) = &responsible.value else { return Some(Known::Unknown) };
    let unit = Located { value: unit.clone(), place: responsible.place };
    ground.unit(&unit, found).map(Known::Known)
}

fn check_exit(ground: &Ground<'_>, raw: &RawExit) -> Exit {
    Exit {
        plan: ground.some_text(raw.plan.as_ref()),
        keep_contact: ground.some_text(raw.keep_contact.as_ref()),
        handed_over: ground.some_text(raw.handed_over.as_ref()),
    }
}

fn known_terms(
    ground: &Ground<'_>,
    list: &str,
    raw: Option<&Located<Known<Words>>>,
    found: &mut Diagnostics,
) -> Known<Vec<TermId>> {
    match raw.map(|raw| &raw.value) {
        Some(Known::Unknown) => Known::Unknown,
        Some(Known::Known(words)) => Known::Known(ground.terms(list, Some(words), found)),
        None => Known::Known(Vec::new()),
    }
}

fn known_texts(ground: &Ground<'_>, raw: Option<&Located<Known<RawTexts>>>) -> Known<Vec<crate::language::Text>> {
    match raw.map(|raw| &raw.value) {
        Some(Known::Unknown) => Known::Unknown,
        Some(Known::Known(texts)) => Known::Known(ground.texts(texts)),
        None => Known::Known(Vec::new()),
    }
}

fn check_party(ground: &Ground<'_>, raw: &Located<RawParty>, found: &mut Diagnostics) -> Option<Party> {
    let RawParty { org, role, contributes, gains, credit_line, from, until, note } = &raw.value;
    if role.is_none() {
        Asked { key: "role", place: raw.place, instead: "" }.report(found);
    }
    let role = ground.term("party-role", role.as_ref(), found);
    let Some(org) = org else {
        Asked { key: "org", place: raw.place, instead: "" }.report(found);
        return None;
    };
    Some(Party {
        org: ground.org(org, found)?,
        role,
        contributes: known_texts(ground, contributes.as_ref()),
        gains: known_texts(ground, gains.as_ref()),
        credit_line: ground.some_text(credit_line.as_ref()),
        from: from.as_ref().map(|from| from.value),
        until: until.as_ref().map(|until| until.value),
        note: ground.some_text(note.as_ref()),
    })
}

fn check_aims(ground: &Ground<'_>, raw: &RawPartnership, found: &mut Diagnostics) -> Vec<String> {
    let written = raw.aims.iter().flat_map(|aims| &aims.value);
    written
        .filter_map(|aim| {
            if ground.aims.contains_key(&aim.value) {
                return Some(aim.value.clone());
            }
            let hint = crate::diag::advise(
                &aim.value,
                ground.aims.keys().map(String::as_str),
                "aims stand in data/strategy.toml",
            );
            found.report(&rules::R01, aim.place, format!("the strategy has no aim `{}`", aim.value)).hint(hint);
            None
        })
        .collect()
}

fn check_season(raw: &Located<RawSeason>, found: &mut Diagnostics) -> Option<Season> {
    let mut month = |raw: &Option<Located<String>>, place: Place| {
        let month = raw.as_ref().and_then(|month| month.value.parse::<i8>().ok()).filter(|m| (1..=12).contains(m));
        if month.is_none() {
            let (at, message) = raw.as_ref().map_or_else(
                || (place, "a season needs a first and a last month".to_owned()),
                |month| (month.place, format!("`{}` is not a month", month.value)),
            );
            found
                .report(&rules::P03, at, message)
                .hint("write { from = \"02\", until = \"04\" } for February to April");
        }
        month
    };
    Some(Season { from: month(&raw.value.from, raw.place)?, until: month(&raw.value.until, raw.place)? })
}

fn check_committed(ground: &Ground<'_>, raw: &RawPartnership, found: &mut Diagnostics) -> Vec<Committed> {
    let list = raw.assets_committed.iter().flat_map(|list| &list.value);
    list.filter_map(|committed| {
        let Some(asset) = &committed.value.asset else {
            Asked { key: "asset", place: committed.place, instead: "" }.report(found);
            return None;
        };
        Some(Committed {
            asset: ground.asset(asset, found)?,
            hours: committed.value.hours.as_ref().map(|hours| hours.value),
            period: committed.value.period.as_ref().map(|period| period.value.clone()),
            note: ground.some_text(committed.value.note.as_ref()),
        })
    })
    .collect()
}

fn check_outputs(ground: &Ground<'_>, raw: &RawPartnership, found: &mut Diagnostics) -> Vec<Output> {
    let list = raw.outputs.iter().flat_map(|list| &list.value);
    list.map(|output| Output {
        title: ground.required_text(
            output.value.title.as_ref(),
            Asked { key: "title", place: output.place, instead: "" },
            found,
        ),
        url: output.value.url.as_ref().and_then(|url| check_web_address(url, found)),
        on: output.value.on.as_ref().map(|on| on.value),
    })
    .collect()
}

fn check_recognition(ground: &Ground<'_>, raw: &RawPartnership, found: &mut Diagnostics) -> Vec<Recognition> {
    let list = raw.recognition.iter().flat_map(|list| &list.value);
    list.map(|thanks| {
        let asked = Asked { key: "kind", place: thanks.place, instead: "" };
        Recognition {
            kind: ground.required_term("recognition", thanks.value.kind.as_ref(), (asked, &mut *found)),
            on: thanks.value.on.as_ref().map(|on| on.value),
            url: thanks.value.url.as_ref().and_then(|url| check_web_address(url, found)),
        }
    })
    .collect()
}

/// Checks one risk; nothing where it names no problem.
pub fn check_risk(ground: &Ground<'_>, raw: &Located<RawRisk>, found: &mut Diagnostics) -> Option<Risk> {
    let RawRisk { problem, who, mitigation, status, seen } = &raw.value;
    let words = |raw: &Option<Located<String>>| raw.as_ref().map(|w| w.value.clone());
    if problem.is_none() {
        Asked { key: "problem", place: raw.place, instead: "" }.report(found);
    }
    Some(Risk {
        problem: ground.term("problem", problem.as_ref(), found)?,
        who: words(who),
        mitigation: ground.some_text(mitigation.as_ref()),
        status: ground.term("risk-status", status.as_ref(), found).map(|term| term.to_string()),
        seen: date(seen.as_ref()),
    })
}
