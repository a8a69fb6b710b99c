//! How far a desk looks ahead.

/// Days ahead that count as soon.
pub const SOON: i32 = 30;
/// Days ahead that are shown; what lies farther off is only counted.
pub const AHEAD: i32 = 365;
