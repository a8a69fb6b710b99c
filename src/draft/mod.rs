//! Drafts: texts made for people who write records, and for the editors they write in.

pub mod schema;
