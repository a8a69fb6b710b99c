//! What is said of a partnership when only the library listens: evaluations, money, reasons, risks.

use crate::ids::Kind;
use crate::language::Text;
use crate::render::inside::table::{Cell, linked, said};
use crate::render::scene::Scene;
use crate::render::views::InsideTable;
use crate::site::{AgreementInside, Economy, EvaluationInside, Initiative, Partnership, PartnershipInside, Scores};

impl Scene<'_> {
    fn text_cell(&self, text: Option<&Text>) -> Cell {
        text.map(|text| said(self.words(text))).into_iter().collect()
    }

    /// Evaluations with their scores, and the goals with what became of them.
    pub(super) fn evaluations_inside(&self, inside: &PartnershipInside) -> [InsideTable; 2] {
        let all = inside.evaluations.known().map_or(&[][..], Vec::as_slice);
        let rows = all.iter().map(|one| self.evaluation_row(one)).collect();
        let columns = [
            "evaluation-when",
            "evaluation-by",
            "evaluation-scores",
            "evaluation-compared",
            "evaluation-decided",
            "evaluation-remarks",
        ];
        let shown = if self.is_for_coordinators() { &columns[..] } else { &columns[..5] };
        let goals = all.iter().flat_map(|one| one.initiatives.iter().map(|initiative| self.goal_row(one, initiative)));
        [
            self.table("inside-evaluations", "inside-evaluations-table", shown, rows),
            self.table(
                "inside-goals",
                "inside-goals-table",
                &["kind-goal", "evaluation-when", "goal-realised", "goal-effect", "goal-evidence"],
                goals.collect(),
            ),
        ]
    }

    /// When it was held, or when it is to be.
    fn evaluation_day(&self, one: &EvaluationInside) -> String {
        match (one.held_on, one.planned_on) {
            (Some(held), _) => self.known_date(held),
            (None, Some(planned)) => {
                self.voice.messages.say_with("ties-planned", &[("date", &self.known_date(planned))])
            }
            (None, None) => self.say("date-not-known"),
        }
    }

    fn evaluation_row(&self, one: &EvaluationInside) -> Vec<Cell> {
        let term = |list: &str, id: &Option<crate::ids::TermId>| {
            id.as_ref().and_then(|id| self.term(list, id.as_str())).map(said).into_iter().collect::<Cell>()
        };
        let mut row = vec![
            self.cell(self.evaluation_day(one)),
            term("evaluator", &one.by),
            one.scores.as_ref().map(|scores| self.scores(scores)).unwrap_or_default(),
            self.term_names("comparison", &one.compared_with).into_iter().map(said).collect(),
            term("decision", &one.decision),
        ];
        if self.is_for_coordinators() {
            row.push(self.text_cell(one.remarks.as_ref()));
        }
        row
    }

    /// "works 4 of 5", one after the other.
    fn scores(&self, scores: &Scores) -> Cell {
        let Scores { works, communication, asset_for_both, ambitions_shared, note } = scores;
        let asked = [
            ("partnership-works", works),
            ("partnership-communication", communication),
            ("partnership-asset-for-both", asset_for_both),
            ("partnership-ambitions-shared", ambitions_shared),
        ];
        let given = asked.into_iter().filter_map(|(id, score)| {
            Some(said(self.plain(self.voice.messages.say_number(id, "score", (*score)? as f64))))
        });
        given.chain(self.text_cell(note.as_ref())).collect()
    }

    fn goal_row(&self, evaluation: &EvaluationInside, initiative: &Initiative) -> Vec<Cell> {
        let Initiative { goal, realised, why_not, effect, effect_kinds, evidence } = initiative;
        // A goal may be called by its term as well as in words.
        let term = goal.as_ref().and_then(|goal| self.record(Kind::Goal, goal.say(self.lang()).words)).map(linked);
        let goal = term.map_or_else(|| self.text_cell(goal.as_ref()), |link| vec![link]);
        let answer = realised.as_ref().map(|word| said(self.plain(self.say(&format!("realised-{word}")))));
        let kinds = self.term_names("effect", effect_kinds).into_iter().map(said);
        vec![
            goal,
            self.cell(self.evaluation_day(evaluation)),
            answer.into_iter().chain(self.text_cell(why_not.as_ref())).collect(),
            self.text_cell(effect.as_ref()).into_iter().chain(kinds).collect(),
            self.term_names("evidence", evidence).into_iter().map(said).collect(),
        ]
    }

    /// What stays between the parties of each agreement, and who pays what.
    pub(super) fn agreements_inside(&self, one: &Partnership, inside: &PartnershipInside) -> [InsideTable; 2] {
        let name = |agreement: &AgreementInside| {
            let all = one.agreements.known().into_iter().flatten();
            let kind = all.into_iter().find(|own| own.id == agreement.id).map(|own| &own.kind);
            let label = kind.and_then(|kind| self.term("agreement-kind", kind.as_str()));
            label.map_or_else(|| self.cell(agreement.id.clone()), |label| vec![said(label)])
        };
        let told = |agreement: &&AgreementInside| {
            agreement.ownership.is_some()
                || agreement.economy.is_some()
                || !agreement.signatories.is_empty()
                || agreement.document.is_some()
        };
        let rows = inside.agreements.iter().filter(told).map(|agreement| {
            let document = agreement.document.as_ref().map(|file| self.cell(format!("data/documents/{file}")));
            let mut row = vec![name(agreement), document.unwrap_or_default()];
            if self.is_for_coordinators() {
                row.push(self.text_cell(agreement.ownership.as_ref()));
                row.push(agreement.signatories.iter().map(|id| self.person(id)).collect());
                row.push(agreement.economy.as_ref().map(|economy| self.budget(economy)).unwrap_or_default());
            }
            row
        });
        let columns = [
            "call-agreement",
            "agreement-document",
            "agreement-ownership",
            "agreement-signatories",
            "agreement-budget",
        ];
        let shown = if self.is_for_coordinators() { &columns[..] } else { &columns[..2] };
        let shares = inside.agreements.iter().filter_map(|agreement| agreement.economy.as_ref());
        let shares = shares.flat_map(|economy| {
            economy.contributions.iter().map(|share| {
                let amount = share.amount.map(|amount| self.cell(self.money(amount, economy))).unwrap_or_default();
                vec![
                    self.org(&share.org).map(linked).into_iter().collect(),
                    economy.year.map(|year| self.cell(year.to_string())).unwrap_or_default(),
                    amount,
                    self.text_cell(share.in_kind.as_ref()),
                ]
            })
        });
        [
            self.table("inside-agreements", "inside-agreements-table", shown, rows.collect()),
            self.table(
                "inside-shares",
                "inside-shares-table",
                &["kind-org", "share-year", "#share-amount", "share-in-kind"],
                shares.collect(),
            ),
        ]
    }

    fn money(&self, amount: f64, economy: &Economy) -> String {
        let currency = economy.currency.clone().unwrap_or_default();
        let amount = self.voice.messages.number(amount);
        let words = [("amount", amount.as_str()), ("currency", currency.as_str())];
        self.voice.messages.say_with("cost-amount", &words).trim().to_owned()
    }

    /// The year, the sum, how it is split and what it is spent on.
    fn budget(&self, economy: &Economy) -> Cell {
        let plain = |words: String| said(self.plain(words));
        let year = economy.year.map(|year| plain(year.to_string()));
        let total = economy.total.map(|total| plain(self.money(total, economy)));
        let posts = economy.posts.iter().map(|post| plain(post.clone()));
        year.into_iter().chain(total).chain(posts).chain(self.text_cell(economy.split.as_ref())).collect()
    }

    /// Why stages ended; for coordinators.
    pub(super) fn reasons_inside(&self, one: &Partnership, inside: &PartnershipInside) -> InsideTable {
        let rows = inside.reasons.iter().filter_map(|(at, reason)| {
            let entry = one.stages.get(*at)?;
            let stage = self.stage(entry.stage, false);
            let problem = reason.problem.as_ref().and_then(|id| self.term("problem", id.as_str()));
            let until = entry.until.map(|until| self.cell(self.known_date(until)));
            Some(vec![
                vec![said(stage.label)],
                until.unwrap_or_default(),
                problem.map(said).into_iter().collect(),
                self.text_cell(reason.text.as_ref()),
            ])
        });
        let columns = ["kind-stage", "until", "reason-problem", "reason-words"];
        self.table("inside-reasons", "inside-reasons-table", &columns, rows.collect())
    }

    /// Risks; for coordinators.
    pub(super) fn risks_inside(&self, inside: &PartnershipInside) -> InsideTable {
        let rows = inside.risks.iter().map(|risk| {
            let problem = self.term("problem", risk.problem.as_str());
            let who = risk.who.as_ref().map(|who| match who.as_str() {
                "both" => self.cell(self.say("risk-both")),
                "library" => self.cell(self.say("risk-library")),
                "partner" => self.cell(self.say("risk-partner")),
                other => self.cell(other.to_owned()),
            });
            let status = risk.status.as_ref().and_then(|status| self.term("risk-status", status));
            vec![
                problem.map_or_else(|| self.cell(risk.problem.to_string()), |words| vec![said(words)]),
                status.map(said).into_iter().collect(),
                who.unwrap_or_default(),
                self.text_cell(risk.mitigation.as_ref()),
                risk.seen.map(|date| self.cell(self.date(date))).unwrap_or_default(),
            ]
        });
        let columns = ["reason-problem", "status", "risk-who", "risk-mitigation", "risk-seen"];
        self.table("inside-risks", "inside-risks-table", &columns, rows.collect())
    }
}
