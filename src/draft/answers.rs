//! What was answered, and how words are understood: by the site's vocabularies, its records, and the shape of a key.

use std::collections::BTreeMap;

use crate::dates::{FuzzyDate, Moment};
use crate::diag::advise;
use crate::draft::form::{Kind as ValueKind, Place};
use crate::ids::{Kind, as_key, check_key};
use crate::language::Text;
use crate::records::{Partnership, Person, Records};

/// What a draft stands on.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// Everything that is true so far.
    pub records: &'a Records,
    /// The partnership that something is added to.
    pub subject: Option<&'a Partnership>,
}

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
}

/// Answers by the name of their key, understood.
#[derive(Debug, Clone, Default)]
pub struct Answers {
    answers: BTreeMap<&'static str, Vec<String>>,
}

impl Answers {
    /// Keeps an answer.
    pub fn give(&mut self, name: &'static str, words: Vec<String>) {
        self.answers.insert(name, words);
    }

    /// All words of an answer.
    #[must_use]
    pub fn all(&self, name: &str) -> &[String] {
        self.answers.get(name).map_or(&[], Vec::as_slice)
    }

    /// The first or only word of an answer.
    #[must_use]
    pub fn one(&self, name: &str) -> Option<&str> {
        self.all(name).first().map(String::as_str)
    }

    /// Whether there is an answer.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.answers.contains_key(name)
    }

    /// Whether the answer is one of these.
    #[must_use]
    pub fn is(&self, name: &str, words: &[&str]) -> bool {
        self.one(name).is_some_and(|one| words.contains(&one))
    }
}

/// The id that a record of this name would have: as many whole words as an id can hold.
#[must_use]
pub fn id_of(name: &str) -> String {
    let mut id = as_key(name);
    while id.len() > 63 {
        id.truncate(id.rfind('-').unwrap_or(63));
    }
    id
}

impl Ground<'_> {
    fn said(&self, text: &Text) -> String {
        text.say(self.records.settings.language).words.to_owned()
    }

    /// What may stand at a place; nothing where any words may.
    #[must_use]
    pub fn choices(&self, place: &Place) -> Option<Vec<Choice>> {
        if let Some(choices) = place.key.choices {
            return Some(choices(self));
        }
        let list = place.field.list?;
        let Some(kind) = list.strip_suffix(':') else {
            let terms = self.records.vocabulary.list(list).iter().filter(|term| term.replaced_by.is_none());
            let choices = terms.map(|term| Choice { id: term.id.to_string(), label: self.said(&term.label) });
            return Some(choices.collect());
        };
        Kind::parse(kind).map(|kind| self.records_of(kind))
    }

    /// The records of a kind.
    #[must_use]
    pub fn records_of(&self, kind: Kind) -> Vec<Choice> {
        let records = self.records;
        macro_rules! all {
            ($map:expr) => {
                $map.iter().map(|(id, one)| Choice { id: id.to_string(), label: self.said(&one.name) }).collect()
            };
        }
        match kind {
            Kind::Org => all!(records.registry.organisations),
            Kind::Partnership => all!(records.registry.partnerships),
            Kind::Unit => all!(records.registry.units),
            Kind::Asset => all!(records.registry.assets),
            Kind::Need => all!(records.registry.needs),
            Kind::Event => all!(records.registry.events),
            Kind::Person => {
                let choice = |person: &Person| Choice { id: person.id.to_string(), label: person.name.clone() };
                records.registry.people.values().map(choice).collect()
            }
            Kind::Note => {
                let notes = records.registry.notes.values();
                notes.map(|note| Choice { id: note.id.to_string(), label: note.title.clone() }).collect()
            }
            Kind::Assessment => {
                let named = |org| records.registry.organisations.get(org).map(|org| self.said(&org.name));
                let all = records.registry.assessments.values();
                all.map(|one| Choice { id: one.id.to_string(), label: named(&one.org).unwrap_or_default() }).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Understands one word or sentence that was typed for a place.
    ///
    /// # Errors
    /// A plain sentence about what is wrong with it.
    pub fn understand(&self, place: &Place, typed: &str) -> Result<String, String> {
        let typed = typed.trim();
        let takes = place.takes();
        if typed.is_empty() {
            return Err("this cannot stay empty".to_owned());
        }
        if takes.unknown && typed == "unknown" {
            return Ok(typed.to_owned());
        }
        if let Some(choices) = self.choices(place) {
            return match takes.kind {
                ValueKind::Score => understand_score(&choices, typed),
                _ => choose(&choices, typed),
            };
        }
        match takes.kind {
            ValueKind::Words | ValueKind::Score => understand_words(place, typed),
            ValueKind::Whole => typed.parse::<i64>().map(|number| number.to_string()).map_err(|_| not(typed, NUMBER)),
            ValueKind::Number => match typed.parse::<f64>() {
                Ok(number) if number.is_finite() => Ok(number.to_string()),
                _ => Err(not(typed, "a number; write it like 55.6")),
            },
            ValueKind::YesNo => match typed.to_lowercase().as_str() {
                "yes" | "y" | "true" => Ok("true".to_owned()),
                "no" | "n" | "false" => Ok("false".to_owned()),
                _ => Err(not(typed, "yes or no")),
            },
            ValueKind::Date if typed == "today" => Ok(self.records.settings.as_of.to_string()),
            ValueKind::Date => FuzzyDate::parse(typed).map(|date| date.to_string()).ok_or_else(|| {
                let unknown = if takes.unknown { ", or unknown where nobody knows it" } else { "" };
                not(typed, &format!("a date; write 2011-02-03, 2011-02 or 2011{unknown}"))
            }),
            ValueKind::Moment => Moment::parse(typed)
                .map(|moment| moment.to_string())
                .ok_or_else(|| not(typed, "a day; write 2011-02-03, or 2011-02-03T19:30 with a time")),
        }
    }
}

const NUMBER: &str = "a whole number; write it like 40";

fn not(typed: &str, wanted: &str) -> String {
    format!("`{typed}` is not {wanted}")
}

/// The choice with this id or name, or the only one whose name holds these words.
fn choose(choices: &[Choice], typed: &str) -> Result<String, String> {
    let lower = typed.to_lowercase();
    let exact = choices.iter().find(|choice| choice.id == typed || choice.label.to_lowercase() == lower);
    if let Some(choice) = exact {
        return Ok(choice.id.clone());
    }
    let mut near = choices.iter().filter(|choice| choice.label.to_lowercase().contains(&lower));
    match (near.next(), near.next()) {
        (Some(one), None) if lower.chars().count() >= 3 => Ok(one.id.clone()),
        _ => {
            let ids: Vec<&str> = choices.iter().map(|choice| choice.id.as_str()).collect();
            let otherwise = match ids.as_slice() {
                [] => "there is none yet".to_owned(),
                ids if ids.len() <= 12 => format!("there are: {}", ids.join(", ")),
                ids => format!("there are: {}, …", ids[..12].join(", ")),
            };
            Err(format!("there is no `{typed}` to choose; {}", advise(typed, ids.iter().copied(), &otherwise)))
        }
    }
}

/// A term and its score.
fn understand_score(choices: &[Choice], typed: &str) -> Result<String, String> {
    let (term, score) = typed.split_once('=').ok_or_else(|| not(typed, "a term with its score; write it like x=4"))?;
    let score: i64 = score.trim().parse().map_err(|_| not(score.trim(), NUMBER))?;
    Ok(format!("{}={score}", choose(choices, term.trim())?))
}

fn understand_words(place: &Place, typed: &str) -> Result<String, String> {
    let length = typed.chars().count();
    if place.field.key == "summary" && length > 250 {
        return Err(format!("it has {length} characters, and at most 250 fit: keep what a stranger needs first"));
    }
    if place.field.key == "id" {
        check_key(typed).map_err(|bad| format!("`{typed}` cannot be an id: {bad}"))?;
    }
    Ok(typed.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_cut_at_a_word() {
        assert_eq!(id_of("Reading by the water"), "reading-by-the-water");
        let long = id_of(&"very long name ".repeat(8));
        assert!(long.len() <= 63 && long.ends_with("name") && check_key(&long).is_ok(), "{long}");
        assert_eq!(id_of(&"x".repeat(80)).len(), 63);
    }

    #[test]
    fn a_score_stands_behind_its_term() {
        let choices = [Choice { id: "brand".to_owned(), label: "A known name".to_owned() }];
        for (typed, found) in [
            ("brand = 4", Ok("brand=4")),
            ("a known name=-1", Ok("brand=-1")),
            ("brand", Err("`brand` is not a term with its score; write it like x=4")),
            ("brand=much", Err("`much` is not a whole number; write it like 40")),
            ("band=4", Err("there is no `band` to choose; did you mean `brand`?")),
        ] {
            assert_eq!(understand_score(&choices, typed), found.map(str::to_owned).map_err(str::to_owned), "{typed}");
        }
    }

    #[test]
    fn a_choice_is_found_by_id_name_or_a_part_of_it() {
        let choice = |id: &str, label: &str| Choice { id: id.to_owned(), label: label.to_owned() };
        let choices = [choice("harbour-school", "Harbour School"), choice("our-library", "Our Library")];
        for (typed, found) in [
            ("harbour-school", Ok("harbour-school")),
            ("our library", Ok("our-library")),
            ("harb", Ok("harbour-school")),
            ("harbor-school", Err("there is no `harbor-school` to choose; did you mean `harbour-school`?")),
            ("r", Err("there is no `r` to choose; there are: harbour-school, our-library")),
        ] {
            assert_eq!(choose(&choices, typed), found.map(str::to_owned).map_err(str::to_owned), "{typed}");
        }
    }
}
