//! Vocabularies: closed lists of terms with labels in the site's languages.

use std::collections::BTreeMap;

use crate::ids::{Kind, TermId};
use crate::language::Text;

/// The five stages of a partnership, after the Williamsburg Regional Library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Any contact.
    Glance,
    /// An agreement about one short thing.
    Date,
    /// An agreement to try whether more comes of it.
    Engagement,
    /// A formal, long-term agreement with shared risks, resources and results.
    Marriage,
    /// The end of a co-operation.
    Divorce,
}

impl Stage {
    /// All stages, in their order.
    pub const ALL: [Self; 5] = [Self::Glance, Self::Date, Self::Engagement, Self::Marriage, Self::Divorce];

    /// The id of its term.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Glance => "glance",
            Self::Date => "date",
            Self::Engagement => "engagement",
            Self::Marriage => "marriage",
            Self::Divorce => "divorce",
        }
    }

    /// The stage with this id.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.id() == id)
    }
}

/// One term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its id.
    pub id: TermId,
    /// Its name.
    pub label: Text,
    /// Its name for several, where it differs.
    pub plural: Option<Text>,
    /// What it means.
    pub description: Option<Text>,
    /// One short sentence.
    pub short: Option<Text>,
    /// Where it comes from.
    pub source: Option<Text>,
    /// The wider term.
    pub broader: Option<TermId>,
    /// Other words for it.
    pub aliases: Vec<String>,
    /// The term to use instead.
    pub replaced_by: Option<TermId>,
    /// The group it stands in.
    pub group: Option<String>,
    /// For whom a benefit is: library, partner or both.
    pub side: Option<String>,
    /// The stages that may follow.
    pub moves: Vec<Stage>,
    /// Whether a partnership may simply end after this stage.
    pub may_close: bool,
    /// What a stage asks for.
    pub asks: Vec<Text>,
    /// Examples.
    pub examples: Vec<Text>,
}

/// The terms of one vocabulary, in the order in which they are shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TermList {
    terms: Vec<Term>,
    index: BTreeMap<TermId, usize>,
}

impl TermList {
    /// Adds a term, or replaces the one with its id at its place.
    pub fn put(&mut self, term: Term) {
        match self.index.get(&term.id) {
            Some(at) => self.terms[*at] = term,
            None => {
                self.index.insert(term.id.clone(), self.terms.len());
                self.terms.push(term);
            }
        }
    }

    /// The term with this id.
    #[must_use]
    pub fn get(&self, id: &TermId) -> Option<&Term> {
        self.index.get(id).map(|at| &self.terms[*at])
    }

    /// The term with this id, written as text.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Term> {
        self.index.get(id).map(|at| &self.terms[*at])
    }

    /// All terms in their order.
    pub fn iter(&self) -> impl Iterator<Item = &Term> {
        self.terms.iter()
    }
}

/// All vocabularies, by the name of their file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Vocabulary {
    /// Terms by vocabulary.
    pub lists: BTreeMap<String, TermList>,
}

static NO_TERMS: TermList = TermList { terms: Vec::new(), index: BTreeMap::new() };

impl Vocabulary {
    /// The terms of one vocabulary; none where there is no such vocabulary.
    #[must_use]
    pub fn list(&self, name: &str) -> &TermList {
        self.lists.get(name).unwrap_or(&NO_TERMS)
    }

    /// The terms that typed links of a kind name; none where the kind is no vocabulary.
    #[must_use]
    pub fn of_kind(&self, kind: Kind) -> &TermList {
        match kind {
            Kind::Stage => self.list("stage"),
            Kind::Type => self.list("partnership-type"),
            Kind::Goal => self.list("goal"),
            Kind::Sector => self.list("sector"),
            Kind::Category => self.list("category"),
            Kind::Term => self.list("terms"),
            _ => &NO_TERMS,
        }
    }

    /// The term of a stage.
    #[must_use]
    pub fn stage(&self, stage: Stage) -> Option<&Term> {
        self.list("stage").find(stage.id())
    }
}
