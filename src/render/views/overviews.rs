//! Pages that show who and where: the map, the network, the friends of the house, the benefits, the door for partners.

use serde::Serialize;

use crate::render::views::{AssetKindGroup, Html, LinkView, NeedCard, StageCard, StageMark, Words};

/// One row of the table of places.
#[derive(Debug, Clone, Serialize)]
pub struct TownRow {
    /// Its name; nothing where the record names no town.
    pub name: Option<Words>,
    /// Its page.
    pub link: Option<LinkView>,
    /// The organisations there.
    pub organisations: Vec<LinkView>,
}

/// What a dot on the map means.
#[derive(Debug, Clone, Serialize)]
pub struct DotKey {
    /// The dot, decorative.
    pub dot: Html,
    /// What it means.
    pub words: String,
}

/// `map.html`
#[derive(Debug, Clone, Serialize)]
pub struct MapPage {
    /// The maps, each once for wide pages and once for narrow ones; towns that lie far apart have maps of their own.
    pub maps: Vec<Html>,
    /// What the dots mean.
    pub keys: Vec<DotKey>,
    /// All places by name.
    pub towns: Vec<TownRow>,
    /// How many organisations are on the maps.
    pub placed: usize,
    /// Organisations whose place has no coordinates.
    pub unplaced: Vec<LinkView>,
}

/// One party of one partnership.
#[derive(Debug, Clone, Serialize)]
pub struct NetworkRow {
    /// The organisation.
    pub organisation: LinkView,
    /// One of our own libraries.
    pub ours: bool,
    /// The partnership.
    pub partnership: LinkView,
    /// Its stage.
    pub stage: StageMark,
    /// Its time in words: "since 2007", "2007 to 2010", "dates not known".
    pub period: String,
}

/// `network.html`
#[derive(Debug, Clone, Serialize)]
pub struct NetworkPage {
    /// Who works with whom.
    pub drawing: Html,
    /// How many partnerships are drawn.
    pub drawn: usize,
    /// How many are not.
    pub left_out: usize,
    /// Every organisation with every partnership it is in.
    pub rows: Vec<NetworkRow>,
}

/// A logo.
#[derive(Debug, Clone, Serialize)]
pub struct LogoView {
    /// Path of the file.
    pub path: String,
    /// Words for those who cannot see it.
    pub alt: Words,
    /// Its width and height in pixels, where they are known.
    pub size: Option<(u32, u32)>,
}

/// What is done together, in one line.
#[derive(Debug, Clone, Serialize)]
pub struct TogetherView {
    /// The partnership.
    pub link: LinkView,
    /// Its stage.
    pub stage: StageMark,
    /// Its time in words.
    pub period: String,
}

/// A friend of the house.
#[derive(Debug, Clone, Serialize)]
pub struct FriendCard {
    /// The organisation.
    pub link: LinkView,
    /// Its logo, where it may be shown.
    pub logo: Option<LogoView>,
    /// A ring of two strands round its initials, decorative.
    pub ring: Html,
    /// What is done together; what goes on first.
    pub together: Vec<TogetherView>,
    /// The units that answer for it.
    pub units: Vec<LinkView>,
}

/// `friends.html`
#[derive(Debug, Clone, Serialize)]
pub struct FriendsPage {
    /// The friends by name.
    pub friends: Vec<FriendCard>,
    /// How partners were thanked, newest first.
    pub thanks: Vec<ThanksView>,
}

/// How partners of one partnership were thanked.
#[derive(Debug, Clone, Serialize)]
pub struct ThanksView {
    /// How, in a word.
    pub kind: Words,
    /// The partnership.
    pub link: LinkView,
    /// When, in words.
    pub on: Option<String>,
    /// The address where it can be seen.
    pub url: Option<String>,
}

/// The first door for partners.
#[derive(Debug, Clone, Serialize)]
pub struct DeskView {
    /// Its name.
    pub link: LinkView,
    /// What it does.
    pub summary: Option<Words>,
    /// A function address.
    pub channel: Option<String>,
    /// `mailto:` address, where the channel is one of mail.
    pub mail: Option<String>,
    /// An illustration, not a fact.
    pub example: bool,
}

/// `partner-with-us.html`
#[derive(Debug, Clone, Serialize)]
pub struct PartnerWithUsPage {
    /// A few assets of each kind.
    pub kinds: Vec<AssetKindGroup>,
    /// How many assets are offered.
    pub assets_total: usize,
    /// Whether all of them are illustrations.
    pub assets_example: bool,
    /// The whole offer.
    pub offer: LinkView,
    /// A few needs that nobody meets yet.
    pub needs: Vec<NeedCard>,
    /// How many needs are open.
    pub needs_total: usize,
    /// Whether all of them are illustrations.
    pub needs_example: bool,
    /// All needs.
    pub needs_page: LinkView,
    /// The five stages.
    pub stages: Vec<StageCard>,
    /// The page of the stages.
    pub stages_page: LinkView,
    /// The directory.
    pub partners: LinkView,
    /// How many partners are listed.
    pub partners_total: usize,
    /// Other ways to see who is there: friends, map, network.
    pub ways: Vec<LinkView>,
    /// Where to begin.
    pub desk: Option<DeskView>,
    /// `mailto:` address to ask.
    pub ask: Option<String>,
}

/// One benefit of partnerships.
#[derive(Debug, Clone, Serialize)]
pub struct BenefitView {
    /// Its id, the anchor.
    pub id: String,
    /// Its name.
    pub label: Words,
    /// What it means.
    pub description: Option<Words>,
    /// Where it comes from.
    pub source: Option<Words>,
    /// The partnerships that have brought it, the first of them.
    pub partnerships: Vec<LinkView>,
    /// How many more there are.
    pub more: usize,
}

/// Benefits for one side.
#[derive(Debug, Clone, Serialize)]
pub struct BenefitGroup {
    /// library, partner or both; the anchor.
    pub side: &'static str,
    /// Its title.
    pub title: String,
    /// Its benefits.
    pub benefits: Vec<BenefitView>,
}

/// `benefits.html`
#[derive(Debug, Clone, Serialize)]
pub struct BenefitsPage {
    /// Benefits by side: for both, for the library, for the partner.
    pub groups: Vec<BenefitGroup>,
}
