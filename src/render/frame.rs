//! The frame of a page: head, menu, languages, the way to it.

use crate::artifact::Artifact;
use crate::colour::Colour;
use crate::ids::Kind;
use crate::language::Lang;
use crate::plan::{GUIDE, InsidePage, Leaf, PageKind};
use crate::render::json_ld;
use crate::render::policy;
use crate::render::scene::{Scene, percent_encode};
use crate::render::theme::asset;
use crate::render::views::{Frame, Html, LanguageLink, LeafLink, LeavesView, LinkView, MenuLink};
use crate::site::{Audience, Colours, Settings};

/// The contrast of the strands with the dark grounds; the built-in ones have a little more.
const ON_DARK: f64 = 8.0;

/// The library's own colours as a style sheet: as they are on light grounds, lighter on dark ones; whoever asks for
/// more contrast or for colours of their own gets the theme's.
pub(super) fn own_style(settings: &Settings) -> Option<Artifact> {
    let Colours { library, partner } = settings.colours;
    let tokens = |shown: &dyn Fn(Colour) -> Colour| {
        let own = [("library", library), ("partner", partner)];
        let lines = own.into_iter().filter_map(|(token, colour)| Some(format!("--{token}: {};", shown(colour?))));
        lines.collect::<Vec<_>>().join(" ")
    };
    let light = tokens(&|colour| colour);
    if light.is_empty() {
        return None;
    }
    let dark = tokens(&|colour| colour.on_dark(ON_DARK));
    // Paper is light, whatever the screen is.
    let css = format!(
        "@layer own {{\n  @media (prefers-contrast: no-preference) {{\n    :root, [data-scheme] {{ {light} }}\n    \
         @media screen and (prefers-color-scheme: dark) {{ :root:not([data-scheme=\"light\"]) {{ {dark} }} }}\n    \
         @media screen {{ [data-scheme=\"dark\"] {{ {dark} }} }}\n  }}\n}}\n"
    );
    asset("colours.css", css.into_bytes())
}

/// So many leaves are linked on each side of this one.
const AROUND: usize = 2;

impl Scene<'_> {
    /// The frame of the page.
    #[must_use]
    pub fn frame(&self) -> Frame {
        let title = self.title(&self.page.kind);
        let original = self.page.original;
        let description = self.description();
        let crumbs = self.crumbs();
        Frame {
            canonical: match &self.page.kind {
                PageKind::Moved(now) => {
                    format!("{}{}", self.plan.site.settings.base_url, self.plan.path(self.page.lang, now))
                }
                PageKind::Embed(what) => {
                    format!("{}{}", self.plan.site.settings.base_url, self.plan.path(self.page.lang, what.whole()))
                }
                _ => self.url(original.unwrap_or(self.page.lang)),
            },
            // A page that does not search, though it could, runs no WebAssembly either.
            csp: if self.page.kind == PageKind::Index && !self.searches() {
                policy(&PageKind::Home)
            } else {
                policy(&self.page.kind)
            },
            noindex: self.plan.site.audience > Audience::Public
                || original.is_some()
                || matches!(self.page.kind, PageKind::NotFound | PageKind::Moved(_) | PageKind::Embed(_)),
            og_type: if matches!(self.page.kind, PageKind::Chapter(_)) { "article" } else { "website" },
            json_ld: Html::new(&json_ld::render_json_ld(self, (&title, &description), &crumbs)),
            menu: self.menu(),
            languages: self.languages(),
            inside: self.inside_frame(),
            crumbs,
            fallback: original.map(|lang| self.language_name(lang)),
            fallback_lang: original.map(|lang| lang.to_string()),
            older_than: self.older_than(),
            comment: self.comment(&title.words),
            report: self.report(),
            title: self.leaf_title(title.words),
            first: self.page.leaf.is_first(),
            leaves: self.leaves(),
            title_lang: title.lang,
            description,
        }
    }

    /// The title of a page; of a further leaf with its number, so that tabs and finds can be told apart.
    fn leaf_title(&self, title: String) -> String {
        if self.page.leaf.is_first() {
            return title;
        }
        let number = self.page.leaf.number.to_string();
        self.voice.messages.say_with("leaf-title", &[("title", &title), ("number", &number)])
    }

    /// The leaves of the page's list; nothing where it stands on one page.
    fn leaves(&self) -> Option<LeavesView> {
        let Leaf { number, of } = self.page.leaf;
        if of == 1 {
            return None;
        }
        let path = |number: usize| self.plan.leaf_path(self.lang(), &self.page.address, number);
        let shown = (1..=of).filter(|one| *one == 1 || *one == of || one.abs_diff(number) <= AROUND);
        let mut last = 0;
        let link = |one: usize| {
            let gap = one != last + 1;
            last = one;
            LeafLink { number: one, path: path(one), current: one == number, gap }
        };
        let (this, all) = (number.to_string(), of.to_string());
        Some(LeavesView {
            leaves: shown.map(link).collect(),
            position: self.voice.messages.say_with("leaf-position", &[("number", &this), ("of", &all)]),
            previous: (number > 1).then(|| path(number - 1)),
            next: (number < of).then(|| path(number + 1)),
        })
    }

    /// The original's language, where the original has changed since the text of the page was translated.
    fn older_than(&self) -> Option<String> {
        let original = self.plan.site.settings.language;
        let chapter = self.plan.site.chapters.get(&self.page.address)?;
        let outdated = chapter.editions.get(&self.lang()).is_some_and(|edition| edition.outdated);
        outdated.then(|| original.to_string())
    }

    /// Where to comment on the page.
    fn comment(&self, title: &str) -> Option<String> {
        let contact = self.plan.site.settings.contact.as_ref();
        self.mail("mail-subject-comment", &[("title", title)])
            .or_else(|| contact.and_then(|contact| contact.url.clone()))
    }

    /// Where to say that something is wrong: a mail that names the page, or the record with its last check; else the
    /// contact's page; nothing where nobody can be told.
    fn report(&self) -> Option<String> {
        let site = &self.plan.site;
        let record = match &self.page.kind {
            PageKind::Organisation(id) => site.organisations.get(id).map(|org| (Kind::Org, id.as_str(), &org.remarks)),
            PageKind::Partnership(id) => {
                site.partnerships.get(id).map(|one| (Kind::Partnership, id.as_str(), &one.remarks))
            }
            PageKind::Asset(id) => site.assets.get(id).map(|asset| (Kind::Asset, id.as_str(), &asset.remarks)),
            _ => None,
        };
        let page = if self.page.address.is_empty() { "/".to_owned() } else { format!("/{}/", self.page.address) };
        let key = record.map_or(page, |(kind, id, _)| format!("{}:{id}", kind.word()));
        let mail = self.mail("mail-subject-wrong", &[("key", &key)]);
        let Some(mail) = mail else { return site.settings.contact.as_ref().and_then(|contact| contact.url.clone()) };
        let Some((_, _, remarks)) = record else { return Some(mail) };
        let checked = remarks.verified_on.map_or_else(|| self.say("never"), |date| self.date(date));
        let words = [("key", key.as_str()), ("url", &self.url(self.lang())), ("checked", &checked)];
        let body = self.voice.messages.say_with("mail-body-wrong", &words);
        // Lines of a mail end with both signs.
        Some(format!("{mail}&body={}", percent_encode(&body.replace('\n', "\r\n"))))
    }

    /// The absolute address of the page in a language.
    #[must_use]
    pub fn url(&self, lang: Lang) -> String {
        let file = if self.page.kind == PageKind::NotFound { "404.html".to_owned() } else { String::new() };
        let path = if file.is_empty() {
            self.plan.leaf_path(lang, &self.page.address, self.page.leaf.number)
        } else {
            format!("{}{file}", self.plan.path(lang, ""))
        };
        format!("{}{path}", self.plan.site.settings.base_url)
    }

    /// What a language calls itself; its tag where its messages do not say.
    fn language_name(&self, lang: Lang) -> String {
        self.renderer.voices.get(&lang).unwrap_or(self.voice).language_name(lang)
    }

    fn menu(&self) -> Vec<MenuLink> {
        let here = &self.page.address;
        let items = self.voice.menu.iter().map(|item| {
            let below =
                here.strip_prefix(item.address.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
            // Facets and partnerships belong to the directory.
            let directory = item.address == "partners"
                && matches!(
                    self.page.kind,
                    PageKind::Partnerships
                        | PageKind::Partnership(_)
                        | PageKind::Facets(_)
                        | PageKind::Facet(..)
                        | PageKind::Map
                        | PageKind::Network
                        | PageKind::Friends
                );
            MenuLink {
                link: self.link_to(&item.address, item.words.clone()),
                current: (below && !item.address.is_empty()) || directory,
                here: *here == item.address,
            }
        });
        items.collect()
    }

    fn languages(&self) -> Vec<LanguageLink> {
        let languages = &self.plan.site.settings.languages;
        if languages.len() < 2 {
            return Vec::new();
        }
        let links = languages.iter().map(|lang| LanguageLink {
            tag: lang.to_string(),
            name: self.language_name(*lang),
            path: if self.page.kind == PageKind::NotFound {
                self.plan.path(*lang, "")
            } else {
                self.plan.leaf_path(*lang, &self.page.address, self.page.leaf.number)
            },
            url: self.url(*lang),
            current: *lang == self.page.lang,
            translated: self.is_written_in(*lang),
        });
        links.collect()
    }

    /// Whether the page stands in a language of its own and under this address; generated pages do in all languages.
    fn is_written_in(&self, lang: Lang) -> bool {
        let chapter = self.plan.site.chapters.get(&self.page.address);
        chapter.is_none_or(|chapter| chapter.editions.contains_key(&lang))
            && !matches!(self.page.kind, PageKind::NotFound | PageKind::Moved(_))
    }

    /// The way from the home page to the page, without the page itself.
    fn crumbs(&self) -> Vec<LinkView> {
        if matches!(self.page.kind, PageKind::Home | PageKind::NotFound | PageKind::Moved(_)) {
            return Vec::new();
        }
        let mut crumbs = vec![self.link_to("", self.plain(self.say("crumb-home")))];
        let mut add = |address: &str| {
            if let Some(kind) = self.plan.addresses.get(address) {
                crumbs.push(self.link_to(address, self.title(kind)));
            }
        };
        match &self.page.kind {
            PageKind::Chapter(address) => {
                let mut above = Vec::new();
                let mut at = address.as_str();
                while let Some(parent) = self.plan.tree.parent(at).filter(|parent| !parent.is_empty()) {
                    above.push(parent);
                    at = parent;
                }
                for address in above.into_iter().rev() {
                    add(address);
                }
            }
            PageKind::Whole => add(GUIDE),
            PageKind::Stage(_) => add("stages"),
            PageKind::Organisation(_)
            | PageKind::Partnerships
            | PageKind::Facets(_)
            | PageKind::Map
            | PageKind::Network
            | PageKind::Friends => add("partners"),
            PageKind::Partnership(_) => {
                add("partners");
                add("partnerships");
            }
            PageKind::Facet(facet, _) => {
                add("partners");
                add(facet.word());
            }
            PageKind::Asset(_) => add("offer"),
            PageKind::Inside(page) if *page != InsidePage::State => {
                crumbs.push(self.link_to("inside", self.plain(self.say("menu-inside"))));
                let mut add = |address: &str| {
                    crumbs.extend(self.plan.addresses.get(address).map(|kind| self.link_to(address, self.title(kind))));
                };
                if let Some(above) = page.above() {
                    add(&above.address());
                }
            }
            _ => {}
        }
        crumbs
    }

    /// One or two sentences about the page, for search engines and link previews.
    pub(super) fn description(&self) -> String {
        let site = &self.plan.site;
        let said = match &self.page.kind {
            PageKind::Home => {
                let tagline = site.settings.tagline.as_ref().map(|words| self.words(words).words);
                tagline.or_else(|| self.chapter("").map(|chapter| chapter.description)).unwrap_or_default()
            }
            PageKind::Chapter(address) => self.chapter(address).map(|chapter| chapter.description).unwrap_or_default(),
            PageKind::Stage(stage) => {
                let term = site.vocabulary.stage(*stage);
                term.and_then(|term| term.short.as_ref().or(term.description.as_ref()))
                    .map(|words| self.words(words).words)
                    .unwrap_or_default()
            }
            PageKind::Organisation(id) => {
                site.organisations.get(id).map(|org| self.words(&org.summary).words).unwrap_or_default()
            }
            PageKind::Partnership(id) => {
                site.partnerships.get(id).map(|one| self.words(&one.summary).words).unwrap_or_default()
            }
            PageKind::Asset(id) => {
                site.assets.get(id).map(|asset| self.words(&asset.summary).words).unwrap_or_default()
            }
            PageKind::Facet(facet, value) => {
                let term = facet.list().and_then(|list| site.vocabulary.list(list).find(value));
                term.and_then(|term| term.description.as_ref()).map(|words| self.words(words).words).unwrap_or_default()
            }
            PageKind::Whole => self.say("description-whole"),
            PageKind::Stages => self.say("description-stages"),
            PageKind::Partners => self.say("description-partners"),
            PageKind::Partnerships => self.say("description-partnerships"),
            PageKind::Facets(facet) => self.say(&format!("description-{}", facet.word())),
            PageKind::Offer => self.say("description-offer"),
            PageKind::Needs => self.say("description-needs"),
            PageKind::Strategy => self.say("description-strategy"),
            PageKind::Benefits => self.say("description-benefits"),
            PageKind::Units => self.say("description-units"),
            PageKind::Glossary => self.say("description-glossary"),
            PageKind::Map => self.say("description-map"),
            PageKind::Network => self.say("description-network"),
            PageKind::Friends => self.say("description-friends"),
            PageKind::Calendar => self.say("description-calendar"),
            PageKind::News => self.say("description-new"),
            PageKind::Figures => self.say("description-stats"),
            PageKind::PartnerWithUs => self.say("description-partner-with-us"),
            PageKind::Accessibility => self.say("description-accessibility"),
            PageKind::Index if self.searches() => self.say("description-find"),
            PageKind::Index => self.say("description-search"),
            PageKind::Inside(page) => self.say(&format!("description-inside-{}", page.word())),
            PageKind::Embed(what) => self.say(&format!("description-{}", what.whole())),
            PageKind::NotFound => self.say("description-not-found"),
            PageKind::Moved(_) => self.say("description-moved"),
        };
        if said.trim().is_empty() { self.title(&self.page.kind).words } else { said }
    }
}
