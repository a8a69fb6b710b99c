//! Reads questions from a connection, one after the other, and stops at the first that is not written by the rules.

use std::io::{self, ErrorKind, Read};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use crate::io::serve::gate::Turned;

/// The longest head of a question, in bytes; browsers send less than 2,000.
const LONGEST_HEAD: usize = 16 << 10;

/// How long a connection may be silent, and how long a question may take to come.
const PATIENCE: Duration = Duration::from_secs(30);

/// The head of one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Request {
    /// The method, as written.
    pub(super) method: String,
    /// The target, as written.
    pub(super) target: String,
    fields: Vec<(String, String)>,
    keeps_open: bool,
}

impl Request {
    /// The values of one header, in the order they came.
    pub(super) fn values<'a>(&'a self, name: &'static str) -> impl Iterator<Item = &'a str> {
        let named = move |field: &&(String, String)| field.0.eq_ignore_ascii_case(name);
        self.fields.iter().filter(named).map(|(_, value)| value.as_str())
    }

    /// Whether another question may follow on the same connection.
    pub(super) fn keeps_open(&self) -> bool {
        self.keeps_open && !self.has_body()
    }

    /// Whether something follows the head.
    pub(super) fn has_body(&self) -> bool {
        self.values("Transfer-Encoding").next().is_some() || self.values("Content-Length").any(|length| length != "0")
    }

    /// Reads a head that ends with an empty line.
    fn parse(head: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(head).ok().filter(|text| text.is_ascii())?;
        let mut lines = text.strip_suffix("\r\n\r\n")?.split("\r\n");
        let mut first = lines.next()?.split(' ');
        let (method, target, version) = (first.next()?, first.next()?, first.next()?);
        let is_new = match version {
            "HTTP/1.1" => true,
            "HTTP/1.0" => false,
            _ => return None,
        };
        if first.next().is_some() || !is_token(method) || target.is_empty() || target.contains(is_unfit) {
            return None;
        }
        let fields: Vec<(String, String)> = lines.map(parse_field).collect::<Option<_>>()?;
        let mut request = Self { method: method.to_owned(), target: target.to_owned(), fields, keeps_open: false };
        let closes = |value: &str| value.split(',').any(|word| word.trim().eq_ignore_ascii_case("close"));
        request.keeps_open = is_new && !request.values("Connection").any(closes);
        Some(request)
    }
}

fn parse_field(line: &str) -> Option<(String, String)> {
    let (name, value) = line.split_once(':')?;
    let value = value.trim_matches([' ', '\t']);
    (is_token(name) && !value.contains(is_unfit)).then(|| (name.to_owned(), value.to_owned()))
}

fn is_token(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

fn is_unfit(letter: char) -> bool {
    letter.is_ascii_control() && letter != '\t'
}

/// One connection, with what has been read from it and not yet been used.
#[derive(Debug)]
pub(super) struct Visitor {
    stream: TcpStream,
    unread: Vec<u8>,
}

impl Visitor {
    pub(super) fn new(stream: TcpStream) -> Self {
        Self { stream, unread: Vec::new() }
    }

    pub(super) fn stream(&mut self) -> &mut TcpStream {
        &mut self.stream
    }

    /// The next question: none when the other side has left or says nothing, and a refusal when it does not keep to
    /// the rules, after which nothing that follows can be understood.
    pub(super) fn next_request(&mut self) -> io::Result<Option<Result<Request, Turned>>> {
        let end_of_patience = Instant::now() + PATIENCE;
        let mut searched = 0;
        loop {
            // What is no text from its first letter on, such as an attempt to encrypt, is not waited for.
            if self.unread.first().is_some_and(|first| !first.is_ascii_alphabetic()) {
                return Ok(Some(Err(Turned::Malformed)));
            }
            if let Some(end) = end_of_head(&self.unread, searched) {
                let head: Vec<u8> = self.unread.drain(..end).collect();
                return Ok(Some(Request::parse(&head).ok_or(Turned::Malformed)));
            }
            searched = self.unread.len().saturating_sub(3);
            if self.unread.len() > LONGEST_HEAD {
                return Ok(Some(Err(Turned::TooLong)));
            }
            let left = end_of_patience.saturating_duration_since(Instant::now());
            if left.is_zero() || !self.read_more(left)? {
                return Ok(None);
            }
        }
    }

    /// Reads what has come; false when the other side has left or stays silent.
    fn read_more(&mut self, patience: Duration) -> io::Result<bool> {
        self.stream.set_read_timeout(Some(patience))?;
        let mut bytes = [0; 4096];
        match self.stream.read(&mut bytes) {
            Ok(length) => {
                self.unread.extend_from_slice(bytes.get(..length).unwrap_or_default());
                Ok(length > 0)
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => Ok(true),
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => Ok(false),
            Err(error) => Err(error),
        }
    }
}

/// Where the first empty line at or after `from` ends; lines may end without a carriage return, to be refused later.
fn end_of_head(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    (0..rest.len()).find_map(|at| match rest.get(at..)? {
        [b'\n', b'\n', ..] => Some(from + at + 2),
        [b'\n', b'\r', b'\n', ..] => Some(from + at + 3),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_read_by_the_rules() {
        for (head, readable) in [
            ("GET / HTTP/1.1\r\n\r\n", true),
            ("GET / HTTP/1.0\r\nHost: x\r\n\r\n", true),
            ("GET / HTTP/1.1\r\nA:\r\nB:\t b \r\n\r\n", true),
            ("GET /\r\n\r\n", false),
            ("GET  / HTTP/1.1\r\n\r\n", false),
            ("GET / HTTP/1.1 x\r\n\r\n", false),
            ("GET / HTTP/2.0\r\n\r\n", false),
            ("G(T / HTTP/1.1\r\n\r\n", false),
            ("GET /\u{e6} HTTP/1.1\r\n\r\n", false),
            ("GET /\0 HTTP/1.1\r\n\r\n", false),
            ("GET / HTTP/1.1\r\nHost : x\r\n\r\n", false),
            ("GET / HTTP/1.1\r\nHost: x\r\n folded\r\n\r\n", false),
            ("GET / HTTP/1.1\r\nHost\r\n\r\n", false),
            ("GET / HTTP/1.1\r\nHost: x\0\r\n\r\n", false),
            ("GET / HTTP/1.1\nHost: x\n\n", false),
            ("GET / HTTP/1.1\r\nHost: x\rY: z\r\n\r\n", false),
        ] {
            assert_eq!(Request::parse(head.as_bytes()).is_some(), readable, "{head:?}");
        }
    }

    #[test]
    fn a_head_ends_with_an_empty_line() {
        for (bytes, end) in [
            ("GET / HTTP/1.1\r\n\r\nGET", Some(18)),
            ("a\n\nb", Some(3)),
            ("a\n\r\nb", Some(4)),
            ("a\r\n\r", None),
            ("", None),
        ] {
            assert_eq!(end_of_head(bytes.as_bytes(), 0), end, "{bytes:?}");
        }
    }
}
