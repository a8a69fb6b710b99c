//! Checks what every record has: visibility, sources, extra fields, remarks.

use crate::check::extra::check_extra;
use crate::check::ground::{Asked, Ground};
use crate::dates::{FuzzyDate, Known};
use crate::diag::{Diagnostics, advise, rules};
use crate::ids::{Kind, check_key};
use crate::parse::fields::{RawAny, RawMap, RawText};
use crate::parse::raw::{RawCitation, RawVerified, Words};
use crate::parse::text::doubt;
use crate::records::{Common, Verified};
use crate::site::{Audience, Citation, Remarks};
use crate::source::{Located, Place};

/// The fields that every raw record has, borrowed from it.
pub struct RawCommon<'a> {
    /// Its file and id.
    pub top: &'a Top<'a>,
    /// Earlier ids.
    pub previous_ids: Option<&'a Located<Words>>,
    /// Free words.
    pub tags: Option<&'a Located<Words>>,
    /// Who may see it.
    pub visibility: Option<&'a Located<String>>,
    /// Why it is raised.
    pub visibility_reason: Option<&'a Located<RawText>>,
    /// Its last check.
    pub verified: Option<&'a Located<RawVerified>>,
    /// Its sources.
    pub sources: Option<&'a Located<Vec<Located<RawCitation>>>>,
    /// Extra fields.
    pub extra: Option<&'a Located<RawMap<RawAny>>>,
    /// An illustration.
    pub example: Option<&'a Located<bool>>,
    /// Agreed for the future.
    pub planned: Option<&'a Located<bool>>,
    /// A remark.
    pub note: Option<&'a Located<RawText>>,
}

/// A record's file and id.
pub struct Top<'a> {
    /// The beginning of its file.
    pub place: Place,
    /// Its id.
    pub id: &'a str,
    /// Its kind.
    pub kind: Kind,
}

impl<'a> Top<'a> {
    /// A key that the record must have.
    #[must_use]
    pub fn asks(&self, key: &'static str) -> Asked<'a> {
        Asked { key, place: self.place, instead: self.id }
    }
}

/// Borrows the common fields of a raw record.
macro_rules! common_of {
    ($top:expr, $raw:expr) => {
        $crate::check::remarks::RawCommon {
            top: $top,
            previous_ids: $raw.previous_ids.as_ref(),
            tags: $raw.tags.as_ref(),
            visibility: $raw.visibility.as_ref(),
            visibility_reason: $raw.visibility_reason.as_ref(),
            verified: $raw.verified.as_ref(),
            sources: $raw.sources.as_ref(),
            extra: $raw.extra.as_ref(),
            example: $raw.example.as_ref(),
            planned: $raw.planned.as_ref(),
            note: $raw.note.as_ref(),
        }
    };
}
pub(crate) use common_of;

/// Reads a word that is one of a few.
pub fn check_word<T: Copy>(raw: &Located<String>, known: &[(&'static str, T)], found: &mut Diagnostics) -> Option<T> {
    let word = known.iter().find(|(word, _)| *word == raw.value).map(|(_, value)| *value);
    if word.is_none() {
        let words: Vec<&str> = known.iter().map(|(word, _)| *word).collect();
        let hint = advise(&raw.value, words.iter().copied(), &format!("there are: {}", words.join(", ")));
        found.report(&rules::P04, raw.place, format!("`{}` cannot stand here", raw.value)).hint(hint);
    }
    word
}

/// Reads a level of visibility.
pub fn check_visibility(raw: &Located<String>, found: &mut Diagnostics) -> Option<Audience> {
    let levels = [("public", Audience::Public), ("staff", Audience::Staff), ("coordinator", Audience::Coordinator)];
    check_word(raw, &levels, found)
}

/// Checks the fields that every record has; `default` is the level of its kind.
pub fn check_common(ground: &Ground<'_>, raw: &RawCommon<'_>, default: Audience, found: &mut Diagnostics) -> Common {
    let visibility = raw.visibility.and_then(|written| check_visibility(written, found));
    if let (Some(level), Some(written)) = (visibility, raw.visibility)
        && level < default
        && raw.visibility_reason.is_none_or(|reason| reason.value.is_blank())
    {
        found
            .report(
                &rules::V09,
                written.place,
                format!("this {} is made more public than its kind is, without a reason", raw.top.kind.word()),
            )
            .hint("add `visibility_reason = \"…\"`, or take the line away")
            .lacks("visibility_reason");
    }
    let words =
        |raw: Option<&Located<Words>>| raw.into_iter().flat_map(|w| &w.value).map(|w| w.value.clone()).collect();
    Common {
        visibility,
        verified: raw.verified.and_then(|verified| check_verified(ground, &verified.value, verified.place, found)),
        extra: check_extra(ground, raw.extra, found),
        remarks: Remarks {
            place: raw.top.place,
            example: raw.example.is_some_and(|example| example.value),
            planned: raw.planned.is_some_and(|planned| planned.value),
            note: ground.some_text(raw.note),
            tags: words(raw.tags),
            sources: check_sources(ground, raw.sources, found),
            verified_on: None,
            extra: Vec::new(),
            // The others have been reported, and lead nowhere.
            previous_ids: words(raw.previous_ids)
                .into_iter()
                .filter(|id: &String| check_key(id).is_ok() && id != raw.top.id)
                .collect(),
        },
    }
}

fn check_verified(ground: &Ground<'_>, raw: &RawVerified, place: Place, found: &mut Diagnostics) -> Option<Verified> {
    let how = ground.term("verified-how", raw.how.as_ref(), found);
    let by = raw.by.as_ref().and_then(|unit| ground.unit(unit, found));
    let Some(on) = &raw.on else {
        Asked { key: "on", place, instead: "" }.report(found);
        return None;
    };
    Some(Verified { on: on.value, how, by })
}

fn check_sources(
    ground: &Ground<'_>,
    raw: Option<&Located<Vec<Located<RawCitation>>>>,
    found: &mut Diagnostics,
) -> Vec<Citation> {
    let sources = raw.into_iter().flat_map(|sources| &sources.value);
    sources
        .map(|source| {
            let RawCitation { title, url, accessed } = &source.value;
            let asked = Asked { key: "title", place: source.place, instead: "" };
            Citation {
                title: ground.required_text(title.as_ref(), asked, found),
                url: url.as_ref().and_then(|url| check_web_address(url, found)),
                accessed: date(accessed.as_ref()),
            }
        })
        .collect()
}

/// Checks that an address leads to the web, so that no other scheme ever becomes a link.
pub fn check_web_address(raw: &Located<String>, found: &mut Diagnostics) -> Option<String> {
    let lower = raw.value.to_ascii_lowercase();
    let host = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
    let fit = host.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or("");
        !host.is_empty() && !host.contains(['@', ' ', '"', '<', '>'])
    });
    if fit && !raw.value.contains(|c: char| c.is_control() || c.is_whitespace() || "\"<>".contains(c)) {
        if let Some(doubt) = doubt(&raw.value) {
            found
                .report(&rules::K08, raw.place, format!("a web address that looks wrong: {doubt}"))
                .hint("look whether it is the one you mean");
        }
        return Some(raw.value.clone());
    }
    found
        .report(&rules::K04, raw.place, format!("`{}` is not a web address", raw.value))
        .hint("a web address begins with https:// and a host name");
    None
}

/// The day that an optional date means, where it is known.
#[must_use]
pub fn date(raw: Option<&Located<Known<FuzzyDate>>>) -> Option<FuzzyDate> {
    raw.and_then(|date| date.value.known().copied())
}

/// Reports a summary of more than 250 characters.
pub fn check_length(raw: Option<&Located<RawText>>, found: &mut Diagnostics) {
    for (_, words) in raw.into_iter().flat_map(|raw| &raw.value.entries) {
        let length = words.value.chars().count();
        if length > 250 {
            found
                .report(
                    &rules::P03,
                    words.place,
                    format!("a summary has at most 250 characters, this one has {length}"),
                )
                .hint("keep what a stranger needs first, and put the rest into `description`");
        }
    }
}
