//! Reads the path out of a request, once and strictly: whatever could mean two things to two programs is turned away.

use crate::artifact::OutPath;

/// Why an address is not looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BadAddress {
    /// It is not an address as a browser writes one.
    Malformed,
    /// It is well formed and can name no file of a site.
    Nothing,
}

/// The decoded path of a request target such as `/partners/?stage=glance`.
pub(super) fn parse_target(target: &str) -> Result<String, BadAddress> {
    let path = target.split('?').next().unwrap_or(target);
    let odd = |byte: u8| !byte.is_ascii_graphic() || byte == b'\\' || byte == b'#';
    if !path.starts_with('/') || path.bytes().any(odd) {
        return Err(BadAddress::Malformed);
    }
    let path = decode(path)?;
    if path.split('/').any(|part| part == "." || part == "..") {
        return Err(BadAddress::Malformed);
    }
    let Some(below) = path.strip_prefix('/').filter(|below| !below.is_empty()) else { return Ok(path) };
    let file = below.strip_suffix('/').unwrap_or(below);
    let hidden = file.strip_prefix(".well-known/").unwrap_or(file).split('/').any(|part| part.starts_with('.'));
    // The rule for what may be published is also the rule for what may be asked for.
    if hidden || OutPath::parse(file).is_err() { Err(BadAddress::Nothing) } else { Ok(path) }
}

/// Decodes percent signs once; an encoded separator, or one that would need a second round, is malformed.
fn decode(path: &str) -> Result<String, BadAddress> {
    let mut decoded = Vec::with_capacity(path.len());
    let mut bytes = path.bytes();
    while let Some(byte) = bytes.next() {
        if byte != b'%' {
            decoded.push(byte);
            continue;
        }
        let digit = |byte: Option<u8>| char::from(byte?).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        let (Some(high), Some(low)) = (digit(bytes.next()), digit(bytes.next())) else {
            return Err(BadAddress::Malformed);
        };
        let byte = high << 4 | low;
        if byte.is_ascii_control() || matches!(byte, b'/' | b'\\' | b'%') {
            return Err(BadAddress::Malformed);
        }
        decoded.push(byte);
    }
    String::from_utf8(decoded).map_err(|_| BadAddress::Malformed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_mean_one_thing() {
        use BadAddress::{Malformed, Nothing};
        for (target, path) in [
            ("/", Ok("/")),
            ("/?q=../x", Ok("/")),
            ("/a/b/", Ok("/a/b/")),
            ("/a/b.html?x=%00", Ok("/a/b.html")),
            ("/%C3%A6/%20x", Ok("/æ/ x")),
            ("/.well-known/security.txt", Ok("/.well-known/security.txt")),
            ("", Err(Malformed)),
            ("*", Err(Malformed)),
            ("http://127.0.0.1/", Err(Malformed)),
            ("/a/../b", Err(Malformed)),
            ("/%2e%2E/x", Err(Malformed)),
            ("/a%2fb", Err(Malformed)),
            ("/a%5cb", Err(Malformed)),
            ("/a\\b", Err(Malformed)),
            ("/%252e", Err(Malformed)),
            ("/%", Err(Malformed)),
            ("/%g0", Err(Malformed)),
            ("/%c0%ae", Err(Malformed)),
            ("/a%00", Err(Malformed)),
            ("/a#b", Err(Malformed)),
            ("//etc/passwd", Err(Nothing)),
            ("/a//", Err(Nothing)),
            ("/.git/config", Err(Nothing)),
            ("/a/.well-known/x", Err(Nothing)),
            ("/.well-known", Err(Nothing)),
            ("/.well-known/.x", Err(Nothing)),
            ("/C:/Windows", Err(Nothing)),
            ("/x.html::$DATA", Err(Nothing)),
            ("/x.html.", Err(Nothing)),
            ("/x.html%20", Err(Nothing)),
            ("/nul", Err(Nothing)),
        ] {
            assert_eq!(parse_target(target), path.map(str::to_owned), "{target}");
        }
    }
}
