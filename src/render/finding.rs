//! What the search finds: each page that says something of its own, and each record that shares a page with others.

use crate::ids::{Kind, RecordKey};
use crate::language::{Lang, Text};
use crate::plan::{InsidePage, Page, PageKind};
use crate::render::Renderer;
use crate::render::scene::Scene;
use crate::site::{Event, Stage, Standing, Term};

/// What is found, by which finds are grouped and narrowed down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindKind {
    /// A chapter of the guide.
    Chapter,
    /// A term of the glossary.
    Term,
    /// A stage.
    Stage,
    /// A partnership.
    Partnership,
    /// An organisation.
    Org,
    /// Something that the library brings.
    Asset,
    /// Something that the library looks for.
    Need,
    /// An event.
    Event,
    /// A unit of the library.
    Unit,
    /// Any other page.
    Page,
}

impl FindKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 10] = [
        Self::Chapter,
        Self::Term,
        Self::Stage,
        Self::Partnership,
        Self::Org,
        Self::Asset,
        Self::Need,
        Self::Event,
        Self::Unit,
        Self::Page,
    ];

    /// The word in addresses and in the index.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Chapter => "chapter",
            Self::Term => "term",
            Self::Stage => "stage",
            Self::Partnership => "partnership",
            Self::Org => "org",
            Self::Asset => "asset",
            Self::Need => "need",
            Self::Event => "event",
            Self::Unit => "unit",
            Self::Page => "page",
        }
    }
}

/// The words in which a find is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Searched {
    /// The main part of a page, as HTML.
    Main(String),
    /// Plain words.
    Words(String),
}

/// Something that the search finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The path from the root of the site, with an anchor where it shares a page.
    pub path: String,
    /// The language of the page.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// What it is.
    pub kind: FindKind,
    /// The stages that it stands in, by id.
    pub stages: Vec<&'static str>,
    /// Free words that somebody put on the record.
    pub tags: Vec<String>,
    /// Where it is looked for.
    pub searched: Searched,
}

impl Renderer {
    /// What the search finds of a page, given the page as it was rendered; nothing of a page that only lists others,
    /// goes on with a list, stands in for a text that is missing, or leads elsewhere.
    #[must_use]
    pub fn finding(&self, page: &Page, html: &str) -> Option<Finding> {
        let own = page.original.is_none() && page.leaf.is_first();
        if !own || matches!(page.kind, PageKind::Index | PageKind::NotFound | PageKind::Moved(_)) {
            return None;
        }
        let scene = Scene { renderer: self, plan: &self.plan, page, voice: self.voices.get(&page.lang)? };
        let tags = match &page.kind {
            PageKind::Organisation(id) => self.plan.site.organisations.get(id).map(|org| &org.remarks),
            PageKind::Partnership(id) => self.plan.site.partnerships.get(id).map(|one| &one.remarks),
            PageKind::Asset(id) => self.plan.site.assets.get(id).map(|asset| &asset.remarks),
            _ => None,
        };
        let whole = tells_of_itself(&page.kind);
        let searched = if whole { Searched::Main(main_part(html)) } else { Searched::Words(scene.description()) };
        Some(Finding {
            path: page.path.clone(),
            lang: page.lang,
            title: scene.title(&page.kind).words,
            kind: kind_of(page),
            stages: self.stages_of(&page.kind),
            tags: tags.map(|remarks| remarks.tags.clone()).unwrap_or_default(),
            searched,
        })
    }

    /// What the search finds beside pages: terms, needs, units and events, each at its place on the page of all of them.
    #[must_use]
    pub fn findings_on_shared_pages(&self) -> Vec<Finding> {
        let mut found = Vec::new();
        for (lang, voice) in &self.voices {
            let Some(page) = self.plan.page_at(&format!("{}index.html", self.plan.path(*lang, ""))) else { continue };
            let scene = Scene { renderer: self, plan: &self.plan, page, voice };
            found.extend(scene.shared_findings());
        }
        found
    }

    /// The stages that something stands in.
    fn stages_of(&self, kind: &PageKind) -> Vec<&'static str> {
        let now = |standing: Standing| match standing {
            Standing::Running(stage) => Some(stage),
            Standing::Past(_) | Standing::Planned(_) => None,
        };
        let site = &self.plan.site;
        let stages: Vec<Stage> = match kind {
            PageKind::Stage(stage) => vec![*stage],
            PageKind::Partnership(id) => {
                site.partnerships.get(id).map(|one| one.standing.stage()).into_iter().collect()
            }
            PageKind::Organisation(id) => {
                let with = self.plan.members.partnerships_of.get(id).into_iter().flatten();
                with.filter_map(|id| now(site.partnerships.get(id)?.standing)).collect()
            }
            _ => Vec::new(),
        };
        Stage::ALL.into_iter().filter(|stage| stages.contains(stage)).map(Stage::id).collect()
    }
}

/// Whether a page is searched word by word; one that lists others is found by its title and description alone.
fn tells_of_itself(kind: &PageKind) -> bool {
    match kind {
        PageKind::Inside(page) => matches!(page, InsidePage::Note(_) | InsidePage::Call(_)),
        PageKind::Home
        | PageKind::Chapter(_)
        | PageKind::Stages
        | PageKind::Stage(_)
        | PageKind::Organisation(_)
        | PageKind::Partnership(_)
        | PageKind::Asset(_)
        | PageKind::Strategy
        | PageKind::PartnerWithUs
        | PageKind::Accessibility => true,
        _ => false,
    }
}

fn kind_of(page: &Page) -> FindKind {
    match &page.kind {
        PageKind::Chapter(address) if address == "guide" || address.starts_with("guide/") => FindKind::Chapter,
        PageKind::Stage(_) => FindKind::Stage,
        PageKind::Organisation(_) => FindKind::Org,
        PageKind::Partnership(_) => FindKind::Partnership,
        PageKind::Asset(_) => FindKind::Asset,
        _ => FindKind::Page,
    }
}

/// The main part of a page; all of it where a theme of its own marks none.
fn main_part(html: &str) -> String {
    let begin = html.find("<main");
    let end = html.rfind("</main>").map(|at| at + "</main>".len());
    match (begin, end) {
        (Some(begin), Some(end)) if begin < end => html[begin..end].to_owned(),
        _ => html.to_owned(),
    }
}

/// All names of a term, each once: its label and its plural in the language and in the others, and its other names.
pub(super) fn names(term: &Term, lang: Lang) -> Vec<String> {
    let own = [Some(&term.label), term.plural.as_ref()].into_iter().flatten();
    let here = own.clone().map(|text| text.say(lang).words);
    let elsewhere = own.flat_map(|text| text.entries().map(|(_, words)| words));
    let mut all: Vec<String> = Vec::new();
    for name in here.chain(term.aliases.iter().map(String::as_str)).chain(elsewhere) {
        if !name.is_empty() && !all.iter().any(|one| one.to_lowercase() == name.to_lowercase()) {
            all.push(name.to_owned());
        }
    }
    all
}

impl Scene<'_> {
    /// The records of one language that share a page.
    fn shared_findings(&self) -> Vec<Finding> {
        let site = &self.plan.site;
        let say = |text: &Text| self.words(text).words;
        let mut found: Vec<Option<Finding>> = Vec::new();
        for term in site.vocabulary.list("terms").iter() {
            let mut words: Vec<String> = term.description.iter().map(say).collect();
            words.extend(names(term, self.lang()).into_iter().skip(1));
            found.push(self.shared((Kind::Term, term.id.as_str()), FindKind::Term, &words));
        }
        for (id, need) in &site.needs {
            found.push(self.shared((Kind::Need, id.as_str()), FindKind::Need, &[say(&need.summary)]));
        }
        for (id, unit) in &site.units {
            let words: Vec<String> = unit.summary.iter().map(say).collect();
            found.push(self.shared((Kind::Unit, id.as_str()), FindKind::Unit, &words));
        }
        for (id, event) in &site.events {
            found.push(self.shared((Kind::Event, id.as_str()), FindKind::Event, &self.told_of(event)));
        }
        found.into_iter().flatten().collect()
    }

    fn told_of(&self, event: &Event) -> Vec<String> {
        let told = event.programme.iter().chain(&event.place).chain(&event.audience);
        told.chain(event.agenda.iter().map(|entry| &entry.title)).map(|text| self.words(text).words).collect()
    }

    fn shared(&self, (of, id): (Kind, &str), kind: FindKind, words: &[String]) -> Option<Finding> {
        let link = self.link(&RecordKey::new(of, id))?;
        // The title stands in front, so that a record without any other words is found too.
        let told: Vec<&str> = std::iter::once(link.title.as_str()).chain(words.iter().map(String::as_str)).collect();
        Some(Finding {
            path: link.path,
            lang: self.lang(),
            searched: Searched::Words(told.join(". ").replace(".. ", ". ")),
            title: link.title,
            kind,
            stages: Vec::new(),
            tags: Vec::new(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_main_part_is_cut_out() {
        for (html, main) in [
            ("<body><nav>x</nav><main id=\"main\"><p>a</p></main></body>", "<main id=\"main\"><p>a</p></main>"),
            ("<p>no main part</p>", "<p>no main part</p>"),
        ] {
            assert_eq!(main_part(html), main);
        }
    }

    #[test]
    fn every_kind_has_a_word_of_its_own() {
        let mut words: Vec<&str> = FindKind::ALL.into_iter().map(FindKind::word).collect();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), FindKind::ALL.len());
    }
}
