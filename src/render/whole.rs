//! The whole guide on one page: what is unique within a chapter becomes unique among all of them.

use std::borrow::Cow;

use crate::markup::Markup;
use crate::plan::{Base, GUIDE, PageKind, WHOLE, in_guide};
use crate::render::scene::Scene;
use crate::render::views::{LinkView, OutlineEntry, WholeChapter, WholePage, Words};

/// Attributes whose value is the id of an element, or several with spaces between them.
const NAMING: [&str; 9] = [
    "id",
    "for",
    "aria-labelledby",
    "aria-describedby",
    "aria-details",
    "aria-controls",
    "popovertarget",
    "list",
    "headers",
];

/// The id that an anchor of the text at `address` has among all texts of the guide. No address holds a colon, so that
/// two texts never have one id.
fn id_in_whole(address: &str, anchor: &str) -> String {
    format!("{address}:{anchor}")
}

/// The link to a text of the guide, or to an anchor in it, from within the whole guide.
pub fn in_whole(address: &str, anchor: Option<&str>) -> String {
    let mut link = format!("#{address}");
    if let Some(anchor) = anchor {
        link.push(':');
        link.push_str(&fragment(anchor));
    }
    link
}

/// An anchor as it stands behind the `#` of a link.
fn fragment(anchor: &str) -> String {
    crate::render::scene::percent_encode(anchor)
}

impl Scene<'_> {
    /// Whether the text of an address stands on this very page.
    pub(super) fn stands_here(&self, address: &str) -> bool {
        self.page.kind == PageKind::Whole && in_guide(address) && self.plan.site.chapters.contains_key(address)
    }

    /// An anchor of a text, as it stands behind the `#` of a link on this page.
    pub(super) fn here(&self, anchor: &str, base: &Base<'_>) -> String {
        if self.stands_here(base.address) { format!("{}:{}", base.address, fragment(anchor)) } else { fragment(anchor) }
    }

    /// HTML of a text as it stands on this page: within the whole guide its headings are one level lower and its ids
    /// begin with the text's address.
    pub(super) fn settle<'h>(&self, html: &'h str, base: &Base<'_>) -> Cow<'h, str> {
        if self.stands_here(base.address) { Cow::Owned(settle(html, base.address)) } else { Cow::Borrowed(html) }
    }

    /// A message inside a text. The regions of a text have names, which on the page of all texts begin with its own.
    pub(super) fn say_here(&self, id: &str, base: &Base<'_>) -> String {
        let said = self.say_in(id, base);
        let names = ["table", "footnotes"].contains(&id) && self.stands_here(base.address);
        let text = names.then(|| self.chapter(base.address)).flatten();
        text.map_or_else(|| said.clone(), |text| format!("{}: {said}", text.title.words))
    }

    /// The link from a text of the guide to the whole of it.
    pub(super) fn whole_link(&self, address: &str) -> Option<LinkView> {
        let there = in_guide(address) && self.plan.addresses.get(WHOLE) == Some(&PageKind::Whole);
        there.then(|| self.link_to(WHOLE, self.plain(self.say("title-whole"))))
    }

    /// The whole guide.
    ///
    /// # Errors
    /// When the template of a view inside a text cannot be rendered.
    pub(super) fn whole_page(&self) -> Result<WholePage, tera::Error> {
        let reading = self.plan.tree.reading.iter().filter(|address| in_guide(address));
        let mut chapters = Vec::new();
        let mut words = 0;
        for address in reading {
            let Some(edition) = self.edition(address) else { continue };
            words += edition.prose.body.words;
            let number = self.plan.tree.number_of(address);
            chapters.push(WholeChapter {
                id: address.clone(),
                fragment: address.clone(),
                depth: number.map_or(0, |number| number.split('.').count()),
                number: number.map(str::to_owned),
                title: Words { words: edition.title.clone(), lang: self.other(edition.lang) },
                body: self.body(address, edition)?,
                body_lang: self.other(edition.lang),
                outline: self.outline_in_whole(address, &edition.prose.body),
                last_reviewed: edition.last_reviewed.map(|date| self.date(date)),
                owner: edition.owner.clone(),
            });
        }
        Ok(WholePage {
            chapters,
            guide: self.plan.addresses.get(GUIDE).map(|kind| self.link_to(GUIDE, self.title(kind))),
            url: self.url(self.lang()),
            minutes: Self::minutes(words, self.lang()),
        })
    }

    fn outline_in_whole(&self, address: &str, markup: &Markup) -> Vec<OutlineEntry> {
        let own = self.outline(markup, self.plan.tree.number_of(address));
        let placed = |entry: OutlineEntry| OutlineEntry { id: format!("{address}:{}", fragment(&entry.id)), ..entry };
        own.into_iter().map(placed).collect()
    }
}

/// Makes ids, and links to them, begin with `address`, and lowers headings by one level.
///
/// Quotation marks and angle brackets never stand in the text of HTML that this program makes, so that what looks like
/// a tag or an attribute is one.
fn settle(html: &str, address: &str) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 8);
    let mut rest = html;
    while let Some(at) = rest.find(['<', '=']) {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        rest = if after.starts_with('<') {
            lower_heading(after, &mut out)
        } else {
            let attribute = before.rsplit(|c: char| c.is_whitespace()).next().unwrap_or("");
            name_anew(attribute, (after, address), &mut out)
        };
    }
    out.push_str(rest);
    out
}

/// Writes the `<` of a tag, and the whole name of a heading's; what is left to read.
fn lower_heading<'h>(after: &'h str, out: &mut String) -> &'h str {
    let open = if after.starts_with("</") { "</h" } else { "<h" };
    let level = after.strip_prefix(open).and_then(|rest| rest.chars().next()).and_then(|digit| digit.to_digit(10));
    match level {
        Some(level @ 1..=6) => {
            out.push_str(open);
            out.push_str(&(level + 1).min(6).to_string());
            &after[open.len() + 1..]
        }
        _ => {
            out.push('<');
            &after[1..]
        }
    }
}

/// Writes the value of an attribute from its `=` on; what is left to read.
fn name_anew<'h>(attribute: &str, (after, address): (&'h str, &str), out: &mut String) -> &'h str {
    let quoted = after.strip_prefix("=\"").and_then(|value| value.split_once('"'));
    let Some((value, rest)) = quoted else {
        out.push('=');
        return &after[1..];
    };
    out.push_str("=\"");
    if NAMING.contains(&attribute) {
        let ids: Vec<String> = value.split_whitespace().map(|id| id_in_whole(address, id)).collect();
        out.push_str(&ids.join(" "));
    } else if let ("href", Some(anchor)) = (attribute, value.strip_prefix('#')) {
        out.push_str(&format!("#{address}:{anchor}"));
    } else {
        // A drawing refers to its own parts.
        out.push_str(&value.replace("url(#", &format!("url(#{address}:")));
    }
    out.push('"');
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_keep_apart_on_one_page() {
        for (html, settled) in [
            ("<h2 id=\"a\">A &lt;h2 = b</h2>", "<h3 id=\"g/x:a\">A &lt;h2 = b</h3>"),
            ("<h6>x</h6><hr><header>", "<h6>x</h6><hr><header>"),
            ("<a href=\"#fn-1\" role=\"doc-noteref\">1</a>", "<a href=\"#g/x:fn-1\" role=\"doc-noteref\">1</a>"),
            ("<a href=\"../a/#b\">", "<a href=\"../a/#b\">"),
            ("<a href=\"https://x.example/?id=3\">x=1</a>", "<a href=\"https://x.example/?id=3\">x=1</a>"),
            ("<p aria-labelledby=\"a b\" class=\"id\">", "<p aria-labelledby=\"g/x:a g/x:b\" class=\"id\">"),
            ("<g fill=\"url(#k)\">", "<g fill=\"url(#g/x:k)\">"),
            ("<a href=\"", "<a href=\""),
            ("#guide/y\">y</a>", "#guide/y\">y</a>"),
        ] {
            assert_eq!(settle(html, "g/x"), settled);
        }
    }
}
