//! Makes new files from answers, and moves written ones on: text in, text out, nothing is read or written here.

mod addresses;
mod advance;
mod amend;
mod answers;
mod chapter;
mod dialogue;
mod form;
mod forms;
mod record;
mod rename;
pub mod schema;
mod translated;

pub use advance::{advance, after_move, forbidden};
pub use amend::{Refused, append_block, keeping_line_ends};
pub use answers::{Answers, Choice, Ground, id_of};
pub use chapter::{chapter_path, chapter_text};
pub use dialogue::{Asker, Given, Unfilled, fill};
pub use form::{Form, Home, Key, Kind as ValueKind, Manner, Need, Part, Place, Takes};
pub use forms::{CLOSED, FORMS, MOVE};
pub use record::{write_block, write_head, write_record};
pub use rename::{Renaming, mend, remember};
pub use translated::mark_translated;
