//! One language of the site: its messages, its calendar, and what is the same on each of its pages.

use std::sync::{Arc, OnceLock};

use tera::Value;

use crate::ids::OrgId;
use crate::language::{Lang, Said, Text};
use crate::plan::{PageKind, Plan};
use crate::render::dates::Calendar;
use crate::render::directory::Catalogue;
use crate::render::messages::Messages;
use crate::render::strands::{lock, mark};
use crate::render::theme::Theme;
use crate::render::views::{BetaView, Html, IndexEntry, LinkView, SiteView, Words};
use crate::site::Audience;
use crate::typography::set_words;

/// The address of the text that tells what changed from edition to edition: `content/changes.md`.
const CHANGES: &str = "changes";

/// An entry of the menu, with the address that it leads to.
#[derive(Debug, Clone)]
pub struct MenuItem {
    /// The address below the language.
    pub address: String,
    /// Its words.
    pub words: Words,
}

/// One language of the site.
pub struct Voice {
    /// The language.
    pub lang: Lang,
    /// Its messages.
    pub messages: Arc<Messages>,
    /// Its calendar.
    pub calendar: Calendar,
    /// All plain messages, as templates get them.
    pub t: Value,
    /// What is the same on every page, as templates get it.
    pub site: Value,
    /// The menu.
    pub menu: Vec<MenuItem>,
    /// The partners by letter, for the leaves of the directory.
    pub directory: OnceLock<Vec<Lettered<OrgId>>>,
    /// The directory as its script filters it.
    pub catalogue: OnceLock<Catalogue>,
    /// Everything by letter, for the leaves of the index.
    pub index: OnceLock<Vec<Lettered<IndexEntry>>>,
}

/// Something in a list by name, with the letter that it stands under.
#[derive(Debug, Clone)]
pub struct Lettered<T> {
    /// The letter.
    pub letter: String,
    /// What stands under it.
    pub it: T,
}

impl Voice {
    /// Prepares a language.
    #[must_use]
    pub fn new(lang: Lang, plan: &Plan, theme: &Theme, own_style: Option<&str>) -> Self {
        let messages = theme.messages.get(&lang).cloned().unwrap_or_else(|| Arc::new(Messages::new(lang, &[]).0));
        let calendar = Calendar::new(lang);
        let words = |text: &Text| shown(text.say(lang), lang);
        let settings = &plan.site.settings;
        let published = |name: &str| theme.assets.get(name).map(|asset| asset.path.to_string()).unwrap_or_default();
        let contact = settings.contact.as_ref();
        let site = SiteView {
            title: words(&settings.title),
            tagline: settings.tagline.as_ref().map(words),
            edition: settings.edition.as_ref().map(words),
            beta: settings.beta.as_ref().map(|beta| BetaView { note: beta.note.as_ref().map(words) }),
            changes: plan.addresses.contains_key(CHANGES).then(|| LinkView {
                path: plan.path(lang, CHANGES),
                title: messages.say("title-changes"),
                lang: None,
            }),
            as_of: settings.as_of_fixed.then(|| calendar.say(crate::dates::FuzzyDate::Day(settings.as_of))),
            licence: settings.licence.as_ref().map(|licence| licence.name.clone()),
            licence_url: settings.licence.as_ref().and_then(|licence| licence.url.clone()),
            mail: contact.and_then(|contact| contact.mail.clone()),
            contact_url: contact.and_then(|contact| contact.url.clone()),
            contact_label: contact.and_then(|contact| contact.label.as_ref()).map(words),
            style: published("style.css"),
            own_style: own_style.map(str::to_owned),
            icon: published("icon.svg"),
            assets: theme.assets.iter().map(|(name, asset)| (name.clone(), asset.path.to_string())).collect(),
            feed: format!("{}feed.xml", plan.path(lang, "")),
            search: plan.path(lang, "search"),
            finder: settings.search,
            home: plan.path(lang, ""),
            more: more(plan, lang, &messages),
            mark: Html::new(&mark("")),
            lock: (plan.site.audience > Audience::Public).then(|| Html::new(&lock())),
        };
        Self {
            t: Value::from_serializable(&messages.plain()),
            site: Value::from_serializable(&site),
            menu: menu(plan, lang, &messages),
            directory: OnceLock::new(),
            catalogue: OnceLock::new(),
            index: OnceLock::new(),
            lang,
            messages,
            calendar,
        }
    }
}

/// Words of the settings with their punctuation set.
fn shown(said: Said<'_>, lang: Lang) -> Words {
    let words = set_words(said.lang, said.words).into_owned();
    Words { words, lang: (said.lang != lang).then(|| said.lang.to_string()) }
}

impl Voice {
    /// The name of a language; its tag where the theme has no name for it.
    #[must_use]
    pub fn language_name(&self, lang: Lang) -> String {
        let id = format!("language-name-{lang}");
        self.messages.format(&id, &fluent_bundle::FluentArgs::new()).unwrap_or_else(|| lang.to_string())
    }
}

/// The pages that show many records at once and stand in no menu, for the foot of every page.
fn more(plan: &Plan, lang: Lang, messages: &Messages) -> Vec<LinkView> {
    let pages = [
        ("partner-with-us", "title-partner-with-us"),
        ("calendar", "title-calendar"),
        ("new", "title-new"),
        (CHANGES, "title-changes"),
        ("friends", "title-friends"),
        ("network", "title-network"),
        ("map", "title-map"),
        ("stats", "title-stats"),
        ("units", "title-units"),
        ("glossary", "title-glossary"),
        ("accessibility", "title-accessibility"),
    ];
    let there = pages.iter().filter(|(address, _)| plan.addresses.contains_key(*address));
    there
        .map(|(address, id)| LinkView { path: plan.path(lang, address), title: messages.say(id), lang: None })
        .collect()
}

/// The menu as the settings have it, or made from what there is.
fn menu(plan: &Plan, lang: Lang, messages: &Messages) -> Vec<MenuItem> {
    let settings = &plan.site.settings;
    let inside = plan.addresses.contains_key("inside").then(|| MenuItem {
        address: "inside".to_owned(),
        words: Words { words: messages.say("menu-inside"), lang: None },
    });
    if !settings.menu.is_empty() {
        let entries = settings
            .menu
            .iter()
            .map(|entry| MenuItem { address: entry.to.clone(), words: shown(entry.label.say(lang), lang) });
        return entries.chain(inside).collect();
    }
    let usual = [
        ("guide", "menu-guide"),
        ("stages", "menu-stages"),
        ("partners", "menu-partners"),
        ("offer", "menu-offer"),
        ("needs", "menu-needs"),
        ("about", "menu-about"),
    ];
    let there = usual.iter().filter(|(address, _)| match plan.addresses.get(*address) {
        Some(PageKind::Offer) => !plan.site.assets.is_empty(),
        Some(PageKind::Needs) => !plan.site.needs.is_empty(),
        Some(_) => true,
        None => false,
    });
    there
        .map(|(address, id)| MenuItem {
            address: (*address).to_owned(),
            words: Words { words: messages.say(id), lang: None },
        })
        .chain(inside)
        .collect()
}
