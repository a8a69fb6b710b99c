//! Writes files for editors: whole or not at all, and only what has changed.

use std::fs::{self, OpenOptions};
use std::io::{Error, ErrorKind, Write};
use std::path::Path;

/// Writes `text` to `path` in a folder that is made where it is missing; a file that says the same is left alone, so
/// that no editor reads it anew. Tells whether it wrote.
///
/// # Errors
/// When the folder or the file cannot be written; a file that stood there before is then as it was.
pub fn write_changed(path: &Path, text: &str) -> Result<bool, Error> {
    if fs::read(path).is_ok_and(|bytes| bytes == text.as_bytes()) {
        return Ok(false);
    }
    let folder = path.parent().ok_or_else(|| Error::from(ErrorKind::InvalidInput))?;
    fs::create_dir_all(folder)?;
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    fs::write(&beside, text).and_then(|()| fs::rename(&beside, path)).inspect_err(|_| {
        // What could not be put in place is of no use to anyone; where it cannot be removed, it is overwritten next time.
        let _: Result<(), Error> = fs::remove_file(&beside);
    })?;
    Ok(true)
}

/// Writes `text` to `path` unless something stands there, be it a link that leads nowhere. Tells whether it wrote.
///
/// # Errors
/// When the file cannot be written.
pub fn write_first(path: &Path, text: &str) -> Result<bool, Error> {
    match OpenOptions::new().write(true).create_new(true).open(path) {
        Ok(mut file) => file.write_all(text.as_bytes()).map(|()| true),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(error),
    }
}
