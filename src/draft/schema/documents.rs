//! The kinds of TOML files: where each stands, what it holds, and the keys that it cannot do without.

use crate::parse::raw::{
    RawActivities, RawAssessment, RawAsset, RawAssetOverlay, RawContactPerson, RawContributionHead, RawEvent,
    RawEventOverlay, RawHead, RawNeed, RawNoteHead, RawOrganisation, RawOrganisationOverlay, RawPartnership,
    RawPartnershipOverlay, RawPerson, RawSettings, RawStrategy, RawUnit, RawUnitOverlay, RawVocabulary,
};
use crate::parse::schema::Field;

/// Keys that a table must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Demand {
    /// Every one of them.
    All(&'static [&'static str]),
    /// At least one of them.
    Some(&'static [&'static str]),
}

/// One kind of file.
#[derive(Debug, Clone, Copy)]
pub struct Document {
    /// What its schema is called.
    pub name: &'static str,
    /// What it is, in a sentence.
    pub doc: &'static str,
    /// The files of this kind, from the site's root, with `*` for any name; none for the head of a text.
    pub files: &'static str,
    /// Its fields.
    pub fields: &'static [Field],
    /// The keys without which `check` reports P-08: by the way to their table, which is empty for the file itself.
    pub demands: &'static [(&'static str, Demand)],
}

/// What tables demand that many kinds of files have.
const SHARED: &[(&str, Demand)] = &[("verified", Demand::All(&["on"])), ("sources", Demand::All(&["title"]))];

impl Document {
    /// What the table at the end of `way` demands; the way is the keys from the file's root, with dots between them.
    pub fn demands_at(&self, way: &str) -> impl Iterator<Item = Demand> {
        let all = self.demands.iter().chain(SHARED);
        all.filter(move |(at, _)| *at == way).map(|(_, demand)| *demand)
    }
}

/// Every kind of file, in the order in which people meet them.
pub const DOCUMENTS: &[Document] = &[
    Document {
        name: "site",
        doc: "The settings of the site",
        files: "data/site.toml",
        fields: RawSettings::FIELDS,
        demands: &[
            ("", Demand::All(&["title", "base_url"])),
            ("menu", Demand::All(&["label", "to"])),
            ("comments", Demand::Some(&["mail", "url"])),
            ("ignored", Demand::All(&["rule", "record", "reason"])),
            ("leak_allowed", Demand::All(&["words", "reason"])),
            ("accessibility.gaps", Demand::All(&["what", "because"])),
        ],
    },
    Document {
        name: "strategy",
        doc: "The strategy of the library: what its partnerships are for",
        files: "data/strategy.toml",
        fields: RawStrategy::FIELDS,
        demands: &[("aims", Demand::All(&["id", "text"]))],
    },
    Document {
        name: "vocabulary",
        doc: "A vocabulary: terms that are laid over the built-in ones",
        files: "data/vocab/*.toml",
        fields: RawVocabulary::FIELDS,
        demands: &[],
    },
    Document {
        name: "organisation",
        doc: "An organisation: a partner, or a library of our own",
        files: "data/orgs/*.toml",
        fields: RawOrganisation::FIELDS,
        demands: &[
            ("", Demand::All(&["name", "summary", "sector", "categories"])),
            ("channels", Demand::All(&["kind", "value"])),
            ("logo", Demand::All(&["file"])),
        ],
    },
    Document {
        name: "partnership",
        doc: "A partnership, with its stages, agreements and evaluations",
        files: "data/partnerships/*.toml",
        fields: RawPartnership::FIELDS,
        demands: &[
            ("", Demand::All(&["name", "summary", "stages"])),
            ("parties", Demand::All(&["org", "role"])),
            ("assets_committed", Demand::All(&["asset"])),
            ("stages", Demand::All(&["stage"])),
            ("agreements", Demand::All(&["id", "kind"])),
            ("agreements.duties", Demand::All(&["org"])),
            ("evaluations", Demand::All(&["id"])),
            ("evaluations", Demand::Some(&["planned_on", "held_on"])),
            ("outputs", Demand::All(&["title"])),
            ("recognition", Demand::All(&["kind"])),
            ("risks", Demand::All(&["problem"])),
        ],
    },
    Document {
        name: "unit",
        doc: "A unit of the library: a department, a team, a branch or a group",
        files: "data/units/*.toml",
        fields: RawUnit::FIELDS,
        demands: &[("", Demand::All(&["name"]))],
    },
    Document {
        name: "asset",
        doc: "An asset: something that the library brings into partnerships",
        files: "data/assets/*.toml",
        fields: RawAsset::FIELDS,
        demands: &[("", Demand::All(&["name", "kind", "summary"]))],
    },
    Document {
        name: "need",
        doc: "A need: something that the library looks for",
        files: "data/needs/*.toml",
        fields: RawNeed::FIELDS,
        demands: &[("", Demand::All(&["name", "summary", "unit"]))],
    },
    Document {
        name: "event",
        doc: "An event: a meeting with a date",
        files: "data/events/*.toml",
        fields: RawEvent::FIELDS,
        demands: &[("", Demand::All(&["name", "kind", "starts"])), ("agenda", Demand::All(&["title"]))],
    },
    Document {
        name: "contact",
        doc: "A person who agreed to be named in public",
        files: "data/contacts/*.toml",
        fields: RawContactPerson::FIELDS,
        demands: &[("", Demand::All(&["name", "role", "channel"]))],
    },
    Document {
        name: "person",
        doc: "A person the library knows; never published from here",
        files: "private/people/*.toml",
        fields: RawPerson::FIELDS,
        demands: &[("", Demand::All(&["name", "side", "basis", "keep_until"]))],
    },
    Document {
        name: "activities",
        doc: "The contacts of a month: who, with whom, when, about what",
        files: "private/activities/*.toml",
        fields: RawActivities::FIELDS,
        demands: &[
            ("activities", Demand::All(&["on", "unit", "who", "org", "kind", "about"])),
            ("activities.next", Demand::All(&["on"])),
        ],
    },
    Document {
        name: "assessment",
        doc: "An assessment of a possible partner",
        files: "private/assessments/*.toml",
        fields: RawAssessment::FIELDS,
        demands: &[("", Demand::All(&["org", "by", "on"])), ("connections", Demand::All(&["from"]))],
    },
    Document {
        name: "organisation-overlay",
        doc: "What only the library knows of an organisation of the same name in data/orgs",
        files: "private/orgs/*.toml",
        fields: RawOrganisationOverlay::FIELDS,
        demands: &[],
    },
    Document {
        name: "partnership-overlay",
        doc: "What only the library knows of a partnership of the same name in data/partnerships",
        files: "private/partnerships/*.toml",
        fields: RawPartnershipOverlay::FIELDS,
        demands: &[],
    },
    Document {
        name: "unit-overlay",
        doc: "What only the library knows of a unit of the same name in data/units",
        files: "private/units/*.toml",
        fields: RawUnitOverlay::FIELDS,
        demands: &[],
    },
    Document {
        name: "asset-overlay",
        doc: "What only the library knows of an asset of the same name in data/assets",
        files: "private/assets/*.toml",
        fields: RawAssetOverlay::FIELDS,
        demands: &[],
    },
    Document {
        name: "event-overlay",
        doc: "What only the library knows of an event of the same name in data/events",
        files: "private/events/*.toml",
        fields: RawEventOverlay::FIELDS,
        demands: &[],
    },
    Document {
        name: "note-head",
        doc: "The settings at the head of a note in private/notes",
        files: "",
        fields: RawNoteHead::FIELDS,
        demands: &[("", Demand::All(&["about", "by", "on"]))],
    },
    Document {
        name: "contribution-head",
        doc: "The settings at the head of what a reader wrote about a chapter, in content/contributions",
        files: "",
        fields: RawContributionHead::FIELDS,
        demands: &[("", Demand::All(&["by", "on"]))],
    },
    Document {
        name: "text-head",
        doc: "The settings at the head of a text in content",
        files: "",
        fields: RawHead::FIELDS,
        demands: &[],
    },
];
