//! Build and rebuild: the whole way from files to artifacts.

mod gitignore;
mod kept;
mod leaks;
mod pictures;
mod reading;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

pub use leaks::gather_secrets;
pub use reading::is_leftover;

use crate::artifact::Artifact;
use crate::check::{Checked, ParsedSite, check_site, site_languages};
use crate::diag::{Diagnostics, rules};
use crate::disclose::disclose;
use crate::parse::text::RawHtml;
use crate::parse::{Parsed, ParsedFile, Tongues, parse_file};
use crate::plan::{LOCK, Page, Plan, check_lock, plan_site};
use crate::records::Records;
use crate::render::{
    Finding, INDEX_FOLDER, Renderer, Theme, ThemeFiles, build_theme, built_in_files, report_template, theme_digest,
};
use crate::search::build_index;
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

/// A site surveyed: planned, with its theme, and with everything that is wrong.
pub struct Survey {
    /// The plan and the theme, ready to render.
    pub renderer: Renderer,
    /// The files of the theme, for the places of faults.
    pub theme_files: ThemeFiles,
    /// The settings file, for faults without a place.
    pub settings: FileId,
    /// Everything that is wrong, sorted.
    pub found: Diagnostics,
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
        let audience = request.audience;
        let settings_file = self.sources.id(SETTINGS);
        let files = gather(world, audience, &mut self.sources, found)?;
        let private: Vec<&str> =
            files.texts.iter().map(|(path, _)| path.as_str()).filter(|path| path.starts_with("private/")).collect();
        if !private.is_empty() {
            kept::check_kept_out(world, &private, &mut self.sources, found);
        }
        let sources = self.read_all(world, &files, found)?;
        let tongues = tongues(&sources);
        let parsed = self.parse_all(&sources, &tongues);
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
        Ok((check_site(&site), files))
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
        pictures::look_at_pictures(world, &mut site.files, &mut found)?;
        let mut plan = plan_site(site, &mut found);
        plan.changed = world.changed();
        self.check_lock(world, &plan, &files, &mut found)?;
        let place = Place::top(settings_file);
        let theme_files = self.theme_files(world, &plan, &files, &mut found)?;
        let theme = self.theme(&theme_files, &plan, place, &mut found);
        found.drop_consequences(&self.sources);
        house.judge(&mut found);
        found.settle(&self.sources);
        let survey = Survey { renderer: Renderer::new(plan, theme), theme_files, settings: settings_file, found };
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

/// Why a build stopped after its survey.
pub enum Failure<E> {
    /// A page could not be rendered, or a file of the site could not be read.
    Fault(Box<Diagnostics>),
    /// An artifact could not be put where it belongs.
    Put(E),
}

impl Survey {
    /// Renders one page of each template and reports what goes wrong.
    pub fn check_rendering(&mut self, sources: &Sources) {
        let mut found = Diagnostics::default();
        self.renderer.check(&self.theme_files, Place::top(self.settings), &mut found);
        // What a template asks for and does not get may have been found before a page of it was rendered.
        let known: Vec<Place> =
            self.found.only(|fault| fault.rule == &rules::H01).list().iter().map(|fault| fault.place).collect();
        let fresh = found.only(|fault| !known.iter().any(|place| place.touches(fault.place)));
        self.found.extend(&fresh);
        self.found.settle(sources);
    }

    /// Renders everything in parallel and hands each artifact on as soon as it is made.
    ///
    /// # Errors
    /// At the first page that cannot be rendered, or the first artifact that cannot be put.
    pub fn render_all<E: Send>(
        &self,
        world: &dyn World,
        done: &AtomicUsize,
        put: &(dyn Fn(&Artifact) -> Result<(), E> + Sync),
    ) -> Result<usize, Failure<E>> {
        let found = self.plan().pages.par_iter().map(|page| {
            let artifact = self.render_page(page).map_err(|fault| Failure::Fault(Box::new(fault)))?;
            put(&artifact).map_err(Failure::Put)?;
            done.fetch_add(1, Ordering::Relaxed);
            Ok(self.finding(page, &artifact))
        });
        let found: Vec<Option<Finding>> = found.collect::<Result<_, _>>()?;
        for artifact in self.index(found).map_err(|fault| Failure::Fault(Box::new(fault)))? {
            put(&artifact).map_err(Failure::Put)?;
        }
        for artifact in self.renderer.render_rest() {
            put(&artifact).map_err(Failure::Put)?;
        }
        for file in &self.plan().site.files {
            let bytes = world.read(&file.from).map_err(|fault| Failure::Fault(Box::new(self.unreadable(&fault))))?;
            put(&Artifact { path: file.to.clone(), bytes }).map_err(Failure::Put)?;
        }
        Ok(self.plan().pages.len())
    }

    /// The plan.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        self.renderer.plan()
    }

    fn render_page(&self, page: &Page) -> Result<Artifact, Diagnostics> {
        self.renderer.render(page).map_err(|error| {
            let mut found = Diagnostics::default();
            report_template(&error, &self.theme_files, Place::top(self.settings), &mut found);
            found
        })
    }

    /// What the search finds of a page; nothing where the settings leave the search out.
    fn finding(&self, page: &Page, artifact: &Artifact) -> Option<Finding> {
        let html = std::str::from_utf8(&artifact.bytes).ok().filter(|_| self.plan().site.settings.search)?;
        self.renderer.finding(page, html)
    }

    /// The index of the search; empty where the settings leave it out.
    fn index(&self, found: Vec<Option<Finding>>) -> Result<Vec<Artifact>, Diagnostics> {
        if !self.plan().site.settings.search {
            return Ok(Vec::new());
        }
        let findings = found.into_iter().flatten().chain(self.renderer.findings_on_shared_pages());
        build_index(findings.collect()).map_err(|fault| {
            let mut found = Diagnostics::default();
            found
                .report(&rules::X01, Place::top(self.settings), format!("the search could not be prepared: {fault}"))
                .hint("write `search = false` into data/site.toml to publish without it");
            found
        })
    }

    /// The index of the search by itself: all pages are rendered for it, which takes longer than any of them.
    ///
    /// # Errors
    /// When a page cannot be rendered, or no index can be made of them.
    pub fn search_index(&self) -> Result<Vec<Artifact>, Box<Diagnostics>> {
        let render = |page: &Page| self.render_page(page).map(|artifact| self.finding(page, &artifact));
        let found = self.plan().pages.par_iter().map(render).collect::<Result<Vec<_>, _>>().map_err(Box::new)?;
        self.index(found).map_err(Box::new)
    }

    /// Whether a path below the root of the site leads into the index of the search.
    #[must_use]
    pub fn is_in_index(&self, path: &str) -> bool {
        self.plan().site.settings.search && path.trim_start_matches('/').starts_with(INDEX_FOLDER)
    }

    fn unreadable(&self, fault: &Unreadable) -> Diagnostics {
        let mut found = Diagnostics::default();
        found
            .report(&rules::X01, Place::top(self.settings), fault.to_string())
            .hint("look whether the file is still there and may be read");
        found
    }

    /// The artifact at a path below the root of the site, as a browser asks for it; nothing where there is none.
    ///
    /// # Errors
    /// When the page cannot be rendered.
    pub fn artifact_at(&self, world: &dyn World, path: &str) -> Result<Option<Artifact>, Box<Diagnostics>> {
        let path = path.trim_start_matches('/');
        let wanted = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        if let Some(page) = self.plan().page_at(&wanted) {
            return self.render_page(page).map(Some).map_err(Box::new);
        }
        if let Some(asset) = self.renderer.asset_at(&wanted) {
            return Ok(Some(asset.clone()));
        }
        if let Some(file) = self.plan().site.files.iter().find(|file| file.to.as_str() == wanted) {
            return Ok(world.read(&file.from).ok().map(|bytes| Artifact { path: file.to.clone(), bytes }));
        }
        Ok(self.renderer.render_rest().into_iter().find(|artifact| artifact.path.as_str() == wanted))
    }
}
