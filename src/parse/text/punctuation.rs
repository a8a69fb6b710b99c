//! Writes running text as HTML with its punctuation set, and counts its words.

use crate::language::Lang;
use crate::typography::Setter;

use crate::parse::text::output::entity;
use crate::parse::text::unseen::unseen_length;

/// Running text of one block; the character before carries over from one piece to the next.
#[derive(Debug)]
pub(super) struct Running {
    setter: Setter,
    /// Words so far.
    pub words: u32,
}

impl Running {
    /// Nothing written yet, in this language.
    pub fn new(lang: Lang) -> Self {
        Self { setter: Setter::new(lang), words: 0 }
    }

    /// Ends a block: the next piece begins afresh.
    pub fn end_block(&mut self) {
        self.step(' ');
        self.setter.end_block();
    }

    /// Notes that something stands here that is not running text, shown as `c`.
    pub fn step(&mut self, c: char) {
        if c.is_whitespace() && !self.setter.before().is_whitespace() {
            self.words += 1;
        }
        self.setter.step(c);
    }

    /// Adds text as written, escaped.
    pub fn write_literal(&mut self, html: &mut String, text: &str) {
        super::output::push_escaped(html, text);
        for c in text.chars() {
            self.step(c);
        }
    }

    /// Adds text with its punctuation set, escaped; `after` is the character that follows it.
    pub fn write(&mut self, html: &mut String, text: &str, after: char) {
        let bytes = text.as_bytes();
        let (mut from, mut at) = (0, 0);
        while at < bytes.len() {
            let byte = bytes[at];
            let role = ROLES[usize::from(byte)];
            if role == PLAIN {
                at += 1;
                continue;
            }
            if role == SPACE {
                let inside =
                    if at > 0 { !bytes[at - 1].is_ascii_whitespace() } else { !self.setter.before().is_whitespace() };
                self.words += u32::from(inside);
                at += 1;
                continue;
            }
            let (taken, shown) = self.set(text, at, after);
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
        if let Some(last) = text.chars().next_back() {
            self.setter.step(last);
        }
    }

    /// How many bytes at `at` are replaced, and by what; 0 where they stay.
    fn set<'x>(&mut self, text: &'x str, at: usize, after: char) -> (usize, &'x str) {
        let bytes = text.as_bytes();
        match bytes[at] {
            b'<' | b'>' | b'&' => (1, entity(bytes[at])),
            b'"' | b'\'' | b'-' | b'.' => match self.setter.set(text, at, after) {
                (taken, "\"") => (taken, "&quot;"),
                set => set,
            },
            _ => (unseen_length(&bytes[at..]), ""),
        }
    }
}

const PLAIN: u8 = 0;
const SPACE: u8 = 1;
const SET: u8 = 2;

static ROLES: [u8; 256] = roles();

const fn roles() -> [u8; 256] {
    let mut roles = [PLAIN; 256];
    let mut byte = 0;
    while byte < 0x20 {
        roles[byte] = SET;
        byte += 1;
    }
    let spaces = b" \t\n";
    let mut i = 0;
    while i < spaces.len() {
        roles[spaces[i] as usize] = SPACE;
        i += 1;
    }
    let set = b"<>&\"'-.\x7f\xc2\xe2\xef";
    let mut i = 0;
    while i < set.len() {
        roles[set[i] as usize] = SET;
        i += 1;
    }
    roles
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(tag: &str, pieces: &[&str]) -> String {
        let mut running = Running::new(Lang::parse(tag).expect("a tag"));
        let mut html = String::new();
        for (index, piece) in pieces.iter().enumerate() {
            let after = pieces.get(index + 1).and_then(|next| next.chars().next()).unwrap_or(' ');
            running.write(&mut html, piece, after);
        }
        html
    }

    #[test]
    fn punctuation_follows_the_language() {
        for (tag, text, shown) in [
            ("en", r#""Yes," she said, "it's 'fine'.""#, "“Yes,” she said, “it’s ‘fine’.”"),
            ("da", r#""Ja," sagde hun, "det er 'fint'.""#, "»Ja,« sagde hun, »det er ›fint‹.«"),
            ("de", r#""Ja", sagte sie, "es ist 'gut'.""#, "„Ja“, sagte sie, „es ist ‚gut‘.“"),
            ("sv", r#""Ja", sa hon's."#, "”Ja”, sa hon’s."),
            ("fr", r#"("oui")"#, "(“oui”)"),
            ("en", "the '90s, the dogs' bowl", "the ’90s, the dogs’ bowl"),
            ("en", "a -- b --- c -b ---- d", "a – b — c -b ---- d"),
            ("en", "wait... no.... e.g. x", "wait… no.... e.g. x"),
            ("en", "17\" wide & <b>", "17&quot; wide &amp; &lt;b&gt;"),
            ("en", "a\u{202e}b", "ab"),
        ] {
            assert_eq!(set(tag, &[text]), shown);
        }
    }

    #[test]
    fn state_crosses_pieces() {
        assert_eq!(set("en", &["say \"", "hello", "\" to", " me"]), "say “hello” to me");
        assert_eq!(set("en", &["it", "'", "s"]), "it’s");
    }

    #[test]
    fn words_are_counted_across_pieces() {
        let mut running = Running::new(Lang::EN);
        let mut html = String::new();
        for piece in ["two wo", "rds\n", "and ", "more"] {
            running.write(&mut html, piece, 'x');
        }
        running.end_block();
        running.end_block();
        running.write_literal(&mut html, "a b");
        running.end_block();
        assert_eq!(running.words, 6);
    }
}
