//! From a planned page to bytes: pure, page by page, the same bytes for the same plan.

mod accessibility;
mod atlas;
mod benefits;
mod calendar;
mod cards;
mod contact;
mod dates;
mod directory;
mod embed;
mod embedded;
mod example;
mod expression;
mod facts;
mod feeds;
mod figures;
mod fill;
mod finder;
mod finding;
mod frame;
mod hosts;
mod ical;
mod inside;
mod json_ld;
mod lean;
mod lists;
mod messages;
mod news;
mod organisation;
mod outline;
mod overview;
mod page;
mod partnership;
mod plain;
mod policy;
mod qr;
mod responses;
mod scene;
mod shape;
mod strands;
mod strategy;
mod texts;
mod thanks;
mod theme;
mod views;
mod voice;
mod welcome;
mod whole;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use tera::{Context, Value};

pub use fill::escape;
pub use finding::{FindKind, Finding, Searched};
pub use hosts::INDEX_FOLDER;
pub use ical::Ical;
pub use messages::Messages;
pub use plain::{Called, DueList, show_acquaintance};
pub use policy::policy;
pub use strands::mark;
pub use theme::{Theme, ThemeFile, ThemeFiles, build_theme, built_in_files, report_template, theme_digest};

use crate::artifact::Artifact;
use crate::diag::Diagnostics;
use crate::language::Lang;
use crate::plan::{Page, PageKind, Plan};
use crate::render::scene::Scene;
use crate::render::voice::Voice;
use crate::source::Place;

/// Renders the pages of a plan.
pub struct Renderer {
    plan: Plan,
    theme: Arc<Theme>,
    voices: BTreeMap<Lang, Voice>,
    own_style: Option<Artifact>,
}

impl Renderer {
    /// Prepares what all pages share.
    #[must_use]
    pub fn new(plan: Plan, theme: Arc<Theme>) -> Self {
        let own_style = frame::own_style(&plan.site.settings);
        let path = own_style.as_ref().map(|style| style.path.to_string());
        let languages = plan.site.settings.languages.iter();
        let voices = languages.map(|lang| (*lang, Voice::new(*lang, &plan, &theme, path.as_deref()))).collect();
        Self { plan, theme, voices, own_style }
    }

    /// The plan.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The messages of the site's default language.
    #[must_use]
    pub fn messages(&self) -> Arc<Messages> {
        let lang = self.plan.site.settings.language;
        let own = self.voices.get(&lang).map(|voice| Arc::clone(&voice.messages));
        own.unwrap_or_else(|| Arc::new(Messages::new(lang, &[]).0))
    }

    /// The asset of the theme at a path of the output; nothing where there is none.
    #[must_use]
    pub fn asset_at(&self, path: &str) -> Option<&Artifact> {
        self.theme.assets.values().chain(&self.own_style).find(|asset| asset.path.as_str() == path)
    }

    /// Renders one page.
    ///
    /// # Errors
    /// When its template cannot be rendered.
    pub fn render(&self, page: &Page) -> Result<Artifact, tera::Error> {
        let Some(voice) = self.voices.get(&page.lang) else {
            return Err(tera::Error::message(format!("there is no language `{}`", page.lang)));
        };
        let scene = Scene { renderer: self, plan: &self.plan, page, voice };
        let (template, view) = scene.view()?;
        let mut context = scene.context();
        context.insert_value("frame", Value::from_serializable(&scene.frame()));
        context.insert_value("page", view);
        let html = self.theme.tera.render(template, &context)?;
        Ok(Artifact { path: page.out.clone(), bytes: html.into_bytes() })
    }

    /// Everything that is no page: style, icon, feeds, map of the site, rules for hosts.
    #[must_use]
    pub fn render_rest(&self) -> Vec<Artifact> {
        let mut rest: Vec<Artifact> = self.theme.assets.values().cloned().collect();
        rest.extend(self.own_style.clone());
        for scene in self.scenes_of(&PageKind::Partners) {
            rest.extend(scene.catalogue().artifacts());
        }
        rest.extend(feeds::render_feeds(&self.plan, &self.voices));
        if self.plan.site.settings.search {
            rest.extend(self.synonyms());
        }
        rest
    }

    /// The first leaf of a page in each language.
    fn scenes_of<'r>(&'r self, kind: &'r PageKind) -> impl Iterator<Item = Scene<'r>> {
        let pages = self.plan.pages.iter().filter(move |page| page.kind == *kind && page.leaf.is_first());
        pages.filter_map(|page| {
            let voice = self.voices.get(&page.lang)?;
            Some(Scene { renderer: self, plan: &self.plan, page, voice })
        })
    }

    /// The way from a page to the root of the site; a page that is shown at any address needs the whole path.
    fn root_of(&self, page: &Page) -> String {
        if page.kind == PageKind::NotFound {
            return self.plan.site.settings.base_path().to_owned();
        }
        let depth = page.path.matches('/').count();
        if depth == 0 { "./".to_owned() } else { "../".repeat(depth) }
    }

    /// A part that stands inside a text, from a template without a frame.
    fn render_part(&self, scene: &Scene<'_>, template: &str, view: Value) -> Result<String, tera::Error> {
        let mut context = scene.context();
        context.insert_value("page", view);
        self.theme.tera.render(template, &context)
    }

    /// Renders one page of each template, so that a fault in a template is found without rendering every page.
    pub fn check(&self, files: &ThemeFiles, otherwise: Place, found: &mut Diagnostics) {
        let mut seen = std::collections::BTreeSet::new();
        let first = self.plan.pages.iter().filter(|page| {
            let template = page::template(&page.kind, &page.address);
            // A template that could not be read has been reported already.
            seen.insert(template) && self.theme.tera.contains_template(template)
        });
        // The pages of a large registry are long; what goes wrong is told in their order all the same.
        let first: Vec<&Page> = first.collect();
        let rendered: Vec<_> = first.par_iter().map(|page| self.render(page).err()).collect();
        for error in rendered.into_iter().flatten() {
            report_template(&error, files, otherwise, found);
        }
    }
}

impl Scene<'_> {
    /// What every template gets, without the page itself.
    fn context(&self) -> Context {
        let mut context = Context::new();
        context.insert_value("root", Value::normal_string(&self.root()));
        context.insert_value("lang", Value::normal_string(self.lang().as_str()));
        context.insert_value("t", self.voice.t.clone());
        context.insert_value("site", self.voice.site.clone());
        context
    }
}
