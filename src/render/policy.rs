//! What a page may load and run: nothing from elsewhere, nothing inline.

use crate::plan::PageKind;

/// What all pages may load; scripts stand apart, since one page may do more.
const LOADED: &str = "style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
                      base-uri 'none'; form-action 'self'; object-src 'none'";

/// What a kind of page is allowed beyond all others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Licence {
    /// Nothing: every page that is not named below.
    Strict,
    /// Full-text search is compiled in the browser, on its own page alone.
    Search,
}

impl Licence {
    /// What a kind of page is allowed.
    #[must_use]
    pub fn of(kind: &PageKind) -> Self {
        if *kind == PageKind::Index { Self::Search } else { Self::Strict }
    }

    /// The policy as a page states it itself; what only a header can say is left out.
    #[must_use]
    pub fn policy(self) -> String {
        let scripts = if self == Self::Search { "'self' 'wasm-unsafe-eval'" } else { "'self'" };
        format!("default-src 'none'; script-src {scripts}; {LOADED}")
    }
}

/// The Content-Security-Policy of a kind of page, fit for a `<meta>`.
#[must_use]
pub fn policy(kind: &PageKind) -> String {
    Licence::of(kind).policy()
}
