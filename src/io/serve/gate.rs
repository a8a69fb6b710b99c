//! Judges a question before anything is looked up: who asks, by which name, for what.

use crate::io::serve::address::{BadAddress, parse_target};
use crate::io::serve::request::Request;

/// Why a question is not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turned {
    /// It uses a name that is not ours: another site's name may lead to this machine.
    Host,
    /// A page of another site asks.
    Stranger,
    /// It wants to change something.
    Method,
    /// It brings something along.
    Body,
    /// It is not written by the rules.
    Malformed,
    /// Its head does not end.
    TooLong,
    /// Its address names nothing that a site can have.
    Nothing,
}

impl Turned {
    pub(super) fn status(self) -> u16 {
        match self {
            Self::Host | Self::Stranger => 403,
            Self::Method => 405,
            Self::Body | Self::Malformed => 400,
            Self::Nothing => 404,
            Self::TooLong => 431,
        }
    }

    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Host => "the preview answers to its own address only\n",
            Self::Stranger => "the preview does not answer other sites\n",
            Self::Method => "the preview can be read only\n",
            Self::Body => "the preview takes nothing in\n",
            Self::Malformed => "this address is malformed\n",
            Self::TooLong => "this question is too long\n",
            Self::Nothing => "there is no such page\n",
        }
    }

    /// Headers that belong to this refusal alone.
    pub(super) fn headers(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        (self == Self::Method).then_some(("Allow", "GET, HEAD")).into_iter()
    }
}

/// The decoded path of a question that may be answered.
pub(super) fn admit(request: &Request, port: u16) -> Result<String, Turned> {
    let mut hosts = request.values("Host");
    let (Some(host), None) = (hosts.next(), hosts.next()) else { return Err(Turned::Host) };
    if !is_ours(host, port) {
        return Err(Turned::Host);
    }
    let own_origin = |origin: &str| origin.strip_prefix("http://").is_some_and(|name| is_ours(name, port));
    if !request.values("Origin").all(own_origin) || !comes_from_us(request) {
        return Err(Turned::Stranger);
    }
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        return Err(Turned::Method);
    }
    parse_target(&request.target).map_err(|bad| match bad {
        BadAddress::Malformed => Turned::Malformed,
        BadAddress::Nothing => Turned::Nothing,
    })
}

/// Whether `name` is the name and port that the preview is reached by.
fn is_ours(name: &str, port: u16) -> bool {
    // A browser leaves the port out where it is the usual one.
    let (host, given) = match name.split_once(':') {
        Some((host, given)) => (host, given),
        None => (name, "80"),
    };
    (host == "127.0.0.1" || host.eq_ignore_ascii_case("localhost")) && given == port.to_string()
}

/// Whether the browser says that the question comes from the preview itself, from the reader's own hand, or from a
/// link on another site that opens a whole page.
fn comes_from_us(request: &Request) -> bool {
    let is_own = |site: &str| site == "same-origin" || site == "none";
    let says = |name, value| request.values(name).eq([value]);
    let opens_page =
        request.method == "GET" && says("Sec-Fetch-Mode", "navigate") && says("Sec-Fetch-Dest", "document");
    request.values("Sec-Fetch-Site").all(is_own) || opens_page
}
