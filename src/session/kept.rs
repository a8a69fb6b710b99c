//! Looks whether `private/` would get into a history that others read.

use std::collections::BTreeMap;

use crate::diag::{Diagnostics, rules};
use crate::session::gitignore::Lines;
use crate::source::{Place, Sources};
use crate::world::World;

/// What a private record may be called: whatever is written tomorrow is to be kept out as well.
const TO_COME: [&str; 6] =
    ["_.toml", "people/_.toml", "activities/_.toml", "assessments/_.toml", "partnerships/_.toml", "notes/_.md"];

/// V-07: where the site is kept under version control, none of the files `private`, nor any other below `private/`, is.
pub fn check_kept_out(world: &dyn World, private: &[&str], sources: &mut Sources, found: &mut Diagnostics) {
    let Some(repository) = Repository::find(world) else { return };
    let mut read = BTreeMap::new();
    // What says how the folder is used is nobody's record.
    let harmless = |path: &str| path.rsplit('/').next().is_some_and(|name| name.starts_with("README"));
    let there = private.iter().filter(|path| !harmless(path)).map(|path| (*path).to_owned());
    let mut all = TO_COME.iter().map(|path| format!("private/{path}")).chain(there);
    if all.all(|path| repository.keeps_out(&path, &mut read)) {
        return;
    }
    let file = sources.id(".gitignore");
    if let Ok(bytes) = world.read(".gitignore") {
        sources.keep(file, String::from_utf8_lossy(&bytes).into());
    }
    let whose = match repository.above.last() {
        None => String::new(),
        Some(_) => format!(" by the repository in `{}`", vec![".."; repository.above.len()].join("/")),
    };
    found
        .report(
            &rules::V07,
            Place::top(file),
            format!("the folder private/ would be kept under version control{whose}, with all people in it"),
        )
        .hint(
            "write a line `/private/` into .gitignore; if files of it were committed before, take them out with \
             `git rm -r --cached private`, and remember that the history still has them",
        );
}

/// The repository that the site stands in.
struct Repository<'a> {
    world: &'a dyn World,
    /// The folders from the site up to the one below the root of the repository, by name.
    above: Vec<String>,
}

impl<'a> Repository<'a> {
    /// The nearest one upward, as git finds it.
    fn find(world: &'a dyn World) -> Option<Self> {
        let folders = world.folders_above();
        // A worktree or submodule has a file in the place of the folder.
        let versioned = |up: usize| [".git/HEAD", ".git"].iter().any(|path| world.read_above(up, path).is_some());
        let up = (0..=folders.len()).find(|up| versioned(*up))?;
        Some(Self { world, above: folders.into_iter().take(up).collect() })
    }

    /// Whether a file of the site is kept out of it; `read` keeps the lines of the folders, by their depth and name.
    fn keeps_out(&self, path: &str, read: &mut BTreeMap<String, Lines>) -> bool {
        let mut names: Vec<&str> = self.above.iter().rev().map(String::as_str).collect();
        names.extend(path.split('/'));
        // What stands in a folder that is kept out cannot be let in again.
        (1..=names.len()).any(|depth| {
            let (way, folder) = (&names[..depth], depth < names.len());
            let exclude = self.lines(&names[..0], ".git/info/exclude", read).verdict(way, folder);
            let says = (0..depth).fold(exclude, |says, from| {
                self.lines(&names[..from], ".gitignore", read).verdict(&way[from..], folder).or(says)
            });
            says == Some(true)
        })
    }

    /// The lines of a file in a folder of the repository; none where it is not there.
    fn lines<'r>(&self, folder: &[&str], name: &str, read: &'r mut BTreeMap<String, Lines>) -> &'r Lines {
        let key = format!("{}/{name}", folder.join("/"));
        read.entry(key).or_insert_with(|| {
            let up = self.above.len().saturating_sub(folder.len());
            let below = folder.get(self.above.len()..).unwrap_or_default();
            let path = below.iter().chain([&name]).copied().collect::<Vec<_>>().join("/");
            let bytes = self.world.read_above(up, &path);
            bytes.map(|bytes| Lines::read(&String::from_utf8_lossy(&bytes))).unwrap_or_default()
        })
    }
}
