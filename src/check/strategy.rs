//! Checks the strategy: its aims, and that it speaks the words of the vocabularies.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::check::ground::Ground;
use crate::diag::{Diagnostics, rules};
use crate::language::{Lang, Text};
use crate::parse::raw::RawStrategy;
use crate::parse::{Parsed, ParsedFile};
use crate::site::Strategy;

/// The strategy as written; there is one file of that name.
fn strategy_of(files: &[Arc<ParsedFile>]) -> Option<&RawStrategy> {
    files.iter().find_map(|file| match &file.parsed {
        Parsed::Strategy(raw) => Some(raw.as_ref()),
        _ => None,
    })
}

/// The aims by id, which partnerships name.
pub fn check_aims(files: &[Arc<ParsedFile>], lang: Lang, found: &mut Diagnostics) -> BTreeMap<String, Text> {
    let mut aims = BTreeMap::new();
    for aim in strategy_of(files).and_then(|strategy| strategy.aims.as_ref()).into_iter().flat_map(|aims| &aims.value) {
        let text = aim.value.text.as_ref().and_then(|text| text.value.text(lang));
        let (Some(id), Some(text)) = (&aim.value.id, text) else {
            found
                .report(&rules::P08, aim.place, "an aim needs `id` and `text`")
                .hint("write id = \"young-readers\" and text = \"…\"")
                .lacks("id")
                .lacks("text");
            continue;
        };
        aims.insert(id.value.clone(), text);
    }
    aims
}

/// The strategy; P-04: it speaks the words of the vocabularies.
pub fn check_strategy(ground: &Ground<'_>, files: &[Arc<ParsedFile>], found: &mut Diagnostics) -> Strategy {
    let Some(raw) = strategy_of(files) else { return Strategy::default() };
    let RawStrategy { period, aims: _, area, fields, approach, resource_commitment, example, note } = raw;
    let area = area.as_ref().map(|area| &area.value);
    let commitment = resource_commitment.as_ref().map(|commitment| &commitment.value);
    Strategy {
        period: period.as_ref().map(|period| period.value.clone()),
        aims: ground.aims.clone(),
        area: ground.term("level", area.and_then(|area| area.kind.as_ref()), found),
        places: area
            .and_then(|area| area.places.as_ref())
            .into_iter()
            .flat_map(|places| &places.value)
            .map(|place| place.value.clone())
            .collect(),
        fields: ground.terms("field", fields.as_ref().map(|fields| &fields.value), found),
        approach: ground.term("approach", approach.as_ref(), found),
        percent: commitment.and_then(|commitment| commitment.percent.as_ref()).map(|percent| percent.value),
        commitment: ground.some_text(commitment.and_then(|commitment| commitment.note.as_ref())),
        example: example.as_ref().is_some_and(|example| example.value),
        note: ground.some_text(note.as_ref()),
    }
}
