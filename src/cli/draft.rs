//! `handfast new` for records and parts of them, and `handfast move`: asked, checked in memory, then written.

use crate::cli::Ended;
use crate::cli::desk::{Desk, NOTHING, Stopped, settle, unable};
use crate::cli::form::FormTyped;
use crate::cli::terminal::terminal;
use crate::draft::{
    Answers, Asker, Form, Ground, Home, Manner, Refused, Unfilled, advance, after_move, append_block, chapter_path,
    chapter_text, fill, forbidden, id_of, keeping_line_ends, write_block, write_head, write_record,
};
use crate::ids::check_key;
use crate::io::change::Change;
use crate::io::disk::DiskWorld;
use crate::language::Lang;
use crate::records::Partnership;
use crate::world::World;

/// Carries out what a form asks for.
pub fn run_form(world: &DiskWorld, typed: &FormTyped) -> Ended {
    settle(draft(world, typed))
}

fn draft(world: &DiskWorld, typed: &FormTyped) -> Result<String, Stopped> {
    let mut desk = Desk::open(world)?;
    let (change, done) = match typed.form.home {
        Home::File(_) | Home::Text(_) => {
            let ground = Ground { records: &desk.records, subject: None };
            // Nobody is asked for the particulars of a record that is there already; what is chosen is understood first.
            let named_by = typed.form.named_by().filter(|place| ground.choices(place).is_none());
            if let Some(name) = named_by.and_then(|place| typed.given.get(place.key.name)?.first()) {
                new_path(&desk, typed, name)?;
            }
            let answers = answer(typed.form, &ground, typed)?;
            new_record(&desk, typed, &ground, &answers)?
        }
        Home::Partnership(array) => {
            let subject = desk.partnership(&typed.subject)?;
            let ground = Ground { records: &desk.records, subject: Some(subject) };
            if array == "stages" {
                next_stage(desk.world(), typed, &ground, subject)?
            } else {
                next_entry(desk.world(), (array, typed), &ground, subject)?
            }
        }
        Home::Month(folder, array) => {
            let ground = Ground { records: &desk.records, subject: None };
            let answers = answer(typed.form, &ground, typed)?;
            let block = write_block(typed.form, &ground, &answers, Manner::Bare);
            month_entry(&desk, (folder, array), (typed.form, &answers), &block)?
        }
    };
    desk.write(&change)?;
    Ok(done)
}

/// What was done, and what to do next.
fn done(what: &str, path: &str, next: &str) -> String {
    format!("{what} {path}\n  next: {next}\n")
}

/// The answers to a form: given with the command, or asked on the terminal.
fn answer(form: &Form, ground: &Ground<'_>, typed: &FormTyped) -> Result<Answers, Stopped> {
    let mut terminal = terminal();
    let asker = terminal.as_mut().map(|terminal| terminal as &mut dyn Asker);
    fill(form, ground, &typed.given, asker).map_err(|unfilled| unable(explain(&unfilled)))
}

fn explain(unfilled: &Unfilled) -> String {
    let (head, list) = match unfilled {
        Unfilled::Stopped => return format!("the answers ended before the last question; {NOTHING}"),
        Unfilled::Missing(list) => ("there is no terminal to ask on, and these are missing", list),
        Unfilled::NoneYet(list) => ("there is nothing yet to choose from", list),
        Unfilled::Wrong(list) => ("these cannot stand there", list),
    };
    let width = list.iter().map(|(flag, _)| flag.len()).max().unwrap_or(0);
    let lines: String = list.iter().map(|(flag, words)| format!("\n  {flag:<width$}  {words}")).collect();
    format!("{head}; {NOTHING}{lines}")
}

/// The id of a new record, and its path.
fn new_path(desk: &Desk, typed: &FormTyped, name: &str) -> Result<(String, String), Stopped> {
    let id = typed.id.clone().unwrap_or_else(|| id_of(name));
    if let Err(bad) = check_key(&id) {
        return Err(unable(format!("`{id}` cannot be an id: {bad}; choose one with --id; {NOTHING}")));
    }
    let (folder, end) = typed.form.home.file().unwrap_or_default();
    let path = format!("{folder}/{id}.{end}");
    if desk.world().read(&path).is_ok() {
        return Err(unable(format!("{path} is there already; {NOTHING}\n  give the new record another id with --id")));
    }
    Ok((id, path))
}

/// The file of a new record.
fn new_record(
    desk: &Desk,
    typed: &FormTyped,
    ground: &Ground<'_>,
    answers: &Answers,
) -> Result<(Change, String), Stopped> {
    let name = typed.form.named_by().and_then(|place| answers.one(place.key.name));
    let (id, path) = new_path(desk, typed, name.unwrap_or_default())?;
    let said = done("the record stands in", &path, &typed.form.next.replace("ID", &id));
    let text = write_record(typed.form, ground, answers);
    Ok((Change { path, before: None, after: Some(text.into_bytes()) }, said))
}

/// A file of the site, changed; nothing stands in one that is not there.
fn changed(
    world: &DiskWorld,
    path: String,
    change: impl FnOnce(&str) -> Result<String, Refused>,
) -> Result<Change, Stopped> {
    let there = world.root().join(&path).exists();
    let before = there.then(|| world.read(&path)).transpose().map_err(|error| unable(error.to_string()))?;
    let text = std::str::from_utf8(before.as_deref().unwrap_or_default())
        .map_err(|_| unable(format!("{path} is no UTF-8; {NOTHING}")))?;
    let text = change(text).map_err(|refused| (format!("{path}: {refused}; {NOTHING}"), Ended::Faults))?;
    Ok(Change { path, before, after: Some(text.into_bytes()) })
}

fn path_of(subject: &Partnership) -> String {
    format!("data/partnerships/{}.toml", subject.id)
}

/// The file of a month with something added to it.
fn month_entry(
    desk: &Desk,
    (folder, array): (&str, &str),
    (form, answers): (&Form, &Answers),
    block: &str,
) -> Result<(Change, String), Stopped> {
    let day = answers.one("on").unwrap_or_default();
    let month =
        day.get(..7).ok_or_else(|| unable(format!("`{day}` is not a day; write it like 2011-02-03; {NOTHING}")))?;
    let change = changed(desk.world(), format!("{folder}/{month}.toml"), |text| {
        let text = if text.is_empty() { write_head(form) } else { text.to_owned() };
        keeping_line_ends(&text, |text| append_block(text, array, block))
    })?;
    let said = done(&format!("the {} stands in", form.word), &change.path, form.next);
    Ok((change, said))
}

/// The file of a partnership with something added to it.
fn next_entry(
    world: &DiskWorld,
    (array, typed): (&str, &FormTyped),
    ground: &Ground<'_>,
    subject: &Partnership,
) -> Result<(Change, String), Stopped> {
    let answers = answer(typed.form, ground, typed)?;
    let block = write_block(typed.form, ground, &answers, Manner::Commented);
    let change =
        changed(world, path_of(subject), |text| keeping_line_ends(text, |text| append_block(text, array, &block)))?;
    let next = typed.form.next.replace("ID", subject.id.as_str());
    let said = done(&format!("the {} stands in", typed.form.word), &change.path, &next);
    Ok((change, said))
}

/// The file of a partnership in its next stage.
fn next_stage(
    world: &DiskWorld,
    typed: &FormTyped,
    ground: &Ground<'_>,
    subject: &Partnership,
) -> Result<(Change, String), Stopped> {
    // Nobody is asked for the particulars of a move that cannot be.
    if let Some(stage) = typed.given.get("stage").and_then(|words| words.first()) {
        refuse_move(ground, subject, stage)?;
    }
    let answers = answer(typed.form, ground, typed)?;
    let stage = answers.one("stage").unwrap_or_default();
    let change = changed(world, path_of(subject), |text| advance(text, (ground, subject), &answers))?;
    let next = after_move(stage, subject.id.as_str());
    let said = done(&format!("{} has moved to {stage}:", subject.id), &change.path, &next);
    Ok((change, said))
}

fn refuse_move(ground: &Ground<'_>, subject: &Partnership, to: &str) -> Result<(), Stopped> {
    match forbidden(ground, subject, to) {
        Some((message, hint)) => Err((format!("{message}; {NOTHING}\n  {hint}"), Ended::Faults)),
        None => Ok(()),
    }
}

/// Begins a chapter.
pub fn new_chapter(world: &DiskWorld, title: &str, (folder, language): (&str, Option<&str>)) -> Ended {
    settle(draft_chapter(world, title, (folder, language)))
}

fn draft_chapter(world: &DiskWorld, title: &str, (folder, language): (&str, Option<&str>)) -> Result<String, Stopped> {
    let mut desk = Desk::open(world)?;
    let settings = &desk.records.settings;
    let spoken = match language {
        None => settings.language,
        Some(tag) => Lang::parse(tag).filter(|lang| settings.languages.contains(lang)).ok_or_else(|| {
            unable(format!("`{tag}` is no language of this site; {NOTHING}\n  add it to `languages` in data/site.toml"))
        })?,
    };
    if title.trim().is_empty() {
        return Err(unable(format!("a chapter needs a title; {NOTHING}")));
    }
    let home = if spoken == settings.language { "content".to_owned() } else { format!("content/{}", spoken.as_str()) };
    let folder = format!("{home}/{}", folder.trim_matches('/'));
    let folder = folder.trim_end_matches('/');
    let entries = world.list("content").map_err(|error| unable(error.to_string()))?;
    let path = chapter_path(folder, title, entries.iter().map(|entry| entry.path.as_str()));
    desk.write(&Change { path: path.clone(), before: None, after: Some(chapter_text(title).into_bytes()) })?;
    Ok(format!("the chapter stands in {path}\n  next: write on there, and look at it with handfast serve --open\n"))
}
