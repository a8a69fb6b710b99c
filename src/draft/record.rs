//! Writes a form with its answers as TOML: what was answered, and commented examples of the rest.

use crate::draft::answers::{Answers, Ground};
use crate::draft::dialogue::without_stop;
use crate::draft::form::{Form, Home, Kind, Manner, Place, Table, Takes};
use crate::draft::forms::FORMS;

/// How wide a line of comment may be, in characters.
const WIDTH: usize = 110;

/// The whole text of a new record.
#[must_use]
pub fn write_record(form: &Form, ground: &Ground<'_>, answers: &Answers) -> String {
    let keys = write_keys(form, ground, answers);
    match form.home {
        Home::Text(_) => format!("+++\n{keys}+++\n\nWrite on here, below the line: it is a text like any other.\n"),
        Home::File(_) | Home::Partnership(_) | Home::Month(..) => keys,
    }
}

fn write_keys(form: &Form, ground: &Ground<'_>, answers: &Answers) -> String {
    let mut out = comment(form.says);
    out.push_str(&comment(
        "Lines that begin with # are remarks. Behind a # without a space stands a key for later: take the # away to use \
         it. Words may be given in several languages: { en = \"…\", da = \"…\" }.",
    ));
    for table in form.tables() {
        out.push('\n');
        out.push_str(&write_table(&table, ground, answers, Manner::Commented));
    }
    out
}

/// The text of a new file that holds entries, before the first of them.
#[must_use]
pub fn write_head(form: &Form) -> String {
    comment(form.says)
}

/// The text of a new entry of an array of tables, with its head.
#[must_use]
pub fn write_block(form: &Form, ground: &Ground<'_>, answers: &Answers, manner: Manner) -> String {
    form.tables().iter().map(|table| write_table(table, ground, answers, manner)).collect()
}

/// Whether a command of its own adds such a table.
fn has_a_command(head: &str) -> bool {
    let array = head.trim_matches(['[', ']']);
    FORMS.iter().any(|form| matches!(form.home, Home::Partnership(own) if own == array))
}

/// A table; one without any answer is an example as a whole, or a word about the command that adds it.
fn write_table(table: &Table, ground: &Ground<'_>, answers: &Answers, manner: Manner) -> String {
    let written: Vec<&Place> = table.places.iter().filter(|place| place.written).collect();
    let live = table.head.is_empty() || written.iter().any(|place| answers.has(place.key.name));
    let mut out = String::new();
    if !live && manner == Manner::Bare {
        return out;
    }
    if manner == Manner::Commented && !table.says.is_empty() {
        out.push_str(&comment(table.says));
    }
    if !live && has_a_command(table.head) {
        return out;
    }
    if !table.head.is_empty() {
        out.push_str(&format!("{}{}\n", if live { "" } else { "#" }, table.head));
    }
    for place in written {
        out.push_str(&write_key(place, ground, answers, manner));
    }
    out
}

/// A key with its answer, or with an example.
fn write_key(place: &Place, ground: &Ground<'_>, answers: &Answers, manner: Manner) -> String {
    let path = place.key.path;
    let line = match (answers.all(place.key.name), manner) {
        ([], Manner::Bare) => return String::new(),
        ([], Manner::Commented) if place.key.sample == Some("") => return String::new(),
        ([], Manner::Commented) => format!("#{path} = {}\n", sample(place, ground)),
        (words, _) => format!("{path} = {}\n", literal(place.takes(), words)),
    };
    match manner {
        Manner::Bare => line,
        Manner::Commented => format!("{}{line}", comment(&explain(place, ground))),
    }
}

/// Lines of comment, as many as the words need.
fn comment(words: &str) -> String {
    let mut out = String::new();
    let mut line = String::from("#");
    for word in words.split_whitespace() {
        if line.chars().count() + 1 + word.chars().count() > WIDTH {
            out.push_str(&line);
            out.push('\n');
            line = String::from("#");
        }
        line.push(' ');
        line.push_str(word);
    }
    out.push_str(&line);
    out.push('\n');
    out
}

/// What a key means, and the terms to choose from where they are few enough and it does not name them itself.
fn explain(place: &Place, ground: &Ground<'_>) -> String {
    let meaning = place.meaning();
    let Some(list) = place.field.list.filter(|list| !list.ends_with(':')) else { return meaning.to_owned() };
    let terms = ground.choices(place).unwrap_or_default();
    let named = terms.first().is_some_and(|first| meaning.contains(&first.id));
    let plain = without_stop(meaning);
    match terms.as_slice() {
        [] => meaning.to_owned(),
        _ if named => meaning.to_owned(),
        terms if terms.len() <= 40 => {
            let ids: Vec<&str> = terms.iter().map(|term| term.id.as_str()).collect();
            format!("{plain}: {}.", ids.join(", "))
        }
        _ => format!("{plain}: terms of the vocabulary `{list}`."),
    }
}

/// Words as a TOML string.
fn string(words: &str) -> String {
    toml_edit::Value::from(words).to_string()
}

/// One value in TOML.
fn value(kind: Kind, words: &str) -> String {
    match kind {
        Kind::Whole | Kind::Number | Kind::YesNo => words.to_owned(),
        // A whole date is one of TOML's own values; a month or a year is written as words.
        Kind::Date | Kind::Moment if words.len() >= 10 => words.to_owned(),
        Kind::Score => words.replace('=', " = "),
        Kind::Words | Kind::Date | Kind::Moment => string(words),
    }
}

/// An answer in TOML.
fn literal(takes: Takes, words: &[String]) -> String {
    match words {
        [word] if takes.unknown && word == "unknown" => string(word),
        words if takes.several => {
            let values: Vec<String> = words.iter().map(|word| value(takes.kind, word)).collect();
            let values = values.join(", ");
            if takes.kind == Kind::Score { format!("{{ {values} }}") } else { format!("[{values}]") }
        }
        words => words.first().map(|word| value(takes.kind, word)).unwrap_or_default(),
    }
}

/// The first of what may stand at a place.
fn chosen(place: &Place, ground: &Ground<'_>, takes: Takes) -> Option<String> {
    let first = ground.choices(place)?.into_iter().next()?;
    Some(if takes.kind == Kind::Score { format!("{}=3", first.id) } else { first.id })
}

/// An example of a key that nobody answered.
fn sample(place: &Place, ground: &Ground<'_>) -> String {
    let takes = place.takes();
    let word = place.key.sample.map(str::to_owned).or_else(|| chosen(place, ground, takes)).unwrap_or_else(|| {
        match takes.kind {
            Kind::Words | Kind::Score => "…".to_owned(),
            Kind::Whole | Kind::Number => "40".to_owned(),
            Kind::YesNo => "true".to_owned(),
            Kind::Date | Kind::Moment => ground.records.settings.as_of.to_string(),
        }
    });
    literal(takes, &[word])
}
