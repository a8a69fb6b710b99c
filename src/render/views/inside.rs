//! Pages that only the library sees.

use serde::Serialize;

use crate::render::views::{LinkView, StageMark};

/// How many partnerships are in a stage.
#[derive(Debug, Clone, Serialize)]
pub struct StageCountRow {
    /// The stage.
    pub stage: StageMark,
    /// How many are in it now.
    pub now: usize,
    /// How many were in it last and are over.
    pub over: usize,
    /// How many are to begin with it.
    pub planned: usize,
}

/// A partnership that began, moved or ended.
#[derive(Debug, Clone, Serialize)]
pub struct MoveRow {
    /// The partnership.
    pub link: LinkView,
    /// The stage it came from; nothing: it began.
    pub from: Option<StageMark>,
    /// The stage it came to; nothing: it ended.
    pub to: Option<StageMark>,
    /// When, in words.
    pub on: String,
}

/// `inside-state.html`
#[derive(Debug, Clone, Serialize)]
pub struct StatePage {
    /// The year that is told of.
    pub year: String,
    /// How many partnerships are counted.
    pub counted: usize,
    /// How many are left out: retold from elsewhere, or illustrations.
    pub left_out: usize,
    /// Stage by stage.
    pub stages: Vec<StageCountRow>,
    /// The moves of the year, newest first.
    pub moves: Vec<MoveRow>,
}
