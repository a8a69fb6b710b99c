//! Draws a ring of two strands round the initials of a name, for those who have no picture of their own.

use crate::render::strands::{Name, Strand, draw, figure, text};

const SIDE: f64 = 96.0;

/// A ring of two strands with initials in it; decorative, for the name stands beside it.
pub fn ring(name: &str) -> String {
    let mut upper = Strand::new(0, (3.0, 66.0));
    upper.curve((14.0, 54.0), (13.0, 13.0), (48.0, 13.0)).over().curve((83.0, 13.0), (82.0, 54.0), (93.0, 66.0));
    let mut lower = Strand::new(1, (3.0, 30.0));
    lower.curve((14.0, 42.0), (13.0, 83.0), (48.0, 83.0)).curve((83.0, 83.0), (82.0, 42.0), (93.0, 30.0)).over();
    let body = draw(&[lower, upper]) + &text("t-initials t-middle", (48.0, 57.0), &initials(name));
    figure("strands strands-ring", [0.0, 0.0, SIDE, SIDE], Name::Decorative, &body)
}

/// The first letters of the first and the last word that begin with a capital; of a single word the first letter. What
/// is an abbreviation already stays as it is.
fn initials(name: &str) -> String {
    let words = || name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    if name.chars().count() <= 3 && name.chars().all(char::is_uppercase) {
        return name.to_owned();
    }
    let capitals: Vec<char> = words().filter_map(|word| word.chars().next().filter(|c| c.is_uppercase())).collect();
    match capitals.as_slice() {
        [] => {
            words().next().and_then(|word| word.chars().next()).map(|c| c.to_uppercase().collect()).unwrap_or_default()
        }
        [one] => one.to_string(),
        [first, .., last] => format!("{first}{last}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_those_of_the_first_and_the_last_word() {
        for (name, letters) in [
            ("Aarhus Stiftstidende", "AS"),
            ("Museum of Contemporary Art, Roskilde", "MR"),
            ("IVA", "IVA"),
            ("ørsted", "Ø"),
            ("3F", "3"),
            ("…", ""),
        ] {
            assert_eq!(initials(name), letters, "{name}");
        }
    }
}
