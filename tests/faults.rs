//! Runs the program on sites with faults: what it prints, what it writes, and how it ends.

mod casefile;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use casefile::{paths, sections};
use serde::Deserialize;

/// One line of `--format json`, as a program would read it.
#[derive(Debug, Deserialize)]
struct Line {
    file: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    rule: String,
    level: String,
    message: String,
    hint: Option<String>,
}

/// What a run of the program left behind.
struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

fn handfast(args: &[&str], folder: &Path) -> Ran {
    let output = Command::new(env!("CARGO_BIN_EXE_handfast"))
        .args(args)
        .current_dir(folder)
        .env_remove("SOURCE_DATE_EPOCH")
        .output()
        .expect("the program runs");
    let words = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("the program prints UTF-8");
    Ran { code: output.status.code(), out: words(&output.stdout), err: words(&output.stderr) }
}

/// A new empty folder that bears the name of its test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("faults-{name}"));
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("an old folder goes");
    }
    fs::create_dir_all(&folder).expect("a new folder");
    folder
}

fn write(root: &Path, path: &str, bytes: &[u8]) {
    let file = root.join(path);
    fs::create_dir_all(file.parent().expect("a file stands in a folder")).expect("its folder");
    fs::write(file, bytes).expect("a file");
}

/// All files below a folder, with their bytes.
fn files(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(root).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if entry.is_dir() {
            found.extend(files(&entry));
        } else {
            found.insert(entry.clone(), fs::read(&entry).expect("a file"));
        }
    }
    found
}

/// Writes the site of the case with many faults; gives its files and the lines that are expected of it.
fn many_faults(root: &Path) -> (BTreeMap<String, String>, Vec<String>) {
    let path = paths().into_iter().find(|path| path.ends_with("twenty-five-faults.txt")).expect("the case");
    let mut files = BTreeMap::new();
    let mut expected = Vec::new();
    for section in sections(&fs::read_to_string(path).expect("the case")) {
        if let Some(bytes) = section.bytes() {
            write(root, &section.name, &bytes);
            files.insert(section.name, String::from_utf8(bytes).expect("this case is UTF-8"));
        } else if section.kind == "faults" {
            // The indented lines are what to do.
            expected = section.text.lines().filter(|line| !line.starts_with(' ')).map(str::to_owned).collect();
        }
    }
    (files, expected)
}

fn lines(json: &str) -> Vec<Line> {
    json.lines().map(|line| serde_json::from_str(line).expect("each line is one JSON object")).collect()
}

#[test]
fn twenty_five_faults_are_found_in_one_run() {
    let root = folder("many");
    let (files, expected) = many_faults(&root);
    assert_eq!(files.len(), 8);
    let ran = handfast(&["check", "--format", "json", "--today", "2026-03-01"], &root);
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    let found = lines(&ran.out);
    let shown: Vec<String> = found
        .iter()
        .map(|one| {
            let Line { file, line, column, end_line, end_column, rule, level, message, .. } = one;
            format!("{file}:{line}:{column}-{end_line}:{end_column} {rule} {level}: {message}")
        })
        .collect();
    assert_eq!(shown, expected);
    assert_eq!(found.len(), 25);
    let rules: BTreeSet<&str> = found.iter().map(|one| one.rule.as_str()).collect();
    let places: BTreeSet<&str> = found.iter().map(|one| one.file.as_str()).collect();
    assert_eq!((rules.len(), places.len()), (25, 8));
    for one in &found {
        assert!(one.hint.as_ref().is_some_and(|hint| !hint.is_empty()), "{} has no hint", one.rule);
    }
    // Columns count characters: the words stand where an editor would look for them, behind an å and an ø too.
    for (rule, words) in [("K-01", "org:harbour-skool"), ("K-02", "kort.md"), ("P-04", "\"skøle\"")] {
        let one = found.iter().find(|one| one.rule == rule).expect(rule);
        let line = files[&one.file].lines().nth(one.line - 1).expect("the line");
        let marked: String = line.chars().skip(one.column - 1).take(one.end_column - one.column).collect();
        assert_eq!(marked, words);
        assert!(!line.is_ascii());
    }
}

#[test]
fn the_words_are_underlined() {
    let root = folder("underlined");
    let (files, _) = many_faults(&root);
    let found = lines(&handfast(&["check", "--format", "json", "--today", "2026-03-01"], &root).out);
    let ran = handfast(&["check", "--format", "text", "--today", "2026-03-01"], &root);
    assert_eq!(ran.code, Some(1));
    assert!(ran.out.trim_end().ends_with("19 errors, 5 warnings, 1 notice"), "{}", ran.out);
    assert!(!ran.err.contains('\u{1b}'), "colours are for terminals");
    let blocks: Vec<&str> = ran.err.split("\n\n").filter(|block| !block.trim().is_empty()).collect();
    assert_eq!(blocks.len(), 25);
    for (block, one) in blocks.iter().zip(&found) {
        assert!(block.trim_start().starts_with(&format!("{}[{}]: {}", one.level, one.rule, one.message)), "{block}");
        assert!(block.contains(&format!("--> {}:{}:{}", one.file, one.line, one.column)), "{block}");
        let written = files[&one.file].lines().nth(one.line - 1).expect("the line");
        let shown: Vec<&str> = block.lines().collect();
        let at = shown.iter().position(|line| line.ends_with(&format!("| {written}"))).expect("the line is shown");
        let (_, marks) = shown[at + 1].split_once("| ").expect("marks below it");
        let before = marks.chars().take_while(|c| *c == ' ').count();
        let length = marks.trim().chars().count();
        let end = if one.end_line == one.line { one.end_column } else { written.chars().count() + 1 };
        assert!(marks.trim().chars().all(|c| c == '^'), "{block}");
        assert_eq!((before + 1, length), (one.column, (end - one.column).max(1)), "{block}");
    }
}

#[test]
fn a_code_host_gets_annotations() {
    let root = folder("annotations");
    let (_, expected) = many_faults(&root);
    let ran = handfast(&["check", "--format", "github", "--today", "2026-03-01"], &root);
    assert_eq!((ran.code, ran.out.lines().count()), (Some(1), expected.len()));
    for (line, expected) in ran.out.lines().zip(&expected) {
        let (place, _) = expected.split_once(' ').expect("a place");
        let (file, place) = place.split_once(':').expect("a file");
        let (start, end) = place.split_once('-').expect("two ends");
        let ((line_from, column_from), (line_to, column_to)) =
            (start.split_once(':').expect("a line"), end.split_once(':').expect("a line"));
        let parts =
            format!(" file={file},line={line_from},col={column_from},endLine={line_to},endColumn={column_to},title=");
        assert!(line.starts_with("::") && line.contains(&parts), "{line}\n{expected}");
    }
}

#[test]
fn a_build_with_errors_writes_nothing() {
    let root = folder("unbuilt");
    many_faults(&root);
    let before = files(&root);
    let ran = handfast(&["build", "--today", "2026-03-01"], &root);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.trim_end().ends_with("19 errors, 5 warnings, 1 notice; nothing was written"), "{}", ran.err);
    assert!(!root.join("public").exists());
    assert_eq!(files(&root), before);
}

#[test]
fn warnings_forbid_only_where_they_are_asked_to() {
    let root = folder("warnings");
    write(&root, "data/site.toml", b"title = \"A site\"\nbase_url = \"https://site.example/\"\n");
    write(&root, "content/index.md", b"# Home\n\nSome <b>words</b>.\n");
    for (args, code) in [
        (&["check"][..], 0),
        (&["check", "--strict"], 1),
        (&["check", "--strict", "--format", "json"], 1),
        (&["build", "--strict"], 1),
        (&["build"], 0),
        (&["build", "--strict"], 1),
    ] {
        assert_eq!(handfast(args, &root).code, Some(code), "{args:?}");
    }
    assert!(root.join("public/index.html").is_file(), "what was published before stays");
}

#[test]
fn a_wrong_command_line_ends_with_two() {
    let root = folder("commands");
    for args in [
        &["paint"][..],
        &[],
        &["check", "--format", "yaml"],
        &["check", "--loud"],
        &["check", "."],
        &["check", "nowhere"],
        &["build", "--today", "tomorrow"],
        &["explain"],
        &["explain", "X-99"],
        &["new", "site"],
    ] {
        let ran = handfast(args, &root);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(!ran.err.is_empty(), "{args:?}");
    }
    assert!(files(&root).is_empty());
    for (args, words) in
        [(&["explain", "S-05"][..], "S-05 (error)"), (&["explain", "s-05"], "engagement"), (&["rules"], "S-05")]
    {
        let ran = handfast(args, &root);
        assert_eq!(ran.code, Some(0), "{args:?}");
        assert!(ran.out.contains(words) && ran.err.is_empty(), "{args:?}: {}", ran.out);
    }
}

#[test]
fn a_new_site_has_no_faults() {
    let root = folder("new");
    write(&root, "mine/letter.txt", b"Dear reader");
    let before = files(&root);
    let ran = handfast(&["new", "site", "mine"], &root);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.contains("not an empty folder"), "{}", ran.err);
    assert_eq!(files(&root), before);
    assert_eq!(handfast(&["new", "site", "mine/letter.txt"], &root).code, Some(2));
    assert_eq!(files(&root), before);
    assert_eq!(handfast(&["new", "site", "ours/site"], &root).code, Some(0));
    let ran = handfast(&["check", "ours/site", "--strict", "--format", "json"], &root);
    let worse: Vec<&str> = ran.out.lines().filter(|line| !line.contains("\"level\":\"notice\"")).collect();
    assert_eq!((ran.code, worse), (Some(0), Vec::new()));
    let ran = handfast(&["build", "ours/site", "--strict"], &root);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(root.join("ours/site/public/index.html").is_file());
}

#[test]
fn a_build_does_not_write_over_what_is_not_its_own() {
    let root = folder("outputs");
    assert_eq!(handfast(&["new", "site", "site"], &root).code, Some(0));
    write(&root, "photos/boat.txt", b"a boat");
    let before = files(&root);
    let site = root.join("site");
    let own = site.to_string_lossy().into_owned();
    for output in
        [".", &own, "/", "..", "content", "content/new", "data", "data/public", "../photos", "../photos/boat.txt"]
    {
        let ran = handfast(&["build", "--output", output], &site);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{output}: {}", ran.err);
        assert!(!ran.err.is_empty(), "{output}");
        assert_eq!(files(&root), before, "{output}");
    }
    assert_eq!(handfast(&["build", "--output", "../elsewhere"], &site).code, Some(0));
    assert!(root.join("elsewhere/index.html").is_file());
}
