//! Risks, by partnership and by problem.

use std::collections::BTreeMap;

use crate::ids::{Kind, PartnershipId, RecordKey};
use crate::plan::Window;
use crate::plan::inside::{ProblemGroup, ProblemRisks, RiskOf, RiskStatus, Risks, by_partnership, gather_risks};
use crate::render::lists::MOST_NAMES;
use crate::render::scene::Scene;
use crate::render::views::{PartnershipRisks, ProblemGroupView, ProblemView, RiskView, RisksPage, Threatened};
use crate::site::Partnership;

impl Scene<'_> {
    /// All risks.
    pub(super) fn risks_page(&self) -> RisksPage {
        let Risks { alive, problems, closed, never_looked } = gather_risks(&self.plan.site);
        let count = |status| alive.iter().filter(|one| one.status == status).count();
        let mut window = self.window();
        let first = self.page.leaf.is_first();
        RisksPage {
            open: count(RiskStatus::Open),
            watched: count(RiskStatus::Watched),
            partnerships: self.by_partnership(&alive, &mut window),
            groups: problems.iter().filter(|_| first).map(|group| self.problem_group(group)).collect(),
            never: never_looked.len(),
            never_looked: window.cut(&never_looked).iter().filter_map(|one| self.threatened_partnership(one)).collect(),
            closed: self.by_partnership(&closed, &mut window),
        }
    }

    /// Risks of one partnership stand together, partnerships in the order of their names.
    fn by_partnership(&self, risks: &[RiskOf<'_>], window: &mut Window) -> Vec<PartnershipRisks> {
        let own: BTreeMap<&PartnershipId, &[RiskOf<'_>]> =
            by_partnership(risks).filter_map(|risks| Some((&risks.first()?.partnership.id, risks))).collect();
        let ids: Vec<PartnershipId> = own.keys().map(|id| (*id).clone()).collect();
        let named = self.plan.tongue(self.lang()).partnerships_by_name(&ids);
        let shown = window.cut(&named).iter().filter_map(|id| {
            let partnership = self.plan.site.partnerships.get(id)?;
            let risks = own.get(id).into_iter().flat_map(|own| own.iter()).map(|one| self.risk(one)).collect();
            Some(PartnershipRisks { risks, ..self.threatened_partnership(partnership)? })
        });
        shown.collect()
    }

    fn threatened_partnership(&self, one: &Partnership) -> Option<PartnershipRisks> {
        let unit = one.responsible.as_ref().and_then(|unit| unit.known());
        Some(PartnershipRisks {
            link: self.link(&RecordKey::new(Kind::Partnership, one.id.as_str()))?,
            stage: self.standing(one.standing),
            unit: unit.map(|unit| self.unit_name(unit)),
            risks: Vec::new(),
        })
    }

    fn risk(&self, RiskOf { partnership: _, risk, status, stale }: &RiskOf<'_>) -> RiskView {
        let (status, status_words) = self.risk_status(*status);
        RiskView {
            problem: self.problem(risk.problem.as_str()),
            who: risk.who.as_deref().map(|who| match who {
                "library" => self.say("risk-of-library"),
                "partner" => self.say("risk-of-partner"),
                _ => self.say("risk-of-both"),
            }),
            status,
            status_words,
            mitigation: risk.mitigation.as_ref().map(|words| self.words(words)),
            seen: risk.seen.map(|seen| self.date(seen)),
            stale: *stale,
        }
    }

    /// Where a risk stands: the id of the term, and its name.
    fn risk_status(&self, status: RiskStatus) -> (&'static str, String) {
        let id = match status {
            RiskStatus::Open => "open",
            RiskStatus::Watched => "watched",
            RiskStatus::Closed => "closed",
        };
        (id, self.term("risk-status", id).map_or_else(|| id.to_owned(), |words| words.words))
    }

    fn problem(&self, id: &str) -> crate::render::views::Words {
        self.term("problem", id).unwrap_or_else(|| self.plain(id.to_owned()))
    }

    fn problem_group(&self, group: &ProblemGroup<'_>) -> ProblemGroupView {
        let title = group.group.as_deref().and_then(|group| self.term("problem-group", group));
        ProblemGroupView {
            title: title.unwrap_or_else(|| self.plain(self.say("risks-other-problems"))),
            problems: group.problems.iter().map(|problem| self.problem_view(problem)).collect(),
        }
    }

    fn problem_view(&self, ProblemRisks { problem, risks }: &ProblemRisks<'_>) -> ProblemView {
        let term = self.plan.site.vocabulary.list("problem").get(problem);
        let threatened = risks.iter().take(MOST_NAMES).filter_map(|one| {
            let (status, status_words) = self.risk_status(one.status);
            let link = self.link(&RecordKey::new(Kind::Partnership, one.partnership.id.as_str()))?;
            Some(Threatened { link, status, status_words })
        });
        ProblemView {
            problem: self.problem(problem.as_str()),
            description: term.and_then(|term| term.description.as_ref()).map(|words| self.words(words)),
            partnerships: threatened.collect(),
            more: risks.len().saturating_sub(MOST_NAMES),
        }
    }
}
