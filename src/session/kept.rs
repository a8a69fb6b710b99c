//! Looks whether `private/` would get into a history that others read.

use crate::diag::{Diagnostics, rules};
use crate::source::{Place, Sources};
use crate::world::World;

/// The files by which a version control keeps folders out, in the order of their weight: the last one has the last word.
const IGNORING: [(&str, &str); 3] = [(".git/info/exclude", ""), (".gitignore", ""), ("private/.gitignore", "private/")];

/// V-07: where the site is kept under version control, `private/` is not.
pub fn check_kept_out(world: &dyn World, sources: &mut Sources, found: &mut Diagnostics) {
    // A worktree or submodule has a file in the place of the folder.
    let versioned = [".git/HEAD", ".git"].iter().any(|path| world.read(path).is_ok());
    if !versioned {
        return;
    }
    let mut out = false;
    for (path, folder) in IGNORING {
        let Ok(bytes) = world.read(path) else { continue };
        let text = String::from_utf8_lossy(&bytes);
        for line in text.lines() {
            out = verdict(line, folder).unwrap_or(out);
        }
    }
    if out {
        return;
    }
    let file = sources.id(".gitignore");
    if let Ok(bytes) = world.read(".gitignore") {
        sources.keep(file, String::from_utf8_lossy(&bytes).into());
    }
    found
        .report(
            &rules::V07,
            Place::top(file),
            "the folder private/ would be kept under version control, with all people in it",
        )
        .hint(
            "write a line `/private/` into .gitignore; if files of it were committed before, take them out with \
             `git rm -r --cached private`, and remember that the history still has them",
        );
}

/// What a line says of the folder `private`: kept out, let in again, or nothing; `folder` is where the file stands.
fn verdict(line: &str, folder: &str) -> Option<bool> {
    let line = line.trim_end();
    if line.is_empty() || line.starts_with('#') {
        return None;
    }
    let (again, pattern) = line.strip_prefix('!').map_or((false, line), |pattern| (true, pattern));
    let pattern = pattern.strip_prefix('/').or_else(|| pattern.strip_prefix("**/")).unwrap_or(pattern);
    let whole = match folder {
        "" => {
            let rest = pattern.strip_prefix("private").unwrap_or(pattern);
            let private = rest.len() < pattern.len() && matches!(rest, "" | "/" | "/*" | "/**" | "/**/*");
            private || matches!(pattern, "*" | "**" | "*/")
        }
        _ => matches!(pattern, "*" | "**"),
    };
    if whole {
        return Some(!again);
    }
    // A single file without a record in it may be let in again; anything else may hold people.
    let inside = folder.is_empty() && pattern.starts_with("private/") || !folder.is_empty();
    let harmless = pattern.rsplit('/').next().is_some_and(|name| name.starts_with('.') || name.starts_with("README"));
    (again && inside && !harmless).then_some(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_the_folder_out_or_let_it_in() {
        for (line, says) in [
            ("/private/", Some(true)),
            ("private", Some(true)),
            ("private/ ", Some(true)),
            ("**/private/", Some(true)),
            ("private/**", Some(true)),
            ("*", Some(true)),
            ("!private/", Some(false)),
            ("!private/people/", Some(false)),
            ("!private/.gitkeep", None),
            ("# private/", None),
            ("", None),
            ("private.toml", None),
            ("private/people", None),
            ("privates/", None),
            ("public/", None),
        ] {
            assert_eq!(verdict(line, ""), says, "{line}");
        }
        for (line, says) in [("*", Some(true)), ("!people/", Some(false)), ("!.gitignore", None), ("notes/", None)] {
            assert_eq!(verdict(line, "private/"), says, "{line}");
        }
    }
}
