//! Writes tables: scrollable, labelled, with alignment by class.

use std::ops::Range;

use pulldown_cmark::Alignment;

use crate::parse::text::output::Mark;
use crate::parse::text::writer::Writer;

/// The table that is being written.
#[derive(Debug, Default)]
pub(super) struct OpenTable {
    alignments: Vec<Alignment>,
    column: usize,
    head: bool,
    /// How many tables there were, this one included.
    count: usize,
    cell: Mark,
    /// The first column has no header, so that its cells head their rows.
    heads_rows: bool,
    /// Where the row of headers stands, and which of them have words.
    heads: (Range<usize>, Vec<bool>),
}

impl OpenTable {
    /// Whether the cell heads its row.
    fn is_row_head(&self) -> bool {
        self.heads_rows && !self.head && self.column == 0
    }

    fn class(&self) -> &'static str {
        match self.alignments.get(self.column) {
            Some(Alignment::Left) => " class=\"align-left\"",
            Some(Alignment::Center) => " class=\"align-center\"",
            Some(Alignment::Right) => " class=\"align-right\"",
            _ => "",
        }
    }
}

impl Writer<'_> {
    pub fn start_table(&mut self, alignments: Vec<Alignment>) {
        self.table = OpenTable { alignments, count: self.table.count + 1, ..OpenTable::default() };
        self.out.push("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
        self.out.message("table");
        self.out.push(" ");
        self.out.number(self.table.count);
        self.out.push("\">\n<table>\n");
    }

    pub fn start_table_head(&mut self, range: Range<usize>) {
        self.table.heads = (range, Vec::new());
        self.table.head = true;
        self.table.column = 0;
        self.out.push("<thead>\n<tr>");
    }

    pub fn end_table_head(&mut self) {
        self.table.head = false;
        let (range, columns) = std::mem::take(&mut self.table.heads);
        self.table.heads_rows = columns.len() > 1 && columns.first() == Some(&false);
        self.hear_table_head(&columns, range);
        self.out.push("</tr>\n</thead>\n<tbody>\n");
    }

    pub fn start_row(&mut self) {
        self.table.column = 0;
        self.out.push("<tr>");
    }

    pub fn start_cell(&mut self, range: Range<usize>) {
        self.check_cell(&range);
        self.table.cell = self.out.mark();
        let open = match (self.table.head, self.table.is_row_head()) {
            (true, _) => "<th scope=\"col\"",
            (false, true) => "<th scope=\"row\"",
            (false, false) => "<td",
        };
        self.out.push(open);
        self.out.push(self.table.class());
        self.out.push(">");
    }

    pub fn end_cell(&mut self) {
        let cell = &self.out.html[self.table.cell.html..];
        let empty =
            cell.ends_with('>') && cell.matches('>').count() == 1 && self.out.holes.len() == self.table.cell.holes;
        if self.table.head {
            self.table.heads.1.push(!empty);
        }
        if self.table.head && empty {
            // A header without words heads nothing.
            self.out.rewind(self.table.cell);
            self.out.push("<td></td>");
        } else {
            let heads = self.table.head || self.table.is_row_head();
            self.out.push(if heads { "</th>" } else { "</td>" });
        }
        self.table.column += 1;
    }

    pub fn end_table(&mut self) {
        self.out.push("</tbody>\n</table>\n</div>\n");
    }
}
