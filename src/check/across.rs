//! Calls the rules that judge a record as it is, and point at what is written.

use crate::check::ground::Ground;
use crate::check::inside::Inside;
use crate::check::patience::Partners;
use crate::check::registry::check_each;
use crate::check::written::WrittenRegistry;
use crate::check::{
    channels, contract, dissolved, freshness, marriage, matching, moves, overdue, patience, responsibility, summary,
    twins,
};
use crate::diag::Diagnostics;
use crate::records::Registry;

/// Checks the groups S and A from S-07 and A-01 on, and those that look at several records: I-06, F, L, V-03.
pub fn check_written(ground: &Ground<'_>, all: &WrittenRegistry<'_>, registry: &Registry, found: &mut Diagnostics) {
    let inside = Inside::gather(&registry.activities, ground.as_of);
    let partners = Partners { organisations: &registry.organisations, inside: &inside };
    check_each(&all.partnerships, found, |partnership, found| {
        moves::check_moves(ground, partnership, found);
        patience::check_patience(ground, partnership, &partners, found);
        marriage::check_marriage_shares(ground, partnership, found);
        responsibility::check_responsible(partnership, found);
        overdue::check_overdue(ground, partnership, found);
        contract::check_contracts(ground, partnership, found);
        summary::check_summaries(ground, partnership, &registry.organisations, found);
    });
    responsibility::check_hours(all, found);
    responsibility::check_neutral(all, found);
    twins::check_same(&all.organisations, found);
    dissolved::check_dissolved(ground, all, registry, found);
    freshness::check_freshness(ground, all, (registry, &inside), found);
    matching::check_matching(ground, all, found);
    channels::check_channels(all, found);
}
