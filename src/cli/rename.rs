//! `handfast rename`: another id for a record, in every place that names it, or in none.

use std::collections::BTreeMap;

use crate::cli::desk::{Desk, NOTHING, Stopped, settle, unable};
use crate::cli::{Ended, build};
use crate::diag::{Diagnostics, advise, show_summary};
use crate::draft::{Refused, Renaming, mend, remember};
use crate::ids::{Kind, check_key};
use crate::io::change::{Change, write_changes};
use crate::io::disk::DiskWorld;
use crate::world::World;

/// The kinds of records that remember the ids they had; a note has no place for them.
fn kinds() -> impl Iterator<Item = Kind> {
    Kind::RECORDS.into_iter().filter(|kind| *kind != Kind::Note)
}

/// Gives the record `kind:id` another id.
pub fn rename(world: &DiskWorld, record: &str, new: &str) -> Ended {
    settle(rename_record(world, record, new))
}

fn rename_record(world: &DiskWorld, record: &str, new: &str) -> Result<String, Stopped> {
    let (kind, old) = read_key(record)?;
    if let Err(bad) = check_key(new) {
        return Err(unable(format!("`{new}` cannot be an id: {bad}; {NOTHING}")));
    }
    let renaming = Renaming { kind, old, new };
    let mut desk = Desk::open(world)?;
    let folder = kind.folder();
    find_record(&desk, folder, &renaming)?;
    if !desk.is_whole() {
        return Err(unable(format!("private/ cannot be opened, and it may name the record too; {NOTHING}")));
    }
    refuse_errors(&desk, &desk.before, "mend the site first: it has errors already")?;
    let changes = changes(&desk, folder, &renaming)?;
    let laid: BTreeMap<String, Option<Vec<u8>>> =
        changes.iter().map(|change| (change.path.clone(), change.after.clone())).collect();
    let after = desk.faults(&laid)?;
    refuse_errors(&desk, &after, "with the new id there would be errors")?;
    write_changes(desk.world().root(), &changes).map_err(|unwritten| unable(format!("{unwritten}; {NOTHING}")))?;
    let mended = changes.iter().filter(|change| change.before.is_some() && change.after.is_some()).count();
    let files = if mended == 1 { "file names" } else { "files name" };
    Ok(format!(
        "the record stands in {folder}/{new}.toml; {mended} other {files} it anew\n  next: its old address leads to the new one; handfast check\n"
    ))
}

fn read_key(record: &str) -> Result<(Kind, &str), Stopped> {
    let words: Vec<&str> = kinds().map(Kind::word).collect();
    let Some((word, id)) = record.split_once(':') else {
        return Err(unable(format!("write the record as kind:id, such as org:harbour-school; {NOTHING}")));
    };
    let kind = Kind::parse(word).filter(|kind| kinds().any(|one| one == *kind)).ok_or_else(|| {
        let hint = advise(word, words.iter().copied(), &format!("the kinds are {}", words.join(", ")));
        unable(format!("there are no records of the kind `{word}` that could be renamed; {hint}; {NOTHING}"))
    })?;
    Ok((kind, id))
}

/// Whether the record is there, and nothing stands where it is to go.
fn find_record(desk: &Desk, folder: &str, renaming: &Renaming<'_>) -> Result<(), Stopped> {
    let paths: Vec<&str> = desk.files().map(|file| &*file.path).collect();
    let ids = paths.iter().filter_map(|path| path.strip_prefix(folder)?.strip_prefix('/')?.strip_suffix(".toml"));
    let Renaming { kind, old, new } = renaming;
    if !paths.contains(&format!("{folder}/{old}.toml").as_str()) {
        let hint = advise(old, ids, &format!("look at the files in {folder}"));
        return Err(unable(format!("there is no {}:{old}; {hint}; {NOTHING}", kind.word())));
    }
    if paths.contains(&format!("{folder}/{new}.toml").as_str()) {
        return Err(unable(format!("{folder}/{new}.toml is there already; {NOTHING}")));
    }
    Ok(())
}

fn refuse_errors(desk: &Desk, found: &Diagnostics, why: &str) -> Result<(), Stopped> {
    if !found.has_errors() {
        return Ok(());
    }
    let errors = found.only(|fault| fault.level == crate::diag::Level::Error);
    build::report(&errors, &desk.session.sources);
    Err((format!("{why} ({}); {NOTHING}", show_summary(&errors)), Ended::Faults))
}

/// All files that change: those that name the record, and the record with its private part under their new name.
fn changes(desk: &Desk, folder: &str, renaming: &Renaming<'_>) -> Result<Vec<Change>, Stopped> {
    let own = format!("{folder}/{}.toml", renaming.old);
    let part = folder.strip_prefix("data/").map(|folder| format!("private/{folder}/{}.toml", renaming.old));
    let settings = &desk.records.settings;
    let mut changes = Vec::new();
    for file in desk.files() {
        let path = file.path.to_string();
        let refused = |refused: Refused| (format!("{path}: {refused}; {NOTHING}"), Ended::Faults);
        let bytes = desk.world().read(&path).map_err(|error| unable(error.to_string()))?;
        let text = std::str::from_utf8(&bytes).map_err(|_| unable(format!("{path} is no UTF-8; {NOTHING}")))?;
        let mended = mend(text, file, (renaming, (settings.language, &settings.languages))).map_err(refused)?;
        let moved = path == own || part.as_deref() == Some(&path);
        let after = match mended {
            None if !moved => continue,
            None => text.to_owned(),
            Some(mended) => mended,
        };
        if !moved {
            changes.push(Change { path, before: Some(bytes), after: Some(after.into_bytes()) });
            continue;
        }
        let after = if path == own { remember(&after, renaming).map_err(refused)? } else { after };
        let to = path.replace(&format!("/{}.toml", renaming.old), &format!("/{}.toml", renaming.new));
        changes.push(Change { path: to, before: None, after: Some(after.into_bytes()) });
        changes.push(Change { path, before: Some(bytes), after: None });
    }
    Ok(changes)
}
