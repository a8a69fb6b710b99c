//! Names, files and lengths of time as pages for coordinators say them.

use crate::ids::{Kind, PersonId, RecordKey, UnitId};
use crate::plan::InsidePage;
use crate::render::scene::Scene;
use crate::render::strands::tie_icon;
use crate::render::views::{Html, LinkView, NameView, ScoreView};
use crate::site::Side;

impl Scene<'_> {
    /// A record by name, as a link where it has a page; its id where it has no name here.
    pub(super) fn name(&self, kind: Kind, id: &str) -> NameView {
        let key = RecordKey::new(kind, id);
        let path = self.plan.address_of(&key).map(|(address, anchor)| self.path(&address, anchor.as_deref()));
        match self.title_of(&key) {
            Some(words) => NameView { path, title: words.words, lang: words.lang },
            None => NameView { path: None, title: id.to_owned(), lang: None },
        }
    }

    /// A unit by name.
    pub(super) fn unit_name(&self, id: &UnitId) -> NameView {
        self.name(Kind::Unit, id.as_str())
    }

    /// A person by name; only colleagues are on the page that it would lead to.
    pub(super) fn person_name(&self, id: &PersonId) -> NameView {
        let people = self.plan.site.inside.as_ref().map(|inside| &inside.people);
        let colleague = people.and_then(|people| people.get(id)).is_some_and(|person| person.side == Side::Internal);
        let name = self.name(Kind::Person, id.as_str());
        NameView { path: name.path.filter(|_| colleague), ..name }
    }

    /// A link to an inside page.
    pub(super) fn inside_link(&self, page: &InsidePage) -> LinkView {
        self.link_to(&page.address(), self.inside_title(page))
    }

    /// The same; nothing where the site has no such page.
    pub(super) fn inside_link_if_there(&self, page: &InsidePage) -> Option<LinkView> {
        self.plan.addresses.contains_key(&page.address()).then(|| self.inside_link(page))
    }

    /// How far off a day is, in words: overdue, today, to come.
    pub(super) fn far(&self, days: i32) -> String {
        match days {
            0 => self.say("task-today"),
            ..0 => self.voice.messages.say_with("task-overdue", &[("time", &self.lapse(-days))]),
            _ => self.voice.messages.say_with("task-in", &[("time", &self.lapse(days))]),
        }
    }

    /// A number of days in words: days up to two months, months up to two years, then years.
    pub(super) fn lapse(&self, days: i32) -> String {
        let count = f64::from(days);
        let (id, count) = match days {
            ..=60 => ("duration-days", count),
            61..=730 => ("duration-months", (count / 30.44).round()),
            _ => ("duration-years", (count / 365.25).round()),
        };
        self.voice.messages.say_number(id, "count", count)
    }

    /// A strength in a word.
    pub(super) fn strength(&self, strength: u8) -> String {
        let id = match strength {
            ..=1 => "strength-weak",
            2 => "strength-good",
            _ => "strength-strong",
        };
        self.say(id)
    }

    /// A score with its word, by how far up its scale it lies, from 0 to 1.
    pub(super) fn score(&self, number: f64, share: f64) -> ScoreView {
        let words = ["score-lowest", "score-low", "score-middle", "score-high", "score-highest"];
        // Five words for five equal steps of the scale.
        let at = (share * 4.0).round() as usize;
        let word = words.get(at).map_or_else(String::new, |id| self.say(id));
        ScoreView { number: self.voice.messages.number((number * 10.0).round() / 10.0), word, icon: None }
    }

    /// A mean with its word and a drawing: the better, the closer.
    pub(super) fn mean(&self, number: f64, share: f64) -> ScoreView {
        let strength = match share {
            ..0.375 => 1,
            0.375..0.625 => 2,
            _ => 3,
        };
        ScoreView { icon: Some(Html::new(&tie_icon(strength))), ..self.score(number, share) }
    }
}

/// The file that a record stands in; for the contacts of an organisation the folder of their months.
pub(super) fn file_of(key: &RecordKey) -> String {
    if key.kind == Kind::Note || !Kind::RECORDS.contains(&key.kind) {
        return String::new();
    }
    format!("{}/{}.toml", key.kind.folder(), key.id)
}
