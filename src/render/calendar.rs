//! The calendar: what happens, when and for whom.

use jiff::civil::Time;

use crate::dates::{FuzzyDate, Moment};
use crate::ids::{EventId, Kind};
use crate::plan::{Alphabet, Calendar};
use crate::render::scene::Scene;
use crate::render::views::{AgendaView, CalendarPage, EventView, LinkView};
use crate::site::Event;

impl Scene<'_> {
    /// All events that the audience may know of.
    pub(super) fn calendar_page(&self) -> CalendarPage {
        let calendar = Calendar::new(&self.plan.site, &Alphabet::new(self.lang()));
        let views = |ids: &[EventId]| -> Vec<EventView> {
            ids.iter().filter_map(|id| self.plan.site.events.get(id)).map(|event| self.event(event)).collect()
        };
        CalendarPage {
            coming: views(&calendar.coming),
            undated: views(&calendar.undated),
            over: views(&calendar.over),
            example: self.plan.site.events.values().all(|event| event.remarks.example),
        }
    }

    fn event(&self, event: &Event) -> EventView {
        let starts = event.starts.known().copied();
        let ends = event.ends.and_then(|ends| ends.known().copied());
        let unit = || event.unit.as_ref().and_then(|unit| self.unit(unit));
        let partnership = |id: &crate::ids::PartnershipId| self.record(Kind::Partnership, id.as_str());
        let minutes = event.agenda.iter().filter_map(|entry| entry.minutes).sum::<i64>();
        EventView {
            id: event.id.to_string(),
            name: self.words(&event.name),
            kind: self.term("event-kind", event.kind.as_str()),
            on: starts.map(|starts| starts.to_string()),
            date: starts.map(|starts| self.time(starts, ends)),
            repeats: event.repeats.as_ref().and_then(|repeats| self.term("rhythm", repeats.as_str())),
            place: event.place.as_ref().map(|place| self.words(place)),
            host: event.org.as_ref().and_then(|org| self.org(org)).or_else(unit),
            partnerships: event.partnerships.iter().filter_map(partnership).collect(),
            programme: event.programme.as_ref().map(|words| self.words(words)),
            audience: event.audience.as_ref().map(|words| self.words(words)),
            agenda: self.agenda(event),
            minutes: (minutes > 0).then(|| self.minutes_in_words(minutes)),
            url: event.url.clone(),
            remarks: self.remarks(Kind::Event, event.id.as_str(), &event.remarks),
        }
    }

    /// The parts of an event with the clock beside each, as long as every part before it says how long it takes.
    fn agenda(&self, event: &Event) -> Vec<AgendaView> {
        let starts = event.starts.known().and_then(|starts| starts.time);
        let mut past = Some(0_i64);
        let parts = event.agenda.iter().map(|entry| {
            let at = past.map(|past| clock(starts, past));
            past = past.zip(entry.minutes).map(|(past, minutes)| past.saturating_add(minutes.max(0)));
            AgendaView {
                at,
                minutes: entry.minutes.map(|minutes| self.minutes_in_words(minutes)),
                title: self.words(&entry.title),
            }
        });
        parts.collect()
    }

    fn minutes_in_words(&self, minutes: i64) -> String {
        self.voice.messages.say_number("minutes", "count", minutes as f64)
    }

    /// When something happens, in words: a day, with its hours where they are known, or from one day to another.
    fn time(&self, starts: Moment, ends: Option<Moment>) -> String {
        let day = |moment: Moment| self.date(FuzzyDate::Day(moment.day));
        let hour = |moment: Moment| moment.time.map(|time| format!("{:02}:{:02}", time.hour(), time.minute()));
        let whole = |moment: Moment| match hour(moment) {
            Some(hour) => format!("{}, {hour}", day(moment)),
            None => day(moment),
        };
        match ends {
            Some(ends) if ends.day == starts.day => match hour(ends) {
                Some(end) if hour(starts).is_some() => format!("{}–{end}", whole(starts)),
                _ => whole(starts),
            },
            Some(ends) => {
                let words = [("from", whole(starts)), ("until", whole(ends))];
                let words: Vec<(&str, &str)> = words.iter().map(|(key, word)| (*key, word.as_str())).collect();
                self.voice.messages.say_with("period-between", &words)
            }
            None => whole(starts),
        }
    }

    /// The events that belong to a partnership, in the order of time.
    #[must_use]
    pub fn events_of(&self, id: &crate::ids::PartnershipId) -> Vec<LinkView> {
        let mut events: Vec<&Event> =
            self.plan.site.events.values().filter(|event| event.partnerships.contains(id)).collect();
        events.sort_by_key(|event| (event.starts, event.id.clone()));
        events.iter().filter_map(|event| self.record(Kind::Event, event.id.as_str())).collect()
    }
}

/// The time on the clock so many minutes after a beginning; from nought where nobody knows when it begins.
fn clock(starts: Option<Time>, minutes: i64) -> String {
    let first = starts.map_or(0, |time| i64::from(time.hour()) * 60 + i64::from(time.minute()));
    let at = first.saturating_add(minutes);
    format!("{}:{:02}", (at / 60) % 24, at % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_goes_on() {
        let nine = Time::new(9, 45, 0, 0).ok();
        for (starts, minutes, shown) in
            [(None, 0, "0:00"), (None, 75, "1:15"), (nine, 20, "10:05"), (nine, 900, "0:45")]
        {
            assert_eq!(clock(starts, minutes), shown);
        }
    }
}
