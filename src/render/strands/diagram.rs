//! Draws the way that two strands take through the five stages, with every allowed move.

use std::fmt::Write as _;

use crate::render::strands::glyph::{HEIGHT, Upper, WIDTH, high, low, stage_strands};
use crate::render::strands::{Name, Point, Strand, draw, figure, num, text};
use crate::site::Stage;

/// The words of the diagram.
#[derive(Clone, Copy, Debug)]
pub struct Diagram<'a> {
    /// Unique id of the title in the page.
    pub id: &'a str,
    /// What the drawing shows, and where the same stands in words.
    pub title: &'a str,
    /// The five stages' names, in the order of `Stage::ALL`.
    pub names: [&'a str; 5],
    /// The words beside the line from which every stage may begin.
    pub start: &'a str,
}

/// The moves that do not go to the next stage: where from, where to, by position in `Stage::ALL`.
const LEAPS: [(usize, usize); 5] = [(0, 2), (1, 3), (2, 4), (0, 3), (1, 4)];
const RETURNS: [(usize, usize); 2] = [(2, 1), (3, 2)];

const STEP: f64 = 212.0;
const LEFT: f64 = 12.0;
const GLYPHS: f64 = 150.0;
const NAMES: f64 = GLYPHS + HEIGHT + 30.0;
const RAIL: f64 = NAMES + 92.0;

/// Draws the five stages and the allowed moves between them.
pub fn stage_diagram(words: &Diagram<'_>) -> String {
    let mut body = String::new();
    draw_leaps(&mut body);
    draw_returns(&mut body);
    draw_rail(&mut body, words.start);
    body.push_str(&draw(&way()));
    for (index, name) in words.names.iter().enumerate() {
        let at = (centre(index), NAMES);
        let label = format!("{} {name}", index + 1);
        body.push_str(&text("t-stage t-middle", at, &label));
    }
    for index in 0..4 {
        let x = left(index) + WIDTH + (STEP - WIDTH) / 2.0;
        draw_head(&mut body, (x + 7.0, GLYPHS + HEIGHT / 2.0), (1.0, 0.0));
    }
    let name = Name::Titled { id: words.id, title: words.title };
    let width = LEFT * 2.0 + STEP * 4.0 + WIDTH;
    figure("strands strands-diagram", [0.0, 0.0, width, RAIL + 40.0], name, &body)
}

fn left(index: usize) -> f64 {
    LEFT + STEP * index as f64
}

fn centre(index: usize) -> f64 {
    left(index) + WIDTH / 2.0
}

/// The strands of all five stages, joined from one drawing to the next.
fn way() -> Vec<Strand> {
    let mut strands = Vec::new();
    for (index, stage) in Stage::ALL.into_iter().enumerate() {
        // After the date the strands have changed sides, and they keep them.
        let upper = if index < 2 { Upper::Library } else { Upper::Partner };
        strands.extend(stage_strands(stage, (left(index), GLYPHS), upper));
        if index < 4 {
            strands.extend(bridge(index));
        }
    }
    strands
}

fn bridge(index: usize) -> [Strand; 2] {
    let swapped = index >= 1;
    let (from, to) = (left(index) + WIDTH - 1.0, left(index + 1) + 1.0);
    let heights = if swapped { [low(GLYPHS), high(GLYPHS)] } else { [high(GLYPHS), low(GLYPHS)] };
    [0, 1].map(|party| {
        let y = if party == 0 { heights[0] } else { heights[1] };
        let mut strand = Strand::new(party, (from, y));
        strand.ease(to, y);
        strand
    })
}

fn draw_leaps(out: &mut String) {
    for (from, to) in LEAPS {
        let span = to - from;
        // The wide arcs lie round the narrow ones, so that two moves from one stage never cross at once.
        let (x1, x2, rise) = if span == 2 {
            (centre(from) + 20.0, centre(to) - 20.0, 92.0)
        } else {
            (centre(from) + 4.0, centre(to) - 4.0, 180.0)
        };
        let y = GLYPHS - 10.0;
        draw_arc(out, (x1, y), (x2, y), -rise);
    }
}

fn draw_returns(out: &mut String) {
    let y = NAMES + 14.0;
    for (from, to) in RETURNS {
        draw_arc(out, (centre(from) - 16.0, y), (centre(to) + 40.0, y), 58.0);
    }
    let x = centre(1);
    let d = format!(
        "M{} {}C{} {} {} {} {} {}",
        num(x + 14.0),
        num(y),
        num(x + 34.0),
        num(y + 52.0),
        num(x - 42.0),
        num(y + 52.0),
        num(x - 20.0),
        num(y)
    );
    let _ = write!(out, r#"<path class="move" d="{d}"/>"#);
    draw_head(out, (x - 20.0, y), (0.39, -0.92));
}

fn draw_arc(out: &mut String, from: Point, to: Point, rise: f64) {
    let bend = (to.0 - from.0) * 0.22;
    let (c1, c2) = ((from.0 + bend, from.1 + rise), (to.0 - bend, to.1 + rise));
    let d = format!(
        "M{} {}C{} {} {} {} {} {}",
        num(from.0),
        num(from.1),
        num(c1.0),
        num(c1.1),
        num(c2.0),
        num(c2.1),
        num(to.0),
        num(to.1)
    );
    let _ = write!(out, r#"<path class="move-halo" d="{d}"/><path class="move" d="{d}"/>"#);
    let (dx, dy) = (to.0 - c2.0, to.1 - c2.1);
    let length = (dx * dx + dy * dy).sqrt().max(1.0);
    draw_head(out, to, (dx / length, dy / length));
}

/// A small arrow head whose tip lies at `tip` and which points along the unit vector `along`.
fn draw_head(out: &mut String, tip: Point, along: Point) {
    let (bx, by) = (tip.0 - along.0 * 11.0, tip.1 - along.1 * 11.0);
    let (nx, ny) = (-along.1 * 5.5, along.0 * 5.5);
    let _ = write!(
        out,
        r#"<path class="move-head" d="M{} {}L{} {}L{} {}Z"/>"#,
        num(tip.0),
        num(tip.1),
        num(bx + nx),
        num(by + ny),
        num(bx - nx),
        num(by - ny)
    );
}

fn draw_rail(out: &mut String, words: &str) {
    let (first, last) = (centre(0) - 54.0, centre(4) - 54.0);
    let _ = write!(out, r#"<path class="move rail" d="M{} {y}H{}"/>"#, num(first), num(last), y = num(RAIL));
    for index in 0..5 {
        let x = centre(index) - 54.0;
        let (top, bottom) = (num(NAMES + 24.0), num(RAIL));
        let _ = write!(out, r#"<path class="move rail" d="M{} {bottom}V{top}"/>"#, num(x));
        draw_head(out, (x, NAMES + 14.0), (0.0, -1.0));
    }
    out.push_str(&text("t-note", (first, RAIL + 24.0), words));
}
