//! The page of what is new.

use crate::dates::FuzzyDate;
use crate::ids::{Kind, PartnershipId};
use crate::plan::{Happening, News, NewsEntry};
use crate::render::scene::Scene;
use crate::render::views::{NewsLine, NewsMonth, NewsPage, StageMark};
use crate::site::{Stage, Standing};

/// The page tells of so many things at most.
const MOST_LINES: usize = 200;

impl Scene<'_> {
    /// What is new, newest first.
    pub(super) fn news_page(&self) -> NewsPage {
        let news = News::new(&self.plan.site);
        let mut months: Vec<NewsMonth> = Vec::new();
        for entry in news.entries.iter().take(MOST_LINES) {
            let Some(line) = self.news_line(entry) else { continue };
            let month = month_of(entry.on);
            let id = month.to_string();
            match months.iter_mut().find(|known| known.id == id) {
                Some(known) => known.lines.push(line),
                None => months.push(NewsMonth { title: self.month_title(month), id, lines: vec![line] }),
            }
        }
        NewsPage {
            months,
            older: news.entries.len().saturating_sub(MOST_LINES),
            undated: news.undated,
            partnerships: self.link_to("partnerships", self.plain(self.say("title-partnerships"))),
        }
    }

    fn month_title(&self, month: FuzzyDate) -> String {
        let words = self.date(month);
        match month {
            FuzzyDate::Year(_) => self.voice.messages.say_with("new-month-unknown", &[("year", &words)]),
            FuzzyDate::Month(..) | FuzzyDate::Day(_) => words,
        }
    }

    fn news_line(&self, entry: &NewsEntry) -> Option<NewsLine> {
        let (kind, what, stage) = self.event_words(entry);
        Some(NewsLine {
            id: format!("{}-{}-{}", entry.record.kind.word(), entry.record.id, entry.id),
            on: entry.on.to_string(),
            date: self.date(entry.on),
            kind,
            what,
            link: self.link(&entry.record)?,
            stage,
        })
    }

    /// What kind of thing happened, in a few words, with the stage that it led to or that was left.
    fn event_words(&self, entry: &NewsEntry) -> (&'static str, String, Option<StageMark>) {
        let name = |stage: Stage| self.stage(stage, false).label.words;
        match &entry.event {
            Happening::Began(stage) => ("began", self.say("new-began"), Some(self.stage(*stage, false))),
            Happening::Moved { from, to } => {
                let words = [("from", name(*from)), ("to", name(*to))];
                let words: Vec<(&str, &str)> = words.iter().map(|(key, word)| (*key, word.as_str())).collect();
                ("moved", self.voice.messages.say_with("new-moved", &words), Some(self.stage(*to, false)))
            }
            Happening::Ended(stage, outcome) => {
                let how = outcome.as_ref().and_then(|outcome| self.term("outcome", outcome.as_str()));
                let words = how.map_or_else(
                    || self.say("new-ended"),
                    |how| self.voice.messages.say_with("new-ended-how", &[("how", &how.words)]),
                );
                ("ended", words, Some(self.stage(*stage, true)))
            }
            Happening::Checked => ("checked", self.say("new-checked"), self.stage_of(entry)),
        }
    }

    /// The stage of a partnership that was checked.
    fn stage_of(&self, entry: &NewsEntry) -> Option<StageMark> {
        if entry.record.kind != Kind::Partnership {
            return None;
        }
        let id = PartnershipId::parse(&entry.record.id).ok()?;
        let standing: Standing = self.plan.site.partnerships.get(&id)?.standing;
        Some(self.standing(standing))
    }
}

/// The month of a date, or its year where the month is not known.
fn month_of(date: FuzzyDate) -> FuzzyDate {
    match date {
        FuzzyDate::Day(day) => FuzzyDate::Month(day.year(), day.month()),
        known => known,
    }
}
