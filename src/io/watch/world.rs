//! A site on disk that is watched: what nobody has touched is neither listed nor read again.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use jiff::civil::Date;

use crate::io::disk::DiskWorld;
use crate::io::watch::Watch;
use crate::world::{Entry, Unreadable, World};

/// A site on disk and what is remembered of it.
pub struct WatchedWorld<'a> {
    disk: &'a DiskWorld,
    memory: Mutex<Memory>,
}

#[derive(Default)]
struct Memory {
    /// The files of each folder, as long as none comes or goes.
    listed: BTreeMap<String, Vec<Entry>>,
    /// A number for each file that has changed since `begin`.
    stamps: BTreeMap<String, u64>,
    /// Whether a file is reached by no link: one that is changes under another name.
    plain: BTreeMap<String, bool>,
    /// The number of all files that have not changed since.
    begin: u64,
    /// The number that was given last.
    last: u64,
    /// Whether the system tells of changes; where it does not, nothing is remembered.
    told: bool,
}

impl<'a> WatchedWorld<'a> {
    /// Nothing is remembered yet.
    #[must_use]
    pub fn new(disk: &'a DiskWorld) -> Self {
        Self { disk, memory: Mutex::new(Memory::default()) }
    }

    /// Forgets what has changed since the last call.
    pub fn forget_changed(&self, watch: &Watch) {
        let about = watch.about();
        let mut memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        memory.last += 1;
        let now = memory.last;
        memory.told = watch.note().is_none();
        let below = |path: &Path| Some(path.strip_prefix(self.disk.root()).ok()?.to_str()?.replace('\\', "/"));
        let files: Option<Vec<String>> = about.files.iter().map(|path| below(path)).collect();
        match files {
            // A second look at new folders comes without news.
            Some(files) if memory.told && !about.all && !files.is_empty() => {
                if about.listing {
                    memory.listed.clear();
                }
                for file in files {
                    memory.plain.remove(&file);
                    memory.stamps.insert(file, now);
                }
            }
            _ => {
                memory.begin = now;
                memory.listed.clear();
                memory.stamps.clear();
                memory.plain.clear();
            }
        }
    }
}

impl World for WatchedWorld<'_> {
    fn list(&self, folder: &str) -> Result<Vec<Entry>, Unreadable> {
        let kept = self.memory.lock().unwrap_or_else(PoisonError::into_inner).listed.get(folder).cloned();
        if let Some(kept) = kept {
            return Ok(kept);
        }
        let listed = self.disk.list(folder)?;
        let mut memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        if memory.told {
            memory.listed.insert(folder.to_owned(), listed.clone());
        }
        Ok(listed)
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, Unreadable> {
        self.disk.read(path)
    }

    fn stamp(&self, path: &str) -> Option<u64> {
        let memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        let (told, stamp) = (memory.told, memory.stamps.get(path).copied().unwrap_or(memory.begin));
        let plain = memory.plain.get(path).copied();
        drop(memory);
        let plain = plain.unwrap_or_else(|| {
            let place = self.disk.root().join(path);
            let plain = place.canonicalize().is_ok_and(|real| real == place);
            self.memory.lock().unwrap_or_else(PoisonError::into_inner).plain.insert(path.to_owned(), plain);
            plain
        });
        (told && plain).then_some(stamp)
    }

    fn today(&self) -> Date {
        self.disk.today()
    }

    fn changed(&self) -> BTreeMap<String, Date> {
        self.disk.changed()
    }

    fn folders_above(&self) -> Vec<String> {
        self.disk.folders_above()
    }

    fn read_above(&self, up: usize, path: &str) -> Option<Vec<u8>> {
        self.disk.read_above(up, path)
    }
}
