//! All that is known while a text is written, and what becomes of it at the end.

use std::ops::Range;

use crate::diag::{Diagnostic, Diagnostics, Rule, rules};
use crate::language::Lang;
use crate::markup::{Heading, Hole, Link, Markup, Prose, View};

use crate::parse::text::anchors::Anchors;
use crate::parse::text::blocks::OpenBlock;
use crate::parse::text::code::CodeBlock;
use crate::parse::text::headings::OpenHeading;
use crate::parse::text::heard::Heard;
use crate::parse::text::images::OpenImage;
use crate::parse::text::inline::{HtmlRun, Paragraph};
use crate::parse::text::link_marks::OpenLink;
use crate::parse::text::notes::Notes;
use crate::parse::text::output::Output;
use crate::parse::text::passages::{Passage, passages};
use crate::parse::text::punctuation::Running;
use crate::parse::text::tables::OpenTable;
use crate::parse::text::{Manuscript, Origin, RawHtml};

/// All that is known while a text is written.
pub(super) struct Writer<'t> {
    /// The Markdown as written.
    pub text: &'t str,
    /// Lines of blocks and views in it.
    pub lines: &'t [Range<usize>],
    pub origin: Origin,
    pub lang: Lang,
    pub raw_html: RawHtml,
    pub highlight: bool,
    pub path: &'t str,
    pub found: &'t mut Diagnostics,

    pub out: Output,
    pub title: Option<String>,
    pub opening: String,
    pub links: Vec<Link>,
    pub views: Vec<View>,
    pub headings: Vec<Heading>,
    pub anchor_list: Vec<String>,

    pub anchors: Anchors<'t>,
    pub running: Running,
    pub notes: Notes,
    /// How many lists, items, quotes, notes and definitions are open.
    pub depth: usize,
    pub blocks: Vec<OpenBlock>,
    /// How many labels for blocks and tables were given out.
    pub labels: usize,
    /// Nothing but settings and comments so far: a heading would be the title.
    pub at_top: bool,
    pub heading: Option<OpenHeading>,
    pub section: [u32; 2],
    pub last_level: u8,
    pub paragraph: Paragraph,
    pub open_links: Vec<OpenLink>,
    pub images: Vec<OpenImage>,
    pub table: OpenTable,
    pub code: Option<CodeBlock>,
    pub html: HtmlRun,
    /// Passages in another language; those whose beginning was written; the end of the last one that ended.
    pub passages: Vec<Passage>,
    pub open_passages: Vec<usize>,
    pub behind_passage: usize,
    pub heard: Heard,
    /// How many emphases and links are open in this block.
    pub inline_depth: usize,
    /// The words of these events stand elsewhere already: so many ends are still to come.
    pub skip: u32,
}

impl<'t> Writer<'t> {
    /// A writer at the beginning of `body`, which stands in `manuscript`.
    pub fn new(
        manuscript: &Manuscript<'t>,
        body: &'t str,
        lines: &'t [Range<usize>],
        found: &'t mut Diagnostics,
    ) -> Self {
        let mut out = Output::default();
        out.html.reserve(body.len() + body.len() / 4);
        Self {
            text: body,
            lines,
            origin: manuscript.origin,
            lang: manuscript.lang,
            raw_html: manuscript.raw_html,
            highlight: manuscript.highlight,
            path: manuscript.path,
            found,
            out,
            title: None,
            opening: String::new(),
            links: Vec::new(),
            views: Vec::new(),
            headings: Vec::new(),
            anchor_list: Vec::new(),
            anchors: Anchors::of(body),
            running: Running::new(manuscript.lang),
            notes: Notes::of(body),
            depth: 0,
            blocks: Vec::new(),
            labels: 0,
            at_top: matches!(manuscript.origin, Origin::File { .. }),
            heading: None,
            section: [0; 2],
            last_level: 1,
            paragraph: Paragraph::default(),
            open_links: Vec::new(),
            images: Vec::new(),
            table: OpenTable::default(),
            code: None,
            html: HtmlRun::default(),
            passages: passages(body),
            open_passages: Vec::new(),
            behind_passage: 0,
            heard: Heard::default(),
            inline_depth: 0,
            skip: 0,
        }
    }

    /// Reports a fault at a range of the Markdown.
    pub fn report(&mut self, rule: &'static Rule, range: Range<usize>, message: impl Into<String>) -> &mut Diagnostic {
        self.found.report(rule, self.origin.place(range), message)
    }

    /// Closes what is still open in the innermost container, and leaves it.
    pub fn leave_container(&mut self) {
        self.close_blocks_at(self.depth);
        self.depth = self.depth.saturating_sub(1);
    }

    /// Ends the text.
    pub fn finish(mut self) -> Prose {
        self.running.end_block();
        self.close_blocks_at(0);
        self.write_notes();
        self.out.html.shrink_to_fit();
        Prose {
            lang: self.lang,
            title: self.title.unwrap_or_default(),
            opening: self.opening,
            body: Markup {
                html: self.out.html,
                holes: self.out.holes,
                links: self.links,
                views: self.views,
                headings: self.headings,
                anchors: self.anchor_list,
                words: self.running.words,
            },
        }
    }

    /// Adds the view that a line asks for.
    pub fn push_view(&mut self, view: View) {
        let index = u32::try_from(self.views.len()).unwrap_or(u32::MAX);
        self.views.push(view);
        self.out.hole(Hole::View(index));
        self.out.push("\n");
    }

    /// Adds a link to the list, and says which one it is.
    pub fn push_link(&mut self, link: Link) -> u32 {
        let index = u32::try_from(self.links.len()).unwrap_or(u32::MAX);
        self.links.push(link);
        index
    }

    /// Reports characters that nobody can see and that were written as entities; others were found before.
    pub fn check_entity(&mut self, text: &str, range: &Range<usize>) {
        if self.text[range.clone()].starts_with('&') && text.chars().any(super::unseen::is_unseen) {
            self.report(&rules::T13, range.clone(), "a character that nobody can see")
                .hint("delete it; it is left out of the page");
        }
    }
}
