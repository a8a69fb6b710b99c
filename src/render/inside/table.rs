//! Tables of words that may be links: what most inside pages are made of.

use crate::ids::{Kind, OrgId, PersonId};
use crate::plan::InsidePage;
use crate::render::scene::Scene;
use crate::render::views::{Column, InsideFact, InsideTable, LinkView, Said, Words};
use crate::site::{Activity, NextStep};

/// A cell of a table.
pub(super) type Cell = Vec<Said>;

/// Which columns a table of contacts needs: what the page itself is about goes without saying.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// The organisation is the page.
    OfOrganisation,
    /// The organisations are told.
    OfOthers,
}

/// Words with a link.
pub(super) fn linked(link: LinkView) -> Said {
    Said { words: Words { words: link.title, lang: link.lang }, path: Some(link.path), loud: false }
}

/// Words without a link.
pub(super) fn said(words: Words) -> Said {
    Said { words, path: None, loud: false }
}

/// Words that are to be heeded before anything else.
pub(super) fn loud(words: Words) -> Said {
    Said { words, path: None, loud: true }
}

/// A number.
pub(super) fn number(count: usize) -> Cell {
    vec![said(Words { words: count.to_string(), lang: None })]
}

impl Scene<'_> {
    /// Words of the interface in a cell.
    pub(super) fn cell(&self, words: String) -> Cell {
        vec![said(self.plain(words))]
    }

    /// A table; columns are messages, those with a `#` in front hold numbers.
    pub(super) fn table(&self, id: &str, caption: &str, columns: &[&str], rows: Vec<Vec<Cell>>) -> InsideTable {
        let column = |id: &&str| {
            let number = id.starts_with('#');
            Column { title: self.say(id.trim_start_matches('#')), number }
        };
        InsideTable {
            id: id.to_owned(),
            caption: self.say(caption),
            columns: columns.iter().map(column).collect(),
            rows,
        }
    }

    /// A fact, where there is anything to say.
    pub(super) fn fact(&self, label: &str, says: Cell) -> Option<InsideFact> {
        (!says.is_empty()).then(|| InsideFact { label: self.say(label), says })
    }

    /// A person, linked to where they stand in the list of people; for those who may not know them, that it is one.
    pub(super) fn person(&self, id: &PersonId) -> Said {
        let link = self.record(Kind::Person, id.as_str());
        link.map_or_else(|| said(self.plain(self.say("inside-a-colleague"))), linked)
    }

    /// The page to read before calling an organisation.
    pub(super) fn call_link(&self, id: &OrgId) -> Option<LinkView> {
        let address = InsidePage::Call(id.clone()).address();
        let there = self.plan.addresses.contains_key(&address);
        there.then(|| self.link_to(&address, self.plain(self.say("title-inside-call"))))
    }

    /// A day in words.
    pub(super) fn day(&self, day: jiff::civil::Date) -> String {
        self.date(crate::dates::FuzzyDate::Day(day))
    }

    /// A table of contacts.
    pub(super) fn contact_table(&self, id: &str, caption: &str, (told, list): (Told, &[&Activity])) -> InsideTable {
        let columns: &[&str] = match told {
            Told::OfOrganisation => &["contact-when", "contact-who", "contact-about", "contact-how", "contact-next"],
            Told::OfOthers => {
                &["contact-when", "kind-org", "contact-who", "contact-about", "contact-how", "contact-next"]
            }
        };
        let row = |activity: &&Activity| {
            let org = self.org(&activity.org).map(linked).into_iter().collect();
            let planned = activity.on > self.plan.site.settings.as_of;
            let planned = planned.then(|| said(self.plain(self.say("contact-planned"))));
            let mut row: Vec<Cell> = vec![self.cell(self.day(activity.on)).into_iter().chain(planned).collect()];
            if told == Told::OfOthers {
                row.push(org);
            }
            let who: Cell = [Some(self.person(&activity.who)), self.unit(&activity.unit).map(linked)]
                .into_iter()
                .flatten()
                .collect();
            row.extend([who, self.about(activity), self.how(activity), self.next(activity.next.as_ref())]);
            row
        };
        self.table(id, caption, columns, list.iter().map(row).collect())
    }

    /// What a contact was about, and the partnership it belongs to.
    pub(super) fn about(&self, activity: &Activity) -> Cell {
        let partnership = activity.partnership.as_ref().and_then(|id| self.record(Kind::Partnership, id.as_str()));
        std::iter::once(said(self.words(&activity.about))).chain(partnership.map(linked)).collect()
    }

    /// How a contact was made, and with whom.
    fn how(&self, activity: &Activity) -> Cell {
        let kind = self.term("activity-kind", activity.kind.as_str());
        let incoming = activity.incoming.then(|| said(self.plain(self.say("contact-incoming"))));
        let agreed = activity.coordinated.then(|| said(self.plain(self.say("contact-coordinated"))));
        let person = activity.person.as_ref().map(|id| self.person(id));
        kind.map(said).into_iter().chain(incoming).chain(person).chain(agreed).collect()
    }

    /// What comes next after a contact: what, who, when, and whether it is done.
    pub(super) fn next(&self, next: Option<&NextStep>) -> Cell {
        let Some(NextStep { on, who, what, done }) = next else { return Vec::new() };
        let late = !done && *on < self.plan.site.settings.as_of;
        let state = match (done, late) {
            (true, _) => "contact-next-done",
            (false, true) => "contact-next-late",
            (false, false) => "contact-next-open",
        };
        let what = what.as_ref().map(|words| said(self.words(words)));
        let who = who.as_ref().map(|id| self.person(id));
        let state = said(self.plain(self.voice.messages.say_with(state, &[("date", &self.day(*on))])));
        what.into_iter().chain(who).chain([state]).collect()
    }
}
