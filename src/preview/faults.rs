//! Faults as the page shows them: plain words, cut where the fault stands.

use serde::Serialize;

use crate::diag::{Diagnostic, Diagnostics, Level, harmless};
use crate::source::Sources;

/// The longest piece of a line that is shown before and after the words that are wrong, in characters.
const AROUND: usize = 80;

/// One fault: what, where, why, how to write it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// The code of the rule.
    pub rule: &'static str,
    /// How much it matters: `error`, `warning` or `notice`.
    pub level: &'static str,
    /// The file from the site's root.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What stands before the words in their line.
    pub before: String,
    /// The words.
    pub marked: String,
    /// What stands after them.
    pub after: String,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub hint: Option<String>,
    /// What the rule is about.
    pub why: &'static str,
}

/// All faults that someone should mend, errors first.
pub(super) fn list_faults(found: &Diagnostics, sources: &Sources) -> Vec<Fault> {
    let pressing = || found.list().iter().filter(|fault| fault.level > Level::Notice);
    let errors = pressing().filter(|fault| fault.level == Level::Error);
    let rest = pressing().filter(|fault| fault.level != Level::Error);
    errors.chain(rest).map(|fault| show(fault, sources)).collect()
}

fn show(fault: &Diagnostic, sources: &Sources) -> Fault {
    let text = sources.text(fault.place.file);
    let boundary = |at: u32| {
        let at = (at as usize).min(text.len());
        (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
    };
    let (start, end) = (boundary(fault.place.span.start), boundary(fault.place.span.end));
    let from = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let to = text[start..].find('\n').map_or(text.len(), |at| start + at);
    // A fault over many lines is shown by its first one.
    let end = end.clamp(start, to);
    let lead: Vec<char> = text[from..start].chars().collect();
    Fault {
        rule: fault.rule.code,
        level: fault.level.word(),
        file: harmless(sources.path(fault.place.file)),
        line: sources.position(fault.place.file, fault.place.span.start).line,
        before: harmless(&lead[lead.len().saturating_sub(AROUND)..].iter().collect::<String>()),
        marked: harmless(&text[start..end].chars().take(2 * AROUND).collect::<String>()),
        after: harmless(&text[end..to].chars().take(AROUND).collect::<String>()),
        message: harmless(&fault.message),
        hint: fault.hint.as_deref().map(harmless),
        why: fault.rule.summary,
    }
}
