//! Reads runs of base64 in a text: what they say, and what is packed in them.

use memchr::memchr2_iter;

/// Words shorter than this are not searched for, in bytes.
const SHORTEST: usize = 5;
/// What is longer than this may be a document of its own.
const LONG: usize = 64;
/// A line of wrapped base64 is at least this long.
const WRAPPED: usize = 60;

/// What runs of base64 in a text may say.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Encoded {
    /// Short pieces of text, one a line: most of them are chance, since every long word could be base64.
    pub pieces: Vec<u8>,
    /// Long pieces of text.
    pub texts: Vec<Vec<u8>>,
    /// Bytes in which something packed begins, or that look like UTF-16.
    pub packed: Vec<Vec<u8>>,
}

/// Reads every run of base64 in a text, whatever letter of the run it begins with, and adds what it says to `found`.
pub(super) fn base64(text: &str, read: &mut ReadRuns, found: &mut Encoded) {
    let bytes = text.as_bytes();
    if is_wrapped(bytes) {
        read_wrapped(bytes, read, found);
        return;
    }
    let mut from = 0;
    while let Some(mark) = next_mark(bytes, from) {
        let start = bytes[from..mark].iter().rposition(|byte| !is_letter(*byte)).map_or(from, |at| from + at + 1);
        let end = bytes[mark..].iter().position(|byte| !is_letter(*byte)).map_or(bytes.len(), |at| mark + at);
        if end - start > SHORTEST {
            read.read(&bytes[start..end], found);
        }
        from = end;
    }
}

/// Whether a line of the text could be one of several lines of base64.
fn is_wrapped(bytes: &[u8]) -> bool {
    memchr2_iter(b'\n', b'\r', bytes)
        .any(|end| end >= WRAPPED && bytes[end - WRAPPED..end].iter().rev().all(|byte| is_letter(*byte)))
}

/// Reads every run, those put together that stand on several lines.
fn read_wrapped(bytes: &[u8], read: &mut ReadRuns, found: &mut Encoded) {
    let mut wrapped: Vec<u8> = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        while at < bytes.len() && is_letter(bytes[at]) {
            at += 1;
        }
        let run = &bytes[start..at];
        let line_end = bytes.get(at).is_some_and(|byte| matches!(byte, b'\n' | b'\r'));
        if !wrapped.is_empty() || (line_end && run.len() >= WRAPPED) {
            wrapped.extend_from_slice(run);
            // The last line of wrapped base64 is shorter than those before it; of two signs of a line's end one is empty.
            if !line_end || (!run.is_empty() && run.len() < WRAPPED) {
                read.read(&std::mem::take(&mut wrapped), found);
            }
        } else if run.len() > SHORTEST {
            read.read(run, found);
        }
        at += 1;
    }
    read.read(&wrapped, found);
}

/// The first capital or digit from `from` on that stands behind another letter of base64. Words, and addresses made of
/// small letters, are by far the most runs, and have none. In base64 of words one stands in nearly every four letters.
fn next_mark(bytes: &[u8], from: usize) -> Option<usize> {
    let first = from.max(1);
    let mut at = first;
    let befores = bytes.get(first - 1..)?.chunks_exact(STRIDE);
    for (before, marks) in befores.zip(bytes.get(first..)?.chunks_exact(STRIDE)) {
        // Without a way out of the loop in the middle, many bytes are compared at once.
        if before.iter().zip(marks).fold(false, |any, (before, mark)| any | (is_letter(*before) & is_mark(*mark))) {
            break;
        }
        at += STRIDE;
    }
    (at..bytes.len()).find(|at| is_mark(bytes[*at]) && is_letter(bytes[*at - 1]))
}

/// How many bytes are looked at together.
const STRIDE: usize = 32;

/// Whether a byte is a letter of base64, in either of its alphabets.
fn is_letter(byte: u8) -> bool {
    (byte | 0x20).wrapping_sub(b'a') < 26
        || byte.wrapping_sub(b'0') < 10
        || byte == b'+'
        || byte == b'/'
        || byte == b'-'
        || byte == b'_'
}

fn is_mark(byte: u8) -> bool {
    byte.wrapping_sub(b'A') < 26 || byte.wrapping_sub(b'0') < 10
}

/// Short runs that were read lately, with the pieces they gave: the same addresses stand on many pages.
pub(super) struct ReadRuns {
    slots: Vec<ReadRun>,
    decoded: Vec<u8>,
}

#[derive(Clone, Default)]
struct ReadRun {
    run: Vec<u8>,
    pieces: Vec<u8>,
}

impl Default for ReadRuns {
    fn default() -> Self {
        Self { slots: vec![ReadRun::default(); 1 << SLOTS], decoded: Vec::new() }
    }
}

/// The logarithm of how many runs are kept.
const SLOTS: u32 = 10;
/// Longer runs are not kept, in bytes.
const KEPT: usize = 120;

impl ReadRuns {
    fn read(&mut self, run: &[u8], found: &mut Encoded) {
        if !run.iter().skip(1).any(|letter| is_mark(*letter)) {
            return;
        }
        if run.len() > KEPT {
            read_run(run, &mut self.decoded, found);
            return;
        }
        let slot = &mut self.slots[slot_of(run)];
        if slot.run == run {
            found.pieces.extend_from_slice(&slot.pieces);
            return;
        }
        let before = (found.pieces.len(), found.texts.len(), found.packed.len());
        read_run(run, &mut self.decoded, found);
        if (before.1, before.2) == (found.texts.len(), found.packed.len()) {
            slot.run.clear();
            slot.run.extend_from_slice(run);
            slot.pieces.clear();
            slot.pieces.extend_from_slice(&found.pieces[before.0..]);
        }
    }
}

/// Where a run is kept.
fn slot_of(run: &[u8]) -> usize {
    let mixed = run.chunks(8).fold(run.len() as u64, |mixed, eight| {
        let mut word = [0; 8];
        word[..eight.len()].copy_from_slice(eight);
        (mixed.rotate_left(5) ^ u64::from_le_bytes(word)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
    });
    (mixed >> (u64::BITS - SLOTS)) as usize
}

/// No letter of base64.
const NONE: u8 = 255;

/// What each byte means in base64, in both of its alphabets.
const SEXTETS: [u8; 256] = {
    let mut values = [NONE; 256];
    let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut at = 0;
    while at < 64 {
        values[letters[at] as usize] = at as u8;
        at += 1;
    }
    values[b'-' as usize] = 62;
    values[b'_' as usize] = 63;
    values
};

/// Reads a run from each of its first four letters on; `decoded` is a buffer to read with.
fn read_run(run: &[u8], decoded: &mut Vec<u8>, found: &mut Encoded) {
    for from in 0..4.min(run.len()) {
        decode(&run[from..], decoded);
        if decoded.len() > 12 && (is_packed(decoded) || is_wide(decoded)) {
            found.packed.push(decoded.clone());
        }
        take_pieces(decoded, &run[from..], found);
    }
}

/// Whether something packed could begin in the bytes.
fn is_packed(bytes: &[u8]) -> bool {
    let mut pairs = bytes.windows(2);
    pairs.any(|pair| match pair {
        [0x1F, 0x8B] | [0x78, 0x01 | 0x5E | 0x9C | 0xDA] => true,
        b"PK" => bytes.windows(4).any(|four| four == b"PK\x03\x04"),
        _ => false,
    })
}

fn decode(run: &[u8], out: &mut Vec<u8>) {
    out.clear();
    let (fours, last) = run.as_chunks::<4>();
    for four in fours {
        let [_, bytes @ ..] = bits(four).to_be_bytes();
        out.extend_from_slice(&bytes);
    }
    let [_, bytes @ ..] = (bits(last) << (6 * (4 - last.len()))).to_be_bytes();
    out.extend_from_slice(&bytes[..last.len().saturating_sub(1)]);
}

fn bits(letters: &[u8]) -> u32 {
    letters.iter().fold(0, |bits, letter| bits << 6 | u32::from(SEXTETS[usize::from(*letter)]))
}

/// Takes the stretches of text out of what was decoded. A sign such as `/` may also part an address from the base64
/// behind it: there a stretch begins anew.
fn take_pieces(decoded: &[u8], run: &[u8], found: &mut Encoded) {
    let mut at = 0;
    while at < decoded.len() {
        let start = at;
        while let Some(length) = letter_at(&decoded[at..]) {
            at += length;
        }
        if at - start >= SHORTEST {
            found.take(&decoded[start..at]);
            let groups = (start / 3 + 1)..=(at.saturating_sub(SHORTEST) / 3);
            let parted = groups.filter(|group| matches!(run[group * 4 - 1], b'/' | b'-' | b'_' | b'+'));
            for group in parted {
                found.take(&decoded[group * 3..at]);
            }
        }
        at += 1;
    }
}

impl Encoded {
    fn take(&mut self, piece: &[u8]) {
        if piece.len() > LONG {
            self.texts.push(piece.to_vec());
        } else {
            self.pieces.extend_from_slice(piece);
            self.pieces.push(b'\n');
        }
    }
}

/// How many bytes the letter has with which text begins; nothing where none does.
fn letter_at(bytes: &[u8]) -> Option<usize> {
    let length = match bytes.first()? {
        b'\t' | b'\n' | b'\r' | b' '..=b'~' => return Some(1),
        // Any byte that goes on with a letter makes these two one.
        0xC2..=0xDF => return matches!(bytes.get(1)?, 0x80..=0xBF).then_some(2),
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return None,
    };
    std::str::from_utf8(bytes.get(..length)?).is_ok().then_some(length)
}

/// Whether bytes look like UTF-16: in Latin scripts every other byte is nothing.
fn is_wide(bytes: &[u8]) -> bool {
    bytes.iter().filter(|byte| **byte == 0).count() * 3 >= bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::leak::fold::{as_text, fold};

    fn encoded(text: &str) -> Encoded {
        let mut found = Encoded::default();
        base64(text, &mut ReadRuns::default(), &mut found);
        found
    }

    #[test]
    fn base64_is_read_from_every_letter() {
        let said = |text: &str| {
            let found = encoded(text);
            let lines = found.texts.iter().map(Vec::as_slice).chain(found.pieces.split(|byte| *byte == b'\n'));
            lines.map(|line| fold(&as_text(line))).any(|line| line.contains(" anna olsen "))
        };
        for (text, found) in [
            ("QW5uYSBPbHNlbg==", true),
            ("data:text/plain;base64,QW5uYSBPbHNlbg", true),
            ("xQW5uYSBPbHNlbg", true),
            ("/a/QW5uYSBPbHNlbg/", true),
            ("/an/address/QW5uYSBPbHNlbg", true),
            ("x-QW5uYSBPbHNlbg.png", true),
            (
                "SXQgd2FzIHNhaWQgaW4gdGhlIHllYXIgYmVmb3JlIHRoYXQgZXZlcnlib2R5IEFu\r\nbmEgT2xzZW4sIGFuZCBzbyBvbiwgYW5kIHNvIG9uLCBhbmQgbW9yZQ==",
                true,
            ),
            ("eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHggQW5u\nYSBPbHNlbiBhbmQgc28gb24=", true),
            ("anna-olsen-was-here", false),
        ] {
            assert_eq!(said(text), found, "{text}");
        }
    }

    #[test]
    fn only_runs_with_a_capital_or_digit_inside_are_read() {
        let long = "a".repeat(100);
        for (text, mark) in [
            (String::new(), None),
            ("small-letters/and_signs".to_owned(), None),
            ("Capital First Alone 1 2".to_owned(), None),
            ("bB".to_owned(), Some(1)),
            (format!("{long} {long}7{long}"), Some(201)),
            (format!("{long}.X{long}"), None),
            (format!("{long}\u{E9}1{long}-2"), Some(204)),
        ] {
            assert_eq!(next_mark(text.as_bytes(), 0), mark, "{text}");
        }
        for byte in 0..=u8::MAX {
            assert_eq!(is_letter(byte), SEXTETS[usize::from(byte)] != NONE, "{byte}");
        }
    }

    #[test]
    fn what_was_read_before_says_the_same() {
        let mut read = ReadRuns::default();
        let texts = ["QW5uYSBPbHNlbg==", "a x1y2z3 QW5uYSBPbHNlbg== /p00017-anna/", "p00017-anna", "QW5uYSBPbHNlbh=="];
        for text in texts.iter().chain(&texts) {
            let mut found = Encoded::default();
            base64(text, &mut read, &mut found);
            assert_eq!(found, encoded(text), "{text}");
        }
    }
}
