//! Reads the tags of a template, as far as the names in them: what the engine keeps to itself once it has parsed them.

use std::ops::Range;

/// One `{{ … }}` or `{% … %}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tag<'t> {
    /// The first word of a `{% … %}`, such as `if`; empty for `{{ … }}`.
    pub word: &'t str,
    /// What stands behind it.
    pub rest: &'t str,
    /// Where that begins in the template.
    pub at: usize,
}

/// A name with the fields behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path<'t> {
    /// Such as `page.title.words`.
    pub text: &'t str,
    /// Where it stands in the template.
    pub span: Range<usize>,
}

/// Words that name nothing.
const WORDS: [&str; 13] =
    ["and", "or", "not", "in", "is", "if", "else", "true", "false", "none", "True", "False", "None"];

/// Tags whose words name blocks, files and components.
const NAMING: [&str; 8] = ["block", "endblock", "extends", "include", "endfor", "endif", "endcomponent", "raw"];

/// All tags of a template but comments.
pub fn tags(text: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(open) = text.get(at..).and_then(|rest| rest.find('{')).map(|found| at + found) {
        let close = match text.as_bytes().get(open + 1) {
            Some(b'#') => {
                at = text[open..].find("#}").map_or(text.len(), |end| open + end + 2);
                continue;
            }
            Some(b'{') => "}}",
            Some(b'%') => "%}",
            _ => {
                at = open + 1;
                continue;
            }
        };
        let end = end_of(text, open + 2, close);
        let start = open + 2 + usize::from(text[open + 2..].starts_with('-'));
        let inner = &text[start.min(end)..end];
        let tag = if close == "%}" { statement(inner, start) } else { Tag { word: "", rest: inner, at: start } };
        if !NAMING.contains(&tag.word) || tag.word == "endfor" || tag.word == "endcomponent" {
            tags.push(tag);
        }
        at = end + 2;
    }
    tags
}

fn statement(inner: &str, start: usize) -> Tag<'_> {
    let trimmed = inner.trim_start();
    let lead = inner.len() - trimmed.len();
    let length = trimmed.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(trimmed.len());
    let (word, rest) = trimmed.split_at(length);
    Tag { word, rest, at: start + lead + length }
}

/// The byte at which a tag ends; its sign inside quotation marks does not count.
fn end_of(text: &str, from: usize, close: &str) -> usize {
    let mut quote = None;
    for (at, c) in text[from..].char_indices() {
        match quote {
            Some(open) if c == open => quote = None,
            Some(_) => {}
            None if matches!(c, '"' | '\'' | '`') => quote = Some(c),
            None if text[from + at..].starts_with(close) => return from + at,
            None => {}
        }
    }
    text.len()
}

/// The names in a tag, without those of functions, filters, tests, arguments and components.
pub fn paths<'t>(tag: &Tag<'t>) -> Vec<Path<'t>> {
    if matches!(tag.word, "endfor" | "endcomponent") {
        return Vec::new();
    }
    let text = tag.rest;
    let mut paths = Vec::new();
    let mut before = "";
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        if matches!(c, '"' | '\'' | '`') {
            at = text[at + 1..].find(c).map_or(text.len(), |end| at + end + 2);
            before = "";
        } else if c.is_ascii_alphabetic() || c == '_' {
            let length = text[at..]
                .find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '.' && c != '?')
                .unwrap_or(text.len() - at);
            let word = text[at..at + length].trim_end_matches(['.', '?']);
            if names_something(text, at..at + length, (word, before)) {
                paths.push(Path { text: word, span: tag.at + at..tag.at + at + word.len() });
            }
            before = word;
            at += length;
        } else {
            if !c.is_whitespace() {
                before = "";
            }
            at += c.len_utf8();
        }
    }
    paths
}

/// Whether a word is the name of a value: no function, filter, test, argument or component.
fn names_something(text: &str, span: Range<usize>, (word, before): (&str, &str)) -> bool {
    let front = text[..span.start].trim_end();
    let behind = text[span.end..].trim_start();
    let test = before == "is" || (before == "not" && front.trim_end_matches("not").trim_end().ends_with(" is"));
    // `set name = …` gives a name; an argument of a component or a function has one already.
    let argument = behind.starts_with('=') && !behind.starts_with("==") && !front.is_empty();
    let part = front.ends_with(['|', '<', '.', ']']) || text[..span.start].ends_with(|c: char| c.is_ascii_digit());
    !(WORDS.contains(&word) || test || argument || behind.starts_with('(') || part)
}

/// The names that a component asks for, those from around it with an `@` before them.
pub fn asked<'t>(tag: &Tag<'t>) -> Vec<&'t str> {
    let inside = tag.rest.split_once('(').and_then(|(_, rest)| rest.rsplit_once(')')).map_or("", |(inside, _)| inside);
    let names = inside.split(',').map(|one| one.split([':', '=']).next().unwrap_or("").trim());
    names.filter(|name| !name.is_empty()).collect()
}
