//! Checks evaluations that were held: who agreed to what is said of them, and which goals they look at.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::ground::Ground;
use crate::check::written::WrittenPartnership;
use crate::diag::{Diagnostics, rules};
use crate::ids::OrgId;
use crate::language::Text;
use crate::records::Organisation;
use crate::site::{Initiative, Term};

/// Checks.
pub fn check_summaries(
    ground: &Ground<'_>,
    partnership: &WrittenPartnership<'_>,
    organisations: &BTreeMap<OrgId, Organisation>,
    found: &mut Diagnostics,
) {
    check_agreed(partnership, organisations, found);
    if !partnership.one.elsewhere {
        check_goals_evaluated(ground, partnership, found);
    }
}

/// all who are spoken of agree to it.
fn check_agreed(
    partnership: &WrittenPartnership<'_>,
    organisations: &BTreeMap<OrgId, Organisation>,
    found: &mut Diagnostics,
) {
    let parties: BTreeSet<&OrgId> = partnership.one.parties.iter().map(|party| &party.org).collect();
    let others = parties.into_iter().filter(|id| organisations.get(*id).is_some_and(|org| !org.ours));
    let others: Vec<&str> = others.map(OrgId::as_str).collect();
    for (evaluation, raw) in partnership.evaluations() {
        let Some(summary) = raw.value.public_summary.as_ref().filter(|_| evaluation.public_summary.is_some()) else {
            continue;
        };
        let agreed = raw.value.agreed_with.iter().flat_map(|list| &list.value);
        let agreed: BTreeSet<&str> = agreed.map(|org| org.value.as_str()).collect();
        let missing: Vec<&str> = others.iter().copied().filter(|org| !agreed.contains(org)).collect();
        if !missing.is_empty() {
            let words = missing.join("`, `");
            found
                .report(&rules::A08, summary.place, format!("nothing says that `{words}` agreed to this summary"))
                .hint("ask, and write `agreed_with = [\"…\"]` with the ids of all who agreed; until then, leave it out")
                .lacks("agreed_with");
        }
    }
}

/// each goal that was named is looked at by some evaluation.
fn check_goals_evaluated(ground: &Ground<'_>, partnership: &WrittenPartnership<'_>, found: &mut Diagnostics) {
    let held: Vec<_> = partnership.evaluations().into_iter().filter(|(one, _)| one.held_on.is_some()).collect();
    if held.is_empty() {
        return;
    }
    let looked_at: Vec<&Initiative> = held.iter().flat_map(|(one, _)| &one.initiatives).collect();
    let goals = ground.vocabulary.list("goal");
    // Words of one's own may mean any goal.
    let in_own_words = looked_at
        .iter()
        .any(|initiative| initiative.goal.is_some() && !goals.iter().any(|term| names(initiative, term)));
    if in_own_words {
        return;
    }
    for goal in partnership.raw.goals.iter().flat_map(|goals| &goals.value) {
        let Some(term) = goals.find(&goal.value) else { continue };
        if !looked_at.iter().any(|initiative| names(initiative, term)) {
            found
                .report(&rules::A09, goal.place, format!("no evaluation looks at the goal `{}`", goal.value))
                .hint("say below [[evaluations.initiatives]] whether it was realised: `goal`, `realised`, `effect`");
        }
    }
}

/// Whether an initiative names a goal, by its id or by its label in some language.
fn names(initiative: &Initiative, goal: &Term) -> bool {
    let words = initiative.goal.iter().flat_map(Text::entries);
    words
        .map(|(_, words)| words.trim().to_lowercase())
        .any(|words| words == goal.id.as_str() || goal.label.entries().any(|(_, label)| label.to_lowercase() == words))
}
