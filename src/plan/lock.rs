//! Remembers every heading that was published, so that none goes without a way to where it stands now.
//!
//! The file of remembered headings has one line for each, sorted: its address as readers link to it, from the root of
//! the site, such as `/guide/agreements/#three-kinds` or `/da/guide/agreements/#tre-slags`.

use std::collections::BTreeSet;

use crate::diag::{Diagnostics, nearest, rules};
use crate::language::Lang;
use crate::plan::routes::split_language;
use crate::plan::{PageKind, Plan};
use crate::site::Edition;
use crate::source::{FileId, Place};

/// The path of the file of remembered headings from the site's root.
pub const LOCK: &str = "data/headings.lock";

const HEAD: &str = "# Every heading that was published, as readers may have linked to it. `handfast lock` writes this file;\n\
                    # keep it with the texts. Take a line out only where nobody can have linked there.\n";

/// The file of remembered headings: all that `before` holds, and all that the site has now.
#[must_use]
pub fn write_lock(plan: &Plan, before: &str) -> String {
    let mut lines: BTreeSet<String> = remembered(before).map(|(_, line)| line.to_owned()).collect();
    for (address, chapter) in &plan.site.chapters {
        for edition in chapter.editions.values() {
            let path = plan.path(edition.lang, address);
            lines.extend(headings(edition).map(|id| format!("/{path}#{id}")));
        }
    }
    let mut text = HEAD.to_owned();
    for line in lines {
        text.push_str(&line);
        text.push('\n');
    }
    text
}

/// The anchors of a text but those of its footnotes, which nobody links to.
fn headings(edition: &Edition) -> impl Iterator<Item = &str> {
    let body = &edition.prose.body;
    let heading = |id: &str| body.headings.iter().any(|heading| heading.id == id);
    let note = |id: &str| id.starts_with("fn-") || id.starts_with("fnref-");
    body.anchors.iter().map(String::as_str).filter(move |id| !note(id) || heading(id))
}

/// The lines of the file, with the byte that each begins at.
fn remembered(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let start = at;
        at += line.len();
        let line = line.trim_end();
        (line.starts_with('/') && line.contains('#')).then_some((start, line))
    })
}

/// K-12 and K-13: whatever was published is there still, or has an anchor or a redirect.
pub fn check_lock(plan: &Plan, (file, text): (FileId, &str), found: &mut Diagnostics) {
    let known: BTreeSet<&str> = remembered(text).map(|(_, line)| line).collect();
    let mut gone: BTreeSet<&str> = BTreeSet::new();
    for (start, line) in remembered(text) {
        let Some((path, id)) = line.split_once('#') else { continue };
        let place = Place::new(file, start..start + line.len());
        let (lang, address) = split_language(&plan.site, path.trim_matches('/'));
        let address = match plan.addresses.get(address) {
            Some(PageKind::Moved(now)) => now,
            Some(_) => address,
            None => {
                if gone.insert(path) {
                    found
                        .report(&rules::K13, place, format!("the page {path} was published, and is gone"))
                        .hint(lost_page(plan, address));
                }
                continue;
            }
        };
        let default = plan.site.settings.language;
        let edition = plan.site.chapters.get(address).and_then(|chapter| chapter.edition(lang, default));
        if let Some(edition) = edition.filter(|_| !plan.has_anchor(address, lang, id)) {
            report_heading(plan, (edition, (address, lang), id), (&known, place), found);
        }
    }
}

fn lost_page(plan: &Plan, address: &str) -> String {
    let texts = plan.site.chapters.keys().map(String::as_str);
    let near = nearest(address, texts).and_then(|near| plan.site.chapters.get(near)?.editions.values().next());
    let file = near.map_or_else(|| "the text that stands for it now".to_owned(), |near| near.file.to_string());
    format!("write `previous_urls = [\"/{address}/\"]` at the head of {file}, or take its lines out of {LOCK}")
}

/// A heading that is gone from its page, with the new heading that is likely to be the same one.
fn report_heading(
    plan: &Plan,
    (edition, (address, lang), id): (&Edition, (&str, Lang), &str),
    (known, place): (&BTreeSet<&str>, Place),
    found: &mut Diagnostics,
) {
    let path = plan.path(lang, address);
    let headings = &edition.prose.body.headings;
    let new = || headings.iter().filter(|heading| !known.contains(format!("/{path}#{}", heading.id).as_str()));
    let likely = nearest(id, new().map(|heading| heading.id.as_str()))
        .and_then(|near| new().find(|heading| heading.id == near))
        .or_else(|| new().next().filter(|_| new().count() == 1));
    let hint = likely.map_or_else(
        || format!("write `{{was={id}}}` behind the heading that stands for it now, or take the line out of {LOCK}"),
        |heading| {
            format!(
                "if it is called \"{}\" now, keep links alive: `{} {} {{was={id}}}`",
                heading.words,
                "#".repeat(usize::from(heading.level)),
                heading.words
            )
        },
    );
    found
        .report(&rules::K12, edition.place, format!("the heading `#{id}` was published on this page, and is gone"))
        .hint(hint)
        .also(place, "remembered here");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_are_no_addresses_are_passed_over() {
        let text = "# words\n/a/#b\n\nelse\n/c/\n/d/#e\n";
        let lines: Vec<(usize, &str)> = remembered(text).collect();
        assert_eq!(lines, [(8, "/a/#b"), (24, "/d/#e")]);
    }
}
