//! Checks typed links: the record they name is there.

use crate::check::ground::{Names, kind_words};
use crate::diag::{Diagnostics, advise, rules};
use crate::ids::{Kind, RecordKey};
use crate::markup::{Dest, Link};
use crate::records::Records;
use crate::site::TermList;

/// K-01 for one link; chapters and places are looked up when the pages are planned.
pub fn check_record_link(records: &Records, names: &Names, link: &Link, found: &mut Diagnostics) {
    let Dest::Record(RecordKey { kind, id }, _) = &link.dest else { return };
    let record = Kind::RECORDS.contains(kind);
    let terms: &TermList = records.vocabulary.of_kind(*kind);
    if matches!(kind, Kind::Chapter | Kind::Place) || (record && names.has(*kind, id)) || terms.find(id).is_some() {
        return;
    }
    // Only a link that leads nowhere pays for looking at all names.
    let candidates: Vec<&str> =
        if record { names.of(*kind).collect() } else { terms.iter().map(|term| term.id.as_str()).collect() };
    let otherwise = format!("ids of this kind stand in {}", (*kind).folder());
    let hint = advise(id, candidates.iter().copied(), &otherwise);
    found.report(&rules::K01, link.place, format!("there is no {} `{id}` to link to", kind_words(*kind))).hint(hint);
}
