//! The one door to disk and clock: what a build may ask of the outside.

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::Date;

/// What stands in a folder under one name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// A plain file.
    File,
    /// A link that leads out of the site, a device, a pipe or a socket: never read.
    Foreign,
}

/// One file below a folder of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Path from the site's root, with `/`.
    pub path: String,
    /// What it is.
    pub kind: EntryKind,
}

/// Why something could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// The path from the site's root.
    pub path: String,
    /// The reason in the system's words.
    pub reason: String,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} cannot be read: {}", self.path, self.reason)
    }
}

/// The outside as a build sees it.
pub trait World: Sync {
    /// Every file below `folder`, sorted by path; a folder that is not there is empty.
    ///
    /// # Errors
    /// [`Unreadable`] when the folder is there and cannot be listed.
    fn list(&self, folder: &str) -> Result<Vec<Entry>, Unreadable>;

    /// The bytes of one file.
    ///
    /// # Errors
    /// [`Unreadable`] when it is not there or cannot be read.
    fn read(&self, path: &str) -> Result<Vec<u8>, Unreadable>;

    /// A number that is another one as soon as the file may be; nothing where nobody watches it, so that it must be read.
    fn stamp(&self, _path: &str) -> Option<u64> {
        None
    }

    /// The day by which texts are judged: an input like any other.
    fn today(&self) -> Date;

    /// The day each file was last changed, by its path from the site's root, as the history of the site tells it: an
    /// input like the files themselves. Empty where there is no history, or nobody asked for it.
    fn changed(&self) -> BTreeMap<String, Date> {
        BTreeMap::new()
    }

    /// The names of the site's folder and of those it stands in, from the site upward; none where nothing is above.
    fn folders_above(&self) -> Vec<String> {
        Vec::new()
    }

    /// The bytes of a file by which a version control knows its folders, so many folders above the site's root; nothing
    /// where it is not there.
    fn read_above(&self, up: usize, path: &str) -> Option<Vec<u8>> {
        if up == 0 { self.read(path).ok() } else { None }
    }
}

/// A world in memory, for tests and for the program's own starter site.
#[derive(Debug, Clone)]
pub struct MemoryWorld {
    /// Files by path.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The day it is.
    pub today: Date,
}

impl World for MemoryWorld {
    fn list(&self, folder: &str) -> Result<Vec<Entry>, Unreadable> {
        let prefix = format!("{folder}/");
        let below = self.files.keys().filter(|path| path.starts_with(&prefix));
        Ok(below.map(|path| Entry { path: path.clone(), kind: EntryKind::File }).collect())
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, Unreadable> {
        let missing = || Unreadable { path: path.to_owned(), reason: "it is not there".to_owned() };
        self.files.get(path).cloned().ok_or_else(missing)
    }

    fn today(&self) -> Date {
        self.today
    }
}

/// A world as it would be once some files of it were written.
pub struct Overlay<'a> {
    below: &'a dyn World,
    files: BTreeMap<String, Option<Vec<u8>>>,
}

impl<'a> Overlay<'a> {
    /// Lays `files` over the world `below`; a path without bytes is taken away.
    #[must_use]
    pub fn new(below: &'a dyn World, files: BTreeMap<String, Option<Vec<u8>>>) -> Self {
        Self { below, files }
    }
}

impl World for Overlay<'_> {
    fn list(&self, folder: &str) -> Result<Vec<Entry>, Unreadable> {
        let prefix = format!("{folder}/");
        let mut entries = self.below.list(folder)?;
        entries.retain(|entry| !self.files.contains_key(&entry.path));
        let laid = self.files.iter().filter(|(path, bytes)| path.starts_with(&prefix) && bytes.is_some());
        entries.extend(laid.map(|(path, _)| Entry { path: path.clone(), kind: EntryKind::File }));
        entries.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(entries)
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, Unreadable> {
        let gone = || Unreadable { path: path.to_owned(), reason: "it is not there".to_owned() };
        match self.files.get(path) {
            Some(bytes) => bytes.clone().ok_or_else(gone),
            None => self.below.read(path),
        }
    }

    fn today(&self) -> Date {
        self.below.today()
    }

    fn changed(&self) -> BTreeMap<String, Date> {
        self.below.changed()
    }

    fn folders_above(&self) -> Vec<String> {
        self.below.folders_above()
    }

    fn read_above(&self, up: usize, path: &str) -> Option<Vec<u8>> {
        if up == 0 { self.read(path).ok() } else { self.below.read_above(up, path) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_laid_over_a_world_hides_what_is_below() {
        let files = [("data/a.toml", "a"), ("data/b.toml", "b")];
        let files = files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()));
        let below = MemoryWorld { files: BTreeMap::from(files), today: jiff::civil::date(2026, 3, 1) };
        let laid = [("data/b.toml", None), ("data/c.toml", Some(b"c".to_vec())), ("content/x.md", Some(Vec::new()))];
        let world = Overlay::new(&below, laid.map(|(path, bytes)| (path.to_owned(), bytes)).into());
        let listed: Vec<String> = world.list("data").expect("listed").into_iter().map(|entry| entry.path).collect();
        assert_eq!(listed, ["data/a.toml", "data/c.toml"]);
        assert_eq!(world.read("data/c.toml"), Ok(b"c".to_vec()));
        assert_eq!(world.read("data/a.toml"), Ok(b"a".to_vec()));
        assert!(world.read("data/b.toml").is_err());
    }
}
