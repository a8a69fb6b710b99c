//! What only the library sees of a record, on the record's own page.

use crate::ids::{AssetId, Kind, OrgId, PartnershipId};
use crate::render::inside::table::{Cell, Told, linked, said};
use crate::render::scene::Scene;
use crate::render::views::{InsideSection, InsideTable};
use crate::site::{Activity, Asset, Committed, Organisation, OrganisationInside, Partnership, Priority, Unit};

/// So many contacts stand on the page of a record.
const LAST_CONTACTS: usize = 5;

impl Scene<'_> {
    /// What only the library sees of an organisation.
    pub(in crate::render) fn organisation_inside(&self, org: &Organisation) -> Option<InsideSection> {
        let OrganisationInside { listed, no_contact, not_same_as, working_culture, getting_to_know } =
            org.inside.as_ref()?;
        let others = not_same_as.iter().filter_map(|id| self.org(id)).map(linked).collect();
        let culture = self.term_names("working-culture", working_culture).into_iter().map(said).collect();
        let answers = getting_to_know.iter().map(|(question, answer)| {
            vec![self.cell(self.say(&format!("known-{question}"))), vec![said(self.words(answer))]]
        });
        let answers =
            self.table("known-answers", "known-table", &["known-question", "known-answer"], answers.collect());
        let contacts = self.last_contacts("inside", Told::OfOrganisation, |activity| activity.org == org.id);
        Some(InsideSection {
            id: "inside".to_owned(),
            not_public: !listed,
            no_contact: *no_contact,
            call: self.call_link(&org.id),
            facts: [self.fact("call-culture", culture), self.fact("inside-not-same-as", others)]
                .into_iter()
                .flatten()
                .collect(),
            tables: filled([contacts, answers]),
            notes: self.notes_about(Kind::Org, org.id.as_str()),
        })
    }

    /// What only the library sees of a partnership.
    pub(in crate::render) fn partnership_inside(&self, one: &Partnership) -> Option<InsideSection> {
        let inside = one.inside.as_ref()?;
        let degree = inside.relation_degree.as_ref().and_then(|term| self.term("relation-degree", term.as_str()));
        let words = |text: &Option<crate::language::Text>| text.iter().map(|text| said(self.words(text))).collect();
        let who: Cell = inside.responsible_person.iter().map(|id| self.person(id)).collect();
        let facts = [
            self.fact("inside-responsible-person", who),
            self.fact("inside-relation-degree", degree.map(said).into_iter().collect()),
            self.fact("inside-exit-plan", words(&inside.exit_plan)),
            self.fact("inside-handed-over", words(&inside.handed_over)),
        ];
        let belongs = |activity: &Activity| activity.partnership.as_ref() == Some(&one.id);
        let mut tables = vec![self.last_contacts("inside", Told::OfOthers, belongs)];
        tables.push(self.committed_assets(&inside.assets_committed));
        tables.extend(self.evaluations_inside(inside));
        tables.extend(self.agreements_inside(one, inside));
        tables.push(self.reasons_inside(one, inside));
        tables.push(self.risks_inside(inside));
        Some(InsideSection {
            id: "inside".to_owned(),
            not_public: !inside.public,
            no_contact: false,
            call: None,
            facts: facts.into_iter().flatten().collect(),
            tables: filled(tables),
            notes: self.notes_about(Kind::Partnership, one.id.as_str()),
        })
    }

    /// What only the library sees of a unit.
    pub(in crate::render) fn unit_inside(&self, unit: &Unit) -> Option<InsideSection> {
        let site = &self.plan.site;
        let inside = unit.inside.as_ref()?;
        let people = site.inside.iter().flat_map(|inside| inside.people.values());
        let own = people.filter(|person| person.unit.as_ref() == Some(&unit.id)).map(|person| self.person(&person.id));
        let hours = |hours: i64| self.cell(self.voice.messages.say_number("hours-a-year", "hours", hours as f64));
        let of_unit = |asset: &&Asset| asset.unit.as_ref() == Some(&unit.id);
        let offered: i64 = site.assets.values().filter(of_unit).filter_map(|asset| asset.hours_per_year).sum();
        let facts = [
            self.fact("inside-colleagues", own.collect()),
            self.fact("person-roles", self.term_names("unit-role", &unit.roles).into_iter().map(said).collect()),
            self.fact("inside-capacity", inside.capacity_hours.map(hours).unwrap_or_default()),
            self.fact("inside-offered", Some(offered).filter(|sum| *sum > 0).map(hours).unwrap_or_default()),
        ];
        let name = self.words(&unit.name).words;
        let id = format!("inside-{}", unit.id);
        let contacts = self.last_contacts(&id, Told::OfOthers, |activity| activity.unit == unit.id);
        Some(InsideSection {
            not_public: !inside.public,
            no_contact: false,
            call: None,
            facts: facts.into_iter().flatten().collect(),
            // Several units stand on one page: each table says whose it is.
            tables: filled([contacts, self.priorities(&id, &inside.priorities)])
                .into_iter()
                .map(|table| InsideTable { caption: format!("{name}: {}", table.caption), ..table })
                .collect(),
            notes: self.notes_about(Kind::Unit, unit.id.as_str()),
            id,
        })
    }

    /// What only the library sees of an asset.
    pub(in crate::render) fn asset_inside(&self, asset: &Asset) -> Option<InsideSection> {
        let inside = asset.inside.as_ref()?;
        let commitment = inside.commitment.as_ref().and_then(|term| self.term("commitment", term.as_str()));
        let note = inside.internal_note.iter().map(|words| said(self.words(words)));
        let facts = [
            self.fact("inside-commitment", commitment.map(said).into_iter().collect()),
            self.fact("inside-internal-note", note.collect()),
        ];
        Some(InsideSection {
            id: "inside".to_owned(),
            not_public: !inside.public,
            no_contact: false,
            call: None,
            facts: facts.into_iter().flatten().collect(),
            tables: filled([self.put_into(&asset.id)]),
            notes: self.notes_about(Kind::Asset, asset.id.as_str()),
        })
    }

    /// The last contacts of a record, planned ones first.
    fn last_contacts(&self, id: &str, told: Told, belongs: impl Fn(&Activity) -> bool) -> InsideTable {
        let all = self.plan.site.inside.iter().flat_map(|inside| inside.activities.iter().rev());
        let last: Vec<&Activity> = all.filter(|activity| belongs(activity)).take(LAST_CONTACTS).collect();
        self.contact_table(&format!("{id}-contacts"), "inside-contacts-table", (told, &last))
    }

    fn committed_assets(&self, committed: &[Committed]) -> InsideTable {
        let rows = committed.iter().filter_map(|one| {
            let mut row = vec![vec![linked(self.record(Kind::Asset, one.asset.as_str())?)]];
            row.extend(self.commitment(one));
            Some(row)
        });
        let columns = ["kind-asset", "#inside-hours", "inside-period", "inside-remark"];
        self.table("inside-assets", "inside-assets-table", &columns, rows.collect())
    }

    /// Hours, for how long, a remark.
    fn commitment(&self, one: &Committed) -> [Cell; 3] {
        [
            one.hours.map(|hours| self.cell(self.voice.messages.number(hours as f64))).unwrap_or_default(),
            one.period.clone().map(|period| self.cell(period)).unwrap_or_default(),
            one.note.iter().map(|note| said(self.words(note))).collect(),
        ]
    }

    /// The partnerships that an asset is put into.
    fn put_into(&self, asset: &AssetId) -> InsideTable {
        let with = |id: &PartnershipId| {
            let inside = self.plan.site.partnerships.get(id)?.inside.as_ref()?;
            let one = inside.assets_committed.iter().find(|one| one.asset == *asset)?;
            let mut row = vec![vec![linked(self.record(Kind::Partnership, id.as_str())?)]];
            row.extend(self.commitment(one));
            Some(row)
        };
        let rows = self.plan.tongue(self.lang()).partnerships.iter().filter_map(with).collect();
        let columns = ["kind-partnership", "#inside-hours", "inside-period", "inside-remark"];
        self.table("inside-put-into", "inside-put-into-table", &columns, rows)
    }

    fn priorities(&self, id: &str, priorities: &[Priority]) -> InsideTable {
        let mut ordered: Vec<&Priority> = priorities.iter().collect();
        ordered.sort_by_key(|one| one.rank.unwrap_or(i64::MAX));
        let org = |id: &OrgId| self.call_link(id).zip(self.org(id)).map(|(call, org)| (call.path, org));
        let rows = ordered.iter().map(|one| {
            let whom = one
                .org
                .as_ref()
                .and_then(org)
                .map(|(path, name)| linked(crate::render::views::LinkView { path, ..name }));
            let need = one.need.as_ref().and_then(|need| self.record(Kind::Need, need.as_str())).map(linked);
            vec![
                whom.into_iter().chain(need).collect(),
                one.rank.map(|rank| self.cell(rank.to_string())).unwrap_or_default(),
                one.why.iter().map(|why| said(self.words(why))).collect(),
            ]
        });
        let columns = ["inside-priority", "#inside-rank", "inside-why"];
        self.table(&format!("{id}-priorities"), "inside-priorities-table", &columns, rows.collect())
    }
}

/// The tables that have rows.
fn filled(tables: impl IntoIterator<Item = InsideTable>) -> Vec<InsideTable> {
    tables.into_iter().filter(|table| !table.rows.is_empty()).collect()
}
