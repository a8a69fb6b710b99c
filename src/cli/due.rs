//! `handfast due` and `handfast who`: what is to be done, and whom one is about to call.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::cli::{Ended, words};
use crate::diag::{nearest, show_summary};
use crate::ids::{OrgId, as_key};
use crate::io::disk::DiskWorld;
use crate::plan::{acquaintance, list_due};
use crate::render::{Called, DueList, show_acquaintance};
use crate::session::{Request, Session, Survey};
use crate::site::{Organisation, Site};

/// How what is due is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum DueFormat {
    /// For people
    Text,
    /// One JSON object a line
    Json,
    /// As tasks for a calendar (iCalendar)
    Ics,
}

/// How many days ahead one looks where nobody says how far.
const AHEAD: i64 = 90;

/// Reads the site, and says where it cannot be trusted.
fn survey(world: &DiskWorld) -> Result<(Session, Survey), String> {
    let mut session = Session::default();
    let request = Request { audience: world.audience(), ..Request::default() };
    let survey = session.survey(world, &request).map_err(|error| error.to_string())?;
    Ok((session, survey))
}

/// What is told of a site with errors may lack something.
fn ended(survey: &Survey) -> Ended {
    if !survey.found.has_errors() {
        return Ended::Well;
    }
    let summary = show_summary(&survey.found);
    words::remark(&format!("note: something may be missing here: {summary}; see `handfast check`"));
    Ended::Faults
}

/// Prints what is due until a day.
pub fn due(world: &DiskWorld, until: Option<Date>, format: DueFormat) -> Result<Ended, String> {
    let (session, survey) = survey(world)?;
    let site = &survey.plan().site;
    let until = until.unwrap_or_else(|| site.settings.as_of.checked_add(AHEAD.days()).unwrap_or(Date::MAX));
    let due = list_due(site).into_iter().filter(|due| due.on <= until).collect();
    let list = DueList { due, until, called: Called::new(&survey.renderer, &session.sources) };
    words::print(&match format {
        DueFormat::Text => list.to_text(words::width()),
        DueFormat::Json => list.to_json(),
        DueFormat::Ics => list.to_ical(),
    });
    Ok(ended(&survey))
}

/// Prints what is known of an organisation that somebody is about to call.
pub fn who(world: &DiskWorld, wanted: &str) -> Result<Ended, String> {
    let (session, survey) = survey(world)?;
    let site = &survey.plan().site;
    let org = find_organisation(site, wanted)?;
    if let Some(known) = acquaintance(site, &survey.plan().dealings, &org) {
        words::print(&show_acquaintance(&known, &Called::new(&survey.renderer, &session.sources)));
    }
    Ok(ended(&survey))
}

/// The organisation of this id or name.
fn find_organisation(site: &Site, wanted: &str) -> Result<OrgId, String> {
    let wanted = wanted.trim();
    let id = wanted.strip_prefix("org:").unwrap_or(wanted);
    if let Some(org) = OrgId::parse(id).ok().filter(|id| site.organisations.contains_key(id)) {
        return Ok(org);
    }
    let key = as_key(wanted);
    let named: Vec<&Organisation> =
        site.organisations.values().filter(|org| names(org).iter().any(|name| as_key(name) == key)).collect();
    match named.as_slice() {
        [org] => return Ok(org.id.clone()),
        [] => {}
        several => {
            let ids: Vec<&str> = several.iter().map(|org| org.id.as_str()).collect();
            return Err(format!("several organisations are called `{wanted}`; name one by its id: {}", ids.join(", ")));
        }
    }
    Err(format!("there is no organisation `{wanted}`; {}", advice(site, &key)))
}

/// All names of an organisation.
fn names(org: &Organisation) -> Vec<&str> {
    let own = org.name.entries().map(|(_, name)| name);
    let others = org.legal_name.iter().chain(&org.also_known_as).chain(&org.former_names).map(String::as_str);
    own.chain(others).collect()
}

/// Which ones may be meant.
fn advice(site: &Site, key: &str) -> String {
    let keys: Vec<(String, &OrgId)> = site
        .organisations
        .values()
        .flat_map(|org| names(org).into_iter().map(as_key).chain([org.id.to_string()]).map(move |key| (key, &org.id)))
        .collect();
    let mut near: Vec<&str> = Vec::new();
    if let Some(best) = nearest(key, keys.iter().map(|(key, _)| key.as_str())) {
        near.extend(keys.iter().filter(|(key, _)| key == best).map(|(_, id)| id.as_str()));
    } else if key.len() >= 3 {
        near.extend(keys.iter().filter(|(name, _)| name.contains(key)).map(|(_, id)| id.as_str()));
    }
    near.sort_unstable();
    near.dedup();
    match near.as_slice() {
        [] => "write its id, the name of its file in data/orgs".to_owned(),
        ids => {
            format!("did you mean {}?", ids.iter().take(5).map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", "))
        }
    }
}
