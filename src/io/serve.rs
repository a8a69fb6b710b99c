//! Shows the preview to the browser on this machine, and to nobody else.
//!
//! The server listens on the loopback address only and judges every question before it is answered: a page of another
//! site that runs in the same browser must not read the preview, by a name of its own, a foreign origin or a frame.

use std::any::Any;
use std::io::{self, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::{self, Builder, Scope};
use std::time::Duration;

use tiny_http::{Header, Method, Request, Response, Server};

use crate::io::serve::gate::{Turned, admit};
use crate::io::serve::reply::{Reply, Wish};

mod address;
mod gate;
mod kinds;
mod listener;
mod reply;

pub use kinds::content_type;

/// The port that is tried first when none is asked for, and how many after it.
const FIRST_PORT: u16 = 4321;
const MORE_PORTS: u16 = 20;

/// Threads that answer: this many always, up to so many while readers are slow.
const WORKERS: usize = 4;
const MOST_WORKERS: usize = 128;

/// How long a thread waits for a question before it looks whether it is still needed.
const PATIENCE: Duration = Duration::from_secs(5);

/// The longest body of a question that is read to its end to be thrown away, in bytes.
const LONGEST_BODY: usize = 16 << 20;

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
        listener::prepare(&listener);
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

    /// Answers questions on several threads; does not come back.
    ///
    /// Should the loop that takes in connections die, as it does when the system is out of file handles, a new one is
    /// started on the same door.
    pub fn serve(&self, answer: &(dyn Fn(&Asked<'_>) -> Answer + Sync)) {
        listener::raise_file_limit();
        thread::scope(|scope| {
            loop {
                if let Some(crew) = self.open() {
                    for _ in 0..WORKERS {
                        hire(scope, &crew, answer);
                    }
                    listener::wait_until_deaf(&self.listener, &crew.broken);
                    crew.retired.store(true, Ordering::Relaxed);
                }
                thread::sleep(Duration::from_millis(250));
            }
        });
    }

    fn open(&self) -> Option<Arc<Crew>> {
        let server = Server::from_listener(self.listener.try_clone().ok()?, None).ok()?;
        let (broken, retired) = (AtomicBool::new(false), AtomicBool::new(false));
        Some(Arc::new(Crew { server, port: self.port, broken, retired, hired: 0.into(), idle: 0.into() }))
    }
}

/// The threads that answer for one accept loop.
struct Crew {
    server: Server,
    port: u16,
    /// The accept loop has said that it ended.
    broken: AtomicBool,
    /// Another crew has taken over.
    retired: AtomicBool,
    hired: AtomicUsize,
    idle: AtomicUsize,
}

fn hire<'scope>(
    scope: &'scope Scope<'scope, '_>,
    crew: &Arc<Crew>,
    answer: &'scope (dyn Fn(&Asked<'_>) -> Answer + Sync),
) {
    crew.hired.fetch_add(1, Ordering::Relaxed);
    crew.idle.fetch_add(1, Ordering::Relaxed);
    let theirs = Arc::clone(crew);
    let hired = Builder::new().name("preview".to_owned()).spawn_scoped(scope, move || {
        work(scope, &theirs, answer);
        theirs.hired.fetch_sub(1, Ordering::Relaxed);
        theirs.idle.fetch_sub(1, Ordering::Relaxed);
    });
    if hired.is_err() {
        crew.hired.fetch_sub(1, Ordering::Relaxed);
        crew.idle.fetch_sub(1, Ordering::Relaxed);
    }
}

fn work<'scope>(
    scope: &'scope Scope<'scope, '_>,
    crew: &Arc<Crew>,
    answer: &'scope (dyn Fn(&Asked<'_>) -> Answer + Sync),
) {
    loop {
        match crew.server.recv_timeout(PATIENCE) {
            Ok(Some(request)) => {
                // A reader who takes nothing in holds up one thread; there is always one more for the others.
                let others = crew.idle.fetch_sub(1, Ordering::Relaxed).saturating_sub(1);
                if others == 0 && crew.hired.load(Ordering::Relaxed) < MOST_WORKERS {
                    hire(scope, crew, answer);
                }
                attend(request, crew.port, answer);
                crew.idle.fetch_add(1, Ordering::Relaxed);
            }
            Ok(None) => {
                let too_many = crew.hired.load(Ordering::Relaxed) > WORKERS;
                if too_many || crew.retired.load(Ordering::Relaxed) {
                    return;
                }
            }
            Err(_) => {
                crew.broken.store(true, Ordering::Relaxed);
                return;
            }
        }
    }
}

/// Answers one question; a reader who went away meanwhile is no fault.
fn attend(request: Request, port: u16, answer: &(dyn Fn(&Asked<'_>) -> Answer + Sync)) {
    let admitted = admit(&request, port);
    if has_body(&request) {
        let turned = admitted.err().unwrap_or(Turned::Body);
        // On a thread of its own: what the other side still sends is read, as slowly as it comes.
        let _ = Builder::new().name("preview-body".to_owned()).spawn(move || turn_away(request, turned));
        return;
    }
    let reply = match admitted {
        Ok(path) => Reply::from_answer(answer_safely(&path, answer)),
        Err(turned) => Reply::from_turned(turned),
    };
    let bytes = reply.into_bytes(&wish_of(&request));
    let mut writer = request.into_writer();
    let _ = writer.write_all(&bytes).and_then(|()| writer.flush());
}

/// The answer, or a plain one when making it fails: one bad page must not end the preview.
fn answer_safely(path: &str, answer: &(dyn Fn(&Asked<'_>) -> Answer + Sync)) -> Answer {
    let broken = |_: Box<dyn Any + Send>| Answer {
        status: 500,
        content_type: "text/plain; charset=utf-8",
        body: b"this page could not be made; the terminal may say why\n".to_vec(),
        location: None,
    };
    catch_unwind(AssertUnwindSafe(|| answer(&Asked { path }))).unwrap_or_else(broken)
}

fn has_body(request: &Request) -> bool {
    request.body_length().is_some_and(|length| length > 0)
        || gate::header(request, "Transfer-Encoding").next().is_some()
}

fn turn_away(request: Request, turned: Turned) {
    let mut response = Response::from_string(turned.words()).with_status_code(turned.status());
    for (name, value) in reply::SAFETY.into_iter().chain(turned.headers()) {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    if request.body_length().is_some_and(|length| length > LONGEST_BODY) {
        // To drop such a request would ask for as much memory as the other side claims to send, so it is kept.
        std::mem::forget(request.upgrade("none", response));
    } else {
        let _ = request.respond(response);
    }
}

fn wish_of(request: &Request) -> Wish {
    let first = |name| gate::header(request, name).next().map(str::to_owned);
    let whole = *request.method() == Method::Head || first("If-Range").is_some();
    Wish {
        head_only: *request.method() == Method::Head,
        range: first("Range").filter(|_| !whole),
        close: first("Connection").is_some_and(|value| value.eq_ignore_ascii_case("close")),
    }
}

#[cfg(test)]
mod tests;
