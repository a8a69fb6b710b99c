//! Keys: what names a record, a language or an output path, each with one checked door.

use std::fmt;
use std::sync::Arc;

/// Why a text cannot be a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadKey {
    /// Fewer than 3 or more than 63 characters.
    Length,
    /// Something other than a-z, 0-9 and single hyphens between them.
    Letters,
}

impl fmt::Display for BadKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Length => "an id has 3 to 63 characters",
            Self::Letters => "an id has only a-z, 0-9 and single hyphens between them",
        })
    }
}

/// Tests `text` against `^[a-z0-9]+(-[a-z0-9]+)*$` with 3 to 63 characters.
///
/// # Errors
/// [`BadKey::Length`] or [`BadKey::Letters`], in that order.
pub fn check_key(text: &str) -> Result<(), BadKey> {
    if !(3..=63).contains(&text.len()) {
        return Err(BadKey::Length);
    }
    let fit = text
        .split('-')
        .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
    if fit { Ok(()) } else { Err(BadKey::Letters) }
}

/// The id that a name would have.
#[must_use]
pub fn as_key(name: &str) -> String {
    let plain = deunicode::deunicode(&name.to_lowercase().replace('å', "aa").replace('ø', "oe").replace('æ', "ae"));
    let parts: Vec<&str> = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect();
    parts.join("-").to_lowercase()
}

macro_rules! key {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The one door: a checked id.
            ///
            /// # Errors
            /// As [`check_key`].
            pub fn parse(text: &str) -> Result<Self, BadKey> {
                check_key(text)?;
                Ok(Self(Arc::from(text)))
            }

            /// The id as written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        /// A map by these ids is asked with a text, too: whatever is no id is not in it.
        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

key! {
    /// Names an organisation: the file name in `data/orgs/`.
    OrgId,
    /// Names a partnership: the file name in `data/partnerships/`.
    PartnershipId,
    /// Names a unit of the library: the file name in `data/units/`.
    UnitId,
    /// Names an asset: the file name in `data/assets/`.
    AssetId,
    /// Names a need: the file name in `data/needs/`.
    NeedId,
    /// Names an event: the file name in `data/events/`.
    EventId,
    /// Names a contact that is published on purpose: the file name in `data/contacts/`.
    ContactId,
    /// Names a person: the file name in `private/people/`.
    PersonId,
    /// Names a note: the file name in `private/notes/`.
    NoteId,
    /// Names an assessment: the file name in `private/assessments/`.
    AssessmentId,
    /// Names a term of a vocabulary.
    TermId,
}

/// What a typed link can point to; the word before the colon in `kind:id`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// An organisation.
    Org,
    /// A partnership.
    Partnership,
    /// A unit of the library.
    Unit,
    /// An asset: what the library brings.
    Asset,
    /// A need: what the library looks for.
    Need,
    /// An event.
    Event,
    /// A contact that is published on purpose.
    Contact,
    /// A person; only inside the library.
    Person,
    /// A note; only inside the library.
    Note,
    /// An assessment of a possible partner; only for coordinators.
    Assessment,
    /// One of the five stages.
    Stage,
    /// A partnership type.
    Type,
    /// A goal of partnerships.
    Goal,
    /// A sector of society.
    Sector,
    /// A category of organisations.
    Category,
    /// A town or area.
    Place,
    /// A page of text.
    Chapter,
    /// A term of the glossary.
    Term,
}

impl Kind {
    /// All kinds, in the order in which they are listed to people.
    pub const ALL: [Self; 18] = [
        Self::Org,
        Self::Partnership,
        Self::Unit,
        Self::Asset,
        Self::Need,
        Self::Event,
        Self::Contact,
        Self::Person,
        Self::Note,
        Self::Assessment,
        Self::Stage,
        Self::Type,
        Self::Goal,
        Self::Sector,
        Self::Category,
        Self::Place,
        Self::Chapter,
        Self::Term,
    ];

    /// The kinds of records that stand in files of their own.
    pub const RECORDS: [Self; 10] = [
        Self::Org,
        Self::Partnership,
        Self::Unit,
        Self::Asset,
        Self::Need,
        Self::Event,
        Self::Contact,
        Self::Person,
        Self::Note,
        Self::Assessment,
    ];

    /// The folder of the site in which what it names is written.
    #[must_use]
    pub fn folder(self) -> &'static str {
        match self {
            Self::Org => "data/orgs",
            Self::Partnership => "data/partnerships",
            Self::Unit => "data/units",
            Self::Asset => "data/assets",
            Self::Need => "data/needs",
            Self::Event => "data/events",
            Self::Contact => "data/contacts",
            Self::Person => "private/people",
            Self::Note => "private/notes",
            Self::Assessment => "private/assessments",
            Self::Stage | Self::Type | Self::Goal | Self::Sector | Self::Category | Self::Term => "data/vocab",
            Self::Place | Self::Chapter => "content",
        }
    }

    /// The word used in links.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Org => "org",
            Self::Partnership => "partnership",
            Self::Unit => "unit",
            Self::Asset => "asset",
            Self::Need => "need",
            Self::Event => "event",
            Self::Contact => "contact",
            Self::Person => "person",
            Self::Note => "note",
            Self::Assessment => "assessment",
            Self::Stage => "stage",
            Self::Type => "type",
            Self::Goal => "goal",
            Self::Sector => "sector",
            Self::Category => "category",
            Self::Place => "place",
            Self::Chapter => "chapter",
            Self::Term => "term",
        }
    }

    /// The kind that `word` names, if any.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// A record as links name it: `kind:id`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordKey {
    /// What kind of record.
    pub kind: Kind,
    /// Its id; for a chapter the address below the language without slashes at the ends.
    pub id: Arc<str>,
}

impl RecordKey {
    /// A key of the given kind.
    #[must_use]
    pub fn new(kind: Kind, id: &str) -> Self {
        Self { kind, id: Arc::from(id) }
    }
}

impl fmt::Display for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind.word(), self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_checked() {
        for (text, ok) in [
            ("acme", true),
            ("a-b", true),
            ("a1-b2-c3", true),
            ("ab", false),
            ("-ab", false),
            ("ab-", false),
            ("a--b", false),
            ("Abc", false),
            ("a_b", false),
            ("æble", false),
        ] {
            assert_eq!(OrgId::parse(text).is_ok(), ok, "{text}");
        }
        assert!(OrgId::parse(&"a".repeat(63)).is_ok());
        assert!(OrgId::parse(&"a".repeat(64)).is_err());
    }

    #[test]
    fn names_become_keys() {
        for (name, key) in
            [("Mellem_Rummet", "mellem-rummet"), ("Århus Sygehus", "aarhus-sygehus"), ("Café  Ø", "cafe-oe")]
        {
            assert_eq!(as_key(name), key);
        }
    }

    #[test]
    fn every_kind_is_found_by_its_word() {
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.word()), Some(kind));
        }
        assert_eq!(Kind::parse("partner"), None);
    }
}
