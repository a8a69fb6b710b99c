//! The threads that answer for one accept loop: a few always, more while readers are slow.

use std::net::TcpListener;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, Builder, Scope, Thread};
use std::time::{Duration, Instant};

use tiny_http::Server;

use crate::io::serve::attend::attend;
use crate::io::serve::gate::Threshold;
use crate::io::serve::listener::LAST_WORD;
use crate::io::serve::{Answering, Bell};

/// Threads that answer: this many always, up to so many while readers are slow.
const WORKERS: usize = 4;
const MOST_WORKERS: usize = 512;

/// How long after a question somebody still seems to read the preview.
const READING: Duration = Duration::from_secs(3);

/// The threads around one accept loop.
pub(super) struct Crew<'a> {
    server: Server,
    threshold: &'a Threshold,
    bell: &'a Bell,
    answer: Answering<'a>,
    /// The accept loop has said that it ended.
    broken: AtomicBool,
    /// Another crew has taken over.
    retired: AtomicBool,
    hired: AtomicUsize,
    idle: AtomicUsize,
    last_question: Mutex<Option<Instant>>,
    /// The thread that knocks at the door.
    knocker: Thread,
}

impl<'a> Crew<'a> {
    /// Starts an accept loop; none when the system has nothing left to start it with.
    pub(super) fn open(
        listener: &TcpListener,
        (threshold, bell): (&'a Threshold, &'a Bell),
        answer: Answering<'a>,
    ) -> Option<Arc<Self>> {
        Some(Arc::new(Self {
            server: Server::from_listener(listener.try_clone().ok()?, None).ok()?,
            threshold,
            bell,
            answer,
            broken: AtomicBool::new(false),
            retired: AtomicBool::new(false),
            hired: AtomicUsize::new(0),
            idle: AtomicUsize::new(0),
            last_question: Mutex::new(None),
            knocker: thread::current(),
        }))
    }

    /// Whether the accept loop has said that it ended.
    pub(super) fn is_broken(&self) -> bool {
        self.broken.load(Ordering::Relaxed)
    }

    /// Whether nobody has asked for a while.
    pub(super) fn is_quiet(&self) -> bool {
        let last = *self.last_question.lock().unwrap_or_else(PoisonError::into_inner);
        last.is_none_or(|last| last.elapsed() > READING)
    }

    /// Lets the threads go, once the connections that are still open can ask nothing more.
    pub(super) fn retire(&self) {
        self.retired.store(true, Ordering::Relaxed);
    }

    fn note_question(&self) {
        let was_quiet = self.is_quiet();
        *self.last_question.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
        if was_quiet {
            self.knocker.unpark();
        }
    }

    /// Whether one thread may go; it is counted out if so.
    fn resign(&self) -> bool {
        let floor = if self.retired.load(Ordering::Relaxed) { 0 } else { WORKERS };
        let leave = |hired| (hired > floor).then(|| hired - 1);
        let left = self.hired.fetch_update(Ordering::Relaxed, Ordering::Relaxed, leave).is_ok();
        if left {
            self.idle.fetch_sub(1, Ordering::Relaxed);
        }
        left
    }
}

impl<'a> Crew<'a> {
    /// Puts the first threads to work.
    pub(super) fn start<'scope>(self: &Arc<Self>, scope: &'scope Scope<'scope, '_>)
    where
        'a: 'scope,
    {
        for _ in 0..WORKERS {
            self.hire(scope);
        }
    }

    fn hire<'scope>(self: &Arc<Self>, scope: &'scope Scope<'scope, '_>)
    where
        'a: 'scope,
    {
        self.hired.fetch_add(1, Ordering::Relaxed);
        self.idle.fetch_add(1, Ordering::Relaxed);
        let crew = Arc::clone(self);
        let hired = Builder::new().name("preview".to_owned()).spawn_scoped(scope, move || crew.work(scope));
        if hired.is_err() {
            self.hired.fetch_sub(1, Ordering::Relaxed);
            self.idle.fetch_sub(1, Ordering::Relaxed);
        }
    }

    fn work<'scope>(self: &Arc<Self>, scope: &'scope Scope<'scope, '_>)
    where
        'a: 'scope,
    {
        loop {
            match self.server.recv_timeout(LAST_WORD) {
                Ok(Some(request)) => {
                    self.note_question();
                    // A reader who takes nothing in holds up one thread; there is always one more for the others.
                    let others = self.idle.fetch_sub(1, Ordering::Relaxed).saturating_sub(1);
                    if others == 0 && self.hired.load(Ordering::Relaxed) < MOST_WORKERS {
                        self.hire(scope);
                    }
                    attend(request, (self.threshold, self.bell), self.answer);
                    self.idle.fetch_add(1, Ordering::Relaxed);
                }
                Ok(None) if self.resign() => return,
                Ok(None) => {}
                Err(_) => {
                    // Connections that are already open may still ask, so the thread stays until they cannot.
                    self.broken.store(true, Ordering::Relaxed);
                    self.knocker.unpark();
                }
            }
        }
    }
}
