//! `handfast serve`: the site in memory, at an address on this computer, followed from saving to saving.

use std::sync::{Arc, PoisonError, RwLock};
use std::thread;
use std::time::{Duration, Instant};

use crate::cli::{Ended, words};
use crate::diag::{Diagnostics, rules, show_summary, show_text};
use crate::io::disk::DiskWorld;
use crate::io::opener::open_file;
use crate::io::serve::{Answer, Asked, Doorway, bind, content_type};
use crate::io::watch::{Watch, WatchedWorld};
use crate::preview::{OWN, SCRIPT, STYLE, Seen, Shown, Slip};
use crate::session::{Request, Session};
use crate::site::{Audience, Unpublished};

/// How often somebody looks where the system may tell of less than there is.
const GLANCE: Duration = Duration::from_millis(100);

/// So long nothing must have been heard for a saving to be whole, and so long that is waited for at most.
const QUIET: Duration = Duration::from_millis(2);
const LONGEST_SAVING: Duration = Duration::from_millis(20);

/// So long bad news is held back, as it may come of half a saving: a file that is empty or gone for a moment. Whoever
/// saves without a pause hears of it after the longer time.
const DOUBT: Duration = Duration::from_millis(250);
const LONGEST_DOUBT: Duration = Duration::from_secs(2);

/// What was typed after `serve`.
pub struct ServeAsked {
    /// The port.
    pub port: Option<u16>,
    /// Open the browser.
    pub open: bool,
    /// The browser goes to the page that was changed.
    pub follow: bool,
    /// What becomes of texts that are not published.
    pub unpublished: Unpublished,
}

/// The preview while it runs.
struct Live<'a> {
    disk: &'a DiskWorld,
    watch: Watch,
    request: Request,
    doorway: Doorway,
    follow: bool,
    shown: RwLock<Arc<Shown>>,
}

/// Serves until it is stopped.
pub fn serve(disk: &DiskWorld, asked: &ServeAsked) -> Ended {
    match begin(disk, asked) {
        Ok((live, session, world)) => {
            live.run(session, &world);
            Ended::Well
        }
        Err(message) => {
            words::complain(&message);
            Ended::Unable
        }
    }
}

fn begin<'a>(disk: &'a DiskWorld, asked: &ServeAsked) -> Result<(Live<'a>, Session, WatchedWorld<'a>), String> {
    let locked = disk.audience() != Audience::Public;
    let doorway = bind(asked.port).and_then(|doorway| if locked { doorway.locked() } else { Ok(doorway) })?;
    let folders: &[&str] =
        if locked { &["content", "data", "private", "themes"] } else { &["content", "data", "themes"] };
    let watch = Watch::new(disk.root(), folders)?;
    if let Some(note) = watch.note() {
        words::remark(&format!("note: {note}"));
    }
    let mut session = Session::default();
    let world = WatchedWorld::new(disk);
    world.forget_changed(&watch);
    let request =
        Request { audience: disk.audience(), base_url: Some(doorway.address()), unpublished: asked.unpublished };
    let survey = session.survey(&world, &request).map_err(|error| error.to_string())?;
    tell(&survey.found, &survey.found, &session);
    let shown = Shown::new(survey, &session, None);
    let address = doorway.invitation();
    words::print(&format!("{} pages at {address} (stop with Ctrl-C)\n", shown.survey().plan().pages.len()));
    if locked {
        words::remark(
            "note: this preview is not public; its address opens it for whoever has it, so keep it to yourself",
        );
    }
    if asked.open && webbrowser::open(&address).is_err() {
        words::remark("no browser could be opened; go to that address yourself");
    }
    let shown = RwLock::new(Arc::new(shown));
    Ok((Live { disk, watch, request, doorway, follow: asked.follow, shown }, session, world))
}

impl Live<'_> {
    fn run(&self, session: Session, world: &WatchedWorld<'_>) {
        self.doorway.bell().ring(1);
        thread::scope(|scope| {
            scope.spawn(move || self.keep_up(session, world));
            self.doorway.serve(&|asked: &Asked<'_>| self.answer(asked));
        });
    }

    fn shown(&self) -> Arc<Shown> {
        Arc::clone(&self.shown.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Surveys the site after each saving; does not come back.
    fn keep_up(&self, mut session: Session, world: &WatchedWorld<'_>) {
        let mut again = false;
        loop {
            let heard = self.watch.wait(GLANCE);
            let shown = self.shown();
            // What keeps private/ out of a history stands beside the folders that are watched.
            let ignoring = shown.survey().found.list().iter().any(|fault| fault.rule.code == rules::V07.code);
            let changed = self.watch.changed();
            if !(changed || again || (ignoring && !heard)) {
                continue;
            }
            again = !self.take_in(&mut session, (world, &shown));
        }
    }

    /// Shows the site as it is now; false when that could not be done and has to be tried again.
    fn take_in(&self, session: &mut Session, (world, before): (&WatchedWorld<'_>, &Shown)) -> bool {
        let began = Instant::now();
        loop {
            let saving = Instant::now();
            while saving.elapsed() < LONGEST_SAVING && self.watch.wait(QUIET) {}
            self.watch.changed();
            world.forget_changed(&self.watch);
            let survey = match session.survey(world, &self.request) {
                Ok(survey) => survey,
                // A file that went between listing and reading; where the disk fails for long, that is said.
                Err(error) => {
                    if began.elapsed() > LONGEST_DOUBT {
                        words::complain(&error.to_string());
                        return false;
                    }
                    self.watch.wait(DOUBT);
                    continue;
                }
            };
            let shown = Shown::new(survey, session, Some(before));
            if shown.is_worse_than(before) && began.elapsed() < LONGEST_DOUBT && self.watch.wait(DOUBT) {
                continue;
            }
            let number = shown.number;
            let shown = Arc::new(shown);
            *self.shown.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&shown);
            self.doorway.bell().ring(number);
            let found = &shown.survey().found;
            if *found != before.survey().found {
                tell(&found.beyond(&before.survey().found), found, session);
            }
            return true;
        }
    }

    fn answer(&self, asked: &Asked<'_>) -> Answer {
        let shown = self.shown();
        if let Some(own) = asked.path.strip_prefix(OWN) {
            return self.answer_own(&shown, own, asked);
        }
        match shown.look(self.disk, asked.path) {
            Seen::There(artifact) => plain(200, content_type(artifact.path.as_str()), artifact.bytes),
            Seen::Broken(body) => plain(500, HTML, body),
            Seen::Missing(body) => {
                let folder = format!("{}/", asked.path);
                if !asked.path.ends_with('/') && matches!(shown.look(self.disk, &folder), Seen::There(_)) {
                    return Answer { location: Some(folder), ..plain(301, TEXT, Vec::new()) };
                }
                plain(404, HTML, body.unwrap_or_else(|| b"Not found".to_vec()))
            }
        }
    }

    /// What the script of the preview asks for.
    fn answer_own(&self, shown: &Shown, own: &str, asked: &Asked<'_>) -> Answer {
        for (path, text) in [SCRIPT, STYLE] {
            if asked.path == path {
                return plain(200, content_type(path), text.as_bytes().to_vec());
            }
        }
        if let Some(page) = own.strip_prefix("state").filter(|page| page.starts_with('/') && !asked.writes) {
            let slip = Slip { token: self.doorway.slip(), follow: self.follow, note: self.watch.note() };
            let body = serde_json::to_vec(&shown.notes(page, slip)).unwrap_or_default();
            return plain(200, content_type("state.json"), body);
        }
        let page = own.strip_prefix("open").filter(|page| page.starts_with('/') && asked.writes);
        match page.and_then(|page| shown.file_of(page)) {
            None => plain(404, TEXT, b"there is no such page\n".to_vec()),
            Some(file) => match open_file(&self.disk.root().join(file)) {
                Ok(()) => plain(204, TEXT, Vec::new()),
                Err(message) => plain(500, TEXT, message.into_bytes()),
            },
        }
    }
}

const HTML: &str = "text/html; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";

fn plain(status: u16, content_type: &'static str, body: Vec<u8>) -> Answer {
    Answer { status, content_type, body, location: None }
}

/// Says in the terminal what is wrong: what is new of it, and how much there is in all.
fn tell(new: &Diagnostics, all: &Diagnostics, session: &Session) {
    let pressing = new.pressing();
    if !pressing.list().is_empty() {
        words::remark(show_text(&pressing, &session.sources, true).trim_end());
    }
    if !all.list().is_empty() || !pressing.list().is_empty() {
        words::remark(&format!("\n{}", show_summary(all)));
    }
}
