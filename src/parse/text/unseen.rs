//! Finds characters that nobody can see: they hide what a text says, or turn its direction.

use crate::diag::{Diagnostics, rules};

use crate::parse::text::Origin;
use crate::source::{FileId, Place};

/// How many bytes the unseen character at the beginning of `bytes` has; 0 when it can be seen.
///
/// Unseen are control characters other than tab and line end, the marks that override the direction of writing, and
/// the two code points that are no characters.
pub(super) fn unseen_length(bytes: &[u8]) -> usize {
    match bytes {
        [b'\t' | b'\n', ..] => 0,
        [0..0x20 | 0x7f, ..] => 1,
        [0xc2, 0x80..=0x9f, ..] => 2,
        [0xe2, 0x80, 0xaa..=0xae, ..] | [0xe2, 0x81, 0xa6..=0xa9, ..] | [0xef, 0xbf, 0xbe | 0xbf, ..] => 3,
        _ => 0,
    }
}

/// Whether `c` is a character that nobody can see.
pub fn is_unseen(c: char) -> bool {
    let mut buffer = [0; 4];
    unseen_length(c.encode_utf8(&mut buffer).as_bytes()) > 0
}

/// Reports every run of unseen characters in `text`.
pub(super) fn check_unseen(text: &str, origin: &Origin, found: &mut Diagnostics) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let stretch = &bytes[at..bytes.len().min(at + STRETCH)];
        if stretch.iter().fold(true, |plain, byte| plain & is_plain(*byte)) {
            at += stretch.len();
            continue;
        }
        let end = at + stretch.len();
        while at < end {
            at += match unseen_length(&bytes[at..]) {
                0 => 1,
                _ => report_run(text, at, origin, found),
            };
        }
    }
}

/// Reports unseen characters in a TOML file, as far as TOML itself does not refuse them.
pub fn check_unseen_in_toml(text: &str, file: FileId, found: &mut Diagnostics) {
    for (at, c) in text.char_indices().filter(|(_, c)| !c.is_ascii() && is_unseen(*c)) {
        found
            .report(
                &rules::T13,
                Place::new(file, at..at + c.len_utf8()),
                format!("a character that nobody can see: U+{:04X}", u32::from(c)),
            )
            .hint("delete it: it hides what this text says, or turns its direction");
    }
}

/// Most text is plain, and is passed over a stretch at a time.
const STRETCH: usize = 64;

fn is_plain(byte: u8) -> bool {
    (byte.wrapping_sub(0x20) < 0x5f) | (byte == b'\n')
}

/// Reports the unseen characters from `start` on; returns how many bytes they are.
fn report_run(text: &str, start: usize, origin: &Origin, found: &mut Diagnostics) -> usize {
    let run = text[start..].chars().take_while(|c| is_unseen(*c));
    let length = run.map(char::len_utf8).sum();
    let code = text[start..].chars().next().map_or(0, u32::from);
    found
        .report(
            &rules::T13,
            origin.place(start..start + length),
            format!("a character that nobody can see: U+{code:04X}"),
        )
        .hint("delete it; it is left out of the page");
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unseen_characters_are_known() {
        for (c, unseen) in [
            ('\0', true),
            ('\u{1b}', true),
            ('\u{7f}', true),
            ('\u{85}', true),
            ('\u{202a}', true),
            ('\u{202e}', true),
            ('\u{2066}', true),
            ('\u{fffe}', true),
            ('\t', false),
            ('\n', false),
            ('a', false),
            ('\u{a0}', false),
            ('\u{ad}', false),
            ('–', false),
            ('\u{200f}', false),
            ('\u{fffd}', false),
        ] {
            assert_eq!(is_unseen(c), unseen, "{c:?}");
        }
    }
}
