//! Before you call: what to know of an organisation, and the list of all of them.

use crate::dates::FuzzyDate;
use crate::ids::{Kind, NoteId, OrgId};
use crate::plan::{Acquaintance, Acquainted, acquaintance};
use crate::render::inside::table::{Cell, Told, linked, loud, number, said};
use crate::render::scene::Scene;
use crate::render::views::{CallPage, CallsPage, InsideTable, NoteRow, Said};
use crate::site::{Activity, Connection, Partnership};

/// So many contacts stand on the page; older ones are counted.
const MOST_CONTACTS: usize = 20;

impl Scene<'_> {
    /// All organisations that one may want to call.
    pub(super) fn calls_page(&self) -> CallsPage {
        let site = &self.plan.site;
        let order = self.plan.tongue(self.lang()).organisations.iter();
        let others: Vec<&OrgId> = order.filter(|id| site.organisations.get(*id).is_some_and(|org| !org.ours)).collect();
        let rows = self.window().cut(&others).iter().filter_map(|id| self.call_row(id)).collect();
        let columns = ["kind-org", "call-first", "call-last", "call-last-who", "#call-open"];
        CallsPage { table: self.table("calls-table", "calls-table", &columns, rows) }
    }

    fn call_row(&self, id: &OrgId) -> Option<Vec<Cell>> {
        let known = acquaintance(&self.plan.site, &self.plan.dealings, id)?;
        let name = self.words(&known.org.name);
        let page = self.call_link(id)?;
        let last = known.last();
        Some(vec![
            vec![Said { words: name, path: Some(page.path), loud: false }],
            self.warnings(&known),
            last.map(|activity| self.cell(self.day(activity.on))).unwrap_or_default(),
            last.map(|activity| vec![self.person(&activity.who)]).unwrap_or_default(),
            number(known.promises.len()),
        ])
    }

    /// What to heed, in a few words each.
    fn warnings(&self, known: &Acquaintance<'_>) -> Cell {
        let no = known.no_contact.then(|| loud(self.plain(self.say("call-no-contact"))));
        let plain = |id: &str, words: &[(&str, &str)]| said(self.plain(self.voice.messages.say_with(id, words)));
        let recent =
            known.recent.iter().map(|activity| plain("call-recent-short", &[("unit", &self.unit_of(activity))]));
        let planned =
            known.planned.first().map(|activity| plain("call-planned-short", &[("date", &self.day(activity.on))]));
        no.into_iter().chain(recent).chain(planned).collect()
    }

    fn unit_of(&self, activity: &Activity) -> String {
        self.unit(&activity.unit).map_or_else(|| activity.unit.to_string(), |link| link.title)
    }

    /// What to know before calling an organisation; nothing where it is not there.
    pub(super) fn call_page(&self, id: &OrgId) -> Option<CallPage> {
        let known = acquaintance(&self.plan.site, &self.plan.dealings, id)?;
        let last = known.last();
        let shown = &known.contacts[..known.contacts.len().min(MOST_CONTACTS)];
        let org = known.org;
        let culture = org.inside.as_ref().map(|inside| self.term_names("working-culture", &inside.working_culture));
        Some(CallPage {
            name: self.words(&org.name),
            link: self.org(id)?,
            summary: self.words(&org.summary),
            no_contact: known.no_contact,
            not_these: known.not_these.iter().map(|person| person.name.clone()).collect(),
            speak_first: self.speak_first(&known),
            last: last.map(|activity| self.last_line(activity)),
            last_about: last.map(|activity| self.words(&activity.about)),
            colleagues: self.acquainted(&known.colleagues),
            promises: self.promises(&known.promises),
            planned: self.contact_table("planned-table", "call-planned-table", (Told::OfOrganisation, &known.planned)),
            partnerships: self.together(id, &known.partnerships),
            agreements: self.held(&known),
            contacts: self.contact_table("contacts-table", "call-contacts-table", (Told::OfOrganisation, shown)),
            older: known.contacts.len() - shown.len(),
            people: known.people.iter().map(|person| self.person_view(person, &[])).collect(),
            ways: self.ways_to(&known.connections),
            coordinator: self.is_for_coordinators(),
            channels: org.channels.iter().map(|channel| self.channel(channel)).collect(),
            website: org.website.clone(),
            culture: culture.unwrap_or_default(),
            notes: self.notes_of(&known),
        })
    }

    /// Notes about it, its partnerships and people there, and those that name it, the newest first.
    fn notes_of(&self, known: &Acquaintance<'_>) -> Vec<NoteRow> {
        let naming = self.plan.threads.about(Kind::Org, known.org.id.as_str());
        let fits = |id: &&NoteId| naming.contains(id) || known.notes.iter().any(|note| note.id == **id);
        let ids: Vec<NoteId> = self.plan.threads.notes.iter().filter(fits).cloned().collect();
        self.note_rows(&ids)
    }

    /// Who was in touch a short while ago, and what is planned: with whom to speak first.
    fn speak_first(&self, known: &Acquaintance<'_>) -> Vec<Vec<Said>> {
        let line = |id: &str, activity: &Activity| {
            let words = self.voice.messages.say_with(id, &[("date", &self.day(activity.on))]);
            let unit = self.unit(&activity.unit).map(linked);
            let who = [Some(said(self.plain(words))), Some(self.person(&activity.who)), unit];
            let about = said(self.words(&activity.about));
            let agreed = activity.coordinated.then(|| said(self.plain(self.say("contact-coordinated"))));
            who.into_iter().flatten().chain([about]).chain(agreed).collect()
        };
        let recent = known.recent.iter().map(|activity| line("call-recent", activity));
        recent.chain(known.planned.iter().map(|activity| line("call-planned", activity))).collect()
    }

    fn last_line(&self, activity: &Activity) -> String {
        let who = self.person(&activity.who).words.words;
        let unit = self.unit_of(activity);
        let words = [("date", self.day(activity.on)), ("who", who), ("unit", unit)];
        let words: Vec<(&str, &str)> = words.iter().map(|(name, words)| (*name, words.as_str())).collect();
        self.voice.messages.say_with("call-last-line", &words)
    }

    fn acquainted(&self, colleagues: &[Acquainted<'_>]) -> InsideTable {
        let rows = colleagues.iter().map(|one| {
            let met = one.met.keys().map(|person| self.person(person));
            let mut row = vec![
                vec![self.person(one.who)],
                self.unit(&one.last.unit).map(linked).into_iter().collect(),
                number(one.contacts),
                self.cell(self.day(one.last.on)),
                self.about(one.last),
            ];
            if self.is_for_coordinators() {
                row.push(met.collect());
            }
            row
        });
        let columns = ["ties-colleague", "kind-unit", "#ties-contacts", "ties-last", "contact-about", "call-met"];
        let shown = if self.is_for_coordinators() { &columns[..] } else { &columns[..5] };
        self.table("known-table", "call-known-table", shown, rows.collect())
    }

    fn promises(&self, promises: &[&Activity]) -> InsideTable {
        let rows = promises.iter().filter_map(|activity| {
            let next = activity.next.as_ref()?;
            let what = next.what.as_ref().unwrap_or(&activity.about);
            let late = next.on < self.plan.site.settings.as_of;
            let day = said(self.plain(self.day(next.on)));
            let late = late.then(|| loud(self.plain(self.say("call-late"))));
            Some(vec![
                vec![said(self.words(what))],
                vec![self.person(next.who.as_ref().unwrap_or(&activity.who))],
                std::iter::once(day).chain(late).collect(),
                self.about(activity),
            ])
        });
        let columns = ["call-promise", "contact-who", "call-by-when", "call-from-contact"];
        self.table("promises-table", "call-promises-table", &columns, rows.collect())
    }

    /// Partnerships with an organisation: where they stand, who answers.
    fn together(&self, org: &OrgId, partnerships: &[&Partnership]) -> InsideTable {
        let rows = partnerships.iter().filter_map(|one| {
            let card = self.partnership_card(&one.id)?;
            let mut label = card.stage.label.clone();
            if card.stage.past {
                label.words = format!("{} {}", label.words, self.say("stage-over"));
            }
            let stage = Said { words: label, path: Some(card.stage.path.clone()), loud: false };
            let unit = one.responsible.as_ref().and_then(|unit| unit.known()).and_then(|unit| self.unit(unit));
            let who = one.inside.as_ref().and_then(|inside| inside.responsible_person.as_ref());
            let answers: Cell = unit.map(linked).into_iter().chain(who.map(|id| self.person(id))).collect();
            let party = one.parties.iter().find(|party| party.org == *org)?;
            let role = party.role.as_ref().and_then(|role| self.term("party-role", role.as_str()));
            Some(vec![
                vec![linked(self.record(Kind::Partnership, one.id.as_str())?)],
                vec![stage],
                self.cell(card.period),
                role.map(said).into_iter().collect(),
                answers,
            ])
        });
        let columns = ["kind-partnership", "kind-stage", "call-time", "call-role", "answers-for-it"];
        self.table("together-table", "call-together-table", &columns, rows.collect())
    }

    fn held(&self, known: &Acquaintance<'_>) -> InsideTable {
        let date = |date: Option<crate::dates::Known<FuzzyDate>>, none: &str| {
            self.cell(date.map_or_else(|| self.say(none), |date| self.known_date(date)))
        };
        let rows = known.agreements.iter().map(|(one, agreement)| {
            let kind = self.term("agreement-kind", agreement.kind.as_str());
            vec![
                kind.map(said).into_iter().collect(),
                self.record(Kind::Partnership, one.id.as_str()).map(linked).into_iter().collect(),
                date(agreement.valid_from.or(agreement.signed_on), "not-known"),
                date(agreement.valid_until, "no-date-set"),
            ]
        });
        let columns = ["call-agreement", "kind-partnership", "valid-from", "valid-until"];
        self.table("agreements-table", "call-agreements-table", &columns, rows.collect())
    }

    fn ways_to(&self, ways: &[&Connection]) -> InsideTable {
        let rows = ways.iter().map(|way| {
            let to = way.to.as_ref().map(|id| self.person(id));
            let org = way.to_org.as_ref().and_then(|id| self.org(id)).map(linked);
            let strength = match way.strength {
                1 => "way-weak",
                2 => "way-good",
                _ => "way-strong",
            };
            vec![
                vec![self.person(&way.from)],
                way.via.as_ref().map(|words| said(self.words(words))).into_iter().collect(),
                to.or(org).into_iter().collect(),
                self.cell(self.say(strength)),
            ]
        });
        let columns = ["ties-colleague", "way-via", "way-to", "way-strength"];
        self.table("ways-table", "call-ways-table", &columns, rows.collect())
    }
}
