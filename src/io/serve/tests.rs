//! Questions over raw sockets: from ourselves, from strangers, and from those who try to climb out.

use std::fs;
use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::path::Path;

use tempfile::TempDir;

use super::*;

mod crowd;

type Outcome = Result<(), String>;

fn text(error: impl std::fmt::Display) -> String {
    error.to_string()
}

/// A server that hands out whatever file the path leads to, so that the gate alone stands before the rest of the disk.
fn careless(root: &Path) -> Result<u16, String> {
    Ok(open_to_all(bind(Some(0))?, root))
}

fn open_to_all(doorway: Doorway, root: &Path) -> u16 {
    let (port, root) = (doorway.port(), root.to_path_buf());
    thread::spawn(move || {
        doorway.serve(&|asked| {
            assert_ne!(asked.path, "/panic", "a page that cannot be made");
            let below = asked.path.trim_start_matches('/');
            let file = if below.is_empty() { "index.html" } else { below };
            match fs::read(root.join(file)) {
                _ if below == "old" => answer(302, Vec::new(), Some("/index.html")),
                Ok(body) => Answer { content_type: content_type(file), ..answer(200, body, None) },
                Err(_) => answer(404, b"none".to_vec(), None),
            }
        });
    });
    port
}

fn answer(status: u16, body: Vec<u8>, location: Option<&str>) -> Answer {
    Answer { status, content_type: "text/plain; charset=utf-8", body, location: location.map(str::to_owned) }
}

/// A site with a secret beside it.
fn site() -> Result<(TempDir, u16), String> {
    let folder = TempDir::new().map_err(text)?;
    let at = |path: &str| folder.path().join(path);
    for (path, body) in [("public/index.html", "hello"), ("public/a/b.css", "body {}"), ("secret", "canary")] {
        fs::create_dir_all(at(path).parent().unwrap_or(folder.path())).map_err(text)?;
        fs::write(at(path), body).map_err(text)?;
    }
    for hidden in ["public/.git", "public/data"] {
        fs::create_dir_all(at(hidden)).map_err(text)?;
    }
    fs::write(at("public/.git/config"), "canary").map_err(text)?;
    let port = careless(&at("public"))?;
    Ok((folder, port))
}

/// A connection that has sent some bytes and listens for 5 seconds.
fn say(port: u16, words: &str) -> Result<TcpStream, String> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).map_err(text)?;
    stream.set_read_timeout(Some(Duration::from_secs(5))).map_err(text)?;
    stream.write_all(words.as_bytes()).map_err(text)?;
    Ok(stream)
}

/// Sends raw bytes and takes in all that comes until the other side closes.
fn send(port: u16, question: &str) -> Result<String, String> {
    let mut stream = say(port, question)?;
    let mut said = Vec::new();
    stream.read_to_end(&mut said).map_err(text)?;
    Ok(String::from_utf8_lossy(&said).into_owned())
}

fn ask(port: u16, first: &str, fields: &[&str]) -> Result<String, String> {
    let fields: String =
        fields.iter().map(|field| format!("{}\r\n", field.replace("PORT", &port.to_string()))).collect();
    send(port, &format!("{first} HTTP/1.1\r\n{fields}Connection: close\r\n\r\n"))
}

const OURS: &str = "Host: 127.0.0.1:PORT";

fn status(said: &str) -> &str {
    said.split(' ').nth(1).unwrap_or("")
}

fn body(said: &str) -> &str {
    said.split_once("\r\n\r\n").map_or("", |(_, body)| body)
}

#[test]
fn only_our_own_name_is_answered() -> Outcome {
    let (_keep, port) = site()?;
    for (fields, expected) in [
        (&[OURS][..], "200"),
        (&["host:localhost:PORT"], "200"),
        (&["Host: LOCALHOST:PORT"], "200"),
        (&["Host: evil.example"], "403"),
        (&["Host: evil.example:PORT"], "403"),
        (&["Host: evil.localhost:PORT"], "403"),
        (&["Host: localhost.evil.example:PORT"], "403"),
        (&["Host: 127.0.0.1.nip.io:PORT"], "403"),
        (&["Host: 127.0.0.1"], "403"),
        (&["Host: 127.0.0.1:1"], "403"),
        (&["Host: 127.0.0.1:0PORT"], "403"),
        (&["Host: 127.0.0.1:PORT:PORT"], "403"),
        (&["Host: user@127.0.0.1:PORT"], "403"),
        (&["Host: [::1]:PORT"], "403"),
        (&["Host: localhost.:PORT"], "403"),
        (&["Host:"], "403"),
        (&[], "403"),
        (&[OURS, OURS], "403"),
        (&[OURS, "Host: evil.example"], "403"),
        (&["X-Forwarded-Host: 127.0.0.1:PORT", "Host: evil.example"], "403"),
    ] {
        let said = ask(port, "GET /", fields)?;
        assert_eq!(status(&said), expected, "{fields:?}");
        assert!(expected == "200" || (body(&said).len() < 200 && !said.contains("hello")), "{said}");
    }
    Ok(())
}

#[test]
fn other_sites_may_only_link_here() -> Outcome {
    let (_keep, port) = site()?;
    let link = ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"];
    for (fields, expected) in [
        (&["Origin: http://127.0.0.1:PORT"][..], "200"),
        (&["Origin: http://localhost:PORT"], "200"),
        (&["Origin: http://evil.example"], "403"),
        (&["Origin: null"], "403"),
        (&["Origin: http://192.168.0.5"], "403"),
        (&["Origin: http://localhost:1"], "403"),
        (&["Origin: https://localhost:PORT"], "403"),
        (&["Origin: http://localhost:PORT", "Origin: null"], "403"),
        (&["Sec-Fetch-Site: same-origin"], "200"),
        (&["Sec-Fetch-Site: none"], "200"),
        (&["Sec-Fetch-Site: cross-site"], "403"),
        (&["Sec-Fetch-Site: same-site"], "403"),
        (&["Sec-Fetch-Site: none", "Sec-Fetch-Site: cross-site"], "403"),
        (&["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: image"], "403"),
        (&["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe"], "403"),
        (&link, "200"),
    ] {
        let fields: Vec<&str> = [OURS].iter().chain(fields).copied().collect();
        let said = ask(port, "GET /", &fields)?;
        assert_eq!(status(&said), expected, "{fields:?}");
        assert!(!said.to_lowercase().contains("access-control"), "{said}");
    }
    Ok(())
}

#[test]
fn only_reading_is_answered() -> Outcome {
    let (_keep, port) = site()?;
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "BREW"] {
        let said = ask(port, &format!("{method} /"), &[OURS])?;
        assert_eq!(status(&said), "405", "{method}");
        assert!(said.contains("\r\nAllow: GET, HEAD\r\n"), "{said}");
    }
    for (first, fields, expected) in [
        ("POST /", &[OURS, "Content-Length: 2000"][..], "405"),
        ("GET /", &[OURS, "Content-Length: 2000"], "400"),
        ("POST /", &[OURS, "Transfer-Encoding: chunked"], "405"),
        ("POST /", &["Host: evil.example", "Content-Length: 2000"], "403"),
    ] {
        let fields: String =
            fields.iter().map(|field| format!("{}\r\n", field.replace("PORT", &port.to_string()))).collect();
        let question = format!("{first} HTTP/1.1\r\n{fields}Connection: close\r\n\r\n{}", "x".repeat(2000));
        assert_eq!(status(&send(port, &question)?), expected, "{first} {fields}");
    }
    Ok(())
}

/// Ways to climb, to hide a separator, to name another stream or a hidden file: more than 200 of them.
fn tricks() -> Vec<String> {
    let dots =
        ["..", "%2e%2e", "%2E.", ".%2e", "%252e%252e", "%c0%ae%c0%ae", "..%00", "...", "..;", "%uff0e%uff0e", "."];
    let separators = ["/", "%2f", "%2F", "\\", "%5c", "%5C", "%252f", "%c0%af", "//", "/./"];
    let mut tricks = Vec::new();
    for dot in dots {
        for separator in separators {
            tricks.push(format!("/{dot}{separator}secret"));
            tricks.push(format!("/a{separator}{dot}{separator}{dot}{separator}secret"));
        }
    }
    let others = [
        "//etc/passwd",
        "/%2fetc/passwd",
        "/C:/Windows/win.ini",
        "/c%3a/x",
        "/index.html::$DATA",
        "/index.html.",
        "/index.html%20",
        "/\\\\host\\share",
        "/%5c%5chost%5cshare",
        "\\..\\secret",
        "/.git/config",
        "/%2egit/config",
        "/a/.hidden",
        "/.env",
        "/index.html%00.css",
        "/%00",
        "/%0d%0aX: y",
        "/nul",
        "/con.txt",
        "/a/com1",
        "/index.html%2",
        "/%zz",
        "/a//b.css",
        "/%7f",
        "/a/b.css/.",
        "/data/site.toml",
        "/..",
        "/../",
        "/a/..",
        "/~/.ssh/id",
        "*",
        "secret",
        "../secret",
        "http://127.0.0.1/",
        "http://evil.example/",
        "file:///etc/passwd",
    ];
    tricks.extend(others.map(str::to_owned));
    tricks
}

#[test]
fn nobody_climbs_out() -> Outcome {
    let (folder, port) = site()?;
    let tricks = tricks();
    assert!(tricks.len() > 200);
    for trick in tricks {
        let said = ask(port, &format!("GET {trick}"), &[OURS])?;
        assert!(["400", "404"].contains(&status(&said)), "{trick}: {said}");
        let here = folder.path().to_string_lossy();
        assert!(!said.contains("canary") && !said.contains("root:") && !said.contains(&*here), "{trick}: {said}");
    }
    Ok(())
}

#[test]
fn heads_parts_and_redirects() -> Outcome {
    let (_keep, port) = site()?;
    let whole = ask(port, "GET /a/b.css?v=1", &[OURS])?;
    assert_eq!((status(&whole), body(&whole)), ("200", "body {}"));
    assert!(whole.contains("\r\nContent-Type: text/css; charset=utf-8\r\nContent-Length: 7\r\n"), "{whole}");
    let head = ask(port, "HEAD /a/b.css?v=1", &[OURS, "Range: bytes=0-1"])?;
    assert_eq!(whole.strip_suffix("body {}"), Some(head.as_str()));
    let part = ask(port, "GET /a/b.css", &[OURS, "Range: bytes=5-"])?;
    assert_eq!((status(&part), body(&part)), ("206", "{}"));
    assert!(part.contains("\r\nContent-Range: bytes 5-6/7\r\n"), "{part}");
    let outside = ask(port, "GET /a/b.css", &[OURS, "Range: bytes=7-"])?;
    assert_eq!((status(&outside), body(&outside)), ("416", ""));
    assert!(outside.contains("\r\nContent-Range: bytes */7\r\n"), "{outside}");
    let old = ask(port, "GET /old", &[OURS])?;
    assert!(status(&old) == "302" && old.contains("\r\nLocation: /index.html\r\n"), "{old}");
    assert_eq!(status(&ask(port, "GET /none", &[OURS])?), "404");
    Ok(())
}

#[test]
fn every_answer_carries_the_safe_headers() -> Outcome {
    let (_keep, port) = site()?;
    let large = "Content-Length: 99999999999";
    for (first, field) in [
        ("GET /", OURS),
        ("HEAD /", OURS),
        ("GET /none", OURS),
        ("GET /..", OURS),
        ("GET /old", OURS),
        ("POST /", OURS),
        ("GET /", "Host: evil.example"),
    ] {
        let said = ask(port, first, &[field])?;
        for (name, value) in reply::SAFETY {
            assert!(said.contains(&format!("\r\n{name}: {value}\r\n")), "{first}: {name} is missing in {said}");
        }
    }
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).map_err(text)?;
    write!(stream, "POST / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{large}\r\n\r\n").map_err(text)?;
    let mut said = [0; 2048];
    let length = stream.read(&mut said).map_err(text)?;
    assert!(String::from_utf8_lossy(&said[..length]).starts_with("HTTP/1.1 405"));
    Ok(())
}

#[test]
fn one_bad_page_does_not_end_the_preview() -> Outcome {
    let (_keep, port) = site()?;
    for _ in 0..8 {
        assert_eq!(status(&ask(port, "GET /panic", &[OURS])?), "500");
    }
    assert_eq!(status(&ask(port, "GET /", &[OURS])?), "200");
    Ok(())
}

#[test]
fn what_is_not_written_by_the_rules_is_refused() -> Outcome {
    let (_keep, port) = site()?;
    let ours = format!("Host: 127.0.0.1:{port}");
    for (question, expected) in [
        (format!("G(T / HTTP/1.1\r\n{ours}\r\n\r\n"), "400"),
        (format!("GET / HTTP/0.9\r\n{ours}\r\n\r\n"), "400"),
        (format!("GET / HTTP/1.1\r\n{ours}\r\nX: a\rY: b\r\n\r\n"), "400"),
        (format!("GET / HTTP/1.1\r\n{ours}\r\nX: a\0b\r\n\r\n"), "400"),
        (format!("GET / HTTP/1.1\r\n{ours}\r\nX(: b\r\n\r\n"), "400"),
        (format!("GET / HTTP/1.1\r\n{ours}\r\nX: {}\r\n\r\n", "x".repeat(100_000)), "431"),
        (format!("GET /{} HTTP/1.1\r\n{ours}\r\n\r\n", "x".repeat(100_000)), "431"),
    ] {
        let mut stream = say(port, &question)?;
        stream.shutdown(Shutdown::Write).map_err(text)?;
        let mut said = String::new();
        stream.read_to_string(&mut said).map_err(text)?;
        assert_eq!(status(&said), expected, "{said}");
        assert!(said.contains("\r\nConnection: close\r\n"), "{said}");
    }
    Ok(())
}

/// These never reach the gate: the library closes the connection, some with an answer of its own without a body.
#[test]
fn what_cannot_be_read_gets_nothing() -> Outcome {
    let (_keep, port) = site()?;
    for (question, expected) in [
        (format!("GET / HTTP/1.1\nHost: 127.0.0.1:{port}\n\n"), ""),
        (format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nX: \u{e6}\r\n\r\n"), ""),
        (format!("GET / HTTP/1.1\r\nX: {}", "x".repeat(100_000)), ""),
        ("\u{16}\u{3}\u{1}\u{2}".to_owned(), ""),
        (String::new(), ""),
        ("GET /\r\n\r\n".to_owned(), "400"),
        (format!("GET / HTTP/1.1\r\nHost : 127.0.0.1:{port}\r\n\r\n"), "400"),
        (format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n folded\r\n\r\n"), "400"),
        (format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nExpect: x\r\n\r\n"), "417"),
    ] {
        let mut stream = say(port, &question)?;
        stream.shutdown(Shutdown::Write).map_err(text)?;
        let mut said = Vec::new();
        // Where something is left unread, the end comes as a fault.
        let _ = stream.read_to_end(&mut said);
        let said = String::from_utf8_lossy(&said);
        assert_eq!((status(&said), body(&said)), (expected, ""), "{question:?}: {said}");
    }
    Ok(())
}

#[test]
fn a_taken_port_is_said_so_and_never_shared() -> Outcome {
    let first = bind(Some(0))?;
    let said = bind(Some(first.port())).map(drop);
    assert!(said.as_ref().is_err_and(|said| said.contains("taken by another program")), "{said:?}");
    assert_eq!(first.address(), format!("http://127.0.0.1:{}/", first.port()));
    let (one, other) = (bind(None)?, bind(None)?);
    assert_ne!(one.port(), other.port());
    let own = other.listener.local_addr().map_err(text)?;
    assert!(own.ip().is_loopback() && (FIRST_PORT..=FIRST_PORT + MORE_PORTS).contains(&own.port()));
    Ok(())
}
