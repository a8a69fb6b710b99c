//! Writes blocks of code, with classes for what stands in them where the language is known.

use std::sync::OnceLock;

use pulldown_cmark::CodeBlockKind;
use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};

use crate::parse::text::output::push_escaped;
use crate::parse::text::writer::Writer;

/// Longer lines and blocks are shown without colours: they would keep everyone waiting.
const LONGEST_LINE: usize = 2_000;
const LONGEST_BLOCK: usize = 200_000;

/// The code that is being gathered.
#[derive(Debug, Default)]
pub(super) struct CodeBlock {
    language: String,
    code: String,
}

impl CodeBlock {
    /// Adds code as written.
    pub fn push(&mut self, code: &str) {
        self.code.push_str(code);
    }
}

impl Writer<'_> {
    pub fn start_code(&mut self, kind: &CodeBlockKind<'_>) {
        let language = match kind {
            CodeBlockKind::Indented => "",
            CodeBlockKind::Fenced(words) => words.split([' ', ',', '{', '\t']).next().unwrap_or(""),
        };
        self.code = Some(CodeBlock { language: language.to_owned(), code: String::new() });
    }

    pub fn end_code(&mut self) {
        let Some(block) = self.code.take() else { return };
        self.out.push("<pre class=\"code\" tabindex=\"0\"><code");
        if !block.language.is_empty() {
            self.out.push(" class=\"language-");
            self.out.escaped(&block.language);
            self.out.push("\"");
        }
        self.out.push(">");
        let language = if self.highlight { block.language.as_str() } else { "" };
        write_code(&mut self.out.html, language, &block.code);
        self.out.push("</code></pre>\n");
    }
}

fn syntaxes() -> &'static SyntaxSet {
    static SYNTAXES: OnceLock<SyntaxSet> = OnceLock::new();
    SYNTAXES.get_or_init(two_face::syntax::extra_newlines)
}

fn write_code(html: &mut String, language: &str, code: &str) {
    let plain = language.is_empty()
        || matches!(language, "text" | "txt" | "plain")
        || code.len() > LONGEST_BLOCK
        || code.lines().any(|line| line.len() > LONGEST_LINE);
    let syntax = if plain { None } else { syntaxes().find_syntax_by_token(language) };
    let start = html.len();
    if let Some(syntax) = syntax {
        if write_coloured(html, syntax, code).is_some() {
            return;
        }
        html.truncate(start);
    }
    push_escaped(html, code);
}

/// Classes by the beginning of a scope, the more telling first.
fn classes() -> &'static [(Scope, &'static str)] {
    static CLASSES: OnceLock<Vec<(Scope, &'static str)>> = OnceLock::new();
    CLASSES.get_or_init(|| {
        let names = [
            ("comment", "hl-comment"),
            ("string", "hl-string"),
            ("constant", "hl-constant"),
            ("keyword", "hl-keyword"),
            ("storage", "hl-keyword"),
            ("entity", "hl-name"),
            ("support", "hl-name"),
            ("variable.parameter", "hl-variable"),
            ("variable.language", "hl-keyword"),
            ("variable.function", "hl-name"),
            ("markup.heading", "hl-name"),
            ("markup.inserted", "hl-inserted"),
            ("markup.deleted", "hl-deleted"),
        ];
        names.into_iter().filter_map(|(name, class)| Some((Scope::new(name).ok()?, class))).collect()
    })
}

/// The class of the innermost scope that has one.
fn class_of(stack: &ScopeStack) -> &'static str {
    let class = |scope: &Scope| classes().iter().find(|(name, _)| name.is_prefix_of(*scope)).map(|(_, class)| *class);
    stack.as_slice().iter().rev().find_map(class).unwrap_or("")
}

/// Writes code with one flat run of spans; nothing when the grammar fails.
fn write_coloured(html: &mut String, syntax: &SyntaxReference, code: &str) -> Option<()> {
    let mut state = ParseState::new(syntax);
    let mut stack = ScopeStack::new();
    let mut open = "";
    let mut spans = |html: &mut String, text: &str, class: &'static str| {
        if text.is_empty() {
            return;
        }
        // White space has no colour: it stays in the span that is open.
        if class != open && !text.trim().is_empty() {
            html.push_str(if open.is_empty() { "" } else { "</span>" });
            if !class.is_empty() {
                html.push_str("<span class=\"");
                html.push_str(class);
                html.push_str("\">");
            }
            open = class;
        }
        push_escaped(html, text);
    };
    for line in code.split_inclusive('\n') {
        let mut from = 0;
        for (at, change) in state.parse_line(line, syntaxes()).ok()? {
            if at > from {
                spans(html, line.get(from..at)?, class_of(&stack));
                from = at;
            }
            stack.apply(&change).ok()?;
        }
        spans(html, line.get(from..)?, class_of(&stack));
    }
    if !open.is_empty() {
        html.push_str("</span>");
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_escaped_and_coloured() {
        for (language, code, html) in [
            ("", "<b>\n", "&lt;b&gt;\n"),
            ("nonsense", "a & b\n", "a &amp; b\n"),
            (
                "toml",
                "# <x>\na = \"1\"\n",
                "<span class=\"hl-comment\"># &lt;x&gt;\n</span><span class=\"hl-name\">a </span>= \
                 <span class=\"hl-string\">&quot;1&quot;\n</span>",
            ),
        ] {
            let mut out = String::new();
            write_code(&mut out, language, code);
            assert_eq!(out, html, "{language}");
        }
    }
}
