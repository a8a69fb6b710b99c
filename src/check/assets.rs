//! Checks units, assets and needs: what we bring, what we look for, and who answers for it.

use crate::check::ground::Ground;
use crate::check::remarks::{Top, check_common, check_length, common_of, date};
use crate::diag::{Diagnostics, rules};
use crate::ids::{AssetId, Kind, NeedId, UnitId};
use crate::parse::RecordFile;
use crate::parse::fields::RawText;
use crate::parse::raw::{RawAsset, RawNeed, RawUnit};
use crate::records::{Asset, Need, Unit};
use crate::site::{Audience, Cost, Quantity, Schedule};
use crate::source::{Located, Place};

/// Checks one unit.
pub fn check_unit(
    ground: &Ground<'_>,
    (id, place): (UnitId, Place),
    file: &RecordFile<RawUnit>,
    found: &mut Diagnostics,
) -> Unit {
    let raw = &file.raw;
    let top = Top { place, id: &file.stem, kind: Kind::Unit };
    Unit {
        common: check_common(ground, &common_of!(&top, raw), Audience::Public, found),
        name: ground.required_text(raw.name.as_ref(), top.asks("name"), found),
        kind: ground.term("unit-kind", raw.kind.as_ref(), found),
        parent: raw.parent.as_ref().and_then(|parent| ground.unit(parent, found)),
        summary: ground.some_text(raw.summary.as_ref()),
        channel: raw.channel.as_ref().map(|channel| channel.value.clone()),
        neutral: raw.neutral.as_ref().is_some_and(|neutral| neutral.value),
        capacity_hours: raw.capacity_hours.as_ref().map(|hours| hours.value),
        roles: ground.terms("unit-role", raw.roles.as_ref().map(|roles| &roles.value), found),
        priorities: Vec::new(),
        id,
    }
}

/// Checks one asset, with the rules L-01 to L-03.
pub fn check_asset(
    ground: &Ground<'_>,
    (id, place): (AssetId, Place),
    file: &RecordFile<RawAsset>,
    found: &mut Diagnostics,
) -> Asset {
    let raw = &file.raw;
    let top = Top { place, id: &file.stem, kind: Kind::Asset };
    check_length(raw.summary.as_ref(), found);
    let external = raw.external.as_ref().is_some_and(|external| external.value);
    check_advertised(raw, place, external, found);
    let level = if external { Audience::Public } else { Audience::Staff };
    Asset {
        common: check_common(ground, &common_of!(&top, raw), level, found),
        name: ground.required_text(raw.name.as_ref(), top.asks("name"), found),
        kind: ground.required_term("asset-kind", raw.kind.as_ref(), (top.asks("kind"), found)),
        unit: raw.unit.as_ref().and_then(|unit| ground.unit(unit, found)),
        summary: ground.required_text(raw.summary.as_ref(), top.asks("summary"), found),
        pitch: ground.some_text(raw.pitch.as_ref()),
        external,
        commitment: ground.term("commitment", raw.commitment.as_ref(), found),
        internal_note: None,
        quantity: raw.quantity.as_ref().and_then(|quantity| {
            let unit = ground.some_text(quantity.value.unit.as_ref());
            quantity.value.amount.as_ref().map(|amount| Quantity { amount: amount.value, unit })
        }),
        hours_per_year: raw.hours_per_year.as_ref().map(|hours| hours.value),
        availability: ground.some_text(raw.availability.as_ref()),
        schedule: raw.schedule.as_ref().map(|schedule| Schedule {
            byday: schedule.value.byday.iter().flat_map(|days| &days.value).map(|day| day.value.clone()).collect(),
            from: schedule.value.from.as_ref().map(|from| from.value.clone()),
            until: schedule.value.until.as_ref().map(|until| until.value.clone()),
        }),
        place: ground.some_text(raw.place.as_ref()),
        conditions: ground.some_text(raw.conditions.as_ref()),
        cost: raw.cost.as_ref().map(|cost| Cost {
            amount: cost.value.amount.as_ref().map(|amount| amount.value),
            currency: cost.value.currency.as_ref().map(|currency| currency.value.clone()),
            note: ground.some_text(cost.value.note.as_ref()),
        }),
        suits: ground.terms("partnership-type", raw.suits.as_ref().map(|list| &list.value), found),
        wanted_by: ground.terms("category", raw.wanted_by.as_ref().map(|list| &list.value), found),
        review_on: date(raw.review_on.as_ref()),
        retired_on: raw.retired_on.as_ref().map(|date| date.value),
        id,
    }
}

/// Credibility is not enough: somebody answers for an asset, and it says how much and when.
fn check_advertised(raw: &RawAsset, place: Place, external: bool, found: &mut Diagnostics) {
    if raw.unit.is_none() {
        found
            .report(&rules::L01, place, "no unit answers for this asset")
            .hint("add `unit = \"…\"`, the id of a file in data/units")
            .lacks("unit");
    }
    let blank = |text: &Option<Located<RawText>>| text.as_ref().is_none_or(|text| text.value.is_blank());
    if external && blank(&raw.pitch) {
        let at = raw.external.as_ref().map_or(place, |external| external.place);
        found
            .report(&rules::L02, at, "this asset is advertised, but says nothing to a partner")
            .hint("add `pitch = \"…\"`: one sentence that makes a partner want it; or write external = false")
            .lacks("pitch");
    }
    let says_how_much = raw.hours_per_year.is_some() || raw.quantity.is_some();
    let says_when = !blank(&raw.availability) || raw.schedule.is_some();
    if !says_how_much && !says_when {
        found
            .report(&rules::L03, place, "this asset says neither how much there is nor when it can be had")
            .hint("add `hours_per_year`, `quantity` or `availability`")
            .lacks("hours_per_year")
            .lacks("quantity")
            .lacks("availability")
            .lacks("schedule");
    }
}

/// Checks one need.
pub fn check_need(
    ground: &Ground<'_>,
    (id, place): (NeedId, Place),
    file: &RecordFile<RawNeed>,
    found: &mut Diagnostics,
) -> Need {
    let raw = &file.raw;
    let top = Top { place, id: &file.stem, kind: Kind::Need };
    check_length(raw.summary.as_ref(), found);
    let external = raw.external.as_ref().is_some_and(|external| external.value);
    let level = if external { Audience::Public } else { Audience::Staff };
    if raw.unit.is_none() {
        top.asks("unit").report(found);
    }
    Need {
        common: check_common(ground, &common_of!(&top, raw), level, found),
        name: ground.required_text(raw.name.as_ref(), top.asks("name"), found),
        summary: ground.required_text(raw.summary.as_ref(), top.asks("summary"), found),
        unit: raw.unit.as_ref().and_then(|unit| ground.unit(unit, found)),
        goals: ground.terms("goal", raw.goals.as_ref().map(|list| &list.value), found),
        fields: ground.terms("field", raw.fields.as_ref().map(|list| &list.value), found),
        categories: ground.terms("category", raw.categories.as_ref().map(|list| &list.value), found),
        until: date(raw.until.as_ref()),
        external,
        met_by: raw.met_by.as_ref().and_then(|by| ground.partnership(by, found)),
        id,
    }
}
