//! Turns the events of one text into HTML with holes: the state, and what every kind of event leads to.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::diag::{Diagnostic, Diagnostics, Rule, rules};
use crate::language::Lang;
use crate::markup::{Heading, Hole, Link, Markup, Prose, View};

use super::anchors::Anchors;
use super::blocks::OpenBlock;
use super::code::CodeBlock;
use super::headings::OpenHeading;
use super::images::OpenImage;
use super::inline::{HtmlRun, Paragraph};
use super::link_marks::{OpenLink, Target};
use super::notes::Notes;
use super::output::Output;
use super::punctuation::Running;
use super::tables::OpenTable;
use super::{Manuscript, Origin, RawHtml};

/// All that is known while a text is written.
pub(super) struct Writer<'t> {
    /// The Markdown as written.
    pub text: &'t str,
    /// Lines of blocks and views in it.
    pub lines: &'t [Range<usize>],
    pub origin: Origin,
    pub lang: Lang,
    pub raw_html: RawHtml,
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
            inline_depth: 0,
            skip: 0,
        }
    }

    /// Reports a fault at a range of the Markdown.
    pub fn report(&mut self, rule: &'static Rule, range: Range<usize>, message: impl Into<String>) -> &mut Diagnostic {
        self.found.report(rule, self.origin.place(range), message)
    }

    /// Writes what `event`, which stands at `range`, leads to.
    pub fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        if self.skip > 0 {
            match event {
                Event::Start(_) => self.skip += 1,
                Event::End(_) => self.skip -= 1,
                _ => {}
            }
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, &range),
            Event::Text(text) => self.write_text(&text, range),
            Event::Code(code) => self.write_inline_code(&code, range),
            Event::Html(_) => self.write_html_line(range),
            Event::InlineHtml(_) => self.write_inline_html(range),
            Event::FootnoteReference(name) => self.write_reference(&name),
            Event::SoftBreak => self.write_break("\n"),
            Event::HardBreak => self.write_break("<br>\n"),
            Event::Rule => {
                self.at_top = false;
                self.out.push("<hr>\n");
            }
            Event::TaskListMarker(done) => self.write_task(done),
            // Mathematics is not switched on.
            Event::InlineMath(text) | Event::DisplayMath(text) => self.out.escaped(&text),
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Link { link_type, dest_url, title, .. } => {
                self.start_link(Target { link_type, dest: &dest_url, title: &title }, range);
            }
            Tag::Image { link_type, dest_url, title, .. } => {
                self.start_image(Target { link_type, dest: &dest_url, title: &title }, range);
            }
            Tag::Emphasis => self.open_inline("<em>"),
            Tag::Strong => self.open_inline("<strong>"),
            Tag::Strikethrough => self.open_inline("<del>"),
            Tag::Superscript => self.open_inline("<sup>"),
            Tag::Subscript => self.open_inline("<sub>"),
            block => self.start_block(block, range),
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::Link => self.end_link(range),
            TagEnd::Image => self.end_image(range),
            TagEnd::Emphasis => self.close_inline("</em>"),
            TagEnd::Strong => self.close_inline("</strong>"),
            TagEnd::Strikethrough => self.close_inline("</del>"),
            TagEnd::Superscript => self.close_inline("</sup>"),
            TagEnd::Subscript => self.close_inline("</sub>"),
            block => self.end_block(block),
        }
    }

    fn start_block(&mut self, tag: Tag<'_>, range: Range<usize>) {
        self.turn_block();
        if !matches!(tag, Tag::Heading { .. } | Tag::HtmlBlock) {
            self.at_top = false;
        }
        match tag {
            Tag::Paragraph => self.start_paragraph(),
            Tag::Heading { level, id, .. } => self.start_heading(level as u8, id.as_deref(), range),
            Tag::CodeBlock(kind) => self.start_code(&kind),
            Tag::HtmlBlock => self.html = HtmlRun::default(),
            Tag::Table(alignments) => self.start_table(alignments),
            Tag::TableHead => self.start_table_head(),
            Tag::TableRow => self.start_row(),
            Tag::TableCell => self.start_cell(range),
            Tag::FootnoteDefinition(name) => self.start_note(&name, range),
            Tag::MetadataBlock(_) => self.skip = 1,
            container => self.start_container(&container),
        }
    }

    fn end_block(&mut self, tag: TagEnd) {
        self.turn_block();
        match tag {
            TagEnd::Paragraph => self.end_paragraph(),
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::CodeBlock => self.end_code(),
            TagEnd::HtmlBlock => self.end_html(),
            TagEnd::Table => self.end_table(),
            TagEnd::TableHead => self.end_table_head(),
            TagEnd::TableRow => self.out.push("</tr>\n"),
            TagEnd::TableCell => self.end_cell(),
            TagEnd::FootnoteDefinition => self.end_note(),
            TagEnd::MetadataBlock(_) => {}
            container => self.end_container(container),
        }
    }

    /// Between two blocks: running text ends, and so does what it left open.
    fn turn_block(&mut self) {
        self.end_html_words(0);
        self.running.end_block();
        self.inline_depth = 0;
    }

    pub fn open_inline(&mut self, html: &str) {
        self.inline_depth += 1;
        self.out.push(html);
    }

    pub fn close_inline(&mut self, html: &str) {
        self.end_html_words(self.inline_depth);
        self.inline_depth = self.inline_depth.saturating_sub(1);
        self.out.push(html);
    }

    fn start_container(&mut self, tag: &Tag<'_>) {
        self.depth += 1;
        match tag {
            Tag::BlockQuote(None) => self.out.push("<blockquote>\n"),
            Tag::BlockQuote(Some(kind)) => self.start_alert(*kind),
            Tag::List(None) => self.out.push("<ul>\n"),
            Tag::List(Some(1)) => self.out.push("<ol>\n"),
            Tag::List(Some(start)) => {
                self.out.push("<ol start=\"");
                self.out.number(usize::try_from(*start).unwrap_or(usize::MAX));
                self.out.push("\">\n");
            }
            Tag::Item => self.out.push("<li>"),
            Tag::DefinitionList => self.out.push("<dl>\n"),
            Tag::DefinitionListTitle => self.out.push("<dt>"),
            Tag::DefinitionListDefinition => self.out.push("<dd>"),
            _ => {}
        }
    }

    fn end_container(&mut self, tag: TagEnd) {
        self.leave_container();
        self.out.push(match tag {
            TagEnd::BlockQuote(None) => "</blockquote>\n",
            TagEnd::BlockQuote(Some(_)) => "</aside>\n",
            TagEnd::List(false) => "</ul>\n",
            TagEnd::List(true) => "</ol>\n",
            TagEnd::Item => "</li>\n",
            TagEnd::DefinitionList => "</dl>\n",
            TagEnd::DefinitionListTitle => "</dt>\n",
            TagEnd::DefinitionListDefinition => "</dd>\n",
            _ => "",
        });
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

    /// Writes a task's box, and says in words whether it is done.
    fn write_task(&mut self, done: bool) {
        let paragraph = self.out.html.ends_with("<li><p>");
        let length = if paragraph { "<li><p>".len() } else { "<li>".len() };
        if !paragraph && !self.out.html.ends_with("<li>") {
            return;
        }
        self.out.html.truncate(self.out.html.len() - length);
        self.out.push(if done { "<li class=\"task done\">" } else { "<li class=\"task\">" });
        self.out.push(if paragraph { "<p>" } else { "" });
        self.out.push("<span class=\"box\" aria-hidden=\"true\"></span><span class=\"visually-hidden\">");
        self.out.message(if done { "task-done" } else { "task-open" });
        self.out.push(": </span>");
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
