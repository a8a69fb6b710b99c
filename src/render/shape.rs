//! Holds templates to what they get: a field that no struct has is a fault, even where the engine would only call it false.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::OnceLock;

use crate::render::expression::{Path, Tag, asked, paths, tags};

/// What every struct of the views holds, as the views' own sources say it; a test keeps it true.
const FIELDS: &str = include_str!("views/fields.txt");

/// What a value is, as far as templates can look into it.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Shape {
    /// A struct by its name.
    Struct(String),
    /// A list of such values.
    List(Box<Shape>),
    /// All messages without arguments.
    Messages,
    /// Something without fields, or something that cannot be known from here.
    Open,
}

/// The structs of the views.
struct Structs {
    fields: BTreeMap<&'static str, BTreeMap<&'static str, Shape>>,
    /// What `page` is, by template.
    pages: BTreeMap<&'static str, &'static str>,
}

/// A field that is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// Where the path stands in the template.
    pub span: Range<usize>,
    /// The path up to what is not there, such as `page.typo`.
    pub path: String,
    /// What could stand there.
    pub candidates: Vec<String>,
}

fn structs() -> &'static Structs {
    static STRUCTS: OnceLock<Structs> = OnceLock::new();
    STRUCTS.get_or_init(|| {
        let mut structs = Structs { fields: BTreeMap::new(), pages: BTreeMap::new() };
        let mut name = "";
        for line in FIELDS.lines() {
            let mut parts = line.split('\t');
            match (parts.next(), parts.next(), parts.next()) {
                (Some(""), Some(field), Some(kind)) => {
                    structs.fields.entry(name).or_default().insert(field, shape(kind));
                }
                (Some(head), templates, _) if !head.is_empty() => {
                    name = head;
                    structs.fields.entry(name).or_default();
                    let templates = templates.unwrap_or("").split(' ').filter(|template| !template.is_empty());
                    structs.pages.extend(templates.map(|template| (template, name)));
                }
                _ => {}
            }
        }
        structs
    })
}

/// The shape of a type as the sources write it.
fn shape(kind: &str) -> Shape {
    let inner = |open: &str| kind.strip_prefix(open).and_then(|rest| rest.strip_suffix('>'));
    if let Some(inner) = inner("Option<") {
        shape(inner)
    } else if let Some(inner) = inner("Vec<") {
        Shape::List(Box::new(shape(inner)))
    } else if kind.starts_with(|c: char| c.is_ascii_uppercase())
        && kind.bytes().all(|b| b.is_ascii_alphanumeric())
        && !["String", "Html"].contains(&kind)
    {
        Shape::Struct(kind.to_owned())
    } else {
        Shape::Open
    }
}

/// Names that are known at a point of a template, the innermost last.
struct Scope<'t> {
    names: Vec<(String, Shape)>,
    /// How many names there were when each open loop, or component, began; and whether all names are known.
    marks: Vec<(usize, bool)>,
    messages: &'t BTreeSet<String>,
    whole: bool,
}

/// Every path of a template that leads to a field which is not there.
pub fn unknown_fields(template: &str, text: &str, messages: &BTreeSet<String>) -> Vec<Unknown> {
    let page = structs().pages.get(template).map_or(Shape::Open, |name| Shape::Struct((*name).to_owned()));
    let names = [
        ("root", Shape::Open),
        ("lang", Shape::Open),
        ("t", Shape::Messages),
        ("site", Shape::Struct("SiteView".to_owned())),
        ("frame", Shape::Struct("Frame".to_owned())),
        ("page", page),
    ];
    let names = names.map(|(name, shape)| (name.to_owned(), shape)).into();
    let mut scope = Scope { names, marks: Vec::new(), messages, whole: true };
    let mut unknown = Vec::new();
    for tag in tags(text) {
        scope.follow(&tag, &mut unknown);
    }
    unknown
}

impl Scope<'_> {
    /// Looks at all paths of a tag, and takes in what it names.
    fn follow(&mut self, tag: &Tag<'_>, unknown: &mut Vec<Unknown>) {
        if tag.word == "component" {
            self.enter_component(tag);
            return;
        }
        let found: Vec<Path<'_>> = paths(tag);
        // `for` and `set` give a name to what stands behind them.
        let named = usize::from(tag.word == "set") + if tag.word == "for" { names_of_loop(tag.rest) } else { 0 };
        let looked: Vec<Option<Shape>> = found.iter().skip(named).map(|path| self.look(path, unknown)).collect();
        let only = if looked.len() == 1 { looked.into_iter().next().flatten() } else { None };
        match tag.word {
            "for" => {
                self.marks.push((self.names.len(), self.whole));
                let element = match only {
                    Some(Shape::List(element)) if named == 1 => *element,
                    _ => Shape::Open,
                };
                self.names.push(("loop".to_owned(), Shape::Open));
                self.names.extend(found.iter().take(named).map(|path| (path.text.to_owned(), element.clone())));
            }
            "set" => self.names.extend(
                found
                    .first()
                    .map(|path| (path.text.to_owned(), only.filter(|_| found.len() == 2).unwrap_or(Shape::Open))),
            ),
            "endfor" | "endcomponent" => {
                if let Some((length, whole)) = self.marks.pop() {
                    self.names.truncate(length);
                    self.whole = whole;
                }
            }
            _ => {}
        }
    }

    /// A component knows only what it asks for.
    fn enter_component(&mut self, tag: &Tag<'_>) {
        self.marks.push((self.names.len(), self.whole));
        self.whole = false;
        let asked = asked(tag);
        for name in ["root", "lang", "t", "site", "frame", "page"] {
            if !asked.contains(&format!("@{name}").as_str()) {
                self.names.push((name.to_owned(), Shape::Open));
            }
        }
        self.names
            .extend(asked.iter().filter(|name| !name.starts_with('@')).map(|name| ((*name).to_owned(), Shape::Open)));
    }

    /// What a path leads to; nothing where something is not there, which is told.
    fn look(&self, path: &Path<'_>, unknown: &mut Vec<Unknown>) -> Option<Shape> {
        let mut steps = path.text.split('.');
        let first = steps.next()?;
        let Some((_, shape)) = self.names.iter().rev().find(|(name, _)| name == first) else {
            if self.whole {
                let candidates = self.names.iter().map(|(name, _)| name.clone()).collect();
                unknown.push(Unknown { span: path.span.clone(), path: first.to_owned(), candidates });
            }
            return None;
        };
        let mut shape = shape.clone();
        let mut so_far = first.to_owned();
        for step in steps {
            so_far = format!("{so_far}.{step}");
            let next = match &shape {
                Shape::Struct(name) => structs().fields.get(name.as_str()).map(|fields| fields.get(step).cloned()),
                Shape::Messages => Some(self.messages.contains(step).then_some(Shape::Open)),
                Shape::List(_) | Shape::Open => None,
            };
            match next {
                Some(Some(next)) => shape = next,
                Some(None) => {
                    let candidates = self.candidates(&shape);
                    unknown.push(Unknown { span: path.span.clone(), path: so_far, candidates });
                    return None;
                }
                None => return Some(Shape::Open),
            }
        }
        Some(shape)
    }

    fn candidates(&self, shape: &Shape) -> Vec<String> {
        match shape {
            Shape::Struct(name) => {
                let fields = structs().fields.get(name.as_str()).into_iter().flat_map(BTreeMap::keys);
                fields.map(|field| (*field).to_owned()).collect()
            }
            Shape::Messages => self.messages.iter().cloned().collect(),
            Shape::List(_) | Shape::Open => Vec::new(),
        }
    }
}

/// How many names a loop gives: `for a in …`, `for key, value in …`.
fn names_of_loop(rest: &str) -> usize {
    let names = rest.split(" in ").next().unwrap_or("");
    names.split(',').count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::embedded::EMBEDDED;
    use crate::render::messages::message_ids;

    fn messages() -> BTreeSet<String> {
        let english = EMBEDDED.iter().find(|(path, _)| *path == "messages/en.ftl").map_or(&[][..], |(_, bytes)| bytes);
        message_ids(&String::from_utf8_lossy(english)).map(|id| id.replace('-', "_")).collect()
    }

    #[test]
    fn the_built_in_templates_ask_for_what_there_is() {
        let known = messages();
        for (path, bytes) in EMBEDDED {
            let Some(name) = path.strip_prefix("templates/") else { continue };
            let text = std::str::from_utf8(bytes).expect("a template is UTF-8");
            let unknown = unknown_fields(name, text, &known);
            let shown: Vec<&str> = unknown.iter().map(|one| one.path.as_str()).collect();
            assert!(shown.is_empty(), "{name}: {shown:?}");
        }
    }

    #[test]
    fn what_is_not_there_is_found() {
        let known = BTreeSet::from(["about".to_owned()]);
        for (text, unknown) in [
            ("{% if page.typo %}x{% endif %}", "page.typo"),
            ("{% if not page.titel.words and page.number %}", "page.titel"),
            ("{{ page.title.word }}", "page.title.word"),
            ("{% for one in page.children %}{{ one.name }}{% endfor %}", "one.name"),
            ("{% for one in page.children %}{% endfor %}{% if one %}{% endif %}", "one"),
            ("{% for node in page.nav %}{% for below in node.children %}{{ below.chaptr }}", "below.chaptr"),
            ("{% set chapter = page.next %}{{ chapter.path }}{{ chapter.way }}", "chapter.way"),
            ("{{ say(id=\"minutes\", count=page.minute, lang=lang) }}", "page.minute"),
            ("{{ <told list={page.childen} /> }}", "page.childen"),
            ("{% if pag.title %}", "pag"),
            ("{{ t.abut }}", "t.abut"),
            ("{{ site.titel.words }}", "site.titel"),
            ("{% component x(of, @site) %}{{ of.anything }}{{ site.titel }}{% endcomponent x %}", "site.titel"),
        ] {
            let found = unknown_fields("chapter.html", text, &known);
            let found: Vec<&str> = found.iter().map(|one| one.path.as_str()).collect();
            assert_eq!(found, [unknown], "{text}");
        }
    }

    #[test]
    fn what_is_there_passes() {
        let known = BTreeSet::from(["about".to_owned()]);
        for text in [
            "{# page.typo #}{{ page.title.words | upper }}{{ t.about }} page.typo \"{{ \"page.typo }}\" }}",
            "{% for key, value in site.assets %}{{ key }}{{ value }}{{ loop.index }}{% endfor %}",
            "{% if page.outline | length > 1 and page.number is defined and not page.owner %}{% elif true %}{% endif %}",
            "{% block head %}{{ super() }}{% endblock head %}{{ site.assets[\"x.js\"] }}",
            "{% component x(of, level: string, @root, @t) %}{{ of.a.b }}{{ t.about }}{{ root }}{% endcomponent x %}",
            "{% include \"notice.html\" %}{% extends \"base.html\" %}{{ page.body | default(value=\"\") }}",
        ] {
            assert_eq!(unknown_fields("text.html", text, &known), []);
        }
        assert_eq!(unknown_fields("own-part.html", "{{ page.whatever.there }}", &known), []);
    }
}
