//! Lists what is due: reviews, evaluations, ends and promises, each with its day and with who is to act.

use jiff::civil::Date;

use crate::dates::{FuzzyDate, Known, Lapse};
use crate::ids::{Kind, PersonId, RecordKey, UnitId};
use crate::language::Text;
use crate::site::{Agreement, EvaluationInside, EvaluationPlan, Inside, Partnership, Site, StageEntry};
use crate::source::Place;

/// What there is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DueKind {
    /// A stage that is to be looked at again.
    StageReview,
    /// A stage that was planned and is to begin.
    StageBegins,
    /// A stage that runs until that day.
    StageEnds,
    /// An evaluation of a partnership.
    Evaluation,
    /// An agreement that is to be negotiated again.
    Renegotiation,
    /// An agreement that runs out.
    AgreementEnds,
    /// An asset that is to be looked at again.
    AssetReview,
    /// A need that is looked for until that day.
    NeedEnds,
    /// A contact that is planned.
    PlannedContact,
    /// A promise made in a contact.
    NextContact,
    /// The consent of a person, which runs out.
    ConsentEnds,
    /// A person's record, which may be kept until that day.
    KeepUntil,
}

impl DueKind {
    /// All kinds, in the order in which they are listed to people.
    pub const ALL: [Self; 12] = [
        Self::StageReview,
        Self::StageBegins,
        Self::StageEnds,
        Self::Evaluation,
        Self::Renegotiation,
        Self::AgreementEnds,
        Self::AssetReview,
        Self::NeedEnds,
        Self::PlannedContact,
        Self::NextContact,
        Self::ConsentEnds,
        Self::KeepUntil,
    ];

    /// The word for programs, and for the keys of messages.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::StageReview => "stage-review",
            Self::StageBegins => "stage-begins",
            Self::StageEnds => "stage-ends",
            Self::Evaluation => "evaluation",
            Self::Renegotiation => "renegotiation",
            Self::AgreementEnds => "agreement-ends",
            Self::AssetReview => "asset-review",
            Self::NeedEnds => "need-ends",
            Self::PlannedContact => "planned-contact",
            Self::NextContact => "next-contact",
            Self::ConsentEnds => "consent-ends",
            Self::KeepUntil => "keep-until",
        }
    }
}

/// Something that is due on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The day: the last one that the date can mean.
    pub on: Date,
    /// What there is to do.
    pub kind: DueKind,
    /// The record it is about; for a contact the organisation.
    pub record: RecordKey,
    /// Where it is written.
    pub place: Place,
    /// The colleague who is to act.
    pub who: Option<PersonId>,
    /// The unit that is to act.
    pub unit: Option<UnitId>,
    /// What it is about, in words of the record.
    pub words: Option<Text>,
}

/// All that is due, ever: overdue, soon and later, by day and record; each reader takes what lies in his time.
///
/// What has ended is never due, nor is an illustration or a date that nobody knows. A partial date counts with its last
/// day. Evaluations are listed only for those who may see all of them: others would be told of some that were held.
#[must_use]
pub fn list_due(site: &Site) -> Vec<Due> {
    let mut due = Vec::new();
    for one in site.partnerships.values().filter(|one| !one.elsewhere && !one.remarks.example) {
        list_stages(one, &mut due);
        list_agreements(one, site.settings.as_of, &mut due);
    }
    list_offers(site, &mut due);
    if let Some(inside) = &site.inside {
        list_contacts(site, inside, &mut due);
        list_people(inside, &mut due);
    }
    due.sort_by(|a, b| (a.on, &a.record, a.kind).cmp(&(b.on, &b.record, b.kind)));
    due
}

/// What is due in a partnership, on the day the date means at the latest; nothing where nobody knows.
fn of_partnership(one: &Partnership, kind: DueKind, day: Option<Known<FuzzyDate>>) -> Option<Due> {
    Some(Due {
        on: day?.known()?.latest(),
        kind,
        record: RecordKey::new(Kind::Partnership, one.id.as_str()),
        place: one.remarks.place,
        who: one.inside.as_ref().and_then(|inside| inside.responsible_person.clone()),
        unit: one.responsible.as_ref().and_then(|unit| unit.known().cloned()),
        words: None,
    })
}

fn list_stages(one: &Partnership, due: &mut Vec<Due>) {
    if let Some(entry) = one.current() {
        due.extend(of_partnership(one, DueKind::StageReview, entry.review));
        due.extend(of_partnership(one, DueKind::StageEnds, entry.until));
    }
    for entry in one.stages.iter().filter(|entry| entry.planned) {
        due.extend(of_partnership(one, DueKind::StageBegins, Some(entry.from)));
    }
}

fn list_agreements(one: &Partnership, as_of: Date, due: &mut Vec<Due>) {
    let Some(entry) = one.current() else { return };
    let in_force = one.in_force(as_of);
    for agreement in &in_force {
        let words = agreement.purpose.first().cloned();
        let renegotiated = of_partnership(one, DueKind::Renegotiation, renegotiation(agreement));
        let ends = of_partnership(one, DueKind::AgreementEnds, agreement.valid_until);
        due.extend(renegotiated.into_iter().chain(ends).map(|due| Due { words: words.clone(), ..due }));
    }
    let Some(Known::Known(evaluations)) = one.inside.as_ref().map(|inside| &inside.evaluations) else { return };
    let mut days = evaluation_days(evaluations, &in_force, entry);
    // Two agreements with the same plan ask for one evaluation.
    days.sort();
    days.dedup();
    due.extend(days.into_iter().filter_map(|day| of_partnership(one, DueKind::Evaluation, Some(Known::Known(day)))));
}

/// The day this long after `since`, whatever day that means.
fn later(since: FuzzyDate, lapse: Lapse) -> FuzzyDate {
    FuzzyDate::Day(lapse.after(since.latest()))
}

/// When an agreement is to be negotiated again.
fn renegotiation(agreement: &Agreement) -> Option<Known<FuzzyDate>> {
    let lapse = Lapse::of_rhythm(agreement.renegotiate.as_ref()?.every.as_deref()?)?;
    let days = [agreement.valid_from, agreement.signed_on].into_iter().flatten();
    let since = days.filter_map(|day| day.known().copied()).max_by_key(|day| day.latest())?;
    Some(Known::Known(later(since, lapse)))
}

/// The days of the next evaluations: those that were planned and not held, or else what the plans of agreements say.
fn evaluation_days(evaluations: &[EvaluationInside], in_force: &[&Agreement], entry: &StageEntry) -> Vec<FuzzyDate> {
    let mut planned =
        evaluations.iter().filter(|one| one.held_on.is_none()).filter_map(|one| one.planned_on).peekable();
    if planned.peek().is_some() {
        return planned.filter_map(|day| day.known().copied()).collect();
    }
    let held: Option<Vec<FuzzyDate>> =
        evaluations.iter().filter_map(|one| one.held_on).map(|day| day.known().copied()).collect();
    // One that was held nobody knows when may have been the last.
    let Some(held) = held else { return Vec::new() };
    let last = held.into_iter().max_by_key(|day| day.latest());
    let plans = in_force.iter().filter_map(|agreement| Some((*agreement, agreement.evaluation.as_ref()?.known()?)));
    plans.filter_map(|(agreement, plan)| next_evaluation(plan, last, begun(agreement, entry))).collect()
}

/// When the time until the first evaluation begins; nothing where nobody knows.
fn begun(agreement: &Agreement, entry: &StageEntry) -> Option<FuzzyDate> {
    agreement.valid_from.or(agreement.signed_on).unwrap_or(entry.from).known().copied()
}

/// The next evaluation by a plan: its `next`, unless it was held, or else one rhythm after the last, or the beginning.
fn next_evaluation(plan: &EvaluationPlan, last: Option<FuzzyDate>, begun: Option<FuzzyDate>) -> Option<FuzzyDate> {
    if let Some(next) = plan.next {
        let next = *next.known()?;
        if last.is_none_or(|last| last.latest() < next.earliest()) {
            return Some(next);
        }
    }
    let lapse = Lapse::of_rhythm(plan.every.as_deref()?)?;
    Some(later(last.or(begun)?, lapse))
}

/// Assets, needs, and people who agreed to be named.
fn list_offers(site: &Site, due: &mut Vec<Due>) {
    for asset in site.assets.values().filter(|asset| !asset.remarks.example) {
        due.extend(asset.review_on.map(|day| Due {
            on: day.latest(),
            kind: DueKind::AssetReview,
            record: RecordKey::new(Kind::Asset, asset.id.as_str()),
            place: asset.remarks.place,
            who: None,
            unit: asset.unit.clone(),
            words: None,
        }));
    }
    for need in site.needs.values().filter(|need| !need.remarks.example && need.met_by.is_none()) {
        due.extend(need.until.map(|day| Due {
            on: day.latest(),
            kind: DueKind::NeedEnds,
            record: RecordKey::new(Kind::Need, need.id.as_str()),
            place: need.remarks.place,
            who: None,
            unit: need.unit.clone(),
            words: None,
        }));
    }
    for contact in site.contacts.values().filter(|contact| !contact.remarks.example) {
        due.extend(contact.consent_until.map(|on| Due {
            on,
            kind: DueKind::ConsentEnds,
            record: RecordKey::new(Kind::Contact, contact.id.as_str()),
            place: contact.remarks.place,
            who: None,
            unit: contact.unit.clone(),
            words: None,
        }));
    }
}

/// Contacts that are planned, and promises that are not kept yet.
fn list_contacts(site: &Site, inside: &Inside, due: &mut Vec<Due>) {
    for activity in &inside.activities {
        // There is nobody left to call.
        let gone = site.organisations.get(&activity.org).is_some_and(|org| org.status.as_str() == "dissolved");
        if gone {
            continue;
        }
        let promised = Due {
            on: activity.on,
            kind: DueKind::PlannedContact,
            record: RecordKey::new(Kind::Org, activity.org.as_str()),
            place: activity.place,
            who: Some(activity.who.clone()),
            unit: Some(activity.unit.clone()),
            words: Some(activity.about.clone()),
        };
        if let Some(next) = activity.next.as_ref().filter(|next| !next.done) {
            due.push(Due {
                on: next.on,
                kind: DueKind::NextContact,
                who: next.who.clone().or_else(|| promised.who.clone()),
                words: next.what.clone().or_else(|| promised.words.clone()),
                ..promised.clone()
            });
        }
        if activity.on > site.settings.as_of {
            due.push(promised);
        }
    }
}

/// Records of people that may not be kept for ever, and what they agreed to.
fn list_people(inside: &Inside, due: &mut Vec<Due>) {
    for person in inside.people.values() {
        let keep = person.keep_until.and_then(|day| day.known().copied()).map(|day| (DueKind::KeepUntil, day));
        let consent = person.consent_until.map(|day| (DueKind::ConsentEnds, day));
        due.extend(keep.into_iter().chain(consent).map(|(kind, day)| Due {
            on: day.latest(),
            kind,
            record: RecordKey::new(Kind::Person, person.id.as_str()),
            place: person.place,
            who: None,
            unit: person.unit.clone(),
            words: None,
        }));
    }
}
