//! Checks evaluations.

use crate::check::ground::{Asked, Ground};
use crate::check::remarks::check_word;
use crate::dates::Known;
use crate::diag::{Diagnostics, rules};
use crate::parse::raw::{RawEvaluation, RawInitiative, RawScores};
use crate::records::Evaluation;
use crate::site::{Initiative, Scores};
use crate::source::Located;

/// Checks all evaluations of a partnership.
pub fn check_evaluations(
    ground: &Ground<'_>,
    raw: Option<&Located<Known<Vec<Located<RawEvaluation>>>>>,
    found: &mut Diagnostics,
) -> Known<Vec<Evaluation>> {
    let Some(raw) = raw else { return Known::Known(Vec::new()) };
    let Known::Known(list) = &raw.value else { return Known::Unknown };
    Known::Known(list.iter().map(|evaluation| check_evaluation(ground, evaluation, found)).collect())
}

fn check_evaluation(ground: &Ground<'_>, located: &Located<RawEvaluation>, found: &mut Diagnostics) -> Evaluation {
    let raw = &located.value;
    let asked = |key| Asked { key, place: located.place, instead: "" };
    if raw.id.is_none() {
        asked("id").report(found);
    }
    if raw.planned_on.is_none() && raw.held_on.is_none() {
        found
            .report(&rules::P08, located.place, "an evaluation needs `planned_on` or `held_on`")
            .hint("write the date, or \"unknown\"")
            .lacks("planned_on")
            .lacks("held_on");
    }
    if raw.held_on.is_some() && raw.decision.is_none() {
        asked("decision").report(found);
    }
    Evaluation {
        id: raw.id.as_ref().map(|id| id.value.clone()).unwrap_or_default(),
        planned_on: raw.planned_on.as_ref().map(|d| d.value),
        held_on: raw.held_on.as_ref().map(|d| d.value),
        by: ground.term("evaluator", raw.by.as_ref(), found),
        scores: raw.partnership.as_ref().map(|scores| check_scores(ground, &scores.value, found)),
        initiatives: check_initiatives(ground, raw.initiatives.as_ref(), found),
        remarks: None,
        compared_with: ground.terms("comparison", raw.compared_with.as_ref().map(|list| &list.value), found),
        decision: ground.term("decision", raw.decision.as_ref(), found),
        public_summary: ground.some_text(raw.public_summary.as_ref()),
        agreed_with: raw
            .agreed_with
            .iter()
            .flat_map(|list| &list.value)
            .filter_map(|org| ground.org(org, found))
            .collect(),
    }
}

/// Checks the scores of a partnership as such.
pub fn check_scores(ground: &Ground<'_>, raw: &RawScores, found: &mut Diagnostics) -> Scores {
    let mut score = |raw: &Option<Located<i64>>| {
        let raw = raw.as_ref()?;
        if !(1..=5).contains(&raw.value) {
            found
                .report(&rules::P03, raw.place, format!("a score is 1 to 5, not {}", raw.value))
                .hint("1 is poor, 5 is very good");
        }
        Some(raw.value)
    };
    Scores {
        works: score(&raw.works),
        communication: score(&raw.communication),
        asset_for_both: score(&raw.asset_for_both),
        ambitions_shared: score(&raw.ambitions_shared),
        note: ground.some_text(raw.note.as_ref()),
    }
}

/// Checks each goal and what became of it.
pub fn check_initiatives(
    ground: &Ground<'_>,
    raw: Option<&Located<Vec<Located<RawInitiative>>>>,
    found: &mut Diagnostics,
) -> Vec<Initiative> {
    let list = raw.into_iter().flat_map(|list| &list.value);
    list.map(|one| check_initiative(ground, &one.value, found)).collect()
}

fn check_initiative(ground: &Ground<'_>, raw: &RawInitiative, found: &mut Diagnostics) -> Initiative {
    let answers = [("yes", "yes"), ("partly", "partly"), ("no", "no")];
    Initiative {
        goal: ground.some_text(raw.goal.as_ref()),
        realised: raw.realised.as_ref().and_then(|word| check_word(word, &answers, found)).map(str::to_owned),
        why_not: ground.some_text(raw.why_not.as_ref()),
        effect: ground.some_text(raw.effect.as_ref()),
        effect_kinds: ground.terms("effect", raw.effect_kinds.as_ref().map(|list| &list.value), found),
        evidence: ground.terms("evidence", raw.evidence.as_ref().map(|list| &list.value), found),
    }
}
