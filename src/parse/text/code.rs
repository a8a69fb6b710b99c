//! Writes blocks of code, with classes for what stands in them where the language is known.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::OnceLock;

use pulldown_cmark::CodeBlockKind;
use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};

use crate::parse::text::output::push_escaped;
use crate::parse::text::writer::Writer;

/// Longer lines and blocks are shown without colours: they would keep everyone waiting.
const LONGEST_LINE: usize = 2_000;
const LONGEST_BLOCK: usize = 200_000;
/// Code that is nested deeper, in scopes, has no colours either: how things stand is kept for each line.
const DEEPEST: usize = 200;

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
        // Long lines are scrolled to: whoever does so by keyboard hears what it is.
        self.out.push("<pre class=\"code\" role=\"group\" aria-label=\"");
        self.out.message("code-block");
        self.out.push("\" tabindex=\"0\"><code");
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
    thread_local! {
        static GRAMMARS: RefCell<HashMap<String, Grammar>> = RefCell::default();
    }
    GRAMMARS.with_borrow_mut(|grammars| {
        if !grammars.contains_key(&syntax.name) {
            grammars.insert(syntax.name.clone(), Grammar::new(syntax));
        }
        grammars.get_mut(&syntax.name)?.write(html, code)
    })
}

/// What one thread has learned of a grammar: the lines it has met, by how things stood at their beginning.
///
/// To look for every pattern of a grammar at every place of a line is by far the dearest work of a build, and code
/// repeats itself from line to line and from text to text. What a line becomes depends on nothing but the line and how
/// things stand where it begins, so a line that was met before is not parsed again.
struct Grammar {
    standings: Vec<Standing>,
    /// How many lines are kept.
    kept: usize,
}

/// How things stand at the beginning of a line.
struct Standing {
    state: ParseState,
    scopes: ScopeStack,
    lines: HashMap<Box<str>, Coloured>,
}

/// A line in its pieces, each with its end and its class, and the standing after it.
struct Coloured {
    pieces: Box<[(usize, &'static str)]>,
    after: usize,
}

/// So many lines and standings are kept of a grammar.
const MOST_LINES: usize = 4_096;
const MOST_STANDINGS: usize = 256;

impl Grammar {
    fn new(syntax: &SyntaxReference) -> Self {
        let first = Standing::new(ParseState::new(syntax), ScopeStack::new());
        Self { standings: vec![first], kept: 0 }
    }

    fn write(&mut self, html: &mut String, code: &str) -> Option<()> {
        let mut spans = Spans { html, open: "" };
        let mut at = 0;
        for line in code.split_inclusive('\n') {
            if self.kept > MOST_LINES || self.standings.len() > MOST_STANDINGS {
                at = self.forget(at);
            }
            if !self.standings[at].lines.contains_key(line) {
                self.learn(at, line)?;
            }
            let coloured = self.standings[at].lines.get(line)?;
            let mut from = 0;
            for (end, class) in &coloured.pieces {
                spans.push(line.get(from..*end)?, class);
                from = *end;
            }
            at = coloured.after;
        }
        spans.end();
        Some(())
    }

    /// Parses a line that was not met before in this standing.
    fn learn(&mut self, at: usize, line: &str) -> Option<()> {
        let mut state = self.standings[at].state.clone();
        let mut scopes = self.standings[at].scopes.clone();
        let mut pieces = Vec::new();
        let mut from = 0;
        for (end, change) in state.parse_line(line, syntaxes()).ok()? {
            if end > from {
                pieces.push((end, class_of(&scopes)));
                from = end;
            }
            scopes.apply(&change).ok()?;
        }
        if scopes.len() > DEEPEST {
            return None;
        }
        pieces.push((line.len(), class_of(&scopes)));
        let same = |known: &Standing| known.state == state && known.scopes == scopes;
        let after = self.standings.iter().position(same).unwrap_or(self.standings.len());
        if after == self.standings.len() {
            self.standings.push(Standing::new(state, scopes));
        }
        self.standings[at].lines.insert(line.into(), Coloured { pieces: pieces.into(), after });
        self.kept += 1;
        Some(())
    }

    /// Forgets everything but how a block begins and how things stand now; gives the place of the latter.
    fn forget(&mut self, now: usize) -> usize {
        self.kept = 0;
        self.standings.swap(1.min(now), now);
        self.standings.truncate(if now == 0 { 1 } else { 2 });
        for standing in &mut self.standings {
            standing.lines.clear();
        }
        1.min(now)
    }
}

impl Standing {
    fn new(state: ParseState, scopes: ScopeStack) -> Self {
        Self { state, scopes, lines: HashMap::new() }
    }
}

/// A run of spans, none within another.
struct Spans<'h> {
    html: &'h mut String,
    open: &'static str,
}

impl Spans<'_> {
    fn push(&mut self, text: &str, class: &'static str) {
        if text.is_empty() {
            return;
        }
        // White space has no colour: it stays in the span that is open.
        if class != self.open && !text.trim().is_empty() {
            self.end();
            if !class.is_empty() {
                self.html.push_str("<span class=\"");
                self.html.push_str(class);
                self.html.push_str("\">");
            }
            self.open = class;
        }
        push_escaped(self.html, text);
    }

    fn end(&mut self) {
        self.html.push_str(if self.open.is_empty() { "" } else { "</span>" });
        self.open = "";
    }
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

    /// Pieces of code for which lines, standings and depth run out.
    fn long_code() -> [(&'static str, String); 4] {
        let different = (0..6_000).map(|n| format!("a{n} = \"x\" # {n}\n")).collect();
        let nested: String = (0..90_000).map(|_| "[\n").collect();
        let quoted = (0..400).map(|n| format!("cat <<END{n}\n$x\nEND{n}\n")).collect();
        [("toml", different), ("json", nested), ("bash", quoted), ("rust", "/* \n".repeat(600))]
    }

    #[test]
    fn what_was_met_before_is_coloured_as_if_it_were_new() {
        for (language, code) in long_code() {
            let fresh = std::thread::scope(|scope| {
                let write = || {
                    let mut out = String::new();
                    write_code(&mut out, language, &code);
                    out
                };
                scope.spawn(write).join().expect("nothing in it panics")
            });
            let (half, _) = code.split_at(code[..code.len() / 2].rfind('\n').expect("it has lines") + 1);
            let mut out = String::new();
            for before in [half, &code] {
                out.clear();
                write_code(&mut out, language, before);
            }
            assert!(out == fresh, "{language}");
        }
    }
}
