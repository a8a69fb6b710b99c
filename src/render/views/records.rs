//! Records: as cards in lists, and on pages of their own.

use serde::Serialize;

use crate::render::views::{ChapterLink, Html, InsideSection, LinkView, LogoView, Words};

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
    /// When the record of the page was last changed, in words, where the site's history tells it.
    pub last_changed: Option<String>,
    /// Fields of the site's own.
    pub extra: Vec<FactView>,
    /// Chapters that speak of it.
    pub chapters: Vec<ChapterLink>,
}

/// A field of the site's own.
#[derive(Debug, Clone, Serialize)]
pub struct FactView {
    /// What it is called.
    pub label: Words,
    /// What it says: yes and no, dates and numbers as the page's language writes them.
    pub words: Words,
    /// Where it leads, where it is an address.
    pub address: Option<String>,
    /// Whether it leads to the web, not to a mail program.
    pub outside: bool,
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

/// A person who agreed to be named.
#[derive(Debug, Clone, Serialize)]
pub struct ContactView {
    /// Its id.
    pub id: String,
    /// The person's name.
    pub name: String,
    /// What the person does.
    pub role: Words,
    /// The address or number.
    pub channel: String,
    /// Where a link on it leads: `mailto:`, `tel:` or a web address; nothing where it is none of them.
    pub href: Option<String>,
}

/// `organisation.html`
#[derive(Debug, Clone, Serialize)]
pub struct OrganisationPage {
    /// The organisation.
    pub card: OrganisationCard,
    /// Its logo, where it may be shown.
    pub logo: Option<LogoView>,
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
    /// People who agreed to be named.
    pub contacts: Vec<ContactView>,
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
    /// Partnerships that are over, those on this leaf.
    pub over: Vec<PartIn>,
    /// How many go on.
    pub running_total: usize,
    /// How many are over.
    pub over_total: usize,
    /// What the record says about itself.
    pub remarks: RemarksView,
    /// What only the library sees of it.
    pub inside: Option<InsideSection>,
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
    /// Events that belong to it.
    pub events: Vec<LinkView>,
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
    /// What only the library sees of it.
    pub inside: Option<InsideSection>,
}
