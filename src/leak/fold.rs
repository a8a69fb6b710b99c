//! Folds text to what it says: words in small letters without marks, one space before, between and after them.
//!
//! What was written and what is searched are folded alike. So capitals, accents, kinds of spaces, dashes and quotation
//! marks do not matter, nor whether letters are composed; and a space on each side of a word is its boundary.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// The folded text; a single space where it says nothing.
///
/// ```
/// use handfast::leak::fold;
/// assert_eq!(fold("Café – ‘Mårten’ A\u{AD}b"), " cafe marten ab ");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len() + 2);
    out.push(b' ');
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if c.is_ascii() {
            let run = rest.bytes().position(|b| !b.is_ascii()).unwrap_or(rest.len());
            fold_ascii(&rest.as_bytes()[..run], &mut out);
            rest = &rest[run..];
        } else {
            fold_char(c, &mut out);
            rest = &rest[c.len_utf8()..];
        }
    }
    space(&mut out);
    String::from_utf8(out).expect("letters were put there whole")
}

fn space(out: &mut Vec<u8>) {
    if out.last() != Some(&b' ') {
        out.push(b' ');
    }
}

/// What each byte of ASCII becomes: a small letter, a digit, or a space.
const FOLDED: [u8; 128] = {
    let mut folded = [b' '; 128];
    let mut at = 0;
    while at < 128 {
        let byte = at as u8;
        if byte.is_ascii_alphanumeric() {
            folded[at] = byte.to_ascii_lowercase();
        }
        at += 1;
    }
    folded
};

fn fold_ascii(run: &[u8], out: &mut Vec<u8>) {
    let mut last = b' ';
    if out.last() != Some(&b' ') {
        last = 0;
    }
    for byte in run {
        let folded = FOLDED[usize::from(*byte & 0x7F)];
        if folded != b' ' || last != b' ' {
            out.push(folded);
        }
        last = folded;
    }
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
    fn bytes_that_are_no_utf8_are_latin_letters() {
        assert_eq!(fold(&as_text(b"S\xF8ren \xC3\xB8l")), " søren øl ");
    }
}
