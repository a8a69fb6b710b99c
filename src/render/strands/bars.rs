//! Draws numbers: a strand as long as a number, and years side by side.

use std::fmt::Write as _;

use crate::render::strands::timeline::width_of;
use crate::render::strands::{Name, Strand, draw, figure, num, text};

/// The length of the longest strand.
const LONGEST: f64 = 240.0;

/// A strand as long as `number` is beside `most`; decorative, for the number stands beside it.
pub fn strand_bar(number: usize, most: usize) -> String {
    let mut strand = Strand::new(0, (3.0, 9.0));
    if number > 0 {
        let length = (LONGEST * number as f64 / most.max(1) as f64).max(14.0);
        let middle = 3.0 + length / 2.0;
        strand.curve((middle * 0.6, 4.0), (middle * 0.8, 5.0), (middle, 9.0));
        strand.curve((middle * 1.2, 13.0), (3.0 + length * 0.8, 13.0), (3.0 + length, 9.0));
    }
    let body = if number > 0 { draw(&[strand]) } else { String::new() };
    figure("strands strands-bar", [0.0, 0.0, LONGEST + 6.0, 18.0], Name::Decorative, &body)
}

/// Numbers year by year, one row for each of some names.
#[derive(Clone, Debug)]
pub struct Years<'a> {
    /// Unique id of the title in the page.
    pub id: &'a str,
    /// What it shows, in one sentence.
    pub title: &'a str,
    /// The years, at least one.
    pub years: &'a [i16],
    /// Names, each with a number for each year.
    pub rows: &'a [(&'a str, Vec<usize>)],
}

const ROW: f64 = 74.0;
const BAR: f64 = 40.0;
const WIDTH: f64 = 760.0;

/// Draws years as bars, the rows below each other on one scale.
pub fn year_bars(course: &Years<'_>) -> String {
    let longest = course.rows.iter().map(|(name, _)| width_of(name)).fold(60.0, f64::max);
    let left = longest + 24.0;
    let step = ((WIDTH - left) / course.years.len().max(1) as f64).min(56.0);
    let most = course.rows.iter().flat_map(|(_, numbers)| numbers).copied().max().unwrap_or(0).max(1);
    let centre = |at: usize| left + step * (at as f64 + 0.5);
    let right = centre(course.years.len()) - step / 2.0;
    let mut body = String::new();
    for (row, (name, numbers)) in course.rows.iter().enumerate() {
        let base = ROW * (row as f64 + 1.0) - 10.0;
        body.push_str(&text("t-party", (0.0, base - 2.0), name));
        let _ = write!(body, r#"<path class="axis" d="M{} {y}H{}"/>"#, num(left), num(right), y = num(base));
        for (at, number) in numbers.iter().enumerate().filter(|(_, number)| **number > 0) {
            let top = base - BAR * *number as f64 / most as f64;
            let wide = num((step * 0.5).min(18.0));
            let x = num(centre(at));
            let _ = write!(body, r#"<path class="bar" stroke-width="{wide}" d="M{x} {}V{}"/>"#, num(base), num(top));
            if step >= width_of(&most.to_string()) {
                body.push_str(&text("t-year t-middle", (centre(at), top - 5.0), &number.to_string()));
            }
        }
    }
    let foot = ROW * course.rows.len() as f64 + 16.0;
    let mut free = 0.0;
    for (at, year) in course.years.iter().enumerate().filter(|(at, _)| centre(*at) > 0.0) {
        if centre(at) >= free {
            body.push_str(&text("t-year t-middle", (centre(at), foot), &year.to_string()));
            free = centre(at) + 50.0;
        }
    }
    let name = Name::Titled { id: course.id, title: course.title };
    let width = right.max(left + 50.0) + 24.0;
    let drawing = figure("strands strands-years", [0.0, 0.0, width, foot + 8.0], name, &body);
    // Words stay as large as they are: what is wider than the page is scrolled, not shrunk.
    drawing.replacen("<svg ", &format!(r#"<svg width="{}" "#, num(width)), 1)
}
