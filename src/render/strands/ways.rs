//! Draws the ways that lead to an organisation as a small tree: the organisation at the root, a colleague at each leaf.

use std::fmt::Write as _;

use crate::render::strands::timeline::{in_two_lines, width_of};
use crate::render::strands::{Name, Point, Strand, draw, figure, num, text};

/// Someone on a way, with how firmly they are tied to whoever comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop<'a> {
    /// What tells stops apart; ways that end with the same stops share them.
    pub key: &'a str,
    /// The name.
    pub name: &'a str,
    /// 1 weak, 2 good, 3 strong.
    pub strength: u8,
}

/// Ways to one organisation, ready to be drawn.
#[derive(Clone, Copy, Debug)]
pub struct Ways<'a> {
    /// Unique id of the title in the page.
    pub id: &'a str,
    /// What the drawing shows, and where the same stands in words.
    pub title: &'a str,
    /// The organisation's name.
    pub target: &'a str,
    /// The ways, each from the colleague on; at least one, and none of them empty.
    pub ways: &'a [Vec<Stop<'a>>],
}

/// A stop in the tree; what leads to it stands below it.
struct Node<'a> {
    stop: Option<Stop<'a>>,
    lines: Vec<String>,
    depth: usize,
    below: Vec<usize>,
    at: Point,
}

const ROW: f64 = 78.0;
const TOP: f64 = 46.0;
const BOTTOM: f64 = 24.0;
/// How far a strand runs from the line that its names stand on.
const GAP: f64 = 6.5;
/// Where strands of several rows come together.
const BEND: f64 = 66.0;
const NARROWEST: f64 = 150.0;

/// Draws the tree, as wide as its words ask for.
pub fn ways_tree(ways: &Ways<'_>) -> String {
    let mut nodes = plant(ways);
    let (root, width) = lay_out(&mut nodes);
    let mut body = String::new();
    let mut strands = Vec::new();
    for node in &nodes {
        strands.extend(node.below.iter().filter_map(|at| nodes.get(*at)).flat_map(|below| tied(below, node)));
    }
    body.push_str(&draw(&strands));
    for node in &nodes {
        draw_node(&mut body, node);
    }
    let height = root.1.max(nodes.iter().map(|node| node.at.1).fold(0.0, f64::max)) + BOTTOM;
    let name = Name::Titled { id: ways.id, title: ways.title };
    let drawing = figure("strands strands-ways", [0.0, 0.0, width, height], name, &body);
    // Words stay as large as they are: what is wider than the page is scrolled, not shrunk.
    drawing.replacen("<svg ", &format!(r#"<svg width="{}" "#, num(width)), 1)
}

/// The drawing of a tie of one strength, to stand beside its word.
pub fn tie_icon(strength: u8) -> String {
    let ends = Ends { from: (4.0, 12.0), to: (108.0, 12.0), parties: (0, 1) };
    figure("strands strands-tie", [0.0, 0.0, 112.0, 24.0], Name::Decorative, &draw(&pair(&ends, strength)))
}

/// The tree, root first; ways that end alike share their ends.
fn plant<'a>(ways: &Ways<'a>) -> Vec<Node<'a>> {
    let node = |stop: Option<Stop<'a>>, name: &str, depth| Node {
        stop,
        lines: in_two_lines(name),
        depth,
        below: Vec::new(),
        at: (0.0, 0.0),
    };
    let mut nodes = vec![node(None, ways.target, 0)];
    for way in ways.ways {
        let mut here = 0;
        for (depth, stop) in way.iter().rev().enumerate() {
            let known =
                nodes[here].below.iter().copied().find(|at| nodes[*at].stop.is_some_and(|one| one.key == stop.key));
            here = known.unwrap_or_else(|| {
                nodes.push(node(Some(*stop), stop.name, depth + 1));
                let new = nodes.len() - 1;
                nodes[here].below.push(new);
                new
            });
        }
    }
    nodes
}

/// Gives every node its place: columns by the steps that are left, rows by the leaves. Gives back the root's place and
/// the width of all.
fn lay_out(nodes: &mut [Node<'_>]) -> (Point, f64) {
    let deepest = nodes.iter().map(|node| node.depth).max().unwrap_or(0);
    let widest = |depth: usize| {
        let lines = nodes.iter().filter(|node| node.depth == depth).flat_map(|node| &node.lines);
        lines.map(|line| width_of(line)).fold(0.0, f64::max)
    };
    // Names stand over the level part of their strands, in front of where they bend.
    let columns: Vec<f64> = (1..=deepest).map(|depth| (widest(depth) + BEND + 14.0).max(NARROWEST)).collect();
    let places: Vec<f64> = (0..=deepest).map(|depth| 8.0 + columns.iter().skip(depth).sum::<f64>()).collect();
    let (mut row, target) = (0.0, widest(0));
    place(nodes, 0, &places, &mut row);
    let root = nodes.first().map_or((0.0, 0.0), |node| node.at);
    (root, root.0 + target + 34.0)
}

fn place(nodes: &mut [Node<'_>], at: usize, places: &[f64], row: &mut f64) -> f64 {
    let below = nodes[at].below.clone();
    let heights: Vec<f64> = below.into_iter().map(|one| place(nodes, one, places, row)).collect();
    let y = match (heights.first(), heights.last()) {
        (Some(first), Some(last)) => (first + last) / 2.0,
        _ => {
            *row += 1.0;
            TOP + (*row - 1.0) * ROW
        }
    };
    nodes[at].at = (places.get(nodes[at].depth).copied().unwrap_or_default(), y);
    y
}

/// Between which two points a tie runs, and whose strands it is made of.
struct Ends {
    from: Point,
    to: Point,
    parties: (usize, usize),
}

/// The tie between two nodes; a colleague's strand is the library's, the target's is the partner's.
fn tied(below: &Node<'_>, above: &Node<'_>) -> Vec<Strand> {
    let from = if below.below.is_empty() { 0 } else { 2 };
    let to = if above.depth == 0 { 1 } else { 2 };
    let Some(stop) = below.stop else { return Vec::new() };
    pair(&Ends { from: below.at, to: above.at, parties: (from, to) }, stop.strength).into()
}

/// Two strands: side by side, crossed once, or laid into a rope; the firmer the tie, the closer.
fn pair(ends: &Ends, strength: u8) -> [Strand; 2] {
    let Ends { from, to, parties } = ends;
    let level = (from.1 - to.1).abs() < 0.5;
    let stop = if level { to.0 - 16.0 } else { to.0 - BEND };
    let (start, end) = (from.0 + 16.0, stop);
    if strength < 2 {
        return lean(ends, start, end);
    }
    let crossings = if strength == 2 { 1 } else { 3 };
    let (mut one, mut other) = (Strand::new(parties.0, *from), Strand::new(parties.1, *from));
    let middle = (start + end) / 2.0;
    let half = if crossings == 1 { 20.0 } else { 13.0 };
    let mut side = -GAP;
    let first = middle - half * f64::from(crossings);
    for strand in [&mut one, &mut other] {
        strand.ease(start, from.1 + side).ease(first, from.1 + side);
        side = -side;
    }
    for crossing in 0..crossings {
        let x = first + half * 2.0 * f64::from(crossing + 1);
        side = -side;
        one.ease(x, from.1 + side);
        other.ease(x, from.1 - side);
        let upper = if crossing % 2 == 0 { &mut one } else { &mut other };
        upper.over();
    }
    one.ease(end, from.1 + side).ease(to.0, to.1);
    other.ease(end, from.1 - side).ease(to.0, to.1);
    [one, other]
}

/// Each strand comes from its own side and runs beside the other for a while; they do not touch.
fn lean(ends: &Ends, start: f64, end: f64) -> [Strand; 2] {
    let Ends { from, to, parties } = ends;
    let third = (end - start) / 3.0;
    let mut one = Strand::new(parties.0, *from);
    one.ease(start, from.1 - GAP).ease(end - third, from.1 - GAP);
    let mut other = Strand::new(parties.1, (start + third, from.1 + GAP));
    other.ease(end, from.1 + GAP).ease(to.0, to.1);
    [one, other]
}

fn draw_node(out: &mut String, node: &Node<'_>) {
    let (x, y) = node.at;
    let root = node.depth == 0;
    let class = match (root, node.below.is_empty()) {
        (true, _) => "bead bead-2",
        (false, true) => "bead bead-1",
        (false, false) => "bead",
    };
    let radius = if root { "7" } else { "5.5" };
    let _ = write!(out, r#"<circle class="{class}" cx="{}" cy="{}" r="{radius}"/>"#, num(x), num(y));
    let lines = node.lines.len() as f64;
    let (class, left, first) = if root {
        ("t-stage", x + 18.0, y + 6.0 - 11.0 * (lines - 1.0))
    } else {
        ("t-party", x - 4.0, y - 17.0 - 19.0 * (lines - 1.0))
    };
    let height = if root { 22.0 } else { 19.0 };
    for (index, line) in node.lines.iter().enumerate() {
        out.push_str(&text(class, (left, first + height * index as f64), line));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stop<'a>(key: &'a str, strength: u8) -> Stop<'a> {
        Stop { key, name: key, strength }
    }

    fn drawn(ways: &[Vec<Stop<'_>>]) -> String {
        ways_tree(&Ways { id: "ways-school", title: "Ways to the school", target: "Harbour School", ways })
    }

    #[test]
    fn ways_that_end_alike_share_their_end() {
        let ways = [vec![stop("ida", 2), stop("jens", 3)], vec![stop("bo", 1), stop("jens", 3)]];
        let drawing = drawn(&ways);
        assert_eq!(drawing.matches(">jens<").count(), 1);
        assert_eq!(drawing.matches("<circle").count(), 4);
        assert!(drawing.contains(r#"<title id="ways-school">Ways to the school</title>"#));
    }

    #[test]
    fn the_firmer_the_tie_the_more_crossings() {
        for (strength, crossings) in [(1, 0), (2, 1), (3, 3)] {
            assert_eq!(tie_icon(strength).matches("s-halo").count(), crossings, "{strength}");
            assert_eq!(drawn(&[vec![stop("ida", strength)]]).matches("s-halo").count(), crossings, "{strength}");
        }
    }

    #[test]
    fn nothing_is_drawn_outside_the_sheet() {
        let long = "The Association of Friends of the Very Long Names of Fjordby and Surroundings";
        let ways = [vec![Stop { key: "a", name: long, strength: 3 }, stop("b", 2), stop("c", 1), stop("d", 3)]];
        let drawing = drawn(&ways);
        let width: f64 = drawing.split('"').nth(1).and_then(|width| width.parse().ok()).expect("a width");
        let places = drawing.match_indices(" x=\"").filter_map(|(at, found)| {
            drawing[at + found.len()..].split('"').next().and_then(|x| x.parse::<f64>().ok())
        });
        for x in places {
            assert!((0.0..width).contains(&x), "{x} {width}");
        }
    }
}
