//! Checks organisations that are no more: their status, and the partnerships in which they still stand.

use crate::check::ground::Ground;
use crate::check::written::{WrittenOrganisation, WrittenPartnership, WrittenRegistry};
use crate::dates::Known;
use crate::diag::{Diagnostics, rules};
use crate::ids::OrgId;
use crate::records::Organisation;
use crate::records::Registry;
use crate::site::{Stage, Standing};

/// Checks I-07 and I-08.
pub fn check_dissolved(ground: &Ground<'_>, all: &WrittenRegistry<'_>, registry: &Registry, found: &mut Diagnostics) {
    for org in &all.organisations {
        check_successor(org, found);
    }
    for partnership in &all.partnerships {
        check_parties_exist(ground, partnership, registry, found);
    }
}

/// I-07: what has a successor is not at work any more.
fn check_successor(org: &WrittenOrganisation<'_>, found: &mut Diagnostics) {
    let (Some(written), Some(successor)) = (&org.raw.successor, &org.one.successor) else { return };
    if org.one.status.as_str() == "active" {
        found
            .report(&rules::I07, written.place, format!("`{successor}` came after it, and it is still called active"))
            .hint("write `status = \"dissolved\"` and `ended`, or \"inactive\"; or take `successor` out")
            .lacks("status");
    }
}

/// I-08: whoever is no more takes part in nothing.
fn check_parties_exist(
    ground: &Ground<'_>,
    partnership: &WrittenPartnership<'_>,
    registry: &Registry,
    found: &mut Diagnostics,
) {
    let goes_on = match partnership.one.standing {
        Standing::Running(stage) => stage != Stage::Divorce,
        Standing::Planned(_) => true,
        Standing::Past(_) => false,
    };
    if !goes_on {
        return;
    }
    for party in partnership.raw.parties.iter().flat_map(|parties| &parties.value) {
        let Some(name) = &party.value.org else { continue };
        let left = party
            .value
            .until
            .as_ref()
            .is_some_and(|until| until.value.known().is_none_or(|until| until.is_before(ground.as_of)));
        let org = OrgId::parse(&name.value).ok().and_then(|id| registry.organisations.get(&id));
        let Some(org) = org.filter(|org| !left && is_dissolved(ground, org)) else { continue };
        let fault = found.report(
            &rules::I08,
            name.place,
            format!("`{}` is dissolved, and this partnership goes on", name.value),
        );
        match &org.successor {
            Some(next) => fault.hint(format!("write `until` for this party, and add `{next}` if it took over")),
            None => fault.hint("write `until` for this party, or end the stage"),
        };
    }
}

/// Whether an organisation is no more on the day of the records.
fn is_dissolved(ground: &Ground<'_>, org: &Organisation) -> bool {
    let later = matches!(org.ended, Some(Known::Known(ended)) if ended.earliest() > ground.as_of);
    org.status.as_str() == "dissolved" && !later
}
