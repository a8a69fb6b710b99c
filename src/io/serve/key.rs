//! The key to a preview that is not for everyone: it stands in the address that is printed, and is kept as a cookie.

use std::fmt;

use tiny_http::Request;

use crate::io::serve::gate::header;

/// The part of an address that carries the key.
const PARAMETER: &str = "token=";

/// 32 bytes from the system, as 64 hexadecimal digits; another one each time a preview is started.
pub(super) struct Key {
    digits: String,
    digest: blake3::Hash,
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Whatever prints a doorway for someone who looks for a fault must not print its key.
        f.write_str("Key")
    }
}

impl Key {
    /// A new key.
    ///
    /// # Errors
    /// A sentence for people when the system has no random bytes to give.
    pub(super) fn cut() -> Result<Self, String> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|error| format!("the preview cannot be kept to you alone: {error}"))?;
        let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Self { digest: blake3::hash(digits.as_bytes()), digits })
    }

    /// Whether `other` is this key. Digests are compared, in the same time whatever they are.
    pub(super) fn fits(&self, other: &str) -> bool {
        blake3::hash(other.as_bytes()) == self.digest
    }

    /// Its digits.
    pub(super) fn digits(&self) -> &str {
        &self.digits
    }

    /// The address with the key in it.
    pub(super) fn invitation(&self, address: &str) -> String {
        format!("{address}?{PARAMETER}{}", self.digits)
    }

    /// The value of the header that lets a browser keep the key.
    pub(super) fn cookie(&self, port: u16) -> String {
        format!("{}={}; HttpOnly; SameSite=Strict; Path=/", name(port), self.digits)
    }

    /// Whether a browser has kept the key.
    pub(super) fn is_kept(&self, request: &Request, port: u16) -> bool {
        let name = name(port);
        let pairs = header(request, "Cookie").flat_map(|cookies| cookies.split(';'));
        pairs.filter_map(|pair| pair.trim().split_once('=')).any(|(kept, value)| kept == name && self.fits(value))
    }

    /// The target without the key, where it carries the key.
    pub(super) fn enter(&self, target: &str) -> Option<String> {
        let (path, query) = target.split_once('?')?;
        let mut fits = false;
        let rest: Vec<&str> = query
            .split('&')
            .filter(|part| match part.strip_prefix(PARAMETER) {
                Some(value) => {
                    fits |= self.fits(value);
                    false
                }
                None => !part.is_empty(),
            })
            .collect();
        let rest = if rest.is_empty() { path.to_owned() } else { format!("{path}?{}", rest.join("&")) };
        fits.then_some(rest)
    }
}

/// The name of the cookie: browsers do not tell the ports of a machine apart, and two previews must not mix.
fn name(port: u16) -> String {
    format!("handfast-{port}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_key_opens() -> Result<(), String> {
        let (key, other) = (Key::cut()?, Key::cut()?);
        assert_eq!(key.digits.len(), 64);
        assert_ne!(key.digits, other.digits);
        let digits = &key.digits;
        for (target, entered) in [
            (format!("/?token={digits}"), Some("/")),
            (format!("/a/?q=b&token={digits}&r=c"), Some("/a/?q=b&r=c")),
            (format!("/?token={}", other.digits), None),
            (format!("/?token={}", &digits[1..]), None),
            (format!("/?token={}", digits.to_uppercase()), digits.bytes().all(|b| b.is_ascii_digit()).then_some("/")),
            (format!("/token={digits}"), None),
            (format!("/?xtoken={digits}"), None),
            ("/?token=".to_owned(), None),
        ] {
            assert_eq!(key.enter(&target).as_deref(), entered, "{}", target.replace(digits.as_str(), "KEY"));
        }
        assert!(!format!("{key:?}").contains(digits.as_str()));
        Ok(())
    }
}
