//! `handfast lock`: remembers every heading that is published.

use crate::cli::desk::{NOTHING, Stopped, settle, unable};
use crate::cli::{Ended, build};
use crate::diag::{Level, show_summary};
use crate::io::change::{Change, write_changes};
use crate::io::disk::DiskWorld;
use crate::plan::{LOCK, write_lock};
use crate::session::{Request, Session};
use crate::world::World;

/// Adds the headings of the public site to those that were published before.
pub fn lock(world: &DiskWorld) -> Ended {
    settle(remember(world))
}

fn remember(world: &DiskWorld) -> Result<String, Stopped> {
    let mut session = Session::default();
    let survey = session.survey(world, &Request::default()).map_err(|error| unable(error.to_string()))?;
    let errors = survey.found.only(|fault| fault.level == Level::Error);
    if errors.has_errors() {
        build::report(&errors, &session.sources);
        return Err((format!("mend the site first ({}); {NOTHING}", show_summary(&errors)), Ended::Faults));
    }
    let there = world.list("data").map_err(|error| unable(error.to_string()))?.iter().any(|entry| entry.path == LOCK);
    let before = if there { Some(world.read(LOCK).map_err(|error| unable(error.to_string()))?) } else { None };
    let text = String::from_utf8_lossy(before.as_deref().unwrap_or_default()).into_owned();
    let after = write_lock(survey.plan(), &text);
    let count = |text: &str| text.lines().filter(|line| line.starts_with('/')).count();
    let (all, fresh) = (count(&after), count(&after).saturating_sub(count(&text)));
    let lost = survey.found.only(|fault| ["K-12", "K-13"].contains(&fault.rule.code));
    build::report(&lost, &session.sources);
    if text != after {
        let change = Change { path: LOCK.to_owned(), before, after: Some(after.into_bytes()) };
        write_changes(world.root(), &[change]).map_err(|unwritten| unable(format!("{unwritten}; {NOTHING}")))?;
    }
    Ok(format!("{LOCK} remembers {all} headings, {fresh} of them new\n"))
}
