//! Quotes, apostrophes, dashes and ellipses as a language sets them.

use std::borrow::Cow;

use crate::language::Lang;

/// Quotation marks: double opening and closing, single opening and closing.
type Marks = [&'static str; 4];

/// Sets the punctuation of running text; the character before and the quotes that are open carry over from one piece
/// to the next.
#[derive(Debug)]
pub struct Setter {
    marks: Marks,
    before: char,
    double_open: u32,
    single_open: u32,
}

impl Setter {
    /// Nothing set yet, in this language.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let marks = match lang.as_str().split('-').next().unwrap_or("") {
            "da" => ["»", "«", "›", "‹"],
            "de" => ["„", "“", "‚", "‘"],
            "sv" | "fi" => ["”", "”", "’", "’"],
            _ => ["“", "”", "‘", "’"],
        };
        Self { marks, before: ' ', double_open: 0, single_open: 0 }
    }

    /// The character that stands before the next piece.
    #[must_use]
    pub fn before(&self) -> char {
        self.before
    }

    /// Notes that `c` stands before the next piece.
    pub fn step(&mut self, c: char) {
        self.before = c;
    }

    /// Ends a block: quotes that are open stay open no longer.
    pub fn end_block(&mut self) {
        self.double_open = 0;
        self.single_open = 0;
    }

    /// How many bytes of `text` at `at` are replaced, and by what; 0 where the byte there is no mark that is set.
    /// `after` is the character that follows the text.
    pub fn set<'x>(&mut self, text: &'x str, at: usize, after: char) -> (usize, &'x str) {
        let bytes = text.as_bytes();
        match bytes[at] {
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
            _ => (0, ""),
        }
    }

    fn double(&mut self, before: char, after: char) -> &'static str {
        if opens(before, after) {
            self.double_open += 1;
            return self.marks[0];
        }
        // Inches and seconds keep their straight mark: 17" wide.
        if self.double_open == 0 && before.is_ascii_digit() {
            return "\"";
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

/// Plain words with their punctuation set, as a record's texts are shown. Web and mail addresses stay as they are.
#[must_use]
pub fn set_words(lang: Lang, words: &str) -> Cow<'_, str> {
    if !words.contains(['"', '\'']) && !words.contains("--") && !words.contains("...") {
        return Cow::Borrowed(words);
    }
    let mut setter = Setter::new(lang);
    let mut shown = String::with_capacity(words.len() + 8);
    for word in words.split_inclusive(char::is_whitespace) {
        if word.contains("://") || word.contains('@') {
            shown.push_str(word);
        } else {
            set_word(&mut setter, word, &mut shown);
        }
        word.chars().next_back().into_iter().for_each(|last| setter.step(last));
    }
    Cow::Owned(shown)
}

fn set_word(setter: &mut Setter, word: &str, shown: &mut String) {
    let (mut from, mut at) = (0, 0);
    while at < word.len() {
        // A byte inside a longer character is no mark, so that the text is only ever cut between characters.
        let (taken, mark) = setter.set(word, at, ' ');
        if taken == 0 {
            at += 1;
            continue;
        }
        shown.push_str(&word[from..at]);
        shown.push_str(mark);
        at += taken;
        from = at;
    }
    shown.push_str(&word[from..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_records_are_set() {
        for (tag, words, shown) in [
            ("en", "nobody's \"own\" dogs' bowl", "nobody’s “own” dogs’ bowl"),
            ("da", "\"Ja,\" sagde hun, \"det er 'fint'.\"", "»Ja,« sagde hun, »det er ›fint‹.«"),
            ("da", "Æblets \"ø\" -- og så...", "Æblets »ø« – og så…"),
            (
                "en",
                "see https://a.example/it's--so or o'neil@x.example, it's fine",
                "see https://a.example/it's--so or o'neil@x.example, it’s fine",
            ),
            ("en", "a 17\" screen", "a 17\" screen"),
            ("en", "nothing to set", "nothing to set"),
        ] {
            assert_eq!(set_words(Lang::parse(tag).expect("a tag"), words), shown);
        }
    }
}
