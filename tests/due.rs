//! `handfast due` and `handfast who` as a coordinator meets them: run in a site, read by people, programs and calendars.

mod casefile;

use std::fs;
use std::process::{Command, Output};

use casefile::{paths, sections};
use handfast::io::disk::DiskWorld;
use handfast::plan::list_due;
use handfast::render::{Called, DueList};
use handfast::session::{Request, Session};
use handfast::site::Audience;
use icalendar::parser::{read_calendar, unfold};
use jiff::civil::date;

const SITE: &str = "title = \"Partners, places; people\"\nbase_url = \"https://site.example/p/\"\nas_of = 2026-03-01\n";

/// The site of a case in a folder.
fn site(case: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let path = paths().into_iter().find(|path| path.ends_with(case)).expect("the case is there");
    let text = fs::read_to_string(path).expect("a case");
    let files = sections(&text).into_iter().filter_map(|section| Some((section.bytes()?, section.name)));
    for (bytes, name) in files.chain([(SITE.as_bytes().to_vec(), "data/site.toml".to_owned())]) {
        let file = folder.path().join(name);
        fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        fs::write(file, bytes).expect("written");
    }
    folder
}

fn run(folder: &tempfile::TempDir, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_handfast"))
        .args(words)
        .args(["--today", "2026-03-01"])
        .current_dir(folder.path())
        .output()
        .expect("it runs")
}

/// What it printed, when all went well.
fn told(folder: &tempfile::TempDir, words: &[&str]) -> String {
    let output = run(folder, words);
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn what_is_due_is_told_to_people() {
    let folder = site("due-list.txt");
    let text = told(&folder, &["due", "--audience", "coordinator"]);
    let expected = "\
Overdue on 2026-03-01: 1
  2026-02-28  1 day late  review the stage  Reading (partnership:reading)  data/partnerships/reading.toml  Partnership desk, Ida Berg

To do until 2026-05-30: 5
  2026-03-10  in 9 days    keep the promise: Send the list    Harbour School (org:harbour-school)  private/activities/2026-02.toml     Partnership desk, Ida Berg
  2026-03-15  in 2 weeks   hold the evaluation                Reading (partnership:reading)        data/partnerships/reading.toml      Partnership desk, Ida Berg
  2026-03-20  in 2 weeks   get in touch: Story time in class  Harbour School (org:harbour-school)  private/activities/2026-02.toml:17  Children and young people, Per Lund
  2026-04-30  in 1 month   review the asset                   The hall (asset:hall)                data/assets/hall.toml               Partnership desk
  2026-05-01  in 2 months  ask for the consent again          Mona Dahl (contact:mona)             data/contacts/mona.toml             Partnership desk
";
    assert_eq!(text, expected);
}

#[test]
fn a_narrow_terminal_gets_short_lines() {
    let folder = site("due-list.txt");
    let world = DiskWorld::open(folder.path(), date(2026, 3, 1)).expect("a site").for_audience(Audience::Staff);
    let mut session = Session::default();
    let survey =
        session.survey(&world, &Request { audience: Audience::Staff, ..Request::default() }).expect("it is read");
    let site = &survey.plan().site;
    let until = date(2026, 3, 15);
    let due = list_due(site).into_iter().filter(|due| due.on <= until).collect();
    let list = DueList { due, until, called: Called::new(&survey.renderer, &session.sources) };
    let expected = "\
Overdue on 2026-03-01: 1
  2026-02-28  1 day late  review the stage
    Reading (partnership:reading)
    data/partnerships/reading.toml
    Partnership desk, Ida Berg

To do until 2026-03-15: 2
  2026-03-10  in 9 days   keep the promise: Send the list
    Harbour School (org:harbour-school)
    private/activities/2026-02.toml
    Partnership desk, Ida Berg
  2026-03-15  in 2 weeks  hold the evaluation
    Reading (partnership:reading)
    data/partnerships/reading.toml
    Partnership desk, Ida Berg
";
    assert_eq!(list.to_text(Some(80)), expected);
}

#[test]
fn what_is_due_is_told_to_programs() {
    let folder = site("due-list.txt");
    let text = told(&folder, &["due", "--format", "json", "--until", "2026-03-09"]);
    let expected = "\
{\"on\":\"2026-02-28\",\"days\":-1,\"overdue\":true,\"kind\":\"stage-review\",\"to_do\":\"review the stage\",\"record\":\"partnership:reading\",\"name\":\"Reading\",\"about\":null,\"unit\":\"desk\",\"who\":\"ida-berg\",\"file\":\"data/partnerships/reading.toml\",\"line\":1}
";
    assert_eq!(text, expected);
}

#[test]
fn what_is_due_is_told_to_calendars() {
    let folder = site("due-list.txt");
    let all = ["due", "--format", "ics", "--until", "2030-01-01", "--audience", "coordinator"];
    let text = told(&folder, &all);
    assert_eq!(text, told(&folder, &all), "the same question has the same answer");
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{text}");
    let unfolded = unfold(&text);
    let calendar = read_calendar(&unfolded).expect("a calendar");
    let name = calendar.properties.iter().find(|property| property.name == "X-WR-CALNAME").expect("a name");
    assert_eq!(name.val.clone().unescape_text().as_ref(), "Partners, places; people");
    let tasks: Vec<(String, String, String)> = calendar
        .components
        .iter()
        .map(|task| {
            assert_eq!(task.name, "VTODO");
            let value = |name: &str| {
                let property = task.find_prop(name).unwrap_or_else(|| panic!("no {name}"));
                property.val.clone().unescape_text().as_ref().to_owned()
            };
            assert_eq!((value("DTSTAMP").as_str(), value("CLASS").as_str()), ("20260301T000000Z", "CONFIDENTIAL"));
            (value("UID"), value("DUE"), value("SUMMARY"))
        })
        .collect();
    assert_eq!(tasks.len(), 14);
    let mut uids: Vec<&str> = tasks.iter().map(|(uid, ..)| uid.as_str()).collect();
    uids.sort_unstable();
    uids.dedup();
    assert_eq!(uids.len(), 14, "{uids:?}");
    assert_eq!(
        tasks[1],
        (
            "next-contact-org-harbour-school-2026-03-10@site.example".to_owned(),
            "20260310".to_owned(),
            "Keep the promise: Send the list – Harbour School".to_owned()
        )
    );
}

#[test]
fn a_public_list_names_nobody() {
    let folder = site("due-list.txt");
    let text = told(&folder, &["due", "--audience", "public", "--until", "2030-01-01"]);
    assert!(
        text.contains("Reading (partnership:reading)") && !text.contains("Ida") && !text.contains("private/"),
        "{text}"
    );
    assert_eq!(told(&folder, &["due", "--until", "2026-02-01"]), "nothing is due until 2026-02-01\n");
}

#[test]
fn before_a_call_all_is_told_that_one_must_know() {
    let folder = site("acquaintance.txt");
    let text = told(&folder, &["who", "Harbour school", "--audience", "coordinator"]);
    let expected = "\
Harbour School (org:harbour-school)

DO NOT CONTACT Ane Friis.

Speak with them first
  2026-02-10  Per Lund (Children and young people), e-mail with Jens Holm: Story time
  2026-03-20  Per Lund (Children and young people), visit: Story time in class (planned, in 2 weeks)

Last contact
  2026-02-10  Per Lund (Children and young people), e-mail with Jens Holm: Story time

Who knows it
  Ida Berg: 2 contacts, last on 2026-01-20 (Dates for spring); met Jens Holm (2)
  Per Lund: 1 contact, last on 2026-02-10 (Story time); met Jens Holm (1)

Other ways to it
  Per Lund – sings in the same choir – Jens Holm (good)

People there
  Ane Friis – DO NOT CONTACT
  Jens Holm

Open promises
  2026-02-01  Ida Berg: Send the dates (4 weeks late)

Partnerships
  Reading (partnership:reading): engagement since 2025-03-01

Agreements in force
  Reading: spoken agreement (new)

Notes
  2026-02-04  About reading, by Ida Berg (private/notes/about-reading.md)
  2026-01-04  First visit, by Ida Berg (private/notes/first-visit.md)
";
    assert_eq!(text, expected);
    let staff = told(&folder, &["who", "org:harbour-school"]);
    for name in ["Jens", "Ane", "jens-holm", "choir"] {
        assert!(!staff.contains(name), "{name} in {staff}");
    }
    assert!(staff.contains("Per Lund"), "{staff}");
}

#[test]
fn a_danish_site_is_told_of_in_danish() {
    let folder = site("acquaintance.txt");
    fs::write(folder.path().join("data/site.toml"), format!("language = \"da\"\n{SITE}")).expect("written");
    let text = told(&folder, &["who", "harbour-school", "--audience", "coordinator"]);
    for line in [
        "KONTAKT IKKE Ane Friis.",
        "Tal med dem først\n  2026-02-10  Per Lund (Children and young people), e-mail med Jens Holm: Story time",
        "(planlagt, om 2 uger)",
        "  Ida Berg: 2 kontakter, senest den 2026-01-20 (Dates for spring); har mødt Jens Holm (2)",
        "  2026-02-01  Ida Berg: Send the dates (4 uger for sent)",
    ] {
        assert!(text.contains(line), "{line} is not in\n{text}");
    }
    let text = told(&folder, &["due", "--until", "2026-03-20"]);
    assert!(text.starts_with("Over tiden den 2026-03-01: "), "{text}");
    assert!(text.contains("hold løftet: Send the dates"), "{text}");
}

#[test]
fn lateness_is_said_in_words() {
    let folder = site("due-list.txt");
    let world = DiskWorld::open(folder.path(), date(2026, 3, 1)).expect("a site");
    let mut session = Session::default();
    let survey = session.survey(&world, &Request::default()).expect("it is read");
    let called = Called::new(&survey.renderer, &session.sources);
    for (day, words) in [
        ("2026-03-01", "today"),
        ("2026-02-28", "1 day late"),
        ("2026-02-16", "13 days late"),
        ("2026-02-15", "2 weeks late"),
        ("2025-12-30", "2 months late"),
        ("2025-03-01", "12 months late"),
        ("2024-02-01", "2 years late"),
        ("2026-03-02", "in 1 day"),
        ("2026-04-01", "in 4 weeks"),
        ("2027-03-01", "in 12 months"),
    ] {
        assert_eq!(called.how_late(day.parse().expect("a day")), words, "{day}");
    }
}

#[test]
fn the_nearest_organisation_is_named() {
    let folder = site("acquaintance.txt");
    for (wanted, advice) in [
        ("harbor-school", "did you mean `harbour-school`?"),
        ("the harbour", "write its id"),
        ("harbour", "did you mean `harbour-school`?"),
        ("no such thing", "write its id"),
    ] {
        let output = run(&folder, &["who", wanted]);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(advice), "{output:?}");
    }
    assert_eq!(run(&folder, &["who", "harbour-school", "--audience", "public"]).status.code(), Some(2));
}
