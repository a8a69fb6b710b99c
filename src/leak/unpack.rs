//! Unpacks what is packed: gzip, zlib, deflate and ZIP streams, base64 and UTF-16, wherever they begin in some bytes.

use std::io::Read;

use flate2::read::{DeflateDecoder, GzDecoder, ZlibDecoder};

/// How many bytes one stream may grow to; more is not unpacked, and said.
const MOST: u64 = if cfg!(test) { 1 << 20 } else { 64 << 20 };

/// What was unpacked from some bytes.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Unpacked {
    /// Each stream, as far as it could be read.
    pub streams: Vec<Vec<u8>>,
    /// Whether a stream was too long to be read to its end.
    pub cut: bool,
}

impl Unpacked {
    fn read(&mut self, stream: impl Read) {
        let mut out = Vec::new();
        // A stream that breaks off has told what it told before.
        let _: std::io::Result<usize> = stream.take(MOST).read_to_end(&mut out);
        self.cut |= out.len() as u64 == MOST;
        if !out.is_empty() {
            self.streams.push(out);
        }
    }
}

/// Unpacks every stream that begins somewhere in `bytes`.
pub(super) fn unpack(bytes: &[u8]) -> Unpacked {
    let mut found = Unpacked::default();
    for (at, pair) in bytes.windows(2).enumerate() {
        let rest = &bytes[at..];
        match pair {
            [0x1F, 0x8B] if rest.get(2) == Some(&8) => found.read(GzDecoder::new(rest)),
            [0x78, 0x01 | 0x5E | 0x9C | 0xDA] => found.read(ZlibDecoder::new(rest)),
            b"PK" if rest.starts_with(b"PK\x03\x04") => unpack_member(rest, &mut found),
            _ => {}
        }
    }
    // A bare stream has no sign of its own; only bytes that are no text can be one.
    if found.streams.is_empty() && std::str::from_utf8(bytes).is_err() {
        found.read(DeflateDecoder::new(bytes));
    }
    found
}

/// One member of a ZIP file: a head of 30 bytes, its name, a supplement, then the stream. Members that are stored as
/// they are have been read with the file itself.
fn unpack_member(rest: &[u8], found: &mut Unpacked) {
    let number = |at: usize| rest.get(at..at + 2).map(|two| usize::from(u16::from_le_bytes([two[0], two[1]])));
    if let (Some(8), Some(name), Some(more)) = (number(8), number(26), number(28))
        && let Some(stream) = rest.get(30 + name + more..)
    {
        found.read(DeflateDecoder::new(stream));
    }
}

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

/// Reads every run of base64 in a text, whatever letter of the run it begins with.
pub(super) fn base64(text: &str) -> Encoded {
    let mut found = Encoded::default();
    let bytes = text.as_bytes();
    let mut wrapped: Vec<u8> = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        while at < bytes.len() && SEXTETS[usize::from(bytes[at])] != NONE {
            at += 1;
        }
        let run = &bytes[start..at];
        let line_end = bytes.get(at).is_some_and(|byte| matches!(byte, b'\n' | b'\r'));
        if !wrapped.is_empty() || (line_end && run.len() >= WRAPPED) {
            wrapped.extend_from_slice(run);
            // The last line of wrapped base64 is shorter than those before it; of two signs of a line's end one is empty.
            if !line_end || (!run.is_empty() && run.len() < WRAPPED) {
                read_run(&std::mem::take(&mut wrapped), &mut found);
            }
        } else if run.len() > SHORTEST {
            read_run(run, &mut found);
        }
        at += 1;
    }
    read_run(&wrapped, &mut found);
    found
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

fn read_run(run: &[u8], found: &mut Encoded) {
    // Words, and addresses made of small letters, are by far the most runs. In base64 of words a capital or a digit
    // stands in nearly every four letters.
    if !run.iter().skip(1).any(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit()) {
        return;
    }
    for from in 0..4.min(run.len()) {
        let decoded = decode(&run[from..]);
        let pairs = || decoded.windows(2);
        let zip = || pairs().any(|pair| pair == b"PK") && decoded.windows(4).any(|four| four == b"PK\x03\x04");
        if decoded.len() > 12 && (pairs().any(is_packed) || zip() || is_wide(&decoded)) {
            found.packed.push(decoded.clone());
        }
        take_pieces(&decoded, &run[from..], found);
    }
}

fn is_packed(pair: &[u8]) -> bool {
    matches!(pair, [0x1F, 0x8B] | [0x78, 0x01 | 0x5E | 0x9C | 0xDA])
}

fn decode(run: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(run.len() * 3 / 4 + 3);
    for four in run.chunks(4) {
        let bits = four.iter().fold(0, |bits, letter| bits << 6 | u32::from(SEXTETS[usize::from(*letter)]));
        let [_, bytes @ ..] = (bits << (6 * (4 - four.len()))).to_be_bytes();
        out.extend_from_slice(&bytes[..four.len().saturating_sub(1)]);
    }
    out
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
        0xC2..=0xDF => 2,
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

/// The readings of bytes as UTF-16, in both orders and from both first bytes; none where nothing speaks for it.
pub(super) fn wide(bytes: &[u8]) -> Vec<String> {
    let marked = matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..]);
    if !marked && !bytes.contains(&0) {
        return Vec::new();
    }
    let orders: [fn([u8; 2]) -> u16; 2] = [u16::from_le_bytes, u16::from_be_bytes];
    let starts = [bytes, bytes.get(1..).unwrap_or(&[])];
    let readings = starts.iter().flat_map(|from| orders.map(|order| read_wide(from, order)));
    readings.collect()
}

fn read_wide(bytes: &[u8], order: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| order([pair[0], pair[1]]));
    char::decode_utf16(units).map(|letter| letter.unwrap_or(' ')).collect()
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};

    use super::*;
    use crate::leak::fold::{as_text, fold};

    const WORDS: &[u8] = b"Anna Olsen, Anna Olsen, Anna Olsen";

    fn deflated() -> Vec<u8> {
        let mut packer = DeflateEncoder::new(Vec::new(), Compression::default());
        packer.write_all(WORDS).expect("memory");
        packer.finish().expect("memory")
    }

    #[test]
    fn streams_are_found_where_they_begin() {
        let mut gzip = GzEncoder::new(b"before".to_vec(), Compression::default());
        gzip.write_all(WORDS).expect("memory");
        let mut zlib = ZlibEncoder::new(b"\x89PNG..".to_vec(), Compression::best());
        zlib.write_all(WORDS).expect("memory");
        let mut zip = b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x05\0\0\0a.txt".to_vec();
        zip.extend(deflated());
        for (name, bytes) in [
            ("gzip", gzip.finish().expect("memory")),
            ("zlib", zlib.finish().expect("memory")),
            ("zip", zip),
            ("deflate", deflated()),
        ] {
            let found = unpack(&bytes);
            assert!(found.streams.iter().any(|stream| stream == WORDS), "{name}: {found:?}");
            assert!(!found.cut, "{name}");
        }
        assert_eq!(unpack(b"plain PK text x\x01 and so on"), Unpacked::default());
    }

    #[test]
    fn what_breaks_off_is_read_as_far_as_it_goes() {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::none());
        gzip.write_all(WORDS).expect("memory");
        let whole = gzip.finish().expect("memory");
        let found = unpack(&whole[..whole.len() - 12]);
        assert!(found.streams.iter().any(|stream| stream.starts_with(b"Anna Olsen")), "{found:?}");
    }

    #[test]
    fn base64_is_read_from_every_letter() {
        let said = |text: &str| {
            let found = base64(text);
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
    fn wide_text_is_read_in_both_orders() {
        for order in [u16::to_le_bytes as fn(u16) -> [u8; 2], u16::to_be_bytes] {
            let bytes: Vec<u8> = "Søren".encode_utf16().flat_map(order).collect();
            let shifted = [&b"x"[..], &bytes].concat();
            assert!(wide(&bytes).iter().any(|text| text == "Søren"));
            assert!(wide(&shifted).iter().any(|text| text == "Søren"));
        }
        assert!(wide(b"plain").is_empty());
    }
}
