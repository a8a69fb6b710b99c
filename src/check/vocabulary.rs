//! Checks vocabularies: the built-in ones, and what a site lays over them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use crate::check::ground::{Asked, Ground, Uses};
use crate::diag::{Diagnostics, advise, rules};
use crate::ids::TermId;
use crate::language::Lang;
use crate::parse::fields::{RawMap, Reading, parse_table};
use crate::parse::raw::{RawTerm, RawVocabulary};
use crate::parse::vocabulary::{BUILT_IN, is_vocabulary};
use crate::site::{Stage, Term, TermList, Thresholds, Vocabulary};
use crate::source::{FileId, Located, Place, Sources};

/// A ground without records, for reading texts of terms.
fn bare_ground(lang: Lang) -> Ground<'static> {
    static NOTHING: OnceLock<(Vocabulary, crate::check::ground::Names)> = OnceLock::new();
    static NO_EXTRA: BTreeMap<String, crate::check::ground::DeclaredField> = BTreeMap::new();
    static NO_AIMS: BTreeMap<String, crate::language::Text> = BTreeMap::new();
    let (vocabulary, names) = NOTHING.get_or_init(Default::default);
    Ground {
        vocabulary,
        names,
        lang,
        as_of: jiff::civil::Date::ZERO,
        thresholds: Thresholds::default(),
        today: jiff::civil::Date::ZERO,
        extra: &NO_EXTRA,
        aims: &NO_AIMS,
        used: Uses::default(),
    }
}

/// The built-in vocabularies, read once.
#[must_use]
pub fn built_in() -> &'static Vocabulary {
    static BUILT: OnceLock<Vocabulary> = OnceLock::new();
    BUILT.get_or_init(|| {
        let mut found = Diagnostics::default();
        let file: FileId = Sources::default().id("built-in");
        let mut vocabulary = Vocabulary::default();
        for (name, text) in BUILT_IN {
            let mut reading = Reading { file, offset: 0, found: &mut found };
            let raw = parse_table(text, &mut reading, RawVocabulary::read);
            let list = vocabulary.lists.entry((*name).to_owned()).or_default();
            lay_over((name, list), raw.terms.as_ref(), Lang::EN, &mut found);
        }
        vocabulary
    })
}

/// Whether a term comes with the program.
pub fn is_built_in(list: &str, id: &str) -> bool {
    built_in().list(list).find(id).is_some()
}

/// One vocabulary file of the site.
pub struct SiteVocabulary<'a> {
    /// Its file.
    pub file: FileId,
    /// Its name.
    pub name: &'a str,
    /// Its terms.
    pub raw: &'a RawVocabulary,
}

/// Lays the site's vocabularies over the built-in ones.
pub fn check_vocabularies(own: &[SiteVocabulary<'_>], lang: Lang, found: &mut Diagnostics) -> Vocabulary {
    let mut vocabulary = built_in().clone();
    vocabulary.lists.entry("terms".to_owned()).or_default();
    for SiteVocabulary { file, name, raw } in own {
        if !is_vocabulary(name) {
            let hint = advise(name, BUILT_IN.iter().map(|(name, _)| *name), "the glossary is data/vocab/terms.toml");
            found.report(&rules::P04, Place::top(*file), format!("there is no vocabulary `{name}`")).hint(hint);
            continue;
        }
        let list = vocabulary.lists.entry((*name).to_owned()).or_default();
        lay_over((name, list), raw.terms.as_ref(), lang, found);
        check_broader(list, raw.terms.as_ref(), found);
    }
    vocabulary
}

fn lay_over(
    (name, list): (&str, &mut TermList),
    raw: Option<&Located<RawMap<RawTerm>>>,
    lang: Lang,
    found: &mut Diagnostics,
) {
    for (key, raw) in raw.into_iter().flat_map(|terms| &terms.value.entries) {
        let id = match TermId::parse(&key.value) {
            Ok(id) => id,
            Err(bad) => {
                found
                    .report(&rules::I01, key.place, format!("`{}` cannot be the id of a term", key.value))
                    .hint(bad.to_string());
                continue;
            }
        };
        if name == "stage" && check_stage(key, found).is_none() {
            continue;
        }
        let before = list.get(&id).cloned();
        list.put(check_term(id, raw, (lang, before.as_ref()), found));
    }
}

/// A stage by its id; the program knows five of them, and a site gives them other words.
fn check_stage(id: &Located<String>, found: &mut Diagnostics) -> Option<Stage> {
    let stage = Stage::parse(&id.value);
    if stage.is_none() {
        let ids = Stage::ALL.map(Stage::id);
        let hint = advise(&id.value, ids, &format!("give one of these another `label`: {}", ids.join(", ")));
        found.report(&rules::P04, id.place, format!("there is no stage `{}`", id.value)).hint(hint);
    }
    stage
}

fn check_term(
    id: TermId,
    raw: &Located<RawTerm>,
    (lang, before): (Lang, Option<&Term>),
    found: &mut Diagnostics,
) -> Term {
    let ground = bare_ground(lang);
    let over = |new: Option<crate::language::Text>, old: Option<&crate::language::Text>| match (new, old) {
        (Some(new), Some(old)) => Some(old.overlaid(&new)),
        (new, old) => new.or_else(|| old.cloned()),
    };
    let term = &raw.value;
    let label = over(ground.some_text(term.label.as_ref()), before.map(|term| &term.label)).unwrap_or_else(|| {
        let asked = Asked { key: "label", place: raw.place, instead: id.as_str() };
        ground.required_text(None, asked, found)
    });
    let moves = term.moves.iter().flat_map(|moves| &moves.value).filter_map(|word| check_stage(word, found)).collect();
    let key = |raw: Option<&Located<String>>| raw.and_then(|raw| TermId::parse(&raw.value).ok());
    let words = |raw: Option<&Located<Vec<Located<String>>>>| {
        raw.into_iter().flat_map(|words| &words.value).map(|word| word.value.clone()).collect::<Vec<_>>()
    };
    Term {
        label,
        plural: over(ground.some_text(term.plural.as_ref()), before.and_then(|term| term.plural.as_ref())),
        description: over(
            ground.some_text(term.description.as_ref()),
            before.and_then(|term| term.description.as_ref()),
        ),
        short: over(ground.some_text(term.short.as_ref()), before.and_then(|term| term.short.as_ref())),
        source: over(ground.some_text(term.source.as_ref()), before.and_then(|term| term.source.as_ref())),
        broader: key(term.broader.as_ref()).or_else(|| before.and_then(|term| term.broader.clone())),
        aliases: if term.aliases.is_some() {
            words(term.aliases.as_ref())
        } else {
            before.map(|term| term.aliases.clone()).unwrap_or_default()
        },
        replaced_by: key(term.replaced_by.as_ref()),
        side: term.side.as_ref().map(|side| side.value.clone()).or_else(|| before.and_then(|term| term.side.clone())),
        group: term
            .group
            .as_ref()
            .map(|group| group.value.clone())
            .or_else(|| before.and_then(|term| term.group.clone())),
        moves: if term.moves.is_some() { moves } else { before.map(|term| term.moves.clone()).unwrap_or_default() },
        may_close: term
            .may_close
            .as_ref()
            .map_or_else(|| before.is_some_and(|term| term.may_close), |close| close.value),
        asks: term
            .asks
            .as_ref()
            .map_or_else(|| before.map(|term| term.asks.clone()).unwrap_or_default(), |asks| ground.texts(&asks.value)),
        examples: term.examples.as_ref().map_or_else(
            || before.map(|term| term.examples.clone()).unwrap_or_default(),
            |texts| ground.texts(&texts.value),
        ),
        id,
    }
}

fn check_broader(list: &TermList, raw: Option<&Located<RawMap<RawTerm>>>, found: &mut Diagnostics) {
    let mut circular: BTreeSet<String> = BTreeSet::new();
    for (key, raw) in raw.into_iter().flat_map(|terms| &terms.value.entries) {
        for (what, target) in [("broader", &raw.value.broader), ("replaced_by", &raw.value.replaced_by)] {
            let Some(target) = target else { continue };
            if list.find(&target.value).is_none() {
                let hint = advise(
                    &target.value,
                    list.iter().map(|term| term.id.as_str()),
                    "use the id of a term of this vocabulary",
                );
                found
                    .report(
                        &rules::R01,
                        target.place,
                        format!("`{what}` names no term of this vocabulary: `{}`", target.value),
                    )
                    .hint(hint);
            }
        }
        let mut seen = BTreeSet::from([key.value.clone()]);
        let mut at = list.find(&key.value).and_then(|term| term.broader.clone());
        while let Some(next) = at {
            if !seen.insert(next.to_string()) {
                // Each circle is said once, at the first of its terms.
                if seen.iter().any(|id| circular.contains(id)) {
                    break;
                }
                circular.append(&mut seen);
                let place = raw.value.broader.as_ref().map_or(key.place, |broader| broader.place);
                found
                    .report(&rules::R02, place, format!("the wider terms of `{}` lead in a circle", key.value))
                    .hint("take one `broader` of the circle away");
                break;
            }
            at = list.get(&next).and_then(|term| term.broader.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::vocabulary::BUILT_IN;

    #[test]
    fn the_built_in_vocabularies_are_whole() {
        let file = Sources::default().id("built-in");
        for (name, text) in BUILT_IN {
            let mut found = Diagnostics::default();
            let mut reading = Reading { file, offset: 0, found: &mut found };
            let raw = parse_table(text, &mut reading, RawVocabulary::read);
            let mut list = TermList::default();
            lay_over((name, &mut list), raw.terms.as_ref(), Lang::EN, &mut found);
            check_broader(&list, raw.terms.as_ref(), &mut found);
            assert!(found.list().is_empty(), "{name}: {:?}", found.list());
            let danish = Lang::parse("da").expect("a tag");
            for term in list.iter() {
                assert!(term.label.has(danish) && term.label.has(Lang::EN), "{name}: {}", term.id);
            }
        }
    }
}
