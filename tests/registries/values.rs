//! Makes values as the schema describes them: whatever may be written in a field, sooner or later is.

use std::collections::BTreeMap;

use fastrand::Rng;
use handfast::check::built_in_vocabulary;
use handfast::parse::schema::{Field, Shape};
use toml::value::{Date, Datetime, Offset, Time};
use toml::{Table, Value};

/// The ids of a registry by kind; a record names only those before it, so that nothing runs in circles.
pub type Cast = BTreeMap<&'static str, Vec<String>>;

/// Writes values into a record.
pub struct Pen<'a> {
    /// The source of chance.
    pub dice: &'a mut Rng,
    /// Whom it may name.
    pub cast: &'a Cast,
    /// The record that is written: its kind, and how many of the kind stand before it.
    pub record: (&'static str, usize),
    /// The way to a field that has to be there.
    pub wanted: &'a [&'static str],
}

/// Fields that say whether a record is public or where it stands in time: they are chosen with care, never by chance.
const CHOSEN: [&str; 17] = [
    "self",
    "listing",
    "visibility",
    "visibility_reason",
    "external",
    "consent",
    "stages.from",
    "stages.until",
    "stages.review",
    "stages.agreement",
    "stages.outcome",
    "stages.planned",
    "parties.org",
    "retired_on",
    "logo",
    "elsewhere",
    "description",
];

/// What a table cannot do without, by the key it stands under.
fn needed(key: &str) -> &'static [&'static str] {
    match key {
        "verified" | "next" => &["on"],
        "sources" | "outputs" | "agenda" => &["title"],
        "channels" => &["kind", "value"],
        "agreements" => &["id", "kind"],
        "evaluations" => &["id", "held_on", "decision"],
        "duties" | "contributions" => &["org"],
        "recognition" => &["kind"],
        "risks" => &["problem"],
        "assets_committed" => &["asset"],
        "seasons" => &["from", "until"],
        "document" => &["file"],
        "quantity" => &["amount"],
        "ignored" => &["rule", "record", "reason"],
        "leak_allowed" => &["words", "reason"],
        "connections" => &["from", "to_org"],
        _ => &[],
    }
}

impl Pen<'_> {
    /// Adds fields to a table: what is needed, what is wanted, and some of the others.
    pub fn decorate(&mut self, table: &mut Table, fields: &[Field], trail: &mut Vec<&'static str>) {
        for field in fields {
            trail.push(field.key);
            if let Some(value) = table.get_mut(field.key) {
                self.enrich(value, (field.shape)(), trail);
            } else if self.is_due(trail)
                && let Some(value) = self.value(field, trail)
            {
                table.insert(field.key.to_owned(), value);
            }
            trail.pop();
        }
    }

    fn is_due(&mut self, trail: &[&'static str]) -> bool {
        if self.wanted.starts_with(trail) {
            return true;
        }
        let name = trail.join(".");
        if CHOSEN.contains(&name.as_str()) {
            return false;
        }
        match trail {
            [.., above, key] if needed(above).contains(key) => true,
            // A site has one title, language and look.
            _ if self.record.0 == "settings" => false,
            [_, _, ..] => self.dice.u8(..) < 90,
            _ => self.dice.u8(..) < 40,
        }
    }

    /// Adds to what stands there already.
    fn enrich(&mut self, value: &mut Value, shape: Shape, trail: &mut Vec<&'static str>) {
        match (shape, value) {
            (Shape::Known(inner), value) => self.enrich(value, inner(), trail),
            (Shape::Table(fields), Value::Table(table)) => self.decorate(table, fields, trail),
            (Shape::List(inner), Value::Array(list)) => {
                list.iter_mut().for_each(|entry| self.enrich(entry, inner(), trail));
            }
            _ => {}
        }
    }

    /// A value for a field; nothing where there is nobody to name.
    pub fn value(&mut self, field: &Field, trail: &mut Vec<&'static str>) -> Option<Value> {
        self.shaped((field.shape)(), field.list, trail)
    }

    fn shaped(&mut self, shape: Shape, list: Option<&'static str>, trail: &mut Vec<&'static str>) -> Option<Value> {
        Some(match shape {
            Shape::Words => Value::String(self.words(list, trail)?),
            Shape::Text => self.text(),
            Shape::Texts => Value::Array((0..self.dice.usize(1..3)).map(|_| Value::String(self.phrase())).collect()),
            Shape::Whole => Value::Integer(self.dice.i64(1..=5)),
            Shape::Number => Value::Float(f64::from(self.dice.i32(1..400)) / 8.0),
            Shape::YesNo => Value::Boolean(self.dice.bool()),
            Shape::Date => self.date(trail),
            Shape::Moment => self.moment(trail),
            Shape::List(inner) => {
                let entries = (0..self.dice.usize(1..3)).filter_map(|_| self.shaped(inner(), list, trail));
                let mut entries: Vec<Value> = entries.collect();
                entries.dedup();
                (!entries.is_empty()).then_some(Value::Array(entries))?
            }
            Shape::Known(inner) => {
                let known = self.dice.u8(..) > 25 || matches!(inner(), Shape::Table(_));
                if known { self.shaped(inner(), list, trail)? } else { Value::String("unknown".to_owned()) }
            }
            Shape::Table(fields) => {
                let mut table = Table::new();
                self.decorate(&mut table, fields, trail);
                Value::Table(table)
            }
            Shape::Map(inner) => self.map(inner(), list, trail)?,
            Shape::Any => Value::String(self.phrase()),
        })
    }

    /// A table whose keys people choose: extra fields and factors; nothing for the others.
    fn map(&mut self, inner: Shape, list: Option<&'static str>, trail: &mut Vec<&'static str>) -> Option<Value> {
        let key = match trail.last() {
            Some(&"extra") => ["colour", "staff-room", "last-word"][self.dice.usize(..3)].to_owned(),
            Some(&"levels") => "D-06".to_owned(),
            Some(&"factors") => self.term("assessment-factor")?,
            Some(&"key_questions") => "who-decides".to_owned(),
            _ => return None,
        };
        let value = self.shaped(inner, list.filter(|_| false), trail)?;
        Some(Value::Table(Table::from_iter([(key, value)])))
    }

    fn words(&mut self, list: Option<&'static str>, trail: &[&'static str]) -> Option<String> {
        match list {
            Some("any:") => return Some(format!("org:{}", self.name_of("org")?)),
            Some(list) if list.ends_with(':') => return self.name_of(list.trim_end_matches(':')),
            Some(list) => return self.term(list),
            None => {}
        }
        let one_of = |dice: &mut Rng, words: &[&str]| words[dice.usize(..words.len())].to_owned();
        let dice = &mut *self.dice;
        Some(match trail {
            [.., "website" | "url"] => format!("https://host-{}.example/", dice.u16(..)),
            [.., "mail" | "channel"] => format!("desk-{}@library.example", dice.u16(..)),
            [.., "value"] => format!("https://form-{}.example/", dice.u16(..)),
            [.., "currency"] => one_of(dice, &["DKK", "EUR"]),
            [.., "country"] => one_of(dice, &["DK", "SE"]),
            [.., "city"] => one_of(dice, &["Fjordby", "Sandhavn", "Nordvig"]),
            [.., "seasons", "from"] => "02".to_owned(),
            [.., "seasons", "until"] => "05".to_owned(),
            [.., "schedule", "from" | "until"] => one_of(dice, &["09:00", "16:30"]),
            [.., "byday"] => one_of(dice, &["MO", "TU", "SU"]),
            [.., "every"] => one_of(dice, &["1 year", "6 weeks"]),
            [.., "aims"] => one_of(dice, &["young-readers", "open-doors"]),
            [.., "file"] => "paper.txt".to_owned(),
            [.., "realised"] => one_of(dice, &["yes", "partly", "no"]),
            [.., "levels"] => one_of(dice, &["notice", "warning"]),
            [.., "rule"] => one_of(dice, &["D-07", "F-01"]),
            [.., "record"] => "partnership:partnership-no-0".to_owned(),
            [.., "direction"] => one_of(dice, &["out", "in"]),
            [.., "display"] => one_of(dice, &["name", "mail"]),
            [.., "risks", "who"] => one_of(dice, &["both", "library", "partner"]),
            [.., "id" | "previous_ids"] => format!("earlier-{}", dice.u32(..)),
            _ => self.phrase(),
        })
    }

    fn name_of(&mut self, kind: &str) -> Option<String> {
        let ids = self.cast.get(kind)?;
        let known = if kind == self.record.0 { &ids[..self.record.1.min(ids.len())] } else { ids };
        self.dice.choice(known).cloned()
    }

    fn term(&mut self, list: &str) -> Option<String> {
        let terms: Vec<_> = built_in_vocabulary().list(list).iter().map(|term| term.id.to_string()).collect();
        self.dice.choice(&terms).cloned()
    }

    fn text(&mut self) -> Value {
        if self.dice.u8(..) < 200 {
            return Value::String(self.phrase());
        }
        let words = ["en", "da"].map(|lang| (lang.to_owned(), Value::String(self.phrase())));
        Value::Table(Table::from_iter(words))
    }

    /// A few words that stand nowhere else.
    pub fn phrase(&mut self) -> String {
        const NOUNS: [&str; 6] = ["lantern", "ferry", "orchard", "ladder", "harbour", "kettle"];
        let noun = NOUNS[self.dice.usize(..NOUNS.len())];
        format!("The {noun} of {} {}", self.dice.u32(100_000..), self.dice.lowercase())
    }

    /// A day; what ends does so after all that begins.
    fn day(&mut self, trail: &[&'static str]) -> Date {
        let years = if trail.last().is_some_and(|key| key.ends_with("until") || *key == "ends") {
            2027..=2029
        } else {
            2023..=2026
        };
        Date { year: self.dice.u16(years), month: self.dice.u8(1..=12), day: self.dice.u8(1..=28) }
    }

    fn date(&mut self, trail: &[&'static str]) -> Value {
        let day = self.day(trail);
        match self.dice.u8(..4) {
            0 => Value::String(format!("{}", day.year)),
            1 => Value::String(format!("{}-{:02}", day.year, day.month)),
            _ => Value::Datetime(Datetime { date: Some(day), time: None, offset: None::<Offset> }),
        }
    }

    fn moment(&mut self, trail: &[&'static str]) -> Value {
        let time = Time { hour: self.dice.u8(8..20), minute: 30, second: Some(0), nanosecond: None };
        let time = self.dice.bool().then_some(time);
        Value::Datetime(Datetime { date: Some(self.day(trail)), time, offset: None })
    }
}
