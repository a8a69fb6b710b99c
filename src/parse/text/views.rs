//! Reads a view, `::partners{stage="marriage"}`, with every key and value it may have.

use crate::diag::{Diagnostics, advise, rules};
use crate::markup::{View, ViewFilter, ViewKind, ViewOrder};

use crate::parse::text::Spot;
use crate::parse::text::directive::{Attribute, Directive};

/// Views by name, with the facets they can be narrowed by.
const VIEWS: [(&str, ViewKind, &[&str]); 5] = [
    ("partners", ViewKind::Partners, &["stage", "sector", "category", "type", "goal", "place"]),
    ("partnerships", ViewKind::Partnerships, &["stage", "type", "goal", "org"]),
    ("stages", ViewKind::Stages, &[]),
    ("assets", ViewKind::Assets, &["kind", "unit", "type"]),
    ("needs", ViewKind::Needs, &["goal", "category"]),
];

/// The names of all views.
pub(super) fn view_names() -> impl Iterator<Item = &'static str> {
    VIEWS.iter().map(|(name, ..)| *name)
}

/// The view that `directive` asks for; nothing when there is no view of that name.
pub(super) fn read_view(directive: &Directive<'_>, spot: &Spot<'_>, found: &mut Diagnostics) -> Option<View> {
    let (name, kind, facets) = VIEWS.into_iter().find(|(name, ..)| *name == directive.name)?;
    let mut view = View { kind, filters: Vec::new(), order: ViewOrder::Name, limit: None, place: spot.all() };
    if directive.title.is_some() {
        found.report(&rules::T05, spot.all(), "a view has no title").hint("write a heading above it");
    }
    let mut seen: Vec<&str> = Vec::new();
    for attribute in &directive.attributes {
        if seen.contains(&attribute.key) {
            let message = format!("`{}` stands twice", attribute.key);
            found.report(&rules::T05, spot.place(&attribute.key_at), message).hint("keep one of the two");
            continue;
        }
        seen.push(attribute.key);
        let key = facets.iter().find(|facet| **facet == attribute.key);
        let trouble = match (attribute.key, key) {
            (_, Some(_)) if attribute.value.trim().is_empty() => Some(Trouble::Value("it is empty".to_owned())),
            (_, Some(key)) => {
                let place = spot.place(&attribute.value_at);
                view.filters.push(ViewFilter { key, value: attribute.value.trim().to_owned(), place });
                None
            }
            ("sort", None) if kind != ViewKind::Stages => set_order(&mut view, attribute),
            ("limit", None) if kind != ViewKind::Stages => set_limit(&mut view, attribute),
            _ => Some(Trouble::Key),
        };
        report(trouble, (name, facets), (attribute, spot), found);
    }
    Some(view)
}

enum Trouble {
    Key,
    Value(String),
}

fn set_order(view: &mut View, attribute: &Attribute<'_>) -> Option<Trouble> {
    view.order = match &*attribute.value {
        "name" => ViewOrder::Name,
        "newest" => ViewOrder::Newest,
        other => return Some(Trouble::Value(advise(other, ["name", "newest"], "write `name` or `newest`"))),
    };
    None
}

fn set_limit(view: &mut View, attribute: &Attribute<'_>) -> Option<Trouble> {
    match attribute.value.parse() {
        Ok(limit) if limit > 0 => {
            view.limit = Some(limit);
            None
        }
        _ => Some(Trouble::Value("write a whole number from 1".to_owned())),
    }
}

fn report(
    trouble: Option<Trouble>,
    (name, facets): (&str, &[&str]),
    (attribute, spot): (&Attribute<'_>, &Spot<'_>),
    found: &mut Diagnostics,
) {
    match trouble {
        None => {}
        Some(Trouble::Value(hint)) => {
            let message = format!("`{}` cannot be `{}`", attribute.key, attribute.value);
            found.report(&rules::T05, spot.place(&attribute.value_at), message).hint(hint);
        }
        Some(Trouble::Key) => {
            let keys: Vec<&str> = if name == "stages" { Vec::new() } else { [facets, &["sort", "limit"]].concat() };
            let others = match keys.as_slice() {
                [] => format!("`::{name}{{}}` takes no conditions"),
                keys => format!("`::{name}` takes {}", keys.join(", ")),
            };
            let message = format!("the view `{name}` has no key `{}`", attribute.key);
            found.report(&rules::T05, spot.place(&attribute.key_at), message).hint(advise(
                attribute.key,
                keys.iter().copied(),
                &others,
            ));
        }
    }
}

impl Spot<'_> {
    fn all(&self) -> crate::source::Place {
        self.place(&(0..self.length))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::text::Origin;
    use crate::parse::text::directive::read_directive;
    use crate::source::{Place, Sources};

    #[test]
    fn keys_and_values_are_checked() {
        let origin = Origin::Value(Place::top(Sources::default().id("a")));
        for (line, faults) in [
            ("::partners{stage=\"marriage\" sort=\"name\" limit=3}", 0),
            ("::partnerships{org=acme goal=x}", 0),
            ("::stages{}", 0),
            ("::assets{kind=physical unit=x type=y sort=newest}", 0),
            ("::needs{goal=x category=y}", 0),
            ("::partners{stag=\"x\"}", 1),
            ("::partners{stage=\"\"}", 1),
            ("::partners{sort=oldest limit=0}", 2),
            ("::partners{limit=-1}", 1),
            ("::partners[Title]{stage=a stage=b}", 2),
            ("::stages{sort=name}", 1),
        ] {
            let mut found = Diagnostics::default();
            let spot = Spot { origin: &origin, start: 0, length: line.len() };
            assert!(read_view(&read_directive(line), &spot, &mut found).is_some());
            assert_eq!(found.list().len(), faults, "{line}: {found:?}");
        }
    }
}
