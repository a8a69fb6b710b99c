//! Records as they are written and as they are, side by side: rules judge the one and point at the other.

use std::sync::Arc;

use jiff::civil::Date;

use crate::dates::{FuzzyDate, Known};
use crate::ids::{AssetId, NeedId, OrgId, PartnershipId, UnitId};
use crate::parse::raw::{
    RawAgreement, RawAsset, RawEvaluation, RawNeed, RawOrganisation, RawPartnership, RawStage, RawUnit,
};
use crate::parse::{Parsed, ParsedFile};
use crate::records::Registry;
use crate::records::{Agreement, Asset, Evaluation, Need, Organisation, Partnership, Unit};
use crate::site::{self, Stage, Standing};
use crate::source::{Located, Place};

/// One record.
pub struct Written<'a, R, T> {
    /// The beginning of its file.
    pub place: Place,
    /// As it is written.
    pub raw: &'a R,
    /// As it is.
    pub one: &'a T,
}

/// An organisation.
pub type WrittenOrganisation<'a> = Written<'a, RawOrganisation, Organisation>;
/// A partnership.
pub type WrittenPartnership<'a> = Written<'a, RawPartnership, Partnership>;
/// A unit.
pub type WrittenUnit<'a> = Written<'a, RawUnit, Unit>;
/// An asset.
pub type WrittenAsset<'a> = Written<'a, RawAsset, Asset>;
/// A need.
pub type WrittenNeed<'a> = Written<'a, RawNeed, Need>;

/// All records, each kind in the order of its ids.
#[derive(Default)]
pub struct WrittenRegistry<'a> {
    /// The organisations.
    pub organisations: Vec<WrittenOrganisation<'a>>,
    /// The partnerships.
    pub partnerships: Vec<WrittenPartnership<'a>>,
    /// The units.
    pub units: Vec<WrittenUnit<'a>>,
    /// The assets.
    pub assets: Vec<WrittenAsset<'a>>,
    /// The needs.
    pub needs: Vec<WrittenNeed<'a>>,
}

impl<'a> WrittenRegistry<'a> {
    /// Puts the files beside what was made of them.
    pub fn gather(files: &'a [Arc<ParsedFile>], registry: &'a Registry) -> Self {
        let mut all = Self::default();
        macro_rules! put {
            ($list:ident, $key:ident, $record:expr, $place:expr) => {
                if let Some(one) = $key::parse(&$record.stem).ok().and_then(|id| registry.$list.get(&id)) {
                    all.$list.push(Written { place: $place, raw: &$record.raw, one });
                }
            };
        }
        for file in files {
            let place = Place::top(file.file);
            match &file.parsed {
                Parsed::Organisation(record) => put!(organisations, OrgId, record, place),
                Parsed::Partnership(record) => put!(partnerships, PartnershipId, record, place),
                Parsed::Unit(record) => put!(units, UnitId, record, place),
                Parsed::Asset(record) => put!(assets, AssetId, record, place),
                Parsed::Need(record) => put!(needs, NeedId, record, place),
                _ => {}
            }
        }
        all
    }
}

impl<'a> WrittenPartnership<'a> {
    /// Its stages; nothing where one of them could not be read, which has been reported.
    pub fn stages(&self) -> Vec<(&'a site::StageEntry, &'a Located<RawStage>)> {
        let written = self.raw.stages.as_ref().map_or(&[][..], |stages| &stages.value);
        if written.len() != self.one.stages.len() {
            return Vec::new();
        }
        self.one.stages.iter().map(|stage| &stage.entry).zip(written).collect()
    }

    /// The stage that it is in; nothing where it is over, divorced, or has not begun.
    pub fn current(&self) -> Option<(&'a site::StageEntry, &'a Located<RawStage>)> {
        if !self.is_running() {
            return None;
        }
        self.stages().into_iter().rev().find(|(entry, _)| !entry.planned)
    }

    /// Whether it goes on: neither over nor divorced nor still to begin.
    pub fn is_running(&self) -> bool {
        matches!(self.one.standing, Standing::Running(stage) if stage != Stage::Divorce)
    }

    /// Whether it goes on, and we have a say in it.
    pub fn is_ours_and_running(&self) -> bool {
        self.is_running() && !self.one.elsewhere
    }

    /// Its evaluations; nothing where nobody knows of them.
    pub fn evaluations(&self) -> Vec<(&'a Evaluation, &'a Located<RawEvaluation>)> {
        let raw = self.raw.evaluations.as_ref().and_then(|list| list.value.known());
        let read = self.one.evaluations.known();
        read.into_iter().flatten().zip(raw.into_iter().flatten()).collect()
    }

    /// The days on which it was evaluated; nothing where one of them, or all of them, are not known.
    pub fn held(&self) -> Option<Vec<(&'a Evaluation, FuzzyDate)>> {
        let evaluations = self.one.evaluations.known()?;
        let held = evaluations.iter().filter_map(|one| Some((one, one.held_on?)));
        held.map(|(one, day)| Some((one, *day.known()?))).collect()
    }

    /// Its agreements.
    pub fn agreements(&self) -> Vec<(&'a Agreement, &'a Located<RawAgreement>)> {
        let raw = self.raw.agreements.as_ref().and_then(|list| list.value.known());
        let read = self.one.agreements.known();
        read.into_iter().flatten().zip(raw.into_iter().flatten()).collect()
    }

    /// The agreements that hold on `day`: the one that the current stage names, or all that have not run out.
    pub fn in_force(&self, day: Date) -> Vec<(&'a Agreement, &'a Located<RawAgreement>)> {
        let Some((entry, _)) = self.current() else { return Vec::new() };
        let over = |date: Option<Known<FuzzyDate>>| {
            date.is_some_and(|date| date.known().is_none_or(|date| date.is_before(day)))
        };
        let all = self.agreements().into_iter();
        match &entry.agreement {
            Some(Known::Unknown) => Vec::new(),
            Some(Known::Known(id)) => all.filter(|(one, _)| one.agreement.id == *id).collect(),
            None => all.filter(|(one, _)| !over(one.agreement.valid_until)).collect(),
        }
    }
}
