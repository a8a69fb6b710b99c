//! Orders names as a language does, and finds the letter each stands under.

use std::collections::BTreeMap;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;

use crate::ids::{AssetId, NeedId, OrgId, PartnershipId, TermId, UnitId};
use crate::language::{Lang, Text};
use crate::site::Site;

/// Orders of all records by their names in one language.
#[derive(Debug, Clone)]
pub struct Tongue {
    /// The language.
    pub lang: Lang,
    /// Organisations in order.
    pub organisations: Vec<OrgId>,
    /// Partnerships in order.
    pub partnerships: Vec<PartnershipId>,
    /// Assets in order.
    pub assets: Vec<AssetId>,
    /// Needs in order.
    pub needs: Vec<NeedId>,
    /// Units in order.
    pub units: Vec<UnitId>,
    /// Terms of the glossary in order.
    pub terms: Vec<TermId>,
    organisation_ranks: BTreeMap<OrgId, usize>,
    partnership_ranks: BTreeMap<PartnershipId, usize>,
}

pub(super) static NO_ORDER: Tongue = Tongue {
    lang: Lang::EN,
    organisations: Vec::new(),
    partnerships: Vec::new(),
    assets: Vec::new(),
    needs: Vec::new(),
    units: Vec::new(),
    terms: Vec::new(),
    organisation_ranks: BTreeMap::new(),
    partnership_ranks: BTreeMap::new(),
};

/// A collation, or bytes where the language has none.
pub struct Alphabet {
    lang: Lang,
    collator: Option<CollatorBorrowed<'static>>,
}

impl Alphabet {
    /// The alphabet of a language.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let preferences = lang.as_str().parse::<Locale>().ok().map(|locale| CollatorPreferences::from(&locale));
        let collator =
            preferences.and_then(|preferences| Collator::try_new(preferences, CollatorOptions::default()).ok());
        Self { lang, collator }
    }

    /// The sort key of a name: compare keys as bytes.
    #[must_use]
    pub fn key(&self, name: &str) -> Vec<u8> {
        let mut key = Vec::with_capacity(name.len() * 2);
        match &self.collator {
            Some(collator) => {
                // Writing into memory cannot fail; an empty key sorts first.
                let _: Result<(), _> = collator.write_sort_key_to(name, &mut key);
            }
            None => key.extend_from_slice(name.as_bytes()),
        }
        key
    }

    /// Ids in the order of their names; equal names are ordered by id.
    pub fn sort<'a, K: Ord + Clone + 'a>(&self, named: impl Iterator<Item = (&'a K, &'a Text)>) -> Vec<K> {
        let mut keyed: Vec<(Vec<u8>, &K)> = named.map(|(id, name)| (self.key(name.say(self.lang).words), id)).collect();
        keyed.sort();
        keyed.into_iter().map(|(_, id)| id.clone()).collect()
    }

    /// The letters above a list in this language.
    #[must_use]
    pub fn letters_of(lang: Lang) -> Vec<String> {
        ('A'..='Z').map(String::from).chain(own_letters(lang).iter().map(|letter| (*letter).to_owned())).collect()
    }
}

/// The letters that a language has behind Z.
fn own_letters(lang: Lang) -> &'static [&'static str] {
    match lang.as_str() {
        "da" | "nb" | "nn" | "no" => &["Æ", "Ø", "Å"],
        "sv" | "fi" => &["Å", "Ä", "Ö"],
        _ => &[],
    }
}

/// The letter that a name stands under in a language; `#` for digits and signs.
#[must_use]
pub fn letter_of(name: &str, lang: Lang) -> String {
    let nordic = matches!(lang.as_str(), "da" | "nb" | "nn" | "no");
    let lower = name.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let Some(first) = lower.chars().find(|c| c.is_alphanumeric()) else { return "#".to_owned() };
    if nordic && lower.starts_with("aa") {
        return "Å".to_owned();
    }
    let upper: String = first.to_uppercase().collect();
    if own_letters(lang).contains(&upper.as_str()) {
        return upper;
    }
    if first.is_numeric() {
        return "#".to_owned();
    }
    let plain = deunicode::deunicode_char(first).and_then(|plain| plain.chars().next()).unwrap_or('#');
    if plain.is_ascii_alphabetic() { plain.to_ascii_uppercase().to_string() } else { "#".to_owned() }
}

fn ranks<K: Ord + Clone>(order: &[K]) -> BTreeMap<K, usize> {
    order.iter().enumerate().map(|(rank, id)| (id.clone(), rank)).collect()
}

impl Tongue {
    /// Orders all records of a site.
    #[must_use]
    pub fn new(lang: Lang, site: &Site) -> Self {
        let alphabet = Alphabet::new(lang);
        let organisations = alphabet.sort(site.organisations.iter().map(|(id, org)| (id, &org.name)));
        let partnerships = alphabet.sort(site.partnerships.iter().map(|(id, one)| (id, &one.name)));
        Self {
            lang,
            organisation_ranks: ranks(&organisations),
            partnership_ranks: ranks(&partnerships),
            organisations,
            partnerships,
            assets: alphabet.sort(site.assets.iter().map(|(id, asset)| (id, &asset.name))),
            needs: alphabet.sort(site.needs.iter().map(|(id, need)| (id, &need.name))),
            units: alphabet.sort(site.units.iter().map(|(id, unit)| (id, &unit.name))),
            terms: alphabet.sort(site.vocabulary.list("terms").iter().map(|term| (&term.id, &term.label))),
        }
    }

    /// Organisations by name.
    #[must_use]
    pub fn by_name(&self, ids: &[OrgId]) -> Vec<OrgId> {
        let mut ids = ids.to_vec();
        ids.sort_by_key(|id| self.organisation_ranks.get(id).copied());
        ids
    }

    /// Partnerships by name.
    #[must_use]
    pub fn partnerships_by_name(&self, ids: &[PartnershipId]) -> Vec<PartnershipId> {
        let mut ids = ids.to_vec();
        ids.sort_by_key(|id| self.partnership_ranks.get(id).copied());
        ids
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_names_stand_where_danes_look() {
        let da = Lang::parse("da").expect("a tag");
        let alphabet = Alphabet::new(da);
        let mut names = vec!["Østbirk", "Aarhus", "Zebra", "Ærø", "Århus", "Abe"];
        names.sort_by_key(|name| alphabet.key(name));
        assert_eq!(names, ["Abe", "Zebra", "Ærø", "Østbirk", "Århus", "Aarhus"]);
        for (name, letter) in [
            ("Aarhus", "Å"),
            ("Abe", "A"),
            ("Østbirk", "Ø"),
            ("Émile", "E"),
            ("3D", "#"),
            ("»Ord«", "O"),
            ("»Aarhus«", "Å"),
        ] {
            assert_eq!(letter_of(name, da), letter, "{name}");
        }
        assert_eq!(letter_of("Aarhus", Lang::EN), "A");
        assert_eq!(letter_of("Østbirk", Lang::EN), "O");
    }
}
