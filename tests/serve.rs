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
        let folder = tempfile::tempdir().expect("a folder");
        let site = folder.path().join("site");
        let made =
            Command::new(env!("CARGO_BIN_EXE_handfast")).args(["new", "site"]).arg(&site).output().expect("a site");
        assert!(made.status.success(), "{made:?}");
        let mut child = Command::new(env!("CARGO_BIN_EXE_handfast"))
            .arg("serve")
            .arg(&site)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a preview");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("its words")).read_line(&mut line).expect("its first line");
        let port =
            line.split("127.0.0.1:").nth(1).and_then(|rest| rest.split('/').next()).and_then(|port| port.parse().ok());
        let port = port.unwrap_or_else(|| panic!("no address in {line:?}"));
        Self { child, port, folder }
    }

    fn site(&self, path: &str) -> std::path::PathBuf {
        self.folder.path().join("site").join(Path::new(path))
    }

    /// Status and body.
    fn get(&self, path: &str, host: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("a connection");
        stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a limit");
        let host = host.replace("PORT", &self.port.to_string());
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").expect("asked");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        (status, answer.split_once("\r\n\r\n").map(|(_, body)| body.to_owned()).unwrap_or_default())
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
