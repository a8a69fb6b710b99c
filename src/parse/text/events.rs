//! What every kind of event leads to: the beginning and end of blocks and of marks in running text.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::parse::text::inline::HtmlRun;
use crate::parse::text::link_marks::Target;
use crate::parse::text::writer::Writer;

impl Writer<'_> {
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
            Tag::Paragraph => self.start_paragraph(range),
            Tag::Heading { level, id, attrs, .. } => {
                let was = attrs.iter().filter(|(key, _)| &**key == "was").filter_map(|(_, value)| value.as_deref());
                let was = was.map(|id| id.trim_matches('"').to_owned()).filter(|id| !id.is_empty()).collect();
                self.start_heading(level as u8, (id.as_deref(), was), range);
            }
            Tag::CodeBlock(kind) => self.start_code(&kind),
            Tag::HtmlBlock => self.html = HtmlRun::default(),
            Tag::Table(alignments) => self.start_table(alignments),
            Tag::TableHead => self.start_table_head(range),
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
        self.end_capitals();
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
}
