//! Anchors: slugs of words by language, each once in a text.

use std::collections::{HashMap, HashSet};

use deunicode::deunicode_char;

use crate::language::Lang;

use crate::parse::text::directive::pairs;

const LONGEST: usize = 80;

/// The anchors of one text.
#[derive(Debug, Default)]
pub(super) struct Anchors<'t> {
    /// What all of them begin with.
    pub prefix: String,
    /// Ids that the text gives itself: words never take them.
    kept: HashSet<&'t str>,
    taken: HashSet<String>,
    /// The last number that was put behind a base.
    numbers: HashMap<String, u32>,
}

impl<'t> Anchors<'t> {
    /// No anchors yet, with those that `text` itself gives (`{#id}`) kept free for it.
    pub fn of(text: &'t str, prefix: &str) -> Self {
        let mut kept = HashSet::new();
        for at in pairs(text, b"{#") {
            let rest = &text[at + 2..];
            let end = rest.find(|c: char| c == '}' || c.is_whitespace()).unwrap_or(rest.len());
            kept.insert(&rest[..end]);
        }
        for (at, was) in text.match_indices("was=") {
            let rest = text[at + was.len()..].trim_start_matches('"');
            let end = rest.find(|c: char| c == '}' || c == '"' || c.is_whitespace()).unwrap_or(rest.len());
            kept.insert(&rest[..end]);
        }
        Self { prefix: prefix.to_owned(), kept, ..Self::default() }
    }

    /// The anchor `id` that the text gives, with a number behind it where it is taken.
    pub fn take(&mut self, id: &str) -> String {
        let id = self.first_free(id, false);
        format!("{}{id}", self.prefix)
    }

    /// Takes the anchor `id` as it stands, where nothing has it yet.
    pub fn take_if_free(&mut self, id: &str) -> bool {
        self.taken.insert(id.to_owned())
    }

    /// An anchor made of `base`, which nobody wrote.
    pub fn make(&mut self, base: &str) -> String {
        let id = self.first_free(base, true);
        format!("{}{id}", self.prefix)
    }

    fn first_free(&mut self, base: &str, made: bool) -> String {
        if !(made && self.kept.contains(base)) && self.taken.insert(base.to_owned()) {
            return base.to_owned();
        }
        let mut number = self.numbers.get(base).copied().unwrap_or(1);
        loop {
            number += 1;
            let id = format!("{base}-{number}");
            if !self.kept.contains(id.as_str()) && self.taken.insert(id.clone()) {
                self.numbers.insert(base.to_owned(), number);
                return id;
            }
        }
    }
}

/// The words as an anchor: a-z, 0-9 and single hyphens, at most 80 bytes; empty when nothing is left.
pub(super) fn slug(words: &str, lang: Lang) -> String {
    let tag = lang.as_str().split('-').next().unwrap_or("");
    let mut slug = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            'a'..='z' | '0'..='9' => slug.push(c),
            'A'..='Z' => slug.push(c.to_ascii_lowercase()),
            '\'' | '’' | '\u{ad}' => {}
            _ if c.is_ascii() => part(&mut slug),
            _ => match letters(c, tag).or_else(|| deunicode_char(c)) {
                Some(letters) => push_letters(&mut slug, letters),
                None => part(&mut slug),
            },
        }
    }
    if slug.len() > LONGEST {
        let cut = slug[..=LONGEST].rfind('-').unwrap_or(LONGEST);
        slug.truncate(cut);
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

fn part(slug: &mut String) {
    if !slug.is_empty() && !slug.ends_with('-') {
        slug.push('-');
    }
}

fn push_letters(slug: &mut String, letters: &str) {
    for c in letters.chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else {
            part(slug);
        }
    }
}

/// How a language itself spells a letter without its marks.
fn letters(c: char, tag: &str) -> Option<&'static str> {
    match (tag, c) {
        ("da" | "nb" | "nn" | "no", 'æ' | 'Æ') => Some("ae"),
        ("da" | "nb" | "nn" | "no", 'ø' | 'Ø') => Some("oe"),
        ("da" | "nb" | "nn" | "no", 'å' | 'Å') => Some("aa"),
        ("de", 'ä' | 'Ä') => Some("ae"),
        ("de", 'ö' | 'Ö') => Some("oe"),
        ("de", 'ü' | 'Ü') => Some("ue"),
        ("de", 'ß') => Some("ss"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_follow_the_language() {
        let da = Lang::parse("da").expect("a tag");
        for (words, lang, id) in [
            ("Three principles", Lang::EN, "three-principles"),
            ("Århus & Ærø: Østers", da, "aarhus-aeroe-oesters"),
            ("Århus", Lang::EN, "arhus"),
            ("What’s new?  (2011)", Lang::EN, "whats-new-2011"),
            ("???", Lang::EN, ""),
            ("–", Lang::EN, ""),
        ] {
            assert_eq!(slug(words, lang), id);
        }
        assert!(slug(&"word ".repeat(60), Lang::EN).len() <= LONGEST);
    }

    #[test]
    fn every_anchor_stands_once() {
        let mut anchors = Anchors::of("## b {#a} x {#a-2 .c}", "");
        assert_eq!(anchors.make("a"), "a-3");
        assert_eq!(anchors.take("a"), "a");
        assert_eq!(anchors.take("a"), "a-4");
        assert_eq!(anchors.take("a-2"), "a-2");
        assert_eq!(anchors.make("b"), "b");
        assert_eq!(anchors.make("b"), "b-2");
    }
}
