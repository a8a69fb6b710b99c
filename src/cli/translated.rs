//! `handfast translated`: translations remember which original they were made from.

use std::path::{Path, PathBuf};

use crate::cli::Ended;
use crate::cli::desk::{NOTHING, Stopped, settle, unable};
use crate::draft::mark_translated;
use crate::io::change::{Change, write_changes};
use crate::io::disk::DiskWorld;
use crate::session::{Request, Session};
use crate::site::{Edition, Site};
use crate::world::World;

/// Writes the digest of the original into each of the translations, or into all where none is named.
pub fn translated(world: &DiskWorld, paths: &[PathBuf]) -> Ended {
    settle(mark(world, paths))
}

fn mark(world: &DiskWorld, paths: &[PathBuf]) -> Result<String, Stopped> {
    let mut session = Session::default();
    let survey = session.survey(world, &Request::default()).map_err(|error| unable(error.to_string()))?;
    let pairs = pairs(&survey.plan().site);
    let wanted: Vec<String> = paths.iter().map(|path| below(world.root(), path)).collect();
    for path in &wanted {
        if !pairs.iter().any(|(translation, _)| *translation.file == **path) {
            return Err(unable(format!(
                "{path} is no translation of a text in the site\u{2019}s own language; {NOTHING}"
            )));
        }
    }
    let mut changes = Vec::new();
    for (translation, original) in pairs {
        let path = translation.file.to_string();
        if !wanted.is_empty() && !wanted.contains(&path) {
            continue;
        }
        let before = world.read(&path).map_err(|error| unable(error.to_string()))?;
        let text = std::str::from_utf8(&before).map_err(|_| unable(format!("{path} is no UTF-8; {NOTHING}")))?;
        let after = mark_translated(text, &original.digest);
        if after != text {
            changes.push(Change { path, after: Some(after.into_bytes()), before: Some(before) });
        }
    }
    write_changes(world.root(), &changes).map_err(|unwritten| unable(format!("{unwritten}; {NOTHING}")))?;
    let texts = if changes.len() == 1 { "translation was" } else { "translations were" };
    Ok(format!("{} {texts} marked as up to date\n", changes.len()))
}

/// All translations, each with its original.
fn pairs(site: &Site) -> Vec<(&Edition, &Edition)> {
    let texts =
        site.chapters.values().filter_map(|chapter| Some((chapter, chapter.editions.get(&site.settings.language)?)));
    texts
        .flat_map(|(chapter, original)| {
            let others = chapter.editions.values().filter(|edition| edition.lang != original.lang);
            others.map(move |translation| (translation, original))
        })
        .collect()
}

/// A path as it was typed, from the site's root with `/`.
fn below(root: &Path, path: &Path) -> String {
    let real = path.canonicalize().or_else(|_| root.join(path).canonicalize());
    let real = real.unwrap_or_else(|_| path.to_path_buf());
    let below = real.strip_prefix(root).unwrap_or(&real);
    below.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}
