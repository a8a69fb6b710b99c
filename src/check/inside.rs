//! What the library alone knows: contacts and amounts, from `private/`; empty where that is not read.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::dates::{FuzzyDate, Known};
use crate::ids::{OrgId, PartnershipId};
use crate::records::{Organisation, Partnership, Verified};

/// What stands in `private/` and rules ask for.
#[derive(Debug, Clone, Default)]
pub struct Inside {
    /// The last day on which somebody was in touch with an organisation.
    pub contact_with: BTreeMap<OrgId, Date>,
    /// The last day on which somebody was in touch about a partnership.
    pub contact_about: BTreeMap<PartnershipId, Date>,
    /// The amount that an agreement of a partnership is about, by the agreement's id.
    pub amounts: BTreeMap<(PartnershipId, String), i64>,
}

/// The ways of checking a record that are a contact with the partner.
const IN_TOUCH: [&str; 3] = ["asked-partner", "meeting", "agreement"];

impl Inside {
    /// The last day on which we certainly heard of an organisation: a contact, a check with it, its word on being named.
    pub fn last_sign(&self, org: &Organisation) -> Option<Date> {
        let contact = self.contact_with.get(&org.id).copied();
        let agreed = org.listing.agreed_on.map(FuzzyDate::latest);
        [contact, agreed, asked_on(org.common.verified.as_ref())].into_iter().flatten().max()
    }

    /// The last day on which we certainly heard of a partnership itself.
    pub fn last_sign_about(&self, one: &Partnership) -> Option<Date> {
        let day = |date: &Option<Known<FuzzyDate>>| date.and_then(|date| date.known().map(|day| day.latest()));
        let made = one.outputs.iter().filter_map(|output| day(&output.on));
        let thanked = one.recognition.iter().filter_map(|thanks| day(&thanks.on));
        let contact = self.contact_about.get(&one.id).copied();
        made.chain(thanked).chain(contact).chain(asked_on(one.common.verified.as_ref())).max()
    }
}

/// The day of a check that was a contact.
fn asked_on(verified: Option<&Verified>) -> Option<Date> {
    let Verified { on, how, .. } = verified?;
    how.as_ref().filter(|how| IN_TOUCH.contains(&how.as_str()))?;
    on.known().map(|day| day.latest())
}
