//! Builds on a real disk: fresh, again, refused, killed, side by side, and under the eyes of a reader.

use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;

use tempfile::TempDir;

use super::*;
use crate::artifact::OutPath;

/// Anything that went wrong on the way to a test's question, in words.
#[derive(Debug)]
struct Trouble(String);

impl<E: std::fmt::Display> From<E> for Trouble {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

type Outcome = Result<(), Trouble>;

fn artifact(path: &str, text: &str) -> Result<Artifact, Trouble> {
    Ok(Artifact { path: OutPath::parse(path)?, bytes: text.as_bytes().to_vec() })
}

/// A site's root with a folder `data`.
fn site() -> Result<TempDir, Trouble> {
    let root = TempDir::new()?;
    fs::create_dir(root.path().join("data"))?;
    Ok(root)
}

fn build(root: &Path, files: &[(&str, &str)]) -> Result<Published, Trouble> {
    let publication = Publication::begin(&root.join("public"), root, Audience::Public)?;
    for (path, text) in files {
        publication.put(&artifact(path, text)?)?;
    }
    Ok(publication.finish()?)
}

/// Every file below `folder` with its text; folders and links are told by `/` and `->`.
fn tree(folder: &Path) -> Result<BTreeMap<String, String>, Trouble> {
    let mut found = BTreeMap::new();
    for entry in WalkDir::new(folder).min_depth(1) {
        let entry = entry?;
        let text = match entry.file_type() {
            kind if kind.is_dir() => "/".to_owned(),
            kind if kind.is_symlink() => "->".to_owned(),
            _ => fs::read_to_string(entry.path())?,
        };
        found.insert(entry.path().strip_prefix(folder)?.display().to_string(), text);
    }
    Ok(found)
}

/// The names at the top of `folder`.
fn names(folder: &Path) -> Result<Vec<String>, Trouble> {
    let mut names: Vec<String> =
        fs::read_dir(folder)?.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    Ok(names)
}

#[cfg(unix)]
fn inode(place: &Path) -> Result<u64, Trouble> {
    use std::os::unix::fs::MetadataExt;
    Ok(fs::metadata(place)?.ino())
}

#[test]
fn a_fresh_build_leaves_the_site_and_nothing_else() -> Outcome {
    let root = site()?;
    let published = build(root.path(), &[("index.html", "hello"), ("a/b/index.html", "deep"), ("empty", "")])?;
    assert_eq!((published.files, published.carried, published.weaker_switch), (3, 0, false));
    let found = tree(&root.path().join("public"))?;
    assert_eq!(found.get("index.html").map(String::as_str), Some("hello"));
    assert_eq!(found.get("a/b/index.html").map(String::as_str), Some("deep"));
    assert_eq!(found.get(MARKER).map(String::as_str), Some(marker_text(Audience::Public)));
    assert_eq!(found.len(), 6);
    assert_eq!(names(root.path())?, ["data", "public"]);
    Ok(())
}

#[cfg(unix)]
#[test]
fn a_rebuild_carries_what_is_unchanged() -> Outcome {
    let root = site()?;
    let public = root.path().join("public");
    build(
        root.path(),
        &[("same", "same"), ("changed", "old!"), ("longer", "x"), ("gone/x", "gone"), ("swap", "file")],
    )?;
    fs::create_dir(public.join("by-hand"))?;
    fs::write(public.join("by-hand/note"), "mine")?;
    let kept = root.path().join("kept");
    fs::hard_link(public.join("changed"), &kept)?;
    let (same, changed) = (inode(&public.join("same"))?, inode(&public.join("changed"))?);
    let published = build(
        root.path(),
        &[("same", "same"), ("changed", "new!"), ("longer", "xx"), ("new/y", "y"), ("swap/z", "z")],
    )?;
    assert_eq!((published.files, published.carried), (5, 1));
    assert_eq!(inode(&public.join("same"))?, same);
    assert_ne!(inode(&public.join("changed"))?, changed);
    assert_eq!(fs::read_to_string(kept)?, "old!");
    let paths: Vec<String> = tree(&public)?.into_keys().collect();
    assert_eq!(paths, [MARKER, "changed", "longer", "new", "new/y", "same", "swap", "swap/z"]);
    Ok(())
}

#[cfg(unix)]
#[test]
fn nothing_is_carried_through_a_link() -> Outcome {
    use std::os::unix::fs::symlink;
    let (root, outside) = (site()?, TempDir::new()?);
    let public = root.path().join("public");
    fs::write(outside.path().join("x"), "same")?;
    build(root.path(), &[("index.html", "i")])?;
    symlink(outside.path(), public.join("a"))?;
    symlink(outside.path().join("x"), public.join("b"))?;
    let published = build(root.path(), &[("index.html", "i"), ("a/x", "same"), ("b", "same")])?;
    assert_eq!(published.carried, 1);
    assert_ne!(inode(&public.join("a/x"))?, inode(&outside.path().join("x"))?);
    assert_eq!(fs::read_to_string(outside.path().join("x"))?, "same");
    Ok(())
}

#[test]
fn places_that_are_not_for_publishing_are_refused() -> Outcome {
    let root = site()?;
    let at = |path: &str| root.path().join(path);
    for folder in ["content/deep", "themes", "src", "tests", ".git", "other/.git", "data/x", "private", "plain"] {
        fs::create_dir_all(at(folder))?;
    }
    fs::write(at("plain/notes.txt"), "mine")?;
    fs::write(at("file"), "mine")?;
    fs::create_dir(at("liar"))?;
    fs::write(at("liar/.handfast"), "something else")?;
    let before = tree(root.path())?;
    let home = std::env::home_dir().unwrap_or_else(|| PathBuf::from("/"));
    let mut cases = vec![
        (PathBuf::from("/"), "whole disk"),
        (root.path().to_path_buf(), "site's own folder"),
        (at("."), "site's own folder"),
        (at("plain/.."), "site's own folder"),
        (root.path().parent().map(Path::to_path_buf).unwrap_or_default(), "holds it"),
        (at("file"), "is a file"),
        (at("file/x"), "cannot be written"),
        (at("plain"), "did not make"),
        (at("liar"), "did not make"),
        (at("other/.git/x"), "lies in `.git`"),
        (at("none/../content/x"), "lies in `content`"),
    ];
    if home.is_dir() && home.parent().is_some() {
        cases.push((home, "home folder"));
    }
    for source in ["content", "data", "private", "themes", "src", "tests", ".git"] {
        cases.push((at(source), "nothing is published to"));
        cases.push((at(source).join("deep/new"), "nothing is published to"));
    }
    for (target, words) in cases {
        let refused =
            Publication::begin(&target, root.path(), Audience::Public).map(drop).map_err(|refusal| refusal.to_string());
        assert!(refused.as_ref().is_err_and(|said| said.contains(words)), "{}: {refused:?}", target.display());
    }
    assert_eq!(tree(root.path())?, before);
    Ok(())
}

#[cfg(unix)]
#[test]
fn links_are_judged_by_where_they_lead() -> Outcome {
    use std::os::unix::fs::symlink;
    let (root, outside) = (site()?, TempDir::new()?);
    let at = |path: &str| root.path().join(path);
    fs::create_dir(outside.path().join("site"))?;
    for (to, words) in [
        (PathBuf::from("/"), "whole disk"),
        (root.path().to_path_buf(), "site's own folder"),
        (at("data"), "lies in `data`"),
        (at("nowhere"), "leads nowhere"),
        (at("public"), "leads nowhere"),
    ] {
        symlink(&to, at("public"))?;
        let refused = build(root.path(), &[]).map_err(|trouble| trouble.0);
        assert!(refused.as_ref().is_err_and(|said| said.contains(words)), "{}: {refused:?}", to.display());
        fs::remove_file(at("public"))?;
    }
    symlink(outside.path().join("site"), at("public"))?;
    build(root.path(), &[("x", "one")])?;
    build(root.path(), &[("x", "two")])?;
    assert!(fs::symlink_metadata(at("public"))?.is_symlink(), "the link stays");
    assert_eq!(fs::read_to_string(outside.path().join("site/x"))?, "two");
    assert_eq!(names(outside.path())?, ["site"]);
    Ok(())
}

#[test]
fn a_git_working_copy_is_not_wiped_out() -> Outcome {
    let root = site()?;
    build(root.path(), &[("x", "one")])?;
    fs::write(root.path().join("public/.git"), "gitdir: elsewhere")?;
    let refused = build(root.path(), &[("x", "two")]).map_err(|trouble| trouble.0);
    assert!(refused.is_err_and(|said| said.contains("git working copy")));
    assert_eq!(fs::read_to_string(root.path().join("public/x"))?, "one");
    Ok(())
}

#[test]
fn foreign_files_that_come_during_the_build_stop_it() -> Outcome {
    let root = site()?;
    let public = root.path().join("public");
    let publication = Publication::begin(&public, root.path(), Audience::Public)?;
    fs::create_dir(&public)?;
    fs::write(public.join("mine"), "mine")?;
    assert!(publication.finish().is_err());
    assert_eq!(tree(&public)?.into_keys().collect::<Vec<_>>(), ["mine"]);
    assert_eq!(names(root.path())?, ["data", "public"]);
    Ok(())
}

#[test]
fn what_a_killed_build_left_is_cleaned_up() -> Outcome {
    let root = site()?;
    let at = |path: &str| root.path().join(path);
    build(root.path(), &[("x", "one")])?;
    // Killed while writing, and between setting the old tree aside and moving the new one in.
    fs::create_dir_all(at(".public.handfast-new/deep"))?;
    fs::write(at(".public.handfast-new/deep/half"), "ha")?;
    fs::write(at(".public.handfast-lock"), "4000000000")?;
    fs::rename(at("public"), at(".public.handfast-old"))?;
    let publication = Publication::begin(&at("public"), root.path(), Audience::Public)?;
    assert_eq!(fs::read_to_string(at("public/x"))?, "one");
    drop(publication);
    assert_eq!(names(root.path())?, ["data", "public"]);
    fs::create_dir(at(".public.handfast-old"))?;
    assert_eq!(build(root.path(), &[("x", "one")])?.carried, 1);
    assert_eq!(names(root.path())?, ["data", "public"]);
    Ok(())
}

#[test]
fn a_build_that_is_given_up_leaves_the_old_site() -> Outcome {
    let root = site()?;
    build(root.path(), &[("x", "one")])?;
    let before = tree(root.path())?;
    let publication = Publication::begin(&root.path().join("public"), root.path(), Audience::Public)?;
    publication.put(&artifact("x", "two")?)?;
    assert!(publication.put(&artifact("x", "three")?).is_err(), "one path is written once");
    drop(publication);
    assert_eq!(tree(root.path())?, before);
    Ok(())
}

#[test]
fn a_second_build_is_refused_at_once() -> Outcome {
    let root = site()?;
    let publication = Publication::begin(&root.path().join("public"), root.path(), Audience::Public)?;
    let second = Publication::begin(&root.path().join("public"), root.path(), Audience::Public).map(drop);
    let said = second.map_err(|refusal| refusal.to_string());
    let process = format!("(process {})", std::process::id());
    assert!(said.as_ref().is_err_and(|said| said.contains("another build") && said.contains(&process)), "{said:?}");
    assert!(Publication::begin(&root.path().join("elsewhere"), root.path(), Audience::Public).is_ok());
    publication.put(&artifact("x", "x")?)?;
    publication.finish()?;
    build(root.path(), &[("x", "y")])?;
    assert_eq!(names(root.path())?, ["data", "public"]);
    Ok(())
}

#[test]
fn many_threads_put_at_once() -> Outcome {
    use rayon::prelude::*;
    let root = site()?;
    let artifacts: Vec<Artifact> =
        (0..500).map(|n| artifact(&format!("{}/{}/index.html", n % 7, n), &n.to_string())).collect::<Result<_, _>>()?;
    for carried in [0, 500] {
        let publication = Publication::begin(&root.path().join("public"), root.path(), Audience::Public)?;
        artifacts.par_iter().try_for_each(|artifact| publication.put(artifact))?;
        let published = publication.finish()?;
        assert_eq!((published.files, published.carried), (500, carried));
    }
    Ok(())
}

/// The stamps in `a` and `z` as seen through one handle of the folder; none when the folder went away meanwhile.
#[cfg(target_os = "linux")]
fn stamps(folder: &Path) -> Result<Option<(String, String)>, Trouble> {
    use rustix::fs::{Mode, OFlags, open, openat};
    let handle = open(folder, OFlags::RDONLY | OFlags::DIRECTORY, Mode::empty())?;
    let read = |name: &str| -> Result<Option<String>, Trouble> {
        match openat(&handle, name, OFlags::RDONLY, Mode::empty()) {
            Err(rustix::io::Errno::NOENT) => Ok(None),
            file => Ok(Some(io::read_to_string(fs::File::from(file?))?)),
        }
    };
    Ok(read("a")?.zip(read("z")?))
}

#[cfg(target_os = "linux")]
#[test]
fn a_reader_sees_one_whole_site_at_any_time() -> Outcome {
    let root = site()?;
    let public = root.path().join("public");
    build(root.path(), &[("a", "0"), ("m", "same"), ("z", "0")])?;
    let over = AtomicBool::new(false);
    let whole = std::thread::scope(|scope| {
        let reader = scope.spawn(|| -> Result<usize, Trouble> {
            let mut whole = 0;
            while !over.load(Ordering::Relaxed) {
                if let Some((first, last)) = stamps(&public)? {
                    assert_eq!(first, last);
                    whole += 1;
                }
                assert_eq!(fs::read_to_string(public.join("m"))?, "same");
            }
            Ok(whole)
        });
        let builds = || -> Outcome {
            for stamp in 1..=200 {
                let stamp = stamp.to_string();
                assert!(!build(root.path(), &[("a", &stamp), ("m", "same"), ("z", &stamp)])?.weaker_switch);
            }
            Ok(())
        };
        let built = builds();
        over.store(true, Ordering::Relaxed);
        let whole = reader.join().map_err(|_| Trouble("the reader saw something else".to_owned()))??;
        built.map(|()| whole)
    })?;
    assert!(whole > 200, "only {whole} whole sites were seen");
    Ok(())
}

#[cfg(target_os = "linux")]
#[test]
fn a_program_that_stands_in_the_folder_keeps_seeing_the_site() -> Outcome {
    use std::process::{Command, Stdio};
    let root = site()?;
    build(root.path(), &[("x", "one")])?;
    let mut reader = Command::new("sh")
        .args(["-c", "read line; cat x"])
        .current_dir(root.path().join("public"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let published = build(root.path(), &[("x", "two")])?;
    if let Some(mut input) = reader.stdin.take() {
        writeln!(input)?;
    }
    let seen = reader.wait_with_output()?;
    assert_eq!(seen.stdout, b"two");
    assert_eq!(published.weaker_because, Some(WeakerSwitch::Occupied));
    assert_eq!(names(root.path())?, ["data", "public"]);
    Ok(())
}
