//! Asks questions on a terminal.

use std::io::{BufRead, IsTerminal, Write};

use crate::draft::Asker;

/// The terminal that the program was started from.
pub struct Terminal;

/// The terminal, where there is somebody at it.
pub fn terminal() -> Option<Terminal> {
    (std::io::stdin().is_terminal() && std::io::stderr().is_terminal()).then_some(Terminal)
}

impl Asker for Terminal {
    fn show(&mut self, text: &str) {
        if !text.is_empty() {
            crate::cli::words::remark(text);
        }
    }

    fn ask(&mut self, prompt: &str) -> Option<String> {
        let mut out = anstream::stderr().lock();
        let _: std::io::Result<()> = out.write_all(prompt.as_bytes()).and_then(|()| out.flush());
        let mut line = String::new();
        match std::io::stdin().lock().read_line(&mut line) {
            Ok(0) | Err(_) => None,
            Ok(_) => Some(line),
        }
    }
}
