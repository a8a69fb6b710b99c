//! Checks where readers write to about a text, and where a text is edited: addresses with places to be filled in.

use crate::check::remarks::check_web_address;
use crate::diag::{Diagnostics, advise, rules};
use crate::parse::raw::RawSettings;
use crate::site::{Comments, Contact};
use crate::source::Located;

/// What an address for comments may leave open.
const OPEN: [&str; 3] = ["title", "text", "page"];

/// Reads a mail address.
pub fn check_mail(mail: &Located<String>, found: &mut Diagnostics) -> Option<String> {
    let fit = mail.value.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
        && !mail.value.contains(|c: char| c.is_whitespace() || c.is_control() || "\"<>?&".contains(c));
    if !fit {
        found
            .report(&rules::G01, mail.place, format!("`{}` is not a mail address", mail.value))
            .hint("write an address such as \"partners@library.example\"");
    }
    fit.then(|| mail.value.clone())
}

/// The one way to comment; where none is set, the library's mail address.
pub fn check_comments(raw: &RawSettings, contact: Option<&Contact>, found: &mut Diagnostics) -> Option<Comments> {
    let Some(written) = &raw.comments else { return contact?.mail.clone().map(Comments::Mail) };
    let comments = &written.value;
    match (&comments.mail, &comments.url) {
        (None, None) => {
            found
                .report(&rules::P08, written.place, "comments need `mail` or `url`")
                .hint("write { mail = \"guide@library.example\" }, or take the setting out")
                .lacks("mail")
                .lacks("url");
            None
        }
        (Some(mail), None) => check_mail(mail, found).map(Comments::Mail),
        (None, Some(url)) => check_open_address(url, &OPEN, found).map(Comments::Form),
        (Some(mail), Some(url)) => {
            found
                .report(&rules::G01, url.place, "comments go one way, and there are two")
                .hint("keep `mail` or `url`")
                .also(mail.place, "the other way");
            None
        }
    }
}

/// The address at which a text is edited: somewhere in it stands which text.
pub fn check_edit_url(written: &Located<String>, found: &mut Diagnostics) -> Option<String> {
    let url = check_open_address(written, &["path"], found)?;
    if !url.contains("{path}") {
        found
            .report(&rules::G01, written.place, "this address is the same for every text")
            .hint("write {path} where the path of the file goes, as in \"https://code.example/edit/main/{path}\"");
        return None;
    }
    Some(url)
}

/// A web address in which some things may be left open; each has a name in braces, and stands behind the host.
fn check_open_address(written: &Located<String>, names: &[&str], found: &mut Diagnostics) -> Option<String> {
    let mut rest = written.value.as_str();
    while let Some((_, behind)) = rest.split_once('{') {
        let Some((name, after)) = behind.split_once('}') else {
            found
                .report(&rules::G01, written.place, "a `{` of this address has no closing `}`")
                .hint(known_words(names));
            return None;
        };
        if !names.contains(&name) {
            found.report(&rules::G01, written.place, format!("`{{{name}}}` cannot be filled in")).hint(advise(
                name,
                names.iter().copied(),
                &known_words(names),
            ));
            return None;
        }
        rest = after;
    }
    let host = written.value.split_once("://").map_or("", |(_, rest)| rest.split(['/', '?', '#']).next().unwrap_or(""));
    if host.contains('{') {
        found
            .report(&rules::G01, written.place, "the name of the computer cannot be filled in")
            .hint("write `{…}` behind it, as in \"https://code.example/issues/new?title={title}\"");
        return None;
    }
    check_web_address(written, found)
}

fn known_words(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("{{{name}}}")).collect();
    format!("what is filled in is called {}", names.join(", "))
}
