//! Tells in plain text, for terminals, programs and calendars, what pages tell in HTML.

mod acquaintance;
mod called;
mod due;

pub use acquaintance::show_acquaintance;
pub use called::Called;
pub use due::DueList;
