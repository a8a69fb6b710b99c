//! Pages of text: home, chapters, free pages, stages.

use crate::ids::{Kind, RecordKey};
use crate::plan::{Base, Facet};
use crate::render::scene::Scene;
use crate::render::strands::{Diagram, stage_band, stage_diagram, stage_glyph};
use crate::render::views::{ChapterPage, ContributionView, HomePage, Html, StagePage, StagesPage, TermNote, Words};
use crate::site::{Edition, Partnership, Stage};

impl Scene<'_> {
    /// The edition of a text that the page shows.
    pub(super) fn edition(&self, address: &str) -> Option<&Edition> {
        self.plan.site.chapters.get(address)?.edition(self.lang(), self.plan.site.settings.language)
    }

    /// The body of a text, with its holes filled.
    pub(super) fn body(&self, address: &str, edition: &Edition) -> Result<Html, tera::Error> {
        let base = Base { address, file: Some(&edition.file), lang: edition.lang };
        self.fill(&edition.prose.body, &base, self.plan.tree.number_of(address))
    }

    /// A text; its title, number, body and surroundings.
    pub(super) fn chapter_page(&self, address: &str) -> Result<ChapterPage, tera::Error> {
        let edition =
            self.edition(address).ok_or_else(|| tera::Error::message("the text of this page is not there"))?;
        let number = self.plan.tree.number_of(address);
        let (before, after) = self.plan.tree.neighbours(address);
        let title = Words { words: edition.title.clone(), lang: self.other(edition.lang) };
        let referrers = self.plan.referrers.get(address);
        Ok(ChapterPage {
            number: number.map(str::to_owned),
            body: self.body(address, edition)?,
            body_lang: self.other(edition.lang),
            outline: self.outline(&edition.prose.body, number),
            nav: self.navigation(address),
            previous: before.and_then(|address| self.chapter(address)),
            next: after.and_then(|address| self.chapter(address)),
            whole: self.whole_link(address),
            children: self.plan.tree.children(address).iter().filter_map(|child| self.chapter(child)).collect(),
            mentions: self.mentioned(&edition.prose.body.mentions()),
            minutes: Self::minutes(edition.prose.body.words, edition.lang),
            last_reviewed: edition.last_reviewed.map(|date| self.date(date)),
            last_changed: self.last_changed(),
            owner: edition.owner.clone(),
            comment: self.comment_address(&title.words),
            edit: self.edit_address(&edition.file),
            terms: self.terms_of(edition),
            contributions: self.contributions(address)?,
            chapters: referrers.into_iter().flatten().filter_map(|from| self.chapter(from)).collect(),
            title,
        })
    }

    /// The terms of the glossary that a text uses, in the order of the text.
    fn terms_of(&self, edition: &Edition) -> Vec<TermNote> {
        let list = self.plan.site.vocabulary.list("terms");
        let named = edition.prose.body.mentions().into_iter().filter(|key| key.kind == Kind::Term);
        let notes = named.filter_map(|key| {
            let term = list.find(&key.id)?;
            Some(TermNote {
                id: term.id.to_string(),
                link: self.link(key)?,
                description: self.words(term.description.as_ref()?),
            })
        });
        notes.collect()
    }

    /// What readers wrote about a text.
    fn contributions(&self, address: &str) -> Result<Vec<ContributionView>, tera::Error> {
        let written = self.plan.site.chapters.get(address).into_iter().flat_map(|chapter| &chapter.contributions);
        let views = written.map(|one| {
            let base = Base { address, file: Some(&one.file), lang: one.lang };
            Ok(ContributionView {
                id: one.id.clone(),
                title: Some(one.prose.title.clone()).filter(|title| !title.is_empty()),
                body: self.fill(&one.prose.body, &base, None)?,
                lang: self.other(one.lang),
                by: one.by.clone(),
                organisation: one.organisation.as_ref().map(|name| self.words(name)),
                on: self.date(one.on),
            })
        });
        views.collect()
    }

    /// The home page.
    pub(super) fn home(&self) -> Result<HomePage, tera::Error> {
        let edition = self.edition("");
        let site = &self.plan.site;
        let tongue = self.plan.tongue(self.lang());
        let featured = self.featured();
        let page = |address: &str, id: &str| {
            self.plan.addresses.contains_key(address).then(|| self.link_to(address, self.plain(self.say(id))))
        };
        let title = edition.map(|edition| Words { words: edition.title.clone(), lang: self.other(edition.lang) });
        let (opening, body) =
            part_opening(&edition.map(|edition| self.body("", edition)).transpose()?.unwrap_or_default());
        Ok(HomePage {
            title: title.unwrap_or_else(|| self.words(&site.settings.title)),
            opening,
            body,
            body_lang: edition.and_then(|edition| self.other(edition.lang)),
            chapters: self.plan.tree.children("guide").iter().filter_map(|child| self.chapter(child)).collect(),
            guide: page("guide", "menu-guide"),
            stages: Stage::ALL.into_iter().map(|stage| self.stage_card(stage)).collect(),
            band: Html::new(&stage_band().concat()),
            featured_timeline: featured.map(|one| self.timeline(one, "home-timeline")).unwrap_or_default(),
            featured_parties: featured.map(|one| self.strand_keys(one)).unwrap_or_default(),
            featured: featured.and_then(|one| self.partnership_card(&one.id)),
            assets: spread(&tongue.assets, 4).into_iter().filter_map(|id| self.asset_card(id)).collect(),
            offer: page("offer", "menu-offer").filter(|_| !site.assets.is_empty()),
            assets_total: site.assets.len(),
            needs: spread(&tongue.needs, 3).into_iter().filter_map(|id| self.need_card(id)).collect(),
            needs_page: page("needs", "menu-needs").filter(|_| !site.needs.is_empty()),
            partner_with_us: page("partner-with-us", "title-partner-with-us"),
            ways: self.ways(&["new", "network", "map", "friends", "stats"]),
            partners: page("partners", "menu-partners"),
            partners_total: site.organisations.values().filter(|org| !org.ours).count(),
            partnerships_total: site.partnerships.len(),
        })
    }

    /// The partnership that shows most: our own, in the deepest stage, with dates, with most parties.
    fn featured(&self) -> Option<&Partnership> {
        let depth = |one: &Partnership| match one.standing {
            crate::site::Standing::Running(Stage::Divorce) => 0,
            crate::site::Standing::Running(stage) => 1 + Stage::ALL.iter().position(|at| *at == stage).unwrap_or(0),
            crate::site::Standing::Past(_) | crate::site::Standing::Planned(_) => 0,
        };
        let ours = self.plan.site.partnerships.values().filter(|one| !one.elsewhere);
        ours.max_by_key(|one| (one.begun().is_some(), depth(one), one.parties.len(), std::cmp::Reverse(one.id.clone())))
    }

    /// The five stages and their moves.
    pub(super) fn stages_page(&self) -> StagesPage {
        let labels: Vec<String> = Stage::ALL.into_iter().map(|stage| self.stage(stage, false).label.words).collect();
        let names: [&str; 5] = std::array::from_fn(|at| labels.get(at).map_or("", String::as_str));
        let diagram = Diagram {
            id: "stage-diagram",
            title: &self.say("diagram-title"),
            names,
            start: &self.say("diagram-any-start"),
        };
        StagesPage {
            diagram: Html::new(&stage_diagram(&diagram)),
            stages: Stage::ALL.into_iter().map(|stage| self.stage_card(stage)).collect(),
        }
    }

    /// One stage.
    pub(super) fn stage_page(&self, stage: Stage) -> Result<StagePage, tera::Error> {
        let address = format!("stages/{}", stage.id());
        let edition = self.edition(&address);
        let term = self.plan.site.vocabulary.stage(stage);
        let card = self.stage_card(stage);
        let all = self.facet(Facet::Stages, Some(stage.id())).values;
        let tongue = self.plan.tongue(self.lang());
        let now = tongue.partnerships_by_name(&self.plan.members.of(Facet::Stages, stage.id()).partnerships);
        let past = tongue.partnerships_by_name(self.plan.members.past(stage));
        let mut window = self.window();
        Ok(StagePage {
            glyph: Html::new(&stage_glyph(stage, &card.label.words)),
            stage: card,
            asks: term.map(|term| self.all_words(&term.asks)).unwrap_or_default(),
            source: term.and_then(|term| term.source.as_ref()).map(|source| self.words(source)),
            body: edition.map(|edition| self.body(&address, edition)).transpose()?,
            body_lang: edition.and_then(|edition| self.other(edition.lang)),
            now_total: now.len(),
            past_total: past.len(),
            now: window.cut(&now).iter().filter_map(|id| self.partnership_card(id)).collect(),
            past: window.cut(&past).iter().filter_map(|id| self.partnership_card(id)).collect(),
            chapters: self.speaking_of(Kind::Stage, stage.id()),
            all,
        })
    }

    /// The words of a facet's value.
    #[must_use]
    pub fn facet_title(&self, facet: Facet, value: &str) -> Words {
        let kind = facet.kind();
        self.title_of(&RecordKey::new(kind, value)).unwrap_or_else(|| self.plain(value.to_owned()))
    }
}

/// Takes the first paragraph off a text, where it begins with one: it opens the page, and the rest stands below.
fn part_opening(whole: &Html) -> (Html, Html) {
    let body = whole.as_str();
    let end = body.trim_start().starts_with("<p>").then(|| body.find("</p>")).flatten();
    end.map_or((Html::default(), whole.clone()), |end| {
        let (opening, rest) = body.split_at(end + "</p>".len());
        (Html::new(opening), Html::new(rest.trim()))
    })
}

/// A few of many, taken at even distances, so that a list's first letters are not all there is.
fn spread<T>(list: &[T], wanted: usize) -> Vec<&T> {
    if list.len() <= wanted {
        return list.iter().collect();
    }
    (0..wanted).filter_map(|at| list.get(at * list.len() / wanted)).collect()
}
