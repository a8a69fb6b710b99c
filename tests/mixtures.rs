//! Mixes up the files of sites at random: no mixture makes the program panic, and every fault lies in its file.
//!
//! `HANDFAST_ROUNDS=20000` mixes more often than an everyday run.

mod casefile;
mod folders;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};

use casefile::{paths, sections};
use folders::{Files, read_folder};
use handfast::diag::show_text;
use handfast::session::{Request, Session};
use handfast::world::MemoryWorld;
use jiff::civil::date;
use rayon::prelude::*;

const SITE: &[u8] = b"title = \"A site\"\nbase_url = \"https://site.example/\"\nas_of = 2026-03-01\n";

/// Numbers that look random and are the same in every run (xorshift, 64 bits).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides.max(1) as u64).expect("below the number of sides")
    }
}

/// Pieces that mean something somewhere.
const PIECES: [&[u8]; 28] = [
    b"\"",
    b"\"\"\"",
    b"'",
    b"[",
    b"]",
    b"[[",
    b"]]",
    b"{",
    b"}",
    b"\\",
    b"\n",
    b"\r",
    b"\t",
    b":::",
    b"::partners{",
    b"+++\n",
    b"---\n",
    b"# ",
    b"| ",
    b"[^a]",
    b"<b>",
    b"](",
    b"\xE6",
    b"\xFF\xFE",
    b"\xEF\xBB\xBF",
    b"\0",
    b"\xE2\x80\xAE",
    b"\xF0\x9F\x9B\xB6",
];

/// Deletes, doubles, inserts, cuts off or swaps somewhere in `bytes`.
fn mix(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let from = dice.roll(bytes.len() + 1);
    let to = (from + dice.roll(24)).min(bytes.len());
    match dice.roll(7) {
        0 => {
            bytes.drain(from..to);
        }
        1 => {
            let twice = bytes[from..to].to_vec();
            bytes.splice(from..from, twice);
        }
        2 => {
            let noise: Vec<u8> = (0..dice.roll(8)).map(|_| u8::try_from(dice.roll(256)).expect("a byte")).collect();
            bytes.splice(from..from, noise);
        }
        3 => bytes.truncate(from),
        4 => {
            let mut lines: Vec<Vec<u8>> = bytes.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
            if !lines.is_empty() {
                let (one, other) = (dice.roll(lines.len()), dice.roll(lines.len()));
                lines.swap(one, other);
            }
            *bytes = lines.concat();
        }
        _ => {
            bytes.splice(from..from, PIECES[dice.roll(PIECES.len())].iter().copied());
        }
    }
}

/// The sites that are mixed up: those of the cases, and the one to begin with.
fn sites() -> Vec<Files> {
    let mut sites: Vec<Files> = paths()
        .iter()
        .map(|path| {
            let sections = sections(&fs::read_to_string(path).expect("a case"));
            let mut files: Files =
                sections.into_iter().filter_map(|section| Some((section.name.clone(), section.bytes()?))).collect();
            files.entry("data/site.toml".to_owned()).or_insert_with(|| SITE.to_vec());
            files
        })
        .collect();
    let starter = read_folder("src/starter");
    for _ in 0..sites.len() / 4 {
        sites.push(starter.clone());
    }
    sites
}

/// What is wrong with the program, as this site shows it.
fn look(files: &Files) -> Vec<String> {
    let world = MemoryWorld { files: files.clone(), today: date(2026, 3, 1) };
    let run = catch_unwind(AssertUnwindSafe(|| {
        let mut session = Session::default();
        let mut survey = session.survey(&world, &Request::default()).expect("memory can be read");
        survey.check_rendering(&session.sources);
        let mut wrong = Vec::new();
        for fault in survey.found.list() {
            let places = std::iter::once(&fault.place).chain(fault.also.iter().map(|(place, _)| place));
            for place in places {
                let (start, end) = (place.span.start as usize, place.span.end as usize);
                if session.sources.text(place.file).get(start..end).is_none() {
                    let path = session.sources.path(place.file);
                    wrong.push(format!("{} at {path}, bytes {start} to {end}: {}", fault.rule.code, fault.message));
                }
            }
        }
        let shown = show_text(&survey.found, &session.sources, true);
        if shown.is_empty() != survey.found.list().is_empty() {
            wrong.push("faults that are not shown".to_owned());
        }
        wrong
    }));
    run.unwrap_or_else(|_| vec!["a panic".to_owned()])
}

#[test]
fn no_mixture_is_too_much() {
    let sites = sites();
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let rounds = std::env::var_os("HANDFAST_ROUNDS").and_then(|rounds| rounds.to_str()?.parse().ok()).unwrap_or(300);
    let mixtures: Vec<(Files, String)> = (0..rounds)
        .map(|_| {
            let mut files = sites[dice.roll(sites.len())].clone();
            let path = files.keys().nth(dice.roll(files.len())).cloned().expect("no site is empty");
            let bytes = files.get_mut(&path).expect("a file of the site");
            for _ in 0..=dice.roll(3) {
                mix(bytes, &mut dice);
            }
            (files, path)
        })
        .collect();
    let wrong: Vec<String> = mixtures
        .par_iter()
        .flat_map_iter(|(files, path)| {
            let mixed = String::from_utf8_lossy(&files[path]);
            look(files).into_iter().map(move |words| format!("{path}: {words}\n{mixed}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} faults\n{}", wrong.len(), wrong.join("\n\n"));
}
