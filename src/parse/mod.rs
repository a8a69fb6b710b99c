//! Files as people write them: TOML and Markdown become raw values with places.

pub mod fields;
mod file;
mod front;
pub mod raw;
pub mod schema;
mod tables;
pub mod text;
pub mod vocabulary;

pub use file::{Parsed, ParsedFile, RecordFile, TextFile, Tongues, parse_file};
