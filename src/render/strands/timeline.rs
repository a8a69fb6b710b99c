//! Draws a partnership through time: one strand for each party, closer as the stage deepens.

use std::fmt::Write as _;

use crate::render::strands::run::run;
use crate::render::strands::{Name, draw, figure, num, text};
use crate::site::Stage;

/// A partnership's course, ready to be drawn.
#[derive(Clone, Copy, Debug)]
pub struct Timeline<'a> {
    /// Unique id of the title in the page.
    pub id: &'a str,
    /// The course in one sentence, for those who do not see the drawing.
    pub title: &'a str,
    /// Two to five names; the first is the library.
    pub parties: &'a [&'a str],
    /// The stages in their order.
    pub periods: &'a [Period<'a>],
    /// Up to when a partnership that still runs is drawn (year with fraction, and the same as words);
    /// `None` when it has ended.
    pub as_of: Option<(f64, &'a str)>,
}

/// One stage with its dates as years with a fraction; `None` is a date that is not known.
#[derive(Clone, Copy, Debug)]
pub struct Period<'a> {
    /// The stage.
    pub stage: Stage,
    /// When it began.
    pub from: Option<f64>,
    /// When it ended; left out in the last period of a partnership that still runs.
    pub until: Option<f64>,
    /// The dates as words.
    pub label: &'a str,
}

/// A stretch of the drawing: where it lies, which years it covers, and whether its beginning is known.
pub(crate) struct Stretch {
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) from: Option<f64>,
    pub(crate) until: Option<f64>,
    pub(crate) sure: bool,
}

pub(crate) const GUTTER: f64 = 232.0;
const RIGHT: f64 = 940.0;
const HEAD: f64 = 62.0;
pub(crate) const NAMES_GAP: f64 = 46.0;
const NARROWEST: f64 = 136.0;

/// Draws the timeline. Stage names are taken from `names`, in the order of `Stage::ALL`.
pub fn timeline(course: &Timeline<'_>, names: [&str; 5]) -> String {
    let stretches = lay_out(course);
    let end = stretches.last().map_or(RIGHT, |stretch| stretch.right);
    let count = course.parties.len().clamp(2, 5);
    let middle = HEAD + 24.0 + NAMES_GAP * (count as f64 - 1.0) / 2.0 + 12.0;
    let axis = middle + NAMES_GAP * (count as f64 - 1.0) / 2.0 + 36.0;
    let mut body = String::new();
    draw_axis(&mut body, course, &stretches, axis);
    draw_stages(&mut body, course, &stretches, names, axis);
    draw_names(&mut body, course.parties, middle);
    body.push_str(&draw(&run(course, &stretches, middle)));
    let name = Name::Titled { id: course.id, title: course.title };
    figure("strands strands-timeline", [0.0, 0.0, end + 40.0, axis + 34.0], name, &body)
}

/// Gives every period a width: enough for its drawing, and the rest by its length in years.
fn lay_out(course: &Timeline<'_>) -> Vec<Stretch> {
    let last = course.periods.len().saturating_sub(1);
    let mut spans: Vec<(Option<f64>, Option<f64>)> = Vec::new();
    for (index, period) in course.periods.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|at| course.periods.get(at)).and_then(|p| p.until);
        let after = course.periods.get(index + 1).and_then(|p| p.from);
        let now = if index == last { course.as_of.map(|(year, _)| year) } else { None };
        spans.push((period.from.or(before), period.until.or(after).or(now)));
    }
    let years = |(from, until): &(Option<f64>, Option<f64>)| match (from, until) {
        (Some(from), Some(until)) => (until - from).max(0.0),
        _ => 0.0,
    };
    let total: f64 = spans.iter().map(years).sum();
    let least: Vec<f64> = course.periods.iter().map(least_width).collect();
    let room = (RIGHT - GUTTER - least.iter().sum::<f64>()).max(0.0);
    let mut left = GUTTER;
    let mut stretches = Vec::new();
    for (span, least) in spans.iter().zip(&least) {
        let share = if total > 0.0 { years(span) / total } else { 1.0 / spans.len() as f64 };
        let right = left + least + room * share;
        stretches.push(Stretch { left, right, from: span.0, until: span.1, sure: span.0.is_some() });
        left = right;
    }
    stretches
}

/// Room enough for a period's drawing and its words.
fn least_width(period: &Period<'_>) -> f64 {
    (period.label.chars().count() as f64 * 8.7 + 26.0).max(NARROWEST)
}

fn draw_axis(out: &mut String, course: &Timeline<'_>, stretches: &[Stretch], y: f64) {
    let end = stretches.last().map_or(RIGHT, |stretch| stretch.right);
    let _ = write!(out, r#"<path class="axis" d="M{} {y}H{}"/>"#, num(GUTTER), num(end), y = num(y));
    let mut free = GUTTER;
    let last = course.as_of.map_or(end, |_| end - 66.0);
    for stretch in stretches {
        let (Some(from), Some(until)) = (stretch.from, stretch.until) else {
            continue;
        };
        let scale = (stretch.right - stretch.left) / (until - from).max(0.01);
        let mut year = from.ceil();
        while year <= until {
            let x = stretch.left + (year - from) * scale;
            if x >= free && x <= last {
                let (top, bottom) = (num(y - 4.0), num(y + 4.0));
                let _ = write!(out, r#"<path class="axis" d="M{} {top}V{bottom}"/>"#, num(x));
                out.push_str(&text("t-year t-middle", (x, y + 22.0), &format!("{year:.0}")));
                free = x + 48.0;
            }
            year += 1.0;
        }
    }
    if let Some((_, words)) = course.as_of {
        let (top, bottom) = (num(HEAD - 4.0), num(y + 4.0));
        let _ = write!(out, r#"<path class="axis" d="M{} {top}V{bottom}"/>"#, num(end));
        out.push_str(&text("t-year t-end", (end + 36.0, y + 22.0), words));
    }
}

fn draw_stages(out: &mut String, course: &Timeline<'_>, stretches: &[Stretch], names: [&str; 5], axis: f64) {
    for (period, stretch) in course.periods.iter().zip(stretches) {
        let x = stretch.left;
        let class = if stretch.sure { "axis" } else { "axis axis-unknown" };
        let _ = write!(out, r#"<path class="{class}" d="M{} 8V{}"/>"#, num(x), num(axis));
        let name = names.get(period.stage as usize).copied().unwrap_or_default();
        out.push_str(&text("t-stage", (x + 12.0, 22.0), name));
        out.push_str(&text("t-note", (x + 12.0, 44.0), period.label));
    }
}

fn draw_names(out: &mut String, parties: &[&str], middle: f64) {
    let count = parties.len().clamp(2, 5);
    for (slot, party) in parties.iter().take(5).enumerate() {
        let y = middle + (slot as f64 - (count as f64 - 1.0) / 2.0) * NAMES_GAP;
        let lines = wrap(party, 20);
        let first = y + 5.0 - 9.0 * (lines.len() as f64 - 1.0);
        for (index, line) in lines.iter().enumerate() {
            out.push_str(&text("t-party", (0.0, first + 18.0 * index as f64), line));
        }
    }
}

fn wrap(words: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
