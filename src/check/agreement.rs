//! Checks agreements.

use crate::check::ground::{Asked, Ground};
use crate::check::remarks::check_visibility;
use crate::dates::{Known, Lapse};
use crate::diag::{Diagnostics, rules};
use crate::parse::raw::{RawAgreement, RawDuty, RawEvaluationPlan};
use crate::records::Agreement;
use crate::site::{self, Audience, Duty, EvaluationPlan, Renegotiation};
use crate::source::Located;

/// Agreements as written.
pub type RawAgreements = Known<Vec<Located<RawAgreement>>>;

/// Checks all agreements of a partnership.
pub fn check_agreements(
    ground: &Ground<'_>,
    raw: Option<&Located<RawAgreements>>,
    found: &mut Diagnostics,
) -> Known<Vec<Agreement>> {
    let Some(raw) = raw else { return Known::Known(Vec::new()) };
    let Known::Known(list) = &raw.value else { return Known::Unknown };
    Known::Known(list.iter().map(|agreement| check_agreement(ground, agreement, found)).collect())
}

fn check_agreement(ground: &Ground<'_>, located: &Located<RawAgreement>, found: &mut Diagnostics) -> Agreement {
    let raw = &located.value;
    let asked = |key| Asked { key, place: located.place, instead: "agreement" };
    if raw.id.is_none() {
        asked("id").report(found);
    }
    if let (Some(Known::Known(from)), Some(Known::Known(until))) =
        (raw.valid_from.as_ref().map(|d| d.value), raw.valid_until.as_ref().map(|d| d.value))
        && until.certainly_before(from)
    {
        let place = raw.valid_until.as_ref().map_or(located.place, |until| until.place);
        found
            .report(&rules::S02, place, "this agreement ends before it begins")
            .hint("exchange `valid_from` and `valid_until`, or mend one of them");
    }
    Agreement {
        ownership: ground.some_text(raw.ownership.as_ref()),
        economy: None,
        signatories: Vec::new(),
        document: raw.document.as_ref().and_then(|document| {
            let visibility = document.value.visibility.as_ref().and_then(|level| check_visibility(level, found));
            let file = document.value.file.as_ref()?;
            Some((file.value.clone(), visibility.unwrap_or(Audience::Staff)))
        }),
        agreement: site::Agreement {
            id: raw.id.as_ref().map(|id| id.value.clone()).unwrap_or_default(),
            kind: ground.required_term("agreement-kind", raw.kind.as_ref(), (asked("kind"), &mut *found)),
            signed_on: raw.signed_on.as_ref().map(|d| d.value),
            valid_from: raw.valid_from.as_ref().map(|d| d.value),
            valid_until: raw.valid_until.as_ref().map(|d| d.value),
            renegotiate: raw.renegotiate.as_ref().map(|again| Renegotiation {
                every: again.value.every.as_ref().and_then(|every| check_lapse(every, found)),
                before: ground.some_text(again.value.before.as_ref()),
            }),
            purpose: raw.purpose.as_ref().map(|purpose| ground.texts(&purpose.value)).unwrap_or_default(),
            duties: raw
                .duties
                .iter()
                .flat_map(|list| &list.value)
                .filter_map(|duty| check_duty(ground, duty, found))
                .collect(),
            shares: ground.terms("share", raw.shares.as_ref().map(|list| &list.value), found),
            evaluation: raw.evaluation.as_ref().map(|plan| match &plan.value {
                Known::Unknown => Known::Unknown,
                Known::Known(plan) => Known::Known(check_plan(ground, plan, found)),
            }),
            note: ground.some_text(raw.note.as_ref()),
        },
    }
}

fn check_duty(ground: &Ground<'_>, raw: &Located<RawDuty>, found: &mut Diagnostics) -> Option<Duty> {
    let Some(org) = &raw.value.org else {
        Asked { key: "org", place: raw.place, instead: "" }.report(found);
        return None;
    };
    Some(Duty {
        org: ground.org(org, found)?,
        role: ground.some_text(raw.value.role.as_ref()),
        tasks: raw.value.tasks.as_ref().map(|tasks| ground.texts(&tasks.value)).unwrap_or_default(),
    })
}

fn check_plan(ground: &Ground<'_>, raw: &RawEvaluationPlan, found: &mut Diagnostics) -> EvaluationPlan {
    EvaluationPlan {
        every: raw.every.as_ref().and_then(|every| check_rhythm(ground, every, found)),
        next: raw.next.as_ref().map(|next| next.value),
        joint: raw.joint.as_ref().is_some_and(|joint| joint.value),
        methods: ground.terms("evidence", raw.methods.as_ref().map(|list| &list.value), found),
    }
}

/// A rhythm is a term; anything that begins with a number is a duration in words.
fn check_rhythm(ground: &Ground<'_>, raw: &Located<String>, found: &mut Diagnostics) -> Option<String> {
    if !raw.value.starts_with(|c: char| c.is_ascii_digit()) {
        return ground.term("rhythm", Some(raw), found).map(|term| term.to_string());
    }
    check_lapse(raw, found)
}

/// P-03: a length of time that can be counted.
fn check_lapse(raw: &Located<String>, found: &mut Diagnostics) -> Option<String> {
    if Lapse::parse(&raw.value).is_none() {
        found
            .report(&rules::P03, raw.place, format!("`{}` is no length of time", raw.value))
            .hint("write a number and a unit: \"6 weeks\", \"3 months\", \"1 year\"");
        return None;
    }
    Some(raw.value.clone())
}
