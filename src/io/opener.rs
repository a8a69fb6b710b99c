//! Opens a file with the program that the system has for it.

use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

#[cfg(target_os = "macos")]
const OPENER: &str = "open";
#[cfg(windows)]
const OPENER: &str = "explorer";
#[cfg(not(any(target_os = "macos", windows)))]
const OPENER: &str = "xdg-open";

/// Opens a file of the site; does not wait for the program.
///
/// # Errors
/// A sentence for people when the system has no such program.
pub fn open_file(file: &Path) -> Result<(), String> {
    let command =
        Command::new(OPENER).arg(file).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let mut child = command.map_err(|error| format!("{OPENER} cannot be started: {error}"))?;
    // Somebody has to wait for it, or it stays in the list of processes when it has ended.
    thread::spawn(move || child.wait());
    Ok(())
}
