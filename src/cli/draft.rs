//! `handfast new` for records and parts of them, and `handfast move`: asked, checked in memory, then written.

use std::collections::BTreeMap;

use crate::cli::form::FormTyped;
use crate::cli::terminal::terminal;
use crate::cli::{Ended, build, words};
use crate::diag::{Diagnostics, Level, advise, show_summary};
use crate::draft::{
    Answers, Asker, Form, Ground, Home, Manner, Refused, Unfilled, advance, after_move, append_block, chapter_path,
    chapter_text, fill, forbidden, id_of, keeping_line_ends, write_block, write_record,
};
use crate::ids::check_key;
use crate::io::change::{Change, write_changes};
use crate::io::disk::DiskWorld;
use crate::language::Lang;
use crate::records::{Partnership, Records};
use crate::session::{Request, Session, Survey};
use crate::world::{Overlay, World};

/// Why a command did not come to its end: what to say, and how it ends.
type Stopped = (String, Ended);

/// The sentence at the end of every refusal.
const NOTHING: &str = "nothing was written";

fn unable(message: impl Into<String>) -> Stopped {
    (message.into(), Ended::Unable)
}

/// A site read once, for a command that changes it.
struct Desk<'a> {
    world: &'a DiskWorld,
    session: Session,
    before: Survey,
    records: Records,
}

impl<'a> Desk<'a> {
    fn open(world: &'a DiskWorld) -> Result<Self, Stopped> {
        let mut session = Session::default();
        let surveyed = session.survey_with_records(world, &Request::default());
        let (before, records) = surveyed.map_err(|error| unable(error.to_string()))?;
        Ok(Self { world, session, before, records })
    }

    fn partnership(&self, id: &str) -> Result<&Partnership, Stopped> {
        let all = || self.records.partnerships.values();
        all().find(|one| one.id.as_str() == id).ok_or_else(|| {
            let hint = advise(id, all().map(|one| one.id.as_str()), "begin it with `handfast new partnership NAME`");
            unable(format!("there is no partnership `{id}`; {hint}"))
        })
    }

    /// Checks the site as it would be, and writes the change if it may be; tells what is wrong or still open.
    fn write(&mut self, change: &Change) -> Result<(), Stopped> {
        let laid = BTreeMap::from([(change.path.clone(), change.after.clone())]);
        let after = self.session.survey(&Overlay::new(self.world, laid), &Request::default());
        let after = after.map_err(|error| unable(error.to_string()))?;
        let file = self.session.sources.id(&change.path);
        let fresh = after.found.beyond(&self.before.found);
        let graver = after.found.only(|fault| fault.level == Level::Error && fault.place.file == file);
        if fresh.has_errors() || graver.has_errors() {
            let shown = if fresh.has_errors() { &fresh } else { &graver };
            build::report(shown, &self.session.sources);
            return Err((format!("{}; {NOTHING}", show_summary(shown)), Ended::Faults));
        }
        write_changes(self.world.root(), std::slice::from_ref(change))
            .map_err(|unwritten| unable(format!("{unwritten}; {NOTHING}")))?;
        self.tell_open(&fresh, &after.found);
        Ok(())
    }

    /// What is still open in what was written, and that something else is wrong.
    fn tell_open(&self, fresh: &Diagnostics, all: &Diagnostics) {
        if !fresh.list().is_empty() {
            words::remark("Still open:\n");
            build::report(fresh, &self.session.sources);
        }
        if all.has_errors() {
            words::remark("note: other files of the site have errors, as before; see `handfast check`");
        }
    }
}

/// Carries out what a form asks for.
pub fn run_form(world: &DiskWorld, typed: &FormTyped) -> Ended {
    settle(draft(world, typed))
}

/// Prints how it went.
fn settle(result: Result<String, Stopped>) -> Ended {
    match result {
        Ok(done) => {
            words::print(&done);
            Ended::Well
        }
        Err((message, ended)) => {
            match ended {
                Ended::Unable => words::complain(&message),
                _ => words::remark(&message),
            }
            ended
        }
    }
}

fn draft(world: &DiskWorld, typed: &FormTyped) -> Result<String, Stopped> {
    let mut desk = Desk::open(world)?;
    let (change, done) = match typed.form.home {
        Home::File(folder) => {
            let ground = Ground { records: &desk.records, subject: None };
            // Nobody is asked for the particulars of a record that is there already.
            if let Some(name) = typed.given.get("name").and_then(|words| words.first()) {
                new_path(&desk, (folder, typed), name)?;
            }
            let answers = answer(typed.form, &ground, typed)?;
            new_record(&desk, (folder, typed), &ground, &answers)?
        }
        Home::Partnership(array) => {
            let subject = desk.partnership(&typed.subject)?;
            let ground = Ground { records: &desk.records, subject: Some(subject) };
            if array == "stages" {
                next_stage(world, typed, &ground, subject)?
            } else {
                next_entry(world, (array, typed), &ground, subject)?
            }
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
        Unfilled::Wrong(list) => ("these cannot stand there", list),
    };
    let width = list.iter().map(|(flag, _)| flag.len()).max().unwrap_or(0);
    let lines: String = list.iter().map(|(flag, words)| format!("\n  {flag:<width$}  {words}")).collect();
    format!("{head}; {NOTHING}{lines}")
}

/// The id of a new record, and its path.
fn new_path(desk: &Desk<'_>, (folder, typed): (&str, &FormTyped), name: &str) -> Result<(String, String), Stopped> {
    let id = typed.id.clone().unwrap_or_else(|| id_of(name));
    if let Err(bad) = check_key(&id) {
        return Err(unable(format!("`{id}` cannot be an id: {bad}; choose one with --id; {NOTHING}")));
    }
    let path = format!("{folder}/{id}.toml");
    if desk.world.read(&path).is_ok() {
        return Err(unable(format!("{path} is there already; {NOTHING}\n  give the new record another id with --id")));
    }
    Ok((id, path))
}

/// The file of a new record.
fn new_record(
    desk: &Desk<'_>,
    (folder, typed): (&str, &FormTyped),
    ground: &Ground<'_>,
    answers: &Answers,
) -> Result<(Change, String), Stopped> {
    let (id, path) = new_path(desk, (folder, typed), answers.one("name").unwrap_or_default())?;
    let said = done("the record stands in", &path, &typed.form.next.replace("ID", &id));
    let text = write_record(typed.form, ground, answers);
    Ok((Change { path, before: None, after: Some(text.into_bytes()) }, said))
}

/// The file of a partnership, changed.
fn changed(
    world: &DiskWorld,
    subject: &Partnership,
    change: impl FnOnce(&str) -> Result<String, Refused>,
) -> Result<Change, Stopped> {
    let path = format!("data/partnerships/{}.toml", subject.id);
    let bytes = world.read(&path).map_err(|error| unable(error.to_string()))?;
    let text = std::str::from_utf8(&bytes).map_err(|_| unable(format!("{path} is no UTF-8; {NOTHING}")))?;
    let text = change(text).map_err(|refused| (format!("{path}: {refused}; {NOTHING}"), Ended::Faults))?;
    Ok(Change { path, before: Some(bytes), after: Some(text.into_bytes()) })
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
    let change = changed(world, subject, |text| keeping_line_ends(text, |text| append_block(text, array, &block)))?;
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
    let change = changed(world, subject, |text| advance(text, (ground, subject), &answers))?;
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
