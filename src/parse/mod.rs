//! Files as people write them: TOML and Markdown become raw values with places.

pub mod fields;
mod file;
pub mod front;
mod overlay;
pub mod picture;
pub mod raw;
pub mod schema;
mod tables;
pub mod text;
pub mod vocabulary;

pub use file::{ContributionFile, NoteFile, Parsed, ParsedFile, RecordFile, TextFile, Tongues, parse_file};
pub use overlay::Overlay;
