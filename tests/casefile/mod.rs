//! Reads the files in `tests/cases/`: a first sentence, then sections, each with a kind, a name and its lines.

use std::fs;
use std::path::{Path, PathBuf};

/// One section: `=== path`, `=+= path`, `=!= path`, or `--- word name`.
pub struct Section {
    /// `===`, `=+=` or `=!=` for files, otherwise the word behind `---`.
    pub kind: String,
    /// What follows; may be empty.
    pub name: String,
    /// The lines below it.
    pub text: String,
}

impl Section {
    /// The bytes of a file of the case; nothing where the section is none.
    pub fn bytes(&self) -> Option<Vec<u8>> {
        match self.kind.as_str() {
            "===" => Some(self.text.clone().into_bytes()),
            "=+=" => Some(unescape(self.text.trim_end_matches('\n'))),
            _ => None,
        }
    }
}

/// All cases, sorted by path.
pub fn paths() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).expect("the folder of cases").map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

/// The sections of a case.
pub fn sections(text: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for line in text.split_inclusive('\n') {
        let words = line.trim_end();
        let file =
            ["===", "=+=", "=!="].iter().find_map(|mark| Some((*mark, words.strip_prefix(mark)?.strip_prefix(' ')?)));
        let head = file.or_else(|| words.strip_prefix("--- ").map(|rest| rest.split_once(' ').unwrap_or((rest, ""))));
        match (head, sections.last_mut()) {
            (Some((kind, name)), _) => {
                sections.push(Section { kind: kind.to_owned(), name: name.to_owned(), text: String::new() });
            }
            (None, Some(section)) => section.text.push_str(line),
            (None, None) => {}
        }
    }
    sections
}

/// Bytes of a text with escapes.
fn unescape(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        out.extend_from_slice(&rest.as_bytes()[..at]);
        let tail = &rest[at + 1..];
        if let Some(hex) = tail.strip_prefix('x').and_then(|hex| hex.get(..2)) {
            out.push(u8::from_str_radix(hex, 16).expect("two hexadecimal digits after \\x"));
            rest = &tail[3..];
        } else if let Some((code, after)) = tail.strip_prefix("u{").and_then(|code| code.split_once('}')) {
            let number = u32::from_str_radix(code, 16).expect("a hexadecimal number in \\u{}");
            let c = char::from_u32(number).expect("a character");
            out.extend_from_slice(c.to_string().as_bytes());
            rest = after;
        } else {
            let (c, kept) = match tail.chars().next() {
                Some('r') => (b"\r", 1),
                Some('t') => (b"\t", 1),
                Some('n') => (b"\n", 1),
                _ => (b"\\", 0),
            };
            out.extend_from_slice(c);
            rest = &tail[kept..];
        }
    }
    out.extend_from_slice(rest.as_bytes());
    out
}
