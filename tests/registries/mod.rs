//! Makes small registries at random, the same ones for the same numbers, with records that are public and records that
//! are not; and tells which are which, by the words of the records alone.

pub mod changes;
mod judge;
pub mod values;

use std::collections::BTreeMap;

use fastrand::Rng;
use handfast::parse::raw::{
    RawActivities, RawAssessment, RawAsset, RawAssetOverlay, RawContactPerson, RawEvent, RawEventOverlay, RawNeed,
    RawOrganisation, RawOrganisationOverlay, RawPartnership, RawPartnershipOverlay, RawPerson, RawSettings,
    RawStrategy, RawUnit, RawUnitOverlay,
};
use handfast::parse::schema::Field;
use toml::Table;

use values::{Cast, Pen};

/// The files of a site, by path from its root.
pub type Files = BTreeMap<String, Vec<u8>>;

/// A folder of records: where it is, what its records are called in references, and what may be written in them.
pub type Folder = (&'static str, &'static str, &'static [Field]);

/// The folders of `data/`.
pub const OPEN: [Folder; 9] = [
    ("data/orgs/", "org", RawOrganisation::FIELDS),
    ("data/partnerships/", "partnership", RawPartnership::FIELDS),
    ("data/units/", "unit", RawUnit::FIELDS),
    ("data/assets/", "asset", RawAsset::FIELDS),
    ("data/needs/", "need", RawNeed::FIELDS),
    ("data/events/", "event", RawEvent::FIELDS),
    ("data/contacts/", "contact", RawContactPerson::FIELDS),
    ("data/strategy", "strategy", RawStrategy::FIELDS),
    ("data/site", "settings", RawSettings::FIELDS),
];

/// The folders of `private/`.
const SHUT: [Folder; 8] = [
    ("private/people/", "person", RawPerson::FIELDS),
    ("private/activities/", "activities", RawActivities::FIELDS),
    ("private/assessments/", "assessment", RawAssessment::FIELDS),
    ("private/orgs/", "org", RawOrganisationOverlay::FIELDS),
    ("private/partnerships/", "partnership", RawPartnershipOverlay::FIELDS),
    ("private/units/", "unit", RawUnitOverlay::FIELDS),
    ("private/assets/", "asset", RawAssetOverlay::FIELDS),
    ("private/events/", "event", RawEventOverlay::FIELDS),
];

/// A site: its records as tables, everything else as texts.
#[derive(Clone)]
pub struct Registry {
    /// Records by path.
    pub records: BTreeMap<String, Table>,
    /// Other files by path.
    pub texts: BTreeMap<String, String>,
    /// The ids by kind.
    pub cast: Cast,
}

/// The folder that a path lies in.
pub fn folder_of(path: &str) -> Option<&'static Folder> {
    OPEN.iter().chain(&SHUT).find(|(folder, ..)| path.starts_with(folder))
}

/// The id that a file's name gives.
pub fn id_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path).trim_end_matches(".toml")
}

const SETTINGS: &str = r#"
title = "A library"
base_url = "https://library.example/"
as_of = 2026-03-01
highlight = false
[extra]
colour = { kind = "text", label = "Colour", visibility = "public" }
staff-room = { kind = "text", label = "Staff room", visibility = "staff" }
last-word = { kind = "text", label = "Last word", visibility = "coordinator" }
"#;

/// Stages, with what has to stand beside them; the first two are glances, which are not public.
const COURSES: [&str; 8] = [
    "[[stages]]\nstage = 'glance'\nfrom = 2025-01-01",
    "[[stages]]\nstage = 'glance'\nfrom = '2024'\nuntil = '2025'",
    "[[stages]]\nstage = 'date'\nfrom = 2025-09-01",
    "[[stages]]\nstage = 'glance'\nfrom = '2024'\nuntil = 2024-12-31\n[[stages]]\nstage = 'date'\nfrom = 2025-09-01\nuntil = 2025-10-01\noutcome = 'completed'",
    "[[stages]]\nstage = 'engagement'\nfrom = 2025-09-01\nreview = 2026-06-01",
    "[[stages]]\nstage = 'marriage'\nfrom = 2024-01-01\nagreement = 'first'\n[[agreements]]\nid = 'first'\nkind = 'contract'\nshares = ['work', 'risk', 'results']\nevaluation = { every = 'yearly', next = 2026-09-01 }",
    "[exit]\nkeep_contact = 'The desk'\n[[stages]]\nstage = 'marriage'\nfrom = '2020'\nuntil = 2024-01-31\nagreement = 'unknown'\n[[stages]]\nstage = 'divorce'\nfrom = 2024-02-01",
    "planned = true\n[[stages]]\nstage = 'date'\nfrom = 2026-04-01\nplanned = true",
];

impl Registry {
    /// The registry of this number; `wanted` is the way to a field that some record of its folder has to use.
    pub fn make(number: u64, wanted: Option<(&'static str, &[&'static str])>) -> Self {
        let mut dice = Rng::with_seed(number);
        let mut registry = Self::bare(&mut dice);
        let paths: Vec<String> = registry.records.keys().cloned().collect();
        for path in paths {
            let way = wanted.filter(|(folder, _)| path.starts_with(folder)).map_or(&[][..], |(_, way)| way);
            registry.decorate(&path, way, &mut dice);
        }
        registry
    }

    /// Adds fields to one record.
    pub fn decorate(&mut self, path: &str, wanted: &[&'static str], dice: &mut Rng) {
        let Some((_, kind, fields)) = folder_of(path) else { return };
        let Some(mut table) = self.records.remove(path) else { return };
        let before = self.before(kind, id_of(path));
        let mut pen = Pen { dice, cast: &self.cast, record: (kind, before), wanted };
        pen.decorate(&mut table, fields, &mut Vec::new());
        self.records.insert(path.to_owned(), table);
    }

    /// How many records of a kind stand before this one.
    pub fn before(&self, kind: &str, id: &str) -> usize {
        let ids = self.cast.get(kind);
        ids.map_or(0, |ids| ids.iter().position(|other| other == id).unwrap_or(ids.len()))
    }

    /// The same registry without anything but what every record needs.
    fn bare(dice: &mut Rng) -> Self {
        let mut registry = Self { records: BTreeMap::new(), texts: BTreeMap::new(), cast: Cast::new() };
        for (kind, fewest, most) in [
            ("unit", 2, 3),
            ("org", 3, 6),
            ("asset", 1, 3),
            ("need", 1, 2),
            ("partnership", 2, 4),
            ("event", 1, 2),
            ("contact", 1, 1),
            ("person", 2, 3),
        ] {
            let ids = (0..dice.usize(fewest..=most)).map(|at| format!("{kind}-no-{at}")).collect();
            registry.cast.insert(kind, ids);
        }
        for (folder, kind, _) in OPEN {
            for (at, id) in registry.cast.get(kind).cloned().unwrap_or_default().iter().enumerate() {
                registry.put(&format!("{folder}{id}.toml"), &registry.record(kind, at, dice));
            }
        }
        registry.put(
            "data/strategy.toml",
            "aims = [{ id = 'young-readers', text = 'Young readers' }, { id = 'open-doors', text = 'Open doors' }]",
        );
        registry.put("data/site.toml", SETTINGS);
        registry.write_texts(dice);
        registry.write_private(dice);
        registry
    }

    /// Parses a record and puts it where it belongs.
    pub fn put(&mut self, path: &str, toml: &str) {
        let table = toml.parse().unwrap_or_else(|error| panic!("{path}: {error}\n{toml}"));
        self.records.insert(path.to_owned(), table);
    }

    /// A record with what it needs, public or not.
    pub fn record(&self, kind: &str, at: usize, dice: &mut Rng) -> String {
        let named = format!("name = 'The {kind} of {}'\nsummary = 'Summary {}'\n", dice.u32(..), dice.u32(..));
        let unit = format!("unit = 'unit-no-{}'\n", dice.usize(..2));
        let level = ["", "", "visibility = 'staff'\n", "visibility = 'coordinator'\n"][dice.usize(..4)];
        // Some of what is not public by its kind is raised.
        let raised = ["", "", "visibility = 'public'\nvisibility_reason = 'Everybody knows it'\n"][dice.usize(..3)];
        match kind {
            "org" => format!("{named}sector = 'public-sector'\ncategories = ['library']\n{}", organisation(at, dice)),
            "unit" => format!("name = 'Unit {}'\n{}", dice.u32(..), ["", "visibility = 'staff'\n", level][at]),
            "asset" if dice.bool() => format!(
                "{named}{unit}{level}kind = 'physical'\nhours_per_year = 8\nexternal = true\npitch = 'Take it'\n"
            ),
            "asset" => format!("{named}{unit}{raised}kind = 'competency'\navailability = 'Sometimes'\n"),
            "need" => format!("{named}{unit}{raised}external = {}\n", dice.bool() && raised.is_empty()),
            "event" => {
                let (kind, level) = if dice.bool() { ("public-event", level) } else { ("network-event", raised) };
                format!("name = 'Event {}'\n{level}kind = '{kind}'\nstarts = 2026-05-01\n", dice.u32(..))
            }
            "contact" => format!(
                "name = 'Person {}'\nrole = 'Speaks'\nchannel = 'a@b.example'\n{unit}{level}consent = {{ on = 2025-01-01, via = 'form', until = 2035-01-01 }}\n",
                dice.u32(..)
            ),
            "partnership" => {
                let partner = format!("org-no-{}", dice.usize(1..self.cast["org"].len()));
                let parties = ["org-no-0", &partner].map(|org| {
                    format!(
                        "[[parties]]\norg = '{org}'\nrole = 'partner'\ncontributes = ['Work {}']\ngains = ['Joy {}']\n",
                        dice.u32(..),
                        dice.u32(..)
                    )
                });
                let course = COURSES[dice.usize(..COURSES.len())];
                format!(
                    "{named}{level}types = ['urban-space']\ngoals = ['new-users']\nresponsible = 'unit-no-0'\n{course}\n{}",
                    parties.concat()
                )
            }
            _ => String::new(),
        }
    }

    fn write_texts(&mut self, dice: &mut Rng) {
        let public = self.public();
        let mut links: Vec<String> = public.iter().filter_map(|path| link_to(path)).collect();
        dice.shuffle(&mut links);
        links.truncate(4);
        let mut text = |path: &str, words: String| self.texts.insert(path.to_owned(), words);
        text("data/documents/paper.txt", "Signed.".to_owned());
        text(
            "content/index.md",
            "# A library\n\nWelcome.\n\n::partners{}\n\n::partnerships{}\n\n::needs{}\n".to_owned(),
        );
        text("content/guide/index.md", format!("# Guide\n\n{}\n", links.join(" and ")));
        text("content/guide/01-draft.md", format!("+++\ndraft = true\n+++\n# A draft\n\nOf {}.\n", dice.u32(..)));
        let head = "by = 'Ada Holm'\non = 2026-01-01";
        text("content/contributions/guide/asked.md", format!("+++\n{head}\nconsent = 'Mail'\n+++\nA sheet.\n"));
        text("content/contributions/guide/unasked.md", format!("+++\n{head}\n+++\nSaid {}.\n", dice.u32(..)));
        text("content/guide/02-later.md", format!("+++\npublish_on = 2030-01-01\n+++\n# Later\n\n{}.\n", dice.u32(..)));
    }

    fn write_private(&mut self, dice: &mut Rng) {
        for (at, id) in self.cast["person"].clone().iter().enumerate() {
            let belongs = ["side = 'internal'\nunit = 'unit-no-0'", "side = 'external'\norg = 'org-no-1'"][at % 2];
            let words =
                format!("name = 'Name {}'\n{belongs}\nbasis = 'consent'\nkeep_until = 2030-01-01\n", dice.u32(..));
            self.put(&format!("private/people/{id}.toml"), &words);
        }
        let met = "on = 2026-02-03\nunit = 'unit-no-0'\nwho = 'person-no-0'\norg = 'org-no-1'\nkind = 'mail'\n";
        self.put("private/activities/2026-02.toml", &format!("[[activities]]\n{met}about = 'Talk {}'\n", dice.u32(..)));
        self.put("private/assessments/judged.toml", "org = 'org-no-1'\nby = 'person-no-0'\non = 2026-01-01\n");
        for overlay in [
            "orgs/org-no-1",
            "partnerships/partnership-no-0",
            "units/unit-no-0",
            "assets/asset-no-0",
            "events/event-no-0",
        ] {
            self.put(&format!("private/{overlay}.toml"), "");
        }
        let note = format!(
            "+++\nabout = ['org:org-no-1']\nby = 'person-no-0'\non = 2026-01-01\n+++\n# Note {}\n\nHush.\n",
            dice.u32(..)
        );
        self.texts.insert("private/notes/first-note.md".to_owned(), note);
    }

    /// The files of the site.
    pub fn files(&self) -> Files {
        let records = self.records.iter().map(|(path, table)| (path.clone(), table.to_string().into_bytes()));
        records.chain(self.texts.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes()))).collect()
    }
}

/// The first organisation is ours, the second may be named, the others as it comes.
fn organisation(at: usize, dice: &mut Rng) -> &'static str {
    const LISTED: &str = "listing = { state = 'listed', agreed_on = 2025-01-01, agreed_via = 'letter' }\n";
    match at {
        0 => "self = true\n",
        1 => LISTED,
        _ => [
            LISTED,
            LISTED,
            "",
            "listing = { state = 'unlisted' }\n",
            "listing = { state = 'do-not-list', no_contact = true }\n",
            "visibility = 'staff'\nlisting = { state = 'listed', agreed_on = 2025-01-01, agreed_via = 'letter' }\n",
        ][dice.usize(..6)],
    }
}

/// A typed link to a record that has a page.
fn link_to(path: &str) -> Option<String> {
    let (_, kind, _) = folder_of(path)?;
    ["org", "partnership", "asset", "unit", "need"].contains(kind).then(|| format!("[[{kind}:{}]]", id_of(path)))
}
