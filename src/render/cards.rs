//! Records as they stand in lists.

use crate::dates::{FuzzyDate, Known};
use crate::ids::RecordKey;
use crate::ids::{AssetId, Kind, NeedId, OrgId, PartnershipId, as_key};
use crate::plan::Facet;
use crate::render::scene::Scene;
use crate::render::strands::stage_glyph;
use crate::render::views::{AssetCard, Html, LinkView, NeedCard, OrganisationCard, PartnershipCard, StageCard, Words};
use crate::site::{Asset, Cost, Partnership, Stage, Standing};

impl Scene<'_> {
    /// A partnership in a list.
    #[must_use]
    pub fn partnership_card(&self, id: &PartnershipId) -> Option<PartnershipCard> {
        let one = self.plan.site.partnerships.get(id)?;
        let ours = |id: &OrgId| self.plan.site.organisations.get(id).is_some_and(|org| org.ours);
        let partners = one.parties.iter().filter(|party| !ours(&party.org));
        Some(PartnershipCard {
            id: id.to_string(),
            path: self.path(&format!("partnerships/{id}"), None),
            name: self.words(&one.name),
            summary: self.words(&one.summary),
            stage: self.standing(one.standing),
            since: first_known(one).map(|date| date.to_string()),
            period: self.period_of(one),
            parties: one.parties.iter().filter_map(|party| self.org(&party.org)).collect(),
            partners: partners.filter_map(|party| self.org(&party.org)).collect(),
            types: self.terms(Kind::Type, one.types.known().map_or(&[], Vec::as_slice)),
            example: one.remarks.example,
            elsewhere: one.elsewhere,
        })
    }

    /// The time of a partnership in words.
    fn period_of(&self, one: &Partnership) -> String {
        let from = one.stages.first().and_then(|entry| entry.from.known().copied());
        let last = one.latest();
        let until = match one.standing {
            Standing::Running(_) => None,
            Standing::Past(_) => last.and_then(|entry| entry.until),
            // It has no "since" yet: the day itself is said.
            Standing::Planned(_) => from.map(Known::Known),
        };
        self.period(from, until, matches!(one.standing, Standing::Past(_)))
    }

    /// A period in words: "since 2007", "2007 to 2010", "dates not known".
    #[must_use]
    pub fn period(&self, from: Option<FuzzyDate>, until: Option<Known<FuzzyDate>>, over: bool) -> String {
        let messages = &self.voice.messages;
        let until = until.and_then(|until| until.known().copied());
        match (from, until) {
            (Some(from), Some(until)) if from == until => self.date(from),
            (Some(from), Some(until)) => {
                messages.say_with("period-between", &[("from", &self.date(from)), ("until", &self.date(until))])
            }
            (Some(from), None) if over => messages.say_with("period-ended-unknown", &[("from", &self.date(from))]),
            (Some(from), None) => messages.say_with("period-since", &[("from", &self.date(from))]),
            (None, Some(until)) => messages.say_with("period-until", &[("until", &self.date(until))]),
            (None, None) => messages.say("period-unknown"),
        }
    }

    /// An organisation in a list.
    #[must_use]
    pub fn organisation_card(&self, id: &OrgId) -> Option<OrganisationCard> {
        let org = self.plan.site.organisations.get(id)?;
        let partnerships: Vec<&Partnership> = self
            .plan
            .members
            .partnerships_of
            .get(id)
            .into_iter()
            .flatten()
            .filter_map(|id| self.plan.site.partnerships.get(id))
            .collect();
        let mut standings: Vec<Standing> = Vec::new();
        for one in &partnerships {
            if !standings.contains(&one.standing) {
                standings.push(one.standing);
            }
        }
        standings.sort_by_key(|standing| (matches!(standing, Standing::Past(_)), std::cmp::Reverse(standing.stage())));
        let sector = self.link(&RecordKey::new(Kind::Sector, org.sector.as_str())).unwrap_or_else(|| LinkView {
            path: String::new(),
            title: self.term("sector", org.sector.as_str()).map_or_else(|| org.sector.to_string(), |words| words.words),
            lang: None,
        });
        let first = partnerships.iter().filter_map(|one| first_known(one)).min_by_key(|date| date.earliest());
        Some(OrganisationCard {
            id: id.to_string(),
            path: self.path(&format!("partners/{id}"), None),
            name: self.words(&org.name),
            summary: self.words(&org.summary),
            sector,
            categories: self.terms(Kind::Category, &org.categories),
            place: org.places.iter().find_map(|place| place.town()).and_then(|town| self.place(town)),
            stages: standings.into_iter().map(|standing| self.standing(standing)).collect(),
            partnerships: partnerships.len(),
            since: first.map(|date| date.to_string()),
            ours: org.ours,
            example: org.remarks.example,
        })
    }

    /// A link to the page of a town.
    #[must_use]
    pub fn place(&self, town: &str) -> Option<LinkView> {
        self.link(&RecordKey::new(Kind::Place, &as_key(town)))
    }

    /// An asset in a list.
    #[must_use]
    pub fn asset_card(&self, id: &AssetId) -> Option<AssetCard> {
        let asset = self.plan.site.assets.get(id)?;
        let name = self.words(&asset.name);
        Some(AssetCard {
            id: id.to_string(),
            path: self.path(&format!("offer/{id}"), None),
            pitch: asset.pitch.as_ref().map(|pitch| self.words(pitch)),
            summary: self.words(&asset.summary),
            kind: asset.kind.to_string(),
            quantity: self.quantity(asset),
            hours: asset
                .hours_per_year
                .map(|hours| self.voice.messages.say_number("hours-a-year", "hours", hours as f64)),
            availability: asset.availability.as_ref().map(|words| self.words(words)),
            place: asset.place.as_ref().map(|words| self.words(words)),
            cost: self.cost(asset.cost.as_ref()),
            conditions: asset.conditions.as_ref().map(|words| self.words(words)),
            unit: asset.unit.as_ref().and_then(|unit| self.unit(unit)),
            suits: self.terms(Kind::Type, &asset.suits),
            wanted_by: self.terms(Kind::Category, &asset.wanted_by),
            review_on: asset.review_on.map(|date| self.date(date)),
            ask: self.mail("mail-subject-asset", &[("name", &name.words)]),
            example: asset.remarks.example,
            name,
        })
    }

    fn quantity(&self, asset: &Asset) -> Option<Words> {
        let quantity = asset.quantity.as_ref()?;
        let amount = self.voice.messages.number(quantity.amount);
        let Some(unit) = &quantity.unit else { return Some(self.plain(amount)) };
        let unit = self.words(unit);
        Some(Words { words: format!("{amount} {}", unit.words), lang: unit.lang })
    }

    /// What an asset costs; free of charge where nothing is written.
    fn cost(&self, cost: Option<&Cost>) -> Words {
        let Some(Cost { amount, currency, note }) = cost else { return self.plain(self.say("free-of-charge")) };
        let note = note.as_ref().map(|note| self.words(note));
        let sum = amount.filter(|amount| *amount > 0.0).map(|amount| {
            let words =
                [("amount", self.voice.messages.number(amount)), ("currency", currency.clone().unwrap_or_default())];
            self.voice.messages.say_with("cost-amount", &[(words[0].0, &words[0].1), (words[1].0, &words[1].1)])
        });
        match (sum, note) {
            (Some(sum), Some(note)) => Words { words: format!("{}: {}", sum.trim(), note.words), lang: note.lang },
            (Some(sum), None) => self.plain(sum.trim().to_owned()),
            (None, Some(note)) => note,
            (None, None) => self.plain(self.say("free-of-charge")),
        }
    }

    /// A need in a list.
    #[must_use]
    pub fn need_card(&self, id: &NeedId) -> Option<NeedCard> {
        let need = self.plan.site.needs.get(id)?;
        let name = self.words(&need.name);
        Some(NeedCard {
            id: id.to_string(),
            path: self.path("needs", Some(id.as_str())),
            summary: self.words(&need.summary),
            unit: need.unit.as_ref().and_then(|unit| self.unit(unit)),
            goals: self.terms(Kind::Goal, &need.goals),
            categories: self.terms(Kind::Category, &need.categories),
            until: need.until.map(|date| self.date(date)),
            met_by: need.met_by.as_ref().and_then(|by| self.link(&RecordKey::new(Kind::Partnership, by.as_str()))),
            ask: self.mail("mail-subject-need", &[("name", &name.words)]),
            example: need.remarks.example,
            chapters: self.speaking_of(Kind::Need, id.as_str()),
            name,
        })
    }

    /// A stage with its numbers.
    #[must_use]
    pub fn stage_card(&self, stage: Stage) -> StageCard {
        let term = self.plan.site.vocabulary.stage(stage);
        let counted =
            stage != Stage::Glance || !self.plan.members.of(Facet::Stages, stage.id()).partnerships.is_empty();
        StageCard {
            id: stage.id(),
            position: Stage::ALL.iter().position(|one| *one == stage).map_or(0, |at| at + 1),
            path: self.path(&format!("stages/{}", stage.id()), None),
            label: self.stage(stage, false).label,
            short: term.and_then(|term| term.short.as_ref()).map(|text| self.words(text)),
            description: term.and_then(|term| term.description.as_ref()).map(|text| self.words(text)),
            now: self.plan.members.of(Facet::Stages, stage.id()).partnerships.len(),
            past: self.plan.members.past(stage).len(),
            counted,
            moves: term
                .into_iter()
                .flat_map(|term| &term.moves)
                .filter_map(|to| self.link(&RecordKey::new(Kind::Stage, to.id())))
                .collect(),
            may_close: term.is_some_and(|term| term.may_close),
            glyph: Html::new(&stage_glyph(stage, "")),
        }
    }
}

/// The first beginning that is known.
fn first_known(one: &Partnership) -> Option<FuzzyDate> {
    one.stages.iter().find_map(|entry| entry.from.known().copied())
}
