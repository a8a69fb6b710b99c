//! Organisations that could become partners: what was judged of them, in groups of factors, and who wants them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::ids::{AssessmentId, OrgId, TermId};
use crate::site::{Assessment, Organisation, Priority, Site, Unit};

/// The factors of one group, in the order of the vocabulary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactorGroup {
    /// The term of the group; nothing for factors without one.
    pub group: Option<String>,
    /// Its factors.
    pub factors: Vec<TermId>,
}

/// What was scored in one group of factors.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GroupScore {
    /// The mean of all that was answered; nothing where nothing was.
    pub mean: Option<f64>,
    /// How many factors have a score.
    pub answered: usize,
    /// How many factors there are.
    pub of: usize,
}

/// One organisation with everything that was judged of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate<'a> {
    /// The organisation.
    pub organisation: &'a Organisation,
    /// Its assessments, the latest first; at least one.
    pub assessments: Vec<&'a Assessment>,
}

/// What one unit wants to reach, the first wish first.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitWishes<'a> {
    /// The unit.
    pub unit: &'a Unit,
    /// Organisations and needs; those without a rank stand last.
    pub wishes: Vec<&'a Priority>,
}

/// Organisations that were judged, in the order of their ids.
#[must_use]
pub fn list_candidates(site: &Site) -> Vec<Candidate<'_>> {
    let mut judged: BTreeMap<&OrgId, Vec<&Assessment>> = BTreeMap::new();
    for assessment in site.inside.iter().flat_map(|inside| inside.assessments.values()) {
        judged.entry(&assessment.org).or_default().push(assessment);
    }
    let candidates = judged.into_iter().filter_map(|(org, mut assessments)| {
        assessments.sort_by_key(|assessment| Reverse(when(assessment)));
        Some(Candidate { organisation: site.organisations.get(org)?, assessments })
    });
    candidates.collect()
}

/// The latest assessment of each organisation.
#[must_use]
pub fn latest_assessments(site: &Site) -> BTreeMap<OrgId, &Assessment> {
    let mut latest: BTreeMap<OrgId, &Assessment> = BTreeMap::new();
    for assessment in site.inside.iter().flat_map(|inside| inside.assessments.values()) {
        let last = latest.entry(assessment.org.clone()).or_insert(assessment);
        if when(last) < when(assessment) {
            *last = assessment;
        }
    }
    latest
}

/// The order of assessments in time: by the last day that they can mean, then the first; then by id.
fn when(assessment: &Assessment) -> (Date, Date, &AssessmentId) {
    (assessment.on.latest(), assessment.on.earliest(), &assessment.id)
}

/// All factors of the worksheet in their groups, in the order of both vocabularies; factors without a known group last.
#[must_use]
pub fn factor_groups(site: &Site) -> Vec<FactorGroup> {
    let factors = site.vocabulary.list("assessment-factor");
    let known = site.vocabulary.list("factor-group");
    let groups = known.iter().map(|group| Some(group.id.as_str())).chain([None]);
    let filled = groups.map(|group| FactorGroup {
        group: group.map(str::to_owned),
        factors: factors
            .iter()
            .filter(|factor| factor.replaced_by.is_none())
            .filter(|factor| factor.group.as_deref().filter(|id| known.find(id).is_some()) == group)
            .map(|factor| factor.id.clone())
            .collect(),
    });
    filled.filter(|group| !group.factors.is_empty()).collect()
}

/// The mean of an assessment in a group of factors, and how much of it was answered.
#[must_use]
pub fn score_group(assessment: &Assessment, group: &FactorGroup) -> GroupScore {
    let scores: Vec<i64> = group.factors.iter().filter_map(|factor| assessment.factors.get(factor)).copied().collect();
    let mean = (!scores.is_empty()).then(|| scores.iter().sum::<i64>() as f64 / scores.len() as f64);
    GroupScore { mean, answered: scores.len(), of: group.factors.len() }
}

/// How far up its scale a score lies: 0 at the lowest, 1 at the highest.
#[must_use]
pub fn share_of_scale((low, high): (i64, i64), score: f64) -> f64 {
    // A scale has at least two steps: `check` sees to that.
    ((score - low as f64) / (high - low).max(1) as f64).clamp(0.0, 1.0)
}

/// What units want to reach, in the order of their ids; units without wishes are left out.
#[must_use]
pub fn list_wishes(site: &Site) -> Vec<UnitWishes<'_>> {
    let units = site.units.values().filter_map(|unit| {
        let mut wishes: Vec<&Priority> = unit.inside.as_ref()?.priorities.iter().collect();
        wishes.sort_by_key(|wish| wish.rank.unwrap_or(i64::MAX));
        (!wishes.is_empty()).then_some(UnitWishes { unit, wishes })
    });
    units.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::inside::small::Small;

    #[test]
    fn the_latest_assessment_comes_first_and_the_earlier_ones_are_kept() {
        let mut small = Small::new("2026-03-01").orgs(&["school", "museum"]);
        for (id, org, on) in [
            ("school-one", "school", "2024"),
            ("school-two", "school", "2025-02-01"),
            ("school-three", "school", "2024-05"),
            ("museum-one", "museum", "2025"),
        ] {
            small = small.assessment(id, org, on, "");
        }
        let all: Vec<Vec<&str>> = list_candidates(&small.site)
            .iter()
            .map(|one| one.assessments.iter().map(|assessment| assessment.id.as_str()).collect())
            .collect();
        // Of a year without a month nobody can say that it was not its last day.
        assert_eq!(all, [vec!["museum-one"], vec!["school-two", "school-one", "school-three"]]);
        let school = OrgId::parse("school").expect("an id");
        assert_eq!(latest_assessments(&small.site)[&school].id.as_str(), "school-two");
    }

    #[test]
    fn means_say_how_much_was_answered() {
        let mut small = Small::new("2026-03-01").orgs(&["school"]).assessment("school-one", "school", "2026", "");
        small = small.factor("fac-one", "environment").factor("fac-two", "environment").factor("fac-three", "other");
        let groups = factor_groups(&small.site);
        assert_eq!(groups.iter().map(|group| group.factors.len()).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(groups[1].group, None, "a group that nobody knows is none");
        for (scores, mean, answered) in [
            (&[][..], None, 0),
            (&[("fac-one", 4)][..], Some(4.0), 1),
            (&[("fac-one", 4), ("fac-two", 3)][..], Some(3.5), 2),
        ] {
            let scores = scores.iter().map(|(id, score)| (TermId::parse(id).expect("an id"), *score));
            small.assessed("school-one").factors = scores.collect();
            let assessment = &small.site.inside.as_ref().expect("inside").assessments
                [&AssessmentId::parse("school-one").expect("an id")];
            assert_eq!(score_group(assessment, &groups[0]), GroupScore { mean, answered, of: 2 });
        }
    }

    #[test]
    fn a_score_lies_on_its_scale() {
        for (scale, score, share) in [((1, 5), 1.0, 0.0), ((1, 5), 3.0, 0.5), ((0, 10), 10.0, 1.0), ((1, 5), 9.0, 1.0)]
        {
            assert!((share_of_scale(scale, score) - share).abs() < 1e-9, "{scale:?} {score}");
        }
    }

    #[test]
    fn wishes_are_ordered_by_rank_and_those_without_one_stand_last() {
        let small = Small::new("2026-03-01").orgs(&["shop", "museum", "school"]);
        let mut small = small.priority("desk", "shop", 2).priority("desk", "museum", 9).priority("desk", "school", 1);
        small.unit("desk").inside.as_mut().expect("inside").priorities[1].rank = None;
        let wishes = list_wishes(&small.site);
        let order: Vec<String> =
            wishes[0].wishes.iter().map(|wish| wish.org.as_ref().expect("an organisation").to_string()).collect();
        assert_eq!(order, ["school", "shop", "museum"]);
    }
}
