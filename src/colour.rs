//! Arithmetic of colours: contrast as WCAG defines it, and lighter or darker colours of the same hue in OKLCH.

use std::fmt;

/// A colour of the screen, eight bits for each of red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour([u8; 3]);

impl Colour {
    /// The paper and the card of the built-in theme in its light scheme, as its tokens have them.
    pub const LIGHT_GROUNDS: [Self; 2] = [Self([0xff, 0xfd, 0xf8]), Self([0xf6, 0xf1, 0xe7])];
    /// The same in its dark scheme.
    pub const DARK_GROUNDS: [Self; 2] = [Self([0x15, 0x19, 0x1a]), Self([0x1e, 0x24, 0x25])];

    /// Reads `#rrggbb`, in capitals or not.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let digits = written.strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// Relative luminance, 0 to 1, as WCAG 2.2 defines it.
    #[must_use]
    pub fn luminance(self) -> f64 {
        let [r, g, b] = self.linear();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// The contrast between two colours, 1 to 21.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance() + 0.05, other.luminance() + 0.05);
        if a > b { a / b } else { b / a }
    }

    /// The lowest contrast with any of these grounds.
    #[must_use]
    pub fn contrast_on(self, grounds: &[Self]) -> f64 {
        grounds.iter().map(|ground| self.contrast(*ground)).fold(f64::INFINITY, f64::min)
    }

    /// The colour of this hue and strength, as near in lightness as can be, that reaches the contrast on all grounds;
    /// nothing where neither black nor white does.
    ///
    /// The strength gives way only as far as the screen cannot show it at that lightness.
    #[must_use]
    pub fn nearest_reaching(self, contrast: f64, grounds: &[Self]) -> Option<Self> {
        let own = Lch::of(self);
        let reaches = |colour: &Self| colour.contrast_on(grounds) >= contrast;
        if reaches(&self) {
            return Some(self);
        }
        (1..=STEPS).find_map(|step| {
            let by = f64::from(step) / f64::from(STEPS);
            let darker = Lch { lightness: (own.lightness - by).max(0.0), ..own }.shown();
            let lighter = Lch { lightness: (own.lightness + by).min(1.0), ..own }.shown();
            [darker, lighter].into_iter().find(reaches)
        })
    }

    /// The colour that stands for this one on the dark grounds: of the same hue, no stronger than glows without
    /// hurting, as dark as `contrast` allows.
    #[must_use]
    pub fn on_dark(self, contrast: f64) -> Self {
        let own = Lch::of(self);
        let calm = Lch { chroma: own.chroma.min(STRONGEST_ON_DARK), ..own };
        let white = Self([0xff; 3]);
        calm.shown().nearest_reaching(contrast, &Self::DARK_GROUNDS).unwrap_or(white)
    }

    /// Red, green and blue as amounts of light.
    fn linear(self) -> [f64; 3] {
        self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        })
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

/// So many steps lie between black and white; finer ones change no byte of a colour.
const STEPS: u16 = 1000;

/// Twice as strong as the built-in strands' dark pair would be neon.
const STRONGEST_ON_DARK: f64 = 0.12;

/// A colour by lightness, strength and hue as people see them: OKLCH, the hue as a direction.
#[derive(Debug, Clone, Copy)]
struct Lch {
    lightness: f64,
    chroma: f64,
    /// The direction of the hue: a unit vector, or no direction for greys.
    hue: [f64; 2],
}

impl Lch {
    fn of(colour: Colour) -> Self {
        let [r, g, b] = colour.linear();
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        let lightness = 0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s;
        let a = 1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s;
        let b = 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s;
        let chroma = a.hypot(b);
        // What is left of rounding in a grey is no hue.
        let hue = if chroma < 1e-4 { [0.0; 2] } else { [a / chroma, b / chroma] };
        Self { lightness, chroma, hue }
    }

    /// Amounts of light; outside 0 to 1 where no screen shows the colour.
    fn linear(self) -> [f64; 3] {
        let [a, b] = self.hue.map(|part| part * self.chroma);
        let l = (self.lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let m = (self.lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let s = (self.lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
        [
            4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
            -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
            -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s,
        ]
    }

    /// The colour as the screen shows it, weaker where it cannot be as strong.
    fn shown(self) -> Colour {
        let fits = |one: Self| one.linear().iter().all(|part| (-1e-5..=1.000_01).contains(part));
        let (mut low, mut high) = (0.0, self.chroma);
        if fits(self) {
            low = high;
        }
        for _ in 0..24 {
            let middle = f64::midpoint(low, high);
            if fits(Self { chroma: middle, ..self }) { low = middle } else { high = middle }
        }
        Colour(Self { chroma: low, ..self }.linear().map(encoded))
    }
}

/// An amount of light as eight bits.
fn encoded(light: f64) -> u8 {
    let light = light.clamp(0.0, 1.0);
    let part = if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 };
    let wanted = part * 255.0;
    // Counted instead of cast: the byte nearest to the value.
    (0..=u8::MAX).find(|byte| f64::from(*byte) + 0.5 > wanted).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(written: &str) -> Colour {
        Colour::parse(written).expect("a colour")
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        for (a, b, ratio) in [
            ("#000000", "#FFFFFF", "21.00"),
            ("#777777", "#ffffff", "4.48"),
            ("#ff0000", "#ffffff", "4.00"),
            ("#1b2324", "#fffdf8", "15.74"),
            ("#ffffff", "#ffffff", "1.00"),
        ] {
            assert_eq!(format!("{:.2}", colour(a).contrast(colour(b))), ratio, "{a} {b}");
        }
        for odd in ["", "#12345", "#1234567", "123456", "#12345g", "#12345é", "#+12345"] {
            assert_eq!(Colour::parse(odd), None, "{odd}");
        }
    }

    #[test]
    fn a_colour_comes_back_from_its_lightness_strength_and_hue() {
        for written in ["#000000", "#ffffff", "#0a5257", "#8f2a20", "#ff00ff", "#7f7f7f", "#00ff00", "#0000ff"] {
            assert_eq!(Lch::of(colour(written)).shown().to_string(), written);
        }
    }

    #[test]
    fn the_nearest_colour_passes_and_the_one_before_it_fails() {
        let grounds = Colour::LIGHT_GROUNDS;
        for written in ["#ffd500", "#00a3e0", "#e2001a", "#7ab800", "#808080", "#ffffff", "#f0f", "#0a5257"] {
            let Some(own) = Colour::parse(written) else { continue };
            let near = own.nearest_reaching(7.0, &grounds).expect("black passes");
            assert!(near.contrast_on(&grounds) >= 7.0, "{written} {near}");
            let passes = own.contrast_on(&grounds) >= 7.0;
            assert_eq!(near == own, passes, "{written}");
            assert!(passes || near.contrast_on(&grounds) < 7.2, "{written} {near} is farther than need be");
            let (was, is) = (Lch::of(own), Lch::of(near));
            let turn = was.hue[0] * is.hue[0] + was.hue[1] * is.hue[1];
            assert!(was.hue == [0.0; 2] || turn > 0.99, "{written} {near} is of another hue: {turn}");
        }
        let both = [colour("#000000"), colour("#ffffff")];
        assert_eq!(colour("#336699").nearest_reaching(7.0, &both), None);
    }

    #[test]
    fn dark_grounds_get_a_lighter_colour_of_the_hue() {
        for written in ["#0a5257", "#8f2a20", "#ffd500", "#0000ff", "#000000", "#e2001a"] {
            let found = colour(written).on_dark(7.0);
            assert!(found.contrast_on(&Colour::DARK_GROUNDS) >= 7.0, "{written} {found}");
            assert!(Lch::of(found).chroma < STRONGEST_ON_DARK + 0.005, "{written} {found}");
        }
        assert_eq!(colour("#0a5257").on_dark(7.0).to_string(), "#79b8bd");
    }
}
