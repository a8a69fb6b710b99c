//! From raw to true: every rule of the registry and the guide, every fault of every file in one run.

mod agreement;
mod assets;
mod channels;
mod circles;
mod contract;
mod definition;
mod dissolved;
mod evaluation;
mod fold;
mod freshness;
mod ground;
mod guide;
mod identity;
mod ignored;
mod inside;
mod links;
mod listing;
mod marriage;
mod matching;
mod moves;
mod organisation;
mod overdue;
mod partnership;
mod patience;
mod remarks;
mod responsibility;
mod settings;
mod stages;
mod summary;
mod thresholds;
mod twins;
mod unused;
mod vocabulary;
mod written;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

pub use guide::address_of;
pub use settings::{House, site_languages};
pub use vocabulary::built_in as built_in_vocabulary;

use crate::check::definition::OrgFacts;
use crate::check::ground::{Ground, Names, Uses};
use crate::check::guide::TextAt;
use crate::check::identity::Named;
use crate::check::inside::Inside;
use crate::check::listing::Parties;
use crate::check::patience::Partners;
use crate::check::vocabulary::SiteVocabulary;
use crate::check::written::WrittenRegistry;
use crate::diag::{Diagnostics, rules};
use crate::ids::{AssetId, Kind, NeedId, OrgId, PartnershipId, UnitId};
use crate::language::Text;
use crate::parse::raw::{RawSettings, RawStrategy};
use crate::parse::{Parsed, ParsedFile};
use crate::records::Records;
use crate::site::Settings;
use crate::source::{FileId, Located, Place};

/// Everything that was parsed, and what stands beside it.
pub struct ParsedSite<'a> {
    /// All parsed files, sorted by path.
    pub files: &'a [Arc<ParsedFile>],
    /// The settings file, for faults that have no other place.
    pub settings_file: FileId,
    /// Files that are copied as they are, by path from the site's root.
    pub beside: &'a [(String, FileId)],
    /// The day by which texts are judged.
    pub today: Date,
}

/// What checking gives: the records, what the settings say about levels, and all faults.
pub struct Checked {
    /// The records; whole only where nothing is wrong.
    pub records: Records,
    /// Levels and declared fields.
    pub house: House,
    /// All faults, those of parsing among them.
    pub found: Diagnostics,
}

/// Checks everything.
#[must_use]
pub fn check_site(site: &ParsedSite<'_>) -> Checked {
    let mut found = Diagnostics::default();
    for file in site.files {
        found.extend(&file.faults);
    }
    let found = &mut found;
    let raw = site.files.iter().find_map(|file| match &file.parsed {
        Parsed::Settings(raw) => Some(raw.as_ref()),
        _ => None,
    });
    let bare = RawSettings::default();
    let top = Place::top(site.settings_file);
    let raw = raw.unwrap_or(&bare);
    let (settings, mut house) = settings::check_settings(raw, top, site.today, found);
    house.ignored = ignored::check_ignored(raw, site.files, found);
    let own = own_vocabularies(site.files);
    let vocabulary = vocabulary::check_vocabularies(&own, settings.language, found);
    let names = check_names(site.files, found);
    let aims = check_strategy(site.files, &settings, found);
    let ground = Ground {
        vocabulary: &vocabulary,
        names: &names,
        lang: settings.language,
        as_of: settings.as_of,
        thresholds: settings.thresholds,
        extra: &house.extra,
        aims: &aims,
        used: Uses::default(),
    };
    let Registry { organisations, partnerships, units, assets, needs } = check_registry(&ground, site.files, found);
    unused::report_unused(&ground.used, &own, found);
    let texts = texts_of(site.files);
    let records = Records {
        organisations,
        partnerships,
        units,
        assets,
        needs,
        chapters: guide::check_chapters(&texts, &settings, site.today, found),
        files: guide::check_files(site.beside, (&texts, site.today), &settings, found),
        aims: aims.clone(),
        vocabulary: vocabulary.clone(),
        settings,
    };
    guide::check_mentions(&records, &names, found);
    unused::report_files(site, found);
    Checked { records, house, found: std::mem::take(found) }
}

/// The vocabularies of the site's own.
fn own_vocabularies(files: &[Arc<ParsedFile>]) -> Vec<SiteVocabulary<'_>> {
    let own = files.iter().filter_map(|file| match &file.parsed {
        Parsed::Vocabulary(name, raw) => Some(SiteVocabulary { file: file.file, name, raw }),
        _ => None,
    });
    own.collect()
}

/// The texts with their files.
fn texts_of(files: &[Arc<ParsedFile>]) -> Vec<TextAt<'_>> {
    let texts = files.iter().filter_map(|file| match &file.parsed {
        Parsed::Text(text) => Some(TextAt { file, text }),
        _ => None,
    });
    texts.collect()
}

/// Every record by itself, then all of them together.
fn check_registry(ground: &Ground<'_>, files: &[Arc<ParsedFile>], found: &mut Diagnostics) -> Registry {
    let mut registry = Registry::default();
    for file in files {
        check_file(ground, file, &mut registry, found);
    }
    check_across(ground, files, &registry, found);
    check_strategy_terms(ground, files, found);
    registry
}

/// The records of the registry, as far as they could be read.
#[derive(Default)]
struct Registry {
    organisations: BTreeMap<OrgId, crate::records::Organisation>,
    partnerships: BTreeMap<PartnershipId, crate::records::Partnership>,
    units: BTreeMap<UnitId, crate::records::Unit>,
    assets: BTreeMap<AssetId, crate::records::Asset>,
    needs: BTreeMap<NeedId, crate::records::Need>,
}

/// All ids; reports file names that are none, and ids that are mixed up.
fn check_names(files: &[Arc<ParsedFile>], found: &mut Diagnostics) -> Names {
    let mut names = Names::default();
    let mut named = Vec::new();
    for file in files {
        let place = Place::top(file.file);
        macro_rules! named {
            ($kind:ident, $record:expr) => {{
                let previous = $record.raw.previous_ids.iter().flat_map(|ids| &ids.value);
                Named {
                    kind: Kind::$kind,
                    stem: &$record.stem,
                    place,
                    previous: previous.map(|id: &Located<String>| (id.value.as_str(), id.place)).collect(),
                }
            }};
        }
        let one = match &file.parsed {
            Parsed::Organisation(record) => named!(Org, record),
            Parsed::Partnership(record) => named!(Partnership, record),
            Parsed::Unit(record) => named!(Unit, record),
            Parsed::Asset(record) => named!(Asset, record),
            Parsed::Need(record) => named!(Need, record),
            _ => continue,
        };
        if identity::check_file_name(one.stem, place, found) {
            names.ids.entry(one.kind).or_default().insert(one.stem.to_owned());
        }
        named.push(one);
    }
    identity::check_twins(&named, found);
    names
}

/// The strategy; there is one file of that name.
fn strategy_of(files: &[Arc<ParsedFile>]) -> Option<&RawStrategy> {
    files.iter().find_map(|file| match &file.parsed {
        Parsed::Strategy(raw) => Some(raw.as_ref()),
        _ => None,
    })
}

fn check_strategy(files: &[Arc<ParsedFile>], settings: &Settings, found: &mut Diagnostics) -> BTreeMap<String, Text> {
    let mut aims = BTreeMap::new();
    for aim in strategy_of(files).and_then(|strategy| strategy.aims.as_ref()).into_iter().flat_map(|aims| &aims.value) {
        let text = aim.value.text.as_ref().and_then(|text| text.value.text(settings.language));
        let (Some(id), Some(text)) = (&aim.value.id, text) else {
            found
                .report(&rules::P08, aim.place, "an aim needs `id` and `text`")
                .hint("write id = \"young-readers\" and text = \"…\"")
                .lacks("id")
                .lacks("text");
            continue;
        };
        aims.insert(id.value.clone(), text);
    }
    aims
}

/// P-04: the strategy speaks the words of the vocabularies.
fn check_strategy_terms(ground: &Ground<'_>, files: &[Arc<ParsedFile>], found: &mut Diagnostics) {
    if let Some(raw) = strategy_of(files) {
        ground.terms("field", raw.fields.as_ref().map(|fields| &fields.value), found);
        ground.term("approach", raw.approach.as_ref(), found);
        ground.term("level", raw.area.as_ref().and_then(|area| area.value.kind.as_ref()), found);
    }
}

fn check_file(ground: &Ground<'_>, file: &ParsedFile, registry: &mut Registry, found: &mut Diagnostics) {
    let place = Place::top(file.file);
    match &file.parsed {
        Parsed::Organisation(record) => {
            if let Ok(id) = OrgId::parse(&record.stem) {
                registry
                    .organisations
                    .insert(id.clone(), organisation::check_organisation(ground, (id, place), record, found));
            }
        }
        Parsed::Partnership(record) => {
            if let Ok(id) = PartnershipId::parse(&record.stem) {
                registry
                    .partnerships
                    .insert(id.clone(), partnership::check_partnership(ground, (id, place), record, found));
            }
        }
        Parsed::Unit(record) => {
            if let Ok(id) = UnitId::parse(&record.stem) {
                registry.units.insert(id.clone(), assets::check_unit(ground, (id, place), record, found));
            }
        }
        Parsed::Asset(record) => {
            if let Ok(id) = AssetId::parse(&record.stem) {
                registry.assets.insert(id.clone(), assets::check_asset(ground, (id, place), record, found));
            }
        }
        Parsed::Need(record) => {
            if let Ok(id) = NeedId::parse(&record.stem) {
                registry.needs.insert(id.clone(), assets::check_need(ground, (id, place), record, found));
            }
        }
        Parsed::Settings(_) | Parsed::Strategy(_) | Parsed::Vocabulary(..) | Parsed::Text(_) | Parsed::Other => {}
    }
}

/// Rules that look at several records together.
fn check_across(ground: &Ground<'_>, files: &[Arc<ParsedFile>], registry: &Registry, found: &mut Diagnostics) {
    let orgs = files.iter().filter_map(|file| match &file.parsed {
        Parsed::Organisation(record) => Some((record.stem.as_str(), &record.raw)),
        _ => None,
    });
    let parties = Parties { written: orgs.clone().collect(), organisations: &registry.organisations };
    identity::check_numbers(orgs, found);
    circles::check_circles(files, found);
    let facts = |id: &str| {
        let org = OrgId::parse(id).ok().and_then(|id| registry.organisations.get(&id));
        org.map(|org| OrgFacts { ours: org.ours, commercial: org.sector.as_str() == "private-sector" })
            .unwrap_or_default()
    };
    for file in files {
        if let Parsed::Partnership(record) = &file.parsed {
            definition::check_parties(ground, &record.raw, (Place::top(file.file), &facts), found);
            let one = PartnershipId::parse(&record.stem).ok().and_then(|id| registry.partnerships.get(&id));
            if let Some(one) = one {
                listing::check_listed(&record.raw, one, &parties, found);
            }
        }
    }
    check_written(ground, &WrittenRegistry::gather(files, registry), registry, found);
}

/// Rules that judge a record as it is, and point at what is written.
fn check_written(ground: &Ground<'_>, all: &WrittenRegistry<'_>, registry: &Registry, found: &mut Diagnostics) {
    let inside = Inside::default();
    let partners = Partners { organisations: &registry.organisations, inside: &inside };
    for partnership in &all.partnerships {
        moves::check_moves(ground, partnership, found);
        patience::check_patience(ground, partnership, &partners, found);
        marriage::check_marriage_shares(ground, partnership, found);
        responsibility::check_responsible(partnership, found);
        overdue::check_overdue(ground, partnership, found);
        contract::check_contracts(ground, partnership, &inside, found);
        summary::check_summaries(ground, partnership, &registry.organisations, found);
    }
    responsibility::check_hours(all, found);
    twins::check_same(&all.organisations, found);
    dissolved::check_dissolved(ground, all, registry, found);
    freshness::check_freshness(ground, all, &inside, found);
    matching::check_matching(ground, all, found);
    channels::check_channels(all, found);
}
