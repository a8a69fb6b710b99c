//! Draws the mark and the five stages as states of the same two strands.

use crate::render::strands::{Name, Point, Strand, add_knot, add_loop, draw, figure, leave_knot};
use crate::site::Stage;

/// Width of a stage's drawing.
pub const WIDTH: f64 = 160.0;
/// Height of a stage's drawing.
pub const HEIGHT: f64 = 72.0;

const TOP: f64 = 14.0;
const MIDDLE: f64 = 36.0;

/// Which of the two strands lies above when it comes in from the left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Upper {
    /// The library's strand.
    Library,
    /// The partner's strand.
    Partner,
}

/// The mark: a knot of two strands. An empty title makes it decorative.
pub fn mark(title: &str) -> String {
    let (mut top, mut bottom) = (Strand::new(0, (34.0, 20.0)), Strand::new(1, (34.0, 52.0)));
    add_knot(&mut top, &mut bottom, (80.0, MIDDLE));
    leave_knot(&mut top, (80.0, MIDDLE), (126.0, 20.0));
    leave_knot(&mut bottom, (80.0, MIDDLE), (126.0, 52.0));
    let name = match title {
        "" => Name::Decorative,
        title => Name::Titled { id: "mark-title", title },
    };
    figure("strands strands-mark", [32.0, 4.0, 96.0, 64.0], name, &draw(&[top, bottom]))
}

/// A stage as a figure of its own; its title gets the id `glyph-<stage>`, so one of each stands in a page.
///
/// An empty label makes it decorative, for use beside the written name.
pub fn stage_glyph(stage: Stage, label: &str) -> String {
    let id = format!("glyph-{}", stage.id());
    let name = match label {
        "" => Name::Decorative,
        title => Name::Titled { id: &id, title },
    };
    let class = format!("strands strands-glyph stage-{}", stage.id());
    figure(&class, [0.0, 0.0, WIDTH, HEIGHT], name, &draw(&stage_strands(stage, (0.0, 0.0), Upper::Library)))
}

/// The small drawing of a stage for lists and tables, always beside the stage's name.
pub fn stage_icon(stage: Stage) -> String {
    let class = format!("strands strands-icon stage-{}", stage.id());
    let strands = stage_strands(stage, (0.0, 0.0), Upper::Library);
    figure(&class, [24.0, 0.0, 112.0, HEIGHT], Name::Decorative, &draw(&strands))
}

/// The small drawings of all stages, drawn once and not shown: long lists refer to them by [`stage_reference`].
pub fn stage_definitions() -> String {
    let drawn: String = Stage::ALL
        .map(|stage| {
            let strands = draw(&stage_strands(stage, (0.0, 0.0), Upper::Library));
            format!(r#"<g class="strands-icon" id="drawn-{}">{strands}</g>"#, stage.id())
        })
        .concat();
    figure("drawn", [0.0, 0.0, 1.0, 1.0], Name::Decorative, &format!("<defs>{drawn}</defs>"))
}

/// The small drawing of a stage as a reference to [`stage_definitions`].
pub fn stage_reference(stage: &str) -> String {
    let class = format!("strands strands-icon stage-{stage}");
    figure(&class, [24.0, 0.0, 112.0, HEIGHT], Name::Decorative, &format!(r##"<use href="#drawn-{stage}"/>"##))
}

/// The five stages, each a decorative drawing, that join into one band when set side by side.
pub fn stage_band() -> [String; 5] {
    Stage::ALL.map(|stage| {
        // The date changes the sides, and the strands keep them from there on.
        let upper = match stage {
            Stage::Glance | Stage::Date => Upper::Library,
            Stage::Engagement | Stage::Marriage | Stage::Divorce => Upper::Partner,
        };
        let class = format!("strands strands-glyph stage-{}", stage.id());
        let strands = stage_strands(stage, (0.0, 0.0), upper);
        figure(&class, [0.0, 0.0, WIDTH, HEIGHT], Name::Decorative, &draw(&strands))
    })
}

/// A short piece of one party's strand, to stand beside its name; party 0 is the library.
pub fn strand_key(party: usize) -> String {
    let mut strand = Strand::new(party, (2.0, 12.0));
    strand.curve((24.0, 2.0), (52.0, 18.0), (78.0, 8.0));
    figure("strands strands-key", [0.0, 0.0, 80.0, 20.0], Name::Decorative, &draw(&[strand]))
}

/// A lock of two strands: what it stands beside stays in the house. Decorative.
pub fn lock() -> String {
    let mut bow = Strand::new(0, (20.0, 34.0));
    bow.curve((20.0, 24.0), (20.0, 24.0), (20.0, 22.0));
    bow.curve((20.0, 4.0), (52.0, 4.0), (52.0, 22.0));
    bow.curve((52.0, 24.0), (52.0, 24.0), (52.0, 34.0));
    let mut case = Strand::new(1, (36.0, 34.0));
    case.curve((50.0, 34.0), (60.0, 34.0), (60.0, 38.0));
    case.curve((60.0, 48.0), (60.0, 54.0), (60.0, 60.0));
    case.curve((60.0, 66.0), (12.0, 66.0), (12.0, 60.0));
    case.curve((12.0, 54.0), (12.0, 48.0), (12.0, 38.0));
    case.curve((12.0, 34.0), (22.0, 34.0), (36.0, 34.0));
    figure("strands strands-lock", [6.0, 2.0, 60.0, 68.0], Name::Decorative, &draw(&[bow, case]))
}

/// The two strands of a stage, with the upper left corner of the drawing at `corner`; library first.
pub fn stage_strands(stage: Stage, corner: Point, upper: Upper) -> [Strand; 2] {
    let (first, second) = match upper {
        Upper::Library => (0, 1),
        Upper::Partner => (1, 0),
    };
    let (x, y) = corner;
    let (top, bottom) = match stage {
        Stage::Glance => lean(first, second, x, y),
        Stage::Date => cross(first, second, x, y),
        Stage::Engagement => link(first, second, x, y),
        Stage::Marriage => tie(first, second, x, y),
        Stage::Divorce => part(first, second, x, y),
    };
    match upper {
        Upper::Library => [top, bottom],
        Upper::Partner => [bottom, top],
    }
}

/// The upper and the lower height at which the strands leave a stage's drawing.
pub fn low(y: f64) -> f64 {
    y + HEIGHT - TOP
}

/// The upper height at which the strands come in.
pub fn high(y: f64) -> f64 {
    y + TOP
}

fn lean(first: usize, second: usize, x: f64, y: f64) -> (Strand, Strand) {
    let bow = |party: usize, sign: f64| {
        let p = |dx: f64, dy: f64| (x + dx, y + MIDDLE + sign * dy);
        let mut strand = Strand::new(party, p(0.0, -22.0));
        strand.curve(p(40.0, -22.0), p(52.0, -8.0), p(80.0, -8.0));
        strand.curve(p(108.0, -8.0), p(120.0, -22.0), p(160.0, -22.0));
        strand
    };
    (bow(first, 1.0), bow(second, -1.0))
}

fn cross(first: usize, second: usize, x: f64, y: f64) -> (Strand, Strand) {
    let mut top = Strand::new(first, (x, high(y)));
    top.ease(x + 30.0, high(y)).ease(x + 130.0, low(y)).over().ease(x + WIDTH, low(y));
    let mut bottom = Strand::new(second, (x, low(y)));
    bottom.ease(x + 30.0, low(y)).ease(x + 130.0, high(y)).ease(x + WIDTH, high(y));
    (top, bottom)
}

fn link(first: usize, second: usize, x: f64, y: f64) -> (Strand, Strand) {
    // The library's strand makes the loop, wherever it lies.
    let looping = |party: usize, sign: f64| {
        let p = |dx: f64, dy: f64| (x + dx, y + MIDDLE + sign * dy);
        let mut strand = Strand::new(party, p(0.0, -22.0));
        add_loop(&mut strand, x + 80.0, p(0.0, -13.0).1, p(0.0, 27.0).1);
        strand.curve(p(104.0, -21.0), p(124.0, -22.0), p(160.0, -22.0));
        strand
    };
    let straight = |party: usize, sign: f64| {
        let p = |dx: f64, dy: f64| (x + dx, y + MIDDLE + sign * dy);
        let mut strand = Strand::new(party, p(0.0, -22.0));
        strand.curve(p(36.0, -22.0), p(48.0, -9.0), p(80.0, -9.0));
        strand.curve(p(112.0, -9.0), p(124.0, -22.0), p(160.0, -22.0));
        strand
    };
    if first == 0 {
        (looping(first, 1.0), straight(second, -1.0))
    } else {
        (straight(first, 1.0), looping(second, -1.0))
    }
}

fn tie(first: usize, second: usize, x: f64, y: f64) -> (Strand, Strand) {
    let knot = (x + 80.0, y + MIDDLE);
    let mut top = Strand::new(first, (x, high(y)));
    let mut bottom = Strand::new(second, (x, low(y)));
    add_knot(&mut top, &mut bottom, knot);
    leave_knot(&mut top, knot, (x + WIDTH, high(y)));
    leave_knot(&mut bottom, knot, (x + WIDTH, low(y)));
    (top, bottom)
}

fn part(first: usize, second: usize, x: f64, y: f64) -> (Strand, Strand) {
    let away = |party: usize, sign: f64| {
        let p = |dx: f64, dy: f64| (x + dx, y + MIDDLE + sign * dy);
        let mut strand = Strand::new(party, p(0.0, -22.0));
        strand.curve(p(14.0, -22.0), p(18.0, -6.0), p(36.0, -6.0));
        strand.curve(p(62.0, -6.0), p(62.0, -20.0), p(92.0, -20.0));
        strand.ease(x + 130.0, p(0.0, -20.0).1).end();
        strand
    };
    (away(first, 1.0), away(second, -1.0))
}
