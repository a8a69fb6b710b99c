//! What a new record or a new part of one asks for: its keys in the order of the file, and when each is needed.
//!
//! What a key means, what shape it has and which vocabulary it takes is not said here again: it stands with the raw
//! tables (see [`schema`](crate::parse::schema)), and a form points to it.

use crate::draft::{Answers, Choice, Ground};
use crate::parse::schema::{Field, Shape};

/// Everything that one command asks for and writes.
#[derive(Debug)]
pub struct Form {
    /// The word typed after `handfast new`, or the command itself.
    pub word: &'static str,
    /// What the command does, in a line.
    pub about: &'static str,
    /// What the file or the part of a file is, in a sentence at its head.
    pub says: &'static str,
    /// Where it is written.
    pub home: Home,
    /// Keys and tables, in the order of the file.
    pub parts: &'static [Part],
    /// The names of what is asked first; the rest follows in the order of the file.
    pub first: &'static [&'static str],
    /// What to do next, after its path; `ID` stands for the id that was given.
    pub next: &'static str,
}

/// Where a form is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    /// In a file of its own in this folder; its name is its id.
    File(&'static str),
    /// In a text of its own in this folder, at its head; its name is its id.
    Text(&'static str),
    /// In a partnership, as the next entry of this array of tables.
    Partnership(&'static str),
    /// In the file of its month in this folder, as the next entry of this array of tables.
    Month(&'static str, &'static str),
}

/// One line of a form.
#[derive(Debug)]
pub enum Part {
    /// The head of a table; the keys behind it belong to it. No head: keys of the file itself.
    Table {
        /// The head as it is written, such as `[[parties]]`.
        head: &'static str,
        /// What the table is, in a sentence; may be empty.
        says: &'static str,
        /// The fields that its keys have.
        fields: &'static [Field],
    },
    /// A key.
    Key(Key),
    /// Something that is asked and written elsewhere than in this table.
    Aside(Key),
}

/// One key of a form.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// What it is called on the command line; unique in its form.
    pub name: &'static str,
    /// The key in its table, with dots where it lies deeper.
    pub path: &'static str,
    /// How it is shown where it is typed without a flag, in the order of the form.
    pub positional: Option<&'static str>,
    /// When it is needed.
    pub need: Need,
    /// What stands there where nobody says otherwise.
    pub fallback: fn(&Ground<'_>, &Answers) -> Option<String>,
    /// What may stand there, where neither a vocabulary nor a kind of record says it.
    pub choices: Option<fn(&Ground<'_>) -> Vec<Choice>>,
    /// What it means here, where the doc of its field does not say it well enough.
    pub says: Option<&'static str>,
    /// What stands behind the key as an example, where it is not answered; left out: made from its shape; empty: it
    /// is not shown at all.
    pub sample: Option<&'static str>,
}

/// When a key is needed.
#[derive(Debug, Clone, Copy)]
pub enum Need {
    /// Always.
    Always,
    /// Where this holds.
    When(fn(&Ground<'_>, &Answers) -> bool),
    /// It is asked on a terminal, and may stay empty.
    Offered,
    /// It follows from other answers, or is given with its flag; nobody is asked.
    Follows,
    /// Never: a commented example stands there until somebody needs it.
    Never,
}

/// What a key takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Takes {
    /// The kind of each value.
    pub kind: Kind,
    /// Whether it takes several.
    pub several: bool,
    /// Whether "unknown" may stand there.
    pub unknown: bool,
}

/// The kind of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Words,
    /// A whole number.
    Whole,
    /// A number.
    Number,
    /// true or false.
    YesNo,
    /// A day, a month or a year.
    Date,
    /// A day, perhaps with a time.
    Moment,
    /// A term with its score, as `term=4`.
    Score,
}

/// How much is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Each key with what it means, and commented examples of the others.
    Commented,
    /// Nothing but what was answered.
    Bare,
}

fn nothing(_: &Ground<'_>, _: &Answers) -> Option<String> {
    None
}

impl Key {
    /// A key of this name in its table.
    #[must_use]
    pub const fn new(name: &'static str, need: Need) -> Self {
        Self { name, path: name, positional: None, need, fallback: nothing, choices: None, says: None, sample: None }
    }

    /// A key that is always needed.
    #[must_use]
    pub const fn always(name: &'static str) -> Self {
        Self::new(name, Need::Always)
    }

    /// A key that is needed where this holds.
    #[must_use]
    pub const fn when(name: &'static str, holds: fn(&Ground<'_>, &Answers) -> bool) -> Self {
        Self::new(name, Need::When(holds))
    }

    /// A key that nobody is asked for.
    #[must_use]
    pub const fn never(name: &'static str) -> Self {
        Self::new(name, Need::Never)
    }

    /// Typed without a flag, and shown so.
    #[must_use]
    pub const fn positional(mut self, shown: &'static str) -> Self {
        self.positional = Some(shown);
        self
    }

    /// Called otherwise in its table.
    #[must_use]
    pub const fn path(mut self, path: &'static str) -> Self {
        self.path = path;
        self
    }

    /// What stands there where nobody says otherwise.
    #[must_use]
    pub const fn fallback(mut self, fallback: fn(&Ground<'_>, &Answers) -> Option<String>) -> Self {
        self.fallback = fallback;
        self
    }

    /// What may stand there.
    #[must_use]
    pub const fn choices(mut self, choices: fn(&Ground<'_>) -> Vec<Choice>) -> Self {
        self.choices = Some(choices);
        self
    }

    /// What it means here.
    #[must_use]
    pub const fn says(mut self, says: &'static str) -> Self {
        self.says = Some(says);
        self
    }

    /// What stands behind it as an example.
    #[must_use]
    pub const fn sample(mut self, sample: &'static str) -> Self {
        self.sample = Some(sample);
        self
    }
}

/// A key with the field it writes.
#[derive(Clone, Copy)]
pub struct Place {
    /// The key.
    pub key: &'static Key,
    /// Its field.
    pub field: &'static Field,
    /// Whether it is written in its table.
    pub written: bool,
}

impl Place {
    /// What it means, as a sentence with its full stop.
    #[must_use]
    pub fn meaning(&self) -> &'static str {
        self.key.says.unwrap_or_else(|| self.field.doc.trim())
    }

    /// What it takes.
    #[must_use]
    pub fn takes(&self) -> Takes {
        takes((self.field.shape)())
    }
}

fn takes(shape: Shape) -> Takes {
    let one = |kind| Takes { kind, several: false, unknown: false };
    match shape {
        Shape::Whole => one(Kind::Whole),
        Shape::Number => one(Kind::Number),
        Shape::YesNo => one(Kind::YesNo),
        Shape::Date => one(Kind::Date),
        Shape::Moment => one(Kind::Moment),
        Shape::Texts => Takes { several: true, ..one(Kind::Words) },
        Shape::List(entry) => Takes { several: true, ..takes(entry()) },
        Shape::Known(value) => Takes { unknown: true, ..takes(value()) },
        Shape::Map(value) if matches!(value(), Shape::Whole) => Takes { several: true, ..one(Kind::Score) },
        Shape::Words | Shape::Text | Shape::Any | Shape::Table(_) | Shape::Map(_) => one(Kind::Words),
    }
}

/// The fields of a table, whether or not it may be "unknown".
fn fields_of(shape: Shape) -> &'static [Field] {
    match shape {
        Shape::Table(fields) => fields,
        Shape::Known(value) => fields_of(value()),
        _ => &[],
    }
}

/// The field at a dotted path.
fn field_at(fields: &'static [Field], path: &str) -> Option<&'static Field> {
    let (key, rest) = path.split_once('.').map_or((path, None), |(key, rest)| (key, Some(rest)));
    let field = fields.iter().find(|field| field.key == key)?;
    rest.map_or(Some(field), |rest| field_at(fields_of((field.shape)()), rest))
}

/// A table of a form with its keys.
pub struct Table {
    /// Its head; empty for the file itself.
    pub head: &'static str,
    /// What it is.
    pub says: &'static str,
    /// Its keys.
    pub places: Vec<Place>,
}

impl Home {
    /// Where a file of its own stands, and how its name ends.
    #[must_use]
    pub fn file(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::File(folder) => Some((folder, "toml")),
            Self::Text(folder) => Some((folder, "md")),
            Self::Partnership(_) | Self::Month(..) => None,
        }
    }
}

impl Form {
    /// The key whose answer the id of a new file is made from: the one that is typed without a flag.
    #[must_use]
    pub fn named_by(&self) -> Option<Place> {
        self.questions().into_iter().find(|place| place.key.positional.is_some())
    }

    /// The tables with their keys, in the order of the file.
    #[must_use]
    pub fn tables(&self) -> Vec<Table> {
        let mut tables: Vec<Table> = Vec::new();
        let mut known: &'static [Field] = &[];
        for part in self.parts {
            let (key, written) = match part {
                Part::Table { head, says, fields } => {
                    known = fields;
                    tables.push(Table { head, says, places: Vec::new() });
                    continue;
                }
                Part::Key(key) => (key, true),
                Part::Aside(key) => (key, false),
            };
            // A test holds every form to the raw tables.
            let place = field_at(known, key.path).map(|field| Place { key, field, written });
            if let (Some(table), Some(place)) = (tables.last_mut(), place) {
                table.places.push(place);
            }
        }
        tables
    }

    /// All keys, in the order in which they are asked.
    #[must_use]
    pub fn questions(&self) -> Vec<Place> {
        let mut all: Vec<Place> = self.tables().into_iter().flat_map(|table| table.places).collect();
        all.sort_by_key(|place| self.first.iter().position(|name| *name == place.key.name).unwrap_or(self.first.len()));
        all
    }
}
