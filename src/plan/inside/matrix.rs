//! Units and partnerships: who is touched, who answers.

use crate::ids::{PartnershipId, UnitId};
use crate::plan::inside::state::{goes_on, is_counted};
use crate::site::{Partnership, Site, Standing};

/// What a unit has to do with a partnership.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    /// It answers for the partnership.
    Answers,
    /// It is touched by it.
    Touched,
}

/// How many partnerships a unit has to do with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sum {
    /// Those it answers for.
    pub answers: usize,
    /// Those it is touched by without answering.
    pub touched: usize,
}

/// One partnership of the matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixRow {
    /// The partnership.
    pub partnership: PartnershipId,
    /// What each unit has to do with it, in the order of the units.
    pub shares: Vec<Option<Share>>,
    /// How many units have to do with it.
    pub units: usize,
    /// Nobody knows which units are touched.
    pub units_unknown: bool,
    /// No unit answers for it, as far as is known.
    pub nobody_answers: bool,
}

/// The library's partnerships that go on or are to begin, by the units that have to do with them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matrix {
    /// The units, each with its sum.
    pub units: Vec<(UnitId, Sum)>,
    /// The partnerships.
    pub rows: Vec<MatrixRow>,
}

impl Matrix {
    /// Lays out partnerships and units, each in the order given.
    #[must_use]
    pub fn new(site: &Site, partnerships: &[PartnershipId], units: &[UnitId]) -> Self {
        let planned = |one: &Partnership| is_counted(one) && matches!(one.standing, Standing::Planned(_));
        let shown =
            partnerships.iter().filter_map(|id| site.partnerships.get(id)).filter(|one| goes_on(one) || planned(one));
        let rows: Vec<MatrixRow> = shown.map(|one| lay_out(one, units)).collect();
        let sum = |at: usize| {
            let count = |share: Share| rows.iter().filter(|row| row.shares.get(at) == Some(&Some(share))).count();
            Sum { answers: count(Share::Answers), touched: count(Share::Touched) }
        };
        Self { units: units.iter().enumerate().map(|(at, unit)| (unit.clone(), sum(at))).collect(), rows }
    }
}

fn lay_out(one: &Partnership, units: &[UnitId]) -> MatrixRow {
    let responsible = one.responsible.as_ref().and_then(|unit| unit.known());
    let touched = one.units.known();
    let shares: Vec<Option<Share>> = units
        .iter()
        .map(|unit| {
            if responsible == Some(unit) {
                Some(Share::Answers)
            } else {
                touched.is_some_and(|touched| touched.contains(unit)).then_some(Share::Touched)
            }
        })
        .collect();
    MatrixRow {
        partnership: one.id.clone(),
        units: shares.iter().flatten().count(),
        shares,
        units_unknown: touched.is_none(),
        nobody_answers: responsible.is_none(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::inside::tests::{ORGS, site_of};

    #[test]
    fn who_answers_is_not_counted_as_touched_too() {
        let unit = |name: &str| format!("name = \"{name}\"\nkind = \"team\"\n");
        let [desk, shop] = ["Desk", "Shop"].map(unit);
        let reading = "name = \"Reading\"\nsummary = \"Reads.\"\nunits = [\"desk\", \"shop\"]\nresponsible = \"desk\"\n\
            [[parties]]\norg = \"our-library\"\n[[parties]]\norg = \"school\"\n[[stages]]\nstage = \"date\"\nfrom = 2026-01-01\n";
        let over = reading.replace("from = 2026-01-01", "from = 2024-01-01\nuntil = 2024-02-01");
        let unknown = reading.replace("[\"desk\", \"shop\"]", "\"unknown\"").replace("\"desk\"\n", "\"unknown\"\n");
        let site = site_of(
            &[
                &ORGS[..],
                &[("data/units/desk.toml", &desk), ("data/units/shop.toml", &shop)],
                &[("data/partnerships/reading.toml", reading), ("data/partnerships/over.toml", &over)],
                &[("data/partnerships/unknown.toml", &unknown)],
            ]
            .concat(),
        );
        let ids: Vec<PartnershipId> = site.partnerships.keys().cloned().collect();
        let units: Vec<UnitId> = site.units.keys().cloned().collect();
        let matrix = Matrix::new(&site, &ids, &units);
        let shares: Vec<_> = matrix.rows.iter().map(|row| (row.partnership.as_str(), row.shares.clone())).collect();
        assert_eq!(
            shares,
            [("reading", vec![Some(Share::Answers), Some(Share::Touched)]), ("unknown", vec![None, None])]
        );
        assert_eq!(matrix.units[0].1, Sum { answers: 1, touched: 0 });
        assert_eq!(matrix.units[1].1, Sum { answers: 0, touched: 1 });
        assert!(matrix.rows[1].units_unknown && matrix.rows[1].nobody_answers && matrix.rows[1].units == 0);
    }
}
