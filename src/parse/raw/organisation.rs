//! Organisations as people write them.

use crate::dates::{FuzzyDate, Known};
use crate::parse::fields::RawText;
use crate::parse::raw::Words;
use crate::parse::tables::{raw_record, raw_table};
use crate::source::Located;

raw_table! {
    /// One way to reach an organisation or unit.
    RawChannel {
        /// mail, phone, form or post.
        public kind in "channel-kind": String,
        /// The address or number.
        public value: String,
        /// What it is for.
        public purpose = "for": RawText,
    }
}

raw_table! {
    /// One place of an organisation.
    RawPlace {
        /// Its name.
        public name: RawText,
        /// Street and number.
        public street: String,
        /// Postal code.
        public postcode: String,
        /// Town.
        public city: String,
        /// Area or region.
        public area: String,
        /// Country, as two letters.
        public country: String,
        /// Latitude in degrees.
        public lat: f64,
        /// Longitude in degrees.
        public lon: f64,
        /// How accessible it is.
        public accessible: RawText,
    }
}

raw_table! {
    /// Official numbers.
    RawIdentifiers {
        /// Danish company number.
        public cvr: String,
        /// International Standard Identifier for Libraries.
        public isil: String,
        /// Research Organization Registry.
        public ror: String,
        /// Wikidata.
        public wikidata: String,
        /// org-id.guide identifiers.
        public org_id: Words,
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
        public file: String,
        /// Words for those who cannot see it.
        public alt: RawText,
        /// When permission was given.
        public permission: Known<FuzzyDate>,
    }
}

raw_table! {
    /// Whether an organisation may be named in public.
    RawListing {
        /// listed, unlisted or do-not-list.
        public state in "listing-state": String,
        /// When it agreed.
        public agreed_on: Known<FuzzyDate>,
        /// How it agreed.
        public agreed_via: String,
        /// Nobody is to contact it.
        public no_contact: bool,
    }
}

raw_record! {
    /// `data/orgs/<id>.toml`
    RawOrganisation {
        /// Its name.
        public name: RawText,
        /// Its registered name.
        public legal_name: String,
        /// Other names.
        public also_known_as: Words,
        /// Earlier names.
        public former_names: Words,
        /// Organisations that it is often taken for.
        staff not_same_as in "org:": Words,
        /// One of the libraries that publish this registry.
        public ours = "self": bool,
        /// Its sector.
        public sector in "sector": String,
        /// Its categories.
        public categories in "category": Words,
        /// local, regional, national or international.
        public level in "level": String,
        /// What it is, in at most 250 characters.
        public summary: RawText,
        /// More about it, in Markdown.
        public description: RawText,
        /// Its website.
        public website: String,
        /// How to reach it.
        public channels: Vec<Located<RawChannel>>,
        /// Where it is.
        public places: Vec<Located<RawPlace>>,
        /// Official numbers.
        public identifiers: RawIdentifiers,
        /// The organisation it belongs to.
        public parent in "org:": String,
        /// The organisation that came after it.
        public successor in "org:": String,
        /// active, inactive or dissolved.
        public status in "status": String,
        /// When it was dissolved.
        public ended: Known<FuzzyDate>,
        /// Its logo.
        public logo: RawLogo,
        /// Whether it may be named.
        staff listing: RawListing,
        /// How it works.
        staff working_culture in "working-culture": Words,
    }
}
