//! Shows the preview to the browser on this machine, and to nobody else.
//!
//! The server listens on the loopback address only and judges every question before it is answered: a page of another
//! site that runs in the same browser must not read the preview, by a name of its own, a foreign origin or a frame.

use std::any::Any;
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, Builder};
use std::time::Duration;

use crate::io::serve::gate::{Turned, admit};
use crate::io::serve::reply::Reply;
use crate::io::serve::request::{Request, Visitor};

mod address;
mod gate;
mod kinds;
mod reply;
mod request;

pub use kinds::content_type;

/// The port that is tried first when none is asked for, and how many after it.
const FIRST_PORT: u16 = 4321;
const MORE_PORTS: u16 = 20;

/// Connections at one time; a browser uses six.
const MOST_VISITORS: usize = 512;

/// How long a reader who takes nothing in is waited for.
const LONGEST_SEND: Duration = Duration::from_secs(120);

/// How much of what nobody asked for is read before the connection is closed: in bytes, and how long between two.
const LONGEST_REST: usize = 256 << 10;
const REST_PATIENCE: Duration = Duration::from_secs(1);

/// What makes the answer to a question.
pub type Answering<'a> = &'a (dyn Fn(&Asked<'_>) -> Answer + Sync);

/// A question that passed the gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked<'a> {
    /// The path, decoded once, without the query; begins with `/` and has no empty, hidden or climbing part.
    pub path: &'a str,
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
    port: u16,
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
        let port = listener.local_addr()?.port();
        Ok(Self { listener, port })
    }

    /// The address for the browser, such as `http://127.0.0.1:4321/`.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// The port of the door.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Answers questions, each connection on a thread of its own; does not come back.
    pub fn serve(&self, answer: Answering<'_>) {
        raise_file_limit();
        let visitors = AtomicUsize::new(0);
        thread::scope(|scope| {
            loop {
                // Out of file handles: some are given back when others leave.
                let Ok((stream, _)) = self.listener.accept() else {
                    thread::sleep(Duration::from_millis(50));
                    continue;
                };
                let seat = Seat::take(&visitors);
                if seat.number >= MOST_VISITORS {
                    continue;
                }
                // A thread that cannot be started closes the connection, and the door stays open.
                let _ = Builder::new().name("preview".to_owned()).spawn_scoped(scope, move || {
                    let _seat = seat;
                    // A reader who went away is no fault.
                    let _ = converse(stream, self.port, answer);
                });
            }
        });
    }
}

/// A visitor's place among the others, given back when it is dropped.
struct Seat<'a> {
    visitors: &'a AtomicUsize,
    number: usize,
}

impl<'a> Seat<'a> {
    fn take(visitors: &'a AtomicUsize) -> Self {
        Self { visitors, number: visitors.fetch_add(1, Ordering::Relaxed) }
    }
}

impl Drop for Seat<'_> {
    fn drop(&mut self) {
        self.visitors.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Allows this process as many open files as the system grants it.
fn raise_file_limit() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
        let most = getrlimit(Resource::Nofile).maximum;
        let _ = setrlimit(Resource::Nofile, Rlimit { current: most, maximum: most });
    }
}

/// Answers one question after the other on one connection.
fn converse(stream: TcpStream, port: u16, answer: Answering<'_>) -> io::Result<()> {
    stream.set_nodelay(true)?;
    stream.set_write_timeout(Some(LONGEST_SEND))?;
    let mut visitor = Visitor::new(stream);
    loop {
        let (reply, goes_on) = match visitor.next_request()? {
            None => return Ok(()),
            Some(Err(turned)) => (Reply::from_turned(turned).into_bytes(None), false),
            Some(Ok(request)) => {
                let goes_on = request.keeps_open();
                (reply_to(&request, port, answer).into_bytes(Some(&request)), goes_on)
            }
        };
        // Head and body in one piece: two small ones would wait for each other.
        visitor.stream().write_all(&reply)?;
        if !goes_on {
            return see_off(visitor.stream());
        }
    }
}

fn reply_to(request: &Request, port: u16, answer: Answering<'_>) -> Reply {
    match admit(request, port) {
        Err(turned) => Reply::from_turned(turned),
        Ok(_) if request.has_body() => Reply::from_turned(Turned::Body),
        Ok(path) => Reply::from_answer(answer_safely(&path, answer)),
    }
}

/// Closes a connection; a little of what is still on its way is read, as the answer would be lost otherwise.
fn see_off(mut stream: &TcpStream) -> io::Result<()> {
    stream.shutdown(Shutdown::Write)?;
    stream.set_read_timeout(Some(REST_PATIENCE))?;
    let mut rest = [0; 4096];
    let mut length = 0;
    while length < LONGEST_REST {
        match stream.read(&mut rest)? {
            0 => break,
            more => length += more,
        }
    }
    Ok(())
}

/// The answer, or a plain one when making it fails: one bad page must not end the preview.
fn answer_safely(path: &str, answer: Answering<'_>) -> Answer {
    let broken = |_: Box<dyn Any + Send>| Answer {
        status: 500,
        content_type: "text/plain; charset=utf-8",
        body: b"this page could not be made; the terminal may say why\n".to_vec(),
        location: None,
    };
    catch_unwind(AssertUnwindSafe(|| answer(&Asked { path }))).unwrap_or_else(broken)
}

#[cfg(test)]
mod tests;
