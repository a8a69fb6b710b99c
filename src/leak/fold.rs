//! Folds text to what it says: words in small letters without marks, one space before, between and after them.
//!
//! What was written and what is searched are folded alike. So capitals, accents, kinds of spaces, dashes and quotation
//! marks do not matter, nor whether letters are composed; and a space on each side of a word is its boundary.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// The folded text; a single space where it says nothing.
///
/// ```
/// use handfast::leak::fold;
/// assert_eq!(fold("Café – ‘Mårten’ A\u{AD}b"), " cafe marten ab ");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = Vec::new();
    fold_into(text, &mut out);
    String::from_utf8(out).expect("letters were put there whole")
}

/// Puts the folded text into `out`, in place of what was there: a buffer serves many texts.
pub(super) fn fold_into(text: &str, out: &mut Vec<u8>) {
    let known: &[Box<[u8]>] = &KNOWN;
    let mut folding = Folding { out, at: 0 };
    folding.begin(text.len());
    let mut at = 0;
    while at < text.len() {
        at += folding.ascii(&text.as_bytes()[at..]);
        let Some(c) = text[at..].chars().next() else { break };
        match known.get(known_place(c)) {
            Some(folded) => folding.put(folded),
            None => folding.letter(c),
        }
        at += c.len_utf8();
        folding.room(text.len() - at);
    }
    folding.end();
}

/// A text that is being folded: `out` is written up to `at`.
struct Folding<'o> {
    out: &'o mut Vec<u8>,
    at: usize,
}

impl Folding<'_> {
    fn begin(&mut self, length: usize) {
        self.room(length);
        self.out[0] = b' ';
        self.at = 1;
    }

    /// Makes room for `more` bytes, and the spaces around them.
    fn room(&mut self, more: usize) {
        let needed = self.at + more + 2;
        if self.out.len() < needed {
            self.out.resize(needed, 0);
        }
    }

    /// Folds the ASCII that a text begins with; gives its length. There is room for all of it.
    fn ascii(&mut self, text: &[u8]) -> usize {
        let mut last = self.out[self.at - 1];
        let out = &mut self.out[self.at..];
        let mut written = 0;
        let mut length = text.len();
        for (at, byte) in text.iter().enumerate() {
            let folded = FOLDED[usize::from(*byte)];
            if folded == OTHER {
                length = at;
                break;
            }
            out[written] = folded;
            // Of the bytes that are kept, only a space is 0x20 with that bit set: so one of two spaces is written over.
            written += usize::from((folded | last) != b' ');
            last = folded;
        }
        self.at += written;
        length
    }

    /// Puts what is folded already.
    fn put(&mut self, folded: &[u8]) {
        let joined = folded.first() == Some(&b' ') && self.out[self.at - 1] == b' ';
        let folded = &folded[usize::from(joined)..];
        self.room(folded.len());
        self.out[self.at..self.at + folded.len()].copy_from_slice(folded);
        self.at += folded.len();
    }

    fn letter(&mut self, c: char) {
        let mut folded = Vec::new();
        fold_char(c, &mut folded);
        self.put(&folded);
    }

    fn end(&mut self) {
        self.put(b" ");
        self.out.truncate(self.at);
    }
}

fn space(out: &mut Vec<u8>) {
    if out.last() != Some(&b' ') {
        out.push(b' ');
    }
}

/// No ASCII.
const OTHER: u8 = 255;

/// What each byte of ASCII becomes: a small letter, a digit, or a space.
const FOLDED: [u8; 256] = {
    let mut folded = [OTHER; 256];
    let mut at = 0;
    while at < 128 {
        let byte = at as u8;
        folded[at] = if byte.is_ascii_alphanumeric() { byte.to_ascii_lowercase() } else { b' ' };
        at += 1;
    }
    folded
};

/// What the letters of Latin scripts and the usual signs become, by their places.
static KNOWN: LazyLock<Vec<Box<[u8]>>> = LazyLock::new(|| {
    let known = LATIN.chain(SIGNS).map(|c| {
        let mut folded = Vec::new();
        fold_char(c, &mut folded);
        folded.into_boxed_slice()
    });
    known.collect()
});

const LATIN: RangeInclusive<char> = '\u{80}'..='\u{24F}';
const SIGNS: RangeInclusive<char> = '\u{2000}'..='\u{206F}';

/// Where a letter stands among those that are known; behind all of them where it does not.
fn known_place(c: char) -> usize {
    let code = u32::from(c);
    let place = if LATIN.contains(&c) {
        code - 0x80
    } else if SIGNS.contains(&c) {
        code - 0x2000 + 0x1D0
    } else {
        u32::MAX
    };
    place as usize
}

fn fold_char(c: char, out: &mut Vec<u8>) {
    if is_nothing(c) {
        return;
    }
    decompose_compatible(c, |part| {
        if is_combining_mark(part) {
            return;
        }
        for small in part.to_lowercase().filter(|small| !is_combining_mark(*small)) {
            if small.is_alphanumeric() {
                out.extend_from_slice(small.encode_utf8(&mut [0; 4]).as_bytes());
            } else {
                space(out);
            }
        }
    });
}

/// Characters that take no room: the soft hyphen, marks that join or part letters, and the byte order mark.
fn is_nothing(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{FE00}'..='\u{FE0F}')
}

/// The text of bytes: UTF-8 where they are, and what is none read letter by letter as Latin-1.
#[must_use]
pub(super) fn as_text(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.into();
    }
    let mut out = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        out.push_str(chunk.valid());
        out.extend(chunk.invalid().iter().map(|byte| char::from(*byte)));
    }
    out.into()
}

/// How many characters a folded text has, without the spaces around it.
#[must_use]
pub(super) fn length(folded: &str) -> usize {
    folded.trim().chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_counts() {
        for (text, folded) in [
            ("Anna Olsen", " anna olsen "),
            ("  Anna\u{A0}\n OLSEN.", " anna olsen "),
            ("O’Neill o'neill", " o neill o neill "),
            ("A\u{30A}rhus \u{C5}rhus", " arhus arhus "),
            ("Ærø", " ærø "),
            ("ﬁne ＡＢ", " fine ab "),
            ("sta\u{AD}tion\u{200B}", " station "),
            ("İstanbul", " istanbul "),
            ("a@b.dk", " a b dk "),
            ("Ελλάδα", " ελλαδα "),
            ("", " "),
            ("…", " "),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn known_letters_are_folded_as_any_others() {
        for c in LATIN.chain(SIGNS).chain(['\u{7F}', '\u{250}', '\u{1FFF}', '\u{2070}', '\u{FDFA}']) {
            let mut folded = b" a".to_vec();
            fold_char(c, &mut folded);
            fold_char(c, &mut folded);
            folded.push(b'b');
            space(&mut folded);
            assert_eq!(fold(&format!("a{c}{c}b")).as_bytes(), folded, "{:x}", u32::from(c));
        }
    }

    #[test]
    fn a_buffer_serves_many_texts() {
        let mut out = Vec::new();
        for text in ["a long text, and then", "a \u{FDFA}\u{FDFA}b", "", "ø"] {
            fold_into(text, &mut out);
            assert_eq!(out, fold(text).as_bytes(), "{text}");
        }
    }

    #[test]
    fn bytes_that_are_no_utf8_are_latin_letters() {
        assert_eq!(fold(&as_text(b"S\xF8ren \xC3\xB8l")), " søren øl ");
    }
}
