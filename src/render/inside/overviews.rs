//! Overviews: units and partnerships, freshness and quality, blind spots.

use std::collections::BTreeMap;

use crate::ids::{Kind, RecordKey};
use crate::plan::{Age, Bands, BlindSpots, CategoryRow, Kept, Lack, Matrix, MatrixRow, Share, Window, list_kept};
use crate::render::inside::table::{Cell, linked, number, said};
use crate::render::scene::Scene;
use crate::render::views::{
    AgeBand, BlindSpotsPage, CategoryLine, FreshnessPage, LinkView, MatrixColumn, MatrixLine, MatrixPage,
    MissingCategory, Words,
};
use crate::site::Stage;

impl Scene<'_> {
    /// Units and partnerships.
    pub(super) fn matrix_page(&self) -> MatrixPage {
        let tongue = self.plan.tongue(self.lang());
        let Matrix { units, rows } = Matrix::new(&self.plan.site, &tongue.partnerships, &tongue.units);
        let column = |(id, sum): &(_, crate::plan::Sum)| {
            Some(MatrixColumn { link: self.unit(id)?, answers: sum.answers, touched: sum.touched })
        };
        MatrixPage {
            units: units.iter().filter_map(column).collect(),
            rows: self.window().cut(&rows).iter().filter_map(|row| self.matrix_line(row)).collect(),
        }
    }

    fn matrix_line(&self, row: &MatrixRow) -> Option<MatrixLine> {
        let one = self.plan.site.partnerships.get(&row.partnership)?;
        let word = |share: &Option<Share>| match share {
            Some(Share::Answers) => Some("answers"),
            Some(Share::Touched) => Some("touched"),
            None => None,
        };
        Some(MatrixLine {
            link: self.record(Kind::Partnership, row.partnership.as_str())?,
            stage: self.standing(one.standing),
            cells: row.shares.iter().map(word).collect(),
            units: row.units,
            units_unknown: row.units_unknown,
            nobody_answers: row.nobody_answers,
        })
    }

    /// Records by the age of their last check.
    pub(super) fn freshness_page(&self) -> FreshnessPage {
        let bands = Bands::of(&self.plan.site.settings.thresholds);
        let kept = list_kept(&self.plan.site, bands);
        let mut lacks: BTreeMap<String, usize> = BTreeMap::new();
        for lack in kept.iter().flat_map(|kept| &kept.lacks) {
            *lacks.entry(self.lack(*lack)).or_default() += 1;
        }
        let mut lacks: Vec<(String, usize)> = lacks.into_iter().collect();
        lacks.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        let rows = lacks.into_iter().map(|(words, count)| vec![self.cell(words), number(count)]).collect();
        let mut window = self.window();
        FreshnessPage {
            total: kept.len(),
            lacking: kept.iter().filter(|kept| !kept.lacks.is_empty()).count(),
            lacks: self.table("lacks-table", "fresh-lacks-table", &["fresh-lacks", "#fresh-records"], rows),
            bands: Age::ALL.into_iter().map(|age| self.band(age, bands, &kept, &mut window)).collect(),
        }
    }

    fn band(&self, age: Age, bands: Bands, kept: &[Kept], window: &mut Window) -> AgeBand {
        let of_band: Vec<&Kept> = kept.iter().filter(|kept| kept.age == age).collect();
        let days = [("notice", bands.notice), ("warning", bands.warning), ("stale", bands.stale)]
            .map(|(name, days)| (name, self.voice.messages.number(days as f64)));
        let days: Vec<(&str, &str)> = days.iter().map(|(name, days)| (*name, days.as_str())).collect();
        let id = age.word();
        let columns = ["fresh-record", "fresh-kind", "fresh-checked", "fresh-lacks", "fresh-unit", "fresh-file"];
        let rows = window.cut(&of_band).iter().map(|kept| self.kept(kept)).collect();
        AgeBand {
            id,
            total: of_band.len(),
            title: self.voice.messages.say_with(&format!("fresh-band-{id}"), &days),
            table: self.table(&format!("{id}-table"), &format!("fresh-band-{id}-table"), &columns, rows),
        }
    }

    fn kept(&self, kept: &Kept) -> Vec<Cell> {
        let name = self.link(&kept.key).map(linked).or_else(|| self.title_of(&kept.key).map(said));
        let checked = kept.checked.map_or_else(|| self.say("fresh-never"), |date| self.date(date));
        vec![
            name.into_iter().collect(),
            self.cell(self.say(&format!("kind-{}", kept.key.kind.word()))),
            self.cell(checked),
            kept.lacks.iter().map(|lack| said(self.plain(self.lack(*lack)))).collect(),
            kept.unit.as_ref().and_then(|unit| self.unit(unit)).map(linked).into_iter().collect(),
            self.cell(kept.file()),
        ]
    }

    /// What lacks, in words.
    fn lack(&self, lack: Lack) -> String {
        match lack {
            Lack::Summary(lang) => {
                let language = self.voice.language_name(lang);
                self.voice.messages.say_with("lack-summary", &[("language", &language)])
            }
            lack => self.say(&format!("lack-{}", lack.word())),
        }
    }

    /// What there is none of.
    pub(super) fn blind_spots_page(&self) -> BlindSpotsPage {
        let spots = BlindSpots::new(&self.plan.site, &self.plan.members);
        let (wanted, missing): (Vec<&CategoryRow>, Vec<&CategoryRow>) =
            spots.missing().partition(|row| !row.wanted_by.is_empty());
        let all = |rows: &[&CategoryRow]| rows.iter().filter_map(|row| self.missing_category(row)).collect();
        let term = |kind: Kind, id: &str| self.link(&RecordKey::new(kind, id));
        let types: Vec<(LinkView, usize)> =
            spots.types.iter().filter_map(|(id, count)| Some((term(Kind::Type, id.as_str())?, *count))).collect();
        let goals: Vec<(LinkView, Vec<usize>, usize)> = spots
            .goals
            .iter()
            .filter_map(|row| Some((term(Kind::Goal, row.goal.as_str())?, row.by_type.clone(), row.all)))
            .collect();
        let idle_types = types.iter().filter(|(_, count)| *count == 0).map(|(link, _)| link.clone());
        let idle_goals = goals.iter().filter(|(_, _, all)| *all == 0).map(|(link, _, _)| link.clone());
        BlindSpotsPage {
            stages: Stage::ALL.into_iter().map(|stage| self.stage(stage, false)).collect(),
            categories: spots.categories.iter().filter_map(|row| self.category_line(row)).collect(),
            wanted: all(&wanted),
            missing: all(&missing),
            unserved: idle_types.chain(idle_goals).collect(),
            types,
            goals,
        }
    }

    fn category_name(&self, row: &CategoryRow) -> Option<Words> {
        self.title_of(&RecordKey::new(Kind::Category, row.category.as_str()))
    }

    fn category_line(&self, row: &CategoryRow) -> Option<CategoryLine> {
        let name = self.link(&RecordKey::new(Kind::Category, row.category.as_str())).map(linked);
        Some(CategoryLine {
            name: name.or_else(|| self.category_name(row).map(said))?,
            depth: row.depth,
            organisations: row.organisations,
            in_stage: row.in_stage.to_vec(),
            without: row.without,
        })
    }

    fn missing_category(&self, row: &CategoryRow) -> Option<MissingCategory> {
        let wanted_by = row.wanted_by.iter().filter_map(|id| self.record(Kind::Need, id.as_str()));
        Some(MissingCategory { name: self.category_name(row)?, wanted_by: wanted_by.collect() })
    }
}
