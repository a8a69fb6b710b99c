//! Overlays: which record they belong to, and that they repeat nothing that stands in `data/` for everyone.

use crate::diag::{Diagnostics, rules};
use crate::parse::fields::{Reading, parse_table};
use crate::parse::raw::{
    RawAgreement, RawAsset, RawAssetOverlay, RawEvaluation, RawEvent, RawEventOverlay, RawExit, RawOrganisation,
    RawOrganisationOverlay, RawPartnership, RawPartnershipOverlay, RawUnit, RawUnitOverlay,
};
use crate::parse::schema::{Described, Listener, Trail};
use crate::source::{Place, Source};

/// What only the library knows of a record.
#[derive(Debug, Clone)]
pub enum Overlay {
    /// Of an organisation.
    Organisation(RawOrganisationOverlay),
    /// Of a partnership.
    Partnership(RawPartnershipOverlay),
    /// Of a unit.
    Unit(RawUnitOverlay),
    /// Of an asset.
    Asset(RawAssetOverlay),
    /// Of an event.
    Event(RawEventOverlay),
}

impl Overlay {
    /// Tells every word in it, as [`Described::tell`] does.
    pub fn tell(&self, place: Place, trail: &Trail<'_>, listener: Listener<'_>) {
        match self {
            Self::Organisation(raw) => raw.tell(place, trail, listener),
            Self::Partnership(raw) => raw.tell(place, trail, listener),
            Self::Unit(raw) => raw.tell(place, trail, listener),
            Self::Asset(raw) => raw.tell(place, trail, listener),
            Self::Event(raw) => raw.tell(place, trail, listener),
        }
    }
}

/// Parses the overlay that `source` is by its folder; nothing where the folder holds none.
pub fn parse_overlay(source: &Source, found: &mut Diagnostics) -> Option<Overlay> {
    let folder = source.path.strip_prefix("private/")?.split('/').next()?;
    let mut own = Diagnostics::default();
    let mut reading = Reading { file: source.file, offset: 0, found: &mut own };
    let text = &source.text;
    let (overlay, of_record): (Overlay, &[&[&str]]) = match folder {
        "orgs" => (
            Overlay::Organisation(parse_table(text, &mut reading, RawOrganisationOverlay::read)),
            &[RawOrganisation::KEYS],
        ),
        "partnerships" => (
            Overlay::Partnership(parse_table(text, &mut reading, RawPartnershipOverlay::read)),
            &[RawPartnership::KEYS, RawAgreement::KEYS, RawEvaluation::KEYS, RawExit::KEYS],
        ),
        "units" => (Overlay::Unit(parse_table(text, &mut reading, RawUnitOverlay::read)), &[RawUnit::KEYS]),
        "assets" => (Overlay::Asset(parse_table(text, &mut reading, RawAssetOverlay::read)), &[RawAsset::KEYS]),
        "events" => (Overlay::Event(parse_table(text, &mut reading, RawEventOverlay::read)), &[RawEvent::KEYS]),
        _ => return None,
    };
    report_repeated(source, of_record, &mut own);
    found.extend(&own);
    Some(overlay)
}

/// a key that the record in `data/` has is no unknown key, it stands in the wrong file.
fn report_repeated(source: &Source, of_record: &[&[&str]], found: &mut Diagnostics) {
    let written = |place: Place| source.text.get(place.span.start as usize..place.span.end as usize).unwrap_or("");
    let known = |key: &str| of_record.iter().any(|keys| keys.contains(&key.trim_matches('"')));
    let unknown = found.list().iter().filter(|fault| fault.rule == &rules::P02);
    let repeated: Vec<Place> = unknown.map(|fault| fault.place).filter(|place| known(written(*place))).collect();
    found.judge(|fault| (fault.rule != &rules::P02 || !repeated.contains(&fault.place)).then_some(fault.level));
    for place in repeated {
        let key = written(place).to_owned();
        found.report(&rules::R04, place, format!("`{key}` is a field of the record in data/, not of its private part")).hint(
            "move it to the record of the same name in data/; the private part holds only what the library keeps to itself",
        );
    }
}
