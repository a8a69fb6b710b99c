//! Writes iCalendar (RFC 5545): lines that end in CR LF, folded at 75 octets, with the words in them escaped.

use jiff::civil::Date;

/// The longest line, in octets, without its end.
const LONGEST: usize = 75;

/// A calendar that is being written; the same entries give the same bytes.
pub struct Ical {
    out: String,
}

impl Default for Ical {
    fn default() -> Self {
        let mut calendar = Self { out: String::new() };
        for (name, value) in
            [("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//Handfast//EN"), ("CALSCALE", "GREGORIAN")]
        {
            calendar.line(name, value);
        }
        calendar
    }
}

impl Ical {
    /// A line with a value that is written as it is; control characters, which could begin another line, are left out.
    pub fn line(&mut self, name: &str, value: &str) {
        let line: String = name.chars().chain([':']).chain(value.chars()).filter(|c| !c.is_control()).collect();
        let mut room = LONGEST;
        for c in line.chars() {
            // A line is folded between characters, never inside one.
            if room < c.len_utf8() {
                self.out.push_str("\r\n ");
                room = LONGEST - 1;
            }
            room -= c.len_utf8();
            self.out.push(c);
        }
        self.out.push_str("\r\n");
    }

    /// A line with words.
    pub fn words(&mut self, name: &str, words: &str) {
        self.line(name, &escape(words));
    }

    /// A line with a whole day.
    pub fn day(&mut self, name: &str, day: Date) {
        self.line(&format!("{name};VALUE=DATE"), &digits(day));
    }

    /// The moment at which a day begins, where a moment is asked for.
    pub fn stamp(&mut self, day: Date) {
        self.line("DTSTAMP", &format!("{}T000000Z", digits(day)));
    }

    /// The whole calendar.
    #[must_use]
    pub fn finish(mut self) -> String {
        self.line("END", "VCALENDAR");
        self.out
    }
}

/// A day as eight digits.
fn digits(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// Words of a text value.
fn escape(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            // A tab is the one control character that a value may hold; between words a space says the same.
            '\t' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_escaped_and_lines_folded_between_characters() {
        assert_eq!(escape("a, b; c\\d\r\ne\tf"), "a\\, b\\; c\\\\d\\ne f");
        let mut calendar = Ical { out: String::new() };
        calendar.words("SUMMARY", &"å".repeat(100));
        calendar.line("X", "a\r\nBEGIN:VTODO\u{7f}");
        let lines: Vec<&str> = calendar.out.split("\r\n").collect();
        assert_eq!(lines.len(), 5 + 1 - 1, "{lines:?}");
        assert!(lines.iter().all(|line| line.len() <= LONGEST));
        assert_eq!(lines[..3].concat().replace(' ', ""), format!("SUMMARY:{}", "å".repeat(100)));
        assert_eq!(lines[3], "X:aBEGIN:VTODO");
    }

    #[test]
    fn days_have_eight_digits() {
        let mut calendar = Ical::default();
        calendar.day("DUE", Date::constant(926, 3, 1));
        calendar.stamp(Date::constant(2026, 3, 1));
        let text = calendar.finish();
        assert!(text.ends_with("DUE;VALUE=DATE:09260301\r\nDTSTAMP:20260301T000000Z\r\nEND:VCALENDAR\r\n"), "{text}");
    }
}
