//! Addresses: every page of the site, and where each record stands.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::artifact::{BadPath, OutPath};
use crate::diag::{Diagnostics, rules};
use crate::ids::{
    AssessmentId, AssetId, ContactId, EventId, Kind, NeedId, OrgId, PartnershipId, PersonId, RecordKey, UnitId, as_key,
};
use crate::language::Lang;
use crate::plan::leaves::{Lists, ending};
use crate::plan::tree::{GUIDE, in_guide};
use crate::plan::{Facet, InsidePage, Leaf, Members, Plan, Towns};
use crate::site::{Audience, Organisation, Remarks, Side, Site, Stage};
use crate::source::Place;

/// The address of the whole guide on one page.
pub const WHOLE: &str = "guide/all";

/// What a page shows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum PageKind {
    /// The home page.
    Home,
    /// A text, by its address.
    Chapter(String),
    /// All chapters of the guide on one page.
    Whole,
    /// The five stages.
    Stages,
    /// One stage.
    Stage(Stage),
    /// The directory of partners.
    Partners,
    /// All partnerships.
    Partnerships,
    /// All values of a facet.
    Facets(Facet),
    /// One value of a facet.
    Facet(Facet, String),
    /// One organisation.
    Organisation(OrgId),
    /// One partnership.
    Partnership(PartnershipId),
    /// What the library brings.
    Offer,
    /// One asset.
    Asset(AssetId),
    /// What the library looks for.
    Needs,
    /// What the library wants of its partnerships.
    Strategy,
    /// What partnerships give to each side.
    Benefits,
    /// The units.
    Units,
    /// The glossary.
    Glossary,
    /// The map of partners' places.
    Map,
    /// Who works with whom.
    Network,
    /// The friends of the house.
    Friends,
    /// What happens, and when.
    Calendar,
    /// What is new.
    News,
    /// The numbers of the registry.
    Figures,
    /// The door for partners, those of today and those to come.
    PartnerWithUs,
    /// What the site says of its own accessibility.
    Accessibility,
    /// The index of everything.
    Index,
    /// A page that only the library sees.
    Inside(InsidePage),
    /// A list for the frames of other sites.
    Embed(Embedded),
    /// The page for addresses that are none.
    NotFound,
    /// An earlier address; what stood there has this address now.
    Moved(String),
}

/// What other sites may show in a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Embedded {
    /// What the library brings.
    Offer,
    /// Its partners.
    Partners,
}

impl Embedded {
    /// Its address.
    #[must_use]
    pub fn address(self) -> &'static str {
        match self {
            Self::Offer => "embed/offer",
            Self::Partners => "embed/partners",
        }
    }

    /// The address of the page that shows all of it.
    #[must_use]
    pub fn whole(self) -> &'static str {
        match self {
            Self::Offer => "offer",
            Self::Partners => "partners",
        }
    }
}

/// One page in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The language of its frame.
    pub lang: Lang,
    /// The address below the language, without slashes at the ends.
    pub address: String,
    /// What it shows.
    pub kind: PageKind,
    /// Which leaf of its list it is.
    pub leaf: Leaf,
    /// The path from the root of the site; empty for the home page of the default language.
    pub path: String,
    /// The file.
    pub out: OutPath,
    /// The language of its text, where the text is missing in the page's own language.
    pub original: Option<Lang>,
}

/// The addresses of all generated pages.
pub(super) fn plan_addresses(site: &Site, members: &Members) -> BTreeMap<String, PageKind> {
    let mut addresses = BTreeMap::from([
        (String::new(), PageKind::Home),
        ("stages".to_owned(), PageKind::Stages),
        ("partners".to_owned(), PageKind::Partners),
        ("partnerships".to_owned(), PageKind::Partnerships),
        ("offer".to_owned(), PageKind::Offer),
        ("needs".to_owned(), PageKind::Needs),
        ("partner-with-us".to_owned(), PageKind::PartnerWithUs),
        ("new".to_owned(), PageKind::News),
        ("search".to_owned(), PageKind::Index),
        ("404".to_owned(), PageKind::NotFound),
    ]);
    let mut add = |address: String, kind: PageKind| {
        addresses.insert(address, kind);
    };
    if site.chapters.keys().any(|address| in_guide(address) && address != GUIDE) {
        add(WHOLE.to_owned(), PageKind::Whole);
    }
    for stage in Stage::ALL {
        add(format!("stages/{}", stage.id()), PageKind::Stage(stage));
    }
    for facet in Facet::LISTED {
        let values = members.values(facet);
        if values.is_empty() {
            continue;
        }
        add(facet.word().to_owned(), PageKind::Facets(facet));
        for value in values {
            add(format!("{}/{value}", facet.word()), PageKind::Facet(facet, value.clone()));
        }
    }
    for id in site.organisations.keys() {
        add(format!("partners/{id}"), PageKind::Organisation(id.clone()));
    }
    for id in site.partnerships.keys() {
        add(format!("partnerships/{id}"), PageKind::Partnership(id.clone()));
    }
    for id in site.assets.keys() {
        add(format!("offer/{id}"), PageKind::Asset(id.clone()));
    }
    if site.vocabulary.list("benefit").iter().next().is_some() {
        add("benefits".to_owned(), PageKind::Benefits);
    }
    plan_frames(site, &mut add);
    if site.settings.accessibility.is_some() {
        add("accessibility".to_owned(), PageKind::Accessibility);
    }
    if site.strategy.is_written() {
        add("strategy".to_owned(), PageKind::Strategy);
    }
    plan_overviews(site, &mut add);
    if !site.units.is_empty() {
        add("units".to_owned(), PageKind::Units);
    }
    if site.vocabulary.list("terms").iter().next().is_some() {
        add("glossary".to_owned(), PageKind::Glossary);
    }
    addresses
}

/// The addresses of lists for the frames of other sites; what the library alone sees is for nobody's frame.
fn plan_frames(site: &Site, add: &mut impl FnMut(String, PageKind)) {
    if site.audience > Audience::Public {
        return;
    }
    let partners = site.organisations.values().any(|org| !org.ours);
    for (what, there) in [(Embedded::Offer, !site.assets.is_empty()), (Embedded::Partners, partners)] {
        if there {
            add(what.address().to_owned(), PageKind::Embed(what));
        }
    }
}

/// The addresses of pages that show many records at once; there is none where it would show nothing.
fn plan_overviews(site: &Site, add: &mut impl FnMut(String, PageKind)) {
    if !Towns::new(site).maps.is_empty() {
        add("map".to_owned(), PageKind::Map);
    }
    if !site.events.is_empty() {
        add("calendar".to_owned(), PageKind::Calendar);
    }
    if !site.partnerships.is_empty() {
        add("network".to_owned(), PageKind::Network);
        add("friends".to_owned(), PageKind::Friends);
        add("stats".to_owned(), PageKind::Figures);
    }
}

/// Earlier addresses of texts and records, with where what stood there stands now.
///
/// An earlier address of a text that something else has taken is a fault; one of a record is one by rule I-03.
pub(super) fn add_moved(site: &Site, addresses: &mut BTreeMap<String, PageKind>, found: &mut Diagnostics) {
    let mut moved: Vec<(String, String, Option<Place>)> = Vec::new();
    for (address, chapter) in &site.chapters {
        for edition in chapter.editions.values() {
            let earlier = edition.previous_urls.iter().map(|url| url.trim_matches('/').to_lowercase());
            let earlier = earlier.map(|url| split_language(site, &url).1.to_owned());
            moved.extend(earlier.map(|url| (url, address.clone(), Some(edition.place))));
        }
    }
    let mut records = |folder: &str, id: &str, remarks: &Remarks| {
        let earlier = remarks.previous_ids.iter().map(|old| format!("{folder}/{old}"));
        moved.extend(earlier.map(|old| (old, format!("{folder}/{id}"), None)));
    };
    site.organisations.values().for_each(|org| records("partners", org.id.as_str(), &org.remarks));
    site.partnerships.values().for_each(|one| records("partnerships", one.id.as_str(), &one.remarks));
    site.assets.values().for_each(|asset| records("offer", asset.id.as_str(), &asset.remarks));
    for (old, new, place) in moved {
        let taken = addresses.get(&old).is_some_and(|kind| *kind != PageKind::Moved(new.clone()));
        if taken || OutPath::parse(&format!("{old}/index.html")).is_err() {
            if let Some(place) = place {
                found
                    .report(
                        &rules::U01,
                        place,
                        format!("the earlier address /{old}/ cannot lead here: a page stands there"),
                    )
                    .hint("take it out of `previous_urls`");
            }
        } else {
            addresses.insert(old, PageKind::Moved(new));
        }
    }
}

/// The path of an address in a language, from the root of the site.
pub(super) fn path(site: &Site, lang: Lang, address: &str) -> String {
    let mut path = String::with_capacity(address.len() + 4);
    if lang != site.settings.language {
        path.push_str(lang.as_str());
        path.push('/');
    }
    path.push_str(address);
    if !address.is_empty() {
        path.push('/');
    }
    path
}

/// The language and the address of a path from the root of the site; the default language has no part of its own.
pub(super) fn split_language<'p>(site: &Site, path: &'p str) -> (Lang, &'p str) {
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    let default = site.settings.language;
    let other = Lang::parse(first).filter(|lang| *lang != default && site.settings.languages.contains(lang));
    other.map_or((default, path), |lang| (lang, rest))
}

/// All pages in all languages; a path that some computer cannot hold is reported.
pub(super) fn plan_pages(lists: &Lists<'_>, found: &mut Diagnostics) -> Vec<Page> {
    let Lists { site, addresses, .. } = lists;
    let kinds: Vec<&PageKind> = addresses.values().collect();
    let lengths: Vec<usize> = kinds.par_iter().map(|kind| lists.leaves(kind)).collect();
    let mut pages = Vec::with_capacity(addresses.len() * site.settings.languages.len());
    for lang in &site.settings.languages {
        for ((address, kind), of) in addresses.iter().zip(&lengths) {
            for number in 1..=*of {
                match plan_page(site, (*lang, address, kind), Leaf { number, of: *of }) {
                    Ok(page) => pages.push(page),
                    Err(bad) => {
                        if let Some(place) = place_of(site, address, kind) {
                            let message = format!("the address /{address}/ cannot be published: {bad}");
                            found
                                .report(&rules::U02, place, message)
                                .hint("rename the file: letters, digits and hyphens are safe everywhere");
                        }
                    }
                }
            }
        }
    }
    pages
}

fn plan_page(site: &Site, (lang, address, kind): (Lang, &str, &PageKind), leaf: Leaf) -> Result<Page, BadPath> {
    let path = path(site, lang, address) + &ending(leaf.number);
    let file = if *kind == PageKind::NotFound {
        path.strip_suffix('/').map(|path| format!("{path}.html")).unwrap_or_default()
    } else {
        format!("{path}index.html")
    };
    let out = OutPath::parse(&file)?;
    let edition = site.chapters.get(address).and_then(|chapter| chapter.edition(lang, site.settings.language));
    Ok(Page {
        lang,
        address: address.to_owned(),
        kind: kind.clone(),
        leaf,
        path,
        out,
        original: edition.map(|edition| edition.lang).filter(|original| *original != lang),
    })
}

/// Where an address comes from: the text, the record, or the first record that uses the term or names the town.
fn place_of(site: &Site, address: &str, kind: &PageKind) -> Option<Place> {
    let organisation = |fits: &dyn Fn(&Organisation) -> bool| {
        site.organisations.values().find(|org| fits(org)).map(|org| org.remarks.place)
    };
    match kind {
        PageKind::Organisation(id) => site.organisations.get(id).map(|org| org.remarks.place),
        PageKind::Partnership(id) => site.partnerships.get(id).map(|one| one.remarks.place),
        PageKind::Asset(id) => site.assets.get(id).map(|asset| asset.remarks.place),
        PageKind::Facet(Facet::Places, town) => {
            organisation(&|org| org.places.iter().filter_map(|place| place.town()).any(|name| as_key(name) == *town))
        }
        PageKind::Facet(_, term) => organisation(&|org| {
            org.sector.as_str() == term || org.categories.iter().any(|category| category.as_str() == term)
        })
        .or_else(|| site.partnerships.values().next().map(|one| one.remarks.place)),
        _ => {
            site.chapters.get(address).and_then(|chapter| chapter.editions.values().next()).map(|edition| edition.place)
        }
    }
}

/// Where a record stands.
pub(super) fn address_of(plan: &Plan, key: &RecordKey) -> Option<(String, Option<String>)> {
    let site = &plan.site;
    let id: &str = &key.id;
    let page = |address: String| plan.addresses.contains_key(&address).then_some((address, None));
    let anchor = |there: bool, address: &str| {
        (there && plan.addresses.contains_key(address)).then(|| (address.to_owned(), Some(id.to_owned())))
    };
    match key.kind {
        Kind::Org => page(format!("partners/{id}")),
        Kind::Partnership => page(format!("partnerships/{id}")),
        Kind::Asset => page(format!("offer/{id}")),
        Kind::Stage => page(format!("stages/{id}")),
        Kind::Type => page(format!("types/{id}")),
        Kind::Goal => page(format!("goals/{id}")),
        Kind::Sector => page(format!("sectors/{id}")),
        Kind::Category => page(format!("categories/{id}")),
        Kind::Place => page(format!("places/{id}")),
        Kind::Unit => {
            let there = UnitId::parse(id).is_ok_and(|id| site.units.contains_key(&id));
            there.then(|| ("units".to_owned(), Some(id.to_owned())))
        }
        Kind::Need => {
            let there = NeedId::parse(id).is_ok_and(|id| site.needs.contains_key(&id));
            there.then(|| ("needs".to_owned(), Some(id.to_owned())))
        }
        Kind::Event => {
            let there = EventId::parse(id).is_ok_and(|id| site.events.contains_key(&id));
            anchor(there, "calendar")
        }
        Kind::Contact => contact_address(plan, id),
        Kind::Person => {
            let inside = site.inside.as_ref();
            let person = PersonId::parse(id).ok().and_then(|id| inside?.people.get(&id))?;
            // Colleagues stand together; others stand with the organisation that they are reached at.
            let at = person.org.as_ref().filter(|_| person.side == Side::External);
            let call = at.and_then(|org| anchor(true, &InsidePage::Call(org.clone()).address()));
            call.or_else(|| anchor(true, "inside/colleagues"))
        }
        Kind::Note => page(format!("inside/notes/{id}")),
        Kind::Assessment => {
            let inside = site.inside.as_ref();
            let there = AssessmentId::parse(id)
                .is_ok_and(|id| inside.is_some_and(|inside| inside.assessments.contains_key(&id)));
            anchor(there, "inside/candidates")
        }
        Kind::Term => {
            let there = site.vocabulary.list("terms").find(id).is_some();
            there.then(|| ("glossary".to_owned(), Some(id.to_owned())))
        }
        Kind::Chapter => plan.tree.chapter(id).map(|address| (address.to_owned(), None)),
    }
}

/// A contact stands with the organisation or the unit that it speaks for.
fn contact_address(plan: &Plan, id: &str) -> Option<(String, Option<String>)> {
    let contact = ContactId::parse(id).ok().and_then(|id| plan.site.contacts.get(&id))?;
    let speaks_for = match (&contact.org, &contact.unit) {
        (Some(org), _) => RecordKey::new(Kind::Org, org.as_str()),
        (None, Some(unit)) => RecordKey::new(Kind::Unit, unit.as_str()),
        (None, None) => return None,
    };
    address_of(plan, &speaks_for)
}
