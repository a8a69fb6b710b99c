//! Lines of blocks and views: found before the Markdown is parsed, hidden from it, and read when their turn comes.
//!
//! Every such line is overwritten, byte for byte, by a line that Markdown takes for an HTML block of its own. Offsets
//! stay right, blocks may stand next to any text without blank lines, and in code the line as written can be shown.

use std::borrow::Cow;
use std::ops::Range;

/// A text with the lines of its blocks and views overwritten.
#[derive(Debug)]
pub(super) struct Masked<'t> {
    /// As long as the text itself.
    pub text: Cow<'t, str>,
    /// Where lines were overwritten, in order, without the white space around them.
    pub lines: Vec<Range<usize>>,
}

/// Finds and overwrites the lines of blocks and views.
pub(super) fn mask(text: &str) -> Masked<'_> {
    let mut lines = Vec::new();
    let mut from = 0;
    while let Some(at) = pairs(&text[from..], b"::").next().map(|found| from + found) {
        let line_start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let line_end = text[at..].find('\n').map_or(text.len(), |newline| at + newline);
        let alone = text[line_start..at].bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'>'));
        let line = text[at..line_end].trim_end();
        if alone && is_directive(line) {
            lines.push(at..at + line.len());
        }
        from = line_end;
    }
    if lines.is_empty() {
        return Masked { text: Cow::Borrowed(text), lines };
    }
    let mut masked = String::with_capacity(text.len());
    for line in &lines {
        masked.push_str(&text[masked.len()..line.start]);
        push_mask(&mut masked, line.len());
    }
    masked.push_str(&text[masked.len()..]);
    Masked { text: Cow::Owned(masked), lines }
}

/// Where two given ASCII characters stand side by side; quicker than a search for both at once, as the first is rare.
pub(super) fn pairs<'t>(text: &'t str, pair: &'static [u8; 2]) -> impl Iterator<Item = usize> + 't {
    let second = pair[1];
    let firsts = text.match_indices(char::from(pair[0])).map(|(at, _)| at);
    firsts.filter(move |at| text.as_bytes().get(at + 1) == Some(&second))
}

fn is_directive(line: &str) -> bool {
    let rest = line.trim_start_matches(':');
    match line.len() - rest.len() {
        2 => {
            let name = name_length(rest);
            name > 0 && (rest.len() == name || rest[name..].trim_start().starts_with(['{', '[']))
        }
        _ => true,
    }
}

fn name_length(text: &str) -> usize {
    text.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'-' || *byte == b'_').count()
}

/// An HTML block of kind 5 in CommonMark's count: it may follow anything and ends on its own line.
fn push_mask(masked: &mut String, length: usize) {
    masked.push_str("<?");
    masked.extend(std::iter::repeat_n('-', length.saturating_sub(4)));
    masked.push_str(if length > 3 { "?>" } else { ">" });
}

/// One line of a block or view, taken apart. Ranges are within the line.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Directive<'t> {
    /// How many colons it begins with.
    pub colons: usize,
    /// The name; empty in a line that closes a block.
    pub name: &'t str,
    /// Where the name stands.
    pub name_at: Range<usize>,
    /// What stands in square brackets.
    pub title: Option<Cow<'t, str>>,
    /// What stands in braces.
    pub attributes: Vec<Attribute<'t>>,
    /// What cannot be read, and why.
    pub fault: Option<(Range<usize>, &'static str)>,
}

/// One `key="value"`; `#x` is `id="x"`, `.x` is `class="x"`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Attribute<'t> {
    pub key: &'t str,
    pub key_at: Range<usize>,
    pub value: Cow<'t, str>,
    pub value_at: Range<usize>,
}

/// Takes a line apart that begins with two or more colons.
pub(super) fn read_directive(line: &str) -> Directive<'_> {
    let colons = line.len() - line.trim_start_matches(':').len();
    let mut at = colons + leading_space(&line[colons..]);
    let name_at = at..at + name_length(&line[at..]);
    let mut directive =
        Directive { colons, name: &line[name_at.clone()], name_at: name_at.clone(), ..Directive::default() };
    at = name_at.end + leading_space(&line[name_at.end..]);
    if line[at..].starts_with('[') {
        let Some(length) = bracketed(&line[at..]) else {
            directive.fault = Some((at..line.len(), "the title has no closing `]`"));
            return directive;
        };
        directive.title = Some(unescaped(line[at + 1..at + length - 1].trim()));
        at += length;
        at += leading_space(&line[at..]);
    }
    if line[at..].starts_with('{') {
        at = read_attributes(line, at + 1, &mut directive);
        at += leading_space(&line[at..]);
    }
    if directive.fault.is_none() && at < line.len() {
        directive.fault =
            Some((at..line.len(), "behind the name only a `[title]` and `{key=\"value\"}` can stand, in this order"));
    }
    directive
}

fn leading_space(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// The length of `[…]` with brackets in pairs; a backslash takes away a bracket's meaning.
fn bracketed(text: &str) -> Option<usize> {
    let (mut depth, mut escaped) = (0_usize, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'[' => depth += 1,
            b']' if depth == 1 => return Some(at + 1),
            b']' => depth -= 1,
            _ => {}
        }
    }
    None
}

fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        let next = chars.clone().next().filter(|next| c == '\\' && next.is_ascii_punctuation());
        plain.push(next.unwrap_or(c));
        if next.is_some() {
            chars.next();
        }
    }
    Cow::Owned(plain)
}

/// Reads `key=value …}` from `at`; returns where the rest of the line begins.
fn read_attributes<'t>(line: &'t str, mut at: usize, directive: &mut Directive<'t>) -> usize {
    loop {
        at += line[at..].len() - line[at..].trim_start_matches([' ', '\t', ',']).len();
        let Some(first) = line[at..].chars().next() else {
            directive.fault = Some((line.len()..line.len(), "the `{` has no closing `}`"));
            return line.len();
        };
        let attribute = match first {
            '}' => return at + 1,
            '#' | '.' => read_short(line, at),
            _ => read_pair(line, at),
        };
        match attribute {
            Ok((attribute, end)) => {
                directive.attributes.push(attribute);
                at = end;
            }
            Err(fault) => {
                directive.fault = Some((at..line.len(), fault));
                return line.len();
            }
        }
    }
}

type Read<'t> = Result<(Attribute<'t>, usize), &'static str>;

/// `#x` or `.x`.
fn read_short(line: &str, at: usize) -> Read<'_> {
    let end = at + 1 + bare_length(&line[at + 1..]);
    let key = if line[at..].starts_with('#') { "id" } else { "class" };
    Ok((Attribute { key, key_at: at..end, value: Cow::Borrowed(&line[at + 1..end]), value_at: at + 1..end }, end))
}

/// `key="value"`, `key='value'` or `key=value`.
fn read_pair(line: &str, at: usize) -> Read<'_> {
    let key_at = at..at + name_length(&line[at..]);
    let equals = key_at.end + leading_space(&line[key_at.end..]);
    if key_at.is_empty() || !line[equals..].starts_with('=') {
        return Err("in braces every condition is written `key=\"value\"`");
    }
    let start = equals + 1 + leading_space(&line[equals + 1..]);
    let (value_at, end) = match line[start..].chars().next() {
        Some(quote @ ('"' | '\'')) => {
            let length = quoted_length(&line[start + 1..], quote).ok_or("a value has no closing quote")?;
            (start + 1..start + 1 + length, start + 2 + length)
        }
        _ => {
            let end = start + bare_length(&line[start..]);
            (start..end, end)
        }
    };
    let value = unescaped(&line[value_at.clone()]);
    Ok((Attribute { key: &line[key_at.clone()], key_at, value, value_at }, end))
}

fn bare_length(text: &str) -> usize {
    text.find(|c: char| c.is_whitespace() || "{}\"',".contains(c)).unwrap_or(text.len())
}

fn quoted_length(text: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return Some(at),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_masked_byte_for_byte() {
        for (text, masked) in [
            ("a\n:::\nb", "a\n<?>\nb"),
            (":::note", "<?---?>"),
            ("  ::::\n", "  <??>\n"),
            ("> :::tip  \n", "> <?--?>  \n"),
            (":::é\n", "<?-?>\n"),
            ("::stages{}\n", "<?------?>\n"),
            ("a ::stages{}\n", "a ::stages{}\n"),
            ("::std::vec\n:: x\n::\n", "::std::vec\n:: x\n::\n"),
            ("a::b\n:::note\n", "a::b\n<?---?>\n"),
        ] {
            assert_eq!(mask(text).text, masked);
            assert_eq!(mask(text).text.len(), text.len());
        }
    }

    #[test]
    fn directives_are_taken_apart() {
        let pairs = |line| {
            let directive = read_directive(line);
            let pairs: Vec<String> =
                directive.attributes.iter().map(|pair| format!("{}={}", pair.key, pair.value)).collect();
            let title = directive.title.as_deref().unwrap_or("-").to_owned();
            (directive.name.to_owned(), title, pairs.join(" "), directive.fault.is_some())
        };
        for (line, name, title, attributes, fault) in [
            (":::", "", "-", "", false),
            (":::note", "note", "-", "", false),
            ("::: note [A [b] c]", "note", "A [b] c", "", false),
            (r":::note[a \] b]{#x .y}", "note", "a ] b", "id=x class=y", false),
            (r#"::p{a="1 \" }" b=2 c='3'}"#, "p", "-", "a=1 \" } b=2 c=3", false),
            ("::p{a=\"1", "p", "-", "", true),
            ("::p{a}", "p", "-", "", true),
            ("::p{a=1", "p", "-", "a=1", true),
            (":::note Words", "note", "-", "", true),
            (":::note[x", "note", "-", "", true),
            ("::p{}", "p", "-", "", false),
            ("::p{=}", "p", "-", "", true),
        ] {
            let expected = (name.to_owned(), title.to_owned(), attributes.to_owned(), fault);
            assert_eq!(pairs(line), expected, "{line}");
        }
        assert_eq!(unescaped(r"a\\b\c\]"), r"a\b\c]");
    }
}
