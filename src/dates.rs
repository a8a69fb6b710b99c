//! Dates as people know them: a day, a month, a year, or not known at all.

use std::fmt;

use jiff::civil::{Date, Time};

/// A date that may be known only to the month or the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FuzzyDate {
    /// A year.
    Year(i16),
    /// A month of a year, 1 to 12.
    Month(i16, i8),
    /// A day.
    Day(Date),
}

impl FuzzyDate {
    /// Reads `2011`, `2011-02` or `2011-02-03`.
    ///
    /// ```
    /// use handfast::dates::FuzzyDate;
    /// assert!(FuzzyDate::parse("2011-02").is_some());
    /// assert!(FuzzyDate::parse("2011-13").is_none());
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let number = |part: &str, width: usize| {
            (part.len() == width && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<i16>().ok())
                .flatten()
        };
        let mut parts = text.split('-');
        let year = number(parts.next()?, 4)?;
        let Some(month) = parts.next() else { return Some(Self::Year(year)) };
        let month = i8::try_from(number(month, 2)?).ok().filter(|m| (1..=12).contains(m))?;
        let Some(day) = parts.next() else { return Some(Self::Month(year, month)) };
        let day = i8::try_from(number(day, 2)?).ok()?;
        if parts.next().is_some() {
            return None;
        }
        Date::new(year, month, day).ok().map(Self::Day)
    }

    /// The first day it can mean.
    #[must_use]
    pub fn earliest(self) -> Date {
        match self {
            Self::Year(year) => Date::new(year, 1, 1).unwrap_or(Date::MIN),
            Self::Month(year, month) => Date::new(year, month, 1).unwrap_or(Date::MIN),
            Self::Day(day) => day,
        }
    }

    /// The last day it can mean.
    #[must_use]
    pub fn latest(self) -> Date {
        match self {
            Self::Year(year) => Date::new(year, 12, 31).unwrap_or(Date::MAX),
            Self::Month(..) => self.earliest().last_of_month(),
            Self::Day(day) => day,
        }
    }

    /// The year it lies in.
    #[must_use]
    pub fn year(self) -> i16 {
        self.earliest().year()
    }

    /// Whether `self` lies before `other` whatever day each of them means.
    #[must_use]
    pub fn certainly_before(self, other: Self) -> bool {
        self.latest() < other.earliest()
    }
}

impl fmt::Display for FuzzyDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(day) => write!(f, "{day}"),
        }
    }
}

/// A day, and where it is known the time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The day.
    pub day: Date,
    /// The time of day, at the place where it happens.
    pub time: Option<Time>,
}

impl Moment {
    /// Parses `2011-02-03`, `2011-02-03T17:00` or `2011-02-03 17:00:00`; a time zone is refused: the clock on the wall
    /// of the place counts.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let Some((day, time)) = text.split_once(['T', 't', ' ']) else {
            return text.parse().ok().map(|day| Self { day, time: None });
        };
        Some(Self { day: day.parse().ok()?, time: Some(time.parse().ok()?) })
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.time {
            Some(time) => write!(f, "{}T{:02}:{:02}", self.day, time.hour(), time.minute()),
            None => write!(f, "{}", self.day),
        }
    }
}

/// A value that people may write as `"unknown"`: no rule fires on it, and pages say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Known<T> {
    /// It is known.
    Known(T),
    /// Someone looked and it is not known.
    Unknown,
}

impl<T> Known<T> {
    /// The value, if it is known.
    pub fn known(&self) -> Option<&T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Unknown => None,
        }
    }

    /// The same knowledge about something made of the value.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Known<U> {
        match self {
            Self::Known(value) => Known::Known(make(value)),
            Self::Unknown => Known::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn partial_dates_mean_their_whole_span() {
        for (text, earliest, latest) in [
            ("2011", "2011-01-01", "2011-12-31"),
            ("2012-02", "2012-02-01", "2012-02-29"),
            ("2011-02-03", "2011-02-03", "2011-02-03"),
        ] {
            let date = FuzzyDate::parse(text).expect(text);
            assert_eq!(date.earliest().to_string(), earliest);
            assert_eq!(date.latest().to_string(), latest);
            assert_eq!(date.to_string(), text);
        }
        for bad in ["", "11", "2011-2", "2011-00", "2011-02-30", "2011-02-03-04", "year"] {
            assert!(FuzzyDate::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn only_a_certain_order_is_an_order() {
        let date = |text| FuzzyDate::parse(text).expect(text);
        assert!(date("2010").certainly_before(date("2011-01")));
        assert!(!date("2011").certainly_before(date("2011-05")));
    }
}
