//! The page that searches: what can be narrowed down, and the words that mean the same.

use crate::artifact::{Artifact, OutPath};
use crate::language::Lang;
use crate::plan::PageKind;
use crate::render::Renderer;
use crate::render::finding::{FindKind, names};
use crate::render::hosts::INDEX_FOLDER;
use crate::render::scene::Scene;
use crate::render::views::{FindChoice, FinderView};
use crate::site::Stage;

impl Renderer {
    /// Words that mean the same, for each language: the names of each term, those of the language first.
    pub(super) fn synonyms(&self) -> Vec<Artifact> {
        let terms = || self.plan.site.vocabulary.list("terms").iter();
        let files = self.voices.keys().map(|lang| {
            let groups: Vec<Vec<String>> = terms().map(|term| names(term, *lang)).filter(|all| all.len() > 1).collect();
            let bytes = serde_json::to_vec(&groups).ok()?;
            Some(Artifact { path: OutPath::parse(&synonyms_path(*lang)).ok()?, bytes })
        });
        files.flatten().collect()
    }
}

/// The file of the words that mean the same.
pub(super) fn synonyms_path(lang: Lang) -> String {
    format!("search/synonyms-{lang}.json")
}

impl Scene<'_> {
    /// Whether the page is the one that searches.
    #[must_use]
    pub fn searches(&self) -> bool {
        self.plan.site.settings.search && self.page.kind == PageKind::Index && self.page.leaf.is_first()
    }

    /// What the script of the search needs.
    pub(super) fn finder(&self) -> FinderView {
        let site = &self.plan.site;
        let there = |kind: &FindKind| match kind {
            FindKind::Chapter => self.plan.addresses.contains_key("guide"),
            FindKind::Term => self.plan.addresses.contains_key("glossary"),
            FindKind::Partnership => !site.partnerships.is_empty(),
            FindKind::Org => !site.organisations.is_empty(),
            FindKind::Asset => !site.assets.is_empty(),
            FindKind::Need => !site.needs.is_empty(),
            FindKind::Event => !site.events.is_empty(),
            FindKind::Unit => !site.units.is_empty(),
            FindKind::Stage | FindKind::Page => true,
        };
        let kinds = FindKind::ALL.into_iter().filter(there);
        let ways = [("glossary", "title-glossary"), ("guide", "menu-guide"), ("partners", "menu-partners")];
        let ways = ways.into_iter().filter(|(address, _)| self.plan.addresses.contains_key(*address));
        FinderView {
            script: format!("{INDEX_FOLDER}pagefind.js"),
            synonyms: synonyms_path(self.lang()),
            kinds: kinds
                .map(|kind| FindChoice {
                    value: kind.word(),
                    label: self.plain(self.say(&format!("found-{}", kind.word()))),
                })
                .collect(),
            stages: Stage::ALL
                .into_iter()
                .map(|stage| FindChoice { value: stage.id(), label: self.stage(stage, false).label })
                .collect(),
            ways: ways.map(|(address, id)| self.link_to(address, self.plain(self.say(id)))).collect(),
        }
    }
}
