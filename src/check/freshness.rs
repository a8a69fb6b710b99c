//! Finds what grows old: records that nobody checked, assets that nobody looked at, contacts with which nothing goes on.

use std::collections::BTreeSet;

use crate::check::ground::Ground;
use crate::check::inside::Inside;
use crate::check::matching::fits;
use crate::check::written::{WrittenAsset, WrittenNeed, WrittenOrganisation, WrittenRegistry};
use crate::dates::{FuzzyDate, Known, Lapse};
use crate::diag::{Diagnostics, Level, rules};
use crate::ids::OrgId;
use crate::parse::raw::RawVerified;
use crate::records::ListingState;
use crate::records::Registry;
use crate::site::Standing;
use crate::source::Located;

/// Checks F-01, F-02, F-04 and L-04; what has ended grows no older.
pub fn check_freshness(
    ground: &Ground<'_>,
    all: &WrittenRegistry<'_>,
    (registry, inside): (&Registry, &Inside),
    found: &mut Diagnostics,
) {
    for org in all.organisations.iter().filter(|org| org.one.status.as_str() != "dissolved") {
        check_verified(ground, org.raw.verified.as_ref(), found);
    }
    for partnership in &all.partnerships {
        if !matches!(partnership.one.standing, Standing::Past(_)) {
            check_verified(ground, partnership.raw.verified.as_ref(), found);
        }
    }
    for unit in &all.units {
        check_verified(ground, unit.raw.verified.as_ref(), found);
    }
    for asset in all.assets.iter().filter(|asset| asset.one.is_offered(ground.as_of)) {
        check_verified(ground, asset.raw.verified.as_ref(), found);
        check_review(ground, asset, found);
    }
    for need in all.needs.iter().filter(|need| is_open(ground, need)) {
        check_verified(ground, need.raw.verified.as_ref(), found);
    }
    check_idle(ground, all, (registry, inside), found);
}

/// Whether somebody still looks for it.
pub fn is_open(ground: &Ground<'_>, need: &WrittenNeed<'_>) -> bool {
    let over = need.one.until.is_some_and(|until| until.is_before(ground.as_of));
    need.one.met_by.is_none() && !over
}

/// F-01: a record is checked from time to time.
fn check_verified(ground: &Ground<'_>, raw: Option<&Located<RawVerified>>, found: &mut Diagnostics) {
    let Some(on) = raw.and_then(|raw| raw.value.on.as_ref()) else { return };
    let Known::Known(day) = on.value else { return };
    let limits = ground.thresholds;
    let older = |days: i64| Lapse::days(days).is_over(day, ground.as_of);
    let (days, level, then) = if older(limits.verified_stale) {
        (limits.verified_stale, Level::Warning, "it is stale")
    } else if older(limits.verified_warning) {
        (limits.verified_warning, Level::Warning, "it may be out of date")
    } else if older(limits.verified_notice) {
        (limits.verified_notice, Level::Notice, "it should be looked at soon")
    } else {
        return;
    };
    found
        .report(&rules::F01, on.place, format!("this record was checked {day}, more than {days} days ago: {then}"))
        .hint("ask the partner or look it up, mend what changed, and write the day, how, and the unit that did it")
        .at_level(level);
}

/// F-02 and L-04: an asset is looked at when its day comes; what is advertised and forgotten is taken off the list.
fn check_review(ground: &Ground<'_>, asset: &WrittenAsset<'_>, found: &mut Diagnostics) {
    let (Some(day), Some(written)) = (asset.one.review_on, &asset.raw.review_on) else { return };
    let hint = "look whether it is still there and how much of it, and write a new `review_on`; or `retired_on`";
    if asset.one.is_forgotten(ground.as_of) {
        found
            .report(
                &rules::L04,
                written.place,
                format!("this asset was to be looked at {day}; the public list leaves it out by now"),
            )
            .hint(hint);
    } else if day.is_before(ground.as_of) {
        found
            .report(&rules::F02, written.place, format!("this asset was to be looked at {day}, and that has passed"))
            .hint(hint);
    }
}

/// The organisations that another record names: as a party, a guest, a house above, or because we know people there.
fn named(registry: &Registry) -> BTreeSet<&OrgId> {
    let partnerships = registry.partnerships.values();
    let parties = partnerships.clone().flat_map(|one| &one.parties).map(|party| &party.org);
    let agreements = partnerships.filter_map(|one| one.agreements.known()).flatten();
    let duties = agreements.flat_map(|agreement| &agreement.agreement.duties).map(|duty| &duty.org);
    let houses = registry.organisations.values().flat_map(|org| [&org.parent, &org.successor]).flatten();
    let guests = registry.events.values().flat_map(|event| &event.invited);
    let people = registry.people.values().filter_map(|person| person.org.as_ref());
    let contacts = registry.contacts.values().filter_map(|contact| contact.org.as_ref());
    let assessed = registry.assessments.values().map(|assessment| &assessment.org);
    parties.chain(duties).chain(houses).chain(guests).chain(people).chain(contacts).chain(assessed).collect()
}

/// F-04: an organisation with which nothing goes on.
fn check_idle(
    ground: &Ground<'_>,
    all: &WrittenRegistry<'_>,
    (registry, inside): (&Registry, &Inside),
    found: &mut Diagnostics,
) {
    let named = named(registry);
    let open: Vec<&WrittenNeed<'_>> = all.needs.iter().filter(|need| is_open(ground, need)).collect();
    for org in &all.organisations {
        let idle = !org.one.ours
            && org.one.status.as_str() == "active"
            && is_whole(org)
            && !named.contains(&org.one.id)
            && !was_heard_of(ground, org, inside)
            && !open.iter().any(|need| fits(ground, need.one, org.one));
        if idle {
            found
                .report(
                    &rules::F04,
                    org.place,
                    "no partnership, no contact and no need has to do with this organisation",
                )
                .hint(
                    "nothing needs to be done if it is kept on purpose; otherwise get in touch, or take the file out",
                );
        }
    }
}

/// Whether all is there that tells what goes on with it; what is missing has been reported.
fn is_whole(org: &WrittenOrganisation<'_>) -> bool {
    let state = org.raw.listing.as_ref().and_then(|listing| listing.value.state.as_ref());
    let says_listed = state.is_some_and(|state| state.value == "listed");
    !org.one.categories.is_empty() && says_listed == (org.one.listing.state == ListingState::Listed)
}

/// Whether a sign of life is not too old.
fn was_heard_of(ground: &Ground<'_>, org: &WrittenOrganisation<'_>, inside: &Inside) -> bool {
    let lapse = Lapse::months(ground.thresholds.glance_months);
    inside.last_sign(org.one).is_some_and(|last| !lapse.is_over(FuzzyDate::Day(last), ground.as_of))
}
