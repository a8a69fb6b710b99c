//! The directory for its script: a file with all partners, one with the map, and what the page needs to begin.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::json;

use crate::artifact::Artifact;
use crate::ids::OrgId;
use crate::plan::{Bond, Directory, Facet, Places, Towns};
use crate::render::atlas::{Ground, ground};
use crate::render::scene::Scene;
use crate::render::strands::{Room, num, stage_reference};
use crate::render::theme::asset;
use crate::render::views::{Choice, ChoiceGroup, DirectoryView, Html, OrganisationCard, Words};
use crate::site::{Organisation, Stage};

/// A list of values that is longer than this shows only its most frequent ones at first.
const LONG: usize = 10;
/// How many a long list shows.
const SHOWN: usize = 7;

/// The directory in one language.
pub struct Catalogue {
    /// How many partners there are of each value of each facet, in the order of the values.
    counts: BTreeMap<Facet, Vec<usize>>,
    /// All partners.
    data: Option<Artifact>,
    /// The map, where any place has coordinates.
    map: Option<Artifact>,
}

impl Catalogue {
    /// The files.
    pub fn artifacts(&self) -> impl Iterator<Item = Artifact> {
        [&self.data, &self.map].into_iter().flatten().cloned()
    }
}

/// All partners as columns, in the order of their names: much smaller than as rows.
#[derive(Serialize)]
struct Columns<'d> {
    /// Ids of the values of each facet, in the order that all places count in.
    values: BTreeMap<&'static str, &'d [String]>,
    ids: Vec<&'d str>,
    names: Vec<String>,
    lines: Vec<String>,
    /// Languages of names and lines that are not in the page's, by place.
    name_langs: BTreeMap<usize, String>,
    line_langs: BTreeMap<usize, String>,
    /// Other names that it can be found by, by place.
    also: BTreeMap<usize, String>,
    /// Places of illustrations.
    examples: Vec<usize>,
    /// Letters with how many names stand under each.
    letters: Vec<(&'d str, usize)>,
    sector: &'d [Places],
    category: &'d [Places],
    place: &'d [Places],
    /// The town beside the name; -1 where there is none.
    town: Vec<i64>,
    partnerships: &'d [Places],
    newest: &'d [u32],
    bonds: &'d [Bond],
}

impl Scene<'_> {
    /// The directory in the language of the page; made once.
    pub(super) fn catalogue(&self) -> &Catalogue {
        self.voice.catalogue.get_or_init(|| {
            let order: Vec<&OrgId> = self.directory().iter().map(|one| &one.it).collect();
            let directory = Directory::new(&self.plan.site, &self.plan.members, &order);
            let map = self.map_data(&order);
            let file = |name: &str, text: String| asset(&format!("{name}-{}.json", self.lang()), text.into_bytes());
            Catalogue {
                counts: Facet::ALL.map(|facet| (facet, directory.counts(facet))).into_iter().collect(),
                data: (!order.is_empty()).then(|| file("directory", self.columns(&directory, &order))).flatten(),
                map: map.and_then(|map| file("directory-map", map)),
            }
        })
    }

    fn columns(&self, directory: &Directory, order: &[&OrgId]) -> String {
        let organisations: Vec<&Organisation> =
            order.iter().filter_map(|id| self.plan.site.organisations.get(*id)).collect();
        let said = |words: &dyn Fn(&Organisation) -> Words| -> (Vec<String>, BTreeMap<usize, String>) {
            let all: Vec<Words> = organisations.iter().map(|org| words(org)).collect();
            let other = |(at, words): (usize, &Words)| Some((at, words.lang.clone()?));
            (all.iter().map(|words| words.words.clone()).collect(), all.iter().enumerate().filter_map(other).collect())
        };
        let (names, name_langs) = said(&|org| self.words(&org.name));
        let (lines, line_langs) = said(&|org| self.words(&org.summary));
        let numbered = || organisations.iter().enumerate();
        let also = numbered().map(|(at, org)| (at, other_names(org))).filter(|(_, names)| !names.is_empty());
        let letters = self.directory().chunk_by(|a, b| a.letter == b.letter);
        let columns = Columns {
            values: directory.values.iter().map(|(facet, ids)| (facet.kind().word(), ids.as_slice())).collect(),
            ids: order.iter().map(|id| id.as_str()).collect(),
            names,
            lines,
            name_langs,
            line_langs,
            also: also.collect(),
            examples: numbered().filter(|(_, org)| org.remarks.example).map(|(at, _)| at).collect(),
            letters: letters.map(|group| (group[0].letter.as_str(), group.len())).collect(),
            sector: &directory.sectors,
            category: &directory.categories,
            place: &directory.towns,
            town: directory.town.iter().map(|town| town.and_then(|at| i64::try_from(at).ok()).unwrap_or(-1)).collect(),
            partnerships: &directory.partnerships,
            newest: &directory.newest,
            bonds: &directory.bonds,
        };
        serde_json::to_string(&columns).unwrap_or_default()
    }

    /// The grounds of all maps, each for wide and for narrow pages, and which towns an organisation is in.
    fn map_data(&self, order: &[&OrgId]) -> Option<String> {
        let towns = Towns::new(&self.plan.site);
        if towns.maps.is_empty() || order.is_empty() {
            return None;
        }
        let maps = towns.maps.iter().map(|part| {
            let [wide, small] = [Room::Page, Room::Hand].map(|room| sheet(&ground(part, room)));
            json!({ "wide": wide, "small": small, "towns": part.len() })
        });
        let places = self.plan.members.values(Facet::Places);
        let names: Vec<(String, Option<usize>, usize)> = towns
            .iter()
            .map(|town| {
                let id = town.name.as_deref().map(crate::ids::as_key);
                (self.town_name(town), id.and_then(|id| places.iter().position(|place| *place == id)), town.ours)
            })
            .collect();
        let mut at: BTreeMap<&OrgId, Vec<usize>> = BTreeMap::new();
        for (number, town) in towns.iter().enumerate() {
            for org in &town.organisations {
                at.entry(org).or_default().push(number);
            }
        }
        let of = order.iter().map(|id| Places::new(at.get(*id).into_iter().flatten().copied()));
        let map = json!({
            "maps": maps.collect::<Vec<_>>(),
            "towns": names,
            "of": of.collect::<Vec<_>>(),
        });
        Some(map.to_string())
    }

    /// What the script of the directory needs.
    pub(super) fn directory_view(&self) -> DirectoryView {
        let catalogue = self.catalogue();
        let path = |file: &Option<Artifact>| file.as_ref().map(|file| file.path.to_string());
        DirectoryView {
            path: self.path("partners", None),
            data: path(&catalogue.data).unwrap_or_default(),
            map: path(&catalogue.map),
            pattern: self.pattern().into_iter().collect(),
        }
    }

    /// The facets of the directory.
    pub(super) fn choices(&self) -> Vec<ChoiceGroup> {
        let there = Facet::ALL.into_iter().filter(|facet| !self.plan.members.values(*facet).is_empty());
        there.map(|facet| self.choice_group(facet)).collect()
    }

    fn choice_group(&self, facet: Facet) -> ChoiceGroup {
        let counts: BTreeMap<String, usize> = {
            let counts = self.catalogue().counts.get(&facet);
            let ids = self.plan.members.values(facet).iter().cloned();
            ids.zip(counts.into_iter().flatten().copied()).collect()
        };
        let group = self.facet(facet, None);
        let mut frequent: Vec<usize> = counts.values().copied().collect();
        frequent.sort_unstable_by(|a, b| b.cmp(a));
        let (long, least) = (counts.len() > LONG, frequent.get(SHOWN - 1).copied().unwrap_or(0));
        let mut room = SHOWN;
        let values: Vec<Choice> = group
            .values
            .into_iter()
            .map(|value| {
                let id = value.link.path.trim_end_matches('/').rsplit('/').next().unwrap_or("").to_owned();
                let partners = counts.get(&id).copied().unwrap_or(0);
                let minor = long && (partners < least || partners == 0 || room == 0);
                room = if minor { room } else { room.saturating_sub(1) };
                let (count, counted) = (value.count, value.counted);
                Choice { id, link: value.link, count, counted, partners, minor, current: false }
            })
            .collect();
        ChoiceGroup {
            id: facet.kind().word(),
            link: group.link,
            minor: values.iter().filter(|value| value.minor).count(),
            values,
        }
    }

    /// An organisation in a long list: its drawings refer to those that the page has once.
    pub(super) fn lean_card(&self, id: &OrgId) -> Option<OrganisationCard> {
        let mut card = self.organisation_card(id)?;
        for mark in &mut card.stages {
            mark.icon = Html::new(&stage_reference(mark.id));
        }
        Some(card)
    }

    /// An organisation that has everything: what its card says is only an example of how it is said.
    fn pattern(&self) -> Option<OrganisationCard> {
        let first = &self.directory().first()?.it;
        let stages = [false, true].into_iter().flat_map(|past| Stage::ALL.map(|stage| (stage, past)));
        let stages = stages.map(|(stage, past)| {
            let mut mark = self.stage(stage, past);
            mark.icon = Html::new(&stage_reference(mark.id));
            mark
        });
        let card = self.organisation_card(first)?;
        let place = card.place.clone().unwrap_or_else(|| card.sector.clone());
        Some(OrganisationCard { stages: stages.collect(), example: true, place: Some(place), ..card })
    }
}

/// Names that an organisation can be found by beside its own.
fn other_names(org: &Organisation) -> String {
    let names = org.legal_name.iter().chain(&org.also_known_as).chain(&org.former_names);
    names.map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// A ground as numbers and paths.
fn sheet(ground: &Ground) -> serde_json::Value {
    let at = ground.at.iter().map(|(x, y)| format!("{} {}", num(*x), num(*y)));
    json!({
        "size": [num(ground.size.0), num(ground.size.1)],
        "land": ground.land,
        "at": at.collect::<Vec<_>>(),
    })
}
