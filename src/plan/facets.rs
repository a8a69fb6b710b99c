//! Facets: by what partners and partnerships are grouped, and who belongs where.

use std::collections::BTreeMap;

use crate::ids::{Kind, OrgId, PartnershipId, TermId, as_key};
use crate::site::{Site, Stage, Standing};

/// Something by which records are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// The stage of a partnership.
    Stages,
    /// The sector of an organisation.
    Sectors,
    /// The categories of an organisation.
    Categories,
    /// The types of a partnership.
    Types,
    /// The goals of a partnership.
    Goals,
    /// The towns of an organisation.
    Places,
}

impl Facet {
    /// All facets, in the order in which they are shown.
    pub const ALL: [Self; 6] = [Self::Stages, Self::Types, Self::Goals, Self::Sectors, Self::Categories, Self::Places];

    /// The facets whose pages are made alike; stages have pages of their own kind.
    pub const LISTED: [Self; 5] = [Self::Types, Self::Goals, Self::Sectors, Self::Categories, Self::Places];

    /// The word in its address.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Stages => "stages",
            Self::Sectors => "sectors",
            Self::Categories => "categories",
            Self::Types => "types",
            Self::Goals => "goals",
            Self::Places => "places",
        }
    }

    /// What a link to one of its values names.
    #[must_use]
    pub fn kind(self) -> Kind {
        match self {
            Self::Stages => Kind::Stage,
            Self::Sectors => Kind::Sector,
            Self::Categories => Kind::Category,
            Self::Types => Kind::Type,
            Self::Goals => Kind::Goal,
            Self::Places => Kind::Place,
        }
    }

    /// The vocabulary of its values; places have none.
    #[must_use]
    pub fn list(self) -> Option<&'static str> {
        match self {
            Self::Stages => Some("stage"),
            Self::Sectors => Some("sector"),
            Self::Categories => Some("category"),
            Self::Types => Some("partnership-type"),
            Self::Goals => Some("goal"),
            Self::Places => None,
        }
    }
}

/// The records of one value of a facet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Group {
    /// Organisations, our own left out.
    pub organisations: Vec<OrgId>,
    /// Partnerships.
    pub partnerships: Vec<PartnershipId>,
}

/// Which records belong to which value of which facet.
#[derive(Debug, Clone, Default)]
pub struct Members {
    groups: BTreeMap<Facet, BTreeMap<String, Group>>,
    order: BTreeMap<Facet, Vec<String>>,
    /// Names of places by their id.
    pub places: BTreeMap<String, String>,
    /// Partnerships of each organisation.
    pub partnerships_of: BTreeMap<OrgId, Vec<PartnershipId>>,
    /// Organisations that belong to another.
    pub parts_of: BTreeMap<OrgId, Vec<OrgId>>,
    /// Partnerships that follow another.
    pub followers_of: BTreeMap<PartnershipId, Vec<PartnershipId>>,
    /// Partnerships that were in a stage and moved on or ended.
    pub past_of: BTreeMap<Stage, Vec<PartnershipId>>,
}

static NO_MEMBERS: Group = Group { organisations: Vec::new(), partnerships: Vec::new() };

impl Members {
    /// Gathers all groups of a site.
    #[must_use]
    pub fn new(site: &Site) -> Self {
        let mut members = Self::default();
        // Stages, types and goals have a page whether or not anything belongs there.
        for facet in [Facet::Stages, Facet::Types, Facet::Goals] {
            for term in site.vocabulary.list(facet.list().unwrap_or("")).iter() {
                members.group(facet, term.id.as_str());
            }
        }
        for org in site.organisations.values() {
            members.add_organisation(org);
        }
        for partnership in site.partnerships.values() {
            members.add_partnership(partnership);
        }
        members.settle(site);
        members
    }

    fn group(&mut self, facet: Facet, value: &str) -> &mut Group {
        self.groups.entry(facet).or_default().entry(value.to_owned()).or_default()
    }

    fn add_organisation(&mut self, org: &crate::site::Organisation) {
        if let Some(parent) = &org.parent {
            self.parts_of.entry(parent.clone()).or_default().push(org.id.clone());
        }
        let mut towns: Vec<&str> = org.places.iter().filter_map(|place| place.town()).collect();
        towns.sort_unstable();
        towns.dedup();
        for town in towns {
            let id = as_key(town);
            if id.is_empty() {
                continue;
            }
            self.places.entry(id.clone()).or_insert_with(|| town.to_owned());
            let group = self.group(Facet::Places, &id);
            if !org.ours {
                group.organisations.push(org.id.clone());
            }
        }
        if org.ours {
            return;
        }
        self.group(Facet::Sectors, org.sector.as_str()).organisations.push(org.id.clone());
        for category in &org.categories {
            self.group(Facet::Categories, category.as_str()).organisations.push(org.id.clone());
        }
    }

    fn add_partnership(&mut self, one: &crate::site::Partnership) {
        if let Some(before) = &one.follows {
            self.followers_of.entry(before.clone()).or_default().push(one.id.clone());
        }
        for party in &one.parties {
            let list = self.partnerships_of.entry(party.org.clone()).or_default();
            if list.last() != Some(&one.id) {
                list.push(one.id.clone());
            }
        }
        let now = match one.standing {
            Standing::Running(stage) => {
                self.group(Facet::Stages, stage.id()).partnerships.push(one.id.clone());
                Some(stage)
            }
            Standing::Past(_) | Standing::Planned(_) => None,
        };
        for stage in Stage::ALL {
            if Some(stage) != now && one.stages.iter().any(|entry| entry.stage == stage && !entry.planned) {
                self.past_of.entry(stage).or_default().push(one.id.clone());
            }
        }
        for term in one.types.known().into_iter().flatten() {
            self.group(Facet::Types, term.as_str()).partnerships.push(one.id.clone());
        }
        for goal in &one.goals {
            self.group(Facet::Goals, goal.as_str()).partnerships.push(one.id.clone());
        }
    }

    /// Adds the wider categories of those in use, and fixes the order of all values.
    fn settle(&mut self, site: &Site) {
        let used: Vec<String> =
            self.groups.get(&Facet::Categories).map(|groups| groups.keys().cloned().collect()).unwrap_or_default();
        let categories = site.vocabulary.list("category");
        for id in used {
            let mut at = categories.find(&id).and_then(|term| term.broader.clone());
            while let Some(wider) = at {
                self.group(Facet::Categories, wider.as_str());
                at = categories.get(&wider).and_then(|term| term.broader.clone());
            }
        }
        for (facet, groups) in &self.groups {
            let ids: Vec<String> = match facet.list() {
                Some(list) => site
                    .vocabulary
                    .list(list)
                    .iter()
                    .map(|term| term.id.to_string())
                    .filter(|id| groups.contains_key(id))
                    .collect(),
                None => groups.keys().cloned().collect(),
            };
            self.order.insert(*facet, ids);
        }
    }

    /// The values of a facet that have a page, in their order.
    #[must_use]
    pub fn values(&self, facet: Facet) -> &[String] {
        self.order.get(&facet).map_or(&[], Vec::as_slice)
    }

    /// The records of one value.
    #[must_use]
    pub fn of(&self, facet: Facet, value: &str) -> &Group {
        self.groups.get(&facet).and_then(|groups| groups.get(value)).unwrap_or(&NO_MEMBERS)
    }

    /// The partnerships that were in a stage and moved on or ended.
    #[must_use]
    pub fn past(&self, stage: Stage) -> &[PartnershipId] {
        self.past_of.get(&stage).map_or(&[], Vec::as_slice)
    }

    /// The organisations of one value: of a category with all narrower ones.
    #[must_use]
    pub fn organisations(&self, site: &Site, facet: Facet, value: &str) -> Vec<OrgId> {
        match (facet, TermId::parse(value)) {
            (Facet::Categories, Ok(id)) => self.below(site, &id),
            _ => self.of(facet, value).organisations.clone(),
        }
    }

    /// The organisations of a category and of all narrower ones.
    #[must_use]
    pub fn below(&self, site: &Site, category: &TermId) -> Vec<OrgId> {
        let mut found = self.of(Facet::Categories, category.as_str()).organisations.clone();
        for term in site.vocabulary.list("category").iter().filter(|term| term.broader.as_ref() == Some(category)) {
            found.extend(self.below(site, &term.id));
        }
        found.sort();
        found.dedup();
        found
    }
}
