//! What moved, as hosts are told: from which path to which.

use crate::plan::{PageKind, Plan};

/// One page that stands elsewhere now.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Redirect {
    /// Its earlier path from the root of the host, with a slash at both ends, fit for an address.
    pub from: String,
    /// Where it stands now, in the same form.
    pub to: String,
}

impl Plan {
    /// Every page that moved, in every language, sorted by its earlier path.
    #[must_use]
    pub fn redirects(&self) -> Vec<Redirect> {
        let base = self.site.settings.base_path();
        let whole = |path: &str| format!("{base}{}", encode(path));
        let moved = self.pages.iter().filter_map(|page| match &page.kind {
            PageKind::Moved(now) => Some(Redirect { from: whole(&page.path), to: whole(&self.path(page.lang, now)) }),
            _ => None,
        });
        let mut redirects: Vec<Redirect> = moved.collect();
        redirects.sort();
        redirects
    }
}

/// A path with everything but slashes and unreserved letters as bytes; a host reads spaces and stars as its own signs.
fn encode(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
