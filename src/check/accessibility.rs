//! Checks what a site says of its own accessibility: whether it says all that such a statement must, and lately.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::check::remarks::{check_web_address, check_word};
use crate::check::responses::check_mail;
use crate::diag::{Diagnostics, rules};
use crate::language::{Lang, Text};
use crate::parse::fields::RawText;
use crate::parse::raw::{RawAccessibility, RawGap, RawSettings};
use crate::site::{Accessibility, Conformance, Gap, GapReason};
use crate::source::{Located, Place};

/// What each part is called in the settings, with what to write there.
const PARTS: [(&str, &str); 7] = [
    ("status", "write \"fully\", \"partially\" or \"not\": how far the site meets the guidelines"),
    ("prepared_on", "write the day on which the statement was made, such as 2026-11-20"),
    ("method", "write how the site was tried, and by whom"),
    ("mail", "write a mail address here or in [contact], so that readers can tell you about barriers"),
    ("answer_within", "write how soon whoever writes gets an answer, such as \"14 days\""),
    ("enforcement", "write whom readers can turn to when your answer does not help them"),
    ("enforcement_url", "write the web address of that body"),
];

/// Checks the statement; nothing where the site makes none. `today` is the day of the build: texts are judged by it.
pub fn check_accessibility(
    raw: &RawSettings,
    language: Lang,
    today: Date,
    found: &mut Diagnostics,
) -> Option<Accessibility> {
    let Located { value: written, place } = raw.accessibility.as_ref()?;
    let text = |raw: Option<&Located<RawText>>| raw.and_then(|raw| raw.value.text(language));
    let own_mail = written.mail.as_ref();
    let mail = own_mail.or_else(|| raw.contact.as_ref().and_then(|contact| contact.value.mail.as_ref()));
    let known = [("fully", Conformance::Fully), ("partially", Conformance::Partially), ("not", Conformance::Not)];
    let statement = Accessibility {
        status: written.status.as_ref().and_then(|status| check_word(status, &known, found)),
        prepared_on: written.prepared_on.as_ref().map(|day| day.value),
        method: text(written.method.as_ref()),
        reviewed_on: written.reviewed_on.as_ref().map(|day| day.value),
        answer_within: text(written.answer_within.as_ref()),
        // The address of the contact is checked with it.
        mail: own_mail.map_or_else(|| mail.map(|mail| mail.value.clone()), |mail| check_mail(mail, found)),
        enforcement: text(written.enforcement.as_ref()),
        enforcement_url: written.enforcement_url.as_ref().and_then(|url| check_web_address(url, found)),
        gaps: written.gaps.iter().flat_map(|gaps| &gaps.value).filter_map(|gap| check_gap(gap, &text, found)).collect(),
    };
    report_missing(written, mail.is_some(), *place, found);
    report_age(written, today, found);
    report_contradiction(written, &statement, found);
    Some(statement)
}

fn check_gap(
    gap: &Located<RawGap>,
    text: &impl Fn(Option<&Located<RawText>>) -> Option<Text>,
    found: &mut Diagnostics,
) -> Option<Gap> {
    let known = [
        ("non-compliance", GapReason::NonCompliance),
        ("disproportionate-burden", GapReason::DisproportionateBurden),
        ("out-of-scope", GapReason::OutOfScope),
    ];
    let because = gap.value.because.as_ref().and_then(|because| check_word(because, &known, found));
    let what = text(gap.value.what.as_ref());
    if what.is_none() || gap.value.because.is_none() {
        found
            .report(&rules::P08, gap.place, "what not everyone can use needs `what` and `because`")
            .hint("write { what = \"The map of partners\", because = \"non-compliance\" }")
            .lacks("what")
            .lacks("because");
    }
    Some(Gap { what: what?, because: because?, instead: text(gap.value.instead.as_ref()) })
}

/// G-04: parts that a statement must have.
fn report_missing(written: &RawAccessibility, has_mail: bool, place: Place, found: &mut Diagnostics) {
    let RawAccessibility { status, prepared_on, method, reviewed_on: _, answer_within, .. } = written;
    let there = [
        status.is_some(),
        prepared_on.is_some(),
        method.is_some(),
        has_mail,
        answer_within.is_some(),
        written.enforcement.is_some(),
        written.enforcement_url.is_some(),
    ];
    for ((part, hint), _) in PARTS.iter().zip(there).filter(|(_, there)| !there) {
        let message = format!("the accessibility statement lacks `{part}`");
        found.report(&rules::G04, place, message).hint(*hint).lacks(part);
    }
}

/// G-04: a statement that nobody has read through for a year.
fn report_age(written: &RawAccessibility, today: Date, found: &mut Diagnostics) {
    let Some(last) = written.reviewed_on.as_ref().or(written.prepared_on.as_ref()) else { return };
    let year_on = last.value.latest().checked_add(1.year());
    if year_on.is_ok_and(|due| due < today) {
        found
            .report(&rules::G04, last.place, "nobody has read the accessibility statement through for more than a year")
            .hint("try the site again, mend what the statement says, and write the day into `reviewed_on`");
    }
}

/// G-04: a status that the gaps do not bear out.
fn report_contradiction(written: &RawAccessibility, statement: &Accessibility, found: &mut Diagnostics) {
    let Some(status) = &written.status else { return };
    let falls_short = statement.gaps.iter().any(|gap| gap.because != GapReason::OutOfScope);
    let (message, hint) = match statement.status {
        Some(Conformance::Fully) if falls_short => (
            "the site is said to meet the guidelines in full, and the gaps say otherwise",
            "write \"partially\", or take the gaps out when they are mended",
        ),
        Some(Conformance::Partially | Conformance::Not) if !falls_short && written.gaps.is_none() => (
            "the statement does not say what falls short of the guidelines",
            "add [[accessibility.gaps]] with `what` and `because`",
        ),
        _ => return,
    };
    found.report(&rules::G04, status.place, message).hint(hint);
}
