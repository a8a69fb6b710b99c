//! Settings, the strategy and the heads of texts as people write them.

use crate::dates::FuzzyDate;
use crate::parse::fields::{RawMap, RawText};
use crate::parse::raw::Words;
use crate::parse::tables::raw_table;
use crate::source::Located;

raw_table! {
    /// One aim of the strategy.
    RawAim {
        /// Its id.
        public id: String,
        /// Its words.
        public text: RawText,
    }
}

raw_table! {
    /// Where the library looks for partners.
    RawArea {
        /// local, regional, national or international.
        public kind in "level": String,
        /// Towns and areas.
        public places: Words,
    }
}

raw_table! {
    /// What the library commits to partnerships.
    RawCommitment {
        /// Percent of its resources.
        public percent: f64,
        /// In words.
        public note: RawText,
    }
}

raw_table! {
    /// `data/strategy.toml`
    RawStrategy {
        /// The years it covers, in words.
        public period: String,
        /// Its aims.
        public aims: Vec<Located<RawAim>>,
        /// Where partners are looked for.
        public area: RawArea,
        /// Fields of operation.
        public fields in "field": Words,
        /// departments, team or combination.
        public approach in "approach": String,
        /// What the library commits.
        staff resource_commitment: RawCommitment,
        /// An illustration, not a fact.
        public example: bool,
        /// A remark that is shown.
        public note: RawText,
    }
}

raw_table! {
    /// Where people can write to.
    RawContact {
        /// A mail address.
        public mail: String,
        /// A web address.
        public url: String,
        /// What it is called.
        public label: RawText,
    }
}

raw_table! {
    /// Where readers write to about a text: one of the two.
    RawComments {
        /// A mail address.
        public mail: String,
        /// The address of a form, or of a new issue of a repository, with {title}, {text} and {page} where these go.
        public url: String,
    }
}

raw_table! {
    /// The licence of texts and records.
    RawLicence {
        /// Its name.
        public name: String,
        /// Its address.
        public url: String,
    }
}

raw_table! {
    /// That the site is a beta: every page says so, and asks for comments.
    RawBeta {
        /// Words in place of the usual ones.
        public note: RawText,
    }
}

raw_table! {
    /// Something on the site that not everyone can use.
    RawGap {
        /// What it is, and who is kept out by it.
        public what: RawText,
        /// non-compliance, disproportionate-burden or out-of-scope.
        public because: String,
        /// What to do instead.
        public instead: RawText,
    }
}

raw_table! {
    /// What the site says of its own accessibility.
    RawAccessibility {
        /// fully, partially or not.
        public status: String,
        /// The day on which the statement was written.
        public prepared_on: FuzzyDate,
        /// How the site was tried.
        public method: RawText,
        /// The day on which the statement was last read through.
        public reviewed_on: FuzzyDate,
        /// How soon whoever writes gets an answer.
        public answer_within: RawText,
        /// Where barriers are reported to; left out: the mail address of `contact`.
        public mail: String,
        /// Whom to turn to when the answer does not help.
        public enforcement: RawText,
        /// The address of that body.
        public enforcement_url: String,
        /// What not everyone can use.
        public gaps: Vec<Located<RawGap>>,
    }
}

raw_table! {
    /// One entry of the menu.
    RawMenuEntry {
        /// Its words.
        public label: RawText,
        /// Its address in the site, such as /partners/.
        public to: String,
    }
}

raw_table! {
    /// The two colours of a library's own.
    RawColours {
        /// The library's strand and the links.
        public library: String,
        /// The partner's strand.
        public partner: String,
    }
}

raw_table! {
    /// An extra field that the site declares.
    RawExtraField {
        /// text, number, date, yes-no or address.
        public kind: String,
        /// Its label.
        public label: RawText,
        /// Who may see it.
        public visibility in "visibility": String,
    }
}

raw_table! {
    /// From when on time or money matters.
    RawThresholds {
        /// Days after its last check from which a record gets a notice.
        public verified_notice: i64,
        /// Days after its last check from which a record gets a warning.
        public verified_warning: i64,
        /// Days after its last check from which a record counts as stale.
        public verified_stale: i64,
        /// Days that lie at least between the contacts of two units with one organisation.
        staff contacts_apart: i64,
        /// Months that a date lasts at most.
        public date_months: i64,
        /// Months after which a glance without a sign of life is old.
        public glance_months: i64,
        /// The amount above which an agreement is to be a contract, in the currency of the library.
        coordinator money: i64,
    }
}

raw_table! {
    /// A finding that is ignored, and why.
    RawIgnored {
        /// The code of the rule.
        coordinator rule: String,
        /// The record or chapter, as in links.
        coordinator record in "any:": String,
        /// Why.
        coordinator reason: RawText,
    }
}

raw_table! {
    /// Words that may be read in public although a record keeps them inside.
    RawAllowed {
        /// The words.
        coordinator words: String,
        /// Why they may be read.
        coordinator reason: RawText,
    }
}

raw_table! {
    /// `data/site.toml`
    RawSettings {
        /// The site's name.
        public title: RawText,
        /// One line below it.
        public tagline: RawText,
        /// Its address.
        public base_url: String,
        /// The default language.
        public language: String,
        /// All languages.
        public languages: Words,
        /// The theme.
        public theme: String,
        /// The day that records are judged by.
        public as_of: FuzzyDate,
        /// The edition's name.
        public edition: RawText,
        /// That the site is a beta.
        public beta: RawBeta,
        /// The licence.
        public licence: RawLicence,
        /// Where people can write to.
        public contact: RawContact,
        /// Where readers write to about a text; left out: the mail address of `contact`.
        public comments: RawComments,
        /// The address at which a text is edited, with {path} for its file.
        public edit_url: String,
        /// What the site says of its own accessibility; with it, there is a page that says it.
        public accessibility: RawAccessibility,
        /// The menu; left out: made from what there is.
        public menu: Vec<Located<RawMenuEntry>>,
        /// The library's colours.
        public colours: RawColours,
        /// Declared extra fields by name.
        public extra: RawMap<RawExtraField>,
        /// Levels of rules by code.
        staff levels: RawMap<String>,
        /// From when on time or money matters.
        public thresholds: RawThresholds,
        /// Findings that are ignored.
        coordinator ignored: Vec<Located<RawIgnored>>,
        /// Words that the search for leaks lets pass.
        coordinator leak_allowed: Vec<Located<RawAllowed>>,
        /// Whether a safe part of HTML is allowed in texts.
        public raw_html: bool,
        /// Whether code is highlighted.
        public highlight: bool,
        /// How many records a page lists; more stand on further pages.
        public records_per_page: i64,
        /// The hosts that get files with headers and redirects: netlify, cloudflare, apache, nginx, caddy; the first two
        /// where nothing is written.
        public hosts: Words,
        /// Whether the texts and records can be searched in full, with an index that is made during the build.
        public search: bool,
    }
}

raw_table! {
    /// The settings at the head of a text.
    RawHead {
        /// Its title.
        public title: String,
        /// Its description.
        public description: String,
        /// Left out of builds.
        public draft: bool,
        /// Left out until that day.
        public publish_on: FuzzyDate,
        /// Left out from that day.
        public expires_on: FuzzyDate,
        /// Its place among its neighbours.
        public order: i64,
        /// Earlier addresses.
        public previous_urls: Words,
        /// When it was last read through.
        public last_reviewed: FuzzyDate,
        /// How often it is, such as "6 months".
        public review_every: String,
        /// Who looks after it.
        public owner: String,
        /// The digest of the original that it was translated from; `handfast translated` writes it.
        public translated_from: String,
    }
}

raw_table! {
    /// The settings at the head of what a reader wrote about a chapter.
    RawContributionHead {
        /// Who wrote it, as it is shown.
        public by: String,
        /// Where this person works.
        public organisation: RawText,
        /// When.
        public on: FuzzyDate,
        /// How and when the person agreed to be shown with this name; without it the words are not shown.
        coordinator consent: String,
    }
}
