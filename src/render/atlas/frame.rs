//! Cuts a map to its towns: what is shown, how large, and where each point lies.

use crate::plan::{self, Town};
use crate::render::atlas::outlines::{DEGREE, Extent, countries_within, extent_of, touch};
use crate::render::strands::{Point, num};

/// A country is shown whole where it is no more than so many tenths as large as what its towns take.
const WHOLE: i64 = 25;
/// The least that a map shows from side to side.
const LEAST: i64 = 2 * DEGREE;
/// A country that is no larger than this is always shown whole.
const SMALL: i64 = 8 * DEGREE;
/// How high a map is at least and at most, in hundredths of its width.
const HEIGHTS: (i64, i64) = (55, 105);

/// What a map shows and on which scale.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Frame {
    /// Width of the drawing.
    pub width: f64,
    /// Height of the drawing.
    pub height: f64,
    /// What is seen, in units of the outlines.
    pub view: Extent,
    /// How much shorter a degree east is than one north, in thousandths.
    shrink: i64,
    /// Units of the drawing to one north.
    scale: f64,
}

impl Frame {
    /// Cuts a map of a width to its towns.
    pub(super) fn new(towns: &[Town], width: f64) -> Self {
        let points: Vec<(i64, i64)> = towns.iter().map(|town| units(town.point)).collect();
        let around = extent_of(&points).unwrap_or([0; 4]);
        let shrink = thousandths_of_cosine((around[1] + around[3]) / 2);
        let mut view = with_countries(around, towns, shrink);
        let longer = side(view, shrink).max(LEAST);
        let margin = longer / 14;
        view = widen(view, (margin * 1000 / shrink, margin));
        // No map is a strip: what is too low or too narrow shows more of what lies around it.
        let (across, up) = ((view[2] - view[0]) * shrink / 1000, view[3] - view[1]);
        let across = across.max(LEAST).max(up * 100 / HEIGHTS.1);
        let up = up.max(across * HEIGHTS.0 / 100);
        let missing = |want: i64, have: i64| (want - have).max(0) / 2;
        view = widen(view, (missing(across * 1000 / shrink, view[2] - view[0]), missing(up, view[3] - view[1])));
        let scale = width * 1000.0 / ((view[2] - view[0]) * shrink) as f64;
        Self { width, height: (scale * (view[3] - view[1]) as f64).round(), view, shrink, scale }
    }

    /// Where a town lies in the drawing.
    pub(super) fn place(&self, point: plan::Point) -> Point {
        self.on_paper(units(point))
    }

    fn on_paper(&self, (east, north): (i64, i64)) -> Point {
        let x = (east - self.view[0]) as f64 * self.shrink as f64 / 1000.0;
        (x * self.scale, (self.view[3] - north) as f64 * self.scale)
    }

    /// A ring as the data of a path, cut off where it leaves the map.
    pub(super) fn path(&self, ring: &[(i64, i64)]) -> String {
        let mut d = String::new();
        let mut last = (String::new(), String::new());
        for point in cut(ring, self.view) {
            let (x, y) = self.on_paper(point);
            let next = (num(x), num(y));
            if next != last {
                d.push(if d.is_empty() { 'M' } else { 'L' });
                d.push_str(&next.0);
                d.push(' ');
                d.push_str(&next.1);
                last = next;
            }
        }
        if !d.is_empty() {
            d.push('Z');
        }
        d
    }
}

/// Thousandths of a degree in the units of the outlines.
fn units(point: plan::Point) -> (i64, i64) {
    (point.east * DEGREE / 1000, point.north * DEGREE / 1000)
}

/// The cosine of a latitude in thousandths, from its series: sums and products are the same on every machine.
fn thousandths_of_cosine(north: i64) -> i64 {
    let angle = north as f64 / DEGREE as f64 * std::f64::consts::PI / 180.0;
    let square = angle * angle;
    let (mut term, mut sum) = (1.0, 1.0);
    for step in 1..10 {
        let step = f64::from(step);
        term *= -square / ((2.0 * step - 1.0) * (2.0 * step));
        sum += term;
    }
    ((sum * 1000.0).round() as i64).max(50)
}

/// The longer side of a box as it is on the ground.
fn side(view: Extent, shrink: i64) -> i64 {
    ((view[2] - view[0]) * shrink / 1000).max(view[3] - view[1])
}

fn widen(view: Extent, (across, up): (i64, i64)) -> Extent {
    [view[0] - across, view[1] - up, view[2] + across, view[3] + up]
}

fn join(a: Extent, b: Extent) -> Extent {
    [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]
}

/// The box around the towns, with the whole of the lands they lie in where those are not much larger; where they are,
/// with a part of them.
fn with_countries(around: Extent, towns: &[Town], shrink: i64) -> Extent {
    let mut lands: Option<Extent> = None;
    for country in countries_within(around) {
        let at_home = |town: &&Town| town.country.as_deref() == Some(country.letters);
        let own: Vec<(i64, i64)> = towns.iter().filter(at_home).map(|town| units(town.point)).collect();
        // A town at the coast may lie beside the outline, but not beside the box around it.
        let holds = |box_: Extent| own.iter().any(|(x, y)| touch(box_, [*x, *y, *x, *y]));
        let boxes = country.rings.iter().filter_map(|ring| extent_of(ring));
        for box_ in boxes.filter(|box_| holds(*box_) && side(*box_, shrink) <= limit(around, shrink)) {
            lands = Some(lands.map_or(box_, |lands| join(lands, box_)));
        }
    }
    let Some(lands) = lands else {
        let missing = (SMALL / 2 - side(around, shrink)).max(0) / 2;
        return widen(around, (missing * 1000 / shrink, missing));
    };
    join(around, lands)
}

fn limit(around: Extent, shrink: i64) -> i64 {
    (side(around, shrink) * WHOLE / 10).max(SMALL)
}

/// A ring cut to a box a little larger than the map, one side after the other.
fn cut(ring: &[(i64, i64)], view: Extent) -> Vec<(i64, i64)> {
    let beyond = (view[2] - view[0]) / 50;
    let box_ = widen(view, (beyond, beyond));
    (0..4).fold(ring.to_vec(), |points, edge| cut_side(&points, edge, box_[edge]))
}

fn cut_side(points: &[(i64, i64)], edge: usize, limit: i64) -> Vec<(i64, i64)> {
    let upright = edge.is_multiple_of(2);
    let along = |point: (i64, i64)| if upright { point.0 } else { point.1 };
    let inside = |point: (i64, i64)| if edge < 2 { along(point) >= limit } else { along(point) <= limit };
    let crossing = |a: (i64, i64), b: (i64, i64)| {
        let (part, whole) = (limit - along(a), along(b) - along(a));
        if upright { (limit, a.1 + (b.1 - a.1) * part / whole) } else { (a.0 + (b.0 - a.0) * part / whole, limit) }
    };
    let mut kept = Vec::with_capacity(points.len());
    for (at, point) in points.iter().copied().enumerate() {
        let before = points[at.checked_sub(1).unwrap_or(points.len() - 1)];
        if inside(point) != inside(before) {
            kept.push(crossing(before, point));
        }
        if inside(point) {
            kept.push(point);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_series_is_the_cosine() {
        for (degrees, thousandths) in [(0, 1000), (56, 559), (60, 500), (-37, 799), (85, 87)] {
            assert_eq!(thousandths_of_cosine(degrees * DEGREE), thousandths, "{degrees}");
        }
    }

    #[test]
    fn a_ring_is_cut_at_the_edge() {
        let square = [(-100, 10), (100, 10), (100, 90), (-100, 90), (-100, 10)];
        let kept = cut(&square, [0, 0, 1000, 100]);
        assert!(kept.iter().all(|(x, _)| *x >= -20), "{kept:?}");
        assert!(kept.contains(&(100, 10)) && kept.contains(&(-20, 90)));
    }

    #[test]
    fn a_small_country_is_shown_whole() {
        let point = plan::Point { north: 56_160, east: 10_210 };
        let country = Some("DK".to_owned());
        let town = Town { name: None, country, point, organisations: Vec::new(), ours: 0 };
        let frame = Frame::new(&[town], 760.0);
        let jutland = [8 * DEGREE + 100, 54 * DEGREE + 450, 10 * DEGREE + 400, 57 * DEGREE + 300];
        assert!((0..2).all(|at| frame.view[at] <= jutland[at] && frame.view[at + 2] >= jutland[at + 2]), "{frame:?}");
        let (x, y) = frame.place(point);
        assert!(x > 0.0 && x < frame.width && y > 0.0 && y < frame.height);
    }
}
