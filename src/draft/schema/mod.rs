//! JSON Schemas for every TOML file, so that an editor completes, explains and checks while one types.

mod documents;
mod json;

use std::collections::{BTreeMap, BTreeSet};

pub use documents::{DOCUMENTS, Demand, Document};

use crate::check::{ExtraKind, House};
use crate::draft::schema::json::{Json, Named, Others, Taplo};
use crate::language::Lang;
use crate::parse::schema::{Field, Shape};
use crate::site::{Audience, Term, Vocabulary};

/// What the site itself adds: its words, its ids, its languages, its own fields.
pub struct SiteWords<'a> {
    /// Its vocabularies.
    pub vocabulary: &'a Vocabulary,
    /// The paths of its files below `data/`, whose names are ids.
    pub paths: &'a [String],
    /// Its languages, the default one first.
    pub languages: &'a [Lang],
    /// The fields that it declares.
    pub house: &'a House,
}

/// A file to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemaFile {
    /// Its name in the folder of schemas.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// The schemas of all kinds of files.
#[must_use]
pub fn draft_schemas(words: &SiteWords<'_>) -> Vec<SchemaFile> {
    let ground = Ground { words, ids: ids_by_folder(words.paths) };
    let schemas = DOCUMENTS.iter().map(|document| {
        let schema = ground.document(document);
        let text = serde_json::to_string_pretty(&schema).expect("strings and lists can be written as JSON");
        SchemaFile { name: file_name(document), text: text + "\n" }
    });
    schemas.collect()
}

/// The name of a document's schema in the folder of schemas.
#[must_use]
pub fn file_name(document: &Document) -> String {
    format!("{}.json", document.name)
}

/// The settings that tell Taplo, and with it editors, which schema belongs to which files; `folder` is the folder of
/// schemas as seen from the site's root.
#[must_use]
pub fn draft_taplo_settings(folder: &str) -> String {
    let mut out = String::from(
        "# Tells editors that use Taplo, such as VS Code with \"Even Better TOML\", which schema belongs to which files.\n\
         # `handfast schema` wrote it once and leaves it alone from now on: change it as you like.\n",
    );
    for document in DOCUMENTS.iter().filter(|document| !document.files.is_empty()) {
        // A string between single quotation marks has no escapes: a path of Windows is read as it stands.
        let path = format!("{folder}/{}", file_name(document));
        let path = if path.contains('\'') { format!("{path:?}") } else { format!("'{path}'") };
        out.push_str(&format!("\n[[rule]]\ninclude = [\"{}\"]\nschema = {{ path = {path} }}\n", document.files));
    }
    out
}

/// The ids of records by the folder below `data/` in which they stand.
fn ids_by_folder(paths: &[String]) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut ids: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for path in paths {
        let below = path.strip_prefix("data/").and_then(|below| below.strip_suffix(".toml"));
        if let Some((folder, id)) = below.and_then(|below| below.split_once('/')).filter(|(_, id)| !id.contains('/')) {
            ids.entry(folder).or_default().insert(id);
        }
    }
    ids
}

const KEY: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";
const TYPED_KEY: &str = "^[a-z]+:[a-z0-9]+(-[a-z0-9]+)*$";
/// A TOML date reaches the schema as words; the time of day, which says nothing in a record, may stand behind it.
const DATE: &str = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])([Tt ].*)?)?)?$";
const MOMENT: &str =
    "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([Tt ][0-2][0-9]:[0-5][0-9](:[0-6][0-9](\\.[0-9]+)?)?)?$";
const LANGUAGE: &str = "^[a-z]{2,3}(-[A-Za-z0-9]+)*$";

/// Where the records of a kind stand; the kind is the word before the colon in a field's list.
fn place_of(kind: &str) -> (&'static str, &'static str) {
    match kind {
        "org" => ("data/orgs", "toml"),
        "partnership" => ("data/partnerships", "toml"),
        "unit" => ("data/units", "toml"),
        "asset" => ("data/assets", "toml"),
        "need" => ("data/needs", "toml"),
        "event" => ("data/events", "toml"),
        "contact" => ("data/contacts", "toml"),
        "person" => ("private/people", "toml"),
        "note" => ("private/notes", "md"),
        "assessment" => ("private/assessments", "toml"),
        _ => ("data", "toml"),
    }
}

/// A step on the way into a file: the document, the way to the table, and who may see what stands there.
#[derive(Clone)]
struct Step<'a> {
    document: &'a Document,
    way: String,
    audience: Audience,
}

impl<'a> Step<'a> {
    fn into(&self, field: &Field) -> Step<'a> {
        let way = if self.way.is_empty() { field.key.to_owned() } else { format!("{}.{}", self.way, field.key) };
        Step { document: self.document, way, audience: self.audience.max(field.audience) }
    }
}

/// What every schema stands on.
struct Ground<'a> {
    words: &'a SiteWords<'a>,
    ids: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

impl Ground<'_> {
    fn document(&self, document: &Document) -> Json {
        let step = Step { document, way: String::new(), audience: Audience::Public };
        Json {
            dialect: Some("https://json-schema.org/draft/2020-12/schema"),
            title: Some(document.doc.to_owned()),
            ..self.table(document.fields, &step)
        }
    }

    /// A table with these fields and no others.
    fn table(&self, fields: &'static [Field], step: &Step<'_>) -> Json {
        let properties = fields.iter().map(|field| (field.key.to_owned(), self.field(field, &step.into(field))));
        let mut table = Json::table(properties.collect());
        for demand in step.document.demands_at(&step.way) {
            match demand {
                Demand::All(keys) => table.required.extend_from_slice(keys),
                Demand::Some(keys) => {
                    let each = keys.iter().map(|key| Json { required: vec![*key], ..Json::default() });
                    table.any_of.extend(each);
                }
            }
        }
        if !table.required.is_empty() {
            table.taplo = Some(Taplo { init_keys: table.required.clone(), ..Taplo::default() });
        }
        table
    }

    fn field(&self, field: &Field, step: &Step<'_>) -> Json {
        let mut about = format!("{} {}", field.doc.trim(), who_sees(step.audience));
        if let Some(list) = field.list {
            about.push_str(&self.names(list));
        }
        let shape = (field.shape)();
        if field.key == "extra" && matches!(shape, Shape::Map(value) if matches!(value(), Shape::Any)) {
            return self.declared().about(about);
        }
        self.shape(shape, field.list, step).about(about)
    }

    /// What a field with this list names.
    fn names(&self, list: &str) -> String {
        match list.strip_suffix(':') {
            Some("any") => " A kind and an id, such as org:river-museum.".to_owned(),
            Some(kind) => {
                let (folder, ending) = place_of(kind);
                format!(" An id: the name of a file in {folder} without .{ending}.")
            }
            None if self.words.vocabulary.list(list).iter().next().is_none() => {
                format!(" A term of the vocabulary {list}, which is empty: add terms in data/vocab/{list}.toml.")
            }
            None => format!(" A term of the vocabulary {list}."),
        }
    }

    fn shape(&self, shape: Shape, list: Option<&str>, step: &Step<'_>) -> Json {
        match shape {
            Shape::Words => self.key(list),
            Shape::Text => Json::any(vec![Json::words(), self.by_language(&Json::words())]),
            Shape::Texts => {
                let one = Json::any(vec![Json::words(), self.by_language(&Json::words())]);
                Json::any(vec![Json::list(one), self.by_language(&Json::list(Json::words()))])
            }
            Shape::Whole => Json::of("integer"),
            Shape::Number => Json::of("number"),
            Shape::YesNo => Json::of("boolean"),
            Shape::Date => Json::words_like(DATE),
            Shape::Moment => Json::words_like(MOMENT),
            Shape::List(entry) => Json::list(self.shape(entry(), list, step)),
            Shape::Known(value) => {
                let unknown = Json::one_of(vec![("unknown".to_owned(), "Nobody knows it any more.".to_owned())]);
                Json::any(vec![self.shape(value(), list, step), unknown])
            }
            Shape::Table(fields) => self.table(fields, step),
            Shape::Map(value) => self.map(&self.shape(value(), None, step), list),
            Shape::Any => Json::default(),
        }
    }

    /// A table whose keys people choose, or take from a vocabulary.
    fn map(&self, value: &Json, list: Option<&str>) -> Json {
        let terms = list.into_iter().flat_map(|list| self.words.vocabulary.list(list).iter());
        let named: Vec<(String, Json)> =
            terms.map(|term| (term.id.to_string(), value.clone().about(self.describe(term)))).collect();
        if named.is_empty() { Json::map(value.clone()) } else { Json::table(named) }
    }

    /// Words that name something: a term, a record, or nothing in particular.
    fn key(&self, list: Option<&str>) -> Json {
        let Some(list) = list else { return Json::words() };
        let Some(kind) = list.strip_suffix(':') else {
            let terms = self.words.vocabulary.list(list).iter();
            let terms: Vec<_> = terms.map(|term| (term.id.to_string(), self.describe(term))).collect();
            return if terms.is_empty() { Json::words() } else { Json::one_of(terms) };
        };
        if kind == "any" {
            return Json::words_like(TYPED_KEY);
        }
        let any = Json { min_length: Some(3), max_length: Some(63), ..Json::words_like(KEY) };
        let folder = place_of(kind).0.strip_prefix("data/").unwrap_or("");
        match self.ids.get(folder) {
            // Known ids are offered; a record that was written since then is right all the same.
            Some(ids) => {
                let known = Json { terms: ids.iter().map(|id| (*id).to_owned()).collect(), ..Json::words() };
                Json::any(vec![known, any])
            }
            None => any,
        }
    }

    /// A table with a value for each language.
    fn by_language(&self, value: &Json) -> Json {
        let languages = self.words.languages.iter().map(|lang| (lang.to_string(), value.clone()));
        Json {
            pattern_properties: Named(vec![(LANGUAGE.to_owned(), value.clone())]),
            ..Json::table(languages.collect())
        }
    }

    /// The fields that the site declares itself.
    fn declared(&self) -> Json {
        let fields = self.words.house.extra.iter().map(|(key, field)| {
            let label = field.label.say(self.language()).words;
            (key.clone(), self.value_of(field.kind).about(format!("{label}. {}", who_sees(field.visibility))))
        });
        Json { additional_properties: Some(Others::NONE), ..Json::table(fields.collect()) }
    }

    /// What a field that the site declares may hold.
    fn value_of(&self, kind: Option<ExtraKind>) -> Json {
        let value = match kind {
            None => return Json::default(),
            Some(ExtraKind::Text) => return Json::any(vec![Json::words(), self.by_language(&Json::words())]),
            Some(ExtraKind::Address) => return Json::words(),
            Some(ExtraKind::Number) => Json::of("number"),
            Some(ExtraKind::YesNo) => Json::of("boolean"),
            Some(ExtraKind::Date) => Json::words_like(DATE),
        };
        Json::any(vec![value, Json::one_of(vec![("unknown".to_owned(), "Nobody knows it any more.".to_owned())])])
    }

    /// A term in words: its label, and what it means.
    fn describe(&self, term: &Term) -> String {
        let lang = self.language();
        let label = term.label.say(lang).words;
        let meaning = term.short.as_ref().or(term.description.as_ref());
        let said = meaning.map_or_else(|| label.to_owned(), |text| format!("{label}: {}", text.say(lang).words));
        match &term.replaced_by {
            Some(instead) => format!("Replaced, write {instead}. {said}"),
            None => said,
        }
    }

    fn language(&self) -> Lang {
        self.words.languages.first().copied().unwrap_or(Lang::EN)
    }
}

/// Who may see a field, in a sentence.
fn who_sees(audience: Audience) -> &'static str {
    match audience {
        Audience::Public => "May be published.",
        Audience::Staff => "Never published: for staff and coordinators.",
        Audience::Coordinator => "Never published: for coordinators alone.",
    }
}
