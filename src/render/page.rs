//! Chooses the template of a page and makes what it gets.

use tera::Value;

use crate::ids::{Kind, RecordKey};
use crate::plan::{InsidePage, PageKind};
use crate::render::scene::Scene;
use crate::render::views::Words;

/// The templates that pages are rendered with; all others are parts of these.
pub const PAGE_TEMPLATES: [&str; 43] = [
    "home.html",
    "chapter.html",
    "text.html",
    "whole.html",
    "stages.html",
    "stage.html",
    "partners.html",
    "partnerships.html",
    "facets.html",
    "facet.html",
    "organisation.html",
    "partnership.html",
    "offer.html",
    "asset.html",
    "needs.html",
    "strategy.html",
    "benefits.html",
    "units.html",
    "glossary.html",
    "map.html",
    "network.html",
    "friends.html",
    "calendar.html",
    "new.html",
    "stats.html",
    "partner-with-us.html",
    "search.html",
    "inside-state.html",
    "inside-matrix.html",
    "inside-colleagues.html",
    "inside-calls.html",
    "inside-call.html",
    "inside-freshness.html",
    "inside-blind-spots.html",
    "inside-note.html",
    "inside-notes.html",
    "inside-desk.html",
    "inside-candidates.html",
    "inside-paths.html",
    "inside-double-contacts.html",
    "inside-risks.html",
    "404.html",
    "moved.html",
];

/// The template of a page.
#[must_use]
pub fn template(kind: &PageKind, address: &str) -> &'static str {
    match kind {
        PageKind::Home => "home.html",
        PageKind::Chapter(_) if address == "guide" || address.starts_with("guide/") => "chapter.html",
        PageKind::Chapter(_) => "text.html",
        PageKind::Whole => "whole.html",
        PageKind::Stages => "stages.html",
        PageKind::Stage(_) => "stage.html",
        PageKind::Partners => "partners.html",
        PageKind::Partnerships => "partnerships.html",
        PageKind::Facets(_) => "facets.html",
        PageKind::Facet(..) => "facet.html",
        PageKind::Organisation(_) => "organisation.html",
        PageKind::Partnership(_) => "partnership.html",
        PageKind::Offer => "offer.html",
        PageKind::Asset(_) => "asset.html",
        PageKind::Needs => "needs.html",
        PageKind::Strategy => "strategy.html",
        PageKind::Benefits => "benefits.html",
        PageKind::Units => "units.html",
        PageKind::Glossary => "glossary.html",
        PageKind::Map => "map.html",
        PageKind::Network => "network.html",
        PageKind::Friends => "friends.html",
        PageKind::Calendar => "calendar.html",
        PageKind::News => "new.html",
        PageKind::Figures => "stats.html",
        PageKind::PartnerWithUs => "partner-with-us.html",
        PageKind::Accessibility => "accessibility.html",
        PageKind::Index => "search.html",
        PageKind::Inside(page) => inside_template(page),
        PageKind::Embed(_) => "embed.html",
        PageKind::NotFound => "404.html",
        PageKind::Moved(_) => "moved.html",
    }
}

/// The template of a page that only the library sees.
fn inside_template(page: &InsidePage) -> &'static str {
    match page {
        InsidePage::State => "inside-state.html",
        InsidePage::Matrix => "inside-matrix.html",
        InsidePage::Colleagues => "inside-colleagues.html",
        InsidePage::BeforeYouCall => "inside-calls.html",
        InsidePage::Call(_) => "inside-call.html",
        InsidePage::Freshness => "inside-freshness.html",
        InsidePage::BlindSpots => "inside-blind-spots.html",
        InsidePage::Note(_) => "inside-note.html",
        InsidePage::Notes => "inside-notes.html",
        InsidePage::Desk => "inside-desk.html",
        InsidePage::Candidates => "inside-candidates.html",
        InsidePage::Paths => "inside-paths.html",
        InsidePage::DoubleContacts => "inside-double-contacts.html",
        InsidePage::Risks => "inside-risks.html",
    }
}

impl Scene<'_> {
    /// The template of the page and what it gets.
    ///
    /// # Errors
    /// When a view inside a text cannot be rendered.
    pub fn view(&self) -> Result<(&'static str, Value), tera::Error> {
        let gone = || tera::Error::message("the record of this page is not there");
        let value = match &self.page.kind {
            PageKind::Home => Value::from_serializable(&self.home()?),
            PageKind::Chapter(address) => Value::from_serializable(&self.chapter_page(address)?),
            PageKind::Whole => Value::from_serializable(&self.whole_page()?),
            PageKind::Stages => Value::from_serializable(&self.stages_page()),
            PageKind::Stage(stage) => Value::from_serializable(&self.stage_page(*stage)?),
            PageKind::Partners => Value::from_serializable(&self.partners_page()),
            PageKind::Partnerships => Value::from_serializable(&self.partnerships_page()),
            PageKind::Facets(facet) => Value::from_serializable(&self.facets_page(*facet)),
            PageKind::Facet(facet, value) => Value::from_serializable(&self.facet_page(*facet, value)),
            PageKind::Organisation(id) => Value::from_serializable(&self.organisation_page(id)?.ok_or_else(gone)?),
            PageKind::Partnership(id) => Value::from_serializable(&self.partnership_page(id)?.ok_or_else(gone)?),
            PageKind::Offer => Value::from_serializable(&self.offer_page()),
            PageKind::Asset(id) => Value::from_serializable(&self.asset_page(id).ok_or_else(gone)?),
            PageKind::Needs => Value::from_serializable(&self.needs_page()),
            PageKind::Strategy => Value::from_serializable(&self.strategy_page()),
            PageKind::Benefits => Value::from_serializable(&self.benefits_page()),
            PageKind::Units => Value::from_serializable(&self.units_page()),
            PageKind::Glossary => Value::from_serializable(&self.glossary_page()),
            PageKind::Map => Value::from_serializable(&self.map_page()),
            PageKind::Network => Value::from_serializable(&self.network_page()),
            PageKind::Friends => Value::from_serializable(&self.friends_page()),
            PageKind::Calendar => Value::from_serializable(&self.calendar_page()),
            PageKind::News => Value::from_serializable(&self.news_page()),
            PageKind::Figures => Value::from_serializable(&self.figures_page()),
            PageKind::PartnerWithUs => Value::from_serializable(&self.partner_with_us_page()),
            PageKind::Accessibility => Value::from_serializable(&self.accessibility_page().ok_or_else(gone)?),
            PageKind::Index => Value::from_serializable(&self.index_page()),
            PageKind::Inside(page) => self.inside_view(page)?.ok_or_else(gone)?,
            PageKind::Embed(what) => Value::from_serializable(&self.embed_page(*what)),
            PageKind::NotFound => Value::from_serializable(&self.not_found_page()),
            PageKind::Moved(now) => Value::from_serializable(&self.moved_page(now)),
        };
        Ok((template(&self.page.kind, &self.page.address), value))
    }

    /// The title of a page, as lists and the browser's tab show it.
    #[must_use]
    pub fn title(&self, kind: &PageKind) -> Words {
        let message = |id: &str| self.plain(self.say(id));
        let record = |kind: Kind, id: &str| {
            self.title_of(&RecordKey::new(kind, id)).unwrap_or_else(|| message("title-not-found"))
        };
        match kind {
            PageKind::Home => self.words(&self.plan.site.settings.title),
            PageKind::Chapter(address) => {
                self.chapter(address).map_or_else(|| message("title-not-found"), |chapter| chapter.title)
            }
            PageKind::Whole => message("title-whole"),
            PageKind::Stages => message("title-stages"),
            PageKind::Stage(stage) => self.stage(*stage, false).label,
            PageKind::Partners => message("title-partners"),
            PageKind::Partnerships => message("title-partnerships"),
            PageKind::Facets(facet) => message(&format!("title-{}", facet.word())),
            PageKind::Facet(facet, value) => self.facet_title(*facet, value),
            PageKind::Organisation(id) => record(Kind::Org, id.as_str()),
            PageKind::Partnership(id) => record(Kind::Partnership, id.as_str()),
            PageKind::Offer => message("title-offer"),
            PageKind::Asset(id) => record(Kind::Asset, id.as_str()),
            PageKind::Needs => message("title-needs"),
            PageKind::Strategy => message("title-strategy"),
            PageKind::Benefits => message("title-benefits"),
            PageKind::Units => message("title-units"),
            PageKind::Glossary => message("title-glossary"),
            PageKind::Map => message("title-map"),
            PageKind::Network => message("title-network"),
            PageKind::Friends => message("title-friends"),
            PageKind::Calendar => message("title-calendar"),
            PageKind::News => message("title-new"),
            PageKind::Figures => message("title-stats"),
            PageKind::PartnerWithUs => message("title-partner-with-us"),
            PageKind::Accessibility => message("title-accessibility"),
            // A further leaf of the index does not search.
            PageKind::Index if self.plan.site.settings.search && (self.page.kind != *kind || self.searches()) => {
                message("title-find")
            }
            PageKind::Index => message("title-search"),
            PageKind::Inside(page) => self.inside_title(page),
            PageKind::Embed(what) => message(&format!("title-embed-{}", what.whole())),
            PageKind::NotFound => message("title-not-found"),
            PageKind::Moved(now) => {
                let name = self.plan.addresses.get(now).map(|kind| self.title(kind).words).unwrap_or_default();
                let from = format!("/{}/", self.page.address);
                self.plain(self.voice.messages.say_with("title-moved", &[("name", &name), ("from", &from)]))
            }
        }
    }
}
