//! The page of a partnership: who, what each brings and gains, how it grew, what can be learned.

use crate::dates::{FuzzyDate, Known};
use crate::ids::{Kind, PartnershipId, RecordKey, UnitId};
use crate::render::dates::as_year;
use crate::render::scene::Scene;
use crate::render::strands::{Period, Room, Timeline, stage_glyph, strand_key, timeline};
use crate::render::views::{
    AgreementView, DutyView, EvaluationPlanView, EvaluationView, Html, LinkView, OutputView, PartnershipPage,
    PartyView, StageRow, StrandKey, Words,
};
use crate::site::{
    Agreement, Evaluation, EvaluationPlan, Output, Partnership, Party, Recognition, Season, Stage, StageEntry, Standing,
};

/// The drawing shows so many strands at most; all parties stand in the text.
const MOST_STRANDS: usize = 5;

impl Scene<'_> {
    /// The page of a partnership; nothing where it is not there.
    pub(super) fn partnership_page(&self, id: &PartnershipId) -> Result<Option<PartnershipPage>, tera::Error> {
        let (Some(one), Some(card)) = (self.plan.site.partnerships.get(id), self.partnership_card(id)) else {
            return Ok(None);
        };
        let (description, description_lang) = self.prose(&one.description, &self.page.address)?;
        let latest = one.stages.iter().rposition(|entry| !entry.planned);
        let unit = |id: &UnitId| self.unit(id);
        let partnership = |id: &PartnershipId| self.link(&RecordKey::new(Kind::Partnership, id.as_str()));
        let followers = self.plan.members.followers_of.get(id).into_iter().flatten();
        let stage_label = format!("{} – {}", card.name.words, card.stage.label.words);
        Ok(Some(PartnershipPage {
            glyph: Html::new(&stage_glyph(one.standing.stage(), &stage_label)),
            also_known_as: one.also_known_as.clone(),
            description,
            description_lang,
            parties: self.parties(one),
            types_unknown: one.types.known().is_none(),
            goals: self.terms(Kind::Goal, &one.goals),
            events: self.events_of(id),
            benefits_library: self.term_names("benefit", &one.benefits_library),
            benefits_partners: self.term_names("benefit", &one.benefits_partners),
            units: one.units.known().into_iter().flatten().filter_map(unit).collect(),
            units_unknown: one.units.known().is_none(),
            responsible: one.responsible.as_ref().and_then(|responsible| responsible.known()).and_then(unit),
            responsible_unknown: one.responsible.as_ref().is_some_and(|responsible| responsible.known().is_none()),
            seasons: one.seasons.iter().map(|season| self.season(*season)).collect(),
            timeline: self.timeline(one, &format!("timeline-{id}")),
            stages: one
                .stages
                .iter()
                .enumerate()
                .map(|(at, entry)| self.stage_row(entry, Some(at) == latest && goes_on(one)))
                .collect(),
            agreements: one
                .agreements
                .known()
                .into_iter()
                .flatten()
                .map(|agreement| self.agreement(agreement))
                .collect(),
            agreements_unknown: one.agreements.known().is_none(),
            evaluations: one.evaluations.iter().map(|evaluation| self.evaluation(evaluation)).collect(),
            outputs: one.outputs.iter().map(|output| self.output(output)).collect(),
            recognition: one.recognition.iter().filter_map(|thanks| self.recognition(thanks)).collect(),
            follows: one.follows.as_ref().and_then(partnership),
            followed_by: followers.filter_map(partnership).collect(),
            keep_contact: one.keep_contact.as_ref().map(|words| self.words(words)),
            inside: self.partnership_inside(one),
            remarks: self.remarks(Kind::Partnership, id.as_str(), &one.remarks),
            card,
        }))
    }

    fn evaluation(&self, evaluation: &Evaluation) -> EvaluationView {
        EvaluationView {
            held_on: evaluation.held_on.map(|date| self.known_date(date)),
            by: evaluation.by.as_ref().and_then(|by| self.term("evaluator", by.as_str())),
            summary: self.words(&evaluation.public_summary),
            decision: evaluation.decision.as_ref().and_then(|decision| self.term("decision", decision.as_str())),
        }
    }

    fn output(&self, output: &Output) -> OutputView {
        OutputView {
            title: self.words(&output.title),
            url: output.url.clone(),
            on: output.on.map(|date| self.known_date(date)),
        }
    }

    fn recognition(&self, thanks: &Recognition) -> Option<OutputView> {
        Some(OutputView {
            title: self.term("recognition", thanks.kind.as_str())?,
            url: thanks.url.clone(),
            on: thanks.on.map(|date| self.known_date(date)),
        })
    }

    /// Parties in the order of their strands: our own libraries first.
    fn ordered<'p>(&self, one: &'p Partnership) -> Vec<&'p Party> {
        let ours = |party: &&Party| self.plan.site.organisations.get(&party.org).is_some_and(|org| org.ours);
        let (mut first, rest): (Vec<&Party>, Vec<&Party>) = one.parties.iter().partition(ours);
        first.extend(rest);
        first
    }

    fn parties(&self, one: &Partnership) -> Vec<PartyView> {
        let ordered = self.ordered(one);
        let views = ordered.iter().enumerate().filter_map(|(at, party)| {
            let link = self.org(&party.org)?;
            let from = party.from.and_then(|from| from.known().copied());
            let has_period = party.from.is_some() || party.until.is_some();
            Some(PartyView {
                link,
                ours: self.plan.site.organisations.get(&party.org).is_some_and(|org| org.ours),
                strand: Html::new(&if at < MOST_STRANDS { strand_key(at) } else { String::new() }),
                role: party.role.as_ref().and_then(|role| self.term("party-role", role.as_str())),
                contributes: self.known_words(&party.contributes),
                gains: self.known_words(&party.gains),
                credit_line: party.credit_line.as_ref().map(|words| self.words(words)),
                period: has_period.then(|| self.period(from, party.until, party.until.is_some())),
                note: party.note.as_ref().map(|words| self.words(words)),
            })
        });
        views.collect()
    }

    fn season(&self, season: Season) -> String {
        let month = |month: i8| self.voice.calendar.month(month);
        if season.from == season.until {
            return month(season.from);
        }
        self.voice.messages.say_with("season", &[("from", &month(season.from)), ("until", &month(season.until))])
    }

    fn stage_row(&self, entry: &StageEntry, running: bool) -> StageRow {
        StageRow {
            stage: self.stage(entry.stage, false),
            from: entry.from.known().map(|date| self.date(*date)),
            until: entry.until.and_then(|until| until.known().copied()).map(|date| self.date(date)),
            running: running && !entry.planned,
            review: entry.review.map(|date| self.known_date(date)),
            outcome: entry.outcome.as_ref().and_then(|outcome| self.term("outcome", outcome.as_str())),
            note: entry.note.as_ref().map(|words| self.words(words)),
            planned: entry.planned,
        }
    }

    fn agreement(&self, agreement: &Agreement) -> AgreementView {
        let kind = self.plan.site.vocabulary.list("agreement-kind").get(&agreement.kind);
        let known = |date: Option<Known<FuzzyDate>>| date.map(|date| self.known_date(date));
        AgreementView {
            kind: kind.map_or_else(|| self.plain(agreement.kind.to_string()), |term| self.words(&term.label)),
            kind_description: kind.and_then(|term| term.description.as_ref()).map(|text| self.words(text)),
            signed_on: known(agreement.signed_on),
            valid_from: known(agreement.valid_from),
            valid_until: known(agreement.valid_until),
            renegotiate_every: agreement
                .renegotiate
                .as_ref()
                .and_then(|again| again.every.as_deref())
                .map(|every| self.duration(every)),
            renegotiate_before: agreement
                .renegotiate
                .as_ref()
                .and_then(|again| again.before.as_ref())
                .map(|words| self.words(words)),
            purpose: self.all_words(&agreement.purpose),
            duties: agreement
                .duties
                .iter()
                .filter_map(|duty| {
                    Some(DutyView {
                        link: self.org(&duty.org)?,
                        role: duty.role.as_ref().map(|role| self.words(role)),
                        tasks: self.all_words(&duty.tasks),
                    })
                })
                .collect(),
            shares: self.term_names("share", &agreement.shares),
            evaluation: agreement.evaluation.as_ref().map(|plan| self.evaluation_plan(plan)),
            note: agreement.note.as_ref().map(|words| self.words(words)),
        }
    }

    fn evaluation_plan(&self, plan: &Known<EvaluationPlan>) -> EvaluationPlanView {
        let Known::Known(plan) = plan else {
            return EvaluationPlanView { known: false, every: None, next: None, joint: false, methods: Vec::new() };
        };
        let every = plan
            .every
            .as_deref()
            .map(|every| self.term("rhythm", every).unwrap_or_else(|| self.plain(self.duration(every))));
        EvaluationPlanView {
            known: true,
            every,
            next: plan.next.map(|date| self.known_date(date)),
            joint: plan.joint,
            methods: self.term_names("evidence", &plan.methods),
        }
    }

    /// "1 year" in the page's language; other words stay as they are.
    fn duration(&self, words: &str) -> String {
        let Some((number, unit)) = words.split_once(' ') else { return words.to_owned() };
        let Ok(count) = number.parse::<f64>() else { return words.to_owned() };
        let id = match unit.trim_end_matches('s') {
            "year" => "duration-years",
            "month" => "duration-months",
            "week" => "duration-weeks",
            "day" => "duration-days",
            _ => return words.to_owned(),
        };
        self.voice.messages.say_number(id, "count", count)
    }

    /// Each party with its strand, as they run in the timeline.
    #[must_use]
    pub fn strand_keys(&self, one: &Partnership) -> Vec<StrandKey> {
        let shown = self.ordered(one).into_iter().take(MOST_STRANDS).enumerate();
        shown
            .filter_map(|(at, party)| {
                Some(StrandKey { strand: Html::new(&strand_key(at)), link: self.org(&party.org)? })
            })
            .collect()
    }

    /// The strands of a partnership through time, drawn for a wide page and for a narrow one.
    #[must_use]
    pub fn timeline(&self, one: &Partnership, id: &str) -> Html {
        let names: Vec<String> = self
            .ordered(one)
            .into_iter()
            .take(MOST_STRANDS)
            .filter_map(|party| self.org(&party.org))
            .map(|link| link.title)
            .collect();
        let parties: Vec<&str> = names.iter().map(String::as_str).collect();
        let labels: Vec<String> = one.stages.iter().map(|entry| self.stage_label(entry)).collect();
        let shown = one.stages.iter().zip(&labels).filter(|(entry, _)| !entry.planned);
        let periods: Vec<Period<'_>> = shown
            .enumerate()
            .map(|(at, (entry, label))| Period {
                stage: entry.stage,
                from: entry.from.known().map(|date| as_year(date.earliest())),
                until: stage_end(entry, one.stages.get(at + 1)),
                label,
            })
            .collect();
        if periods.is_empty() || parties.len() < 2 {
            return Html::default();
        }
        let stages: Vec<Words> = Stage::ALL.into_iter().map(|stage| self.stage(stage, false).label).collect();
        let stage_names: [&str; 5] = std::array::from_fn(|at| stages.get(at).map_or("", |words| words.words.as_str()));
        let as_of = self.plan.site.settings.as_of;
        let today = self.date(FuzzyDate::Day(as_of));
        let name = self.words(&one.name).words;
        let title = self.voice.messages.say_with("timeline-title", &[("name", &name)]);
        let course = Timeline {
            id,
            title: &title,
            parties: &parties,
            periods: &periods,
            as_of: goes_on(one).then_some((as_year(as_of), today.as_str())),
        };
        let small = format!("{id}-small");
        let hand = Timeline { id: &small, ..course };
        let both = [timeline(&course, stage_names, Room::Page), timeline(&hand, stage_names, Room::Hand)];
        Html::new(&both.concat())
    }

    /// The dates of a stage in a few words.
    fn stage_label(&self, entry: &StageEntry) -> String {
        let from = entry.from.known().copied();
        match entry.until {
            None => match from {
                Some(from) => self.voice.messages.say_with("period-since", &[("from", &self.date(from))]),
                None => self.say("timeline-beginning-unknown"),
            },
            Some(until) => self.period(from, Some(until), true),
        }
    }

    /// A link to a record by kind and id.
    #[must_use]
    pub fn record(&self, kind: Kind, id: &str) -> Option<LinkView> {
        self.link(&RecordKey::new(kind, id))
    }
}

/// Whether a partnership goes on; one that is only planned has not begun.
fn goes_on(one: &Partnership) -> bool {
    matches!(one.standing, Standing::Running(_)) && !one.remarks.planned
}

/// When a stage ended, as a year with a fraction. Dates that are not exact may touch without overlapping: a stage
/// until 2009 and the next from 2009 on.
fn stage_end(entry: &StageEntry, next: Option<&StageEntry>) -> Option<f64> {
    let until = entry.until.and_then(|until| until.known().copied())?;
    let next = next.and_then(|next| next.from.known().copied());
    let touching = next.filter(|next| until.latest() > next.earliest() && until.earliest() <= next.latest());
    Some(as_year(touching.map_or(until.latest(), FuzzyDate::earliest)))
}
