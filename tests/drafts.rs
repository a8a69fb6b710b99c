//! Runs the commands that write records: what they write passes every check, and nothing is ever written over.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use handfast::draft::{Answers, Asker, FORMS, Given, Ground, Unfilled, fill, write_record};
use handfast::session::{Request, Session};
use handfast::world::MemoryWorld;
use jiff::civil::date;

/// What a run of the program left behind.
struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

/// Runs the program in `folder`, with nobody at a terminal, on the first of March 2026.
fn handfast(folder: &Path, args: &[&str]) -> Ran {
    let output = Command::new(env!("CARGO_BIN_EXE_handfast"))
        .args(args)
        .current_dir(folder)
        // Noon of the day, in seconds since 1970.
        .env("SOURCE_DATE_EPOCH", "1772366400")
        .stdin(Stdio::null())
        .output()
        .expect("the program runs");
    let words = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("the program prints UTF-8");
    Ran { code: output.status.code(), out: words(&output.stdout), err: words(&output.stderr) }
}

/// Runs a command that must succeed; gives what it prints.
fn well(folder: &Path, args: &[&str]) -> String {
    let ran = handfast(folder, args);
    assert_eq!(ran.code, Some(0), "{args:?}\n{}{}", ran.out, ran.err);
    ran.out
}

/// A new starter site in a folder that bears the name of its test.
fn site(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("drafts-{name}"));
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("an old folder goes");
    }
    fs::create_dir_all(&folder).expect("a new folder");
    well(&folder, &["new", "site", "."]);
    folder
}

/// All files of a site with their bytes.
fn files(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.insert(path.clone(), fs::read(&path).expect("a file"));
            }
        }
    }
    files
}

fn read(root: &Path, path: &str) -> String {
    fs::read_to_string(root.join(path)).expect(path)
}

fn write(root: &Path, path: &str, text: &str) {
    fs::write(root.join(path), text).expect(path);
}

/// The faults of a site that are more than notices, as everyone and as the coordinators see it.
fn pressing(root: &Path) -> Vec<String> {
    let lines = |audience| handfast(root, &["check", "--format", "json", "--audience", audience]).out;
    let lines = lines("public") + &lines("coordinator");
    lines.lines().filter(|line| !line.contains("\"level\":\"notice\"")).map(str::to_owned).collect()
}

const PARTNER: &[&str] = &[
    "new",
    "partner",
    "Blue Theatre",
    "--sector",
    "civil-society",
    "--category",
    "arts-culture,youth",
    "--summary",
    "A theatre with eighty seats.",
    "--listed-on",
    "2026-02-20",
    "--listed-via",
    "a letter",
    "--city",
    "Our Town",
];

const PARTNERSHIP: &[&str] = &[
    "new",
    "partnership",
    "Voices on stage",
    "--summary",
    "Readers on a stage, actors among the shelves.",
    "--partner",
    "blue-theatre",
    "--from",
    "2026-01-10",
    "--type",
    "cultural-communicator",
    "--goal",
    "new-users",
    "--responsible",
    "partnership-desk",
    "--we-bring",
    "A room, and readers",
    "--we-gain",
    "New guests",
    "--they-bring",
    "Actors",
    "--they-gain",
    "New texts",
];

/// Each command with the file that it writes.
const ALL: &[(&str, &[&str])] = &[
    ("data/orgs/blue-theatre.toml", PARTNER),
    ("data/partnerships/voices-on-stage.toml", PARTNERSHIP),
    (
        "data/assets/rehearsal-room.toml",
        &[
            "new",
            "asset",
            "Rehearsal room",
            "--kind",
            "physical",
            "--summary",
            "An empty room.",
            "--external",
            "--pitch",
            "Come and make noise.",
            "--availability",
            "on weekday mornings",
        ],
    ),
    (
        "data/needs/a-stage.toml",
        &["new", "need", "A stage", "--summary", "We look for a stage.", "--goal", "new-users"],
    ),
    ("data/units/music-desk.toml", &["new", "unit", "Music desk", "--channel", "music@library.example"]),
    (
        "data/events/new-year-evening.toml",
        &[
            "new",
            "event",
            "New year evening",
            "--kind",
            "network-event",
            "--starts",
            "2027-01-14T19:00",
            "--place",
            "Hall",
        ],
    ),
    (
        "private/people/ada-lund.toml",
        &[
            "new",
            "person",
            "Ada Lund",
            "--side",
            "internal",
            "--unit",
            "partnership-desk",
            "--basis",
            "public-task",
            "--keep-until",
            "2028",
        ],
    ),
    (
        "data/contacts/jens-holm.toml",
        &[
            "new",
            "contact",
            "Jens Holm",
            "--role",
            "Brings the classes",
            "--org",
            "harbour-school",
            "--channel",
            "office@school.example",
            "--consent-on",
            "2026-02-20",
            "--consent-via",
            "a signed form",
            "--consent-until",
            "2028-02-20",
        ],
    ),
    (
        "private/notes/a-walk-on-the-quay.md",
        &[
            "new",
            "note",
            "A walk on the quay",
            "--about",
            "org:harbour-school,partnership:reading-by-the-water",
            "--by",
            "ada-lund",
            "--visibility",
            "staff",
        ],
    ),
    (
        "private/assessments/harbour-school.toml",
        &[
            "new",
            "assessment",
            "Harbour School",
            "--by",
            "ada-lund",
            "--factor",
            "env-history=4,comm-open=3",
            "--decision",
            "approach-now",
        ],
    ),
    ("content/guide/02-who-pays.md", &["new", "chapter", "Who pays?"]),
];

#[test]
fn what_is_written_passes_every_check_and_is_never_written_over() {
    let root = site("all");
    for (path, args) in ALL {
        let out = well(&root, args);
        assert!(out.contains(path) && out.contains("next: "), "{out}");
        assert_eq!(pressing(&root), Vec::<String>::new(), "{args:?}");
    }
    let before = files(&root);
    for (path, args) in ALL.iter().filter(|(path, _)| !path.starts_with("content/")) {
        let ran = handfast(&root, args);
        assert_eq!(ran.code, Some(2), "{args:?}: {}", ran.err);
        assert!(ran.err.contains(&format!("{path} is there already")), "{}", ran.err);
    }
    assert_eq!(files(&root), before);
    // Another id makes room for the same name.
    well(&root, &["new", "unit", "Music desk", "--id", "music-desk-two"]);
}

#[test]
fn examples_can_be_put_to_use() {
    let root = site("examples");
    for (path, args) in ALL.iter().filter(|(path, _)| !path.starts_with("content/")) {
        well(&root, args);
        let text = read(&root, path);
        let used: String = text
            .lines()
            .map(|line| {
                let key = line.strip_prefix('#').filter(|rest| !rest.is_empty() && !rest.starts_with(' '));
                format!("{}\n", key.unwrap_or(line))
            })
            .collect();
        assert_ne!(used, text);
        write(&root, path, &used);
        let found = handfast(&root, &["check", "--format", "json", "--audience", "coordinator"]).out;
        let wrong: Vec<&str> = found.lines().filter(|line| line.contains("\"rule\":\"P-")).collect();
        assert_eq!(wrong, Vec::<&str>::new(), "{used}");
        write(&root, path, &text);
    }
}

#[test]
fn what_is_missing_or_cannot_be_is_named() {
    let root = site("missing");
    let before = files(&root);
    for (args, named) in [
        (&["new", "partner"][..], &["NAME", "--sector", "--category", "--summary", "nothing was written"][..]),
        (&["new", "asset", "X-ray"], &["--kind", "--summary", "--availability"]),
        (
            &["new", "partner", "X-ray", "--sector", "privat-sector", "--listed-on", "soon"],
            &["--sector", "did you mean `private-sector`?", "--listed-on", "`soon` is not a date"],
        ),
        (
            &["new", "partnership", "X-ray", "--summary", "x", "--partner", "harbour-school", "--stage", "engagement"],
            &["--type", "--goal", "--we-bring", "--we-gain", "--they-bring", "--they-gain", "--review"],
        ),
        (&["new", "agreement", "reading-by-the-watr"], &["did you mean `reading-by-the-water`?"]),
        (&["new", "unit", "X"], &["`x` cannot be an id", "--id"]),
        (&["move", "reading-by-the-water"], &["STAGE"]),
        (&["move", "reading-by-the-water", "mariage"], &["did you mean `marriage`?"]),
        (&["move", "reading-by-the-water", "engagement"], &["--review"]),
        (&["move", "reading-by-the-water", "marriage"], &["--agreement", "handfast new agreement PARTNERSHIP"]),
        (&["new", "contact", "X-ray"], &["--role", "--channel", "--consent-on", "--consent-via", "--consent-until"]),
        (&["new", "note", "X-ray", "--about", "harbour-school"], &["there is no `harbour-school` to choose"]),
        (&["new", "assessment", "harbour-school"], &["--by", "begin with handfast new person NAME"]),
        (&["new", "assessment", "harbour-school", "--factor", "brand"], &["--factor", "write it like x=4"]),
        (&["new", "activity"], &["--who", "begin with handfast new person NAME"]),
        (&["new", "chapter", "Hvem", "--language", "da"], &["`da` is no language of this site"]),
    ] {
        let ran = handfast(&root, args);
        assert_eq!(ran.code, Some(2), "{args:?}: {}{}", ran.out, ran.err);
        for word in named {
            assert!(ran.err.contains(word), "{args:?} does not name {word}:\n{}", ran.err);
        }
    }
    assert_eq!(files(&root), before);
}

#[test]
fn a_record_with_errors_is_not_written() {
    let root = site("errors");
    let before = files(&root);
    let (empty_website, no_source) = (["--website", "theatre"], ["--verified-how", "website"]);
    for more in [empty_website, no_source] {
        let ran = handfast(&root, &[PARTNER, &more].concat());
        assert_eq!(ran.code, Some(1), "{}", ran.err);
        assert!(ran.err.contains("nothing was written"), "{}", ran.err);
    }
    assert_eq!(files(&root), before);
    // What is wrong elsewhere does not keep anyone from writing.
    write(&root, "data/needs/young-readers.toml", "name = \"Young readers\"\n");
    let ran = handfast(&root, PARTNER);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.err.contains("other files of the site have errors, as before"), "{}", ran.err);
}

#[test]
fn contacts_are_noted_month_by_month() {
    let root = site("activities");
    let person = ["new", "person", "Ada Lund", "--side", "internal", "--unit", "partnership-desk"];
    well(&root, &[&person[..], &["--basis", "public-task", "--keep-until", "unknown"]].concat());
    let note = ["new", "activity", "--who", "ada-lund", "--org", "harbour-school", "--kind", "phone"];
    let first = ["--about", "The quay in May", "--on", "2026-02-27"];
    let second =
        ["--about", "\"Yes\", they say", "--on", "2026-02-28", "--next", "Send the plan", "--next-on", "2026-03-09"];
    for more in [&first[..], &second, &["--about", "Boats"]] {
        let out = well(&root, &[&note[..], more].concat());
        assert!(out.contains("private/activities/2026-0"), "{out}");
        assert_eq!(pressing(&root), Vec::<String>::new());
    }
    let text = read(&root, "private/activities/2026-02.toml");
    let entries = "[[activities]]
on = 2026-02-27
who = \"ada-lund\"
unit = \"partnership-desk\"
org = \"harbour-school\"
kind = \"phone\"
about = \"The quay in May\"

[[activities]]
on = 2026-02-28
who = \"ada-lund\"
unit = \"partnership-desk\"
org = \"harbour-school\"
kind = \"phone\"
about = '\"Yes\", they say'
next.on = 2026-03-09
next.what = \"Send the plan\"
";
    assert!(text.ends_with(entries), "{text}");
    assert!(read(&root, "private/activities/2026-03.toml").contains("on = 2026-03-01\n"));
    let ran = handfast(&root, &[&note[..], &["--about", "When?", "--on", "2026"]].concat());
    assert!(ran.code == Some(2) && ran.err.contains("`2026` is not a day"), "{}", ran.err);
}

/// A record as somebody's hand wrote it.
const BY_HAND: &str = r#"# Kept by the desk.
name        = "Reading by the water"   # the school's own words
summary.en  = "Pupils read aloud on the quay."

types = [
  "urban-space",   # the quay
]
goals = ['new-users']
responsible = "partnership-desk"

[[parties]]
  org = "our-library"
  role = "lead"
  contributes = ["Books"]
  gains = ["Readers"]

[[parties]]
org = "harbour-school"
role = "partner"
contributes = ["Pupils"]
gains = ["An afternoon"]

# First we met.
[[stages]]
stage = "glance"   # at the fair
from = "2025"
until = "2025-12"
outcome = "became-date"

[[stages]]
stage = "date"
from = 2026-01-05
# They want to go on.

# How it may end.
[exit]
plan = "We thank each other."
"#;

const RECORD: &str = "data/partnerships/reading-by-the-water.toml";

/// Whether all lines of `before` stand in `after` in their order; gives the lines that are new.
fn added<'a>(before: &str, after: &'a str) -> Vec<&'a str> {
    let mut old = before.lines().peekable();
    let mut new = Vec::new();
    for line in after.lines() {
        if old.peek() == Some(&line) {
            old.next();
        } else {
            new.push(line);
        }
    }
    assert_eq!(old.next(), None, "a line is lost or out of order:\n{after}");
    new
}

#[test]
fn comments_order_and_spaces_survive_a_move() {
    let root = site("move");
    write(&root, RECORD, BY_HAND);
    well(&root, &["move", "reading-by-the-water", "engagement", "--from", "2026-02-10", "--review", "2026-09-01"]);
    let engaged = read(&root, RECORD);
    let new = added(BY_HAND, &engaged);
    let stage = ["[[stages]]", "stage = \"engagement\"", "from = 2026-02-10", "review = 2026-09-01"];
    let ended = ["until = 2026-02-09", "outcome = \"became-engagement\""];
    assert_eq!(new.iter().filter(|line| !line.is_empty()).copied().collect::<Vec<_>>(), [&ended[..], &stage].concat());
    assert!(engaged.contains("# They want to go on.\n\n[[stages]]\nstage = \"engagement\""), "{engaged}");
    assert!(engaged.contains("review = 2026-09-01\n\n# How it may end.\n[exit]\n"), "{engaged}");

    well(&root, &["new", "agreement", "reading-by-the-water", "--kind", "verbal", "--note", "A word is a word."]);
    well(&root, &["new", "party", "reading-by-the-water", "--org", "harbour-school", "--brings", "x", "--gains", "y"]);
    let grown = read(&root, RECORD);
    added(&engaged, &grown);
    assert!(grown.find("gains = [\"y\"]") < grown.find("# First we met."), "{grown}");
}

#[test]
fn a_move_that_cannot_be_changes_nothing() {
    let root = site("refused");
    write(&root, RECORD, BY_HAND);
    let before = files(&root);
    for (args, said) in [
        (&["glance"][..], "from there it may move to date, engagement, marriage, divorce or closed"),
        // The day lies before the stage that is there: S-01.
        (&["date", "--from", "2024-05-01"], "S-01"),
        (&["marriage", "--agreement", "unknown", "--from", "2024"], "S-01"),
    ] {
        let ran = handfast(&root, &[&["move", "reading-by-the-water"], args].concat());
        assert_eq!(ran.code, Some(1), "{args:?}: {}{}", ran.out, ran.err);
        assert!(ran.err.contains(said) && ran.err.contains("nothing was written"), "{args:?}: {}", ran.err);
    }
    assert_eq!(files(&root), before);
}

#[test]
fn what_an_engagement_asks_for_is_said_before_it_is_written() {
    let root = site("bare");
    well(&root, PARTNER);
    well(&root, &["new", "partnership", "Voices", "--summary", "We met.", "--partner", "blue-theatre"]);
    let before = files(&root);
    let ran = handfast(&root, &["move", "voices", "engagement", "--review", "2026-09-01"]);
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    for rule in ["D-02", "D-05"] {
        assert!(ran.err.contains(rule), "{}", ran.err);
    }
    assert_eq!(files(&root), before);
    // A date may be short of it; what is open is told.
    let ran = handfast(&root, &["move", "voices", "date"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.err.contains("Still open") && ran.err.contains("D-05"), "{}", ran.err);
}

#[test]
fn a_partnership_ends_plainly_or_with_a_contact_that_stays() {
    let root = site("ends");
    write(&root, RECORD, BY_HAND);
    let ran = handfast(&root, &["move", "reading-by-the-water", "closed"]);
    assert!(ran.code == Some(2) && ran.err.contains("--outcome"), "{}", ran.err);
    well(&root, &["move", "reading-by-the-water", "closed", "--from", "2026-02-20", "--outcome", "completed"]);
    let text = read(&root, RECORD);
    let ended = "from = 2026-01-05\nuntil = 2026-02-20\noutcome = \"completed\"\n# They want to go on.\n";
    assert!(text.contains(ended), "{text}");
    let looked_back = ["--held", "2026-02-28", "--decision", "continue-contact"];
    well(&root, &[&["new", "evaluation", "reading-by-the-water"][..], &looked_back].concat());
    assert_eq!(handfast(&root, &["move", "reading-by-the-water", "closed", "--outcome", "completed"]).code, Some(1));

    well(&root, PARTNER);
    well(&root, &[PARTNERSHIP, &["--stage", "date"]].concat());
    let divorce = ["move", "voices-on-stage", "divorce", "--outcome", "ended-by-agreement"];
    let ran = handfast(&root, &divorce);
    assert!(ran.code == Some(2) && ran.err.contains("--keep-contact"), "{}", ran.err);
    well(&root, &[&divorce[..], &["--keep-contact", "The desk and the stage door"]].concat());
    let text = read(&root, "data/partnerships/voices-on-stage.toml");
    assert!(
        text.contains("\n[exit]\n") && text.contains("\nkeep_contact = \"The desk and the stage door\"\n"),
        "{text}"
    );
    well(&root, &[&["new", "evaluation", "voices-on-stage"][..], &looked_back].concat());
    assert_eq!(pressing(&root), Vec::<String>::new());
    let ran = handfast(&root, &["move", "voices-on-stage", "date"]);
    assert!(ran.code == Some(1) && ran.err.contains("--follows voices-on-stage"), "{}", ran.err);
    let again = ["--id", "voices-again", "--follows", "voices-on-stage"];
    well(&root, &[PARTNERSHIP, &again].concat());
}

#[test]
fn a_marriage_is_registered_as_it_stands() {
    let root = site("marriage");
    well(&root, PARTNER);
    let marriage =
        ["--stage", "marriage", "--agreement", "contract", "--shares", "work,risk,results", "--evaluate", "yearly"];
    well(&root, &[PARTNERSHIP, &marriage].concat());
    assert_eq!(pressing(&root), Vec::<String>::new());
    let text = read(&root, "data/partnerships/voices-on-stage.toml");
    assert_eq!(text.matches("\"agreement-2026\"").count(), 2, "{text}");
}

/// From an empty site to a marriage, with the commands alone.
#[test]
fn a_new_coordinator_gets_there_with_commands_alone() {
    let root = site("coordinator");
    well(&root, &["new", "unit", "Partners desk", "--summary", "Answers for partnerships.", "--neutral"]);
    well(&root, PARTNER);
    well(&root, PARTNERSHIP);
    for args in [
        &["move", "voices-on-stage", "date", "--from", "2026-01-20"][..],
        &["move", "voices-on-stage", "engagement", "--from", "2026-02-01", "--review", "2026-09-01"],
        &[
            "new",
            "agreement",
            "voices-on-stage",
            "--kind",
            "co-operation-agreement",
            "--from",
            "2026-02-15",
            "--shares",
            "work",
            "--shares",
            "risk,results",
            "--evaluate",
            "yearly",
            "--next",
            "2027-01-15",
            "--purpose",
            "Readers on a stage",
        ],
        &["move", "voices-on-stage", "marriage", "--from", "2026-02-16"],
        &["new", "evaluation", "voices-on-stage", "--planned", "2027-01-15"],
        &[
            "new",
            "asset",
            "Rehearsal room",
            "--kind",
            "physical",
            "--unit",
            "partners-desk",
            "--summary",
            "An empty room.",
            "--external",
            "--pitch",
            "Come and make noise.",
            "--hours",
            "200",
        ],
    ] {
        let out = well(&root, args);
        assert!(out.contains("next: "), "{out}");
        assert_eq!(pressing(&root), Vec::<String>::new(), "{args:?}");
    }
    let text = read(&root, "data/partnerships/voices-on-stage.toml");
    let stages: Vec<&str> = text.lines().filter(|line| line.starts_with("stage = ")).collect();
    assert_eq!(stages, ["stage = \"glance\"", "stage = \"date\"", "stage = \"engagement\"", "stage = \"marriage\""]);
    assert!(text.contains("from = 2026-02-16\nagreement = \"agreement-2026\"\n"), "{text}");
    assert_eq!(text.matches("[[agreements]]").count() + text.matches("[[evaluations]]").count(), 2, "{text}");
    well(&root, &["check", "--strict"]);
    well(&root, &["build", "--quiet"]);
    let page = read(&root, "public/partnerships/voices-on-stage/index.html");
    assert!(page.contains("Voices on stage") && page.contains("Blue Theatre"), "the page of the marriage");
}

/// Somebody at a terminal who types these lines.
struct Script {
    lines: std::vec::IntoIter<&'static str>,
    shown: String,
}

impl Asker for Script {
    fn show(&mut self, text: &str) {
        self.shown.push_str(text);
        self.shown.push('\n');
    }

    fn ask(&mut self, prompt: &str) -> Option<String> {
        self.shown.push_str(prompt);
        self.shown.push('\n');
        self.lines.next().map(|line| format!("{line}\n"))
    }
}

/// What comes of a form when these lines are typed: the answers or why there are none, what was shown, and the file.
fn dialogue(word: &str, lines: Vec<&'static str>) -> (Result<Answers, Unfilled>, String, String) {
    let root = site(&format!("dialogue-{word}-{}", lines.len()));
    let relative = |path: &Path| path.strip_prefix(&root).expect("below").to_string_lossy().into_owned();
    let world = MemoryWorld {
        files: files(&root).into_iter().map(|(path, bytes)| (relative(&path), bytes)).collect(),
        today: date(2026, 3, 1),
    };
    let surveyed = Session::default().survey_with_records(&world, &Request::default());
    let (_, records) = surveyed.unwrap_or_else(|error| panic!("{error}"));
    let ground = Ground { records: &records, subject: None };
    let form = FORMS.iter().find(|form| form.word == word).expect(word);
    let mut script = Script { lines: lines.into_iter(), shown: String::new() };
    let answers = fill(form, &ground, &Given::new(), Some(&mut script));
    let text = answers.as_ref().map(|answers| write_record(form, &ground, answers)).unwrap_or_default();
    (answers, script.shown, text)
}

#[test]
fn somebody_at_a_terminal_is_asked() {
    let lines = vec!["Blue Theatre", "", "9", "3", "arts, 35", "arts-culture, 24", "A theatre."];
    let (answers, shown, text) = dialogue("partner", lines);
    answers.unwrap_or_else(|unfilled| panic!("{unfilled:?}\n{shown}"));
    for line in [
        "Its sector\n   1  public-sector   Public sector\n   2  private-sector  Private sector\n",
        "sector: \nSomething has to stand here, so please answer; Ctrl-C stops without writing.\n",
        "There is no number 9 in the list.\n",
        "There is no number 35 in the list.\n",
    ] {
        assert!(shown.contains(line), "{line:?} is not in\n{shown}");
    }
    assert!(text.contains("\nsector = \"civil-society\"\n"), "{text}");
    assert!(text.contains("\ncategories = [\"arts-culture\", \"women\"]\n"), "{text}");
}

#[test]
fn a_default_stands_in_brackets_and_what_follows_from_it_is_asked() {
    let lines = vec![
        "Voices",
        "On a stage.",
        "",
        "harbour",
        "engagement",
        "",
        "1",
        "1",
        "",
        "A room",
        "Tea, and cake",
        "",
        "Guests",
        "",
        "Actors",
        "",
        "Texts",
        "",
        "soon",
        "2026-09",
    ];
    let (answers, shown, text) = dialogue("partnership", lines);
    answers.unwrap_or_else(|unfilled| panic!("{unfilled:?}\n{shown}"));
    for line in ["library [our-library]: ", "stage [glance]: ", "from [2026-03-01]: ", "`soon` is not a date"] {
        assert!(shown.contains(line), "{line:?} is not in\n{shown}");
    }
    for line in ["contributes = [\"A room\", \"Tea, and cake\"]", "review = \"2026-09\"", "org = \"harbour-school\""] {
        assert!(text.contains(&format!("\n{line}\n")), "{line} is not in\n{text}");
    }
    // A glance asks for next to nothing.
    let (answers, ..) = dialogue("partnership", vec!["Voices", "On a stage.", "", "harbour", "", ""]);
    assert!(answers.is_ok(), "{answers:?}");
    assert_eq!(dialogue("partnership", vec!["Voices"]).0.err(), Some(Unfilled::Stopped));
}

/// A chapter that names a partner in every way that there is.
const NAMES: &str = "# Names

[[org:harbour-school]], [[org:harbour-school|them]], [a school](org:harbour-school \"org:harbour-school\"), [so][school].

`[[org:harbour-school]]` is how a link is written, and org:harbour-school alone is none.

::partnerships{org=\"harbour-school\"}

[a page](/partners/harbour-school/), [the same page](../../partners/harbour-school/index.html \"/partners/harbour-school/\"),
[so too][page]; but `/partners/harbour-school/` is none. <!-- /partners/harbour-school/ -->

[school]: org:harbour-school
[page]: </partners/harbour-school> \"/partners/harbour-school\"
";

#[test]
fn a_new_id_reaches_every_place_that_names_the_record() {
    let root = site("rename");
    write(&root, "content/guide/02-names.md", &NAMES.replace('\n', "\r\n"));
    fs::create_dir_all(root.join("private/orgs")).expect("a folder");
    write(&root, "private/orgs/harbour-school.toml", "working_culture = [\"yearly-plan\"]   # they told us\n");
    let described = read(&root, RECORD)
        .replace("\nexample", "\ndescription = \"\"\"\nWith [[org:harbour-school]].\n\"\"\"\nexample");
    write(&root, RECORD, &described);
    assert_eq!(pressing(&root), Vec::<String>::new());
    let before = files(&root);
    let out = well(&root, &["rename", "org:harbour-school", "quay-school"]);
    assert!(out.contains("the record stands in data/orgs/quay-school.toml; 3 other files name it anew"), "{out}");
    assert_eq!(pressing(&root), Vec::<String>::new());

    let names = NAMES
        .replace("[[org:harbour-school]], [[org:harbour-school|", "[[org:quay-school]], [[org:quay-school|")
        .replace("](org:harbour-school \"", "](org:quay-school \"")
        .replace("{org=\"harbour", "{org=\"quay")
        .replace("[school]: org:harbour", "[school]: org:quay")
        .replace("](/partners/harbour", "](/partners/quay")
        .replace("](../../partners/harbour", "](../../partners/quay")
        .replace("]: </partners/harbour", "]: </partners/quay");
    assert_eq!(read(&root, "content/guide/02-names.md"), names.replace('\n', "\r\n"));
    let named = described.replace("org = \"harbour-school\"", "org = \"quay-school\"");
    assert_eq!(read(&root, RECORD), named.replace("[[org:harbour-school]]", "[[org:quay-school]]"));
    assert!(read(&root, "private/orgs/quay-school.toml").ends_with("# they told us\n"));
    assert!(!root.join("private/orgs/harbour-school.toml").exists());
    assert!(!root.join("data/orgs/harbour-school.toml").exists());
    assert!(read(&root, "data/orgs/quay-school.toml").contains("\nprevious_ids = [\"harbour-school\"]\n"));
    well(&root, &["build", "--quiet"]);
    assert!(root.join("public/partners/harbour-school/index.html").is_file(), "the old address is alive");

    // And back again: the site is as it was, but for what the record remembers.
    well(&root, &["rename", "org:quay-school", "harbour-school"]);
    fs::remove_dir_all(root.join("public")).expect("the built site goes");
    let after = files(&root);
    let changed: Vec<&PathBuf> =
        before.iter().filter(|(path, bytes)| after.get(*path) != Some(bytes)).map(|(path, _)| path).collect();
    assert_eq!(changed, [&root.join("data/orgs/harbour-school.toml")]);
}

#[test]
fn a_rename_that_cannot_be_changes_nothing() {
    let root = site("rename-refused");
    let before = files(&root);
    for (record, id, code, said) in [
        ("harbour-school", "quay-school", 2, "write the record as kind:id"),
        ("orgs:harbour-school", "quay-school", 2, "did you mean `org`?"),
        ("stage:date", "meeting", 2, "no records of the kind `stage`"),
        ("org:harbor-school", "quay-school", 2, "did you mean `harbour-school`?"),
        ("org:harbour-school", "our-library", 2, "data/orgs/our-library.toml is there already"),
        ("org:harbour-school", "Quay", 2, "`Quay` cannot be an id"),
    ] {
        let ran = handfast(&root, &["rename", record, id]);
        assert_eq!(ran.code, Some(code), "{}", ran.err);
        assert!(ran.err.contains(said) && ran.err.contains("nothing was written"), "{}", ran.err);
    }
    assert_eq!(files(&root), before);
    // A site with errors is mended first.
    write(&root, "data/needs/young-readers.toml", "name = \"Young readers\"\n");
    let before = files(&root);
    let ran = handfast(&root, &["rename", "org:harbour-school", "quay-school"]);
    assert!(ran.code == Some(1) && ran.err.contains("mend the site first"), "{}", ran.err);
    assert_eq!(files(&root), before);
}
