//! Holds the schemas to what `check` says: what it accepts they accept, what it misses they ask for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use handfast::draft::schema::{DOCUMENTS, Demand, Document, SiteWords, draft_schemas, draft_taplo_settings};
use handfast::parse::schema::{Field, Shape};
use handfast::session::{Request, Session};
use handfast::site::Audience;
use handfast::world::{MemoryWorld, World};
use jiff::civil::date;
use jsonschema::Validator;
use serde_json::{Value, json};

const SITE: &str = "title = \"A site\"\nbase_url = \"https://site.example/\"\nas_of = 2026-03-01\n";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The TOML files below a folder of the project, by path from its root.
fn toml_files(folder: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(root().join(folder)).expect("a folder") {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        let path = format!("{folder}/{name}");
        if root().join(&path).is_dir() {
            found.extend(toml_files(&path));
        } else if name.ends_with(".toml") {
            found.insert(path.clone(), fs::read_to_string(root().join(&path)).expect("a file"));
        }
    }
    found
}

fn world(files: &BTreeMap<String, String>) -> MemoryWorld {
    let files = files.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes()));
    MemoryWorld { files: files.collect(), today: date(2026, 3, 1) }
}

/// The schemas of a site, by name.
fn schemas(files: &BTreeMap<String, String>) -> BTreeMap<String, Value> {
    let world = world(files);
    let checked = Session::default().check(&world).expect("a site in memory can be read");
    let paths: Vec<String> = world.list("data").expect("a folder").into_iter().map(|entry| entry.path).collect();
    let drafted = draft_schemas(&SiteWords {
        vocabulary: &checked.records.vocabulary,
        paths: &paths,
        languages: &checked.records.settings.languages,
        house: &checked.house,
    });
    let named = drafted.into_iter().map(|file| {
        let name = file.name.strip_suffix(".json").expect("a JSON file").to_owned();
        (name, serde_json::from_str(&file.text).expect("JSON"))
    });
    named.collect()
}

fn validators(files: &BTreeMap<String, String>) -> BTreeMap<String, Validator> {
    let compile = |(name, schema): (String, Value)| {
        let validator = jsonschema::validator_for(&schema).unwrap_or_else(|error| panic!("{name}: {error}"));
        (name, validator)
    };
    schemas(files).into_iter().map(compile).collect()
}

/// TOML as the editors' validators see it: dates are words.
fn as_json(value: &toml::Value) -> Value {
    match value {
        toml::Value::String(words) => json!(words),
        toml::Value::Integer(number) => json!(number),
        toml::Value::Float(number) => json!(number),
        toml::Value::Boolean(choice) => json!(choice),
        toml::Value::Datetime(date) => json!(date.to_string()),
        toml::Value::Array(list) => list.iter().map(as_json).collect(),
        toml::Value::Table(table) => table.iter().map(|(key, value)| (key.clone(), as_json(value))).collect(),
    }
}

/// What a schema says against a text; nothing where it fits.
fn faults(validator: &Validator, text: &str) -> Vec<String> {
    let table: toml::Table = text.parse().unwrap_or_else(|error| panic!("{error}\n{text}"));
    let value = as_json(&toml::Value::Table(table));
    validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// The document to which a path belongs.
fn document_of(path: &str) -> Option<&'static Document> {
    DOCUMENTS.iter().find(|document| match document.files.split_once('*') {
        Some((folder, ending)) => {
            path.strip_prefix(folder).and_then(|rest| rest.strip_suffix(ending)).is_some_and(|id| !id.contains('/'))
        }
        None => document.files == path,
    })
}

#[test]
fn every_schema_is_one() {
    for (name, schema) in schemas(&toml_files("data")) {
        assert!(jsonschema::meta::is_valid(&schema), "{name} is no schema of draft 2020-12");
        let mut older = schema;
        older["$schema"] = json!("http://json-schema.org/draft-07/schema#");
        assert!(jsonschema::meta::is_valid(&older), "{name} is no schema of draft 7");
        let text = older.to_string();
        assert!(!text.contains("$ref"), "{name}: Taplo drops descriptions beside references");
    }
}

#[test]
fn the_records_of_the_handbook_fit() {
    let files = toml_files("data");
    let validators = validators(&files);
    let mut seen = BTreeSet::new();
    for (path, text) in files.iter().chain(&toml_files("src/vocabulary")) {
        let name = document_of(path).map_or("vocabulary", |document| document.name);
        let found = faults(&validators[name], text);
        assert!(found.is_empty(), "{path}: {found:#?}");
        seen.insert(name);
    }
    for name in ["site", "vocabulary", "organisation", "partnership", "unit", "asset", "need"] {
        assert!(seen.contains(name), "no {name} was tried");
    }
}

#[test]
fn the_starter_site_fits() {
    let files: BTreeMap<String, String> = toml_files("src/starter/data")
        .into_iter()
        .map(|(path, text)| (path.trim_start_matches("src/starter/").to_owned(), text))
        .collect();
    let validators = validators(&files);
    for (path, text) in &files {
        let name = document_of(path).unwrap_or_else(|| panic!("{path} is of no kind")).name;
        let found = faults(&validators[name], text);
        assert!(found.is_empty(), "{path}: {found:#?}");
    }
}

const ORGANISATION: &str =
    "name = \"River Museum\"\nsummary = \"Boats.\"\nsector = \"public-sector\"\ncategories = [\"museum\"]\n";

#[test]
fn what_check_refuses_is_refused() {
    let site = format!("{SITE}[extra.colour]\nlabel = \"Colour\"\nvisibility = \"public\"\n");
    let files = BTreeMap::from([
        ("data/site.toml".to_owned(), site),
        ("data/vocab/field.toml".to_owned(), "[terms.boats]\nlabel = \"Boats\"\n".to_owned()),
    ]);
    let validators = validators(&files);
    let organisation = |more: &str| (("organisation", format!("{ORGANISATION}{more}\n")), more.to_owned());
    let written = |name: &'static str, text: &str| ((name, text.to_owned()), text.to_owned());
    for (((name, text), said), fits) in [
        (organisation(""), true),
        (organisation("summry = \"Boats.\""), false),
        (organisation("status = \"active\""), true),
        (organisation("status = \"actve\""), false),
        (organisation("website = 3"), false),
        (organisation("description = { en = \"Boats.\", da = \"Både.\", pt-BR = \"Barcos.\" }"), true),
        (organisation("description = { English = \"Boats.\" }"), false),
        (organisation("ended = 2011-02-03"), true),
        (organisation("ended = \"2011-02\""), true),
        (organisation("ended = \"2011\""), true),
        (organisation("ended = \"unknown\""), true),
        (organisation("ended = \"2011-13\""), false),
        (organisation("ended = 2011"), false),
        (organisation("self = true"), true),
        (organisation("parent = \"another-one\""), true),
        (organisation("parent = \"Another one\""), false),
        (organisation("not_same_as = [\"another-one\"]"), true),
        (organisation("extra = { colour = \"blue\" }"), true),
        (organisation("extra = { color = \"blue\" }"), false),
        (organisation("channels = [{ kind = \"mail\", value = \"desk@museum.example\" }]"), true),
        (organisation("channels = [{ kind = \"mail\" }]"), false),
        (organisation("places = [{ city = \"Roskilde\", lat = 55, lon = 12.1 }]"), true),
        (written("strategy", "fields = [\"boats\"]"), true),
        (written("strategy", "fields = [\"trains\"]"), false),
        (written("event", "name = \"A day\"\nkind = \"training\"\nstarts = 2011-02-03T17:00:00"), true),
        (written("event", "name = \"A day\"\nkind = \"training\"\nstarts = \"soon\""), false),
        (
            written(
                "assessment",
                "org = \"river-museum\"\nby = \"ada-olsen\"\non = 2011-02-03\nfactors = { nothing = 3 }",
            ),
            false,
        ),
        (written("note-head", "about = [\"org:river-museum\"]\nby = \"ada-olsen\"\non = 2011-02-03"), true),
        (written("note-head", "about = [\"river-museum\"]\nby = \"ada-olsen\"\non = 2011-02-03"), false),
    ] {
        let found = faults(&validators[name], &text);
        assert_eq!(found.is_empty(), fits, "{name}: {said}: {found:#?}");
    }
}

#[test]
fn every_field_is_explained() {
    fn walk(name: &str, schema: &Value, bare: &mut Vec<String>) {
        if !schema.is_object() {
            return;
        }
        for (key, field) in schema["properties"].as_object().into_iter().flatten() {
            let said = field["description"].as_str().unwrap_or("");
            let language = schema["patternProperties"].is_object();
            if !language && !said.contains("published") {
                bare.push(format!("{name}: {key}: {said}"));
            }
            walk(&format!("{name}.{key}"), field, bare);
        }
        for part in ["items", "additionalProperties"] {
            walk(name, &schema[part], bare);
        }
        for one in schema["anyOf"].as_array().into_iter().flatten() {
            walk(name, one, bare);
        }
    }
    let mut bare = Vec::new();
    for (name, schema) in schemas(&toml_files("data")) {
        walk(&name, &schema, &mut bare);
    }
    // The factors of an assessment are explained by their terms.
    bare.retain(|one| !one.starts_with("assessment.factors"));
    assert!(bare.is_empty(), "{bare:#?}");
}

/// The ways to all tables of a document, with the text that leads to an empty one.
fn tables(fields: &'static [Field], way: &str, text: &str, found: &mut Vec<(String, String)>) {
    fn inside(shape: Shape) -> Option<(&'static [Field], String)> {
        match shape {
            Shape::Table(fields) => Some((fields, "{}".to_owned())),
            Shape::List(entry) => inside(entry()).map(|(fields, text)| (fields, format!("[{text}]"))),
            Shape::Map(entry) => inside(entry()).map(|(fields, text)| (fields, format!("{{ one = {text} }}"))),
            Shape::Known(value) => inside(value()),
            _ => None,
        }
    }
    for field in fields {
        if let Some((fields, inner)) = inside((field.shape)()) {
            let way = if way.is_empty() { field.key.to_owned() } else { format!("{way}.{}", field.key) };
            let text = text.replace("{}", &format!("{{ {} = {inner} }}", field.key));
            found.push((way.clone(), text.clone()));
            tables(fields, &way, &text, found);
        }
    }
}

/// The file in which a document is tried, with this text as its TOML.
fn tried_file(document: &Document, text: &str) -> (String, String) {
    let head = || format!("+++\n{text}\n+++\n\n# Tried\n");
    match document.name {
        "note-head" => ("private/notes/tried.md".to_owned(), head()),
        "contribution-head" => ("content/contributions/guide/tried.md".to_owned(), head()),
        "text-head" => ("content/tried.md".to_owned(), head()),
        "activities" => ("private/activities/2026-02.toml".to_owned(), text.to_owned()),
        _ => (document.files.replace('*', "tried"), text.to_owned()),
    }
}

/// The keys that `check` misses at one place of a file, each fault with its own; and whether it knows such files.
fn missed(document: &Document, text: &str, at: usize) -> (BTreeSet<(bool, Vec<String>)>, bool) {
    let (path, text) = tried_file(document, text);
    let mut files = BTreeMap::from([("data/site.toml".to_owned(), SITE.to_owned())]);
    files.insert(path.clone(), text);
    let mut session = Session::default();
    let everything = Request { audience: Audience::Coordinator, ..Request::default() };
    let survey = session.survey(&world(&files), &everything).expect("a site in memory can be read");
    let mut keys = BTreeSet::new();
    let own = survey.found.list().iter().filter(|fault| session.sources.path(fault.place.file) == path);
    let known = !own.clone().any(|fault| fault.rule.code == "X-02");
    for fault in own.filter(|fault| fault.rule.code == "P-08" && fault.place.span.start as usize == at) {
        let words = fault.message.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        keys.insert((fault.message.contains("` or `"), words));
    }
    (keys, known)
}

/// The same as the document demands it.
fn demanded(document: &Document, way: &str) -> BTreeSet<(bool, String)> {
    let keys = document.demands_at(way).flat_map(|demand| match demand {
        Demand::All(keys) => keys.iter().map(|key| (false, (*key).to_owned())).collect::<Vec<_>>(),
        Demand::Some(keys) => keys.iter().map(|key| (true, (*key).to_owned())).collect(),
    });
    keys.collect()
}

#[test]
fn what_check_misses_is_required() {
    let mut wrong = Vec::new();
    for document in DOCUMENTS {
        let mut tried = vec![(String::new(), String::new())];
        tables(document.fields, "", "{}", &mut tried);
        for (way, text) in &tried {
            // The outermost table is the file itself: its braces go.
            let text = text.strip_prefix("{ ").and_then(|text| text.strip_suffix(" }")).unwrap_or("");
            let (found, known) = missed(document, text, text.find("{}").unwrap_or(0));
            let found: BTreeSet<(bool, String)> =
                found.into_iter().flat_map(|(some, keys)| keys.into_iter().map(move |key| (some, key))).collect();
            if known && found != demanded(document, way) {
                wrong.push(format!("{} {way:?}: check misses {found:?}", document.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn demands_name_tables_and_keys() {
    for document in DOCUMENTS {
        for (way, demand) in document.demands {
            let mut fields = document.fields;
            for key in way.split('.').filter(|key| !key.is_empty()) {
                let field = fields.iter().find(|field| field.key == key);
                let field = field.unwrap_or_else(|| panic!("{}: there is no {way}", document.name));
                let mut shape = (field.shape)();
                fields = loop {
                    shape = match shape {
                        Shape::List(inner) | Shape::Map(inner) | Shape::Known(inner) => inner(),
                        Shape::Table(fields) => break fields,
                        other => panic!("{}: {way} is no table but {other:?}", document.name),
                    };
                };
            }
            let (Demand::All(keys) | Demand::Some(keys)) = demand;
            for key in *keys {
                assert!(fields.iter().any(|field| field.key == *key), "{}: {way}: {key}", document.name);
            }
        }
    }
}

#[test]
fn taplo_is_told_where_schemas_are() {
    let settings: toml::Table = draft_taplo_settings(".handfast/schemas").parse().expect("TOML");
    let rules = settings["rule"].as_array().expect("a list");
    let files: Vec<&str> = rules.iter().map(|rule| rule["include"][0].as_str().expect("a path")).collect();
    assert!(files.contains(&"data/orgs/*.toml") && files.contains(&"private/orgs/*.toml"), "{files:?}");
    assert_eq!(rules[0]["schema"]["path"].as_str(), Some(".handfast/schemas/site.json"));
    for folder in ["C:\\Users\\Ada", "/home/ada's"] {
        draft_taplo_settings(folder).parse::<toml::Table>().unwrap_or_else(|error| panic!("{folder}: {error}"));
    }
}

fn run(site: &Path, more: &[&str]) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_handfast"));
    let output = command.arg("schema").arg(site).args(more).output().expect("the program runs");
    (output.status.success(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
}

#[test]
fn the_command_writes_the_same_each_time_and_leaves_settings_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = folder.path().join("site");
    let made = Command::new(env!("CARGO_BIN_EXE_handfast")).args(["new", "site"]).arg(&site).output();
    assert!(made.expect("the program runs").status.success());

    let (well, said) = run(&site, &[]);
    assert!(well && said.contains("schemas stand in"), "{said}");
    let read = |name: &str| fs::read(site.join(".handfast/schemas").join(name)).expect("a schema");
    let first: Vec<Vec<u8>> = DOCUMENTS.iter().map(|document| read(&format!("{}.json", document.name))).collect();
    let settings = site.join(".taplo.toml");
    assert!(fs::read_to_string(&settings).expect("the settings").contains("'.handfast/schemas/unit.json'"));

    fs::write(&settings, "# mine\n").expect("the settings");
    let (well, said) = run(&site, &[]);
    assert!(well && said.contains("as it was"), "{said}");
    assert_eq!(fs::read_to_string(&settings).expect("the settings"), "# mine\n");
    let second: Vec<Vec<u8>> = DOCUMENTS.iter().map(|document| read(&format!("{}.json", document.name))).collect();
    assert_eq!(first, second);
    assert_eq!(fs::read_dir(site.join(".handfast/schemas")).expect("a folder").count(), DOCUMENTS.len());

    let elsewhere = folder.path().join("elsewhere");
    fs::remove_file(&settings).expect("the settings");
    let (well, said) = run(&site, &["--output", elsewhere.to_str().expect("a path")]);
    assert!(well && elsewhere.join("site.json").is_file(), "{said}");
    assert!(fs::read_to_string(&settings).expect("the settings").contains("elsewhere/site.json"));
}
