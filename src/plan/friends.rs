//! The friends of the house: partners who are named with their consent and share, or shared, a partnership with us.

use crate::ids::{OrgId, PartnershipId};
use crate::plan::{Members, Tongue};
use crate::site::{Organisation, Partnership, Site, Standing};

/// One friend with what is done together: what goes on first, in the order of the names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Friend {
    /// The organisation.
    pub org: OrgId,
    /// Partnerships with one of our own libraries.
    pub together: Vec<PartnershipId>,
}

/// The friends in the order of their names: every organisation here is listed; it is not our own, it is active, and at least one public partnership of it has begun and is not one of others.
#[must_use]
pub fn friends(site: &Site, members: &Members, tongue: &Tongue) -> Vec<Friend> {
    let listed = tongue.organisations.iter().filter_map(|id| site.organisations.get(id));
    let friends = listed.filter(|org| may_be_friend(org)).filter_map(|org| {
        let all = members.partnerships_of.get(&org.id)?;
        let mut together: Vec<PartnershipId> =
            tongue.partnerships_by_name(all).into_iter().filter(|id| is_shared(site, id)).collect();
        together.sort_by_key(|id| !goes_on(site, id));
        (!together.is_empty()).then(|| Friend { org: org.id.clone(), together })
    });
    friends.collect()
}

/// Whether an organisation is active, not our own, and has agreed to be named: staff see others too.
fn may_be_friend(org: &Organisation) -> bool {
    let listed = org.inside.as_ref().is_none_or(|inside| inside.listed);
    listed && !org.ours && org.status.as_str() == "active"
}

/// Whether a partnership has begun, and with one of our own libraries.
fn is_shared(site: &Site, id: &PartnershipId) -> bool {
    let has_begun = |one: &Partnership| !one.remarks.planned && !matches!(one.standing, Standing::Planned(_));
    site.partnerships.get(id).is_some_and(|one| !one.elsewhere && has_begun(one))
}

fn goes_on(site: &Site, id: &PartnershipId) -> bool {
    site.partnerships.get(id).is_some_and(|one| matches!(one.standing, Standing::Running(_)))
}
