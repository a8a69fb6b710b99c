//! Organisations, units, assets and needs as an audience sees them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::dates::{FuzzyDate, Known};
use crate::ids::{AssetId, NeedId, OrgId, PartnershipId, TermId, UnitId};
use crate::language::{Lang, Text};
use crate::markup;
use crate::site::{AssetInside, OrganisationInside, Remarks, UnitInside};

/// A Markdown text in its languages.
pub type Prose = BTreeMap<Lang, Arc<markup::Prose>>;

/// One way to reach an organisation: a function address, never a person's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Channel {
    /// The term of its kind: mail, phone, form or post.
    pub kind: String,
    /// The address or number.
    pub value: String,
    /// What it is for.
    pub purpose: Option<Text>,
}

/// One place of an organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct Location {
    /// Its name.
    pub name: Option<Text>,
    /// Street and number.
    pub street: Option<String>,
    /// Postal code.
    pub postcode: Option<String>,
    /// Town.
    pub city: Option<String>,
    /// Area or region.
    pub area: Option<String>,
    /// Country, as two letters.
    pub country: Option<String>,
    /// Latitude and longitude in degrees.
    pub point: Option<(f64, f64)>,
    /// How accessible it is.
    pub accessible: Option<Text>,
}

impl Location {
    /// The town or else the area: what the directory lists places by.
    #[must_use]
    pub fn town(&self) -> Option<&str> {
        self.city.as_deref().or(self.area.as_deref())
    }
}

/// A logo that may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// File below `data/logos/`.
    pub file: String,
    /// Words for those who cannot see it.
    pub alt: Text,
}

/// An organisation that may be named.
#[derive(Debug, Clone, PartialEq)]
pub struct Organisation {
    /// Its id.
    pub id: OrgId,
    /// What the record says about itself.
    pub remarks: Remarks,
    /// Its name.
    pub name: Text,
    /// Its registered name.
    pub legal_name: Option<String>,
    /// Other names.
    pub also_known_as: Vec<String>,
    /// Earlier names.
    pub former_names: Vec<String>,
    /// One of the libraries that publish this registry.
    pub ours: bool,
    /// Its sector.
    pub sector: TermId,
    /// Its categories.
    pub categories: Vec<TermId>,
    /// local, regional, national or international.
    pub level: Option<TermId>,
    /// What it is.
    pub summary: Text,
    /// More about it.
    pub description: Prose,
    /// Its website.
    pub website: Option<String>,
    /// How to reach it.
    pub channels: Vec<Channel>,
    /// Where it is.
    pub places: Vec<Location>,
    /// Official numbers: scheme and number.
    pub identifiers: Vec<(&'static str, String)>,
    /// The organisation it belongs to, where that one may be named.
    pub parent: Option<OrgId>,
    /// The organisation that came after it, where that one may be named.
    pub successor: Option<OrgId>,
    /// The term of its status.
    pub status: TermId,
    /// When it was dissolved.
    pub ended: Option<Known<FuzzyDate>>,
    /// Its logo, where permission was given.
    pub logo: Option<Picture>,
    /// What only the library sees of it.
    pub inside: Option<OrganisationInside>,
}

/// A unit of the library.
#[derive(Debug, Clone, PartialEq)]
pub struct Unit {
    /// Its id.
    pub id: UnitId,
    /// What the record says about itself.
    pub remarks: Remarks,
    /// Its name.
    pub name: Text,
    /// The term of its kind.
    pub kind: Option<TermId>,
    /// The unit it belongs to.
    pub parent: Option<UnitId>,
    /// What it does.
    pub summary: Option<Text>,
    /// A function address.
    pub channel: Option<String>,
    /// Not part of any department.
    pub neutral: bool,
    /// The terms of its roles.
    pub roles: Vec<TermId>,
    /// What only the library sees of it.
    pub inside: Option<UnitInside>,
}

/// How many of what.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// How many.
    pub amount: f64,
    /// Of what.
    pub unit: Option<Text>,
}

/// What an asset costs.
#[derive(Debug, Clone, PartialEq)]
pub struct Cost {
    /// How much; nothing: free of charge.
    pub amount: Option<f64>,
    /// Three letters, such as DKK.
    pub currency: Option<String>,
    /// In words.
    pub note: Option<Text>,
}

/// Days and hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// Days, as MO, TU and so on.
    pub byday: Vec<String>,
    /// From, as hh:mm.
    pub from: Option<String>,
    /// Until, as hh:mm.
    pub until: Option<String>,
}

/// An asset that was shown until a day passed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawn {
    /// Its name.
    pub name: Text,
    /// The first day on which it was not shown.
    pub since: FuzzyDate,
    /// What passed.
    pub lapsed: Lapsed,
}

/// Why an asset is no longer shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lapsed {
    /// Nobody looked at it for long.
    Review,
    /// It was given up.
    Retired,
}

/// An asset that the library advertises itself with.
#[derive(Debug, Clone, PartialEq)]
pub struct Asset {
    /// Its id.
    pub id: AssetId,
    /// What the record says about itself.
    pub remarks: Remarks,
    /// Its name.
    pub name: Text,
    /// The term of its kind: competency, physical or financial.
    pub kind: TermId,
    /// The unit that answers for it.
    pub unit: Option<UnitId>,
    /// What it is.
    pub summary: Text,
    /// How it is offered.
    pub pitch: Option<Text>,
    /// How many.
    pub quantity: Option<Quantity>,
    /// Hours a year.
    pub hours_per_year: Option<i64>,
    /// When.
    pub availability: Option<Text>,
    /// Days and hours.
    pub schedule: Option<Schedule>,
    /// Where.
    pub place: Option<Text>,
    /// Conditions, and what it does not include.
    pub conditions: Option<Text>,
    /// What it costs; nothing: free of charge.
    pub cost: Option<Cost>,
    /// Partnership types that it suits.
    pub suits: Vec<TermId>,
    /// Categories of partners that ask for it.
    pub wanted_by: Vec<TermId>,
    /// When it is looked at again.
    pub review_on: Option<FuzzyDate>,
    /// What only the library sees of it.
    pub inside: Option<AssetInside>,
}

/// Something that the library looks for.
#[derive(Debug, Clone, PartialEq)]
pub struct Need {
    /// Its id.
    pub id: NeedId,
    /// What the record says about itself.
    pub remarks: Remarks,
    /// Its name.
    pub name: Text,
    /// What is looked for.
    pub summary: Text,
    /// The unit that looks for it.
    pub unit: Option<UnitId>,
    /// Goals it serves.
    pub goals: Vec<TermId>,
    /// Fields of operation.
    pub fields: Vec<TermId>,
    /// Categories of partners wanted.
    pub categories: Vec<TermId>,
    /// Until when.
    pub until: Option<FuzzyDate>,
    /// The partnership that meets it.
    pub met_by: Option<PartnershipId>,
}
