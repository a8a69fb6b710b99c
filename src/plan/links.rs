//! Resolves what links name, and reports those that lead nowhere.

use std::collections::BTreeMap;

use crate::diag::{Diagnostics, Level, advise, nearest, rules};
use crate::ids::{AssetId, Kind, RecordKey};
use crate::language::Lang;
use crate::markup::{Dest, Link, Markup, address_from, join};
use crate::plan::{InsidePage, PageKind, Plan};
use crate::site::{Audience, Lapsed, Note, Withdrawn};

/// Where a text stands: what its relative links start from.
#[derive(Debug, Clone, Copy)]
pub struct Base<'a> {
    /// The address of its page below the language.
    pub address: &'a str,
    /// Its file from the site's root, where it has one of its own.
    pub file: Option<&'a str>,
    /// Its language.
    pub lang: Lang,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Href {
    /// Out of the site.
    Outside(String),
    /// To a page of the site, by its address below the language.
    Page {
        /// The address.
        address: String,
        /// The anchor.
        anchor: Option<String>,
    },
    /// To a file of the site, by its path in the output.
    File(String),
    /// To an anchor of the page itself.
    Here(String),
}

const PATHS: &str =
    "a path starts from the file it stands in; /… starts from the root of the site; drafts are no targets";

impl Plan {
    /// Resolves a link of a text; nothing where it leads nowhere.
    #[must_use]
    pub fn resolve(&self, dest: &Dest, base: &Base<'_>) -> Option<Href> {
        match dest {
            Dest::Outside(url) => Some(Href::Outside(url.clone())),
            Dest::Record(key, anchor) => {
                let (address, own) = self.address_of(key)?;
                Some(Href::Page { address, anchor: anchor.clone().or(own) })
            }
            Dest::Text(file, anchor) => {
                self.text_at(file).map(|address| Href::Page { address, anchor: anchor.clone() })
            }
            Dest::File(path) => self.file_at(path).map(Href::File),
            Dest::Path(path, anchor) => self.resolve_path(path, anchor.as_deref(), base),
            Dest::Broken => None,
        }
    }

    fn resolve_path(&self, path: &str, anchor: Option<&str>, base: &Base<'_>) -> Option<Href> {
        if path.is_empty() {
            return anchor.map(|anchor| Href::Here(anchor.to_owned()));
        }
        let anchor = anchor.map(str::to_owned);
        if let Some(file) = base.file {
            let folder =
                if path.starts_with('/') { "" } else { file.rsplit_once('/').map_or("", |(folder, _)| folder) };
            let from =
                if path.starts_with('/') { join("content", path.trim_start_matches('/')) } else { join(folder, path) };
            if let Some(from) = from {
                if let Some(address) = self.text_at(&from) {
                    return Some(Href::Page { address, anchor });
                }
                if let Some(file) = self.file_at(&from) {
                    return Some(Href::File(file));
                }
            }
        }
        let address = address_from(base.address, path, self.languages())?;
        match self.addresses.get(&address) {
            // An earlier address leads straight to where things stand now.
            Some(PageKind::Moved(now)) => return Some(Href::Page { address: now.clone(), anchor }),
            Some(_) => return Some(Href::Page { address, anchor }),
            None => {}
        }
        let below = join("", path)?;
        self.tree.published_files.contains(&below).then_some(Href::File(below))
    }

    /// What a link leads to that this audience saw until a day passed: its words stay, without a link.
    #[must_use]
    pub fn withdrawn(&self, dest: &Dest, base: &Base<'_>) -> Option<(&AssetId, &Withdrawn)> {
        let id = match dest {
            Dest::Record(RecordKey { kind: Kind::Asset, id }, _) => AssetId::parse(id),
            Dest::Path(path, _) => {
                let address = address_from(base.address, path, self.languages())?;
                AssetId::parse(address.strip_prefix("offer/")?)
            }
            _ => return None,
        };
        self.site.withdrawn.get_key_value(&id.ok()?)
    }

    fn languages(&self) -> (Lang, &[Lang]) {
        (self.site.settings.language, &self.site.settings.languages)
    }

    fn text_at(&self, file: &str) -> Option<String> {
        self.tree.text_files.get(file).cloned().or_else(|| {
            let note = self.notes().find(|note| &*note.file == file)?;
            Some(InsidePage::Note(note.id.clone()).address())
        })
    }

    /// The notes that the audience may read.
    fn notes(&self) -> impl Iterator<Item = &Note> {
        self.site.inside.iter().flat_map(|inside| inside.notes.values())
    }

    fn file_at(&self, path: &str) -> Option<String> {
        self.tree.files.get(path).cloned()
    }

    /// Whether a page has an anchor; a page that the program makes has those of its records.
    pub(super) fn has_anchor(&self, address: &str, lang: Lang, anchor: &str) -> bool {
        let in_text = self
            .site
            .chapters
            .get(address)
            .and_then(|chapter| chapter.edition(lang, self.site.settings.language))
            .is_some_and(|edition| edition.prose.body.anchors.iter().any(|one| one == anchor));
        let generated = match self.addresses.get(address) {
            Some(PageKind::Units) => self.site.units.keys().any(|id| id.as_str() == anchor),
            Some(PageKind::Needs) => self.site.needs.keys().any(|id| id.as_str() == anchor),
            Some(PageKind::Glossary) => self.site.vocabulary.list("terms").find(anchor).is_some(),
            Some(PageKind::Inside(page)) => self.has_inside_anchor(page, anchor),
            Some(PageKind::Offer) => self.site.vocabulary.list("asset-kind").find(anchor).is_some(),
            _ => false,
        };
        in_text || generated
    }

    fn has_inside_anchor(&self, page: &InsidePage, anchor: &str) -> bool {
        let Some(inside) = &self.site.inside else { return false };
        match page {
            InsidePage::Note(id) => {
                inside.notes.get(id).is_some_and(|note| note.prose.body.anchors.iter().any(|one| one == anchor))
            }
            InsidePage::Colleagues => inside.people.keys().any(|id| id.as_str() == anchor),
            InsidePage::Candidates => inside.assessments.keys().any(|id| id.as_str() == anchor),
            _ => false,
        }
    }
}

/// Checks every link of every text.
pub(super) fn check_links(plan: &Plan, found: &mut Diagnostics) {
    for (address, chapter) in &plan.site.chapters {
        for edition in chapter.editions.values() {
            let base = Base { address, file: Some(&edition.file), lang: edition.lang };
            check_markup(plan, &edition.prose.body, &base, found);
        }
        for one in &chapter.contributions {
            let base = Base { address, file: Some(&one.file), lang: one.lang };
            check_markup(plan, &one.prose.body, &base, found);
        }
    }
    for (id, org) in &plan.site.organisations {
        let address = format!("partners/{id}");
        for (lang, prose) in &org.description {
            check_markup(plan, &prose.body, &Base { address: &address, file: None, lang: *lang }, found);
        }
    }
    for (id, one) in &plan.site.partnerships {
        let address = format!("partnerships/{id}");
        for (lang, prose) in &one.description {
            check_markup(plan, &prose.body, &Base { address: &address, file: None, lang: *lang }, found);
        }
    }
}

/// Checks every link of every note.
pub(super) fn check_notes(plan: &Plan, found: &mut Diagnostics) {
    for note in plan.notes() {
        let address = InsidePage::Note(note.id.clone()).address();
        let base = Base { address: &address, file: Some(&note.file), lang: note.lang };
        check_markup(plan, &note.prose.body, &base, found);
    }
}

/// K-02: every entry of the menu leads to a page of the site.
pub(super) fn check_menu(plan: &Plan, found: &mut Diagnostics) {
    for entry in &plan.site.settings.menu {
        if !plan.addresses.contains_key(&entry.to) {
            let message = format!("the menu leads to `/{}/`, and there is no such page", entry.to);
            let hint =
                near_page(plan, &entry.to).map_or_else(|| PATHS.to_owned(), |near| format!("did you mean {near}?"));
            found.report(&rules::K02, entry.place, message).hint(hint);
        }
    }
}

fn check_markup(plan: &Plan, markup: &Markup, base: &Base<'_>, found: &mut Diagnostics) {
    for link in &markup.links {
        match plan.resolve(&link.dest, base) {
            Some(Href::Outside(url)) if link.image => report_foreign_image(&url, link, found),
            Some(href) => check_anchor(plan, markup, (link, &href), base, found),
            None => match plan.withdrawn(&link.dest, base) {
                Some((id, withdrawn)) => report_withdrawn(id, withdrawn, link, found),
                None => report_lost(plan, link, found),
            },
        }
    }
    for view in &markup.views {
        crate::plan::selection::check_view(plan, view, found);
    }
}

/// K-04: a page loads nothing from another host, so its pictures stand in the site.
fn report_foreign_image(url: &str, link: &Link, found: &mut Diagnostics) {
    found
        .report(&rules::K04, link.place, format!("the image `{url}` stands on another host"))
        .hint("put a copy beside the text, with the right to use it, and name that file");
}

/// K-03: the heading is there.
fn check_anchor(plan: &Plan, markup: &Markup, (link, href): (&Link, &Href), base: &Base<'_>, found: &mut Diagnostics) {
    let (there, anchor, candidates): (bool, &str, Vec<String>) = match href {
        Href::Here(anchor) => (markup.anchors.contains(anchor), anchor, markup.anchors.clone()),
        Href::Page { address, anchor: Some(anchor) } => {
            let edition = plan
                .site
                .chapters
                .get(address)
                .and_then(|chapter| chapter.edition(base.lang, plan.site.settings.language));
            let anchors = edition.map(|edition| edition.prose.body.anchors.clone()).unwrap_or_default();
            (plan.has_anchor(address, base.lang, anchor), anchor, anchors)
        }
        _ => return,
    };
    if !there {
        let hint = nearest(anchor, candidates.iter().map(String::as_str)).map_or_else(
            || "link to the page without `#…`, or give the heading an id: `## Heading {#id}`".to_owned(),
            |near| format!("did you mean `#{near}`?"),
        );
        found.report(&rules::K03, link.place, format!("there is no heading `#{anchor}` on that page")).hint(hint);
    }
}

/// K-01, K-02 and K-05: the target is not there, or not for this audience.
fn report_lost(plan: &Plan, link: &Link, found: &mut Diagnostics) {
    match &link.dest {
        Dest::Record(RecordKey { kind: Kind::Chapter, id }, _) => {
            let hint = advise(
                id,
                plan.tree.chapter_ids(),
                "a chapter is called by its address below guide, such as `internal-process/strategy`",
            );
            found.report(&rules::K01, link.place, format!("there is no chapter `{id}` to link to")).hint(hint);
        }
        Dest::Record(RecordKey { kind: Kind::Place, id }, _) => {
            let hint = advise(
                id,
                plan.members.places.keys().map(String::as_str),
                "a place is called by its town in small letters, such as `roskilde`",
            );
            found.report(&rules::K01, link.place, format!("there is no place `{id}` to link to")).hint(hint);
        }
        Dest::Record(key, _) => {
            // A record that does not exist at all has been reported when the records were checked.
            let gone = found.list().iter().any(|fault| fault.rule == &rules::K01 && fault.place == link.place);
            if !gone && (vocabulary_has(plan, key) || !is_term(key.kind)) {
                report_hidden(plan, key, link, found);
            }
        }
        Dest::Path(path, _) => report_path(plan, path, link, found),
        Dest::Text(path, _) => report_path(plan, path, link, found),
        Dest::File(path) => report_path(plan, path, link, found),
        Dest::Outside(_) | Dest::Broken => {}
    }
}

fn is_term(kind: Kind) -> bool {
    matches!(kind, Kind::Stage | Kind::Type | Kind::Goal | Kind::Sector | Kind::Category | Kind::Term)
}

fn vocabulary_has(plan: &Plan, key: &RecordKey) -> bool {
    plan.site.vocabulary.of_kind(key.kind).find(&key.id).is_some()
}

fn report_hidden(plan: &Plan, key: &RecordKey, link: &Link, found: &mut Diagnostics) {
    if is_term(key.kind) {
        found
            .report(&rules::K02, link.place, format!("no public record uses `{key}`, so it has no page"))
            .hint("write the words without a link");
        return;
    }
    let (message, hint) = match plan.site.audience {
        Audience::Public => (
            format!("`{key}` is not public, so a public page cannot link to it"),
            "write the words without a link and without its name, or let the record be listed",
        ),
        Audience::Staff | Audience::Coordinator => (
            format!("`{key}` is for coordinators alone, so a text for the staff cannot link to it"),
            "write the words without a link, or let only coordinators read this text: `visibility = \"coordinator\"`",
        ),
    };
    found.report(&rules::K05, link.place, message).hint(hint);
}

/// K-05 for what a passing day took away: that alone stops no build.
fn report_withdrawn(id: &AssetId, withdrawn: &Withdrawn, link: &Link, found: &mut Diagnostics) {
    let Withdrawn { name: _, since, lapsed } = withdrawn;
    let hint = match lapsed {
        Lapsed::Review => {
            "look whether it is still there, and write a new `review_on` into its record; or take the link out"
        }
        Lapsed::Retired => "take the link out; or mend `retired_on` in its record if it is still there",
    };
    let message = format!("`asset:{id}` is no longer shown since {since}, so these words stand without a link");
    found.report(&rules::K05, link.place, message).hint(hint).at_level(Level::Warning);
}

fn report_path(plan: &Plan, path: &str, link: &Link, found: &mut Diagnostics) {
    let what = if link.image {
        "image"
    } else if path.ends_with(".md") {
        "text"
    } else {
        "page or file"
    };
    let near = if path.ends_with(".md") { near_text(plan, path) } else { near_page(plan, path) };
    let hint = near.map_or_else(|| PATHS.to_owned(), |near| format!("did you mean {near}?"));
    found.report(&rules::K02, link.place, format!("there is no {what} `{path}`")).hint(hint);
}

/// The text whose file name is nearest to that of `path`, as a link may name it from anywhere.
fn near_text(plan: &Plan, path: &str) -> Option<String> {
    let name = |path: &'_ str| path.rsplit('/').next().unwrap_or(path).trim_end_matches(".md").to_owned();
    let named: BTreeMap<String, &String> = plan.tree.text_files.keys().map(|file| (name(file), file)).collect();
    let near = nearest(&name(path), named.keys().map(String::as_str))?;
    named.get(near).map(|file| file.strip_prefix("content").unwrap_or(file).to_owned())
}

/// The page whose address is nearest to `path`.
fn near_page(plan: &Plan, path: &str) -> Option<String> {
    let near = nearest(path.trim_matches('/'), plan.addresses.keys().map(String::as_str))?;
    Some(format!("/{near}/"))
}
