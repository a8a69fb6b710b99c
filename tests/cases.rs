//! Runs the cases in `tests/cases/`: each is one text file with a site and what must come of it.
//!
//! ```text
//! A sentence that says what the case shows.
//! === data/orgs/x.toml
//! …the file…
//! --- faults
//! data/orgs/x.toml:3:10-3:18 P-04 error: the message
//! --- holds partners/x/index.html
//! a line that the page must hold
//! --- lacks partners/x/index.html
//! a line that the page must not hold
//! --- missing partners/y/index.html
//! ```
//! A case without `data/site.toml` gets a plain one. A case without `--- faults` must have none. Files `=+= path` hold
//! escapes (`\xE6`, `\r`, `\t`, `\u{202E}`) instead of plain text; `=!= path` is a link, pipe or device and holds
//! nothing. `HANDFAST_CASES=write` writes the faults as they are into the files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use handfast::diag::{Diagnostics, RULES};
use handfast::session::{Request, Session};
use handfast::source::Sources;
use handfast::world::{Entry, EntryKind, MemoryWorld, Unreadable, World};
use jiff::civil::{Date, date};

const SITE: &str = "title = \"A site\"\nbase_url = \"https://site.example/\"\nas_of = 2026-03-01\n";

/// What a case holds.
#[derive(Default)]
struct Case {
    files: BTreeMap<String, Vec<u8>>,
    foreign: Vec<String>,
    faults: Option<String>,
    pages: Vec<(String, String, String)>,
}

/// The files of a case, and what is no file.
struct CaseWorld {
    memory: MemoryWorld,
    foreign: Vec<String>,
}

impl World for CaseWorld {
    fn list(&self, folder: &str) -> Result<Vec<Entry>, Unreadable> {
        let mut entries = self.memory.list(folder)?;
        let below = self.foreign.iter().filter(|path| path.starts_with(&format!("{folder}/")));
        entries.extend(below.map(|path| Entry { path: path.clone(), kind: EntryKind::Foreign }));
        entries.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(entries)
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, Unreadable> {
        self.memory.read(path)
    }

    fn today(&self) -> Date {
        self.memory.today()
    }
}

/// Bytes of a text with escapes.
fn unescape(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        out.extend_from_slice(&rest.as_bytes()[..at]);
        let tail = &rest[at + 1..];
        if let Some(hex) = tail.strip_prefix('x').and_then(|hex| hex.get(..2)) {
            out.push(u8::from_str_radix(hex, 16).expect("two hexadecimal digits after \\x"));
            rest = &tail[3..];
        } else if let Some((code, after)) = tail.strip_prefix("u{").and_then(|code| code.split_once('}')) {
            let number = u32::from_str_radix(code, 16).expect("a hexadecimal number in \\u{}");
            let c = char::from_u32(number).expect("a character");
            out.extend_from_slice(c.to_string().as_bytes());
            rest = after;
        } else {
            let (c, kept) = match tail.chars().next() {
                Some('r') => (b"\r", 1),
                Some('t') => (b"\t", 1),
                Some('n') => (b"\n", 1),
                _ => (b"\\", 0),
            };
            out.extend_from_slice(c);
            rest = &tail[kept..];
        }
    }
    out.extend_from_slice(rest.as_bytes());
    out
}

fn parse_case(text: &str) -> Case {
    let mut case = Case::default();
    let mut head: Option<(String, String)> = None;
    let mut body = String::new();
    let mut close = |head: &Option<(String, String)>, body: &mut String| {
        let text = std::mem::take(body);
        match head.as_ref().map(|(kind, name)| (kind.as_str(), name.clone())) {
            Some(("===", name)) => {
                case.files.insert(name, text.into_bytes());
            }
            Some(("=+=", name)) => {
                case.files.insert(name, unescape(text.trim_end_matches('\n')));
            }
            Some(("=!=", name)) => case.foreign.push(name),
            Some(("faults", _)) => case.faults = Some(text),
            Some((kind, name)) => case.pages.push((kind.to_owned(), name, text)),
            None => {}
        }
    };
    for line in text.split_inclusive('\n') {
        let words = line.trim_end();
        let next = if let Some(name) = ["=== ", "=+= ", "=!= "].iter().find_map(|mark| words.strip_prefix(mark)) {
            Some((words[..3].to_owned(), name.to_owned()))
        } else {
            words.strip_prefix("--- ").map(|rest| {
                let (kind, name) = rest.split_once(' ').unwrap_or((rest, ""));
                (kind.to_owned(), name.to_owned())
            })
        };
        match next {
            Some(next) => {
                close(&head, &mut body);
                head = Some(next);
            }
            None => body.push_str(line),
        }
    }
    close(&head, &mut body);
    case
}

/// The faults as a case writes them.
fn show(found: &Diagnostics, sources: &Sources) -> String {
    let mut out = String::new();
    for fault in found.list() {
        let start = sources.position(fault.place.file, fault.place.span.start);
        let end = sources.position(fault.place.file, fault.place.span.end);
        out.push_str(&format!(
            "{}:{}:{}-{}:{} {} {}: {}\n",
            sources.path(fault.place.file),
            start.line,
            start.column,
            end.line,
            end.column,
            fault.rule.code,
            fault.level.word(),
            fault.message.replace('\n', " "),
        ));
    }
    out
}

/// Runs a case; gives its faults and what does not hold.
fn run(case: &Case) -> (String, Vec<String>) {
    let mut files = case.files.clone();
    files.entry("data/site.toml".to_owned()).or_insert_with(|| SITE.as_bytes().to_vec());
    let memory = MemoryWorld { files, today: date(2026, 3, 1) };
    let world = CaseWorld { memory, foreign: case.foreign.clone() };
    let mut session = Session::default();
    let mut survey = session.survey(&world, &Request::default()).unwrap_or_else(|error| panic!("{error}"));
    survey.check_rendering(&session.sources);
    let mut wrong = Vec::new();
    for (kind, name, text) in &case.pages {
        let page = survey
            .artifact_at(&world, name)
            .ok()
            .flatten()
            .map(|artifact| String::from_utf8_lossy(&artifact.bytes).into_owned());
        match (kind.as_str(), page) {
            ("missing", Some(_)) => wrong.push(format!("{name} is there")),
            ("missing", None) => {}
            (_, None) => wrong.push(format!("{name} is not there")),
            (kind, Some(page)) => {
                for line in text.lines().filter(|line| !line.trim().is_empty()) {
                    if page.contains(line.trim()) != (kind == "holds") {
                        wrong.push(format!(
                            "{name} should {} `{}`",
                            if kind == "holds" { "hold" } else { "lack" },
                            line.trim()
                        ));
                    }
                }
            }
        }
    }
    (show(&survey.found, &session.sources), wrong)
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).expect("the folder of cases").map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

#[test]
fn every_case_holds() {
    let write = std::env::var_os("HANDFAST_CASES").is_some_and(|value| value == "write");
    let mut failed = Vec::new();
    for path in cases() {
        let text = fs::read_to_string(&path).expect("a case");
        let case = parse_case(&text);
        let (faults, wrong) = run(&case);
        let expected = case.faults.clone().unwrap_or_default();
        if write && faults != expected {
            let (before, after) = match text.split_once("--- faults\n") {
                Some((before, rest)) => {
                    let next = if rest.starts_with("--- ") { Some(0) } else { rest.find("\n--- ").map(|at| at + 1) };
                    (before.to_owned(), next.map_or(String::new(), |at| rest[at..].to_owned()))
                }
                None => (format!("{}\n", text.trim_end()), String::new()),
            };
            fs::write(&path, format!("{before}--- faults\n{faults}{after}")).expect("written");
        } else if faults != expected {
            failed.push(format!("{}\n  expected:\n{expected}  found:\n{faults}", path.display()));
        }
        failed.extend(wrong.into_iter().map(|wrong| format!("{}: {wrong}", path.display())));
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn every_rule_has_a_case() {
    let all: String = cases().iter().map(|path| fs::read_to_string(path).expect("a case")).collect();
    let missing: Vec<&str> =
        RULES.iter().map(|rule| rule.code).filter(|code| !all.contains(&format!(" {code} "))).collect();
    assert!(missing.is_empty(), "no case for {}", missing.join(", "));
}
