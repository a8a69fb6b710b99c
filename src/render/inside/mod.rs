//! Pages that only the library sees, and what a site that has them says on every page.

mod call;
mod candid;
mod candidates;
mod desk;
mod double_contacts;
mod names;
mod notes;
mod overviews;
mod paths;
mod people;
mod risks;
mod sections;
mod state;
mod table;

use tera::Value;

use crate::ids::{Kind, RecordKey};
use crate::plan::{InsidePage, PageKind};
use crate::render::scene::Scene;
use crate::render::views::{InsideFrame, MenuLink, Words};
use crate::site::Audience;

impl Scene<'_> {
    /// What the page of an inside template gets; nothing where its record is not there.
    pub(super) fn inside_view(&self, page: &InsidePage) -> Result<Option<Value>, tera::Error> {
        Ok(match page {
            InsidePage::State => Some(Value::from_serializable(&self.state_page())),
            InsidePage::Matrix => Some(Value::from_serializable(&self.matrix_page())),
            InsidePage::Colleagues => Some(Value::from_serializable(&self.colleagues_page())),
            InsidePage::BeforeYouCall => Some(Value::from_serializable(&self.calls_page())),
            InsidePage::Call(id) => self.call_page(id).map(|page| Value::from_serializable(&page)),
            InsidePage::Freshness => Some(Value::from_serializable(&self.freshness_page())),
            InsidePage::BlindSpots => Some(Value::from_serializable(&self.blind_spots_page())),
            InsidePage::Note(id) => self.note_page(id)?.map(|page| Value::from_serializable(&page)),
            InsidePage::Notes => Some(Value::from_serializable(&self.notes_page())),
            InsidePage::Desk => Some(Value::from_serializable(&self.desk_page())),
            InsidePage::Candidates => Some(Value::from_serializable(&self.candidates_page())),
            InsidePage::Paths => Some(Value::from_serializable(&self.paths_page())),
            InsidePage::DoubleContacts => Some(Value::from_serializable(&self.double_contacts_page())),
            InsidePage::Risks => Some(Value::from_serializable(&self.risks_page())),
        })
    }

    /// The title of an inside page.
    pub(super) fn inside_title(&self, page: &InsidePage) -> Words {
        let named = |key: RecordKey| self.title_of(&key);
        match page {
            InsidePage::Call(id) => {
                let name = named(RecordKey::new(Kind::Org, id.as_str())).map(|words| words.words).unwrap_or_default();
                self.plain(self.voice.messages.say_with("title-inside-call-one", &[("name", &name)]))
            }
            InsidePage::Note(id) => named(RecordKey::new(Kind::Note, id.as_str()))
                .unwrap_or_else(|| self.plain(self.say("title-not-found"))),
            page => self.plain(self.say(&format!("title-inside-{}", page.word()))),
        }
    }

    /// What a site that only the library sees says on each of its pages; nothing on a public one.
    pub(super) fn inside_frame(&self) -> Option<InsideFrame> {
        let audience = self.plan.site.audience;
        let says = match audience {
            Audience::Public => return None,
            Audience::Staff => self.say("inside-for-staff"),
            Audience::Coordinator => self.say("inside-for-coordinators"),
        };
        let menu = matches!(self.page.kind, PageKind::Inside(_)).then(|| self.inside_menu()).unwrap_or_default();
        Some(InsideFrame { audience: audience.word(), says, menu })
    }

    /// All inside pages that have an address.
    fn inside_menu(&self) -> Vec<MenuLink> {
        let PageKind::Inside(here) = &self.page.kind else { return Vec::new() };
        let there = InsidePage::MENU.into_iter().filter(|page| self.plan.addresses.contains_key(&page.address()));
        there
            .map(|page| MenuLink {
                link: self.link_to(&page.address(), self.inside_title(&page)),
                current: *here == page || here.above().as_ref() == Some(&page),
                here: *here == page,
            })
            .collect()
    }
}
