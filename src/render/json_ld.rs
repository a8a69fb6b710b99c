//! Structured data for search engines, in schema.org's words.

use serde_json::{Map, Value, json};

use crate::ids::{AssetId, Kind, NeedId, OrgId, PartnershipId, UnitId};
use crate::plan::{Facet, PageKind};
use crate::render::scene::Scene;
use crate::render::views::{LinkView, Words};
use crate::site::{Audience, Organisation};

/// JSON that cannot close the script element it stands in.
fn harmless(value: &Value) -> String {
    let text = serde_json::to_string(value).unwrap_or_default();
    text.replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

/// The structured data of a page, with the way to it; nothing for pages that are not found, and nothing for
/// the library alone: no search engine is to read that.
pub(super) fn render_json_ld(scene: &Scene<'_>, (title, description): (&Words, &str), crumbs: &[LinkView]) -> String {
    let inside = scene.plan.site.audience > Audience::Public;
    if inside || matches!(scene.page.kind, PageKind::NotFound | PageKind::Moved(_) | PageKind::Embed(_)) {
        return String::new();
    }
    let mut graph = vec![page_node(scene, title, description)];
    graph.extend(breadcrumbs(scene, title, crumbs));
    let value = json!({ "@context": "https://schema.org", "@graph": graph });
    harmless(&value)
}

fn absolute(scene: &Scene<'_>, path: &str) -> String {
    format!("{}{path}", scene.plan.site.settings.base_url)
}

fn node(kind: &str, scene: &Scene<'_>, title: &Words, description: &str) -> Map<String, Value> {
    let mut node = Map::new();
    node.insert("@type".into(), kind.into());
    node.insert("name".into(), title.words.clone().into());
    node.insert("url".into(), scene.url(scene.lang()).into());
    if !description.is_empty() {
        node.insert("description".into(), description.into());
    }
    node
}

fn page_node(scene: &Scene<'_>, title: &Words, description: &str) -> Value {
    let mut value = match &scene.page.kind {
        PageKind::Home => {
            let mut value = node("WebSite", scene, title, description);
            value.insert("publisher".into(), publishers(scene));
            value
        }
        PageKind::Organisation(id) => organisation(scene, id, title, description),
        PageKind::Partnership(id) => partnership(scene, id, title, description),
        PageKind::Asset(id) => asset(scene, id, title, description),
        PageKind::Chapter(_) => node("Article", scene, title, description),
        PageKind::Stage(_) | PageKind::Glossary => node("DefinedTermSet", scene, title, description),
        PageKind::Partners
        | PageKind::Partnerships
        | PageKind::Facets(_)
        | PageKind::Facet(..)
        | PageKind::Offer
        | PageKind::Needs
        | PageKind::Friends => {
            let mut value = node("CollectionPage", scene, title, description);
            value.insert("mainEntity".into(), list(scene));
            value
        }
        PageKind::Whole
        | PageKind::Stages
        | PageKind::Strategy
        | PageKind::Benefits
        | PageKind::Units
        | PageKind::Map
        | PageKind::Network
        | PageKind::Calendar
        | PageKind::News
        | PageKind::Figures
        | PageKind::PartnerWithUs
        | PageKind::Accessibility
        | PageKind::Index
        | PageKind::Inside(_)
        | PageKind::Embed(_)
        | PageKind::NotFound
        | PageKind::Moved(_) => node("WebPage", scene, title, description),
    };
    if matches!(scene.page.kind, PageKind::Chapter(_) | PageKind::Home) {
        let lang = scene.page.original.unwrap_or(scene.page.lang);
        value.insert("inLanguage".into(), lang.to_string().into());
        if let Some(url) = scene.plan.site.settings.licence.as_ref().and_then(|licence| licence.url.clone()) {
            value.insert("license".into(), url.into());
        }
    }
    Value::Object(value)
}

/// What a library of ours offers and seeks, and who does it, in schema.org's words.
fn add_library(scene: &Scene<'_>, value: &mut Map<String, Value>) {
    let tongue = scene.plan.tongue(scene.lang());
    // An illustration is no offer: nobody may read it as one.
    let real = |id: &&AssetId| scene.plan.site.assets.get(*id).is_some_and(|asset| !asset.remarks.example);
    let offers = tongue.assets.iter().filter(real).filter_map(|id| scene.record(Kind::Asset, id.as_str()));
    let offers: Vec<Value> = offers
        .map(|link| json!({ "@type": "Offer", "name": link.title, "url": absolute(scene, &link.path) }))
        .collect();
    let seeks: Vec<Value> = tongue.needs.iter().filter_map(|id| demand(scene, id)).collect();
    let real = |id: &&UnitId| scene.plan.site.units.get(*id).is_some_and(|unit| !unit.remarks.example);
    let units = tongue.units.iter().filter(real).filter_map(|id| scene.record(Kind::Unit, id.as_str()));
    let units: Vec<Value> = units
        .map(|link| json!({ "@type": "Organization", "name": link.title, "url": absolute(scene, &link.path) }))
        .collect();
    for (key, list) in [("makesOffer", offers), ("seeks", seeks), ("department", units)] {
        if !list.is_empty() {
            value.insert(key.into(), list.into());
        }
    }
}

/// Something that the library looks for.
fn demand(scene: &Scene<'_>, id: &NeedId) -> Option<Value> {
    let need = scene.plan.site.needs.get(id).filter(|need| !need.remarks.example)?;
    let link = scene.record(Kind::Need, id.as_str())?;
    let mut value = Map::new();
    value.insert("@type".into(), "Demand".into());
    value.insert("name".into(), link.title.into());
    value.insert("url".into(), absolute(scene, &link.path).into());
    value.insert("description".into(), scene.words(&need.summary).words.into());
    if let Some(until) = need.until {
        value.insert("validThrough".into(), until.to_string().into());
    }
    Some(Value::Object(value))
}

/// Our own libraries.
fn publishers(scene: &Scene<'_>) -> Value {
    let ours = scene.plan.site.organisations.values().filter(|org| org.ours && org.parent.is_none());
    ours.map(|org| json!({ "@type": "Library", "name": scene.words(&org.name).words, "url": absolute(scene, &scene.path(&format!("partners/{}", org.id), None)) })).collect()
}

/// The schema.org type that fits an organisation's categories best.
fn kind_of(org: &Organisation) -> &'static str {
    let has = |id: &str| org.categories.iter().any(|category| category.as_str() == id);
    let kinds = [
        ("library", "Library"),
        ("museum", "Museum"),
        ("university", "CollegeOrUniversity"),
        ("school-college", "EducationalOrganization"),
        ("education", "EducationalOrganization"),
        ("police", "PoliceStation"),
        ("media", "NewsMediaOrganization"),
        ("government-agency", "GovernmentOrganization"),
        ("nonprofit", "NGO"),
    ];
    let found = kinds.into_iter().find(|(category, _)| has(category)).map(|(_, kind)| kind);
    found.unwrap_or(if org.sector.as_str() == "private-sector" { "Corporation" } else { "Organization" })
}

fn organisation(scene: &Scene<'_>, id: &OrgId, title: &Words, description: &str) -> Map<String, Value> {
    let Some(org) = scene.plan.site.organisations.get(id) else { return Map::new() };
    let mut value = node(kind_of(org), scene, title, description);
    let mut names = org.also_known_as.clone();
    names.extend(org.former_names.iter().cloned());
    if !names.is_empty() {
        value.insert("alternateName".into(), names.into());
    }
    if let Some(name) = &org.legal_name {
        value.insert("legalName".into(), name.clone().into());
    }
    if let Some(website) = &org.website {
        value.insert("sameAs".into(), website.clone().into());
    }
    let places: Vec<Value> = org
        .places
        .iter()
        .map(|place| {
            let mut address = Map::new();
            address.insert("@type".into(), "PostalAddress".into());
            let parts = [
                ("streetAddress", &place.street),
                ("postalCode", &place.postcode),
                ("addressLocality", &place.city),
                ("addressRegion", &place.area),
                ("addressCountry", &place.country),
            ];
            for (key, part) in parts {
                if let Some(part) = part {
                    address.insert(key.into(), part.clone().into());
                }
            }
            Value::Object(address)
        })
        .collect();
    if !places.is_empty() {
        value.insert("address".into(), places.into());
    }
    let numbers: Vec<Value> = org
        .identifiers
        .iter()
        .map(|(scheme, number)| json!({ "@type": "PropertyValue", "propertyID": scheme, "value": number }))
        .collect();
    if !numbers.is_empty() {
        value.insert("identifier".into(), numbers.into());
    }
    // Where several libraries share a registry, it does not say which of them offers what.
    let libraries = scene.plan.site.organisations.values().filter(|org| org.ours && org.parent.is_none()).count();
    if org.ours && org.parent.is_none() && libraries == 1 {
        add_library(scene, &mut value);
    }
    if let Some(parent) = org.parent.as_ref().and_then(|parent| scene.org(parent)) {
        value.insert(
            "parentOrganization".into(),
            json!({ "@type": "Organization", "name": parent.title, "url": absolute(scene, &parent.path) }),
        );
    }
    value
}

fn partnership(scene: &Scene<'_>, id: &PartnershipId, title: &Words, description: &str) -> Map<String, Value> {
    let Some(one) = scene.plan.site.partnerships.get(id) else { return Map::new() };
    let mut value = node("Project", scene, title, description);
    let begun = one.stages.iter().filter(|entry| !entry.planned).find_map(|entry| entry.from.known().copied());
    if let Some(begun) = begun {
        value.insert("foundingDate".into(), begun.to_string().into());
    }
    if let (crate::site::Standing::Past(_), Some(ended)) =
        (one.standing, one.latest().and_then(|entry| entry.until).and_then(|until| until.known().copied()))
    {
        value.insert("dissolutionDate".into(), ended.to_string().into());
    }
    let members: Vec<Value> = one
        .parties
        .iter()
        .filter_map(|party| {
            let link = scene.org(&party.org)?;
            let role =
                party.role.as_ref().and_then(|role| scene.term("party-role", role.as_str())).map(|words| words.words);
            Some(json!({
                "@type": "OrganizationRole",
                "roleName": role,
                "member": { "@type": "Organization", "name": link.title, "url": absolute(scene, &link.path) },
            }))
        })
        .collect();
    value.insert("member".into(), members.into());
    let types = scene.term_names("partnership-type", one.types.known().map_or(&[], Vec::as_slice));
    let goals = scene.term_names("goal", &one.goals);
    let keywords: Vec<String> = types.into_iter().chain(goals).map(|words| words.words).collect();
    if !keywords.is_empty() {
        value.insert("keywords".into(), keywords.into());
    }
    value
}

fn asset(scene: &Scene<'_>, id: &AssetId, title: &Words, description: &str) -> Map<String, Value> {
    let Some(asset) = scene.plan.site.assets.get(id) else { return Map::new() };
    if asset.remarks.example {
        return node("WebPage", scene, title, description);
    }
    let mut value = node("Offer", scene, title, description);
    let kind = if asset.kind.as_str() == "physical" { "Product" } else { "Service" };
    value.insert("itemOffered".into(), json!({ "@type": kind, "name": title.words, "description": description }));
    value.insert("offeredBy".into(), publishers(scene));
    value.insert("eligibleCustomerType".into(), "Organization".into());
    // A price stands here only where it is written, or where nothing is said and the asset is therefore free.
    match &asset.cost {
        None => {
            value.insert("price".into(), 0.into());
        }
        Some(cost) => {
            if let (Some(amount), Some(currency)) = (cost.amount, &cost.currency) {
                value.insert("price".into(), amount.into());
                value.insert("priceCurrency".into(), currency.clone().into());
            }
        }
    }
    value
}

/// The records of a list, by name.
fn list(scene: &Scene<'_>) -> Value {
    if scene.page.kind == PageKind::Needs {
        let needs: Vec<Value> =
            scene.plan.tongue(scene.lang()).needs.iter().filter_map(|id| demand(scene, id)).collect();
        let entries: Vec<Value> = needs
            .into_iter()
            .enumerate()
            .map(|(at, need)| json!({ "@type": "ListItem", "position": at + 1, "item": need }))
            .collect();
        return json!({ "@type": "ItemList", "numberOfItems": entries.len(), "itemListElement": entries });
    }
    let plan = scene.plan;
    let tongue = plan.tongue(scene.lang());
    let links: Vec<(String, String)> = match &scene.page.kind {
        PageKind::Partners => {
            scene.directory().iter().filter_map(|one| scene.org(&one.it)).map(|link| (link.title, link.path)).collect()
        }
        PageKind::Partnerships => tongue
            .partnerships
            .iter()
            .filter_map(|id| scene.record(Kind::Partnership, id.as_str()))
            .map(|link| (link.title, link.path))
            .collect(),
        PageKind::Offer => tongue
            .assets
            .iter()
            .filter_map(|id| scene.record(Kind::Asset, id.as_str()))
            .map(|link| (link.title, link.path))
            .collect(),
        PageKind::Needs => tongue
            .needs
            .iter()
            .filter_map(|id| scene.record(Kind::Need, id.as_str()))
            .map(|link| (link.title, link.path))
            .collect(),
        PageKind::Facets(facet) => {
            scene.facet(*facet, None).values.into_iter().map(|value| (value.link.title, value.link.path)).collect()
        }
        PageKind::Facet(facet, value) => members(scene, *facet, value),
        _ => Vec::new(),
    };
    // A leaf lists what stands on it: the whole of a large registry would outweigh the page.
    let shown = scene.window().cut(&links);
    let before = links.len().min(scene.window().before());
    let entry = |(at, (name, path)): (usize, &(String, String))| json!({ "@type": "ListItem", "position": before + at + 1, "name": name, "url": absolute(scene, path) });
    let entries: Vec<Value> = shown.iter().enumerate().map(entry).collect();
    json!({ "@type": "ItemList", "numberOfItems": links.len(), "itemListElement": entries })
}

fn members(scene: &Scene<'_>, facet: Facet, value: &str) -> Vec<(String, String)> {
    let group = scene.plan.members.of(facet, value);
    let below = crate::ids::TermId::parse(value).ok().filter(|_| facet == Facet::Categories);
    let organisations =
        below.map_or_else(|| group.organisations.clone(), |id| scene.plan.members.below(&scene.plan.site, &id));
    let tongue = scene.plan.tongue(scene.lang());
    let partnerships = tongue.partnerships_by_name(&group.partnerships);
    let organisations = tongue.by_name(&organisations);
    let first = partnerships.iter().filter_map(|id| scene.record(Kind::Partnership, id.as_str()));
    first.chain(organisations.iter().filter_map(|id| scene.org(id))).map(|link| (link.title, link.path)).collect()
}

fn breadcrumbs(scene: &Scene<'_>, title: &Words, crumbs: &[LinkView]) -> Option<Value> {
    let mut crumbs: Vec<(String, String)> =
        crumbs.iter().map(|link| (link.title.clone(), absolute(scene, &link.path))).collect();
    if crumbs.is_empty() {
        return None;
    }
    crumbs.push((title.words.clone(), scene.url(scene.lang())));
    let entries: Vec<Value> = crumbs
        .iter()
        .enumerate()
        .map(|(at, (name, url))| json!({ "@type": "ListItem", "position": at + 1, "name": name, "item": url }))
        .collect();
    Some(json!({ "@type": "BreadcrumbList", "itemListElement": entries }))
}
