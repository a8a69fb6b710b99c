//! Judges whom each record is for, from what is written alone: a second opinion, which knows nothing of `disclose`.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::dates::{FuzzyDate, Known};
use crate::ids::Kind;
use crate::parse::raw::{
    RawAsset, RawContactPerson, RawEvent, RawNeed, RawOrganisation, RawPartnership, RawPerson, RawSettings, RawStage,
    RawUnit,
};
use crate::parse::schema::{Described, Trail};
use crate::parse::{Parsed, ParsedFile};
use crate::site::Audience;
use crate::source::{Located, Place};

/// Whom the records are for.
pub(super) struct Judgement {
    levels: BTreeMap<(Kind, String), Audience>,
    /// The levels of the fields that the site declares itself.
    pub extra: BTreeMap<String, Audience>,
    as_of: Date,
}

impl Judgement {
    /// Judges all records; `today` is the day of the build, for a site whose records have none.
    pub fn of(files: &[Arc<ParsedFile>], today: Date) -> Self {
        let settings = files.iter().find_map(|file| match &file.parsed {
            Parsed::Settings(raw) => Some(raw.as_ref()),
            _ => None,
        });
        let as_of = settings.and_then(|raw| raw.as_of.as_ref()).map_or(today, |day| day.value.latest());
        let extra = settings.map(declared).unwrap_or_default();
        let mut judgement = Self { levels: BTreeMap::new(), extra, as_of };
        // Organisations and units first: partnerships and contacts are judged by theirs.
        for file in files {
            judgement.note(file, |parsed| matches!(parsed, Parsed::Organisation(_) | Parsed::Unit(_)), today);
        }
        for file in files {
            judgement.note(file, |parsed| !matches!(parsed, Parsed::Organisation(_) | Parsed::Unit(_)), today);
        }
        judgement
    }

    fn note(&mut self, file: &ParsedFile, now: impl Fn(&Parsed) -> bool, today: Date) {
        if !now(&file.parsed) {
            return;
        }
        let (kind, id, level) = match &file.parsed {
            Parsed::Organisation(record) => (Kind::Org, &record.stem, organisation(&record.raw)),
            Parsed::Unit(record) => (Kind::Unit, &record.stem, unit(&record.raw)),
            Parsed::Partnership(record) => (Kind::Partnership, &record.stem, self.partnership(&record.raw)),
            Parsed::Asset(record) => (Kind::Asset, &record.stem, asset(&record.raw)),
            Parsed::Need(record) => (Kind::Need, &record.stem, need(&record.raw)),
            Parsed::Event(record) => (Kind::Event, &record.stem, event(&record.raw)),
            Parsed::Contact(record) => (Kind::Contact, &record.stem, self.contact(&record.raw, today)),
            Parsed::Person(record) => (Kind::Person, &record.stem, person(&record.raw)),
            Parsed::Note(note) => {
                let level = written(note.head.visibility.as_ref()).unwrap_or(Audience::Coordinator);
                (Kind::Note, &note.stem, level.max(Audience::Staff))
            }
            Parsed::Assessment(record) => (Kind::Assessment, &record.stem, Audience::Coordinator),
            _ => return,
        };
        self.levels.insert((kind, id.clone()), level);
    }

    /// Whom a record is for; nothing where there is no such record.
    pub fn level(&self, kind: Kind, id: &str) -> Option<Audience> {
        self.levels.get(&(kind, id.to_owned())).copied()
    }

    /// The level of a record, or of whatever cannot be seen without it; what is not there hides nothing.
    fn of_named(&self, kind: Kind, id: Option<&Located<String>>) -> Audience {
        id.and_then(|id| self.level(kind, &id.value)).unwrap_or_default()
    }

    fn partnership(&self, raw: &RawPartnership) -> Audience {
        let own = written(raw.visibility.as_ref());
        let own = own.unwrap_or(if self.is_glance(raw) { Audience::Staff } else { Audience::Public });
        let parties = raw.parties.iter().flat_map(|parties| &parties.value);
        parties.map(|party| self.of_named(Kind::Org, party.value.org.as_ref())).fold(own, Audience::max)
    }

    fn contact(&self, raw: &RawContactPerson, today: Date) -> Audience {
        let consent = raw.consent.as_ref().map(|consent| &consent.value);
        let whole = consent.is_some_and(|consent| consent.on.is_some() && consent.via.is_some());
        let until = consent.and_then(|consent| consent.until.as_ref());
        let holds = whole && until.is_some_and(|until| until.value.earliest() >= self.as_of.max(today));
        let own = if holds { written(raw.visibility.as_ref()).unwrap_or_default() } else { Audience::Coordinator };
        let names = [self.of_named(Kind::Org, raw.org.as_ref()), self.of_named(Kind::Unit, raw.unit.as_ref())];
        names.into_iter().fold(own, Audience::max)
    }

    /// Whether a partnership is in its first stage: the last stage that does not lie in the future counts.
    fn is_glance(&self, raw: &RawPartnership) -> bool {
        let stages: Vec<&RawStage> = raw.stages.iter().flat_map(|all| &all.value).map(|stage| &stage.value).collect();
        let begun = |stage: &&&RawStage| {
            let planned = stage.planned.as_ref().is_some_and(|planned| planned.value);
            !planned && known(stage.from.as_ref()).is_none_or(|from| from.earliest() <= self.as_of)
        };
        let counts = stages.iter().rev().find(begun).or(stages.first());
        counts.is_none_or(|stage| is(stage.stage.as_ref(), "glance"))
    }

    /// Words of a record that are for fewer people than the record, by their places: the glances before a partnership,
    /// and the duties of an organisation that may not be named.
    pub fn hidden_words(&self, parsed: &Parsed) -> BTreeMap<Place, Audience> {
        let mut hidden = BTreeMap::new();
        let Parsed::Partnership(record) = parsed else { return hidden };
        let stages = record.raw.stages.iter().flat_map(|stages| &stages.value);
        if !self.is_glance(&record.raw) {
            for stage in stages.filter(|stage| is(stage.value.stage.as_ref(), "glance")) {
                hide(stage, Audience::Staff, &mut hidden);
            }
        }
        let agreements = record.raw.agreements.iter().filter_map(|agreements| agreements.value.known()).flatten();
        for duty in agreements.flat_map(|agreement| &agreement.value.duties).flat_map(|duties| &duties.value) {
            hide(duty, self.of_named(Kind::Org, duty.value.org.as_ref()), &mut hidden);
        }
        hidden
    }
}

/// Notes the level of every word of a part. A part's own place will not do: that of a section is its head alone.
fn hide(part: &Located<impl Described>, level: Audience, hidden: &mut BTreeMap<Place, Audience>) {
    part.value.tell(part.place, &Trail::ROOT, &mut |told| {
        hidden.insert(told.place, level);
    });
}

fn known(date: Option<&Located<Known<FuzzyDate>>>) -> Option<FuzzyDate> {
    date.and_then(|date| date.value.known().copied())
}

fn is(word: Option<&Located<String>>, wanted: &str) -> bool {
    word.is_some_and(|word| word.value == wanted)
}

fn yes(choice: Option<&Located<bool>>) -> bool {
    choice.is_some_and(|choice| choice.value)
}

/// A level that is written; a word that is none has been reported, and keeps everything inside.
fn written(level: Option<&Located<String>>) -> Option<Audience> {
    level.map(|level| match level.value.as_str() {
        "public" => Audience::Public,
        "staff" => Audience::Staff,
        _ => Audience::Coordinator,
    })
}

fn declared(raw: &RawSettings) -> BTreeMap<String, Audience> {
    let fields = raw.extra.iter().flat_map(|extra| &extra.value.entries);
    let level = |level| written(level).unwrap_or(Audience::Coordinator);
    fields.map(|(name, field)| (name.value.clone(), level(field.value.visibility.as_ref()))).collect()
}

fn organisation(raw: &RawOrganisation) -> Audience {
    let state = raw.listing.as_ref().and_then(|listing| listing.value.state.as_ref());
    let named = match state.map(|state| state.value.as_str()) {
        Some("listed") => true,
        Some("do-not-list") => false,
        _ => yes(raw.ours.as_ref()),
    };
    let own = written(raw.visibility.as_ref()).unwrap_or_default();
    if named { own } else { own.max(Audience::Staff) }
}

fn unit(raw: &RawUnit) -> Audience {
    written(raw.visibility.as_ref()).unwrap_or_default()
}

/// What is advertised is for everyone, the rest for staff.
fn advertised(visibility: Option<&Located<String>>, external: Option<&Located<bool>>) -> Audience {
    written(visibility).unwrap_or(if yes(external) { Audience::Public } else { Audience::Staff })
}

fn asset(raw: &RawAsset) -> Audience {
    advertised(raw.visibility.as_ref(), raw.external.as_ref())
}

fn need(raw: &RawNeed) -> Audience {
    advertised(raw.visibility.as_ref(), raw.external.as_ref())
}

fn event(raw: &RawEvent) -> Audience {
    let open = is(raw.kind.as_ref(), "public-event");
    written(raw.visibility.as_ref()).unwrap_or(if open { Audience::Public } else { Audience::Staff })
}

fn person(raw: &RawPerson) -> Audience {
    let colleague = is(raw.side.as_ref(), "internal");
    let level = written(raw.visibility.as_ref());
    // Nothing can make public what stands below private/.
    level.unwrap_or(if colleague { Audience::Staff } else { Audience::Coordinator }).max(Audience::Staff)
}
