//! Checks the texts: which of them are due, and under which address each stands.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::artifact::OutPath;
use crate::diag::{Diagnostics, rules};
use crate::language::Lang;
use crate::parse::{ParsedFile, TextFile};
use crate::records::Records;
use crate::site::{Chapter, Edition, Held, Settings, SiteFile, Unpublished};
use crate::source::{FileId, Place};

/// The address that a path below the language's folder has, and its place among its neighbours.
///
/// `03-internal-process/01-strategy.md` has the address `internal-process/strategy` and the order `(1, "strategy")`.
#[must_use]
pub fn address_of(below: &str) -> (String, (i64, String)) {
    let stem = below.strip_suffix(".md").unwrap_or(below);
    let parts: Vec<&str> = stem.split('/').collect();
    let parts: &[&str] = if parts.last() == Some(&"index") { &parts[..parts.len() - 1] } else { &parts };
    let split: Vec<(Option<i64>, String)> = parts.iter().map(|part| split_part(part)).collect();
    let order = split.last().map_or((0, String::new()), |(number, name)| (number.unwrap_or(i64::MAX), name.clone()));
    let names: Vec<String> = split.into_iter().map(|(_, name)| name).collect();
    (names.join("/"), order)
}

/// Splits `03-internal-process` into its number and the part that shows in addresses.
fn split_part(part: &str) -> (Option<i64>, String) {
    let digits = part.len() - part.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = &part[digits..];
    let number = part[..digits].parse().ok();
    let name = rest.strip_prefix(['-', '_', '.', ' ']);
    match (number, name) {
        (Some(number), Some(name)) if !name.is_empty() => (Some(number), plain(name)),
        _ => (None, plain(part)),
    }
}

/// A name as it stands in addresses: lower case, ASCII, hyphens; a leading underscore or dot is kept.
fn plain(name: &str) -> String {
    if name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'.' || b == b'_') {
        return name.to_owned();
    }
    let danish = name.to_lowercase().replace('å', "aa").replace('ø', "oe").replace('æ', "ae");
    let ascii = deunicode::deunicode(&danish).to_lowercase();
    let kept: String =
        ascii.chars().map(|c| if c.is_ascii_alphanumeric() || "-._".contains(c) { c } else { '-' }).collect();
    kept.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

/// One text file with where it stands.
pub struct TextAt<'a> {
    /// The file.
    pub file: &'a ParsedFile,
    /// What it holds.
    pub text: &'a TextFile,
}

/// What decides which texts are shown.
#[derive(Debug, Clone, Copy)]
pub struct Showing {
    /// The day by which texts are judged.
    pub today: Date,
    /// What becomes of those that are not published.
    pub unpublished: Unpublished,
}

/// Why a text is not published on `today`; nothing where it is.
fn held_back(text: &TextFile, today: Date) -> Option<Held> {
    let head = &text.head;
    if head.draft.as_ref().is_some_and(|draft| draft.value) {
        return Some(Held::Draft);
    }
    let early = head.publish_on.as_ref().filter(|on| on.value.earliest() > today);
    let late = head.expires_on.as_ref().filter(|on| on.value.latest() <= today);
    early.map(|on| Held::Until(on.value)).or_else(|| late.map(|on| Held::Since(on.value)))
}

/// Whether a text is shown.
fn is_due(text: &TextFile, showing: Showing) -> bool {
    showing.unpublished == Unpublished::Shown || held_back(text, showing.today).is_none()
}

/// Gathers all texts that are due by address, each in its languages.
pub fn check_chapters(
    texts: &[TextAt<'_>],
    settings: &Settings,
    showing: Showing,
    found: &mut Diagnostics,
) -> BTreeMap<String, Chapter> {
    let mut chapters: BTreeMap<String, Chapter> = BTreeMap::new();
    // Whoever mistakes the dates of a text never sees it, and does not see why.
    for one in texts {
        check_dates(one.text, found);
    }
    for TextAt { file, text } in texts.iter().filter(|one| is_due(one.text, showing)) {
        let (address, order) = address_of(&text.below);
        let order = text.head.order.as_ref().map_or(order.clone(), |number| (number.value, order.1));
        let chapter = chapters.entry(address.clone()).or_insert_with(|| Chapter {
            address: address.clone(),
            order: order.clone(),
            editions: BTreeMap::new(),
            contributions: Vec::new(),
        });
        if text.lang == settings.language {
            chapter.order = order;
        }
        let edition = Edition { held: held_back(text, showing.today), ..edition(file, text, &address) };
        if let Some(first) = chapter.editions.get(&text.lang) {
            found
                .report(
                    &rules::U01,
                    Place::top(file.file),
                    format!("`{}` and `{}` would both have the address /{address}/", first.file, file.path),
                )
                .hint("rename one of the two files: the number before the name does not show in the address")
                .also(first.place, "the other file");
            continue;
        }
        chapter.editions.insert(text.lang, edition);
    }
    mark_outdated(&mut chapters, (texts, settings.language), found);
    report_untranslated(&chapters, settings, found);
    chapters
}

fn edition(file: &ParsedFile, text: &TextFile, address: &str) -> Edition {
    let head = &text.head;
    let name = address.rsplit('/').next().filter(|name| !name.is_empty()).unwrap_or("index");
    let from_name = || name.replace(['-', '_'], " ");
    let written = head.title.as_ref().map(|title| title.value.clone());
    let title =
        written.or_else(|| Some(text.prose.title.clone()).filter(|title| !title.is_empty())).unwrap_or_else(from_name);
    let description = head.description.as_ref().map_or_else(|| text.prose.opening.clone(), |words| words.value.clone());
    Edition {
        lang: text.lang,
        file: file.path.clone(),
        place: Place::top(file.file),
        title,
        description,
        prose: Arc::clone(&text.prose),
        last_reviewed: head.last_reviewed.as_ref().map(|date| date.value),
        owner: head.owner.as_ref().map(|owner| owner.value.clone()),
        digest: text.digest.clone(),
        outdated: false,
        held: None,
        previous_urls: head.previous_urls.iter().flat_map(|urls| &urls.value).map(|url| url.value.clone()).collect(),
    }
}

fn check_dates(text: &TextFile, found: &mut Diagnostics) {
    if let (Some(on), Some(until)) = (&text.head.publish_on, &text.head.expires_on)
        && until.value.certainly_before(on.value)
    {
        found
            .report(&rules::T15, until.place, "this text would be taken down before it is published")
            .hint("exchange `publish_on` and `expires_on`, or mend one of them");
    }
}

/// T-23: a translation names the digest of the original that it was made from, and the original has another by now.
fn mark_outdated(
    chapters: &mut BTreeMap<String, Chapter>,
    (texts, original): (&[TextAt<'_>], Lang),
    found: &mut Diagnostics,
) {
    for TextAt { file, text } in texts.iter().filter(|one| one.text.lang != original) {
        let Some(from) = &text.head.translated_from else { continue };
        let Some(chapter) = chapters.get_mut(&address_of(&text.below).0) else { continue };
        let Some((now, place)) = chapter.editions.get(&original).map(|one| (one.digest.clone(), one.place)) else {
            continue;
        };
        let edition = chapter.editions.get_mut(&text.lang).filter(|edition| edition.file == file.path);
        let Some(edition) = edition.filter(|_| from.value != now) else { continue };
        edition.outdated = true;
        found
            .report(&rules::T23, from.place, "the original was changed after this was translated from it")
            .hint(format!("bring it up to date, then `handfast translated {}`", file.path))
            .also(place, "the original");
    }
}

/// T-14: one notice for each language, at a text that lacks it.
fn report_untranslated(chapters: &BTreeMap<String, Chapter>, settings: &Settings, found: &mut Diagnostics) {
    for lang in &settings.languages {
        let missing: Vec<&Edition> = chapters
            .values()
            .filter(|chapter| !chapter.editions.contains_key(lang))
            .filter_map(|chapter| chapter.editions.values().next())
            .collect();
        if let Some(first) = missing.first() {
            let count = missing.len();
            let message = if count == 1 {
                format!("1 text is not written in `{lang}` yet: `{}`", first.file)
            } else {
                format!("{count} texts are not written in `{lang}` yet, the first is `{}`", first.file)
            };
            found.report(&rules::T14, first.place, message).hint(
                "readers see the original with a notice until a translation stands in the folder of that language",
            );
        }
    }
}

/// Folders whose files stay at home: their own text, or every text in them, is not due.
fn held_folders(texts: &[TextAt<'_>], showing: Showing) -> BTreeSet<String> {
    let folder = |path: &str| path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let (due, held): (Vec<&TextAt<'_>>, Vec<&TextAt<'_>>) = texts.iter().partition(|one| is_due(one.text, showing));
    let open: BTreeSet<String> = due.iter().map(|one| folder(&one.file.path)).collect();
    let closed =
        held.iter().filter(|one| one.file.path.ends_with("/index.md") || !open.contains(&folder(&one.file.path)));
    closed.map(|one| folder(&one.file.path)).filter(|folder| folder != "content").collect()
}

/// Files beside the texts, with the place each is copied to; those beside a text that is not due stay at home.
pub fn check_files(
    beside: &[(String, FileId)],
    (texts, showing): (&[TextAt<'_>], Showing),
    settings: &Settings,
    found: &mut Diagnostics,
) -> Vec<SiteFile> {
    let held = held_folders(texts, showing);
    let mut files = Vec::new();
    for (path, file) in beside {
        let Some(below) = path.strip_prefix("content/") else { continue };
        if is_beside_contributions(below, settings) {
            continue;
        }
        if held.iter().any(|folder| path.strip_prefix(folder.as_str()).is_some_and(|rest| rest.starts_with('/'))) {
            continue;
        }
        let to = below.strip_prefix("_static/").map_or_else(|| copied_to(below, settings), str::to_owned);
        match OutPath::parse(&to) {
            Ok(to) => files.push(SiteFile { from: Arc::from(path.as_str()), to, place: Place::top(*file), size: None }),
            Err(bad) => {
                found
                    .report(
                        &rules::U02,
                        Place::top(*file),
                        format!("`{path}` cannot be published under this name: {bad}"),
                    )
                    .hint("rename the file: letters, digits, hyphens, underscores and dots are safe everywhere");
            }
        }
    }
    files
}

/// What readers wrote is shown as words alone: whether they may give a picture away is not known.
fn is_beside_contributions(below: &str, settings: &Settings) -> bool {
    let rest = below.split_once('/').filter(|(first, _)| settings.languages.iter().any(|lang| lang.as_str() == *first));
    rest.map_or(below, |(_, rest)| rest).starts_with("contributions/")
}

/// Where a file beside a chapter goes: into the folder of the chapter's address.
fn copied_to(below: &str, settings: &Settings) -> String {
    let (folder, name) = below.rsplit_once('/').unwrap_or(("", below));
    let language = |part: &str| Lang::parse(part).is_some_and(|lang| settings.languages.contains(&lang));
    let parts: Vec<String> = folder
        .split('/')
        .filter(|part| !part.is_empty())
        .enumerate()
        .map(|(at, part)| if at == 0 && language(part) { part.to_owned() } else { split_part(part).1 })
        .collect();
    if parts.is_empty() { name.to_owned() } else { format!("{}/{name}", parts.join("/")) }
}

/// K-01: every record that a text names is there; whether it may be shown is judged later.
pub fn check_mentions(records: &Records, names: &crate::check::ground::Names, found: &mut Diagnostics) {
    let texts = records.chapters.values().flat_map(|chapter| chapter.editions.values().map(|edition| &edition.prose));
    let organisations = records.registry.organisations.values().flat_map(|org| org.description.values());
    let partnerships = records.registry.partnerships.values().flat_map(|one| one.description.values());
    let notes = records.registry.notes.values().map(|note| &note.prose);
    let contributions =
        records.chapters.values().flat_map(|chapter| &chapter.contributions).map(|contribution| &contribution.prose);
    for prose in texts.chain(contributions).chain(organisations).chain(partnerships).chain(notes) {
        for link in &prose.body.links {
            crate::check::links::check_record_link(records, names, link, found);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_order_and_do_not_show() {
        for (below, address, order) in [
            ("guide/03-internal-process/01-strategy.md", "guide/internal-process/strategy", (1, "strategy")),
            ("guide/03-internal-process/index.md", "guide/internal-process", (3, "internal-process")),
            ("index.md", "", (0, "")),
            ("about.md", "about", (i64::MAX, "about")),
            ("2011.md", "2011", (i64::MAX, "2011")),
            ("Om os Å.md", "om-os-aa", (i64::MAX, "om-os-aa")),
        ] {
            assert_eq!(address_of(below), (address.to_owned(), (order.0, order.1.to_owned())), "{below}");
        }
    }
}
