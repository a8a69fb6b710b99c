//! Decides every page, its address, its order and its links as data, before a byte is rendered.

mod acquaintance;
mod calendar;
mod directory;
mod due;
mod facets;
mod figures;
mod friends;
pub mod inside;
mod leaves;
mod links;
mod lock;
mod mentions;
mod moved;
mod network;
mod news;
mod order;
mod outputs;
mod prose;
mod routes;
mod selection;
mod towns;
mod tree;

use std::collections::BTreeMap;

use jiff::civil::Date;
use rayon::prelude::*;

pub use acquaintance::{Acquaintance, Acquainted, Dealings, acquaintance};
pub use calendar::Calendar;
pub use directory::{Bond, Directory, Places};
pub use due::{Due, DueKind, list_due};
pub use facets::{Facet, Members};
pub use figures::{ByStage, Coverage, Figures, Year};
pub use friends::{Friend, friends};
pub use inside::{
    Age, AimRow, Bands, BlindSpots, CategoryRow, Evaluated, Familiar, GoalRow, InsidePage, Kept, Lack, Matrix,
    MatrixRow, Move, Share, StageCount, State, Sum, Threads, list_familiar, list_kept,
};
pub use leaves::{Leaf, Window, to_a_page};
pub use links::{Base, Href};
pub use lock::{LOCK, check_lock, write_lock};
pub use moved::Redirect;
pub use network::{Network, Node, ROW};
pub use news::{Happening, News, NewsEntry};
pub use order::{Alphabet, Tongue, letter_of};
pub use prose::{Readability, measure_prose};
pub use routes::{Embedded, Page, PageKind, WHOLE};
pub use selection::Selection;
pub use towns::{Point, Town, Towns};
pub use tree::{GUIDE, Tree, in_guide};

use crate::artifact::OutPath;
use crate::diag::{Diagnostics, rules};
use crate::ids::{Kind, RecordKey};
use crate::language::Lang;
use crate::site::{Audience, Site};

/// Everything that will be published, decided.
pub struct Plan {
    /// What the audience may see.
    pub site: Site,
    /// All pages, in the order in which they are rendered.
    pub pages: Vec<Page>,
    /// What each address holds, by address below the language.
    pub addresses: BTreeMap<String, PageKind>,
    /// The tree of texts, their numbers and reading order.
    pub tree: Tree,
    /// Which records belong to which value of which facet.
    pub members: Members,
    /// The texts that speak of a record, in reading order.
    pub mentions: BTreeMap<RecordKey, Vec<String>>,
    /// The texts that link to a text, in reading order.
    pub referrers: BTreeMap<String, Vec<String>>,
    /// What notes are tied to.
    pub threads: Threads,
    /// What there is of each organisation; for staff.
    pub dealings: Dealings,
    /// Orders by name, for each language.
    pub tongues: BTreeMap<Lang, Tongue>,
    /// The day each file was last changed, by its path from the site's root; empty where that is not known.
    pub changed: BTreeMap<String, Date>,
    /// Pages by their file.
    outs: BTreeMap<OutPath, usize>,
}

/// Plans the whole site; what cannot be linked or placed is reported.
#[must_use]
pub fn plan_site(site: Site, found: &mut Diagnostics) -> Plan {
    let (tree, members) = rayon::join(|| Tree::new(&site), || Members::new(&site));
    let mut addresses = routes::plan_addresses(&site, &members);
    inside::add_inside(&site, &mut addresses);
    add_texts(&site, &mut addresses, found);
    routes::add_moved(&site, &mut addresses, found);
    let (tongues, (threads, dealings)) =
        rayon::join(|| tongues_of(&site), || rayon::join(|| Threads::new(&site), || Dealings::new(&site)));
    let tongue = tongues.get(&site.settings.language).unwrap_or(&order::NO_ORDER);
    let lists = leaves::Lists { site: &site, members: &members, tongue, addresses: &addresses };
    let pages = routes::plan_pages(&lists, found);
    let outs = pages.iter().enumerate().map(|(at, page)| (page.out.clone(), at)).collect();
    let mut plan = Plan {
        outs,
        pages,
        addresses,
        tree,
        members,
        mentions: BTreeMap::new(),
        referrers: BTreeMap::new(),
        threads,
        dealings,
        tongues,
        changed: BTreeMap::new(),
        site,
    };
    outputs::check_outputs(&plan, found);
    mentions::gather_mentions(&mut plan);
    links::check_links(&plan, found);
    links::check_notes(&plan, found);
    links::check_menu(&plan, found);
    plan
}

/// The orders by name in each language.
fn tongues_of(site: &Site) -> BTreeMap<Lang, Tongue> {
    site.settings.languages.par_iter().map(|lang| (*lang, Tongue::new(*lang, site))).collect()
}

/// Texts get their own addresses, unless a generated page has it already.
fn add_texts(site: &Site, addresses: &mut BTreeMap<String, PageKind>, found: &mut Diagnostics) {
    for (address, chapter) in &site.chapters {
        match addresses.get(address) {
            // A text of this name stands inside the generated page.
            Some(PageKind::Home | PageKind::Stage(_)) => {}
            Some(_) => {
                for edition in chapter.editions.values() {
                    found
                        .report(
                            &rules::U01,
                            edition.place,
                            format!(
                                "`{}` would have the address /{address}/, which the program makes itself",
                                edition.file
                            ),
                        )
                        .hint("rename the file or its folder");
                }
            }
            None => {
                addresses.insert(address.clone(), PageKind::Chapter(address.clone()));
            }
        }
    }
}

impl Plan {
    /// The path of an address in a language, from the root of the site, with a slash at its end; empty for the home page.
    #[must_use]
    pub fn path(&self, lang: Lang, address: &str) -> String {
        routes::path(&self.site, lang, address)
    }

    /// The path of a leaf of the list at an address.
    #[must_use]
    pub fn leaf_path(&self, lang: Lang, address: &str, number: usize) -> String {
        self.path(lang, address) + &leaves::ending(number)
    }

    /// Where the record stands: an address below the language, and an anchor where it has no page of its own.
    #[must_use]
    pub fn address_of(&self, key: &RecordKey) -> Option<(String, Option<String>)> {
        routes::address_of(self, key)
    }

    /// The page whose file this is.
    #[must_use]
    pub fn page_at(&self, out: &str) -> Option<&Page> {
        OutPath::parse(out).ok().and_then(|out| self.outs.get(&out)).and_then(|at| self.pages.get(*at))
    }

    /// The file that a page shows, from the site's root, where it shows one alone.
    #[must_use]
    pub fn file_of(&self, page: &Page) -> Option<String> {
        let record = |kind: Kind, id: &str| Some(format!("{}/{id}.toml", kind.folder()));
        match &page.kind {
            PageKind::Chapter(address) => {
                let chapter = self.site.chapters.get(address)?;
                chapter.edition(page.lang, self.site.settings.language).map(|edition| edition.file.to_string())
            }
            PageKind::Organisation(id) => record(Kind::Org, id.as_str()),
            PageKind::Partnership(id) => record(Kind::Partnership, id.as_str()),
            PageKind::Asset(id) => record(Kind::Asset, id.as_str()),
            _ => None,
        }
    }

    /// The day on which what a page shows was last changed, where it shows one file and its history is known.
    #[must_use]
    pub fn changed_on(&self, page: &Page) -> Option<Date> {
        // The file of a record holds what the public must not see as well, and its day would tell that this changed.
        let told = matches!(page.kind, PageKind::Chapter(_)) || self.site.audience > Audience::Public;
        if self.changed.is_empty() || !told {
            return None;
        }
        self.changed.get(&self.file_of(page)?).copied()
    }

    /// The order by names in a language.
    #[must_use]
    pub fn tongue(&self, lang: Lang) -> &Tongue {
        // Every language of the site has one, and the default language is among them.
        self.tongues.get(&lang).or_else(|| self.tongues.values().next()).unwrap_or(&order::NO_ORDER)
    }
}
