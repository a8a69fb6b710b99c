//! The step from the old tree to the new one: an exchange where the system has it, and two weaker ways where not.

use std::collections::HashSet;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;

use crate::io::publish::{MARKER, remove_whatever};

/// The end of the name of a file that is being copied.
const PART: &str = ".handfast-part";

/// Why the old and the new tree were not exchanged in one step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeakerSwitch {
    /// The system or file system has no exchange: for a moment there was no site at all.
    NoExchange,
    /// The folder cannot be moved, as another disk is mounted on it: files were replaced one by one.
    Mounted,
    /// A program, such as a server or a shell, stands in the folder and would have kept the old one: files were
    /// replaced one by one.
    Occupied,
}

impl fmt::Display for WeakerSwitch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoExchange => {
                "this file system cannot exchange two folders in one step; for a moment there was no site"
            }
            Self::Mounted => "the published folder cannot be moved; its files were replaced one by one",
            Self::Occupied => {
                "a program was started in the published folder and keeps it open; its files were replaced one by one"
            }
        })
    }
}

/// Sees to it that the new tree is on the disk before it takes the old one's place.
pub(super) fn flush(staging: &Path) {
    // A system that cannot do so leaves the tree as safe as any other program's files.
    #[cfg(any(target_os = "linux", target_os = "android"))]
    if let Ok(folder) = fs::File::open(staging) {
        let _ = rustix::fs::syncfs(&folder);
    }
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    let _ = staging;
}

/// Puts the tree at `staging` in the place of `target`; says when it took a weaker way.
pub(super) fn put_in_place(staging: &Path, target: &Path, aside: &Path) -> io::Result<Option<WeakerSwitch>> {
    if target.symlink_metadata().is_err() {
        return fs::rename(staging, target).map(|()| None);
    }
    if is_occupied(target) {
        return replace_files(staging, target).map(|()| Some(WeakerSwitch::Occupied));
    }
    if exchange(staging, target).is_ok() {
        // What cannot be removed now is removed by the next build: the new site stands.
        let _ = remove_tree(staging);
        return Ok(None);
    }
    if fs::rename(target, aside).is_err() {
        return replace_files(staging, target).map(|()| Some(WeakerSwitch::Mounted));
    }
    if let Err(error) = fs::rename(staging, target) {
        fs::rename(aside, target)?;
        return Err(error);
    }
    let _ = remove_tree(aside);
    Ok(Some(WeakerSwitch::NoExchange))
}

/// Removes a folder with all in it on many threads: at 10,000 pages this is half of the time of a rebuild.
fn remove_tree(folder: &Path) -> io::Result<()> {
    let entries: Vec<fs::DirEntry> = fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    entries.par_iter().try_for_each(|entry| {
        let place = entry.path();
        if entry.file_type()?.is_dir() { remove_tree(&place) } else { fs::remove_file(place) }
    })?;
    fs::remove_dir(folder)
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_one: &Path, _other: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Whether some program's working folder is `target` or lies in it.
#[cfg(target_os = "linux")]
fn is_occupied(target: &Path) -> bool {
    let Ok(processes) = fs::read_dir("/proc") else { return false };
    let stands_in = |process: fs::DirEntry| {
        let is_process = process.file_name().to_string_lossy().bytes().all(|byte| byte.is_ascii_digit());
        is_process && fs::read_link(process.path().join("cwd")).is_ok_and(|folder| folder.starts_with(target))
    };
    processes.flatten().any(stands_in)
}

#[cfg(not(target_os = "linux"))]
fn is_occupied(_target: &Path) -> bool {
    false
}

/// Replaces the files of `target` one by one, each in one step, then removes those that the new tree lacks.
fn replace_files(staging: &Path, target: &Path) -> io::Result<()> {
    let mut kept = HashSet::new();
    // The marker first: a folder that was left halfway is still known to be ours.
    replace_file(&staging.join(MARKER), &target.join(MARKER))?;
    kept.insert(PathBuf::from(MARKER));
    for entry in WalkDir::new(staging).min_depth(1).sort_by_file_name() {
        let entry = entry?;
        let below = entry.path().strip_prefix(staging).map_err(io::Error::other)?.to_path_buf();
        let place = target.join(&below);
        if entry.file_type().is_dir() {
            make_folder(&place)?;
        } else if !kept.contains(&below) {
            replace_file(entry.path(), &place)?;
        }
        kept.insert(below);
    }
    remove_others(target, &kept)?;
    remove_whatever(staging)
}

fn make_folder(place: &Path) -> io::Result<()> {
    if place.symlink_metadata().is_ok_and(|found| found.is_dir()) {
        return Ok(());
    }
    remove_whatever(place)?;
    fs::create_dir(place)
}

/// Puts one file in its place: moved where that can be done, else copied beside it first.
fn replace_file(from: &Path, place: &Path) -> io::Result<()> {
    if place.symlink_metadata().is_ok_and(|found| found.is_dir()) {
        fs::remove_dir_all(place)?;
    }
    if fs::rename(from, place).is_ok() {
        return Ok(());
    }
    let bytes = fs::read(from)?;
    let is_plain = place.symlink_metadata().is_ok_and(|found| found.is_file());
    if is_plain && fs::read(place)? == bytes {
        return Ok(());
    }
    let mut name = place.file_name().unwrap_or_default().to_os_string();
    // Cut, so that the longest names stay within what a file system takes.
    if name.len() > 255 - PART.len() {
        name = "long".into();
    }
    name.push(PART);
    let part = place.with_file_name(name);
    remove_whatever(&part)?;
    super::write_new(&part, &bytes)?;
    fs::rename(&part, place)
}

/// Removes what is below `target` and not among `kept`.
fn remove_others(target: &Path, kept: &HashSet<PathBuf>) -> io::Result<()> {
    for entry in WalkDir::new(target).min_depth(1).contents_first(true) {
        let entry = entry?;
        let below = entry.path().strip_prefix(target).map_err(io::Error::other)?;
        if kept.contains(below) {
            continue;
        }
        if entry.file_type().is_dir() {
            fs::remove_dir(entry.path())?;
        } else {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;

    fn tree(files: &[(&str, &str)]) -> io::Result<TempDir> {
        let folder = TempDir::new()?;
        for (path, text) in files {
            let place = folder.path().join(path);
            fs::create_dir_all(place.parent().unwrap_or(folder.path()))?;
            fs::write(place, text)?;
        }
        Ok(folder)
    }

    fn texts(folder: &Path) -> io::Result<Vec<(String, String)>> {
        let mut found = Vec::new();
        for entry in WalkDir::new(folder).min_depth(1).sort_by_file_name() {
            let entry = entry?;
            let text = if entry.file_type().is_dir() { "/".to_owned() } else { fs::read_to_string(entry.path())? };
            found.push((entry.path().strip_prefix(folder).map_err(io::Error::other)?.display().to_string(), text));
        }
        Ok(found)
    }

    #[test]
    fn files_are_replaced_one_by_one() -> io::Result<()> {
        let old =
            [(MARKER, "m"), ("a", "old"), ("b/c", "old"), ("gone/x", "old"), ("d", "file"), ("a.handfast-part", "x")];
        let target = tree(&old)?;
        let staging = tree(&[(MARKER, "m"), ("a", "new"), ("b", "now a file"), ("d/e", "now a folder")])?;
        let expected = texts(staging.path())?;
        let handle = fs::File::open(target.path())?;
        replace_files(staging.path(), target.path())?;
        assert_eq!(texts(target.path())?, expected);
        assert!(handle.metadata()?.is_dir());
        assert!(!staging.path().exists());
        Ok(())
    }

    #[test]
    fn a_tree_from_another_disk_is_copied() -> io::Result<()> {
        let Ok(staging) = TempDir::new_in("/dev/shm") else { return Ok(()) };
        fs::write(staging.path().join(MARKER), "m")?;
        fs::write(staging.path().join("x".repeat(255)), "new")?;
        fs::write(staging.path().join("same"), "same")?;
        let expected = texts(staging.path())?;
        let target = tree(&[(MARKER, "m"), ("same", "same"), ("gone", "old")])?;
        replace_files(staging.path(), target.path())?;
        assert_eq!(texts(target.path())?, expected);
        Ok(())
    }

    #[test]
    fn the_weaker_way_moves_the_old_tree_aside() -> io::Result<()> {
        let parent = tree(&[("old/a", "old"), ("new/a", "new")])?;
        let [old, new, aside] = ["old", "new", "aside"].map(|name| parent.path().join(name));
        let weaker = put_in_place(&new, &old, &aside)?;
        assert!(weaker.is_none() || weaker == Some(WeakerSwitch::NoExchange));
        assert_eq!(texts(parent.path())?.len(), 2);
        assert_eq!(fs::read_to_string(old.join("a"))?, "new");
        Ok(())
    }
}
