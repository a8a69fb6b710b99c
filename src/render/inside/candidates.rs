//! Candidates: what was judged of them side by side, what they would fit, who wants them.

use std::collections::BTreeMap;

use crate::ids::{Kind, OrgId, RecordKey, TermId};
use crate::plan::inside::{
    Candidate, FactorGroup, InsidePage, OpenNeed, UnitWishes, factor_groups, latest_assessments, list_candidates,
    list_wishes, match_needs, score_group, share_of_scale,
};
use crate::render::scene::Scene;
use crate::render::views::{
    AssessmentView, CandidateView, CandidatesPage, DecisionGroup, FactorGroupView, FactorRow, FitView, NameView,
    OpenNeedView, ScoreView, UnitWishesView, WishRow, Words,
};
use crate::site::{Assessment, Organisation, Priority};

/// The latest assessment of each organisation.
type Latest<'a> = BTreeMap<OrgId, &'a Assessment>;

/// The questions that are to be answered before a partnership, in their order.
const QUESTIONS: usize = 9;

impl Scene<'_> {
    /// All that the group which develops partnerships looks at.
    pub(super) fn candidates_page(&self) -> CandidatesPage {
        let site = &self.plan.site;
        let candidates = self.candidates_by_name();
        let groups = factor_groups(site);
        let latest = latest_assessments(site);
        let columns: Vec<&Assessment> = candidates.iter().flat_map(|one| one.assessments.iter().copied()).collect();
        let all = FactorGroup { group: None, factors: groups.iter().flat_map(|group| group.factors.clone()).collect() };
        CandidatesPage {
            decisions: self.decisions(&candidates),
            columns: candidates.iter().flat_map(|one| self.assessments(one, all.factors.len())).collect(),
            groups: groups.iter().map(|group| self.factor_group(group, &columns)).collect(),
            totals: columns.iter().map(|one| self.group_mean(one, &all).0).collect(),
            candidates: candidates.iter().filter_map(|one| self.candidate(one, all.factors.len())).collect(),
            needs: match_needs(site).iter().filter_map(|need| self.open_need(need, &latest)).collect(),
            units: list_wishes(site).iter().map(|wishes| self.unit_wishes(wishes, &latest)).collect(),
            paths_page: self.inside_link(&InsidePage::Paths),
            blind_spots_page: self.inside_link_if_there(&InsidePage::BlindSpots),
        }
    }

    fn candidates_by_name(&self) -> Vec<Candidate<'_>> {
        let mut candidates = list_candidates(&self.plan.site);
        let ids: Vec<OrgId> = candidates.iter().map(|one| one.organisation.id.clone()).collect();
        let order = self.plan.tongue(self.lang()).by_name(&ids);
        candidates.sort_by_key(|one| order.iter().position(|id| *id == one.organisation.id));
        candidates
    }

    /// What was decided last, in the order of the vocabulary; those without a decision stand last.
    fn decisions(&self, candidates: &[Candidate<'_>]) -> Vec<DecisionGroup> {
        let terms = self.plan.site.vocabulary.list("approach-decision").iter().map(|term| Some(&term.id));
        let groups = terms.chain([None]).map(|decision| {
            let decided = candidates
                .iter()
                .filter(|one| one.assessments.first().and_then(|latest| latest.decision.as_ref()) == decision);
            DecisionGroup {
                decision: decision.and_then(|id| self.decision(id)),
                organisations: decided.map(|one| self.name(Kind::Org, one.organisation.id.as_str())).collect(),
            }
        });
        groups.filter(|group| !group.organisations.is_empty()).collect()
    }

    fn decision(&self, id: &TermId) -> Option<Words> {
        self.term("approach-decision", id.as_str())
    }

    fn assessments(&self, candidate: &Candidate<'_>, of: usize) -> Vec<AssessmentView> {
        let views = candidate.assessments.iter().enumerate().map(|(at, one)| self.assessment(one, (at > 0, of)));
        views.collect()
    }

    /// An assessment; whether there is a later one, and how many factors there are.
    fn assessment(&self, one: &Assessment, (earlier, of): (bool, usize)) -> AssessmentView {
        AssessmentView {
            id: one.id.to_string(),
            org: self.name(Kind::Org, one.org.as_str()),
            on: self.date(one.on),
            by: self.person_name(&one.by),
            earlier,
            scale: (one.scale != (1, 5)).then_some(one.scale),
            decision: one.decision.as_ref().and_then(|id| self.decision(id)),
            why: one.why.as_ref().map(|words| self.words(words)),
            answered: one.factors.len(),
            of,
            questions: one.key_questions.iter().map(|(key, answer)| (as_words(key), self.words(answer))).collect(),
        }
    }

    fn factor_group(&self, group: &FactorGroup, columns: &[&Assessment]) -> FactorGroupView {
        let label = group.group.as_deref().and_then(|id| self.term("factor-group", id));
        FactorGroupView {
            label: label.unwrap_or_else(|| self.plain(self.say("candidates-other-factors"))),
            means: columns.iter().map(|one| self.group_mean(one, group)).collect(),
            of: group.factors.len(),
            factors: group.factors.iter().map(|factor| self.factor(factor, columns)).collect(),
        }
    }

    fn factor(&self, id: &TermId, columns: &[&Assessment]) -> FactorRow {
        let term = self.plan.site.vocabulary.list("assessment-factor").get(id);
        let score = |one: &&Assessment| {
            let score = *one.factors.get(id)? as f64;
            Some(self.score(score, share_of_scale(one.scale, score)))
        };
        FactorRow {
            label: term.map_or_else(|| self.plain(id.to_string()), |term| self.words(&term.label)),
            description: term.and_then(|term| term.description.as_ref()).map(|words| self.words(words)),
            scores: columns.iter().map(score).collect(),
        }
    }

    /// The mean of an assessment in a group, and how many of its factors were answered.
    fn group_mean(&self, one: &Assessment, group: &FactorGroup) -> (Option<ScoreView>, usize) {
        let score = score_group(one, group);
        (score.mean.map(|mean| self.mean(mean, share_of_scale(one.scale, mean))), score.answered)
    }

    fn candidate(&self, candidate: &Candidate<'_>, of: usize) -> Option<CandidateView> {
        let org = candidate.organisation;
        let inside = org.inside.as_ref();
        let known = inside.map_or(&[][..], |inside| &inside.getting_to_know);
        let paths = self.inside_link(&InsidePage::Paths).path;
        Some(CandidateView {
            card: self.organisation_card(&org.id)?,
            assessments: self.assessments(candidate, of),
            known: known.iter().map(|(key, answer)| (self.question(key), self.words(answer))).collect(),
            unanswered: QUESTIONS.saturating_sub(known.len()),
            ways: (self.may_be_called(org, candidate)).then(|| format!("{paths}#{}", org.id)),
        })
    }

    /// Whether the page of ways has a place for a candidate.
    fn may_be_called(&self, org: &Organisation, candidate: &Candidate<'_>) -> bool {
        let never = |one: &&Assessment| one.decision.as_ref().is_some_and(|decision| decision.as_str() == "never");
        let wanted = candidate.assessments.first().is_some_and(|latest| !never(latest));
        wanted && !org.ours && org.status.as_str() != "dissolved"
    }

    /// One of the questions about an organisation.
    fn question(&self, key: &str) -> String {
        self.say(&format!("known-{}", key.replace('_', "-")))
    }

    fn open_need(
        &self,
        OpenNeed { need, organisations, assets }: &OpenNeed<'_>,
        latest: &Latest<'_>,
    ) -> Option<OpenNeedView> {
        let ids: Vec<OrgId> = organisations.iter().map(|org| org.id.clone()).collect();
        let named = self.plan.tongue(self.lang()).by_name(&ids);
        Some(OpenNeedView {
            link: self.link(&RecordKey::new(Kind::Need, need.id.as_str()))?,
            summary: self.words(&need.summary),
            unit: need.unit.as_ref().map(|unit| self.unit_name(unit)),
            until: need.until.map(|until| self.date(until)),
            categories: self.term_names("category", &need.categories),
            organisations: named.iter().map(|id| self.fit(id, latest)).collect(),
            assets: assets
                .iter()
                .filter_map(|asset| self.link(&RecordKey::new(Kind::Asset, asset.id.as_str())))
                .collect(),
        })
    }

    fn fit(&self, id: &OrgId, latest: &Latest<'_>) -> FitView {
        FitView {
            org: self.name(Kind::Org, id.as_str()),
            stages: self.organisation_card(id).map(|card| card.stages).unwrap_or_default(),
            decision: self.last_decision(id, latest),
        }
    }

    /// What was decided last of an organisation.
    fn last_decision(&self, id: &OrgId, latest: &Latest<'_>) -> Option<Words> {
        latest.get(id)?.decision.as_ref().and_then(|id| self.decision(id))
    }

    fn unit_wishes(&self, UnitWishes { unit, wishes }: &UnitWishes<'_>, latest: &Latest<'_>) -> UnitWishesView {
        UnitWishesView {
            unit: self.unit_name(&unit.id),
            wishes: wishes.iter().map(|wish| self.wish_row(wish, latest)).collect(),
        }
    }

    fn wish_row(&self, Priority { org, need, rank, why }: &Priority, latest: &Latest<'_>) -> WishRow {
        let org_name = org.as_ref().map(|id| self.name(Kind::Org, id.as_str()));
        let need_name = need.as_ref().map(|id| self.name(Kind::Need, id.as_str()));
        let links: Vec<NameView> = org_name.into_iter().chain(need_name).collect();
        WishRow {
            rank: *rank,
            links,
            why: why.as_ref().map(|words| self.words(words)),
            decision: org.as_ref().and_then(|id| self.last_decision(id, latest)),
        }
    }
}

/// A key as somebody would say it: `who-decides` becomes "Who decides".
fn as_words(key: &str) -> String {
    let words = key.replace(['-', '_'], " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
