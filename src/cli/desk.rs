//! A site on the desk of whoever writes records: read once, checked as it would be, then written.

use std::collections::BTreeMap;

use crate::cli::{Ended, build, words};
use crate::diag::{Diagnostics, Level, advise, show_summary};
use crate::io::change::{Change, write_changes};
use crate::io::disk::DiskWorld;
use crate::parse::ParsedFile;
use crate::records::{Partnership, Records};
use crate::session::{Request, Session};
use crate::site::Audience;
use crate::world::Overlay;

/// Why a command did not come to its end: what to say, and how it ends.
pub type Stopped = (String, Ended);

/// The sentence at the end of every refusal.
pub const NOTHING: &str = "nothing was written";

/// A command that cannot be carried out.
pub fn unable(message: impl Into<String>) -> Stopped {
    (message.into(), Ended::Unable)
}

/// A site read once, for a command that changes it.
pub struct Desk {
    /// The site as the library itself sees it, and as everyone does: what is written must hold for both.
    worlds: Vec<DiskWorld>,
    /// Paths and texts, and what was parsed.
    pub session: Session,
    /// Everything that is wrong with the site as it is.
    pub before: Diagnostics,
    /// Everything that is true so far.
    pub records: Records,
}

impl Desk {
    /// Reads a site.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn open(world: &DiskWorld) -> Result<Self, Stopped> {
        let mut session = Session::default();
        let public = world.clone().for_audience(Audience::Public);
        let everyone = session.survey_with_records(&public, &request(&public));
        let (outside, public_records) = everyone.map_err(|error| unable(error.to_string()))?;
        let inside = session.survey_with_records(world, &request(world));
        let mut before = outside.found;
        // Whoever may not open private/ can still write what does not stand there.
        let (worlds, records) = match inside {
            Ok((survey, records)) => {
                before.extend(&survey.found);
                (vec![world.clone(), public], records)
            }
            Err(_) => (vec![public], public_records),
        };
        before.settle(&session.sources);
        Ok(Self { worlds, session, before, records })
    }

    /// The site as the library itself sees it.
    pub fn world(&self) -> &DiskWorld {
        &self.worlds[0]
    }

    /// Whether all of the site could be opened.
    pub fn is_whole(&self) -> bool {
        self.worlds.len() > 1
    }

    /// The files of the site, as they were parsed.
    pub fn files(&self) -> impl Iterator<Item = &ParsedFile> {
        self.session.files()
    }

    /// Everything that is wrong with the site as it would be; a path without bytes is taken away.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn faults(&mut self, laid: &BTreeMap<String, Option<Vec<u8>>>) -> Result<Diagnostics, Stopped> {
        let mut found = Diagnostics::default();
        for world in &self.worlds {
            let survey = self.session.survey(&Overlay::new(world, laid.clone()), &request(world));
            found.extend(&survey.map_err(|error| unable(error.to_string()))?.found);
        }
        found.settle(&self.session.sources);
        Ok(found)
    }

    /// The partnership with this id.
    ///
    /// # Errors
    /// When there is none.
    pub fn partnership(&self, id: &str) -> Result<&Partnership, Stopped> {
        let all = || self.records.registry.partnerships.values();
        all().find(|one| one.id.as_str() == id).ok_or_else(|| {
            let hint = advise(id, all().map(|one| one.id.as_str()), "begin it with `handfast new partnership NAME`");
            unable(format!("there is no partnership `{id}`; {hint}"))
        })
    }

    /// Checks the site as it would be, and writes the change if it may be; tells what is wrong or still open.
    ///
    /// # Errors
    /// When it may not be, or cannot.
    pub fn write(&mut self, change: &Change) -> Result<(), Stopped> {
        let after = self.faults(&BTreeMap::from([(change.path.clone(), change.after.clone())]))?;
        let file = self.session.sources.id(&change.path);
        let fresh = after.beyond(&self.before);
        let own = after.only(|fault| fault.level == Level::Error && fault.place.file == file);
        if fresh.has_errors() || own.has_errors() {
            let shown = if fresh.has_errors() { &fresh } else { &own };
            build::report(shown, &self.session.sources);
            return Err((format!("{}; {NOTHING}", show_summary(shown)), Ended::Faults));
        }
        write_changes(self.world().root(), std::slice::from_ref(change))
            .map_err(|unwritten| unable(format!("{unwritten}; {NOTHING}")))?;
        self.tell_open(&fresh, &after);
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

/// A survey for whom the world is open.
fn request(world: &DiskWorld) -> Request {
    Request { audience: world.audience(), ..Request::default() }
}

/// Prints how it went.
pub fn settle(result: Result<String, Stopped>) -> Ended {
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
