//! What every check stands on: vocabulary, ids, languages; and the small judgements that all records share.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{PoisonError, RwLock};

use jiff::civil::Date;

use crate::diag::{Diagnostics, Rule, advise, rules};
use crate::ids::{Kind, NeedId, NoteId, OrgId, PartnershipId, PersonId, TermId, UnitId};
use crate::language::{Lang, Text};
use crate::parse::fields::{RawText, RawTexts};
use crate::site::{Audience, Thresholds, Vocabulary};
use crate::source::{Located, Place};

/// What the values of an extra field are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExtraKind {
    /// Words, in one or more languages.
    Text,
    /// A number.
    Number,
    /// A date, as exactly as it is known.
    Date,
    /// Yes or no.
    YesNo,
    /// An address of the web or of mail.
    Address,
}

/// An extra field as the site declares it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclaredField {
    /// What its values are; each as it is written where that was not declared.
    pub kind: Option<ExtraKind>,
    /// Its label.
    pub label: Text,
    /// Who may see it.
    pub visibility: Audience,
}

/// The ids of all records, whether or not their files are whole.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// Ids by kind of record.
    pub ids: BTreeMap<Kind, BTreeSet<String>>,
}

impl Names {
    /// The ids of one kind.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &str> {
        self.ids.get(&kind).into_iter().flatten().map(String::as_str)
    }

    /// Whether there is such a record.
    #[must_use]
    pub fn has(&self, kind: Kind, id: &str) -> bool {
        self.ids.get(&kind).is_some_and(|ids| ids.contains(id))
    }
}

/// What a check may look at.
pub struct Ground<'a> {
    /// All vocabularies.
    pub vocabulary: &'a Vocabulary,
    /// All ids.
    pub names: &'a Names,
    /// The default language.
    pub lang: Lang,
    /// The day by which records are judged.
    pub as_of: Date,
    /// From when on time or money matters.
    pub thresholds: Thresholds,
    /// The day of the build.
    pub today: Date,
    /// Declared extra fields.
    pub extra: &'a BTreeMap<String, DeclaredField>,
    /// The aims of the strategy.
    pub aims: &'a BTreeMap<String, Text>,
    /// The terms that were looked up and found.
    pub used: Uses,
}

/// The terms that records use, by vocabulary; it fills while records are checked.
#[derive(Debug, Default)]
pub struct Uses {
    lists: RwLock<BTreeMap<String, BTreeSet<TermId>>>,
}

impl Uses {
    fn note(&self, list: &str, id: &TermId) {
        // Almost every term has been used before, and then many threads may look at once.
        let known = |lists: &BTreeMap<String, BTreeSet<TermId>>| lists.get(list).is_some_and(|used| used.contains(id));
        if !known(&self.lists.read().unwrap_or_else(PoisonError::into_inner)) {
            let mut lists = self.lists.write().unwrap_or_else(PoisonError::into_inner);
            lists.entry(list.to_owned()).or_default().insert(id.clone());
        }
    }

    /// Whether some record uses this term.
    #[must_use]
    pub fn has(&self, list: &str, id: &str) -> bool {
        let lists = self.lists.read().unwrap_or_else(PoisonError::into_inner);
        lists.get(list).is_some_and(|used| used.iter().any(|term| term.as_str() == id))
    }
}

/// A stand-in for a required term that is missing; the fault has been reported and nothing will be written.
pub fn missing_term() -> TermId {
    TermId::parse("missing").unwrap_or_else(|_| unreachable!("`missing` is a key"))
}

impl Ground<'_> {
    /// The words of an optional text; blank words are none.
    #[must_use]
    pub fn some_text(&self, raw: Option<&Located<RawText>>) -> Option<Text> {
        raw.and_then(|raw| raw.value.text(self.lang))
    }

    /// The words of a list of texts.
    #[must_use]
    pub fn texts(&self, raw: &RawTexts) -> Vec<Text> {
        raw.texts(self.lang)
    }

    /// A text that must be there and not empty.
    pub fn required_text(&self, raw: Option<&Located<RawText>>, asked: Asked<'_>, found: &mut Diagnostics) -> Text {
        match raw {
            None => asked.report(found),
            Some(raw) => asked.report_blank(raw, found),
        }
        self.some_text(raw).unwrap_or_else(|| Text::one(self.lang, asked.instead))
    }

    /// A term of a vocabulary.
    pub fn term(&self, list: &str, raw: Option<&Located<String>>, found: &mut Diagnostics) -> Option<TermId> {
        self.term_at(list, raw?, found)
    }

    /// A term that must be there.
    pub fn required_term(
        &self,
        list: &str,
        raw: Option<&Located<String>>,
        (asked, found): (Asked<'_>, &mut Diagnostics),
    ) -> TermId {
        let Some(raw) = raw else {
            asked.report(found);
            return missing_term();
        };
        self.term_at(list, raw, found).unwrap_or_else(missing_term)
    }

    /// Terms of a vocabulary; those that are none are reported and left out.
    pub fn terms(&self, list: &str, raw: Option<&Vec<Located<String>>>, found: &mut Diagnostics) -> Vec<TermId> {
        raw.into_iter().flatten().filter_map(|raw| self.term_at(list, raw, found)).collect()
    }

    fn term_at(&self, list: &str, raw: &Located<String>, found: &mut Diagnostics) -> Option<TermId> {
        let terms = self.vocabulary.list(list);
        let Some(term) = terms.find(&raw.value) else {
            let ids: Vec<&str> = terms.iter().map(|term| term.id.as_str()).collect();
            let hint = advise(&raw.value, ids.iter().copied(), &list_some(&ids));
            found
                .report(&rules::P04, raw.place, format!("`{}` is no term of the vocabulary `{list}`", raw.value))
                .hint(hint);
            return None;
        };
        if let Some(instead) = &term.replaced_by {
            found
                .report(&rules::P05, raw.place, format!("the term `{}` has been replaced", raw.value))
                .hint(format!("write `{instead}`"));
        }
        self.used.note(list, &term.id);
        Some(term.id.clone())
    }

    /// Whether there is such a record; R-01 where there is none.
    pub fn is_there(&self, kind: Kind, raw: &Located<String>, found: &mut Diagnostics) -> bool {
        self.known(kind, raw, found)
    }

    fn known(&self, kind: Kind, raw: &Located<String>, found: &mut Diagnostics) -> bool {
        if self.names.has(kind, &raw.value) {
            return true;
        }
        let folder = kind.folder();
        let hint = advise(
            &raw.value,
            self.names.of(kind),
            &format!("write {folder}/{}.toml, or use the id of a file there", raw.value),
        );
        found.report(&rules::R01, raw.place, format!("there is no {} `{}`", kind_words(kind), raw.value)).hint(hint);
        false
    }

    /// A reference to an organisation.
    pub fn org(&self, raw: &Located<String>, found: &mut Diagnostics) -> Option<OrgId> {
        self.known(Kind::Org, raw, found).then(|| OrgId::parse(&raw.value).ok()).flatten()
    }

    /// A reference to a unit.
    pub fn unit(&self, raw: &Located<String>, found: &mut Diagnostics) -> Option<UnitId> {
        self.known(Kind::Unit, raw, found).then(|| UnitId::parse(&raw.value).ok()).flatten()
    }

    /// A reference to a partnership.
    pub fn partnership(&self, raw: &Located<String>, found: &mut Diagnostics) -> Option<PartnershipId> {
        self.known(Kind::Partnership, raw, found).then(|| PartnershipId::parse(&raw.value).ok()).flatten()
    }

    /// A reference to a need.
    pub fn need(&self, raw: &Located<String>, found: &mut Diagnostics) -> Option<NeedId> {
        self.known(Kind::Need, raw, found).then(|| NeedId::parse(&raw.value).ok()).flatten()
    }

    /// A reference to a person.
    pub fn person(&self, raw: &Located<String>, found: &mut Diagnostics) -> Option<PersonId> {
        self.known(Kind::Person, raw, found).then(|| PersonId::parse(&raw.value).ok()).flatten()
    }

    /// A reference to a note.
    pub fn note(&self, raw: &Located<String>, found: &mut Diagnostics) -> Option<NoteId> {
        self.known(Kind::Note, raw, found).then(|| NoteId::parse(&raw.value).ok()).flatten()
    }

    /// The day by which a consent must hold: a person's consent ends in the world, however old the records are.
    #[must_use]
    pub fn consent_day(&self) -> Date {
        self.as_of.max(self.today)
    }

    /// A reference to an asset.
    pub fn asset(&self, raw: &Located<String>, found: &mut Diagnostics) -> Option<crate::ids::AssetId> {
        self.known(Kind::Asset, raw, found).then(|| crate::ids::AssetId::parse(&raw.value).ok()).flatten()
    }
}

/// All terms of a list, or as many of a long one as can be read at a glance.
fn list_some(ids: &[&str]) -> String {
    match ids {
        [] => "this list is empty; add the term to its file in data/vocab/".to_owned(),
        ids if ids.len() <= 12 => format!("there are: {}", ids.join(", ")),
        ids => format!("there are: {}, …", ids[..12].join(", ")),
    }
}

/// A kind of record in words.
#[must_use]
pub fn kind_words(kind: Kind) -> &'static str {
    match kind {
        Kind::Org => "organisation",
        other => other.word(),
    }
}

/// A key that must be there: where it is missed, and what stands in for it until it is written.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The key.
    pub key: &'static str,
    /// The record or table that lacks it.
    pub place: Place,
    /// What stands in for it.
    pub instead: &'a str,
}

impl Asked<'_> {
    /// Reports that the key is missing.
    pub fn report(&self, found: &mut Diagnostics) {
        self.report_as(&rules::P08, found);
    }

    /// Reports that the key stands there without words in one of its languages.
    pub fn report_blank(&self, raw: &Located<RawText>, found: &mut Diagnostics) {
        let entries = &raw.value.entries;
        if entries.is_empty() || entries.iter().any(|(_, words)| words.value.trim().is_empty()) {
            found
                .report(&rules::P08, raw.place, format!("`{}` is empty", self.key))
                .hint("write its words between the quotation marks");
        }
    }

    /// Reports that the key is missing, by a rule of its own.
    pub fn report_as(&self, rule: &'static Rule, found: &mut Diagnostics) {
        found
            .report(rule, self.place, format!("`{}` is missing", self.key))
            .hint(format!("add a line `{} = …` (see `handfast explain {}`)", self.key, rule.code))
            .lacks(self.key);
    }
}
