//! Gives a record another id: mends what names it, in fields, links and views, and remembers the id it had.

use std::collections::BTreeMap;
use std::ops::Range;

use toml_edit::{Array, DocumentMut, Item, Value};

use crate::draft::addresses::{find_addressed, mend_address, mend_definitions};
use crate::draft::amend::{Refused, keeping_line_ends};
use crate::ids::{Kind, RecordKey};
use crate::language::Lang;
use crate::markup::Dest;
use crate::parse::ParsedFile;
use crate::source::Place;

/// A record's id, and the one that it is to have.
#[derive(Debug, Clone, Copy)]
pub struct Renaming<'a> {
    /// The kind of record.
    pub kind: Kind,
    /// Its id.
    pub old: &'a str,
    /// The id that it is to have.
    pub new: &'a str,
}

/// Bytes of a text, and what stands there instead.
type Edits = BTreeMap<(usize, usize), String>;

impl Renaming<'_> {
    /// What a field of this list holds instead of `words`; nothing where it does not name the record.
    fn field(&self, list: &str, words: &str) -> Option<String> {
        let whole = |id: &str| format!("{}:{id}", self.kind.word());
        match list.strip_suffix(':') {
            Some("any") if words == whole(self.old) => Some(whole(self.new)),
            Some(kind) if kind == self.kind.word() && words == self.old => Some(self.new.to_owned()),
            _ => None,
        }
    }

    /// The text with every `kind:id` of the record that is not part of a longer word mended.
    fn links(&self, text: &str) -> String {
        let (old, new) = (format!("{}:{}", self.kind.word(), self.old), format!("{}:{}", self.kind.word(), self.new));
        replace_words(text, &old, &new)
    }
}

/// Whether a letter can be part of an id.
fn is_part(c: char) -> bool {
    c.is_alphanumeric() || c == '-' || c == '_'
}

/// Replaces a word where it is not part of a longer one.
fn replace_words(text: &str, old: &str, new: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (at, _) in text.match_indices(old) {
        let end = at + old.len();
        let within = text[..at].ends_with(is_part) || text[end..].starts_with(is_part);
        if !within {
            out.push_str(&text[done..at]);
            out.push_str(new);
            done = end;
        }
    }
    out.push_str(&text[done..]);
    out
}

/// The text of a file with every mention of the record mended; nothing where it does not name it.
///
/// `text` is the text as it lies on the disk, `parsed` what was read from it; `languages` are the default language of
/// the site, and all of them.
///
/// # Errors
/// See [`Refused`].
pub fn mend(
    text: &str,
    parsed: &ParsedFile,
    (renaming, languages): (&Renaming<'_>, (Lang, &[Lang])),
) -> Result<Option<String>, Refused> {
    let mut fields: Vec<(Place, String)> = Vec::new();
    parsed.parsed.tell(Place::top(parsed.file), &mut |told| {
        if let Some(words) = told.trail.list.and_then(|list| renaming.field(list, told.words)) {
            fields.push((told.place, words));
        }
    });
    let (links, views) = places_in_prose(parsed, renaming);
    let addressed = find_addressed(parsed, renaming, languages);
    if fields.is_empty() && links.is_empty() && views.is_empty() && addressed.is_empty() {
        return Ok(None);
    }
    let mended = keeping_line_ends(text, |text| {
        let mut edits = Edits::new();
        for (place, words) in fields {
            edits.insert(key(&place), Value::from(words).to_string());
        }
        for place in links {
            let (start, end) = key(&place);
            let written = text.get(start..end).unwrap_or_default();
            let mended = renaming.links(written);
            if mended == written {
                // The link names a definition, and the definition names the record.
                edits.extend(definitions(text, renaming));
            } else {
                edits.insert((start, end), mended);
            }
        }
        for link in &addressed {
            let (start, end) = key(&link.place);
            let written = text.get(start..end).unwrap_or_default();
            match mend_address(written, renaming) {
                Some(mended) => drop(edits.insert((start, end), mended)),
                None => edits.extend(mend_definitions(text, link, renaming)),
            }
        }
        for place in views {
            let (start, end) = key(&place);
            let written = text.get(start..end).unwrap_or_default();
            edits.insert((start, end), replace_words(written, renaming.old, renaming.new));
        }
        Ok(apply(text, &edits))
    })?;
    Ok(Some(mended))
}

fn key(place: &Place) -> (usize, usize) {
    (place.span.start as usize, place.span.end as usize)
}

/// The lines that say where a link leads, such as `[school]: org:harbour-school`, mended.
fn definitions(text: &str, renaming: &Renaming<'_>) -> Edits {
    let mut edits = Edits::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mended = renaming.links(line);
        let target =
            line.trim_start().strip_prefix('[').and_then(|rest| rest.split_once("]:")).map(|(_, target)| target);
        if target.is_some_and(|target| renaming.links(target) != target) {
            edits.insert((start, start + line.len()), mended);
        }
        start += line.len();
    }
    edits
}

/// Where links and views of the file's texts name the record.
fn places_in_prose(parsed: &ParsedFile, renaming: &Renaming<'_>) -> (Vec<Place>, Vec<Place>) {
    let target = RecordKey::new(renaming.kind, renaming.old);
    let (mut links, mut views) = (Vec::new(), Vec::new());
    for prose in parsed.parsed.prose() {
        let named = |dest: &Dest| matches!(dest, Dest::Record(key, _) if *key == target);
        links.extend(prose.body.links.iter().filter(|link| named(&link.dest)).map(|link| link.place));
        let filters = prose.body.views.iter().flat_map(|view| &view.filters);
        let named = filters.filter(|filter| filter.key == renaming.kind.word() && filter.value == renaming.old);
        views.extend(named.map(|filter| filter.place));
    }
    (links, views)
}

/// The text with all edits; one that lies within an edit before it is part of that one.
fn apply(text: &str, edits: &Edits) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for ((start, end), words) in edits {
        let range: Range<usize> = *start..*end;
        if range.start >= done
            && let Some(before) = text.get(done..range.start)
        {
            out.push_str(before);
            out.push_str(words);
            done = range.end;
        }
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// The text of the record itself with the id that it had among its earlier ones.
///
/// # Errors
/// See [`Refused`].
pub fn remember(text: &str, renaming: &Renaming<'_>) -> Result<String, Refused> {
    keeping_line_ends(text, |text| {
        let mut document: DocumentMut =
            text.parse().map_err(|error: toml_edit::TomlError| Refused::Unreadable(error.message().to_owned()))?;
        let item = document.entry("previous_ids").or_insert_with(|| Item::Value(Value::Array(Array::new())));
        let list = item.as_array_mut().ok_or_else(|| Refused::Unfit("previous_ids".to_owned()))?;
        // An id that the record has again is no earlier one.
        list.retain(|id| id.as_str() != Some(renaming.new));
        if let Some(first) = list.get_mut(0).filter(|first| first.decor().prefix() == Some(&" ".into())) {
            first.decor_mut().set_prefix("");
        }
        if !list.iter().any(|id| id.as_str() == Some(renaming.old)) {
            list.push(renaming.old);
        }
        Ok(document.to_string())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const RENAMING: Renaming<'static> = Renaming { kind: Kind::Org, old: "blue-theatre", new: "red-theatre" };

    #[test]
    fn only_whole_words_are_mended() {
        for (text, after) in [
            ("org:blue-theatre", "org:red-theatre"),
            ("org:blue-theatre#top, [[org:blue-theatre]]", "org:red-theatre#top, [[org:red-theatre]]"),
            ("org:blue-theatre-two xorg:blue-theatre", "org:blue-theatre-two xorg:blue-theatre"),
            ("need:blue-theatre", "need:blue-theatre"),
        ] {
            assert_eq!(RENAMING.links(text), after);
        }
        for (list, words, after) in [
            ("org:", "blue-theatre", Some("red-theatre")),
            ("unit:", "blue-theatre", None),
            ("any:", "org:blue-theatre", Some("org:red-theatre")),
            ("stage", "blue-theatre", None),
        ] {
            assert_eq!(RENAMING.field(list, words).as_deref(), after, "{list} {words}");
        }
    }

    #[test]
    fn the_old_id_is_remembered_and_the_new_one_is_not() {
        for (text, after) in [
            (
                "name = \"A\" # a\n\n[listing]\nstate = \"unlisted\"\n",
                "name = \"A\" # a\nprevious_ids = [\"blue-theatre\"]\n\n[listing]\nstate = \"unlisted\"\n",
            ),
            ("previous_ids = [\"red-theatre\", \"old\"]\n", "previous_ids = [\"old\", \"blue-theatre\"]\n"),
        ] {
            assert_eq!(remember(text, &RENAMING).as_deref(), Ok(after));
        }
    }
}
