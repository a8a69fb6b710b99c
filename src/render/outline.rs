//! The side navigation and the on-page contents of a text.

use crate::language::Lang;
use crate::markup::Markup;
use crate::render::scene::Scene;
use crate::render::views::{NavNode, OutlineEntry};

/// Beside a page with more neighbours than this, only the nearest are listed: a thousand links help nobody.
const MOST_NEIGHBOURS: usize = 60;

impl Scene<'_> {
    /// The headings of a text, two levels deep.
    #[must_use]
    pub fn outline(&self, markup: &Markup, number: Option<&str>) -> Vec<OutlineEntry> {
        let shown = markup.headings.iter().filter(|heading| heading.level <= 3);
        shown
            .map(|heading| OutlineEntry {
                level: heading.level,
                id: heading.id.clone(),
                words: heading.words.clone(),
                number: number
                    .filter(|_| !heading.number.is_empty())
                    .map(|number| format!("{number}{}", heading.number))
                    .unwrap_or_default(),
            })
            .collect()
    }

    /// The texts around this one: those of its top-level folder, opened along the way to it.
    #[must_use]
    pub fn navigation(&self, address: &str) -> Vec<NavNode> {
        let mut way = vec![address.to_owned()];
        while let Some(parent) = way.last().and_then(|at| self.plan.tree.parent(at)) {
            way.push(parent.to_owned());
        }
        // The last step is the home page, the one before it the top-level folder.
        let top = way.len().checked_sub(2).and_then(|at| way.get(at)).cloned().unwrap_or_default();
        if self.plan.tree.children(&top).is_empty() {
            return Vec::new();
        }
        self.node(&top, &way).into_iter().collect()
    }

    fn node(&self, address: &str, way: &[String]) -> Option<NavNode> {
        let chapter = self.chapter(address)?;
        let open = way.iter().any(|step| step == address);
        let below = if open { self.nearest(self.plan.tree.children(address), way) } else { &[] };
        Some(NavNode {
            chapter,
            current: self.page.address == address,
            children: below.iter().filter_map(|child| self.node(child, way)).collect(),
        })
    }

    /// All of a short list; of a long one those around the page.
    fn nearest<'l>(&self, list: &'l [String], way: &[String]) -> &'l [String] {
        if list.len() <= MOST_NEIGHBOURS {
            return list;
        }
        let here = list.iter().position(|address| way.contains(address)).unwrap_or(0);
        let start = here.saturating_sub(MOST_NEIGHBOURS / 2).min(list.len() - MOST_NEIGHBOURS);
        &list[start..start + MOST_NEIGHBOURS]
    }

    /// Reading time in whole minutes, at least 1.
    #[must_use]
    pub fn minutes(words: u32, lang: Lang) -> u32 {
        words.div_ceil(words_a_minute(lang)).max(1)
    }
}

/// How many words of a language are read in a minute: fewer where words are long, as they are where one word says what
/// takes several elsewhere.
fn words_a_minute(lang: Lang) -> u32 {
    match lang.as_str().split('-').next().unwrap_or("") {
        "fi" | "et" | "hu" | "kl" => 160,
        "de" | "is" => 180,
        _ => 200,
    }
}
