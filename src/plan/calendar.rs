//! Puts events in order: those to come, those that have no date, and those that are over.

use jiff::civil::Date;

use crate::ids::EventId;
use crate::plan::Alphabet;
use crate::site::{Event, Site};

/// The events of a site, each part in its order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    /// Not over yet, the next one first.
    pub coming: Vec<EventId>,
    /// Without a date that is known, by name.
    pub undated: Vec<EventId>,
    /// Over, the last one first.
    pub over: Vec<EventId>,
}

impl Calendar {
    /// Sorts the events of a site, judged by the day that its records are judged by.
    #[must_use]
    pub fn new(site: &Site, alphabet: &Alphabet) -> Self {
        let mut dated: Vec<&Event> = site.events.values().filter(|event| event.starts.known().is_some()).collect();
        dated.sort_by_key(|event| (event.starts, event.id.clone()));
        let (coming, mut over): (Vec<&Event>, Vec<&Event>) =
            dated.into_iter().partition(|event| last_day(event) >= Some(site.settings.as_of));
        over.reverse();
        let undated = site.events.values().filter(|event| event.starts.known().is_none());
        let ids = |events: Vec<&Event>| events.into_iter().map(|event| event.id.clone()).collect();
        Self {
            coming: ids(coming),
            undated: alphabet.sort(undated.map(|event| (&event.id, &event.name))),
            over: ids(over),
        }
    }
}

/// The day on which an event ends, or else begins.
fn last_day(event: &Event) -> Option<Date> {
    let ends = event.ends.as_ref().and_then(|ends| ends.known());
    ends.or(event.starts.known()).map(|moment| moment.day)
}
