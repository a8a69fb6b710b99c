//! A site surveyed, ready to be rendered: all of it for a build, one page of it for the preview.

use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::artifact::Artifact;
use crate::diag::{Diagnostics, rules};
use crate::plan::{Page, Plan};
use crate::render::{Finding, INDEX_FOLDER, Renderer, ThemeFiles, report_template};
use crate::search::build_index;
use crate::source::{FileId, Place, Sources};
use crate::world::{Unreadable, World};

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
