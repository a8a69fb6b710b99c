//! The theorem: change anything that is not public, and not one public byte changes.
//!
//! Each number makes a small registry, changes something in it where the public may not look, and compares every file
//! of the public site before and after. `HANDFAST_THEOREM=1100` compares more than an everyday run does, so many that
//! every field above the public has its turn, several times.

mod folders;
mod registries;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::AtomicUsize;

use fastrand::Rng;
use folders::read_folder;
use handfast::session::{Request, Session};
use handfast::world::{Entry, MemoryWorld, Unreadable, World};
use jiff::civil::{Date, date};
use rayon::prelude::*;
use registries::Registry;
use registries::changes::{Changed, Secret, list_secrets};

/// The digest of every file of a public site, by path.
type Digests = BTreeMap<String, [u8; 32]>;

/// A world in which whoever looks below `private/` has failed.
struct Sealed(MemoryWorld);

impl Sealed {
    fn guard(path: &str) -> Result<(), Unreadable> {
        let open = path != "private" && !path.starts_with("private/");
        open.then_some(()).ok_or_else(|| Unreadable { path: path.to_owned(), reason: "it is private".to_owned() })
    }
}

impl World for Sealed {
    fn list(&self, folder: &str) -> Result<Vec<Entry>, Unreadable> {
        Self::guard(folder).and_then(|()| self.0.list(folder))
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, Unreadable> {
        Self::guard(path).and_then(|()| self.0.read(path))
    }

    fn today(&self) -> Date {
        self.0.today()
    }
}

fn world_of(registry: &Registry) -> MemoryWorld {
    MemoryWorld { files: registry.files(), today: date(2026, 3, 1) }
}

/// Every file of the public site; nothing where the site has errors.
fn build(world: &dyn World) -> Option<Digests> {
    let survey = Session::default().survey(world, &Request::default()).expect("the public needs nothing private");
    if survey.found.has_errors() {
        return None;
    }
    let digests = Mutex::new(Digests::new());
    let rendered = survey.render_all(world, &AtomicUsize::new(0), &|artifact| {
        let digest = *blake3::hash(&artifact.bytes).as_bytes();
        digests.lock().map_err(|_| ())?.insert(artifact.path.to_string(), digest);
        Ok::<(), ()>(())
    });
    assert!(rendered.is_ok(), "every page can be rendered");
    digests.into_inner().ok()
}

/// What became of one number.
enum Outcome {
    /// Nothing that could be compared came of it.
    Skipped,
    /// Compared: the field, where one was aimed at, and what is different.
    Compared(Option<Secret>, Option<String>),
}

/// Changes a registry in the way that its number says.
fn change(registry: &Registry, number: usize, (aim, dice): (&Secret, &mut Rng)) -> Option<Changed> {
    match number % 4 {
        0 | 1 => registry.change_secret(aim, dice),
        2 if dice.bool() => registry.change_hidden_part(dice),
        2 => registry.change_hidden_record(dice),
        _ => Some(registry.change_private(dice)),
    }
}

/// Compares one registry with itself; a registry or a change that has errors is drawn again.
fn compare(number: usize, secrets: &[Secret]) -> Outcome {
    let aim = &secrets[(number / 4 * 2 + number % 2) % secrets.len()];
    let aims = number % 4 < 2;
    for attempt in 0..12 {
        let mut dice = Rng::with_seed((number * 64 + attempt) as u64);
        // The field itself is there every other time, and what holds it always.
        let way = if attempt % 2 == 0 { &aim.1[..] } else { &aim.1[..aim.1.len() - 1] };
        let registry = Registry::make(dice.u64(..), aims.then_some((aim.0, way)));
        let Some((changed, said)) = change(&registry, number, (aim, &mut dice)) else { continue };
        let (open, sealed) = (world_of(&registry), Sealed(world_of(&changed)));
        let (Some(before), Some(after)) = (build(&open), build(&sealed)) else { continue };
        let paths: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
        let different: Vec<_> = paths.into_iter().filter(|path| before.get(*path) != after.get(*path)).collect();
        let words = || {
            let shown = |registry: &Registry| {
                let files = registry.files();
                let path = said.split(": ").next().and_then(|path| files.get(path));
                path.map(|bytes| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default()
            };
            format!(
                "number {number}: {said}\n{different:#?}\n--- before\n{}\n--- after\n{}",
                shown(&registry),
                shown(&changed)
            )
        };
        return Outcome::Compared(aims.then(|| aim.clone()), (!different.is_empty()).then(words));
    }
    Outcome::Skipped
}

#[test]
fn what_is_not_public_changes_nothing_public() {
    let secrets = list_secrets();
    let wanted = std::env::var_os("HANDFAST_THEOREM").and_then(|count| count.to_str()?.parse().ok()).unwrap_or(60);
    let outcomes: Vec<Outcome> = (0..wanted).into_par_iter().map(|number| compare(number, &secrets)).collect();
    let (mut compared, mut reached, mut leaks) = (0, BTreeSet::new(), Vec::new());
    for outcome in outcomes {
        if let Outcome::Compared(secret, leak) = outcome {
            compared += 1;
            reached.extend(secret);
            leaks.extend(leak);
        }
    }
    let missed: Vec<&Secret> = secrets.iter().filter(|secret| !reached.contains(*secret)).collect();
    let all: Vec<&str> = leaks.iter().filter_map(|leak: &String| leak.lines().next()).collect();
    assert!(leaks.is_empty(), "{} leaks\n{}\n{}", leaks.len(), all.join("\n"), leaks[..leaks.len().min(3)].join("\n"));
    assert!(compared * 10 >= wanted * 9, "only {compared} of {wanted} could be compared");
    // Two fields have their turn in each four numbers.
    assert!(wanted < secrets.len() * 2 || missed.is_empty(), "no change was made to {missed:#?}");
}

/// A comparison that never finds anything proves nothing.
#[test]
fn what_is_public_shows() {
    for number in 0..6 {
        let registry = Registry::make(number, None);
        let mut changed = registry.clone();
        let ours = changed.records.get_mut("data/orgs/org-no-0.toml").expect("our own library");
        ours.insert("name".to_owned(), toml::Value::String("Another name".to_owned()));
        let (before, after) = (build(&world_of(&registry)), build(&world_of(&changed)));
        assert!(before.is_none() || before != after, "number {number}");
    }
}

#[test]
fn the_public_site_needs_no_private_folder() {
    let with = MemoryWorld { files: read_folder("tests/fixtures/site"), today: date(2026, 3, 1) };
    let mut without = with.clone();
    without.files.retain(|path, _| !path.starts_with("private/"));
    let mut broken = with.clone();
    let private = broken.files.iter_mut().filter(|(path, _)| path.starts_with("private/"));
    private.for_each(|(_, bytes)| *bytes = b"\xFF = [".to_vec());
    assert!(without.files.len() < with.files.len());
    let whole = build(&with).expect("no errors");
    assert!(build(&without).as_ref() == Some(&whole), "without private/");
    assert!(build(&Sealed(broken)).as_ref() == Some(&whole), "with a broken private/ that nobody may open");
}

/// The same with the program itself, and a folder that the system keeps shut.
#[cfg(unix)]
#[test]
fn the_program_never_opens_a_private_folder() {
    use std::os::unix::fs::PermissionsExt;
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("theorem");
    if root.exists() {
        fs::set_permissions(root.join("site/private"), fs::Permissions::from_mode(0o700)).expect("opened");
        fs::remove_dir_all(&root).expect("an old folder goes");
    }
    for (path, bytes) in read_folder("tests/fixtures/site") {
        let file = root.join("site").join(path);
        fs::create_dir_all(file.parent().expect("a file stands in a folder")).expect("its folder");
        fs::write(file, bytes).expect("a file");
    }
    let build = |out: &str| {
        let output = Command::new(env!("CARGO_BIN_EXE_handfast"))
            .args(["build", "site", "--today", "2026-03-01", "--output", out])
            .current_dir(&root)
            .output()
            .expect("the program runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        read_folder(root.join(out).to_str().expect("a path in UTF-8"))
    };
    let open = build("open");
    // Whoever may do everything may still not read a folder as a file, nor a file that leads nowhere.
    let people = root.join("site/private/people");
    fs::remove_dir_all(&people).expect("a folder goes");
    std::os::unix::fs::symlink("/nowhere/at/all", &people).expect("a link");
    fs::set_permissions(root.join("site/private"), fs::Permissions::from_mode(0o000)).expect("shut");
    let shut = build("shut");
    fs::set_permissions(root.join("site/private"), fs::Permissions::from_mode(0o700)).expect("opened");
    assert!(open.len() > 200 && open == shut);
}
