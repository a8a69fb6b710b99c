//! HTML with holes while it is being written, and the escaping that all text passes through.

use crate::markup::{Dest, Hole, HoleAt, Link};

use crate::parse::text::unseen::unseen_length;

/// HTML and the holes in it, in the order of their places.
#[derive(Debug, Default)]
pub(super) struct Output {
    pub html: String,
    pub holes: Vec<HoleAt>,
}

/// A point of an [`Output`] to come back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Mark {
    /// Bytes of HTML before it.
    pub html: usize,
    /// Holes before it.
    pub holes: usize,
}

impl Output {
    /// Adds HTML as it stands.
    pub fn push(&mut self, html: &str) {
        self.html.push_str(html);
    }

    /// Adds text, fit for element content and for double-quoted attribute values.
    pub fn escaped(&mut self, text: &str) {
        push_escaped(&mut self.html, text);
    }

    /// Adds a hole at the end.
    pub fn hole(&mut self, hole: Hole) {
        self.holes.push(HoleAt { at: offset(self.html.len()), hole });
    }

    /// Adds a word of the interface.
    pub fn message(&mut self, id: &'static str) {
        self.hole(Hole::Message(id));
    }

    /// Adds a number.
    pub fn number(&mut self, number: usize) {
        use std::fmt::Write as _;
        // Writing to a string cannot fail.
        let _ = write!(self.html, "{number}");
    }

    /// The point reached.
    pub fn mark(&self) -> Mark {
        Mark { html: self.html.len(), holes: self.holes.len() }
    }

    /// Drops all that was written after `mark`.
    pub fn rewind(&mut self, mark: Mark) {
        self.html.truncate(mark.html);
        self.holes.truncate(mark.holes);
    }

    /// Puts `html` at `mark`, before what was written after it.
    pub fn put_at(&mut self, mark: Mark, html: &str) {
        self.html.insert_str(mark.html, html);
        for hole in &mut self.holes[mark.holes..] {
            hole.at += offset(html.len());
        }
    }

    /// Makes a hole at `mark`, before those that were made after it.
    pub fn put_hole(&mut self, mark: Mark, hole: Hole) {
        self.holes.insert(mark.holes, HoleAt { at: offset(mark.html), hole });
    }

    /// Adds all of `other`.
    pub fn append(&mut self, other: Self) {
        let base = offset(self.html.len());
        self.html.push_str(&other.html);
        self.holes.extend(other.holes.into_iter().map(|hole| HoleAt { at: hole.at + base, ..hole }));
    }

    /// The words written since `mark`, without markup; the title of a record that is not known yet is its id in words.
    pub fn words_since(&self, mark: Mark, links: &[Link]) -> String {
        let mut words = Stripped::default();
        let mut from = mark.html;
        for hole in &self.holes[mark.holes..] {
            let at = hole.at as usize;
            words.push(&self.html[from..at]);
            from = at;
            if let Hole::Title(index) = hole.hole
                && let Some(Link { dest: Dest::Record(key, _), .. }) = links.get(index as usize)
            {
                words.text.push_str(&key.id.replace('-', " "));
            }
        }
        words.push(&self.html[from..]);
        let mut text = words.text;
        text.truncate(text.trim_end().len());
        text
    }
}

fn offset(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

const REFERENCE: &str = "<sup class=\"footnote-ref\"";

/// Our own HTML without its tags, entities and footnote numbers, with single spaces.
#[derive(Default)]
struct Stripped {
    text: String,
    in_tag: bool,
    in_reference: bool,
}

impl Stripped {
    fn push(&mut self, html: &str) {
        let mut rest = html;
        while !rest.is_empty() {
            if self.in_tag {
                let Some(end) = rest.find('>') else { return };
                self.in_tag = false;
                rest = &rest[end + 1..];
                continue;
            }
            let end = rest.find('<').unwrap_or(rest.len());
            if !self.in_reference {
                self.unescape(&rest[..end]);
            }
            rest = &rest[end..];
            if !rest.is_empty() {
                self.in_tag = true;
                self.in_reference = (self.in_reference && !rest.starts_with("</sup")) || rest.starts_with(REFERENCE);
            }
        }
    }

    fn unescape(&mut self, html: &str) {
        let mut rest = html;
        while let Some(c) = rest.chars().next() {
            let entity = ENTITIES.iter().find(|(entity, _)| c == '&' && rest.starts_with(entity));
            let (taken, shown) = entity.map_or((c.len_utf8(), c), |(entity, shown)| (entity.len(), *shown));
            rest = &rest[taken..];
            if !shown.is_whitespace() || shown == '\u{a0}' {
                self.text.push(shown);
            } else if !self.text.is_empty() && !self.text.ends_with(' ') {
                self.text.push(' ');
            }
        }
    }
}

const ENTITIES: [(&str, char); 4] = [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"')];

/// What a byte means to the escaping: 0 for most, 1 for what is replaced, 2 for what may begin an unseen character.
static ROLES: [u8; 256] = roles();

const fn roles() -> [u8; 256] {
    let mut roles = [0; 256];
    let mut byte = 0;
    while byte < 0x20 {
        roles[byte] = 2;
        byte += 1;
    }
    roles[b'\t' as usize] = 0;
    roles[b'\n' as usize] = 0;
    roles[0x7f] = 2;
    roles[0xc2] = 2;
    roles[0xe2] = 2;
    roles[0xef] = 2;
    roles[b'<' as usize] = 1;
    roles[b'>' as usize] = 1;
    roles[b'&' as usize] = 1;
    roles[b'"' as usize] = 1;
    roles
}

/// The entity for a byte that has one.
pub(super) fn entity(byte: u8) -> &'static str {
    match byte {
        b'<' => "&lt;",
        b'>' => "&gt;",
        b'&' => "&amp;",
        _ => "&quot;",
    }
}

/// Adds `text` to `html` with `< > & "` as entities and without characters that nobody can see.
pub(super) fn push_escaped(html: &mut String, text: &str) {
    let bytes = text.as_bytes();
    let (mut from, mut at) = (0, 0);
    while at < bytes.len() {
        let role = ROLES[usize::from(bytes[at])];
        let (taken, shown) = match role {
            0 => (0, ""),
            1 => (1, entity(bytes[at])),
            _ => (unseen_length(&bytes[at..]), ""),
        };
        if taken == 0 {
            at += 1;
            continue;
        }
        html.push_str(&text[from..at]);
        html.push_str(shown);
        at += taken;
        from = at;
    }
    html.push_str(&text[from..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped() {
        for (text, html) in [
            ("plain", "plain"),
            ("<a href=\"x\">&", "&lt;a href=&quot;x&quot;&gt;&amp;"),
            ("a\u{202e}b\u{7}c\td\n", "abc\td\n"),
            ("“æ” – é ¢", "“æ” – é ¢"),
        ] {
            let mut out = String::new();
            push_escaped(&mut out, text);
            assert_eq!(out, html);
        }
    }

    #[test]
    fn words_come_back_from_html() {
        let mut out = Output::default();
        out.push("<p>");
        let mark = out.mark();
        out.push("a &lt;b&gt;\n<em>c</em><sup class=\"footnote-ref\" id=\"x\"><a>1</a></sup> d <a href=\"");
        out.hole(Hole::Address(0));
        out.push("\">e</a> ");
        assert_eq!(out.words_since(mark, &[]), "a <b> c d e");
        out.put_at(mark, "<b>");
        assert_eq!(&out.html[out.holes[0].at as usize - 6..], "href=\"\">e</a> ");
    }
}
