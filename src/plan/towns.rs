//! Where partners are: towns with their organisations, and which of them share a map.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::{OrgId, as_key};
use crate::site::{Location, Organisation, Site};

/// A point in whole thousandths of a degree: whatever is worked out of it is the same on every machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Point {
    /// North of the equator.
    pub north: i64,
    /// East of Greenwich.
    pub east: i64,
}

/// A town, or a place that has no town, with the organisations that are there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Town {
    /// Its name; nothing where the record names neither town nor area.
    pub name: Option<String>,
    /// Its country, as two letters.
    pub country: Option<String>,
    /// Where it is: the middle of what its organisations say.
    pub point: Point,
    /// The organisations, by id.
    pub organisations: Vec<OrgId>,
    /// How many of them are our own.
    pub ours: usize,
}

/// All towns that can be shown on a map.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Towns {
    /// Towns that lie near each other or in one country, together; the map with most organisations first.
    pub maps: Vec<Vec<Town>>,
    /// Organisations none of whose places has coordinates.
    pub unplaced: Vec<OrgId>,
}

/// Towns less than so many thousandths of a degree apart share a map, also across a border.
const NEAR: i64 = 6_000;

/// What is gathered of one town.
#[derive(Default)]
struct Gathered<'s> {
    name: Option<&'s str>,
    points: Vec<Point>,
    organisations: BTreeSet<&'s OrgId>,
    ours: BTreeSet<&'s OrgId>,
}

impl Towns {
    /// Gathers the towns of a site.
    #[must_use]
    pub fn new(site: &Site) -> Self {
        let mut gathered: BTreeMap<(String, Option<&str>), Gathered<'_>> = BTreeMap::new();
        let mut unplaced = Vec::new();
        for org in site.organisations.values() {
            let mut placed = false;
            for (place, point) in org.places.iter().filter_map(|place| Some((place, point_of(place)?))) {
                placed = true;
                let town = gathered.entry((key_of(place, org), place.country.as_deref())).or_default();
                town.name = town.name.or(place.town());
                town.points.push(point);
                town.organisations.insert(&org.id);
                if org.ours {
                    town.ours.insert(&org.id);
                }
            }
            if !placed {
                unplaced.push(org.id.clone());
            }
        }
        let towns = gathered.into_iter().map(|((_, country), town)| settle(country, &town)).collect();
        Self { maps: share_out(towns), unplaced }
    }

    /// All towns, map by map.
    pub fn iter(&self) -> impl Iterator<Item = &Town> {
        self.maps.iter().flatten()
    }
}

/// Towns are told apart by their name; a place without one stands for itself.
fn key_of(place: &Location, org: &Organisation) -> String {
    place.town().map(as_key).filter(|key| !key.is_empty()).unwrap_or_else(|| format!(":{}", org.id))
}

/// A place's coordinates, where they lie on the globe.
fn point_of(place: &Location) -> Option<Point> {
    let (north, east) = place.point?;
    let on_globe = (-90.0..=90.0).contains(&north) && (-180.0..=180.0).contains(&east);
    let thousandths = |degrees: f64| (degrees * 1000.0).round() as i64;
    on_globe.then(|| Point { north: thousandths(north), east: thousandths(east) })
}

fn settle(country: Option<&str>, town: &Gathered<'_>) -> Town {
    let count = i64::try_from(town.points.len()).unwrap_or(1).max(1);
    Town {
        name: town.name.map(str::to_owned),
        country: country.map(str::to_owned),
        point: Point {
            north: town.points.iter().map(|point| point.north).sum::<i64>() / count,
            east: town.points.iter().map(|point| point.east).sum::<i64>() / count,
        },
        organisations: town.organisations.iter().map(|id| (*id).clone()).collect(),
        ours: town.ours.len(),
    }
}

/// Shares towns out among maps: one country stays together, and so do neighbours.
fn share_out(towns: Vec<Town>) -> Vec<Vec<Town>> {
    let mut maps: Vec<Vec<Town>> = Vec::new();
    for town in towns {
        let (near, far): (Vec<_>, Vec<_>) =
            maps.into_iter().partition(|map| map.iter().any(|other| belong_together(&town, other)));
        maps = far;
        let mut joined: Vec<Town> = near.into_iter().flatten().collect();
        joined.push(town);
        maps.push(joined);
    }
    for map in &mut maps {
        map.sort_by(|a, b| b.organisations.len().cmp(&a.organisations.len()).then_with(|| a.name.cmp(&b.name)));
    }
    let weight = |map: &[Town]| map.iter().map(|town| town.organisations.len()).sum::<usize>();
    maps.sort_by(|a, b| weight(b).cmp(&weight(a)).then_with(|| a[0].name.cmp(&b[0].name)));
    maps
}

fn belong_together(a: &Town, b: &Town) -> bool {
    let near = (a.point.north - b.point.north).abs() < NEAR && (a.point.east - b.point.east).abs() < NEAR;
    near || (a.country.is_some() && a.country == b.country)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn town(name: &str, country: Option<&str>, north: i64, east: i64) -> Town {
        let point = Point { north, east };
        let country = country.map(str::to_owned);
        Town { name: Some(name.to_owned()), country, point, organisations: Vec::new(), ours: 0 }
    }

    #[test]
    fn a_country_or_a_neighbourhood_shares_a_map() {
        let towns = vec![
            town("Aarhus", Some("DK"), 56_160, 10_210),
            town("Cerritos", Some("US"), 33_860, -118_060),
            town("Lund", Some("SE"), 55_700, 13_190),
            town("Nuuk", None, 64_180, -51_720),
            town("Williamsburg", Some("US"), 37_270, -76_710),
        ];
        let maps = share_out(towns);
        let names: Vec<Vec<&str>> =
            maps.iter().map(|map| map.iter().filter_map(|town| town.name.as_deref()).collect()).collect();
        assert_eq!(names, [vec!["Aarhus", "Lund"], vec!["Cerritos", "Williamsburg"], vec!["Nuuk"]]);
    }
}
