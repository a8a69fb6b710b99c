//! Which records are to be looked at again, what they lack, and who is to look.

use jiff::civil::Date;

use crate::dates::FuzzyDate;
use crate::ids::{Kind, OrgId, RecordKey, UnitId};
use crate::language::{Lang, Text};
use crate::site::{Asset, Event, Need, Organisation, Partnership, Remarks, Site, Stage, Standing, Thresholds, Unit};

/// Days after the last check from which a record is looked at less kindly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bands {
    /// It is no longer fresh.
    pub notice: i64,
    /// It may be out of date.
    pub warning: i64,
    /// It counts as stale.
    pub stale: i64,
}

impl Bands {
    /// The days of a library.
    #[must_use]
    pub fn of(thresholds: &Thresholds) -> Self {
        let Thresholds { verified_notice, verified_warning, verified_stale, .. } = *thresholds;
        Self { notice: verified_notice, warning: verified_warning, stale: verified_stale }
    }

    /// The band of a record that was last checked on a date; on the last day that the date can mean.
    #[must_use]
    pub fn age(self, checked: Option<FuzzyDate>, as_of: Date) -> Age {
        let Some(checked) = checked else { return Age::Stale };
        match i64::from((as_of - checked.latest()).get_days()) {
            days if days >= self.stale => Age::Stale,
            days if days >= self.warning => Age::Old,
            days if days >= self.notice => Age::Aging,
            _ => Age::Fresh,
        }
    }
}

/// How long ago a record was last checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Age {
    /// Too long ago, or never.
    Stale,
    /// It may be out of date.
    Old,
    /// It is no longer fresh.
    Aging,
    /// Not long ago.
    Fresh,
}

impl Age {
    /// All bands, the most urgent first.
    pub const ALL: [Self; 4] = [Self::Stale, Self::Old, Self::Aging, Self::Fresh];

    /// The word in the ids of its messages.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Stale => "stale",
            Self::Old => "old",
            Self::Aging => "aging",
            Self::Fresh => "fresh",
        }
    }
}

/// Something that a record lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// A summary in a language of the site.
    Summary(Lang),
    /// Categories.
    Category,
    /// A place.
    Place,
    /// Any way to reach it.
    Reach,
    /// Types.
    Type,
    /// Goals.
    Goal,
    /// The units that it touches.
    Units,
    /// The unit that answers for it.
    Unit,
    /// When a stage began.
    Dates,
    /// An agreement, in a stage that rests on one.
    Agreement,
    /// A plan for its evaluation.
    Evaluation,
    /// How many, or how many hours.
    HowMuch,
    /// Terms, and what it does not include.
    Conditions,
    /// A day until when.
    Until,
}

impl Lack {
    /// The word in the ids of its messages.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Summary(_) => "summary",
            Self::Category => "category",
            Self::Place => "place",
            Self::Reach => "reach",
            Self::Type => "type",
            Self::Goal => "goal",
            Self::Units => "units",
            Self::Unit => "unit",
            Self::Dates => "dates",
            Self::Agreement => "agreement",
            Self::Evaluation => "evaluation",
            Self::HowMuch => "how-much",
            Self::Conditions => "conditions",
            Self::Until => "until",
        }
    }
}

/// One record, as who keeps it sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The record.
    pub key: RecordKey,
    /// When it was last checked.
    pub checked: Option<FuzzyDate>,
    /// Its band.
    pub age: Age,
    /// What it lacks.
    pub lacks: Vec<Lack>,
    /// The unit that is to look at it, where one is known.
    pub unit: Option<UnitId>,
}

impl Kept {
    /// The file that the record stands in, from the root of the site.
    #[must_use]
    pub fn file(&self) -> String {
        let folder = match self.key.kind {
            Kind::Org => "orgs",
            Kind::Partnership => "partnerships",
            Kind::Unit => "units",
            Kind::Asset => "assets",
            Kind::Need => "needs",
            Kind::Contact => "contacts",
            _ => "events",
        };
        format!("data/{folder}/{}.toml", self.key.id)
    }
}

/// All records of the registry, the longest unchecked first; illustrations are no facts and are left out.
#[must_use]
pub fn list_kept(site: &Site, bands: Bands) -> Vec<Kept> {
    let as_of = site.settings.as_of;
    let mut all: Vec<Kept> = Vec::new();
    let mut add = |kind: Kind, id: &str, remarks: &Remarks, (lacks, unit): (Vec<Lack>, Option<UnitId>)| {
        if !remarks.example {
            let checked = remarks.verified_on;
            let age = bands.age(checked, as_of);
            all.push(Kept { key: RecordKey::new(kind, id), checked, age, lacks, unit });
        }
    };
    for org in site.organisations.values() {
        add(Kind::Org, org.id.as_str(), &org.remarks, (of_organisation(site, org), keeper_of(site, &org.id)));
    }
    for one in site.partnerships.values() {
        let unit = one.responsible.as_ref().and_then(|unit| unit.known().cloned());
        add(Kind::Partnership, one.id.as_str(), &one.remarks, (of_partnership(site, one), unit));
    }
    for unit in site.units.values() {
        add(Kind::Unit, unit.id.as_str(), &unit.remarks, (of_unit(site, unit), Some(unit.id.clone())));
    }
    for asset in site.assets.values() {
        add(Kind::Asset, asset.id.as_str(), &asset.remarks, (of_asset(site, asset), asset.unit.clone()));
    }
    for need in site.needs.values() {
        add(Kind::Need, need.id.as_str(), &need.remarks, (of_need(site, need), need.unit.clone()));
    }
    for event in site.events.values() {
        add(Kind::Event, event.id.as_str(), &event.remarks, (of_event(event), event.unit.clone()));
    }
    for contact in site.contacts.values() {
        add(Kind::Contact, contact.id.as_str(), &contact.remarks, (Vec::new(), contact.unit.clone()));
    }
    let checked = |kept: &Kept| kept.checked.map(FuzzyDate::latest);
    all.sort_by(|a, b| checked(a).cmp(&checked(b)).then_with(|| a.key.cmp(&b.key)));
    all
}

/// What is asked for and not there.
fn missing<const N: usize>(asked: [(Lack, bool); N]) -> impl Iterator<Item = Lack> {
    asked.into_iter().filter(|(_, missing)| *missing).map(|(lack, _)| lack)
}

fn summaries<'a>(site: &'a Site, summary: &'a Text) -> impl Iterator<Item = Lack> + 'a {
    site.settings.languages.iter().filter(|lang| !summary.has(**lang)).map(|lang| Lack::Summary(*lang))
}

fn of_organisation(site: &Site, org: &Organisation) -> Vec<Lack> {
    let asked = [
        (Lack::Category, org.categories.is_empty()),
        (Lack::Place, org.places.is_empty()),
        (Lack::Reach, org.website.is_none() && org.channels.is_empty()),
    ];
    summaries(site, &org.summary).chain(missing(asked)).collect()
}

fn of_partnership(site: &Site, one: &Partnership) -> Vec<Lack> {
    let runs = matches!(one.standing, Standing::Running(_));
    let tied = matches!(one.standing, Standing::Running(Stage::Engagement | Stage::Marriage));
    let agreements = one.agreements.known().map_or(&[][..], Vec::as_slice);
    let planned = |plan: &crate::site::Agreement| plan.evaluation.as_ref().is_some_and(|plan| plan.known().is_some());
    let asked = [
        (Lack::Type, one.types.known().is_none_or(Vec::is_empty)),
        (Lack::Goal, one.goals.is_empty()),
        (Lack::Units, runs && !one.elsewhere && one.units.known().is_none_or(Vec::is_empty)),
        (Lack::Unit, runs && !one.elsewhere && one.responsible.as_ref().is_none_or(|unit| unit.known().is_none())),
        (Lack::Dates, one.stages.iter().any(|entry| !entry.planned && entry.from.known().is_none())),
        (Lack::Agreement, tied && agreements.is_empty()),
        (Lack::Evaluation, tied && !agreements.iter().any(planned)),
    ];
    summaries(site, &one.summary).chain(missing(asked)).collect()
}

fn of_unit(site: &Site, unit: &Unit) -> Vec<Lack> {
    let none = Text::default();
    let said = summaries(site, unit.summary.as_ref().unwrap_or(&none));
    said.chain(missing([(Lack::Reach, unit.channel.is_none())])).collect()
}

fn of_asset(site: &Site, asset: &Asset) -> Vec<Lack> {
    let asked = [
        (Lack::Unit, asset.unit.is_none()),
        (Lack::HowMuch, asset.quantity.is_none() && asset.hours_per_year.is_none()),
        (Lack::Conditions, asset.conditions.is_none()),
    ];
    summaries(site, &asset.summary).chain(missing(asked)).collect()
}

fn of_need(site: &Site, need: &Need) -> Vec<Lack> {
    let asked = [
        (Lack::Unit, need.unit.is_none()),
        (Lack::Category, need.categories.is_empty()),
        (Lack::Until, need.until.is_none()),
    ];
    summaries(site, &need.summary).chain(missing(asked)).collect()
}

fn of_event(event: &Event) -> Vec<Lack> {
    missing([(Lack::Dates, event.starts.known().is_none()), (Lack::Place, event.place.is_none())]).collect()
}

/// The unit that knows an organisation best: the one that answers for a partnership with it that goes on, or else the one
/// that was in touch last.
fn keeper_of(site: &Site, org: &OrgId) -> Option<UnitId> {
    let with_it = |one: &&Partnership| one.parties.iter().any(|party| party.org == *org);
    let mut together: Vec<&Partnership> = site.partnerships.values().filter(with_it).collect();
    together.sort_by_key(|one| !matches!(one.standing, Standing::Running(_)));
    let answers = together.iter().find_map(|one| one.responsible.as_ref()?.known().cloned());
    let contacts = site.inside.iter().flat_map(|inside| inside.activities.iter().rev());
    answers.or_else(|| contacts.into_iter().find(|activity| activity.org == *org).map(|activity| activity.unit.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::inside::tests::{ORGS, site_of};

    #[test]
    fn bands_begin_with_their_day() {
        let as_of = jiff::civil::date(2026, 3, 1);
        for (checked, age) in [
            (None, Age::Stale),
            (Some("2026-02-28"), Age::Fresh),
            (Some("2025-08-28"), Age::Fresh),
            (Some("2025-08-27"), Age::Aging),
            (Some("2025-03-01"), Age::Old),
            (Some("2025"), Age::Fresh),
            (Some("2024-03-01"), Age::Stale),
            (Some("2027"), Age::Fresh),
        ] {
            let date = checked.and_then(FuzzyDate::parse);
            assert_eq!(Bands::of(&Thresholds::default()).age(date, as_of), age, "{checked:?}");
        }
    }

    #[test]
    fn a_record_says_what_it_lacks_and_where_it_stands() {
        let site = site_of(&ORGS);
        let kept = list_kept(&site, Bands::of(&Thresholds::default()));
        let school = kept.iter().find(|kept| &*kept.key.id == "school").expect("the school");
        assert_eq!(school.lacks, [Lack::Place, Lack::Reach]);
        assert_eq!((school.file().as_str(), school.age), ("data/orgs/school.toml", Age::Stale));
    }
}
