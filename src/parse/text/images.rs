//! Writes images, and figures where an image with a title stands alone.

use std::ops::Range;

use pulldown_cmark::LinkType;

use crate::diag::rules;
use crate::markup::{Dest, Hole, Link};

use crate::parse::text::link_marks::{Target, dest_range};
use crate::parse::text::links::read_dest;
use crate::parse::text::output::Mark;
use crate::parse::text::writer::Writer;

/// The image whose alternative text is being written.
#[derive(Debug)]
pub(super) struct OpenImage {
    /// The image's index among the links; nothing when it leads nowhere safe.
    link: Option<u32>,
    title: String,
    start: Mark,
}

/// An image with a title.
#[derive(Debug)]
pub(super) struct Figure {
    link: u32,
    /// The alternative text, escaped.
    alt: String,
    caption: String,
    start: usize,
    end: usize,
}

impl Figure {
    /// Whether nothing else stands between `start` and `end`.
    pub fn is_alone(&self, start: usize, end: usize) -> bool {
        self.start == start && self.end == end
    }
}

impl Writer<'_> {
    pub fn start_image(&mut self, target: Target<'_>, range: Range<usize>) {
        let Target { link_type, dest, title } = target;
        if let LinkType::WikiLink { .. } = link_type {
            self.return_to_text(dest, range);
            return;
        }
        let link = if self.images.is_empty() { self.read_image(dest, &range) } else { None };
        self.images.push(OpenImage { link, title: title.to_owned(), start: self.out.mark() });
    }

    fn read_image(&mut self, dest: &str, range: &Range<usize>) -> Option<u32> {
        let at = dest_range(self.text, range);
        let place = self.origin.place(at.clone());
        let dest = match read_dest(dest) {
            Ok(dest @ Dest::Path(..)) => self.check_dest(dest, &at),
            Ok(Dest::Outside(address)) if address.starts_with("http") => self.check_dest(Dest::Outside(address), &at),
            Ok(_) => {
                self.report(&rules::K04, at, "an image is a file, not a record, mail or telephone")
                    .hint("write the path of the file, such as `plan.svg`");
                Dest::Broken
            }
            Err(refusal) => {
                self.report(refusal.rule, at, refusal.message).hint(refusal.hint);
                Dest::Broken
            }
        };
        let broken = dest == Dest::Broken;
        let index = self.push_link(Link { dest, place, image: true });
        (!broken).then_some(index)
    }

    pub fn end_image(&mut self, range: &Range<usize>) {
        let Some(image) = self.images.pop() else { return };
        self.running.step('x');
        if !self.images.is_empty() {
            return;
        }
        let words = self.out.words_since(image.start, &self.links);
        if words.is_empty() {
            self.report(&rules::T09, range.clone(), "an image without words for those who cannot see it")
                .hint("say between the square brackets what it shows, or write `![-](…)` where it only decorates");
        }
        // Broken images leave their words.
        let Some(link) = image.link else { return };
        let only_decorates = matches!(words.as_str(), "-" | "–");
        let alt = if only_decorates { String::new() } else { without_tags(&self.out.html[image.start.html..]) };
        self.out.rewind(image.start);
        let figure = Figure { link, alt, caption: image.title, start: image.start.html, end: 0 };
        self.write_image(&figure, &figure.caption);
        if !figure.caption.is_empty() && self.open_links.is_empty() {
            self.paragraph.figure = Some(Figure { end: self.out.html.len(), ..figure });
        }
    }

    fn write_image(&mut self, figure: &Figure, title: &str) {
        self.out.push("<img src=\"");
        self.out.hole(Hole::Address(figure.link));
        self.out.push("\" alt=\"");
        self.out.push(&figure.alt);
        if !title.is_empty() {
            self.out.push("\" title=\"");
            self.out.escaped(title);
        }
        self.out.push("\"");
        self.out.hole(Hole::Size(figure.link));
        self.out.push(" loading=\"lazy\">");
    }

    pub fn write_figure(&mut self, figure: &Figure) {
        self.out.push("<figure>");
        self.write_image(figure, "");
        self.out.push("<figcaption>");
        self.running.write(&mut self.out.html, &figure.caption, ' ');
        self.running.end_block();
        self.out.push("</figcaption></figure>\n");
    }
}

/// Escaped text without the tags in it; fit for an attribute's value.
fn without_tags(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    for piece in html.split('<') {
        let words = if text.is_empty() && html.starts_with(piece) {
            piece
        } else {
            piece.split_once('>').map_or("", |(_, words)| words)
        };
        text.push_str(words);
    }
    text
}
