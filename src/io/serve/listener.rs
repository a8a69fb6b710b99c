//! What is asked of the system for the door: quick small answers, an end to waiting, and enough file handles.

use std::net::TcpListener;
use std::time::Duration;

/// How long a connection may be silent before it is closed.
#[cfg(unix)]
const LONGEST_SILENCE: Duration = Duration::from_secs(10);

/// How long a reader who takes nothing in may hold up a thread.
#[cfg(unix)]
const LONGEST_SEND: Duration = Duration::from_secs(30);

/// How long after the last question of a retired accept loop none can follow: longer than a connection may be silent.
pub(super) const LAST_WORD: Duration = Duration::from_secs(15);

/// Sets what the sockets of all connections take over from the listening one, where the system hands it on.
///
/// `tiny_http` itself sets no limit of time. The one for reading holds for taking in connections too and would end
/// that loop after as much silence at the door; the knocks of this program keep the door from being silent so long.
#[cfg(unix)]
pub(super) fn prepare(listener: &TcpListener) {
    use rustix::net::sockopt::{Timeout, set_socket_timeout, set_tcp_nodelay};
    // Without these the preview works too, only slower and with less patience for rude visitors.
    let _ = set_tcp_nodelay(listener, true);
    let _ = set_socket_timeout(listener, Timeout::Send, Some(LONGEST_SEND));
    let _ = set_socket_timeout(listener, Timeout::Recv, Some(LONGEST_SILENCE));
}

#[cfg(not(unix))]
pub(super) fn prepare(_listener: &TcpListener) {}

/// Allows this process as many open files as the system grants it: every connection takes two.
#[cfg(unix)]
pub(super) fn raise_file_limit() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let most = getrlimit(Resource::Nofile).maximum;
    let _ = setrlimit(Resource::Nofile, Rlimit { current: most, maximum: most });
}

#[cfg(not(unix))]
pub(super) fn raise_file_limit() {}
