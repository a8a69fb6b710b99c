//! One page being rendered: turns records, dates and texts into what templates print.

use std::sync::OnceLock;

use crate::dates::{FuzzyDate, Known};
use crate::ids::{AssessmentId, ContactId, EventId, Kind, NoteId, OrgId, PersonId, RecordKey, TermId, UnitId};
use crate::language::{Lang, Text};
use crate::plan::{Facet, InsidePage, Page, PageKind, Plan, Window, to_a_page};
use crate::render::Renderer;
use crate::render::strands::stage_icon;
use crate::render::views::{
    ChapterLink, CountedLink, FacetGroup, Html, LinkView, MentionGroup, MentionedRecord, RemarksView, SourceView,
    StageMark, Words,
};
use crate::render::voice::Voice;
use crate::site::{Remarks, Stage, Standing};
use crate::typography::set_words;

/// A page with everything that its rendering may look at.
#[derive(Clone, Copy)]
pub struct Scene<'r> {
    /// The renderer.
    pub renderer: &'r Renderer,
    /// The plan.
    pub plan: &'r Plan,
    /// The page.
    pub page: &'r Page,
    /// The language's words.
    pub voice: &'r Voice,
}

impl Scene<'_> {
    /// The language of the page.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.page.lang
    }

    /// The tag of `lang`, where it is not the page's.
    #[must_use]
    pub fn other(&self, lang: Lang) -> Option<String> {
        (lang != self.page.lang).then(|| lang.as_str().to_owned())
    }

    /// What of the page's lists stands on its leaf.
    #[must_use]
    pub fn window(&self) -> Window {
        self.page.leaf.window(to_a_page(&self.plan.site.settings, &self.page.kind))
    }

    /// A text in the page's language, or as near as there is.
    #[must_use]
    pub fn words(&self, text: &Text) -> Words {
        let said = text.say(self.page.lang);
        Words { words: set_words(said.lang, said.words).into_owned(), lang: self.other(said.lang) }
    }

    /// Texts in the page's language.
    #[must_use]
    pub fn all_words(&self, texts: &[Text]) -> Vec<Words> {
        texts.iter().map(|text| self.words(text)).collect()
    }

    /// Texts that may not be known.
    #[must_use]
    pub fn known_words(&self, texts: &Known<Vec<Text>>) -> Option<Vec<Words>> {
        texts.known().map(|texts| self.all_words(texts))
    }

    /// Words of the interface.
    #[must_use]
    pub fn plain(&self, words: String) -> Words {
        Words { words, lang: None }
    }

    /// A message.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.voice.messages.say(id)
    }

    /// The path of an address, with an anchor where there is one.
    #[must_use]
    pub fn path(&self, address: &str, anchor: Option<&str>) -> String {
        let path = self.plan.path(self.page.lang, address);
        anchor.map_or(path.clone(), |anchor| format!("{path}#{anchor}"))
    }

    /// A link to an address under given words.
    #[must_use]
    pub fn link_to(&self, address: &str, words: Words) -> LinkView {
        LinkView { path: self.path(address, None), title: words.words, lang: words.lang }
    }

    /// A link to a record, by its key; nothing where it has no page.
    #[must_use]
    pub fn link(&self, key: &RecordKey) -> Option<LinkView> {
        let (address, anchor) = self.plan.address_of(key)?;
        let words = self.title_of(key)?;
        Some(LinkView { path: self.path(&address, anchor.as_deref()), title: words.words, lang: words.lang })
    }

    /// What a record is called.
    #[must_use]
    pub fn title_of(&self, key: &RecordKey) -> Option<Words> {
        let site = &self.plan.site;
        let id: &str = &key.id;
        match key.kind {
            Kind::Org => {
                OrgId::parse(id).ok().and_then(|id| site.organisations.get(&id)).map(|org| self.words(&org.name))
            }
            Kind::Partnership => crate::ids::PartnershipId::parse(id)
                .ok()
                .and_then(|id| site.partnerships.get(&id))
                .map(|one| self.words(&one.name)),
            Kind::Unit => UnitId::parse(id).ok().and_then(|id| site.units.get(&id)).map(|unit| self.words(&unit.name)),
            Kind::Asset => crate::ids::AssetId::parse(id)
                .ok()
                .and_then(|id| {
                    let shown = site.assets.get(&id).map(|asset| &asset.name);
                    shown.or_else(|| site.withdrawn.get(&id).map(|withdrawn| &withdrawn.name))
                })
                .map(|name| self.words(name)),
            Kind::Need => {
                crate::ids::NeedId::parse(id).ok().and_then(|id| site.needs.get(&id)).map(|need| self.words(&need.name))
            }
            Kind::Event | Kind::Contact | Kind::Person | Kind::Note | Kind::Assessment => self.title_inside(key),
            Kind::Place => self.plan.members.places.get(id).map(|name| self.plain(name.clone())),
            Kind::Chapter => {
                self.plan.tree.chapter(id).and_then(|address| self.chapter(address)).map(|chapter| chapter.title)
            }
            Kind::Stage | Kind::Type | Kind::Goal | Kind::Sector | Kind::Category | Kind::Term => {
                site.vocabulary.of_kind(key.kind).find(id).map(|term| self.words(&term.label))
            }
        }
    }

    /// What an event, a person, a note or an assessment is called.
    fn title_inside(&self, key: &RecordKey) -> Option<Words> {
        let site = &self.plan.site;
        let inside = site.inside.as_ref();
        let id: &str = &key.id;
        match key.kind {
            Kind::Event => {
                EventId::parse(id).ok().and_then(|id| site.events.get(&id)).map(|event| self.words(&event.name))
            }
            Kind::Contact => {
                ContactId::parse(id).ok().and_then(|id| site.contacts.get(&id)).map(|one| self.plain(one.name.clone()))
            }
            Kind::Person => {
                PersonId::parse(id).ok().and_then(|id| inside?.people.get(&id)).map(|one| self.plain(one.name.clone()))
            }
            Kind::Note => {
                NoteId::parse(id).ok().and_then(|id| inside?.notes.get(&id)).map(|note| self.plain(note.title.clone()))
            }
            Kind::Assessment => {
                let org =
                    AssessmentId::parse(id).ok().and_then(|id| inside?.assessments.get(&id)).map(|one| &one.org)?;
                site.organisations.get(org).map(|org| self.words(&org.name))
            }
            _ => None,
        }
    }

    /// A link to an organisation; its name alone would not be a link.
    #[must_use]
    pub fn org(&self, id: &OrgId) -> Option<LinkView> {
        self.link(&RecordKey::new(Kind::Org, id.as_str()))
    }

    /// A link to a unit.
    #[must_use]
    pub fn unit(&self, id: &UnitId) -> Option<LinkView> {
        self.link(&RecordKey::new(Kind::Unit, id.as_str()))
    }

    /// Links to terms that have a page.
    #[must_use]
    pub fn terms(&self, kind: Kind, ids: &[TermId]) -> Vec<LinkView> {
        ids.iter().filter_map(|id| self.link(&RecordKey::new(kind, id.as_str()))).collect()
    }

    /// The name of a term of any vocabulary.
    #[must_use]
    pub fn term(&self, list: &str, id: &str) -> Option<Words> {
        self.plan.site.vocabulary.list(list).find(id).map(|term| self.words(&term.label))
    }

    /// The names of terms.
    #[must_use]
    pub fn term_names(&self, list: &str, ids: &[TermId]) -> Vec<Words> {
        ids.iter().filter_map(|id| self.term(list, id.as_str())).collect()
    }

    /// A date in words.
    #[must_use]
    pub fn date(&self, date: FuzzyDate) -> String {
        self.voice.calendar.say(date)
    }

    /// When what the page shows was last changed, in words, where the site's history tells it.
    #[must_use]
    pub fn last_changed(&self) -> Option<String> {
        self.plan.changed_on(self.page).map(|day| self.date(FuzzyDate::Day(day)))
    }

    /// A date that may not be known, in words.
    #[must_use]
    pub fn known_date(&self, date: Known<FuzzyDate>) -> String {
        date.known().map_or_else(|| self.say("not-known"), |date| self.date(*date))
    }

    /// A stage with its name and drawing.
    #[must_use]
    pub fn stage(&self, stage: Stage, past: bool) -> StageMark {
        let label = self
            .plan
            .site
            .vocabulary
            .stage(stage)
            .map_or_else(|| self.plain(stage.id().to_owned()), |term| self.words(&term.label));
        StageMark {
            id: stage.id(),
            label,
            path: self.path(&format!("stages/{}", stage.id()), None),
            past,
            icon: icon(stage),
        }
    }

    /// Where a partnership stands.
    #[must_use]
    pub fn standing(&self, standing: Standing) -> StageMark {
        self.stage(standing.stage(), matches!(standing, Standing::Past(_)))
    }

    /// A link to a text.
    #[must_use]
    pub fn chapter(&self, address: &str) -> Option<ChapterLink> {
        let default = self.plan.site.settings.language;
        let edition = self.plan.site.chapters.get(address)?.edition(self.page.lang, default)?;
        Some(ChapterLink {
            path: self.path(address, None),
            number: self.plan.tree.number_of(address).map(str::to_owned),
            title: Words { words: edition.title.clone(), lang: self.other(edition.lang) },
            description: ended(&edition.description),
        })
    }

    /// Links to the texts that speak of a record.
    #[must_use]
    pub fn speaking_of(&self, kind: Kind, id: &str) -> Vec<ChapterLink> {
        let texts = self.plan.mentions.get(&RecordKey::new(kind, id));
        // Notes about these stand in their section for the library alone.
        let has_section = matches!(kind, Kind::Org | Kind::Partnership | Kind::Unit | Kind::Asset);
        texts
            .into_iter()
            .flatten()
            .filter(|address| **address != self.page.address)
            .filter(|address| !(has_section && self.is_note(address)))
            .filter_map(|address| self.chapter(address).or_else(|| self.record_at(address)))
            .collect()
    }

    fn is_note(&self, address: &str) -> bool {
        matches!(self.plan.addresses.get(address), Some(PageKind::Inside(InsidePage::Note(_))))
    }

    /// A link to the page of an organisation, a partnership or a note, as lists of chapters show it.
    fn record_at(&self, address: &str) -> Option<ChapterLink> {
        let site = &self.plan.site;
        let (name, summary) = match self.plan.addresses.get(address)? {
            PageKind::Organisation(id) => site.organisations.get(id).map(|org| (&org.name, &org.summary)),
            PageKind::Partnership(id) => site.partnerships.get(id).map(|one| (&one.name, &one.summary)),
            PageKind::Inside(InsidePage::Note(id)) => return self.note_link(id),
            _ => None,
        }?;
        let title = self.words(name);
        Some(ChapterLink {
            path: self.path(address, None),
            number: None,
            title,
            description: self.words(summary).words,
        })
    }

    /// The records that a text names, as a margin shows them: by kind, in the order in which the text comes to them.
    #[must_use]
    pub fn mentioned(&self, keys: &[&RecordKey]) -> Vec<MentionGroup> {
        let mut groups: Vec<MentionGroup> = Vec::new();
        for key in keys.iter().filter(|key| !matches!(key.kind, Kind::Term | Kind::Chapter)) {
            let Some(link) = self.link(key) else { continue };
            let one =
                crate::ids::PartnershipId::parse(&key.id).ok().and_then(|id| self.plan.site.partnerships.get(&id));
            let stage = one.filter(|_| key.kind == Kind::Partnership).map(|one| self.standing(one.standing));
            let record = MentionedRecord { link, stage };
            match groups.iter_mut().find(|group| group.kind == key.kind.word()) {
                Some(group) => group.records.push(record),
                None => {
                    groups.push(MentionGroup { kind: key.kind.word(), label: String::new(), records: vec![record] });
                }
            }
        }
        for group in &mut groups {
            let count = group.records.len() as f64;
            group.label = self.voice.messages.say_number(&format!("named-{}", group.kind), "count", count);
        }
        groups
    }

    /// What a record says about itself.
    #[must_use]
    pub fn remarks(&self, kind: Kind, id: &str, remarks: &Remarks) -> RemarksView {
        RemarksView {
            key: format!("{}:{id}", kind.word()),
            example: remarks.example,
            planned: remarks.planned,
            note: remarks.note.as_ref().map(|note| self.words(note)),
            tags: remarks.tags.clone(),
            sources: remarks
                .sources
                .iter()
                .map(|source| SourceView { title: self.words(&source.title), url: source.url.clone() })
                .collect(),
            verified_on: remarks.verified_on.map(|date| self.date(date)),
            last_changed: self.last_changed(),
            extra: remarks.extra.iter().map(|(label, fact)| self.own_fact(label, fact)).collect(),
            chapters: self.speaking_of(kind, id),
        }
    }

    /// A `mailto:` address with a subject; nothing where nobody can be written to.
    #[must_use]
    pub fn mail(&self, message: &str, words: &[(&str, &str)]) -> Option<String> {
        let mail = self.plan.site.settings.contact.as_ref()?.mail.as_ref()?;
        let subject = self.voice.messages.say_with(message, words);
        Some(format!("mailto:{mail}?subject={}", percent_encode(&subject)))
    }

    /// A facet with the number of records behind each of its values.
    #[must_use]
    pub fn facet(&self, facet: Facet, current: Option<&str>) -> FacetGroup {
        let values = self.plan.members.values(facet).iter().filter_map(|value| self.facet_value(facet, value, current));
        let mut values: Vec<CountedLink> = values.collect();
        if facet == Facet::Places {
            let alphabet = crate::plan::Alphabet::new(self.page.lang);
            values.sort_by_cached_key(|value| alphabet.key(&value.link.title));
        }
        FacetGroup {
            id: facet.word(),
            link: self.link_to(facet.word(), self.plain(self.say(&format!("title-{}", facet.word())))),
            values,
        }
    }

    fn facet_value(&self, facet: Facet, value: &str, current: Option<&str>) -> Option<CountedLink> {
        let kind = facet.kind();
        let group = self.plan.members.of(facet, value);
        let count = match facet {
            Facet::Stages | Facet::Types | Facet::Goals => group.partnerships.len(),
            Facet::Categories => {
                TermId::parse(value).map_or(0, |id| self.plan.members.below(&self.plan.site, &id).len())
            }
            Facet::Sectors | Facet::Places => group.organisations.len(),
        };
        let term = facet.list().and_then(|list| self.plan.site.vocabulary.list(list).find(value));
        let sentence = term.and_then(|term| term.short.as_ref().or(term.description.as_ref()));
        Some(CountedLink {
            link: self.link(&RecordKey::new(kind, value))?,
            count,
            counted: facet != Facet::Stages || value != Stage::Glance.id() || count > 0,
            description: sentence.map(|text| self.words(text)),
            current: current == Some(value),
        })
    }
}

/// A description that was cut off shows that it goes on.
fn ended(description: &str) -> String {
    let whole = description.is_empty() || description.ends_with(|c: char| !c.is_alphanumeric() && c != ',');
    if whole { description.to_owned() } else { format!("{}…", description.trim_end_matches([',', ' '])) }
}

/// The small drawing of a stage; made once, since lists show it on every line.
fn icon(stage: Stage) -> Html {
    static ICONS: OnceLock<[Html; 5]> = OnceLock::new();
    let icons = ICONS.get_or_init(|| Stage::ALL.map(|stage| Html::new(&stage_icon(stage))));
    icons.get(stage as usize).cloned().unwrap_or_default()
}

/// Everything but letters, digits and `-._~` as percent signs and bytes.
#[must_use]
pub fn percent_encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
