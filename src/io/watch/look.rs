//! Looks at the files themselves from time to time, where the system does not tell of changes.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use walkdir::{DirEntry, WalkDir};

/// The shortest time between two looks; tests do not wait that long.
const PACE: Duration = Duration::from_millis(if cfg!(test) { 10 } else { 1000 });

/// A look takes at most this part of the time.
const SHARE: u32 = 10;

/// What was seen at the last look.
///
/// Of our own, as the one in `notify` takes two savings in one second for one.
#[derive(Debug)]
pub(super) struct Look {
    seen: u64,
    next: Instant,
}

impl Look {
    pub(super) fn begin(folders: &[PathBuf]) -> Self {
        let (seen, next) = look_at(folders);
        Self { seen, next }
    }

    /// Whether it is time to look and the files look different.
    pub(super) fn changed(&mut self, folders: &[PathBuf]) -> bool {
        if Instant::now() < self.next {
            return false;
        }
        let before = self.seen;
        (self.seen, self.next) = look_at(folders);
        self.seen != before
    }
}

/// A number for names, sizes and times of all files, and when to look again.
fn look_at(folders: &[PathBuf]) -> (u64, Instant) {
    let begin = Instant::now();
    let walk = |folder: &PathBuf| WalkDir::new(folder).follow_links(false).into_iter().flatten();
    // A sum, as the order of a folder's entries is the system's own.
    let seen = folders.iter().flat_map(walk).map(|entry| fingerprint(&entry)).fold(0, u64::wrapping_add);
    let end = Instant::now();
    (seen, end + PACE.max((end - begin) * SHARE))
}

fn fingerprint(entry: &DirEntry) -> u64 {
    let mut hasher = DefaultHasher::new();
    entry.path().hash(&mut hasher);
    if let Ok(found) = entry.metadata() {
        (found.len(), found.modified().ok(), found.is_dir()).hash(&mut hasher);
    }
    hasher.finish()
}

/// Whether the folder lies where another machine may change it without this one being told.
#[cfg(target_os = "linux")]
pub(super) fn is_shared(folder: &Path) -> bool {
    // NFS, SMB 1, CIFS, SMB 2, 9P (also the Windows disks of WSL), FUSE (also sshfs), AFS, Ceph, VirtualBox.
    const SHARED: [u32; 9] =
        [0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x0102_1997, 0x6573_5546, 0x5346_414F, 0x00C3_6400, 0x786F_4256];
    // The kernel gives a number of 32 bits in a wider field, with or without a sign.
    rustix::fs::statfs(folder).is_ok_and(|found| SHARED.contains(&(found.f_type as u32)))
}

#[cfg(not(target_os = "linux"))]
pub(super) fn is_shared(_folder: &Path) -> bool {
    false
}
