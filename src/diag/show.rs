//! Shows faults: for a terminal, for programs, for a code host.

use annotate_snippets::{AnnotationKind, Group, Level as Tone, Renderer, Snippet};
use rayon::prelude::*;
use serde::Serialize;

use super::{Diagnostic, Diagnostics, Level};
use crate::source::{Place, Sources};

/// One fault as `--format json` prints it: one object a line, positions from 1, columns in characters.
#[derive(Serialize)]
struct JsonLine<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    rule: &'a str,
    level: &'a str,
    message: &'a str,
    hint: Option<&'a str>,
}

/// The faults as JSON, one object a line.
#[must_use]
pub fn show_json(faults: &Diagnostics, sources: &Sources) -> String {
    let mut out = String::new();
    for fault in faults.list() {
        let start = sources.position(fault.place.file, fault.place.span.start);
        let end = sources.position(fault.place.file, fault.place.span.end);
        let line = JsonLine {
            file: sources.path(fault.place.file),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            rule: fault.rule.code,
            level: fault.level.word(),
            message: &fault.message,
            hint: fault.hint.as_deref(),
        };
        // A struct of strings and numbers always becomes JSON.
        out.push_str(&serde_json::to_string(&line).unwrap_or_default());
        out.push('\n');
    }
    out
}

/// The faults as workflow commands of a code host, one a line.
#[must_use]
pub fn show_github(faults: &Diagnostics, sources: &Sources) -> String {
    let mut out = String::new();
    let value = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| value(text).replace(':', "%3A").replace(',', "%2C");
    for fault in faults.list() {
        let start = sources.position(fault.place.file, fault.place.span.start);
        let end = sources.position(fault.place.file, fault.place.span.end);
        let hint = fault.hint.as_ref().map(|hint| format!(" ({hint})")).unwrap_or_default();
        let words = format!("{}{hint}", fault.message);
        out.push_str(&format!(
            "::{} file={},line={},col={},endLine={},endColumn={},title={}::{}\n",
            fault.level.word(),
            property(sources.path(fault.place.file)),
            start.line,
            start.column,
            end.line,
            end.column,
            property(fault.rule.code),
            value(&words),
        ));
    }
    out
}

/// Control and direction characters shown as escapes, so that no text can play tricks with a terminal.
#[must_use]
pub fn harmless(text: &str) -> String {
    let risky = |c: char| {
        (c.is_control() && c != '\n' && c != '\t')
            || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}')
    };
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(risky) {
        let (plain, tail) = rest.split_at(at);
        shown.push_str(plain);
        let mut chars = tail.chars();
        shown.extend(chars.next().into_iter().flat_map(char::escape_unicode));
        rest = chars.as_str();
    }
    shown.push_str(rest);
    shown
}

/// The line or lines around a place, with the place's bytes inside them.
struct Excerpt {
    text: String,
    first_line: usize,
    range: std::ops::Range<usize>,
}

/// Cuts out the lines of `place`: at most three of them, each as long as it is.
fn excerpt(sources: &Sources, place: Place) -> Excerpt {
    let text = sources.text(place.file);
    let mut start = (place.span.start as usize).min(text.len());
    let mut end = (place.span.end as usize).clamp(start, text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    while !text.is_char_boundary(end) {
        end += 1;
    }
    let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let first_end = text[start..].find('\n').map_or(text.len(), |newline| start + newline);
    // A fault that spans many lines is shown by its first one.
    let shown_end = if end > first_end { first_end } else { end };
    let lead = harmless(&text[line_start..start]);
    let marked = harmless(&text[start..shown_end]);
    let tail = harmless(&text[shown_end..first_end]);
    Excerpt {
        first_line: text[..line_start].bytes().filter(|b| *b == b'\n').count() + 1,
        range: lead.len()..lead.len() + marked.len(),
        text: format!("{lead}{marked}{tail}"),
    }
}

fn tone(level: Level) -> Tone<'static> {
    match level {
        Level::Error => Tone::ERROR,
        Level::Warning => Tone::WARNING,
        Level::Notice => Tone::NOTE.with_name("notice"),
    }
}

fn show_one(fault: &Diagnostic, sources: &Sources, renderer: &Renderer) -> String {
    let path = harmless(sources.path(fault.place.file));
    let title = harmless(&fault.message);
    let main = excerpt(sources, fault.place);
    let others: Vec<(String, Excerpt, String)> = fault
        .also
        .iter()
        .map(|(place, words)| (harmless(sources.path(place.file)), excerpt(sources, *place), harmless(words)))
        .collect();
    let snippet = Snippet::source(main.text.as_str())
        .line_start(main.first_line)
        .path(path.as_str())
        .annotation(AnnotationKind::Primary.span(main.range.clone()));
    let mut group =
        Group::with_title(tone(fault.level).primary_title(title.as_str()).id(fault.rule.code)).element(snippet);
    for (path, other, words) in &others {
        group = group.element(
            Snippet::source(other.text.as_str())
                .line_start(other.first_line)
                .path(path.as_str())
                .annotation(AnnotationKind::Context.span(other.range.clone()).label(words.as_str())),
        );
    }
    let hint = fault.hint.as_deref().map(harmless);
    if let Some(hint) = &hint {
        group = group.element(Tone::HELP.message(hint.as_str()));
    }
    renderer.render(&[group])
}

/// The faults as a terminal shows them, with the words underlined; `styled` for colours.
#[must_use]
pub fn show_text(faults: &Diagnostics, sources: &Sources, styled: bool) -> String {
    let renderer = if styled { Renderer::styled() } else { Renderer::plain() };
    let shown: Vec<String> =
        faults.list().par_iter().map(|fault| show_one(fault, sources, &renderer) + "\n\n").collect();
    shown.concat()
}

/// "2 errors, 1 warning", or "no faults".
#[must_use]
pub fn show_summary(faults: &Diagnostics) -> String {
    let parts: Vec<String> = [Level::Error, Level::Warning, Level::Notice]
        .into_iter()
        .filter_map(|level| {
            let count = faults.count(level);
            let plural = if count == 1 { "" } else { "s" };
            (count > 0).then(|| format!("{count} {}{plural}", level.word()))
        })
        .collect();
    if parts.is_empty() { "no faults".to_owned() } else { parts.join(", ") }
}
