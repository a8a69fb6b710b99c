//! Puts a finished build in the place of the published folder in one step, or leaves the old one as it was.
//!
//! A build goes into a folder beside the published one and changes places with it when it is whole. Whoever reads in
//! between, and whoever looks after a power cut, finds the old site or the new one. Files that have not changed are
//! carried over as hard links; a published file is never written to again.

use std::collections::HashSet;
use std::fs::{self, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use walkdir::WalkDir;

use crate::artifact::Artifact;
use crate::io::publish::lock::{Lock, LockFault};
use crate::site::Audience;

mod lock;
mod switch;
mod target;

pub use switch::WeakerSwitch;
pub use target::Refusal;

/// The file that tells that Handfast made a folder.
pub const MARKER: &str = ".handfast";

/// What [`MARKER`] holds: the same in every build for one audience, so that none is ever put over another's.
#[must_use]
pub const fn marker_text(audience: Audience) -> &'static str {
    match audience {
        Audience::Public => {
            "Handfast made this folder and replaces all of it with every build: keep nothing of your own here.\n"
        }
        Audience::Staff => {
            "Handfast made this folder for the library's staff and replaces all of it with every build. Not for the public.\n"
        }
        Audience::Coordinator => {
            "Handfast made this folder for the coordinators and replaces all of it with every build. Not for the public.\n"
        }
    }
}

/// A build on its way to the published folder; dropped before [`Publication::finish`], it leaves no trace.
#[derive(Debug)]
pub struct Publication {
    target: PathBuf,
    audience: Audience,
    places: Places,
    old_files: HashSet<String>,
    made_folders: Mutex<HashSet<String>>,
    links_work: AtomicBool,
    files: AtomicUsize,
    carried: AtomicUsize,
    /// Given back last: fields are dropped in the order of their declaration.
    _lock: Lock,
}

/// The folders beside the published one that a build needs for a while; both are gone when it is over.
#[derive(Debug)]
struct Places {
    /// Where the new tree grows, and where the old one stands for a moment after the exchange.
    staging: PathBuf,
    /// Where the old tree waits when the two cannot be exchanged in one step.
    aside: PathBuf,
}

/// Makes the folder that a site grows in; one that is not for everyone is closed to other users of the computer.
fn make_folder(folder: &Path, audience: Audience) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    if audience > Audience::Public {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    #[cfg(not(unix))]
    let _ = audience;
    builder.create(folder)
}

impl Drop for Places {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next build.
        let _ = remove_whatever(&self.staging);
    }
}

/// What a finished build did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// How many files the site has, without the marker.
    pub files: usize,
    /// How many of them were in the old site with the same bytes.
    pub carried: usize,
    /// Whether the two folders could not be exchanged in one step.
    pub weaker_switch: bool,
    /// Why not, for people.
    pub weaker_because: Option<WeakerSwitch>,
}

impl Publication {
    /// Opens a build for the folder `target` of the site whose root is `site_root`, for one audience.
    ///
    /// Cleans up after a build that was killed.
    ///
    /// # Errors
    /// A [`Refusal`] when the target is no place to publish to; nothing has been touched then.
    pub fn begin(target: &Path, site_root: &Path, audience: Audience) -> Result<Self, Refusal> {
        let target = target::resolve(target, site_root)?;
        target::check_surroundings(&target, audience)?;
        target::check_contents(&target, audience)?;
        let (parent, name) = parent_and_name(&target)?;
        let unreachable = |error: io::Error| Refusal::Unreachable { target: target.clone(), reason: error.to_string() };
        fs::create_dir_all(&parent).map_err(unreachable)?;
        let lock = Lock::take(&parent.join(format!(".{name}.handfast-lock"))).map_err(|fault| match fault {
            LockFault::Taken(process) => Refusal::Busy { target: target.clone(), process },
            LockFault::Io(error) => unreachable(error),
        })?;
        let places = Places {
            staging: parent.join(format!(".{name}.handfast-new")),
            aside: parent.join(format!(".{name}.handfast-old")),
        };
        recover(&target, &places).map_err(unreachable)?;
        target::check_contents(&target, audience)?;
        make_folder(&places.staging, audience).map_err(unreachable)?;
        Ok(Self {
            old_files: plain_files(&target),
            target,
            audience,
            places,
            made_folders: Mutex::default(),
            links_work: AtomicBool::new(true),
            files: AtomicUsize::new(0),
            carried: AtomicUsize::new(0),
            _lock: lock,
        })
    }

    /// Adds one file to the new tree; may be called from many threads.
    ///
    /// # Errors
    /// What the system says, also when the path was put before: the build is lost then, and the old site stays.
    pub fn put(&self, artifact: &Artifact) -> Result<(), io::Error> {
        let path = artifact.path.as_str();
        let place = self.places.staging.join(path);
        self.make_folder_of(path)?;
        if self.is_unchanged(path, &artifact.bytes) {
            self.carry(path, &place, &artifact.bytes)?;
            self.carried.fetch_add(1, Ordering::Relaxed);
        } else {
            write_new(&place, &artifact.bytes)?;
        }
        self.files.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }

    /// Puts the new tree in the place of the old one and removes the old one.
    ///
    /// # Errors
    /// What the system says; the old site then stands as it was, but for a weaker switch that broke off halfway.
    pub fn finish(self) -> Result<Published, io::Error> {
        let (marker, text) = (self.places.staging.join(MARKER), marker_text(self.audience).as_bytes());
        if self.is_unchanged(MARKER, text) {
            self.carry(MARKER, &marker, text)?;
        } else {
            write_new(&marker, text)?;
        }
        target::check_contents(&self.target, self.audience).map_err(|refusal| io::Error::other(refusal.to_string()))?;
        if let Ok(old) = fs::metadata(&self.target) {
            fs::set_permissions(&self.places.staging, old.permissions())?;
        }
        switch::flush(&self.places.staging);
        let weaker = switch::put_in_place(&self.places.staging, &self.target, &self.places.aside)?;
        Ok(Published {
            files: self.files.load(Ordering::Relaxed),
            carried: self.carried.load(Ordering::Relaxed),
            weaker_switch: weaker.is_some(),
            weaker_because: weaker,
        })
    }

    fn make_folder_of(&self, path: &str) -> Result<(), io::Error> {
        let Some((folder, _)) = path.rsplit_once('/') else { return Ok(()) };
        let mut made = self.made_folders.lock().unwrap_or_else(PoisonError::into_inner);
        if !made.contains(folder) {
            fs::create_dir_all(self.places.staging.join(folder))?;
            made.insert(folder.to_owned());
        }
        Ok(())
    }

    /// Whether the old tree has this file with these bytes.
    fn is_unchanged(&self, path: &str, bytes: &[u8]) -> bool {
        self.old_files.contains(path) && has_bytes(&self.target.join(path), bytes).unwrap_or(false)
    }

    fn carry(&self, path: &str, place: &Path, bytes: &[u8]) -> Result<(), io::Error> {
        if self.links_work.load(Ordering::Relaxed) {
            match fs::hard_link(self.target.join(path), place) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(error),
                // A file system without links will not have them for the next file either.
                Err(_) => self.links_work.store(false, Ordering::Relaxed),
                Ok(()) => return Ok(()),
            }
        }
        write_new(place, bytes)
    }
}

/// The folder that holds `target`, and its name in it.
fn parent_and_name(target: &Path) -> Result<(PathBuf, String), Refusal> {
    let whole_disk = || Refusal::WholeDisk { target: target.to_path_buf() };
    let parent = target.parent().ok_or_else(whole_disk)?;
    let name = target.file_name().ok_or_else(whole_disk)?;
    Ok((parent.to_path_buf(), name.to_string_lossy().into_owned()))
}

/// Brings back what a killed build set aside and removes what it left.
fn recover(target: &Path, places: &Places) -> io::Result<()> {
    if places.aside.symlink_metadata().is_ok() && target.symlink_metadata().is_err() {
        fs::rename(&places.aside, target)?;
    }
    remove_whatever(&places.aside)?;
    remove_whatever(&places.staging)
}

/// Removes a file, a link or a folder with all in it, if it is there; never follows a link.
fn remove_whatever(place: &Path) -> io::Result<()> {
    match place.symlink_metadata() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
        Ok(found) if found.is_dir() => fs::remove_dir_all(place),
        Ok(_) => fs::remove_file(place),
    }
}

/// The plain files below `folder` that no link leads to, by their paths with `/`.
fn plain_files(folder: &Path) -> HashSet<String> {
    let relative = |entry: walkdir::DirEntry| {
        let parts: Option<Vec<&str>> =
            entry.path().strip_prefix(folder).ok()?.iter().map(|part| part.to_str()).collect();
        parts.map(|parts| parts.join("/"))
    };
    let entries = WalkDir::new(folder).min_depth(1).follow_links(false).into_iter().flatten();
    entries.filter(|entry| entry.file_type().is_file()).filter_map(relative).collect()
}

/// Whether the file at `place` holds exactly `bytes`.
fn has_bytes(place: &Path, bytes: &[u8]) -> io::Result<bool> {
    let mut file = fs::File::open(place)?;
    let metadata = file.metadata()?;
    if !metadata.is_file() || metadata.len() != bytes.len() as u64 {
        return Ok(false);
    }
    let mut found = Vec::with_capacity(bytes.len().saturating_add(1));
    file.read_to_end(&mut found)?;
    Ok(found == bytes)
}

/// Writes a file that must not be there yet.
fn write_new(place: &Path, bytes: &[u8]) -> io::Result<()> {
    OpenOptions::new().write(true).create_new(true).open(place)?.write_all(bytes)
}

#[cfg(test)]
mod tests;
