//! Writes blocks such as notes and checklists, from `:::` lines and from GitHub's alerts.

use std::ops::Range;

use pulldown_cmark::BlockQuoteKind;

use crate::diag::{advise, rules};
use crate::ids::Kind;
use crate::markup::{Dest, Hole, Link, Question};

use crate::parse::text::Spot;
use crate::parse::text::directive::{Attribute, Directive, read_directive};
use crate::parse::text::links::read_record;
use crate::parse::text::output::Mark;
use crate::parse::text::views::{read_view, view_names};
use crate::parse::text::writer::Writer;

/// A block that waits for its end.
#[derive(Debug)]
pub(super) struct OpenBlock {
    colons: usize,
    /// The depth of containers it stands in.
    depth: usize,
    line: Range<usize>,
    kind: &'static BlockKind,
    title: String,
    /// Where its own words begin.
    words: Mark,
}

/// What stands in the braces of a block.
#[derive(Debug, Default)]
struct Keys {
    id: Option<String>,
    /// The index of the link to the record that is the example.
    record: Option<u32>,
}

/// One kind of block.
#[derive(Debug)]
struct BlockKind {
    name: &'static str,
    message: &'static str,
    open: &'static str,
    close: &'static str,
}

/// A note is no landmark of the page, whatever its element; so two may bear one name.
macro_rules! aside {
    ($name:literal) => {
        BlockKind {
            name: $name,
            message: concat!("block-", $name),
            open: concat!("<aside class=\"block block-", $name, "\" role=\"note\""),
            close: "</aside>\n",
        }
    };
}

static KINDS: [BlockKind; 9] = [
    aside!("note"),
    aside!("tip"),
    aside!("warning"),
    aside!("important"),
    aside!("caution"),
    aside!("example"),
    aside!("question"),
    BlockKind {
        name: "checklist",
        message: "block-checklist",
        open: "<section class=\"block block-checklist\"",
        close: "</section>\n",
    },
    BlockKind {
        name: "definition",
        message: "block-definition",
        open: "<div class=\"block block-definition\" role=\"group\"",
        close: "</div>\n",
    },
];

fn alert(kind: BlockQuoteKind) -> &'static BlockKind {
    &KINDS[match kind {
        BlockQuoteKind::Note => 0,
        BlockQuoteKind::Tip => 1,
        BlockQuoteKind::Warning => 2,
        BlockQuoteKind::Important => 3,
        BlockQuoteKind::Caution => 4,
    }]
}

impl Writer<'_> {
    /// A line of a block or view whose turn has come.
    pub fn write_directive(&mut self, line: Range<usize>) {
        self.at_top = false;
        let text = self.text;
        let directive = read_directive(&text[line.clone()]);
        if let Some((at, message)) = &directive.fault {
            self.report(&rules::T05, line.start + at.start..line.start + at.end, *message)
                .hint("for example `:::note[Title]` or `::partners{stage=\"marriage\"}`");
        }
        let place = line.start + directive.name_at.start..line.start + directive.name_at.end;
        if directive.colons == 2 {
            self.write_view(&directive, &line, place);
        } else if directive.name.is_empty() {
            self.close_block(directive.colons, &line);
        } else {
            self.open_block(&directive, line, place);
        }
    }

    fn write_view(&mut self, directive: &Directive<'_>, line: &Range<usize>, place: Range<usize>) {
        let spot = Spot { origin: &self.origin, start: line.start, length: line.len() };
        if let Some(view) = read_view(directive, &spot, self.found) {
            self.push_view(view);
            return;
        }
        let name = directive.name;
        let hint = if KINDS.iter().any(|kind| kind.name == name) {
            format!("a block begins with three colons: `:::{name}`")
        } else {
            let names: Vec<&str> = view_names().collect();
            advise(name, names.iter().copied(), &format!("views are {}", names.join(", ")))
        };
        self.report(&rules::T04, place, format!("there is no view called `{name}`")).hint(hint);
    }

    fn open_block(&mut self, directive: &Directive<'_>, line: Range<usize>, place: Range<usize>) {
        let name = directive.name;
        let known = KINDS.iter().find(|kind| kind.name == name);
        if known.is_none() {
            let names: Vec<&str> = KINDS.iter().map(|kind| kind.name).collect();
            let hint = if view_names().any(|view| view == name) {
                format!("a view begins with two colons: `::{name}`")
            } else {
                advise(name, names.iter().copied(), &format!("blocks are {}", names.join(", ")))
            };
            self.report(&rules::T04, place, format!("there is no block called `{name}`")).hint(hint);
        }
        // A block of an unknown kind is shown as a note: its words and its end keep their sense.
        let kind = known.unwrap_or(&KINDS[0]);
        let Keys { id, record } = self.block_keys(directive, kind, line.start);
        let title = directive.title.as_deref().unwrap_or("");
        self.write_opening(kind, title, id.as_deref());
        if let Some(index) = record {
            self.out.hole(Hole::Record(index));
            self.out.push("\n");
        }
        let (colons, depth, title) = (directive.colons, self.depth, title.to_owned());
        self.blocks.push(OpenBlock { colons, depth, line, kind, title, words: self.out.mark() });
    }

    fn block_keys(&mut self, directive: &Directive<'_>, kind: &BlockKind, start: usize) -> Keys {
        let mut keys = Keys::default();
        let example = kind.name == "example";
        for attribute in &directive.attributes {
            let value = attribute.value.trim();
            let at = |range: &Range<usize>| start + range.start..start + range.end;
            match attribute.key {
                "record" if example => keys.record = self.example_record(attribute, start),
                "id" if value.is_empty() || value.contains(char::is_whitespace) => {
                    self.report(&rules::T05, at(&attribute.value_at), "an id is one word")
                        .hint("write it without spaces, such as `id=\"first-steps\"`");
                }
                "id" => {
                    let anchor = self.anchors.take(value);
                    self.anchor_list.push(anchor.clone());
                    keys.id = Some(anchor);
                }
                other => {
                    let hint =
                        if example { "an example takes only `record` and `id`" } else { "a block takes only `id`" };
                    self.report(&rules::T05, at(&attribute.key_at), format!("a block has no key `{other}`")).hint(hint);
                }
            }
        }
        keys
    }

    /// The record that an example is about: whether it is there is judged with all other links.
    fn example_record(&mut self, attribute: &Attribute<'_>, start: usize) -> Option<u32> {
        let at = start + attribute.value_at.start..start + attribute.value_at.end;
        let dest = attribute.value.split_once(':').and_then(|(kind, id)| read_record(kind, id));
        let shown = [Kind::Partnership, Kind::Org, Kind::Asset, Kind::Need];
        let Some(dest @ Dest::Record(..)) =
            dest.filter(|dest| matches!(dest, Dest::Record(key, _) if shown.contains(&key.kind)))
        else {
            let message = format!("`{}` names no record that can be shown as an example", attribute.value);
            self.report(&rules::T05, at, message)
                .hint("write a partnership, org, asset or need, such as `record=\"partnership:crime-cafe\"`");
            return None;
        };
        let place = self.origin.place(at);
        Some(self.push_link(Link { dest, place, image: false }))
    }

    /// GitHub's `> [!NOTE]`.
    pub fn start_alert(&mut self, kind: BlockQuoteKind) {
        self.write_opening(alert(kind), "", None);
    }

    fn write_opening(&mut self, kind: &BlockKind, title: &str, id: Option<&str>) {
        self.labels += 1;
        self.out.push(kind.open);
        if let Some(id) = id {
            self.out.push(" id=\"");
            self.out.escaped(id);
            self.out.push("\"");
        }
        self.out.push(" aria-label=\"");
        self.out.message(kind.message);
        self.out.push(" ");
        self.out.number(self.labels);
        if !title.is_empty() {
            self.out.push(": ");
            self.out.escaped(title);
        }
        self.out.push("\">\n<p class=\"block-title\">");
        if title.is_empty() {
            self.out.message(kind.message);
        } else {
            self.running.write(&mut self.out.html, title, ' ');
            self.running.end_block();
        }
        self.out.push("</p>\n");
    }

    /// A line of colons alone.
    fn close_block(&mut self, colons: usize, line: &Range<usize>) {
        let here = self.blocks.iter().rev().take_while(|block| block.depth == self.depth).count();
        if here == 0 {
            let inside = !self.blocks.is_empty();
            let hint = if inside {
                "write the colons as far to the left as those that open the block"
            } else {
                "delete the line, or open the block above, as in `:::note`"
            };
            let message =
                if inside { "a block is closed from within a list, quote or note" } else { "no block is open here" };
            self.report(&rules::T06, line.clone(), message).hint(hint);
            return;
        }
        let fitting = self.blocks.iter().rev().take(here).position(|block| block.colons == colons);
        if fitting.is_none() {
            let open = self.blocks.last().map_or(3, |block| block.colons);
            self.report(&rules::T06, line.clone(), format!("{colons} colons close a block that {open} opened"))
                .hint(format!("write {open} colons in both lines"));
        }
        for _ in 0..fitting.unwrap_or(0) {
            self.close_last(true);
        }
        self.close_last(false);
    }

    /// Closes the blocks that were opened at `depth` and not closed there.
    pub fn close_blocks_at(&mut self, depth: usize) {
        while self.blocks.last().is_some_and(|block| block.depth >= depth) {
            self.close_last(true);
        }
    }

    fn close_last(&mut self, missing: bool) {
        let Some(block) = self.blocks.pop() else { return };
        match block.kind.name {
            "question" => self.write_answer(&block),
            "checklist" => self.write_keeping(),
            _ => {}
        }
        self.out.push(block.kind.close);
        if missing {
            let colons = ":".repeat(block.colons);
            self.report(&rules::T06, block.line, "this block is never closed")
                .hint(format!("write `{colons}` on a line of its own behind its last line"));
        }
    }

    /// The way to answer a question stands below its words.
    fn write_answer(&mut self, block: &OpenBlock) {
        let words = self.out.words_since(block.words, &self.links);
        let index = u32::try_from(self.questions.len()).unwrap_or(u32::MAX);
        self.questions.push(Question { title: block.title.clone(), words });
        self.out.hole(Hole::Answer(index));
        self.out.push("\n");
    }

    /// What a script shows below a list whose ticks it keeps.
    fn write_keeping(&mut self) {
        self.out.push("<p class=\"ticks\" data-pagefind-ignore=\"\" hidden=\"\"><span>");
        self.out.message("checklist-kept");
        self.out.push("</span> <button type=\"button\">");
        self.out.message("checklist-clear");
        self.out.push("</button></p>\n");
    }
}
