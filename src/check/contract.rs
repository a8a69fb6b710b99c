//! Checks agreements against what depends on them: money, what is made together, and the day on which they run out.

use crate::check::ground::Ground;
use crate::check::written::WrittenPartnership;
use crate::dates::Known;
use crate::diag::{Diagnostics, rules};
use crate::parse::raw::RawAgreement;
use crate::records::Agreement;
use crate::source::Located;

/// Checks for a partnership that goes on, and in which we have a say.
pub fn check_contracts(ground: &Ground<'_>, partnership: &WrittenPartnership<'_>, found: &mut Diagnostics) {
    if partnership.one.elsewhere {
        return;
    }
    let in_force = partnership.in_force(ground.as_of);
    check_run_out(ground, partnership, found);
    let settled = in_force.iter().any(|(agreement, _)| is_contract(agreement) && agreement.ownership.is_some());
    for (agreement, raw) in in_force.iter().filter(|_| !settled) {
        check_weight(ground, partnership, (agreement, raw), found);
    }
}

fn is_contract(agreement: &Agreement) -> bool {
    agreement.agreement.kind.as_str() == "contract"
}

/// much money, or something that is made together, asks for a contract that says who owns it.
fn check_weight(
    ground: &Ground<'_>,
    partnership: &WrittenPartnership<'_>,
    (agreement, raw): (&Agreement, &Located<RawAgreement>),
    found: &mut Diagnostics,
) {
    // Two parties may choose to trust each other, and say why.
    if agreement.agreement.kind.as_str() == "none-by-choice" && agreement.agreement.note.is_some() {
        return;
    }
    // Budgets stand below `private/`; where that is not read, only what is made counts.
    let total = agreement.economy.as_ref().and_then(|economy| economy.total);
    let much = total.is_some_and(|total| total > whole(ground.thresholds.money));
    let because = match (much, partnership.one.outputs.is_empty()) {
        (true, _) => "much money depends on this agreement",
        (false, false) => "the parties make something together",
        (false, true) => return,
    };
    let lacks = if is_contract(agreement) { "nothing says who owns what is made" } else { "this is no contract" };
    let place = raw.value.kind.as_ref().map_or(raw.place, |kind| kind.place);
    let fault = found.report(&rules::A05, place, format!("{because}, and {lacks}"));
    fault.hint("make it a contract (kind = \"contract\"), and say in `ownership` who owns what is made");
    if let Some(outputs) = partnership.raw.outputs.as_ref().filter(|outputs| !much && !outputs.value.is_empty()) {
        fault.also(outputs.value[0].place, "made together");
    }
}

#[expect(clippy::cast_precision_loss, reason = "a threshold need not be right to the last of many digits")]
fn whole(amount: i64) -> f64 {
    amount as f64
}

/// a stage does not outlive the agreement that it rests on.
fn check_run_out(ground: &Ground<'_>, partnership: &WrittenPartnership<'_>, found: &mut Diagnostics) {
    let Some((entry, stage)) = partnership.current() else { return };
    let Some(Known::Known(id)) = &entry.agreement else { return };
    for (agreement, raw) in partnership.agreements().into_iter().filter(|(one, _)| one.agreement.id == *id) {
        let (Some(Known::Known(until)), Some(written)) = (agreement.agreement.valid_until, &raw.value.valid_until)
        else {
            continue;
        };
        if until.is_before(ground.as_of) {
            let place = stage.value.agreement.as_ref().map_or(stage.place, |named| named.place);
            found
                .report(
                    &rules::A07,
                    written.place,
                    format!("this agreement ran out {until}, and the {} that rests on it goes on", entry.stage.id()),
                )
                .hint("write the new agreement, or the new end if it was prolonged; or end the stage with `until`")
                .also(place, "the stage that rests on it");
        }
    }
}
