//! Organisations as people write them.

use crate::dates::{FuzzyDate, Known};
use crate::parse::fields::{RawAny, RawMap, RawText, raw_record, raw_table};
use crate::parse::raw::{RawCitation, RawVerified, Words};
use crate::source::Located;

raw_table! {
    /// One way to reach an organisation or unit.
    RawChannel {
        /// mail, phone, form or post.
        kind: String,
        /// The address or number.
        value: String,
        /// What it is for.
        purpose = "for": RawText,
    }
}

raw_table! {
    /// One place of an organisation.
    RawPlace {
        /// Its name.
        name: RawText,
        /// Street and number.
        street: String,
        /// Postal code.
        postcode: String,
        /// Town.
        city: String,
        /// Area or region.
        area: String,
        /// Country, as two letters.
        country: String,
        /// Latitude in degrees.
        lat: f64,
        /// Longitude in degrees.
        lon: f64,
        /// How accessible it is.
        accessible: RawText,
    }
}

raw_table! {
    /// Official numbers.
    RawIdentifiers {
        /// Danish company number.
        cvr: String,
        /// International Standard Identifier for Libraries.
        isil: String,
        /// Research Organization Registry.
        ror: String,
        /// Wikidata.
        wikidata: String,
        /// org-id.guide identifiers.
        org_id: Words,
    }
}

impl RawIdentifiers {
    /// Every number with its scheme, in the order in which they are shown.
    pub fn numbers(&self) -> impl Iterator<Item = (&'static str, &Located<String>)> {
        let single = [("cvr", &self.cvr), ("isil", &self.isil), ("ror", &self.ror), ("wikidata", &self.wikidata)];
        let single = single.into_iter().filter_map(|(scheme, number)| number.as_ref().map(|number| (scheme, number)));
        // A code of org-id.guide names its own register, and there may be several.
        let listed = self.org_id.iter().flat_map(|list| &list.value).map(|number| ("org-id", number));
        single.chain(listed)
    }
}

raw_table! {
    /// A logo and the permission to show it.
    RawLogo {
        /// File below data/logos/.
        file: String,
        /// Words for those who cannot see it.
        alt: RawText,
        /// When permission was given.
        permission: Known<FuzzyDate>,
    }
}

raw_table! {
    /// Whether an organisation may be named in public.
    RawListing {
        /// listed, unlisted or do-not-list.
        state: String,
        /// When it agreed.
        agreed_on: Known<FuzzyDate>,
        /// How it agreed.
        agreed_via: String,
        /// Nobody is to contact it.
        no_contact: bool,
    }
}

raw_record! {
    /// `data/orgs/<id>.toml`
    RawOrganisation {
        /// Its name.
        name: RawText,
        /// Its registered name.
        legal_name: String,
        /// Other names.
        also_known_as: Words,
        /// Earlier names.
        former_names: Words,
        /// Organisations that it is often taken for.
        not_same_as: Words,
        /// One of the libraries that publish this registry.
        ours = "self": bool,
        /// Its sector.
        sector: String,
        /// Its categories.
        categories: Words,
        /// local, regional, national or international.
        level: String,
        /// What it is, in at most 250 characters.
        summary: RawText,
        /// More about it, in Markdown.
        description: RawText,
        /// Its website.
        website: String,
        /// How to reach it.
        channels: Vec<Located<RawChannel>>,
        /// Where it is.
        places: Vec<Located<RawPlace>>,
        /// Official numbers.
        identifiers: RawIdentifiers,
        /// The organisation it belongs to.
        parent: String,
        /// The organisation that came after it.
        successor: String,
        /// active, inactive or dissolved.
        status: String,
        /// When it was dissolved.
        ended: Known<FuzzyDate>,
        /// Its logo.
        logo: RawLogo,
        /// Whether it may be named.
        listing: RawListing,
        /// How it works.
        working_culture: Words,
    }
}
