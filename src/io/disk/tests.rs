//! Trees with links, pipes and strange names, and what the world makes of them.

use jiff::civil::date;
use tempfile::TempDir;

use super::*;

/// Anything that went wrong on the way to a test's question, in words.
#[derive(Debug)]
struct Trouble(#[expect(dead_code, reason = "shown by the test harness")] String);

impl<E: std::fmt::Display> From<E> for Trouble {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

type Outcome = Result<(), Trouble>;

fn site(files: &[(&str, &str)]) -> Result<(TempDir, DiskWorld), Trouble> {
    let folder = TempDir::new()?;
    for (path, text) in files {
        let place = folder.path().join(path);
        fs::create_dir_all(place.parent().ok_or("a file lies in a folder")?)?;
        fs::write(place, text)?;
    }
    let world = DiskWorld::open(folder.path(), date(2026, 1, 2))?;
    Ok((folder, world))
}

fn listed(world: &DiskWorld, folder: &str) -> Result<Vec<String>, Unreadable> {
    let mark = |entry: Entry| match entry.kind {
        EntryKind::File => entry.path,
        EntryKind::Foreign => format!("! {}", entry.path),
    };
    world.list(folder).map(|entries| entries.into_iter().map(mark).collect())
}

#[test]
fn files_come_sorted_and_private_ones_never() -> Outcome {
    let (_keep, world) = site(&[
        ("content/b.md", "b"),
        ("content/a/z.md", "z"),
        ("content/a.md", "a"),
        ("content/a/private/secret.md", "s"),
        ("private/secret.md", "s"),
    ])?;
    assert_eq!(listed(&world, "content")?, ["content/a.md", "content/a/z.md", "content/b.md"]);
    assert_eq!(listed(&world, "absent")?, [""; 0]);
    assert_eq!(listed(&world, "private")?, ["! private"]);
    assert_eq!(listed(&world, "content/..")?, ["! content/.."]);
    assert_eq!(world.read("content/a/z.md")?, b"z");
    assert_eq!(world.today(), date(2026, 1, 2));
    for path in
        ["private/secret.md", "content/a/private/secret.md", "../x", "content/../private/secret.md", "/etc/passwd", ""]
    {
        assert!(world.read(path).is_err(), "{path}");
    }
    let reason = world.read("content/none.md").map_err(|error| error.to_string());
    assert_eq!(reason, Err("content/none.md cannot be read: it is not there".to_owned()));
    Ok(())
}

#[cfg(unix)]
#[test]
fn links_are_followed_inside_the_site_only() -> Outcome {
    use std::os::unix::fs::symlink;
    let outside = TempDir::new()?;
    fs::write(outside.path().join("canary"), "canary")?;
    let (folder, world) = site(&[("content/a.md", "a"), ("content/d/b.md", "b"), ("private/p.md", "p")])?;
    let content = folder.path().join("content");
    for (target, name) in [
        (outside.path().join("canary"), "out.md"),
        (outside.path().to_path_buf(), "out"),
        (content.join("a.md"), "in.md"),
        (content.join("d"), "in"),
        (folder.path().join("private/p.md"), "hidden.md"),
        (folder.path().join("private"), "hidden"),
        (content.clone(), "d/loop"),
        (content.join("self"), "self"),
        (content.join("nowhere"), "dangling"),
        (PathBuf::from("/dev/null"), "device"),
    ] {
        symlink(target, content.join(name))?;
    }
    let expected = [
        "content/a.md",
        "! content/dangling",
        "content/d/b.md",
        "! content/d/loop",
        "! content/device",
        "! content/hidden",
        "! content/hidden.md",
        "content/in.md",
        "content/in/b.md",
        "! content/in/loop",
        "! content/out",
        "! content/out.md",
        "! content/self",
    ];
    let mut expected = expected.to_vec();
    expected.sort_by_key(|line| line.trim_start_matches("! "));
    assert_eq!(listed(&world, "content")?, expected);
    assert_eq!(world.read("content/in.md")?, b"a");
    assert_eq!(world.read("content/in/b.md")?, b"b");
    for path in ["out.md", "out/canary", "hidden.md", "hidden/p.md", "device", "self", "dangling"] {
        assert!(world.read(&format!("content/{path}")).is_err(), "{path}");
    }
    symlink(outside.path(), folder.path().join("themes"))?;
    assert_eq!(listed(&world, "themes")?, ["! themes"]);
    Ok(())
}

#[cfg(target_os = "linux")]
#[test]
fn pipes_sockets_and_strange_names_are_foreign() -> Outcome {
    use rustix::fs::{CWD, FileType, Mode, mknodat};
    use std::os::unix::ffi::OsStrExt;
    let (folder, world) = site(&[("content/a.md", "a")])?;
    let content = folder.path().join("content");
    mknodat(CWD, content.join("pipe"), FileType::Fifo, Mode::RUSR | Mode::WUSR, 0)?;
    let _socket = std::os::unix::net::UnixListener::bind(content.join("socket"))?;
    fs::write(content.join(OsStr::from_bytes(b"\xff.md")), "x")?;
    let expected = ["content/a.md", "! content/pipe", "! content/socket", "! content/\u{fffd}.md"];
    assert_eq!(listed(&world, "content")?, expected);
    assert!(world.read("content/pipe").is_err(), "a pipe does not hold up the reader");
    assert!(world.read("content").is_err());
    Ok(())
}

#[test]
fn the_site_is_found_from_below() -> Outcome {
    let (folder, world) = site(&[("data/site.toml", ""), ("content/a/b.md", "")])?;
    assert_eq!(find_site(&folder.path().join("content/a")).as_deref(), Some(world.root()));
    assert_eq!(find_site(folder.path()).as_deref(), Some(world.root()));
    let empty = TempDir::new()?;
    assert_eq!(find_site(empty.path()), None);
    assert!(DiskWorld::open(&empty.path().join("none"), date(2026, 1, 1)).is_err());
    Ok(())
}

#[test]
fn the_day_comes_from_the_option_then_the_epoch_then_the_clock() {
    let clock = || date(2030, 1, 1);
    assert_eq!(day_from(Some(date(2020, 5, 6)), Some("0"), clock), Ok(date(2020, 5, 6)));
    assert_eq!(day_from(None, Some("1700000000"), clock), Ok(date(2023, 11, 14)));
    assert_eq!(day_from(None, Some(""), clock), Ok(clock()));
    assert_eq!(day_from(None, None, clock), Ok(clock()));
    for wrong in ["soon", "1.5", "99999999999999999999", "-"] {
        assert!(day_from(None, Some(wrong), clock).is_err(), "{wrong}");
    }
}
