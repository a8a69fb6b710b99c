//! Pages that only the library sees: which there are, where they stand, and for whom they are made.

mod blind_spots;
mod candidates;
mod desk;
mod double_contacts;
mod familiar;
mod freshness;
mod limits;
mod matching;
mod matrix;
mod paths;
mod risks;
#[cfg(test)]
mod small;
mod state;
mod threads;
mod ties;

use std::collections::BTreeMap;

pub use blind_spots::{BlindSpots, CategoryRow, GoalRow};
pub use candidates::{
    Candidate, FactorGroup, GroupScore, UnitWishes, factor_groups, latest_assessments, list_candidates, list_wishes,
    score_group, share_of_scale,
};
pub use desk::{Desk, Task, lay_out_desk};
pub use double_contacts::{DoubleContact, Settled, Timing, find_double_contacts};
pub use familiar::{Familiar, list_familiar};
pub use freshness::{Age, Bands, Kept, Lack, list_kept};
pub use matching::{OpenNeed, match_needs};
pub use matrix::{Matrix, MatrixRow, Share, Sum};
pub use paths::{Step, Target, Way, Wish, find_paths};
pub use risks::{ProblemGroup, ProblemRisks, RiskOf, RiskStatus, Risks, by_partnership, count_listed, gather_risks};
pub use state::{AimRow, Evaluated, Move, StageCount, State};
pub use threads::Threads;
pub use ties::{Station, Tie};

use crate::ids::{NoteId, OrgId};
use crate::plan::PageKind;
use crate::site::{Audience, Site};

/// A page that stands below `/inside/`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum InsidePage {
    /// How the partnerships stand, in numbers.
    State,
    /// Units and partnerships.
    Matrix,
    /// Who knows whom.
    Colleagues,
    /// The organisations that one may want to call.
    BeforeYouCall,
    /// What to know before calling an organisation.
    Call(OrgId),
    /// Which records are to be looked at again, and what they lack.
    Freshness,
    /// What there is none of.
    BlindSpots,
    /// One note.
    Note(NoteId),
    /// All notes.
    Notes,
    /// What is due.
    Desk,
    /// Organisations that could become partners.
    Candidates,
    /// Who leads to whom.
    Paths,
    /// Contacts of two units with one organisation at one time.
    DoubleContacts,
    /// Risks of partnerships.
    Risks,
}

impl InsidePage {
    /// The pages of the menu, in its order; pages of one record stand below the page that lists them.
    pub const MENU: [Self; 12] = [
        Self::State,
        Self::Desk,
        Self::BeforeYouCall,
        Self::Colleagues,
        Self::Paths,
        Self::Candidates,
        Self::DoubleContacts,
        Self::Risks,
        Self::Matrix,
        Self::Notes,
        Self::Freshness,
        Self::BlindSpots,
    ];

    /// The word in its address and in the ids of its messages.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::State => "state",
            Self::Matrix => "matrix",
            Self::Colleagues => "colleagues",
            Self::BeforeYouCall | Self::Call(_) => "call",
            Self::Freshness => "freshness",
            Self::BlindSpots => "blind-spots",
            Self::Note(_) | Self::Notes => "notes",
            Self::Desk => "desk",
            Self::Candidates => "candidates",
            Self::Paths => "paths",
            Self::DoubleContacts => "double-contacts",
            Self::Risks => "risks",
        }
    }

    /// Its address below the language.
    #[must_use]
    pub fn address(&self) -> String {
        match self {
            Self::State => "inside".to_owned(),
            Self::Call(id) => format!("inside/call/{id}"),
            Self::Note(id) => format!("inside/notes/{id}"),
            page => format!("inside/{}", page.word()),
        }
    }

    /// For whom it is made; everyone who sees more sees it too.
    #[must_use]
    pub fn audience(&self) -> Audience {
        match self {
            Self::Desk | Self::Candidates | Self::Paths | Self::DoubleContacts | Self::Risks => Audience::Coordinator,
            _ => Audience::Staff,
        }
    }

    /// The page that lists it, where it is the page of one record.
    #[must_use]
    pub fn above(&self) -> Option<Self> {
        match self {
            Self::Call(_) => Some(Self::BeforeYouCall),
            Self::Note(_) => Some(Self::Notes),
            _ => None,
        }
    }
}

/// Adds the pages that the site's audience has below `/inside/`; none for the public.
pub(super) fn add_inside(site: &Site, addresses: &mut BTreeMap<String, PageKind>) {
    let Some(inside) = &site.inside else { return };
    let calls = site.organisations.values().filter(|org| !org.ours).map(|org| InsidePage::Call(org.id.clone()));
    let notes = inside.notes.keys().cloned().map(InsidePage::Note);
    let pages = InsidePage::MENU.into_iter().filter(|page| page.audience() <= site.audience);
    addresses.extend(pages.chain(calls).chain(notes).map(|page| (page.address(), PageKind::Inside(page))));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{Request, Session};
    use crate::world::MemoryWorld;

    /// A library and a school.
    pub const ORGS: [(&str, &str); 2] = [
        (
            "data/orgs/our-library.toml",
            "name = \"Our Library\"\nself = true\nsector = \"public-sector\"\ncategories = [\"library\"]\nsummary = \"Books.\"\n",
        ),
        (
            "data/orgs/school.toml",
            "name = \"School\"\nsector = \"public-sector\"\ncategories = [\"education\"]\nsummary = \"Pupils.\"\n",
        ),
    ];

    /// What coordinators see of a site of these files on 1 March 2026, whatever is wrong with it.
    pub fn site_of(files: &[(&str, &str)]) -> Site {
        let settings =
            ("data/site.toml", "title = \"A site\"\nbase_url = \"https://site.example/\"\nas_of = 2026-03-01\n");
        let all = files.iter().chain([&settings]).map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
        let world = MemoryWorld { files: all.collect(), today: jiff::civil::date(2026, 3, 1) };
        let request = Request { audience: Audience::Coordinator, ..Request::default() };
        let survey = Session::default().survey(&world, &request).expect("a world in memory can be read");
        survey.renderer.plan().site.clone()
    }

    #[test]
    fn every_page_has_an_address_of_its_own_below_inside() {
        let mut seen = std::collections::BTreeSet::new();
        for page in InsidePage::MENU {
            let address = page.address();
            assert!(address == "inside" || address.starts_with("inside/"), "{address}");
            assert!(page.above().is_none() && page.audience() > Audience::Public, "{address}");
            assert!(seen.insert(address));
        }
    }
}
