//! Prints words: results to standard output, everything else to standard error.

use std::io::{IsTerminal, Write};

/// Prints a result; a reader who has gone away is no fault of ours.
pub fn print(text: &str) {
    let mut out = anstream::stdout().lock();
    let _: std::io::Result<()> = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// Prints a remark.
pub fn remark(text: &str) {
    let mut out = anstream::stderr().lock();
    let _: std::io::Result<()> = writeln!(out, "{text}");
}

/// Prints why a command cannot be carried out.
pub fn complain(text: &str) {
    remark(&format!("handfast: {text}"));
}

/// How many characters fit into a line of the terminal that results go to; nothing where they go elsewhere.
pub fn width() -> Option<usize> {
    let shown = std::io::stdout().is_terminal();
    shown.then(|| terminal_size::terminal_size().map_or(80, |(width, _)| usize::from(width.0)))
}

/// Whether remarks go to a terminal.
pub fn on_terminal() -> bool {
    std::io::stderr().is_terminal()
}
