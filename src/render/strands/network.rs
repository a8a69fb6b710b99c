//! Draws who works with whom: strands from our libraries through the partnerships to their partners.

use std::fmt::Write as _;

use crate::render::strands::glyph::{HEIGHT, Upper, WIDTH, stage_strands};
use crate::render::strands::timeline::{in_two_lines, wrap};
use crate::render::strands::{Name, Point, Room, Strand, draw, figure, num, text};
use crate::site::Stage;

/// An organisation in a column.
#[derive(Clone, Debug)]
pub struct Knot<'a> {
    /// Its name.
    pub name: &'a str,
    /// The height of its middle.
    pub y: i64,
}

/// A partnership in the middle column, with its parties as places in the outer columns.
#[derive(Clone, Debug)]
pub struct Bond<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its stage and time in words.
    pub note: &'a str,
    /// Its stage.
    pub stage: Stage,
    /// The height of its middle.
    pub y: i64,
    /// Our libraries in it.
    pub ours: Vec<usize>,
    /// Its partners.
    pub partners: Vec<usize>,
}

/// What the drawing shows.
#[derive(Clone, Debug)]
pub struct Web<'a> {
    /// What it shows, in one sentence.
    pub title: &'a str,
    /// Our libraries, from the top.
    pub ours: Vec<Knot<'a>>,
    /// The partnerships, from the top.
    pub bonds: Vec<Bond<'a>>,
    /// Their partners, from the top.
    pub partners: Vec<Knot<'a>>,
    /// What stands above the three columns.
    pub heads: [&'a str; 3],
    /// The height of the columns.
    pub height: i64,
}

const TOP: f64 = 44.0;
/// How large a stage is drawn here.
const SCALE: f64 = 0.5;

/// Where the columns of a drawing lie.
struct Sheet {
    room: Room,
    /// The dots of our libraries.
    left: f64,
    /// The middle of the partnerships.
    middle: f64,
    /// Half the width that their words may take.
    reach: f64,
    /// The dots of their partners.
    right: f64,
    width: f64,
}

impl Sheet {
    fn new(room: Room) -> Self {
        match room {
            Room::Page => Self { room, left: 272.0, middle: 580.0, reach: 142.0, right: 888.0, width: 1160.0 },
            // Libraries stand over their dots: so much of the drawing is seen before one scrolls.
            Room::Hand => Self { room, left: 8.0, middle: 216.0, reach: 104.0, right: 392.0, width: 620.0 },
        }
    }
}

/// Draws the web of partnerships.
pub fn network(web: &Web<'_>, room: Room) -> String {
    let sheet = Sheet::new(room);
    let mut body = String::new();
    let [left, middle, right] = web.heads;
    if room == Room::Page {
        body.push_str(&text("t-note t-end", (sheet.left - 8.0, 18.0), left));
    }
    body.push_str(&text("t-note t-middle", (sheet.middle, 18.0), middle));
    body.push_str(&text("t-note", (sheet.right + 8.0, 18.0), right));
    body.push_str(&draw(&strands(web, &sheet)));
    for bond in &web.bonds {
        draw_bond(&mut body, bond, &sheet);
    }
    for knot in &web.ours {
        draw_own(&mut body, knot, &sheet);
    }
    for knot in &web.partners {
        draw_partner(&mut body, knot, &sheet);
    }
    let (id, class) = match room {
        Room::Page => ("network-title", "strands strands-network"),
        Room::Hand => ("network-title-small", "strands strands-network is-small"),
    };
    let name = Name::Titled { id, title: web.title };
    let drawing = figure(class, [0.0, 0.0, sheet.width, height(web.height) + 20.0], name, &body);
    match room {
        Room::Page => drawing,
        Room::Hand => drawing.replacen("<svg ", &format!(r#"<svg width="{}" "#, num(sheet.width)), 1),
    }
}

fn height(y: i64) -> f64 {
    TOP + y as f64
}

/// The heights at which the library's strand comes into the drawing of a stage and the partner's leaves it.
fn ends(stage: Stage, y: f64) -> (f64, f64) {
    let half = (HEIGHT / 2.0 - 14.0) * SCALE;
    // The date changes the sides.
    let out = if stage == Stage::Date { y - half } else { y + half };
    (y - half, out)
}

/// All strands, from the outside to the drawing of the stage; each passes over those before it.
fn strands(web: &Web<'_>, sheet: &Sheet) -> Vec<Strand> {
    let half = WIDTH / 2.0 * SCALE;
    let middle = sheet.middle;
    let mut strands = Vec::new();
    for bond in &web.bonds {
        let (inwards, outwards) = ends(bond.stage, height(bond.y));
        for knot in bond.ours.iter().filter_map(|at| web.ours.get(*at)) {
            let from = (sheet.left + 6.0, height(knot.y));
            strands.push(lead(0, from, (middle - sheet.reach, inwards), middle - half));
        }
        for knot in bond.partners.iter().filter_map(|at| web.partners.get(*at)) {
            let from = (sheet.right - 6.0, height(knot.y));
            strands.push(lead(1, from, (middle + sheet.reach, outwards), middle + half));
        }
    }
    strands
}

fn lead(party: usize, from: Point, to: Point, end: f64) -> Strand {
    let mut strand = Strand::new(party, from);
    strand.ease(to.0, to.1).over();
    strand.ease(end, to.1);
    strand
}

fn draw_bond(out: &mut String, bond: &Bond<'_>, sheet: &Sheet) {
    let y = height(bond.y);
    let lines = in_two_lines(bond.name);
    draw_lines(out, "t-party t-middle t-on-strands", &lines, (sheet.middle, y - 26.0 - below_first(&lines)));
    let corner = (num(sheet.middle - WIDTH / 2.0 * SCALE), num(y - HEIGHT / 2.0 * SCALE));
    let stage = draw(&stage_strands(bond.stage, (0.0, 0.0), Upper::Library));
    let _ = write!(
        out,
        r#"<g class="network-stage" transform="translate({} {}) scale({SCALE})">{stage}</g>"#,
        corner.0, corner.1
    );
    out.push_str(&text("t-note t-middle t-on-strands", (sheet.middle, y + 36.0), bond.note));
}

fn draw_own(out: &mut String, knot: &Knot<'_>, sheet: &Sheet) {
    let y = height(knot.y);
    match sheet.room {
        Room::Page => {
            let lines = in_two_lines(knot.name);
            let at = (sheet.left - 16.0, y + 5.0 - below_first(&lines) / 2.0);
            draw_lines(out, "t-party t-end", &lines, at);
        }
        Room::Hand => {
            let mut lines = wrap(knot.name, 14);
            lines.truncate(3);
            draw_lines(out, "t-party t-on-strands", &lines, (0.0, y - 14.0 - below_first(&lines)));
        }
    }
    draw_dot(out, "is-ours", (sheet.left, y));
}

fn draw_partner(out: &mut String, knot: &Knot<'_>, sheet: &Sheet) {
    let y = height(knot.y);
    let lines = in_two_lines(knot.name);
    draw_lines(out, "t-party", &lines, (sheet.right + 16.0, y + 5.0 - below_first(&lines) / 2.0));
    draw_dot(out, "is-partner", (sheet.right, y));
}

/// How far the last line lies below the first one.
fn below_first(lines: &[String]) -> f64 {
    18.0 * (lines.len() as f64 - 1.0)
}

fn draw_lines(out: &mut String, class: &str, lines: &[String], first: Point) {
    for (index, line) in lines.iter().enumerate() {
        out.push_str(&text(class, (first.0, first.1 + 18.0 * index as f64), line));
    }
}

fn draw_dot(out: &mut String, kind: &str, (x, y): Point) {
    let _ = write!(out, r#"<circle class="town {kind}" cx="{}" cy="{}" r="7"/>"#, num(x), num(y));
}
