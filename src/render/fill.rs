//! Fills the holes of a text: where links lead, what records are called, numbers, words and views.

use tera::Value;

use crate::markup::{Dest, Hole, Markup};
use crate::plan::{Base, Href, Selection};
use crate::render::scene::{Scene, percent_encode};
use crate::render::views::{Html, InsetView};
use crate::render::whole::in_whole;

/// Text with `&`, `<`, `>`, `"` and `'` escaped, for content and double-quoted attributes.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// A path with everything but unreserved characters and slashes percent-encoded.
#[must_use]
pub fn encode_path(path: &str) -> String {
    path.split('/').map(percent_encode).collect::<Vec<_>>().join("/")
}

/// How a link begins and ends around its address.
const LINK: (&str, &str, &str) = ("<a href=\"", "\">", "</a>");

/// Takes back the beginning of a link that leads nowhere: its words stay. Gives where the text goes on behind it, and
/// keeps in `ends` where its end stands.
fn drop_link(out: &mut String, markup: &Markup, (at, ends): (usize, &mut Option<usize>)) -> usize {
    let (open, closed, end) = LINK;
    let rest = markup.html.get(at..).unwrap_or("");
    // An image has the same hole, and no words to keep.
    let (Some(words), true) = (rest.find(closed).map(|offset| at + offset + closed.len()), out.ends_with(open)) else {
        return at;
    };
    out.truncate(out.len() - open.len());
    *ends = markup.html[words..].find(end).map(|offset| words + offset);
    words
}

impl Scene<'_> {
    /// The way from the page to the root of the site, ending in a slash.
    #[must_use]
    pub fn root(&self) -> String {
        self.renderer.root_of(self.page)
    }

    /// The value of `href` or `src` for a resolved link.
    fn href(&self, href: &Href, base: &Base<'_>) -> String {
        match href {
            Href::Outside(url) => escape(url),
            Href::Here(anchor) => format!("#{}", self.here(anchor, base)),
            Href::File(path) => format!("{}{}", self.root(), encode_path(path)),
            Href::Page { address, anchor } if self.stands_here(address) => in_whole(address, anchor.as_deref()),
            Href::Page { address, anchor } => {
                let path = encode_path(&self.plan.path(self.page.lang, address));
                let anchor = anchor.as_ref().map(|anchor| format!("#{}", percent_encode(anchor))).unwrap_or_default();
                format!("{}{path}{anchor}", self.root())
            }
        }
    }

    /// Writes a part of a text as it stands on this page, without the end of a link that was taken back; gives where the
    /// part ends.
    fn push_without(
        &self,
        out: &mut String,
        markup: &Markup,
        (from, to): (usize, usize),
        (ends, base): (&mut Option<usize>, &Base<'_>),
    ) -> usize {
        let mut from = from;
        if let Some(end) = ends.take_if(|end| (from..to).contains(end)) {
            out.push_str(&self.settle(markup.html.get(from..end).unwrap_or(""), base));
            from = end + LINK.2.len();
        }
        out.push_str(&self.settle(markup.html.get(from..to).unwrap_or(""), base));
        to
    }

    /// A text with its holes filled.
    ///
    /// # Errors
    /// When the template of a view cannot be rendered.
    pub fn fill(&self, markup: &Markup, base: &Base<'_>, number: Option<&str>) -> Result<Html, tera::Error> {
        let mut out = String::with_capacity(markup.html.len() + markup.holes.len() * 32);
        let mut at = 0;
        let mut ends = None;
        for hole in &markup.holes {
            let next = hole.at as usize;
            at = self.push_without(&mut out, markup, (at, next), (&mut ends, base));
            match &hole.hole {
                Hole::Address(index) => {
                    let link = markup.links.get(*index as usize);
                    match link.and_then(|link| self.plan.resolve(&link.dest, base)) {
                        Some(href) => out.push_str(&self.href(&href, base)),
                        None => at = drop_link(&mut out, markup, (at, &mut ends)),
                    }
                }
                Hole::Size(index) => {
                    let link = markup.links.get(*index as usize);
                    if let Some(Href::File(path)) = link.and_then(|link| self.plan.resolve(&link.dest, base)) {
                        let file = self.plan.site.files.iter().find(|file| file.to.as_str() == &*path);
                        if let Some((width, height)) = file.and_then(|file| file.size) {
                            out.push_str(&format!(" width=\"{width}\" height=\"{height}\""));
                        }
                    }
                }
                Hole::Title(index) => out.push_str(&self.link_title(markup, *index, base)),
                Hole::Number(section) => {
                    if let Some(number) = number {
                        out.push_str("<span class=\"number\">");
                        out.push_str(&escape(number));
                        out.push_str(section);
                        out.push_str("</span> ");
                    }
                }
                Hole::Message(id) => out.push_str(&escape(&self.say_here(id, base))),
                Hole::Record(index) => {
                    if let Some(Dest::Record(key, _)) = markup.links.get(*index as usize).map(|link| &link.dest) {
                        out.push_str(&self.render_example(key)?);
                    }
                }
                Hole::Answer(index) => {
                    let question = markup.questions.get(*index as usize);
                    let answer = question.and_then(|question| self.answer_link(question, base.lang));
                    out.push_str(answer.as_ref().map_or("", Html::as_str));
                }
                Hole::View(index) => {
                    if let Some(view) = markup.views.get(*index as usize) {
                        let list = self.render_view(&self.plan.select(view, self.lang()))?;
                        out.push_str(&self.settle(&list, base));
                    }
                }
            }
        }
        self.push_without(&mut out, markup, (at, markup.html.len()), (&mut ends, base));
        Ok(Html::new(&out))
    }

    /// Words inside a text are said in the text's language, not in the frame's.
    pub(super) fn say_in(&self, id: &str, base: &Base<'_>) -> String {
        self.renderer.voices.get(&base.lang).map_or_else(|| self.say(id), |voice| voice.messages.say(id))
    }

    /// The title of what a link points to; in a `lang` of its own where it differs from the text's.
    fn link_title(&self, markup: &Markup, index: u32, base: &Base<'_>) -> String {
        let Some(link) = markup.links.get(index as usize) else { return String::new() };
        let words = match &link.dest {
            Dest::Record(key, _) => self.title_of(key),
            dest => match self.plan.resolve(dest, base) {
                Some(Href::Page { address, .. }) => self.chapter(&address).map(|chapter| chapter.title),
                _ => None,
            },
        };
        let Some(words) = words else { return String::new() };
        let lang = words.lang.clone().unwrap_or_else(|| self.lang().to_string());
        if lang == base.lang.as_str() {
            escape(&words.words)
        } else {
            format!("<span lang=\"{}\">{}</span>", escape(&lang), escape(&words.words))
        }
    }

    fn render_view(&self, selection: &Selection) -> Result<String, tera::Error> {
        let mut view = InsetView {
            kind: "partners",
            partnerships: Vec::new(),
            organisations: Vec::new(),
            stages: Vec::new(),
            assets: Vec::new(),
            needs: Vec::new(),
        };
        match selection {
            Selection::Partners(ids) => {
                view.organisations = ids.iter().filter_map(|id| self.organisation_card(id)).collect();
            }
            Selection::Partnerships(ids) => {
                view.kind = "partnerships";
                view.partnerships = ids.iter().filter_map(|id| self.partnership_card(id)).collect();
            }
            Selection::Stages => {
                view.kind = "stages";
                view.stages = crate::site::Stage::ALL.into_iter().map(|stage| self.stage_card(stage)).collect();
            }
            Selection::Assets(ids) => {
                view.kind = "assets";
                view.assets = ids.iter().filter_map(|id| self.asset_card(id)).collect();
            }
            Selection::Needs(ids) => {
                view.kind = "needs";
                view.needs = ids.iter().filter_map(|id| self.need_card(id)).collect();
            }
        }
        self.renderer.render_part(self, "view.html", Value::from_serializable(&view))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_out() {
        assert_eq!(escape("<a href=\"x\">'&'"), "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;");
        assert_eq!(encode_path("da/bøger/\"x\"/"), "da/b%C3%B8ger/%22x%22/");
    }
}
