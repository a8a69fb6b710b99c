//! Reads from a site's history when each of its texts and records was last changed: one call of Git, or nothing.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};

use jiff::civil::Date;

/// The day of the last change of each file below `content/` and `data/`, by its path from `root`.
///
/// Empty where there is no Git, no history, or one that was cut off: a shallow clone would call every file new.
pub fn read_history(root: &Path) -> BTreeMap<String, Date> {
    let log = Command::new("git")
        .arg("-C")
        .arg(root)
        // Settings of the folder that would run other programs are left out, and so is colour.
        .args(["--no-pager", "-c", "core.fsmonitor=false", "-c", "color.ui=false", "log", "--no-show-signature"])
        .args(["--no-ext-diff", "--no-textconv", "--no-renames", "--decorate=full", "--relative", "--name-only", "-z"])
        .args(["--format=%x01%cs%x02%D", "--", "content", "data"])
        .env("GIT_OPTIONAL_LOCKS", "0")
        .env("GIT_NO_LAZY_FETCH", "1")
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output();
    match log {
        Ok(log) if log.status.success() => read_log(&String::from_utf8_lossy(&log.stdout)),
        Ok(_) | Err(_) => BTreeMap::new(),
    }
}

/// Reads `\u{1}2026-03-01\u{2}decoration\0file\0file\0…`; the newest day of each file stands.
fn read_log(log: &str) -> BTreeMap<String, Date> {
    let mut changed: BTreeMap<String, Date> = BTreeMap::new();
    for commit in log.split('\u{1}').skip(1) {
        let Some((day, rest)) = commit.split_once('\u{2}') else { continue };
        let mut parts = rest.split(['\0', '\n']);
        // Where a history was cut off, its last commit seems to have made every file.
        if parts.next().unwrap_or("").split(", ").any(|name| name == "grafted") {
            return BTreeMap::new();
        }
        let Ok(day) = day.parse::<Date>() else { continue };
        for file in parts.filter(|file| !file.is_empty()) {
            let newest = changed.entry(file.to_owned()).or_insert(day);
            *newest = (*newest).max(day);
        }
    }
    changed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_day_of_each_file_stands() {
        let log = "\u{1}2026-03-01\u{2}HEAD -> refs/heads/main\0\ncontent/a.md\0data/b.toml\0\u{1}2026-02-01\u{2}\0\ncontent/a.md\0æ.md\0";
        let shown: Vec<String> = read_log(log).iter().map(|(file, day)| format!("{file} {day}")).collect();
        assert_eq!(shown, ["content/a.md 2026-03-01", "data/b.toml 2026-03-01", "æ.md 2026-02-01"]);
        assert!(read_log("\u{1}2026-03-01\u{2}grafted, HEAD\0\na\0").is_empty());
        assert!(read_log("").is_empty());
    }
}
