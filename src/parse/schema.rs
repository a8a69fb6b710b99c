//! What may be written in each file, field by field: its meaning, its shape, who may see it; and every word that was.

use std::fmt;

use crate::dates::{FuzzyDate, Known, Moment};
use crate::parse::fields::{RawAny, RawMap, RawText, RawTexts};
use crate::site::Audience;
use crate::source::{Located, Place};

/// The shape of a value as people write it.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// A string.
    Words,
    /// A string, or a table of languages.
    Text,
    /// A list of such texts, or a table of languages with a list each.
    Texts,
    /// A number without a fraction.
    Whole,
    /// Any number.
    Number,
    /// true or false.
    YesNo,
    /// A date, a month or a year.
    Date,
    /// A date, or a date with a time.
    Moment,
    /// A list.
    List(fn() -> Shape),
    /// The value, or "unknown".
    Known(fn() -> Shape),
    /// A table with these fields.
    Table(&'static [Field]),
    /// A table whose keys people choose.
    Map(fn() -> Shape),
    /// Any value at all.
    Any,
}

/// One field of a table.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// The key that people write.
    pub key: &'static str,
    /// What it means, in a sentence.
    pub doc: &'static str,
    /// Who may see it at most; a record that is less public hides it all the same.
    pub audience: Audience,
    /// The vocabulary whose terms it takes, or the kind of record it names with a colon behind it, such as `org:`.
    pub list: Option<&'static str>,
    /// Its shape.
    pub shape: fn() -> Shape,
}

/// The way from a file's root to a value, and the levels on it.
#[derive(Debug, Clone, Copy)]
pub struct Trail<'a> {
    /// The way so far.
    pub above: Option<&'a Trail<'a>>,
    /// The key of this step.
    pub key: &'a str,
    /// Who may see what stands here; never more public than what is above.
    pub audience: Audience,
    /// The vocabulary or kind of record of the field.
    pub list: Option<&'static str>,
}

impl<'a> Trail<'a> {
    /// The beginning of a file.
    pub const ROOT: Trail<'static> = Trail { above: None, key: "", audience: Audience::Public, list: None };

    /// One step further, into a field.
    #[must_use]
    pub fn field(&'a self, field: &Field) -> Trail<'a> {
        Trail {
            above: Some(self),
            key: field.key,
            audience: self.audience.max(field.audience),
            list: field.list.or(self.list),
        }
    }

    /// One step further, to a key that people chose.
    #[must_use]
    pub fn entry(&'a self, key: &'a str) -> Trail<'a> {
        Trail { above: Some(self), key, ..*self }
    }
}

impl fmt::Display for Trail<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.above {
            Some(above) if !above.key.is_empty() => write!(f, "{above}.{}", self.key),
            _ => f.write_str(self.key),
        }
    }
}

/// One value that was written: a string, or a number in digits.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// Where it stands in its file.
    pub trail: &'a Trail<'a>,
    /// The words.
    pub words: &'a str,
    /// Whether it is a number.
    pub number: bool,
    /// The place of the words, quotation marks and all.
    pub place: Place,
}

/// Takes what is told.
pub type Listener<'l> = &'l mut dyn FnMut(Told<'_>);

/// Something that people write: it can say what it looks like, and tell every word in it.
///
/// Dates and choices are not told: they name nobody and nothing.
pub trait Described {
    /// What it looks like.
    fn shape() -> Shape;

    /// Tells every string and number in it.
    fn tell(&self, place: Place, trail: &Trail<'_>, listener: Listener<'_>);
}

impl Described for String {
    fn shape() -> Shape {
        Shape::Words
    }

    fn tell(&self, place: Place, trail: &Trail<'_>, listener: Listener<'_>) {
        listener(Told { trail, words: self, number: false, place });
    }
}

impl Described for bool {
    fn shape() -> Shape {
        Shape::YesNo
    }

    fn tell(&self, _: Place, _: &Trail<'_>, _: Listener<'_>) {}
}

impl Described for i64 {
    fn shape() -> Shape {
        Shape::Whole
    }

    fn tell(&self, place: Place, trail: &Trail<'_>, listener: Listener<'_>) {
        listener(Told { trail, words: &self.to_string(), number: true, place });
    }
}

impl Described for f64 {
    fn shape() -> Shape {
        Shape::Number
    }

    fn tell(&self, place: Place, trail: &Trail<'_>, listener: Listener<'_>) {
        listener(Told { trail, words: &self.to_string(), number: true, place });
    }
}

impl Described for FuzzyDate {
    fn shape() -> Shape {
        Shape::Date
    }

    fn tell(&self, _: Place, _: &Trail<'_>, _: Listener<'_>) {}
}

impl Described for Moment {
    fn shape() -> Shape {
        Shape::Moment
    }

    fn tell(&self, _: Place, _: &Trail<'_>, _: Listener<'_>) {}
}

impl<T: Described> Described for Known<T> {
    fn shape() -> Shape {
        Shape::Known(T::shape)
    }

    fn tell(&self, place: Place, trail: &Trail<'_>, listener: Listener<'_>) {
        if let Self::Known(value) = self {
            value.tell(place, trail, listener);
        }
    }
}

impl<T: Described> Described for Vec<Located<T>> {
    fn shape() -> Shape {
        Shape::List(T::shape)
    }

    fn tell(&self, _: Place, trail: &Trail<'_>, listener: Listener<'_>) {
        for entry in self {
            entry.value.tell(entry.place, trail, &mut *listener);
        }
    }
}

impl Described for RawText {
    fn shape() -> Shape {
        Shape::Text
    }

    fn tell(&self, _: Place, trail: &Trail<'_>, listener: Listener<'_>) {
        for (_, words) in &self.entries {
            words.value.tell(words.place, trail, &mut *listener);
        }
    }
}

impl Described for RawTexts {
    fn shape() -> Shape {
        Shape::Texts
    }

    fn tell(&self, place: Place, trail: &Trail<'_>, listener: Listener<'_>) {
        for text in &self.texts {
            text.value.tell(place, trail, &mut *listener);
        }
    }
}

impl<T: Described> Described for RawMap<T> {
    fn shape() -> Shape {
        Shape::Map(T::shape)
    }

    fn tell(&self, _: Place, trail: &Trail<'_>, listener: Listener<'_>) {
        for (key, entry) in &self.entries {
            entry.value.tell(entry.place, &trail.entry(&key.value), &mut *listener);
        }
    }
}

impl Described for RawAny {
    fn shape() -> Shape {
        Shape::Any
    }

    fn tell(&self, place: Place, trail: &Trail<'_>, listener: Listener<'_>) {
        let mut tell = |words: &str, place| {
            listener(Told { trail, words, number: words.parse::<f64>().is_ok(), place });
        };
        match self {
            Self::Text(text) => text.entries.iter().for_each(|(_, words)| tell(&words.value, words.place)),
            Self::Number(words) | Self::Date(words) => tell(words, place),
            Self::Choice(choice) => tell(if *choice { "true" } else { "false" }, place),
            Self::List => {}
        }
    }
}
