//! What there is none of: categories of partners, and types and goals of partnerships.

use crate::ids::{NeedId, OrgId, TermId};
use crate::plan::Members;
use crate::plan::inside::state::{goes_on, is_counted};
use crate::site::{Partnership, Site, Stage, Standing};

/// A category of partners, with how many we have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CategoryRow {
    /// The category; narrower ones count for it.
    pub category: TermId,
    /// How many categories stand above it.
    pub depth: usize,
    /// How many organisations.
    pub organisations: usize,
    /// How many of them have a partnership in each stage now, in the order of the stages.
    pub in_stage: [usize; 5],
    /// How many of them have none now.
    pub without: usize,
    /// Needs that want such a partner and are not met.
    pub wanted_by: Vec<NeedId>,
}

/// One goal of the grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalRow {
    /// The goal.
    pub goal: TermId,
    /// How many running partnerships serve it, for each type.
    pub by_type: Vec<usize>,
    /// How many running partnerships serve it.
    pub all: usize,
}

/// What there is and what there is none of. Partnerships of others and illustrations are not counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BlindSpots {
    /// Categories as the vocabulary orders them, each followed by its narrower ones.
    pub categories: Vec<CategoryRow>,
    /// The types of partnerships, each with the number of running ones.
    pub types: Vec<(TermId, usize)>,
    /// The goals by type.
    pub goals: Vec<GoalRow>,
}

impl BlindSpots {
    /// Looks at a site.
    #[must_use]
    pub fn new(site: &Site, members: &Members) -> Self {
        let own: Vec<&Partnership> = site.partnerships.values().filter(|one| is_counted(one)).collect();
        let running: Vec<&Partnership> = own.iter().copied().filter(|one| goes_on(one)).collect();
        let mut spots = Self::default();
        add_categories(site, (members, &own), None, &mut spots.categories);
        let terms = |list: &str| site.vocabulary.list(list).iter().map(|term| term.id.clone()).collect::<Vec<_>>();
        let is_of = |one: &Partnership, id: &TermId| one.types.known().is_some_and(|types| types.contains(id));
        let types = terms("partnership-type");
        spots.goals = terms("goal")
            .into_iter()
            .map(|goal| {
                let serve: Vec<&&Partnership> = running.iter().filter(|one| one.goals.contains(&goal)).collect();
                let by_type = types.iter().map(|id| serve.iter().filter(|one| is_of(one, id)).count()).collect();
                GoalRow { goal, by_type, all: serve.len() }
            })
            .collect();
        spots.types = types
            .into_iter()
            .map(|id| {
                let count = running.iter().filter(|one| is_of(one, &id)).count();
                (id, count)
            })
            .collect();
        spots
    }

    /// The categories of which there is no organisation.
    pub fn missing(&self) -> impl Iterator<Item = &CategoryRow> {
        self.categories.iter().filter(|row| row.organisations == 0)
    }
}

/// The categories directly below `above`, each followed by its narrower ones.
fn add_categories(
    site: &Site,
    (members, own): (&Members, &[&Partnership]),
    above: Option<(&TermId, usize)>,
    rows: &mut Vec<CategoryRow>,
) {
    let broader = above.map(|(id, _)| id);
    let depth = above.map_or(0, |(_, depth)| depth + 1);
    let below = site.vocabulary.list("category").iter().filter(|term| term.broader.as_ref() == broader);
    for term in below.filter(|term| term.replaced_by.is_none()) {
        let organisations = members.below(site, &term.id);
        let has = |org: &OrgId, stage: Stage| {
            let in_it = |one: &&&Partnership| one.standing == Standing::Running(stage);
            own.iter().filter(in_it).any(|one| one.parties.iter().any(|party| party.org == *org))
        };
        let any = |org: &OrgId| Stage::ALL.into_iter().any(|stage| has(org, stage));
        rows.push(CategoryRow {
            depth,
            organisations: organisations.len(),
            in_stage: Stage::ALL.map(|stage| organisations.iter().filter(|org| has(org, stage)).count()),
            without: organisations.iter().filter(|org| !any(org)).count(),
            wanted_by: wanting(site, &term.id),
            category: term.id.clone(),
        });
        if depth < MOST_DEPTH {
            add_categories(site, (members, own), Some((&term.id, depth)), rows);
        }
    }
}

/// Categories that are nested deeper are counted with the one above.
const MOST_DEPTH: usize = 4;

/// The needs that want a category, or one below it, and that no partnership meets.
fn wanting(site: &Site, category: &TermId) -> Vec<NeedId> {
    let list = site.vocabulary.list("category");
    let is_below = |id: &TermId| {
        std::iter::successors(Some(id), |id| list.get(id).and_then(|term| term.broader.as_ref()))
            .take(MOST_DEPTH + 1)
            .any(|id| id == category)
    };
    let wants = |id: &TermId| is_below(id);
    let open = site.needs.values().filter(|need| need.met_by.is_none() && need.categories.iter().any(wants));
    open.map(|need| need.id.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::inside::tests::{ORGS, site_of};

    #[test]
    fn what_there_is_none_of_is_named_with_who_wants_it() {
        let site = site_of(
            &[
                &ORGS[..],
                &[(
                    "data/needs/police.toml",
                    "name = \"Police\"\nsummary = \"Wanted.\"\ncategories = [\"police\"]\nexternal = true\n",
                )],
            ]
            .concat(),
        );
        let spots = BlindSpots::new(&site, &Members::new(&site));
        let row = |id: &str| spots.categories.iter().find(|row| row.category.as_str() == id).expect(id);
        assert_eq!(row("education").organisations, 1);
        assert_eq!(row("education").without, 1);
        assert!(spots.missing().all(|row| row.category.as_str() != "education"));
        let police = spots.missing().find(|row| row.category.as_str() == "police").expect("there is no police");
        assert_eq!(police.wanted_by.len(), 1);
        assert_eq!(spots.goals.iter().map(|row| row.all).sum::<usize>(), 0);
    }
}
