//! Counts partnerships: by stage, year by year, how they moved, how long it took, what they cover.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use jiff::civil::Date;

use crate::dates::{FuzzyDate, Known};
use crate::ids::TermId;
use crate::site::{Partnership, Site, Stage, StageEntry, Standing};

/// A median rests on so many cases at least; fewer say nothing.
pub const FEWEST: usize = 3;

/// So many years are counted at most, up to the last one.
const MOST_YEARS: i16 = 30;

/// One number for each stage, in the order of `Stage::ALL`.
pub type ByStage = [usize; 5];

/// What happened in one year.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Year {
    /// The year.
    pub year: i16,
    /// Partnerships that were in each stage at its end, or on the day that records are judged by.
    pub in_stage: ByStage,
    /// Partnerships that began.
    pub began: usize,
    /// Moves from one stage to another.
    pub moved: usize,
    /// Partnerships that ended.
    pub ended: usize,
}

/// How many months it took.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Months {
    /// How many partnerships it is known of.
    pub cases: usize,
    /// The median in whole months, where there are enough cases.
    pub median: Option<usize>,
}

/// How many partnerships serve a goal by being of a type: one row for each goal, one number for each type.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Goals, with a number for each type and one for all partnerships that serve it.
    pub rows: Vec<(TermId, Vec<usize>, usize)>,
    /// Types, with the number of all partnerships of it.
    pub columns: Vec<(TermId, usize)>,
    /// Partnerships without goal or whose types are not known.
    pub unplaced: usize,
}

/// All numbers of a registry. Partnerships of others and illustrations are not counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// How many partnerships are counted.
    pub counted: usize,
    /// How many are left out: retold from elsewhere, or illustrations.
    pub left_out: usize,
    /// Running now, by stage.
    pub running: ByStage,
    /// Over now, by the last stage.
    pub over: ByStage,
    /// Agreed for the future.
    pub planned: usize,
    /// Year by year, from the first year that is known.
    pub years: Vec<Year>,
    /// How many have no stage whose beginning is known, so that no year counts them.
    pub undated: usize,
    /// From the first date to the marriage.
    pub courtship: Months,
    /// How many have an evaluation that was published.
    pub evaluated: usize,
    /// How many have a plan for one in an agreement.
    pub to_be_evaluated: usize,
    /// Goals and types.
    pub coverage: Coverage,
}

impl Figures {
    /// Counts what a site shows.
    #[must_use]
    pub fn new(site: &Site) -> Self {
        let is_counted = |one: &&Partnership| !one.elsewhere && !one.remarks.example;
        let (counted, left_out): (Vec<&Partnership>, Vec<&Partnership>) =
            site.partnerships.values().partition(is_counted);
        let mut figures = Self {
            counted: counted.len(),
            left_out: left_out.len(),
            years: count_years(&counted, site.settings.as_of),
            undated: counted.iter().filter(|one| has_begun(one) && one.begun().is_none()).count(),
            courtship: courtship(&counted),
            evaluated: counted.iter().filter(|one| !one.evaluations.is_empty()).count(),
            to_be_evaluated: counted.iter().filter(|one| has_plan(one)).count(),
            coverage: cover(site, &counted),
            ..Self::default()
        };
        for one in counted {
            match one.standing {
                _ if !has_begun(one) => figures.planned += 1,
                Standing::Running(stage) => figures.running[stage as usize] += 1,
                Standing::Past(stage) => figures.over[stage as usize] += 1,
                Standing::Planned(_) => figures.planned += 1,
            }
        }
        figures
    }
}

fn has_begun(one: &Partnership) -> bool {
    !one.remarks.planned && !matches!(one.standing, Standing::Planned(_))
}

/// Whether an agreement says when it will be evaluated.
fn has_plan(one: &Partnership) -> bool {
    let agreements = one.agreements.known().into_iter().flatten();
    agreements.filter_map(|agreement| agreement.evaluation.as_ref()).any(|plan| plan.known().is_some())
}

/// Stages that have begun on a day that is known, each with the entry before it.
fn begun(one: &Partnership) -> impl Iterator<Item = (&StageEntry, FuzzyDate, bool)> {
    let entries = one.stages.iter().filter(|entry| has_begun(one) && !entry.planned).enumerate();
    entries.filter_map(|(at, entry)| Some((entry, entry.from.known().copied()?, at == 0)))
}

fn count_years(counted: &[&Partnership], as_of: Date) -> Vec<Year> {
    let mut years: BTreeMap<i16, Year> =
        span(counted, as_of).map(|year| (year, Year { year, ..Year::default() })).collect();
    for one in counted {
        for (_, from, first) in begun(one) {
            if let Some(year) = years.get_mut(&from.year()) {
                if first { year.began += 1 } else { year.moved += 1 }
            }
        }
        if let (Standing::Past(_), Some(Known::Known(until))) = (one.standing, one.latest().and_then(|last| last.until))
            && let Some(year) = years.get_mut(&until.year())
        {
            year.ended += 1;
        }
        for year in years.values_mut() {
            if let Some(stage) = stage_on(one, last_day(year.year, as_of)) {
                year.in_stage[stage as usize] += 1;
            }
        }
    }
    years.into_values().collect()
}

/// From the first year of which something is known, and not too long ago, to the last.
fn span(counted: &[&Partnership], as_of: Date) -> RangeInclusive<i16> {
    let first = counted.iter().flat_map(|one| begun(one)).map(|(_, from, _)| from.year()).min();
    let first = first.unwrap_or(as_of.year() + 1).max(as_of.year() - MOST_YEARS + 1);
    first..=as_of.year()
}

fn last_day(year: i16, as_of: Date) -> Date {
    FuzzyDate::Year(year).latest().min(as_of)
}

/// The stage that a partnership was in on a day, as far as that is known.
fn stage_on(one: &Partnership, day: Date) -> Option<Stage> {
    let (entry, _, _) = begun(one).filter(|(_, from, _)| from.earliest() <= day).last()?;
    let over = match entry.until {
        None => false,
        // It ended on a day that nobody knows: nothing can be said of any day after its beginning.
        Some(Known::Unknown) => true,
        Some(Known::Known(until)) => until.latest() <= day,
    };
    let stays = entry.stage == Stage::Divorce;
    (!over || stays).then_some(entry.stage)
}

/// Months from the first date to the marriage that came of it, where both are known to the month.
fn courtship(counted: &[&Partnership]) -> Months {
    let first = |one: &Partnership, stage: Stage| {
        begun(one).find(|(entry, _, _)| entry.stage == stage).and_then(|(_, from, _)| months_of(from))
    };
    let took = |one: &&Partnership| first(one, Stage::Marriage)?.checked_sub(first(one, Stage::Date)?);
    median(counted.iter().filter_map(took).filter(|months| *months >= 0).collect())
}

/// The number in the middle, or between the two in the middle.
fn median(mut months: Vec<i32>) -> Months {
    months.sort_unstable();
    let cases = months.len();
    let middle = months.get(cases.saturating_sub(1) / 2).zip(months.get(cases / 2));
    let median = middle.filter(|_| cases >= FEWEST).and_then(|(low, high)| usize::try_from((low + high + 1) / 2).ok());
    Months { cases, median }
}

/// A date as a number of months; a year alone says too little.
fn months_of(date: FuzzyDate) -> Option<i32> {
    let day = date.earliest();
    let known = !matches!(date, FuzzyDate::Year(_));
    known.then(|| i32::from(day.year()) * 12 + i32::from(day.month()))
}

fn cover(site: &Site, counted: &[&Partnership]) -> Coverage {
    let terms = |list: &str| site.vocabulary.list(list).iter().map(|term| term.id.clone()).collect::<Vec<_>>();
    let of_type = |one: &Partnership, id: &TermId| one.types.known().is_some_and(|types| types.contains(id));
    let count = |fits: &dyn Fn(&Partnership) -> bool| counted.iter().filter(|one| fits(one)).count();
    let types = terms("partnership-type");
    let row = |goal: TermId| {
        let serves = |one: &Partnership| one.goals.contains(&goal);
        let numbers = types.iter().map(|id| count(&|one| serves(one) && of_type(one, id))).collect();
        let all = count(&serves);
        (goal, numbers, all)
    };
    let placed = |one: &Partnership| !one.goals.is_empty() && one.types.known().is_some_and(|types| !types.is_empty());
    // The main goals count even where nothing serves them; the others are shown where something does.
    let main = |goal: &TermId| {
        let term = site.vocabulary.list("goal").get(goal);
        term.is_some_and(|term| term.group.as_deref() == Some("main"))
    };
    Coverage {
        rows: terms("goal").into_iter().map(row).filter(|(goal, _, all)| *all > 0 || main(goal)).collect(),
        columns: types.iter().map(|id| (id.clone(), count(&|one| of_type(one, id)))).collect(),
        unplaced: count(&|one| !placed(one)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_median_needs_three() {
        for (months, median_of) in
            [(vec![], None), (vec![4, 8], None), (vec![9, 1, 4], Some(4)), (vec![2, 4, 7, 30], Some(6))]
        {
            let cases = months.len();
            assert_eq!(median(months), Months { cases, median: median_of });
        }
    }

    #[test]
    fn a_year_alone_is_no_month() {
        let months = |text: &str| months_of(FuzzyDate::parse(text).expect(text));
        assert_eq!(months("2011-02"), months("2011-02-14"));
        assert_eq!(months("2011"), None);
    }
}
