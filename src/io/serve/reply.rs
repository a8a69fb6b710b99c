//! Writes an answer as the bytes of an HTTP message: head and body in one piece.

use std::fmt::Write;
use std::ops::Range;

use tiny_http::StatusCode;

use crate::io::serve::Answer;
use crate::io::serve::gate::Turned;

/// The headers of every answer.
pub(super) const SAFETY: [(&str, &str); 7] = [
    (
        "Content-Security-Policy",
        // The page that searches runs WebAssembly; the policy that every page carries itself forbids it to all others.
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; \
         manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Cache-Control", "no-store"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Frame-Options", "DENY"),
];

/// What the other side wants of an answer.
#[derive(Debug, Default)]
pub(super) struct Wish {
    /// The head alone.
    pub(super) head_only: bool,
    /// The value of a `Range` header.
    pub(super) range: Option<String>,
}

/// An answer on its way out.
#[derive(Debug)]
pub(super) struct Reply {
    answer: Answer,
    turned: Option<Turned>,
    cookie: Option<String>,
}

impl Reply {
    pub(super) fn from_answer(answer: Answer) -> Self {
        Self { answer, turned: None, cookie: None }
    }

    /// Sends the reader on to an address without the key, which the browser keeps from now on.
    pub(super) fn let_in(to: String, cookie: String) -> Self {
        let content_type = "text/plain; charset=utf-8";
        let answer = Answer { status: 303, content_type, body: Vec::new(), location: Some(to) };
        Self { answer, turned: None, cookie: Some(cookie) }
    }

    pub(super) fn from_turned(turned: Turned) -> Self {
        let body = turned.words().as_bytes().to_vec();
        let content_type = "text/plain; charset=utf-8";
        let answer = Answer { status: turned.status(), content_type, body, location: None };
        Self { answer, turned: Some(turned), cookie: None }
    }

    /// The whole message.
    pub(super) fn into_bytes(self, wish: &Wish) -> Vec<u8> {
        let Answer { mut status, content_type, mut body, location } = self.answer;
        let mut fields: Vec<(&str, String)> = Vec::new();
        if status == 200 {
            fields.push(("Accept-Ranges", "bytes".to_owned()));
            match part_of(wish.range.as_deref(), body.len()) {
                Part::Whole => {}
                Part::Slice(part) => {
                    status = 206;
                    fields.push(("Content-Range", format!("bytes {}-{}/{}", part.start, part.end - 1, body.len())));
                    body = body.get(part).unwrap_or_default().to_vec();
                }
                Part::Outside => {
                    status = 416;
                    fields.push(("Content-Range", format!("bytes */{}", body.len())));
                    body.clear();
                }
            }
        }
        // Whatever is no plain address could end the head early.
        if let Some(location) = location.filter(|text| text.bytes().all(|byte| byte.is_ascii_graphic())) {
            fields.push(("Location", location));
        }
        fields.extend(self.cookie.map(|cookie| ("Set-Cookie", cookie)));
        fields.extend(self.turned.into_iter().flat_map(Turned::headers).map(|(name, value)| (name, value.to_owned())));
        // A connection that stays open occupies a thread of the server until the browser lets go of it, and so every
        // answer asks for that; on this machine a new one costs next to nothing.
        fields.push(("Connection", "close".to_owned()));
        let mut message = head(status, content_type, body.len(), &fields).into_bytes();
        if !wish.head_only {
            message.extend_from_slice(&body);
        }
        message
    }
}

/// The head of an answer that goes on until somebody leaves.
pub(super) fn endless_head(content_type: &str) -> String {
    write_head(200, &[("Content-Type", content_type), ("Connection", "close")])
}

fn head(status: u16, content_type: &str, length: usize, fields: &[(&str, String)]) -> String {
    let length = length.to_string();
    let mut all = vec![("Content-Type", content_type), ("Content-Length", length.as_str())];
    all.extend(fields.iter().map(|(name, value)| (*name, value.as_str())));
    write_head(status, &all)
}

fn write_head(status: u16, fields: &[(&str, &str)]) -> String {
    let reason = StatusCode(status).default_reason_phrase();
    let mut head = format!("HTTP/1.1 {status} {reason}\r\n");
    for (name, value) in fields.iter().copied().chain(SAFETY) {
        // Writing to a text in memory does not fail.
        let _ = write!(head, "{name}: {value}\r\n");
    }
    head.push_str("\r\n");
    head
}

/// The part of a body that is asked for.
#[derive(Debug, PartialEq, Eq)]
enum Part {
    Whole,
    Slice(Range<usize>),
    Outside,
}

/// Reads a `Range` header for a body of `length` bytes; several parts at once are answered with all of it.
fn part_of(range: Option<&str>, length: usize) -> Part {
    let Some((unit, spec)) = range.and_then(|range| range.split_once('=')) else {
        return if range.is_some() { Part::Outside } else { Part::Whole };
    };
    if !unit.trim().eq_ignore_ascii_case("bytes") || spec.contains(',') {
        return Part::Whole;
    }
    let number = |text: &str| -> Option<usize> {
        let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        // A number too large for this machine lies behind every end.
        digits.then(|| text.parse().unwrap_or(usize::MAX))
    };
    let part = match spec.trim().split_once('-') {
        Some(("", last)) => number(last).map(|last| length.saturating_sub(last)..length),
        Some((first, "")) => number(first).map(|first| first..length),
        Some((first, last)) => {
            number(first).zip(number(last)).map(|(first, last)| first..last.saturating_add(1).min(length))
        }
        None => None,
    };
    part.filter(|part| part.start < part.end).map_or(Part::Outside, Part::Slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_cut_from_the_body() {
        for (range, part) in [
            (None, Part::Whole),
            (Some("bytes=0-0"), Part::Slice(0..1)),
            (Some("bytes=2-"), Part::Slice(2..10)),
            (Some("bytes=-3"), Part::Slice(7..10)),
            (Some("bytes=-99"), Part::Slice(0..10)),
            (Some("bytes=5-99999999999999999999999"), Part::Slice(5..10)),
            (Some("Bytes=5-6"), Part::Slice(5..7)),
            (Some("bytes=0-1,3-4"), Part::Whole),
            (Some("lines=1-2"), Part::Whole),
            (Some("bytes=10-"), Part::Outside),
            (Some("bytes=6-5"), Part::Outside),
            (Some("bytes=-0"), Part::Outside),
            (Some("bytes=-"), Part::Outside),
            (Some("bytes="), Part::Outside),
            (Some("bytes=a-b"), Part::Outside),
            (Some("bytes=+1-2"), Part::Outside),
            (Some("1-2"), Part::Outside),
        ] {
            assert_eq!(part_of(range, 10), part, "{range:?}");
        }
        assert_eq!(part_of(Some("bytes=0-"), 0), Part::Outside);
    }

    #[test]
    fn a_location_cannot_end_the_head() {
        let location = Some("/a\r\nSet-Cookie: x".to_owned());
        let answer = Answer { status: 302, content_type: "text/plain", body: Vec::new(), location };
        let bytes = Reply::from_answer(answer).into_bytes(&Wish::default());
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("Cookie"), "{text}");
    }
}
