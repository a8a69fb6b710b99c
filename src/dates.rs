//! Dates as people know them: a day, a month, a year, or not known at all.

use std::fmt;

use jiff::Span;
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

    /// Whether it lies before `day` whatever day it means.
    #[must_use]
    pub fn is_before(self, day: Date) -> bool {
        self.latest() < day
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

/// A length of time, as people say it: months and days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lapse {
    months: i32,
    days: i32,
}

impl Lapse {
    /// The most of a unit that a length of time has; nobody plans further ahead.
    const MOST: i32 = 999;

    /// This many months; at most 999 years.
    #[must_use]
    pub fn months(count: i64) -> Self {
        Self { months: i32::try_from(count).unwrap_or(i32::MAX).clamp(0, Self::MOST * 12), days: 0 }
    }

    /// This many days; at most 999 years.
    #[must_use]
    pub fn days(count: i64) -> Self {
        Self { months: 0, days: i32::try_from(count).unwrap_or(i32::MAX).clamp(0, Self::MOST * 366) }
    }

    /// Reads a number from 1 to 999 and a unit: days, weeks, months or years.
    ///
    /// ```
    /// use handfast::dates::Lapse;
    /// assert_eq!(Lapse::parse("1 year"), Some(Lapse::months(12)));
    /// assert_eq!(Lapse::parse("6 weeks"), Some(Lapse::days(42)));
    /// assert!(Lapse::parse("a while").is_none());
    /// ```
    #[must_use]
    pub fn parse(words: &str) -> Option<Self> {
        let (number, unit) = words.trim().split_once(' ')?;
        let count: i64 = number.parse().ok().filter(|count| (1..=i64::from(Self::MOST)).contains(count))?;
        match unit.trim_start() {
            "day" | "days" => Some(Self::days(count)),
            "week" | "weeks" => Some(Self::days(count * 7)),
            "month" | "months" => Some(Self::months(count)),
            "year" | "years" => Some(Self::months(count * 12)),
            _ => None,
        }
    }

    /// The time between two of something: a term of the rhythms, or a length of time in words; nothing where it happens
    /// once.
    ///
    /// ```
    /// use handfast::dates::Lapse;
    /// assert_eq!(Lapse::of_rhythm("half-yearly"), Some(Lapse::months(6)));
    /// assert_eq!(Lapse::of_rhythm("2 years"), Some(Lapse::months(24)));
    /// assert!(Lapse::of_rhythm("once").is_none());
    /// ```
    #[must_use]
    pub fn of_rhythm(words: &str) -> Option<Self> {
        match words {
            "monthly" => Some(Self::months(1)),
            "quarterly" => Some(Self::months(3)),
            "half-yearly" => Some(Self::months(6)),
            "yearly" => Some(Self::months(12)),
            words => Self::parse(words),
        }
    }

    /// The day that lies this long after `day`.
    #[must_use]
    pub fn after(self, day: Date) -> Date {
        day.checked_add(Span::new().months(self.months).days(self.days)).unwrap_or(Date::MAX)
    }

    /// Whether more than this has gone by on `day` since `begun`, whatever day that means.
    #[must_use]
    pub fn is_over(self, begun: FuzzyDate, day: Date) -> bool {
        self.after(begun.latest()) < day
    }

    /// How many years it is, about.
    #[must_use]
    pub fn years(self) -> f64 {
        f64::from(self.months) / 12.0 + f64::from(self.days) / 365.25
    }
}

/// The day so many days before another; the first one there is, where that lies before it.
#[must_use]
pub fn days_before(day: Date, days: i64) -> Date {
    Span::new().try_days(days).ok().and_then(|span| day.checked_sub(span).ok()).unwrap_or(Date::MIN)
}

/// A value that people may write as `"unknown"`: no rule fires on it, and pages say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Known<T> {
    /// It is known.
    Known(T),
    /// Someone looked and it is not known.
    Unknown,
}

impl<T: Default> Default for Known<T> {
    fn default() -> Self {
        Self::Known(T::default())
    }
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
    fn lengths_of_time_are_read_and_counted() {
        let day = Date::constant(2011, 1, 31);
        for (words, after) in [
            ("1 day", Some("2011-02-01")),
            ("6 weeks", Some("2011-03-14")),
            ("1 month", Some("2011-02-28")),
            ("3 months", Some("2011-04-30")),
            ("2 years", Some("2013-01-31")),
            ("0 days", None),
            ("1000 years", None),
            ("-1 year", None),
            ("year", None),
            ("1 moon", None),
        ] {
            assert_eq!(Lapse::parse(words).map(|lapse| lapse.after(day).to_string()).as_deref(), after, "{words}");
        }
        assert_eq!(Lapse::parse("999 years").map(|lapse| lapse.after(Date::MAX)), Some(Date::MAX));
        assert_eq!(
            (Lapse::months(i64::MAX).after(day), Lapse::days(-1).after(day)),
            (Date::constant(3010, 1, 31), day)
        );
        let year = FuzzyDate::Year(2010);
        assert!(!Lapse::months(2).is_over(year, Date::constant(2011, 2, 28)));
        assert!(Lapse::months(1).is_over(year, Date::constant(2011, 2, 28)));
    }

    #[test]
    fn only_a_certain_order_is_an_order() {
        let date = |text| FuzzyDate::parse(text).expect(text);
        assert!(date("2010").certainly_before(date("2011-01")));
        assert!(!date("2011").certainly_before(date("2011-05")));
    }
}
