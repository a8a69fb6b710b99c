//! Changes the text of a record in one place and leaves every other byte as it was: order, comments, spaces.

use std::fmt;
use std::ops::Range;

use toml_edit::{Array, Decor, Document, DocumentMut, InlineTable, Item, Table, Value};

/// Why a text cannot be changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It is no TOML; the parser's own words.
    Unreadable(String),
    /// A key holds something else than is expected there.
    Unfit(String),
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(why) => write!(f, "the TOML cannot be read: {why}"),
            Self::Unfit(key) => write!(f, "`{key}` holds something that this command does not know how to go on with"),
        }
    }
}

fn unfit(key: &str) -> Refused {
    Refused::Unfit(key.to_owned())
}

fn read(text: &str) -> Result<DocumentMut, Refused> {
    text.parse().map_err(|error| unreadable(&error))
}

fn unreadable(error: &toml_edit::TomlError) -> Refused {
    Refused::Unreadable(error.message().lines().next().unwrap_or_default().to_owned())
}

/// Changes a text that may have a byte order mark and the line ends of another system, and gives it back with them.
///
/// # Errors
/// Those of `change`.
pub fn keeping_line_ends(text: &str, change: impl FnOnce(&str) -> Result<String, Refused>) -> Result<String, Refused> {
    let (mark, body) = text.strip_prefix('\u{FEFF}').map_or(("", text), |body| ("\u{FEFF}", body));
    let foreign = body.contains("\r\n");
    let changed = change(&if foreign { body.replace("\r\n", "\n") } else { body.to_owned() })?;
    Ok(format!("{mark}{}", if foreign { changed.replace('\n', "\r\n") } else { changed }))
}

/// Adds an entry to an array of tables: behind its last one, or at the end of the text where there is none.
///
/// `block` is the entry with its head, such as `[[stages]]`. Where the array stands on one line, the entry is added there.
///
/// # Errors
/// See [`Refused`].
pub fn append_block(text: &str, array: &str, block: &str) -> Result<String, Refused> {
    let mut document = read(text)?;
    match document.get_mut(array) {
        None => Ok(put_in(text, text.len(), block)),
        Some(Item::ArrayOfTables(_)) => {
            let places = Document::parse(text).map_err(|error| unreadable(&error))?;
            let end = places.get(array).and_then(end_of).ok_or_else(|| unfit(array))?;
            Ok(put_in(text, end_of_remarks(text, end), block))
        }
        Some(Item::Value(Value::Array(list))) => {
            push(list, inline(array, block)?);
            Ok(document.to_string())
        }
        // Nobody knew of one; now there is one.
        Some(Item::Value(Value::String(word))) if word.value() == "unknown" => {
            document.remove(array);
            let text = document.to_string();
            Ok(put_in(&text, text.len(), block))
        }
        Some(_) => Err(unfit(array)),
    }
}

/// Ends the last entry of `stages` that is not ended yet: with a day, and with how it ended.
///
/// # Errors
/// See [`Refused`].
pub fn end_last_stage(text: &str, until: &str, outcome: Option<&str>) -> Result<String, Refused> {
    let mut document = read(text)?;
    let missing = || unfit("stages");
    let last: &mut dyn toml_edit::TableLike = match document.get_mut("stages") {
        Some(Item::ArrayOfTables(list)) => match list.len() {
            0 => return Err(missing()),
            length => list.get_mut(length - 1).ok_or_else(missing)?,
        },
        Some(Item::Value(Value::Array(list))) => match list.len() {
            0 => return Err(missing()),
            length => list.get_mut(length - 1).and_then(Value::as_inline_table_mut).ok_or_else(missing)?,
        },
        _ => return Err(missing()),
    };
    if !last.contains_key("until") {
        last.insert("until", Item::Value(date(until)));
    }
    if let Some(outcome) = outcome.filter(|_| !last.contains_key("outcome")) {
        last.insert("outcome", Item::Value(Value::from(outcome)));
    }
    Ok(document.to_string())
}

/// Sets a key in a table of the record; a commented example of the table or the key is put to use.
///
/// # Errors
/// See [`Refused`].
pub fn set_in(text: &str, (table, key): (&str, &str), words: &str) -> Result<String, Refused> {
    let mut document = read(text)?;
    let line = format!("{key} = {}\n", Value::from(words));
    if document.get(table).is_none() {
        return Ok(match use_example(text, (table, key), &line) {
            Some(used) => used,
            None => put_in(text, text.len(), &format!("[{table}]\n{line}")),
        });
    }
    let item = document.get_mut(table).and_then(Item::as_table_like_mut).ok_or_else(|| unfit(table))?;
    item.insert(key, Item::Value(Value::from(words)));
    Ok(document.to_string())
}

/// The text with the commented example of a table put to use, and in it the key; nothing where there is no such example.
fn use_example(text: &str, (table, key): (&str, &str), line: &str) -> Option<String> {
    let head = format!("#[{table}]\n");
    let at = if text.starts_with(&head) { 0 } else { text.find(&format!("\n{head}"))? + 1 };
    let (before, rest) = (&text[..at], &text[at + head.len()..]);
    let end = end_of_remarks(&format!("#\n{rest}"), 0) - "#\n".len();
    let (own, after) = rest.split_at(end);
    let example = format!("#{key} = ");
    let mut lines: Vec<&str> = own.split_inclusive('\n').collect();
    match lines.iter().position(|old| old.starts_with(&example)) {
        Some(at) => lines[at] = line,
        None => lines.insert(0, line),
    }
    Some(format!("{before}[{table}]\n{}{after}", lines.concat()))
}

/// A date as TOML has it: a whole one as a date, any other as words.
fn date(words: &str) -> Value {
    words.parse::<toml_edit::Datetime>().map_or_else(|_| Value::from(words), Value::from)
}

/// The text with a block put in at a place, an empty line before it and, where more follows, one behind it.
fn put_in(text: &str, at: usize, block: &str) -> String {
    let (before, after) = text.split_at(at);
    let before = before.trim_end_matches('\n');
    let gap = if before.is_empty() { "" } else { "\n\n" };
    let rest = if after.trim().is_empty() { "" } else { "\n" };
    format!("{before}{gap}{block}{rest}{}", after.trim_start_matches('\n'))
}

/// Where the last byte of an item stands.
fn end_of(item: &Item) -> Option<usize> {
    let own = item.span().map(|span: Range<usize>| span.end);
    let within = match item {
        Item::ArrayOfTables(list) => list.iter().filter_map(end_of_table).max(),
        Item::Table(table) => end_of_table(table),
        Item::Value(_) | Item::None => None,
    };
    own.max(within)
}

fn end_of_table(table: &Table) -> Option<usize> {
    let own = table.span().map(|span| span.end);
    own.max(table.iter().filter_map(|(_, item)| end_of(item)).max())
}

/// The end of the lines that belong to what ends at `end`: its own, and remarks that follow without an empty line.
fn end_of_remarks(text: &str, end: usize) -> usize {
    let line_end = |from: usize| text[from..].find('\n').map_or(text.len(), |newline| from + newline + 1);
    let mut at = line_end(end.min(text.len()));
    while text[at..].starts_with('#') {
        at = line_end(at);
    }
    at
}

/// An entry that is to stand within a line.
fn inline(array: &str, block: &str) -> Result<InlineTable, Refused> {
    let entry = read(block)?;
    let table = entry.get(array).and_then(Item::as_array_of_tables).and_then(|list| list.get(0)).cloned();
    let mut table = table.ok_or_else(|| unfit(array))?.into_inline_table();
    table.decor_mut().clear();
    table.fmt();
    Ok(table)
}

/// Adds an entry to a list: on a line of its own where the others have one.
fn push(list: &mut Array, entry: InlineTable) {
    let before = list.iter().last().and_then(|last| last.decor().prefix()).and_then(toml_edit::RawString::as_str);
    let prefix = match before {
        Some(lines) if lines.contains('\n') => lines.to_owned(),
        _ if list.is_empty() => String::new(),
        _ => " ".to_owned(),
    };
    let mut entry = Value::from(entry);
    *entry.decor_mut() = Decor::new(prefix, "");
    list.push_formatted(entry);
}

#[cfg(test)]
mod tests {
    use super::*;

    const STAGE: &str = "[[stages]]\nstage = \"date\"\nfrom = 2026-03-01\n";

    #[test]
    fn a_stage_is_put_behind_the_last_one_and_nothing_else_moves() {
        for (text, after) in [
            // Remarks that follow a table belong to it; those behind an empty line do not.
            (
                "# top\nname   = \"A\" # aligned\n\n[[stages]]\nstage = \"glance\"\n#note = \"…\"\n\n# How it ends.\n[exit]\nplan = \"x\"\n",
                "# top\nname   = \"A\" # aligned\n\n[[stages]]\nstage = \"glance\"\n#note = \"…\"\n\n[[stages]]\nstage = \"date\"\nfrom = 2026-03-01\n\n# How it ends.\n[exit]\nplan = \"x\"\n",
            ),
            // Tables within the last stage stay with it.
            (
                "[[stages]]\nstage = \"glance\"\n[stages.reason]\nproblem = \"x\"\n[[agreements]]\nid = \"a\"\n",
                "[[stages]]\nstage = \"glance\"\n[stages.reason]\nproblem = \"x\"\n\n[[stages]]\nstage = \"date\"\nfrom = 2026-03-01\n\n[[agreements]]\nid = \"a\"\n",
            ),
            // No stage yet, and no line end at the end.
            ("name = \"A\"", "name = \"A\"\n\n[[stages]]\nstage = \"date\"\nfrom = 2026-03-01\n"),
            (
                "stages = [{ stage = \"glance\" }] # one\n",
                "stages = [{ stage = \"glance\" }, { stage = \"date\", from = 2026-03-01 }] # one\n",
            ),
            (
                "stages = \"unknown\"\nname = \"A\"\n",
                "name = \"A\"\n\n[[stages]]\nstage = \"date\"\nfrom = 2026-03-01\n",
            ),
        ] {
            assert_eq!(append_block(text, "stages", STAGE).as_deref(), Ok(after), "{text}");
        }
        assert_eq!(append_block("stages = 3\n", "stages", STAGE), Err(unfit("stages")));
        assert!(matches!(append_block("stages = \n", "stages", STAGE), Err(Refused::Unreadable(_))));
    }

    #[test]
    fn a_stage_is_ended_once() {
        for (text, after) in [
            (
                "[[stages]]\nstage = \"glance\" # first\nfrom = \"2025\"\n# kept\n\n[exit]\nplan = \"x\"\n",
                "[[stages]]\nstage = \"glance\" # first\nfrom = \"2025\"\nuntil = 2026-02-28\noutcome = \"became-date\"\n# kept\n\n[exit]\nplan = \"x\"\n",
            ),
            (
                "[[stages]]\nstage = \"glance\"\nuntil = \"unknown\"\noutcome = \"dissolved\"\n",
                "[[stages]]\nstage = \"glance\"\nuntil = \"unknown\"\noutcome = \"dissolved\"\n",
            ),
        ] {
            assert_eq!(end_last_stage(text, "2026-02-28", Some("became-date")).as_deref(), Ok(after));
        }
        let month = end_last_stage("[[stages]]\nstage = \"date\"\n", "2026-02", None);
        assert_eq!(month.as_deref(), Ok("[[stages]]\nstage = \"date\"\nuntil = \"2026-02\"\n"));
    }

    #[test]
    fn a_key_is_set_where_its_table_is() {
        for (text, after) in [
            ("name = \"A\"\n", "name = \"A\"\n\n[exit]\nkeep_contact = \"The desk\"\n"),
            (
                "name = \"A\"\n\n# The end.\n#[exit]\n# Plan.\n#plan = \"…\"\n# Contact.\n#keep_contact = \"…\"\n",
                "name = \"A\"\n\n# The end.\n[exit]\n# Plan.\n#plan = \"…\"\n# Contact.\nkeep_contact = \"The desk\"\n",
            ),
            ("[exit] # end\nplan = \"x\"\n", "[exit] # end\nplan = \"x\"\nkeep_contact = \"The desk\"\n"),
        ] {
            assert_eq!(set_in(text, ("exit", "keep_contact"), "The desk").as_deref(), Ok(after));
        }
    }

    #[test]
    fn line_ends_and_the_mark_at_the_beginning_stay() {
        let text = "\u{FEFF}name = \"A\"\r\n";
        let changed = keeping_line_ends(text, |text| append_block(text, "stages", STAGE));
        let after = "\u{FEFF}name = \"A\"\r\n\r\n[[stages]]\r\nstage = \"date\"\r\nfrom = 2026-03-01\r\n";
        assert_eq!(changed.as_deref(), Ok(after));
    }
}
