//! The page of an organisation.

use crate::ids::{Kind, OrgId};
use crate::plan::Base;
use crate::render::scene::Scene;
use crate::render::views::{ChannelView, Html, LinkView, OrganisationPage, PartIn, PlaceView};
use crate::site::{Channel, Location, Organisation, Partnership, Prose, Standing};

impl Scene<'_> {
    /// A description in the page's language, or as near as there is, with the tag of its language where it differs.
    pub(super) fn prose(&self, prose: &Prose, address: &str) -> Result<(Option<Html>, Option<String>), tera::Error> {
        let default = self.plan.site.settings.language;
        let found =
            prose.get_key_value(&self.lang()).or_else(|| prose.get_key_value(&default)).or_else(|| prose.iter().next());
        let Some((lang, prose)) = found else { return Ok((None, None)) };
        let base = Base { address, file: None, lang: *lang };
        Ok((Some(self.fill(&prose.body, &base, None)?), self.other(*lang)))
    }

    /// The page of an organisation; nothing where it is not there.
    pub(super) fn organisation_page(&self, id: &OrgId) -> Result<Option<OrganisationPage>, tera::Error> {
        let site = &self.plan.site;
        let (Some(org), Some(card)) = (site.organisations.get(id), self.organisation_card(id)) else { return Ok(None) };
        let (description, description_lang) = self.prose(&org.description, &self.page.address)?;
        let parts = self.plan.members.parts_of.get(id).map_or(&[][..], Vec::as_slice);
        let (running, over) = self.together_with(id);
        let totals = [running.len(), over.len()];
        let mut window = self.window();
        Ok(Some(OrganisationPage {
            card,
            logo: self.logo(org),
            legal_name: org.legal_name.clone(),
            also_known_as: org.also_known_as.clone(),
            former_names: org.former_names.clone(),
            level: org.level.as_ref().and_then(|level| self.term("level", level.as_str())),
            status: self.term("status", org.status.as_str()).filter(|_| org.status.as_str() != "active"),
            ended: org.ended.map(|date| self.known_date(date)),
            description,
            description_lang,
            website: org.website.clone(),
            channels: org.channels.iter().map(|channel| self.channel(channel)).collect(),
            contacts: self.contacts(|contact| contact.org.as_ref() == Some(id)),
            places: self.places(org),
            identifiers: org
                .identifiers
                .iter()
                .map(|(scheme, number)| (scheme.to_uppercase(), number.clone()))
                .collect(),
            parent: org.parent.as_ref().and_then(|parent| self.org(parent)),
            parts: self
                .plan
                .tongue(self.lang())
                .by_name(parts)
                .iter()
                .filter_map(|part| self.org(part))
                .collect::<Vec<LinkView>>(),
            successor: org.successor.as_ref().and_then(|successor| self.org(successor)),
            running_total: totals[0],
            over_total: totals[1],
            running: window.cut(&running).iter().filter_map(|one| self.part_in(one, id)).collect(),
            over: window.cut(&over).iter().filter_map(|one| self.part_in(one, id)).collect(),
            inside: self.organisation_inside(org),
            remarks: self.remarks(Kind::Org, id.as_str(), &org.remarks),
        }))
    }

    /// The partnerships of an organisation by name: those that go on or are to begin, and those that are over.
    fn together_with(&self, id: &OrgId) -> (Vec<&Partnership>, Vec<&Partnership>) {
        let all = self.plan.members.partnerships_of.get(id).map_or(&[][..], Vec::as_slice);
        let named = self.plan.tongue(self.lang()).partnerships_by_name(all);
        let there = named.iter().filter_map(|one| self.plan.site.partnerships.get(one));
        there.partition(|one| !matches!(one.standing, Standing::Past(_)))
    }

    fn part_in(&self, one: &Partnership, id: &OrgId) -> Option<PartIn> {
        let party = one.parties.iter().find(|party| party.org == *id)?;
        Some(PartIn {
            card: self.partnership_card(&one.id)?,
            role: party.role.as_ref().and_then(|role| self.term("party-role", role.as_str())),
            contributes: self.known_words(&party.contributes),
            gains: self.known_words(&party.gains),
        })
    }

    pub(super) fn channel(&self, channel: &Channel) -> ChannelView {
        let Channel { kind, value, purpose } = channel;
        let href = match kind.as_str() {
            "mail" if value.contains('@') && !value.contains(['?', '&', '"', '<']) => Some(format!("mailto:{value}")),
            "phone" => {
                Some(format!("tel:{}", value.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>()))
            }
            "form" if value.starts_with("https://") || value.starts_with("http://") => Some(value.clone()),
            _ => None,
        };
        ChannelView {
            kind: kind.clone(),
            value: value.clone(),
            href,
            purpose: purpose.as_ref().map(|words| self.words(words)),
        }
    }

    fn places(&self, org: &Organisation) -> Vec<PlaceView> {
        let line = |place: &Location| {
            let town =
                [place.postcode.as_deref(), place.city.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ");
            let parts = [place.street.as_deref(), Some(town.as_str()), place.area.as_deref()];
            let mut kept: Vec<&str> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
            kept.dedup();
            kept.join(", ")
        };
        let places = org.places.iter().map(|place| PlaceView {
            name: place.name.as_ref().map(|name| self.words(name)),
            address: line(place),
            place: place.town().and_then(|town| self.place(town)),
            accessible: place.accessible.as_ref().map(|words| self.words(words)),
        });
        places.collect()
    }
}
