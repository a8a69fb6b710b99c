//! Checks organisations.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::ground::{Asked, Ground};
use crate::check::identity::check_company_number;
use crate::check::remarks::{Top, check_common, check_length, check_web_address, check_word, common_of, date};
use crate::diag::{Diagnostics, rules};
use crate::ids::{Kind, OrgId};
use crate::parse::RecordFile;
use crate::parse::raw::{RawChannel, RawListing, RawLogo, RawOrganisation, RawPlace, Words};
use crate::records::{Listing, ListingState, Organisation};
use crate::site::{Audience, Channel, Location, Picture};
use crate::source::{FileId, Located, Place};

/// Checks one organisation.
pub fn check_organisation(
    ground: &Ground<'_>,
    (id, place): (OrgId, Place),
    file: &RecordFile<RawOrganisation>,
    found: &mut Diagnostics,
) -> Organisation {
    let raw = &file.raw;
    let top = Top { place, id: &file.stem, kind: Kind::Org };
    check_length(raw.summary.as_ref(), found);
    check_company_number(raw, found);
    let words = |raw: &Option<Located<Words>>| raw.iter().flat_map(|w| &w.value).map(|w| w.value.clone()).collect();
    let org =
        |raw: &Option<Located<String>>, found: &mut Diagnostics| raw.as_ref().and_then(|org| ground.org(org, found));
    let listing = raw.listing.as_ref().map(|listing| check_listing(raw, &listing.value, listing.place, found));
    Organisation {
        common: check_common(ground, &common_of!(&top, raw), Audience::Public, found),
        name: ground.required_text(raw.name.as_ref(), top.asks("name"), found),
        legal_name: raw.legal_name.as_ref().map(|name| name.value.clone()),
        also_known_as: words(&raw.also_known_as),
        former_names: words(&raw.former_names),
        not_same_as: raw
            .not_same_as
            .iter()
            .flat_map(|orgs| &orgs.value)
            .filter_map(|other| ground.org(other, found))
            .collect(),
        ours: raw.ours.as_ref().is_some_and(|ours| ours.value),
        sector: ground.required_term("sector", raw.sector.as_ref(), (top.asks("sector"), found)),
        categories: check_categories(ground, raw, &top, found),
        level: ground.term("level", raw.level.as_ref(), found),
        summary: ground.required_text(raw.summary.as_ref(), top.asks("summary"), found),
        description: file.description.iter().cloned().collect(),
        website: raw.website.as_ref().and_then(|url| check_web_address(url, found)),
        channels: raw
            .channels
            .iter()
            .flat_map(|list| &list.value)
            .filter_map(|channel| check_channel(ground, channel, found))
            .collect(),
        places: raw
            .places
            .iter()
            .flat_map(|list| &list.value)
            .map(|place| check_place(ground, &place.value, found))
            .collect(),
        identifiers: raw
            .identifiers
            .as_ref()
            .map(|ids| ids.value.numbers().map(|(scheme, number)| (scheme, number.value.clone())).collect())
            .unwrap_or_default(),
        parent: org(&raw.parent, found),
        successor: org(&raw.successor, found),
        status: raw.status.as_ref().map_or_else(
            || crate::ids::TermId::parse("active").unwrap_or_else(|_| crate::check::ground::missing_term()),
            |status| ground.required_term("status", Some(status), (top.asks("status"), &mut *found)),
        ),
        ended: raw.ended.as_ref().map(|ended| ended.value),
        logo: raw.logo.as_ref().and_then(|logo| check_logo(ground, logo, found)),
        logo_permission: raw.logo.as_ref().and_then(|logo| date(logo.value.permission.as_ref())),
        listing: listing.unwrap_or_default(),
        working_culture: ground.terms("working-culture", raw.working_culture.as_ref().map(|list| &list.value), found),
        getting_to_know: Vec::new(),
        id,
    }
}

fn check_categories(
    ground: &Ground<'_>,
    raw: &RawOrganisation,
    top: &Top<'_>,
    found: &mut Diagnostics,
) -> Vec<crate::ids::TermId> {
    let written = raw.categories.as_ref().map(|list| &list.value);
    if written.is_none_or(Vec::is_empty) {
        top.asks("categories").report(found);
    }
    ground.terms("category", written, found)
}

fn check_listing(raw: &RawOrganisation, listing: &RawListing, place: Place, found: &mut Diagnostics) -> Listing {
    let states = [
        ("listed", ListingState::Listed),
        ("unlisted", ListingState::Unlisted),
        ("do-not-list", ListingState::DoNotList),
    ];
    let mut state = listing.state.as_ref().and_then(|state| check_word(state, &states, found)).unwrap_or_default();
    let via = listing.agreed_via.as_ref().map(|via| via.value.clone()).filter(|via| !via.trim().is_empty());
    if state == ListingState::Listed {
        let published = via.as_deref() == Some("published-source");
        let has_sources = raw.sources.as_ref().is_some_and(|sources| !sources.value.is_empty());
        let grounds = if published { has_sources } else { via.is_some() && listing.agreed_on.is_some() };
        if !grounds {
            let message = match (published, &listing.agreed_on, &via) {
                (true, ..) => "an organisation that a published source names needs `sources`: which one it is",
                (false, Some(_), _) => "a listed organisation needs `agreed_via`: how it agreed to be named",
                (false, None, Some(_)) => "a listed organisation needs `agreed_on`: when it agreed to be named",
                (false, None, None) => {
                    "a listed organisation needs `agreed_on` and `agreed_via`: when and how it agreed to be named"
                }
            };
            found
                .report(&rules::P08, place, message)
                .hint("ask the organisation, or name the published source with agreed_via = \"published-source\" and `sources`");
            state = ListingState::Unlisted;
        }
    }
    Listing {
        state,
        agreed_on: date(listing.agreed_on.as_ref()),
        agreed_via: via,
        no_contact: listing.no_contact.as_ref().is_some_and(|no| no.value),
    }
}

fn check_channel(ground: &Ground<'_>, raw: &Located<RawChannel>, found: &mut Diagnostics) -> Option<Channel> {
    let kind = ground.term("channel-kind", raw.value.kind.as_ref(), found);
    if raw.value.kind.is_none() {
        Asked { key: "kind", place: raw.place, instead: "" }.report(found);
    }
    let Some(value) = &raw.value.value else {
        Asked { key: "value", place: raw.place, instead: "" }.report(found);
        return None;
    };
    let purpose = ground.some_text(raw.value.purpose.as_ref());
    if kind.as_ref().is_some_and(|kind| kind.as_str() == "form") {
        check_web_address(value, found)?;
    }
    Some(Channel { kind: kind?.to_string(), value: value.value.clone(), purpose })
}

fn check_place(ground: &Ground<'_>, raw: &RawPlace, found: &mut Diagnostics) -> Location {
    let words = |raw: &Option<Located<String>>| raw.as_ref().map(|w| w.value.clone());
    Location {
        name: ground.some_text(raw.name.as_ref()),
        street: words(&raw.street),
        postcode: words(&raw.postcode),
        city: words(&raw.city),
        area: words(&raw.area),
        country: words(&raw.country),
        point: check_point(raw, found),
        accessible: ground.some_text(raw.accessible.as_ref()),
    }
}

/// P-03: a point is on the globe, and has both its numbers.
fn check_point(raw: &RawPlace, found: &mut Diagnostics) -> Option<(f64, f64)> {
    let on_globe = [(&raw.lat, "latitude", 90.0), (&raw.lon, "longitude", 180.0)].map(|(raw, name, most)| {
        let degrees = raw.as_ref()?;
        if (-most..=most).contains(&degrees.value) {
            return Some(degrees.value);
        }
        found
            .report(&rules::P03, degrees.place, format!("a {name} is -{most} to {most} degrees, not {}", degrees.value))
            .hint("write degrees with a point: `lat = 56.16` and `lon = 10.21` are Aarhus");
        None
    });
    if let (Some(one), None) | (None, Some(one)) = (&raw.lat, &raw.lon) {
        found
            .report(&rules::P03, one.place, "a place on the map needs `lat` and `lon`".to_owned())
            .hint("write the other one beside it, or take this one away");
    }
    let [north, east] = on_globe;
    north.zip(east)
}

/// Leaves out logos whose file is not there: R-05 tells of it, and no page shows a picture that is none.
pub fn keep_logos(beside: &[(String, FileId)], organisations: &mut BTreeMap<OrgId, Organisation>) {
    let there: BTreeSet<&str> = beside.iter().filter_map(|(path, _)| path.strip_prefix("data/logos/")).collect();
    for org in organisations.values_mut() {
        org.logo = org.logo.take().filter(|logo| there.contains(logo.file.as_str()));
    }
}

fn check_logo(ground: &Ground<'_>, raw: &Located<RawLogo>, found: &mut Diagnostics) -> Option<Picture> {
    let alt = ground.some_text(raw.value.alt.as_ref());
    if alt.is_none() {
        let place = raw.value.alt.as_ref().map_or(raw.place, |alt| alt.place);
        found
            .report(&rules::V10, place, "this logo has no words for those who cannot see it")
            .hint("add `alt = \"…\"`: what the logo shows, such as \"Harbour School: two blue waves\"")
            .lacks("alt");
    }
    let file = raw.value.file.as_ref().map(|file| file.value.trim_start_matches("logos/").to_owned());
    if file.is_none() {
        Asked { key: "file", place: raw.place, instead: "" }.report(found);
    }
    Some(Picture { file: file?, alt: alt? })
}
