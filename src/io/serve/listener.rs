//! What is asked of the system for the door: quick small answers, enough file handles, and a sign when nobody listens.

use std::net::TcpListener;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// How long a reader who takes nothing in may hold up a thread.
#[cfg(unix)]
const LONGEST_SEND: Duration = Duration::from_secs(120);

/// How often the door is looked at, and at how many looks in a row somebody must stand before it to call it deaf.
const LOOK: Duration = Duration::from_millis(200);
#[cfg(unix)]
const LOOKS: usize = 10;

/// Sets what the sockets of all connections take over from the listening one.
#[cfg(unix)]
pub(super) fn prepare(listener: &TcpListener) {
    use rustix::net::sockopt::{Timeout, set_socket_timeout, set_tcp_nodelay};
    // Without these the preview works too, only slower.
    let _ = set_tcp_nodelay(listener, true);
    let _ = set_socket_timeout(listener, Timeout::Send, Some(LONGEST_SEND));
}

#[cfg(not(unix))]
pub(super) fn prepare(_listener: &TcpListener) {}

/// Allows this process as many open files as the system grants it: every connection takes two.
#[cfg(unix)]
pub(super) fn raise_file_limit() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let limit = getrlimit(Resource::Nofile);
    let _ = setrlimit(Resource::Nofile, Rlimit { current: limit.maximum, maximum: limit.maximum });
}

#[cfg(not(unix))]
pub(super) fn raise_file_limit() {}

/// Comes back when the accept loop has said that it ended, or when connections wait and nobody takes them in.
///
/// The loop of `tiny_http` dies without a word when the system is out of file handles.
#[cfg(unix)]
pub(super) fn wait_until_deaf(listener: &TcpListener, broken: &AtomicBool) {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    let second = Timespec { tv_sec: 1, tv_nsec: 0 };
    let mut waiting = 0;
    while !broken.load(Ordering::Relaxed) && waiting < LOOKS {
        let mut door = [PollFd::new(listener, PollFlags::IN)];
        match poll(&mut door, Some(&second)) {
            Ok(1..) => {
                waiting += 1;
                std::thread::sleep(LOOK);
            }
            Ok(0) => waiting = 0,
            Err(_) => std::thread::sleep(LOOK),
        }
    }
}

#[cfg(not(unix))]
pub(super) fn wait_until_deaf(_listener: &TcpListener, broken: &AtomicBool) {
    while !broken.load(Ordering::Relaxed) {
        std::thread::sleep(LOOK);
    }
}
