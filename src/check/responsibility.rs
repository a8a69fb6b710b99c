//! Checks who answers for a partnership, and whether the hours that it was promised are there.

use std::collections::BTreeMap;

use crate::check::written::{Written, WrittenPartnership, WrittenRegistry, WrittenUnit};
use crate::dates::Lapse;
use crate::diag::{Diagnostics, rules};
use crate::ids::{AssetId, UnitId};
use crate::parse::raw::RawCommitted;
use crate::site::{Committed, Stage, Standing};
use crate::source::{Located, Place};

/// somebody answers for an engagement and a marriage, from the day on which they are planned.
pub fn check_responsible(partnership: &WrittenPartnership<'_>, found: &mut Diagnostics) {
    let Written { raw, one, place } = partnership;
    let (Standing::Running(stage) | Standing::Planned(stage)) = one.standing else { return };
    if one.elsewhere || raw.responsible.is_some() || !matches!(stage, Stage::Engagement | Stage::Marriage) {
        return;
    }
    let article = if stage == Stage::Engagement { "an" } else { "a" };
    found
        .report(&rules::A01, *place, format!("nobody answers for this partnership, and it is {article} {}", stage.id()))
        .hint("add `responsible = \"…\"`, the id of a file in data/units; \"unknown\" if nobody knows")
        .lacks("responsible");
}

/// where there are several units, one of them looks for chances for all of them.
pub fn check_neutral(all: &WrittenRegistry<'_>, found: &mut Diagnostics) {
    let stands_above = |unit: &&WrittenUnit<'_>| {
        unit.one.neutral || unit.one.roles.iter().any(|role| role.as_str() == "network-responsible")
    };
    // In a small library one record may stand for the whole house.
    if all.units.len() < 3 || all.units.iter().any(|unit| stands_above(&unit)) {
        return;
    }
    if let Some(first) = all.units.first() {
        found
            .report(&rules::A11, first.place, "none of the units looks for partners for all of them")
            .hint("write `neutral = true` in the record of the desk that does, or `roles = [\"network-responsible\"]`");
    }
}

/// Hours that were promised, with the places of the promises.
#[derive(Default)]
struct Promised {
    hours: f64,
    places: Vec<Place>,
}

impl Promised {
    fn add(&mut self, hours: f64, place: Place) {
        self.hours += hours;
        self.places.push(place);
    }

    /// Reports what goes beyond the hours that there are.
    fn report_beyond(&self, there: &Located<i64>, whose: &str, found: &mut Diagnostics) {
        // Hours are whole numbers far below the size at which a float loses count.
        #[expect(clippy::cast_precision_loss, reason = "hours of a year are small numbers")]
        let most = there.value as f64;
        if self.hours <= most {
            return;
        }
        let hours = self.hours.ceil();
        let fault = found
            .report(
                &rules::A10,
                there.place,
                format!("{hours} hours a year were promised to partnerships, and {whose} has {}", there.value),
            )
            .hint("promise less, end what is over, or mend the number of hours");
        for place in &self.places {
            fault.also(*place, "promised here");
        }
    }
}

/// no asset and no unit is promised more often than it is there.
pub fn check_hours(all: &WrittenRegistry<'_>, found: &mut Diagnostics) {
    let mut assets: BTreeMap<&AssetId, Promised> = BTreeMap::new();
    for partnership in all.partnerships.iter().filter(|partnership| partnership.is_ours_and_running()) {
        for (committed, place) in promises(partnership) {
            if let Some(hours) = hours_a_year(committed) {
                assets.entry(&committed.asset).or_default().add(hours, place);
            }
        }
    }
    let mut units: BTreeMap<&UnitId, Promised> = BTreeMap::new();
    for asset in &all.assets {
        let Some(promised) = assets.get(&asset.one.id) else { continue };
        if let Some(there) = &asset.raw.hours_per_year {
            promised.report_beyond(there, "this asset", found);
        }
        if let Some(unit) = &asset.one.unit {
            let sum = units.entry(unit).or_default();
            sum.hours += promised.hours;
            sum.places.extend(&promised.places);
        }
    }
    for unit in &all.units {
        if let (Some(promised), Some(there)) = (units.get(&unit.one.id), &unit.raw.capacity_hours) {
            promised.report_beyond(there, "this unit", found);
        }
    }
}

/// What was promised to a partnership, with the place of each promise.
fn promises<'a>(partnership: &WrittenPartnership<'a>) -> impl Iterator<Item = (&'a Committed, Place)> {
    let raw: Vec<&Located<RawCommitted>> =
        partnership.raw.assets_committed.iter().flat_map(|list| &list.value).collect();
    // What could not be read has been reported; then nobody can say which is which.
    let whole = raw.len() == partnership.one.assets_committed.len();
    let read = partnership.one.assets_committed.iter().filter(move |_| whole);
    read.zip(raw).map(|(committed, raw)| (committed, raw.value.hours.as_ref().map_or(raw.place, |hours| hours.place)))
}

/// Hours in a year: those of a longer time are spread over it, those of a shorter one fall into one year.
fn hours_a_year(committed: &Committed) -> Option<f64> {
    #[expect(clippy::cast_precision_loss, reason = "hours of a year are small numbers")]
    let hours = committed.hours? as f64;
    let years = committed.period.as_deref().and_then(Lapse::parse).map_or(1.0, Lapse::years);
    Some(hours / years.max(1.0))
}
