//! Checks which hosts get files with headers and redirects.

use crate::check::remarks::check_word;
use crate::diag::Diagnostics;
use crate::parse::raw::RawSettings;
use crate::site::Host;

/// The hosts as written; where nothing is, those whose files are of no harm anywhere.
pub fn check_hosts(raw: &RawSettings, found: &mut Diagnostics) -> Vec<Host> {
    let Some(written) = &raw.hosts else { return vec![Host::Netlify, Host::Cloudflare] };
    let known = [
        ("netlify", Host::Netlify),
        ("cloudflare", Host::Cloudflare),
        ("apache", Host::Apache),
        ("nginx", Host::Nginx),
        ("caddy", Host::Caddy),
    ];
    written.value.iter().filter_map(|word| check_word(word, &known, found)).collect()
}
