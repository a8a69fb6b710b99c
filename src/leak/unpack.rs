//! Unpacks what is packed: gzip, zlib, deflate and ZIP streams and UTF-16, wherever they begin in some bytes.

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
