//! Finds the files of a site and reads them as text.

use std::sync::Arc;

use crate::diag::{Diagnostics, rules};
use crate::site::Audience;
use crate::source::{FileId, Place, Source, Sources};
use crate::world::{Entry, EntryKind, Unreadable, World};

/// The files of a site by what becomes of them.
#[derive(Debug, Default)]
pub struct Found {
    /// Texts and records, sorted by path.
    pub texts: Vec<(String, FileId)>,
    /// Files of themes.
    pub theme: Vec<(String, FileId)>,
    /// Files that are copied as they are, or that records name.
    pub beside: Vec<(String, FileId)>,
}

/// Whether a file is a leftover of an editor, a sync program or the system: never part of a site.
///
/// ```
/// use handfast::session::is_leftover;
/// assert!(is_leftover("org~") && is_leftover(".DS_Store") && is_leftover("org-DESKTOP-7.toml"));
/// assert!(!is_leftover("desktop-publishing.md"));
/// ```
#[must_use]
pub fn is_leftover(name: &str) -> bool {
    let lower = name.to_lowercase();
    let ends = ["~", ".swp", ".swo", ".tmp", ".bak", ".orig", ".part", ".crdownload"];
    let starts = [".~lock.", ".#", "#", "~$", "._", ".goutputstream"];
    let names = [".ds_store", "thumbs.db", "desktop.ini", ".directory", ".gitignore", ".gitkeep"];
    let conflicts = ["conflicted copy", ".sync-conflict-", "-conflict-", " (konflikt"];
    ends.iter().any(|end| lower.ends_with(end))
        || starts.iter().any(|start| lower.starts_with(start))
        || names.contains(&lower.as_str())
        || conflicts.iter().any(|mark| lower.contains(mark))
        || name.contains("-DESKTOP-")
        || is_numbered_copy(&lower)
}

/// `org (1).toml`, as browsers and sync programs name a second copy.
fn is_numbered_copy(lower: &str) -> bool {
    let stem = lower.rsplit_once('.').map_or(lower, |(stem, _)| stem);
    stem.strip_suffix(')')
        .and_then(|rest| rest.rsplit_once(" ("))
        .is_some_and(|(_, number)| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
}

/// Lists all files of a site; what is no plain file is reported and left alone. For the public nobody even looks whether
/// there is a folder `private`.
///
/// # Errors
/// When a folder cannot be listed.
pub fn gather(
    world: &dyn World,
    audience: Audience,
    sources: &mut Sources,
    found: &mut Diagnostics,
) -> Result<Found, Unreadable> {
    let mut files = Found::default();
    let folders: &[&str] = if audience == Audience::Public {
        &["content", "data", "themes"]
    } else {
        &["content", "data", "private", "themes"]
    };
    for folder in folders {
        for Entry { path, kind } in world.list(folder)? {
            let file = sources.id(&path);
            let name = path.rsplit('/').next().unwrap_or(&path);
            if kind == EntryKind::Foreign {
                found
                    .report(
                        &rules::X01,
                        Place::top(file),
                        format!("`{path}` is a link out of the site, or no plain file; it is not read"),
                    )
                    .hint("put a copy of the file here instead");
            } else if is_leftover(name) {
                if !name.starts_with('.') {
                    found
                        .report(
                            &rules::X02,
                            Place::top(file),
                            format!("`{path}` looks like a leftover of an editor or a sync program and is left out"),
                        )
                        .hint("compare it with the file it is a copy of, then delete it");
                }
            } else if *folder == "themes" {
                files.theme.push((path, file));
            } else if is_text(folder, &path) {
                files.texts.push((path, file));
            } else if *folder != "private" {
                files.beside.push((path, file));
            }
        }
    }
    Ok(files)
}

/// Whether a file holds a text or records.
fn is_text(folder: &str, path: &str) -> bool {
    match folder {
        "content" => path.ends_with(".md"),
        "data" => path.ends_with(".toml"),
        "private" => path.ends_with(".toml") || (path.starts_with("private/notes/") && path.ends_with(".md")),
        _ => false,
    }
}

/// Reads one file as text.
///
/// # Errors
/// When the file cannot be read at all.
pub fn read_source(world: &dyn World, path: &str, file: FileId) -> Result<(Source, Diagnostics), Unreadable> {
    let bytes = world.read(path)?;
    let digest = *blake3::hash(&bytes).as_bytes();
    let mut faults = Diagnostics::default();
    let text = decode(bytes, file, &mut faults);
    Ok((Source { file, path: Arc::from(path), text: Arc::from(text), digest }, faults))
}

/// The text of bytes: without byte order mark, with `\n` as the only line end.
fn decode(bytes: Vec<u8>, file: FileId, faults: &mut Diagnostics) -> String {
    let wide: Option<fn([u8; 2]) -> u16> = match bytes.as_slice() {
        [0xFF, 0xFE, ..] => Some(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => Some(u16::from_be_bytes),
        _ => None,
    };
    if let Some(unit) = wide {
        faults
            .report(&rules::T01, Place::top(file), "this text is written in UTF-16, not in UTF-8")
            .hint("save it again as UTF-8 (in the editor: Save as, Encoding UTF-8)");
        // It is read all the same, so that its other faults are found, and none that it has not.
        let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
        return plain_lines(&String::from_utf16_lossy(&units));
    }
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            let text = String::from_utf8_lossy(&bytes).into_owned();
            let bad = bytes.get(at).copied().unwrap_or_default();
            // What stands before it is a text; in the one that is kept it is as long as its plain lines.
            let start = plain_lines(&text[..at]).len();
            faults
                .report(
                    &rules::T01,
                    Place::new(file, start..start + '\u{FFFD}'.len_utf8()),
                    format!("byte {} (0x{bad:02X}) of this text is not UTF-8", at + 1),
                )
                .hint("save the file again as UTF-8; the letter at this place was written in another encoding");
            text
        }
    };
    if text.starts_with('\u{FEFF}') || text.contains('\r') { plain_lines(&text) } else { text }
}

/// A text without byte order mark, with `\n` as the only line end.
fn plain_lines(text: &str) -> String {
    text.strip_prefix('\u{FEFF}').unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leftovers_are_known() {
        for (name, leftover) in [
            ("org (1).toml", true),
            ("org-DESKTOP-7.toml", true),
            (".~lock.x#", true),
            ("x.toml~", true),
            (".DS_Store", true),
            ("a.md.swp", true),
            ("org (conflicted copy).toml", true),
            ("crime-cafe.toml", false),
            ("01-strategy.md", false),
        ] {
            assert_eq!(is_leftover(name), leftover, "{name}");
        }
    }

    #[test]
    fn line_ends_and_marks_do_not_matter() {
        let mut sources = Sources::default();
        let file = sources.id("a");
        let mut faults = Diagnostics::default();
        for bytes in ["\u{FEFF}a\r\nb\rc\n", "a\nb\nc\n"] {
            assert_eq!(decode(bytes.as_bytes().to_vec(), file, &mut faults), "a\nb\nc\n");
        }
        assert!(faults.list().is_empty());
        decode(vec![b'a', 0xE6, b'b'], file, &mut faults);
        assert_eq!(faults.list()[0].place.span.start, 1);
    }
}
