//! What is new: partnerships that began, moved on or ended, and records that were checked, as far as dates are known.

use crate::dates::{FuzzyDate, Known};
use crate::ids::{Kind, RecordKey, TermId};
use crate::site::{Partnership, Site, Stage, StageEntry, Standing};

/// What happened to a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happening {
    /// A partnership began, in this stage.
    Began(Stage),
    /// A partnership came from one stage to another.
    Moved {
        /// The stage before.
        from: Stage,
        /// The stage since.
        to: Stage,
    },
    /// A partnership ended after this stage, in a way that has a term.
    Ended(Stage, Option<TermId>),
    /// A record was checked.
    Checked,
}

/// Something that happened on a day that is known, be it only to the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewsEntry {
    /// When.
    pub on: FuzzyDate,
    /// The organisation or partnership.
    pub record: RecordKey,
    /// What happened.
    pub event: Happening,
    /// What tells it apart among all that happened to the record; it stays the same for ever.
    pub id: String,
}

/// Everything that happened, newest first, and how much of it has no date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct News {
    /// Newest first.
    pub entries: Vec<NewsEntry>,
    /// How many partnerships have begun on a day that is not known.
    pub undated: usize,
}

impl News {
    /// Gathers what is new in a site, up to the day that records are judged by.
    #[must_use]
    pub fn new(site: &Site) -> Self {
        let mut news = Self::default();
        // What is only agreed for the future has not begun.
        for one in site.partnerships.values().filter(|one| !one.remarks.planned) {
            news.add_stages(one);
            news.add_end(one);
        }
        let organisations = site.organisations.values().map(|org| (Kind::Org, org.id.as_str(), &org.remarks));
        let partnerships = site.partnerships.values().map(|one| (Kind::Partnership, one.id.as_str(), &one.remarks));
        for (kind, id, remarks) in organisations.chain(partnerships) {
            let Some(on) = remarks.verified_on else { continue };
            let record = RecordKey::new(kind, id);
            news.entries.push(NewsEntry { on, record, event: Happening::Checked, id: format!("verified-{on}") });
        }
        news.entries.retain(|entry| entry.on.earliest() <= site.settings.as_of);
        news.entries.sort_by(|a, b| {
            let newest = b.on.earliest().cmp(&a.on.earliest());
            newest.then_with(|| a.id.cmp(&b.id)).then_with(|| a.record.cmp(&b.record))
        });
        news
    }

    fn add_stages(&mut self, one: &Partnership) {
        let mut before: Option<&StageEntry> = None;
        for (at, entry) in one.stages.iter().enumerate().filter(|(_, entry)| !entry.planned) {
            let event = match before {
                Some(before) => Happening::Moved { from: before.stage, to: entry.stage },
                None => Happening::Began(entry.stage),
            };
            match entry.from {
                Known::Known(on) => self.push(one, (on, format!("stage-{}", at + 1)), event),
                Known::Unknown if before.is_none() => self.undated += 1,
                Known::Unknown => {}
            }
            before = Some(entry);
        }
    }

    fn add_end(&mut self, one: &Partnership) {
        let Standing::Past(stage) = one.standing else { return };
        let last = one.stages.iter().enumerate().rfind(|(_, entry)| !entry.planned);
        let Some((at, entry)) = last else { return };
        if let Some(Known::Known(on)) = entry.until {
            let event = Happening::Ended(stage, entry.outcome.clone());
            self.push(one, (on, format!("ended-{}", at + 1)), event);
        }
    }

    fn push(&mut self, one: &Partnership, (on, id): (FuzzyDate, String), event: Happening) {
        let record = RecordKey::new(Kind::Partnership, one.id.as_str());
        self.entries.push(NewsEntry { on, record, event, id });
    }
}
