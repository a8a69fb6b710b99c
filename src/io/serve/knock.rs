//! Knocks at the preview's own door: so nobody is forgotten in the waiting room, and a deaf doorkeeper is noticed.
//!
//! `tiny_http` gives each connection a thread of a pool. Two that arrive at the same moment may both count on the one
//! thread that is free, and the second then waits until some other connection ends, which may be never. A knock is a
//! connection that ends at once: its thread is free for the one that waits. A knock that nobody takes in, again and
//! again, means that the loop which takes in connections has died.

use std::io::{self, ErrorKind, Read};
use std::net::{Ipv4Addr, Shutdown, TcpStream};
use std::thread;
use std::time::Duration;

use crate::io::serve::crew::Crew;

/// How many knocks follow each other, as each helps one who waits, and how long until the next row of them: while
/// somebody reads the preview, and while nobody does.
const READING: (usize, Duration) = (8, Duration::from_millis(25));
const QUIET: (usize, Duration) = (4, Duration::from_millis(250));

/// How long each knock in a row of unheard ones waits, in milliseconds; after the last, nobody is there.
///
/// Few, as the next accept loop has to take them all in.
const PATIENCE: [u64; 8] = [50, 50, 50, 50, 500, 500, 500, 500];

/// What became of a knock.
enum Knock {
    Heard,
    Unheard,
    /// It could not be made, which says nothing about the door.
    NotMade,
}

/// Comes back when the accept loop has said that it ended, or when it does not hear.
pub(super) fn knock_until_deaf(port: u16, crew: &Crew<'_>) {
    let (mut heard, mut unheard) = (0, 0);
    while let Some(patience) = PATIENCE.get(unheard).filter(|_| !crew.is_broken()) {
        match knock(port, Duration::from_millis(*patience)) {
            Knock::Heard => {
                (heard, unheard) = (heard + 1, 0);
                let (row, pause) = if crew.is_quiet() { QUIET } else { READING };
                if heard >= row {
                    heard = 0;
                    thread::park_timeout(pause);
                }
            }
            // The next follows at once.
            Knock::Unheard => unheard += 1,
            Knock::NotMade => thread::park_timeout(QUIET.1),
        }
    }
}

fn knock(port: u16, patience: Duration) -> Knock {
    let late = |error: &io::Error| matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut);
    let mut stream = match TcpStream::connect_timeout(&(Ipv4Addr::LOCALHOST, port).into(), patience) {
        Ok(stream) => stream,
        // So many stand before the door that there is no room for one more.
        Err(error) if late(&error) => return Knock::Unheard,
        Err(_) => return Knock::NotMade,
    };
    if stream.shutdown(Shutdown::Write).and_then(|()| stream.set_read_timeout(Some(patience))).is_err() {
        return Knock::NotMade;
    }
    if stream.read(&mut [0]).is_err_and(|error| late(&error)) { Knock::Unheard } else { Knock::Heard }
}
