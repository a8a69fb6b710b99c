//! Checks ids: file names, near twins, earlier ids, official numbers.

use std::collections::BTreeMap;

use crate::check::ground::kind_words;
use crate::diag::{Diagnostics, rules};
use crate::ids::{BadKey, Kind, as_key, check_key};
use crate::parse::raw::RawOrganisation;
use crate::source::Place;

/// I-01: reports a file name that is not an id; says whether it is one.
pub fn check_file_name(stem: &str, place: Place, found: &mut Diagnostics) -> bool {
    let Err(bad) = check_key(stem) else { return true };
    let hint = match bad {
        BadKey::Length => "an id has 3 to 63 characters; rename the file".to_owned(),
        BadKey::Letters => format!("rename the file to `{}.toml`: only a-z, 0-9 and single hyphens", as_key(stem)),
    };
    found.report(&rules::I01, place, format!("the file name `{stem}.toml` cannot be an id")).hint(hint);
    false
}

/// One record file as identity sees it.
pub struct Named<'a> {
    /// Its kind.
    pub kind: Kind,
    /// Its file name without `.toml`.
    pub stem: &'a str,
    /// The beginning of its file.
    pub place: Place,
    /// Its earlier ids with their places.
    pub previous: Vec<(&'a str, Place)>,
}

/// I-02 and I-03: no two ids that people or computers mix up.
pub fn check_twins(named: &[Named<'_>], found: &mut Diagnostics) {
    let mut folded: BTreeMap<(Kind, String), &Named<'_>> = BTreeMap::new();
    let ids: BTreeMap<(Kind, &str), &Named<'_>> = named.iter().map(|one| ((one.kind, one.stem), one)).collect();
    for one in named {
        let fold = one.stem.to_lowercase().replace(['_', '-'], "");
        if let Some(first) = folded.insert((one.kind, fold), one) {
            found
                .report(
                    &rules::I02,
                    one.place,
                    format!(
                        "the ids `{}` and `{}` differ only in capitals, underscores or hyphens",
                        first.stem, one.stem
                    ),
                )
                .hint("if both mean the same, keep one file; otherwise give one of them a clearer id")
                .also(first.place, "the other file");
        }
        for (previous, place) in &one.previous {
            if !check_earlier_id(one, (previous, *place), found) {
                continue;
            }
            if let Some(other) = ids.get(&(one.kind, *previous)) {
                let words = kind_words(one.kind);
                found
                    .report(
                        &rules::I03,
                        *place,
                        format!("the earlier id `{previous}` is the id of another {words} now"),
                    )
                    .hint(format!("take it out of `previous_ids`, or rename {}/{previous}.toml", one.kind.folder()))
                    .also(other.place, "the record that has this id");
            }
        }
    }
}

/// Whether an earlier id is an id, and another one than the record has now.
fn check_earlier_id(one: &Named<'_>, (previous, place): (&str, Place), found: &mut Diagnostics) -> bool {
    if previous == one.stem {
        found
            .report(&rules::I03, place, format!("`{previous}` is the id that this record has now, not an earlier one"))
            .hint("take it out of `previous_ids`");
        return false;
    }
    let Err(bad) = check_key(previous) else { return true };
    let hint = match bad {
        BadKey::Length => "an id has 3 to 63 characters; take it out of `previous_ids`".to_owned(),
        BadKey::Letters => format!("did you mean `{}`? an id has only a-z, 0-9 and single hyphens", as_key(previous)),
    };
    found.report(&rules::I01, place, format!("`{previous}` cannot have been an id")).hint(hint);
    false
}

/// I-04: one official number, one organisation.
pub fn check_numbers<'a>(orgs: impl Iterator<Item = (&'a str, &'a RawOrganisation)>, found: &mut Diagnostics) {
    let mut seen: BTreeMap<(&str, String), (String, Place)> = BTreeMap::new();
    for (id, raw) in orgs {
        let Some(numbers) = raw.identifiers.as_ref().map(|numbers| &numbers.value) else { continue };
        for (scheme, number) in numbers.numbers() {
            let fold: String = number.value.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
            if let Some((other, place)) = seen.get(&(scheme, fold.clone())) {
                found
                    .report(&rules::I04, number.place, format!("`{id}` and `{other}` have the same {scheme} number"))
                    .hint("if they are one organisation, keep one record; otherwise mend the number")
                    .also(*place, "the same number");
            } else {
                seen.insert((scheme, fold), (id.to_owned(), number.place));
            }
        }
    }
}

/// I-05: a CVR number has eight digits, the last of which follows from the others.
pub fn check_company_number(raw: &RawOrganisation, found: &mut Diagnostics) {
    let Some(numbers) = raw.identifiers.as_ref().map(|numbers| &numbers.value) else { return };
    for (scheme, number) in numbers.numbers() {
        let written =
            if scheme == "org-id" { number.value.strip_prefix("DK-CVR-") } else { Some(number.value.as_str()) };
        let Some(written) = written.filter(|_| matches!(scheme, "cvr" | "org-id")) else { continue };
        let digits: Vec<u32> = written.chars().filter(|c| *c != ' ').filter_map(|c| c.to_digit(10)).collect();
        let plain = written.chars().all(|c| c == ' ' || c.is_ascii_digit());
        if digits.len() != 8 || !plain {
            found
                .report(&rules::I05, number.place, format!("`{}` is no CVR number: it has eight digits", number.value))
                .hint("write the eight digits alone, without `DK` in front");
        } else if !is_company_number(&digits) {
            found
                .report(
                    &rules::I05,
                    number.place,
                    format!("`{}` is no CVR number: its digits do not fit", number.value),
                )
                .hint("one digit is wrong or two are exchanged; compare it with the company register");
        }
    }
}

/// The weights of the eight digits; their sum is a multiple of eleven.
const WEIGHTS: [u32; 8] = [2, 7, 6, 5, 4, 3, 2, 1];

fn is_company_number(digits: &[u32]) -> bool {
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    sum > 0 && sum.is_multiple_of(11)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn company_numbers_have_a_check_digit() {
        for (number, ok) in
            [("13585628", true), ("25313763", true), ("13585629", false), ("31585628", false), ("00000000", false)]
        {
            let digits: Vec<u32> = number.chars().filter_map(|c| c.to_digit(10)).collect();
            assert_eq!(is_company_number(&digits), ok, "{number}");
        }
    }
}
