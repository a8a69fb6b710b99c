//! Finds partnerships that nobody sees because one of their parties is not listed.

use std::collections::BTreeMap;

use crate::diag::{Diagnostics, rules};
use crate::ids::OrgId;
use crate::parse::raw::{RawOrganisation, RawPartnership};
use crate::records::{ListingState, Organisation, Partnership};
use crate::site::Audience;
use crate::source::{Located, Place};

/// The organisations, as they are written and as they are.
pub struct Parties<'a> {
    /// As written, by id.
    pub written: BTreeMap<&'a str, &'a RawOrganisation>,
    /// As they are.
    pub organisations: &'a BTreeMap<OrgId, Organisation>,
}

/// V-05: one notice for each partnership that would be public if all its parties were listed.
pub fn check_listed(raw: &RawPartnership, one: &Partnership, parties: &Parties<'_>, found: &mut Diagnostics) {
    if one.common.visibility.unwrap_or(one.standing.default_audience()) != Audience::Public {
        return;
    }
    let named = raw.parties.iter().flat_map(|list| &list.value).filter_map(|party| party.value.org.as_ref());
    let mut hidden = named.filter_map(|name| Some((name, hidden_party(name, parties)?)));
    let Some((name, org)) = hidden.next() else { return };
    let (is, hint) = if org.is_listed() {
        ("public", "raise the organisation, or write `visibility = \"staff\"` here if this is meant")
    } else if org.listing.state == ListingState::DoNotList {
        ("listed", "it does not want to be named: write `visibility = \"staff\"` here, and nobody is told again")
    } else {
        ("listed", "ask it, and write what it says below [listing] in its file; or write `visibility = \"staff\"` here")
    };
    let also: Vec<Place> = hidden.map(|(name, _)| name.place).collect();
    let fault = found
        .report(&rules::V05, name.place, format!("`{}` is not {is}, so this partnership is not shown", name.value))
        .hint(hint);
    for place in also {
        fault.also(place, "nor is this one");
    }
}

/// The organisation of this name, where it is not for everyone; one that says it is listed and does not say how has
/// been reported.
fn hidden_party<'a>(name: &Located<String>, parties: &Parties<'a>) -> Option<&'a Organisation> {
    let org = parties.organisations.get(&OrgId::parse(&name.value).ok()?)?;
    let listing = parties.written.get(name.value.as_str()).and_then(|raw| raw.listing.as_ref());
    let says_listed = listing.and_then(|listing| listing.value.state.as_ref()).is_some_and(|s| s.value == "listed");
    (org.audience() != Audience::Public && (org.is_listed() || !says_listed)).then_some(org)
}
