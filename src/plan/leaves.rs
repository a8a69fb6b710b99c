//! Cuts long lists into leaves, so that no page grows with the registry.

use std::collections::BTreeMap;

use crate::plan::inside::{Bands, InsidePage, Matrix, count_listed, find_double_contacts, list_kept};
use crate::plan::{Facet, Members, PageKind, Tongue, friends};
use crate::site::{Settings, Site};

/// Which leaf of its list a page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leaf {
    /// Its number, from 1.
    pub number: usize,
    /// How many leaves the list has.
    pub of: usize,
}

impl Leaf {
    /// A list that stands on one page.
    pub const WHOLE: Self = Self { number: 1, of: 1 };

    /// Whether it is the first, where everything else of the page stands too.
    #[must_use]
    pub fn is_first(self) -> bool {
        self.number == 1
    }

    /// What stands on this leaf of a list with so many records to a page.
    #[must_use]
    pub fn window(self, to_a_page: usize) -> Window {
        let skip = (self.number - 1) * to_a_page;
        Window { skip, left: if self.number == self.of { usize::MAX } else { to_a_page } }
    }
}

/// How many records stand on one page of a list; the lines of the index are short, and more of them do.
#[must_use]
pub fn to_a_page(settings: &Settings, kind: &PageKind) -> usize {
    let lines = if *kind == PageKind::Index { 5 } else { 1 };
    settings.records_per_page.saturating_mul(lines)
}

/// The end of the path of a leaf; the first has the path of the page.
pub(super) fn ending(number: usize) -> String {
    if number == 1 { String::new() } else { format!("page/{number}/") }
}

/// The part of several lists, one after the other, that stands on a leaf.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    skip: usize,
    left: usize,
}

impl Window {
    /// How many records stand on the leaves before this one.
    #[must_use]
    pub fn before(self) -> usize {
        self.skip
    }

    /// What of the next list stands on the leaf.
    pub fn cut<'l, T>(&mut self, list: &'l [T]) -> &'l [T] {
        let from = self.skip.min(list.len());
        let until = from.saturating_add(self.left).min(list.len());
        self.skip -= from;
        self.left -= until - from;
        &list[from..until]
    }
}

/// What the lengths of lists are counted from.
pub(super) struct Lists<'p> {
    /// The site.
    pub site: &'p Site,
    /// Who belongs where.
    pub members: &'p Members,
    /// Any order by names.
    pub tongue: &'p Tongue,
    /// All addresses.
    pub addresses: &'p BTreeMap<String, PageKind>,
}

impl Lists<'_> {
    /// On how many leaves the list of a page stands.
    pub fn leaves(&self, kind: &PageKind) -> usize {
        self.length(kind).div_ceil(to_a_page(&self.site.settings, kind)).max(1)
    }

    /// How many records a page lists that may become many.
    fn length(&self, kind: &PageKind) -> usize {
        let Self { site, members, .. } = self;
        match kind {
            PageKind::Partners => site.organisations.values().filter(|org| !org.ours).count(),
            PageKind::Partnerships => site.partnerships.len(),
            PageKind::Stage(stage) => {
                members.of(Facet::Stages, stage.id()).partnerships.len() + members.past(*stage).len()
            }
            PageKind::Facet(facet, value) => {
                members.of(*facet, value).partnerships.len() + members.organisations(site, *facet, value).len()
            }
            PageKind::Organisation(id) => members.partnerships_of.get(id).map_or(0, Vec::len),
            PageKind::Network => members.partnerships_of.values().map(Vec::len).sum(),
            PageKind::Friends => friends(site, members, self.tongue).len(),
            PageKind::Index => self.indexed(),
            PageKind::Inside(page) => self.length_inside(page),
            _ => 0,
        }
    }

    fn length_inside(&self, page: &InsidePage) -> usize {
        let Self { site, tongue, .. } = self;
        match page {
            InsidePage::BeforeYouCall | InsidePage::Colleagues => {
                site.organisations.values().filter(|org| !org.ours).count()
            }
            InsidePage::Matrix => Matrix::new(site, &tongue.partnerships, &tongue.units).rows.len(),
            InsidePage::Freshness => list_kept(site, Bands::of(&site.settings.thresholds)).len(),
            InsidePage::DoubleContacts => find_double_contacts(site).len(),
            InsidePage::Risks => count_listed(site),
            _ => 0,
        }
    }

    /// How many entries the index of everything has.
    fn indexed(&self) -> usize {
        let listed = |kind: &&PageKind| {
            !matches!(kind, PageKind::Home | PageKind::Index | PageKind::NotFound | PageKind::Moved(_))
        };
        let terms = self.site.vocabulary.list("terms").iter().count();
        let anchored = self.site.needs.len() + self.site.events.len() + self.site.units.len() + terms;
        self.addresses.values().filter(listed).count() + anchored
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_record_stands_on_one_leaf() {
        let lists: [Vec<usize>; 3] = [(0..3).collect(), Vec::new(), (3..11).collect()];
        for to_a_page in 1..13 {
            let of = 11_usize.div_ceil(to_a_page);
            let leaves = (1..=of).map(|number| {
                let mut window = Leaf { number, of }.window(to_a_page);
                let leaf: Vec<usize> = lists.iter().flat_map(|list| window.cut(list).to_vec()).collect();
                assert!(leaf.len() <= to_a_page, "{leaf:?}");
                leaf
            });
            let all: Vec<usize> = leaves.flatten().collect();
            assert_eq!(all, (0..11).collect::<Vec<_>>(), "{to_a_page} to a page");
        }
    }

    #[test]
    fn what_was_not_counted_stands_on_the_last_leaf() {
        let mut last = Leaf { number: 2, of: 2 }.window(2);
        assert_eq!(last.cut(&[1, 2, 3, 4, 5]), [3, 4, 5]);
    }

    #[test]
    fn leaves_have_addresses_of_their_own() {
        assert_eq!(ending(1), "");
        assert_eq!(ending(3), "page/3/");
    }
}
