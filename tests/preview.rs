//! Rebuild equals build: after each of many random edits a session that goes on plans and renders what a fresh one does.
//!
//! `HANDFAST_EDITS=500` makes more edits than an everyday run does.

mod folders;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::AtomicUsize;

use fastrand::Rng;
use folders::read_folder;
use handfast::preview::{Seen, Shown};
use handfast::session::{Request, Session, Survey};
use handfast::world::{MemoryWorld, World};
use jiff::civil::date;

type Files = BTreeMap<String, Vec<u8>>;

/// Every file of the site, by path; nothing where a page cannot be rendered.
fn render(survey: &Survey, world: &dyn World) -> Option<Files> {
    let files = Mutex::new(Files::new());
    let rendered = survey.render_all(world, &AtomicUsize::new(0), &|artifact| {
        files.lock().map_err(|_| ())?.insert(artifact.path.to_string(), artifact.bytes.clone());
        Ok::<(), ()>(())
    });
    rendered.is_ok().then(|| files.into_inner().ok()).flatten()
}

fn pick<'a>(dice: &mut Rng, files: &'a Files, fits: impl Fn(&str) -> bool) -> Option<&'a String> {
    let fitting: Vec<&String> = files.keys().filter(|path| fits(path)).collect();
    fitting.get(dice.usize(..fitting.len().max(1))).copied()
}

/// Changes one line of a text at random.
fn change_line(dice: &mut Rng, bytes: &[u8], added: &str) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let mut lines: Vec<&str> = text.lines().collect();
    let at = dice.usize(..=lines.len());
    match dice.u8(..4) {
        0 if at < lines.len() => {
            lines.remove(at);
        }
        1 if at < lines.len() => lines.insert(at, lines[at]),
        _ => lines.insert(at, added),
    }
    lines.join("\n").into_bytes()
}

/// Adds a word to what a record says, which breaks nothing.
fn add_word(dice: &mut Rng, bytes: &[u8], number: u16) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let says =
        |line: &&str| ["name = \"", "summary = \"", "note = \"", "label = \""].iter().any(|key| line.starts_with(key));
    let fitting: Vec<&str> = text.lines().filter(says).filter(|line| line.ends_with('"')).collect();
    let Some(line) = fitting.get(dice.usize(..fitting.len().max(1))) else { return bytes.to_vec() };
    text.replacen(line, &format!("{} {number}\"", &line[..line.len() - 1]), 1).into_bytes()
}

/// One edit; says what was done.
fn edit(dice: &mut Rng, files: &mut Files, first: &Files) -> String {
    let text = |path: &str| path.starts_with("content/") && path.ends_with(".md");
    let record = |path: &str| path.starts_with("data/") && path.ends_with(".toml") && path != "data/site.toml";
    let number = dice.u16(..);
    let kind = dice.u8(..10);
    let path = match kind {
        0..=2 => pick(dice, files, text),
        3 | 4 => pick(dice, files, record),
        5 => pick(dice, files, |path| path.starts_with("data/vocab/")),
        6 => pick(dice, files, |path| path == "data/site.toml"),
        7 | 8 => pick(dice, files, |path| text(path) || record(path)),
        _ => None,
    };
    let Some(path) = path.cloned() else {
        let at = format!("themes/handfast/templates/{}.html", ["notice", "friends"][usize::from(number % 2)]);
        let now = if dice.bool() { format!("<p>theme {number}</p>\n") } else { format!("{{{{ lang }}}} {number}\n") };
        files.insert(at.clone(), now.into_bytes());
        return format!("template {at}");
    };
    let bytes = files.remove(&path).unwrap_or_default();
    match kind {
        7 => {
            let to = path.rsplit_once('.').map_or_else(|| path.clone(), |(stem, end)| format!("{stem}-{number}.{end}"));
            files.insert(to, bytes);
            format!("renamed {path}")
        }
        8 => format!("deleted {path}"),
        // What was broken is mended again after a while, so that most states are sound.
        _ if dice.u8(..3) == 0 && first.contains_key(&path) => {
            files.insert(path.clone(), first[&path].clone());
            format!("restored {path}")
        }
        _ => {
            let added = match kind {
                0..=2 => format!("\nA heron number {number}.\n"),
                6 => format!("# setting {number}"),
                _ => format!("note = \"Heron {number}\""),
            };
            let record = path.ends_with(".toml") && path != "data/site.toml";
            let now = if record && dice.u8(..4) > 0 {
                add_word(dice, &bytes, number)
            } else {
                change_line(dice, &bytes, &added)
            };
            files.insert(path.clone(), now);
            format!("changed {path}")
        }
    }
}

#[test]
fn the_preview_equals_a_clean_build() {
    let wanted: usize = std::env::var_os("HANDFAST_EDITS").and_then(|count| count.to_str()?.parse().ok()).unwrap_or(8);
    let mut first = read_folder("tests/fixtures/site");
    first.retain(|path, _| !path.starts_with("private/"));
    let (mut files, mut good) = (first.clone(), first.clone());
    let mut session = Session::default();
    let mut dice = Rng::with_seed(20260301);
    let request = Request::default();
    let (mut sound, mut before): (usize, Option<Shown>) = (0, None);
    for number in 0..wanted {
        // What was broken is mended by the next edit, more often than not: most of a writer's states are sound.
        let broken = before.as_ref().is_some_and(|shown| shown.survey().found.has_errors());
        let said = if broken && dice.u8(..4) > 0 {
            files.clone_from(&good);
            "mended".to_owned()
        } else {
            edit(&mut dice, &mut files, &first)
        };
        let world = MemoryWorld { files: files.clone(), today: date(2026, 3, 1) };
        let kept = session.survey(&world, &request).expect("memory can be read");
        let clean = Session::default().survey(&world, &request).expect("memory can be read");
        let faults =
            |survey: &Survey| survey.found.list().iter().map(|fault| fault.message.clone()).collect::<Vec<_>>();
        assert_eq!(faults(&kept), faults(&clean), "edit {number}: {said}");
        let errors = clean.found.has_errors();
        let shown = Shown::new(kept, &session, before.as_ref());
        if !errors && let Some(built) = render(&clean, &world) {
            sound += 1;
            good.clone_from(&files);
            let again = render(shown.survey(), &world).expect("what a fresh session renders is rendered");
            let different: Vec<_> =
                built.keys().chain(again.keys()).filter(|path| built.get(*path) != again.get(*path)).collect();
            assert!(different.is_empty(), "edit {number}: {said}: {different:?}");
            check_pages(&shown, &world, &built, number);
        }
        before = Some(shown);
    }
    assert!(sound * 3 >= wanted, "only {sound} of {wanted} states had no errors");
}

/// What a browser gets is the page of the build, and one line.
fn check_pages(shown: &Shown, world: &dyn World, built: &Files, number: usize) {
    let line = format!("<script src=\"/_handfast/preview.js\" data-number=\"{}\"></script>\n", shown.number);
    for (path, bytes) in built.iter().filter(|(path, _)| path.ends_with(".html")).step_by(7) {
        let Seen::There(artifact) = shown.look(world, &format!("/{path}")) else {
            panic!("edit {number}: {path} is not shown");
        };
        let page = String::from_utf8(artifact.bytes).expect("pages are UTF-8");
        assert_eq!(page.matches(&line).count(), 1, "{path}");
        assert!(page.replace(&line, "").as_bytes() == &bytes[..], "edit {number}: {path} differs");
    }
}

#[test]
fn what_breaks_keeps_the_last_good_page() {
    let mut files = read_folder("tests/fixtures/site");
    files.retain(|path, _| !path.starts_with("private/"));
    let text = files.keys().find(|path| path.starts_with("content/guide/") && path.ends_with(".md")).cloned();
    let text = text.expect("a chapter");
    let mut session = Session::default();
    let mut survey = |files: &Files, before: Option<&Shown>| {
        let world = MemoryWorld { files: files.clone(), today: date(2026, 3, 1) };
        let survey = session.survey(&world, &Request::default()).expect("memory can be read");
        (Shown::new(survey, &session, before), world)
    };
    let (good, world) = survey(&files, None);
    let plan = good.survey().plan();
    let page = plan.pages.iter().find(|page| plan.file_of(page).as_deref() == Some(&text)).expect("its page");
    let path = format!("/{}", page.path);
    let bytes = |shown: &Shown, world: &dyn World| match shown.look(world, &path) {
        Seen::There(artifact) => {
            String::from_utf8(artifact.bytes).expect("UTF-8").replace(&format!("data-number=\"{}\"", shown.number), "")
        }
        other => panic!("{other:?}"),
    };
    let before = bytes(&good, &world);
    let sound = files.clone();
    files
        .get_mut(&text)
        .expect("it is there")
        .extend_from_slice(b"\nSee [nothing](nothing-of-this-name.md). <img src=x onerror=alert(1)>\n");
    let (broken, world) = survey(&files, Some(&good));
    assert!(broken.survey().found.has_errors() && broken.is_worse_than(&good) && broken.is_kept(&path));
    assert_eq!(bytes(&broken, &world), before, "the last good page stays");
    let slip = handfast::preview::Slip { token: "t", follow: false, note: None };
    let notes = serde_json::to_string(&broken.notes(&path, slip)).expect("JSON");
    assert!(notes.contains("nothing-of-this-name.md") && notes.contains("\"kept\":true"), "{notes}");
    let (mended, world) = survey(&sound, Some(&broken));
    assert_eq!(bytes(&mended, &world), before);
    assert!(!mended.is_kept(&path));
    // A template that breaks leaves every page as it was.
    files.clone_from(&sound);
    files.insert("themes/handfast/templates/base.html".to_owned(), b"{% if %}".to_vec());
    let (broken, world) = survey(&files, Some(&mended));
    assert_eq!(bytes(&broken, &world), before);
}
