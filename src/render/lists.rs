//! Pages that list records: the directory, facets, the offer, needs, units, the glossary, the index of everything.

use std::collections::BTreeMap;

use crate::ids::{AssetId, Kind, OrgId, PartnershipId, RecordKey, TermId};
use crate::plan::{Alphabet, Embedded, Facet, PageKind, letter_of, to_a_page};
use crate::render::qr::draw_qr;
use crate::render::scene::Scene;
use crate::render::strands::{stage_band, stage_definitions};
use crate::render::views::{
    AssetKindGroup, AssetPage, CountedLink, FacetPage, FacetsPage, GlossaryPage, Html, IndexEntry, IndexLetter,
    IndexPage, LetterGroup, LetterLink, LetterWay, LinkView, MovedPage, NeedsPage, NotFoundPage, OfferPage,
    PartnersPage, PartnershipsPage, TermView, UnitView, UnitsPage,
};
use crate::render::voice::Lettered;
use crate::site::{Asset, Organisation, Standing, Unit};

/// So many names stand in a list within a page; how many more there are is counted.
pub(super) const MOST_NAMES: usize = 60;

/// The anchor of a letter.
fn anchor(letter: &str) -> String {
    let plain = match letter {
        "#" => "0-9".to_owned(),
        "Æ" => "ae".to_owned(),
        "Ø" => "oe".to_owned(),
        "Å" => "aa".to_owned(),
        "Ä" => "a-uml".to_owned(),
        "Ö" => "o-uml".to_owned(),
        letter => letter.to_lowercase(),
    };
    format!("letter-{plain}")
}

impl Scene<'_> {
    /// The alphabet of the language, with the way to the first name that begins with the letter.
    fn alphabet<T>(&self, list: &[Lettered<T>]) -> Vec<LetterLink> {
        let mut first: BTreeMap<&str, usize> = BTreeMap::new();
        for (at, one) in list.iter().enumerate() {
            first.entry(&one.letter).or_insert(at);
        }
        let mut letters = Alphabet::letters_of(self.lang());
        if first.contains_key("#") {
            letters.insert(0, "#".to_owned());
        }
        let way = |letter: &String| {
            let leaf = first.get(letter.as_str())? / to_a_page(&self.plan.site.settings, &self.page.kind) + 1;
            let path = self.plan.leaf_path(self.lang(), &self.page.address, leaf);
            let here = leaf == self.page.leaf.number;
            Some(LetterWay { path: (!here).then_some(path), anchor: anchor(letter) })
        };
        letters.iter().map(|letter| LetterLink { letter: letter.clone(), way: way(letter) }).collect()
    }

    /// Puts a list by name in the order of the letters, which may differ from that of the names in foreign scripts.
    fn by_letter<T>(&self, list: &mut [Lettered<T>]) {
        let letters = Alphabet::letters_of(self.lang());
        list.sort_by_key(|one| letters.iter().position(|letter| *letter == one.letter));
    }

    /// The partners by letter, our own libraries left out.
    pub(super) fn directory(&self) -> &[Lettered<OrgId>] {
        self.voice.directory.get_or_init(|| {
            let order = self.plan.tongue(self.lang()).organisations.iter();
            let partners = order.filter_map(|id| self.plan.site.organisations.get(id)).filter(|org| !org.ours);
            let lettered = |org: &Organisation| {
                let name = org.name.say(self.lang()).words;
                Lettered { letter: letter_of(name, self.lang()), it: org.id.clone() }
            };
            let mut list: Vec<Lettered<OrgId>> = partners.map(lettered).collect();
            self.by_letter(&mut list);
            list
        })
    }

    /// The directory of partners.
    pub(super) fn partners_page(&self) -> PartnersPage {
        let site = &self.plan.site;
        let directory = self.directory();
        let shown = self.window().cut(directory);
        let letters = shown.chunk_by(|a, b| a.letter == b.letter).map(|group| LetterGroup {
            anchor: anchor(&group[0].letter),
            letter: group[0].letter.clone(),
            organisations: group.iter().filter_map(|one| self.lean_card(&one.it)).collect(),
        });
        let order = self.plan.tongue(self.lang()).organisations.iter();
        let ours = order.filter(|id| site.organisations.get(*id).is_some_and(|org| org.ours));
        PartnersPage {
            alphabet: self.alphabet(directory),
            total: directory.len(),
            letters: letters.collect(),
            ours: ours.filter_map(|id| self.lean_card(id)).collect(),
            facets: self.choices(),
            directory: (!directory.is_empty()).then(|| self.directory_view()),
            drawings: Html::new(&stage_definitions()),
            partnerships: self.link_to("partnerships", self.plain(self.say("title-partnerships"))),
            partnerships_total: site.partnerships.len(),
            ways: self.ways(&["friends", "map", "network", "calendar"]),
        }
    }

    /// All partnerships.
    pub(super) fn partnerships_page(&self) -> PartnershipsPage {
        let order = &self.plan.tongue(self.lang()).partnerships;
        let running = |id: &PartnershipId| {
            self.plan.site.partnerships.get(id).is_some_and(|one| !matches!(one.standing, Standing::Past(_)))
        };
        let (now, over): (Vec<&PartnershipId>, Vec<&PartnershipId>) = order.iter().partition(|id| running(id));
        let mut window = self.window();
        PartnershipsPage {
            running_total: now.len(),
            over_total: over.len(),
            running: window.cut(&now).iter().filter_map(|id| self.partnership_card(id)).collect(),
            over: window.cut(&over).iter().filter_map(|id| self.partnership_card(id)).collect(),
            ways: self.ways(&["network", "new", "stats"]),
        }
    }

    /// All values of a facet.
    pub(super) fn facets_page(&self, facet: Facet) -> FacetsPage {
        FacetsPage { title: self.say(&format!("title-{}", facet.word())), facet: self.facet(facet, None) }
    }

    /// One value of a facet.
    pub(super) fn facet_page(&self, facet: Facet, value: &str) -> FacetPage {
        let site = &self.plan.site;
        let term = facet.list().and_then(|list| site.vocabulary.list(list).find(value));
        let group = self.plan.members.of(facet, value);
        let kind = facet.kind();
        let organisations = self.plan.tongue(self.lang()).by_name(&self.plan.members.organisations(site, facet, value));
        let partnerships = self.plan.tongue(self.lang()).partnerships_by_name(&group.partnerships);
        let mut window = self.window();
        let all = self.facet(facet, Some(value));
        let narrower = all.values.iter().filter(|one| {
            let id = one.link.path.trim_end_matches('/').rsplit('/').next().unwrap_or("");
            let broader = facet
                .list()
                .and_then(|list| site.vocabulary.list(list).find(id))
                .and_then(|term| term.broader.as_ref());
            broader.is_some_and(|broader| broader.as_str() == value)
        });
        FacetPage {
            title: self.facet_title(facet, value),
            description: term.and_then(|term| term.description.as_ref()).map(|text| self.words(text)),
            source: term.and_then(|term| term.source.as_ref()).map(|text| self.words(text)),
            broader: term
                .and_then(|term| term.broader.as_ref())
                .and_then(|id| self.link(&RecordKey::new(kind, id.as_str()))),
            narrower: narrower.cloned().collect(),
            examples: term.map(|term| self.all_words(&term.examples)).unwrap_or_default(),
            partnerships_total: partnerships.len(),
            organisations_total: organisations.len(),
            partnerships: window.cut(&partnerships).iter().filter_map(|id| self.partnership_card(id)).collect(),
            organisations: window.cut(&organisations).iter().filter_map(|id| self.organisation_card(id)).collect(),
            chapters: self.speaking_of(kind, value),
            facet: all,
        }
    }

    /// What the library brings.
    pub(super) fn offer_page(&self) -> OfferPage {
        let site = &self.plan.site;
        let order = &self.plan.tongue(self.lang()).assets;
        let of_kind = |kind: &TermId| {
            let assets = order.iter().filter(|id| site.assets.get(*id).is_some_and(|asset| asset.kind == *kind));
            assets.filter_map(|id| self.asset_card(id)).collect::<Vec<_>>()
        };
        let kinds = site.vocabulary.list("asset-kind").iter().map(|term| AssetKindGroup {
            id: term.id.to_string(),
            title: self.words(term.plural.as_ref().unwrap_or(&term.label)),
            description: term.description.as_ref().map(|text| self.words(text)),
            assets: of_kind(&term.id),
        });
        let types = self.facet(Facet::Types, None).values.into_iter().filter_map(|one| {
            let id = one.link.path.trim_end_matches('/').rsplit('/').next().unwrap_or("").to_owned();
            let count = site.assets.values().filter(|asset| asset.suits.iter().any(|term| term.as_str() == id)).count();
            (count > 0).then_some(CountedLink { count, ..one })
        });
        let url = self.url(self.lang());
        OfferPage {
            kinds: kinds.filter(|group| !group.assets.is_empty()).collect(),
            total: site.assets.len(),
            example: !site.assets.is_empty() && site.assets.values().all(|asset| asset.remarks.example),
            ask: self.mail("mail-subject-ask", &[]),
            types: types.collect(),
            needs_page: self.link_to("needs", self.plain(self.say("title-needs"))),
            embed: self.embed_code(Embedded::Offer),
            qr: draw_qr(&url, &self.say("offer-qr")).map(|drawn| Html::new(&drawn)),
            url,
        }
    }

    /// One asset.
    pub(super) fn asset_page(&self, id: &AssetId) -> Option<AssetPage> {
        let site = &self.plan.site;
        let asset = site.assets.get(id)?;
        let order = &self.plan.tongue(self.lang()).assets;
        let others = order
            .iter()
            .filter(|other| *other != id && site.assets.get(*other).is_some_and(|one| one.kind == asset.kind));
        Some(AssetPage {
            asset: self.asset_card(id)?,
            kind: self.term("asset-kind", asset.kind.as_str())?,
            schedule: self.schedule(asset),
            offer: self.link_to("offer", self.plain(self.say("title-offer"))),
            others: others.take(4).filter_map(|other| self.asset_card(other)).collect(),
            inside: self.asset_inside(asset),
            remarks: self.remarks(Kind::Asset, id.as_str(), &asset.remarks),
        })
    }

    /// Days and hours in words.
    fn schedule(&self, asset: &Asset) -> Option<String> {
        let schedule = asset.schedule.as_ref()?;
        let days: Vec<String> =
            schedule.byday.iter().map(|day| self.say(&format!("day-{}", day.to_lowercase()))).collect();
        let hours = match (&schedule.from, &schedule.until) {
            (Some(from), Some(until)) => format!("{from}–{until}"),
            (Some(time), None) | (None, Some(time)) => time.clone(),
            (None, None) => String::new(),
        };
        let both: Vec<String> = [days.join(", "), hours].into_iter().filter(|part| !part.is_empty()).collect();
        (!both.is_empty()).then(|| both.join(" · "))
    }

    /// What the library looks for.
    pub(super) fn needs_page(&self) -> NeedsPage {
        let site = &self.plan.site;
        NeedsPage {
            needs: self.plan.tongue(self.lang()).needs.iter().filter_map(|id| self.need_card(id)).collect(),
            example: !site.needs.is_empty() && site.needs.values().all(|need| need.remarks.example),
            ask: self.mail("mail-subject-ask", &[]),
            offer: self.link_to("offer", self.plain(self.say("title-offer"))),
        }
    }

    /// The units.
    pub(super) fn units_page(&self) -> UnitsPage {
        let site = &self.plan.site;
        let order = &self.plan.tongue(self.lang()).units;
        UnitsPage {
            units: order.iter().filter_map(|id| site.units.get(id)).map(|unit| self.unit_view(unit)).collect(),
            example: !site.units.is_empty() && site.units.values().all(|unit| unit.remarks.example),
        }
    }

    /// Links to the first of some partnerships.
    pub(super) fn first_partnerships(&self, ids: &[&PartnershipId]) -> Vec<LinkView> {
        let first = ids.iter().take(MOST_NAMES);
        first.filter_map(|id| self.link(&RecordKey::new(Kind::Partnership, id.as_str()))).collect()
    }

    fn unit_view(&self, unit: &Unit) -> UnitView {
        let site = &self.plan.site;
        let tongue = self.plan.tongue(self.lang());
        let assets = tongue
            .assets
            .iter()
            .filter(|id| site.assets.get(*id).is_some_and(|asset| asset.unit.as_ref() == Some(&unit.id)));
        let needs = tongue
            .needs
            .iter()
            .filter(|id| site.needs.get(*id).is_some_and(|need| need.unit.as_ref() == Some(&unit.id)));
        let takes_part = |id: &&PartnershipId| {
            site.partnerships.get(*id).is_some_and(|one| {
                one.units.known().is_some_and(|units| units.contains(&unit.id))
                    || one.responsible.as_ref().and_then(|responsible| responsible.known()) == Some(&unit.id)
            })
        };
        let partnerships: Vec<&PartnershipId> = tongue.partnerships.iter().filter(takes_part).collect();
        UnitView {
            id: unit.id.to_string(),
            name: self.words(&unit.name),
            kind: unit.kind.as_ref().and_then(|kind| self.term("unit-kind", kind.as_str())),
            summary: unit.summary.as_ref().map(|text| self.words(text)),
            channel: unit.channel.clone(),
            contacts: self.contacts(|contact| contact.unit.as_ref() == Some(&unit.id)),
            neutral: unit.neutral,
            assets: assets.filter_map(|id| self.link(&RecordKey::new(Kind::Asset, id.as_str()))).collect(),
            needs: needs.filter_map(|id| self.link(&RecordKey::new(Kind::Need, id.as_str()))).collect(),
            partnerships: self.first_partnerships(&partnerships),
            more: partnerships.len().saturating_sub(MOST_NAMES),
            inside: self.unit_inside(unit),
            remarks: self.remarks(Kind::Unit, unit.id.as_str(), &unit.remarks),
        }
    }

    /// The glossary.
    pub(super) fn glossary_page(&self) -> GlossaryPage {
        let list = self.plan.site.vocabulary.list("terms");
        let terms = self.plan.tongue(self.lang()).terms.iter().filter_map(|id| list.get(id));
        GlossaryPage {
            terms: terms
                .map(|term| TermView {
                    id: term.id.to_string(),
                    label: self.words(&term.label),
                    description: term.description.as_ref().map(|text| self.words(text)),
                    aliases: term.aliases.clone(),
                    source: term.source.as_ref().map(|text| self.words(text)),
                    chapters: self.speaking_of(Kind::Term, term.id.as_str()),
                })
                .collect(),
        }
    }

    /// Everything there is, from A to the last letter.
    pub(super) fn index_page(&self) -> IndexPage {
        let index = self.voice.index.get_or_init(|| self.index());
        let shown = self.window().cut(index);
        let letters = shown.chunk_by(|a, b| a.letter == b.letter).map(|group| IndexLetter {
            anchor: anchor(&group[0].letter),
            letter: group[0].letter.clone(),
            entries: group.iter().map(|one| one.it.clone()).collect(),
        });
        let finder = self.searches().then(|| self.finder());
        IndexPage { finder, alphabet: self.alphabet(index), letters: letters.collect(), total: index.len() }
    }

    fn index(&self) -> Vec<Lettered<IndexEntry>> {
        let site = &self.plan.site;
        let alphabet = Alphabet::new(self.lang());
        let mut entries: Vec<(Vec<u8>, IndexEntry)> = Vec::new();
        let mut add =
            |link: LinkView, kind: String| entries.push((alphabet.key(&link.title), IndexEntry { link, kind }));
        for (address, kind) in &self.plan.addresses {
            if matches!(kind, PageKind::Home | PageKind::Index | PageKind::NotFound | PageKind::Moved(_)) {
                continue;
            }
            add(self.link_to(address, self.title(kind)), self.kind_words(kind));
        }
        let needs = site.needs.keys().map(|id| (RecordKey::new(Kind::Need, id.as_str()), "kind-need"));
        let events = site.events.keys().map(|id| (RecordKey::new(Kind::Event, id.as_str()), "kind-event"));
        let units = site.units.keys().map(|id| (RecordKey::new(Kind::Unit, id.as_str()), "kind-unit"));
        let terms = site.vocabulary.list("terms").iter();
        let terms = terms.map(|term| (RecordKey::new(Kind::Term, term.id.as_str()), "kind-term"));
        for (key, kind) in needs.chain(events).chain(units).chain(terms) {
            if let Some(link) = self.link(&key) {
                add(link, self.say(kind));
            }
        }
        entries.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.link.path.cmp(&b.1.link.path)));
        let lettered = |(_, it): (_, IndexEntry)| Lettered { letter: letter_of(&it.link.title, self.lang()), it };
        let mut list: Vec<Lettered<IndexEntry>> = entries.into_iter().map(lettered).collect();
        self.by_letter(&mut list);
        list
    }

    /// What a page is, in a word.
    fn kind_words(&self, kind: &PageKind) -> String {
        let id = match kind {
            PageKind::Stage(_) => "kind-stage",
            PageKind::Organisation(_) => "kind-org",
            PageKind::Partnership(_) => "kind-partnership",
            PageKind::Asset(_) => "kind-asset",
            PageKind::Facet(Facet::Sectors, _) => "kind-sector",
            PageKind::Facet(Facet::Categories, _) => "kind-category",
            PageKind::Facet(Facet::Types, _) => "kind-type",
            PageKind::Facet(Facet::Goals, _) => "kind-goal",
            PageKind::Facet(..) => "kind-place",
            PageKind::Chapter(address) if address.starts_with("guide") => "kind-chapter",
            _ => "kind-page",
        };
        self.say(id)
    }

    /// Ways on from an address that is none.
    pub(super) fn not_found_page(&self) -> NotFoundPage {
        let ways = ["", "guide", "partners", "search"]
            .into_iter()
            .filter(|address| self.plan.addresses.contains_key(*address));
        let [.., ended] = stage_band();
        NotFoundPage {
            drawing: Html::new(&ended),
            ways: ways
                .map(|address| {
                    let kind = self.plan.addresses.get(address).unwrap_or(&PageKind::Home);
                    self.link_to(address, self.title(kind))
                })
                .collect(),
        }
    }

    /// The way from an earlier address.
    pub(super) fn moved_page(&self, now: &str) -> MovedPage {
        let title = self.plan.addresses.get(now).map_or_else(|| self.plain(String::new()), |kind| self.title(kind));
        MovedPage { link: self.link_to(now, title) }
    }
}
