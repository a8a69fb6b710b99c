//! Files for programs: the Atom feed, the map of the site, rules for crawlers and hosts.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::artifact::{Artifact, OutPath};
use crate::dates::FuzzyDate;
use crate::language::{Lang, Text};
use crate::plan::{PageKind, Plan};
use crate::render::POLICY;
use crate::render::fill::escape;
use crate::render::voice::Voice;
use crate::site::Audience;
use crate::typography::set_words;

/// Text for XML: escaped, without characters that XML cannot hold.
fn xml(text: &str) -> String {
    let fit: String = text
        .chars()
        .filter(|c| matches!(c, '\t' | '\n' | '\r') || (*c >= ' ' && *c != '\u{FFFE}' && *c != '\u{FFFF}'))
        .collect();
    escape(&fit)
}

fn artifact(path: &str, text: String) -> Option<Artifact> {
    Some(Artifact { path: OutPath::parse(path).ok()?, bytes: text.into_bytes() })
}

/// All files for programs.
pub(super) fn render_feeds(plan: &Plan, voices: &BTreeMap<Lang, Voice>) -> Vec<Artifact> {
    if plan.site.audience > Audience::Public {
        // A site for the library alone asks every crawler to stay out, and offers nothing to subscribe to.
        let rules = artifact("robots.txt", "User-agent: *\nDisallow: /\n".to_owned());
        let headers = artifact("_headers", headers(&plan.site.settings.base_url));
        return rules.into_iter().chain(headers).collect();
    }
    let mut files: Vec<Option<Artifact>> = vec![
        artifact("sitemap.xml", sitemap(plan)),
        artifact(
            "robots.txt",
            format!("User-agent: *\nAllow: /\nSitemap: {}sitemap.xml\n", plan.site.settings.base_url),
        ),
        artifact("_headers", headers(&plan.site.settings.base_url)),
    ];
    for voice in voices.values() {
        files.push(artifact(&format!("{}feed.xml", plan.path(voice.lang, "")), feed(plan, voice)));
    }
    files.into_iter().flatten().collect()
}

/// Every page that search engines should know, with the same page in other languages.
fn sitemap(plan: &Plan) -> String {
    let settings = &plan.site.settings;
    let several = settings.languages.len() > 1;
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let original: BTreeMap<(&str, Lang), bool> = if several {
        plan.pages.iter().map(|page| ((page.address.as_str(), page.lang), page.original.is_none())).collect()
    } else {
        BTreeMap::new()
    };
    for page in plan
        .pages
        .iter()
        .filter(|page| page.original.is_none() && !matches!(page.kind, PageKind::NotFound | PageKind::Moved(_)))
    {
        out.push_str("<url><loc>");
        out.push_str(&xml(&format!("{}{}", settings.base_url, page.path)));
        out.push_str("</loc>");
        if several {
            for lang in settings
                .languages
                .iter()
                .filter(|lang| original.get(&(page.address.as_str(), **lang)).copied().unwrap_or(false))
            {
                let url = xml(&format!("{}{}", settings.base_url, plan.path(*lang, &page.address)));
                out.push_str(&format!("<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{url}\"/>"));
            }
        }
        out.push_str("</url>\n");
    }
    out.push_str("</urlset>\n");
    out
}

/// Headers for hosts that read `_headers`.
fn headers(base_url: &str) -> String {
    let mut out = format!(
        "/*\n  Content-Security-Policy: {POLICY}; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'\n  \
         X-Content-Type-Options: nosniff\n  X-Frame-Options: DENY\n  Referrer-Policy: same-origin\n  \
         Cross-Origin-Opener-Policy: same-origin\n  Cross-Origin-Resource-Policy: same-origin\n  \
         Permissions-Policy: accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), browsing-topics=()\n"
    );
    if base_url.starts_with("https://") {
        out.push_str("  Strict-Transport-Security: max-age=31536000\n");
    }
    // A drawing that is opened by itself runs nothing, whatever somebody put into it.
    out.push_str("\n/*.svg\n  Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; sandbox\n");
    out.push_str("\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n");
    out
}

/// Something that happened, for the feed.
struct News {
    on: FuzzyDate,
    title: String,
    path: String,
    id: String,
    summary: String,
}

/// How many things the feed tells of.
const MOST_NEWS: usize = 50;

fn rfc3339(day: Date) -> String {
    format!("{day}T00:00:00Z")
}

fn feed(plan: &Plan, voice: &Voice) -> String {
    let settings = &plan.site.settings;
    let lang = voice.lang;
    let home = format!("{}{}", settings.base_url, plan.path(lang, ""));
    let own = format!("{home}feed.xml");
    let mut news = gather_news(plan, voice);
    news.sort_by(|a, b| b.on.earliest().cmp(&a.on.earliest()).then_with(|| a.id.cmp(&b.id)));
    news.truncate(MOST_NEWS);
    // A feed must say when it changed; the day that records are judged by is the only clock there is.
    let updated = news.first().map_or(settings.as_of, |first| first.on.earliest());
    let title = shown(&settings.title, lang);
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{lang}\">\n<title>{}</title>\n\
         <id>{}</id>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n\
         <updated>{}</updated>\n<author><name>{}</name></author>\n",
        xml(&voice.messages.say("feed-title")),
        xml(&own),
        xml(&own),
        xml(&home),
        rfc3339(updated),
        xml(&title),
    );
    for one in &news {
        let url = format!("{}{}", settings.base_url, one.path);
        out.push_str(&format!(
            "<entry><title>{}</title><id>{}#{}</id><link rel=\"alternate\" type=\"text/html\" href=\"{}\"/><updated>{}</updated><summary>{}</summary></entry>\n",
            xml(&one.title), xml(&url), xml(&one.id), xml(&url), rfc3339(one.on.earliest()), xml(&one.summary),
        ));
    }
    out.push_str("</feed>\n");
    out
}

/// The words of a text with their punctuation set.
fn shown(text: &Text, lang: Lang) -> Cow<'_, str> {
    let said = text.say(lang);
    set_words(said.lang, said.words)
}

/// Stages that began and records that were checked, as far as their dates are known.
fn gather_news(plan: &Plan, voice: &Voice) -> Vec<News> {
    let lang = voice.lang;
    let mut news = Vec::new();
    for one in plan.site.partnerships.values() {
        let name = shown(&one.name, lang);
        let path = plan.path(lang, &format!("partnerships/{}", one.id));
        for (at, entry) in one.stages.iter().enumerate().filter(|(_, entry)| !entry.planned) {
            let Some(from) = entry.from.known().copied().filter(|from| from.earliest() <= plan.site.settings.as_of)
            else {
                continue;
            };
            let stage = plan
                .site
                .vocabulary
                .stage(entry.stage)
                .map_or(entry.stage.id().into(), |term| shown(&term.label, lang));
            news.push(News {
                on: from,
                title: voice.messages.say_with("feed-stage", &[("name", &name), ("stage", &stage)]),
                path: path.clone(),
                id: format!("stage-{}", at + 1),
                summary: shown(&one.summary, lang).into_owned(),
            });
        }
    }
    let organisations = plan
        .site
        .organisations
        .values()
        .map(|org| (&org.remarks, &org.name, &org.summary, format!("partners/{}", org.id)));
    let partnerships = plan
        .site
        .partnerships
        .values()
        .map(|one| (&one.remarks, &one.name, &one.summary, format!("partnerships/{}", one.id)));
    for (remarks, name, summary, address) in organisations.chain(partnerships) {
        let Some(on) = remarks.verified_on else { continue };
        news.push(News {
            on,
            title: voice.messages.say_with("feed-verified", &[("name", &shown(name, lang))]),
            path: plan.path(lang, &address),
            id: format!("verified-{on}"),
            summary: shown(summary, lang).into_owned(),
        });
    }
    news
}
