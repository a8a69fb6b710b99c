//! The step after a build that reads everything, to search what was built for what its readers must not see.

use crate::diag::Diagnostics;
use crate::leak::{Known, Secrets};
use crate::session::reading::gather;
use crate::session::{Session, Survey, tongues};
use crate::site::Audience;
use crate::world::{Unreadable, World};

/// The words that must not stand in what was surveyed, gathered from all files of the site.
///
/// `inside` must be open for coordinators, so that it shows `private/`. It is read here alone, by a session of its own:
/// nothing of it reaches the survey, its texts or its faults. What `session` has parsed is not parsed again. The secrets can be searched for in each artifact as it is
/// rendered ([`Secrets::search_one`]), or in all of them together ([`crate::leak::search`]).
///
/// # Errors
/// When a file cannot be read, or there is more to search for than memory holds.
pub fn gather_secrets(inside: &dyn World, session: &Session, survey: &Survey) -> Result<Secrets, Unreadable> {
    let mut session = Session { parsed: session.parsed.clone(), sources: session.sources.clone() };
    let mut faults = Diagnostics::default();
    let files = gather(inside, Audience::Coordinator, &mut session.sources, &mut faults)?;
    let sources = session.read_all(inside, &files, &mut faults)?;
    let parsed = session.parse_all(&sources, &tongues(&sources));
    let theme = survey.theme_files.values();
    let shown: Vec<String> = theme.filter_map(|file| String::from_utf8(file.bytes.clone()).ok()).collect();
    let known = Known { files: &parsed, sources: &session.sources, today: inside.today(), shown: &shown };
    Secrets::gather(&known, survey.plan().site.audience)
        .map_err(|error| Unreadable { path: "private".to_owned(), reason: error.to_string() })
}
