//! Writes for a terminal what one must know before calling an organisation.

use crate::diag::harmless;
use crate::ids::TermId;
use crate::plan::{Acquaintance, Acquainted};
use crate::render::plain::Called;
use crate::site::{Activity, Agreement, Connection, Partnership, Person, Standing};

/// What is known of an organisation, most urgent first.
#[must_use]
pub fn show_acquaintance(known: &Acquaintance<'_>, called: &Called<'_>) -> String {
    let teller = Teller { known, called };
    let mut out = format!("{} (org:{})\n", called.say(&known.org.name), known.org.id);
    let messages = &called.messages;
    let sections = [
        (String::new(), teller.stop()),
        (messages.say("told-speak-first"), teller.speak_first()),
        (messages.say("call-last"), teller.last()),
        (messages.say("told-known"), known.colleagues.iter().map(|one| teller.colleague(one)).collect()),
        (messages.say("call-ways-table"), known.connections.iter().map(|way| teller.way(way)).collect()),
        (messages.say("call-people-table"), known.people.iter().map(|person| teller.person(person)).collect()),
        (messages.say("call-open"), known.promises.iter().filter_map(|activity| teller.promise(activity)).collect()),
        (messages.say("title-partnerships"), known.partnerships.iter().map(|one| teller.partnership(one)).collect()),
        (messages.say("told-agreements"), known.agreements.iter().map(|(one, it)| teller.agreement(one, it)).collect()),
        (messages.say("title-inside-notes"), teller.notes()),
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
        let messages = &self.called.messages;
        let mut lines = Vec::new();
        if self.known.no_contact {
            lines.push(messages.say("told-stop"));
        }
        lines.extend(
            self.known.not_these.iter().map(|person| messages.say_with("told-stop-person", &[("name", &person.name)])),
        );
        if org.status.as_str() == "dissolved" {
            let ended = org.ended.and_then(|day| day.known().copied()).map(|day| day.to_string());
            lines.push(match ended {
                Some(day) => messages.say_with("told-dissolved-on", &[("day", &day)]),
                None => messages.say("told-dissolved"),
            });
        }
        if let Some(next) = org.successor.as_ref().and_then(|id| self.called.site.organisations.get(id)) {
            let name = format!("{} (org:{})", self.called.say(&next.name), next.id);
            lines.push(messages.say_with("told-successor", &[("name", &name)]));
        }
        lines
    }

    /// Colleague, unit, kind and topic of a contact.
    fn contact(&self, activity: &Activity) -> String {
        let called = self.called;
        let kind = called.term("activity-kind", &activity.kind).to_lowercase();
        let (who, unit) = (called.person(&activity.who), called.unit(&activity.unit));
        let about = called.say(&activity.about);
        let words = [("who", who.as_str()), ("unit", &unit), ("kind", &kind), ("about", &about)];
        match activity.person.as_ref().map(|person| called.person(person)) {
            Some(person) => {
                called.messages.say_with("told-contact-with", &[&words[..], &[("person", &person)]].concat())
            }
            None => called.messages.say_with("told-contact", &words),
        }
    }

    fn speak_first(&self) -> Vec<String> {
        let recent = self.known.recent.iter().map(|activity| format!("{}  {}", activity.on, self.contact(activity)));
        let planned = self.known.planned.iter().map(|activity| {
            let when = self.called.how_late(activity.on);
            let planned = self.called.messages.say_with("told-planned", &[("when", &when)]);
            format!("{}  {} ({planned})", activity.on, self.contact(activity))
        });
        recent.chain(planned).collect()
    }

    fn last(&self) -> Vec<String> {
        let told = self.known.last().map_or_else(
            || self.called.messages.say("told-no-contact-yet"),
            |activity| format!("{}  {}", activity.on, self.contact(activity)),
        );
        vec![told]
    }

    fn colleague(&self, one: &Acquainted<'_>) -> String {
        let met: Vec<String> =
            one.met.iter().map(|(person, times)| format!("{} ({times})", self.called.person(person))).collect();
        let messages = &self.called.messages;
        let met = (!met.is_empty()).then(|| messages.say_with("told-met", &[("people", &met.join(", "))]));
        let (who, day) = (self.called.person(one.who), one.last.on.to_string());
        let words = [("who", who.as_str()), ("day", &day), ("about", &self.called.say(&one.last.about))];
        let contacts = u32::try_from(one.contacts).unwrap_or(u32::MAX);
        let told = messages.say_counted("told-colleague", &words, f64::from(contacts));
        [told].into_iter().chain(met).collect::<Vec<_>>().join("; ")
    }

    fn way(&self, way: &Connection) -> String {
        let called = self.called;
        let via = way.via.as_ref().map(|via| format!(" – {}", called.say(via))).unwrap_or_default();
        let to = way.to.as_ref().map(|to| format!(" – {}", called.person(to))).unwrap_or_default();
        let strength = match way.strength {
            1 => "way-weak",
            2 => "way-good",
            _ => "way-strong",
        };
        let strength = called.messages.say(strength);
        format!("{}{via}{to} ({strength})", called.person(&way.from))
    }

    fn person(&self, person: &Person) -> String {
        let title = person.title.as_ref().map(|title| self.called.say(title));
        let ways = [Some(person.name.clone()), title, person.mail.clone(), person.phone.clone()];
        let line = ways.into_iter().flatten().collect::<Vec<_>>().join(", ");
        if person.do_not_contact { format!("{line} – {}", self.called.messages.say("told-stop-short")) } else { line }
    }

    fn promise(&self, activity: &Activity) -> Option<String> {
        let next = activity.next.as_ref()?;
        let who = self.called.person(next.who.as_ref().unwrap_or(&activity.who));
        let what = self.called.say(next.what.as_ref().unwrap_or(&activity.about));
        let late = self.called.how_late(next.on);
        Some(format!("{}  {who}: {what} ({late})", next.on))
    }

    fn partnership(&self, one: &Partnership) -> String {
        let stage = self.called.site.vocabulary.stage(one.standing.stage());
        let stage = stage.map(|term| self.called.say(&term.label).to_lowercase()).unwrap_or_default();
        let since = one.latest().map(|entry| self.called.date(entry.from));
        let say = |id: &str, day: &str| self.called.messages.say_with(id, &[("stage", &stage), ("day", day)]);
        let where_it_stands = match (one.standing, since) {
            (Standing::Running(_), Some(since)) => say("told-stage-since", &since),
            (Standing::Running(_), None) => stage,
            (Standing::Planned(_), _) => say("told-stage-planned", ""),
            (Standing::Past(_), _) => say("told-stage-over", ""),
        };
        format!("{} (partnership:{}): {where_it_stands}", self.called.say(&one.name), one.id)
    }

    fn agreement(&self, one: &Partnership, agreement: &Agreement) -> String {
        let kind = |id: &TermId| self.called.term("agreement-kind", id).to_lowercase();
        let until = agreement.valid_until.map(|until| {
            let over = until.known().is_some_and(|until| until.is_before(self.called.site.settings.as_of));
            let id = if over { "told-ran-out" } else { "told-until" };
            format!(", {}", self.called.messages.say_with(id, &[("day", &self.called.date(until))]))
        });
        let name = self.called.say(&one.name);
        format!("{name}: {} ({}){}", kind(&agreement.kind), agreement.id, until.unwrap_or_default())
    }

    fn notes(&self) -> Vec<String> {
        let told = self.known.notes.iter().map(|note| {
            let words = [("title", note.title.as_str()), ("who", &self.called.person(&note.by))];
            format!("{}  {} ({})", note.on, self.called.messages.say_with("told-note", &words), note.file)
        });
        told.collect()
    }
}
