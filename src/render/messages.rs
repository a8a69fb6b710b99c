//! The interface's own words, in Fluent, one file for each language.

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::Locale;
use intl_memoizer::Memoizable;
use unic_langid::LanguageIdentifier;

use crate::language::Lang;

/// The messages of one language; what it lacks is said in English.
pub struct Messages {
    /// The language.
    pub lang: Lang,
    bundle: FluentBundle<FluentResource>,
    ids: Vec<String>,
    digits: Option<Digits>,
}

/// A fault in a file of messages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageFault {
    /// Which of the texts.
    pub text: usize,
    /// Bytes of the file.
    pub span: std::ops::Range<usize>,
    /// What is wrong.
    pub words: String,
}

/// Ids at the beginning of the lines of a file of messages.
pub(super) fn message_ids(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| {
        let (id, _) = line.split_once('=')?;
        let id = id.trim_end();
        let fit = id.starts_with(|c: char| c.is_ascii_alphabetic())
            && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
        fit.then_some(id)
    })
}

impl Messages {
    /// Reads files of messages; a later one wins over an earlier one.
    #[must_use]
    pub fn new(lang: Lang, texts: &[&str]) -> (Self, Vec<MessageFault>) {
        let identifier: LanguageIdentifier = lang.as_str().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Direction marks around values would end up in titles and addresses.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(format_number));
        let mut faults = Vec::new();
        let mut ids = Vec::new();
        for (at, text) in texts.iter().enumerate() {
            let resource = match FluentResource::try_new((*text).to_owned()) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    faults.extend(errors.into_iter().map(|error| MessageFault {
                        text: at,
                        span: error.pos.clone(),
                        words: error.to_string(),
                    }));
                    resource
                }
            };
            bundle.add_resource_overriding(resource);
            ids.extend(message_ids(text).map(str::to_owned));
        }
        ids.sort();
        ids.dedup();
        (Self { lang, bundle, ids, digits: Digits::new(lang.as_str()) }, faults)
    }

    /// A message without arguments; its id where there is no such message.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.format(id, &FluentArgs::new()).unwrap_or_else(|| id.to_owned())
    }

    /// A message with texts as arguments.
    #[must_use]
    pub fn say_with(&self, id: &str, words: &[(&str, &str)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in words {
            args.set((*name).to_owned(), FluentValue::from((*value).to_owned()));
        }
        self.format(id, &args).unwrap_or_else(|| id.to_owned())
    }

    /// A message with texts and a number called `count` as arguments.
    #[must_use]
    pub fn say_counted(&self, id: &str, words: &[(&str, &str)], count: f64) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in words {
            args.set((*name).to_owned(), FluentValue::from((*value).to_owned()));
        }
        args.set("count", FluentValue::from(count));
        self.format(id, &args).unwrap_or_else(|| id.to_owned())
    }

    /// A message with one number as argument.
    #[must_use]
    pub fn say_number(&self, id: &str, name: &str, number: f64) -> String {
        let mut args = FluentArgs::new();
        args.set(name.to_owned(), FluentValue::from(number));
        self.format(id, &args).unwrap_or_else(|| id.to_owned())
    }

    /// A message, or nothing where it is missing or lacks an argument.
    #[must_use]
    pub fn format(&self, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(args), &mut errors);
        errors.is_empty().then(|| said.into_owned())
    }

    /// All messages that need no arguments, with `_` for `-` in their names.
    #[must_use]
    pub fn plain(&self) -> BTreeMap<String, String> {
        let none = FluentArgs::new();
        let said = self.ids.iter().filter_map(|id| self.format(id, &none).map(|words| (id.replace('-', "_"), words)));
        said.collect()
    }

    /// The ids of all messages.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(String::as_str)
    }

    /// A number with its digits grouped as the language does.
    #[must_use]
    pub fn number(&self, number: f64) -> String {
        self.digits.as_ref().map_or_else(|| number.to_string(), |digits| digits.write(number))
    }
}

/// Writes numbers as one language does.
struct Digits(DecimalFormatter);

impl Digits {
    fn new(tag: &str) -> Option<Self> {
        let locale: Locale = tag.parse().ok()?;
        DecimalFormatter::try_new(locale.into(), Default::default()).ok().map(Self)
    }

    fn write(&self, number: f64) -> String {
        let precision = fixed_decimal::FloatPrecision::RoundTrip;
        Decimal::try_from_f64(number, precision)
            .map_or_else(|_| number.to_string(), |decimal| self.0.format(&decimal).to_string())
    }
}

impl Memoizable for Digits {
    type Args = ();
    type Error = ();

    fn construct(lang: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        Self::new(&lang.to_string()).ok_or(())
    }
}

/// Numbers in messages are written as the language of the bundle writes them.
fn format_number(value: &FluentValue<'_>, memo: &intl_memoizer::concurrent::IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    memo.with_try_get::<Digits, _, _>((), |digits| digits.write(number.value)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_language_does_in_sentences_too() {
        // A message of the test's own.
        let id = "found";
        let text = "found = { $count ->\n    [one] one\n   *[other] { $count } found\n}\n";
        for (tag, alone, sentence) in [
            ("en", "1,234,567.5", "1,000 found"),
            ("da", "1.234.567,5", "1.000 found"),
            ("fr", "1\u{202f}234\u{202f}567,5", "1\u{202f}000 found"),
        ] {
            let (messages, faults) = Messages::new(Lang::parse(tag).expect("a tag"), &[text]);
            assert!(faults.is_empty());
            assert_eq!(messages.number(1_234_567.5), alone, "{tag}");
            assert_eq!(messages.say_number(id, "count", 1000.0), sentence, "{tag}");
            assert_eq!(messages.say_number(id, "count", 1.0), "one", "{tag}");
        }
    }
}
