//! Turns what the search finds into the index that the page `search/` asks: files in Pagefind's format.
//!
//! The finds of one site always come in the same order, and give the same bytes. All of it is made in memory.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::Path;

use pagefind::api::{PagefindIndex, SyntheticFile};
use pagefind::options::PagefindServiceConfig;

use crate::artifact::{Artifact, OutPath};
use crate::render::{Finding, INDEX_FOLDER, Searched, escape};

/// What stands in the main part of a page and is not what the page says: links to others, notes of the program.
const PASSED_OVER: [&str; 9] =
    [".anchor", ".num", ".notice", ".empty", ".beside", ".linked-from", ".told", ".index", ".wrong"];

/// Pagefind's own interface and its worker, which our page does without.
const NOT_USED: [&str; 8] = [
    "pagefind-component-ui.css",
    "pagefind-component-ui.js",
    "pagefind-highlight.js",
    "pagefind-modular-ui.css",
    "pagefind-modular-ui.js",
    "pagefind-ui.css",
    "pagefind-ui.js",
    "pagefind-worker.js",
];

/// Stands before the script, whose licence asks that it is named.
const NOTICE: &[u8] = b"/*! Pagefind 1.6.0, copyright Pagefind contributors, MIT licence, https://pagefind.app/ */\n";

/// Makes the index of everything that is found.
///
/// # Errors
/// Words about what went wrong: there are more finds than an index can hold.
pub fn build_index(findings: Vec<Finding>) -> Result<Vec<Artifact>, String> {
    let languages: BTreeSet<String> = findings.iter().map(|one| one.lang.as_str().to_lowercase()).collect();
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| error.to_string())?;
    let files = runtime.block_on(index_files(findings)).map_err(|error| error.to_string())?;
    let stems = |file: &&SyntheticFile| languages.iter().any(|lang| file.filename == Path::new(&wasm(lang)));
    // The program without stems is for languages that have none of their own.
    let all_stem = files.iter().filter(stems).count() == languages.len();
    let mut artifacts: Vec<Artifact> = files
        .into_iter()
        .filter(|file| !(all_stem && file.filename == Path::new(&wasm("unknown"))))
        .filter_map(artifact)
        .collect();
    artifacts.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(artifacts)
}

fn wasm(language: &str) -> String {
    format!("wasm.{language}.pagefind")
}

/// A file of the index, where our page asks for it.
fn artifact(file: SyntheticFile) -> Option<Artifact> {
    let name = file.filename.to_str()?.replace('\\', "/");
    if NOT_USED.contains(&name.as_str()) {
        return None;
    }
    let path = OutPath::parse(&format!("{INDEX_FOLDER}{name}")).ok()?;
    let bytes = if name == "pagefind.js" { [NOTICE, &file.contents].concat() } else { file.contents };
    Some(Artifact { path, bytes })
}

async fn index_files(findings: Vec<Finding>) -> Result<Vec<SyntheticFile>, Box<dyn Error + Send + Sync>> {
    let config = PagefindServiceConfig::builder().exclude_selectors(PASSED_OVER.map(str::to_owned).to_vec()).build();
    let mut index = PagefindIndex::new(Some(config))?;
    for finding in findings {
        match finding.searched {
            Searched::Main(ref main) => {
                let html = page(&finding, main);
                index.add_html_file(None, Some(finding.path), html).await?;
            }
            Searched::Words(words) => {
                let language = finding.lang.as_str().to_lowercase();
                let mut filters = BTreeMap::from([("kind".to_owned(), vec![finding.kind.word().to_owned()])]);
                if !finding.stages.is_empty() {
                    filters.insert("stage".to_owned(), finding.stages.iter().map(|id| (*id).to_owned()).collect());
                }
                let meta = BTreeMap::from([("title".to_owned(), finding.title)]);
                index.add_custom_record(finding.path, words, language, Some(meta), Some(filters), None).await?;
            }
        }
    }
    // Each call makes the whole index anew.
    Ok(index.get_files().await?)
}

/// A page as the index is to see it: its main part, with what it is and where it stands.
fn page(finding: &Finding, main: &str) -> String {
    let Finding { lang, title, kind, stages, tags, .. } = finding;
    let mut about = format!("<i data-pagefind-filter=\"kind:{}\"></i>", kind.word());
    for stage in stages {
        about.push_str(&format!("<i data-pagefind-filter=\"stage:{stage}\"></i>"));
    }
    if !tags.is_empty() {
        about.push_str(&format!("<i data-pagefind-meta=\"tags:{}\"></i>", escape(&tags.join(", "))));
    }
    format!(
        "<html lang=\"{lang}\"><body data-pagefind-body><i data-pagefind-meta=\"title:{}\"></i>{about}{main}</body></html>",
        escape(title)
    )
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;
    use crate::language::Lang;
    use crate::render::FindKind;

    fn finding(path: &str, lang: &str, searched: Searched) -> Finding {
        Finding {
            path: path.to_owned(),
            lang: Lang::parse(lang).expect("a tag"),
            title: format!("Title of \"{path}\""),
            kind: FindKind::Chapter,
            stages: vec!["marriage"],
            tags: vec!["quay".to_owned()],
            searched,
        }
    }

    fn findings() -> Vec<Finding> {
        let main = "<main><h1>Hi</h1><nav>away</nav><h2 id=\"a\"><span class=\"num\">1</span>Virksomheder \
                    <a class=\"anchor\">link</a></h2><p>Words that are read.</p><p class=\"notice\">unread</p></main>";
        vec![
            finding("guide/one/", "en", Searched::Main(main.to_owned())),
            finding("da/guide/one/", "da", Searched::Main(main.to_owned())),
            finding("glossary/#mou", "en", Searched::Words("Memorandum of understanding".to_owned())),
        ]
    }

    /// The pages of an index, as the browser reads them.
    fn fragments(artifacts: &[Artifact]) -> Vec<serde_json::Value> {
        let files = artifacts.iter().filter(|one| one.path.as_str().ends_with(".pf_fragment"));
        let read = |one: &Artifact| {
            let mut text = Vec::new();
            flate2::read::GzDecoder::new(&one.bytes[..]).read_to_end(&mut text).expect("gzip");
            serde_json::from_slice(text.strip_prefix(b"pagefind_dcd").expect("the sign")).expect("JSON")
        };
        files.map(read).collect()
    }

    #[test]
    fn what_is_found_stands_in_the_index() {
        let index = build_index(findings()).expect("an index");
        let pages = fragments(&index);
        let by_path = |path: &str| pages.iter().find(|page| page["url"] == path).expect("the page").clone();
        assert_eq!(pages.len(), 3);
        let one = by_path("guide/one/");
        assert_eq!(one["filters"], serde_json::json!({ "kind": ["chapter"], "stage": ["marriage"] }));
        assert_eq!(one["meta"]["title"], "Title of \"guide/one/\"");
        assert_eq!(one["meta"]["tags"], "quay");
        assert_eq!(one["content"], "Hi. Virksomheder Words that are read.");
        assert_eq!(one["anchors"][0]["text"].as_str().map(str::trim), Some("Virksomheder"));
        assert_eq!(by_path("glossary/#mou")["content"], "Memorandum of understanding");
    }

    #[test]
    fn only_what_the_page_asks_for_is_there() {
        let index = build_index(findings()).expect("an index");
        let names: Vec<&str> = index.iter().filter_map(|one| one.path.as_str().strip_prefix(INDEX_FOLDER)).collect();
        assert_eq!(names.len(), index.len());
        for wanted in ["pagefind.js", "pagefind-entry.json", "wasm.en.pagefind", "wasm.da.pagefind"] {
            assert!(names.contains(&wanted), "{names:?}");
        }
        assert!(!names.iter().any(|name| name.contains("ui") || name.contains("worker") || name.contains("unknown")));
    }

    #[test]
    fn the_same_finds_give_the_same_bytes() {
        let first = build_index(findings()).expect("an index");
        for _ in 0..4 {
            assert_eq!(build_index(findings()).expect("an index"), first);
        }
    }

    #[test]
    fn a_language_without_stems_is_searched_too() {
        let index = build_index(vec![finding("fo/", "fo", Searched::Words("orð".to_owned()))]).expect("an index");
        assert!(index.iter().any(|one| one.path.as_str().ends_with("wasm.unknown.pagefind")));
    }
}
