//! Writes for a terminal what one must know before calling an organisation.

use crate::dates::Known;
use crate::diag::harmless;
use crate::ids::TermId;
use crate::plan::{Acquaintance, Acquainted};
use crate::render::plain::Called;
use crate::render::plain::how_late;
use crate::site::{Activity, Agreement, Connection, Partnership, Person, Standing};

/// What is known of an organisation, most urgent first.
#[must_use]
pub fn show_acquaintance(known: &Acquaintance<'_>, called: &Called<'_>) -> String {
    let teller = Teller { known, called };
    let mut out = format!("{} (org:{})\n", called.say(&known.org.name), known.org.id);
    let sections = [
        ("", teller.stop()),
        ("Speak with them first", teller.speak_first()),
        ("Last contact", teller.last()),
        ("Who knows it", known.colleagues.iter().map(|one| teller.colleague(one)).collect()),
        ("Other ways to it", known.connections.iter().map(|way| teller.way(way)).collect()),
        ("People there", known.people.iter().map(|person| teller.person(person)).collect()),
        ("Open promises", known.promises.iter().filter_map(|activity| teller.promise(activity)).collect()),
        ("Partnerships", known.partnerships.iter().map(|one| teller.partnership(one)).collect()),
        ("Agreements in force", known.agreements.iter().map(|(one, it)| teller.agreement(one, it)).collect()),
        ("Notes", teller.notes()),
    ];
    for (title, lines) in sections {
        if lines.is_empty() {
            continue;
        }
        out.push_str(&if title.is_empty() { "\n".to_owned() } else { format!("\n{title}\n") });
        let indent = if title.is_empty() { "" } else { "  " };
        out.extend(lines.iter().map(|line: &String| format!("{indent}{line}\n")));
    }
    harmless(&out)
}

struct Teller<'a> {
    known: &'a Acquaintance<'a>,
    called: &'a Called<'a>,
}

impl Teller<'_> {
    /// What forbids a call.
    fn stop(&self) -> Vec<String> {
        let org = self.known.org;
        let mut lines = Vec::new();
        if self.known.no_contact {
            lines.push("DO NOT CONTACT: nobody is to contact this organisation.".to_owned());
        }
        lines.extend(self.known.not_these.iter().map(|person| format!("DO NOT CONTACT {}.", person.name)));
        if org.status.as_str() == "dissolved" {
            let ended = org.ended.and_then(|day| day.known().copied()).map(|day| format!(" ({day})"));
            lines.push(format!("This organisation is dissolved{}.", ended.unwrap_or_default()));
        }
        if let Some(next) = org.successor.as_ref().and_then(|id| self.called.site.organisations.get(id)) {
            lines.push(format!("After it came {} (org:{}).", self.called.say(&next.name), next.id));
        }
        lines
    }

    /// Colleague, unit, kind and topic of a contact.
    fn contact(&self, activity: &Activity) -> String {
        let called = self.called;
        let kind = called.term("activity-kind", &activity.kind).to_lowercase();
        let with = activity.person.as_ref().map(|person| format!(" with {}", called.person(person)));
        format!(
            "{} ({}), {kind}{}: {}",
            called.person(&activity.who),
            called.unit(&activity.unit),
            with.unwrap_or_default(),
            called.say(&activity.about)
        )
    }

    fn speak_first(&self) -> Vec<String> {
        let as_of = self.called.site.settings.as_of;
        let recent = self.known.recent.iter().map(|activity| format!("{}  {}", activity.on, self.contact(activity)));
        let planned = self.known.planned.iter().map(|activity| {
            format!("{}  {} (planned, {})", activity.on, self.contact(activity), how_late(activity.on, as_of))
        });
        recent.chain(planned).collect()
    }

    fn last(&self) -> Vec<String> {
        let told = self.known.last().map_or_else(
            || "none is written down".to_owned(),
            |activity| format!("{}  {}", activity.on, self.contact(activity)),
        );
        vec![told]
    }

    fn colleague(&self, one: &Acquainted<'_>) -> String {
        let contacts = if one.contacts == 1 { "1 contact".to_owned() } else { format!("{} contacts", one.contacts) };
        let met: Vec<String> =
            one.met.iter().map(|(person, times)| format!("{} ({times})", self.called.person(person))).collect();
        let met = if met.is_empty() { String::new() } else { format!("; met {}", met.join(", ")) };
        let topic = self.called.say(&one.last.about);
        format!("{}: {contacts}, last on {} ({topic}){met}", self.called.person(one.who), one.last.on)
    }

    fn way(&self, way: &Connection) -> String {
        let called = self.called;
        let via = way.via.as_ref().map(|via| format!(" – {}", called.say(via))).unwrap_or_default();
        let to = way.to.as_ref().map(|to| format!(" – {}", called.person(to))).unwrap_or_default();
        let strength = match way.strength {
            1 => "weak",
            2 => "good",
            _ => "strong",
        };
        format!("{}{via}{to} ({strength})", called.person(&way.from))
    }

    fn person(&self, person: &Person) -> String {
        let title = person.title.as_ref().map(|title| self.called.say(title));
        let ways = [Some(person.name.clone()), title, person.mail.clone(), person.phone.clone()];
        let line = ways.into_iter().flatten().collect::<Vec<_>>().join(", ");
        if person.do_not_contact { format!("{line} – DO NOT CONTACT") } else { line }
    }

    fn promise(&self, activity: &Activity) -> Option<String> {
        let next = activity.next.as_ref()?;
        let who = self.called.person(next.who.as_ref().unwrap_or(&activity.who));
        let what = self.called.say(next.what.as_ref().unwrap_or(&activity.about));
        let late = how_late(next.on, self.called.site.settings.as_of);
        Some(format!("{}  {who}: {what} ({late})", next.on))
    }

    fn partnership(&self, one: &Partnership) -> String {
        let stage = self.called.site.vocabulary.stage(one.standing.stage());
        let stage = stage.map(|term| self.called.say(&term.label).to_lowercase()).unwrap_or_default();
        let since = one.latest().map(|entry| self.called.date(entry.from));
        let where_it_stands = match (one.standing, since) {
            (Standing::Running(_), Some(since)) => format!("{stage} since {since}"),
            (Standing::Running(_), None) => stage,
            (Standing::Planned(_), _) => format!("{stage}, planned"),
            (Standing::Past(_), _) => format!("over, last a {stage}"),
        };
        format!("{} (partnership:{}): {where_it_stands}", self.called.say(&one.name), one.id)
    }

    fn agreement(&self, one: &Partnership, agreement: &Agreement) -> String {
        let kind = |id: &TermId| self.called.term("agreement-kind", id).to_lowercase();
        let until = agreement.valid_until.map(|until| match until {
            Known::Known(until) if until.is_before(self.called.site.settings.as_of) => format!(", RAN OUT {until}"),
            until => format!(", until {}", self.called.date(until)),
        });
        let name = self.called.say(&one.name);
        format!("{name}: {} ({}){}", kind(&agreement.kind), agreement.id, until.unwrap_or_default())
    }

    fn notes(&self) -> Vec<String> {
        let told =
            self.known.notes.iter().map(|note| {
                format!("{}  {}, by {} ({})", note.on, note.title, self.called.person(&note.by), note.file)
            });
        told.collect()
    }
}
