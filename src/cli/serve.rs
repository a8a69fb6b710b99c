//! `handfast serve`: the site in memory, at an address on this computer.

use std::sync::{Mutex, PoisonError};

use crate::artifact::Artifact;
use crate::cli::{Ended, words};
use crate::diag::{Diagnostics, rules, show_summary, show_text};
use crate::io::disk::DiskWorld;
use crate::io::serve::{Answer, Asked, bind, content_type};
use crate::io::watch::Watch;
use crate::session::{Request, Session, Survey};
use crate::site::Audience;

/// The site as it was surveyed last.
struct Live {
    session: Session,
    survey: Survey,
    /// Something changed that has not been surveyed yet.
    stale: bool,
    /// The index of the search, made when it is first asked for: nobody waits for it after saving a text.
    index: Option<Vec<Artifact>>,
}

/// Surveys the site again; where the disk fails just now, the next question tries again.
fn follow(world: &DiskWorld, request: &Request, live: &mut Live) {
    match live.session.survey(world, request) {
        Ok(survey) => {
            tell(&survey, &live.session);
            live.survey = survey;
            live.index = None;
            live.stale = false;
        }
        Err(error) => words::complain(&error.to_string()),
    }
}

/// Serves until it is stopped.
pub fn serve(world: &DiskWorld, port: Option<u16>, open: bool) -> Ended {
    let locked = world.audience() != Audience::Public;
    let doorway = match bind(port).and_then(|doorway| if locked { doorway.locked() } else { Ok(doorway) }) {
        Ok(doorway) => doorway,
        Err(message) => {
            words::complain(&message);
            return Ended::Unable;
        }
    };
    let folders: &[&str] =
        if locked { &["content", "data", "private", "themes"] } else { &["content", "data", "themes"] };
    let watch = match Watch::new(world.root(), folders) {
        Ok(watch) => watch,
        Err(message) => {
            words::complain(&message);
            return Ended::Unable;
        }
    };
    if let Some(note) = watch.note() {
        words::remark(&format!("note: {note}"));
    }
    let mut session = Session::default();
    let request = Request { audience: world.audience(), base_url: Some(doorway.address()) };
    let survey = match session.survey(world, &request) {
        Ok(survey) => survey,
        Err(error) => {
            words::complain(&error.to_string());
            return Ended::Unable;
        }
    };
    tell(&survey, &session);
    let address = doorway.invitation();
    words::print(&format!("{} pages at {address} (stop with Ctrl-C)\n", survey.plan().pages.len()));
    if locked {
        words::remark(
            "note: this preview is not public; its address opens it for whoever has it, so keep it to yourself",
        );
    }
    if open && webbrowser::open(&address).is_err() {
        words::remark("no browser could be opened; go to that address yourself");
    }
    let live = Mutex::new(Live { session, survey, stale: false, index: None });
    doorway.serve(&|asked: &Asked<'_>| {
        let mut live = live.lock().unwrap_or_else(PoisonError::into_inner);
        // What keeps private/ out of a history stands beside the folders that are watched.
        let ignoring = live.survey.found.list().iter().any(|fault| fault.rule.code == rules::V07.code);
        if watch.changed() || ignoring {
            live.stale = true;
        }
        if live.stale {
            follow(world, &request, &mut live);
        }
        if live.index.is_none() && live.survey.is_in_index(asked.path) {
            match live.survey.search_index() {
                Ok(index) => live.index = Some(index),
                Err(found) => return faults_page(&found, &live),
            }
        }
        answer(world, &live, asked)
    });
    Ended::Well
}

/// Says in the terminal what is wrong.
fn tell(survey: &Survey, session: &Session) {
    let pressing = survey.found.pressing();
    if !pressing.list().is_empty() {
        words::remark(show_text(&pressing, &session.sources, true).trim_end());
        words::remark(&format!("\n{}", show_summary(&survey.found)));
    }
}

fn answer(world: &DiskWorld, live: &Live, asked: &Asked<'_>) -> Answer {
    let page = asked.path.ends_with('/') || asked.path.ends_with(".html");
    if page && live.survey.found.has_errors() {
        return faults_page(&live.survey.found, live);
    }
    if let Some(index) = live.index.as_ref().filter(|_| live.survey.is_in_index(asked.path)) {
        let part = index.iter().find(|part| part.path.as_str() == asked.path.trim_start_matches('/'));
        return part.cloned().map_or_else(|| missing(world, live, asked), found);
    }
    match live.survey.artifact_at(world, asked.path) {
        Ok(Some(artifact)) => found(artifact),
        Ok(None) => missing(world, live, asked),
        Err(found) => faults_page(&found, live),
    }
}

fn found(artifact: Artifact) -> Answer {
    Answer { status: 200, content_type: content_type(artifact.path.as_str()), body: artifact.bytes, location: None }
}

fn missing(world: &DiskWorld, live: &Live, asked: &Asked<'_>) -> Answer {
    let folder = format!("{}/", asked.path);
    if !asked.path.ends_with('/') && matches!(live.survey.artifact_at(world, &folder), Ok(Some(_))) {
        return Answer {
            status: 301,
            content_type: "text/plain; charset=utf-8",
            body: Vec::new(),
            location: Some(folder),
        };
    }
    let body = match live.survey.artifact_at(world, "/404.html") {
        Ok(Some(artifact)) => artifact.bytes,
        _ => b"Not found".to_vec(),
    };
    Answer { status: 404, content_type: "text/html; charset=utf-8", body, location: None }
}

/// What is wrong, as a page: plain text, so that nothing in it can run.
fn faults_page(found: &Diagnostics, live: &Live) -> Answer {
    let mut text = format!("{}\n\n", show_summary(found));
    text.push_str(&show_text(found, &live.session.sources, false));
    text.push_str("Mend this, save, and load the page again.\n");
    Answer { status: 500, content_type: "text/plain; charset=utf-8", body: text.into_bytes(), location: None }
}
