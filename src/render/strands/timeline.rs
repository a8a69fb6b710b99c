//! Draws a partnership through time: one strand for each party, closer as the stage deepens.

use std::fmt::Write as _;

use crate::render::strands::run::run;
use crate::render::strands::{Name, draw, figure, num, text};
use crate::site::Stage;

/// How much room a drawing has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// The width of a page, with the names of the parties in front of their strands.
    Page,
    /// The width of a telephone; the names stand beside it as text.
    Hand,
}

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
    /// The period that is drawn here; nothing between two of them.
    pub(crate) period: Option<usize>,
}

pub(crate) const NAMES_GAP: f64 = 46.0;
/// How far in front of the first stage the strands begin.
pub(crate) const RUN_IN: f64 = 40.0;
const HEAD: f64 = 62.0;
const NARROWEST: f64 = 136.0;
/// Years without a stage that are worth a stretch of their own; less is a date that is not exact.
const SHORTEST_GAP: f64 = 0.04;
const GAP_WIDTH: f64 = 64.0;

/// The measures of a drawing, in the units of its view box.
struct Sheet {
    gutter: f64,
    right: f64,
    /// How far the words at the end reach beyond it.
    beyond: f64,
    class: &'static str,
}

impl Sheet {
    fn new(room: Room, names: &[Vec<String>]) -> Self {
        let longest = names.iter().flatten().map(|line| line.chars().count()).max().unwrap_or(0);
        match room {
            Room::Page => Self {
                gutter: (longest as f64 * 9.2 + 20.0 + RUN_IN).max(180.0),
                right: 940.0,
                beyond: 36.0,
                class: "strands strands-timeline",
            },
            Room::Hand => {
                Self { gutter: RUN_IN + 2.0, right: 346.0, beyond: 4.0, class: "strands strands-timeline is-small" }
            }
        }
    }
}

/// Draws the timeline. Stage names are taken from `names`, in the order of `Stage::ALL`.
pub fn timeline(course: &Timeline<'_>, names: [&str; 5], room: Room) -> String {
    let party_names: Vec<Vec<String>> = course.parties.iter().take(5).map(|party| in_two_lines(party)).collect();
    let sheet = Sheet::new(room, &party_names);
    let stretches = lay_out(course, &sheet);
    let end = stretches.last().map_or(sheet.right, |stretch| stretch.right);
    let count = course.parties.len().clamp(2, 5);
    let middle = HEAD + 24.0 + NAMES_GAP * (count as f64 - 1.0) / 2.0 + 12.0;
    let axis = middle + NAMES_GAP * (count as f64 - 1.0) / 2.0 + 36.0;
    let mut body = String::new();
    draw_axis(&mut body, course, (&stretches, &sheet), axis);
    draw_stages(&mut body, course, (&stretches, names), axis);
    if room == Room::Page {
        draw_names(&mut body, &party_names, middle);
    }
    body.push_str(&draw(&run(course, &stretches, middle)));
    let name = Name::Titled { id: course.id, title: course.title };
    let width = end + sheet.beyond + 4.0;
    let drawing = figure(sheet.class, [0.0, 0.0, width, axis + 34.0], name, &body);
    match room {
        Room::Page => drawing,
        // Words stay as large as they are: what is wider than the page is scrolled, not shrunk.
        Room::Hand => drawing.replacen("<svg ", &format!(r#"<svg width="{}" "#, num(width)), 1),
    }
}

/// Periods and what lies between them, with the years that each covers. Where two overlap, the later one is drawn
/// from its beginning on.
fn divide(course: &Timeline<'_>) -> Vec<Stretch> {
    let now = course.as_of.map(|(year, _)| year);
    let empty = |period, from, until| Stretch { left: 0.0, right: 0.0, from, until, sure: true, period };
    let mut stretches: Vec<Stretch> = Vec::new();
    for (index, period) in course.periods.iter().enumerate() {
        let next = course.periods.get(index + 1).and_then(|next| next.from);
        let before = stretches.last().and_then(|last| last.until);
        let from = period.from.or(before);
        let known = period.until.or(next).or(now);
        let until = [known, next, now].into_iter().flatten().reduce(f64::min);
        if let (Some(before), Some(from)) = (before, period.from)
            && from - before > SHORTEST_GAP
        {
            stretches.push(empty(None, Some(before), Some(from)));
        }
        stretches.push(Stretch { sure: from.is_some(), ..empty(Some(index), from, until) });
    }
    stretches
}

/// Gives every stretch a width: as long as its years, but never too narrow for its drawing and its words.
fn lay_out(course: &Timeline<'_>, sheet: &Sheet) -> Vec<Stretch> {
    let mut stretches = divide(course);
    let least = |stretch: &Stretch| stretch.period.and_then(|at| course.periods.get(at)).map_or(GAP_WIDTH, least_width);
    let wishes: Vec<(f64, f64)> = stretches.iter().map(|stretch| (years(stretch), least(stretch))).collect();
    let widths = share(sheet.right - sheet.gutter, &wishes);
    let mut left = sheet.gutter;
    for (stretch, width) in stretches.iter_mut().zip(widths) {
        stretch.left = left;
        stretch.right = left + width;
        left = stretch.right;
    }
    stretches
}

fn years(stretch: &Stretch) -> f64 {
    match (stretch.from, stretch.until) {
        (Some(from), Some(until)) => (until - from).max(0.0),
        _ => 0.0,
    }
}

/// Shares `room` by years among stretches, each with its years and the least that it needs; what needs more than its
/// share gets that, and the others share the rest.
fn share(room: f64, wishes: &[(f64, f64)]) -> Vec<f64> {
    if wishes.iter().all(|(years, _)| *years == 0.0) {
        let even = room / wishes.len().max(1) as f64;
        return wishes.iter().map(|(_, least)| least.max(even)).collect();
    }
    let mut fixed = vec![false; wishes.len()];
    loop {
        let open = || wishes.iter().zip(&fixed).filter(|(_, fixed)| !**fixed).map(|(wish, _)| wish);
        let taken: f64 = wishes.iter().zip(&fixed).filter(|(_, fixed)| **fixed).map(|((_, least), _)| least).sum();
        let a_year = (room - taken).max(0.0) / open().map(|(years, _)| years).sum::<f64>().max(0.01);
        let narrow: Vec<bool> =
            wishes.iter().zip(&fixed).map(|((years, least), fixed)| !fixed && years * a_year < *least).collect();
        if !narrow.contains(&true) {
            let width = |((years, least), fixed): (&(f64, f64), &bool)| if *fixed { *least } else { years * a_year };
            return wishes.iter().zip(&fixed).map(width).collect();
        }
        fixed.iter_mut().zip(narrow).for_each(|(fixed, narrow)| *fixed |= narrow);
    }
}

/// Room enough for a period's drawing and its words.
fn least_width(period: &Period<'_>) -> f64 {
    (width_of(period.label) + 26.0).max(NARROWEST)
}

/// About how wide words are in a figure.
pub(crate) fn width_of(words: &str) -> f64 {
    words.chars().count() as f64 * 8.7
}

/// Where a year lies; nothing where the drawing does not reach it.
fn place(stretches: &[Stretch], year: f64) -> Option<f64> {
    stretches.iter().find_map(|stretch| {
        let (from, until) = (stretch.from?, stretch.until?);
        let scale = (stretch.right - stretch.left) / (until - from).max(0.01);
        (from..=until).contains(&year).then_some(stretch.left + (year - from) * scale)
    })
}

fn draw_axis(out: &mut String, course: &Timeline<'_>, (stretches, sheet): (&[Stretch], &Sheet), y: f64) {
    let end = stretches.last().map_or(sheet.right, |stretch| stretch.right);
    let _ = write!(out, r#"<path class="axis" d="M{} {y}H{}"/>"#, num(sheet.gutter), num(end), y = num(y));
    let mut free = sheet.gutter;
    // The words at the end stand on the same line; a year that would touch them is left out.
    let last = course.as_of.map_or(end, |(_, words)| end + sheet.beyond - width_of(words) - 30.0);
    let years = stretches.iter().filter_map(|stretch| Some((stretch.from?, stretch.until?)));
    for (from, until) in years {
        let mut year = from.ceil();
        while year <= until {
            if let Some(x) = place(stretches, year).filter(|x| *x >= free && *x <= last) {
                draw_mark(out, x, (y - 4.0, y + 4.0));
                out.push_str(&text("t-year t-middle", (x, y + 22.0), &format!("{year:.0}")));
                free = x + 48.0;
            }
            year += 1.0;
        }
    }
    if let Some((_, words)) = course.as_of {
        draw_mark(out, end, (HEAD - 4.0, y + 4.0));
        out.push_str(&text("t-year t-end", (end + sheet.beyond, y + 22.0), words));
    }
}

fn draw_mark(out: &mut String, x: f64, (top, bottom): (f64, f64)) {
    let _ = write!(out, r#"<path class="axis" d="M{} {}V{}"/>"#, num(x), num(top), num(bottom));
}

fn draw_stages(out: &mut String, course: &Timeline<'_>, (stretches, names): (&[Stretch], [&str; 5]), axis: f64) {
    for stretch in stretches {
        let x = stretch.left;
        let Some(period) = stretch.period.and_then(|at| course.periods.get(at)) else {
            draw_mark(out, x, (HEAD - 4.0, axis));
            continue;
        };
        let class = if stretch.sure { "axis" } else { "axis axis-unknown" };
        let _ = write!(out, r#"<path class="{class}" d="M{} 8V{}"/>"#, num(x), num(axis));
        let name = names.get(period.stage as usize).copied().unwrap_or_default();
        out.push_str(&text("t-stage", (x + 12.0, 22.0), name));
        out.push_str(&text("t-note", (x + 12.0, 44.0), period.label));
        draw_overlap(out, period, (stretches, stretch));
    }
}

/// A bar from a stage's beginning to its end, where the next one has begun by then.
fn draw_overlap(out: &mut String, period: &Period<'_>, (stretches, own): (&[Stretch], &Stretch)) {
    let (Some(until), Some(drawn)) = (period.until, own.until) else { return };
    let last = stretches.last().and_then(|last| last.until).unwrap_or(drawn);
    if until - drawn <= SHORTEST_GAP || last <= drawn {
        return;
    }
    if let Some(end) = place(stretches, until.min(last)) {
        let (left, top, bottom) = (num(own.left), num(HEAD - 11.0), num(HEAD + 1.0));
        let _ = write!(out, r#"<path class="axis" d="M{left} {}H{}M{1} {top}V{bottom}"/>"#, num(HEAD - 5.0), num(end));
    }
}

fn draw_names(out: &mut String, names: &[Vec<String>], middle: f64) {
    let count = names.len().clamp(2, 5);
    for (slot, lines) in names.iter().enumerate() {
        let y = middle + (slot as f64 - (count as f64 - 1.0) / 2.0) * NAMES_GAP;
        let first = y + 5.0 - 9.0 * (lines.len() as f64 - 1.0);
        for (index, line) in lines.iter().enumerate() {
            out.push_str(&text("t-party", (0.0, first + 18.0 * index as f64), line));
        }
    }
}

/// A name in two lines at most, as narrow as it goes; what is longer than two lines of 30 letters is cut, for the
/// whole name stands in the text.
pub(crate) fn in_two_lines(name: &str) -> Vec<String> {
    let fitting = (20..=30).map(|width| wrap(name, width)).find(|lines| lines.len() <= 2);
    fitting.unwrap_or_else(|| {
        let mut lines = wrap(name, 30);
        lines.truncate(2);
        if let Some(last) = lines.last_mut() {
            *last = format!("{}…", last.chars().take(29).collect::<String>().trim_end_matches([',', ' ']));
        }
        lines
    })
}

/// Words in lines of so many letters at most; a longer word stands alone.
pub(crate) fn wrap(words: &str, width: usize) -> Vec<String> {
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

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 5] = ["Glance", "Date", "Engagement", "Marriage", "Divorce"];

    fn period(stage: Stage, from: f64, until: Option<f64>) -> Period<'static> {
        Period { stage, from: Some(from), until, label: "dates" }
    }

    fn course<'a>(periods: &'a [Period<'a>]) -> Timeline<'a> {
        Timeline { id: "t", title: "T", parties: &["A", "B"], periods, as_of: Some((2011.0, "today")) }
    }

    #[test]
    fn names_take_two_lines() {
        for (name, lines) in [
            ("Aarhus", vec!["Aarhus"]),
            ("Museum of Contemporary Art, Roskilde", vec!["Museum of Contemporary", "Art, Roskilde"]),
            ("Aarhus Main Library", vec!["Aarhus Main Library"]),
        ] {
            assert_eq!(in_two_lines(name), lines);
        }
        let long = in_two_lines("The society of friends of the municipal library of a town with a long name");
        assert!(long.len() == 2 && long[1].ends_with('…'));
    }

    #[test]
    fn a_gap_is_a_stretch_without_a_stage() {
        let periods = [period(Stage::Date, 2005.0, Some(2006.0)), period(Stage::Marriage, 2008.0, None)];
        let drawn: Vec<_> = divide(&course(&periods)).iter().map(|one| (one.period, one.from, one.until)).collect();
        let gap = (None, Some(2006.0), Some(2008.0));
        assert_eq!(drawn, [(Some(0), Some(2005.0), Some(2006.0)), gap, (Some(1), Some(2008.0), Some(2011.0))]);
    }

    #[test]
    fn an_overlap_gets_a_bar_and_years_stand_once() {
        let periods = [period(Stage::Date, 2005.0, Some(2009.0)), period(Stage::Marriage, 2008.0, None)];
        let svg = timeline(&course(&periods), NAMES, Room::Page);
        assert_eq!(svg.matches(">2008<").count(), 1);
        assert_eq!(svg.matches("H").count(), 2, "the axis and the bar");
    }

    #[test]
    fn widths_follow_the_years_where_there_is_room() {
        assert_eq!(share(400.0, &[(1.0, 50.0), (3.0, 50.0)]), [100.0, 300.0]);
        assert_eq!(share(400.0, &[(1.0, 160.0), (3.0, 50.0), (3.0, 50.0)]), [160.0, 120.0, 120.0]);
        assert_eq!(share(400.0, &[(0.0, 160.0), (0.0, 50.0)]), [200.0, 200.0]);
        assert_eq!(share(100.0, &[(1.0, 160.0), (0.0, 50.0)]), [160.0, 50.0]);
    }

    #[test]
    fn nothing_is_drawn_beyond_the_day_of_the_records() {
        let periods = [period(Stage::Engagement, 2010.0, Some(2012.0))];
        assert_eq!(divide(&course(&periods))[0].until, Some(2011.0));
    }
}
