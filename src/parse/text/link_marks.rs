//! Writes links: typed, plain and wiki links, with their words or with what they point to.

use std::ops::Range;

use pulldown_cmark::LinkType;

use crate::diag::{nearest, rules};
use crate::ids::Kind;
use crate::markup::{Dest, Hole, Link};

use crate::parse::text::links::{doubt, leaves_site, push_address, read_dest, read_record};
use crate::parse::text::output::Mark;
use crate::parse::text::writer::Writer;

/// A link whose words are being written.
#[derive(Debug)]
pub(super) struct OpenLink {
    /// Its index, where it is shown as a link.
    link: Option<u32>,
    /// The words are the address itself.
    address: bool,
    words: Mark,
}

/// What a link or image points to, as the parser gives it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Target<'e> {
    pub link_type: LinkType,
    pub dest: &'e str,
    pub title: &'e str,
}

impl Writer<'_> {
    pub fn start_link(&mut self, target: Target<'_>, range: Range<usize>) {
        let Target { link_type, dest, title } = target;
        let wiki = matches!(link_type, LinkType::WikiLink { .. });
        let record = wiki.then(|| dest.split_once(':').and_then(|(kind, rest)| read_record(kind, rest)));
        let dest = match record {
            Some(Some(record)) => Ok(record),
            Some(None) => return self.return_to_text(dest, range),
            None if link_type == LinkType::Email => read_dest(&format!("mailto:{dest}")),
            None => read_dest(dest),
        };
        let at = dest_range(self.text, &range);
        let dest = match dest {
            Ok(dest) => self.check_dest(dest, &at),
            Err(refusal) => {
                self.report(refusal.rule, at.clone(), refusal.message).hint(refusal.hint);
                Dest::Broken
            }
        };
        let address = matches!(link_type, LinkType::Autolink | LinkType::Email);
        let link = self.open_link(dest, at, title);
        self.open_links.push(OpenLink { link, address, words: self.out.mark() });
        if link_type == (LinkType::WikiLink { has_pothole: false }) {
            // What stands between the brackets names the record; it is not the words.
            self.skip = 1;
            self.end_link(&range);
        }
    }

    /// Writes the beginning of a link, unless it is broken or stands in another or in an image.
    fn open_link(&mut self, dest: Dest, at: Range<usize>, title: &str) -> Option<u32> {
        let place = self.origin.place(at);
        let shown =
            dest != Dest::Broken && self.images.is_empty() && self.open_links.iter().all(|open| open.link.is_none());
        let index = self.push_link(Link { dest, place, image: false });
        if !shown {
            self.open_inline("");
            return None;
        }
        self.open_inline("<a href=\"");
        match &self.links[index as usize].dest {
            Dest::Outside(address) => {
                push_address(&mut self.out.html, address);
                if address.starts_with("http") {
                    self.out.push("\" class=\"outside\" rel=\"noopener");
                }
            }
            _ => self.out.hole(Hole::Address(index)),
        }
        if !title.is_empty() {
            self.out.push("\" title=\"");
            self.out.escaped(title);
        }
        self.out.push("\">");
        Some(index)
    }

    pub fn end_link(&mut self, range: &Range<usize>) {
        let Some(open) = self.open_links.pop() else { return };
        self.end_html_words(self.inline_depth);
        let Some(index) = open.link else { return self.close_inline("") };
        let words = self.out.words_since(open.words, &self.links);
        let inner = &self.out.html[open.words.html..];
        // A picture without words names no link.
        if words.is_empty() && (!inner.contains("<img ") || inner.contains("alt=\"\"")) {
            self.fill_link(index, range);
        } else if !words.is_empty() {
            self.hear_link(index, &words, range);
        }
        self.close_inline("</a>");
    }

    fn fill_link(&mut self, index: u32, range: &Range<usize>) {
        self.running.step('x');
        let words = match &self.links[index as usize].dest {
            Dest::Record(..) => return self.out.hole(Hole::Title(index)),
            Dest::Path(path, anchor) => format!("{path}{}", anchor.as_deref().unwrap_or("")),
            Dest::Outside(address) => address.clone(),
            _ => String::new(),
        };
        self.out.escaped(&words);
        self.report(&rules::K09, range.clone(), "a link without words")
            .hint("write between the square brackets what is found there");
    }

    /// Whether the words being written are an address.
    pub fn in_address(&self) -> bool {
        self.open_links.last().is_some_and(|open| open.address)
    }

    /// Looks again at where a link or image leads.
    pub fn check_dest(&mut self, dest: Dest, at: &Range<usize>) -> Dest {
        match &dest {
            Dest::Outside(address) => {
                if let Some(doubt) = doubt(address) {
                    self.report(&rules::K08, at.clone(), format!("a web address that looks wrong: {doubt}"))
                        .hint("look whether it is the one you mean");
                }
                dest
            }
            Dest::Path(path, _)
                if matches!(self.origin, super::Origin::File { .. }) && leaves_site(self.path, path) =>
            {
                self.report(&rules::K02, at.clone(), format!("`{path}` leads out of the folder of the site"))
                    .hint("links to files stay within the site");
                Dest::Broken
            }
            _ => dest,
        }
    }

    /// Writes a link in double brackets as it stands in the text: it names no record.
    pub fn return_to_text(&mut self, dest: &str, range: Range<usize>) {
        self.skip = 1;
        if let Some((kind, rest)) = dest.split_once(':')
            && let Some(near) = nearest(kind.trim(), Kind::ALL.map(Kind::word))
        {
            let message = format!("`{}` is not a kind of record", kind.trim());
            self.report(&rules::K07, range.clone(), message).hint(format!("did you mean `[[{near}:{rest}]]`?"));
        }
        self.write_running(range);
    }

    /// Finds a typed link that the cells of a table have cut in two.
    pub fn check_cell(&mut self, range: &Range<usize>) {
        let cell = &self.text[range.clone()];
        let Some(start) = cell.rfind("[[") else { return };
        let rest = &cell[start + 2..];
        let Some((kind, id)) = rest.split_once(':') else { return };
        if Kind::parse(kind.trim()).is_none() || rest.contains("]]") {
            return;
        }
        let id = id.trim().trim_end_matches(['|', '\\']);
        let end = range.start + start + cell[start..].trim_end().len();
        self.report(&rules::K06, range.start + start..end, "the `|` of this link ends the cell of the table")
            .hint(format!("write `[words]({}:{id})`", kind.trim()));
    }
}

/// Where the target of a link or image is written, as near as can be told.
pub(super) fn dest_range(text: &str, range: &Range<usize>) -> Range<usize> {
    let link = &text[range.clone()];
    let (start, end) = if let Some(inner) = link.strip_prefix("[[") {
        (2, 2 + inner.find(['|', ']']).unwrap_or(inner.len()))
    } else if link.ends_with(')')
        && let Some(start) = link.rfind("](")
    {
        let inner = &link[start + 2..link.len() - 1];
        (start + 2, start + 2 + inner.find(char::is_whitespace).unwrap_or(inner.len()))
    } else if link.starts_with('<') && link.ends_with('>') {
        (1, link.len() - 1)
    } else {
        (0, link.len())
    };
    if start < end { range.start + start..range.start + end } else { range.clone() }
}
