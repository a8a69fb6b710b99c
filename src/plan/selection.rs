//! Chooses the records that a view in a text asks for.

use crate::diag::{Diagnostics, advise, rules};
use crate::ids::{AssetId, NeedId, OrgId, PartnershipId, UnitId};
use crate::language::Lang;
use crate::markup::{View, ViewFilter, ViewKind, ViewOrder};
use crate::plan::{Facet, Plan};
use crate::site::{Asset, Need, Organisation, Partnership, Stage, Standing};

/// The records of a view, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Selection {
    /// Organisations.
    Partners(Vec<OrgId>),
    /// Partnerships.
    Partnerships(Vec<PartnershipId>),
    /// All stages.
    Stages,
    /// Assets.
    Assets(Vec<AssetId>),
    /// Needs.
    Needs(Vec<NeedId>),
}

fn facet_of(key: &str) -> Option<Facet> {
    match key {
        "stage" => Some(Facet::Stages),
        "sector" => Some(Facet::Sectors),
        "category" => Some(Facet::Categories),
        "type" => Some(Facet::Types),
        "goal" => Some(Facet::Goals),
        "place" => Some(Facet::Places),
        _ => None,
    }
}

/// P-04: the values of a view's conditions exist.
pub(super) fn check_view(plan: &Plan, view: &View, found: &mut Diagnostics) {
    for ViewFilter { key, value, place } in &view.filters {
        let known: Vec<&str> = match *key {
            "place" => plan.members.places.keys().map(String::as_str).collect(),
            "kind" => plan.site.vocabulary.list("asset-kind").iter().map(|term| term.id.as_str()).collect(),
            "unit" => plan.site.units.keys().map(UnitId::as_str).collect(),
            "org" => plan.site.organisations.keys().map(OrgId::as_str).collect(),
            other => {
                let list = facet_of(other).and_then(Facet::list).unwrap_or("");
                plan.site.vocabulary.list(list).iter().map(|term| term.id.as_str()).collect()
            }
        };
        if !known.contains(&value.as_str()) {
            let hint = advise(value, known.iter().copied(), &format!("there are: {}", known.join(", ")));
            found.report(&rules::P04, *place, format!("`{value}` is no {key}")).hint(hint);
        }
    }
}

impl Plan {
    /// The records of a view in a language.
    #[must_use]
    pub fn select(&self, view: &View, lang: Lang) -> Selection {
        let limit = view.limit.map_or(usize::MAX, |limit| limit as usize);
        let tongue = self.tongue(lang);
        match view.kind {
            ViewKind::Stages => Selection::Stages,
            ViewKind::Partners => {
                let mut ids: Vec<&OrgId> = tongue
                    .organisations
                    .iter()
                    .filter(|id| {
                        self.site.organisations.get(*id).is_some_and(|org| !org.ours && self.partner_fits(org, view))
                    })
                    .collect();
                if view.order == ViewOrder::Newest {
                    ids.sort_by_key(|id| std::cmp::Reverse(self.newest_of(id)));
                }
                Selection::Partners(ids.into_iter().take(limit).cloned().collect())
            }
            ViewKind::Partnerships => {
                let mut ids: Vec<&PartnershipId> = tongue
                    .partnerships
                    .iter()
                    .filter(|id| self.site.partnerships.get(*id).is_some_and(|one| self.partnership_fits(one, view)))
                    .collect();
                if view.order == ViewOrder::Newest {
                    ids.sort_by_key(|id| std::cmp::Reverse(self.begun(id)));
                }
                Selection::Partnerships(ids.into_iter().take(limit).cloned().collect())
            }
            ViewKind::Assets => {
                let fit = tongue
                    .assets
                    .iter()
                    .filter(|id| self.site.assets.get(*id).is_some_and(|asset| asset_fits(asset, view)));
                Selection::Assets(fit.take(limit).cloned().collect())
            }
            ViewKind::Needs => {
                let fit =
                    tongue.needs.iter().filter(|id| self.site.needs.get(*id).is_some_and(|need| need_fits(need, view)));
                Selection::Needs(fit.take(limit).cloned().collect())
            }
        }
    }

    fn begun(&self, id: &PartnershipId) -> Option<jiff::civil::Date> {
        self.site.partnerships.get(id).and_then(Partnership::begun)
    }

    fn newest_of(&self, org: &OrgId) -> Option<jiff::civil::Date> {
        self.members.partnerships_of.get(org).into_iter().flatten().filter_map(|id| self.begun(id)).max()
    }

    fn partner_fits(&self, org: &Organisation, view: &View) -> bool {
        let own = |filter: &ViewFilter| match filter.key {
            "sector" => Some(org.sector.as_str() == filter.value),
            "category" => Some(org.categories.iter().any(|one| one.as_str() == filter.value)),
            "place" => Some(self.members.of(Facet::Places, &filter.value).organisations.binary_search(&org.id).is_ok()),
            _ => None,
        };
        if view.filters.iter().any(|filter| own(filter) == Some(false)) {
            return false;
        }
        // Conditions on partnerships hold together for one and the same partnership.
        let rest: Vec<&ViewFilter> = view.filters.iter().filter(|filter| own(filter).is_none()).collect();
        rest.is_empty()
            || self.members.partnerships_of.get(&org.id).into_iter().flatten().any(|id| {
                self.site.partnerships.get(id).is_some_and(|one| rest.iter().all(|filter| partnership_has(one, filter)))
            })
    }

    fn partnership_fits(&self, one: &Partnership, view: &View) -> bool {
        view.filters.iter().all(|filter| partnership_has(one, filter))
    }
}

fn partnership_has(one: &Partnership, filter: &ViewFilter) -> bool {
    match filter.key {
        "stage" => Stage::parse(&filter.value).is_some_and(|stage| one.standing == Standing::Running(stage)),
        "type" => one.types.known().is_some_and(|types| types.iter().any(|term| term.as_str() == filter.value)),
        "goal" => one.goals.iter().any(|term| term.as_str() == filter.value),
        "org" => one.parties.iter().any(|party| party.org.as_str() == filter.value),
        _ => false,
    }
}

fn asset_fits(asset: &Asset, view: &View) -> bool {
    view.filters.iter().all(|filter| match filter.key {
        "kind" => asset.kind.as_str() == filter.value,
        "unit" => asset.unit.as_ref().is_some_and(|unit| unit.as_str() == filter.value),
        "type" => asset.suits.iter().any(|term| term.as_str() == filter.value),
        _ => false,
    })
}

fn need_fits(need: &Need, view: &View) -> bool {
    view.filters.iter().all(|filter| match filter.key {
        "goal" => need.goals.iter().any(|term| term.as_str() == filter.value),
        "category" => need.categories.iter().any(|term| term.as_str() == filter.value),
        _ => false,
    })
}
