//! Faults in what people wrote: one type, one registry of rules, several ways to show them.

mod registry;
mod show;

pub use registry::{RULES, Rule, find_rule, rules};
pub use show::{harmless, show_github, show_json, show_summary, show_text};

use crate::source::{Place, Sources};

/// How much a fault matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Good to know.
    Notice,
    /// The site is built, someone should look.
    Warning,
    /// Nothing is written until it is mended.
    Error,
}

impl Level {
    /// The word shown to people and written in settings.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One fault: rule, place, words, hint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule that was broken.
    pub rule: &'static Rule,
    /// How much it matters in this site.
    pub level: Level,
    /// Where.
    pub place: Place,
    /// What is wrong, in lower case, without a full stop.
    pub message: String,
    /// What to do.
    pub hint: Option<String>,
    /// Other places that explain it, with a few words each.
    pub also: Vec<(Place, String)>,
    /// The keys that it misses in the record or table at its place; one of them would mend it.
    lacks: Vec<&'static str>,
}

/// Collects faults; a fault never stops a phase.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    /// Keys that were written and could not be read, with their places; no key means all that follow.
    lost: Vec<(Place, Option<&'static str>)>,
}

impl Diagnostics {
    /// Reports a fault at the rule's own level; the returned value takes a hint and further places.
    pub fn report(&mut self, rule: &'static Rule, place: Place, message: impl Into<String>) -> &mut Diagnostic {
        self.list.push(Diagnostic {
            rule,
            level: rule.level,
            place,
            message: message.into(),
            hint: None,
            also: Vec::new(),
            lacks: Vec::new(),
        });
        let last = self.list.len() - 1;
        &mut self.list[last]
    }

    /// Takes over the faults of `other`.
    pub fn extend(&mut self, other: &Self) {
        self.list.extend_from_slice(&other.list);
        self.lost.extend_from_slice(&other.lost);
    }

    /// Takes the faults of `other` over without keeping them there.
    pub fn absorb(&mut self, mut other: Self) {
        self.list.append(&mut other.list);
        self.lost.append(&mut other.lost);
    }

    /// Remembers that a key was written and could not be read, so that nobody calls it missing; no key means that
    /// anything may have been lost.
    pub fn lose(&mut self, place: Place, key: Option<&'static str>) {
        self.lost.push((place, key));
    }

    /// Drops what follows from another fault: a key is not missing where it was written and could not be read.
    pub fn drop_consequences(&mut self, sources: &Sources) {
        let lost = std::mem::take(&mut self.lost);
        self.list.retain(|fault| {
            fault.lacks.is_empty()
                || !lost.iter().any(|(place, key)| match key {
                    None => place.file == fault.place.file,
                    Some(key) => fault.lacks.contains(key) && stands_in(*place, fault.place, sources),
                })
        });
    }

    /// All faults, in the order in which they were reported or, after [`Diagnostics::settle`], by place.
    #[must_use]
    pub fn list(&self) -> &[Diagnostic] {
        &self.list
    }

    /// Changes the level of each fault, or drops it.
    pub fn judge(&mut self, mut judge: impl FnMut(&Diagnostic) -> Option<Level>) {
        let judged = std::mem::take(&mut self.list).into_iter().filter_map(|mut fault| {
            fault.level = judge(&fault)?;
            Some(fault)
        });
        self.list = judged.collect();
    }

    /// Sorts by file, place and rule, and drops what is said twice at one place.
    pub fn settle(&mut self, sources: &Sources) {
        self.list.sort_by(|a, b| {
            let key = |d: &Diagnostic| (d.place.span.start, d.place.span.end, d.rule.code);
            sources.path(a.place.file).cmp(sources.path(b.place.file)).then_with(|| key(a).cmp(&key(b)))
        });
        self.list.dedup_by(|a, b| a.place == b.place && a.rule.code == b.rule.code && a.message == b.message);
    }

    /// The faults for which this holds.
    #[must_use]
    pub fn only(&self, holds: impl Fn(&Diagnostic) -> bool) -> Self {
        Self { list: self.list.iter().filter(|fault| holds(fault)).cloned().collect(), ..Self::default() }
    }

    /// The faults that someone should mend: all but notices.
    #[must_use]
    pub fn pressing(&self) -> Self {
        self.only(|fault| fault.level > Level::Notice)
    }

    /// The faults that are not in `before`; where they stand in their file does not matter.
    #[must_use]
    pub fn beyond(&self, before: &Self) -> Self {
        let known = |fault: &Diagnostic| {
            before.list.iter().any(|old| {
                (old.rule.code, old.level, old.place.file) == (fault.rule.code, fault.level, fault.place.file)
                    && old.message == fault.message
            })
        };
        self.only(|fault| !known(fault))
    }

    /// How many faults have this level.
    #[must_use]
    pub fn count(&self, level: Level) -> usize {
        self.list.iter().filter(|fault| fault.level == level).count()
    }

    /// Whether anything forbids writing a site.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|fault| fault.level == Level::Error)
    }
}

impl Diagnostic {
    /// Adds what to do about it.
    pub fn hint(&mut self, hint: impl Into<String>) -> &mut Self {
        self.hint = Some(hint.into());
        self
    }

    /// Sets another level than the rule's own, where the case is graver or lighter.
    pub fn at_level(&mut self, level: Level) -> &mut Self {
        self.level = level;
        self
    }

    /// Adds a key that is missed here.
    pub fn lacks(&mut self, key: &'static str) -> &mut Self {
        self.lacks.push(key);
        self
    }

    /// Adds another place that explains it.
    pub fn also(&mut self, place: Place, words: impl Into<String>) -> &mut Self {
        self.also.push((place, words.into()));
        self
    }
}

/// Whether a key stands in a table: within it, or below its head and before the next one.
fn stands_in(key: Place, table: Place, sources: &Sources) -> bool {
    let inside = table.span.start <= key.span.start && key.span.end <= table.span.end;
    let between = sources.text(key.file).get(table.span.end as usize..key.span.start as usize);
    key.file == table.file && (inside || between.is_some_and(|lines| !lines.contains("\n[")))
}

/// The candidate nearest to `word`, if one is near enough to be meant.
///
/// Near enough is a Damerau-Levenshtein distance of at most a third of the word, and at least 1; equal distances go to
/// the candidate that comes first.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let letters = Letters::of(word);
    let mut within = (letters.count / 3).max(1);
    let mut near = None;
    for candidate in candidates {
        // Among thousands of ids the true distance is too dear to be measured to each.
        if letters.at_least(candidate) > within {
            continue;
        }
        let distance = strsim::damerau_levenshtein(word, candidate);
        if distance <= within {
            near = Some(candidate);
            let Some(nearer) = distance.checked_sub(1) else { break };
            within = nearer;
        }
    }
    near
}

/// How often each letter stands in a word; letters that share a place only make words look more alike.
struct Letters {
    counts: [u16; 128],
    count: usize,
}

impl Letters {
    fn of(word: &str) -> Self {
        let mut letters = Self { counts: [0; 128], count: 0 };
        for c in word.chars() {
            letters.counts[c as usize % 128] = letters.counts[c as usize % 128].saturating_add(1);
            letters.count += 1;
        }
        letters
    }

    /// A distance that no way from the word to `other` stays below: each step mends at most one letter too many and
    /// one too few.
    fn at_least(&self, other: &str) -> usize {
        let mut left = self.counts;
        let (mut shared, mut count) = (0, 0);
        for c in other.chars() {
            count += 1;
            if let Some(one_less) = left[c as usize % 128].checked_sub(1) {
                left[c as usize % 128] = one_less;
                shared += 1;
            }
        }
        self.count.max(count) - shared
    }
}

/// "did you mean …" for the nearest candidate, or the given other advice.
pub fn advise<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>, otherwise: &str) -> String {
    nearest(word, candidates).map_or_else(|| otherwise.to_owned(), |near| format!("did you mean `{near}`?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_alone_never_exclude_a_near_word() {
        let words = ["glance", "lgance", "date", "adet", "mariage", "marriage", "org-17", "org-71", "æble", "øl", ""];
        for word in words {
            for other in words {
                let distance = strsim::damerau_levenshtein(word, other);
                assert!(Letters::of(word).at_least(other) <= distance, "{word} {other}");
            }
        }
    }

    #[test]
    fn the_nearest_word_is_suggested() {
        for (word, near) in
            [("mariage", Some("marriage")), ("dat", Some("date")), ("date", Some("date")), ("zzz", None)]
        {
            assert_eq!(nearest(word, ["glance", "date", "engagement", "marriage", "divorce"]), near, "{word}");
        }
    }
}
