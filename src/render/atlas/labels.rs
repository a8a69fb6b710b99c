//! Finds a place for the name of every town, so that no name lies on another or on a dot.

use crate::render::atlas::Dot;
use crate::render::strands::Point;
use crate::render::strands::width_of;

/// On which side of its dot a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Behind the dot.
    Right,
    /// In front of it.
    Left,
    /// Over it.
    Above,
    /// Under it.
    Below,
}

/// A name with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where the line of text begins, ends or has its middle.
    pub at: Point,
    /// On which side of the dot.
    pub side: Side,
    /// The name.
    pub name: String,
    /// How many organisations, where there is more than one.
    pub count: Option<String>,
}

/// A box: left, top, right, bottom.
type Area = [f64; 4];

const LINE: f64 = 18.0;

/// The names of all dots that have room for one; the others stand in the table alone. Larger dots choose first.
pub(super) fn place_labels(dots: &[Dot], names: &[String], (width, height): (f64, f64)) -> Vec<Label> {
    let mut taken: Vec<Area> = dots.iter().map(area_of).collect();
    let mut labels = Vec::new();
    let mut order: Vec<&Dot> = dots.iter().collect();
    order.sort_by_key(|dot| std::cmp::Reverse(dot.organisations));
    for dot in order {
        let count = (dot.organisations > 1).then(|| dot.organisations.to_string());
        let beyond = count.as_ref().map_or(0.0, |count| width_of(count) + 6.0);
        let fits = |area: &Area| {
            let inside = area[0] >= 2.0 && area[1] >= 2.0 && area[2] <= width - 2.0 && area[3] <= height - 2.0;
            inside && !taken.iter().any(|other| overlap(area, other))
        };
        let sides = [Side::Right, Side::Left, Side::Above, Side::Below];
        let choices = names_of(dot, names).into_iter().flat_map(|name| sides.map(|side| (name.clone(), side)));
        let placed = choices.map(|(name, side)| {
            let (at, area) = beside(dot, side, width_of(&name) + beyond);
            (Label { at, side, name, count: count.clone() }, area)
        });
        if let Some((label, area)) = placed.into_iter().find(|(_, area)| fits(area)) {
            taken.push(area);
            labels.push(label);
        }
    }
    labels
}

/// What a dot may be called, the fullest first: the first two of its towns, or the first alone.
fn names_of(dot: &Dot, names: &[String]) -> Vec<String> {
    let all: Vec<&str> = dot.towns.iter().filter_map(|at| names.get(*at)).map(String::as_str).collect();
    match all.as_slice() {
        [] => Vec::new(),
        [one] => vec![(*one).to_owned()],
        [one, other] => vec![format!("{one}, {other}"), format!("{one} …")],
        [one, other, ..] => vec![format!("{one}, {other} …"), format!("{one} …")],
    }
}

fn area_of(dot: &Dot) -> Area {
    let r = dot.radius + 2.0;
    [dot.at.0 - r, dot.at.1 - r, dot.at.0 + r, dot.at.1 + r]
}

/// Where a name of some length stands beside its dot, and the box it takes.
fn beside(dot: &Dot, side: Side, long: f64) -> (Point, Area) {
    let (x, y) = dot.at;
    let away = dot.radius + 6.0;
    let (at, left) = match side {
        Side::Right => ((x + away, y + 5.5), x + away),
        Side::Left => ((x - away, y + 5.5), x - away - long),
        Side::Above => ((x, y - away), x - long / 2.0),
        Side::Below => ((x, y + away + 11.0), x - long / 2.0),
    };
    (at, [left, at.1 - LINE + 4.0, left + long, at.1 + 4.0])
}

fn overlap(a: &Area, b: &Area) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dot(x: f64, y: f64, town: usize) -> Dot {
        Dot { at: (x, y), radius: 6.0, towns: vec![town], organisations: 1, ours: 0 }
    }

    #[test]
    fn names_give_way_to_each_other() {
        let names: Vec<String> = ["Herning", "Horsens", "Odense"].map(str::to_owned).to_vec();
        // The second lies where the name of the first would go, the third at the edge.
        let dots = [dot(100.0, 50.0, 0), dot(130.0, 50.0, 1), dot(390.0, 80.0, 2)];
        let labels = place_labels(&dots, &names, (400.0, 100.0));
        let sides: Vec<(&str, Side)> = labels.iter().map(|label| (label.name.as_str(), label.side)).collect();
        assert_eq!(sides, [("Herning", Side::Left), ("Horsens", Side::Right), ("Odense", Side::Left)]);
    }

    #[test]
    fn a_dot_of_several_towns_is_named_as_far_as_there_is_room() {
        let names: Vec<String> = ["Roskilde", "Trekroner", "Viby"].map(str::to_owned).to_vec();
        for (width, words) in [(400.0, "Roskilde, Trekroner …"), (150.0, "Roskilde …")] {
            let dots = [Dot { towns: vec![0, 1, 2], ..dot(20.0, 50.0, 0) }];
            assert_eq!(place_labels(&dots, &names, (width, 100.0))[0].name, words);
        }
    }

    #[test]
    fn a_name_without_room_is_left_out() {
        let names = vec!["A town with a name that is far too long for it".to_owned()];
        assert!(place_labels(&[dot(50.0, 50.0, 0)], &names, (100.0, 100.0)).is_empty());
    }
}
