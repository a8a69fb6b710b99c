//! Looks for what they miss who hear a text read out or skim it: headings, link words, headers of tables, capitals.

use std::collections::HashMap;
use std::ops::Range;

use crate::diag::rules;
use crate::language::Lang;
use crate::markup::Dest;
use crate::parse::text::output::Mark;
use crate::parse::text::writer::Writer;

/// The words of headings, with where they stand.
type Headings = Vec<(String, Range<usize>)>;

/// What was heard so far.
#[derive(Debug, Default)]
pub(super) struct Heard {
    /// The levels of headings that are open, each with its headings below the same parent.
    siblings: Vec<(u8, Headings)>,
    /// Words of links, with the first link that has them.
    links: HashMap<String, (u32, Range<usize>)>,
    /// Words in capitals, one behind the other.
    loud: Loud,
}

/// A run of words in capitals.
#[derive(Debug, Default)]
struct Loud {
    words: u32,
    at: Range<usize>,
}

/// From so many words on, capitals are no abbreviations any more.
const LOUD: u32 = 4;

/// Words that say nothing about where a link leads, in small letters and without the signs around them.
const SAYS_NOTHING: [(&str, &[&str]); 2] = [
    (
        "en",
        &[
            "here",
            "click here",
            "click",
            "see here",
            "read here",
            "read more",
            "read more here",
            "more",
            "see more",
            "learn more",
            "find out more",
            "more info",
            "more information",
            "details",
            "link",
            "this link",
            "the link",
            "this",
            "page",
            "this page",
            "website",
            "this website",
            "continue",
        ],
    ),
    (
        "da",
        &[
            "her",
            "klik her",
            "klik",
            "tryk her",
            "se her",
            "læs her",
            "læs mere",
            "læs mere her",
            "mere",
            "se mere",
            "find ud af mere",
            "få mere at vide",
            "mere info",
            "mere information",
            "detaljer",
            "link",
            "linket",
            "dette link",
            "denne",
            "side",
            "siden",
            "denne side",
            "hjemmeside",
            "fortsæt",
        ],
    ),
];

fn says_nothing(words: &str, lang: Lang) -> bool {
    let language = lang.as_str().split('-').next().unwrap_or("");
    let known = SAYS_NOTHING.iter().find(|(one, _)| *one == language).unwrap_or(&SAYS_NOTHING[0]);
    known.1.contains(&words)
}

/// Words as they are compared: small letters, without the signs around them.
fn bare(words: &str) -> String {
    words.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

impl Writer<'_> {
    /// T-17, T-18: a heading says something, and something else than its neighbours.
    pub fn hear_heading(&mut self, level: u8, words: &str, range: Range<usize>) {
        if words.trim().is_empty() {
            self.report(&rules::T17, range, "a heading without words").hint("write what comes below it, or delete it");
            return;
        }
        let open = &mut self.heard.siblings;
        while open.pop_if(|(other, _)| *other > level).is_some() {}
        if open.last().is_none_or(|(other, _)| *other < level) {
            open.push((level, Vec::new()));
        }
        let Some((_, siblings)) = open.last_mut() else { return };
        let bare = bare(words);
        let first = siblings.iter().find(|(other, _)| *other == bare).map(|(_, range)| range.clone());
        siblings.push((bare, range.clone()));
        if let Some(first) = first {
            let first = self.origin.place(first);
            self.report(&rules::T18, range, format!("a second heading `{words}` below the same one"))
                .hint("say in the heading what is different here")
                .also(first, "the first one");
        }
    }

    /// K-10, K-11: the words of a link say where it leads, and no two links of a text say the same of two places.
    pub fn hear_link(&mut self, index: u32, words: &str, range: &Range<usize>) {
        let start = words.trim().to_lowercase();
        if self.in_bare_address(index, &start) {
            self.report(&rules::K10, range.clone(), "a link whose words are an address")
                .hint("write what is found there between square brackets: `[the call for 2026](https://…)`");
            return;
        }
        let words = bare(words);
        if says_nothing(&words, self.lang) {
            self.report(&rules::K10, range.clone(), format!("`{words}` does not say where the link leads"))
                .hint("make the words that name the page the link, such as `[how we evaluate](06-evaluation.md)`");
            return;
        }
        let Some((first, at)) = self.heard.links.get(&words).cloned() else {
            self.heard.links.insert(words, (index, range.clone()));
            return;
        };
        let [one, other] = [first, index].map(|index| &self.links[index as usize].dest);
        if leads_elsewhere(one, other) {
            let first = self.origin.place(at);
            self.report(&rules::K11, range.clone(), format!("two links say `{words}` and lead to two places"))
                .hint("say in the words of each what is found there")
                .also(first, "the first one");
        }
    }

    /// Whether the words of a link to the web are its address, or another one.
    fn in_bare_address(&self, index: u32, words: &str) -> bool {
        let outside = matches!(&self.links[index as usize].dest, Dest::Outside(to) if to.starts_with("http"));
        outside && !words.contains(' ') && ["http://", "https://", "www."].iter().any(|head| words.starts_with(head))
    }

    /// T-19: every column of a table says what stands in it; the corner above names of rows may be empty.
    pub fn hear_table_head(&mut self, columns: &[bool], range: Range<usize>) {
        let range = range.start..range.start + self.text[range.clone()].trim_end().len();
        if columns.iter().all(|said| !said) {
            self.report(&rules::T19, range, "a table without headers")
                .hint("write in its first row what stands in each column");
        } else if let Some(column) = columns.iter().skip(1).position(|said| !said) {
            self.report(&rules::T19, range, format!("column {} of this table has no header", column + 2))
                .hint("write in its first row what stands in the column");
        }
    }

    /// T-20: counts words in capitals in a piece of running text.
    pub fn hear_capitals(&mut self, range: &Range<usize>) {
        let text = &self.text[range.clone()];
        let maybe = |pair: &[u8]| pair.iter().all(|byte| byte.is_ascii_uppercase() || *byte >= 0x80);
        if self.heard.loud.words == 0 && !text.as_bytes().windows(2).any(maybe) {
            return;
        }
        let mut from = 0;
        for word in text.split_inclusive(char::is_whitespace) {
            let at = range.start + from..range.start + from + word.trim_end().len();
            from += word.len();
            let letters = word.chars().filter(|c| c.is_alphabetic()).count();
            if letters < 2 {
                continue;
            }
            let loud = word.chars().all(|c| !c.is_lowercase()) && word.chars().any(char::is_uppercase);
            if loud {
                let run = &mut self.heard.loud;
                run.at = if run.words == 0 { at.clone() } else { run.at.start..at.end };
                run.words += 1;
            }
            // Abbreviations in a list are parted by commas; a sentence may end with one.
            if !loud || word.trim_end().ends_with([',', ';', '.', '!', '?', ':']) {
                self.end_capitals();
            }
        }
    }

    /// Ends a run of capitals.
    pub fn end_capitals(&mut self) {
        let Loud { words, at } = std::mem::take(&mut self.heard.loud);
        if words >= LOUD {
            self.report(&rules::T20, at, "several words in capitals")
                .hint("write them in small letters, and `**strong**` where they matter");
        }
    }

    /// T-22: a paragraph that is strong from its first word to its last, and no sentence, stands for a heading.
    pub fn hear_paragraph(&mut self, from: Mark, range: Range<usize>) {
        let html = &self.out.html[from.html..];
        let strong = html.strip_prefix("<strong>").and_then(|rest| rest.strip_suffix("</strong>"));
        if self.depth > 0 || strong.is_none_or(|inner| inner.contains("<strong>")) {
            return;
        }
        let words = self.out.words_since(from, &self.links);
        if words.ends_with(['.', '!', '?', '…', ':', '»', '”', '"']) {
            return;
        }
        let range = range.start..range.start + self.text[range.clone()].trim_end().len();
        let hint = format!(
            "write `{} {words}`: readers who jump from heading to heading find it then",
            "#".repeat(usize::from(self.last_level.max(2)))
        );
        self.report(&rules::T22, range, "a strong line instead of a heading").hint(hint);
    }
}

/// Whether two links certainly lead to two places; a path and a record may be the same page.
fn leads_elsewhere(one: &Dest, other: &Dest) -> bool {
    match (one, other) {
        (Dest::Outside(one), Dest::Outside(other)) => one.trim_end_matches('/') != other.trim_end_matches('/'),
        (Dest::Record(one, anchor), Dest::Record(other, at)) => (one, anchor) != (other, at),
        (Dest::Path(one, anchor), Dest::Path(other, at)) => (last_part(one), anchor) != (last_part(other), at),
        (Dest::Outside(_), Dest::Record(..) | Dest::Path(..))
        | (Dest::Record(..) | Dest::Path(..), Dest::Outside(_)) => true,
        _ => false,
    }
}

/// The name at the end of a path: a page may be written in several ways that all end in it.
fn last_part(path: &str) -> &str {
    let path = path.trim_end_matches('/').trim_end_matches(".md");
    path.rsplit('/').next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_without_their_signs() {
        let [english, danish, german] = ["en", "da", "de"].map(|tag| Lang::parse(tag).expect("a tag"));
        for (words, lang, nothing) in [
            ("Here", english, true),
            ("Read more …", english, true),
            ("» here «", english, true),
            ("her", english, false),
            ("Læs mere »", danish, true),
            ("KLIK HER!", danish, true),
            ("here", danish, false),
            ("here", german, true),
            ("here be dragons", english, false),
            ("mere end her", danish, false),
        ] {
            assert_eq!(says_nothing(&bare(words), lang), nothing, "{words}");
        }
    }
}
