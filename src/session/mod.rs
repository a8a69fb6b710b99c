//! Build and rebuild: the whole way from files to artifacts.

mod gitignore;
mod kept;
mod leaks;
mod pictures;
mod reading;
mod survey;
mod timings;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

pub use leaks::gather_secrets;
pub use reading::is_leftover;
pub use survey::{Failure, Survey};
pub use timings::{Clock, Timings, Work};

use crate::check::{Checked, ParsedSite, check_site, site_languages};
use crate::diag::{Diagnostics, rules};
use crate::disclose::disclose;
use crate::parse::text::RawHtml;
use crate::parse::{Parsed, ParsedFile, Tongues, parse_file};
use crate::plan::{LOCK, Plan, check_lock, plan_site};
use crate::records::Records;
use crate::render::{Renderer, Theme, ThemeFiles, build_theme, built_in_files, theme_digest};
use crate::session::reading::{Found, gather, read_source};
use crate::site::{Audience, Unpublished};
use crate::source::{Digest, FileId, Place, Source, Sources};
use crate::world::{Unreadable, World};

/// The file that marks the root of a site.
pub const SETTINGS: &str = "data/site.toml";

/// What is asked of a build beside what the site itself says.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// For whom.
    pub audience: Audience,
    /// Another base address than the settings have.
    pub base_url: Option<String>,
    /// What becomes of texts that are not published.
    pub unpublished: Unpublished,
}

/// Keeps what was parsed, so that an unchanged file is never parsed twice.
#[derive(Default)]
pub struct Session {
    /// Paths and texts, for showing faults.
    pub sources: Sources,
    parsed: BTreeMap<Arc<str>, (Digest, Tongues, Arc<ParsedFile>)>,
    /// What was read, with the stamp it had before.
    read: BTreeMap<String, ReadOnce>,
    edits: Vec<Edit>,
    /// Where the time went, since the first survey.
    pub timings: Timings,
    /// The theme as it was built last, with the digest of what it was built of and its faults.
    theme: Option<(Digest, Arc<Theme>, Diagnostics)>,
}

/// One file as it was read.
struct ReadOnce {
    stamp: Option<u64>,
    source: Source,
    faults: Diagnostics,
}

/// A text or record that is another one than at the survey before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// Its path from the site's root.
    pub path: Arc<str>,
    /// The path it had, where it was given another.
    pub from: Option<String>,
    /// What it said.
    pub before: Arc<str>,
    /// What it says.
    pub after: Arc<str>,
}

impl Session {
    /// Reads, parses and checks what stands in the open folders of a site: everything that is true there.
    ///
    /// # Errors
    /// When the disk fails; faults in what people wrote are part of what is found.
    pub fn check(&mut self, world: &dyn World) -> Result<Checked, Unreadable> {
        let mut found = Diagnostics::default();
        let (mut checked, _) = self.check_files(world, &Request::default(), &mut found)?;
        checked.found.extend(&found);
        Ok(checked)
    }

    fn check_files(
        &mut self,
        world: &dyn World,
        request: &Request,
        found: &mut Diagnostics,
    ) -> Result<(Checked, Found), Unreadable> {
        self.timings.start();
        let audience = request.audience;
        let settings_file = self.sources.id(SETTINGS);
        let files = gather(world, audience, &mut self.sources, found)?;
        let private: Vec<&str> =
            files.texts.iter().map(|(path, _)| path.as_str()).filter(|path| path.starts_with("private/")).collect();
        if !private.is_empty() {
            kept::check_kept_out(world, &private, &mut self.sources, found);
        }
        let sources = self.read_all(world, &files, found)?;
        self.timings.lap("read");
        let tongues = tongues(&sources);
        let parsed = self.parse_all(&sources, &tongues);
        self.timings.lap("parse");
        let today = world.today();
        let site = ParsedSite {
            files: &parsed,
            settings_file,
            beside: &files.beside,
            today,
            audience,
            unpublished: request.unpublished,
            sources: &self.sources,
        };
        let checked = check_site(&site);
        self.timings.lap("check");
        Ok((checked, files))
    }

    /// Reads, parses, checks, discloses and plans a site.
    ///
    /// # Errors
    /// When the disk fails; faults in what people wrote are part of the survey.
    pub fn survey(&mut self, world: &dyn World, request: &Request) -> Result<Survey, Unreadable> {
        self.survey_with_records(world, request).map(|(survey, _)| survey)
    }

    /// The same, with everything that is true: for commands that write records, and for nothing that is shown.
    ///
    /// # Errors
    /// As [`Session::survey`].
    pub fn survey_with_records(
        &mut self,
        world: &dyn World,
        request: &Request,
    ) -> Result<(Survey, Records), Unreadable> {
        let mut found = Diagnostics::default();
        let settings_file = self.sources.id(SETTINGS);
        let (Checked { mut records, house, found: checked }, files) = self.check_files(world, request, &mut found)?;
        found.extend(&checked);
        if let Some(base_url) = &request.base_url {
            records.settings.base_url.clone_from(base_url);
        }
        let mut site = disclose(&records, request.audience);
        self.timings.lap("disclose");
        pictures::look_at_pictures(world, &mut site.files, &mut found)?;
        self.timings.lap("pictures");
        let mut plan = plan_site(site, &mut found);
        self.timings.lap("plan");
        plan.changed = world.changed();
        self.timings.lap("history");
        self.check_lock(world, &plan, &files, &mut found)?;
        let place = Place::top(settings_file);
        let theme_files = self.theme_files(world, &plan, &files, &mut found)?;
        let theme = self.theme(&theme_files, &plan, place, &mut found);
        self.timings.lap("theme");
        found.drop_consequences(&self.sources);
        house.judge(&mut found);
        found.settle(&self.sources);
        self.timings.lap("sort faults");
        let survey = Survey { renderer: Renderer::new(plan, theme), theme_files, settings: settings_file, found };
        self.timings.lap("prepare pages");
        Ok((survey, records))
    }

    /// The files that changed between the last two surveys.
    #[must_use]
    pub fn edits(&self) -> &[Edit] {
        &self.edits
    }

    /// How many files of the last survey say nothing at all.
    #[must_use]
    pub fn count_empty(&self) -> usize {
        self.read.values().filter(|read| read.source.text.is_empty()).count()
    }

    /// The files of the last survey, as they were parsed.
    pub fn files(&self) -> impl Iterator<Item = &ParsedFile> {
        self.parsed.values().map(|(_, _, file)| file.as_ref())
    }

    /// Reads every text file; what is not UTF-8 is reported and kept as far as it goes.
    fn read_all(
        &mut self,
        world: &dyn World,
        files: &Found,
        found: &mut Diagnostics,
    ) -> Result<Vec<Source>, Unreadable> {
        let kept = &self.read;
        let read = files.texts.par_iter().map(|(path, file)| {
            // Asked for before the file is read: what is saved meanwhile gives another one.
            let stamp = world.stamp(path);
            if kept.get(path).is_some_and(|kept| stamp.is_some() && kept.stamp == stamp) {
                return Ok(None);
            }
            read_source(world, path, *file).map(|(source, faults)| Some(ReadOnce { stamp, source, faults }))
        });
        let read: Vec<Result<Option<ReadOnce>, Unreadable>> = read.collect();
        let mut before = std::mem::take(&mut self.read);
        let begins = before.is_empty();
        self.edits.clear();
        let mut sources = Vec::with_capacity(read.len());
        let mut failed = None;
        for ((path, _), one) in files.texts.iter().zip(read) {
            let old = before.remove(path);
            let (now, old) = match one {
                Ok(Some(now)) => (now, old),
                // What was not read again was there before.
                Ok(None) => {
                    let Some(old) = old else { continue };
                    sources.push(old.source.clone());
                    found.extend(&old.faults);
                    self.read.insert(path.clone(), old);
                    continue;
                }
                Err(error) => {
                    failed = failed.or(Some(error));
                    continue;
                }
            };
            found.extend(&now.faults);
            let old = old.map(|old| (old.source.digest, old.source.text));
            if !begins && old.as_ref().is_none_or(|(digest, _)| *digest != now.source.digest) {
                let before = old.map_or_else(|| Arc::from(""), |(_, text)| text);
                let path = now.source.path.clone();
                self.edits.push(Edit { path, from: None, before, after: now.source.text.clone() });
            }
            if !std::ptr::eq(self.sources.text(now.source.file), &raw const *now.source.text) {
                self.sources.keep(now.source.file, now.source.text.clone());
            }
            sources.push(now.source.clone());
            self.read.insert(path.clone(), now);
        }
        for edit in &mut self.edits {
            let gone = before.values().find(|gone| gone.source.text == edit.after);
            edit.from = gone.map(|gone| gone.source.path.to_string());
        }
        failed.map_or(Ok(sources), Err)
    }

    /// Parses what has changed, in parallel.
    fn parse_all(&mut self, sources: &[Source], tongues: &Tongues) -> Vec<Arc<ParsedFile>> {
        let kept = &self.parsed;
        let parsed: Vec<Arc<ParsedFile>> = sources
            .par_iter()
            .map(|source| match kept.get(&source.path) {
                Some((digest, spoken, file)) if *digest == source.digest && spoken == tongues => Arc::clone(file),
                _ => Arc::new(parse_file(source, tongues)),
            })
            .collect();
        self.parsed = sources
            .iter()
            .zip(&parsed)
            .map(|(source, file)| (source.path.clone(), (source.digest, tongues.clone(), Arc::clone(file))))
            .collect();
        parsed
    }

    /// Compares what is planned with the headings that were published before.
    fn check_lock(
        &mut self,
        world: &dyn World,
        plan: &Plan,
        files: &Found,
        found: &mut Diagnostics,
    ) -> Result<(), Unreadable> {
        let Some((path, file)) = files.beside.iter().find(|(path, _)| path == LOCK) else { return Ok(()) };
        let (source, faults) = read_source(world, path, *file)?;
        found.extend(&faults);
        self.sources.keep(*file, source.text.clone());
        check_lock(plan, (*file, &source.text), found);
        Ok(())
    }

    /// The theme, built anew where anything of it is another than before.
    fn theme(&mut self, files: &ThemeFiles, plan: &Plan, place: Place, found: &mut Diagnostics) -> Arc<Theme> {
        let digest = theme_digest(files, plan);
        if let Some((_, theme, faults)) = self.theme.as_ref().filter(|(kept, ..)| *kept == digest) {
            found.extend(faults);
            return Arc::clone(theme);
        }
        let mut faults = Diagnostics::default();
        let theme = Arc::new(build_theme(files, plan, place, &mut faults));
        found.extend(&faults);
        self.theme = Some((digest, Arc::clone(&theme), faults));
        theme
    }

    /// Where the settings name the theme.
    fn theme_place(&mut self) -> Place {
        let named = self.parsed.get(SETTINGS).and_then(|(_, _, file)| match &file.parsed {
            Parsed::Settings(raw) => raw.theme.as_ref().map(|theme| theme.place),
            _ => None,
        });
        named.unwrap_or(Place::top(self.sources.id(SETTINGS)))
    }

    /// The files of the site's theme laid over the built-in ones.
    fn theme_files(
        &mut self,
        world: &dyn World,
        plan: &Plan,
        files: &Found,
        found: &mut Diagnostics,
    ) -> Result<ThemeFiles, Unreadable> {
        let mut theme = built_in_files();
        let name = &plan.site.settings.theme;
        let folder = format!("themes/{name}/");
        let own: Vec<&(String, FileId)> = files.theme.iter().filter(|(path, _)| path.starts_with(&folder)).collect();
        if own.is_empty() && name != "handfast" {
            let place = self.theme_place();
            found.report(&rules::H02, place, format!("there is no theme `{name}`")).hint(format!(
                "make a folder themes/{name}, or take `theme` out of data/site.toml to use the built-in one"
            ));
        }
        for (path, file) in own {
            let below = path[folder.len()..].to_owned();
            // A picture of the theme or words about it stand beside its parts, and are none.
            if !["templates/", "messages/", "assets/"].iter().any(|part| below.starts_with(part)) {
                continue;
            }
            let bytes = world.read(path)?;
            self.sources.keep(*file, Arc::from(String::from_utf8_lossy(&bytes)));
            theme.insert(below, crate::render::ThemeFile { bytes, file: Some(*file) });
        }
        Ok(theme)
    }
}

/// What parsing needs of the settings, which are parsed first for it.
fn tongues(sources: &[Source]) -> Tongues {
    let bare = Tongues {
        default: crate::language::Lang::EN,
        all: vec![crate::language::Lang::EN],
        raw_html: RawHtml::Refused,
        highlight: true,
    };
    let Some(settings) = sources.iter().find(|source| &*source.path == SETTINGS) else { return bare };
    let Parsed::Settings(raw) = parse_file(settings, &bare).parsed else { return bare };
    let (default, all) = site_languages(Some(&raw));
    let allowed = raw.raw_html.as_ref().is_some_and(|allowed| allowed.value);
    Tongues {
        default,
        all,
        raw_html: if allowed { RawHtml::Allowed } else { RawHtml::Refused },
        highlight: raw.highlight.as_ref().is_none_or(|highlight| highlight.value),
    }
}
