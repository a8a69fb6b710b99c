//! The texts that were read, and places in them.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// A file of the site; stays the same for one path as long as a session runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A run of bytes in a file, `start..end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span from byte offsets; beyond 4 GiB it is cut (such files are refused earlier).
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        let cut = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self { start: cut(start), end: cut(end) }
    }
}

impl From<std::ops::Range<usize>> for Span {
    fn from(range: std::ops::Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

/// A span in a file: what a diagnostic points to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// The bytes in it.
    pub span: Span,
}

impl Place {
    /// A place from a file and byte offsets.
    #[must_use]
    pub fn new(file: FileId, range: std::ops::Range<usize>) -> Self {
        Self { file, span: range.into() }
    }

    /// Whether two places have a byte in common.
    #[must_use]
    pub fn touches(&self, other: Self) -> bool {
        self.file == other.file && self.span.start < other.span.end && other.span.start < self.span.end
    }

    /// The very beginning of a file.
    #[must_use]
    pub fn top(file: FileId) -> Self {
        Self { file, span: Span::default() }
    }
}

/// A value together with the place it was written at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located<T> {
    /// What was written.
    pub value: T,
    /// Where.
    pub place: Place,
}

impl<T> Located<T> {
    /// The same place with something made of the value.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Located<U> {
        Located { value: make(self.value), place: self.place }
    }
}

/// The BLAKE3 digest of a file's bytes.
pub type Digest = [u8; 32];

/// One text file as it was read.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its id.
    pub file: FileId,
    /// Its path from the site's root, with `/`.
    pub path: Arc<str>,
    /// Its text, without a byte order mark and with `\n` as the only line end.
    pub text: Arc<str>,
    /// The digest of its bytes as they were read.
    pub digest: Digest,
}

/// A position as people count: from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// Gives every path its [`FileId`] and keeps the newest text of each.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    by_path: BTreeMap<Arc<str>, FileId>,
    paths: Vec<Arc<str>>,
    texts: Vec<Kept>,
}

/// A text, and where its lines begin as soon as somebody asks: a long file may have thousands of faults.
#[derive(Debug, Clone, Default)]
struct Kept {
    text: Arc<str>,
    lines: OnceLock<Vec<usize>>,
}

impl Kept {
    fn new(text: Arc<str>) -> Self {
        Self { text, lines: OnceLock::new() }
    }

    /// Line and column of the byte at `offset`; an offset inside a character means that character.
    fn position(&self, offset: usize) -> Position {
        let lines = self.lines.get_or_init(|| {
            let ends = self.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
            std::iter::once(0).chain(ends).collect()
        });
        let mut at = offset.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        // The first line begins at 0, so that there is one before any place.
        let line = lines.partition_point(|start| *start <= at);
        let start = lines.get(line.saturating_sub(1)).copied().unwrap_or_default();
        Position { line, column: self.text[start..at].chars().count() + 1 }
    }
}

impl Sources {
    /// The id of `path`, the same one each time.
    pub fn id(&mut self, path: &str) -> FileId {
        if let Some(id) = self.by_path.get(path) {
            return *id;
        }
        let id = FileId(u32::try_from(self.paths.len()).unwrap_or(u32::MAX));
        let path: Arc<str> = Arc::from(path);
        self.by_path.insert(path.clone(), id);
        self.paths.push(path);
        self.texts.push(Kept::default());
        id
    }

    /// Keeps `text` as the newest text of `file`.
    pub fn keep(&mut self, file: FileId, text: Arc<str>) {
        if let Some(slot) = self.texts.get_mut(file.0 as usize) {
            *slot = Kept::new(text);
        }
    }

    /// The path of `file` from the site's root, with `/`.
    #[must_use]
    pub fn path(&self, file: FileId) -> &str {
        self.paths.get(file.0 as usize).map_or("", |path| path)
    }

    /// The newest text of `file`.
    #[must_use]
    pub fn text(&self, file: FileId) -> &str {
        self.texts.get(file.0 as usize).map_or("", |kept| &kept.text)
    }

    /// Line and column of the byte at `offset` in `file`.
    #[must_use]
    pub fn position(&self, file: FileId, offset: u32) -> Position {
        self.texts.get(file.0 as usize).map_or(Position { line: 1, column: 1 }, |kept| kept.position(offset as usize))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let kept = Kept::new(Arc::from("æble\nøl er godt\n"));
        for (offset, line, column) in [(0, 1, 1), (2, 1, 2), (1, 1, 1), (6, 2, 1), (8, 2, 2), (999, 3, 1)] {
            assert_eq!(kept.position(offset), Position { line, column }, "{offset}");
        }
    }

    #[test]
    fn a_path_keeps_its_id() {
        let mut sources = Sources::default();
        let a = sources.id("a");
        let b = sources.id("b");
        assert_eq!(sources.id("a"), a);
        assert_ne!(a, b);
        assert_eq!(sources.path(b), "b");
    }
}
