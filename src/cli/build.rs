//! `handfast build` and `handfast check`.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::leaks::Search;
use crate::cli::{Ended, Format, words};
use crate::diag::{Diagnostics, Level, show_github, show_json, show_summary, show_text};
use crate::io::disk::DiskWorld;
use crate::io::publish::Publication;
use crate::language::Lang;
use crate::plan::{Readability, measure_prose};
use crate::session::{Failure, Request, Session, Survey, Timings, Work};
use crate::source::Sources;

/// What was asked of a build.
pub struct BuildAsked {
    /// The folder to publish into.
    pub output: Option<PathBuf>,
    /// Another base address.
    pub base_url: Option<String>,
    /// Warnings are errors.
    pub strict: bool,
    /// Only faults are printed.
    pub quiet: bool,
    /// Where the time went is told.
    pub timings: bool,
}

/// The base address as the settings would have it.
fn base_url(asked: Option<&String>) -> Result<Option<String>, String> {
    let Some(url) = asked else { return Ok(None) };
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let fit = host.is_some_and(|host| !host.is_empty() && !host.starts_with('/'))
        && !url.contains(|c: char| c.is_whitespace() || c.is_control() || "\"<>?#".contains(c));
    if !fit {
        return Err(format!(
            "`{url}` cannot be the address of a site; write it like https://library.example/partners/"
        ));
    }
    Ok(Some(if url.ends_with('/') { url.clone() } else { format!("{url}/") }))
}

/// Builds the site and puts it in place.
pub fn build(world: &DiskWorld, asked: &BuildAsked) -> Ended {
    let began = Instant::now();
    let request = match base_url(asked.base_url.as_ref()) {
        Ok(base_url) => Request { audience: world.audience(), base_url, ..Request::default() },
        Err(message) => return unable(&message),
    };
    let mut session = Session::default();
    if asked.timings {
        session.timings = Timings::by(clock);
    }
    let survey = match session.survey(world, &request) {
        Ok(survey) => survey,
        Err(error) => return unable(&error.to_string()),
    };
    // Notices are for whoever checks; a build says how many there are.
    report(&survey.found.pressing(), &session.sources);
    if forbids(&survey.found, asked.strict) {
        words::remark(&format!("{}; nothing was written", show_summary(&survey.found)));
        return Ended::Faults;
    }
    publish(world, &survey, (asked, began), &mut session)
}

fn unable(message: &str) -> Ended {
    words::complain(message);
    Ended::Unable
}

fn forbids(found: &Diagnostics, strict: bool) -> bool {
    found.has_errors() || (strict && found.count(Level::Warning) > 0)
}

/// Prints faults with the lines they stand in.
pub fn report(found: &Diagnostics, sources: &Sources) {
    if !found.list().is_empty() {
        words::remark(show_text(found, sources, true).trim_end());
        words::remark("");
    }
}

fn nothing_written(found: &Diagnostics, sources: &Sources) -> Ended {
    report(found, sources);
    words::remark(&format!("{}; nothing was written", show_summary(found)));
    Ended::Faults
}

fn publish(world: &DiskWorld, survey: &Survey, (asked, began): (&BuildAsked, Instant), session: &mut Session) -> Ended {
    let target = asked.output.clone().unwrap_or_else(|| world.root().join(world.audience().folder()));
    let publication = match Publication::begin(&target, world.root(), world.audience()) {
        Ok(publication) => publication,
        Err(refusal) => return unable(&refusal.to_string()),
    };
    session.timings.start();
    let search = Search::begin(world, session, survey);
    session.timings.lap("gather what is not public");
    let done = AtomicUsize::new(0);
    let bar = Progress::new(survey.plan().pages.len(), began, asked.quiet);
    let (looked, wrote) = (Work::of(&session.timings), Work::of(&session.timings));
    let rendered = survey.render_all(world, &done, &|artifact| {
        bar.show(done.load(Ordering::Relaxed));
        looked.time(|| search.look(artifact));
        wrote.time(|| publication.put(artifact))
    });
    bar.finish();
    session.timings.lap(RENDERED);
    let pages = match rendered {
        Ok(pages) => pages,
        Err(Failure::Fault(mut found)) => {
            found.settle(&session.sources);
            return nothing_written(&found, &session.sources);
        }
        Err(Failure::Put(error)) => {
            return unable(&format!(
                "the site could not be written to {}: {error}; the folder published before is as it was",
                target.display()
            ));
        }
    };
    let leaks = search.end(&mut session.sources);
    if leaks.has_errors() {
        return nothing_written(&leaks, &session.sources);
    }
    let published = match publication.finish() {
        Ok(published) => published,
        Err(error) => return unable(&format!("the site could not be put in place at {}: {error}", target.display())),
    };
    if let Some(because) = &published.weaker_because {
        words::remark(&format!("note: {because}"));
    }
    session.timings.lap("put in place");
    if asked.timings {
        let within = [("search for what is not public", looked.total()), ("write", wrote.total())];
        words::print(&show_timings(&session.timings, &within));
    }
    if !asked.quiet {
        let faults = if survey.found.list().is_empty() {
            String::new()
        } else {
            format!(" ({}; see `handfast check`)", show_summary(&survey.found))
        };
        words::print(&format!(
            "{pages} pages written to {} in {}{faults}\n",
            shown(&target),
            how_long(began.elapsed())
        ));
    }
    Ended::Well
}

/// The time since it was asked for first.
fn clock() -> Duration {
    static BEGAN: OnceLock<Instant> = OnceLock::new();
    BEGAN.get_or_init(Instant::now).elapsed()
}

/// The phase in which pages are rendered, searched and written, all at once.
const RENDERED: &str = "render, search, write";

/// Where the time went, a line for each phase; `within` is what all threads together did in the longest of them.
fn show_timings(timings: &Timings, within: &[(&str, Duration)]) -> String {
    let milliseconds = |time: Duration| time.as_secs_f64() * 1000.0;
    let mut out = String::new();
    for (phase, time) in timings.phases() {
        out.push_str(&format!("{:>9.1} ms  {phase}\n", milliseconds(*time)));
        if *phase == RENDERED {
            let line = |(what, time): &(&str, Duration)| {
                format!("{:>9.1} ms      of that: {what}, on all processors together\n", milliseconds(*time))
            };
            out.extend(within.iter().map(line));
        }
    }
    let sum: Duration = timings.phases().iter().map(|(_, time)| *time).sum();
    out.push_str(&format!("{:>9.1} ms  in all\n", milliseconds(sum)));
    out
}

/// A path as people know it: below the folder they are in, where it is.
fn shown(path: &std::path::Path) -> String {
    let here = std::env::current_dir().ok();
    let below =
        here.as_deref().and_then(|here| path.strip_prefix(here).ok()).filter(|below| !below.as_os_str().is_empty());
    below.unwrap_or(path).display().to_string()
}

fn how_long(time: Duration) -> String {
    if time < Duration::from_secs(1) {
        format!("{} ms", time.as_millis().max(1))
    } else {
        format!("{:.1} s", time.as_secs_f64())
    }
}

/// A bar that appears on a terminal when a build takes longer than a second.
struct Progress {
    bar: ProgressBar,
    began: Instant,
    wanted: bool,
}

impl Progress {
    fn new(pages: usize, began: Instant, quiet: bool) -> Self {
        let bar = ProgressBar::with_draw_target(Some(pages as u64), ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("{bar:40} {pos} of {len} pages")
            .unwrap_or_else(|_| ProgressStyle::default_bar());
        bar.set_style(style);
        Self { bar, began, wanted: !quiet && words::on_terminal() }
    }

    fn show(&self, done: usize) {
        if self.wanted && self.began.elapsed() > Duration::from_secs(1) {
            if self.bar.is_hidden() {
                self.bar.set_draw_target(ProgressDrawTarget::stderr());
            }
            self.bar.set_position(done as u64);
        }
    }

    fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

/// What was typed after `check`.
pub struct CheckAsked {
    /// How faults are printed.
    pub format: Format,
    /// Warnings count.
    pub strict: bool,
    /// The texts are measured.
    pub prose: bool,
    /// Where the time went is told.
    pub timings: bool,
}

/// Finds everything that is wrong and writes nothing.
pub fn check(world: &DiskWorld, asked: &CheckAsked) -> Ended {
    let mut session = Session::default();
    if asked.timings {
        session.timings = Timings::by(clock);
    }
    let mut survey = match session.survey(world, &Request { audience: world.audience(), ..Request::default() }) {
        Ok(survey) => survey,
        Err(error) => return unable(&error.to_string()),
    };
    survey.check_rendering(&session.sources);
    session.timings.lap("try each template");
    let found = &survey.found;
    match asked.format {
        Format::Text => {
            report(found, &session.sources);
            if asked.prose {
                words::print(&show_prose(&measure_prose(&survey.plan().site)));
            }
            words::print(&format!(
                "{}: {} pages, {}\n",
                shown(world.root()),
                survey.plan().pages.len(),
                show_summary(found)
            ));
        }
        Format::Json => words::print(&show_json(found, &session.sources)),
        Format::Github => words::print(&show_github(found, &session.sources)),
    }
    if asked.timings {
        session.timings.lap("print");
        words::remark(show_timings(&session.timings, &[]).trim_end());
    }
    if forbids(found, asked.strict) { Ended::Faults } else { Ended::Well }
}

/// How easily texts are read, a line each, and each language as a whole.
fn show_prose(texts: &[Readability]) -> String {
    let line = |name: &str, one: &Readability| {
        let to_a_sentence = one.words as f64 / one.sentences.max(1) as f64;
        let (words, lix) = (one.words, one.lix());
        format!("{lix:>5.1}  {to_a_sentence:>5.1}  {words:>6}  {:>6}  {name}\n", one.citations)
    };
    let mut out = String::from("  LIX  words to a sentence, words, footnotes; below 30 is easy, above 50 is hard\n");
    out.extend(texts.iter().map(|one| line(&one.file, one)));
    let languages: BTreeSet<Lang> = texts.iter().map(|one| one.lang).collect();
    for lang in languages {
        let count = texts.iter().filter(|one| one.lang == lang).count();
        out.push_str(&line(&format!("all {count} texts in {lang}"), &Readability::together(texts, lang)));
    }
    out
}
