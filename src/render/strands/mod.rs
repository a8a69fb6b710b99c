//! Draws strands: the curves, the crossings and the SVG text that every figure shares.

mod bars;
mod diagram;
mod glyph;
mod network;
mod ring;
mod run;
mod timeline;
mod ways;

use std::fmt::Write as _;

use crate::render::fill::escape;

pub use bars::{Years, strand_bar, year_bars};
pub use diagram::{Diagram, stage_diagram};
pub use glyph::{lock, mark, stage_band, stage_definitions, stage_glyph, stage_icon, stage_reference, strand_key};
pub use network::{Bond, Knot, Web, network};
pub use ring::ring;
pub(crate) use timeline::width_of;
pub use timeline::{Period, Room, Timeline, timeline};
pub use ways::{Stop, Ways, tie_icon, ways_tree};

/// A point in the units of a figure's view box.
pub type Point = (f64, f64);

#[derive(Clone, Copy, Debug)]
struct Piece {
    from: Point,
    c1: Point,
    c2: Point,
    to: Point,
    over: bool,
    unknown: bool,
}

/// One strand: a run of cubic curves, some of which pass over what they cross.
#[derive(Clone, Debug)]
pub struct Strand {
    party: usize,
    at: Point,
    pieces: Vec<Piece>,
    ended: bool,
}

impl Strand {
    /// Begins the strand of a party at a point; party 0 is the library.
    pub fn new(party: usize, at: Point) -> Strand {
        Strand { party, at, pieces: Vec::new(), ended: false }
    }

    /// The point that the strand has reached.
    pub fn at(&self) -> Point {
        self.at
    }

    /// Adds a cubic curve.
    pub fn curve(&mut self, c1: Point, c2: Point, to: Point) -> &mut Strand {
        let from = self.at;
        self.pieces.push(Piece { from, c1, c2, to, over: false, unknown: false });
        self.at = to;
        self
    }

    /// Adds a curve that leaves and arrives level.
    pub fn ease(&mut self, x: f64, y: f64) -> &mut Strand {
        let middle = (self.at.0 + x) / 2.0;
        self.curve((middle, self.at.1), (middle, y), (x, y))
    }

    /// Lets the last piece pass over what it crosses.
    pub fn over(&mut self) -> &mut Strand {
        if let Some(piece) = self.pieces.last_mut() {
            piece.over = true;
        }
        self
    }

    /// Marks the last piece as one whose date is not known.
    pub fn unknown(&mut self) -> &mut Strand {
        if let Some(piece) = self.pieces.last_mut() {
            piece.unknown = true;
        }
        self
    }

    /// Whips the end, as one does with a rope that is kept.
    pub fn end(&mut self) -> &mut Strand {
        self.ended = true;
        self
    }
}

/// Adds a loose loop round the strands between `near` and `far`, its middle at `x`.
pub fn add_loop(strand: &mut Strand, x: f64, near: f64, far: f64) {
    let down = (far - near).signum();
    let (px, py) = strand.at();
    let lift = near + down * 8.0;
    strand.curve((px + (x - px) * 0.4, py), (x - 24.0, near - down * 8.0), (x - 6.0, near));
    strand.curve((x + 18.0, lift), (x + 32.0, far), (x, far)).over();
    strand.curve((x - 32.0, far), (x - 18.0, lift), (x + 6.0, near));
}

/// Ties two strands with a reef knot about the point `at`; `top` comes from above, `bottom` from below.
pub fn add_knot(top: &mut Strand, bottom: &mut Strand, at: Point) {
    for (strand, sign, loops_over) in [(top, 1.0, true), (bottom, -1.0, false)] {
        let p = |dx: f64, dy: f64| (at.0 + dx, at.1 + sign * dy);
        let (px, py) = strand.at();
        let layer = |strand: &mut Strand, on_top: bool| {
            if on_top {
                strand.over();
            }
        };
        strand.curve((px + (at.0 - px) * 0.4, py), p(-34.0, -33.0), p(-20.0, -29.0));
        strand.curve(p(-14.0, -27.0), p(-13.0, -20.0), p(-13.0, -13.0));
        layer(strand, loops_over);
        strand.curve(p(-13.0, -4.0), p(-28.0, -2.0), p(-28.0, 8.0));
        layer(strand, !loops_over);
        strand.curve(p(-28.0, 20.0), p(-16.0, 21.0), p(0.0, 21.0));
        layer(strand, loops_over);
        strand.curve(p(16.0, 21.0), p(28.0, 20.0), p(28.0, 8.0));
        layer(strand, loops_over);
        strand.curve(p(28.0, -2.0), p(13.0, -4.0), p(13.0, -13.0));
        layer(strand, !loops_over);
        strand.curve(p(13.0, -20.0), p(14.0, -27.0), p(20.0, -29.0));
        layer(strand, loops_over);
    }
}

/// Ends a knot: leads a strand from the knot at `knot` to a level run at `to`.
pub fn leave_knot(strand: &mut Strand, knot: Point, to: Point) {
    let sign = (strand.at().1 - knot.1).signum();
    let c1 = (knot.0 + 34.0, knot.1 + sign * 33.0);
    strand.curve(c1, (to.0 - (to.0 - knot.0) * 0.4, to.1), to);
}

/// Draws strands, first all of them, then the pieces that lie on top.
pub fn draw(strands: &[Strand]) -> String {
    let mut out = String::new();
    for strand in strands {
        draw_runs(&mut out, strand);
    }
    for strand in strands {
        for piece in strand.pieces.iter().filter(|piece| piece.over) {
            let d = path(std::slice::from_ref(piece));
            // The halo is measured in hundredths, so that the theme can keep it short of both ends: no seams.
            let _ = write!(out, r#"<path class="s-halo" pathLength="100" d="{d}"/>"#);
            draw_path(&mut out, strand.party, &d, piece.unknown);
        }
        if strand.ended {
            draw_end(&mut out, strand);
        }
    }
    out
}

fn draw_runs(out: &mut String, strand: &Strand) {
    for run in strand.pieces.chunk_by(|a, b| a.unknown == b.unknown) {
        let unknown = run.first().is_some_and(|piece| piece.unknown);
        draw_path(out, strand.party, &path(run), unknown);
    }
}

fn draw_path(out: &mut String, party: usize, d: &str, unknown: bool) {
    let number = party.min(4) + 1;
    let dashed = if unknown { " s-unknown" } else { "" };
    let _ = write!(out, r#"<path class="s s-{number}{dashed}" d="{d}"/>"#);
    if party != 0 {
        let _ = write!(out, r#"<path class="s-core s-core-{number}" d="{d}"/>"#);
    }
}

fn draw_end(out: &mut String, strand: &Strand) {
    let number = strand.party.min(4) + 1;
    let (x, y) = strand.at;
    for back in [4.0, 10.0] {
        let (x, top, bottom) = (num(x - back), num(y - 6.0), num(y + 6.0));
        let _ = write!(out, r#"<path class="s-end s-end-{number}" d="M{x} {top}V{bottom}"/>"#);
    }
}

fn path(pieces: &[Piece]) -> String {
    let mut d = String::new();
    if let Some(first) = pieces.first() {
        let _ = write!(d, "M{} {}", num(first.from.0), num(first.from.1));
    }
    for piece in pieces {
        d.push('C');
        for (index, (x, y)) in [piece.c1, piece.c2, piece.to].into_iter().enumerate() {
            let gap = if index == 0 { "" } else { " " };
            let _ = write!(d, "{gap}{} {}", num(x), num(y));
        }
    }
    d
}

/// A coordinate with one decimal at most, so that output stays the same on every machine.
pub fn num(value: f64) -> String {
    // Whole tenths in integers: printing a float exactly costs more than drawing the strand.
    let tenths = (value * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, tenth) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    if tenth == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{tenth}") }
}

/// How a figure is named to someone who does not see it.
#[derive(Clone, Copy, Debug)]
pub enum Name<'a> {
    /// The text beside the figure says it all.
    Decorative,
    /// A title, with an id that is unique in the page.
    Titled { id: &'a str, title: &'a str },
}

/// Wraps drawn parts in an `svg` element of a class and a view box.
pub fn figure(class: &str, view: [f64; 4], name: Name<'_>, body: &str) -> String {
    let [x, y, width, height] = view.map(num);
    let open = format!(r#"<svg class="{class}" viewBox="{x} {y} {width} {height}" fill="none""#);
    match name {
        Name::Decorative => format!(r#"{open} aria-hidden="true" focusable="false">{body}</svg>"#),
        Name::Titled { id, title } => {
            let (id, title) = (escape(id), escape(title));
            format!(r#"{open} role="img" aria-labelledby="{id}"><title id="{id}">{title}</title>{body}</svg>"#)
        }
    }
}

/// A line of text in a figure.
pub fn text(class: &str, at: Point, words: &str) -> String {
    let (x, y, words) = (num(at.0), num(at.1), escape(words));
    format!(r#"<text class="{class}" x="{x}" y="{y}">{words}</text>"#)
}
