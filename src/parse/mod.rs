//! From files to what they say, with the place of every part.

pub mod text;
