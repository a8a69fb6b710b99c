//! An address as a drawing that a telephone reads.

use fast_qr::qr::{QRBuilder, QRCode};

/// Around the drawing stays so much free, in its own squares: readers look for it.
const QUIET: usize = 4;

/// The drawing of an address in black on white, which telephones read in any scheme; nothing where it is too long.
pub(super) fn draw_qr(url: &str, says: &str) -> Option<String> {
    let code = QRBuilder::new(url).build().ok()?;
    let side = code.size + 2 * QUIET;
    let mut squares = String::new();
    for row in 0..code.size {
        for (from, length) in runs(&code, row) {
            squares.push_str(&format!("M{} {}h{length}v1h-{length}z", from + QUIET, row + QUIET));
        }
    }
    let says = super::escape(says);
    Some(format!(
        "<svg class=\"qr\" viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"{says}\"><path fill=\"#fff\" \
         d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\"{squares}\"/></svg>"
    ))
}

/// The dark squares of a row: where each run begins, and how long it is.
fn runs(code: &QRCode, row: usize) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for column in (0..code.size).filter(|column| code[row][*column].value()) {
        match runs.last_mut() {
            Some((from, length)) if *from + *length == column => *length += 1,
            _ => runs.push((column, 1)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_drawn_with_its_three_corners() {
        let drawn = draw_qr("https://library.example/offer/", "Our <offer>").expect("it is short");
        // The corners are seven squares wide, at the left, at the right, and below.
        assert!(drawn.contains("M4 4h7v1h-7z"), "{drawn}");
        assert!(drawn.contains("aria-label=\"Our &lt;offer&gt;\""), "{drawn}");
        assert_eq!(draw_qr(&"x".repeat(9_000), ""), None);
    }
}
