//! The numbers of the registry.

use crate::ids::Kind;
use crate::plan::{ByStage, Coverage, Figures};
use crate::render::scene::Scene;
use crate::render::strands::{Years, strand_bar, year_bars};
use crate::render::views::{CoverageRow, CoverageView, FiguresPage, Html, LinkView, StageNumbers, YearRow};
use crate::site::Stage;

impl Scene<'_> {
    /// The numbers of the registry.
    pub(super) fn figures_page(&self) -> FiguresPage {
        let figures = Figures::new(&self.plan.site);
        let used = used_stages(&figures);
        FiguresPage {
            as_of: self.date(crate::dates::FuzzyDate::Day(self.plan.site.settings.as_of)),
            counted: figures.counted,
            running: figures.running.iter().sum(),
            over: figures.over.iter().sum(),
            planned: figures.planned,
            left_out: figures.left_out,
            stages: Stage::ALL.map(|stage| self.stage_numbers(stage, &figures)).to_vec(),
            years_drawing: Html::new(&self.years_drawing(&figures, &used)),
            year_stages: used.iter().map(|stage| self.stage(*stage, false)).collect(),
            years: year_rows(&figures, &used),
            undated: figures.undated,
            courtship: figures
                .courtship
                .median
                .map(|months| self.voice.messages.say_number("duration-months", "count", months as f64)),
            courtship_cases: figures.courtship.cases,
            evaluated: figures.evaluated,
            to_be_evaluated: figures.to_be_evaluated,
            coverage: self.coverage(&figures.coverage),
        }
    }

    fn stage_numbers(&self, stage: Stage, figures: &Figures) -> StageNumbers {
        let (running, over) = (figures.running[stage as usize], figures.over[stage as usize]);
        let most = figures.running.iter().copied().max().unwrap_or(0);
        // Partnerships in the stage glance are not shown, so that none can be counted.
        let shown = stage != Stage::Glance || running + over > 0;
        StageNumbers {
            stage: self.stage(stage, false),
            running: shown.then_some(running),
            over,
            bar: Html::new(&strand_bar(running, most)),
        }
    }

    fn years_drawing(&self, figures: &Figures, used: &[Stage]) -> String {
        if used.is_empty() {
            return String::new();
        }
        let names: Vec<String> = used.iter().map(|stage| self.stage(*stage, false).label.words).collect();
        let numbers = |stage: &Stage| figures.years.iter().map(|year| year.in_stage[*stage as usize]).collect();
        let rows: Vec<(&str, Vec<usize>)> = names.iter().map(String::as_str).zip(used.iter().map(numbers)).collect();
        let years: Vec<i16> = figures.years.iter().map(|year| year.year).collect();
        let title = self.say("stats-years-drawing");
        year_bars(&Years { id: "years-title", title: &title, years: &years, rows: &rows })
    }

    fn coverage(&self, coverage: &Coverage) -> CoverageView {
        let name = |kind: Kind, id: &str| {
            let words = || LinkView { path: String::new(), title: id.to_owned(), lang: None };
            self.record(kind, id).unwrap_or_else(words)
        };
        let rows = coverage.rows.iter().map(|(goal, numbers, total)| CoverageRow {
            goal: name(Kind::Goal, goal.as_str()),
            numbers: numbers.clone(),
            total: *total,
        });
        CoverageView {
            types: coverage.columns.iter().map(|(id, total)| (name(Kind::Type, id.as_str()), *total)).collect(),
            rows: rows.collect(),
            gaps: coverage.rows.iter().flat_map(|(_, numbers, _)| numbers).filter(|number| **number == 0).count(),
            unplaced: coverage.unplaced,
        }
    }
}

/// The stages that some year counts, in their order.
fn used_stages(figures: &Figures) -> Vec<Stage> {
    let counted = |in_stage: &ByStage, stage: Stage| in_stage[stage as usize] > 0;
    let used = |stage: &Stage| figures.years.iter().any(|year| counted(&year.in_stage, *stage));
    Stage::ALL.into_iter().filter(used).collect()
}

fn year_rows(figures: &Figures, used: &[Stage]) -> Vec<YearRow> {
    let rows = figures.years.iter().rev().map(|year| YearRow {
        year: year.year,
        in_stage: used.iter().map(|stage| year.in_stage[*stage as usize]).collect(),
        began: year.began,
        moved: year.moved,
        ended: year.ended,
    });
    rows.collect()
}
