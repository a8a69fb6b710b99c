//! What notes are tied to: the records that they speak of, and the notes that lead to them.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::{Kind, NoteId, RecordKey};
use crate::site::{Note, Site};

/// Who speaks of what, from the other end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Threads {
    /// Notes about a record, the newest first: those that say so at their head, and those that name it in their text.
    about: BTreeMap<RecordKey, Vec<NoteId>>,
    /// All notes, the newest first.
    pub notes: Vec<NoteId>,
}

impl Threads {
    /// Gathers the threads of a site.
    #[must_use]
    pub fn new(site: &Site) -> Self {
        let mut notes: Vec<&Note> = site.inside.iter().flat_map(|inside| inside.notes.values()).collect();
        notes.sort_by(|a, b| b.on.cmp(&a.on).then_with(|| a.id.cmp(&b.id)));
        let mut threads = Self::default();
        for note in notes {
            for key in spoken_of(note) {
                threads.about.entry(key).or_default().push(note.id.clone());
            }
            threads.notes.push(note.id.clone());
        }
        threads
    }

    /// The notes that speak of a record.
    #[must_use]
    pub fn about(&self, kind: Kind, id: &str) -> &[NoteId] {
        self.about.get(&RecordKey::new(kind, id)).map_or(&[], Vec::as_slice)
    }
}

/// Everything that a note is tied to, each once, itself left out.
fn spoken_of(note: &Note) -> BTreeSet<RecordKey> {
    let named = note.prose.body.mentions().into_iter().cloned();
    let linked = note.links.iter().map(|id| RecordKey::new(Kind::Note, id.as_str()));
    let own = RecordKey::new(Kind::Note, note.id.as_str());
    note.about.iter().cloned().chain(named).chain(linked).filter(|key| *key != own).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::inside::tests::{ORGS, site_of};

    #[test]
    fn threads_lead_back() {
        let note = |on: &str, about: &str, text: &str| {
            format!("+++\nabout = [\"{about}\"]\nby = \"ida\"\non = {on}\n+++\n# Title\n\n{text}\n")
        };
        let first = note("2026-01-01", "org:school", "See [[note:second]] and [[note:first]].");
        let second = note("2026-02-01", "org:our-library", "They are [[org:school|a school]].");
        let ida =
            "name = \"Ida\"\nside = \"internal\"\nunit = \"desk\"\nbasis = \"contract\"\nkeep_until = \"unknown\"\n";
        let site = site_of(
            &[
                &ORGS[..],
                &[("data/units/desk.toml", "name = \"Desk\"\nkind = \"team\"\n"), ("private/people/ida.toml", ida)],
                &[("private/notes/first.md", &first), ("private/notes/second.md", &second)],
            ]
            .concat(),
        );
        let threads = Threads::new(&site);
        let told = |kind, id| threads.about(kind, id).iter().map(NoteId::as_str).collect::<Vec<_>>();
        assert_eq!(told(Kind::Org, "school"), ["second", "first"]);
        assert_eq!(told(Kind::Note, "second"), ["first"]);
        assert!(told(Kind::Note, "first").is_empty());
    }
}
