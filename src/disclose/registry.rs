//! Decides what may be seen of organisations, units, assets and needs.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::artifact::OutPath;
use crate::dates::FuzzyDate;
use crate::disclose::{Door, disclose_common, is_public, may_be_shown};
use crate::ids::{AssetId, NeedId, OrgId, PartnershipId, UnitId};
use crate::records::{Asset, Listing, Need, Organisation, Unit};
use crate::site::{self, AssetInside, Audience, Lapsed, OrganisationInside, SiteFile, UnitInside, Withdrawn};

pub(super) fn disclose_organisations(
    door: &Door,
    all: &BTreeMap<OrgId, Organisation>,
) -> BTreeMap<OrgId, site::Organisation> {
    let named = all.values().filter(|org| door.organisations.contains(&org.id));
    named.map(|org| (org.id.clone(), disclose_organisation(door, org))).collect()
}

fn disclose_organisation(door: &Door, org: &Organisation) -> site::Organisation {
    let Organisation {
        id,
        common,
        name,
        legal_name,
        also_known_as,
        former_names,
        not_same_as,
        ours,
        sector,
        categories,
        level,
        summary,
        description,
        website,
        channels,
        places,
        identifiers,
        parent,
        successor,
        status,
        ended,
        logo,
        logo_permission,
        listing: Listing { state: _, agreed_on: _, agreed_via: _, no_contact },
        working_culture,
        getting_to_know,
    } = org;
    let named = |org: &Option<OrgId>| org.clone().filter(|org| door.organisations.contains(org));
    site::Organisation {
        id: id.clone(),
        remarks: disclose_common(door, common),
        name: name.clone(),
        legal_name: legal_name.clone(),
        also_known_as: also_known_as.clone(),
        former_names: former_names.clone(),
        ours: *ours,
        sector: sector.clone(),
        categories: categories.clone(),
        level: level.clone(),
        summary: summary.clone(),
        description: description.clone(),
        website: website.clone(),
        channels: channels.clone(),
        places: places.clone(),
        identifiers: identifiers.clone(),
        parent: named(parent),
        successor: named(successor),
        status: status.clone(),
        ended: *ended,
        // A logo without permission is not shown.
        logo: logo.clone().filter(|_| logo_permission.is_some()),
        inside: door.pass(Audience::Staff, || OrganisationInside {
            listed: org.audience() == Audience::Public,
            no_contact: *no_contact,
            not_same_as: not_same_as.clone(),
            working_culture: working_culture.clone(),
            getting_to_know: door.pass_list(Audience::Coordinator, getting_to_know),
        }),
    }
}

/// The files of the logos that may be shown.
pub(super) fn disclose_logos(organisations: &BTreeMap<OrgId, site::Organisation>) -> Vec<SiteFile> {
    let logo = |org: &site::Organisation| {
        let file = &org.logo.as_ref()?.file;
        let to = OutPath::parse(&format!("logos/{file}")).ok()?;
        Some(SiteFile { from: Arc::from(format!("data/logos/{file}")), to, place: org.remarks.place, size: None })
    };
    organisations.values().filter_map(logo).collect()
}

pub(super) fn disclose_units(door: &Door, all: &BTreeMap<UnitId, Unit>) -> BTreeMap<UnitId, site::Unit> {
    let shown = all.values().filter(|unit| door.units.contains(&unit.id));
    shown.map(|unit| (unit.id.clone(), disclose_unit(door, unit))).collect()
}

fn disclose_unit(door: &Door, unit: &Unit) -> site::Unit {
    let Unit { id, common, name, kind, parent, summary, channel, neutral, capacity_hours, roles, priorities } = unit;
    site::Unit {
        id: id.clone(),
        remarks: disclose_common(door, common),
        name: name.clone(),
        kind: kind.clone(),
        parent: parent.clone().filter(|unit| door.units.contains(unit)),
        summary: summary.clone(),
        channel: channel.clone(),
        neutral: *neutral,
        roles: roles.clone(),
        inside: door.pass(Audience::Staff, || UnitInside {
            public: is_public(common, Audience::Public),
            capacity_hours: *capacity_hours,
            priorities: door.pass_list(Audience::Coordinator, priorities),
        }),
    }
}

pub(super) fn disclose_assets(
    door: &Door,
    all: &BTreeMap<AssetId, Asset>,
    as_of: Date,
) -> BTreeMap<AssetId, site::Asset> {
    let offered = |asset: &Asset| asset.is_offered(as_of) && !is_forgotten(door, asset, as_of);
    let shown = all.values().filter(|asset| may_be_shown(door, &asset.common, offered_to(asset)) && offered(asset));
    shown.map(|asset| (asset.id.clone(), disclose_asset(door, asset))).collect()
}

/// What nobody looked at for long is promised to nobody outside.
fn is_forgotten(door: &Door, asset: &Asset, as_of: Date) -> bool {
    !door.opens(Audience::Staff) && asset.is_forgotten(as_of)
}

/// The assets that would be shown, had no day passed: texts may speak of them still.
pub(super) fn disclose_withdrawn(
    door: &Door,
    all: &BTreeMap<AssetId, Asset>,
    as_of: Date,
) -> BTreeMap<AssetId, Withdrawn> {
    let lapse = |asset: &Asset| match asset.retired_on.and_then(|retired| retired.known().copied()) {
        Some(retired) if !asset.is_offered(as_of) => Some((retired, Lapsed::Retired)),
        _ if is_forgotten(door, asset, as_of) => {
            asset.forgotten_from().map(|day| (FuzzyDate::Day(day), Lapsed::Review))
        }
        _ => None,
    };
    let open = all.values().filter(|asset| may_be_shown(door, &asset.common, offered_to(asset)));
    open.filter_map(|asset| {
        let (since, lapsed) = lapse(asset)?;
        Some((asset.id.clone(), Withdrawn { name: asset.name.clone(), since, lapsed }))
    })
    .collect()
}

/// To whom an asset is offered that says nothing of who may see it.
fn offered_to(asset: &Asset) -> Audience {
    if asset.external { Audience::Public } else { Audience::Staff }
}

fn disclose_asset(door: &Door, asset: &Asset) -> site::Asset {
    let Asset {
        id,
        common,
        name,
        kind,
        unit,
        summary,
        pitch,
        external,
        commitment,
        internal_note,
        quantity,
        hours_per_year,
        availability,
        schedule,
        place,
        conditions,
        cost,
        suits,
        wanted_by,
        review_on,
        retired_on: _,
    } = asset;
    site::Asset {
        id: id.clone(),
        remarks: disclose_common(door, common),
        name: name.clone(),
        kind: kind.clone(),
        unit: unit.clone().filter(|unit| door.units.contains(unit)),
        summary: summary.clone(),
        pitch: pitch.clone(),
        quantity: quantity.clone(),
        // Work hours are to be visible in the list that advertises the library.
        hours_per_year: *hours_per_year,
        availability: availability.clone(),
        schedule: schedule.clone(),
        place: place.clone(),
        conditions: conditions.clone(),
        cost: cost.clone(),
        suits: suits.clone(),
        wanted_by: wanted_by.clone(),
        review_on: *review_on,
        inside: door.pass(Audience::Staff, || AssetInside {
            public: is_public(common, offered_to(asset)),
            external: *external,
            commitment: commitment.clone(),
            internal_note: internal_note.clone(),
        }),
    }
}

pub(super) fn disclose_needs(
    door: &Door,
    all: &BTreeMap<NeedId, Need>,
    partnerships: &BTreeMap<PartnershipId, site::Partnership>,
) -> BTreeMap<NeedId, site::Need> {
    let level = |need: &Need| if need.external { Audience::Public } else { Audience::Staff };
    let shown = all.values().filter(|need| may_be_shown(door, &need.common, level(need)));
    shown
        .map(|need| {
            let Need { id, common, name, summary, unit, goals, fields, categories, until, external: _, met_by } = need;
            let need = site::Need {
                id: id.clone(),
                remarks: disclose_common(door, common),
                name: name.clone(),
                summary: summary.clone(),
                unit: unit.clone().filter(|unit| door.units.contains(unit)),
                goals: goals.clone(),
                fields: fields.clone(),
                categories: categories.clone(),
                until: *until,
                met_by: met_by.clone().filter(|id| partnerships.contains_key(id)),
            };
            (id.clone(), need)
        })
        .collect()
}
