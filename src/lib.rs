//! Handfast turns a handbook on library partnerships and a registry of partners into one website.

pub mod artifact;
pub mod check;
pub mod cli;
pub mod dates;
pub mod diag;
pub mod disclose;
pub mod ids;
pub mod io;
pub mod language;
pub mod markup;
pub mod parse;
pub mod plan;
pub mod records;
pub mod render;
pub mod session;
pub mod site;
pub mod source;
pub mod world;
