//! Reads pictures as far as a page must know them: how large they are, and that a drawing does nothing but be looked at.

use imagesize::ImageType;
use roxmltree::{Document, Node, ParsingOptions};

/// The ends of the names of pictures that browsers show.
const KINDS: [(&str, &str); 7] = [
    ("svg", "an SVG drawing"),
    ("png", "a PNG picture"),
    ("jpg", "a JPEG picture"),
    ("jpeg", "a JPEG picture"),
    ("gif", "a GIF picture"),
    ("webp", "a WebP picture"),
    ("avif", "an AVIF picture"),
];

/// Notes that cameras and programs leave in pictures: where and when it was taken, by whom, with what.
const NOTES: [&[u8]; 2] = [b"Exif\0\0", b"http://ns.adobe.com/xap/1.0/"];

/// Where such notes stand, in bytes from the beginning.
const HEAD: usize = 64 * 1024;

/// A picture as a page must know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Picture {
    /// Its width and height in pixels; nothing for a drawing that does not say.
    pub size: Option<(u32, u32)>,
    /// Whether notes of a camera or a program stand in it.
    pub has_notes: bool,
}

/// Why a picture cannot be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadPicture {
    /// It is no picture of any kind that browsers show, or broken.
    Unreadable,
    /// It is of another kind than its name says.
    Other(&'static str),
    /// The drawing could run, load or change something: what it holds, and on which line.
    Acts(String, u32),
    /// The drawing is no XML, or declares things of its own.
    Malformed(String, u32),
}

/// What kind of picture a file is by the end of its name; nothing where it is none.
#[must_use]
pub fn kind_of(path: &str) -> Option<&'static str> {
    let (_, end) = path.rsplit_once('.')?;
    KINDS.iter().find(|(kind, _)| end.eq_ignore_ascii_case(kind)).map(|(kind, _)| *kind)
}

/// Reads a picture of the kind that its name says.
///
/// # Errors
/// A [`BadPicture`] that says what is wrong with it.
pub fn read_picture(kind: &str, bytes: &[u8]) -> Result<Picture, BadPicture> {
    if kind == "svg" {
        let text = std::str::from_utf8(bytes).map_err(|_| BadPicture::Unreadable)?;
        return Ok(Picture { size: read_drawing(text)?, has_notes: false });
    }
    let found = imagesize::image_type(bytes).ok().and_then(name_of).ok_or(BadPicture::Unreadable)?;
    let told = |kind: &str| KINDS.iter().find(|(end, _)| *end == kind).map_or("a picture", |(_, words)| *words);
    if told(kind) != told(found) {
        return Err(BadPicture::Other(told(found)));
    }
    let size = imagesize::blob_size(bytes).map_err(|_| BadPicture::Unreadable)?;
    let (Ok(width), Ok(height)) = (u32::try_from(size.width), u32::try_from(size.height)) else {
        return Err(BadPicture::Unreadable);
    };
    let head = &bytes[..bytes.len().min(HEAD)];
    let has_notes = NOTES.iter().any(|note| memchr::memmem::find(head, note).is_some());
    Ok(Picture { size: Some((width, height)), has_notes })
}

fn name_of(found: ImageType) -> Option<&'static str> {
    match found {
        ImageType::Png => Some("png"),
        ImageType::Jpeg => Some("jpg"),
        ImageType::Gif => Some("gif"),
        ImageType::Webp => Some("webp"),
        ImageType::Heif(imagesize::Compression::Av1) => Some("avif"),
        _ => None,
    }
}

/// Reads a drawing; it is copied as it is, so nothing may stand in it that acts.
fn read_drawing(text: &str) -> Result<Option<(u32, u32)>, BadPicture> {
    // A drawing that declares entities could stand for gigabytes, or for files of this computer.
    let options = ParsingOptions { allow_dtd: false, ..ParsingOptions::default() };
    let drawing = Document::parse_with_options(text, options)
        .map_err(|error| BadPicture::Malformed(error.to_string(), error.pos().row))?;
    for node in drawing.root().descendants() {
        if let Some(what) = acts(&node) {
            return Err(BadPicture::Acts(what, drawing.text_pos_at(node.range().start).row));
        }
    }
    Ok(size_of(&drawing.root_element()))
}

/// What of an element runs, loads or changes something.
fn acts(node: &Node<'_, '_>) -> Option<String> {
    if node.is_pi() {
        return Some("an instruction (`<?…?>`)".to_owned());
    }
    if !node.is_element() {
        return None;
    }
    let name = node.tag_name().name();
    let acting = ["script", "foreignObject", "iframe", "object", "embed", "handler", "listener", "set", "animate"];
    if acting.iter().any(|one| one.eq_ignore_ascii_case(name)) {
        return Some(format!("`<{name}>`"));
    }
    if name == "style" && node.text().is_some_and(loads) {
        return Some("a style that loads something".to_owned());
    }
    node.attributes().find_map(|attribute| {
        let (name, value) = (attribute.name(), attribute.value());
        let event = name.len() > 2 && name.get(..2).is_some_and(|on| on.eq_ignore_ascii_case("on"));
        let leads = name.eq_ignore_ascii_case("href") && !is_inside(value);
        (event || leads || loads(value)).then(|| format!("`{name}`"))
    })
}

/// Whether an address stays in the drawing: a part of it, or a picture that is written into it.
fn is_inside(address: &str) -> bool {
    let address = address.trim();
    address.starts_with('#')
        || ["png", "jpeg", "webp", "gif"].iter().any(|kind| address.starts_with(&format!("data:image/{kind};base64,")))
}

/// Whether a style or a value loads something from elsewhere.
fn loads(style: &str) -> bool {
    let plain: String = style.chars().filter(|c| !c.is_whitespace() && !"\"'".contains(*c)).collect();
    let plain = plain.to_ascii_lowercase();
    plain.contains("@import")
        || plain.contains("javascript:")
        || plain.match_indices("url(").any(|(at, _)| !plain[at + 4..].starts_with('#'))
}

/// The width and height that a drawing says, or those of its view.
fn size_of(root: &Node<'_, '_>) -> Option<(u32, u32)> {
    let pixels = |name: &str| root.attribute(name)?.trim().trim_end_matches("px").parse::<f64>().ok();
    let view = root.attribute("viewBox").map(|view| {
        let numbers: Vec<f64> = view.split([' ', ',']).filter_map(|number| number.parse().ok()).collect();
        (numbers.get(2).copied(), numbers.get(3).copied())
    });
    let (width, height) = match (pixels("width"), pixels("height"), view) {
        (Some(width), Some(height), _) => (width, height),
        (_, _, Some((Some(width), Some(height)))) => (width, height),
        _ => return None,
    };
    let whole =
        |number: f64| (number.is_finite() && (1.0..=100_000.0).contains(&number)).then(|| number.round() as u32);
    Some((whole(width)?, whole(height)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x03\0\0\0\x02\x08\x02\0\0\0\x12\x16\xf1M";

    #[test]
    fn drawings_that_act_are_told() {
        let svg =
            |inside: &str| format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\">\n{inside}</svg>");
        for (inside, what) in [
            ("<script>alert(1)</script>", "`<script>`"),
            ("<g onload=\"alert(1)\"/>", "`onload`"),
            ("<foreignObject/>", "`<foreignObject>`"),
            ("<a href=\"javascript:alert(1)\"/>", "`href`"),
            ("<image href=\"/etc/passwd\"/>", "`href`"),
            ("<image xmlns:x=\"http://www.w3.org/1999/xlink\" x:href=\"https://evil.example/x.png\"/>", "`href`"),
            ("<set attributeName=\"href\" to=\"javascript:alert(1)\"/>", "`<set>`"),
            ("<style>@import 'https://evil.example/x.css'</style>", "a style that loads something"),
            ("<rect fill=\"url( 'https://evil.example/#a')\"/>", "`fill`"),
            ("<?xml-stylesheet href=\"x.css\"?>", "an instruction (`<?…?>`)"),
        ] {
            let read = read_picture("svg", svg(inside).as_bytes());
            assert_eq!(read, Err(BadPicture::Acts(what.to_owned(), 2)), "{inside}");
        }
        for inside in ["<rect fill=\"url(#a)\"/>", "<use href=\"#a\"/>", "<title>on and on</title>", ""] {
            let size = Some((40, 20));
            assert_eq!(read_picture("svg", svg(inside).as_bytes()), Ok(Picture { size, has_notes: false }), "{inside}");
        }
        let bomb = "<!DOCTYPE svg [<!ENTITY a \"aaaa\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>";
        assert!(matches!(read_picture("svg", bomb.as_bytes()), Err(BadPicture::Malformed(..))));
        assert!(matches!(read_picture("svg", b"<svg"), Err(BadPicture::Malformed(..))));
    }

    #[test]
    fn pictures_are_what_they_are() {
        assert_eq!(read_picture("png", PNG), Ok(Picture { size: Some((3, 2)), has_notes: false }));
        assert_eq!(read_picture("jpg", PNG), Err(BadPicture::Other("a PNG picture")));
        assert_eq!(read_picture("png", b"<html>"), Err(BadPicture::Unreadable));
        assert_eq!(read_picture("webp", b""), Err(BadPicture::Unreadable));
        let noted = [PNG, b"Exif\0\0 GPS"].concat();
        assert_eq!(read_picture("png", &noted), Ok(Picture { size: Some((3, 2)), has_notes: true }));
    }
}
