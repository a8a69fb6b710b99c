//! Holds the pages of the invented site to their languages: what stands in another one says so, and dates, numbers and
//! names are written and sorted as each language does.

mod folders;

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::AtomicUsize;

use folders::read_folder;
use handfast::artifact::Artifact;
use handfast::session::{Request, Session};
use handfast::world::MemoryWorld;
use jiff::civil::date;

/// Words that hardly a sentence goes without, and that the other language does not have.
const ENGLISH: [&str; 12] = ["the", "and", "with", "of", "their", "which", "are", "this", "our", "its", "from", "they"];
const DANISH: [&str; 12] = ["og", "det", "der", "som", "ikke", "til", "af", "på", "vi", "jer", "hvad", "hvor"];

/// Names that their bearers have in one language; whoever says them on a page of another says a name.
/// Other words for a term of the glossary have no language of their own.
const NAMES: [&str; 4] =
    ["Også: box of books", "The teachers&#39; college", "The Wednesday steps", "The libraries of Fjordby"];

/// The pages of the site, by path.
fn pages() -> Vec<(String, String)> {
    let world = MemoryWorld { files: read_folder("tests/fixtures/site"), today: date(2026, 3, 1) };
    let mut session = Session::default();
    let survey = session.survey(&world, &Request::default()).expect("a world in memory");
    let pages = Mutex::new(Vec::new());
    let put = |artifact: &Artifact| {
        if artifact.path.as_str().ends_with(".html") {
            let html = String::from_utf8_lossy(&artifact.bytes).into_owned();
            pages.lock().expect("a quiet test").push((artifact.path.to_string(), html));
        }
        Ok::<(), ()>(())
    };
    assert!(survey.render_all(&world, &AtomicUsize::new(0), &put).is_ok(), "everything can be rendered");
    let mut pages = pages.into_inner().expect("a quiet test");
    pages.sort();
    pages
}

/// Elements that have no end.
const VOID: [&str; 9] = ["meta", "link", "br", "img", "hr", "input", "wbr", "source", "area"];

/// Every piece of text of a page's body with the language that it is in.
fn passages(html: &str) -> Vec<(String, String)> {
    let mut open: Vec<(String, String)> = Vec::new();
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let lang = open.last().map(|(_, lang)| lang.clone()).unwrap_or_default();
        let inert = open.iter().any(|(name, _)| matches!(name.as_str(), "script" | "style" | "head"));
        if !rest[..at].trim().is_empty() && !inert {
            found.push((lang.clone(), rest[..at].trim().to_owned()));
        }
        let tag = rest[at + 1..].split('>').next().unwrap_or("");
        rest = &rest[at + 1 + tag.len()..];
        rest = rest.strip_prefix('>').unwrap_or(rest);
        let name: String = tag.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '/').collect();
        if let Some(name) = name.strip_prefix('/') {
            while open.pop().is_some_and(|(other, _)| other != name) {}
        } else if !name.is_empty() && !VOID.contains(&name.as_str()) && !tag.ends_with('/') {
            let own = tag.split(" lang=\"").nth(1).and_then(|rest| rest.split('"').next());
            open.push((name, own.map_or(lang, str::to_owned)));
        }
    }
    found
}

fn count(words: &[String], known: &[&str]) -> usize {
    words.iter().filter(|word| known.contains(&word.as_str())).count()
}

#[test]
fn every_passage_says_its_language() {
    let mut wrong = BTreeSet::new();
    let mut english_on_danish = 0;
    for (path, html) in pages() {
        for (lang, text) in passages(&html) {
            let lower = text.to_lowercase();
            let words = lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
            let words: Vec<String> = words.map(str::to_owned).collect();
            let (english, danish) = (count(&words, &ENGLISH), count(&words, &DANISH));
            let foreign = if lang == "da" { english > danish } else { lang == "en" && danish > english };
            // Addresses of records are no words.
            if foreign && text.contains(' ') && !NAMES.contains(&text.as_str()) {
                wrong.insert(format!("{path} ({lang}): {text}"));
            }
            english_on_danish += usize::from(path.starts_with("da/") && lang == "en" && english > 0);
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(english_on_danish > 20, "the site has English words on Danish pages to look at: {english_on_danish}");
}

#[test]
fn dates_numbers_and_yes_are_said_in_the_language_of_the_page() {
    let pages = pages();
    let page = |path: &str| pages.iter().find(|(one, _)| one == path).map(|(_, html)| html.as_str()).unwrap_or("");
    for (path, said) in [
        ("partners/fjordby-libraries/index.html", "<dd>212,000</dd>"),
        ("da/partners/fjordby-libraries/index.html", "<dd>212.000</dd>"),
        ("partners/harbour-school/index.html", "<dt>On the quay</dt><dd>yes</dd>"),
        ("da/partners/harbour-school/index.html", "<dt>På kajen</dt><dd>ja</dd>"),
        ("partnerships/harbour-readers/index.html", "1 May 2022"),
        ("da/partnerships/harbour-readers/index.html", "1. maj 2022"),
    ] {
        assert!(page(path).contains(said), "{path} lacks {said}");
    }
}
