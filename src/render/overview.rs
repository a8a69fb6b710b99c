//! Pages that show who and where: the map, the network, the friends of the house.

use crate::ids::{Kind, OrgId, PartnershipId, as_key};
use crate::plan::{Alphabet, Friend, Network, Node, Towns, friends};
use crate::render::atlas::{Map, dot_keys, map};
use crate::render::scene::Scene;
use crate::render::strands::{Bond, Knot, Room, Web, network, ring};
use crate::render::views::{
    DotKey, FriendCard, FriendsPage, Html, LinkView, LogoView, MapPage, NetworkPage, NetworkRow, TogetherView, TownRow,
};
use crate::site::{Organisation, Partnership};

/// The names of so many towns tell what a map shows.
const NAMED_TOWNS: usize = 4;

impl Scene<'_> {
    /// The map of partners' places.
    pub(super) fn map_page(&self) -> MapPage {
        let towns = Towns::new(&self.plan.site);
        let total = self.plan.site.organisations.len();
        let maps = towns.maps.iter().enumerate().map(|(at, part)| {
            let names: Vec<String> = part.iter().map(|town| self.town_name(town)).collect();
            let title = self.map_title(&names);
            let [wide, small] = [(Room::Page, ""), (Room::Hand, "-small")].map(|(room, ending)| {
                let id = format!("map-{}{ending}", at + 1);
                map(&Map { id: &id, title: &title, towns: part, names: &names }, room)
            });
            Html::new(&(wide + &small))
        });
        let alphabet = Alphabet::new(self.lang());
        let mut rows: Vec<(Vec<u8>, TownRow)> = towns
            .iter()
            .map(|town| {
                let link = town.name.as_deref().and_then(|name| self.record(Kind::Place, &as_key(name)));
                let name = town.name.clone().map(|name| self.plain(name));
                let row = TownRow { name, link, organisations: self.orgs_by_name(&town.organisations) };
                (alphabet.key(&self.town_name(town)), row)
            })
            .collect();
        rows.sort_by(|a, b| a.0.cmp(&b.0));
        let meanings = ["map-key-ours", "map-key-partner", "map-key-both"];
        let keys = dot_keys().into_iter().zip(meanings);
        MapPage {
            maps: maps.collect(),
            keys: keys.map(|(dot, words)| DotKey { dot: Html::new(&dot), words: self.say(words) }).collect(),
            towns: rows.into_iter().map(|(_, row)| row).collect(),
            placed: total - towns.unplaced.len(),
            unplaced: self.orgs_by_name(&towns.unplaced),
        }
    }

    /// What a town is called; a place without a name goes by its first organisation.
    pub(super) fn town_name(&self, town: &crate::plan::Town) -> String {
        let first = || town.organisations.first().and_then(|id| self.org(id)).map(|link| link.title);
        town.name.clone().or_else(first).unwrap_or_default()
    }

    fn map_title(&self, names: &[String]) -> String {
        let first: Vec<&str> = names.iter().take(NAMED_TOWNS).map(String::as_str).collect();
        let more = if names.len() > NAMED_TOWNS { " …" } else { "" };
        self.voice.messages.say_with("map-title", &[("towns", &format!("{}{more}", first.join(", ")))])
    }

    fn orgs_by_name(&self, ids: &[OrgId]) -> Vec<LinkView> {
        self.plan.tongue(self.lang()).by_name(ids).iter().filter_map(|id| self.org(id)).collect()
    }

    /// Who works with whom.
    pub(super) fn network_page(&self) -> NetworkPage {
        let first = self.page.leaf.is_first();
        let laid_out = if first { Network::new(&self.plan.site) } else { Network::default() };
        let tongue = self.plan.tongue(self.lang());
        let all = tongue.organisations.iter().flat_map(|org| {
            let together = self.plan.members.partnerships_of.get(org).map_or(&[][..], Vec::as_slice);
            tongue.partnerships_by_name(together).into_iter().map(move |one| (org, one))
        });
        let all: Vec<(&OrgId, PartnershipId)> = all.collect();
        NetworkPage {
            drawing: if first { Html::new(&self.network_drawing(&laid_out)) } else { Html::default() },
            drawn: laid_out.partnerships.len(),
            left_out: laid_out.left_out,
            rows: self.window().cut(&all).iter().filter_map(|(org, one)| self.network_row(org, one)).collect(),
        }
    }

    fn network_row(&self, org: &OrgId, one: &PartnershipId) -> Option<NetworkRow> {
        let card = self.partnership_card(one)?;
        Some(NetworkRow {
            organisation: self.org(org)?,
            ours: self.plan.site.organisations.get(org).is_some_and(|org| org.ours),
            partnership: LinkView { path: card.path, title: card.name.words, lang: card.name.lang },
            stage: card.stage,
            period: card.period,
        })
    }

    fn network_drawing(&self, laid_out: &Network) -> String {
        let names = |nodes: &[Node<OrgId>]| -> Vec<String> {
            nodes.iter().map(|node| self.org(&node.id).map(|link| link.title).unwrap_or_default()).collect()
        };
        let (ours, partners) = (names(&laid_out.ours), names(&laid_out.partners));
        let words: Vec<(String, String)> = laid_out.partnerships.iter().map(|node| self.bond_words(&node.id)).collect();
        let [left, middle, right] = ["our-libraries", "title-partnerships", "title-partners"].map(|id| self.say(id));
        let title = self.say("network-drawing");
        let place = |nodes: &[Node<OrgId>], one: &Partnership| -> Vec<usize> {
            let takes_part = |node: &Node<OrgId>| one.parties.iter().any(|party| party.org == node.id);
            nodes.iter().enumerate().filter(|(_, node)| takes_part(node)).map(|(at, _)| at).collect()
        };
        let bonds = laid_out.partnerships.iter().zip(&words).filter_map(|(node, (name, note))| {
            let one = self.plan.site.partnerships.get(&node.id)?;
            let (ours, partners) = (place(&laid_out.ours, one), place(&laid_out.partners, one));
            Some(Bond { name, note, stage: one.standing.stage(), y: node.y, ours, partners })
        });
        let web = Web {
            title: &title,
            ours: knots(&laid_out.ours, &ours),
            partners: knots(&laid_out.partners, &partners),
            bonds: bonds.collect(),
            heads: [&left, &middle, &right],
            height: laid_out.height,
        };
        network(&web, Room::Page) + &network(&web, Room::Hand)
    }

    /// A partnership's name, and its stage and time in a few words.
    fn bond_words(&self, id: &PartnershipId) -> (String, String) {
        let Some(card) = self.partnership_card(id) else { return (String::new(), String::new()) };
        let stage = &card.stage.label.words;
        let over = if card.stage.past { format!(" {}", self.say("stage-over")) } else { String::new() };
        let planned = self.plan.site.partnerships.get(id).is_some_and(|one| one.remarks.planned);
        let when = if planned { self.say("badge-planned").to_lowercase() } else { card.period };
        (card.name.words, format!("{stage}{over}, {when}"))
    }

    /// The friends of the house.
    pub(super) fn friends_page(&self) -> FriendsPage {
        let friends = friends(&self.plan.site, &self.plan.members, self.plan.tongue(self.lang()));
        FriendsPage {
            friends: self.window().cut(&friends).iter().filter_map(|friend| self.friend(friend)).collect(),
            thanks: self.thanks(),
        }
    }

    /// The logo of an organisation, where it may be shown.
    pub(super) fn logo(&self, org: &Organisation) -> Option<LogoView> {
        let logo = org.logo.as_ref()?;
        let from = format!("data/logos/{}", logo.file);
        let file = self.plan.site.files.iter().find(|file| *file.from == *from)?;
        Some(LogoView { path: file.to.to_string(), alt: self.words(&logo.alt), size: file.size })
    }

    fn friend(&self, friend: &Friend) -> Option<FriendCard> {
        let org = self.plan.site.organisations.get(&friend.org)?;
        let link = self.org(&friend.org)?;
        let shared = || friend.together.iter().filter_map(|id| self.plan.site.partnerships.get(id));
        let mut units: Vec<LinkView> = Vec::new();
        for unit in shared().filter_map(|one| one.responsible.as_ref()?.known()).filter_map(|id| self.unit(id)) {
            if !units.contains(&unit) {
                units.push(unit);
            }
        }
        let together = friend.together.iter().filter_map(|id| {
            let card = self.partnership_card(id)?;
            let link = LinkView { path: card.path, title: card.name.words, lang: card.name.lang };
            Some(TogetherView { link, stage: card.stage, period: card.period })
        });
        Some(FriendCard {
            logo: self.logo(org),
            ring: Html::new(&ring(&link.title)),
            together: together.collect(),
            units,
            link,
        })
    }
}

/// Organisations of a column, as the drawing takes them.
fn knots<'a>(nodes: &[Node<OrgId>], names: &'a [String]) -> Vec<Knot<'a>> {
    nodes.iter().zip(names).map(|(node, name)| Knot { name, y: node.y }).collect()
}
