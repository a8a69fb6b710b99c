//! Tells open pages that there is something new, as Server-Sent Events.

use std::io::{self, Write};
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use crate::io::serve::reply::endless_head;

/// Where a page listens.
pub(super) const EVENTS: &str = "/_handfast/events";

/// How often something is said when there is nothing new: only who is spoken to is noticed to have left.
const PAUSE: Duration = Duration::from_secs(5);

/// So many pages listen at most; the one that has listened for longest makes way, and comes back if it is still there.
const MOST_LISTENERS: u64 = 100;

/// A bell that every open page hears.
#[derive(Debug, Default)]
pub struct Bell {
    rung: Mutex<Rung>,
    heard: Condvar,
}

#[derive(Debug, Default)]
struct Rung {
    /// The state of the site that there is.
    number: u64,
    /// How many have begun to listen.
    begun: u64,
}

impl Bell {
    /// Tells every page that there is a new state of the site.
    pub fn ring(&self, number: u64) {
        self.rung.lock().unwrap_or_else(PoisonError::into_inner).number = number;
        self.heard.notify_all();
    }

    /// Tells one page of the state there is, and of each that comes, until it has left.
    pub(super) fn tell(&self, mut page: Box<dyn Write + Send + 'static>) {
        // That somebody left is how this ends.
        let _ = self.tell_while_there(&mut *page);
    }

    fn tell_while_there(&self, page: &mut dyn Write) -> io::Result<()> {
        page.write_all(endless_head("text/event-stream; charset=utf-8").as_bytes())?;
        let mut rung = self.rung.lock().unwrap_or_else(PoisonError::into_inner);
        rung.begun += 1;
        let place = rung.begun;
        let mut told = None;
        loop {
            let number = rung.number;
            if place + MOST_LISTENERS <= rung.begun {
                return Ok(());
            }
            drop(rung);
            // Whoever missed some states hears of the last one only.
            let words = if told == Some(number) { ":\n\n".to_owned() } else { format!("data: {number}\n\n") };
            page.write_all(words.as_bytes())?;
            page.flush()?;
            told = Some(number);
            rung = self.rung.lock().unwrap_or_else(PoisonError::into_inner);
            if rung.number == number {
                rung = self.heard.wait_timeout(rung, PAUSE).unwrap_or_else(PoisonError::into_inner).0;
            }
        }
    }
}
