//! Writes what is due: for a terminal, for programs, for a calendar.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use crate::diag::harmless;
use crate::ids::{PersonId, UnitId};
use crate::plan::{Due, DueKind};
use crate::render::ical::Ical;
use crate::render::plain::Called;
use crate::render::plain::called::days_between;
use crate::site::Audience;

/// What is due, with what is needed to tell it.
pub struct DueList<'a> {
    /// What is due, by day.
    pub due: Vec<Due>,
    /// The last day that was asked for.
    pub until: Date,
    /// Names and places.
    pub called: Called<'a>,
}

impl DueList<'_> {
    fn as_of(&self) -> Date {
        self.called.site.settings.as_of
    }

    /// What there is to do, as a verb with what it needs.
    fn to_do(&self, kind: DueKind) -> String {
        self.called.messages.say(&format!("told-do-{}", kind.word()))
    }

    /// A message about a number of tasks and a day.
    fn heading(&self, id: &str, day: Date, count: usize) -> String {
        let (day, count) = (day.to_string(), count.to_string());
        self.called.messages.say_with(id, &[("day", &day), ("count", &count)])
    }

    /// What there is to do, with what it is about where that is not said by the record.
    fn task(&self, due: &Due) -> String {
        let about = matches!(due.kind, DueKind::PlannedContact | DueKind::NextContact);
        match due.words.as_ref().filter(|_| about) {
            Some(words) => format!("{}: {}", self.to_do(due.kind), self.called.say(words)),
            None => self.to_do(due.kind),
        }
    }

    /// Who is to act: the unit, the colleague.
    fn who(&self, due: &Due) -> String {
        let unit = due.unit.as_ref().map(|unit| self.called.unit(unit));
        let who = due.who.as_ref().map(|who| self.called.person(who));
        unit.into_iter().chain(who).collect::<Vec<_>>().join(", ")
    }

    /// For people; a line each where all of them fit into `width` characters, else a few short ones.
    #[must_use]
    pub fn to_text(&self, width: Option<usize>) -> String {
        let (late, ahead): (Vec<&Due>, Vec<&Due>) = self.due.iter().partition(|due| due.on < self.as_of());
        let mut out = String::new();
        if !late.is_empty() {
            out.push_str(&format!("{}\n", self.heading("told-overdue", self.as_of(), late.len())));
            out.push_str(&self.rows(&late, width));
        }
        if !ahead.is_empty() {
            let gap = if late.is_empty() { "" } else { "\n" };
            out.push_str(&format!("{gap}{}\n", self.heading("told-to-do", self.until, ahead.len())));
            out.push_str(&self.rows(&ahead, width));
        }
        if out.is_empty() {
            out = format!("{}\n", self.heading("told-nothing-due", self.until, 0));
        }
        harmless(&out)
    }

    fn rows(&self, list: &[&Due], width: Option<usize>) -> String {
        let rows: Vec<[String; 6]> = list.iter().map(|due| self.row(due)).collect();
        let widest = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
        let widths: Vec<usize> = (0..6).map(widest).collect();
        let whole = 2 * widths.iter().filter(|width| **width > 0).count() + widths.iter().sum::<usize>();
        let stacked = width.is_some_and(|width| whole > width);
        let mut out = String::new();
        for [day, late, task, record, file, who] in &rows {
            let line = if stacked {
                let who = if who.is_empty() { String::new() } else { format!("    {who}\n") };
                format!("  {day}  {late:<0$}  {task}\n    {record}\n    {file}\n{who}", widths[1])
            } else {
                let cells = [day, late, task, record, file, who];
                let padded = cells.iter().zip(&widths).map(|(cell, width)| format!("  {cell:<width$}"));
                format!("{}\n", padded.collect::<String>().trim_end())
            };
            out.push_str(&line);
        }
        out
    }

    fn row(&self, due: &Due) -> [String; 6] {
        [
            due.on.to_string(),
            self.called.how_late(due.on),
            self.task(due),
            format!("{} ({})", self.called.record(&due.record), due.record),
            self.called.file(due.place),
            self.who(due),
        ]
    }

    /// For programs: one JSON object a line.
    #[must_use]
    pub fn to_json(&self) -> String {
        let lines = self.due.iter().map(|due| {
            let (file, line) = self.called.position(due.place);
            let line = JsonLine {
                on: due.on.to_string(),
                days: days_between(self.as_of(), due.on),
                overdue: due.on < self.as_of(),
                kind: due.kind.word(),
                to_do: self.to_do(due.kind),
                record: due.record.to_string(),
                name: self.called.record(&due.record),
                about: due.words.as_ref().map(|words| self.called.say(words)),
                unit: due.unit.as_ref().map(UnitId::as_str),
                who: due.who.as_ref().map(PersonId::as_str),
                file,
                line,
            };
            // A struct of strings and numbers always becomes JSON.
            serde_json::to_string(&line).unwrap_or_default() + "\n"
        });
        lines.collect()
    }

    /// For a calendar: a task for each, of the whole day.
    #[must_use]
    pub fn to_ical(&self) -> String {
        let settings = &self.called.site.settings;
        let mut calendar = Ical::default();
        calendar.words("X-WR-CALNAME", &self.called.say(&settings.title));
        let host = settings.base_url.split_once("://").map_or("", |(_, rest)| rest);
        let host = host.split(['/', ':']).next().filter(|host| !host.is_empty()).unwrap_or("localhost");
        let mut same: BTreeMap<String, usize> = BTreeMap::new();
        for due in &self.due {
            let key = format!("{}-{}-{}-{}", due.kind.word(), due.record.kind.word(), due.record.id, due.on);
            let times = same.entry(key.clone()).or_default();
            *times += 1;
            let more = if *times > 1 { format!("-{times}") } else { String::new() };
            self.put_task(due, &format!("{key}{more}@{host}"), &mut calendar);
        }
        calendar.finish()
    }

    fn put_task(&self, due: &Due, uid: &str, calendar: &mut Ical) {
        calendar.line("BEGIN", "VTODO");
        calendar.line("UID", uid);
        calendar.stamp(self.as_of());
        calendar.day("DUE", due.on);
        let task = self.task(due);
        let first = task.chars().next().into_iter().flat_map(char::to_uppercase);
        let task: String = first.chain(task.chars().skip(1)).collect();
        calendar.words("SUMMARY", &format!("{task} – {}", self.called.record(&due.record)));
        let about = due.words.as_ref().map(|words| self.called.say(words)).unwrap_or_default();
        let lines = [about, self.who(due), due.record.to_string(), self.called.file(due.place)];
        let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        calendar.words("DESCRIPTION", &lines.join("\n"));
        calendar.line("CATEGORIES", due.kind.word());
        calendar.line("STATUS", "NEEDS-ACTION");
        if self.called.site.audience > Audience::Public {
            calendar.line("CLASS", "CONFIDENTIAL");
        }
        calendar.line("END", "VTODO");
    }
}

/// One thing that is due as `--format json` prints it: one object a line, days from the day of the records on.
#[derive(Serialize)]
struct JsonLine<'a> {
    on: String,
    days: i32,
    overdue: bool,
    kind: &'a str,
    to_do: String,
    record: String,
    name: String,
    about: Option<String>,
    unit: Option<&'a str>,
    who: Option<&'a str>,
    file: &'a str,
    line: usize,
}
