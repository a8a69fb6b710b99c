//! What records, colleagues and files are called in words for a terminal, in the site's own language.

use std::sync::Arc;

use jiff::civil::Date;

use crate::dates::{FuzzyDate, Known};
use crate::ids::{AssetId, ContactId, Kind, NeedId, OrgId, PartnershipId, PersonId, RecordKey, TermId, UnitId};
use crate::language::Text;
use crate::render::{Messages, Renderer};
use crate::site::Site;
use crate::source::{Place, Sources};

/// Where names and places are looked up.
#[derive(Clone)]
pub struct Called<'a> {
    /// What the audience may see.
    pub site: &'a Site,
    /// The files.
    pub sources: &'a Sources,
    /// The messages of the site's language.
    pub messages: Arc<Messages>,
}

impl<'a> Called<'a> {
    /// What `renderer` has, and the files of the site.
    #[must_use]
    pub fn new(renderer: &'a Renderer, sources: &'a Sources) -> Self {
        Self { site: &renderer.plan().site, sources, messages: renderer.messages() }
    }

    /// How long ago or ahead a day lies from the day of the records, in words: `3 days late`, `today`, `in 2 weeks`.
    pub fn how_late(&self, day: Date) -> String {
        let days = days_between(self.site.settings.as_of, day);
        let (count, unit) = match days.unsigned_abs() {
            0 => return self.messages.say("told-today"),
            days @ 1..14 => (days, "duration-days"),
            days @ 14..60 => (days / 7, "duration-weeks"),
            days @ 60..730 => (days * 12 / 365, "duration-months"),
            days => (days / 365, "duration-years"),
        };
        let time = self.messages.say_number(unit, "count", f64::from(count));
        self.messages.say_with(if days < 0 { "told-late" } else { "told-ahead" }, &[("time", &time)])
    }

    /// Words in the site's default language.
    pub fn say(&self, words: &Text) -> String {
        words.say(self.site.settings.language).words.to_owned()
    }

    /// The name of a record, or its id where the audience may not see it.
    pub fn record(&self, key: &RecordKey) -> String {
        let site = self.site;
        let name = match key.kind {
            Kind::Org => OrgId::parse(&key.id).ok().and_then(|id| site.organisations.get(&id)).map(|one| &one.name),
            Kind::Partnership => {
                PartnershipId::parse(&key.id).ok().and_then(|id| site.partnerships.get(&id)).map(|one| &one.name)
            }
            Kind::Asset => AssetId::parse(&key.id).ok().and_then(|id| site.assets.get(&id)).map(|one| &one.name),
            Kind::Need => NeedId::parse(&key.id).ok().and_then(|id| site.needs.get(&id)).map(|one| &one.name),
            Kind::Contact => {
                let contact = ContactId::parse(&key.id).ok().and_then(|id| site.contacts.get(&id));
                return contact.map_or_else(|| key.id.to_string(), |contact| contact.name.clone());
            }
            Kind::Person => {
                return PersonId::parse(&key.id).map_or_else(|_| key.id.to_string(), |id| self.person(&id));
            }
            _ => None,
        };
        name.map_or_else(|| key.id.to_string(), |name| self.say(name))
    }

    /// The name of a unit.
    pub fn unit(&self, id: &UnitId) -> String {
        self.site.units.get(id).map_or_else(|| id.to_string(), |unit| self.say(&unit.name))
    }

    /// The name of a person; the id where the audience may not see it.
    pub fn person(&self, id: &PersonId) -> String {
        let person = self.site.inside.as_ref().and_then(|inside| inside.people.get(id));
        person.map_or_else(|| id.to_string(), |person| person.name.clone())
    }

    /// The label of a term.
    pub fn term(&self, list: &str, id: &TermId) -> String {
        self.site.vocabulary.list(list).get(id).map_or_else(|| id.to_string(), |term| self.say(&term.label))
    }

    /// A date, or that nobody knows it.
    pub fn date(&self, date: Known<FuzzyDate>) -> String {
        date.known().map_or_else(|| self.messages.say("told-day-unknown"), FuzzyDate::to_string)
    }

    /// The file of a place from the site's root, with the line where it is not the first.
    pub fn file(&self, place: Place) -> String {
        let (file, line) = self.position(place);
        if line > 1 { format!("{file}:{line}") } else { file.to_owned() }
    }

    /// File and line, from 1.
    pub fn position(&self, place: Place) -> (&'a str, usize) {
        (self.sources.path(place.file), self.sources.position(place.file, place.span.start).line)
    }
}

/// Days from one day to another, less than nothing where the other lies before it.
pub fn days_between(from: Date, to: Date) -> i32 {
    from.duration_until(to).as_hours().checked_div(24).and_then(|days| i32::try_from(days).ok()).unwrap_or(i32::MAX)
}
