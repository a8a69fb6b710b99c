//! Writes blocks such as notes and checklists, from `:::` lines and from GitHub's alerts.

use std::ops::Range;

use pulldown_cmark::BlockQuoteKind;

use crate::diag::{advise, rules};

use crate::parse::text::Spot;
use crate::parse::text::directive::{Directive, read_directive};
use crate::parse::text::views::{read_view, view_names};
use crate::parse::text::writer::Writer;

/// A block that waits for its end.
#[derive(Debug)]
pub(super) struct OpenBlock {
    colons: usize,
    /// The depth of containers it stands in.
    depth: usize,
    line: Range<usize>,
    close: &'static str,
}

/// One kind of block.
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
        let id = self.block_id(directive, line.start);
        self.write_opening(kind, directive.title.as_deref().unwrap_or(""), id.as_deref());
        self.blocks.push(OpenBlock { colons: directive.colons, depth: self.depth, line, close: kind.close });
    }

    fn block_id(&mut self, directive: &Directive<'_>, start: usize) -> Option<String> {
        let mut id = None;
        for attribute in &directive.attributes {
            let value = attribute.value.trim();
            let at = |range: &Range<usize>| start + range.start..start + range.end;
            if attribute.key != "id" {
                let message = format!("a block has no key `{}`", attribute.key);
                self.report(&rules::T05, at(&attribute.key_at), message).hint("a block takes only `id`");
            } else if value.is_empty() || value.contains(char::is_whitespace) {
                self.report(&rules::T05, at(&attribute.value_at), "an id is one word")
                    .hint("write it without spaces, such as `id=\"first-steps\"`");
            } else {
                let anchor = self.anchors.take(value);
                self.anchor_list.push(anchor.clone());
                id = Some(anchor);
            }
        }
        id
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
        self.out.push(block.close);
        if missing {
            let colons = ":".repeat(block.colons);
            self.report(&rules::T06, block.line, "this block is never closed")
                .hint(format!("write `{colons}` on a line of its own behind its last line"));
        }
    }
}
