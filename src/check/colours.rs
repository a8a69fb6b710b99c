//! Checks the library's own two colours: words and links are written in them, so they must be read on every ground.

use crate::colour::Colour;
use crate::diag::{Diagnostics, rules};
use crate::parse::raw::RawColours;
use crate::site::Colours;
use crate::source::Located;

/// The contrast of links and strands with every ground: that of WCAG's level AAA, which the built-in colours keep, too.
const LEAST: f64 = 7.0;

/// Reads the colours; one that cannot be read is left to the theme.
pub fn check_colours(raw: &RawColours, found: &mut Diagnostics) -> Colours {
    let mut colour = |raw: Option<&Located<String>>| raw.and_then(|raw| check_colour(raw, found));
    Colours { library: colour(raw.library.as_ref()), partner: colour(raw.partner.as_ref()) }
}

fn check_colour(raw: &Located<String>, found: &mut Diagnostics) -> Option<Colour> {
    let Some(colour) = Colour::parse(&raw.value) else {
        found
            .report(&rules::G01, raw.place, format!("`{}` is not a colour", raw.value))
            .hint("write six hexadecimal digits after a #, such as \"#0a5257\"");
        return None;
    };
    let contrast = colour.contrast_on(&Colour::LIGHT_GROUNDS);
    if contrast < LEAST {
        // Rounded down: what fails must not look as if it passed.
        let shown = (contrast * 10.0).floor() / 10.0;
        let hint = match colour.nearest_reaching(LEAST, &Colour::LIGHT_GROUNDS) {
            Some(near) => format!("write \"{near}\", the nearest colour of the same hue that passes"),
            None => "take a darker colour".to_owned(),
        };
        let message = format!("`{}` reaches {shown:.1}:1 on the theme's grounds, and links need {LEAST}:1", raw.value);
        found.report(&rules::G03, raw.place, message).hint(hint);
    }
    Some(colour)
}
