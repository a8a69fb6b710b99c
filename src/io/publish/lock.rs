//! One build at a time for one published folder: a lock of the system's on a file beside it.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// How often the lock file may vanish between opening and locking before the system is held to be at fault.
const ATTEMPTS: usize = 100;

/// A lock that is held until it is dropped; the system gives it back when the process ends, however it ends.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
    place: PathBuf,
}

/// Why there is no lock.
#[derive(Debug)]
pub(super) enum LockFault {
    /// Another build holds it: its process number, if that can be read.
    Taken(Option<u32>),
    /// The file cannot be opened.
    Io(io::Error),
}

impl Lock {
    /// Takes the lock at `place` or says at once who has it.
    pub(super) fn take(place: &Path) -> Result<Self, LockFault> {
        for _ in 0..ATTEMPTS {
            let mut file = open_locked(place)?;
            // The last holder may have removed the file between our opening and locking it.
            if is_still_there(&file, place) {
                let _ = write_process(&mut file);
                return Ok(Self { file, place: place.to_path_buf() });
            }
        }
        Err(LockFault::Io(io::Error::other("the lock file does not stay in its place")))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while it is still held, so that nobody removes the file of the next holder.
        if is_still_there(&self.file, &self.place) {
            let _ = fs::remove_file(&self.place);
        }
    }
}

#[cfg(unix)]
fn open_locked(place: &Path) -> Result<File, LockFault> {
    use rustix::fs::{FlockOperation, OFlags, flock};
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false).custom_flags(OFlags::NOFOLLOW.bits().cast_signed());
    let mut file = options.open(place).map_err(LockFault::Io)?;
    match flock(&file, FlockOperation::NonBlockingLockExclusive) {
        Err(rustix::io::Errno::WOULDBLOCK) => Err(LockFault::Taken(read_process(&mut file))),
        // Some network folders know no locks: a build there goes on without.
        Err(_) | Ok(()) => Ok(file),
    }
}

/// On Windows a file that is opened for one alone is the lock; others may remove its name, and do nothing else.
#[cfg(windows)]
fn open_locked(place: &Path) -> Result<File, LockFault> {
    use std::os::windows::fs::OpenOptionsExt;
    const SHARE_DELETE: u32 = 4;
    const SHARING_VIOLATION: i32 = 32;
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false).share_mode(SHARE_DELETE);
    options.open(place).map_err(|error| match error.raw_os_error() {
        Some(SHARING_VIOLATION) => LockFault::Taken(None),
        _ => LockFault::Io(error),
    })
}

#[cfg(unix)]
fn is_still_there(file: &File, place: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let identity = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
    match (file.metadata(), place.symlink_metadata()) {
        (Ok(ours), Ok(there)) => identity(ours) == identity(there),
        _ => false,
    }
}

#[cfg(windows)]
fn is_still_there(_file: &File, place: &Path) -> bool {
    place.is_file()
}

/// The process number is for people only; the lock does not depend on it.
fn write_process(file: &mut File) -> io::Result<()> {
    file.set_len(0)?;
    file.write_all(std::process::id().to_string().as_bytes())
}

#[cfg(unix)]
fn read_process(file: &mut File) -> Option<u32> {
    use std::io::{Read, Seek};
    let mut text = String::new();
    file.rewind().ok()?;
    file.take(16).read_to_string(&mut text).ok()?;
    text.trim().parse().ok()
}
