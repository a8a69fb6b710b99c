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
    let (status, fault) = preview.wait_for("/about/", "there is no text `roof.md`");
    assert_eq!(status, 500);
    assert!(fault.contains("content/about.md:") && fault.contains("help:"), "{fault}");
    assert!(!fault.contains(&preview.folder.path().to_string_lossy().into_owned()), "a path of this computer is shown");

    fs::write(&about, &before).expect("saved");
    assert_eq!(preview.wait_for("/about/", "About these pages").0, 200);

    fs::write(preview.site("content/new-page.md"), "# A new page\n\nWith words.\n").expect("saved");
    assert_eq!(preview.wait_for("/new-page/", "A new page").0, 200);
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
