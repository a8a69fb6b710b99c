//! Holds the handbook to its sources: what they say is told in words of its own, and nothing of what they ask for is lost.
//!
//! `tests/handbook/runs.txt` holds a digest of each run of eight words in the sources, so that the sources themselves need
//! not be carried along: words in small letters, one space between them, BLAKE3, the first ten digits.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use handfast::diag::find_rule;
use handfast::io::disk::DiskWorld;
use handfast::session::{Request, Session, Survey};

/// So many words in a row are somebody's sentence.
const RUN: usize = 8;

/// Names and titles, which are the same whoever writes them.
const TITLES: [&str; 8] = [
    "better together conference overview and guidelines for developing community partnerships",
    "partnering with purpose a guide to strategic partnership development for libraries and other organizations",
    "the library as the public s speaking tube",
    "collaboration what makes it work 2nd edition amherst h wilder foundation",
    "dorte skot hansen casper hvenegaard rasmussen and henrik jochumsen",
    "partnerships for free choice learning public libraries museums and public broadcasters working together",
    "reading at risk a survey of literary reading in america",
    "out of the box innovative partnerships in the library",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All texts of a folder.
fn texts(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).expect("it is there").map(|entry| entry.expect("it can be read").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            texts(&path, found);
        } else if path.extension().is_some_and(|end| ["md", "toml", "svg"].iter().any(|known| end == *known)) {
            found.push(path);
        }
    }
}

/// The words of a text, without the targets of its links.
fn words(text: &str) -> Vec<String> {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("](") {
        plain.push_str(&rest[..at]);
        plain.push(' ');
        rest = rest[at..].split_once(')').map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

#[test]
fn no_sentence_is_taken_over() {
    let known = fs::read_to_string(root().join("tests/handbook/runs.txt")).expect("the digests are there");
    let known: BTreeSet<&str> = known.lines().collect();
    assert!(known.len() > 10_000, "there are digests of all sources");
    let mut files = Vec::new();
    for folder in ["content", "data", "src/vocabulary"] {
        texts(&root().join(folder), &mut files);
    }
    let mut taken = Vec::new();
    for file in files {
        let words = words(&fs::read_to_string(&file).expect("it is text"));
        for run in words.windows(RUN).map(|run| run.join(" ")) {
            let digest = blake3::hash(run.as_bytes()).to_hex();
            if known.contains(&digest[..10]) && !TITLES.iter().any(|title| title.contains(&run)) {
                taken.push(format!("{}: {run}", file.strip_prefix(root()).unwrap_or(&file).display()));
            }
        }
    }
    assert!(taken.is_empty(), "these words stand in the sources, too:\n{}", taken.join("\n"));
}

/// The public pages of the repository's own site, by the path of their addresses; each is rendered when it is asked for.
struct Pages {
    survey: Survey,
    world: DiskWorld,
    kept: BTreeMap<String, Option<String>>,
}

impl Pages {
    fn open() -> Self {
        let today = "2026-01-01".parse().expect("a day");
        let world = DiskWorld::open(root(), today).expect("the repository is a site");
        let survey = Session::default().survey(&world, &Request::default()).expect("it can be read");
        Self { survey, world, kept: BTreeMap::new() }
    }

    /// Whether there is such a page, and such an anchor on it.
    fn has(&mut self, address: &str) -> bool {
        let (path, anchor) = address.split_once('#').unwrap_or((address, ""));
        let Self { survey, world, kept } = self;
        let html = kept.entry(path.to_owned()).or_insert_with(|| {
            let artifact = survey.artifact_at(world, path).ok().flatten()?;
            String::from_utf8(artifact.bytes).ok()
        });
        html.as_ref().is_some_and(|html| anchor.is_empty() || html.contains(&format!("id=\"{anchor}\"")))
    }
}

#[test]
fn every_row_of_the_sources_is_covered() {
    let rows = fs::read_to_string(root().join("tests/handbook/inventory.txt")).expect("the list is there");
    let help = Command::new(env!("CARGO_BIN_EXE_handfast")).arg("--help").output().expect("the program runs");
    let help = String::from_utf8_lossy(&help.stdout).into_owned();
    let commands: BTreeSet<&str> = help.lines().filter_map(|line| line.split_whitespace().next()).collect();
    let mut pages = Pages::open();
    let mut numbers = Vec::new();
    let mut missing = Vec::new();
    for row in rows.lines().filter(|line| !line.starts_with('#')) {
        let [number, what, targets] = row.split(" | ").collect::<Vec<_>>()[..] else {
            panic!("a row has three parts: {row}");
        };
        numbers.push(number.parse::<usize>().expect("a row begins with its number"));
        let targets = targets.split_once(" open: ").map_or(targets, |(there, _)| there);
        for target in targets.split(' ') {
            let there = match target.split_once(':') {
                Some(("rule", code)) => find_rule(code).is_some(),
                Some(("command", name)) => commands.contains(name),
                _ => pages.has(target),
            };
            if !there {
                missing.push(format!("{number} {what}: {target}"));
            }
        }
    }
    assert_eq!(numbers, (1..=119).collect::<Vec<_>>(), "every row stands once, in order");
    assert!(missing.is_empty(), "these are nowhere:\n{}", missing.join("\n"));
}
