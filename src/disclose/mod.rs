//! The only door from what is true to what an audience may see.
//!
//! Every record is taken apart field by field, without `..`: a new field does not compile until someone has decided
//! who may see it. What is not decided is not shown.

mod event;
mod inside;
mod partnership;
mod registry;

use std::collections::BTreeSet;

use crate::ids::{OrgId, UnitId};
use crate::language::Text;
use crate::records::{Common, ExtraField, Records, Registry, Verified};
use crate::site::{Audience, Fact, Remarks, Site};

/// What the decisions of this module depend on.
struct Door {
    /// For whom.
    audience: Audience,
    /// The organisations that this audience may see.
    organisations: BTreeSet<OrgId>,
    /// The organisations that everyone may see.
    listed: BTreeSet<OrgId>,
    /// The units that this audience may see.
    units: BTreeSet<UnitId>,
}

impl Door {
    /// The value, where something of this level may pass.
    fn pass<T>(&self, level: Audience, value: impl FnOnce() -> T) -> Option<T> {
        self.opens(level).then(value)
    }

    /// The entries of a list, where something of this level may pass.
    fn pass_list<T: Clone>(&self, level: Audience, list: &[T]) -> Vec<T> {
        if self.opens(level) { list.to_vec() } else { Vec::new() }
    }

    /// Whether something of this level may pass.
    fn opens(&self, level: Audience) -> bool {
        level <= self.audience
    }
}

/// What `audience` may see of `records`.
#[must_use]
pub fn disclose(records: &Records, audience: Audience) -> Site {
    let Records { settings, vocabulary, strategy, registry, chapters, files } = records;
    let Registry {
        organisations,
        partnerships,
        units,
        assets,
        needs,
        events,
        contacts,
        people,
        activities,
        notes,
        assessments,
    } = registry;
    let mut door = Door { audience, organisations: BTreeSet::new(), listed: BTreeSet::new(), units: BTreeSet::new() };
    door.organisations =
        organisations.values().filter(|org| door.opens(org.audience())).map(|org| org.id.clone()).collect();
    let listed = organisations.values().filter(|org| org.audience() == Audience::Public);
    door.listed = listed.map(|org| org.id.clone()).collect();
    let open = units.values().filter(|unit| may_be_shown(&door, &unit.common, Audience::Public));
    door.units = open.map(|unit| unit.id.clone()).collect();
    let (partnerships, (organisations, inside)) = rayon::join(
        || partnership::disclose_partnerships(&door, partnerships),
        || {
            rayon::join(
                || registry::disclose_organisations(&door, organisations),
                || inside::disclose_inside(&door, (people, activities), (notes, assessments)),
            )
        },
    );
    Site {
        audience,
        settings: settings.clone(),
        vocabulary: vocabulary.clone(),
        files: files.iter().cloned().chain(registry::disclose_logos(&organisations)).collect(),
        organisations,
        units: registry::disclose_units(&door, units),
        assets: registry::disclose_assets(&door, assets, settings.as_of),
        withdrawn: registry::disclose_withdrawn(&door, assets, settings.as_of),
        needs: registry::disclose_needs(&door, needs, &partnerships),
        events: event::disclose_events(&door, events, &partnerships),
        contacts: event::disclose_contacts(&door, contacts),
        strategy: event::disclose_strategy(&door, strategy),
        inside,
        partnerships,
        chapters: chapters.clone(),
    }
}

/// The part of the common fields that may be shown with a record that is shown.
fn disclose_common(door: &Door, common: &Common) -> Remarks {
    // `visibility` has been judged before a record gets here.
    let Common { remarks, visibility: _, verified, extra } = common;
    let Remarks { place, example, planned, note, tags, sources, verified_on: _, extra: _, previous_ids } = remarks;
    Remarks {
        place: *place,
        example: *example,
        planned: *planned,
        note: note.clone(),
        tags: tags.clone(),
        sources: sources.clone(),
        // How and by whom is the library's own business; the day is everyone's.
        verified_on: verified.as_ref().and_then(|Verified { on, how: _, by: _ }| on.known().copied()),
        extra: extra.iter().filter_map(|value| disclose_extra(door, value)).collect(),
        previous_ids: previous_ids.clone(),
    }
}

/// A field that the site declared itself, for those who may see it.
fn disclose_extra(door: &Door, field: &ExtraField) -> Option<(Text, Fact)> {
    let ExtraField { label, fact, visibility } = field;
    if !door.opens(*visibility) {
        return None;
    }
    Some((label.clone(), fact.clone()))
}

/// Whether everyone may see a record of this default level.
fn is_public(common: &Common, default: Audience) -> bool {
    common.visibility.unwrap_or(default) == Audience::Public
}

/// Whether a record of this default level may be shown.
fn may_be_shown(door: &Door, common: &Common, default: Audience) -> bool {
    door.opens(common.visibility.unwrap_or(default))
}
