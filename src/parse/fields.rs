//! Reads TOML tables field by field: every fault of every field, each at its place.

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use crate::dates::{FuzzyDate, Known, Moment};
use crate::diag::{Diagnostics, advise, nearest, rules};
use crate::language::{Lang, Text};
use crate::parse::text::is_unseen;
use crate::source::{FileId, Located, Place, Span};

/// What is known while a file is read: where it is, and where faults go.
pub struct Reading<'a> {
    /// The file.
    pub file: FileId,
    /// Bytes of the file before the TOML begins (front matter stands behind its `+++` line).
    pub offset: usize,
    /// Where faults go.
    pub found: &'a mut Diagnostics,
}

impl Reading<'_> {
    /// The place of a span of the TOML in its file.
    #[must_use]
    pub fn place(&self, span: std::ops::Range<usize>) -> Place {
        Place { file: self.file, span: Span::new(span.start + self.offset, span.end + self.offset) }
    }

    fn wrong_kind(&mut self, value: &Spanned<DeValue<'_>>, wanted: &str) {
        let place = self.place(value.span());
        let message = format!("{wanted} is expected here, not {}", name_kind(value.get_ref()));
        self.found.report(&rules::P03, place, message).hint(format!("write {wanted}, for example {}", sample(wanted)));
    }
}

fn name_kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

fn sample(wanted: &str) -> &'static str {
    match wanted {
        "a text" => "\"some words\"",
        "a whole number" => "3",
        "a number" => "55.6",
        "true or false" => "true",
        "a list" => "[\"one\", \"two\"]",
        "a date" => "2011-02-03, \"2011-02\" or \"2011\"",
        "a text in one or more languages" => "\"some words\" or { en = \"some words\", da = \"nogle ord\" }",
        _ => "[section] with key = value lines below it",
    }
}

/// Something that can be read from one TOML value; a fault is reported and gives nothing.
pub trait FromToml: Sized {
    /// Reads `value`.
    fn from_toml(value: &Spanned<DeValue<'_>>, reading: &mut Reading<'_>) -> Option<Self>;

    /// Reads `value` where "unknown" could stand as well, for the advice.
    fn from_known(value: &Spanned<DeValue<'_>>, reading: &mut Reading<'_>) -> Option<Self> {
        Self::from_toml(value, reading)
    }
}

/// Reads a value together with its place.
pub fn read_located<T: FromToml>(value: &Spanned<DeValue<'_>>, reading: &mut Reading<'_>) -> Option<Located<T>> {
    let place = reading.place(value.span());
    T::from_toml(value, reading).map(|value| Located { value, place })
}

impl FromToml for String {
    fn from_toml(value: &Spanned<DeValue<'_>>, reading: &mut Reading<'_>) -> Option<Self> {
        if let Some(text) = value.get_ref().as_str() {
            // An escape such as \u202E would bring in what nobody can see; written out it is found in the file itself.
            if !text.contains(is_unseen) {
                return Some(text.to_owned());
            }
            let place = reading.place(value.span());
            let inside =
                |at: Place| at.file == place.file && at.span.start >= place.span.start && at.span.end <= place.span.end;
            if !reading.found.list().iter().any(|fault| fault.rule == &rules::T13 && inside(fault.place)) {
                reading
                    .found
                    .report(&rules::T13, place, "this value holds characters that nobody can see")
                    .hint("delete them: they hide what the text says, or turn its direction");
            }
            return Some(text.replace(is_unseen, ""));
        }
        reading.wrong_kind(value, "a text");
        None
    }
}

impl FromToml for bool {
    fn from_toml(value: &Spanned<DeValue<'_>>, reading: &mut Reading<'_>) -> Option<Self> {
        if let Some(choice) = value.get_ref().as_bool() {
            return Some(choice);
        }
        reading.wrong_kind(value, "true or false");
        None
    }
}

impl FromToml for i64 {
    fn from_toml(value: &Spanned<DeValue<'_>>, reading: &mut Reading<'_>) -> Option<Self> {
        if let Some(number) = value.get_ref().as_integer()
            && let Ok(number) = Self::from_str_radix(number.as_str(), number.radix())
        {
            return Some(number);
        }
        reading.wrong_kind(value, "a whole number");
        None
    }
}

impl FromToml for f64 {
    fn from_toml(value: &Spanned<DeValue<'_>>, reading: &mut Reading<'_>) -> Option<Self> {
        let written = match value.get_ref() {
            DeValue::Float(number) => number.as_str().parse().ok(),
            DeValue::Integer(number) => number.as_str().parse().ok(),
            _ => None,
        };
        if written.is_none() {
            reading.wrong_kind(value, "a number");
        }
        written
    }
}

impl FromToml for FuzzyDate {
    fn from_toml(value: &Spanned<DeValue<'_>>, reading: &mut Reading<'_>) -> Option<Self> {
        read_date(value, "write 2011-02-03, \"2011-02\" or \"2011\"", reading)
    }

    fn from_known(value: &Spanned<DeValue<'_>>, reading: &mut Reading<'_>) -> Option<Self> {
        read_date(value, "write 2011-02-03, \"2011-02\" or \"2011\", or \"unknown\" where nobody knows it", reading)
    }
}

fn read_date(value: &Spanned<DeValue<'_>>, hint: &str, reading: &mut Reading<'_>) -> Option<FuzzyDate> {
    let (written, date) = match value.get_ref() {
        DeValue::Datetime(date) => {
            let written = date.to_string();
            // The time of day says nothing here.
            let date = FuzzyDate::parse(written.get(..10).unwrap_or(&written));
            (written, date)
        }
        DeValue::String(text) => (text.to_string(), FuzzyDate::parse(text)),
        _ => {
            reading.wrong_kind(value, "a date");
            return None;
        }
    };
    if date.is_none() {
        let place = reading.place(value.span());
        reading.found.report(&rules::P03, place, format!("`{written}` is not a date")).hint(hint);
    }
    date
}

impl FromToml for Moment {
    fn from_toml(value: &Spanned<DeValue<'_>>, reading: &mut Reading<'_>) -> Option<Self> {
        let written = match value.get_ref() {
            DeValue::Datetime(date) => date.to_string(),
            DeValue::String(text) => text.to_string(),
            _ => {
                reading.wrong_kind(value, "a date");
                return None;
            }
        };
        let moment = Self::parse(&written);
        if moment.is_none() {
            let place = reading.place(value.span());
            reading
                .found
                .report(&rules::P03, place, format!("`{written}` is not a day, nor a day with a time"))
                .hint("write 2011-02-03, or 2011-02-03T17:00:00 as the clock shows it there");
        }
        moment
    }
}

impl<T: FromToml> FromToml for Known<T> {
    fn from_toml(value: &Spanned<DeValue<'_>>, reading: &mut Reading<'_>) -> Option<Self> {
        if value.get_ref().as_str() == Some("unknown") {
            return Some(Self::Unknown);
        }
        T::from_known(value, reading).map(Self::Known)
    }
}

impl<T: FromToml> FromToml for Vec<Located<T>> {
    fn from_toml(value: &Spanned<DeValue<'_>>, reading: &mut Reading<'_>) -> Option<Self> {
        let Some(list) = value.get_ref().as_array() else {
            reading.wrong_kind(value, "a list");
            return None;
        };
        Some(list.iter().filter_map(|entry| read_located(entry, reading)).collect())
    }
}

/// A text as written: a string, or a table of languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawText {
    /// Each language with its words; no language means the site's default one.
    pub entries: Vec<(Option<Located<String>>, Located<String>)>,
}

impl RawText {
    /// The words, each language with its own; blank ones are none, and nothing stands where none are left.
    #[must_use]
    pub fn text(&self, default: Lang) -> Option<Text> {
        let entries = self.entries.iter().filter(|(_, words)| !words.value.trim().is_empty());
        let spoken = entries.filter_map(|(tag, words)| {
            let lang = tag.as_ref().map_or(Some(default), |tag| Lang::parse(&tag.value))?;
            Some((lang, words.value.clone()))
        });
        let spoken: Vec<(Lang, String)> = spoken.collect();
        (!spoken.is_empty()).then(|| Text::new(spoken, default))
    }

    /// Whether there are no words in any language.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.entries.iter().all(|(_, words)| words.value.trim().is_empty())
    }
}

impl FromToml for RawText {
    fn from_toml(value: &Spanned<DeValue<'_>>, reading: &mut Reading<'_>) -> Option<Self> {
        match value.get_ref() {
            DeValue::String(_) => Some(Self { entries: vec![(None, read_located(value, reading)?)] }),
            DeValue::Table(table) => {
                let mut entries = Vec::new();
                for (key, words) in table {
                    let tag = read_tag(key, reading);
                    if let Some(words) = read_located(words, reading) {
                        entries.push((Some(tag), words));
                    }
                }
                Some(Self { entries })
            }
            _ => {
                reading.wrong_kind(value, "a text in one or more languages");
                None
            }
        }
    }
}

/// The language that a key names.
fn read_tag(key: &Spanned<DeString<'_>>, reading: &mut Reading<'_>) -> Located<String> {
    let tag = Located { value: key.get_ref().to_string(), place: reading.place(key.span()) };
    if Lang::parse(&tag.value).is_none() {
        reading
            .found
            .report(&rules::P02, tag.place, format!("`{}` is not a language", tag.value))
            .hint("use language tags such as en or da as keys");
    }
    tag
}

/// Reports lists that are shorter than the one of another language: nobody could say which text belongs to which.
fn check_lengths(table: &DeTable<'_>, reading: &mut Reading<'_>) {
    let lists = || table.iter().filter_map(|(tag, list)| Some((tag.get_ref(), list, list.get_ref().as_array()?.len())));
    let Some((longest, _, most)) = lists().rev().max_by_key(|(_, _, length)| *length) else { return };
    for (tag, list, length) in lists().filter(|(_, _, length)| *length < most) {
        let place = reading.place(list.span());
        let message = format!("the list in `{tag}` has {length} of the {most} texts in `{longest}`");
        reading
            .found
            .report(&rules::P03, place, message)
            .hint("write each text in each language, in the same order; \"\" where it is not translated yet");
    }
}

/// A list of texts as written: a list, or a table of languages with a list each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawTexts {
    /// The texts, in order.
    pub texts: Vec<Located<RawText>>,
}

impl RawTexts {
    /// The texts that have words.
    #[must_use]
    pub fn texts(&self, default: Lang) -> Vec<Text> {
        self.texts.iter().filter_map(|text| text.value.text(default)).collect()
    }

    /// Whether no text has words.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.texts.iter().all(|text| text.value.is_blank())
    }
}

impl FromToml for RawTexts {
    fn from_toml(value: &Spanned<DeValue<'_>>, reading: &mut Reading<'_>) -> Option<Self> {
        let Some(table) = value.get_ref().as_table() else {
            return Vec::from_toml(value, reading).map(|texts| Self { texts });
        };
        let mut texts: Vec<Located<RawText>> = Vec::new();
        check_lengths(table, reading);
        for (key, list) in table {
            let tag = read_tag(key, reading);
            let Some(words) = Vec::<Located<String>>::from_toml(list, reading) else { continue };
            for (index, words) in words.into_iter().enumerate() {
                let place = words.place;
                let entry = (Some(tag.clone()), words);
                match texts.get_mut(index) {
                    Some(text) => text.value.entries.push(entry),
                    None => texts.push(Located { value: RawText { entries: vec![entry] }, place }),
                }
            }
        }
        Some(Self { texts })
    }
}

/// A table whose keys people choose, in the order of the file.
#[derive(Debug, Clone, PartialEq)]
pub struct RawMap<T> {
    /// Keys with their values.
    pub entries: Vec<(Located<String>, Located<T>)>,
}

impl<T: FromToml> FromToml for RawMap<T> {
    fn from_toml(value: &Spanned<DeValue<'_>>, reading: &mut Reading<'_>) -> Option<Self> {
        let Some(table) = value.get_ref().as_table() else {
            reading.wrong_kind(value, "a table");
            return None;
        };
        let mut entries = Vec::new();
        for (key, entry) in table {
            let key = Located { value: key.get_ref().to_string(), place: reading.place(key.span()) };
            if let Some(entry) = read_located(entry, reading) {
                entries.push((key, entry));
            }
        }
        entries.sort_by_key(|(key, _): &(Located<String>, _)| key.place.span.start);
        Some(Self { entries })
    }
}

/// Any value at all, for fields that the site declares itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RawAny {
    /// Words, in one or more languages.
    Text(RawText),
    /// A number, in plain digits.
    Number(String),
    /// True or false.
    Choice(bool),
    /// A day, without quotation marks.
    Date(String),
    /// A list.
    List,
}

impl FromToml for RawAny {
    fn from_toml(value: &Spanned<DeValue<'_>>, reading: &mut Reading<'_>) -> Option<Self> {
        match value.get_ref() {
            DeValue::String(_) | DeValue::Table(_) => RawText::from_toml(value, reading).map(Self::Text),
            DeValue::Integer(_) => i64::from_toml(value, reading).map(|number| Self::Number(number.to_string())),
            DeValue::Float(_) => f64::from_toml(value, reading).map(|number| Self::Number(number.to_string())),
            DeValue::Boolean(choice) => Some(Self::Choice(*choice)),
            DeValue::Datetime(date) => Some(Self::Date(date.to_string())),
            DeValue::Array(_) => Some(Self::List),
        }
    }
}

/// Reports a key that a table does not have, with the nearest one it has.
pub fn report_unknown_key(key: &str, span: std::ops::Range<usize>, known: &[&'static str], reading: &mut Reading<'_>) {
    let place = reading.place(span);
    if let Some(meant) = nearest(key, known.iter().copied()) {
        let meant = known.iter().copied().find(|known| *known == meant);
        reading.found.lose(place, meant);
    }
    let hint = advise(key, known.iter().copied(), &format!("known here: {}", known.join(", ")));
    reading.found.report(&rules::P02, place, format!("there is no key `{key}` here")).hint(hint);
}

/// The table in `value`, or a fault that says what stands there instead.
pub fn expect_table<'v, 'i>(value: &'v Spanned<DeValue<'i>>, reading: &mut Reading<'_>) -> Option<&'v DeTable<'i>> {
    let table = value.get_ref().as_table();
    if table.is_none() {
        reading.wrong_kind(value, "a table");
    }
    table
}

/// Parses TOML: everything that is wrong is reported, and what is right is kept.
pub fn parse_table<T>(
    text: &str,
    reading: &mut Reading<'_>,
    read: impl FnOnce(&DeTable<'_>, &mut Reading<'_>) -> T,
) -> T {
    let (table, faults) = DeTable::parse_recoverable(text);
    for fault in &faults {
        let span = fault.span().unwrap_or(0..0);
        let place = reading.place(span);
        let (message, hint) = explain_toml(fault.message());
        reading.found.report(&rules::P01, place, message).hint(hint);
        reading.found.lose(place, None);
    }
    read(table.get_ref(), reading)
}

/// Puts the parser's words into plainer ones.
fn explain_toml(message: &str) -> (String, &'static str) {
    let first = message.lines().next().unwrap_or("it cannot be read");
    let plain = [
        ("duplicate key", "this key stands twice"),
        ("must be quoted", "words stand between quotation marks"),
        ("invalid basic string, expected `\"`", "a quotation mark is missing at the end of the words"),
        ("invalid literal string", "a quotation mark is missing at the end of the words"),
        ("unclosed array", "the list has no closing `]`"),
        ("unclosed inline table", "the table has no closing `}`"),
        ("unclosed table", "the head of the section has no closing `]`"),
        ("key with no value", "there is a key without a value"),
        ("unexpected character", "a character that cannot stand here"),
        ("escape", "a `\\` that means nothing here"),
    ];
    let said = plain.iter().find(|(sign, _)| first.contains(sign)).map_or(first, |(_, words)| words);
    let hint = if first.contains("duplicate key") {
        "a key may stand only once in a table; remove one of them"
    } else if first.contains("string") || first.contains("quote") {
        "put the words between straight quotation marks, and write \\\" for one inside them"
    } else if first.contains("array") || first.contains(']') {
        "a list stands between [ and ], with commas between its parts"
    } else {
        "a line reads key = value; words stand between straight quotation marks, lists between [ and ]"
    };
    (format!("the TOML cannot be read: {said}"), hint)
}
