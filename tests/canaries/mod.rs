//! A site with a canary in every field that is not for everyone, made from the fields as they are declared.

use std::collections::{BTreeMap, BTreeSet};

use handfast::check::built_in_vocabulary;
use handfast::draft::schema::{DOCUMENTS, Document};
use handfast::parse::schema::{Field, Shape};
use handfast::site::Audience;
use toml::{Table, Value};

/// Words that stand in one field alone.
#[derive(Debug, Clone)]
pub struct Canary {
    /// The file.
    pub record: String,
    /// The way to the field.
    pub way: String,
    /// A token that stands nowhere else.
    pub token: String,
    /// The words as they are written.
    pub words: String,
    /// Whether the search looks for it: ids inside of records mean nothing outside of them.
    pub sought: bool,
}

/// The site and its canaries.
#[derive(Default)]
pub struct Aviary {
    /// Files by path.
    pub files: BTreeMap<String, String>,
    /// All canaries.
    pub canaries: Vec<Canary>,
    /// The fields above public of which one got a canary, by document and way.
    pub covered: BTreeSet<(String, String)>,
    /// All fields above public that could have one.
    pub wanted: BTreeSet<(String, String)>,
}

/// Public records in which canaries are hidden, by path. Each part of a record that has fields of its own for few people
/// must stand here once.
const OPEN: &[(&str, &str)] = &[
    (
        "data/site.toml",
        "title = \"A site\"\nbase_url = \"https://site.example/\"\nas_of = 2026-03-01\nlanguages = [\"en\", \"da\"]\n\
         leak_allowed = [{}]\n[levels]\n[thresholds]\n\
         [extra.inside]\nlabel = \"Inside\"\nvisibility = \"staff\"\n\
         [extra.deep]\nlabel = \"Deep\"\n\
         [extra.open]\nlabel = \"Open\"\nvisibility = \"public\"\n",
    ),
    (
        "data/strategy.toml",
        "period = \"2024 to 2028\"\n[[aims]]\nid = \"young-readers\"\ntext = \"More young readers\"\n",
    ),
    (
        "data/orgs/our-library.toml",
        "name = \"Our Library\"\nself = true\nsector = \"public-sector\"\ncategories = [\"library\"]\nsummary = \"The library.\"\n",
    ),
    (
        "data/orgs/river-museum.toml",
        "name = \"River Museum\"\nsector = \"public-sector\"\ncategories = [\"museum\"]\nsummary = \"Boats and tools.\"\n\
         listing = { state = \"listed\", agreed_on = 2025-01-01 }\nverified = { on = 2026-01-01 }\n\
         [extra]\nopen = \"Every Sunday\"\n",
    ),
    (
        "data/partnerships/reading-together.toml",
        "name = \"Reading together\"\nsummary = \"Reading aloud among boats.\"\ntypes = [\"urban-space\"]\ngoals = [\"new-users\"]\n\
         verified = { on = 2026-01-01 }\n\
         [exit]\nkeep_contact = \"The desk\"\n\
         [[parties]]\norg = \"our-library\"\nrole = \"lead\"\ncontributes = [\"Books\"]\ngains = [\"Boats\"]\n\
         [[parties]]\norg = \"river-museum\"\nrole = \"partner\"\ncontributes = [\"Boats\"]\ngains = [\"Books\"]\n\
         [[stages]]\nstage = \"date\"\nfrom = 2024\nuntil = 2024\noutcome = \"became-marriage\"\n\
         [[stages]]\nstage = \"marriage\"\nfrom = 2025\nagreement = \"first-paper\"\n\
         [[agreements]]\nid = \"first-paper\"\nkind = \"contract\"\nshares = [\"work\", \"risk\", \"results\"]\n\
         evaluation = { every = \"yearly\", next = 2026-06-01 }\n\
         [[evaluations]]\nid = \"first-look\"\nheld_on = 2026-02-01\nby = \"joint\"\ndecision = \"continue\"\npublic_summary = \"It went well.\"\n",
    ),
    ("data/units/the-desk.toml", "name = \"The desk\"\nverified = { on = 2026-01-01 }\n"),
    (
        "data/assets/small-hall.toml",
        "name = \"Small hall\"\nkind = \"physical\"\nunit = \"the-desk\"\nsummary = \"A hall.\"\npitch = \"Come in.\"\n\
         external = true\nhours_per_year = 20\nverified = { on = 2026-01-01 }\n",
    ),
    (
        "data/needs/young-voices.toml",
        "name = \"Young voices\"\nsummary = \"Readers.\"\nunit = \"the-desk\"\nexternal = true\nverified = { on = 2026-01-01 }\n",
    ),
    (
        "data/events/open-day.toml",
        "name = \"Open day\"\nkind = \"public-event\"\nstarts = 2026-05-01\nverified = { on = 2026-01-01 }\n",
    ),
    (
        "data/contacts/ada-berg.toml",
        "name = \"Ada Berg\"\nrole = \"Answers for boats\"\nunit = \"the-desk\"\nchannel = \"boats@library.example\"\n\
         consent = { on = 2025-01-01, until = 2030-01-01 }\nverified = { on = 2026-01-01 }\n",
    ),
    ("private/orgs/river-museum.toml", ""),
    ("private/partnerships/reading-together.toml", "[agreements.first-paper]\n[evaluations.first-look]\n"),
    ("private/units/the-desk.toml", ""),
    ("private/assets/small-hall.toml", ""),
    ("private/events/open-day.toml", ""),
    ("private/activities/2026-02.toml", ""),
];

/// Records that nobody outside sees, by path: all their fields are canaries but those that hide them.
const HIDDEN: &[(&str, &str)] = &[
    ("data/orgs/qzx-org-hidden.toml", "listing = { state = \"do-not-list\" }\n"),
    (
        "data/partnerships/qzx-partnership-hidden.toml",
        "[[parties]]\norg = \"our-library\"\n[[parties]]\norg = \"river-museum\"\n[[stages]]\nstage = \"glance\"\nfrom = 2025\n",
    ),
    ("data/units/qzx-unit-hidden.toml", "visibility = \"staff\"\n"),
    ("data/assets/qzx-asset-hidden.toml", "external = false\nretired_on = 2040\n"),
    ("data/needs/qzx-need-hidden.toml", "external = false\n"),
    ("data/events/qzx-event-hidden.toml", "kind = \"partner-meeting\"\n"),
    ("data/contacts/qzx-contact-hidden.toml", "consent = { on = 2020-01-01, via = \"form\", until = 2021-01-01 }\n"),
    ("private/people/qzx-person-hidden.toml", "side = \"internal\"\nunit = \"the-desk\"\n"),
    ("private/people/qzx-partner-hidden.toml", "side = \"external\"\norg = \"river-museum\"\n"),
    ("private/assessments/qzx-assessment-hidden.toml", "org = \"river-museum\"\n"),
];

/// Fields that take one of a few words, by key, with one of them.
const CHOICES: &[(&str, &str)] = &[
    ("side", "external"),
    ("direction", "out"),
    ("realised", "partly"),
    ("display", "name"),
    ("byday", "MO"),
    ("period", "3 months"),
    ("every", "1 year"),
];

/// Builds the site.
pub fn aviary() -> Aviary {
    let mut aviary = Aviary::default();
    for (path, text) in OPEN {
        aviary.add(path, text, Audience::Public);
    }
    for (path, text) in HIDDEN {
        aviary.add(path, text, Audience::Staff);
    }
    aviary.add_note("private/notes/qzx-note-hidden.md");
    aviary.add_contributions();
    for document in DOCUMENTS {
        want(document, document.fields, "", Audience::Public, &mut aviary.wanted);
    }
    // Terms are for everyone, and a text has no fields for few people.
    aviary
}

/// The document of a path.
fn document_of(path: &str) -> &'static Document {
    let found = DOCUMENTS.iter().find(|document| match document.files.split_once('*') {
        Some((folder, _)) => path.strip_prefix(folder).is_some_and(|name| !name.contains('/')),
        None => document.files == path,
    });
    found.unwrap_or_else(|| panic!("{path} is of no kind"))
}

/// Whether a field can have a canary: free words and numbers, not choices.
fn is_free(field: &Field) -> bool {
    let choice = CHOICES.iter().any(|(key, _)| *key == field.key) || (field.key == "who" && field.list.is_none());
    field.list.is_none() && !choice && !["levels", "extra"].contains(&field.key)
}

/// Every field above public that can have a canary.
fn want(document: &Document, fields: &[Field], way: &str, level: Audience, wanted: &mut BTreeSet<(String, String)>) {
    fn leaf(shape: Shape) -> Result<bool, &'static [Field]> {
        match shape {
            Shape::Words | Shape::Text | Shape::Texts | Shape::Whole | Shape::Number | Shape::Any => Ok(true),
            Shape::YesNo | Shape::Date | Shape::Moment => Ok(false),
            Shape::List(inner) | Shape::Known(inner) | Shape::Map(inner) => leaf(inner()),
            Shape::Table(fields) => Err(fields),
        }
    }
    for field in fields {
        let level = level.max(field.audience);
        let way = if way.is_empty() { field.key.to_owned() } else { format!("{way}.{}", field.key) };
        match leaf((field.shape)()) {
            Err(fields) => want(document, fields, &way, level, wanted),
            Ok(true) if level > Audience::Public && is_free(field) => {
                wanted.insert((document.name.to_owned(), way));
            }
            Ok(_) => {}
        }
    }
}

/// Where a value is made: the document, the file, the way and the level.
#[derive(Clone)]
struct Spot<'a> {
    document: &'a Document,
    record: &'a str,
    way: String,
    level: Audience,
}

impl Spot<'_> {
    fn into(&self, field: &Field) -> Self {
        let way = if self.way.is_empty() { field.key.to_owned() } else { format!("{}.{}", self.way, field.key) };
        Self { way, level: self.level.max(field.audience), ..self.clone() }
    }
}

impl Aviary {
    fn add(&mut self, path: &str, text: &str, level: Audience) {
        let document = document_of(path);
        let mut table: Table = text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
        let spot = Spot { document, record: path, way: String::new(), level };
        self.fill(&mut table, document.fields, &spot);
        if path.contains("river-museum") && path.starts_with("data/") {
            for (key, words) in [("inside", "canary"), ("deep", "canary")] {
                let words = self.hatch(&Spot { way: format!("extra.{key}"), ..spot.clone() }, words);
                if let Some(Value::Table(extra)) = table.get_mut("extra") {
                    extra.insert(key.to_owned(), Value::String(words));
                }
            }
        }
        self.files.insert(path.to_owned(), toml::to_string(&table).expect("TOML"));
    }

    fn add_note(&mut self, path: &'static str) {
        let document = DOCUMENTS.iter().find(|document| document.name == "note-head").expect("the head of notes");
        let mut table = Table::new();
        let spot = Spot { document, record: path, way: String::new(), level: Audience::Staff };
        self.fill(&mut table, document.fields, &spot);
        let first = self.hatch(&Spot { way: "text".to_owned(), ..spot.clone() }, "heading");
        let second = self.hatch(&Spot { way: "text".to_owned(), ..spot }, "of which everybody spoke in the house");
        let head = toml::to_string(&table).expect("TOML");
        self.files.insert(path.to_owned(), format!("+++\n{head}+++\n\n# {first}\n\n{second}. And so on.\n"));
    }

    /// Words of a reader who agreed, with a canary in the line that says so; and of one who did not, all of them canaries.
    fn add_contributions(&mut self) {
        let document = DOCUMENTS.iter().find(|document| document.name == "contribution-head").expect("the head");
        self.files.insert("content/guide/index.md".to_owned(), "# Guide\n\nWords.\n".to_owned());
        let record = "content/contributions/guide/agreed.md";
        let spot = Spot { document, record, way: String::new(), level: Audience::Public };
        let mut table: Table = "by = \"Ada Berg\"\non = 2026-02-03\n".parse().expect("TOML");
        self.fill(&mut table, document.fields, &spot);
        let head = toml::to_string(&table).expect("TOML");
        self.files.insert(record.to_owned(), format!("+++\n{head}+++\n\nBoats are fine.\n"));
        let record = "content/contributions/guide/not-agreed.md";
        let spot = Spot { record, level: Audience::Coordinator, ..spot };
        let [by, text] = [("by", "reader"), ("text", "of which everybody spoke on the quay")]
            .map(|(key, words)| self.hatch(&Spot { way: key.to_owned(), ..spot.clone() }, words));
        let head = format!("by = \"{by}\"\non = 2026-02-03\n");
        self.files.insert(record.to_owned(), format!("+++\n{head}+++\n\n{text}. And so on.\n"));
    }

    /// Puts canaries into all fields above public that are not written yet.
    fn fill(&mut self, table: &mut Table, fields: &'static [Field], spot: &Spot<'_>) {
        for field in fields {
            let spot = spot.into(field);
            if let Some(written) = table.get_mut(field.key) {
                self.fill_written(written, (field.shape)(), &spot);
            } else if spot.level > Audience::Public && !["levels", "extra", "visibility"].contains(&field.key) {
                let value = self.make((field.shape)(), field, &spot);
                table.insert(field.key.to_owned(), value);
            }
        }
    }

    fn fill_written(&mut self, written: &mut Value, shape: Shape, spot: &Spot<'_>) {
        match (written, shape) {
            (written, Shape::Known(inner)) => self.fill_written(written, inner(), spot),
            (Value::Table(table), Shape::Table(fields)) => self.fill(table, fields, spot),
            (Value::Table(table), Shape::Map(inner)) => {
                table.iter_mut().for_each(|(_, entry)| self.fill_written(entry, inner(), spot));
            }
            (Value::Array(list), Shape::List(inner)) => {
                list.iter_mut().for_each(|entry| self.fill_written(entry, inner(), spot));
            }
            _ => {}
        }
    }

    fn make(&mut self, shape: Shape, field: &Field, spot: &Spot<'_>) -> Value {
        match shape {
            Shape::Words => Value::String(self.make_words(field, spot)),
            Shape::Text => {
                let each = ["en", "da"].map(|lang| (lang.to_owned(), Value::String(self.hatch(spot, lang))));
                Value::Table(each.into_iter().collect())
            }
            Shape::Texts => {
                Value::Array(vec![Value::String(self.hatch(spot, "one")), Value::String(self.hatch(spot, "two"))])
            }
            Shape::Whole => Value::Integer(self.hatch_number(spot)),
            Shape::Number => Value::Float(f64::from(u32::try_from(self.hatch_number(spot)).expect("a small number"))),
            Shape::YesNo => Value::Boolean(true),
            Shape::Date | Shape::Moment => Value::Datetime("2027-05-05".parse().expect("a date")),
            Shape::List(inner) => Value::Array(vec![self.make(inner(), field, spot)]),
            Shape::Known(inner) => self.make(inner(), field, spot),
            Shape::Table(fields) => {
                let mut table = Table::new();
                self.fill(&mut table, fields, spot);
                Value::Table(table)
            }
            Shape::Map(inner) => {
                let key = field.list.map_or_else(|| "question-one".to_owned(), first_term);
                let bare = Field { list: None, ..*field };
                Value::Table([(key, self.make(inner(), &bare, spot))].into_iter().collect())
            }
            Shape::Any => Value::String(self.hatch(spot, "any")),
        }
    }

    fn make_words(&mut self, field: &Field, spot: &Spot<'_>) -> String {
        match field.list.map(|list| (list, list.strip_suffix(':'))) {
            Some((_, Some("any"))) => "org:qzx-org-hidden".to_owned(),
            Some((_, Some(kind))) => format!("qzx-{kind}-hidden"),
            Some((list, None)) => first_term(list),
            None if !is_free(field) => {
                CHOICES.iter().find(|(key, _)| *key == field.key).map_or("library", |(_, word)| word).to_owned()
            }
            None => self.hatch(spot, "words"),
        }
    }

    fn next(&mut self, spot: &Spot<'_>) -> usize {
        self.covered.insert((spot.document.name.to_owned(), spot.way.clone()));
        self.canaries.len() + 1000
    }

    /// Words that stand nowhere else, fit for the field they are for.
    fn hatch(&mut self, spot: &Spot<'_>, more: &str) -> String {
        let token = format!("qzx{}k", self.next(spot));
        let key = spot.way.rsplit('.').next().unwrap_or("");
        let words = match key {
            "id" | "previous_ids" => format!("canary-{token}"),
            "mail" => format!("{token}.bird@canary.example"),
            "url" | "website" | "channel" => format!("https://canary.example/{token}/{more}"),
            "name" => format!("Canary {token} O'Neill"),
            _ => format!("Ærø “{token}” & canary {more}"),
        };
        let sought = key != "id" && !spot.way.starts_with("leak_allowed.words");
        self.keep(spot, token, words.clone(), sought);
        words
    }

    /// The same as a number.
    fn hatch_number(&mut self, spot: &Spot<'_>) -> i64 {
        let number = i64::try_from(self.next(spot)).expect("a few canaries") + 790_000_000;
        self.keep(spot, number.to_string(), number.to_string(), true);
        number
    }

    fn keep(&mut self, spot: &Spot<'_>, token: String, words: String, sought: bool) {
        self.canaries.push(Canary { record: spot.record.to_owned(), way: spot.way.clone(), token, words, sought });
    }
}

fn first_term(list: &str) -> String {
    let term = built_in_vocabulary().list(list).iter().next().map(|term| term.id.to_string());
    // A vocabulary that is empty has no terms, and any word in it is a fault that hides nothing.
    term.unwrap_or_else(|| "none".to_owned())
}
