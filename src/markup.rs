//! A text as it is kept after parsing: HTML with holes, its links, views and outline.
//!
//! Markdown is parsed and written once per file. What depends on anything else in the site (where a link leads, what
//! a record is called, a chapter's number, a list of partners) is left as a hole, and filled when a page is rendered.

use std::sync::Arc;

use crate::ids::{Kind, RecordKey};
use crate::language::Lang;
use crate::source::Place;

/// Something to be filled in when a page is rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hole {
    /// The address of the link with this index, as an attribute's value.
    Address(u32),
    /// The width and height of the image with this index, as attributes, where they are known.
    Size(u32),
    /// The title of what the link with this index points to, with `lang` where it differs.
    Title(u32),
    /// The number of a section, such as `.2.1`, to stand behind the chapter's own in an element of its own; nothing where
    /// the chapter has no number.
    Number(String),
    /// A word of the interface, by its message id.
    Message(&'static str),
    /// The view with this index.
    View(u32),
    /// The record that the link with this index names, as a card.
    Record(u32),
    /// The way to answer the question with this index.
    Answer(u32),
}

/// A hole and where it stands in the HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoleAt {
    /// Byte offset in [`Markup::html`].
    pub at: u32,
    /// What goes there.
    pub hole: Hole,
}

/// Where a link leads, as far as the text alone can tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dest {
    /// Another host, mail or telephone: `https://…`, `mailto:…`.
    Outside(String),
    /// A record or chapter by `kind:id`, with an anchor where one is given.
    Record(RecordKey, Option<String>),
    /// A path as written, relative or from the root of the site, with an anchor where one is given.
    /// An empty path means the page itself.
    Path(String, Option<String>),
    /// The site-wide path of a file of the site (from its root, such as `content/guide/plan.svg`) that is copied to the output.
    File(Arc<str>),
    /// The text whose file this is (path from the site's root), with an anchor where one is given.
    Text(Arc<str>, Option<String>),
    /// A fault that has been reported; the words stay, the link goes.
    Broken,
}

/// One link or image of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where it leads.
    pub dest: Dest,
    /// Where its target is written.
    pub place: Place,
    /// Whether it is an image's source.
    pub image: bool,
}

/// What a view lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ViewKind {
    /// `::partners{…}`
    Partners,
    /// `::partnerships{…}`
    Partnerships,
    /// `::stages{}`
    Stages,
    /// `::assets{…}`
    Assets,
    /// `::needs{…}`
    Needs,
}

/// The order of a view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ViewOrder {
    /// By name in the page's language.
    #[default]
    Name,
    /// Newest first.
    Newest,
}

/// A list of records asked for in a text: `::partners{stage="marriage" sort="name"}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// What it lists.
    pub kind: ViewKind,
    /// Conditions that all hold, each a facet and one of its values.
    pub filters: Vec<ViewFilter>,
    /// Its order.
    pub order: ViewOrder,
    /// At most so many.
    pub limit: Option<u32>,
    /// Where it is written.
    pub place: Place,
}

/// One condition of a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ViewFilter {
    /// The key as written: `stage`, `sector`, `category`, `type`, `goal`, `place`, `kind`, `unit`.
    pub key: &'static str,
    /// The value as written.
    pub value: String,
    /// Where the value is written.
    pub place: Place,
}

/// A question to the readers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its title, where it has one.
    pub title: String,
    /// Its words, without markup.
    pub words: String,
}

/// One heading below the title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// The anchor.
    pub id: String,
    /// The words, without markup.
    pub words: String,
    /// The section number behind the chapter's own, such as `.2.1`; empty below level 3.
    pub number: String,
}

/// A text, parsed once: HTML with holes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Markup {
    /// The HTML between the holes; well formed, escaped, with no inline script or style.
    pub html: String,
    /// The holes, in the order of their places.
    pub holes: Vec<HoleAt>,
    /// All links and images, in the order of the text.
    pub links: Vec<Link>,
    /// All views, in the order of the text.
    pub views: Vec<View>,
    /// All questions to the readers, in the order of their ends.
    pub questions: Vec<Question>,
    /// All headings below the title, in the order of the text.
    pub headings: Vec<Heading>,
    /// Every anchor that links may name: headings, footnotes and blocks with an id.
    pub anchors: Vec<String>,
    /// Words in the text, for the reading time.
    pub words: u32,
}

/// The title and opening of a text, with its body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prose {
    /// The language it is written in.
    pub lang: Lang,
    /// The first heading, without markup; empty where there is none.
    pub title: String,
    /// The first paragraph, without markup, cut at a word after at most 200 characters.
    pub opening: String,
    /// The body without its title.
    pub body: Markup,
}

impl Markup {
    /// The kinds and ids of all records that the text names, in order, each once.
    #[must_use]
    pub fn mentions(&self) -> Vec<&RecordKey> {
        let mut found: Vec<&RecordKey> = Vec::new();
        for link in &self.links {
            if let Dest::Record(key, _) = &link.dest
                && key.kind != Kind::Chapter
                && !found.contains(&key)
            {
                found.push(key);
            }
        }
        found
    }
}

/// Joins `path` to `folder`, dissolving `.` and `..`; nothing where it leads out of the root.
#[must_use]
pub fn join(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> =
        if path.starts_with('/') { Vec::new() } else { folder.split('/').filter(|part| !part.is_empty()).collect() };
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The address that a path leads to from the page at `base`, below the language: the default one of the site, or one of
/// its languages that stands in front, as the browser shows it. Nothing where it leads out of the site.
#[must_use]
pub fn address_from(base: &str, path: &str, (default, languages): (Lang, &[Lang])) -> Option<String> {
    let address = join(base, path)?;
    let (first, rest) = address.split_once('/').unwrap_or((&address, ""));
    let other = Lang::parse(first).filter(|lang| *lang != default && languages.contains(lang));
    let address = if other.is_some() { rest } else { &address };
    let folder = address.strip_suffix("index.html").unwrap_or(address);
    Some(folder.trim_end_matches('/').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_joined() {
        for (folder, path, joined) in [
            ("content/guide", "../about.md", Some("content/about.md")),
            ("content/guide", "./a/b.md", Some("content/guide/a/b.md")),
            ("a", "/x/y/", Some("x/y")),
            ("a", "../../x", None),
        ] {
            assert_eq!(join(folder, path).as_deref(), joined, "{folder} + {path}");
        }
        let da = Lang::parse("da").expect("a language");
        for (path, address) in [
            ("../partners/a/", "partners/a"),
            ("/da/partners/a/index.html", "partners/a"),
            ("/en/partners/a", "en/partners/a"),
        ] {
            assert_eq!(address_from("about", path, (Lang::EN, &[Lang::EN, da])).as_deref(), Some(address), "{path}");
        }
    }
}
