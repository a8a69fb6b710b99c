//! Undoes what formats do to words: entities of HTML and XML, percent signs of addresses, backslashes of JSON and CSS.

use memchr::memchr3;

/// The names of the letters 160 to 255 in HTML.
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 \
    sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml \
    Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml \
    times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave \
    eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute \
    ucirc uuml yacute thorn yuml";

/// Other names that stand for letters, or for nothing at all.
const NAMED: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("percnt", '%'),
    ("bsol", '\\'),
    ("OElig", 'Œ'),
    ("oelig", 'œ'),
    ("Scaron", 'Š'),
    ("scaron", 'š'),
    ("Yuml", 'Ÿ'),
    ("zwj", '\u{200D}'),
    ("zwnj", '\u{200C}'),
    ("ZeroWidthSpace", '\u{200B}'),
    ("NoBreak", '\u{2060}'),
];

/// The bytes with one layer of escapes undone; nothing where there are none.
pub(super) fn undo(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut kept = 0;
    let mut at = 0;
    let bytes = text.as_bytes();
    while let Some(ahead) = memchr3(b'&', b'%', b'\\', &bytes[at..]) {
        at += ahead;
        match undo_one(&text[at..], &mut Escape { out: &mut out, before: &bytes[kept..at] }) {
            Some(length) => {
                at += length;
                kept = at;
            }
            None => at += 1,
        }
    }
    if kept == 0 {
        return None;
    }
    out.extend_from_slice(&bytes[kept..]);
    Some(out)
}

/// Where an escape is written to, and what stands before it and has not been written yet.
struct Escape<'a> {
    out: &'a mut Vec<u8>,
    before: &'a [u8],
}

impl Escape<'_> {
    fn letter(&mut self, letter: char) {
        self.byte_run(letter.encode_utf8(&mut [0; 4]).as_bytes());
    }

    fn byte_run(&mut self, run: &[u8]) {
        self.out.extend_from_slice(std::mem::take(&mut self.before));
        self.out.extend_from_slice(run);
    }
}

/// Undoes the escape that `text` begins with; gives its length.
fn undo_one(text: &str, escape: &mut Escape<'_>) -> Option<usize> {
    match text.as_bytes().first()? {
        b'&' => undo_entity(text, escape),
        b'%' => {
            let byte = u8::try_from(hex(text.get(1..3)?)?).ok()?;
            escape.byte_run(&[byte]);
            Some(3)
        }
        _ => undo_backslash(text, escape),
    }
}

fn hex(digits: &str) -> Option<u32> {
    digits.bytes().all(|b| b.is_ascii_hexdigit()).then(|| u32::from_str_radix(digits, 16).ok())?
}

fn undo_entity(text: &str, escape: &mut Escape<'_>) -> Option<usize> {
    let end = text.bytes().take(32).position(|byte| byte == b';')?;
    let name = &text[1..end];
    let letter = if let Some(number) = name.strip_prefix('#') {
        let code = number.strip_prefix(['x', 'X']).map_or_else(|| number.parse().ok(), hex)?;
        char::from_u32(code)?
    } else {
        let known = NAMED.iter().find(|(known, _)| *known == name).map(|(_, letter)| *letter);
        let latin = || LATIN.split_whitespace().zip('\u{A0}'..='\u{FF}').find(|(known, _)| *known == name);
        let plain = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
        // The other names are signs, and between words every sign is a space.
        known.or_else(|| latin().map(|(_, letter)| letter)).or_else(|| plain.then_some(' '))?
    };
    escape.letter(letter);
    Some(end + 1)
}

/// `\u00e6` and its pairs, `\u{e6}`, `\xE6`, `\n`, `\/`, and `\E6 ` as CSS writes it.
fn undo_backslash(text: &str, escape: &mut Escape<'_>) -> Option<usize> {
    let rest = &text[1..];
    let first = rest.chars().next()?;
    if first == 'u'
        && let Some((letter, length)) = unicode(&rest[1..])
    {
        escape.letter(letter);
        return Some(2 + length);
    }
    if first == 'x'
        && let Some(letter) = rest.get(1..3).and_then(hex).and_then(char::from_u32)
    {
        escape.letter(letter);
        return Some(4);
    }
    let digits = rest.bytes().take(6).take_while(u8::is_ascii_hexdigit).count();
    // Two digits at least: \b and \f are signs of JSON.
    if digits >= 2
        && let Some(letter) = hex(&rest[..digits]).and_then(char::from_u32)
    {
        escape.letter(letter);
        return Some(1 + digits + usize::from(rest[digits..].starts_with(' ')));
    }
    let letter = if matches!(first, 'n' | 'r' | 't' | 'b' | 'f' | 'v') { ' ' } else { first };
    escape.letter(letter);
    Some(1 + first.len_utf8())
}

/// The letter behind `\u`, and how long its digits are.
fn unicode(rest: &str) -> Option<(char, usize)> {
    if let Some(inside) = rest.strip_prefix('{') {
        let end = inside.find('}')?;
        return Some((char::from_u32(hex(&inside[..end])?)?, end + 2));
    }
    let high = hex(rest.get(..4)?)?;
    if !(0xD800..0xDC00).contains(&high) {
        return Some((char::from_u32(high)?, 4));
    }
    let low = hex(rest.get(4..)?.strip_prefix("\\u")?.get(..4)?)?;
    let low = low.checked_sub(0xDC00).filter(|low| *low < 0x400)?;
    Some((char::from_u32(0x1_0000 + ((high - 0xD800) << 10) + low)?, 10))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::leak::fold::as_text;

    #[test]
    fn one_layer_is_undone() {
        for (text, undone) in [
            ("plain", None),
            ("50 % off & more", None),
            ("S&oslash;ren &amp; &#x41;nna&#33;", Some("Søren & Anna!")),
            ("O&rsquo;Neill", Some("O Neill")),
            ("a&shy;b", Some("a\u{AD}b")),
            ("&amp;amp;", Some("&amp;")),
            ("S%C3%B8ren%20B", Some("Søren B")),
            ("S%F8ren", Some("Søren")),
            (r"S\u00f8ren\n\u{41}\x42 \ud83d\ude00\/", Some("Søren AB 😀/")),
            (r"\E6 b\0000E6b", Some("æbæb")),
            ("100%", None),
            ("&;", None),
            ("&#x110000;", None),
            (r"\ud83d", Some("ud83d")),
        ] {
            let got = undo(text).map(|bytes| as_text(&bytes).into_owned());
            assert_eq!(got.as_deref(), undone, "{text}");
        }
    }
}
