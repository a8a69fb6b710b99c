//! Writes a few files of a site together: all of them, or none.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// One file, as it was read and as it is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its path from the site's root, with `/`.
    pub path: String,
    /// Its bytes as they were read; nothing for a new file.
    pub before: Option<Vec<u8>>,
    /// Its bytes as they are to be; nothing where it goes.
    pub after: Option<Vec<u8>>,
}

/// Why nothing was written.
#[derive(Debug)]
pub enum Unwritten {
    /// There is a file already where a new one was to be.
    Taken(String),
    /// Somebody else has changed this file since it was read.
    Changed(String),
    /// What the system says.
    Io(String, io::Error),
}

impl std::fmt::Display for Unwritten {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Taken(path) => write!(f, "{path} is there already"),
            Self::Changed(path) => write!(f, "{path} has changed in the meantime"),
            Self::Io(path, error) => write!(f, "{path} cannot be written: {error}"),
        }
    }
}

/// One change on its way.
struct Step<'a> {
    change: &'a Change,
    /// Where the file really lies.
    place: PathBuf,
    /// Where its new bytes wait.
    fresh: PathBuf,
    /// Where its old bytes wait until all is done.
    kept: PathBuf,
}

/// Writes all changes below `root`, or none: new bytes are written beside first, and the old files are kept until
/// every new one stands in its place.
///
/// # Errors
/// See [`Unwritten`]; the files are as they were then.
pub fn write_changes(root: &Path, changes: &[Change]) -> Result<(), Unwritten> {
    let steps: Vec<Step<'_>> = changes.iter().map(|change| step(root, change)).collect();
    let prepared = steps.iter().try_for_each(prepare);
    let mut done = 0;
    let placed = prepared.and_then(|()| {
        steps.iter().try_for_each(|step| {
            put_in_place(step)?;
            done += 1;
            Ok(())
        })
    });
    if placed.is_err() {
        steps[..done].iter().rev().for_each(take_back);
    }
    for step in &steps {
        // What is left beside has served its purpose; whether it is gone changes nothing in the site.
        let _: io::Result<()> = fs::remove_file(&step.fresh);
        let _: io::Result<()> = fs::remove_file(&step.kept);
    }
    placed
}

fn step<'a>(root: &Path, change: &'a Change) -> Step<'a> {
    let place = root.join(&change.path);
    // A link stays a link: what it leads to is written.
    let place = place.canonicalize().unwrap_or(place);
    let name = place.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Step {
        change,
        fresh: place.with_file_name(format!(".{name}.handfast-new")),
        kept: place.with_file_name(format!(".{name}.handfast-old")),
        place,
    }
}

fn failed(step: &Step<'_>) -> impl Fn(io::Error) -> Unwritten {
    let path = step.change.path.clone();
    move |error| Unwritten::Io(path.clone(), error)
}

/// Looks whether the file is as it was read, and writes its new bytes beside it.
fn prepare(step: &Step<'_>) -> Result<(), Unwritten> {
    let Change { path, before, after } = step.change;
    match before {
        Some(bytes) if fs::read(&step.place).map_err(failed(step))? != *bytes => {
            return Err(Unwritten::Changed(path.clone()));
        }
        None if step.place.symlink_metadata().is_ok() => return Err(Unwritten::Taken(path.clone())),
        Some(_) | None => {}
    }
    let Some(bytes) = after else { return Ok(()) };
    if let Some(folder) = step.place.parent() {
        fs::create_dir_all(folder).map_err(failed(step))?;
    }
    // What a killed command left behind is nobody's.
    let _: io::Result<()> = fs::remove_file(&step.fresh);
    let mut file = OpenOptions::new().write(true).create_new(true).open(&step.fresh).map_err(failed(step))?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(failed(step))?;
    if let Ok(metadata) = fs::metadata(&step.place) {
        fs::set_permissions(&step.fresh, metadata.permissions()).map_err(failed(step))?;
    }
    Ok(())
}

fn put_in_place(step: &Step<'_>) -> Result<(), Unwritten> {
    let Change { path, before, after } = step.change;
    if before.is_some() {
        let _: io::Result<()> = fs::remove_file(&step.kept);
        keep(step).map_err(failed(step))?;
    }
    match (before, after) {
        (Some(_), Some(_)) => fs::rename(&step.fresh, &step.place).map_err(failed(step)),
        (Some(_), None) => fs::remove_file(&step.place).map_err(failed(step)),
        (None, Some(bytes)) => create(step, bytes).map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => Unwritten::Taken(path.clone()),
            _ => Unwritten::Io(path.clone(), error),
        }),
        (None, None) => Ok(()),
    }
}

/// Keeps the old bytes under another name, as a second name of the file where the disk knows such.
fn keep(step: &Step<'_>) -> io::Result<()> {
    fs::hard_link(&step.place, &step.kept).or_else(|_| fs::copy(&step.place, &step.kept).map(|_| ()))
}

/// Makes a new file whole in one step, and never over one that is there.
fn create(step: &Step<'_>, bytes: &[u8]) -> io::Result<()> {
    match fs::hard_link(&step.fresh, &step.place) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
            // A disk without second names.
            let mut file = OpenOptions::new().write(true).create_new(true).open(&step.place)?;
            file.write_all(bytes).and_then(|()| file.sync_all())
        }
        linked => linked,
    }
}

/// Brings a file back to what it was.
fn take_back(step: &Step<'_>) {
    // Nothing better can be done where even this fails: the old bytes stand beside under their other name.
    let _: io::Result<()> = match step.change.before {
        Some(_) => fs::rename(&step.kept, &step.place),
        None => fs::remove_file(&step.place),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(path: &str, before: Option<&str>, after: Option<&str>) -> Change {
        let bytes = |text: Option<&str>| text.map(|text| text.as_bytes().to_vec());
        Change { path: path.to_owned(), before: bytes(before), after: bytes(after) }
    }

    fn names(root: &Path) -> Vec<String> {
        let mut names: Vec<String> = walkdir::WalkDir::new(root)
            .into_iter()
            .filter_map(Result::ok)
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn all_is_written_or_nothing() {
        let dir = tempfile::tempdir().expect("a folder");
        let root = dir.path();
        write_changes(root, &[change("data/a.toml", None, Some("a")), change("data/b.toml", None, Some("b"))])
            .expect("two new files");
        let all = [
            change("data/a.toml", Some("a"), Some("A")),
            change("data/b.toml", Some("b"), None),
            change("data/c.toml", None, Some("c")),
        ];
        // The last one fails when the others stand in their places already.
        let mut failing = all.to_vec();
        failing.push(change("data/c.toml", None, Some("c")));
        assert!(matches!(write_changes(root, &failing), Err(Unwritten::Taken(_))));
        assert_eq!(names(root), ["a.toml", "b.toml"]);
        write_changes(root, &all).expect("written");
        assert_eq!(names(root), ["a.toml", "c.toml"]);
        assert_eq!(fs::read(root.join("data/a.toml")).expect("read"), b"A");
    }

    #[test]
    fn nothing_is_written_over() {
        let dir = tempfile::tempdir().expect("a folder");
        let new = [change("data/a.toml", None, Some("a"))];
        write_changes(dir.path(), &new).expect("a new file");
        assert!(matches!(write_changes(dir.path(), &new), Err(Unwritten::Taken(_))));
        let old = [change("data/a.toml", Some("other"), Some("b"))];
        assert!(matches!(write_changes(dir.path(), &old), Err(Unwritten::Changed(_))));
        assert_eq!(fs::read(dir.path().join("data/a.toml")).expect("read"), b"a");
    }
}
