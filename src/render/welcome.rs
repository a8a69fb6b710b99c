//! The door for partners: what we bring, what we look for, how partnerships grow, whom to ask.

use crate::render::scene::{Scene, percent_encode};
use crate::render::views::{AssetKindGroup, DeskView, LinkView, NeedCard, PartnerWithUsPage};
use crate::site::{Stage, Unit};

/// So many assets of each kind are named here; the offer has all.
const FEW_ASSETS: usize = 3;
/// So many needs are named here.
const FEW_NEEDS: usize = 5;

impl Scene<'_> {
    /// The door for partners.
    pub(super) fn partner_with_us_page(&self) -> PartnerWithUsPage {
        let offer = self.offer_page();
        let needs = self.needs_page();
        let few = |group: AssetKindGroup| AssetKindGroup {
            assets: group.assets.into_iter().take(FEW_ASSETS).collect(),
            ..group
        };
        let open: Vec<NeedCard> = needs.needs.into_iter().filter(|need| need.met_by.is_none()).collect();
        let partners = self.plan.site.organisations.values().filter(|org| !org.ours).count();
        PartnerWithUsPage {
            kinds: offer.kinds.into_iter().map(few).collect(),
            assets_total: offer.total,
            assets_example: offer.example,
            offer: self.link_to("offer", self.plain(self.say("title-offer"))),
            needs_total: open.len(),
            needs: open.into_iter().take(FEW_NEEDS).collect(),
            needs_example: needs.example,
            needs_page: self.link_to("needs", self.plain(self.say("title-needs"))),
            stages: Stage::ALL.map(|stage| self.stage_card(stage)).to_vec(),
            stages_page: self.link_to("stages", self.plain(self.say("title-stages"))),
            partners: self.link_to("partners", self.plain(self.say("title-partners"))),
            partners_total: partners,
            ways: self.ways(&["friends", "map", "network"]),
            desk: self.desk(),
            ask: self.mail("mail-subject-ask", &[]),
        }
    }

    /// Links to those of some generated pages that there are.
    #[must_use]
    pub fn ways(&self, addresses: &[&str]) -> Vec<LinkView> {
        let there = addresses.iter().filter_map(|address| Some((*address, self.plan.addresses.get(*address)?)));
        there.map(|(address, kind)| self.link_to(address, self.title(kind))).collect()
    }

    /// The unit that belongs to no department and can be written to: the first door of the house.
    fn desk(&self) -> Option<DeskView> {
        let units = self.plan.tongue(self.lang()).units.iter().filter_map(|id| self.plan.site.units.get(id));
        let unit: &Unit = units.into_iter().find(|unit| unit.neutral && unit.channel.is_some())?;
        let subject = percent_encode(&self.say("mail-subject-ask"));
        let mail = unit.channel.as_ref().filter(|channel| is_mail(channel));
        Some(DeskView {
            link: self.unit(&unit.id)?,
            summary: unit.summary.as_ref().map(|words| self.words(words)),
            channel: unit.channel.clone(),
            mail: mail.map(|mail| format!("mailto:{mail}?subject={subject}")),
            example: unit.remarks.example,
        })
    }
}

/// Whether a channel is an address of mail that can stand in a link.
fn is_mail(channel: &str) -> bool {
    let fit = |c: char| c.is_ascii_alphanumeric() || "@.-_+".contains(c);
    channel.matches('@').count() == 1 && channel.chars().all(fit)
}
