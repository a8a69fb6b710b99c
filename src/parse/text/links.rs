//! Says where a link leads: a record, a path of the site, the outside, or nowhere safe.

use core::net::{Ipv4Addr, Ipv6Addr};
use std::borrow::Cow;

use crate::diag::{Rule, nearest, rules};
use crate::ids::{Kind, RecordKey};
use crate::markup::Dest;

use crate::parse::text::unseen::is_unseen;

/// Why a link goes nowhere.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    pub rule: &'static Rule,
    pub message: String,
    pub hint: String,
}

fn unsafe_link(message: impl Into<String>, hint: impl Into<String>) -> Refusal {
    Refusal { rule: &rules::K04, message: message.into(), hint: hint.into() }
}

const SCHEMES: &str =
    "links begin with `https://`, `http://`, `mailto:` or `tel:`, or lead to a page or record of the site";

/// Where `written` leads.
pub(super) fn read_dest(written: &str) -> Result<Dest, Refusal> {
    let dest = written.trim();
    if dest.is_empty() {
        let message = "a link that leads nowhere".to_owned();
        return Err(Refusal { rule: &rules::K02, message, hint: "write an address between the brackets".to_owned() });
    }
    // Browsers leave such characters out before they look for the scheme: `java\nscript:`.
    if dest.chars().any(|c| is_unseen(c) || c == '\t' || c == '\n') {
        return Err(unsafe_link("an address with characters that nobody can see", "type the address anew"));
    }
    match split_scheme(dest) {
        Some((scheme, rest)) => read_scheme(dest, scheme, rest),
        None => read_path(dest),
    }
}

/// `word:rest` where the colon comes before any `/`, `?` and `#`.
fn split_scheme(dest: &str) -> Option<(&str, &str)> {
    let end = dest.find([':', '/', '?', '#', '\\'])?;
    dest[end..].strip_prefix(':').map(|rest| (&dest[..end], rest))
}

fn read_scheme(dest: &str, scheme: &str, rest: &str) -> Result<Dest, Refusal> {
    if let Some(key) = read_record(scheme, rest) {
        return Ok(key);
    }
    if ["http", "https", "mailto", "tel"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) {
        return Ok(Dest::Outside(format!("{}:{rest}", scheme.to_ascii_lowercase())));
    }
    let hint = nearest(scheme, Kind::ALL.map(Kind::word))
        .map_or_else(|| SCHEMES.to_owned(), |near| format!("did you mean `{near}:{rest}`?"));
    let shown: String = dest.chars().take(60).collect();
    Err(unsafe_link(format!("`{shown}` is not a kind of link that is followed"), hint))
}

/// `kind:id#anchor`, where the kind is known.
pub(super) fn read_record(kind: &str, rest: &str) -> Option<Dest> {
    let kind = Kind::parse(kind.trim())?;
    let (id, anchor) = split_anchor(rest.trim());
    let id = if kind == Kind::Chapter { id.trim_matches('/') } else { id };
    Some(Dest::Record(RecordKey::new(kind, id), anchor))
}

fn split_anchor(dest: &str) -> (&str, Option<String>) {
    match dest.split_once('#') {
        Some((before, anchor)) if !anchor.is_empty() => (before, Some(decoded(anchor).into_owned())),
        Some((before, _)) => (before, None),
        None => (dest, None),
    }
}

fn read_path(dest: &str) -> Result<Dest, Refusal> {
    let (path, anchor) = split_anchor(dest);
    let path = decoded(path);
    // What is decoded here is written into a page later: it must not become an address of another kind there.
    let first = path.split('/').next().unwrap_or("");
    if path.contains('\\') || path.starts_with("//") {
        let hint = "write other sites with `https://`, and folders with a single `/`";
        return Err(unsafe_link(format!("`{dest}` could lead to another site"), hint));
    }
    if first.contains(':') || path.chars().any(|c| c.is_control() || is_unseen(c)) {
        return Err(unsafe_link(format!("`{dest}` is not a path"), SCHEMES));
    }
    Ok(Dest::Path(path.into_owned(), anchor))
}

/// With `%C3%A6` and the like turned back; as written where that would not be text.
fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let bytes = text.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let digits = (bytes[at] == b'%').then(|| bytes.get(at + 1..at + 3)).flatten();
        let byte = digits.and_then(|digits| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok());
        let signed = digits.is_some_and(|digits| digits[0] == b'+');
        match byte {
            Some(byte) if !signed => {
                plain.push(byte);
                at += 3;
            }
            _ => {
                plain.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8(plain).map_or(Cow::Borrowed(text), Cow::Owned)
}

/// Whether `path`, seen from the file `from`, leaves the root of the site.
pub(super) fn leaves_site(from: &str, path: &str) -> bool {
    let mut depth = if path.starts_with('/') { 0 } else { from.matches('/').count() };
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if depth == 0 => return true,
            ".." => depth -= 1,
            _ => depth += 1,
        }
    }
    false
}

/// What looks wrong about an address on the web, if anything does.
pub fn doubt(address: &str) -> Option<&'static str> {
    let rest = address.strip_prefix("https:").or_else(|| address.strip_prefix("http:"))?;
    let Some(rest) = rest.strip_prefix("//") else { return Some("two slashes are missing behind the colon") };
    let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or("");
    if authority.contains('@') {
        return Some("it carries a name or password before an `@`");
    }
    let host = match authority.strip_prefix('[') {
        Some(literal) => literal.split(']').next().unwrap_or(""),
        None => authority.split(':').next().unwrap_or(""),
    };
    doubt_host(&host.trim_end_matches('.').to_lowercase())
}

fn doubt_host(host: &str) -> Option<&'static str> {
    if host.is_empty() {
        return Some("the name of the computer is missing");
    }
    if host.contains(|c: char| c.is_whitespace() || "%<>\"`{}|^".contains(c)) {
        return Some("the name of the computer holds characters that it cannot hold");
    }
    let private = "it leads to a computer that only some people can reach";
    if let Ok(v6) = host.parse::<Ipv6Addr>() {
        let head = v6.segments()[0];
        let inner = v6.is_loopback() || v6.is_unspecified() || head & 0xfe00 == 0xfc00 || head & 0xffc0 == 0xfe80;
        return (inner || v6.to_ipv4_mapped().is_some_and(is_private)).then_some(private);
    }
    if let Ok(v4) = host.parse::<Ipv4Addr>() {
        return is_private(v4).then_some(private);
    }
    if ["localhost", "local", "internal", "lan"].iter().any(|end| host.rsplit('.').next() == Some(end)) {
        return Some(private);
    }
    if !host.contains('.') || host.rsplit('.').next().is_some_and(|last| last.starts_with(|c: char| c.is_ascii_digit()))
    {
        return Some("its name is not that of a computer on the web");
    }
    host.split('.').any(mixes_scripts).then_some("its name mixes letters of several scripts that look alike")
}

fn is_private(v4: Ipv4Addr) -> bool {
    v4.is_loopback() || v4.is_private() || v4.is_link_local() || v4.is_unspecified()
}

/// Whether a label mixes alphabets with letters of the same shapes: Latin, Greek, Cyrillic, Armenian, Cherokee.
fn mixes_scripts(label: &str) -> bool {
    let mut seen = None;
    for c in label.chars() {
        let script = match u32::from(c) {
            0x61..=0x7a | 0xc0..=0x24f | 0x1e00..=0x1eff => 1,
            0x370..=0x3ff | 0x1f00..=0x1fff => 2,
            0x400..=0x52f | 0x1c80..=0x1c8f | 0x2de0..=0x2dff | 0xa640..=0xa69f => 3,
            0x530..=0x58f => 4,
            0x13a0..=0x13ff | 0xab70..=0xabbf => 5,
            _ => continue,
        };
        if seen.is_some_and(|seen| seen != script) {
            return true;
        }
        seen = Some(script);
    }
    false
}

/// Adds an address of the outside as an attribute's value.
pub(super) fn push_address(html: &mut String, address: &str) {
    for c in address.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("%22"),
            '<' => html.push_str("%3C"),
            '>' => html.push_str("%3E"),
            ' ' => html.push_str("%20"),
            '`' => html.push_str("%60"),
            '\\' => html.push_str("%5C"),
            _ if is_unseen(c) => {}
            _ => html.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(written: &str) -> String {
        match read_dest(written) {
            Ok(Dest::Outside(address)) => format!("outside {address}"),
            Ok(Dest::Record(key, anchor)) => format!("record {key} {}", anchor.unwrap_or_default()),
            Ok(Dest::Path(path, anchor)) => format!("path {path} {}", anchor.unwrap_or_default()),
            Ok(other) => format!("{other:?}"),
            Err(refusal) => refusal.rule.code.to_owned(),
        }
    }

    #[test]
    fn safe_links_are_told_apart() {
        for (written, dest) in [
            ("https://a.dk/b?c#d", "outside https://a.dk/b?c#d"),
            ("HTTPS://a.dk", "outside https://a.dk"),
            ("mailto:a@b.dk", "outside mailto:a@b.dk"),
            ("tel:+4512345678", "outside tel:+4512345678"),
            ("org:acme", "record org:acme "),
            ("chapter:/a/b/#c%20d", "record chapter:a/b c d"),
            ("../b.md#x", "path ../b.md x"),
            ("#x", "path  x"),
            ("/a%C3%A6.pdf", "path /aæ.pdf "),
            ("a%ZZ%+1%", "path a%ZZ%+1% "),
            ("a/b:c", "path a/b:c "),
            ("", "K-02"),
        ] {
            assert_eq!(shown(written), dest, "{written}");
        }
    }

    #[test]
    fn unsafe_links_are_refused() {
        for written in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "java\tscript:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "java\u{0}script:alert(1)",
            "javascript%3Aalert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "blob:https://x",
            "//host/x",
            "/\\host",
            "\\\\host\\x",
            "/%2Fhost",
            "/%5Chost",
            "%2f%2fhost",
            "view-source:x",
            "x\u{202e}y",
            "a%00b",
            "a%0Ab",
            ":x",
            "patrnership:x",
        ] {
            assert_eq!(shown(written), "K-04", "{written:?}");
        }
        let hint = read_dest("patnership:x").expect_err("an unknown kind").hint;
        assert_eq!(hint, "did you mean `partnership:x`?");
    }

    #[test]
    fn odd_addresses_are_doubted() {
        for (address, odd) in [
            ("https://example.org/a@b", false),
            ("http://8.8.8.8/", false),
            ("https://bücher.example", false),
            ("https://日本a.example", false),
            ("mailto:a@localhost", false),
            ("https://user@example.org", true),
            ("https://example.org:pw@evil.org", true),
            ("http://localhost:8000", true),
            ("http://127.0.0.1", true),
            ("http://10.1.2.3/x", true),
            ("http://192.168.0.1", true),
            ("http://172.16.0.1", true),
            ("http://169.254.1.1", true),
            ("http://[::1]/", true),
            ("http://[fd00::1]/", true),
            ("http://[::ffff:10.0.0.1]/", true),
            ("http://2130706433/", true),
            ("http://0x7f.1/", true),
            ("http://intranet/", true),
            ("http://printer.local/", true),
            ("https:example.org", true),
            ("https:///x", true),
            ("https://аpple.com", true),
            ("https://exa mple.org", true),
        ] {
            assert_eq!(doubt(address).is_some(), odd, "{address}");
        }
    }

    #[test]
    fn paths_stay_in_the_site() {
        for (from, path, leaves) in [
            ("content/guide/a.md", "../b.md", false),
            ("content/guide/a.md", "../../x", false),
            ("content/guide/a.md", "../../../x", true),
            ("content/a.md", "/x/../../y", true),
            ("content/a.md", "./b/../c", false),
        ] {
            assert_eq!(leaves_site(from, path), leaves, "{path}");
        }
    }
}
