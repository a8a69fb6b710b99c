//! Dates in words, as each language writes them.

use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{M, Y, YM, YMD};
use icu_datetime::input::Date;
use icu_locale_core::Locale;

use crate::dates::FuzzyDate;
use crate::language::Lang;

/// Writes dates in one language.
pub struct Calendar {
    day: Option<DateTimeFormatter<YMD>>,
    month: Option<DateTimeFormatter<YM>>,
    year: Option<DateTimeFormatter<Y>>,
    month_alone: Option<DateTimeFormatter<M>>,
}

impl Calendar {
    /// The calendar of a language; a language that nobody knows gets dates as digits.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        // Plain English is read on both sides of the ocean; day, month, year is understood everywhere.
        let tag = if lang == Lang::EN { "en-GB" } else { lang.as_str() };
        let locale: Option<Locale> = tag.parse().ok();
        let prefs = || locale.clone().map(Into::into);
        Self {
            day: prefs().and_then(|prefs| DateTimeFormatter::try_new(prefs, YMD::long()).ok()),
            month: prefs().and_then(|prefs| DateTimeFormatter::try_new(prefs, YM::long()).ok()),
            year: prefs().and_then(|prefs| DateTimeFormatter::try_new(prefs, Y::long()).ok()),
            month_alone: prefs().and_then(|prefs| DateTimeFormatter::try_new(prefs, M::long()).ok()),
        }
    }

    /// A date in words, as exactly as it is known.
    #[must_use]
    pub fn say(&self, date: FuzzyDate) -> String {
        let first = date.earliest();
        let iso = Date::try_new_iso(i32::from(first.year()), first.month().unsigned_abs(), first.day().unsigned_abs());
        let Ok(iso) = iso else { return date.to_string() };
        let said = match date {
            FuzzyDate::Day(_) => self.day.as_ref().map(|format| format.format(&iso).to_string()),
            FuzzyDate::Month(..) => self.month.as_ref().map(|format| format.format(&iso).to_string()),
            FuzzyDate::Year(_) => self.year.as_ref().map(|format| format.format(&iso).to_string()),
        };
        said.unwrap_or_else(|| date.to_string())
    }

    /// The name of a month, 1 to 12.
    #[must_use]
    pub fn month(&self, month: i8) -> String {
        let iso = Date::try_new_iso(2011, month.unsigned_abs(), 1);
        let said = iso.ok().and_then(|iso| self.month_alone.as_ref().map(|format| format.format(&iso).to_string()));
        said.unwrap_or_else(|| format!("{month:02}"))
    }
}

/// A day as a year with a fraction, for drawing: 1 July 2011 is about 2011.5.
#[must_use]
pub fn as_year(day: jiff::civil::Date) -> f64 {
    f64::from(day.year()) + (f64::from(day.day_of_year()) - 1.0) / 365.25
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_said_as_exactly_as_they_are_known() {
        let da = Lang::parse("da").expect("a tag");
        for (lang, date, words) in [
            (Lang::EN, "2011-02-03", "3 February 2011"),
            (Lang::EN, "2011-02", "February 2011"),
            (Lang::EN, "2011", "2011"),
            (da, "2011-02-03", "3. februar 2011"),
            (da, "2011-02", "februar 2011"),
        ] {
            assert_eq!(Calendar::new(lang).say(FuzzyDate::parse(date).expect(date)), words);
        }
        assert_eq!(Calendar::new(da).month(9), "september");
    }
}
