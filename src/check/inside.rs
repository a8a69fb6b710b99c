//! When we last heard of a partner: from contacts below `private/`, where that is read, and from the records.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::dates::{FuzzyDate, Known};
use crate::ids::{OrgId, PartnershipId};
use crate::records::{Organisation, Partnership, Verified};
use crate::site::Activity;

/// The last contacts that were written down; empty where `private/` is not read.
#[derive(Debug, Clone, Default)]
pub struct Inside {
    /// The last day on which somebody was in touch with an organisation.
    contact_with: BTreeMap<OrgId, Date>,
    /// The last day on which somebody was in touch about a partnership.
    contact_about: BTreeMap<PartnershipId, Date>,
}

/// The ways of checking a record that are a contact with the partner.
const IN_TOUCH: [&str; 3] = ["asked-partner", "meeting", "agreement"];

impl Inside {
    /// The last contacts up to `day`; what lies ahead is a plan.
    pub fn gather(activities: &[Activity], day: Date) -> Self {
        let mut inside = Self::default();
        // The oldest comes first, so that the last one stays.
        for activity in activities.iter().filter(|activity| activity.on <= day) {
            inside.contact_with.insert(activity.org.clone(), activity.on);
            if let Some(about) = &activity.partnership {
                inside.contact_about.insert(about.clone(), activity.on);
            }
        }
        inside
    }

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
