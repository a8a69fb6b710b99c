//! Files for programs: the Atom feed, the map of the site, rules for crawlers.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::artifact::{Artifact, OutPath};
use crate::language::{Lang, Text};
use crate::plan::{Happening, News, NewsEntry, PageKind, Plan};
use crate::render::fill::escape;
use crate::render::hosts::render_hosts;
use crate::render::voice::Voice;
use crate::site::{Audience, Stage};
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
        return rules.into_iter().chain(render_hosts(plan)).collect();
    }
    let mut files: Vec<Option<Artifact>> = vec![
        artifact("sitemap.xml", sitemap(plan)),
        artifact(
            "robots.txt",
            format!("User-agent: *\nAllow: /\nSitemap: {}sitemap.xml\n", plan.site.settings.base_url),
        ),
    ];
    for voice in voices.values() {
        files.push(artifact(&format!("{}feed.xml", plan.path(voice.lang, "")), feed(plan, voice)));
    }
    files.into_iter().flatten().chain(render_hosts(plan)).collect()
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
    // The whole guide says what its chapters say: whoever searches is to land in the chapter.
    // The same holds for what stands in other sites' frames.
    let own = |kind: &PageKind| {
        !matches!(kind, PageKind::NotFound | PageKind::Moved(_) | PageKind::Whole | PageKind::Embed(_))
    };
    for page in plan.pages.iter().filter(|page| page.original.is_none() && own(&page.kind)) {
        out.push_str("<url><loc>");
        out.push_str(&xml(&format!("{}{}", settings.base_url, page.path)));
        out.push_str("</loc>");
        if let Some(day) = plan.changed_on(page) {
            out.push_str(&format!("<lastmod>{day}</lastmod>"));
        }
        if several {
            for lang in settings
                .languages
                .iter()
                .filter(|lang| original.get(&(page.address.as_str(), **lang)).copied().unwrap_or(false))
            {
                let url =
                    xml(&format!("{}{}", settings.base_url, plan.leaf_path(*lang, &page.address, page.leaf.number)));
                out.push_str(&format!("<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{url}\"/>"));
            }
        }
        out.push_str("</url>\n");
    }
    out.push_str("</urlset>\n");
    out
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
    let news = News::new(&plan.site);
    let news = &news.entries[..news.entries.len().min(MOST_NEWS)];
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
        xml(&format!("{}{}", settings.base_url, plan.path(lang, "new"))),
        rfc3339(updated),
        xml(&title),
    );
    for entry in news {
        out.push_str(&render_entry(plan, voice, entry).unwrap_or_default());
    }
    out.push_str("</feed>\n");
    out
}

/// The words of a text with their punctuation set.
fn shown(text: &Text, lang: Lang) -> Cow<'_, str> {
    let said = text.say(lang);
    set_words(said.lang, said.words)
}

/// One entry; its id stays the same whatever else changes.
fn render_entry(plan: &Plan, voice: &Voice, entry: &NewsEntry) -> Option<String> {
    let lang = voice.lang;
    let (address, _) = plan.address_of(&entry.record)?;
    let (name, summary) = match plan.addresses.get(&address)? {
        PageKind::Organisation(id) => plan.site.organisations.get(id).map(|org| (&org.name, &org.summary)),
        PageKind::Partnership(id) => plan.site.partnerships.get(id).map(|one| (&one.name, &one.summary)),
        _ => None,
    }?;
    let url = xml(&format!("{}{}", plan.site.settings.base_url, plan.path(lang, &address)));
    Some(format!(
        "<entry><title>{}</title><id>{url}#{}</id><link rel=\"alternate\" type=\"text/html\" href=\"{url}\"/>\
         <updated>{}</updated><summary>{}</summary></entry>\n",
        xml(&entry_title(plan, voice, (&shown(name, lang), &entry.event))),
        xml(&entry.id),
        rfc3339(entry.on.earliest()),
        xml(&shown(summary, lang)),
    ))
}

fn entry_title(plan: &Plan, voice: &Voice, (name, event): (&str, &Happening)) -> String {
    let stage = |stage: Stage| {
        let term = plan.site.vocabulary.stage(stage);
        term.map_or(stage.id().into(), |term| shown(&term.label, voice.lang))
    };
    let messages = &voice.messages;
    match event {
        Happening::Began(first) => {
            messages.say_with("feed-new-partnership", &[("name", name), ("stage", &stage(*first))])
        }
        Happening::Moved { from: _, to } => messages.say_with("feed-stage", &[("name", name), ("stage", &stage(*to))]),
        Happening::Ended(..) => messages.say_with("feed-over", &[("name", name)]),
        Happening::Checked => messages.say_with("feed-verified", &[("name", name)]),
    }
}
