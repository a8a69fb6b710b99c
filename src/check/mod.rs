//! From raw to true: every rule of the registry and the guide, every fault of every file in one run.

mod accessibility;
mod across;
mod agreement;
mod assets;
mod channels;
mod circles;
mod colours;
mod contacts;
mod contract;
mod contributions;
mod definition;
mod dissolved;
mod evaluation;
mod event;
mod extra;
mod fold;
mod freshness;
mod ground;
mod guide;
mod hosts;
mod identity;
mod ignored;
mod inside;
mod keeping;
mod links;
mod listing;
mod marriage;
mod matching;
mod moves;
mod named_people;
mod organisation;
mod overdue;
mod overlay;
mod partnership;
mod patience;
mod people;
mod registry;
mod remarks;
mod responses;
mod responsibility;
mod settings;
mod stages;
mod strategy;
mod summary;
mod thresholds;
mod twins;
mod unused;
mod vocabulary;
mod written;

use std::sync::Arc;

use jiff::civil::Date;

pub use ground::ExtraKind;
pub use guide::address_of;
pub use settings::{House, site_languages};
pub use vocabulary::built_in as built_in_vocabulary;

use crate::check::ground::{Ground, Uses};
use crate::check::guide::{Showing, TextAt};
use crate::check::vocabulary::SiteVocabulary;
use crate::diag::Diagnostics;
use crate::parse::raw::RawSettings;
use crate::parse::{Parsed, ParsedFile};
use crate::records::{Records, Registry};
use crate::site::{Audience, Unpublished};
use crate::source::{FileId, Place, Sources};

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
    /// For whom: what stands below `private/` was not read for the public.
    pub audience: Audience,
    /// What becomes of texts that are not published.
    pub unpublished: Unpublished,
    /// The texts of the files as they were read.
    pub sources: &'a Sources,
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
    let names = registry::check_names(site.files, found);
    let aims = strategy::check_aims(site.files, settings.language, found);
    let ground = Ground {
        vocabulary: &vocabulary,
        names: &names,
        lang: settings.language,
        as_of: settings.as_of,
        thresholds: settings.thresholds,
        today: site.today,
        extra: &house.extra,
        aims: &aims,
        used: Uses::default(),
    };
    let mut registry = registry::check_registry(&ground, site.files, found);
    organisation::keep_logos(site.beside, &mut registry.organisations);
    check_inside(&ground, site, &registry, found);
    let strategy = strategy::check_strategy(&ground, site.files, found);
    unused::report_unused(&ground.used, (&own, site.audience), found);
    let texts = texts_of(site.files);
    let showing = Showing { today: site.today, unpublished: site.unpublished };
    let mut chapters = guide::check_chapters(&texts, &settings, showing, found);
    contributions::add_contributions((site.files, &texts), &mut chapters, settings.language, found);
    let files = guide::check_files(site.beside, (&texts, showing), &settings, found);
    let records = Records { vocabulary: vocabulary.clone(), settings, strategy, registry, chapters, files };
    guide::check_mentions(&records, &names, found);
    unused::report_files(site, found);
    Checked { records, house, found: std::mem::take(found) }
}

/// The rules that look at people and contacts, at once.
fn check_inside(ground: &Ground<'_>, site: &ParsedSite<'_>, registry: &Registry, found: &mut Diagnostics) {
    let alone = |check: &dyn Fn(&mut Diagnostics)| {
        let mut found = Diagnostics::default();
        check(&mut found);
        found
    };
    let (named, (contacts, keeping)) = rayon::join(
        || alone(&|found| named_people::check_named_people(ground, (site.files, site.sources), registry, found)),
        || {
            let contacts = alone(&|found| contacts::check_contacts(ground, site.files, registry, found));
            (contacts, alone(&|found| keeping::check_keeping(ground, site.files, registry, found)))
        },
    );
    for faults in [contacts, keeping, named] {
        found.absorb(faults);
    }
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
