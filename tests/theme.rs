//! Holds the built-in theme to what the program says and shows: every message in every language, every file carried.

mod sources;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use handfast::session::{Request, Session};
use handfast::world::MemoryWorld;
use sources::rust_files;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn names(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(root().join(folder)).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Ids of all messages of a file.
fn messages(path: &str) -> BTreeSet<String> {
    let text = read(path);
    let ids = text.lines().filter_map(|line| line.split_once('=').map(|(id, _)| id.trim_end()));
    let ids = ids.filter(|id| {
        id.starts_with(|c: char| c.is_ascii_alphabetic()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    });
    let mut all = BTreeSet::new();
    for id in ids {
        assert!(all.insert(id.to_owned()), "{path} says {id} twice");
    }
    all
}

/// What stands between `open` and the next quotation mark, wherever `open` occurs.
fn quoted<'t>(text: &'t str, open: &'t str) -> impl Iterator<Item = &'t str> {
    text.match_indices(open).filter_map(move |(at, _)| text[at + open.len()..].split('"').next())
}

#[test]
fn every_language_says_the_same() {
    let english = messages("themes/handfast/messages/en.ftl");
    let danish = messages("themes/handfast/messages/da.ftl");
    let only: Vec<_> = english.symmetric_difference(&danish).collect();
    assert!(only.is_empty(), "not in both languages: {only:?}");
}

#[test]
fn every_message_that_is_said_exists() {
    let known = messages("themes/handfast/messages/en.ftl");
    let mut wanted: BTreeSet<(String, String)> = BTreeSet::new();
    for name in names("themes/handfast/templates") {
        let text = read(&format!("themes/handfast/templates/{name}"));
        wanted.extend(quoted(&text, "say(id=\"").map(|id| (name.clone(), id.to_owned())));
        for (at, _) in text.match_indices("t.") {
            let before = text[..at].chars().next_back();
            let id: String = text[at + 2..]
                .chars()
                .take_while(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '_')
                .collect();
            if before.is_some_and(|c| c == ' ' || c == '{' || c == '(') && !id.is_empty() {
                wanted.insert((name.clone(), id.replace('_', "-")));
            }
        }
    }
    let mut files = rust_files(&root().join("src/render"));
    files.extend(rust_files(&root().join("src/parse/text")));
    for path in files {
        let text = fs::read_to_string(&path).expect("a source");
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        for open in [
            ".say(\"",
            "say_with(\"",
            "say_number(\"",
            "Hole::Message(\"",
            "self.message(\"",
            "message(\"",
            "mail(\"",
            "=> \"kind-",
            "=> \"duration-",
        ] {
            let prefix = open.split("=> \"").nth(1).unwrap_or("");
            wanted.extend(
                quoted(&text, open).filter(|id| !id.contains('{')).map(|id| (name.clone(), format!("{prefix}{id}"))),
            );
        }
    }
    for facet in ["types", "goals", "sectors", "categories", "places", "stages"] {
        wanted.insert(("facets".into(), format!("title-{facet}")));
        wanted.insert(("facets".into(), format!("description-{facet}")));
    }
    let missing: Vec<_> =
        wanted.iter().filter(|(_, id)| !known.contains(id) && !id.is_empty() && !id.contains(' ')).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn the_program_carries_the_whole_theme() {
    let embedded = read("src/render/embedded.rs");
    for folder in ["assets", "assets/style", "messages", "templates"] {
        for name in names(&format!("themes/handfast/{folder}")).iter().filter(|name| *name != "style") {
            assert!(embedded.contains(&format!("\"{folder}/{name}\"")), "src/render/embedded.rs lacks {folder}/{name}");
        }
    }
}

#[test]
fn the_style_loads_nothing_from_elsewhere() {
    let folder = "themes/handfast/assets/style";
    let css: String = names(folder).iter().map(|name| read(&format!("{folder}/{name}"))).collect();
    assert!(css.contains("--paper"));
    assert!(!css.contains("@import") && !css.contains("http://") && !css.contains("https://"));
}

/// A struct of the views: its name, the templates that get it as `page`, what it is, and its fields.
struct View {
    name: String,
    templates: Vec<String>,
    doc: String,
    fields: Vec<(String, String, String)>,
}

/// The structs of the views, as their sources say them.
fn views() -> Vec<View> {
    let mut views: Vec<View> = Vec::new();
    for path in rust_files(&root().join("src/render/views")) {
        let text = fs::read_to_string(&path).expect("a source");
        let (mut doc, mut open) = (String::new(), false);
        for line in text.lines() {
            let words = line.trim();
            if let Some(said) = words.strip_prefix("/// ") {
                doc = format!("{doc} {said}").trim().to_owned();
            } else if let Some(name) = words.strip_prefix("pub struct ").and_then(|rest| rest.strip_suffix(" {")) {
                let templates = doc.split('`').filter(|part| part.ends_with(".html")).map(str::to_owned).collect();
                views.push(View {
                    name: name.to_owned(),
                    templates,
                    doc: std::mem::take(&mut doc),
                    fields: Vec::new(),
                });
                open = true;
            } else if words == "}" {
                open = false;
            } else if let (true, Some((name, kind))) =
                (open, words.strip_prefix("pub ").and_then(|field| field.split_once(": ")))
            {
                let kind = kind.trim_end_matches(',').to_owned();
                let view = views.last_mut().expect("a struct is open");
                assert!(!doc.is_empty(), "{}.{name} has no doc", view.name);
                view.fields.push((name.to_owned(), kind, std::mem::take(&mut doc)));
            } else if !words.starts_with("#[") {
                doc.clear();
            }
        }
    }
    views.sort_by(|a, b| a.name.cmp(&b.name));
    views
}

/// The list that the program holds templates to: a struct a line, its fields below it.
fn field_list(views: &[View]) -> String {
    let mut out = String::new();
    for view in views {
        out.push_str(&format!("{}\t{}\n", view.name, view.templates.join(" ")));
        for (name, kind, _) in &view.fields {
            out.push_str(&format!("\t{name}\t{kind}\n"));
        }
    }
    out
}

/// A type in the words of somebody who writes templates.
fn in_words(kind: &str, views: &[View]) -> String {
    let inner = |open: &str| kind.strip_prefix(open).and_then(|rest| rest.strip_suffix('>'));
    if let Some(inner) = inner("Option<") {
        return format!("{}, or nothing", in_words(inner, views));
    }
    if let Some(inner) = inner("Vec<") {
        return format!("list of {}", in_words(inner, views));
    }
    match kind {
        "String" | "&'static str" => "text".to_owned(),
        "bool" => "yes or no".to_owned(),
        "Html" => "HTML".to_owned(),
        "BTreeMap<String, String>" => "texts by name".to_owned(),
        "u8" | "u32" | "usize" | "i16" | "i64" | "f64" => "number".to_owned(),
        "[DoubleSide; 2]" => "two of [DoubleSide](#doubleside)".to_owned(),
        name if views.iter().any(|view| view.name == name) => format!("[{name}](#{})", name.to_lowercase()),
        tuple => {
            assert!(tuple.starts_with('('), "no words for {tuple}");
            let parts = tuple.trim_matches(|c| c == '(' || c == ')').split(", ");
            let parts: Vec<String> = parts.map(|part| in_words(part, views)).collect();
            format!("together: {}", parts.join(" and "))
        }
    }
}

const TABLES: &str = "## Every template, and every field it gets";

/// The tables of the README: first the pages by template, then the parts that they hold.
fn field_tables(views: &[View]) -> String {
    let mut out = format!(
        "{TABLES}\n\nMade from the program's sources by `HANDFAST_README=write cargo test --test theme`. Every template \
         gets `frame` ([Frame](#frame)) and `site` ([SiteView](#siteview)); the struct below is its `page`.\n"
    );
    let (pages, parts): (Vec<&View>, Vec<&View>) = views.iter().partition(|view| !view.templates.is_empty());
    let mut pages: Vec<(String, &View)> = pages.into_iter().map(|view| (view.templates.join("`, `"), view)).collect();
    pages.sort_by(|a, b| a.0.cmp(&b.0));
    let table = |view: &View| {
        let mut out = String::from("\n| Field | What it is | |\n| --- | --- | --- |\n");
        for (name, kind, doc) in &view.fields {
            out.push_str(&format!("| `{name}` | {} | {} |\n", in_words(kind, views), doc.replace('|', "\\|")));
        }
        out
    };
    for (templates, view) in pages {
        out.push_str(&format!("\n### `{templates}`\n{}", table(view)));
    }
    out.push_str("\n## What the fields hold\n");
    for view in parts {
        out.push_str(&format!("\n### {}\n\n{}\n{}", view.name, view.doc, table(view)));
    }
    out
}

#[test]
fn the_readme_lists_every_field() {
    let views = views();
    let list = field_list(&views);
    let readme = read("themes/handfast/README.md");
    let by_hand = readme.split(TABLES).next().unwrap_or("");
    let whole = format!("{}\n\n{}", by_hand.trim_end(), field_tables(&views));
    if std::env::var_os("HANDFAST_README").is_some() {
        fs::write(root().join("src/render/views/fields.txt"), &list).expect("written");
        fs::write(root().join("themes/handfast/README.md"), &whole).expect("written");
        return;
    }
    let advice = "run `HANDFAST_README=write cargo test --test theme`";
    assert_eq!(read("src/render/views/fields.txt"), list, "{advice}");
    assert!(readme == whole, "themes/handfast/README.md is not what the views say: {advice}");
}

#[test]
fn every_template_of_a_page_is_listed() {
    let listed: BTreeSet<String> = views().into_iter().flat_map(|view| view.templates).collect();
    let parts = ["base.html", "chapter-body.html", "notice.html"];
    let own = names("themes/handfast/templates");
    let missing: Vec<&String> = own
        .iter()
        .filter(|name| !name.starts_with("parts-") && !parts.contains(&name.as_str()) && !listed.contains(*name))
        .collect();
    assert!(missing.is_empty(), "no struct of the views names {missing:?} in its doc");
}

#[test]
fn a_new_language_is_one_file_and_one_setting() {
    let settings = "title = \"A site\"\nbase_url = \"https://site.example/\"\nas_of = 2026-03-01\nlanguages = [\"en\", \"sv\"]\ntheme = \"ours\"\n";
    let term = |label: &str| format!("label = {{ en = \"Word\", sv = \"{label}\" }}\ndescription = \"A term.\"\n");
    let terms =
        format!("[terms.aland]\n{}[terms.zebra]\n{}[terms.aedel]\n{}", term("Åland"), term("Zebra"), term("Ädel"));
    let words = "language-name-sv = Svenska\nmenu-about = Om oss\nreviewed = Granskad\ntitle-glossary = Ordlista\n\
                 reading-time = Lästid\n";
    let files = [
        ("data/site.toml", settings),
        ("data/vocab/terms.toml", &terms),
        ("themes/ours/messages/sv.ftl", words),
        ("content/index.md", "# Home\n\nWords.\n"),
        ("content/sv/index.md", "# Hem\n\nOrd.\n"),
        ("content/about.md", "# About\n\nWords.\n"),
        ("content/sv/about.md", "+++\nlast_reviewed = 2026-03-01\n+++\n# Om oss\n\nOrd.\n"),
    ];
    let files = files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()));
    let world = MemoryWorld { files: BTreeMap::from(files), today: jiff::civil::date(2026, 3, 1) };
    let survey = Session::default().survey(&world, &Request::default()).expect("a world in memory is there");
    let found: Vec<_> = survey.found.list().iter().filter(|fault| fault.rule.code == "H-04").collect();
    assert_eq!(found.len(), 1, "{:?}", survey.found);
    assert!(found[0].message.contains("`about-this-translation`") && !found[0].message.contains("`reviewed`"));
    let page = |path: &str| {
        let artifact = survey.artifact_at(&world, path).ok().flatten().expect("a page");
        String::from_utf8(artifact.bytes).expect("a page is UTF-8")
    };
    let about = page("/sv/about/");
    for part in ["<dt>Granskad</dt><dd>1 mars 2026</dd>", "<dt>Lästid</dt>", ">Om oss</a>", ">Svenska</span>"] {
        assert!(about.contains(part), "{part} is not in {about}");
    }
    let glossary = page("/sv/glossary/");
    let places = ["Zebra", "Åland", "Ädel"]
        .map(|word| glossary.find(&format!(">{word}<")).unwrap_or_else(|| panic!("{word} in {glossary}")));
    assert!(places.is_sorted(), "{places:?}");
}
