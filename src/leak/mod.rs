//! The leak search: whether words that an audience must not see stand in what was built for it.
//!
//! It is a second opinion. It judges by what is written in the files, not by what `disclose` made of it, and looks at
//! the bytes of every output in every way in which words could stand in them. A hit says which field of which file
//! was told, and where; never the words themselves.

mod escapes;
mod fold;
mod gather;
mod judge;
mod markup;
mod readings;
mod sextets;
mod unpack;

use std::collections::BTreeSet;
use std::sync::Arc;

use aho_corasick::{AhoCorasick, AhoCorasickKind, BuildError, MatchKind};
use rayon::prelude::*;

pub use fold::fold;
pub use gather::Known;

use crate::artifact::Artifact;
use crate::diag::{Diagnostics, rules};
use crate::leak::gather::{Gathered, Open, Origin, gather};
use crate::leak::readings::{Layer, read};
use crate::site::Audience;
use crate::source::{Place, Sources};

/// A field whose words were found in an output file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// The output file; `…` stands for each part of its path that holds the words itself.
    pub output: String,
    /// The file in which the words stand, from the site's root.
    pub record: Arc<str>,
    /// The way to the field, such as `consent.via`; `id` for the name of the file, `text` for the text of a note.
    pub field: String,
}

/// What a search found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Searched {
    /// The hits, by output file.
    pub hits: BTreeSet<Hit>,
    /// Output files that hold something too long, or packed too deep, to be read to its end.
    pub unread: BTreeSet<String>,
}

impl Searched {
    /// Both together.
    #[must_use]
    pub fn and(mut self, mut other: Self) -> Self {
        self.hits.append(&mut other.hits);
        self.unread.append(&mut other.unread);
        self
    }

    /// Whether nothing was found, and everything read.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.hits.is_empty() && self.unread.is_empty()
    }

    /// V-08: reports what was found, each fault at the output file, without the words.
    pub fn report(&self, sources: &mut Sources, found: &mut Diagnostics) {
        for Hit { output, record, field } in &self.hits {
            let place = Place::top(sources.id(output));
            found
                .report(
                    &rules::V08,
                    place,
                    format!("words of `{field}` in {record} stand here, and are not for everyone here"),
                )
                .hint(
                    "nothing was published; if they may be read here, write them where they are public, \
                     or allow them below [[leak_allowed]] in data/site.toml with a reason",
                );
        }
        for output in &self.unread {
            let place = Place::top(sources.id(output));
            found
                .report(&rules::V08, place, "this file cannot be searched to its end")
                .hint("nothing was published; a file with so much packed into it has no place in the site");
        }
    }
}

/// The words that an audience must not see, ready to be searched for.
pub struct Secrets {
    origins: Vec<Origin>,
    /// Single words of letters, which may be the name of a tag as well.
    single: Vec<bool>,
    automaton: AhoCorasick,
    /// Digits of numbers, which may be shown in groups.
    digits: Option<(AhoCorasick, Vec<usize>)>,
}

impl Secrets {
    /// Gathers what `audience` must not see: free words, names, addresses and numbers above its level, less what is
    /// shown on purpose, or allowed with a reason.
    ///
    /// # Errors
    /// When there are more words than can be searched for at once (gigabytes of them).
    pub fn gather(known: &Known<'_>, audience: Audience) -> Result<Self, BuildError> {
        let Gathered { secrets, open } = gather(known, audience);
        let mut kept: Vec<(String, Origin)> = secrets.into_iter().collect();
        let shown = shown_on_purpose(&kept, &open)?;
        let mut at = 0;
        kept.retain(|_| {
            at += 1;
            !shown.contains(&(at - 1))
        });
        let numbers: Vec<usize> = (0..kept.len()).filter(|at| is_number(&kept[*at].0)).collect();
        let digits = if numbers.is_empty() {
            None
        } else {
            Some((build(numbers.iter().map(|at| kept[*at].0.trim()))?, numbers))
        };
        Ok(Self {
            single: kept.iter().map(|(words, _)| words.trim().chars().all(char::is_alphabetic)).collect(),
            automaton: build(kept.iter().map(|(words, _)| words.as_str()))?,
            digits,
            origins: kept.into_iter().map(|(_, origin)| origin).collect(),
        })
    }

    /// How many words are searched for.
    #[must_use]
    pub fn len(&self) -> usize {
        self.origins.len()
    }

    /// Whether there is nothing to search for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.origins.is_empty()
    }

    /// Searches one output file, its path among its words.
    #[must_use]
    pub fn search_one(&self, path: &str, bytes: &[u8]) -> Searched {
        let mut at = self.search_words(path);
        let output = if at.is_empty() { path.to_owned() } else { self.without_words(path) };
        let cut = read(bytes, &mut |layer, folded| self.search_reading(layer, folded, &mut at));
        let hits = at.into_iter().map(|at| Hit {
            output: output.clone(),
            record: self.origins[at].record.clone(),
            field: self.origins[at].field.clone(),
        });
        let hits = hits.collect();
        Searched { hits, unread: cut.then_some(output).into_iter().collect() }
    }

    fn search_words(&self, words: &str) -> BTreeSet<usize> {
        let mut at = BTreeSet::new();
        self.search_reading(Layer::Words, fold(words).as_bytes(), &mut at);
        at
    }

    /// A path that holds words that are searched for, without the parts of it that do.
    fn without_words(&self, path: &str) -> String {
        let clean = |part: &str| if self.search_words(part).is_empty() { part.to_owned() } else { "…".to_owned() };
        let parts: Vec<String> = path.split('/').map(clean).collect();
        let left = parts.join("/");
        // Words that go over several parts leave nothing that can be shown.
        if self.search_words(&left).is_empty() { left } else { "…".to_owned() }
    }

    fn search_reading(&self, layer: Layer, folded: &[u8], hits: &mut BTreeSet<usize>) {
        for found in self.automaton.find_overlapping_iter(folded) {
            let at = found.pattern().as_usize();
            // The name of a tag or attribute is one word and no secret; what stands in it is read by itself.
            if !(layer == Layer::Syntax && self.single[at]) {
                hits.insert(at);
            }
        }
        if let Some((automaton, numbers)) = self.digits.as_ref().filter(|_| layer == Layer::Words) {
            for run in digit_runs(folded) {
                let found = automaton.find_overlapping_iter(&run.digits);
                hits.extend(found.filter(|one| run.holds(one.span())).map(|one| numbers[one.pattern().as_usize()]));
            }
        }
    }
}

/// Searches all output files, in parallel.
#[must_use]
pub fn search(secrets: &Secrets, artifacts: &[Artifact]) -> Searched {
    let each = artifacts.par_iter().map(|artifact| secrets.search_one(artifact.path.as_str(), &artifact.bytes));
    each.reduce(Searched::default, Searched::and)
}

fn build<'w>(words: impl Iterator<Item = &'w str>) -> Result<AhoCorasick, BuildError> {
    AhoCorasick::builder().match_kind(MatchKind::Standard).kind(Some(AhoCorasickKind::ContiguousNFA)).build(words)
}

/// Which of the words are shown on purpose somewhere.
fn shown_on_purpose(secrets: &[(String, Origin)], open: &[Open]) -> Result<BTreeSet<usize>, BuildError> {
    if secrets.is_empty() {
        return Ok(BTreeSet::new());
    }
    let automaton = build(secrets.iter().map(|(words, _)| words.as_str()))?;
    let shown = open.par_iter().map(|text| {
        let mut shown = BTreeSet::new();
        text.each_form(&mut |folded| {
            shown.extend(automaton.find_overlapping_iter(folded).map(|found| found.pattern().as_usize()));
        });
        shown
    });
    Ok(shown.reduce(BTreeSet::new, |mut all, mut one| {
        all.append(&mut one);
        all
    }))
}

fn is_number(folded: &str) -> bool {
    folded.trim().bytes().all(|b| b.is_ascii_digit())
}

/// Numbers that stand one after the other, put together, with the places where one of them begins or ends.
#[derive(Default)]
struct DigitRun {
    digits: Vec<u8>,
    joints: Vec<usize>,
}

impl DigitRun {
    /// Whether a find begins and ends where numbers do; a long one may have the code of a country before it.
    fn holds(&self, span: aho_corasick::Span) -> bool {
        let joint = |at: usize| self.joints.contains(&at);
        joint(span.end) && (joint(span.start) || span.len() >= 8)
    }
}

fn digit_runs(folded: &[u8]) -> Vec<DigitRun> {
    let mut runs = Vec::new();
    let mut run = DigitRun::default();
    for word in folded.split(|byte| *byte == b' ').filter(|word| !word.is_empty()) {
        if word.iter().all(u8::is_ascii_digit) {
            run.joints.push(run.digits.len());
            run.digits.extend_from_slice(word);
        } else if !run.digits.is_empty() {
            run.joints.push(run.digits.len());
            runs.push(std::mem::take(&mut run));
        }
    }
    run.joints.push(run.digits.len());
    runs.push(run);
    runs
}

#[cfg(test)]
mod tests;
