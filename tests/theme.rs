//! Holds the built-in theme to what the program says and shows: every message in every language, every file carried.

mod sources;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use sources::rust_files;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn names(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(root().join(folder)).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Ids of all messages of a file.
fn messages(path: &str) -> BTreeSet<String> {
    let text = read(path);
    let ids = text.lines().filter_map(|line| line.split_once('=').map(|(id, _)| id.trim_end()));
    ids.filter(|id| {
        id.starts_with(|c: char| c.is_ascii_alphabetic()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    })
    .map(str::to_owned)
    .collect()
}

/// What stands between `open` and the next quotation mark, wherever `open` occurs.
fn quoted<'t>(text: &'t str, open: &'t str) -> impl Iterator<Item = &'t str> {
    text.match_indices(open).filter_map(move |(at, _)| text[at + open.len()..].split('"').next())
}

#[test]
fn every_language_says_the_same() {
    let english = messages("themes/handfast/messages/en.ftl");
    let danish = messages("themes/handfast/messages/da.ftl");
    let only: Vec<_> = english.symmetric_difference(&danish).collect();
    assert!(only.is_empty(), "not in both languages: {only:?}");
}

#[test]
fn every_message_that_is_said_exists() {
    let known = messages("themes/handfast/messages/en.ftl");
    let mut wanted: BTreeSet<(String, String)> = BTreeSet::new();
    for name in names("themes/handfast/templates") {
        let text = read(&format!("themes/handfast/templates/{name}"));
        wanted.extend(quoted(&text, "say(id=\"").map(|id| (name.clone(), id.to_owned())));
        for (at, _) in text.match_indices("t.") {
            let before = text[..at].chars().next_back();
            let id: String = text[at + 2..]
                .chars()
                .take_while(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '_')
                .collect();
            if before.is_some_and(|c| c == ' ' || c == '{' || c == '(') && !id.is_empty() {
                wanted.insert((name.clone(), id.replace('_', "-")));
            }
        }
    }
    let mut files = rust_files(&root().join("src/render"));
    files.extend(rust_files(&root().join("src/parse/text")));
    for path in files {
        let text = fs::read_to_string(&path).expect("a source");
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        for open in [
            ".say(\"",
            "say_with(\"",
            "say_number(\"",
            "Hole::Message(\"",
            "self.message(\"",
            "message(\"",
            "mail(\"",
            "=> \"kind-",
            "=> \"duration-",
        ] {
            let prefix = open.split("=> \"").nth(1).unwrap_or("");
            wanted.extend(
                quoted(&text, open).filter(|id| !id.contains('{')).map(|id| (name.clone(), format!("{prefix}{id}"))),
            );
        }
    }
    for facet in ["types", "goals", "sectors", "categories", "places", "stages"] {
        wanted.insert(("facets".into(), format!("title-{facet}")));
        wanted.insert(("facets".into(), format!("description-{facet}")));
    }
    let missing: Vec<_> =
        wanted.iter().filter(|(_, id)| !known.contains(id) && !id.is_empty() && !id.contains(' ')).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn the_program_carries_the_whole_theme() {
    let embedded = read("src/render/embedded.rs");
    for folder in ["assets", "assets/style", "messages", "templates"] {
        for name in names(&format!("themes/handfast/{folder}")).iter().filter(|name| *name != "style") {
            assert!(embedded.contains(&format!("\"{folder}/{name}\"")), "src/render/embedded.rs lacks {folder}/{name}");
        }
    }
}

#[test]
fn the_style_loads_nothing_from_elsewhere() {
    let folder = "themes/handfast/assets/style";
    let css: String = names(folder).iter().map(|name| read(&format!("{folder}/{name}"))).collect();
    assert!(css.contains("--paper"));
    assert!(!css.contains("@import") && !css.contains("http://") && !css.contains("https://"));
}
