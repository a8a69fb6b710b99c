//! Runs the cases in `tests/cases/`: each is one text file with a site and what must come of it.
//!
//! ```text
//! A sentence that says what the case shows.
//! === data/orgs/x.toml
//! …the file…
//! --- faults
//! data/orgs/x.toml:3:10-3:18 P-04 error: the message
//!     what to do
//! --- audience staff
//! --- holds partners/x/index.html
//! a line that the page must hold
//! --- lacks partners/x/index.html
//! a line that the page must not hold
//! --- missing partners/y/index.html
//! --- changed
//! 2026-02-28 data/orgs/x.toml
//! --- nowhere
//! a line that no output file may hold, in its name or its bytes
//! --- due
//! 2026-03-10 next-contact org:x desk ida-berg Send the list
//! --- knows x
//! all that is known of the organisation, a line each
//! ```
//! A case's site stands in a folder `work/site`; `=== ../.gitignore` is a file in `work`.
//!
//! A case is judged as the public's, unless it names another audience.
//! A case without `data/site.toml` gets a plain one. A case without `--- faults` must have none. Files `=+= path` hold
//! escapes (`\xE6`, `\r`, `\t`, `\u{202E}`) instead of plain text; `=!= path` is a link, pipe or device and holds
//! nothing. What a case with files below `private/` publishes is searched for leaks. `HANDFAST_CASES=write` writes the
//! faults as they are into the files.

mod casefile;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::AtomicUsize;

use casefile::{Section, paths, sections};
use handfast::diag::{Diagnostics, RULES};
use handfast::ids::OrgId;
use handfast::language::Lang;
use handfast::leak::Searched;
use handfast::plan::{Acquaintance, Due, acquaintance, list_due};
use handfast::session::{Request, Session, Survey, gather_secrets};
use handfast::site::{Activity, Audience};
use handfast::source::Sources;
use handfast::world::{Entry, EntryKind, MemoryWorld, Unreadable, World};
use jiff::civil::{Date, date};
use rayon::prelude::*;

const SITE: &str = "title = \"A site\"\nbase_url = \"https://site.example/\"\nas_of = 2026-03-01\n";

/// What a case holds.
#[derive(Default)]
struct Case {
    files: BTreeMap<String, Vec<u8>>,
    foreign: Vec<String>,
    faults: Option<String>,
    pages: Vec<Section>,
    audience: Audience,
    changed: BTreeMap<String, Date>,
}

/// The files of a case, and what is no file.
struct CaseWorld {
    memory: MemoryWorld,
    foreign: Vec<String>,
    changed: BTreeMap<String, Date>,
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

    fn changed(&self) -> BTreeMap<String, Date> {
        self.changed.clone()
    }

    fn folders_above(&self) -> Vec<String> {
        ["site", "work"].map(str::to_owned).into()
    }

    fn read_above(&self, up: usize, path: &str) -> Option<Vec<u8>> {
        self.memory.read(&format!("{}{path}", "../".repeat(up))).ok()
    }
}

fn parse_case(text: &str) -> Case {
    let mut case = Case::default();
    for section in sections(text) {
        if let Some(bytes) = section.bytes() {
            case.files.insert(section.name, bytes);
            continue;
        }
        match section.kind.as_str() {
            "=!=" => case.foreign.push(section.name),
            "faults" => case.faults = Some(section.text),
            "changed" => {
                let lines = section.text.lines().filter_map(|line| line.split_once(' '));
                case.changed.extend(lines.map(|(day, path)| (path.to_owned(), day.parse().expect("a day"))));
            }
            "audience" => case.audience = Audience::parse(&section.name).expect("public, staff or coordinator"),
            _ => case.pages.push(section),
        }
    }
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
        if let Some(hint) = &fault.hint {
            out.push_str(&format!("    {}\n", hint.replace('\n', " ")));
        }
    }
    out
}

/// Runs a case; gives its faults and what does not hold.
fn run(case: &Case) -> (String, Vec<String>) {
    let mut files = case.files.clone();
    files.entry("data/site.toml".to_owned()).or_insert_with(|| SITE.as_bytes().to_vec());
    let memory = MemoryWorld { files, today: date(2026, 3, 1) };
    let world = CaseWorld { memory, foreign: case.foreign.clone(), changed: case.changed.clone() };
    let mut session = Session::default();
    let mut survey = session
        .survey(&world, &Request { audience: case.audience, ..Request::default() })
        .unwrap_or_else(|error| panic!("{error}"));
    survey.check_rendering(&session.sources);
    if !survey.found.has_errors() && case.files.keys().any(|path| path.starts_with("private/")) {
        search_leaks(&mut survey, &world, &mut session);
    }
    let wrong = case.pages.iter().flat_map(|section| look(&survey, &world, section)).collect();
    (show(&survey.found, &session.sources), wrong)
}

/// Searches everything that would be published, as the step after a build does.
fn search_leaks(survey: &mut Survey, world: &CaseWorld, session: &mut Session) {
    let secrets = gather_secrets(world, session, survey).unwrap_or_else(|error| panic!("{error}"));
    let searched = Mutex::new(Searched::default());
    let done = AtomicUsize::new(0);
    let rendered = survey.render_all(world, &done, &|artifact| {
        let here = secrets.search_one(artifact.path.as_str(), &artifact.bytes);
        let mut searched = searched.lock().map_err(|_| "a thread panicked")?;
        *searched = std::mem::take(&mut *searched).and(here);
        Ok::<(), &str>(())
    });
    assert!(rendered.is_ok(), "a site without errors can be rendered");
    searched.into_inner().expect("no thread panicked").report(&mut session.sources, &mut survey.found);
    survey.found.settle(&session.sources);
}

/// What does not hold of a section that looks at pages.
fn look(survey: &Survey, world: &CaseWorld, section: &Section) -> Vec<String> {
    let Section { kind, name, text } = section;
    if let Some(facts) = facts(survey, kind, name) {
        let same = facts.trim_end() == text.trim_end();
        return if same { Vec::new() } else { vec![format!("--- {kind} {name}\n{facts}")] };
    }
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if kind == "nowhere" {
        return search(survey, world, &lines);
    }
    let artifact = survey.artifact_at(world, name).ok().flatten();
    let page = artifact.map(|artifact| String::from_utf8_lossy(&artifact.bytes).into_owned());
    let wanted = match kind.as_str() {
        "holds" => true,
        "lacks" => false,
        "missing" => return page.map(|_| format!("{name} is there")).into_iter().collect(),
        other => return vec![format!("there is no `--- {other}`")],
    };
    let Some(page) = page else { return vec![format!("{name} is not there")] };
    let wrong = lines.into_iter().filter(|line| page.contains(line) != wanted);
    wrong.map(|line| format!("{name} should {} `{line}`", if wanted { "hold" } else { "lack" })).collect()
}

/// What is due, or known of an organisation, a line each; nothing where a section asks for something else.
fn facts(survey: &Survey, kind: &str, name: &str) -> Option<String> {
    let site = &survey.plan().site;
    let lines: Vec<String> = match kind {
        "due" => list_due(site).iter().map(show_due).collect(),
        "knows" => {
            let org = OrgId::parse(name).expect("the id of an organisation");
            acquaintance(site, &survey.plan().dealings, &org)
                .map_or_else(|| vec!["nothing".to_owned()], |known| show_known(&known))
        }
        _ => return None,
    };
    Some(lines.into_iter().map(|line| format!("{line}\n")).collect())
}

fn show_due(due: &Due) -> String {
    let Due { on, kind, record, place: _, who, unit, words } = due;
    let unit = unit.as_ref().map_or("-", |unit| unit.as_str());
    let who = who.as_ref().map_or("-", |who| who.as_str());
    let words = words.as_ref().map_or("", |words| words.say(Lang::EN).words);
    format!("{on} {} {record} {unit} {who} {words}", kind.word()).trim_end().to_owned()
}

fn show_known(known: &Acquaintance<'_>) -> Vec<String> {
    let contact = |what: &str, one: &Activity| {
        let person = one.person.as_ref().map_or("-", |person| person.as_str());
        format!("{what} {} {} {} {person} {}", one.on, one.unit, one.who, one.about.say(Lang::EN).words)
    };
    let mut lines = vec![format!("org {}{}", known.org.id, if known.no_contact { " no-contact" } else { "" })];
    lines.extend(known.not_these.iter().map(|person| format!("not {}", person.id)));
    lines.extend(known.recent.iter().map(|one| contact("recent", one)));
    lines.extend(known.planned.iter().map(|one| contact("planned", one)));
    lines.extend(known.contacts.iter().map(|one| contact("contact", one)));
    lines.extend(known.promises.iter().filter_map(|one| one.next.as_ref()).map(|next| format!("promise {}", next.on)));
    lines.extend(known.colleagues.iter().map(|one| {
        let met: String = one.met.iter().map(|(person, times)| format!(" {person} {times}")).collect();
        format!("colleague {} {} {}{met}", one.who, one.contacts, one.last.on)
    }));
    lines.extend(known.connections.iter().map(|way| format!("connection {} {}", way.from, way.strength)));
    lines.extend(known.people.iter().map(|person| format!("person {}", person.id)));
    lines.extend(known.partnerships.iter().map(|one| format!("partnership {}", one.id)));
    lines.extend(known.agreements.iter().map(|(one, agreement)| format!("agreement {} {}", one.id, agreement.id)));
    lines.extend(known.notes.iter().map(|note| format!("note {}", note.id)));
    lines
}

/// The words that stand in the name or the bytes of some output file.
fn search(survey: &Survey, world: &CaseWorld, words: &[&str]) -> Vec<String> {
    let wrong = Mutex::new(Vec::new());
    let done = AtomicUsize::new(0);
    let rendered = survey.render_all(world, &done, &|artifact| {
        let text = format!("{}\n{}", artifact.path, String::from_utf8_lossy(&artifact.bytes));
        let there = words.iter().filter(|word| text.contains(**word));
        let said = there.map(|word| format!("`{word}` should be nowhere, and is in {}", artifact.path));
        wrong.lock().map_err(|_| "a thread panicked")?.extend(said);
        Ok::<(), &str>(())
    });
    let mut wrong = wrong.into_inner().expect("no thread panicked");
    if rendered.is_err() {
        wrong.push("not every page can be rendered".to_owned());
    }
    wrong.sort();
    wrong
}

/// What does not hold of the case in a file; writes its faults into it where that is asked for.
fn judge(path: &Path, write: bool) -> Vec<String> {
    let text = fs::read_to_string(path).expect("a case");
    let case = parse_case(&text);
    let (faults, wrong) = run(&case);
    let mut failed: Vec<String> = wrong.into_iter().map(|wrong| format!("{}: {wrong}", path.display())).collect();
    let expected = case.faults.unwrap_or_default();
    if write && faults != expected {
        let (before, after) = match text.split_once("--- faults\n") {
            Some((before, rest)) => {
                let next = if rest.starts_with("--- ") { Some(0) } else { rest.find("\n--- ").map(|at| at + 1) };
                (before.to_owned(), next.map_or(String::new(), |at| rest[at..].to_owned()))
            }
            None => (format!("{}\n", text.trim_end()), String::new()),
        };
        fs::write(path, format!("{before}--- faults\n{faults}{after}")).expect("written");
    } else if faults != expected {
        failed.push(format!("{}\n  expected:\n{expected}  found:\n{faults}", path.display()));
    }
    failed
}

#[test]
fn every_case_holds() {
    let write = std::env::var_os("HANDFAST_CASES").is_some_and(|value| value == "write");
    let failed: Vec<String> = paths().par_iter().flat_map_iter(|path| judge(path, write)).collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn every_rule_has_a_case() {
    let cases = paths().into_iter().map(|path| parse_case(&fs::read_to_string(path).expect("a case")));
    let all: String = cases.filter_map(|case| case.faults).collect();
    let shown: BTreeSet<&str> =
        all.lines().filter(|line| !line.starts_with(' ')).filter_map(|line| line.split(' ').nth(1)).collect();
    let missing: Vec<&str> = RULES.iter().map(|rule| rule.code).filter(|code| !shown.contains(code)).collect();
    assert!(missing.is_empty(), "no case for {}", missing.join(", "));
}
