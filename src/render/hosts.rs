//! What web servers are told: the headers of every address, and what moved, in the words of each kind of host.

use crate::artifact::{Artifact, OutPath};
use crate::language::Lang;
use crate::plan::{Plan, Redirect};
use crate::render::policy::Licence;
use crate::site::Host;

/// Where the index of the search stands.
pub const INDEX_FOLDER: &str = "search/pagefind/";

/// Where the pages stand that other sites may show in a frame.
const FRAMED: &str = "embed";

/// What all pages say but those that may be framed.
const UNFRAMED: &str = "frame-ancestors 'none'";

/// What a policy can say in a header alone, beside who may frame the page.
const TRUSTED: &str = "require-trusted-types-for 'script'; trusted-types 'none'";

/// A drawing that is opened by itself runs nothing, whatever somebody put into it.
const DRAWING: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

const FOREVER: &str = "public, max-age=31536000, immutable";

/// The files for the hosts that the settings name.
pub(super) fn render_hosts(plan: &Plan) -> Vec<Artifact> {
    let hosts = &plan.site.settings.hosts;
    let mut files = Vec::new();
    if hosts.iter().any(|host| matches!(host, Host::Netlify | Host::Cloudflare)) {
        files.push(("_headers", headers(plan)));
        files.extend(redirects(plan).map(|text| ("_redirects", text)));
    }
    for (host, file, text) in [
        (Host::Apache, ".htaccess", apache as fn(&Plan) -> String),
        (Host::Caddy, "Caddyfile", caddy),
        (Host::Nginx, "nginx.conf", nginx),
    ] {
        if hosts.contains(&host) {
            files.push((file, text(plan)));
        }
    }
    let artifact =
        |(path, text): (&str, String)| Some(Artifact { path: OutPath::parse(path).ok()?, bytes: text.into_bytes() });
    files.into_iter().filter_map(artifact).collect()
}

/// The headers that every address gets.
fn common(plan: &Plan) -> Vec<(&'static str, String)> {
    let policy = unframed_policy(Licence::Strict);
    let fixed = [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        (
            "Permissions-Policy",
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), browsing-topics=()",
        ),
    ];
    let fixed = fixed.into_iter().map(|(name, value)| (name, value.to_owned()));
    let secure = plan.site.settings.base_url.starts_with("https://");
    let secure = secure.then(|| ("Strict-Transport-Security", "max-age=31536000".to_owned()));
    [("Content-Security-Policy", policy)].into_iter().chain(fixed).chain(secure).collect()
}

/// Headers for hosts that read `_headers`.
///
/// A host that adds the headers of several rules together needs the lines with the sign `!`, which take a header of all
/// pages away first; others pass over them.
fn headers(plan: &Plan) -> String {
    let mut out = String::from("/*\n");
    for (name, value) in common(plan) {
        out.push_str(&format!("  {name}: {value}\n"));
    }
    out.push_str(&format!("\n/*.svg\n  Content-Security-Policy: {DRAWING}\n"));
    out.push_str(&format!("\n/assets/*\n  Cache-Control: {FOREVER}\n"));
    if plan.site.settings.search {
        let policy = unframed_policy(Licence::Search);
        for path in in_languages(plan, "search") {
            out.push_str(&format!("\n/{path}\n  ! Content-Security-Policy\n  Content-Security-Policy: {policy}\n"));
        }
        // These have a digest in their names.
        for folder in ["fragment", "index", "filter"] {
            out.push_str(&format!("\n/{INDEX_FOLDER}{folder}/*\n  Cache-Control: {FOREVER}\n"));
        }
    }
    for path in framed(plan) {
        out.push_str(&format!(
            "\n/{path}*\n  ! Content-Security-Policy\n  Content-Security-Policy: {}\n  ! X-Frame-Options\n  \
             ! Cross-Origin-Resource-Policy\n  Cross-Origin-Resource-Policy: cross-origin\n",
            framed_policy()
        ));
    }
    out
}

/// The path of an address in each language.
fn in_languages(plan: &Plan, address: &str) -> Vec<String> {
    plan.site.settings.languages.iter().map(|lang: &Lang| plan.path(*lang, address)).collect()
}

/// The folders of pages that may be framed; none where there are none.
fn framed(plan: &Plan) -> Vec<String> {
    let there =
        plan.addresses.keys().any(|address| address.strip_prefix(FRAMED).is_some_and(|rest| rest.starts_with('/')));
    if there { in_languages(plan, FRAMED) } else { Vec::new() }
}

/// The policy of a page that no other site may frame.
fn unframed_policy(licence: Licence) -> String {
    format!("{}; {UNFRAMED}; {TRUSTED}", licence.policy())
}

fn framed_policy() -> String {
    format!("{}; frame-ancestors *; {TRUSTED}", Licence::Strict.policy())
}

/// Permanent redirects for hosts that read `_redirects`; none where nothing moved.
///
/// A page stands at each old address, for all other hosts: one host passes it over only where the rule says `!`, the
/// other does not know that sign, leaves the line out and takes the next.
fn redirects(plan: &Plan) -> Option<String> {
    let redirects = plan.redirects();
    if redirects.is_empty() {
        return None;
    }
    let mut out = String::from("# What moved. Netlify reads the lines with `!`, Cloudflare those without.\n");
    for Redirect { from, to } in redirects {
        out.push_str(&format!("{from} {to} 301!\n{from} {to} 301\n"));
    }
    Some(out)
}

/// Which addresses get other headers than all, as the end of a pattern behind the path of the site, and which; nothing
/// in place of a value takes the header away. Of several that fit, the last counts.
type Exception = (String, Vec<(&'static str, Option<String>)>);

fn exceptions(plan: &Plan) -> Vec<Exception> {
    let csp = "Content-Security-Policy";
    let kept = || ("Cache-Control", Some(FOREVER.to_owned()));
    let mut all = vec![
        ("assets/.*".to_owned(), vec![kept()]),
        (".*\\.svg".to_owned(), vec![(csp, Some(DRAWING.to_owned()))]),
        ("assets/.*\\.svg".to_owned(), vec![(csp, Some(DRAWING.to_owned())), kept()]),
    ];
    let any_of = |paths: Vec<String>| paths.iter().map(|path| literal(path)).collect::<Vec<_>>().join("|");
    if plan.site.settings.search {
        let policy = unframed_policy(Licence::Search);
        let pages = any_of(in_languages(plan, "search"));
        all.push((format!("(?:{pages})(?:index\\.html)?"), vec![(csp, Some(policy))]));
        all.push((format!("{}(?:fragment|index|filter)/.*", literal(INDEX_FOLDER)), vec![kept()]));
    }
    let framed = framed(plan);
    if !framed.is_empty() {
        let headers = vec![
            (csp, Some(framed_policy())),
            ("X-Frame-Options", None),
            ("Cross-Origin-Resource-Policy", Some("cross-origin".to_owned())),
        ];
        all.push((format!("(?:{}).*", any_of(framed)), headers));
    }
    all
}

/// Words as a pattern that fits nothing else.
fn literal(words: &str) -> String {
    let sign = |c: char| if c.is_ascii_punctuation() && !"/-_".contains(c) { format!("\\{c}") } else { c.to_string() };
    words.chars().map(sign).collect()
}

/// All headers of the addresses of an exception, and `no-cache` where it says nothing of keeping.
fn whole(plan: &Plan, (_, special): &Exception) -> Vec<(&'static str, String)> {
    let mut headers = common(plan);
    headers.push(("Cache-Control", "no-cache".to_owned()));
    for (name, value) in special {
        headers.retain(|(known, _)| known != name);
        headers.extend(value.clone().map(|value| (*name, value)));
    }
    headers
}

/// What moved, for hosts that compare addresses with their bytes put back: those with such bytes have their pages alone.
fn plain_redirects(plan: &Plan) -> impl Iterator<Item = Redirect> {
    plan.redirects().into_iter().filter(|moved| !moved.from.contains('%'))
}

fn nginx(plan: &Plan) -> String {
    let base = plan.site.settings.base_path();
    let mut out = format!(
        "# Headers and redirects of this site. In its server block: include /path/to/nginx.conf;\n\
         # nginx sends the headers of one block alone, so each block has all of them.\nindex index.html;\n\
         error_page 404 {base}404.html;\n"
    );
    for Redirect { from, to } in plain_redirects(plan) {
        out.push_str(&format!("location = {from} {{ return 301 {to}; }}\n"));
    }
    let block = |place: String, headers: Vec<(&str, String)>| {
        let lines: String =
            headers.iter().map(|(name, value)| format!("\tadd_header {name} \"{value}\" always;\n")).collect();
        format!("location {place} {{\n{lines}}}\n")
    };
    // Of several patterns the first counts.
    for exception in exceptions(plan).iter().rev() {
        out.push_str(&block(format!("~ \"^{}{}$\"", literal(base), exception.0), whole(plan, exception)));
    }
    out.push_str(&block(base.to_owned(), whole(plan, &(String::new(), Vec::new()))));
    out
}

fn apache(plan: &Plan) -> String {
    let base = plan.site.settings.base_path();
    let mut out = format!(
        "# Headers and redirects of this site. The host must allow it: AllowOverride FileInfo Indexes, and mod_headers.\n\
         DirectoryIndex index.html\nErrorDocument 404 {base}404.html\n"
    );
    for Redirect { from, to } in plain_redirects(plan) {
        out.push_str(&format!("RedirectMatch 301 \"^{}$\" \"{to}\"\n", literal(&from)));
    }
    out.push_str("<IfModule mod_headers.c>\n");
    for (name, value) in whole(plan, &(String::new(), Vec::new())) {
        out.push_str(&format!("Header always set {name} \"{value}\"\n"));
    }
    for (pattern, headers) in exceptions(plan) {
        out.push_str(&format!("<If \"%{{REQUEST_URI}} =~ m#^{}{pattern}$#\">\n", literal(base)));
        for (name, value) in headers {
            out.push_str(&match value {
                Some(value) => format!("\tHeader always set {name} \"{value}\"\n"),
                None => format!("\tHeader always unset {name}\n"),
            });
        }
        out.push_str("</If>\n");
    }
    out.push_str("</IfModule>\n");
    out
}

fn caddy(plan: &Plan) -> String {
    let base = plan.site.settings.base_path();
    let mut out = String::from("# Headers and redirects of this site. In its block: import /path/to/Caddyfile\n");
    for Redirect { from, to } in plain_redirects(plan) {
        out.push_str(&format!("redir {from} {to} 301\n"));
    }
    // In a route the lines hold in the order in which they stand.
    out.push_str("route {\n\theader {\n");
    for (name, value) in whole(plan, &(String::new(), Vec::new())) {
        out.push_str(&format!("\t\t{name} \"{value}\"\n"));
    }
    out.push_str("\t}\n");
    for (place, (pattern, headers)) in exceptions(plan).into_iter().enumerate() {
        out.push_str(&format!("\t@some{place} path_regexp some{place} \"^{}{pattern}$\"\n", literal(base)));
        out.push_str(&format!("\theader @some{place} {{\n"));
        for (name, value) in headers {
            out.push_str(&match value {
                Some(value) => format!("\t\t{name} \"{value}\"\n"),
                None => format!("\t\t-{name}\n"),
            });
        }
        out.push_str("\t}\n");
    }
    out.push_str(&format!(
        "}}\nhandle_errors {{\n\t@missing expression {{err.status_code}} == 404\n\trewrite @missing {base}404.html\n\tfile_server\n}}\n"
    ));
    out
}
