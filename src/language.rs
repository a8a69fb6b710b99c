//! Languages, and plain text that may be written in several of them.

use std::fmt;

/// A language tag such as `en`, `da` or `pt-BR`; at most 12 bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang {
    bytes: [u8; 12],
    len: u8,
}

impl Lang {
    /// English, the language of the built-in texts.
    pub const EN: Self = Self { bytes: *b"en\0\0\0\0\0\0\0\0\0\0", len: 2 };

    /// The one door: letters, digits and hyphens, 2 to 12 bytes, beginning with two or three letters.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        let head = tag.split('-').next().unwrap_or("");
        let fit = (2..=12).contains(&tag.len())
            && (2..=3).contains(&head.len())
            && head.bytes().all(|b| b.is_ascii_lowercase())
            && tag.split('-').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric()));
        if !fit {
            return None;
        }
        let mut bytes = [0; 12];
        bytes[..tag.len()].copy_from_slice(tag.as_bytes());
        Some(Self { bytes, len: u8::try_from(tag.len()).ok()? })
    }

    /// The tag as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // Only ASCII gets in by `parse`.
        std::str::from_utf8(&self.bytes[..usize::from(self.len)]).unwrap_or("en")
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Plain text in one or more languages; never empty once checked.
///
/// The first entry is the one to fall back to: the site's default language where it is written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    entries: Vec<(Lang, String)>,
}

/// Words together with the language they are in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said<'a> {
    /// The words.
    pub words: &'a str,
    /// The language they are in.
    pub lang: Lang,
}

impl Text {
    /// Text in a single language.
    #[must_use]
    pub fn one(lang: Lang, words: impl Into<String>) -> Self {
        Self { entries: vec![(lang, words.into())] }
    }

    /// Text from entries; the entry in `default`, if any, is put first.
    #[must_use]
    pub fn new(mut entries: Vec<(Lang, String)>, default: Lang) -> Self {
        entries.sort_by_key(|(lang, _)| (*lang != default, *lang));
        Self { entries }
    }

    /// The words in `lang`, or in the language to fall back to.
    #[must_use]
    pub fn say(&self, lang: Lang) -> Said<'_> {
        let entry = self.entries.iter().find(|(l, _)| *l == lang).or_else(|| self.entries.first());
        entry.map_or(Said { words: "", lang }, |(lang, words)| Said { words, lang: *lang })
    }

    /// Whether the text is written in `lang` itself.
    #[must_use]
    pub fn has(&self, lang: Lang) -> bool {
        self.entries.iter().any(|(l, _)| *l == lang)
    }

    /// Every language with its words, the one to fall back to first.
    pub fn entries(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.entries.iter().map(|(lang, words)| (*lang, words.as_str()))
    }

    /// Lays `over` on top: its languages win, ours stay where it says nothing.
    #[must_use]
    pub fn overlaid(&self, over: &Self) -> Self {
        let mut entries = self.entries.clone();
        for (lang, words) in &over.entries {
            match entries.iter_mut().find(|(l, _)| l == lang) {
                Some(entry) => entry.1.clone_from(words),
                None => entries.push((*lang, words.clone())),
            }
        }
        Self { entries }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_falls_back() {
        let da = Lang::parse("da").expect("a tag");
        let text = Text::new(vec![(da, "blik".into()), (Lang::EN, "glance".into())], Lang::EN);
        assert_eq!(text.say(da).words, "blik");
        let other = text.say(Lang::parse("sv").expect("a tag"));
        assert_eq!((other.words, other.lang), ("glance", Lang::EN));
    }

    #[test]
    fn tags_are_checked() {
        for (tag, ok) in
            [("en", true), ("pt-BR", true), ("EN", false), ("e", false), ("en-", false), ("english", false)]
        {
            assert_eq!(Lang::parse(tag).is_some(), ok, "{tag}");
        }
    }
}
