//! Quotes, dashes and ellipses as a language sets them, and the count of words.

use crate::language::Lang;

use crate::parse::text::output::entity;
use crate::parse::text::unseen::unseen_length;

/// Quotation marks: double opening and closing, single opening and closing.
type Marks = [&'static str; 4];

/// Running text of one block; the character before carries over from one piece to the next.
#[derive(Debug)]
pub(super) struct Running {
    marks: Marks,
    before: char,
    double_open: u32,
    single_open: u32,
    /// Words so far.
    pub words: u32,
}

impl Running {
    /// Nothing written yet, in this language.
    pub fn new(lang: Lang) -> Self {
        let marks = match lang.as_str().split('-').next().unwrap_or("") {
            "da" => ["»", "«", "›", "‹"],
            "de" => ["„", "“", "‚", "‘"],
            "sv" | "fi" => ["”", "”", "’", "’"],
            _ => ["“", "”", "‘", "’"],
        };
        Self { marks, before: ' ', double_open: 0, single_open: 0, words: 0 }
    }

    /// Ends a block: the next piece begins afresh.
    pub fn end_block(&mut self) {
        self.step(' ');
        self.double_open = 0;
        self.single_open = 0;
    }

    /// Notes that something stands here that is not running text, shown as `c`.
    pub fn step(&mut self, c: char) {
        if c.is_whitespace() && !self.before.is_whitespace() {
            self.words += 1;
        }
        self.before = c;
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
                let inside = if at > 0 { !bytes[at - 1].is_ascii_whitespace() } else { !self.before.is_whitespace() };
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
        self.before = text.chars().next_back().unwrap_or(self.before);
    }

    /// How many bytes at `at` are replaced, and by what; 0 where they stay.
    fn set<'x>(&mut self, text: &'x str, at: usize, after: char) -> (usize, &'x str) {
        let bytes = text.as_bytes();
        match bytes[at] {
            b'<' | b'>' | b'&' => (1, entity(bytes[at])),
            mark @ (b'"' | b'\'') => {
                let before = text[..at].chars().next_back().unwrap_or(self.before);
                let mut next = text[at + 1..].chars();
                let after = next.next().unwrap_or(after);
                let decade = after.is_ascii_digit() && next.next().is_some_and(|c| c.is_ascii_digit());
                if mark == b'"' { (1, self.double(before, after)) } else { (1, self.single(before, after, decade)) }
            }
            run @ (b'-' | b'.') => {
                let length = bytes[at..].iter().take_while(|byte| **byte == run).count();
                let continued = at == 0 && self.before == char::from(run);
                match (run, length) {
                    (b'-', 2) if !continued => (2, "–"),
                    (b'-', 3) if !continued => (3, "—"),
                    (b'.', 3) if !continued => (3, "…"),
                    _ => (length, &text[at..at + length]),
                }
            }
            _ => (unseen_length(&bytes[at..]), ""),
        }
    }

    fn double(&mut self, before: char, after: char) -> &'static str {
        if opens(before, after) {
            self.double_open += 1;
            return self.marks[0];
        }
        // Inches and seconds keep their straight mark: 17" wide.
        if self.double_open == 0 && before.is_ascii_digit() {
            return "&quot;";
        }
        self.double_open = self.double_open.saturating_sub(1);
        self.marks[1]
    }

    fn single(&mut self, before: char, after: char, decade: bool) -> &'static str {
        if before.is_alphanumeric() && after.is_alphanumeric() {
            return "’";
        }
        if opens(before, after) && !decade {
            self.single_open += 1;
            return self.marks[2];
        }
        if self.single_open == 0 {
            return "’";
        }
        self.single_open -= 1;
        self.marks[3]
    }
}

fn opens(before: char, after: char) -> bool {
    let free = before.is_whitespace() || "([{–—-/„“‘‚»›\"'".contains(before);
    free && !after.is_whitespace() && !")]},.;:!?".contains(after)
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
