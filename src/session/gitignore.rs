//! Reads the lines of a `.gitignore` as git does: which paths below its folder they keep out or let in again.

/// The lines of one file that say something.
#[derive(Debug, Default)]
pub struct Lines(Vec<Line>);

/// One line that says something.
#[derive(Debug)]
struct Line {
    /// It lets in again what a line before it kept out.
    again: bool,
    /// It means folders alone.
    folders: bool,
    /// It means paths from the file's folder on; otherwise a name at any depth.
    anchored: bool,
    /// Its names, from above to below; `**` stands for any number of them.
    names: Vec<String>,
}

impl Lines {
    /// Reads a file.
    #[must_use]
    pub fn read(text: &str) -> Self {
        Self(text.lines().filter_map(read_line).collect())
    }

    /// What the last line says that means this path, in names from the file's folder on: it is kept out, or let in
    /// again; nothing where no line means it.
    #[must_use]
    pub fn verdict(&self, path: &[&str], folder: bool) -> Option<bool> {
        self.0.iter().rev().find(|line| line.means(path, folder)).map(|line| !line.again)
    }
}

fn read_line(line: &str) -> Option<Line> {
    let line = line.trim_end();
    if line.is_empty() || line.starts_with('#') {
        return None;
    }
    let (again, pattern) = line.strip_prefix('!').map_or((false, line), |pattern| (true, pattern));
    let (folders, pattern) = pattern.strip_suffix('/').map_or((false, pattern), |pattern| (true, pattern));
    let anchored = pattern.contains('/');
    let names = pattern.trim_start_matches('/').split('/').map(str::to_owned).collect();
    Some(Line { again, folders, anchored, names })
}

impl Line {
    fn means(&self, path: &[&str], folder: bool) -> bool {
        if self.folders && !folder {
            return false;
        }
        let names: Vec<&str> = self.names.iter().map(String::as_str).collect();
        match (self.anchored, path.last(), names.as_slice()) {
            (true, ..) => fits_path(&names, path),
            (false, Some(name), [pattern]) => fits(pattern.as_bytes(), name.as_bytes()),
            _ => false,
        }
    }
}

/// Whether a path has these names; `**` at the end stands for something, elsewhere for nothing too.
fn fits_path(names: &[&str], path: &[&str]) -> bool {
    match (names, path) {
        ([], []) => true,
        (["**"], path) => !path.is_empty(),
        (["**", rest @ ..], path) => (0..=path.len()).any(|at| fits_path(rest, &path[at..])),
        ([name, rest @ ..], [first, below @ ..]) => fits(name.as_bytes(), first.as_bytes()) && fits_path(rest, below),
        _ => false,
    }
}

/// Whether a name fits a pattern with `*`, `?`, `[a-z]` and `\`.
fn fits(pattern: &[u8], name: &[u8]) -> bool {
    match (pattern, name) {
        ([], []) => true,
        ([b'*', rest @ ..], name) => (0..=name.len()).any(|at| fits(rest, &name[at..])),
        ([b'?', rest @ ..], [_, name @ ..]) => fits(rest, name),
        ([b'[', rest @ ..], [first, name @ ..]) => {
            one_of(rest, *first).is_some_and(|(fit, rest)| fit && fits(rest, name))
        }
        ([b'\\', escaped, rest @ ..], [first, name @ ..]) => escaped == first && fits(rest, name),
        ([letter, rest @ ..], [first, name @ ..]) => letter == first && fits(rest, name),
        _ => false,
    }
}

/// Whether a letter is one of those up to the closing bracket, and what stands behind that; nothing where none closes.
fn one_of(set: &[u8], letter: u8) -> Option<(bool, &[u8])> {
    let (other, set) = match set {
        [b'!' | b'^', rest @ ..] => (true, rest),
        set => (false, set),
    };
    // A bracket in the first place is a letter like others.
    let end = set.iter().skip(1).position(|b| *b == b']')? + 1;
    let (mut letters, rest) = (&set[..end], &set[end + 1..]);
    let mut within = false;
    while let [first, more @ ..] = letters {
        let (last, more) = match more {
            [b'-', last, more @ ..] => (last, more),
            more => (first, more),
        };
        within |= (*first..=*last).contains(&letter);
        letters = more;
    }
    Some((within != other, rest))
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
            ("[p", "[p", None),
            ("privates/\nprivate.toml", "private/", None),
        ] {
            let folder = path.ends_with('/');
            let names: Vec<&str> = path.trim_end_matches('/').split('/').collect();
            assert_eq!(Lines::read(text).verdict(&names, folder), says, "{text:?} {path}");
        }
    }
}
