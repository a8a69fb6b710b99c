//! The directory as it is filtered: which partner has which value of which facet, by place in lists.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::dates::FuzzyDate;
use crate::ids::{Kind, OrgId, PartnershipId, RecordKey, TermId, as_key};
use crate::plan::{Facet, Happening, Members, News};
use crate::site::{Organisation, Partnership, Site, Stage, Standing};

/// None, one or several places in a list; one is written without brackets, since most records have one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Places {
    /// The only one.
    One(usize),
    /// None or several.
    Many(Vec<usize>),
}

impl Places {
    /// The places, each once, the lowest first.
    #[must_use]
    pub fn new(places: impl IntoIterator<Item = usize>) -> Self {
        let places: BTreeSet<usize> = places.into_iter().collect();
        match places.first() {
            Some(one) if places.len() == 1 => Self::One(*one),
            _ => Self::Many(places.into_iter().collect()),
        }
    }

    /// The places as a list.
    #[must_use]
    pub fn as_slice(&self) -> &[usize] {
        match self {
            Self::One(place) => std::slice::from_ref(place),
            Self::Many(places) => places,
        }
    }
}

/// What of a partnership one can filter by.
///
/// Where it stands comes first: the place of its stage among all five, 5 more where it is over, 10 more where it has not
/// begun; then the places of its types and goals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Bond(pub usize, pub Places, pub Places);

/// The columns of the directory; organisations are told by their place in the order that it is made for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directory {
    /// The values of each facet that have a page.
    pub values: BTreeMap<Facet, Vec<String>>,
    /// The sector of each organisation.
    pub sectors: Vec<Places>,
    /// Its categories, with all wider ones.
    pub categories: Vec<Places>,
    /// Its towns.
    pub towns: Vec<Places>,
    /// The town that stands beside its name.
    pub town: Vec<Option<usize>>,
    /// Its partnerships, as places in `bonds`.
    pub partnerships: Vec<Places>,
    /// When anything last began, moved on or ended there: year, month and day as one number, with 0 for what is not known.
    pub newest: Vec<u32>,
    /// All partnerships of any of the organisations.
    pub bonds: Vec<Bond>,
}

impl Directory {
    /// Gathers the columns for organisations in an order.
    #[must_use]
    pub fn new(site: &Site, members: &Members, order: &[&OrgId]) -> Self {
        let values = Facet::ALL.map(|facet| (facet, members.values(facet).to_vec()));
        let mut directory = Self {
            values: values.into_iter().collect(),
            sectors: Vec::new(),
            categories: Vec::new(),
            towns: Vec::new(),
            town: Vec::new(),
            partnerships: Vec::new(),
            newest: Vec::new(),
            bonds: Vec::new(),
        };
        let places = Index::new(&directory.values);
        let newest = newest(site);
        let mut known: BTreeMap<&PartnershipId, usize> = BTreeMap::new();
        for org in order.iter().filter_map(|id| site.organisations.get(*id)) {
            directory.add_organisation(site, &places, org);
            let together: &[PartnershipId] = members.partnerships_of.get(&org.id).map_or(&[], Vec::as_slice);
            let together: Vec<&Partnership> = together.iter().filter_map(|id| site.partnerships.get(id)).collect();
            let changes = together.iter().filter_map(|one| newest.get(one.id.as_str()));
            directory.newest.push(changes.copied().max().unwrap_or(0));
            let bonds = together.iter().map(|one| {
                *known.entry(&one.id).or_insert_with(|| {
                    directory.bonds.push(bond(&places, one));
                    directory.bonds.len() - 1
                })
            });
            let bonds = Places::new(bonds.collect::<Vec<_>>());
            directory.partnerships.push(bonds);
        }
        directory
    }

    fn add_organisation(&mut self, site: &Site, places: &Index, org: &Organisation) {
        let vocabulary = site.vocabulary.list("category");
        let mut categories = BTreeSet::new();
        for category in &org.categories {
            let mut at = Some(category.clone());
            while let Some(id) = at.filter(|id| categories.insert(id.clone())) {
                at = vocabulary.get(&id).and_then(|term| term.broader.clone());
            }
        }
        let towns: Vec<String> = org.places.iter().filter_map(|place| place.town()).map(as_key).collect();
        self.sectors.push(places.all(Facet::Sectors, [org.sector.as_str()]));
        self.categories.push(places.all(Facet::Categories, categories.iter().map(TermId::as_str)));
        self.town.push(towns.first().and_then(|town| places.of(Facet::Places, town)));
        self.towns.push(places.all(Facet::Places, towns.iter().map(String::as_str)));
    }

    /// How many organisations there are of each value of a facet, when nothing else is chosen.
    #[must_use]
    pub fn counts(&self, facet: Facet) -> Vec<usize> {
        let mut counts = vec![0; self.values.get(&facet).map_or(0, Vec::len)];
        for at in 0..self.sectors.len() {
            let own: BTreeSet<usize> = match facet {
                Facet::Sectors => self.sectors[at].as_slice().iter().copied().collect(),
                Facet::Categories => self.categories[at].as_slice().iter().copied().collect(),
                Facet::Places => self.towns[at].as_slice().iter().copied().collect(),
                Facet::Stages | Facet::Types | Facet::Goals => {
                    let bonds = self.partnerships[at].as_slice().iter().map(|one| &self.bonds[*one]);
                    bonds.flat_map(|bond| values_of(bond, facet)).collect()
                }
            };
            for value in own {
                if let Some(count) = counts.get_mut(value) {
                    *count += 1;
                }
            }
        }
        counts
    }
}

/// What a partnership counts for in a facet: a stage counts while it goes on.
fn values_of(bond: &Bond, facet: Facet) -> Vec<usize> {
    match facet {
        Facet::Types => bond.1.as_slice().to_vec(),
        Facet::Goals => bond.2.as_slice().to_vec(),
        _ => (bond.0 < Stage::ALL.len()).then_some(bond.0).into_iter().collect(),
    }
}

/// The place of each value in its facet.
struct Index(BTreeMap<Facet, BTreeMap<String, usize>>);

impl Index {
    fn new(values: &BTreeMap<Facet, Vec<String>>) -> Self {
        let numbered = |ids: &Vec<String>| ids.iter().enumerate().map(|(at, id)| (id.clone(), at)).collect();
        Self(values.iter().map(|(facet, ids)| (*facet, numbered(ids))).collect())
    }

    fn of(&self, facet: Facet, value: &str) -> Option<usize> {
        self.0.get(&facet)?.get(value).copied()
    }

    fn all<'i>(&self, facet: Facet, values: impl IntoIterator<Item = &'i str>) -> Places {
        Places::new(values.into_iter().filter_map(|value| self.of(facet, value)))
    }
}

fn bond(places: &Index, one: &Partnership) -> Bond {
    let (stage, beyond) = match one.standing {
        Standing::Running(stage) => (stage, 0),
        Standing::Past(stage) => (stage, 5),
        Standing::Planned(stage) => (stage, 10),
    };
    let types = one.types.known().into_iter().flatten().map(TermId::as_str);
    let goals = one.goals.iter().map(TermId::as_str);
    Bond(stage as usize + beyond, places.all(Facet::Types, types), places.all(Facet::Goals, goals))
}

/// When each partnership last began, moved on or ended.
fn newest(site: &Site) -> BTreeMap<String, u32> {
    let mut newest = BTreeMap::new();
    for entry in News::new(site).entries {
        let RecordKey { kind: Kind::Partnership, id } = entry.record else { continue };
        if entry.event != Happening::Checked {
            let on: &mut u32 = newest.entry(id.to_string()).or_default();
            *on = number_of(entry.on).max(*on);
        }
    }
    newest
}

/// A date as one number whose order is that of time: 20110228, 20110200, 20110000.
fn number_of(date: FuzzyDate) -> u32 {
    let digits = format!("{date}").replace('-', "");
    format!("{digits:0<8}").parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_numbers_in_order() {
        let numbers = [
            FuzzyDate::Year(2011),
            FuzzyDate::Month(2011, 2),
            FuzzyDate::Day(jiff::civil::date(2011, 2, 28)),
            FuzzyDate::Year(2012),
        ]
        .map(number_of);
        assert_eq!(numbers, [20_110_000, 20_110_200, 20_110_228, 20_120_000]);
    }

    #[test]
    fn places_are_written_as_short_as_they_can_be() {
        let written = |places: &[usize]| {
            serde_json::to_string(&Places::new(places.iter().copied())).expect("numbers can be written")
        };
        assert_eq!([written(&[]), written(&[4]), written(&[7, 2, 7])], ["[]", "4", "[2,7]"]);
    }
}
