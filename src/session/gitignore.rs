//! Reads the lines of a `.gitignore` as git does: which paths below its folder they keep out or let in again.

use ignore::Match;
use ignore::gitignore::{Gitignore, GitignoreBuilder};

/// The lines of one file that say something.
#[derive(Debug)]
pub struct Lines(Gitignore);

impl Default for Lines {
    fn default() -> Self {
        Self(Gitignore::empty())
    }
}

impl Lines {
    /// Reads a file; a line that git could not read either says nothing.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut builder = GitignoreBuilder::new("");
        for line in text.lines() {
            // A pattern that cannot be read keeps nothing out, in git as here.
            let _: Result<_, ignore::Error> = builder.add_line(None, line);
        }
        Self(builder.build().unwrap_or_else(|_| Gitignore::empty()))
    }

    /// What the last line says that means this path, in names from the file's folder on: it is kept out, or let in
    /// again; nothing where no line means it.
    #[must_use]
    pub fn verdict(&self, path: &[&str], folder: bool) -> Option<bool> {
        match self.0.matched(path.join("/"), folder) {
            Match::None => None,
            Match::Ignore(_) => Some(true),
            Match::Whitelist(_) => Some(false),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_mean_what_they_mean_to_git() {
        for (text, path, says) in [
            ("/private/", "private/", Some(true)),
            ("/private/", "private", None),
            ("/private/", "a/private/", None),
            ("private", "a/private/", Some(true)),
            ("private/ ", "a/private/", Some(true)),
            ("**/private/", "a/b/private/", Some(true)),
            ("**/private/", "private/", Some(true)),
            ("private/**", "private/", None),
            ("private/**", "private/people/", Some(true)),
            ("a/**/private", "a/private", Some(true)),
            ("private/*", "private/people/", Some(true)),
            ("private/*", "private/people/ida.toml", None),
            ("*", "private/", Some(true)),
            ("*\n!*/", "private/", Some(false)),
            ("*\n!*/", "private/a.toml", Some(true)),
            ("!private/\nprivate/", "private/", Some(true)),
            ("# private/\n\n\\#x", "#x", Some(true)),
            ("pri?ate", "private/", Some(true)),
            ("[o-q]rivate", "private/", Some(true)),
            ("[!p]rivate", "private/", None),
            ("privates/\nprivate.toml", "private/", None),
        ] {
            let folder = path.ends_with('/');
            let names: Vec<&str> = path.trim_end_matches('/').split('/').collect();
            assert_eq!(Lines::read(text).verdict(&names, folder), says, "{text:?} {path}");
        }
    }
}
