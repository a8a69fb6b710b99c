//! Checks the thresholds: from when on time or money matters.

use crate::diag::{Diagnostics, rules};
use crate::parse::raw::RawThresholds;
use crate::site::Thresholds;
use crate::source::Located;

/// A hundred years, in days and in months.
const MOST_DAYS: i64 = 36_500;
const MOST_MONTHS: i64 = 1_200;

/// Checks the thresholds; what is missing or cannot be gets its usual value.
pub fn check_thresholds(raw: Option<&Located<RawThresholds>>, found: &mut Diagnostics) -> Thresholds {
    let usual = Thresholds::default();
    let Some(raw) = raw.map(|raw| &raw.value) else { return usual };
    let mut days = |raw: &Option<Located<i64>>, usual| within(raw.as_ref(), (1, MOST_DAYS), usual, found);
    let (notice, warning, stale) = (
        days(&raw.verified_notice, usual.verified_notice),
        days(&raw.verified_warning, usual.verified_warning),
        days(&raw.verified_stale, usual.verified_stale),
    );
    let contacts_apart = days(&raw.contacts_apart, usual.contacts_apart);
    let mut months = |raw: &Option<Located<i64>>, usual| within(raw.as_ref(), (1, MOST_MONTHS), usual, found);
    let thresholds = Thresholds {
        verified_notice: notice,
        verified_warning: warning,
        verified_stale: stale,
        contacts_apart,
        date_months: months(&raw.date_months, usual.date_months),
        glance_months: months(&raw.glance_months, usual.glance_months),
        money: within(raw.money.as_ref(), (0, i64::MAX), usual.money, found),
    };
    check_ascending(raw, &thresholds, found);
    thresholds
}

/// How many records a page lists, at least and at most, and where nothing is written.
const TO_A_PAGE: (i64, i64) = (10, 1_000_000);
const USUALLY_TO_A_PAGE: i64 = 100;

/// How many records a page lists.
pub fn check_records_per_page(raw: Option<&Located<i64>>, found: &mut Diagnostics) -> usize {
    usize::try_from(within(raw, TO_A_PAGE, USUALLY_TO_A_PAGE, found)).unwrap_or(usize::MAX)
}

fn within(raw: Option<&Located<i64>>, (least, most): (i64, i64), usual: i64, found: &mut Diagnostics) -> i64 {
    let Some(raw) = raw else { return usual };
    if (least..=most).contains(&raw.value) {
        return raw.value;
    }
    let words = if raw.value < least { format!("at least {least}") } else { format!("at most {most}") };
    found
        .report(&rules::G01, raw.place, format!("this number is {words}, not {}", raw.value))
        .hint(format!("write a whole number; left out, it is {usual}"));
    usual
}

/// The three steps of getting old follow each other.
fn check_ascending(raw: &RawThresholds, meant: &Thresholds, found: &mut Diagnostics) {
    let steps = [
        ("verified_notice", &raw.verified_notice, meant.verified_notice),
        ("verified_warning", &raw.verified_warning, meant.verified_warning),
        ("verified_stale", &raw.verified_stale, meant.verified_stale),
    ];
    for pair in steps.windows(2) {
        let [(lower, first, least), (upper, second, most)] = pair else { continue };
        let Some(at) = second.as_ref().or(first.as_ref()).filter(|_| least > most) else { continue };
        found
            .report(&rules::G01, at.place, format!("`{lower}` ({least}) is more than `{upper}` ({most})"))
            .hint("a record first gets a notice, then a warning, and is stale at last: mend one of the numbers");
    }
}
