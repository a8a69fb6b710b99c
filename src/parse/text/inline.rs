//! Writes paragraphs and what flows in them: text, code, breaks, and HTML that is shown as text.

use std::ops::Range;

use crate::diag::rules;
use crate::parse::text::RawHtml;
use crate::parse::text::images::Figure;
use crate::parse::text::output::Mark;
use crate::parse::text::writer::Writer;

/// HTML of the text that is being shown as text.
#[derive(Debug, Default)]
pub(super) struct HtmlRun {
    /// A paragraph was begun for it.
    open: bool,
    /// Inside `<!--`.
    comment: bool,
    /// In this block it was reported.
    reported: bool,
    /// Inside an HTML block.
    block: bool,
    /// Words of markup that were let through and are open, with how deep they stand, innermost last.
    words: Vec<(&'static str, usize)>,
}

impl HtmlRun {
    /// Notes that a word of markup was opened at this depth.
    pub fn open_word(&mut self, word: &'static str, depth: usize) {
        self.words.push((word, depth));
    }

    /// Notes its end; false where something else is open.
    pub fn close_word(&mut self, word: &'static str, depth: usize) -> bool {
        self.words.pop_if(|open| *open == (word, depth)).is_some()
    }
}

/// The paragraph that is being written.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    start: Mark,
    at: Range<usize>,
    /// An image with a title, should it be the only thing here.
    pub figure: Option<Figure>,
}

/// Words of markup that pass where HTML is allowed: they carry meaning in running text and need no attributes.
const ALLOWED: [&str; 13] =
    ["abbr", "cite", "del", "dfn", "ins", "kbd", "mark", "q", "samp", "small", "sub", "sup", "var"];

impl Writer<'_> {
    pub fn start_paragraph(&mut self, at: Range<usize>) {
        self.html.reported = false;
        self.paragraph = Paragraph { start: self.out.mark(), at, figure: None };
        self.out.push("<p>");
    }

    pub fn end_paragraph(&mut self) {
        let start = self.paragraph.start;
        if let Some(figure) = self.paragraph.figure.take()
            && figure.is_alone(start.html + "<p>".len(), self.out.html.len())
        {
            self.out.rewind(start);
            self.write_figure(&figure);
            return;
        }
        let from = Mark { html: start.html + "<p>".len(), ..start };
        self.hear_paragraph(from, self.paragraph.at.clone());
        if self.opening.is_empty() && self.depth == 0 && self.blocks.is_empty() {
            self.opening = cut(self.out.words_since(from, &self.links));
        }
        self.out.push("</p>\n");
    }

    pub fn write_text(&mut self, text: &str, range: Range<usize>) {
        // Where the parser made text of its own (an entity, spaces), the range is of another length.
        let as_written = range.len() == text.len();
        if let Some(code) = &mut self.code {
            code.push(if as_written { &self.text[range] } else { text });
            return;
        }
        if self.html.block {
            if !text.trim().is_empty() {
                self.out.escaped(text);
            }
            return;
        }
        if self.in_address() || !as_written {
            self.check_entity(text, &range);
            self.running.write_literal(&mut self.out.html, text);
            return;
        }
        self.check_reference(text, &range);
        self.hear_capitals(&range);
        if self.passages.is_empty() {
            self.write_running(range);
        } else {
            self.write_with_passages(range);
        }
    }

    /// Writes text of the Markdown with its punctuation set; a character behind a backslash stays as it is.
    pub fn write_running(&mut self, range: Range<usize>) {
        let mut text = &self.text[range.clone()];
        if range.start > 0 && self.text.as_bytes()[range.start - 1] == b'\\' {
            let first = text.chars().next().map_or(0, char::len_utf8);
            self.running.write_literal(&mut self.out.html, &text[..first]);
            text = &text[first..];
        }
        let after = self.text[range.end..].chars().find(|c| !matches!(c, '*' | '_' | '~' | '\\')).unwrap_or(' ');
        self.running.write(&mut self.out.html, text, after);
    }

    pub fn write_inline_code(&mut self, code: &str, range: Range<usize>) {
        self.out.push("<code>");
        if self.line_in(&range).is_some() {
            self.out.escaped(self.text[range].trim_matches('`').trim());
        } else {
            self.out.escaped(code);
        }
        self.out.push("</code>");
        self.running.step('x');
    }

    pub fn write_break(&mut self, html: &str) {
        self.out.push(html);
        self.running.step(' ');
    }

    /// The line of a block or view that stands in `range`.
    pub fn line_in(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let next = self.lines.partition_point(|line| line.start < range.start);
        self.lines.get(next).filter(|line| line.start < range.end).cloned()
    }

    /// One line of an HTML block: a line of a block or view, a comment, or HTML to be shown as text.
    pub fn write_html_line(&mut self, range: Range<usize>) {
        let line = self.text[range.clone()].trim();
        if !self.html.block {
            self.html.block = true;
            self.html.comment = line.starts_with("<!--");
        }
        if self.html.comment {
            let Some(end) = line.find("-->") else { return };
            self.html.comment = false;
            if line[end + 3..].trim().is_empty() {
                return;
            }
            self.show_html(&range, &line[end + 3..]);
            return;
        }
        match self.line_in(&range) {
            Some(directive) => {
                self.close_html();
                self.write_directive(directive);
            }
            None => self.show_html(&range, &self.text[range.clone()]),
        }
    }

    fn show_html(&mut self, range: &Range<usize>, html: &str) {
        self.at_top = false;
        if !self.html.open {
            self.html.open = true;
            self.out.push("<p>");
        }
        self.warn_of_html(range);
        self.running.write_literal(&mut self.out.html, html);
    }

    fn warn_of_html(&mut self, range: &Range<usize>) {
        if !std::mem::replace(&mut self.html.reported, true) {
            let length = self.text[range.clone()].trim_end().len();
            self.report(&rules::T08, range.start..range.start + length, "HTML is shown as text")
                .hint("write it in Markdown, or in `code` when it is meant to be read");
        }
    }

    fn close_html(&mut self) {
        if std::mem::take(&mut self.html.open) {
            let end = self.out.html.trim_end().len();
            self.out.html.truncate(end);
            self.out.push("</p>\n");
            self.running.end_block();
        }
    }

    pub fn end_html(&mut self) {
        self.close_html();
        self.html = HtmlRun::default();
    }

    pub fn write_inline_html(&mut self, range: Range<usize>) {
        let html = &self.text[range.clone()];
        if self.line_in(&range).is_some() {
            self.report(&rules::T06, range.clone(), "a block or view in the middle of a paragraph")
                .hint("move it to the beginning of the line");
            self.running.write_literal(&mut self.out.html, html);
        } else if !(html.starts_with("<!--") || self.pass_html(html)) {
            self.warn_of_html(&range);
            self.running.write_literal(&mut self.out.html, html);
        }
    }

    /// Lets a plain word of markup through where that is allowed; what closes must be what was opened last.
    fn pass_html(&mut self, html: &str) -> bool {
        if self.raw_html != RawHtml::Allowed || !self.images.is_empty() {
            return false;
        }
        let name = html.trim_matches(['<', '>']).trim().to_ascii_lowercase();
        if matches!(name.as_str(), "br" | "br/" | "br /" | "wbr") {
            self.out.push(if name == "wbr" { "<wbr>" } else { "<br>" });
            return true;
        }
        let closes = name.starts_with('/');
        let depth = self.inline_depth;
        let Some(word) = ALLOWED.into_iter().find(|word| *word == name.trim_start_matches('/')) else { return false };
        if closes && !self.html.close_word(word, depth) {
            return false;
        }
        self.out.push(if closes { "</" } else { "<" });
        self.out.push(word);
        self.out.push(">");
        if !closes {
            self.html.open_word(word, depth);
        }
        true
    }

    /// Closes words of markup that the text left open at this depth or deeper.
    pub fn end_html_words(&mut self, depth: usize) {
        while let Some((word, _)) = self.html.words.pop_if(|(_, at)| *at >= depth) {
            self.out.push("</");
            self.out.push(word);
            self.out.push(">");
        }
    }
}

const LONGEST: usize = 200;

/// Cuts at a word after at most [`LONGEST`] characters.
fn cut(mut words: String) -> String {
    let Some((limit, next)) = words.char_indices().nth(LONGEST) else { return words };
    if next != ' ' {
        let end = words[..limit].rfind(' ').unwrap_or(limit);
        words.truncate(end);
    } else {
        words.truncate(limit);
    }
    words.truncate(words.trim_end_matches([' ', ',', ';', ':', '–', '—']).len());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn openings_end_with_a_word() {
        assert_eq!(cut("short".to_owned()), "short");
        assert_eq!(cut("x".repeat(300)).len(), 200);
        let words = cut("æble ".repeat(60));
        assert_eq!(words.chars().count(), 199);
        assert!(words.ends_with("æble"));
    }
}
