//! Settings, the strategy and the heads of texts as people write them.

use crate::dates::FuzzyDate;
use crate::parse::fields::{RawMap, RawText, raw_table};
use crate::parse::raw::Words;
use crate::source::Located;

raw_table! {
    /// One aim of the strategy.
    RawAim {
        /// Its id.
        id: String,
        /// Its words.
        text: RawText,
    }
}

raw_table! {
    /// Where the library looks for partners.
    RawArea {
        /// local, regional, national or international.
        kind: String,
        /// Towns and areas.
        places: Words,
    }
}

raw_table! {
    /// What the library commits to partnerships.
    RawCommitment {
        /// Percent of its resources.
        percent: f64,
        /// In words.
        note: RawText,
    }
}

raw_table! {
    /// `data/strategy.toml`
    RawStrategy {
        /// The years it covers, in words.
        period: String,
        /// Its aims.
        aims: Vec<Located<RawAim>>,
        /// Where partners are looked for.
        area: RawArea,
        /// Fields of operation.
        fields: Words,
        /// departments, team or combination.
        approach: String,
        /// What the library commits.
        resource_commitment: RawCommitment,
    }
}

raw_table! {
    /// Where people can write to.
    RawContact {
        /// A mail address.
        mail: String,
        /// A web address.
        url: String,
        /// What it is called.
        label: RawText,
    }
}

raw_table! {
    /// The licence of texts and records.
    RawLicence {
        /// Its name.
        name: String,
        /// Its address.
        url: String,
    }
}

raw_table! {
    /// One entry of the menu.
    RawMenuEntry {
        /// Its words.
        label: RawText,
        /// Its address in the site, such as /partners/.
        to: String,
    }
}

raw_table! {
    /// The two colours of a library's own.
    RawColours {
        /// The library's strand and the links.
        library: String,
        /// The partner's strand.
        partner: String,
    }
}

raw_table! {
    /// An extra field that the site declares.
    RawExtraField {
        /// text, number, date, yes-no or address.
        kind: String,
        /// Its label.
        label: RawText,
        /// Who may see it.
        visibility: String,
    }
}

raw_table! {
    /// From when on time or money matters.
    RawThresholds {
        /// Days after its last check from which a record gets a notice.
        verified_notice: i64,
        /// Days after its last check from which a record gets a warning.
        verified_warning: i64,
        /// Days after its last check from which a record counts as stale.
        verified_stale: i64,
        /// Days that lie at least between the contacts of two units with one organisation.
        contacts_apart: i64,
        /// Months that a date lasts at most.
        date_months: i64,
        /// Months after which a glance without a sign of life is old.
        glance_months: i64,
        /// The amount above which an agreement is to be a contract, in the currency of the library.
        money: i64,
    }
}

raw_table! {
    /// A finding that is ignored, and why.
    RawIgnored {
        /// The code of the rule.
        rule: String,
        /// The record or chapter, as in links.
        record: String,
        /// Why.
        reason: RawText,
    }
}

raw_table! {
    /// `data/site.toml`
    RawSettings {
        /// The site's name.
        title: RawText,
        /// One line below it.
        tagline: RawText,
        /// Its address.
        base_url: String,
        /// The default language.
        language: String,
        /// All languages.
        languages: Words,
        /// The theme.
        theme: String,
        /// The day that records are judged by.
        as_of: FuzzyDate,
        /// The edition's name.
        edition: RawText,
        /// The licence.
        licence: RawLicence,
        /// Where people can write to.
        contact: RawContact,
        /// The menu; left out: made from what there is.
        menu: Vec<Located<RawMenuEntry>>,
        /// The library's colours.
        colours: RawColours,
        /// Declared extra fields by name.
        extra: RawMap<RawExtraField>,
        /// Levels of rules by code.
        levels: RawMap<String>,
        /// From when on time or money matters.
        thresholds: RawThresholds,
        /// Findings that are ignored.
        ignored: Vec<Located<RawIgnored>>,
        /// Whether a safe part of HTML is allowed in texts.
        raw_html: bool,
        /// Whether code is highlighted.
        highlight: bool,
    }
}

raw_table! {
    /// The settings at the head of a text.
    RawHead {
        /// Its title.
        title: String,
        /// Its description.
        description: String,
        /// Left out of builds.
        draft: bool,
        /// Left out until that day.
        publish_on: FuzzyDate,
        /// Left out from that day.
        expires_on: FuzzyDate,
        /// Its place among its neighbours.
        order: i64,
        /// Earlier addresses.
        previous_urls: Words,
        /// When it was last read through.
        last_reviewed: FuzzyDate,
        /// How often it is, such as "6 months".
        review_every: String,
        /// Who looks after it.
        owner: String,
    }
}
