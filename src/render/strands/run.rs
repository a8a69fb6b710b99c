//! Leads the strands of a timeline from stage to stage.

use crate::render::strands::timeline::{NAMES_GAP, Period, RUN_IN, Stretch, Timeline};
use crate::render::strands::{Strand, add_knot, add_loop, leave_knot};
use crate::site::Stage;

struct Frame {
    middle: f64,
    count: usize,
    library_low: bool,
}

/// How far apart neighbouring strands run in a stage.
fn gap(stage: Stage) -> f64 {
    match stage {
        Stage::Glance => 30.0,
        Stage::Date => 22.0,
        Stage::Engagement => 15.0,
        Stage::Marriage => 9.0,
        Stage::Divorce => 26.0,
    }
}

impl Frame {
    /// The height of a party's strand when neighbours run `gap` apart.
    fn y(&self, party: usize, gap: f64) -> f64 {
        let slot = match (self.library_low, party) {
            (false, party) => party,
            (true, 0) => self.count - 1,
            (true, party) => party - 1,
        };
        self.middle + (slot as f64 - (self.count as f64 - 1.0) / 2.0) * gap
    }
}

/// The strands of all parties through all stretches, about the height `middle`.
pub(crate) fn run(course: &Timeline<'_>, stretches: &[Stretch], middle: f64) -> Vec<Strand> {
    let count = course.parties.len().clamp(2, 5);
    let mut frame = Frame { middle, count, library_low: false };
    let start = stretches.first().map_or(0.0, |stretch| stretch.left - RUN_IN);
    let mut strands: Vec<Strand> =
        (0..frame.count).map(|party| Strand::new(party, (start, frame.y(party, NAMES_GAP)))).collect();
    let last = stretches.len().saturating_sub(1);
    for (index, stretch) in stretches.iter().enumerate() {
        let Some(period) = stretch.period.and_then(|at| course.periods.get(at)) else {
            part(&mut strands, &frame, stretch);
            continue;
        };
        enter(&mut strands, &frame, period.stage, stretch);
        let stop = if index == last { stretch.right } else { stretch.right - 20.0 };
        match period.stage {
            Stage::Glance | Stage::Divorce => {}
            Stage::Date => cross(&mut strands, &mut frame, stretch),
            Stage::Engagement => link(&mut strands, &frame, stretch),
            Stage::Marriage => tie(&mut strands, &frame, stretch),
        }
        leave(&mut strands, &frame, period.stage, stop);
        if index == last {
            finish(&mut strands, period, course.as_of.is_some());
        }
    }
    strands
}

fn enter(strands: &mut [Strand], frame: &Frame, stage: Stage, stretch: &Stretch) {
    for (party, strand) in strands.iter_mut().enumerate() {
        strand.ease(stretch.left + 26.0, frame.y(party, gap(stage)));
        if !stretch.sure {
            strand.unknown();
        }
    }
}

/// Between two stages the strands run apart, each by itself.
fn part(strands: &mut [Strand], frame: &Frame, stretch: &Stretch) {
    for (party, strand) in strands.iter_mut().enumerate() {
        let y = frame.y(party, NAMES_GAP);
        strand.ease(stretch.left + 22.0, y).ease(stretch.right - 20.0, y);
    }
}

fn leave(strands: &mut [Strand], frame: &Frame, stage: Stage, stop: f64) {
    for (party, strand) in strands.iter_mut().enumerate() {
        strand.ease(stop, frame.y(party, gap(stage)));
    }
}

/// Ends the strands: they run on, they are whipped, or nobody knows.
fn finish(strands: &mut [Strand], period: &Period<'_>, runs: bool) {
    for strand in strands {
        if period.stage == Stage::Divorce {
            strand.end();
        } else if !runs && period.until.is_none() {
            strand.unknown();
        } else if !runs {
            strand.end();
        }
    }
}

fn cross(strands: &mut [Strand], frame: &mut Frame, stretch: &Stretch) {
    let middle = (stretch.left + 26.0 + stretch.right - 20.0) / 2.0;
    for (party, strand) in strands.iter_mut().enumerate() {
        strand.ease(middle - 34.0, frame.y(party, gap(Stage::Date)));
    }
    frame.library_low = !frame.library_low;
    for (party, strand) in strands.iter_mut().enumerate() {
        strand.ease(middle + 34.0, frame.y(party, gap(Stage::Date)));
        if party == 0 {
            strand.over();
        }
    }
}

fn link(strands: &mut [Strand], frame: &Frame, stretch: &Stretch) {
    let middle = (stretch.left + 26.0 + stretch.right - 20.0) / 2.0;
    let near = frame.y(0, gap(Stage::Engagement));
    let half = gap(Stage::Engagement) * (frame.count as f64 - 1.0) / 2.0 + 15.0;
    let far = if frame.library_low { frame.middle - half } else { frame.middle + half };
    if let Some(library) = strands.first_mut() {
        add_loop(library, middle, near, far);
        let (x, y) = (middle + 34.0, near);
        let lift = if frame.library_low { 8.0 } else { -8.0 };
        library.curve((middle + 22.0, near + lift), (x - 4.0, y), (x, y));
    }
}

fn tie(strands: &mut [Strand], frame: &Frame, stretch: &Stretch) {
    let knot = (stretch.left + 80.0, frame.middle);
    let Some((first, rest)) = strands.split_first_mut() else { return };
    // The library ties itself to the strand that lies farthest from it; the others run through the knot.
    let farthest = if frame.library_low { 0 } else { rest.len().saturating_sub(1) };
    let Some(other) = rest.get_mut(farthest) else {
        return;
    };
    let pair = if frame.library_low { (other, first) } else { (first, other) };
    let (top, bottom) = pair;
    let (above, below) = (top.at().1, bottom.at().1);
    add_knot(top, bottom, knot);
    leave_knot(top, knot, (knot.0 + 56.0, above));
    leave_knot(bottom, knot, (knot.0 + 56.0, below));
}
