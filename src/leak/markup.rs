//! Takes HTML and XML apart: what a reader reads, and what stands inside tags.

use memchr::memchr;

/// Markup taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Parts {
    /// The text between tags, scripts and styles among it.
    pub words: String,
    /// Where a tag stood inside of a word of it, or between two words that only look like one.
    pub joints: Vec<usize>,
    /// The values of attributes, and comments.
    pub values: String,
}

impl Parts {
    /// The surroundings of every joint with its words parted; nothing where there is none.
    pub fn parted(&self) -> Option<String> {
        let joins = |at: &&usize| {
            let before = self.words[..**at].chars().next_back();
            let after = self.words[**at..].chars().next();
            // What is escaped may be a letter.
            before.is_some_and(|c| c.is_alphanumeric() || c == ';')
                && after.is_some_and(|c| c.is_alphanumeric() || c == '&')
        };
        let mut out = String::new();
        let mut start = 0;
        let mut last = None;
        for at in self.joints.iter().copied().filter(|at| joins(&at)) {
            let from = letter_before(&self.words, at.saturating_sub(AROUND));
            if let Some(last) = last.filter(|last| last + AROUND < from) {
                out.push_str(&self.words[start..letter_before(&self.words, last + AROUND)]);
                out.push('\n');
                start = from;
            } else if last.is_none() {
                start = from;
            }
            out.push_str(&self.words[start..at]);
            out.push(' ');
            start = at;
            last = Some(at);
        }
        let end = letter_before(&self.words, last? + AROUND);
        Some(out + &self.words[start..end.max(start)])
    }
}

/// The first byte of the letter at `at`, or the end of the text.
fn letter_before(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// So many bytes around a joint are read once more.
const AROUND: usize = 400;

/// Tags inside of which a word may begin, end or go on.
const INLINE: [u64; 29] = packed_all([
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q",
    "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tspan", "u", "var", "wbr",
]);

fn is_inline(name: &str) -> bool {
    name.len() <= 8 && INLINE.contains(&packed(name.as_bytes()))
}

/// A short name in small letters as one number: there are many tags in a page, and many names to compare.
const fn packed(name: &[u8]) -> u64 {
    let mut number = 0;
    let mut at = 0;
    while at < name.len() {
        number = number << 8 | name[at].to_ascii_lowercase() as u64;
        at += 1;
    }
    number
}

const fn packed_all<const N: usize>(names: [&str; N]) -> [u64; N] {
    let mut numbers = [0; N];
    let mut at = 0;
    while at < N {
        numbers[at] = packed(names[at].as_bytes());
        at += 1;
    }
    numbers
}

/// Whether bytes are markup by their first sign, or a piece of it.
pub(super) fn is_markup(text: &str) -> bool {
    let text = text.trim_start_matches(['\u{FEFF}', ' ', '\t', '\r', '\n']);
    text.strip_prefix('<').and_then(|rest| rest.chars().next()).is_some_and(|c| c.is_alphabetic() || "!?/".contains(c))
}

/// Takes markup apart; what is no tag after all is text. The parts take the place of what `parts` held before.
pub(super) fn take_apart(text: &str, parts: &mut Parts) {
    parts.words.clear();
    parts.joints.clear();
    parts.values.clear();
    let mut rest = text;
    while let Some(at) = memchr(b'<', rest.as_bytes()) {
        parts.words.push_str(&rest[..at]);
        rest = take_tag(&rest[at..], parts);
    }
    parts.words.push_str(rest);
}

/// Takes what begins with `<`; gives what follows it.
fn take_tag<'t>(text: &'t str, parts: &mut Parts) -> &'t str {
    if let Some(comment) = text.strip_prefix("<!--") {
        let (inside, rest) = comment.split_once("-->").unwrap_or((comment, ""));
        put(&mut parts.values, inside);
        parts.words.push(' ');
        return rest;
    }
    if let Some(data) = text.strip_prefix("<![CDATA[") {
        let (inside, rest) = data.split_once("]]>").unwrap_or((data, ""));
        parts.words.push_str(inside);
        return rest;
    }
    let name_at = 1 + usize::from(text[1..].starts_with(['/', '?', '!']));
    let name_length =
        text[name_at..].bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'-' || *b == b':').count();
    if name_length == 0 {
        parts.words.push('<');
        return &text[1..];
    }
    let name = &text[name_at..name_at + name_length];
    let rest = take_values(&text[name_at + name_length..], &mut parts.values);
    if is_inline(name) {
        parts.joints.push(parts.words.len());
    } else {
        parts.words.push(' ');
    }
    if name_at == 1 && ["script", "style"].iter().any(|raw| raw.eq_ignore_ascii_case(name)) {
        return take_raw(rest, name, parts);
    }
    rest
}

fn put(out: &mut String, words: &str) {
    out.push(' ');
    out.push_str(words);
    out.push(' ');
}

/// Takes the values up to the end of the tag.
fn take_values<'t>(text: &'t str, values: &mut String) -> &'t str {
    let mut rest = text;
    loop {
        let sign = rest.bytes().position(|byte| matches!(byte, b'"' | b'\'' | b'=' | b'>'));
        let Some(at) = sign else { return "" };
        let sign = rest.as_bytes()[at];
        rest = &rest[at + 1..];
        match sign {
            b'>' => return rest,
            b'=' => {
                let trimmed = rest.trim_start();
                if !trimmed.starts_with(['"', '\'']) {
                    let end = trimmed.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(trimmed.len());
                    put(values, &trimmed[..end]);
                    rest = &trimmed[end..];
                }
            }
            quote => {
                let end = memchr(quote, rest.as_bytes()).unwrap_or(rest.len());
                put(values, &rest[..end]);
                rest = rest.get(end + 1..).unwrap_or("");
            }
        }
    }
}

/// Takes a script or style whole: a `<` inside it begins no tag.
fn take_raw<'t>(text: &'t str, name: &str, parts: &mut Parts) -> &'t str {
    let ends = |at: &usize| {
        let after = text[at + 1..].strip_prefix('/').and_then(|after| after.get(..name.len()));
        after.is_some_and(|end| end.eq_ignore_ascii_case(name))
    };
    let end =
        text.match_indices('<').map(|(at, _)| at).find(|at| text.len() > at + 2 && ends(at)).unwrap_or(text.len());
    put(&mut parts.words, &text[..end]);
    &text[end..]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::leak::fold::fold;

    fn parts_of(text: &str) -> Parts {
        let mut parts = Parts::default();
        take_apart(text, &mut parts);
        parts
    }

    #[test]
    fn text_and_values_are_told_apart() {
        for (text, words, values) in [
            ("<p>An<b>na</b> Olsen</p>", " anna olsen ", " "),
            ("<td>Anna</td><td>Olsen</td>", " anna olsen ", " "),
            ("<td>Anna</td><td>Olsen</td>x<br>y", " anna olsen x y ", " "),
            ("<a title='Anna Olsen' href=/x/ data-b=\"c > d\">e</a>", " e ", " anna olsen x c d "),
            ("<!-- Anna --><p>b", " b ", " anna "),
            ("<![CDATA[Anna <b>]]>", " anna b ", " "),
            ("<script>if (a < b) \"Anna\"</script>c", " if a b anna c ", " "),
            ("<STYLE>a{}</Style >c", " a c ", " "),
            ("<script>a <ø </ø</script>b", " a ø ø b ", " "),
            ("1 < 2 <", " 1 2 ", " "),
            ("<p title=\"open", " ", " open "),
            ("<?xml version=\"1.0\"?><feed/>b", " b ", " 1 0 "),
        ] {
            let parts = parts_of(text);
            assert_eq!((fold(&parts.words).as_str(), fold(&parts.values).as_str()), (words, values), "{text}");
        }
    }

    #[test]
    fn words_that_a_tag_joins_are_read_in_both_ways() {
        for (text, parted) in [
            ("<h1>Anna<span>Olsen</span></h1>", Some(" anna olsen ")),
            ("<p>An<b></b><i>na</i>", Some(" an na ")),
            ("<p>Anna <b>Olsen</b>, here</p>", None),
            ("<td>Anna</td><td>Olsen</td>", None),
        ] {
            assert_eq!(parts_of(text).parted().map(|text| fold(&text)).as_deref(), parted, "{text}");
        }
    }

    #[test]
    fn markup_is_known() {
        for (text, markup) in
            [("<!doctype html>", true), ("\u{FEFF}\n<svg>", true), ("a < b", false), ("<3", false), ("{}", false)]
        {
            assert_eq!(is_markup(text), markup, "{text}");
        }
    }
}
