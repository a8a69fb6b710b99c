//! Settings as meant: resolved, with nothing left open.

use jiff::civil::Date;

use crate::colour::Colour;
use crate::dates::FuzzyDate;
use crate::language::{Lang, Text};
use crate::source::Place;

/// Where people can write to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// A mail address.
    pub mail: Option<String>,
    /// A web address.
    pub url: Option<String>,
    /// What it is called.
    pub label: Option<Text>,
}

/// Where readers write to about a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Comments {
    /// A mail address.
    Mail(String),
    /// The address of a form or of a new issue, with `{title}`, `{text}` and `{page}` in it.
    Form(String),
}

/// The licence of texts and records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Licence {
    /// Its name.
    pub name: String,
    /// Its address.
    pub url: Option<String>,
}

/// That the site is a beta.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Beta {
    /// Words in place of the usual ones.
    pub note: Option<Text>,
}

/// How far a site meets the guidelines for accessibility.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conformance {
    /// In all.
    Fully,
    /// In most.
    Partially,
    /// Not.
    Not,
}

/// Why something on a site is not accessible, by the three classes of the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GapReason {
    /// It does not meet the guidelines.
    NonCompliance,
    /// To mend it would ask too much.
    DisproportionateBurden,
    /// The law does not ask for it.
    OutOfScope,
}

/// Something on the site that not everyone can use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// What it is.
    pub what: Text,
    /// Why.
    pub because: GapReason,
    /// What to do instead.
    pub instead: Option<Text>,
}

/// What a site says of its own accessibility: the parts of the model statement in the EU's decision 2018/1523.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Accessibility {
    /// How far it meets the guidelines.
    pub status: Option<Conformance>,
    /// When the statement was written.
    pub prepared_on: Option<FuzzyDate>,
    /// How the site was tried.
    pub method: Option<Text>,
    /// When the statement was last read through.
    pub reviewed_on: Option<FuzzyDate>,
    /// How soon whoever writes gets an answer.
    pub answer_within: Option<Text>,
    /// Where barriers are reported to.
    pub mail: Option<String>,
    /// Whom to turn to when the answer does not help.
    pub enforcement: Option<Text>,
    /// The address of that body.
    pub enforcement_url: Option<String>,
    /// What not everyone can use, as written.
    pub gaps: Vec<Gap>,
}

/// A kind of web server, or a service that publishes folders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Host {
    /// Reads `_headers` and `_redirects`.
    Netlify,
    /// Reads the same files.
    Cloudflare,
    /// Reads `.htaccess`.
    Apache,
    /// Includes `nginx.conf`.
    Nginx,
    /// Imports `Caddyfile`.
    Caddy,
}

/// One entry of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuEntry {
    /// Its words.
    pub label: Text,
    /// Its address below the language, without slashes at the ends.
    pub to: String,
    /// Where the address is written.
    pub place: Place,
}

/// The library's own colours, fit for light grounds; the theme's where there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Colours {
    /// The library's strand and the links.
    pub library: Option<Colour>,
    /// The partner's strand.
    pub partner: Option<Colour>,
}

/// From when on time or money matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thresholds {
    /// Days after its last check from which a record gets a notice.
    pub verified_notice: i64,
    /// Days after its last check from which a record gets a warning, and its page says that it may be out of date.
    pub verified_warning: i64,
    /// Days after its last check from which a record counts as stale.
    pub verified_stale: i64,
    /// Days that lie at least between the contacts of two units with one organisation.
    pub contacts_apart: i64,
    /// Months that a date lasts at most.
    pub date_months: i64,
    /// Months after which a glance without a sign of life is old.
    pub glance_months: i64,
    /// The amount above which an agreement is to be a contract, in the currency of the library.
    pub money: i64,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            verified_notice: 186,
            verified_warning: 365,
            verified_stale: 730,
            contacts_apart: 30,
            date_months: 12,
            glance_months: 24,
            money: 100_000,
        }
    }
}

/// The settings of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The site's name.
    pub title: Text,
    /// One line below it.
    pub tagline: Option<Text>,
    /// Its address, ending in a slash.
    pub base_url: String,
    /// The default language.
    pub language: Lang,
    /// All languages, the default one first.
    pub languages: Vec<Lang>,
    /// The name of the theme.
    pub theme: String,
    /// The day that records are judged by.
    pub as_of: Date,
    /// Whether `as_of` is written in the settings, so that it is worth saying.
    pub as_of_fixed: bool,
    /// The edition's name.
    pub edition: Option<Text>,
    /// That the site is a beta.
    pub beta: Option<Beta>,
    /// The licence.
    pub licence: Option<Licence>,
    /// Where people can write to.
    pub contact: Option<Contact>,
    /// Where readers write to about a text.
    pub comments: Option<Comments>,
    /// The address at which a text is edited, with `{path}` for its file.
    pub edit_url: Option<String>,
    /// What the site says of its own accessibility.
    pub accessibility: Option<Accessibility>,
    /// The menu as written; empty: made from what there is.
    pub menu: Vec<MenuEntry>,
    /// The library's colours.
    pub colours: Colours,
    /// From when on time or money matters.
    pub thresholds: Thresholds,
    /// How many records a page lists; more stand on further pages.
    pub records_per_page: usize,
    /// The hosts that get files with headers and redirects.
    pub hosts: Vec<Host>,
    /// Whether the site can be searched in full.
    pub search: bool,
}

impl Settings {
    /// The path of the base address, beginning and ending with a slash.
    #[must_use]
    pub fn base_path(&self) -> &str {
        let rest = self.base_url.split_once("://").map_or(self.base_url.as_str(), |(_, rest)| rest);
        rest.find('/').map_or("/", |slash| &rest[slash..])
    }
}
