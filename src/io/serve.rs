//! Shows the preview to the browser on this machine, and to nobody else.
//!
//! The server listens on the loopback address only and judges every question before it is answered: a page of another
//! site that runs in the same browser must not read the preview, by a name of its own, a foreign origin or a frame.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::thread;
use std::time::Duration;

use crate::io::serve::crew::Crew;
use crate::io::serve::gate::Threshold;
use crate::io::serve::key::Key;
use crate::io::serve::knock::knock_until_deaf;

mod address;
mod attend;
mod bell;
mod crew;
mod gate;
mod key;
mod kinds;
mod knock;
mod listener;
mod reply;

pub use bell::Bell;
pub use kinds::content_type;

/// The port that is tried first when none is asked for, and how many after it.
const FIRST_PORT: u16 = 4321;
const MORE_PORTS: u16 = 20;

/// How long is waited before a dead accept loop is followed by another, which may die at once.
const BREATH: Duration = Duration::from_millis(250);

/// What makes the answer to a question.
pub type Answering<'a> = &'a (dyn Fn(&Asked<'_>) -> Answer + Sync);

/// A question that passed the gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked<'a> {
    /// The path, decoded once, without the query; begins with `/` and has no empty, hidden or climbing part.
    pub path: &'a str,
    /// A page of the preview wants something done, and does not read.
    pub writes: bool,
}

/// What is sent back; the headers that keep a preview safe are added to every one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The media type with its character set, see [`content_type`].
    pub content_type: &'static str,
    /// All bytes of the body, also for a question that wants the head or a part only.
    pub body: Vec<u8>,
    /// Where the browser is to go, for a redirect; percent-encoded.
    pub location: Option<String>,
}

/// The open door on the loopback address.
#[derive(Debug)]
pub struct Doorway {
    listener: TcpListener,
    threshold: Threshold,
    bell: Bell,
}

/// Opens a door on 127.0.0.1, at `port` or at the first free one from 4321 on.
///
/// # Errors
/// A sentence for people when the asked port, or each of those tried, is taken.
pub fn bind(port: Option<u16>) -> Result<Doorway, String> {
    let tried = port.map_or(FIRST_PORT..=FIRST_PORT + MORE_PORTS, |port| port..=port);
    let mut refused = String::new();
    for candidate in tried {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, candidate)) {
            Ok(listener) => return Doorway::at(listener).map_err(|error| format!("the preview cannot start: {error}")),
            Err(error) => refused = why_not(candidate, &error),
        }
    }
    if port.is_none() {
        let last = FIRST_PORT + MORE_PORTS;
        return Err(format!("no port from {FIRST_PORT} to {last} is free; choose another with --port"));
    }
    Err(refused)
}

fn why_not(port: u16, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::AddrInUse => {
            format!("port {port} is taken by another program; stop it, or choose another port with --port")
        }
        io::ErrorKind::PermissionDenied => {
            format!("port {port} is kept for the system; choose one above 1023 with --port")
        }
        _ => format!("port {port} cannot be opened: {error}"),
    }
}

impl Doorway {
    fn at(listener: TcpListener) -> io::Result<Self> {
        listener::prepare(&listener);
        let port = listener.local_addr()?.port();
        let slip = Key::cut().map_err(io::Error::other)?;
        Ok(Self { listener, threshold: Threshold { port, key: None, slip }, bell: Bell::default() })
    }

    /// The same door with a lock: it opens to who has the address that [`Doorway::invitation`] gives, and to the browser
    /// in which that address was opened.
    ///
    /// # Errors
    /// A sentence for people when the system has no random bytes for a key.
    pub fn locked(mut self) -> Result<Self, String> {
        self.threshold.key = Some(Key::cut()?);
        Ok(self)
    }

    /// The address to be told to the reader, with the key where the door is locked; for the terminal and nowhere else.
    #[must_use]
    pub fn invitation(&self) -> String {
        let address = self.address();
        self.threshold.key.as_ref().map_or_else(|| address.clone(), |key| key.invitation(&address))
    }

    /// The address for the browser, such as `http://127.0.0.1:4321/`.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.threshold.port)
    }

    /// What a page must show when it wants something done; to be told to our own pages alone.
    #[must_use]
    pub fn slip(&self) -> &str {
        self.threshold.slip.digits()
    }

    /// The bell that tells open pages of news.
    #[must_use]
    pub fn bell(&self) -> &Bell {
        &self.bell
    }

    /// The port of the door.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.threshold.port
    }

    /// Answers questions on several threads; does not come back.
    ///
    /// Should the loop that takes in connections die, as it does when the system is out of file handles, a new one is
    /// started on the same door.
    pub fn serve(&self, answer: Answering<'_>) {
        listener::raise_file_limit();
        thread::scope(|scope| {
            loop {
                if let Some(crew) = Crew::open(&self.listener, (&self.threshold, &self.bell), answer) {
                    crew.start(scope);
                    knock_until_deaf(self.threshold.port, &crew);
                    crew.retire();
                }
                thread::sleep(BREATH);
            }
        });
    }
}

#[cfg(test)]
mod tests;
