//! Fields of the site's own, said as the page's language says such things.

use crate::language::Text;
use crate::render::scene::Scene;
use crate::render::views::FactView;
use crate::site::Fact;

impl Scene<'_> {
    /// A field with its label.
    #[must_use]
    pub fn own_fact(&self, label: &Text, fact: &Fact) -> FactView {
        let (words, address) = match fact {
            Fact::Words(text) => (self.words(text), None),
            Fact::Number(number) => (self.plain(self.digits(number)), None),
            Fact::Date(date) => (self.plain(self.date(*date)), None),
            Fact::YesNo(choice) => (self.plain(self.say(if *choice { "yes" } else { "no" })), None),
            Fact::Unknown => (self.plain(self.say("not-known")), None),
            Fact::Address(address) => (self.plain(shown(address)), Some(target(address))),
        };
        let outside = address.as_ref().is_some_and(|address| !address.starts_with("mailto:"));
        FactView { label: self.words(label), words, address, outside }
    }

    fn digits(&self, number: &str) -> String {
        number.parse().map_or_else(|_| number.to_owned(), |number| self.voice.messages.number(number))
    }
}

/// Where an address leads: one of mail is written without its scheme.
fn target(address: &str) -> String {
    if address.contains("://") { address.to_owned() } else { format!("mailto:{address}") }
}

/// An address as people say it: without scheme, and without a slash at its end.
fn shown(address: &str) -> String {
    let said = address.split_once("://").map_or(address, |(_, rest)| rest);
    said.strip_prefix("www.").unwrap_or(said).trim_end_matches('/').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_said_short() {
        for (address, words, to) in [
            ("https://www.a.dk/", "a.dk", "https://www.a.dk/"),
            ("http://a.dk/b/", "a.dk/b", "http://a.dk/b/"),
            ("desk@a.dk", "desk@a.dk", "mailto:desk@a.dk"),
        ] {
            assert_eq!((shown(address).as_str(), target(address).as_str()), (words, to));
        }
    }
}
