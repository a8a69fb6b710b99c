//! The preview as a writer meets it: a page is shown, an edit is seen, a mistake is explained, strangers are refused.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A preview of a starter site; ends with the test.
struct Preview {
    child: Child,
    port: u16,
    /// The first line that it printed.
    line: String,
    folder: tempfile::TempDir,
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _: std::io::Result<()> = self.child.kill();
        let _: std::io::Result<_> = self.child.wait();
    }
}

impl Preview {
    fn start() -> Self {
        Self::start_for("public")
    }

    fn start_for(audience: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let site = folder.path().join("site");
        let made =
            Command::new(env!("CARGO_BIN_EXE_handfast")).args(["new", "site"]).arg(&site).output().expect("a site");
        assert!(made.status.success(), "{made:?}");
        let mut child = Command::new(env!("CARGO_BIN_EXE_handfast"))
            .arg("serve")
            .arg(&site)
            .args(["--audience", audience])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("a preview");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("its words")).read_line(&mut line).expect("its first line");
        let port =
            line.split("127.0.0.1:").nth(1).and_then(|rest| rest.split('/').next()).and_then(|port| port.parse().ok());
        let port = port.unwrap_or_else(|| panic!("no address in {line:?}"));
        Self { child, port, line, folder }
    }

    fn site(&self, path: &str) -> std::path::PathBuf {
        self.folder.path().join("site").join(Path::new(path))
    }

    /// Status and body.
    fn get(&self, path: &str, host: &str) -> (u16, String) {
        let (status, _, body) = self.ask(&format!("GET {path}"), &[&format!("Host: {host}")]);
        (status, body)
    }

    /// Status, head and body.
    fn ask(&self, first: &str, fields: &[&str]) -> (u16, String, String) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("a connection");
        stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a limit");
        let fields: String = fields.iter().map(|field| format!("{field}\r\n")).collect();
        let fields = fields.replace("PORT", &self.port.to_string());
        write!(stream, "{first} HTTP/1.1\r\n{fields}Connection: close\r\n\r\n").expect("asked");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
        (status, head.to_owned(), body.to_owned())
    }

    /// Asks until the page holds the words; news of an edit takes a moment to arrive.
    fn wait_for(&self, path: &str, words: &str) -> (u16, String) {
        let began = Instant::now();
        loop {
            let (status, body) = self.get(path, "127.0.0.1:PORT");
            if body.contains(words) {
                return (status, body);
            }
            assert!(began.elapsed() < Duration::from_secs(20), "{path} never showed {words:?}: {status}");
        }
    }
}

#[test]
fn an_edit_is_seen_and_a_mistake_is_explained() {
    let preview = Preview::start();
    let (status, home) = preview.get("/", "127.0.0.1:PORT");
    assert_eq!(status, 200);
    assert!(home.contains("Partners of our library"));

    let about = preview.site("content/about.md");
    let before = fs::read_to_string(&about).expect("a text");
    fs::write(&about, format!("{before}\nA heron stands on the roof.\n")).expect("saved");
    assert_eq!(preview.wait_for("/about/", "A heron stands on the roof.").0, 200);

    fs::write(&about, format!("{before}\nSee [the roof](roof.md).\n")).expect("saved");
    let (status, fault) = preview.wait_for("/_handfast/state/about/", "there is no text `roof.md`");
    assert_eq!(status, 200);
    assert!(fault.contains("\"file\":\"content/about.md\"") && fault.contains("\"marked\":\"roof.md\""), "{fault}");
    let (status, kept) = preview.get("/about/", "127.0.0.1:PORT");
    assert!(status == 200 && kept.contains("A heron stands on the roof."), "the last good page is kept");
    assert!(!fault.contains(&preview.folder.path().to_string_lossy().into_owned()), "a path of this computer is shown");

    fs::write(&about, &before).expect("saved");
    assert_eq!(preview.wait_for("/about/", "About these pages").0, 200);

    fs::write(preview.site("content/new-page.md"), "# A new page\n\nWith words.\n").expect("saved");
    assert_eq!(preview.wait_for("/new-page/", "A new page").0, 200);
}

#[test]
fn news_is_told_to_our_own_pages_alone() {
    let preview = Preview::start();
    let ours = "Host: 127.0.0.1:PORT";
    for fields in [
        vec![ours, "Origin: http://evil.example"],
        vec![ours, "Origin: null"],
        vec![ours, "Origin: http://192.168.0.5"],
        vec![ours, "Origin: http://localhost:1"],
        vec![ours, "Sec-Fetch-Site: cross-site"],
        vec!["Host: evil.example"],
    ] {
        for path in ["/_handfast/events", "/_handfast/state/", "/_handfast/preview.js"] {
            let (status, head, body) = preview.ask(&format!("GET {path}"), &fields);
            assert!(status == 403 && body.len() < 200, "{path} {fields:?}: {status}");
            assert!(!head.to_ascii_lowercase().contains("access-control"), "{head}");
        }
    }
    let mut stream = TcpStream::connect(("127.0.0.1", preview.port)).expect("a connection");
    stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a limit");
    write!(stream, "GET /_handfast/events HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", preview.port).expect("asked");
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let head: Vec<String> = lines.by_ref().take_while(|line| !line.is_empty()).collect();
    assert!(head[0].contains("200") && head.iter().any(|line| line == "Cache-Control: no-store"), "{head:?}");
    assert!(head.iter().any(|line| line == "Content-Type: text/event-stream; charset=utf-8"), "{head:?}");
    assert!(lines.by_ref().any(|line| line == "data: 1"));
    fs::write(preview.site("content/about.md"), "# About these pages\n\nNew.\n").expect("saved");
    assert!(lines.any(|line| line.starts_with("data: ") && line != "data: 1"), "a saving is told of");
}

#[test]
fn only_our_own_pages_open_a_file() {
    let preview = Preview::start();
    let (status, state) = preview.get("/_handfast/state/about/", "127.0.0.1:PORT");
    let token = state.split("\"token\":\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a token");
    assert!(status == 200 && token.len() == 64);
    assert!(!preview.get("/about/", "127.0.0.1:PORT").1.contains(token), "the token stands in no page");
    let (ours, origin) = ("Host: 127.0.0.1:PORT", "Origin: http://127.0.0.1:PORT");
    let (right, wrong) = (format!("X-Handfast-Token: {token}"), format!("X-Handfast-Token: {}", "0".repeat(64)));
    for (first, fields, status) in [
        ("POST /_handfast/open/about/", vec![ours], 403),
        ("POST /_handfast/open/about/", vec![ours, origin], 403),
        ("POST /_handfast/open/about/", vec![ours, origin, &wrong], 403),
        ("POST /_handfast/open/about/", vec![ours, &right], 403),
        ("POST /_handfast/open/about/", vec![ours, "Origin: http://evil.example", &right], 403),
        ("POST /_handfast/open/about/", vec![ours, origin, &right, &right], 403),
        ("POST /_handfast/open/about/", vec![ours, origin, &right, "Sec-Fetch-Site: cross-site"], 403),
        // A page that the program makes has no file; only files of pages can be named at all.
        ("POST /_handfast/open/partners/", vec![ours, origin, &right, "Content-Length: 0"], 404),
        ("POST /_handfast/open/data/site.toml", vec![ours, origin, &right], 404),
        ("POST /_handfast/open/../x", vec![ours, origin, &right], 400),
        ("POST /about/", vec![ours, origin, &right], 405),
        ("GET /_handfast/open/about/", vec![ours, origin, &right], 404),
        ("PUT /_handfast/open/about/", vec![ours, origin, &right], 405),
    ] {
        assert_eq!(preview.ask(first, &fields).0, status, "{first} {fields:?}");
    }
}

#[test]
fn strangers_and_sources_are_refused() {
    let preview = Preview::start();
    for (path, host, status) in [
        ("/", "localhost:PORT", 200),
        ("/", "evil.example", 403),
        ("/", "127.0.0.1.nip.io:PORT", 403),
        ("/data/site.toml", "127.0.0.1:PORT", 404),
        ("/content/index.md", "127.0.0.1:PORT", 404),
        ("/.gitignore", "127.0.0.1:PORT", 404),
        ("/nowhere/", "127.0.0.1:PORT", 404),
        ("/about", "127.0.0.1:PORT", 301),
    ] {
        assert_eq!(preview.get(path, host).0, status, "{path} for {host}");
    }
    let (status, _) = preview.get("/../../etc/passwd", "127.0.0.1:PORT");
    assert!(matches!(status, 400 | 404), "{status}");
}

#[test]
fn a_preview_that_is_not_public_needs_its_key() {
    let mut preview = Preview::start_for("staff");
    let token =
        preview.line.split("?token=").nth(1).and_then(|rest| rest.split(' ').next()).expect("a token").to_owned();
    assert!(token.len() == 64 && token.bytes().all(|byte| byte.is_ascii_hexdigit()), "{token:?}");
    let ours = "Host: 127.0.0.1:PORT";
    let wrong = format!("Cookie: handfast-PORT={}", "0".repeat(64));
    let elsewhere = format!("Cookie: handfast-1={token}");
    for (first, fields) in [
        ("GET /", vec![ours]),
        ("GET /about/", vec![ours]),
        ("GET /nowhere/", vec![ours]),
        ("GET /../x", vec![ours]),
        ("HEAD /", vec![ours]),
        ("POST /", vec![ours]),
        ("GET /?token=", vec![ours]),
        ("GET /?token=0123", vec![ours]),
        ("GET /", vec![ours, &wrong]),
        ("GET /", vec![ours, &elsewhere]),
        ("GET /", vec![ours, "Cookie: handfast-PORT="]),
    ] {
        let (status, head, body) = preview.ask(first, &fields);
        assert_eq!(status, 403, "{first}");
        assert!(body.len() < 200 && !head.contains("Set-Cookie") && !head.contains("Location"), "{first}: {head}");
    }

    let (status, head, body) = preview.ask(&format!("GET /about/?q=a&token={token}"), &[ours]);
    assert_eq!(status, 303);
    assert!(head.contains("\r\nLocation: /about/?q=a\r\n") && body.is_empty(), "{head}");
    let cookie = head.lines().find_map(|line| line.strip_prefix("Set-Cookie: ")).expect("a cookie");
    assert!(cookie.ends_with("; HttpOnly; SameSite=Strict; Path=/"), "{cookie}");
    let kept = format!("Cookie: other=1; {}", cookie.split(';').next().expect("a value"));
    let (status, head, body) = preview.ask("GET /about/", &[ours, &kept]);
    assert_eq!(status, 200);
    assert!(body.contains("About these pages") && !body.contains(&token) && !head.contains(&token));
    assert!(head.contains("\r\nReferrer-Policy: no-referrer\r\n") && head.contains("\r\nCache-Control: no-store\r\n"));
    assert_eq!(preview.ask("GET /nowhere/", &[ours, &kept]).0, 404);
    assert_eq!(preview.ask(&format!("GET //evil.example/?token={token}"), &[ours]).0, 404);
    assert_eq!(preview.ask(&format!("GET /?token={token}"), &["Host: evil.example"]).0, 403);

    let _: std::io::Result<()> = preview.child.kill();
    let mut said = String::new();
    preview.child.stderr.take().expect("its remarks").read_to_string(&mut said).expect("read");
    assert!(said.contains("not public") && !said.contains(&token), "{said}");
    assert_ne!(Preview::start_for("coordinator").line.split("token=").nth(1), Some(token.as_str()));
    assert!(!Preview::start().line.contains("token"));
}
