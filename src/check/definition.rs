//! Checks a partnership against the definition: two or more parties, all contribute, all gain, at least one goal.

use std::collections::BTreeSet;

use crate::check::ground::Ground;
use crate::dates::Known;
use crate::diag::{Diagnostics, Level, rules};
use crate::ids::Kind;
use crate::parse::fields::{RawText, RawTexts};
use crate::parse::raw::{RawPartnership, RawParty};
use crate::site::{Stage, Standing};
use crate::source::{Located, Place};

/// Checks the rules D-02 to D-07; D-01 and D-08 need to know the organisations.
pub fn check_definition(
    ground: &Ground<'_>,
    raw: &RawPartnership,
    (place, standing): (Place, Standing),
    found: &mut Diagnostics,
) {
    let stage = standing.stage();
    for party in raw.parties.iter().flat_map(|parties| &parties.value) {
        check_give_and_take(party, stage, found);
        check_supplier(party, found);
    }
    check_text(raw, found);
    if stage == Stage::Glance {
        return;
    }
    check_goals(ground, raw, (place, stage), found);
    let no_type = match raw.types.as_ref().map(|types| &types.value) {
        None => true,
        Some(Known::Known(types)) => types.is_empty(),
        Some(Known::Unknown) => false,
    };
    if no_type {
        found
            .report(&rules::D06, raw.types.as_ref().map_or(place, |types| types.place), "this partnership has no type")
            .hint("add `types = [\"…\"]` (`handfast explain D-06` lists them), or \"unknown\"")
            .lacks("types");
    }
    // A partnership of others serves aims of theirs.
    if !is_elsewhere(raw) && !ground.aims.is_empty() && raw.aims.as_ref().is_none_or(|aims| aims.value.is_empty()) {
        found
            .report(&rules::D07, place, "this partnership serves no aim of the strategy")
            .hint("add `aims = [\"…\"]` with an id from data/strategy.toml")
            .lacks("aims");
    }
}

/// Whether it is one of others, which is retold here.
fn is_elsewhere(raw: &RawPartnership) -> bool {
    raw.elsewhere.as_ref().is_some_and(|elsewhere| elsewhere.value)
}

fn is_missing(texts: Option<&Located<Known<RawTexts>>>) -> bool {
    match texts.map(|texts| &texts.value) {
        None => true,
        Some(Known::Known(texts)) => texts.is_blank(),
        Some(Known::Unknown) => false,
    }
}

fn all_words(texts: Option<&Located<Known<RawTexts>>>) -> Vec<&Located<String>> {
    let Some(Known::Known(texts)) = texts.map(|texts| &texts.value) else { return Vec::new() };
    texts.texts.iter().flat_map(|text| text_words(&text.value)).collect()
}

fn text_words(text: &RawText) -> impl Iterator<Item = &Located<String>> {
    text.entries.iter().map(|(_, words)| words)
}

/// D-02 and D-03.
fn check_give_and_take(party: &Located<RawParty>, stage: Stage, found: &mut Diagnostics) {
    let RawParty { contributes, gains, .. } = &party.value;
    let gives = all_words(contributes.as_ref());
    let money = !gives.is_empty() && gives.iter().all(|words| speaks_of_money(&words.value));
    if money && is_missing(gains.as_ref()) {
        let place = contributes.as_ref().map_or(party.place, |contributes| contributes.place);
        found
            .report(
                &rules::D03,
                place,
                "this party gives money and gets nothing: is this a partnership, or a funding source?",
            )
            .hint("say in `gains` what comes back, or record the support without a partnership")
            .lacks("gains");
    }
    if stage == Stage::Glance {
        return;
    }
    let level = if matches!(stage, Stage::Engagement | Stage::Marriage) { Level::Error } else { Level::Warning };
    for (key, value, verb) in [("contributes", contributes, "brings"), ("gains", gains, "gains")] {
        if is_missing(value.as_ref()) {
            found
                .report(&rules::D02, party.place, format!("nothing is said of what this party {verb}"))
                .hint(format!(
                    "add `{key} = [\"…\"]`; in a partnership all contribute and all gain; \"unknown\" if nobody knows"
                ))
                .at_level(level)
                .lacks(key);
        }
    }
}

const MONEY: [&str; 12] = [
    "money", "funding", "grant", "sponsor", "donation", "budget", "dkk", "eur", "penge", "tilskud", "støtte", "midler",
];

fn speaks_of_money(words: &str) -> bool {
    let lower = words.to_lowercase();
    lower
        .split(|c: char| !c.is_alphabetic())
        .any(|word| MONEY.iter().any(|money| word == *money || (money.len() > 4 && word.starts_with(money))))
}

/// Words for whoever sells or buys, without the ending of their plural.
const TRADE: [&str; 9] = [
    "supplier",
    "vendor",
    "subcontractor",
    "purchaser",
    "consultancy",
    "consultancie",
    "leverandør",
    "underleverandør",
    "indkøber",
];

/// Words for whoever buys; a partner may well gain some.
const BUYERS: [&str; 2] = ["customer", "kunde"];

/// Words that speak of a fee where they say what the party is, and of knowledge anywhere else.
const ADVISERS: [&str; 2] = ["consultant", "konsulent"];

/// The first word of `said` that is one of `words`, in whatever number.
fn word_of(said: &str, words: &[&str]) -> Option<String> {
    let lower = said.to_lowercase();
    let mut parts = lower.split(|c: char| !c.is_alphabetic());
    let found = parts.find(|part| {
        words.iter().any(|word| part.strip_prefix(word).is_some_and(|end| ["", "s", "e", "r", "er"].contains(&end)))
    });
    found.map(str::to_owned)
}

/// D-04: buying and selling is no partnership.
fn check_supplier(party: &Located<RawParty>, found: &mut Diagnostics) {
    let RawParty { role, contributes, gains, note, .. } = &party.value;
    let (any, as_role) = ([&TRADE[..], &BUYERS].concat(), [&TRADE[..], &BUYERS, &ADVISERS].concat());
    let mut said: Vec<(&Located<String>, &[&str])> = Vec::new();
    said.extend(all_words(contributes.as_ref()).into_iter().map(|words| (words, any.as_slice())));
    said.extend(all_words(gains.as_ref()).into_iter().map(|words| (words, &TRADE[..])));
    said.extend(note.iter().flat_map(|note| text_words(&note.value)).map(|words| (words, as_role.as_slice())));
    said.extend(role.iter().map(|role| (role, as_role.as_slice())));
    for (said, words) in said {
        report_trade(said, words, found);
    }
}

/// D-04 for what the record says of itself in a few words; it may speak of customers and of advice.
fn check_text(raw: &RawPartnership, found: &mut Diagnostics) {
    let texts = [&raw.name, &raw.summary, &raw.note];
    for said in texts.into_iter().flatten().flat_map(|text| text_words(&text.value)) {
        report_trade(said, &TRADE, found);
    }
}

fn report_trade(said: &Located<String>, words: &[&str], found: &mut Diagnostics) {
    if let Some(trade) = word_of(&said.value, words) {
        found
            .report(&rules::D04, said.place, format!("`{trade}` speaks of buying and selling, not of a partnership"))
            .hint(
                "say what both sides create together; a supplier or customer relation does not belong in the registry",
            );
    }
}

/// D-05: at least one of the five main goals.
fn check_goals(ground: &Ground<'_>, raw: &RawPartnership, (place, stage): (Place, Stage), found: &mut Diagnostics) {
    let goals = ground.vocabulary.list("goal");
    let main = |id: &str| goals.find(id).is_some_and(|term| term.group.as_deref() == Some("main"));
    let written = raw.goals.iter().flat_map(|goals| &goals.value);
    if stage == Stage::Divorce || written.into_iter().any(|goal| main(&goal.value)) {
        return;
    }
    let ids: Vec<&str> =
        goals.iter().filter(|term| term.group.as_deref() == Some("main")).map(|term| term.id.as_str()).collect();
    let at = raw.goals.as_ref().map_or(place, |goals| goals.place);
    let fault = found.report(&rules::D05, at, "none of the five main goals is named: what is the library's gain?");
    fault.hint(format!("add `goals = [\"…\"]` with one or more of {}", ids.join(", "))).lacks("goals");
    if matches!(stage, Stage::Engagement | Stage::Marriage) {
        fault.at_level(Level::Error);
    }
}

/// What D-01 and D-08 need to know of an organisation.
#[derive(Debug, Clone, Copy, Default)]
pub struct OrgFacts {
    /// One of ours.
    pub ours: bool,
    /// In the private sector.
    pub commercial: bool,
}

/// Checks D-01 and D-08.
pub fn check_parties(
    ground: &Ground<'_>,
    raw: &RawPartnership,
    (place, facts): (Place, &dyn Fn(&str) -> OrgFacts),
    found: &mut Diagnostics,
) {
    let parties: Vec<&Located<RawParty>> = raw.parties.iter().flat_map(|parties| &parties.value).collect();
    let orgs: BTreeSet<&str> =
        parties.iter().filter_map(|party| party.value.org.as_ref().map(|org| org.value.as_str())).collect();
    let at = raw.parties.as_ref().map_or(place, |_| parties.first().map_or(place, |party| party.place));
    // A party that names nobody, or an organisation that is not there, has been reported.
    let whole = parties.iter().all(|party| party.value.org.is_some())
        && orgs.iter().all(|org| ground.names.has(Kind::Org, org));
    if !whole {
        return;
    }
    if orgs.len() < 2 {
        found
            .report(&rules::D01, at, "a partnership has at least two different parties")
            .hint("add a [[parties]] table for each organisation that takes part, the library among them")
            .lacks("parties");
    } else if !orgs.iter().any(|org| facts(org).ours) && !is_elsewhere(raw) {
        found.report(&rules::D01, at, "none of the parties is one of our libraries").hint(
            "add the library as a party, or write `elsewhere = true` for a partnership of others that is retold here",
        );
    }
    let looked_at = raw.risks.iter().flat_map(|risks| &risks.value).any(|risk| {
        let problem =
            risk.value.problem.as_ref().and_then(|problem| ground.vocabulary.list("problem").find(&problem.value));
        problem.is_some_and(|term| term.group.as_deref() == Some("commercial"))
    });
    for org in parties.iter().filter_map(|party| party.value.org.as_ref()) {
        if facts(&org.value).commercial && !looked_at && ground.names.has(Kind::Org, &org.value) {
            found
                .report(
                    &rules::D08,
                    org.place,
                    "this partner is a company; the usual problems with commercial partners were not looked at",
                )
                .hint("add a [[risks]] table with one of the commercial problems (`handfast explain D-08` lists them)");
        }
    }
}
