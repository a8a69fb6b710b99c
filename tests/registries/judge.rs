//! Tells which records of a registry are public, by the words of the records and the defaults of their kinds alone.

use std::collections::BTreeSet;

use toml::{Table, Value};

use crate::registries::{Registry, folder_of};

impl Registry {
    /// The records that are public, by path: what the records and the defaults of their kinds say, and nothing else.
    pub fn public(&self) -> BTreeSet<String> {
        let open = |(path, record): &(&String, &Table)| self.is_public(path, record);
        self.records.iter().filter(open).map(|(path, _)| path.clone()).collect()
    }

    fn is_public(&self, path: &str, record: &Table) -> bool {
        let yes = |key: &str| record.get(key).and_then(Value::as_bool).unwrap_or(false);
        let word = |key: &str| record.get(key).and_then(Value::as_str);
        let refers = |folder: &str, id: Option<&str>| id.is_none_or(|id| self.shows(folder, id));
        let by_kind = match folder_of(path).map_or("", |(folder, ..)| *folder) {
            "data/site" | "data/strategy" | "data/units/" => true,
            "data/orgs/" => return is_listed(record) && word("visibility").is_none_or(|level| level == "public"),
            "data/assets/" => yes("external") && !record.contains_key("retired_on"),
            "data/needs/" => yes("external"),
            "data/events/" => word("kind") == Some("public-event"),
            "data/contacts/" => refers("data/orgs/", word("org")) && refers("data/units/", word("unit")),
            "data/partnerships/" => {
                let all = |key: &str| {
                    record.get(key).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_table)
                };
                let of = |table: &Table, key: &str| table.get(key).and_then(Value::as_str).map(str::to_owned);
                if !all("parties").all(|party| refers("data/orgs/", of(party, "org").as_deref())) {
                    return false;
                }
                all("stages").next_back().and_then(|stage| of(stage, "stage")).is_some_and(|stage| stage != "glance")
            }
            _ => return false,
        };
        word("visibility").map_or(by_kind, |level| level == "public")
    }

    fn shows(&self, folder: &str, id: &str) -> bool {
        let path = format!("{folder}{id}.toml");
        self.records.get(&path).is_some_and(|record| self.is_public(&path, record))
    }
}

fn is_listed(record: &Table) -> bool {
    let state = record.get("listing").and_then(|listing| listing.get("state")).and_then(Value::as_str);
    let ours = record.get("self").and_then(Value::as_bool).unwrap_or(false);
    state == Some("listed") || (ours && state != Some("do-not-list"))
}
