//! Reads an output file in every way in which words could hide in it.

use std::cell::Cell;

use memchr::{memchr, memchr2};

use crate::leak::escapes::undo;
use crate::leak::fold::{as_text, fold_into};
use crate::leak::markup::{Parts, is_markup, take_apart};
use crate::leak::sextets::{Encoded, ReadRuns, base64};
use crate::leak::unpack::{unpack, wide};

/// How many layers are taken off: what is packed in what is packed, and so on.
const DEEPEST: usize = 6;

/// What a reading is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layer {
    /// Markup as it stands, with the names of tags and attributes.
    Syntax,
    /// What stands in attributes and comments of markup.
    Values,
    /// Words, as someone would read them.
    Words,
}

/// Takes a folded reading.
pub(super) type Reader<'r> = &'r mut dyn FnMut(Layer, &[u8]);

/// Gives every reading of the bytes to `reader`; tells whether something in them was too long to be read to its end.
pub(super) fn read(bytes: &[u8], reader: Reader<'_>) -> bool {
    let mut reading = Reading { reader, desk: DESK.take().unwrap_or_default() };
    let cut = reading.bytes(bytes, 0);
    DESK.set(Some(reading.desk.cleared()));
    cut
}

thread_local! {
    static DESK: Cell<Option<Box<Desk>>> = const { Cell::new(None) };
}

/// What one thread reads with, kept from file to file: fresh memory for each reading costs more than the reading.
#[derive(Default)]
struct Desk {
    folded: Vec<u8>,
    /// As many as there is markup inside of markup.
    parts: Vec<Parts>,
    /// As many as there is base64 inside of base64.
    encoded: Vec<Encoded>,
    runs: ReadRuns,
}

impl Desk {
    /// The desk without what a file larger than most has left on it.
    fn cleared(mut self: Box<Self>) -> Box<Self> {
        if self.folded.capacity() > LARGE {
            self.folded = Vec::new();
        }
        self.parts.retain(|parts| parts.words.capacity().max(parts.values.capacity()) <= LARGE);
        self.encoded.retain(|encoded| encoded.pieces.capacity() <= LARGE);
        self
    }
}

/// Larger buffers are not kept, in bytes.
const LARGE: usize = 1 << 20;

/// The reading of one file.
struct Reading<'r> {
    reader: Reader<'r>,
    desk: Box<Desk>,
}

impl Reading<'_> {
    fn bytes(&mut self, bytes: &[u8], depth: usize) -> bool {
        if depth > DEEPEST {
            return true;
        }
        let cut = match std::str::from_utf8(bytes) {
            Ok(text) if !is_binary(bytes) => return self.whole(text, depth),
            Ok(text) => self.whole(text, depth),
            Err(_) => self.whole(&as_text(bytes), depth),
        };
        self.packed(bytes, depth) || cut
    }

    /// Reads what is packed in bytes, and the bytes as UTF-16.
    fn packed(&mut self, bytes: &[u8], depth: usize) -> bool {
        let unpacked = unpack(bytes);
        let mut cut = unpacked.cut;
        for stream in unpacked.streams {
            cut |= self.bytes(&stream, depth + 1);
        }
        for text in wide(bytes) {
            cut |= self.whole(&text, depth);
        }
        cut
    }

    fn whole(&mut self, text: &str, depth: usize) -> bool {
        if !is_markup(text) {
            return self.text(text, Layer::Words, depth);
        }
        self.show(text, Layer::Syntax);
        let mut parts = self.desk.parts.pop().unwrap_or_default();
        take_apart(text, &mut parts);
        let mut cut = self.part(&parts.values, Layer::Values, depth);
        cut |= self.part(&parts.words, Layer::Words, depth);
        if let Some(parted) = parts.parted() {
            cut |= self.part(&parted, Layer::Words, depth);
        }
        self.desk.parts.push(parts);
        cut
    }

    /// A part of markup means what it says when its entities are undone; as it stands it was read with the whole.
    fn part(&mut self, text: &str, layer: Layer, depth: usize) -> bool {
        let bytes = text.as_bytes();
        // Other signs of escapes may be meant as they stand.
        let entities_alone = memchr(b'&', bytes).is_some() && memchr2(b'%', b'\\', bytes).is_none();
        if entities_alone
            && depth < DEEPEST
            && let Some(undone) = undo(text)
        {
            return self.text(&as_text(&undone), layer, depth + 1);
        }
        self.text(text, layer, depth)
    }

    fn text(&mut self, text: &str, layer: Layer, depth: usize) -> bool {
        self.show(text, layer);
        let mut cut = depth < DEEPEST && self.encoded(text, depth + 1);
        if depth < DEEPEST
            && let Some(undone) = undo(text)
        {
            cut |= self.text(&as_text(&undone), layer, depth + 1);
        }
        cut
    }

    fn encoded(&mut self, text: &str, depth: usize) -> bool {
        let mut encoded = self.desk.encoded.pop().unwrap_or_default();
        base64(text, &mut self.desk.runs, &mut encoded);
        let mut cut = false;
        if !encoded.pieces.is_empty() {
            cut |= self.text(&as_text(&encoded.pieces), Layer::Words, depth);
            encoded.pieces.clear();
        }
        for text in encoded.texts.drain(..) {
            cut |= self.whole(&as_text(&text), depth);
        }
        for bytes in encoded.packed.drain(..) {
            cut |= self.packed(&bytes, depth);
        }
        self.desk.encoded.push(encoded);
        cut
    }

    fn show(&mut self, text: &str, layer: Layer) {
        fold_into(text, &mut self.desk.folded);
        (self.reader)(layer, &self.desk.folded);
    }
}

/// Whether a byte is among them that no text has.
fn is_binary(bytes: &[u8]) -> bool {
    let binary = |byte: u8| (byte < b' ') & !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C);
    // Without a way out of a chunk, many bytes are compared at once.
    bytes.chunks(64).any(|chunk| chunk.iter().fold(false, |any, byte| any | binary(*byte)))
}
