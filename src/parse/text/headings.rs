//! Writes headings: the title apart, the others with number, anchor and a link to themselves.

use std::fmt::Write as _;
use std::ops::Range;

use crate::diag::rules;
use crate::markup::{Heading, Hole};

use crate::parse::text::anchors::slug;
use crate::parse::text::output::{Mark, push_escaped};
use crate::parse::text::writer::Writer;

/// The heading that is being written.
#[derive(Debug)]
pub(super) struct OpenHeading {
    level: u8,
    id: Option<String>,
    /// Anchors that it had earlier.
    was: Vec<String>,
    title: bool,
    start: Mark,
    links: usize,
    at: Range<usize>,
}

impl OpenHeading {
    /// Whether it is the title of the text.
    pub fn is_title(&self) -> bool {
        self.title
    }
}

impl Writer<'_> {
    /// Begins a heading with the anchor that the text gives it, and those that it had earlier.
    pub fn start_heading(&mut self, level: u8, (id, was): (Option<&str>, Vec<String>), range: Range<usize>) {
        self.html = super::inline::HtmlRun::default();
        let title = std::mem::replace(&mut self.at_top, false);
        if !title {
            self.check_level(level, &range);
        }
        let at = range.start..range.start + self.text[range.clone()].trim_end().len();
        self.heading = Some(OpenHeading {
            level: level.max(2),
            id: id.filter(|id| !id.is_empty()).map(str::to_owned),
            was,
            title,
            start: self.out.mark(),
            links: self.links.len(),
            at,
        });
    }

    fn check_level(&mut self, level: u8, range: &Range<usize>) {
        let range = range.start..range.start + self.text[range.clone()].trim_end().len();
        if level == 1 {
            self.report(&rules::T11, range, "a heading of the first level, which is the title's own")
                .hint("write `##`, or make it a text of its own");
        } else if level > self.last_level + 1 {
            let hint = format!("write it with {} `#`", self.last_level + 1);
            let message = format!("a heading of level {level} follows one of level {}", self.last_level);
            self.report(&rules::T10, range, message).hint(hint);
        }
        self.last_level = level.max(2);
    }

    pub fn end_heading(&mut self) {
        let Some(heading) = self.heading.take() else { return };
        let words = self.out.words_since(heading.start, &self.links);
        self.hear_heading(if heading.title { 1 } else { heading.level }, &words, heading.at);
        if heading.title {
            self.out.rewind(heading.start);
            self.links.truncate(heading.links);
            self.title = Some(words);
            return;
        }
        let id = match &heading.id {
            Some(id) => self.anchors.take(id),
            None => {
                let slug = slug(&words, self.lang);
                self.anchors.make(if slug.is_empty() { "section" } else { &slug })
            }
        };
        let number = self.count_section(heading.level);
        self.anchor_list.push(id.clone());
        let written = Heading { level: heading.level, id, words, number };
        self.write_earlier(heading.start, heading.was);
        self.write_heading(heading.start, &written);
        self.headings.push(written);
    }

    /// The number of a heading that stands in the text itself, not in a list, quote or block.
    fn count_section(&mut self, level: u8) -> String {
        let [second, third] = &mut self.section;
        if self.depth > 0 || !self.blocks.is_empty() {
            return String::new();
        }
        match level {
            2 => {
                *second += 1;
                *third = 0;
                format!(".{second}")
            }
            3 => {
                *third += 1;
                format!(".{second}.{third}")
            }
            _ => String::new(),
        }
    }

    /// Writes empty anchors with the ids that a heading had earlier, so that links to them still lead here.
    fn write_earlier(&mut self, start: Mark, was: Vec<String>) {
        let mut earlier = String::new();
        for id in was {
            if self.anchors.take_if_free(&id) {
                earlier.push_str("<span id=\"");
                push_escaped(&mut earlier, &id);
                earlier.push_str("\"></span>");
                self.anchor_list.push(id);
            }
        }
        self.out.put_at(start, &earlier);
    }

    /// Writes what stands around the words of a heading, which begin at `start`.
    fn write_heading(&mut self, mut start: Mark, heading: &Heading) {
        let Heading { level, id, words, number } = heading;
        let mut head = format!("<h{level} id=\"");
        push_escaped(&mut head, id);
        head.push_str("\">");
        self.out.put_at(start, &head);
        if !number.is_empty() {
            start.html += head.len();
            self.out.put_hole(start, Hole::Number(number.clone()));
        }
        self.out.push(" <a class=\"anchor\" href=\"#");
        self.out.push(&fragment(id));
        self.out.push("\"><span class=\"visually-hidden\">");
        self.out.message("anchor");
        self.out.push(": ");
        self.out.escaped(words);
        self.out.push("</span></a></h");
        self.out.number(usize::from(*level));
        self.out.push(">\n");
    }
}

/// An id as it stands behind the `#` of an address.
pub(super) fn fragment(id: &str) -> String {
    let mut fragment = String::with_capacity(id.len());
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~!*()".contains(&byte) {
            fragment.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(fragment, "%{byte:02X}");
        }
    }
    fragment
}
