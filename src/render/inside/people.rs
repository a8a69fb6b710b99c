//! Who knows whom, by colleague and by organisation.

use std::collections::BTreeMap;

use crate::ids::{Kind, OrgId, PersonId};
use crate::plan::{Alphabet, Familiar, list_familiar};
use crate::render::inside::table::{Cell, linked, number, said};
use crate::render::scene::Scene;
use crate::render::views::{ColleaguesPage, InsideFact, InsideTable, KnownOrganisation, PersonView};
use crate::site::{Audience, Person, Side};

/// So many organisations stand below a colleague, those with the most contacts; all stand by organisation.
const MOST_TIES: usize = 10;

impl Scene<'_> {
    /// Who knows whom.
    pub(super) fn colleagues_page(&self) -> ColleaguesPage {
        let site = &self.plan.site;
        let ties = list_familiar(site);
        let mut by_colleague: BTreeMap<&PersonId, Vec<&Familiar<'_>>> = BTreeMap::new();
        let mut by_organisation: BTreeMap<&OrgId, Vec<&Familiar<'_>>> = BTreeMap::new();
        for tie in &ties {
            by_colleague.entry(tie.who).or_default().push(tie);
            by_organisation.entry(tie.org).or_default().push(tie);
        }
        let people = self.people_by_name();
        let (colleagues, others): (Vec<&Person>, Vec<&Person>) =
            people.iter().partition(|person| person.side == Side::Internal);
        let mut there: BTreeMap<&OrgId, Vec<&Person>> = BTreeMap::new();
        for person in others {
            if let Some(org) = &person.org {
                there.entry(org).or_default().push(person);
            }
        }
        let order = self.plan.tongue(self.lang()).organisations.iter();
        let partners = order.filter(|id| site.organisations.get(*id).is_some_and(|org| !org.ours));
        let (known, strangers): (Vec<&OrgId>, Vec<&OrgId>) =
            partners.partition(|id| by_organisation.contains_key(id) || there.contains_key(id));
        let of = |id: &&OrgId| {
            let ties = by_organisation.get(*id).map_or(&[][..], Vec::as_slice);
            self.known_organisation(id, ties, there.get(*id).map_or(&[][..], Vec::as_slice))
        };
        let mut window = self.window();
        let first = self.page.leaf.is_first();
        let colleagues = colleagues.into_iter().filter(|_| first);
        ColleaguesPage {
            colleagues: colleagues
                .map(|person| self.person_view(person, by_colleague.get(&person.id).map_or(&[][..], Vec::as_slice)))
                .collect(),
            organisations: window.cut(&known).iter().filter_map(of).collect(),
            strangers: window.cut(&strangers).iter().filter_map(|id| self.org(id)).collect(),
        }
    }

    /// People in the order of their names.
    fn people_by_name(&self) -> Vec<&Person> {
        let alphabet = Alphabet::new(self.lang());
        let mut people: Vec<&Person> = self.plan.site.inside.iter().flat_map(|inside| inside.people.values()).collect();
        people.sort_by_cached_key(|person| alphabet.key(&person.name));
        people
    }

    /// A person with what is known, and the organisations that a colleague knows.
    pub(super) fn person_view(&self, person: &Person, ties: &[&Familiar<'_>]) -> PersonView {
        let rows = ties.iter().take(MOST_TIES).filter_map(|tie| {
            let org = self.call_link(tie.org)?;
            let name = self.org(tie.org)?;
            let mut row = vec![vec![linked(crate::render::views::LinkView { path: org.path, ..name })]];
            row.extend(self.familiar(tie));
            Some(row)
        });
        PersonView {
            id: person.id.to_string(),
            name: person.name.clone(),
            title: person.title.as_ref().map(|words| self.words(words)),
            unit: person.unit.as_ref().and_then(|unit| self.unit(unit)),
            facts: self.person_facts(person),
            do_not_contact: person.do_not_contact,
            more: ties.len().saturating_sub(MOST_TIES),
            ties: InsideTable {
                caption: self.voice.messages.say_with("ties-of", &[("name", &person.name)]),
                ..self.familiar_table(&format!("ties-{}", person.id), "kind-org", rows.collect())
            },
        }
    }

    fn familiar_table(&self, id: &str, whom: &str, rows: Vec<Vec<Cell>>) -> InsideTable {
        self.table(id, whom, &[whom, "#ties-contacts", "ties-last", "contact-about"], rows)
    }

    /// How often, when last, about what.
    fn familiar(&self, tie: &Familiar<'_>) -> [Cell; 3] {
        let last = tie.last.map(|activity| said(self.plain(self.day(activity.on))));
        let planned = |day: String| self.voice.messages.say_with("ties-planned", &[("date", &day)]);
        let next = tie.next.map(|activity| said(self.plain(planned(self.day(activity.on)))));
        let about = tie.last.or(tie.next).map(|activity| self.about(activity)).unwrap_or_default();
        [number(tie.contacts), last.into_iter().chain(next).collect(), about]
    }

    fn known_organisation(&self, id: &OrgId, ties: &[&Familiar<'_>], there: &[&Person]) -> Option<KnownOrganisation> {
        let link = self.org(id)?;
        let rows = ties.iter().map(|tie| {
            let mut row = vec![vec![self.person(tie.who)]];
            row.extend(self.familiar(tie));
            row
        });
        let table = self.familiar_table(&format!("known-{id}"), "ties-colleague", rows.collect());
        let caption = self.voice.messages.say_with("ties-with", &[("name", &link.title)]);
        Some(KnownOrganisation {
            ties: InsideTable { caption, ..table },
            call: self.call_link(id)?,
            people: there.iter().map(|person| self.person(&person.id)).collect(),
            link,
        })
    }

    /// What is known of a person; what coordinators alone may know is not there for anyone else.
    fn person_facts(&self, person: &Person) -> Vec<InsideFact> {
        let plain = |words: &String| vec![said(self.plain(words.clone()))];
        let languages = person.languages.iter().map(|tag| {
            let lang = crate::language::Lang::parse(tag);
            said(self.plain(lang.map_or_else(|| tag.clone(), |lang| self.voice.language_name(lang))))
        });
        let until = |date: Option<String>| date.map(|date| self.cell(date)).unwrap_or_default();
        let inside = [
            self.fact("person-languages", languages.collect()),
            self.fact("person-roles", self.term_names("unit-role", &person.roles).into_iter().map(said).collect()),
            self.fact("person-mail", person.mail.as_ref().map(plain).unwrap_or_default()),
            self.fact("person-phone", person.phone.as_ref().map(plain).unwrap_or_default()),
            self.fact("person-consent-until", until(person.consent_until.map(|date| self.date(date)))),
            self.fact("person-keep-until", until(person.keep_until.map(|date| self.known_date(date)))),
            self.fact("person-notes", self.notes_naming(Kind::Person, person.id.as_str())),
        ];
        inside.into_iter().flatten().collect()
    }

    /// Links to the notes that speak of a record.
    fn notes_naming(&self, kind: Kind, id: &str) -> Cell {
        let notes = self.plan.threads.about(kind, id).iter();
        notes.filter_map(|note| self.record(Kind::Note, note.as_str())).map(linked).collect()
    }

    /// Whether the site is for coordinators.
    pub(super) fn is_for_coordinators(&self) -> bool {
        self.plan.site.audience >= Audience::Coordinator
    }
}
