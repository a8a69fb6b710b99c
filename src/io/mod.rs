//! Where the program meets the machine: folders, the clock, the published site, the preview, and news of edits.

pub mod change;
pub mod disk;
mod history;
pub mod opener;
pub mod publish;
pub mod schemas;
pub mod serve;
pub mod watch;
