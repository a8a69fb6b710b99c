//! Passages in another language: `[words]{lang="da"}` in running text.

use std::ops::Range;

use crate::diag::rules;
use crate::language::Lang;

use crate::parse::text::writer::Writer;

/// One passage, as the text has it.
#[derive(Debug)]
pub(super) struct Passage {
    /// Where its `[` stands.
    open: usize,
    /// Where its `]` stands.
    close: usize,
    /// The first byte behind its `}`.
    end: usize,
    /// Where the language is written.
    tag: Range<usize>,
}

/// Every passage of a text, by the place of its `[`; a passage stays within its paragraph.
pub(super) fn passages(text: &str) -> Vec<Passage> {
    let mut found: Vec<Passage> = text.match_indices("]{lang=").filter_map(|(at, _)| passage(text, at)).collect();
    found.sort_by_key(|passage| passage.open);
    found
}

fn passage(text: &str, close: usize) -> Option<Passage> {
    let start = close + "]{lang=".len();
    let length = text[start..].find(['}', '\n']).filter(|length| text.as_bytes()[start + length] == b'}')?;
    let written = &text[start..start + length];
    let tag = written.trim_matches(['"', '\'', ' ']);
    let from = start + written.find(tag)?;
    let mut depth = 0;
    let before = text[..close].rfind("\n\n").map_or(0, |blank| blank + 2);
    let open = text[before..close].bytes().rposition(|byte| {
        match byte {
            b']' => depth += 1,
            b'[' if depth == 0 => return true,
            b'[' => depth -= 1,
            _ => {}
        }
        false
    })?;
    let open = before + open;
    // Images have words of their own.
    let image = text[..open].ends_with(['!', '\\']);
    (!image).then(|| Passage { open, close, end: start + length + 1, tag: from..from + tag.len() })
}

/// Every language of two letters that there is (ISO 639-1); one of three letters is taken at its word.
const LANGUAGES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de \
    dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it \
    iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd \
    ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su \
    sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// Tags that people write for a country's language, with the language's own.
const MISTAKEN: [(&str, &str); 8] = [
    ("dk", "da"),
    ("danish", "da"),
    ("dansk", "da"),
    ("gb", "en"),
    ("english", "en"),
    ("jp", "ja"),
    ("gr", "el"),
    ("cz", "cs"),
];

/// The language that a tag names, or what to write instead.
fn read_language(tag: &str) -> Result<Lang, String> {
    let head = tag.split('-').next().unwrap_or("");
    let known = head.len() != 2 || LANGUAGES.split_whitespace().any(|one| one == head);
    Lang::parse(tag).filter(|_| known).ok_or_else(|| {
        let small = tag.to_lowercase();
        let meant = MISTAKEN.iter().find(|(one, _)| *one == small);
        meant.map_or_else(
            || "write the tag of a language, such as `da`, `en` or `pt-BR`".to_owned(),
            |(_, meant)| format!("did you mean `{meant}`?"),
        )
    })
}

impl Writer<'_> {
    /// Writes a piece of text with the passages that begin and end in it.
    pub fn write_with_passages(&mut self, range: Range<usize>) {
        // What stands in the braces of a passage may come as a piece of its own.
        let mut from = range.start.max(self.behind_passage);
        while let Some((at, index)) = self.next_edge(from, range.end) {
            if at > from {
                self.write_running(from..at);
            }
            if at == self.passages[index].open {
                self.open_passage(index);
                from = at + 1;
            } else {
                self.close_passage();
                self.behind_passage = self.passages[index].end;
                from = self.behind_passage.min(range.end);
            }
        }
        if from < range.end {
            self.write_running(from..range.end);
        }
    }

    /// The next `[` or `]` of a passage at or behind `from`; a `]` counts where its `[` was written at this depth.
    fn next_edge(&self, from: usize, end: usize) -> Option<(usize, usize)> {
        let inside = |at: usize| (from..end).contains(&at);
        let edges = self.passages.iter().enumerate().flat_map(|(index, passage)| {
            let closes = self.open_passages.contains(&index);
            let opened = (!closes && inside(passage.open)).then_some((passage.open, index));
            [opened, (closes && inside(passage.close)).then_some((passage.close, index))]
        });
        edges.flatten().min()
    }

    /// Ends the innermost passage, unless the emphasis that it began in has ended before it.
    fn close_passage(&mut self) {
        if self.html.close_word("span", self.inline_depth) {
            self.out.push("</span>");
        }
    }

    fn open_passage(&mut self, index: usize) {
        let tag = self.passages[index].tag.clone();
        let lang = match read_language(&self.text[tag.clone()]) {
            Ok(lang) => Some(lang),
            Err(hint) => {
                let message = format!("`{}` is not a language", &self.text[tag.clone()]);
                self.report(&rules::T21, tag, message).hint(hint);
                None
            }
        };
        self.open_passages.push(index);
        match lang {
            Some(lang) => self.out.push(&format!("<span lang=\"{lang}\">")),
            None => self.out.push("<span>"),
        }
        self.html.open_word("span", self.inline_depth);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passages_are_found() {
        for (text, words) in [
            ("a [b c]{lang=da} d", vec!["b c"]),
            ("[b [c](d)]{lang=\"da\"}", vec!["b [c](d)"]),
            ("[a]{lang=da}[b]{lang=en}", vec!["a", "b"]),
            ("![a]{lang=da} \\[a]{lang=da} a]{lang=da} [a]{lang=da", vec![]),
            ("[a\n\nb]{lang=da}", vec![]),
        ] {
            let found: Vec<&str> = passages(text).iter().map(|one| &text[one.open + 1..one.close]).collect();
            assert_eq!(found, words, "{text}");
        }
    }

    #[test]
    fn languages_are_told_from_countries() {
        for (tag, known) in
            [("da", true), ("pt-BR", true), ("kal", true), ("dk", false), ("danish", false), ("", false)]
        {
            assert_eq!(read_language(tag).is_ok(), known, "{tag}");
        }
        assert_eq!(read_language("DK"), Err("did you mean `da`?".to_owned()));
    }
}
