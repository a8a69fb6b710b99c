//! Notes: all of them, one of them, and those about a record.

use crate::ids::{Kind, NoteId};
use crate::plan::{Base, InsidePage};
use crate::render::scene::Scene;
use crate::render::views::{ChapterLink, NotePage, NoteRow, NotesPage, Words};
use crate::site::Note;

impl Scene<'_> {
    fn note(&self, id: &NoteId) -> Option<&Note> {
        self.plan.site.inside.as_ref()?.notes.get(id)
    }

    /// A note as lists of chapters show it.
    pub(in crate::render) fn note_link(&self, id: &NoteId) -> Option<ChapterLink> {
        let note = self.note(id)?;
        Some(ChapterLink {
            path: self.path(&InsidePage::Note(id.clone()).address(), None),
            number: None,
            title: Words { words: note.title.clone(), lang: self.other(note.lang) },
            description: note.prose.opening.clone(),
        })
    }

    /// All notes, the newest first.
    pub(super) fn notes_page(&self) -> NotesPage {
        NotesPage { notes: self.note_rows(&self.plan.threads.notes) }
    }

    /// The notes that speak of a record, the newest first.
    pub(super) fn notes_about(&self, kind: Kind, id: &str) -> Vec<NoteRow> {
        self.note_rows(self.plan.threads.about(kind, id))
    }

    /// Notes in a list.
    pub(super) fn note_rows(&self, ids: &[NoteId]) -> Vec<NoteRow> {
        ids.iter().filter_map(|id| self.note_row(self.note(id)?)).collect()
    }

    /// A note in a list.
    pub(super) fn note_row(&self, note: &Note) -> Option<NoteRow> {
        Some(NoteRow {
            link: self.record(Kind::Note, note.id.as_str())?,
            opening: Words { words: note.prose.opening.clone(), lang: self.other(note.lang) },
            by: self.record(Kind::Person, note.by.as_str()),
            on: self.day(note.on),
            about: note.about.iter().filter_map(|key| self.link(key)).collect(),
        })
    }

    /// One note; nothing where it is not there.
    pub(super) fn note_page(&self, id: &NoteId) -> Result<Option<NotePage>, tera::Error> {
        let Some(note) = self.note(id) else { return Ok(None) };
        let address = InsidePage::Note(id.clone()).address();
        let base = Base { address: &address, file: Some(&note.file), lang: note.lang };
        // What stands at its head as what it is about is not told a second time.
        let named: Vec<_> = note.prose.body.mentions().into_iter().filter(|key| !note.about.contains(key)).collect();
        Ok(Some(NotePage {
            title: Words { words: note.title.clone(), lang: self.other(note.lang) },
            by: self.record(Kind::Person, note.by.as_str()),
            on: self.day(note.on),
            about: note.about.iter().filter_map(|key| self.link(key)).collect(),
            body: self.fill(&note.prose.body, &base, None)?,
            body_lang: self.other(note.lang),
            mentions: self.mentioned(&named),
            links: self.note_rows(&note.links),
            back: self.notes_about(Kind::Note, id.as_str()),
            file: note.file.to_string(),
        }))
    }
}
