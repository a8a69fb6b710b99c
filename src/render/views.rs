//! What templates get: one named struct for each template; this is the theme author's reference.
//!
//! Every template gets `root` (the way from the page to the root of the site, ending in a slash), `lang`, `t` (all
//! interface texts of the language, with `_` for `-` in their names), `site` ([`SiteView`]), `frame` ([`Frame`]) and
//! `page` (the struct named after the template). Paths are from the root of the site: `{{ root }}{{ link.path }}`.

use serde::{Serialize, Serializer};
use tera::Value;

/// HTML that this program made; the only thing that templates print without escaping. Copies share their text.
#[derive(Debug, Clone)]
pub struct Html(Value);

impl Html {
    /// Marks text as HTML.
    #[must_use]
    pub fn new(html: &str) -> Self {
        Self(Value::safe_string(html))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str().unwrap_or("")
    }
}

impl Default for Html {
    fn default() -> Self {
        Self::new("")
    }
}

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// A link to a page of the site.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct LinkView {
    /// Path from the root of the site.
    pub path: String,
    /// Its words.
    pub title: String,
    /// The language of the words, where it is not the page's.
    pub lang: Option<String>,
}

/// A link with a number of records behind it.
#[derive(Debug, Clone, Serialize)]
pub struct CountedLink {
    /// The link.
    pub link: LinkView,
    /// How many public records.
    pub count: usize,
    /// Whether the number is public: partnerships in the stage glance are not shown.
    pub counted: bool,
    /// One sentence about it, where there is one.
    pub description: Option<Words>,
    /// Whether it is the page itself.
    pub current: bool,
}

/// Words that may be in another language than the page.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct Words {
    /// The words.
    pub words: String,
    /// Their language, where it is not the page's.
    pub lang: Option<String>,
}

/// What is the same on every page of one language: `site`.
#[derive(Debug, Clone, Serialize)]
pub struct SiteView {
    /// The site's name.
    pub title: Words,
    /// One line below it.
    pub tagline: Option<Words>,
    /// The edition's name.
    pub edition: Option<Words>,
    /// The day that records are judged by, in words; only where the settings fix it.
    pub as_of: Option<String>,
    /// The licence's name.
    pub licence: Option<String>,
    /// The licence's address.
    pub licence_url: Option<String>,
    /// A mail address to write to.
    pub mail: Option<String>,
    /// A web address to write to.
    pub contact_url: Option<String>,
    /// What the contact is called.
    pub contact_label: Option<Words>,
    /// Path of the style sheet.
    pub style: String,
    /// Path of the style sheet with the library's own colours, where it has some.
    pub own_style: Option<String>,
    /// Path of the icon.
    pub icon: String,
    /// Path of the Atom feed of this language.
    pub feed: String,
    /// Path of the plain index of everything.
    pub search: String,
    /// Path of the home page of this language.
    pub home: String,
    /// The mark: a knot of two strands, decorative.
    pub mark: Html,
}

/// An entry of the menu.
#[derive(Debug, Clone, Serialize)]
pub struct MenuLink {
    /// The link.
    pub link: LinkView,
    /// Whether the page stands at or below it.
    pub current: bool,
    /// Whether the page is it.
    pub here: bool,
}

/// The same page in another language.
#[derive(Debug, Clone, Serialize)]
pub struct LanguageLink {
    /// The language tag.
    pub tag: String,
    /// The language's own name.
    pub name: String,
    /// Path of the page.
    pub path: String,
    /// The absolute address of the page.
    pub url: String,
    /// Whether it is the page itself.
    pub current: bool,
    /// Whether the page is written in that language, and no fallback.
    pub translated: bool,
}

/// The page as its frame sees it: `frame`.
#[derive(Debug, Clone, Serialize)]
pub struct Frame {
    /// The title, as the browser's tab shows it in front of the site's name.
    pub title: String,
    /// The language of the title, where it is not the page's.
    pub title_lang: Option<String>,
    /// One or two sentences for search engines.
    pub description: String,
    /// The absolute address; of the original where this is a fallback.
    pub canonical: String,
    /// The Content-Security-Policy.
    pub csp: String,
    /// Whether search engines are asked to leave the page out.
    pub noindex: bool,
    /// article or website.
    pub og_type: &'static str,
    /// Structured data.
    pub json_ld: Html,
    /// The menu.
    pub menu: Vec<MenuLink>,
    /// The page in all languages; empty where there is only one.
    pub languages: Vec<LanguageLink>,
    /// The way from the home page to this one, without this one.
    pub crumbs: Vec<LinkView>,
    /// The name of the language that the text is in, where it is missing in the page's own.
    pub fallback: Option<String>,
    /// The tag of that language.
    pub fallback_lang: Option<String>,
    /// `mailto:` address for "something wrong?", with the page in its subject.
    pub report: Option<String>,
}

/// A stage on a card or in a list.
#[derive(Debug, Clone, Serialize)]
pub struct StageMark {
    /// Its id: glance, date, engagement, marriage or divorce.
    pub id: &'static str,
    /// Its name.
    pub label: Words,
    /// Path of its page.
    pub path: String,
    /// Whether the partnership is over and this was its last stage.
    pub past: bool,
    /// Its small drawing, decorative.
    pub icon: Html,
}

/// A partnership in a list.
#[derive(Debug, Clone, Serialize)]
pub struct PartnershipCard {
    /// Its id.
    pub id: String,
    /// Path of its page.
    pub path: String,
    /// Its name.
    pub name: Words,
    /// What it is.
    pub summary: Words,
    /// Its stage.
    pub stage: StageMark,
    /// When it began, as written: `2007`, `2011-02`; nothing where it is not known.
    pub since: Option<String>,
    /// Its time in words: "since 2007", "2007 to 2010", "dates not known".
    pub period: String,
    /// All parties.
    pub parties: Vec<LinkView>,
    /// The parties that are not our own libraries.
    pub partners: Vec<LinkView>,
    /// Its types.
    pub types: Vec<LinkView>,
    /// An illustration, not a fact.
    pub example: bool,
    /// A partnership of others.
    pub elsewhere: bool,
}

/// An organisation in a list.
#[derive(Debug, Clone, Serialize)]
pub struct OrganisationCard {
    /// Its id.
    pub id: String,
    /// Path of its page.
    pub path: String,
    /// Its name.
    pub name: Words,
    /// What it is.
    pub summary: Words,
    /// Its sector.
    pub sector: LinkView,
    /// Its categories.
    pub categories: Vec<LinkView>,
    /// Its first place.
    pub place: Option<LinkView>,
    /// The stages its partnerships are in or were in last, each once.
    pub stages: Vec<StageMark>,
    /// How many public partnerships it takes part in.
    pub partnerships: usize,
    /// When its first public partnership began, as written.
    pub since: Option<String>,
    /// One of our own libraries.
    pub ours: bool,
    /// An illustration, not a fact.
    pub example: bool,
}

/// An asset in a list.
#[derive(Debug, Clone, Serialize)]
pub struct AssetCard {
    /// Its id.
    pub id: String,
    /// Path of its page.
    pub path: String,
    /// Its name.
    pub name: Words,
    /// How it is offered.
    pub pitch: Option<Words>,
    /// What it is.
    pub summary: Words,
    /// The id of its kind: competency, physical or financial.
    pub kind: String,
    /// How many of what: "120 seats".
    pub quantity: Option<Words>,
    /// Hours a year, in words: "60 hours a year".
    pub hours: Option<String>,
    /// When.
    pub availability: Option<Words>,
    /// Where.
    pub place: Option<Words>,
    /// What it costs, in words; "free of charge" where nothing is written.
    pub cost: Words,
    /// Conditions, and what it does not include.
    pub conditions: Option<Words>,
    /// The unit that answers for it.
    pub unit: Option<LinkView>,
    /// Partnership types that it suits.
    pub suits: Vec<LinkView>,
    /// Categories of partners that ask for it.
    pub wanted_by: Vec<LinkView>,
    /// When it is looked at again, in words.
    pub review_on: Option<String>,
    /// `mailto:` address with the asset in its subject.
    pub ask: Option<String>,
    /// An illustration, not a fact.
    pub example: bool,
}

/// A need in a list.
#[derive(Debug, Clone, Serialize)]
pub struct NeedCard {
    /// Its id, the anchor on the page of needs.
    pub id: String,
    /// Path with anchor.
    pub path: String,
    /// Its name.
    pub name: Words,
    /// What is looked for.
    pub summary: Words,
    /// The unit that looks for it.
    pub unit: Option<LinkView>,
    /// Goals it serves.
    pub goals: Vec<LinkView>,
    /// Categories of partners wanted.
    pub categories: Vec<LinkView>,
    /// Until when, in words.
    pub until: Option<String>,
    /// The partnership that meets it.
    pub met_by: Option<LinkView>,
    /// `mailto:` address with the need in its subject.
    pub ask: Option<String>,
    /// An illustration, not a fact.
    pub example: bool,
    /// Chapters that speak of it.
    pub chapters: Vec<ChapterLink>,
}

/// A stage with what is counted about it.
#[derive(Debug, Clone, Serialize)]
pub struct StageCard {
    /// Its id.
    pub id: &'static str,
    /// 1 to 5.
    pub position: usize,
    /// Path of its page.
    pub path: String,
    /// Its name.
    pub label: Words,
    /// One short sentence.
    pub short: Option<Words>,
    /// What it means.
    pub description: Option<Words>,
    /// How many public partnerships are in it now.
    pub now: usize,
    /// How many were in it and moved on or ended.
    pub past: usize,
    /// Whether numbers are public: partnerships in the stage glance are not shown.
    pub counted: bool,
    /// The stages that may follow.
    pub moves: Vec<LinkView>,
    /// Whether a partnership may simply end after it.
    pub may_close: bool,
    /// Its drawing; decorative, the name stands beside it.
    pub glyph: Html,
}

/// A link to a chapter.
#[derive(Debug, Clone, Serialize)]
pub struct ChapterLink {
    /// Path of its page.
    pub path: String,
    /// Its number, such as `3.1`; nothing outside the guide.
    pub number: Option<String>,
    /// Its title.
    pub title: Words,
    /// Its description.
    pub description: String,
}

/// One node of the side navigation.
#[derive(Debug, Clone, Serialize)]
pub struct NavNode {
    /// The chapter.
    pub chapter: ChapterLink,
    /// Whether it is the page itself.
    pub current: bool,
    /// Chapters below it; only where the page stands at or below this one.
    pub children: Vec<NavNode>,
}

/// One heading in the on-page contents.
#[derive(Debug, Clone, Serialize)]
pub struct OutlineEntry {
    /// 2 or 3.
    pub level: u8,
    /// The anchor.
    pub id: String,
    /// Its words.
    pub words: String,
    /// Its number.
    pub number: String,
}

/// The records of one kind that a chapter names.
#[derive(Debug, Clone, Serialize)]
pub struct MentionGroup {
    /// The kind: org, partnership, asset and so on.
    pub kind: &'static str,
    /// The kind in words, as many as there are: "Stage", "Stages".
    pub label: String,
    /// The records, in the order of the text.
    pub records: Vec<MentionedRecord>,
}

/// One record that a chapter names.
#[derive(Debug, Clone, Serialize)]
pub struct MentionedRecord {
    /// The record.
    pub link: LinkView,
    /// Its stage, where it is a partnership.
    pub stage: Option<StageMark>,
}

/// One source.
#[derive(Debug, Clone, Serialize)]
pub struct SourceView {
    /// Its title.
    pub title: Words,
    /// Its address.
    pub url: Option<String>,
}

/// What records say about themselves.
#[derive(Debug, Clone, Serialize)]
pub struct RemarksView {
    /// `kind:id`
    pub key: String,
    /// An illustration, not a fact.
    pub example: bool,
    /// Agreed for the future.
    pub planned: bool,
    /// A remark.
    pub note: Option<Words>,
    /// Free words.
    pub tags: Vec<String>,
    /// Where its facts come from.
    pub sources: Vec<SourceView>,
    /// When it was last checked, in words.
    pub verified_on: Option<String>,
    /// Extra fields: label and words.
    pub extra: Vec<(Words, String)>,
    /// Chapters that speak of it.
    pub chapters: Vec<ChapterLink>,
}

/// `home.html`
#[derive(Debug, Clone, Serialize)]
pub struct HomePage {
    /// The heading.
    pub title: Words,
    /// The first paragraph of the text, where it begins with one.
    pub opening: Html,
    /// The rest of the text.
    pub body: Html,
    /// The language of the text, where it is not the page's.
    pub body_lang: Option<String>,
    /// The chapters of the guide.
    pub chapters: Vec<ChapterLink>,
    /// Path of the guide's first page.
    pub guide: Option<LinkView>,
    /// The five stages.
    pub stages: Vec<StageCard>,
    /// All five states of the strands in one drawing, decorative.
    pub band: Html,
    /// A partnership to begin with.
    pub featured: Option<PartnershipCard>,
    /// Its timeline, once for wide pages and once for narrow ones.
    pub featured_timeline: Html,
    /// Its parties with their strands in the timeline.
    pub featured_parties: Vec<StrandKey>,
    /// A few assets.
    pub assets: Vec<AssetCard>,
    /// Path of the offer.
    pub offer: Option<LinkView>,
    /// How many assets are offered.
    pub assets_total: usize,
    /// A few needs.
    pub needs: Vec<NeedCard>,
    /// The page of needs.
    pub needs_page: Option<LinkView>,
    /// The directory.
    pub partners: Option<LinkView>,
    /// How many partners are listed.
    pub partners_total: usize,
    /// How many partnerships are shown.
    pub partnerships_total: usize,
}

/// `chapter.html` (texts of the guide) and `text.html` (free pages)
#[derive(Debug, Clone, Serialize)]
pub struct ChapterPage {
    /// The title.
    pub title: Words,
    /// Its number, such as `3.1`.
    pub number: Option<String>,
    /// The text.
    pub body: Html,
    /// The language of the text, where it is not the page's.
    pub body_lang: Option<String>,
    /// The on-page contents.
    pub outline: Vec<OutlineEntry>,
    /// The side navigation.
    pub nav: Vec<NavNode>,
    /// The page before.
    pub previous: Option<ChapterLink>,
    /// The page after.
    pub next: Option<ChapterLink>,
    /// The pages below, where this is a folder's own text.
    pub children: Vec<ChapterLink>,
    /// The records that the text names, by kind.
    pub mentions: Vec<MentionGroup>,
    /// Reading time in whole minutes, at least 1, at 220 words a minute.
    pub minutes: u32,
    /// When it was last read through, in words.
    pub last_reviewed: Option<String>,
    /// Who looks after it.
    pub owner: Option<String>,
    /// `mailto:` address for comments.
    pub comment: Option<String>,
    /// Other texts that link here.
    pub chapters: Vec<ChapterLink>,
}

/// `stages.html`
#[derive(Debug, Clone, Serialize)]
pub struct StagesPage {
    /// The diagram of the five stages and their moves.
    pub diagram: Html,
    /// The stages.
    pub stages: Vec<StageCard>,
}

/// `stage.html`
#[derive(Debug, Clone, Serialize)]
pub struct StagePage {
    /// The stage.
    pub stage: StageCard,
    /// Its drawing, with a name of its own.
    pub glyph: Html,
    /// What it asks for.
    pub asks: Vec<Words>,
    /// Where the stage comes from.
    pub source: Option<Words>,
    /// The text from `content/stages/`.
    pub body: Option<Html>,
    /// The language of the text, where it is not the page's.
    pub body_lang: Option<String>,
    /// Partnerships that are in it now.
    pub now: Vec<PartnershipCard>,
    /// Partnerships that were in it.
    pub past: Vec<PartnershipCard>,
    /// Chapters that speak of it.
    pub chapters: Vec<ChapterLink>,
    /// All five stages.
    pub all: Vec<CountedLink>,
}

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
    /// The anchor; nothing where no name begins with it.
    pub anchor: Option<String>,
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
    /// All facets.
    pub facets: Vec<FacetGroup>,
    /// The list of partnerships.
    pub partnerships: LinkView,
    /// How many partnerships.
    pub partnerships_total: usize,
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
    /// The partnerships.
    pub partnerships: Vec<PartnershipCard>,
    /// The organisations.
    pub organisations: Vec<OrganisationCard>,
    /// Chapters that speak of it.
    pub chapters: Vec<ChapterLink>,
}

/// One way to reach an organisation.
#[derive(Debug, Clone, Serialize)]
pub struct ChannelView {
    /// mail, phone, form or post.
    pub kind: String,
    /// Its address or number.
    pub value: String,
    /// What it links to, where it can be linked.
    pub href: Option<String>,
    /// What it is for.
    pub purpose: Option<Words>,
}

/// One place of an organisation.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceView {
    /// Its name.
    pub name: Option<Words>,
    /// Street, postal code and town in one line.
    pub address: String,
    /// The page of the town.
    pub place: Option<LinkView>,
    /// How accessible it is.
    pub accessible: Option<Words>,
}

/// `organisation.html`
#[derive(Debug, Clone, Serialize)]
pub struct OrganisationPage {
    /// The organisation.
    pub card: OrganisationCard,
    /// Its registered name.
    pub legal_name: Option<String>,
    /// Other names.
    pub also_known_as: Vec<String>,
    /// Earlier names.
    pub former_names: Vec<String>,
    /// local, regional, national or international, in words.
    pub level: Option<Words>,
    /// Its status in words, where it is not active.
    pub status: Option<Words>,
    /// When it was dissolved, in words.
    pub ended: Option<String>,
    /// More about it.
    pub description: Option<Html>,
    /// The language of the description, where it is not the page's.
    pub description_lang: Option<String>,
    /// Its website.
    pub website: Option<String>,
    /// How to reach it.
    pub channels: Vec<ChannelView>,
    /// Where it is.
    pub places: Vec<PlaceView>,
    /// Official numbers: scheme and number.
    pub identifiers: Vec<(String, String)>,
    /// The organisation it belongs to.
    pub parent: Option<LinkView>,
    /// Organisations that belong to it.
    pub parts: Vec<LinkView>,
    /// The organisation that came after it.
    pub successor: Option<LinkView>,
    /// Partnerships that go on, with this organisation's part in each.
    pub running: Vec<PartIn>,
    /// Partnerships that are over.
    pub over: Vec<PartIn>,
    /// What the record says about itself.
    pub remarks: RemarksView,
}

/// An organisation's part in a partnership.
#[derive(Debug, Clone, Serialize)]
pub struct PartIn {
    /// The partnership.
    pub card: PartnershipCard,
    /// Its role in words.
    pub role: Option<Words>,
    /// What it brings; nothing where it is not known.
    pub contributes: Option<Vec<Words>>,
    /// What it gains; nothing where it is not known.
    pub gains: Option<Vec<Words>>,
}

/// A party with its strand.
#[derive(Debug, Clone, Serialize)]
pub struct StrandKey {
    /// Its strand, decorative: the same as in the timeline.
    pub strand: Html,
    /// The organisation.
    pub link: LinkView,
}

/// One party of a partnership.
#[derive(Debug, Clone, Serialize)]
pub struct PartyView {
    /// The organisation.
    pub link: LinkView,
    /// One of our own libraries.
    pub ours: bool,
    /// Its strand, decorative: the same as in the timeline.
    pub strand: Html,
    /// Its role in words.
    pub role: Option<Words>,
    /// What it brings; nothing where it is not known.
    pub contributes: Option<Vec<Words>>,
    /// What it gains; nothing where it is not known.
    pub gains: Option<Vec<Words>>,
    /// How it wants to be named.
    pub credit_line: Option<Words>,
    /// When it took part, in words.
    pub period: Option<String>,
    /// A remark.
    pub note: Option<Words>,
}

/// One row of the stage table.
#[derive(Debug, Clone, Serialize)]
pub struct StageRow {
    /// The stage.
    pub stage: StageMark,
    /// Since when, in words; nothing where it is not known.
    pub from: Option<String>,
    /// Until when, in words; nothing where it goes on or is not known.
    pub until: Option<String>,
    /// Whether it goes on.
    pub running: bool,
    /// When it is looked at again, in words.
    pub review: Option<String>,
    /// How it ended, in words.
    pub outcome: Option<Words>,
    /// A remark.
    pub note: Option<Words>,
    /// It lies in the future on purpose.
    pub planned: bool,
}

/// Duties of one party.
#[derive(Debug, Clone, Serialize)]
pub struct DutyView {
    /// The organisation.
    pub link: LinkView,
    /// Its role.
    pub role: Option<Words>,
    /// Its tasks.
    pub tasks: Vec<Words>,
}

/// One agreement.
#[derive(Debug, Clone, Serialize)]
pub struct AgreementView {
    /// Its kind in words.
    pub kind: Words,
    /// What the kind means.
    pub kind_description: Option<Words>,
    /// When it was signed, in words: a date, "not known", or nothing.
    pub signed_on: Option<String>,
    /// From when it holds.
    pub valid_from: Option<String>,
    /// Until when it holds.
    pub valid_until: Option<String>,
    /// How often it is renegotiated: "1 year".
    pub renegotiate_every: Option<String>,
    /// Before what it is renegotiated.
    pub renegotiate_before: Option<Words>,
    /// What it is for.
    pub purpose: Vec<Words>,
    /// Who does what.
    pub duties: Vec<DutyView>,
    /// What is shared.
    pub shares: Vec<Words>,
    /// Whether there is an evaluation plan or it is not known.
    pub evaluation: Option<EvaluationPlanView>,
    /// A remark.
    pub note: Option<Words>,
}

/// An evaluation plan.
#[derive(Debug, Clone, Serialize)]
pub struct EvaluationPlanView {
    /// Whether anything is known of it.
    pub known: bool,
    /// How often, in words.
    pub every: Option<Words>,
    /// The next one, in words.
    pub next: Option<String>,
    /// Both sides together.
    pub joint: bool,
    /// Kinds of evidence.
    pub methods: Vec<Words>,
}

/// One evaluation.
#[derive(Debug, Clone, Serialize)]
pub struct EvaluationView {
    /// When it was held, in words.
    pub held_on: Option<String>,
    /// Who held it, in words.
    pub by: Option<Words>,
    /// What may be said of it.
    pub summary: Words,
    /// What was decided, in words.
    pub decision: Option<Words>,
}

/// Something that a partnership made, or how a partner was thanked.
#[derive(Debug, Clone, Serialize)]
pub struct OutputView {
    /// Its title.
    pub title: Words,
    /// Its address.
    pub url: Option<String>,
    /// When, in words.
    pub on: Option<String>,
}

/// `partnership.html`
#[derive(Debug, Clone, Serialize)]
pub struct PartnershipPage {
    /// The partnership.
    pub card: PartnershipCard,
    /// The drawing of its stage, with a name of its own.
    pub glyph: Html,
    /// Other names.
    pub also_known_as: Vec<String>,
    /// More about it.
    pub description: Option<Html>,
    /// The language of the description, where it is not the page's.
    pub description_lang: Option<String>,
    /// Who takes part.
    pub parties: Vec<PartyView>,
    /// Whether its types are not known.
    pub types_unknown: bool,
    /// Its goals.
    pub goals: Vec<LinkView>,
    /// Its benefits for the library.
    pub benefits_library: Vec<Words>,
    /// Its benefits for the partners.
    pub benefits_partners: Vec<Words>,
    /// The units it touches.
    pub units: Vec<LinkView>,
    /// Whether they are not known.
    pub units_unknown: bool,
    /// The unit that answers for it.
    pub responsible: Option<LinkView>,
    /// Whether that is not known.
    pub responsible_unknown: bool,
    /// When in the year it happens, in words.
    pub seasons: Vec<String>,
    /// Its strands through time.
    pub timeline: Html,
    /// The same as a table.
    pub stages: Vec<StageRow>,
    /// Its agreements.
    pub agreements: Vec<AgreementView>,
    /// Whether they are not known.
    pub agreements_unknown: bool,
    /// Its evaluations.
    pub evaluations: Vec<EvaluationView>,
    /// What it made.
    pub outputs: Vec<OutputView>,
    /// How it was thanked for.
    pub recognition: Vec<OutputView>,
    /// The partnership that it follows.
    pub follows: Option<LinkView>,
    /// Partnerships that follow it.
    pub followed_by: Vec<LinkView>,
    /// Who keeps the contact after a divorce.
    pub keep_contact: Option<Words>,
    /// What the record says about itself.
    pub remarks: RemarksView,
}

/// `partnerships.html`
#[derive(Debug, Clone, Serialize)]
pub struct PartnershipsPage {
    /// Partnerships that go on.
    pub running: Vec<PartnershipCard>,
    /// Partnerships that are over.
    pub over: Vec<PartnershipCard>,
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
    /// Not part of any department.
    pub neutral: bool,
    /// The assets it answers for.
    pub assets: Vec<LinkView>,
    /// The needs it has.
    pub needs: Vec<LinkView>,
    /// The partnerships it answers for or takes part in.
    pub partnerships: Vec<LinkView>,
    /// What the record says about itself.
    pub remarks: RemarksView,
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

/// `search.html`: the plain index of everything
#[derive(Debug, Clone, Serialize)]
pub struct IndexPage {
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
