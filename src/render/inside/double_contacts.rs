//! Two units that are in touch with one organisation at about the same time.

use crate::dates::FuzzyDate;
use crate::ids::{Kind, RecordKey};
use crate::plan::inside::{DoubleContact, InsidePage, Settled, Timing, find_double_contacts};
use crate::render::scene::Scene;
use crate::render::views::{DoubleContactsPage, DoubleList, DoubleSide, DoubleView};
use crate::site::Activity;

impl Scene<'_> {
    /// All double contacts.
    pub(super) fn double_contacts_page(&self) -> DoubleContactsPage {
        let all = find_double_contacts(&self.plan.site);
        let (settled, open): (Vec<_>, Vec<_>) = all.iter().partition(|pair| pair.settled.is_some());
        let (ahead, past): (Vec<_>, Vec<_>) = open.into_iter().partition(|pair| pair.timing == Timing::Ahead);
        let mut window = self.window();
        let mut list = |pairs: Vec<&DoubleContact<'_>>| DoubleList {
            total: pairs.len(),
            pairs: window.cut(&pairs).iter().map(|pair| self.double_contact(pair)).collect(),
        };
        DoubleContactsPage {
            days: self.plan.site.settings.thresholds.contacts_apart,
            ahead: list(ahead),
            past: list(past),
            settled: list(settled),
            calls_page: self.inside_link_if_there(&InsidePage::BeforeYouCall),
        }
    }

    /// A pair of contacts, with what to do about it.
    pub(super) fn double_contact(&self, pair: &DoubleContact<'_>) -> DoubleView {
        let DoubleContact { first, second, days, timing, settled, person } = pair;
        let [one, other] = [first, second].map(|activity| self.contact(activity));
        let units = [("one", one.unit.title.as_str()), ("other", other.unit.title.as_str())];
        let advice = match (settled, timing) {
            (Some(Settled::Coordinated), _) => self.say("doubles-coordinated"),
            (Some(Settled::SamePartnership(_)), _) => self.say("doubles-same-partnership"),
            (None, Timing::Ahead) => {
                // There is time until the first of them that is still to come.
                let next = if one.planned { &one } else { &other };
                let words = [units[0], units[1], ("date", next.on.as_str())];
                self.voice.messages.say_with("doubles-advice-ahead", &words)
            }
            (None, Timing::Past) => self.voice.messages.say_with("doubles-advice-past", &units),
        };
        let partnership = match settled {
            Some(Settled::SamePartnership(id)) => self.link(&RecordKey::new(Kind::Partnership, id.as_str())),
            _ => None,
        };
        DoubleView {
            org: self.name(Kind::Org, second.org.as_str()),
            person: person.map(|person| self.person_name(person)),
            apart: self.voice.messages.say_number("doubles-apart", "days", f64::from(*days)),
            contacts: [one, other],
            advice,
            partnership,
        }
    }

    fn contact(&self, activity: &Activity) -> DoubleSide {
        DoubleSide {
            on: self.date(FuzzyDate::Day(activity.on)),
            day: activity.on.to_string(),
            planned: activity.on > self.plan.site.settings.as_of,
            unit: self.unit_name(&activity.unit),
            who: self.person_name(&activity.who),
            kind: self.term("activity-kind", activity.kind.as_str()),
            about: self.words(&activity.about),
        }
    }
}
