//! Searches what is built for words that its readers must not see, before anything of it is put in place.

use std::sync::{Mutex, PoisonError};

use crate::artifact::Artifact;
use crate::cli::words;
use crate::diag::Diagnostics;
use crate::io::disk::DiskWorld;
use crate::leak::{Searched, Secrets};
use crate::session::{Session, Survey, gather_secrets};
use crate::site::Audience;
use crate::source::Sources;

/// The search of one build; the only step of a public build that may read `private/`, and nothing it reads goes on.
pub struct Search {
    secrets: Option<Secrets>,
    found: Mutex<Searched>,
}

impl Search {
    /// Gathers what the readers of `survey` must not see. What stands below `private/` and cannot be read cannot be
    /// searched for either; the build goes on without it, and says so.
    pub fn begin(world: &DiskWorld, session: &Session, survey: &Survey) -> Self {
        let secrets = if world.audience() == Audience::Coordinator { None } else { gather(world, session, survey) };
        Self { secrets: secrets.filter(|secrets| !secrets.is_empty()), found: Mutex::default() }
    }

    /// Searches one output file; may be called from many threads.
    pub fn look(&self, artifact: &Artifact) {
        let Some(secrets) = &self.secrets else { return };
        let searched = secrets.search_one(artifact.path.as_str(), &artifact.bytes);
        if !searched.is_clean() {
            let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
            *found = std::mem::take(&mut *found).and(searched);
        }
    }

    /// What was found, without the words themselves.
    pub fn end(self, sources: &mut Sources) -> Diagnostics {
        let mut found = Diagnostics::default();
        self.found.into_inner().unwrap_or_else(PoisonError::into_inner).report(sources, &mut found);
        found.settle(sources);
        found
    }
}

fn gather(world: &DiskWorld, session: &Session, survey: &Survey) -> Option<Secrets> {
    let inside = world.clone().for_audience(Audience::Coordinator);
    let error = match gather_secrets(&inside, session, survey) {
        Ok(secrets) => return Some(secrets),
        Err(error) => error,
    };
    words::remark(&format!("note: {error}, so only what stands in data/ was searched for in the built site"));
    gather_secrets(world, session, survey).ok()
}
