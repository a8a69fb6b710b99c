//! Holds the file that the directory is filtered by to what stands on the pages, and to nothing beyond it.

mod folders;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use folders::{Files, read_folder};
use handfast::plan::{Facet, PageKind};
use handfast::session::{Request, Session, Survey};
use handfast::site::Audience;
use handfast::world::MemoryWorld;
use jiff::civil::date;
use serde_json::Value;

static FILES: LazyLock<Files> = LazyLock::new(|| read_folder("tests/fixtures/site"));

fn survey(audience: Audience) -> Survey {
    let world = MemoryWorld { files: FILES.clone(), today: date(2026, 3, 1) };
    let request = Request { audience, ..Request::default() };
    Session::default().survey(&world, &request).expect("memory can be read")
}

/// The files of the directory by name, without the digest.
fn files(survey: &Survey) -> Vec<(String, String)> {
    let rest = survey.renderer.render_rest().into_iter();
    let text = |bytes| String::from_utf8(bytes).expect("JSON is UTF-8");
    let named = rest.map(|file| (file.path.to_string(), file.bytes));
    named
        .filter(|(path, _)| path.starts_with("assets/directory") && path.ends_with(".json"))
        .map(|(path, bytes)| (path, text(bytes)))
        .collect()
}

fn data(survey: &Survey, lang: &str) -> Value {
    let start = format!("assets/directory-{lang}-");
    let (_, text) = files(survey).into_iter().find(|(path, _)| path.starts_with(&start)).expect("a file");
    serde_json::from_str(&text).expect("JSON")
}

/// A list of the file; an empty one where there is none of the name.
fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    value[name].as_array().map_or(&[], Vec::as_slice)
}

#[test]
fn nobody_stands_in_the_file_who_has_no_page() {
    for audience in [Audience::Public, Audience::Staff, Audience::Coordinator] {
        let survey = survey(audience);
        let partners: BTreeSet<String> =
            survey.plan().site.organisations.values().filter(|org| !org.ours).map(|org| org.id.to_string()).collect();
        for lang in ["en", "da"] {
            let data = data(&survey, lang);
            let ids: Vec<&str> = list(&data, "ids").iter().filter_map(Value::as_str).collect();
            assert_eq!(ids.iter().map(|id| (*id).to_owned()).collect::<BTreeSet<_>>(), partners, "{audience:?} {lang}");
            assert_eq!(ids.len(), partners.len(), "each once");
            for column in ["names", "lines", "sector", "category", "place", "town", "partnerships", "newest"] {
                assert_eq!(list(&data, column).len(), ids.len(), "{column}");
            }
        }
    }
}

#[test]
fn what_is_not_listed_is_nowhere_in_it() {
    let survey = survey(Audience::Public);
    let files = files(&survey);
    assert_eq!(files.len(), 4, "two languages, each with a map");
    for (path, text) in files {
        for word in ["saint-clement", "Saint Clement", "sandhavn-savings-bank", "Savings Bank"] {
            assert!(!text.contains(word), "{path} names {word}");
        }
    }
}

#[test]
fn partnerships_stand_in_it_as_they_do_on_pages() {
    for audience in [Audience::Public, Audience::Coordinator] {
        let survey = survey(audience);
        let plan = survey.plan();
        let data = data(&survey, "en");
        let stages = plan.members.values(Facet::Stages);
        let mut running = vec![0; stages.len()];
        for bond in list(&data, "bonds") {
            let stands = bond[0].as_u64().expect("a number") as usize;
            if let Some(count) = running.get_mut(stands) {
                *count += 1;
            }
        }
        // Partnerships whose partners are all our own libraries stand beside none of the partners.
        let with_partners = |stage: &String| {
            let group = &plan.members.of(Facet::Stages, stage).partnerships;
            let partnerships = group.iter().filter_map(|id| plan.site.partnerships.get(id));
            let partner = |id| plan.site.organisations.get(id).is_some_and(|org| !org.ours);
            partnerships.filter(|one| one.parties.iter().any(|party| partner(&party.org))).count()
        };
        assert_eq!(running, stages.iter().map(with_partners).collect::<Vec<_>>(), "{audience:?}");
    }
}

#[test]
fn the_same_records_make_the_same_bytes() {
    assert_eq!(files(&survey(Audience::Public)), files(&survey(Audience::Public)));
}

#[test]
fn the_page_names_the_files_and_says_what_a_choice_would_give() {
    let survey = survey(Audience::Public);
    let page = survey.plan().pages.iter().find(|page| page.kind == PageKind::Partners).expect("a page");
    let html = survey.renderer.render(page).expect("it can be rendered").bytes;
    let html = String::from_utf8(html).expect("HTML is UTF-8");
    for (path, _) in files(&survey).iter().filter(|(path, _)| path.contains("-en-")) {
        assert!(html.contains(path.as_str()), "the page does not name {path}");
    }
    let data = data(&survey, "en");
    let marriage = data["values"]["stage"].as_array().and_then(|ids| ids.iter().position(|id| id == "marriage"));
    let bonds = list(&data, "bonds");
    let married = list(&data, "partnerships").iter().filter(|own| {
        let places = own.as_array().cloned().unwrap_or_else(|| vec![(*own).clone()]);
        places
            .iter()
            .any(|at| bonds[at.as_u64().expect("a place") as usize][0].as_u64() == marriage.map(|at| at as u64))
    });
    let wanted = format!(r#"data-value="marriage" data-partners="{}""#, married.count());
    assert!(html.contains(&wanted), "{wanted}");
}
