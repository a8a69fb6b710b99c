//! Reads an output file in every way in which words could hide in it.

use crate::leak::escapes::undo;
use crate::leak::fold::{as_text, fold};
use crate::leak::markup::{is_markup, take_apart};
use crate::leak::unpack::{base64, unpack, wide};

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
pub(super) type Reader<'r> = &'r mut dyn FnMut(Layer, &str);

/// Gives every reading of the bytes to `reader`; tells whether something in them was too long to be read to its end.
pub(super) fn read(bytes: &[u8], reader: Reader<'_>) -> bool {
    read_bytes(bytes, 0, reader)
}

fn read_bytes(bytes: &[u8], depth: usize, reader: Reader<'_>) -> bool {
    if depth > DEEPEST {
        return true;
    }
    let plain = std::str::from_utf8(bytes).is_ok_and(|text| !text.bytes().any(is_binary));
    let text = read_whole(&as_text(bytes), depth, reader);
    (!plain && read_packed(bytes, depth, reader)) || text
}

/// Reads what is packed in bytes, and the bytes as UTF-16.
fn read_packed(bytes: &[u8], depth: usize, reader: Reader<'_>) -> bool {
    let unpacked = unpack(bytes);
    let mut cut = unpacked.cut;
    for stream in unpacked.streams {
        cut |= read_bytes(&stream, depth + 1, reader);
    }
    for text in wide(bytes) {
        cut |= read_whole(&text, depth, reader);
    }
    cut
}

/// A byte that no text has.
fn is_binary(byte: u8) -> bool {
    byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C)
}

fn read_whole(text: &str, depth: usize, reader: Reader<'_>) -> bool {
    if !is_markup(text) {
        return read_text(text, Layer::Words, depth, reader);
    }
    reader(Layer::Syntax, &fold(text));
    let parts = take_apart(text);
    let mut cut = read_part(&parts.values, Layer::Values, depth, reader);
    cut |= read_part(&parts.words, Layer::Words, depth, reader);
    if let Some(parted) = parts.parted() {
        cut |= read_part(&parted, Layer::Words, depth, reader);
    }
    cut
}

/// A part of markup means what it says when its entities are undone; as it stands it was read with the whole.
fn read_part(text: &str, layer: Layer, depth: usize, reader: Reader<'_>) -> bool {
    // Other signs of escapes may be meant as they stand.
    let entities_alone = text.contains('&') && !text.contains(['%', '\\']);
    if entities_alone
        && depth < DEEPEST
        && let Some(undone) = undo(text)
    {
        return read_text(&as_text(&undone), layer, depth + 1, reader);
    }
    read_text(text, layer, depth, reader)
}

fn read_text(text: &str, layer: Layer, depth: usize, reader: Reader<'_>) -> bool {
    reader(layer, &fold(text));
    let mut cut = depth < DEEPEST && read_encoded(text, depth + 1, reader);
    if depth < DEEPEST
        && let Some(undone) = undo(text)
    {
        cut |= read_text(&as_text(&undone), layer, depth + 1, reader);
    }
    cut
}

fn read_encoded(text: &str, depth: usize, reader: Reader<'_>) -> bool {
    let encoded = base64(text);
    let mut cut = false;
    if !encoded.pieces.is_empty() {
        cut |= read_text(&as_text(&encoded.pieces), Layer::Words, depth, reader);
    }
    for text in encoded.texts {
        cut |= read_whole(&as_text(&text), depth, reader);
    }
    for bytes in encoded.packed {
        cut |= read_packed(&bytes, depth, reader);
    }
    cut
}
