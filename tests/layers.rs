//! Reads the sources and holds them to the house rules: arrows point down, the outside stays at the edges.

mod sources;

use std::fs;
use std::path::{Path, PathBuf};

use sources::rust_files;

/// The layers, bottom up, as the doc of `lib.rs` lists them; modules of one line may not import each other's line above.
fn layers() -> Vec<Vec<String>> {
    let lib = fs::read_to_string(root().join("src/lib.rs")).expect("lib.rs");
    let doc: Vec<&str> =
        lib.lines().filter_map(|line| line.strip_prefix("//! ").or_else(|| line.strip_prefix("//!"))).collect();
    let start =
        doc.iter().position(|line| line.trim() == "```text layers").expect("the layers in the doc of lib.rs") + 1;
    let lines = doc[start..].iter().take_while(|line| line.trim() != "```");
    lines.map(|line| line.split("  ").next().unwrap_or("").split_whitespace().map(str::to_owned).collect()).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// Source files with their module and text, tests cut off.
fn sources() -> Vec<(String, String, String)> {
    let src = root().join("src");
    let mut paths = rust_files(&src);
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let below = path.strip_prefix(&src).expect("below src").to_string_lossy().replace('\\', "/");
            let module = below.split('/').next().unwrap_or("").trim_end_matches(".rs").to_owned();
            let text = fs::read_to_string(&path).expect("a source");
            (below, module, text)
        })
        .collect()
}

fn without_tests(text: &str) -> &str {
    text.find("#[cfg(test)]\nmod tests {").map_or(text, |at| &text[..at])
}

/// Modules of the crate that a text names.
fn imports(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + 7..];
        let name: String = rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
        if !name.is_empty() {
            found.push(name);
        }
    }
    found
}

#[test]
fn arrows_point_down() {
    let layers = layers();
    let rank = |module: &str| layers.iter().position(|line| line.iter().any(|name| name == module));
    let mut wrong = Vec::new();
    for (path, module, text) in sources() {
        if module == "lib" || module == "main" {
            continue;
        }
        let Some(own) = rank(&module) else {
            wrong.push(format!("{path}: the module `{module}` is not among the layers in lib.rs"));
            continue;
        };
        for target in imports(without_tests(&text)) {
            let Some(other) = rank(&target) else { continue };
            // Within the lowest line the order of the names is the order of the modules.
            let up = if other == own && own == 0 {
                let position = |name: &str| layers[0].iter().position(|one| one == name);
                position(&target) > position(&module)
            } else {
                other > own || (other == own && target != module)
            };
            if up {
                wrong.push(format!("{path}: imports crate::{target}, which stands above {module}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_shown_cannot_name_what_is_true() {
    for (path, module, text) in sources() {
        if ["plan", "render", "exchange"].contains(&module.as_str()) {
            for target in imports(without_tests(&text)) {
                assert!(
                    !["records", "parse", "check", "disclose"].contains(&target.as_str()),
                    "{path} names crate::{target}"
                );
            }
        }
    }
}

/// The first names in the groups of `use std::{…}`.
fn grouped(code: &str) -> impl Iterator<Item = &str> {
    let groups = code.split("std::{").skip(1).map(|rest| rest.split(';').next().unwrap_or(rest));
    groups.flat_map(|group| group.split(|c: char| !c.is_ascii_lowercase()))
}

#[test]
fn the_outside_stays_at_the_edges() {
    let outside = [
        "std::fs",
        "std::net",
        "std::env",
        "SystemTime",
        "Zoned::now",
        "Timestamp::now",
        "Instant::now",
        "println!",
        "eprintln!",
        "walkdir::",
        "notify::",
        "tiny_http::",
    ];
    let mut wrong = Vec::new();
    for (path, module, text) in sources() {
        if ["io", "cli"].contains(&module.as_str()) {
            continue;
        }
        let code: String = without_tests(&text).lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        wrong.extend(outside.iter().filter(|word| code.contains(**word)).map(|word| format!("{path}: {word}")));
        wrong.extend(
            grouped(&code)
                .filter(|name| ["fs", "net", "env"].contains(name))
                .map(|name| format!("{path}: std::{name}")),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn records_are_taken_apart_whole() {
    for (path, module, text) in sources() {
        if module == "disclose" {
            let code: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
            let loose: Vec<&&str> = code.iter().filter(|line| line.contains("..")).collect();
            assert!(loose.is_empty(), "{path}: {loose:?}");
        }
    }
}

#[test]
fn files_are_short_and_begin_with_a_sentence() {
    let mut wrong = Vec::new();
    for (path, _, text) in sources() {
        let first = text.lines().next().unwrap_or("");
        if !first.starts_with("//! ") {
            wrong.push(format!("{path}: the first line is no sentence about the module"));
        }
        let lines = without_tests(&text).lines().count();
        if lines > 500 && !path.ends_with("tests.rs") {
            wrong.push(format!("{path}: {lines} lines"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
