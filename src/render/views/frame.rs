//! What every page has: links, words, and the frame around it.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};
use tera::Value;

/// HTML that this program made; the only thing that templates print without escaping. Copies share their text.
#[derive(Debug, Clone)]
pub struct Html(Value);

impl Html {
    /// Marks text as HTML.
    #[must_use]
    pub fn new(html: &str) -> Self {
        Self(Value::safe_string(html))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str().unwrap_or("")
    }
}

impl Default for Html {
    fn default() -> Self {
        Self::new("")
    }
}

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// A link to a page of the site.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct LinkView {
    /// Path from the root of the site.
    pub path: String,
    /// Its words.
    pub title: String,
    /// The language of the words, where it is not the page's.
    pub lang: Option<String>,
}

/// A link with a number of records behind it.
#[derive(Debug, Clone, Serialize)]
pub struct CountedLink {
    /// The link.
    pub link: LinkView,
    /// How many public records.
    pub count: usize,
    /// Whether the number is public: partnerships in the stage glance are not shown.
    pub counted: bool,
    /// One sentence about it, where there is one.
    pub description: Option<Words>,
    /// Whether it is the page itself.
    pub current: bool,
}

/// Words that may be in another language than the page.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct Words {
    /// The words.
    pub words: String,
    /// Their language, where it is not the page's.
    pub lang: Option<String>,
}

/// What a beta says on each of its pages.
#[derive(Debug, Clone, Serialize)]
pub struct BetaView {
    /// Words in place of the usual ones.
    pub note: Option<Words>,
}

/// What is the same on every page of one language: `site`.
#[derive(Debug, Clone, Serialize)]
pub struct SiteView {
    /// The site's name.
    pub title: Words,
    /// One line below it.
    pub tagline: Option<Words>,
    /// The edition's name.
    pub edition: Option<Words>,
    /// That the site is a beta.
    pub beta: Option<BetaView>,
    /// The page that tells what changed, where there is one.
    pub changes: Option<LinkView>,
    /// The day that records are judged by, in words; only where the settings fix it.
    pub as_of: Option<String>,
    /// The licence's name.
    pub licence: Option<String>,
    /// The licence's address.
    pub licence_url: Option<String>,
    /// A mail address to write to.
    pub mail: Option<String>,
    /// A web address to write to.
    pub contact_url: Option<String>,
    /// What the contact is called.
    pub contact_label: Option<Words>,
    /// Path of the style sheet.
    pub style: String,
    /// Path of the style sheet with the library's own colours, where it has some.
    pub own_style: Option<String>,
    /// Path of the icon.
    pub icon: String,
    /// Paths of the theme's other files by name, such as `page.js`.
    pub assets: BTreeMap<String, String>,
    /// Path of the Atom feed of this language.
    pub feed: String,
    /// Path of the page that searches, which is the plain index of everything too.
    pub search: String,
    /// Whether that page searches, so that a field for it makes sense.
    pub finder: bool,
    /// Path of the home page of this language.
    pub home: String,
    /// Pages that stand in no menu: what is new, the map, the numbers and so on.
    pub more: Vec<LinkView>,
    /// The mark: a knot of two strands, decorative.
    pub mark: Html,
    /// A lock of two strands, decorative; only on sites that only the library sees.
    pub lock: Option<Html>,
}

/// An entry of the menu.
#[derive(Debug, Clone, Serialize)]
pub struct MenuLink {
    /// The link.
    pub link: LinkView,
    /// Whether the page stands at or below it.
    pub current: bool,
    /// Whether the page is it.
    pub here: bool,
}

/// The same page in another language.
#[derive(Debug, Clone, Serialize)]
pub struct LanguageLink {
    /// The language tag.
    pub tag: String,
    /// The language's own name.
    pub name: String,
    /// Path of the page.
    pub path: String,
    /// The absolute address of the page.
    pub url: String,
    /// Whether it is the page itself.
    pub current: bool,
    /// Whether the page is written in that language, and no fallback.
    pub translated: bool,
}

/// What a site that only the library sees says on each of its pages.
#[derive(Debug, Clone, Serialize)]
pub struct InsideFrame {
    /// staff or coordinator.
    pub audience: &'static str,
    /// For whom the site is, and that it is not public.
    pub says: String,
    /// All pages below `/inside/`, on each of them; empty elsewhere.
    pub menu: Vec<MenuLink>,
}

/// The leaves of a long list.
#[derive(Debug, Clone, Serialize)]
pub struct LeavesView {
    /// Which leaf this is, in words.
    pub position: String,
    /// The leaf before this one.
    pub previous: Option<String>,
    /// The leaf after this one.
    pub next: Option<String>,
    /// The first, the last, and those around this one.
    pub leaves: Vec<LeafLink>,
}

/// A link to a leaf.
#[derive(Debug, Clone, Serialize)]
pub struct LeafLink {
    /// Its number.
    pub number: usize,
    /// Its path.
    pub path: String,
    /// Whether it is this one.
    pub current: bool,
    /// Whether leaves are left out before it.
    pub gap: bool,
}

/// The page as its frame sees it: `frame`.
#[derive(Debug, Clone, Serialize)]
pub struct Frame {
    /// The title, as the browser's tab shows it in front of the site's name.
    pub title: String,
    /// Whether this is the first leaf of a long list, or the page is whole: everything but the list stands here alone.
    pub first: bool,
    /// The leaves of the list, where there are several.
    pub leaves: Option<LeavesView>,
    /// The language of the title, where it is not the page's.
    pub title_lang: Option<String>,
    /// One or two sentences for search engines.
    pub description: String,
    /// The absolute address; of the original where this is a fallback. Not for sites that only the library sees.
    pub canonical: String,
    /// The Content-Security-Policy.
    pub csp: String,
    /// Whether search engines are asked to leave the page out.
    pub noindex: bool,
    /// article or website.
    pub og_type: &'static str,
    /// Structured data.
    pub json_ld: Html,
    /// The menu.
    pub menu: Vec<MenuLink>,
    /// On sites that only the library sees: for whom they are.
    pub inside: Option<InsideFrame>,
    /// The page in all languages; empty where there is only one.
    pub languages: Vec<LanguageLink>,
    /// The way from the home page to this one, without this one.
    pub crumbs: Vec<LinkView>,
    /// The name of the language that the text is in, where it is missing in the page's own.
    pub fallback: Option<String>,
    /// The tag of that language.
    pub fallback_lang: Option<String>,
    /// The tag of the original's language, where the original was changed after this text was translated from it.
    pub older_than: Option<String>,
    /// Where to comment on the page: a `mailto:` address with its title, or a page; nothing where nobody reads it.
    pub comment: Option<String>,
    /// Where to write for "something wrong?": a `mailto:` address with the page or the record in it, or a page.
    pub report: Option<String>,
}
