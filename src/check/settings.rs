//! Checks the settings: as written they become settings as meant.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::check::accessibility::check_accessibility;
use crate::check::colours::check_colours;
use crate::check::ground::{Asked, DeclaredField, ExtraKind};
use crate::check::hosts::check_hosts;
use crate::check::ignored::Ignored;
use crate::check::remarks::{check_visibility, check_web_address, check_word};
use crate::check::responses::{check_comments, check_edit_url, check_mail};
use crate::check::thresholds::{check_records_per_page, check_thresholds};
use crate::diag::{Diagnostics, Level, find_rule, rules};
use crate::language::{Lang, Text};
use crate::parse::fields::RawText;
use crate::parse::raw::{RawContact, RawSettings};
use crate::site::{Audience, Beta, Contact, Licence, MenuEntry, Settings};
use crate::source::{Located, Place};

/// What the settings say about checking, beside what the site shows.
#[derive(Debug, Clone, Default)]
pub struct House {
    /// Levels of rules by code.
    pub levels: BTreeMap<&'static str, Level>,
    /// Declared extra fields.
    pub extra: BTreeMap<String, DeclaredField>,
    /// Findings that are ignored, with a reason.
    pub ignored: Vec<Ignored>,
}

fn text(raw: Option<&Located<RawText>>, default: Lang) -> Option<Text> {
    raw.and_then(|raw| raw.value.text(default))
}

/// The default language and all languages, the default one first.
#[must_use]
pub fn site_languages(raw: Option<&RawSettings>) -> (Lang, Vec<Lang>) {
    let language = raw.and_then(|raw| raw.language.as_ref()).and_then(|lang| Lang::parse(&lang.value));
    let listed = raw.and_then(|raw| raw.languages.as_ref()).into_iter().flat_map(|langs| &langs.value);
    let listed: Vec<Lang> = listed.filter_map(|lang| Lang::parse(&lang.value)).collect();
    let default = language.or_else(|| listed.first().copied()).unwrap_or(Lang::EN);
    let mut all = vec![default];
    for lang in listed {
        if !all.contains(&lang) {
            all.push(lang);
        }
    }
    (default, all)
}

/// Checks the settings; what is missing gets its usual value.
pub fn check_settings(raw: &RawSettings, place: Place, today: Date, found: &mut Diagnostics) -> (Settings, House) {
    let (language, languages) = site_languages(Some(raw));
    check_languages(raw, found);
    let contact = raw.contact.as_ref().map(|contact| check_contact(&contact.value, language, found));
    let settings = Settings {
        title: check_title(raw, (place, language), found),
        tagline: text(raw.tagline.as_ref(), language),
        base_url: check_base_url(raw, place, found),
        language,
        languages,
        theme: raw.theme.as_ref().map_or_else(|| "handfast".to_owned(), |theme| theme.value.clone()),
        as_of: raw.as_of.as_ref().map_or(today, |date| date.value.latest()),
        as_of_fixed: raw.as_of.is_some(),
        edition: text(raw.edition.as_ref(), language),
        beta: raw.beta.as_ref().map(|beta| Beta { note: text(beta.value.note.as_ref(), language) }),
        accessibility: check_accessibility(raw, language, today, found),
        licence: raw.licence.as_ref().and_then(|licence| {
            let url = licence.value.url.as_ref().and_then(|url| check_web_address(url, found));
            licence.value.name.as_ref().map(|name| Licence { name: name.value.clone(), url })
        }),
        comments: check_comments(raw, contact.as_ref(), found),
        edit_url: raw.edit_url.as_ref().and_then(|url| check_edit_url(url, found)),
        contact,
        menu: check_menu(raw, language, found),
        colours: raw.colours.as_ref().map(|colours| check_colours(&colours.value, found)).unwrap_or_default(),
        thresholds: check_thresholds(raw.thresholds.as_ref(), found),
        records_per_page: check_records_per_page(raw.records_per_page.as_ref(), found),
        hosts: check_hosts(raw, found),
        search: raw.search.as_ref().is_none_or(|search| search.value),
    };
    check_allowed(raw, found);
    let house =
        House { levels: check_levels(raw, found), extra: check_extra(raw, language, found), ignored: Vec::new() };
    (settings, house)
}

fn check_title(raw: &RawSettings, (place, language): (Place, Lang), found: &mut Diagnostics) -> Text {
    let asked = Asked { key: "title", place, instead: "" };
    match &raw.title {
        Some(title) => asked.report_blank(title, found),
        None => {
            found
                .report(&rules::P08, place, "`title` is missing")
                .hint("add a line `title = \"The name of your site\"`")
                .lacks("title");
        }
    }
    text(raw.title.as_ref(), language).unwrap_or_else(|| Text::one(language, "Handfast"))
}

/// The address of the site, ending in a slash.
fn check_base_url(raw: &RawSettings, place: Place, found: &mut Diagnostics) -> String {
    let Some(written) = &raw.base_url else {
        found
            .report(&rules::P08, place, "`base_url` is missing")
            .hint("add the address of the published site, such as `base_url = \"https://library.example/partners/\"`")
            .lacks("base_url");
        return NO_ADDRESS.to_owned();
    };
    let Some(url) = check_web_address(written, found) else { return NO_ADDRESS.to_owned() };
    if url.contains(['?', '#']) {
        found
            .report(&rules::G01, written.place, format!("no pages can stand below `{url}`"))
            .hint("write the address without `?` and `#` and what follows them");
        return NO_ADDRESS.to_owned();
    }
    if url.ends_with('/') { url } else { format!("{url}/") }
}

/// Stands in for an address that is missing; nothing will be written.
const NO_ADDRESS: &str = "https://handfast.example/";

fn check_languages(raw: &RawSettings, found: &mut Diagnostics) {
    let tags = raw.language.iter().chain(raw.languages.iter().flat_map(|langs| &langs.value));
    for tag in tags.filter(|tag| Lang::parse(&tag.value).is_none()) {
        found
            .report(&rules::G01, tag.place, format!("`{}` is not a language tag", tag.value))
            .hint("write tags such as \"en\", \"da\" or \"pt-BR\"");
    }
    let mut seen: BTreeMap<&str, Place> = BTreeMap::new();
    for tag in raw.languages.iter().flat_map(|langs| &langs.value) {
        if let Some(first) = seen.get(tag.value.as_str()) {
            found
                .report(&rules::G01, tag.place, format!("the language `{}` is listed twice", tag.value))
                .hint("take one of the two away")
                .also(*first, "listed here first");
        } else {
            seen.insert(&tag.value, tag.place);
        }
    }
}

fn check_contact(raw: &RawContact, language: Lang, found: &mut Diagnostics) -> Contact {
    Contact {
        mail: raw.mail.as_ref().and_then(|mail| check_mail(mail, found)),
        url: raw.url.as_ref().and_then(|url| check_web_address(url, found)),
        label: text(raw.label.as_ref(), language),
    }
}

fn check_menu(raw: &RawSettings, language: Lang, found: &mut Diagnostics) -> Vec<MenuEntry> {
    let entries = raw.menu.iter().flat_map(|menu| &menu.value);
    entries
        .filter_map(|entry| {
            let (Some(label), Some(to)) = (text(entry.value.label.as_ref(), language), &entry.value.to) else {
                found
                    .report(&rules::P08, entry.place, "an entry of the menu needs `label` and `to`")
                    .hint("write { label = \"Partners\", to = \"/partners/\" }")
                    .lacks("label")
                    .lacks("to");
                return None;
            };
            Some(MenuEntry { label, to: to.value.trim_matches('/').to_owned(), place: to.place })
        })
        .collect()
}

/// Words that the search for leaks lets pass: nobody knows later why, unless somebody wrote it down.
fn check_allowed(raw: &RawSettings, found: &mut Diagnostics) {
    for allowed in raw.leak_allowed.iter().flat_map(|list| &list.value) {
        let words = allowed.value.words.as_ref().is_some_and(|words| !words.value.trim().is_empty());
        let reason = allowed.value.reason.as_ref().is_some_and(|reason| !reason.value.is_blank());
        if !(words && reason) {
            found
                .report(&rules::P08, allowed.place, "allowed words need `words` and `reason`")
                .hint("write { words = \"Harbour Street\", reason = \"why they may be read\" }")
                .lacks("words")
                .lacks("reason");
        }
    }
}

/// Rules that speak of the age of a record alone: nothing was done to it, so nothing may break.
const NEVER_ERRORS: [&str; 1] = ["F-01"];

fn check_levels(raw: &RawSettings, found: &mut Diagnostics) -> BTreeMap<&'static str, Level> {
    let mut levels = BTreeMap::new();
    let known = [("notice", Level::Notice), ("warning", Level::Warning), ("error", Level::Error)];
    for (code, level) in raw.levels.iter().flat_map(|levels| &levels.value.entries) {
        let Some(rule) = find_rule(&code.value) else {
            found
                .report(&rules::G01, code.place, format!("there is no rule `{}`", code.value))
                .hint("`handfast rules` lists all rules");
            continue;
        };
        if rule.level == Level::Error {
            found
                .report(&rules::G01, code.place, format!("{} is an error and stays one", rule.code))
                .hint("only warnings and notices can be raised or lowered");
            continue;
        }
        let Some(meant) = check_word(level, &known, found) else { continue };
        if meant == Level::Error && NEVER_ERRORS.contains(&rule.code) {
            found
                .report(&rules::G01, level.place, format!("{} does not become an error", rule.code))
                .hint("a site must not stop because time goes by; write \"notice\" or \"warning\"");
            continue;
        }
        levels.insert(rule.code, meant);
    }
    levels
}

fn check_extra(raw: &RawSettings, language: Lang, found: &mut Diagnostics) -> BTreeMap<String, DeclaredField> {
    let mut extra = BTreeMap::new();
    let kinds = [
        ("text", ExtraKind::Text),
        ("number", ExtraKind::Number),
        ("date", ExtraKind::Date),
        ("yes-no", ExtraKind::YesNo),
        ("address", ExtraKind::Address),
    ];
    for (name, field) in raw.extra.iter().flat_map(|extra| &extra.value.entries) {
        let kind = field.value.kind.as_ref().and_then(|kind| check_word(kind, &kinds, found));
        // A field whose visibility nobody decided is for coordinators alone.
        let visibility = field.value.visibility.as_ref().and_then(|level| check_visibility(level, found));
        let label =
            text(field.value.label.as_ref(), language).unwrap_or_else(|| Text::one(language, name.value.clone()));
        extra.insert(
            name.value.clone(),
            DeclaredField { kind, label, visibility: visibility.unwrap_or(Audience::Coordinator) },
        );
    }
    extra
}
