//! Settings at the head of a text: TOML between two lines of `+++`.

use crate::diag::{Diagnostics, rules};
use crate::source::{Place, Source};

/// What stands at the head of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FrontMatter {
    /// Nothing: the text begins at once.
    None,
    /// TOML; `span` is its bytes, `body` the byte at which the text begins.
    Toml {
        /// The bytes of the TOML.
        span: std::ops::Range<usize>,
        /// The first byte of the text.
        body: usize,
    },
}

/// Finds the settings at the head of a text; YAML and an open end are reported.
pub fn split_front_matter(source: &Source, found: &mut Diagnostics) -> FrontMatter {
    let text: &str = &source.text;
    let first = text.lines().next().unwrap_or("");
    match first.trim_end() {
        "+++" => split(source, first.len() + 1, "+++", found),
        "---" if looks_like_yaml(text) => {
            let front = split(source, first.len() + 1, "---", found);
            if let FrontMatter::Toml { span, body } = front {
                let toml = as_toml(&text[span.clone()]);
                found
                    .report(
                        &rules::T02,
                        Place::new(source.file, 0..body.min(text.len())),
                        "the settings at the head of this text are written in YAML",
                    )
                    .hint(format!("write them in TOML, between lines of `+++`:\n+++\n{toml}+++"));
                return FrontMatter::Toml { span: body..body, body };
            }
            FrontMatter::None
        }
        _ => FrontMatter::None,
    }
}

/// A rule of three hyphens may also open a text; YAML has a key on the next line and an end.
fn looks_like_yaml(text: &str) -> bool {
    let mut lines = text.lines().skip(1);
    let key = lines.next().is_some_and(|line| {
        line.split_once(':').is_some_and(|(key, _)| {
            !key.trim().is_empty() && key.trim().bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
        })
    });
    key && lines.any(|line| line.trim_end() == "---")
}

fn split(source: &Source, start: usize, fence: &str, found: &mut Diagnostics) -> FrontMatter {
    let text: &str = &source.text;
    let mut at = start.min(text.len());
    for line in text[at..].split_inclusive('\n') {
        if line.trim_end() == fence {
            return FrontMatter::Toml { span: start..at, body: at + line.len() };
        }
        at += line.len();
    }
    found
        .report(&rules::T03, Place::new(source.file, 0..fence.len()), "the settings at the head of this text never end")
        .hint(format!("put a line `{fence}` after the last setting"));
    // The lines that look like settings are taken for them, so that the text below keeps its sense.
    let settings = text[start.min(text.len())..].split_inclusive('\n').take_while(|line| line.contains('='));
    let end = start.min(text.len()) + settings.map(str::len).sum::<usize>();
    FrontMatter::Toml { span: start.min(text.len())..end, body: end }
}

/// The same lines as TOML, as far as simple YAML goes.
fn as_toml(yaml: &str) -> String {
    let mut out = String::new();
    for line in yaml.lines() {
        let Some((key, value)) = line.split_once(':') else { continue };
        let value = value.trim().trim_matches(|c| c == '"' || c == '\'');
        let plain = matches!(value, "true" | "false")
            || (!value.is_empty() && value.bytes().all(|b| b.is_ascii_digit() || b == b'-'));
        let shown = if plain || value.starts_with('[') { value.to_owned() } else { format!("{value:?}") };
        out.push_str(&format!("{} = {shown}\n", key.trim().replace(' ', "_")));
    }
    out
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::source::Sources;

    fn split_text(text: &str) -> (FrontMatter, Vec<&'static str>) {
        let file = Sources::default().id("content/a.md");
        let source = Source { file, path: Arc::from("content/a.md"), text: Arc::from(text), digest: [0; 32] };
        let mut found = Diagnostics::default();
        let front = split_front_matter(&source, &mut found);
        (front, found.list().iter().map(|fault| fault.rule.code).collect())
    }

    #[test]
    fn the_head_of_a_text_is_found() {
        for (text, front, codes) in [
            ("# A\n", FrontMatter::None, vec![]),
            ("+++\ntitle = \"A\"\n+++\n# A\n", FrontMatter::Toml { span: 4..16, body: 20 }, vec![]),
            ("+++\ntitle = \"A\"\n", FrontMatter::Toml { span: 4..16, body: 16 }, vec!["T-03"]),
            ("+++\ntitle = \"A\"\n\n# A\n", FrontMatter::Toml { span: 4..16, body: 16 }, vec!["T-03"]),
            ("+++", FrontMatter::Toml { span: 3..3, body: 3 }, vec!["T-03"]),
            ("---\ntitle: A: b\n---\n# A\n", FrontMatter::Toml { span: 20..20, body: 20 }, vec!["T-02"]),
            ("---\n\nA rule above.\n", FrontMatter::None, vec![]),
        ] {
            assert_eq!(split_text(text), (front, codes), "{text}");
        }
    }

    #[test]
    fn yaml_is_shown_as_toml() {
        assert_eq!(as_toml("title: A: b\ndraft: true\n"), "title = \"A: b\"\ndraft = true\n");
    }
}
