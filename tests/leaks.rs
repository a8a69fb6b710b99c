//! Shows that nothing that is not public reaches a public site, and that the search for leaks would find it.

mod canaries;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::AtomicUsize;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use canaries::{Aviary, Canary, aviary};
use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder};
use handfast::artifact::{Artifact, OutPath};
use handfast::leak::{Hit, Secrets, search};
use handfast::session::{Request, Session, gather_secrets};
use handfast::site::Audience;
use handfast::world::MemoryWorld;
use jiff::civil::date;

fn world(files: &BTreeMap<String, String>) -> MemoryWorld {
    let files = files.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes()));
    MemoryWorld { files: files.collect(), today: date(2026, 3, 1) }
}

/// Everything that is built for an audience, and the secrets of the public.
fn build(world: &MemoryWorld, audience: Audience) -> (Vec<Artifact>, Vec<String>) {
    let mut session = Session::default();
    let survey = session.survey(world, &Request { audience, ..Request::default() }).expect("a world in memory");
    let artifacts = Mutex::new(Vec::new());
    let put = |artifact: &Artifact| {
        artifacts.lock().expect("a quiet test").push(artifact.clone());
        Ok::<(), ()>(())
    };
    assert!(survey.render_all(world, &AtomicUsize::new(0), &put).is_ok(), "everything can be rendered");
    let faults = survey.found.list().iter().map(|fault| format!("{} {}", fault.rule.code, fault.message)).collect();
    let mut artifacts = artifacts.into_inner().expect("a quiet test");
    artifacts.sort_by(|a, b| a.path.cmp(&b.path));
    (artifacts, faults)
}

fn public_secrets(world: &MemoryWorld) -> Secrets {
    secrets_for(world, Audience::Public)
}

/// What an audience must not see.
fn secrets_for(world: &MemoryWorld, audience: Audience) -> Secrets {
    let request = Request { audience, ..Request::default() };
    let mut session = Session::default();
    let survey = session.survey(world, &request).expect("a world in memory");
    gather_secrets(world, &session, &survey).expect("a few secrets")
}

/// Where the tokens of canaries stand, found in the simplest way there is: the bytes, in small letters.
fn seen<'c>(canaries: &'c [Canary], artifacts: &[Artifact]) -> Vec<(&'c Canary, String)> {
    let mut found = Vec::new();
    for artifact in artifacts {
        let bytes = [artifact.path.as_str().as_bytes(), b"\n", &artifact.bytes].concat().to_ascii_lowercase();
        let text = String::from_utf8_lossy(&bytes);
        let here = canaries.iter().filter(|canary| text.contains(&canary.token));
        found.extend(here.map(|canary| (canary, artifact.path.to_string())));
    }
    found
}

/// The field of a hit without the keys that people chose.
fn same_field(hit: &Hit, canary: &Canary) -> bool {
    let last = |way: &str| way.rsplit('.').next().unwrap_or("").to_owned();
    *hit.record == canary.record && (last(&hit.field) == last(&canary.way) || hit.field.starts_with(&canary.way))
}

/// A part of a path that holds a secret is left out of the hit.
fn same_output(hit: &Hit, output: &str) -> bool {
    let (mut told, mut parts) = (hit.output.split('/'), output.split('/'));
    hit.output == "…"
        || (told.clone().count() == parts.clone().count()
            && told.all(|one| parts.next().is_some_and(|part| one == part || one == "…")))
}

#[test]
fn every_field_that_is_not_public_has_a_canary() {
    let Aviary { wanted, covered, canaries, .. } = aviary();
    let missing: BTreeSet<_> = wanted.difference(&covered).collect();
    assert!(missing.is_empty(), "add the table of these fields to the open records: {missing:#?}");
    assert!(canaries.len() > 250, "{} canaries", canaries.len());
}

#[test]
fn a_public_build_tells_no_canary() {
    let aviary = aviary();
    let world = world(&aviary.files);
    let (artifacts, faults) = build(&world, Audience::Public);
    let paths: Vec<&str> = artifacts.iter().map(|artifact| artifact.path.as_str()).collect();
    for page in ["partners/river-museum/index.html", "partnerships/reading-together/index.html"] {
        assert!(paths.contains(&page), "the open records are shown: {faults:#?} {paths:#?}");
    }
    assert!(seen(&aviary.canaries, &artifacts).is_empty(), "{:#?}", seen(&aviary.canaries, &artifacts));
    let hidden = artifacts.iter().find(|artifact| {
        let bytes = String::from_utf8_lossy(&artifact.bytes).to_ascii_lowercase();
        bytes.contains("qzx") || artifact.path.as_str().contains("qzx")
    });
    assert!(hidden.is_none(), "{:?}", hidden.map(|artifact| &artifact.path));
    let found = search(&public_secrets(&world), &artifacts);
    assert!(found.is_clean(), "{found:#?}");
}

#[test]
fn every_leak_of_a_leaking_build_is_found() {
    let aviary = aviary();
    let world = world(&aviary.files);
    let secrets = public_secrets(&world);
    let (artifacts, _) = build(&world, Audience::Coordinator);
    let seen: Vec<_> = seen(&aviary.canaries, &artifacts).into_iter().filter(|(canary, _)| canary.sought).collect();
    let found = search(&secrets, &artifacts);
    let missed: Vec<_> = seen
        .iter()
        .filter(|(canary, output)| !found.hits.iter().any(|hit| same_output(hit, output) && same_field(hit, canary)))
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
    let records: BTreeSet<&str> = seen.iter().map(|(canary, _)| canary.record.as_str()).collect();
    assert!(records.len() >= 5, "a build for coordinators tells much of what is inside: {records:?}");
    let shown = format!("{found:?}");
    let told: Vec<_> = aviary.canaries.iter().filter(|canary| shown.contains(&canary.token)).collect();
    assert!(told.is_empty(), "a hit names no value: {told:?}");
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::default());
    packer.write_all(bytes).expect("memory");
    packer.finish().expect("memory")
}

fn zip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = DeflateEncoder::new(
        b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0a".to_vec(),
        Compression::default(),
    );
    packer.write_all(bytes).expect("memory");
    packer.finish().expect("memory")
}

fn percent(words: &str) -> String {
    words
        .bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}

fn html(words: &str) -> String {
    words
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
        .replace('Æ', "&AElig;")
}

fn css(words: &str) -> String {
    let escaped = |c: char| if c.is_ascii_alphanumeric() { c.to_string() } else { format!("\\{:X} ", u32::from(c)) };
    words.chars().map(escaped).collect()
}

/// The words as each format would hold them, with the path of such a file.
fn seeds(words: &str) -> Vec<(&'static str, Vec<u8>)> {
    let json = serde_json::to_string(words).expect("words");
    let text = |text: String| text.into_bytes();
    vec![
        ("a/index.html", text(format!("<!doctype html><title>A</title><p>{}</p>", html(words)))),
        ("b/index.html", text(format!("<!doctype html><img alt=\"{}\" src=\"a.png\">", html(words)))),
        (
            "c/index.html",
            text(format!("<!doctype html><script type=\"application/ld+json\">{{\"a\":{json}}}</script>")),
        ),
        (
            "feed.atom",
            text(format!(
                "<?xml version=\"1.0\"?><feed><content type=\"html\">{}</content></feed>",
                html(&html(words))
            )),
        ),
        (
            "sitemap.xml",
            text(format!(
                "<?xml version=\"1.0\"?><urlset><loc>https://site.example/{}/</loc></urlset>",
                percent(words)
            )),
        ),
        ("robots.txt", text(format!("User-agent: *\nDisallow: /{}/\n", percent(words)))),
        ("_headers", text(format!("/*\n  X-Note: {words}\n"))),
        (
            "a.svg",
            text(format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><text><tspan>{}</tspan></text></svg>",
                html(words)
            )),
        ),
        ("style.css", text(format!(".a::before {{ content: \"{}\" }}\n", css(words)))),
        ("data.json", text(format!("{{\"a\": {json}}}"))),
        ("escaped.json", text(words.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect())),
        ("a.html.gz", gzip(format!("<p>{}</p>", html(words)).as_bytes())),
        ("a.zip", zip(words.as_bytes())),
        ("inside.css", text(format!("a {{ background: url(data:text/plain;base64,{}) }}", STANDARD.encode(words)))),
        ("packed.json", text(format!("{{\"a\": \"{}\"}}", STANDARD.encode(gzip(words.as_bytes()))))),
        ("wide.csv", words.encode_utf16().flat_map(u16::to_le_bytes).collect()),
    ]
}

#[test]
fn a_leak_is_found_in_every_format() {
    let aviary = aviary();
    let secrets = public_secrets(&world(&aviary.files));
    let mut missed = Vec::new();
    for canary in aviary.canaries.iter().filter(|canary| canary.sought) {
        for (path, bytes) in seeds(&canary.words) {
            let artifact = Artifact { path: OutPath::parse(path).expect("a path"), bytes };
            let found = search(&secrets, &[artifact]);
            if !found.hits.iter().any(|hit| same_field(hit, canary)) {
                missed.push(format!("{path}: {} {}", canary.record, canary.way));
            }
        }
    }
    assert!(missed.is_empty(), "{} missed: {:#?}", missed.len(), &missed[..missed.len().min(20)]);
}

#[test]
fn real_sites_raise_no_false_alarm() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (site, folders) in [("", &["content", "data"][..]), ("tests/fixtures/site", &["content", "data", "private"])] {
        let mut files = BTreeMap::new();
        for folder in folders {
            read_all(&root.join(site), folder, &mut files);
        }
        let world = MemoryWorld { files, today: date(2026, 3, 1) };
        for audience in [Audience::Public, Audience::Staff] {
            let (artifacts, _) = build(&world, audience);
            let secrets = secrets_for(&world, audience);
            assert!(site.is_empty() || secrets.len() > 100, "{site}: {} secrets", secrets.len());
            let found = search(&secrets, &artifacts);
            assert!(found.is_clean(), "{site}: {audience:?}: {found:#?}");
        }
    }
}

fn read_all(root: &Path, folder: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in std::fs::read_dir(root.join(folder)).expect("a folder") {
        let path = format!("{folder}/{}", entry.expect("an entry").file_name().to_string_lossy());
        if root.join(&path).is_dir() {
            read_all(root, &path, files);
        } else {
            files.insert(path.clone(), std::fs::read(root.join(&path)).expect("a file"));
        }
    }
}
