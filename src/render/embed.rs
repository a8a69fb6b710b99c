//! Lists that other sites show in a frame: what the library brings, and its partners.

use crate::plan::Embedded;
use crate::render::fill::escape;
use crate::render::scene::Scene;
use crate::render::views::{EmbedLine, EmbedPage, Html};

/// So many partners stand in a frame; a link leads to the others.
const MOST_PARTNERS: usize = 100;

impl Scene<'_> {
    /// What stands in the frame.
    pub(super) fn embed_page(&self, what: Embedded) -> EmbedPage {
        let lines = match what {
            Embedded::Offer => self.offers_framed(),
            Embedded::Partners => self.partners_framed(),
        };
        EmbedPage {
            title: self.say(&format!("title-{}", what.whole())),
            says: self.say(&format!("embed-{}-says", what.whole())),
            whole: self.link_to(what.whole(), self.plain(self.say(&format!("embed-{}-all", what.whole())))),
            lines,
        }
    }

    fn offers_framed(&self) -> Vec<EmbedLine> {
        let cards = self.plan.tongue(self.lang()).assets.iter().filter_map(|id| self.asset_card(id));
        let line = |card: crate::render::views::AssetCard| EmbedLine {
            path: card.path,
            says: card.pitch.unwrap_or(card.summary),
            note: Some(card.cost),
            example: card.example,
            name: card.name,
        };
        cards.map(line).collect()
    }

    fn partners_framed(&self) -> Vec<EmbedLine> {
        let cards = self.directory().iter().take(MOST_PARTNERS).filter_map(|one| self.lean_card(&one.it));
        let line = |card: crate::render::views::OrganisationCard| EmbedLine {
            path: card.path,
            says: card.summary,
            note: None,
            example: card.example,
            name: card.name,
        };
        cards.map(line).collect()
    }

    /// What another site writes to show a list in a frame; nothing where there is no such list.
    pub(super) fn embed_code(&self, what: Embedded) -> Option<Html> {
        self.plan.addresses.get(what.address())?;
        let url = format!("{}{}", self.plan.site.settings.base_url, self.path(what.address(), None));
        let title = self.say(&format!("title-{}", what.whole()));
        let code = format!(
            "<iframe src=\"{url}\" title=\"{title}\" width=\"100%\" height=\"640\" loading=\"lazy\"></iframe>",
            title = escape(&title)
        );
        Some(Html::new(&escape(&code)))
    }
}
