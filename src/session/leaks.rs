//! The step after a build that reads everything, to search what was built for what its readers must not see.

use std::sync::Arc;

use rayon::prelude::*;

use crate::diag::Diagnostics;
use crate::leak::{Known, Secrets};
use crate::parse::{ParsedFile, parse_file};
use crate::session::reading::gather;
use crate::session::{Session, Survey, tongues};
use crate::site::Audience;
use crate::world::{Unreadable, World};

/// The words that must not stand in what was surveyed, gathered from all files of the site.
///
/// `inside` must be open for coordinators, so that it shows `private/`. It is read here alone, by a session of its own:
/// nothing of it reaches the survey, its texts or its faults. What `session` has read is not read again. The
/// secrets can be searched for in each artifact as it is rendered ([`Secrets::search_one`]), or in all of them together ([`crate::leak::search`]).
///
/// # Errors
/// When a file cannot be read, or there is more to search for than memory holds.
pub fn gather_secrets(inside: &dyn World, session: &Session, survey: &Survey) -> Result<Secrets, Unreadable> {
    let mut session =
        Session { parsed: session.parsed.clone(), sources: session.sources.clone(), ..Session::default() };
    let mut faults = Diagnostics::default();
    let mut files = gather(inside, Audience::Coordinator, &mut session.sources, &mut faults)?;
    files.texts.retain(|(path, _)| !session.parsed.contains_key(path.as_str()));
    let sources = session.read_all(inside, &files, &mut faults)?;
    let spoken = session.parsed.values().next().map(|(_, tongues, _)| tongues.clone());
    let spoken = spoken.unwrap_or_else(|| tongues(&sources));
    let fresh: Vec<Arc<ParsedFile>> = sources.par_iter().map(|source| Arc::new(parse_file(source, &spoken))).collect();
    // Files come by path, and `private/` stands behind `content/` and `data/`.
    let parsed: Vec<Arc<ParsedFile>> = session.parsed.into_values().map(|(_, _, file)| file).chain(fresh).collect();
    let theme = survey.theme_files.values();
    let shown: Vec<String> = theme.filter_map(|file| String::from_utf8(file.bytes.clone()).ok()).collect();
    let known = Known { files: &parsed, sources: &session.sources, today: inside.today(), shown: &shown };
    Secrets::gather(&known, survey.plan().site.audience)
        .map_err(|error| Unreadable { path: "private".to_owned(), reason: error.to_string() })
}
