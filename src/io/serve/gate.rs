//! Judges a question before anything is looked up: who asks, by which name, for what.

use tiny_http::{Header, Method, Request};

use crate::io::serve::address::{BadAddress, parse_target};
use crate::io::serve::key::Key;

/// Where alone something can be done, and the header with what a page must know for it.
const WRITING: &str = "/_handfast/open/";
const SLIP: &str = "X-Handfast-Token";

/// The longest head of a question, in bytes; browsers send less than 2,000.
const LONGEST_HEAD: usize = 16 << 10;

/// What every question is measured by.
#[derive(Debug)]
pub(super) struct Threshold {
    /// The port that the preview is reached by.
    pub(super) port: u16,
    /// The key, where the preview is not for everyone who sits at this machine.
    pub(super) key: Option<Key>,
    /// What a page of the preview shows when it wants something done.
    pub(super) slip: Key,
}

/// A question that is answered.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Admitted {
    /// Somebody reads.
    Reader {
        /// The decoded path.
        path: String,
    },
    /// A page of the preview wants something done.
    Writer {
        /// The decoded path.
        path: String,
    },
    /// Somebody brought the key: it is kept, and the reader goes on without it in the address.
    Guest {
        /// The target without the key.
        to: String,
        /// What the browser is to keep.
        cookie: String,
    },
}

/// Why a question is not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turned {
    /// It uses a name that is not ours: another site's name may lead to this machine.
    Host,
    /// A page of another site asks.
    Stranger,
    /// It does not have the key.
    Key,
    /// It wants to change something.
    Method,
    /// It brings something along.
    Body,
    /// It is not written by the rules.
    Malformed,
    /// Its head is longer than any browser writes it.
    TooLong,
    /// Its address names nothing that a site can have.
    Nothing,
}

impl Turned {
    pub(super) fn status(self) -> u16 {
        match self {
            Self::Host | Self::Stranger | Self::Key => 403,
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
            Self::Key => "this preview is not for everyone; open the whole address that stands in the terminal\n",
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

/// The values of one header, in the order they came.
pub(super) fn header<'a>(request: &'a Request, name: &'static str) -> impl Iterator<Item = &'a str> {
    request.headers().iter().filter(move |header| header.field.equiv(name)).map(|header| header.value.as_str())
}

/// Whether a question brings something along, or says so in a way that cannot be understood.
pub(super) fn has_body(request: &Request) -> bool {
    header(request, "Transfer-Encoding").next().is_some()
        || header(request, "Content-Length").any(|length| length != "0")
}

/// What is to be done for a question that may be answered.
pub(super) fn admit(request: &Request, threshold: &Threshold) -> Result<Admitted, Turned> {
    let Threshold { port, key, slip } = threshold;
    let port = *port;
    check_head(request)?;
    let mut hosts = header(request, "Host");
    let (Some(host), None) = (hosts.next(), hosts.next()) else { return Err(Turned::Host) };
    if !is_ours(host, port) {
        return Err(Turned::Host);
    }
    let own_origin = |origin: &str| origin.strip_prefix("http://").is_some_and(|name| is_ours(name, port));
    if !header(request, "Origin").all(own_origin) || !comes_from_us(request) {
        return Err(Turned::Stranger);
    }
    let entered = key.as_ref().and_then(|key| Some((key.enter(request.url())?, key.cookie(port))));
    // Before anything else is said: who has no key is not even told what there is.
    if entered.is_none() && key.as_ref().is_some_and(|key| !key.is_kept(request, port)) {
        return Err(Turned::Key);
    }
    let writes = *request.method() == Method::Post && request.url().starts_with(WRITING);
    if !writes && !matches!(request.method(), Method::Get | Method::Head) {
        return Err(Turned::Method);
    }
    // A form of another site could send as much, but has neither our origin nor what our pages alone are told.
    let slips = header(request, SLIP).filter(|shown| slip.fits(shown)).count();
    if writes && (header(request, "Origin").next().is_none() || slips != 1) {
        return Err(Turned::Stranger);
    }
    if has_body(request) {
        return Err(Turned::Body);
    }
    let path = parse_target(request.url()).map_err(|bad| match bad {
        BadAddress::Malformed => Turned::Malformed,
        BadAddress::Nothing => Turned::Nothing,
    })?;
    Ok(match entered {
        Some((to, cookie)) => Admitted::Guest { to, cookie },
        None if writes => Admitted::Writer { path },
        None => Admitted::Reader { path },
    })
}

/// Refuses what `tiny_http` lets through: heads of any length, names of any letters, values with control characters.
fn check_head(request: &Request) -> Result<(), Turned> {
    let length = |header: &Header| header.field.as_str().len() + header.value.len();
    if request.url().len() + request.headers().iter().map(length).sum::<usize>() > LONGEST_HEAD {
        return Err(Turned::TooLong);
    }
    let unfit = |letter: char| letter.is_ascii_control() && letter != '\t';
    let good = |header: &Header| is_token(header.field.as_str().as_str()) && !header.value.as_str().contains(unfit);
    let known = *request.http_version() == (1, 0) || *request.http_version() == (1, 1);
    if known && is_token(request.method().as_str()) && request.headers().iter().all(good) {
        Ok(())
    } else {
        Err(Turned::Malformed)
    }
}

fn is_token(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
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
    let says = |name, value| header(request, name).eq([value]);
    let opens_page =
        *request.method() == Method::Get && says("Sec-Fetch-Mode", "navigate") && says("Sec-Fetch-Dest", "document");
    header(request, "Sec-Fetch-Site").all(is_own) || opens_page
}
