//! Draws maps: towns on the outlines of their countries, for a wide page and for a narrow one.
//!
//! The projection is the plainest there is: degrees east are made as short as they are on the ground in the middle of
//! the map, and degrees north stay as they are. On the scale of a country nobody sees the difference.

mod frame;
mod labels;
mod outlines;

use std::fmt::Write as _;

use crate::plan::Town;
use crate::render::atlas::frame::Frame;
use crate::render::atlas::labels::{Label, Side, place_labels};
use crate::render::atlas::outlines::{countries_within, extent_of, touch};
use crate::render::fill::escape;
use crate::render::strands::{Name, Point, Room, figure, num};

/// A map ready to be drawn.
pub struct Map<'a> {
    /// Unique id of the title in the page.
    pub id: &'a str,
    /// What it shows, in one sentence.
    pub title: &'a str,
    /// The towns, those with most organisations first.
    pub towns: &'a [Town],
    /// What each town is called, in the order of the towns.
    pub names: &'a [String],
}

/// Towns that would lie on each other, as one dot.
pub(crate) struct Dot {
    at: Point,
    radius: f64,
    /// The towns in it, as places in the list of towns.
    towns: Vec<usize>,
    organisations: usize,
    ours: usize,
}

/// Draws a map for a page of some width; words stay as large as they are.
pub fn map(map: &Map<'_>, room: Room) -> String {
    let (width, class) = width_and_class(room);
    let frame = Frame::new(map.towns, width);
    let mut body = String::new();
    draw_land(&mut body, &frame, map.towns);
    let dots = gather_dots(&frame, map.towns);
    for dot in &dots {
        draw_dot(&mut body, dot);
    }
    for label in place_labels(&dots, map.names, (frame.width, frame.height)) {
        draw_label(&mut body, &label);
    }
    let name = Name::Titled { id: map.id, title: map.title };
    figure(class, [0.0, 0.0, frame.width, frame.height], name, &body)
}

/// The land below a map and the place of each town on it, for what draws its dots elsewhere.
pub struct Ground {
    /// Width and height of the drawing.
    pub size: (f64, f64),
    /// The data of the path of each country, and whether a town is at home there; the others come first.
    pub land: Vec<(bool, String)>,
    /// Where each town lies, in their order.
    pub at: Vec<Point>,
}

/// The ground of a map for a page of some width.
pub fn ground(towns: &[Town], room: Room) -> Ground {
    let frame = Frame::new(towns, width_and_class(room).0);
    let at = towns.iter().map(|town| frame.place(town.point)).collect();
    Ground { size: (frame.width, frame.height), land: outline(&frame, towns), at }
}

fn width_and_class(room: Room) -> (f64, &'static str) {
    match room {
        Room::Page => (760.0, "strands strands-map"),
        Room::Hand => (350.0, "strands strands-map is-small"),
    }
}

fn draw_land(out: &mut String, frame: &Frame, towns: &[Town]) {
    for (home, d) in outline(frame, towns) {
        let class = if home { "land is-home" } else { "land" };
        let _ = write!(out, r#"<path class="{class}" d="{d}"/>"#);
    }
}

/// The land: countries with towns of ours, and what is seen of their neighbours.
fn outline(frame: &Frame, towns: &[Town]) -> Vec<(bool, String)> {
    let at_home = |letters: &str| towns.iter().any(|town| town.country.as_deref() == Some(letters));
    let (home, around): (Vec<_>, Vec<_>) =
        countries_within(frame.view).into_iter().partition(|country| at_home(country.letters));
    let mut land = Vec::new();
    for (countries, is_home) in [(around, false), (home, true)] {
        for country in countries {
            let seen = country.rings.iter().filter(|ring| extent_of(ring).is_some_and(|box_| touch(box_, frame.view)));
            let d: String = seen.map(|ring| frame.path(ring)).collect();
            if !d.is_empty() {
                land.push((is_home, d));
            }
        }
    }
    land
}

/// One dot for each town, and one for towns that would lie on each other.
fn gather_dots(frame: &Frame, towns: &[Town]) -> Vec<Dot> {
    let mut dots: Vec<Dot> = Vec::new();
    for (index, town) in towns.iter().enumerate() {
        let at = frame.place(town.point);
        let radius = radius(town.organisations.len());
        let near = |dot: &&mut Dot| {
            let reach = dot.radius + radius + 2.0;
            let (dx, dy) = (dot.at.0 - at.0, dot.at.1 - at.1);
            dx * dx + dy * dy < reach * reach
        };
        match dots.iter_mut().find(near) {
            Some(dot) => {
                dot.towns.push(index);
                dot.organisations += town.organisations.len();
                dot.ours += town.ours;
                dot.radius = self::radius(dot.organisations);
            }
            None => dots.push(Dot {
                at,
                radius,
                towns: vec![index],
                organisations: town.organisations.len(),
                ours: town.ours,
            }),
        }
    }
    dots
}

/// The more organisations, the larger the dot; four times as many make it twice as wide.
fn radius(organisations: usize) -> f64 {
    (4.0 + 2.2 * (organisations as f64).sqrt()).min(15.0)
}

/// A full dot where all are ours, a ring where none is, a ring with a full dot in it where both are.
fn draw_dot(out: &mut String, dot: &Dot) {
    let (x, y) = (num(dot.at.0), num(dot.at.1));
    if dot.ours < dot.organisations {
        let _ = write!(out, r#"<circle class="town is-partner" cx="{x}" cy="{y}" r="{}"/>"#, num(dot.radius));
    }
    if dot.ours > 0 {
        let inner = if dot.ours < dot.organisations { (dot.radius - 5.0).max(2.4) } else { dot.radius };
        let _ = write!(out, r#"<circle class="town is-ours" cx="{x}" cy="{y}" r="{}"/>"#, num(inner));
    }
}

fn draw_label(out: &mut String, label: &Label) {
    let class = match label.side {
        Side::Right => "t-town",
        Side::Left => "t-town t-end",
        Side::Above | Side::Below => "t-town t-middle",
    };
    let (x, y, name) = (num(label.at.0), num(label.at.1), escape(&label.name));
    let _ = write!(out, r#"<text class="{class}" x="{x}" y="{y}">{name}"#);
    if let Some(count) = &label.count {
        let _ = write!(out, r#" <tspan class="t-count">{}</tspan>"#, escape(count));
    }
    out.push_str("</text>");
}

/// The three dots of a map, each decorative, to stand beside what it means: ours, partners, both.
pub fn dot_keys() -> [String; 3] {
    [(1, 1), (1, 0), (2, 1)].map(|(organisations, ours)| {
        let mut body = String::new();
        draw_dot(&mut body, &Dot { at: (12.0, 12.0), radius: 8.0, towns: Vec::new(), organisations, ours });
        figure("strands strands-dot", [0.0, 0.0, 24.0, 24.0], Name::Decorative, &body)
    })
}
