//! Checks the fields that the site declares itself: each is declared, and its value is of the kind that was declared.

use crate::check::ground::{DeclaredField, ExtraKind, Ground};
use crate::check::remarks::check_web_address;
use crate::dates::FuzzyDate;
use crate::diag::{Diagnostics, advise, rules};
use crate::parse::fields::{RawAny, RawMap, RawText};
use crate::records::ExtraField;
use crate::site::Fact;
use crate::source::{Located, Place};

/// Reads the extra fields of a record; one that is not declared, or whose value does not fit, is left out.
pub fn check_extra(
    ground: &Ground<'_>,
    raw: Option<&Located<RawMap<RawAny>>>,
    found: &mut Diagnostics,
) -> Vec<ExtraField> {
    let mut extra = Vec::new();
    for (key, value) in raw.into_iter().flat_map(|extra| &extra.value.entries) {
        let Some(declared) = ground.extra.get(&key.value) else {
            let hint = advise(
                &key.value,
                ground.extra.keys().map(String::as_str),
                &format!("declare it in data/site.toml: [extra.{}] with kind, label and visibility", key.value),
            );
            found.report(&rules::P07, key.place, format!("the extra field `{}` is not declared", key.value)).hint(hint);
            continue;
        };
        let DeclaredField { kind, label, visibility } = declared;
        if let Some(fact) = check_fact(ground, *kind, value, found) {
            extra.push(ExtraField { label: label.clone(), visibility: *visibility, fact });
        }
    }
    extra
}

/// The kind that a value is of, where none was declared.
fn kind_of(value: &RawAny) -> ExtraKind {
    match value {
        RawAny::Text(_) | RawAny::List => ExtraKind::Text,
        RawAny::Number(_) => ExtraKind::Number,
        RawAny::Choice(_) => ExtraKind::YesNo,
        RawAny::Date(_) => ExtraKind::Date,
    }
}

fn check_fact(
    ground: &Ground<'_>,
    declared: Option<ExtraKind>,
    raw: &Located<RawAny>,
    found: &mut Diagnostics,
) -> Option<Fact> {
    let kind = declared.unwrap_or_else(|| kind_of(&raw.value));
    let said = one_text(&raw.value);
    if kind != ExtraKind::Text && said.as_ref().is_some_and(|words| words.value == "unknown") {
        return Some(Fact::Unknown);
    }
    let fact = match (kind, &raw.value) {
        (ExtraKind::Text, RawAny::Text(text)) => text.text(ground.lang).map(Fact::Words),
        (ExtraKind::Number, RawAny::Number(number)) => {
            number.parse().ok().filter(|number: &f64| number.is_finite()).map(|_| Fact::Number(number.clone()))
        }
        (ExtraKind::YesNo, RawAny::Choice(choice)) => Some(Fact::YesNo(*choice)),
        (ExtraKind::Date, RawAny::Date(date)) => FuzzyDate::parse(date.get(..10).unwrap_or(date)).map(Fact::Date),
        (ExtraKind::Date, RawAny::Text(_)) => said.and_then(|words| FuzzyDate::parse(&words.value)).map(Fact::Date),
        (ExtraKind::Address, RawAny::Text(_)) => match said {
            Some(mail) if is_mail(&mail.value) => Some(Fact::Address(mail.value)),
            Some(address) => return check_web_address(&address, found).map(Fact::Address),
            None => None,
        },
        _ => None,
    };
    if fact.is_none() {
        report_kind(kind, raw.place, found);
    }
    fact
}

/// The words of a value that is written in no language of its own.
fn one_text(value: &RawAny) -> Option<Located<String>> {
    let RawAny::Text(RawText { entries }) = value else { return None };
    let [(None, words)] = entries.as_slice() else { return None };
    Some(words.clone())
}

fn is_mail(words: &str) -> bool {
    let fit = |c: char| !(c.is_whitespace() || c.is_control() || "\"<>?&:/".contains(c));
    words.chars().all(fit) && words.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
}

/// P-03: what is expected, and how it is written.
fn report_kind(kind: ExtraKind, place: Place, found: &mut Diagnostics) {
    let (expected, hint) = match kind {
        ExtraKind::Text => ("words", "write them between quotation marks"),
        ExtraKind::Number => ("a number", "write it in digits, without quotation marks and points: 212000"),
        ExtraKind::YesNo => ("true or false", "write true or false, without quotation marks"),
        ExtraKind::Date => {
            ("a date", "write 2011-02-03, \"2011-02\" or \"2011\", or \"unknown\" where nobody knows it")
        }
        ExtraKind::Address => ("an address", "write one that begins with https://, or a mail address"),
    };
    found
        .report(&rules::P03, place, format!("this field was declared to hold {expected}"))
        .hint(format!("{hint}; data/site.toml declares the field"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_addresses_are_told_from_others() {
        for (words, mail) in
            [("a@b.dk", true), ("@b.dk", false), ("a@b", false), ("https://a@b.dk", false), ("a b@c.dk", false)]
        {
            assert_eq!(is_mail(words), mail, "{words}");
        }
    }
}
