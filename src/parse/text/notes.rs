//! Writes footnotes: numbered by their first reference, collected, and put at the end with links back.

use std::collections::HashMap;
use std::ops::Range;

use crate::diag::rules;

use crate::parse::text::anchors::slug;
use crate::parse::text::directive::pairs;
use crate::parse::text::headings::fragment;
use crate::parse::text::output::Output;
use crate::parse::text::writer::Writer;

/// The footnotes of a text.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// Whether the text holds anything like a footnote.
    any: bool,
    by_name: HashMap<String, usize>,
    list: Vec<Note>,
    /// Indices in the order of first reference.
    order: Vec<usize>,
    /// Definitions being written, with what was being written around them.
    open: Vec<(usize, Output)>,
}

#[derive(Debug)]
struct Note {
    id: String,
    number: usize,
    /// The anchors of all references.
    references: Vec<String>,
    words: Option<Output>,
    place: Range<usize>,
}

impl Notes {
    /// No footnotes yet.
    pub fn of(text: &str) -> Self {
        Self { any: pairs(text, b"[^").next().is_some(), ..Self::default() }
    }
}

impl Writer<'_> {
    fn note(&mut self, name: &str) -> usize {
        let key = name.to_lowercase();
        if let Some(index) = self.notes.by_name.get(&key) {
            return *index;
        }
        let slug = slug(name, self.lang);
        let id = self.anchors.make(&format!("fn-{}", if slug.is_empty() { "note" } else { &slug }));
        let index = self.notes.list.len();
        self.notes.by_name.insert(key, index);
        self.notes.list.push(Note { id, number: 0, references: Vec::new(), words: None, place: 0..0 });
        index
    }

    pub fn write_reference(&mut self, name: &str) {
        // The title leaves the body, and an image's words hold no links.
        if self.heading.as_ref().is_some_and(super::headings::OpenHeading::is_title) || !self.images.is_empty() {
            return;
        }
        let index = self.note(name);
        let note = &self.notes.list[index];
        let anchor = self.anchors.make(&note.id[self.anchors.prefix.len()..].replacen("fn-", "fnref-", 1));
        if note.number == 0 {
            self.notes.order.push(index);
            self.notes.list[index].number = self.notes.order.len();
        }
        let note = &mut self.notes.list[index];
        note.references.push(anchor.clone());
        self.out.push("<sup class=\"footnote-ref\" id=\"");
        self.out.push(&anchor);
        self.out.push("\">");
        let linked = self.open_links.is_empty();
        if linked {
            self.out.push("<a href=\"#");
            self.out.push(&note.id);
            self.out.push("\" role=\"doc-noteref\">");
        }
        self.out.number(note.number);
        self.out.push(if linked { "</a></sup>" } else { "</sup>" });
        self.anchor_list.push(anchor);
    }

    /// Finds `[^name]` that stayed text because nothing defines it.
    pub fn check_reference(&mut self, text: &str, range: &Range<usize>) {
        if !self.notes.any {
            return;
        }
        let bytes = self.text.as_bytes();
        for (at, _) in text.match_indices('^') {
            let caret = range.start + at;
            let open = caret > 0 && bytes[caret - 1] == b'[' && (caret < 2 || bytes[caret - 2] != b'\\');
            let rest = &self.text[caret + 1..];
            let Some(end) = rest.find([']', '\n', '[']).filter(|end| open && *end > 0) else { continue };
            if !rest[end..].starts_with(']') || rest[..end].trim().is_empty() {
                continue;
            }
            let name = &rest[..end];
            self.report(&rules::T12, caret - 1..caret + end + 2, format!("there is no footnote `{name}`"))
                .hint(format!("write it on a line of its own: `[^{name}]: …`"));
        }
    }

    pub fn start_note(&mut self, name: &str, range: Range<usize>) {
        self.depth += 1;
        let index = self.note(name);
        let line = self.text[range.clone()].lines().next().unwrap_or("").len();
        self.notes.list[index].place = range.start..range.start + line;
        let around = std::mem::take(&mut self.out);
        self.notes.open.push((index, around));
    }

    pub fn end_note(&mut self) {
        self.leave_container();
        let Some((index, around)) = self.notes.open.pop() else { return };
        let words = std::mem::replace(&mut self.out, around);
        self.notes.list[index].words.get_or_insert(words);
    }

    /// Writes all footnotes that the text refers to.
    pub fn write_notes(&mut self) {
        let mut list = std::mem::take(&mut self.notes.list);
        for note in list.iter().filter(|note| note.number == 0) {
            self.report(&rules::T12, note.place.clone(), "nothing refers to this footnote")
                .hint("refer to it in the text, or delete it");
        }
        let order = std::mem::take(&mut self.notes.order);
        if order.is_empty() {
            return;
        }
        if self.anchors.prefix.is_empty() {
            self.out.push("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"");
            self.out.message("footnotes");
            self.out.push("\">\n<ol>\n");
        } else {
            // Beside another text's footnotes a landmark of the same name would say nothing.
            self.out.push("<section class=\"footnotes\">\n<ol>\n");
        }
        for index in order {
            self.write_note(&mut list[index]);
        }
        self.out.push("</ol>\n</section>\n");
    }

    fn write_note(&mut self, note: &mut Note) {
        self.out.push("<li id=\"");
        self.out.push(&note.id);
        self.out.push("\">");
        let mut words = note.words.take().unwrap_or_default();
        // The links back stand behind the last words.
        let in_paragraph = words.html.ends_with("</p>\n");
        if in_paragraph {
            words.html.truncate(words.html.len() - "</p>\n".len());
        }
        self.out.append(words);
        self.out.push(if in_paragraph { "" } else { "<p>" });
        for (nth, reference) in note.references.iter().enumerate() {
            self.out.push(" <a class=\"footnote-back\" href=\"#");
            self.out.push(&fragment(reference));
            self.out
                .push("\" role=\"doc-backlink\"><span aria-hidden=\"true\">↩</span><span class=\"visually-hidden\">");
            self.out.message("footnote-back");
            self.out.push(" ");
            self.out.number(note.number);
            self.out.push("</span>");
            if nth > 0 {
                self.out.push("<sup>");
                self.out.number(nth + 1);
                self.out.push("</sup>");
            }
            self.out.push("</a>");
        }
        self.out.push("</p>\n</li>\n");
        self.anchor_list.push(std::mem::take(&mut note.id));
    }
}
