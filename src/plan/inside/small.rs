//! Small sites for tests: each line adds one record with the least that it needs.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::dates::{FuzzyDate, Known};
use crate::ids::{AssessmentId, NeedId, OrgId, PartnershipId, PersonId, TermId, UnitId};
use crate::language::{Lang, Text};
use crate::site::{
    Activity, Assessment, Audience, Colours, Connection, Inside, Need, Organisation, OrganisationInside, Partnership,
    PartnershipInside, Party, Person, Priority, Remarks, Risk, Settings, Side, Site, Stage, StageEntry, Standing,
    Strategy, Term, Thresholds, Unit, UnitInside, Vocabulary,
};
use crate::source::{Place, Sources};

/// A site that grows line by line.
pub struct Small {
    /// The site as it is now.
    pub site: Site,
}

fn text(words: &str) -> Text {
    Text::one(Lang::EN, words)
}

fn term(id: &str) -> TermId {
    TermId::parse(id).expect("an id")
}

fn place() -> Place {
    Place::top(Sources::default().id("a.toml"))
}

fn remarks() -> Remarks {
    Remarks {
        place: place(),
        example: false,
        planned: false,
        note: None,
        tags: Vec::new(),
        sources: Vec::new(),
        verified_on: FuzzyDate::parse("2026"),
        extra: Vec::new(),
        previous_ids: Vec::new(),
    }
}

/// A term with a group or a wider term.
fn entry(id: &str, group: Option<&str>, broader: Option<&str>) -> Term {
    Term {
        id: term(id),
        label: text(id),
        plural: None,
        description: None,
        short: None,
        source: None,
        broader: broader.map(term),
        aliases: Vec::new(),
        replaced_by: None,
        group: group.map(str::to_owned),
        side: None,
        moves: Vec::new(),
        may_close: false,
        asks: Vec::new(),
        examples: Vec::new(),
    }
}

impl Small {
    /// An empty site for coordinators, judged by a day.
    pub fn new(as_of: &str) -> Self {
        let settings = Settings {
            title: text("Small"),
            tagline: None,
            base_url: "https://library.example/".to_owned(),
            language: Lang::EN,
            languages: vec![Lang::EN],
            theme: "handfast".to_owned(),
            as_of: day(as_of),
            as_of_fixed: true,
            edition: None,
            beta: None,
            hosts: Vec::new(),
            accessibility: None,
            licence: None,
            contact: None,
            comments: None,
            edit_url: None,
            menu: Vec::new(),
            colours: Colours::default(),
            thresholds: Thresholds::default(),
            records_per_page: 100,
            search: false,
        };
        Self {
            site: Site {
                audience: Audience::Coordinator,
                settings,
                vocabulary: Vocabulary::default(),
                organisations: BTreeMap::new(),
                partnerships: BTreeMap::new(),
                units: BTreeMap::new(),
                assets: BTreeMap::new(),
                withdrawn: BTreeMap::new(),
                needs: BTreeMap::new(),
                events: BTreeMap::new(),
                contacts: BTreeMap::new(),
                strategy: Strategy::default(),
                inside: Some(Inside::default()),
                chapters: BTreeMap::new(),
                files: Vec::new(),
            },
        }
    }

    fn inside(&mut self) -> &mut Inside {
        self.site.inside.get_or_insert_default()
    }

    fn word(mut self, list: &str, entry: Term) -> Self {
        self.site.vocabulary.lists.entry(list.to_owned()).or_default().put(entry);
        self
    }

    /// A category below another one.
    pub fn broader(self, narrow: &str, wide: &str) -> Self {
        self.word("category", entry(wide, None, None)).word("category", entry(narrow, None, Some(wide)))
    }

    /// A factor of the worksheet; only the group `environment` is known.
    pub fn factor(self, id: &str, group: &str) -> Self {
        let known = self.word("factor-group", entry("environment", None, None));
        known.word("assessment-factor", entry(id, Some(group), None))
    }

    /// A problem in a group.
    pub fn problem(self, id: &str, group: &str) -> Self {
        self.word("problem-group", entry(group, None, None)).word("problem", entry(id, Some(group), None))
    }

    /// Organisations of others.
    pub fn orgs(mut self, ids: &[&str]) -> Self {
        for id in ids {
            let id = OrgId::parse(id).expect("an id");
            let org = Organisation {
                name: text(id.as_str()),
                remarks: remarks(),
                legal_name: None,
                also_known_as: Vec::new(),
                former_names: Vec::new(),
                ours: false,
                sector: term("civil-society"),
                categories: Vec::new(),
                level: None,
                summary: text("An organisation."),
                description: BTreeMap::new(),
                website: None,
                channels: Vec::new(),
                places: Vec::new(),
                identifiers: Vec::new(),
                parent: None,
                successor: None,
                status: term("active"),
                ended: None,
                logo: None,
                inside: Some(OrganisationInside::default()),
                id: id.clone(),
            };
            self.site.organisations.insert(id, org);
        }
        self
    }

    fn people(mut self, side: Side, people: &[(&str, &str)]) -> Self {
        for (id, org) in people {
            let id = PersonId::parse(id).expect("an id");
            let unit = (side == Side::Internal).then(|| UnitId::parse(&format!("unit-of-{id}")).expect("an id"));
            let person = Person {
                place: place(),
                name: id.to_string(),
                side,
                org: OrgId::parse(org).ok(),
                unit,
                title: None,
                languages: Vec::new(),
                roles: Vec::new(),
                do_not_contact: false,
                mail: None,
                phone: None,
                keep_until: None,
                consent_until: None,
                id: id.clone(),
            };
            self.inside().people.insert(id, person);
        }
        self
    }

    /// Colleagues, each in a unit of their own.
    pub fn colleagues(self, ids: &[&str]) -> Self {
        let people: Vec<(&str, &str)> = ids.iter().map(|id| (*id, "")).collect();
        self.people(Side::Internal, &people)
    }

    /// People elsewhere, with the organisation that they work for; none where it is empty.
    pub fn guests(self, people: &[(&str, &str)]) -> Self {
        self.people(Side::External, people)
    }

    /// Contacts, as `day colleague organisation [person]`.
    pub fn contacts(mut self, lines: &[&str]) -> Self {
        for line in lines {
            let mut parts = line.split(' ');
            let mut next = || parts.next().unwrap_or_default();
            let (on, who, org, person) = (next(), next(), next(), next());
            let activity = Activity {
                place: place(),
                on: day(on),
                unit: UnitId::parse(&format!("unit-of-{who}")).expect("an id"),
                who: PersonId::parse(who).expect("an id"),
                org: OrgId::parse(org).expect("an id"),
                person: PersonId::parse(person).ok(),
                kind: term("mail"),
                incoming: false,
                about: text("This and that."),
                partnership: None,
                coordinated: false,
                next: None,
            };
            self.inside().activities.push(activity);
        }
        self
    }

    /// A partnership of organisations that is in a stage since 2025.
    pub fn partnership(mut self, id: &str, orgs: &[&str], stage: &str) -> Self {
        let (id, stage) = (PartnershipId::parse(id).expect("an id"), Stage::parse(stage).expect("a stage"));
        let party = |org: &&str| Party {
            org: OrgId::parse(org).expect("an id"),
            role: None,
            contributes: Known::Unknown,
            gains: Known::Unknown,
            credit_line: None,
            from: None,
            until: None,
            note: None,
        };
        let entry = StageEntry {
            stage,
            from: Known::Known(FuzzyDate::Year(2025)),
            until: None,
            review: None,
            agreement: None,
            outcome: None,
            note: None,
            planned: false,
        };
        let one = Partnership {
            remarks: remarks(),
            name: text(id.as_str()),
            summary: text("A partnership."),
            description: BTreeMap::new(),
            also_known_as: Vec::new(),
            parties: orgs.iter().map(party).collect(),
            types: Known::Unknown,
            goals: Vec::new(),
            aims: Vec::new(),
            benefits_library: Vec::new(),
            benefits_partners: Vec::new(),
            units: Known::Unknown,
            responsible: None,
            seasons: Vec::new(),
            stages: vec![entry],
            agreements: Known::Unknown,
            evaluations: Vec::new(),
            outputs: Vec::new(),
            recognition: Vec::new(),
            follows: None,
            elsewhere: false,
            standing: Standing::Running(stage),
            keep_contact: None,
            inside: Some(PartnershipInside::default()),
            id: id.clone(),
        };
        self.site.partnerships.insert(id, one);
        self
    }

    /// A risk of a partnership; an empty status or day is none.
    pub fn risk(mut self, partnership: &str, problem: &str, status: &str, seen: &str) -> Self {
        let risk = Risk {
            problem: term(problem),
            who: None,
            mitigation: None,
            status: (!status.is_empty()).then(|| status.to_owned()),
            seen: FuzzyDate::parse(seen),
        };
        self.partnership_mut(partnership).inside.get_or_insert_default().risks.push(risk);
        self
    }

    /// An assessment without scores; its connection, if any, as `from to strength`.
    pub fn assessment(mut self, id: &str, org: &str, on: &str, connection: &str) -> Self {
        let id = AssessmentId::parse(id).expect("an id");
        let parts: Vec<&str> = connection.split_whitespace().collect();
        let connections = match parts[..] {
            [from, to, strength] => vec![Connection {
                from: PersonId::parse(from).expect("an id"),
                via: None,
                to: PersonId::parse(to).ok(),
                to_org: None,
                strength: strength.parse().expect("a number"),
            }],
            _ => Vec::new(),
        };
        let assessment = Assessment {
            place: place(),
            org: OrgId::parse(org).expect("an id"),
            by: PersonId::parse("ida").expect("an id"),
            on: FuzzyDate::parse(on).expect("a date"),
            scale: (1, 5),
            factors: BTreeMap::new(),
            key_questions: Vec::new(),
            connections,
            decision: None,
            why: None,
            id: id.clone(),
        };
        self.inside().assessments.insert(id, assessment);
        self
    }

    /// A need for partners of categories.
    pub fn need(mut self, id: &str, categories: &[&str]) -> Self {
        let id = NeedId::parse(id).expect("an id");
        let need = Need {
            remarks: remarks(),
            name: text(id.as_str()),
            summary: text("Somebody."),
            unit: None,
            goals: Vec::new(),
            fields: Vec::new(),
            categories: categories.iter().map(|id| term(id)).collect(),
            until: None,
            met_by: None,
            id: id.clone(),
        };
        self.site.needs.insert(id, need);
        self
    }

    /// An organisation that a unit wants to reach, with its rank; the unit comes with it.
    pub fn priority(mut self, unit: &str, org: &str, rank: i64) -> Self {
        let id = UnitId::parse(unit).expect("an id");
        let unit = self.site.units.entry(id.clone()).or_insert_with(|| Unit {
            remarks: remarks(),
            name: text(id.as_str()),
            kind: None,
            parent: None,
            summary: None,
            channel: None,
            neutral: false,
            roles: Vec::new(),
            inside: None,
            id: id.clone(),
        });
        let wish = Priority { org: OrgId::parse(org).ok(), need: None, rank: Some(rank), why: None };
        unit.inside.get_or_insert_with(UnitInside::default).priorities.push(wish);
        self
    }

    /// An organisation, to change it.
    pub fn org(&mut self, id: &str) -> &mut Organisation {
        self.site.organisations.get_mut(&OrgId::parse(id).expect("an id")).expect("an organisation")
    }

    /// A person, to change it.
    pub fn person(&mut self, id: &str) -> &mut Person {
        self.inside().people.get_mut(&PersonId::parse(id).expect("an id")).expect("a person")
    }

    /// A partnership, to change it.
    pub fn partnership_mut(&mut self, id: &str) -> &mut Partnership {
        self.site.partnerships.get_mut(&PartnershipId::parse(id).expect("an id")).expect("a partnership")
    }

    /// An assessment, to change it.
    pub fn assessed(&mut self, id: &str) -> &mut Assessment {
        self.inside().assessments.get_mut(&AssessmentId::parse(id).expect("an id")).expect("an assessment")
    }

    /// A need, to change it.
    pub fn needed(&mut self, id: &str) -> &mut Need {
        self.site.needs.get_mut(&NeedId::parse(id).expect("an id")).expect("a need")
    }

    /// A unit, to change it.
    pub fn unit(&mut self, id: &str) -> &mut Unit {
        self.site.units.get_mut(&UnitId::parse(id).expect("an id")).expect("a unit")
    }
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}
