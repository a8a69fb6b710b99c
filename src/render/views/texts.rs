//! Home, chapters and stages.

use serde::Serialize;

use crate::render::views::{
    AssetCard, CountedLink, Html, LinkView, NeedCard, OrganisationCard, PartnershipCard, StageMark, StrandKey, Words,
};

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

/// A term of the glossary that a chapter uses.
#[derive(Debug, Clone, Serialize)]
pub struct TermNote {
    /// Its id.
    pub id: String,
    /// The term, with the place in the glossary where it is explained.
    pub link: LinkView,
    /// What it means.
    pub description: Words,
}

/// What a reader wrote about a chapter.
#[derive(Debug, Clone, Serialize)]
pub struct ContributionView {
    /// Its anchor.
    pub id: String,
    /// Its title, where it has one.
    pub title: Option<String>,
    /// The words.
    pub body: Html,
    /// The language of title and words, where it is not the page's.
    pub lang: Option<String>,
    /// Who wrote it.
    pub by: String,
    /// Where this person works.
    pub organisation: Option<Words>,
    /// When, in words.
    pub on: String,
}

/// A partnership that a text tells of as an example.
#[derive(Debug, Clone, Serialize)]
pub struct ExampledPartnership {
    /// The partnership.
    pub card: PartnershipCard,
    /// The drawing of its stage, decorative.
    pub glyph: Html,
    /// The first parties with their strands.
    pub parties: Vec<StrandKey>,
    /// How many take part beside these.
    pub more_parties: usize,
    /// A few of the things it made.
    pub outputs: Vec<Words>,
    /// What its last evaluation says.
    pub evaluated: Option<Words>,
}

/// `example.html`: a record that stands inside a text as an example; one of the four
#[derive(Debug, Clone, Serialize)]
pub struct ExampleView {
    /// A partnership.
    pub partnership: Option<ExampledPartnership>,
    /// An organisation.
    pub organisation: Option<OrganisationCard>,
    /// An asset.
    pub asset: Option<AssetCard>,
    /// A need.
    pub need: Option<NeedCard>,
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
    /// The door for partners.
    pub partner_with_us: Option<LinkView>,
    /// Pages that show many records at once: what is new, the network, the map and so on.
    pub ways: Vec<LinkView>,
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
    /// The whole guide on one page, where this is a text of the guide.
    pub whole: Option<LinkView>,
    /// The pages below, where this is a folder's own text.
    pub children: Vec<ChapterLink>,
    /// The records that the text names, by kind.
    pub mentions: Vec<MentionGroup>,
    /// The terms of the glossary that the text uses, in the order of the text.
    pub terms: Vec<TermNote>,
    /// Reading time in whole minutes, at least 1, at the pace of the text's language.
    pub minutes: u32,
    /// When it was last read through, in words.
    pub last_reviewed: Option<String>,
    /// When it was last changed, in words, where the site's history tells it.
    pub last_changed: Option<String>,
    /// Who looks after it.
    pub owner: Option<String>,
    /// Where to comment on it: a mail, a form or an issue, filled in.
    pub comment: Option<String>,
    /// Where to edit its file.
    pub edit: Option<String>,
    /// What readers wrote about it, oldest first.
    pub contributions: Vec<ContributionView>,
    /// Other texts that link here.
    pub chapters: Vec<ChapterLink>,
}

/// `whole.html`: the guide on one page.
#[derive(Debug, Clone, Serialize)]
pub struct WholePage {
    /// All texts of the guide in reading order, its first page among them.
    pub chapters: Vec<WholeChapter>,
    /// The guide's first page.
    pub guide: Option<LinkView>,
    /// Its absolute address, for paper.
    pub url: String,
    /// Reading time of all of it, in whole minutes.
    pub minutes: u32,
}

/// One text of the guide among all of them.
#[derive(Debug, Clone, Serialize)]
pub struct WholeChapter {
    /// Its anchor: the address of its page.
    pub id: String,
    /// Its anchor as it stands behind the `#` of a link.
    pub fragment: String,
    /// 1 for a chapter, 2 for one below it, and so on; 0 for the guide's own text.
    pub depth: usize,
    /// Its number, such as `3.1`; nothing for the guide's own text.
    pub number: Option<String>,
    /// Its title.
    pub title: Words,
    /// The text, with its headings one level lower, its anchors made its own, and links to other chapters leading to
    /// where they stand on this page.
    pub body: Html,
    /// The language of the text, where it is not the page's.
    pub body_lang: Option<String>,
    /// Its headings, two levels deep, with the anchors that they have here, fit for a link.
    pub outline: Vec<OutlineEntry>,
    /// When it was last read through, in words.
    pub last_reviewed: Option<String>,
    /// Who looks after it.
    pub owner: Option<String>,
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
    /// How many partnerships are in it now.
    pub now_total: usize,
    /// How many were in it.
    pub past_total: usize,
    /// Partnerships that are in it now, those on this leaf.
    pub now: Vec<PartnershipCard>,
    /// Partnerships that were in it, those on this leaf.
    pub past: Vec<PartnershipCard>,
    /// Chapters that speak of it.
    pub chapters: Vec<ChapterLink>,
    /// All five stages.
    pub all: Vec<CountedLink>,
}
