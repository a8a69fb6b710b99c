//! Finds circles: no record is its own ancestor.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diag::{Diagnostics, rules};
use crate::parse::{Parsed, ParsedFile};
use crate::source::{Located, Place};

/// What each record names above or before it: by id, with the place of the name.
type Steps<'a> = BTreeMap<&'a str, (&'a str, Place)>;

/// no organisation or unit is its own ancestor, no partnership follows itself.
pub fn check_circles(files: &[Arc<ParsedFile>], found: &mut Diagnostics) {
    let (mut orgs, mut units, mut partnerships) = (Steps::new(), Steps::new(), Steps::new());
    for file in files {
        match &file.parsed {
            Parsed::Organisation(record) => add(&mut orgs, &record.stem, record.raw.parent.as_ref()),
            Parsed::Unit(record) => add(&mut units, &record.stem, record.raw.parent.as_ref()),
            Parsed::Partnership(record) => add(&mut partnerships, &record.stem, record.raw.follows.as_ref()),
            _ => {}
        }
    }
    for (steps, key) in [(&orgs, "parent"), (&units, "parent"), (&partnerships, "follows")] {
        report_circles(steps, key, found);
    }
}

fn add<'a>(steps: &mut Steps<'a>, id: &'a str, to: Option<&'a Located<String>>) {
    if let Some(to) = to {
        steps.insert(id, (&to.value, to.place));
    }
}

/// Reports each circle once, at the first of its records; the others are shown with it.
fn report_circles(steps: &Steps<'_>, key: &str, found: &mut Diagnostics) {
    let mut done: BTreeSet<&str> = BTreeSet::new();
    for start in steps.keys() {
        let mut way: Vec<&str> = Vec::new();
        let mut at = *start;
        while !done.contains(at)
            && let Some((next, _)) = steps.get(at)
        {
            done.insert(at);
            way.push(at);
            at = next;
        }
        let Some(first) = way.iter().position(|id| *id == at) else { continue };
        let circle = &mut way[first..];
        // The record whose id comes first, so that the fault stays where it is when other records change.
        let least = circle.iter().enumerate().min_by_key(|(_, id)| **id).map_or(0, |(at, _)| at);
        circle.rotate_left(least);
        let mut places = circle.iter().filter_map(|id| steps.get(id)).map(|(_, place)| *place);
        let Some(place) = places.next() else { continue };
        let message = format!("`{key}` leads in a circle: {} → {}", circle.join(" → "), circle[0]);
        let fault = found.report(&rules::R02, place, message).hint(format!("take one `{key}` of the circle away"));
        for other in places {
            fault.also(other, "a part of the circle");
        }
    }
}
