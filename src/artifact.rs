//! One output file: its path and its bytes.

use std::fmt;
use std::sync::Arc;

/// A path in the published folder: relative, with `/`, fit for every common file system.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutPath(Arc<str>);

/// Why a text cannot be an output path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadPath {
    /// A part is empty, `.` or `..`.
    Part,
    /// A part holds a character that some file system refuses, or ends in a dot or a space.
    Letters,
    /// A part is a name that Windows keeps for devices.
    Reserved,
    /// A part is longer than 255 bytes, or all of it longer than 1,024.
    Length,
}

impl fmt::Display for BadPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Part => "a part of it is empty, `.` or `..`",
            Self::Letters => "it holds a character that some computers refuse in file names",
            Self::Reserved => "Windows keeps this name for a device",
            Self::Length => "it is too long for some file systems",
        })
    }
}

const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or("").to_ascii_lowercase();
    DEVICES.contains(&stem.as_str())
        || (stem.len() == 4
            && (stem.starts_with("com") || stem.starts_with("lpt"))
            && stem.as_bytes()[3].is_ascii_digit())
}

impl OutPath {
    /// The one door.
    ///
    /// # Errors
    /// A [`BadPath`] that says which part of the rule is broken.
    pub fn parse(path: &str) -> Result<Self, BadPath> {
        if path.len() > 1024 {
            return Err(BadPath::Length);
        }
        for part in path.split('/') {
            if part.is_empty() || part == "." || part == ".." {
                return Err(BadPath::Part);
            }
            if part.len() > 255 {
                return Err(BadPath::Length);
            }
            // Marks that turn the direction of writing disguise what a file is.
            let turning =
                |c: char| matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
            let unfit = |c: char| c.is_control() || turning(c) || "\\:*?\"<>|".contains(c);
            if part.contains(unfit) || part.ends_with(['.', ' ']) {
                return Err(BadPath::Letters);
            }
            if is_device(part) {
                return Err(BadPath::Reserved);
            }
        }
        Ok(Self(Arc::from(path)))
    }

    /// The path as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for OutPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One output path with its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artifact {
    /// Where it goes.
    pub path: OutPath,
    /// What it holds.
    pub bytes: Vec<u8>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_fit_every_file_system() {
        for (path, fit) in [
            ("index.html", true),
            ("a/b/index.html", true),
            (".well-known/x", true),
            ("a//b", false),
            ("../x", false),
            ("/x", false),
            ("CON", false),
            ("a/nul.md", false),
            ("com1.txt", false),
            ("company", true),
            ("a:b", false),
            ("a?b", false),
            ("a.", false),
            ("a ", false),
        ] {
            assert_eq!(OutPath::parse(path).is_ok(), fit, "{path}");
        }
        assert_eq!(OutPath::parse(&"a".repeat(256)), Err(BadPath::Length));
    }
}
