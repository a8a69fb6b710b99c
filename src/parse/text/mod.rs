//! Parses one Markdown text: title, opening, and a body as HTML with holes, every fault with its place.

mod anchors;
mod blocks;
mod code;
mod directive;
mod events;
mod headings;
mod heard;
mod images;
mod inline;
mod link_marks;
mod links;
mod notes;
mod output;
mod passages;
mod punctuation;
mod tables;
mod unseen;
mod views;
mod writer;

use std::ops::Range;

use pulldown_cmark::{Options, Parser};

use crate::diag::{Diagnostics, rules};
use crate::language::Lang;
use crate::markup::Prose;
use crate::source::{FileId, Place};

use crate::parse::text::directive::{mask, pairs};
pub use crate::parse::text::links::doubt;
use crate::parse::text::unseen::check_unseen;
pub use crate::parse::text::unseen::{check_unseen_in_toml, is_unseen};
use crate::parse::text::writer::Writer;

/// Where the Markdown stands, so that faults point to the right bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// In a text file, from the byte `start` to its end.
    File {
        /// The file.
        file: FileId,
        /// The first byte behind the settings at its head.
        start: usize,
    },
    /// In a value of a TOML file that is written there as it is, from the byte `start` on.
    Verbatim {
        /// The file.
        file: FileId,
        /// The first byte behind the quotation mark.
        start: usize,
    },
    /// In a value of a TOML file that is written with escapes: every fault points to the value.
    Value(Place),
}

/// What becomes of HTML in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RawHtml {
    /// It is shown as text, with a warning.
    #[default]
    Refused,
    /// Plain words of markup without attributes pass (`<kbd>`, `<sub>`, `<sup>`, `<mark>`, `<small>`, `<br>` and the
    /// like); all else is shown as text.
    Allowed,
}

/// One Markdown text to parse.
#[derive(Debug, Clone, Copy)]
pub struct Manuscript<'a> {
    /// The whole file for [`Origin::File`], the string for [`Origin::Value`].
    pub text: &'a str,
    /// Where it stands.
    pub origin: Origin,
    /// The language it is written in.
    pub lang: Lang,
    /// What becomes of HTML in it.
    pub raw_html: RawHtml,
    /// Whether code is shown in colours.
    pub highlight: bool,
    /// The path of its file from the site's root, such as `content/guide/01-x.md`: relative links may not leave the
    /// site from there.
    pub path: &'a str,
}

/// Parses a text, once.
///
/// In a file the first heading that comes before anything else is the title and leaves the body; a value has no title.
/// Faults are reported under T-04 to T-13, K-02, K-04 and K-06 to K-09; the prose is always whole and safe to show.
pub fn parse_text(manuscript: &Manuscript<'_>, found: &mut Diagnostics) -> Prose {
    let body = match manuscript.origin {
        Origin::File { start, .. } => manuscript.text.get(start..).unwrap_or(""),
        Origin::Verbatim { .. } | Origin::Value(_) => manuscript.text,
    };
    if matches!(manuscript.origin, Origin::File { .. }) && body.trim().is_empty() {
        let fault = found.report(&rules::T07, manuscript.origin.place(0..0), "this text is empty");
        fault.hint("begin with a title, `# Title`, or delete the file");
    }
    // A value that stands in its file as it is has been looked through with the file.
    if !matches!(manuscript.origin, Origin::Verbatim { .. }) {
        check_unseen(body, &manuscript.origin, found);
    }
    let masked = mask(body);
    let events = Parser::new_ext(&masked.text, options(body)).into_offset_iter();
    let mut writer = Writer::new(manuscript, body, &masked.lines, found);
    for (event, range) in events {
        writer.event(event, range);
    }
    writer.finish()
}

fn options(text: &str) -> Options {
    let mut options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    if pairs(text, b"[[").next().is_some() {
        options |= Options::ENABLE_WIKILINKS;
    }
    // With definition lists on, any line that begins with a colon is a definition, `:-)` too.
    if has_definition(text) {
        options |= Options::ENABLE_DEFINITION_LIST;
    }
    options
}

fn has_definition(text: &str) -> bool {
    pairs(text, b": ").chain(pairs(text, b":\t")).any(|at| {
        let line = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
        line > 0 && text[line..at].bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'>'))
    })
}

impl Origin {
    /// The place of a range of the Markdown.
    fn place(&self, range: Range<usize>) -> Place {
        match *self {
            Self::File { file, start } | Self::Verbatim { file, start } => {
                Place::new(file, start + range.start..start + range.end)
            }
            Self::Value(place) => place,
        }
    }
}

/// A line within the Markdown, for places within it.
#[derive(Debug)]
struct Spot<'o> {
    origin: &'o Origin,
    start: usize,
    length: usize,
}

impl Spot<'_> {
    fn place(&self, within: &Range<usize>) -> Place {
        self.origin.place(self.start + within.start..self.start + within.end)
    }
}

#[cfg(test)]
mod tests;
