//! Pages that list records.

use serde::Serialize;

use crate::render::views::{
    AssetCard, ChapterLink, ContactView, CountedLink, Html, InsideSection, LinkView, NeedCard, OrganisationCard,
    PartnershipCard, RemarksView, StageCard, Words,
};

/// One letter of the directory.
#[derive(Debug, Clone, Serialize)]
pub struct LetterGroup {
    /// The letter.
    pub letter: String,
    /// The anchor.
    pub anchor: String,
    /// The organisations.
    pub organisations: Vec<OrganisationCard>,
}

/// One letter of the alphabet above a list.
#[derive(Debug, Clone, Serialize)]
pub struct LetterLink {
    /// The letter.
    pub letter: String,
    /// The way to the first name that begins with it; nothing where there is none.
    pub way: Option<LetterWay>,
}

/// The way to a letter of a list.
#[derive(Debug, Clone, Serialize)]
pub struct LetterWay {
    /// The page, where it is not this one.
    pub path: Option<String>,
    /// The anchor on it.
    pub anchor: String,
}

/// A facet with its values.
#[derive(Debug, Clone, Serialize)]
pub struct FacetGroup {
    /// Its id: stages, sectors, categories, types, goals or places.
    pub id: &'static str,
    /// Its page.
    pub link: LinkView,
    /// Its values.
    pub values: Vec<CountedLink>,
}

/// A value of a facet by which the directory can be filtered.
#[derive(Debug, Clone, Serialize)]
pub struct Choice {
    /// Its id in the address: a term, or a place.
    pub id: String,
    /// Its page.
    pub link: LinkView,
    /// How many records its page lists.
    pub count: usize,
    /// Whether the number is public: partnerships in the stage glance are not shown.
    pub counted: bool,
    /// How many partners the directory has of it.
    pub partners: usize,
    /// One of the less frequent ones of a long list: shown when it is asked for.
    pub minor: bool,
    /// Whether it is the page itself: never, in the directory.
    pub current: bool,
}

/// A facet by which the directory can be filtered.
#[derive(Debug, Clone, Serialize)]
pub struct ChoiceGroup {
    /// Its id in the address: stage, sector, category, type, goal or place.
    pub id: &'static str,
    /// Its page.
    pub link: LinkView,
    /// Its values.
    pub values: Vec<Choice>,
    /// How many of them are minor.
    pub minor: usize,
}

/// What the script of the directory needs: the records come when they are asked for, entries are copies of a pattern.
#[derive(Debug, Clone, Serialize)]
pub struct DirectoryView {
    /// Path of the whole directory, of which this page may be a further leaf.
    pub path: String,
    /// Path of the file with all partners.
    pub data: String,
    /// Path of the file with the map, where any place has coordinates.
    pub map: Option<String>,
    /// An organisation that has everything, in all stages that go on, and behind them in all that are over.
    pub pattern: Vec<OrganisationCard>,
}

/// `partners.html`
#[derive(Debug, Clone, Serialize)]
pub struct PartnersPage {
    /// The alphabet of the language.
    pub alphabet: Vec<LetterLink>,
    /// The organisations by letter.
    pub letters: Vec<LetterGroup>,
    /// How many organisations.
    pub total: usize,
    /// Our own libraries.
    pub ours: Vec<OrganisationCard>,
    /// All facets, with what each value would give in the directory.
    pub facets: Vec<ChoiceGroup>,
    /// What the script of the directory needs; nothing where no partner is listed.
    pub directory: Option<DirectoryView>,
    /// The small drawings of all stages, to be put into the page once: the cards refer to them.
    pub drawings: Html,
    /// The list of partnerships.
    pub partnerships: LinkView,
    /// How many partnerships.
    pub partnerships_total: usize,
    /// Other ways to see the partners: the friends, the map, the network.
    pub ways: Vec<LinkView>,
}

/// `facets.html`: all values of one facet
#[derive(Debug, Clone, Serialize)]
pub struct FacetsPage {
    /// The heading.
    pub title: String,
    /// The facet.
    pub facet: FacetGroup,
}

/// `facet.html`: one value of a facet
#[derive(Debug, Clone, Serialize)]
pub struct FacetPage {
    /// Its name.
    pub title: Words,
    /// The facet.
    pub facet: FacetGroup,
    /// What it means.
    pub description: Option<Words>,
    /// Where the term comes from.
    pub source: Option<Words>,
    /// The wider term.
    pub broader: Option<LinkView>,
    /// Narrower terms.
    pub narrower: Vec<CountedLink>,
    /// Examples of what belongs here.
    pub examples: Vec<Words>,
    /// How many partnerships.
    pub partnerships_total: usize,
    /// How many organisations.
    pub organisations_total: usize,
    /// The partnerships on this leaf.
    pub partnerships: Vec<PartnershipCard>,
    /// The organisations on this leaf.
    pub organisations: Vec<OrganisationCard>,
    /// Chapters that speak of it.
    pub chapters: Vec<ChapterLink>,
}

/// `partnerships.html`
#[derive(Debug, Clone, Serialize)]
pub struct PartnershipsPage {
    /// How many partnerships go on.
    pub running_total: usize,
    /// How many are over.
    pub over_total: usize,
    /// Partnerships that go on, those on this leaf.
    pub running: Vec<PartnershipCard>,
    /// Partnerships that are over, those on this leaf.
    pub over: Vec<PartnershipCard>,
    /// Other ways to see the partnerships: the network, what is new, the numbers.
    pub ways: Vec<LinkView>,
}

/// Assets of one kind.
#[derive(Debug, Clone, Serialize)]
pub struct AssetKindGroup {
    /// The kind's id, the anchor.
    pub id: String,
    /// Its name.
    pub title: Words,
    /// What it means.
    pub description: Option<Words>,
    /// The assets.
    pub assets: Vec<AssetCard>,
}

/// `offer.html`
#[derive(Debug, Clone, Serialize)]
pub struct OfferPage {
    /// The assets by kind.
    pub kinds: Vec<AssetKindGroup>,
    /// How many assets.
    pub total: usize,
    /// Whether all of it is an illustration.
    pub example: bool,
    /// `mailto:` address to ask.
    pub ask: Option<String>,
    /// Facet pages of the partnership types, with the number of assets that suit each.
    pub types: Vec<CountedLink>,
    /// The page of needs.
    pub needs_page: LinkView,
    /// What another site writes to show the list in a frame; not for the library alone.
    pub embed: Option<Html>,
    /// The address of this page as a drawing for telephones, for print.
    pub qr: Option<Html>,
    /// The same in letters.
    pub url: String,
}

/// A line of a list in a frame.
#[derive(Debug, Clone, Serialize)]
pub struct EmbedLine {
    /// What it is called.
    pub name: Words,
    /// Its page.
    pub path: String,
    /// What it is.
    pub says: Words,
    /// What it costs.
    pub note: Option<Words>,
    /// Whether it is an illustration.
    pub example: bool,
}

/// `embed.html`
#[derive(Debug, Clone, Serialize)]
pub struct EmbedPage {
    /// Its heading.
    pub title: String,
    /// One sentence below it.
    pub says: String,
    /// The lines.
    pub lines: Vec<EmbedLine>,
    /// The page that shows all of it.
    pub whole: LinkView,
}

/// `asset.html`
#[derive(Debug, Clone, Serialize)]
pub struct AssetPage {
    /// The asset.
    pub asset: AssetCard,
    /// The name of its kind.
    pub kind: Words,
    /// Days and hours in words.
    pub schedule: Option<String>,
    /// The page of the offer.
    pub offer: LinkView,
    /// Other assets of the kind.
    pub others: Vec<AssetCard>,
    /// What the record says about itself.
    pub remarks: RemarksView,
    /// What only the library sees of it.
    pub inside: Option<InsideSection>,
}

/// `needs.html`
#[derive(Debug, Clone, Serialize)]
pub struct NeedsPage {
    /// The needs.
    pub needs: Vec<NeedCard>,
    /// Whether all of it is an illustration.
    pub example: bool,
    /// `mailto:` address to answer.
    pub ask: Option<String>,
    /// The page of the offer.
    pub offer: LinkView,
}

/// One aim of the strategy.
#[derive(Debug, Clone, Serialize)]
pub struct AimView {
    /// Its id, the anchor.
    pub id: String,
    /// Its words.
    pub text: Words,
    /// The partnerships that serve it, the first of them.
    pub partnerships: Vec<LinkView>,
    /// How many more there are.
    pub more: usize,
}

/// `strategy.html`
#[derive(Debug, Clone, Serialize)]
pub struct StrategyPage {
    /// The years it covers.
    pub period: Option<String>,
    /// A remark.
    pub note: Option<Words>,
    /// Whether all of it is an illustration.
    pub example: bool,
    /// Its aims.
    pub aims: Vec<AimView>,
    /// The goals of which every partnership serves at least one, with the number of partnerships.
    pub goals: Vec<CountedLink>,
    /// How far partners are looked for.
    pub area: Option<Words>,
    /// Towns and areas in which they are looked for.
    pub places: Vec<String>,
    /// Who chooses partners.
    pub approach: Option<Words>,
    /// What that means.
    pub approach_says: Option<Words>,
    /// Fields of operation.
    pub fields: Vec<Words>,
    /// What the library commits, in percent; for staff.
    pub percent: Option<String>,
    /// The same in words; for staff.
    pub commitment: Option<Words>,
    /// The page of the offer.
    pub offer: LinkView,
    /// The page of the needs.
    pub needs: LinkView,
}

/// One unit.
#[derive(Debug, Clone, Serialize)]
pub struct UnitView {
    /// Its id, the anchor.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// Its kind in words.
    pub kind: Option<Words>,
    /// What it does.
    pub summary: Option<Words>,
    /// A function address.
    pub channel: Option<String>,
    /// People who agreed to be named.
    pub contacts: Vec<ContactView>,
    /// Not part of any department.
    pub neutral: bool,
    /// The assets it answers for.
    pub assets: Vec<LinkView>,
    /// The needs it has.
    pub needs: Vec<LinkView>,
    /// The partnerships it answers for or takes part in, the first of them.
    pub partnerships: Vec<LinkView>,
    /// How many more there are.
    pub more: usize,
    /// What the record says about itself.
    pub remarks: RemarksView,
    /// What only the library sees of it.
    pub inside: Option<InsideSection>,
}

/// `units.html`
#[derive(Debug, Clone, Serialize)]
pub struct UnitsPage {
    /// The units.
    pub units: Vec<UnitView>,
    /// Whether all of it is an illustration.
    pub example: bool,
}

/// One term of the glossary.
#[derive(Debug, Clone, Serialize)]
pub struct TermView {
    /// Its id, the anchor.
    pub id: String,
    /// Its name.
    pub label: Words,
    /// What it means.
    pub description: Option<Words>,
    /// Other words for it.
    pub aliases: Vec<String>,
    /// Where it comes from.
    pub source: Option<Words>,
    /// Chapters that speak of it.
    pub chapters: Vec<ChapterLink>,
}

/// `glossary.html`
#[derive(Debug, Clone, Serialize)]
pub struct GlossaryPage {
    /// The terms, by name.
    pub terms: Vec<TermView>,
}

/// One entry of the index of everything.
#[derive(Debug, Clone, Serialize)]
pub struct IndexEntry {
    /// The page.
    pub link: LinkView,
    /// What it is, in a word.
    pub kind: String,
}

/// One letter of the index of everything.
#[derive(Debug, Clone, Serialize)]
pub struct IndexLetter {
    /// The letter.
    pub letter: String,
    /// The anchor.
    pub anchor: String,
    /// The entries.
    pub entries: Vec<IndexEntry>,
}

/// One choice by which finds are narrowed down
#[derive(Debug, Clone, Serialize)]
pub struct FindChoice {
    /// The word in addresses and in the index.
    pub value: &'static str,
    /// What it is called.
    pub label: Words,
}

/// What the script of the search needs
#[derive(Debug, Clone, Serialize)]
pub struct FinderView {
    /// Path of the script that reads the index.
    pub script: String,
    /// Path of the words that mean the same, in the language of the page.
    pub synonyms: String,
    /// The kinds of things that can be found here.
    pub kinds: Vec<FindChoice>,
    /// The stages.
    pub stages: Vec<FindChoice>,
    /// Ways on where nothing is found.
    pub ways: Vec<LinkView>,
}

/// `search.html`: the search, and the plain index of everything
#[derive(Debug, Clone, Serialize)]
pub struct IndexPage {
    /// The search; nothing where the settings leave it out, and on further leaves of the index.
    pub finder: Option<FinderView>,
    /// The alphabet of the language.
    pub alphabet: Vec<LetterLink>,
    /// The entries by letter.
    pub letters: Vec<IndexLetter>,
    /// How many entries.
    pub total: usize,
}

/// `404.html`
#[derive(Debug, Clone, Serialize)]
pub struct NotFoundPage {
    /// Two strands that end, decorative.
    pub drawing: Html,
    /// Ways on.
    pub ways: Vec<LinkView>,
}

/// `moved.html`: an earlier address
#[derive(Debug, Clone, Serialize)]
pub struct MovedPage {
    /// Where what stood here stands now.
    pub link: LinkView,
}

/// `view.html`: a list that stands inside a text
#[derive(Debug, Clone, Serialize)]
pub struct InsetView {
    /// partners, partnerships, stages, assets or needs.
    pub kind: &'static str,
    /// Partnerships, where it lists them.
    pub partnerships: Vec<PartnershipCard>,
    /// Organisations, where it lists them.
    pub organisations: Vec<OrganisationCard>,
    /// Stages, where it lists them.
    pub stages: Vec<StageCard>,
    /// Assets, where it lists them.
    pub assets: Vec<AssetCard>,
    /// Needs, where it lists them.
    pub needs: Vec<NeedCard>,
}
