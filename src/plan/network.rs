//! Lays out who works with whom: our libraries, the partnerships, and their partners, in three columns.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::{OrgId, PartnershipId};
use crate::site::{Partnership, Party, Site};

/// So many partnerships are drawn at most; beyond that a drawing shows a thicket.
pub const MOST_DRAWN: usize = 30;

/// The height that a partnership takes, in the units of the drawing.
pub const ROW: i64 = 118;
/// The least distance between two organisations.
const APART: i64 = 50;
/// Orders are told apart as finely as this.
const FINE: i64 = 1000;
/// So often are the columns put in order by each other; more changes nothing that one sees.
const SWEEPS: usize = 12;

/// Something in a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node<K> {
    /// The record.
    pub id: K,
    /// The height of its middle.
    pub y: i64,
}

/// The three columns, with a place for everything in them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Network {
    /// Our own libraries, from the top.
    pub ours: Vec<Node<OrgId>>,
    /// Partnerships, from the top.
    pub partnerships: Vec<Node<PartnershipId>>,
    /// Their partners, from the top.
    pub partners: Vec<Node<OrgId>>,
    /// How many partnerships are not drawn.
    pub left_out: usize,
    /// The height of the whole.
    pub height: i64,
}

/// Neighbours of each thing of a column, as places in another.
type Ties = Vec<Vec<usize>>;

impl Network {
    /// Lays out the partnerships of a site. All is counted in whole numbers, so that every machine comes to the same.
    #[must_use]
    pub fn new(site: &Site) -> Self {
        let (drawn, left_out) = choose(site);
        let is_ours = |id: &OrgId| site.organisations.get(id).is_some_and(|org| org.ours);
        let parties: BTreeSet<&OrgId> =
            drawn.iter().flat_map(|one| one.parties.iter().map(|party| &party.org)).collect();
        let (ours, partners): (Vec<&OrgId>, Vec<&OrgId>) = parties.into_iter().partition(|id| is_ours(id));
        let [to_ours, to_partners] = [&ours, &partners].map(|column| ties(&drawn, column));
        let (middle, left, right) = put_in_order([&to_ours, &to_partners], [ours.len(), partners.len()]);
        let mut heights = vec![0; drawn.len()];
        for (at, one) in middle.iter().enumerate() {
            heights[*one] = i64::try_from(at).unwrap_or(0) * ROW + ROW / 2;
        }
        let bottom = i64::try_from(drawn.len()).unwrap_or(0) * ROW;
        let column = |ids: &[&OrgId], order: &[usize], ties: &Ties| {
            let wishes: Vec<i64> = order.iter().map(|at| mean(&turned(ties, *at), &heights)).collect();
            let placed = spread(&wishes, bottom);
            order.iter().zip(placed).map(|(at, y)| Node { id: ids[*at].clone(), y }).collect::<Vec<_>>()
        };
        let (ours, partners) = (column(&ours, &left, &to_ours), column(&partners, &right, &to_partners));
        let lowest = |nodes: &[Node<OrgId>]| nodes.last().map_or(0, |node| node.y + APART / 2);
        Self {
            height: bottom.max(lowest(&ours)).max(lowest(&partners)),
            partnerships: middle.iter().map(|at| Node { id: drawn[*at].id.clone(), y: heights[*at] }).collect(),
            ours,
            partners,
            left_out,
        }
    }
}

/// The partnerships that are drawn, by id, and how many are not: where there are too many, those whose partners take
/// part in most stay. Our own libraries do not count: the largest would crowd out the others.
fn choose(site: &Site) -> (Vec<&Partnership>, usize) {
    let mut shares: BTreeMap<&OrgId, usize> = BTreeMap::new();
    let is_partner = |party: &&Party| site.organisations.get(&party.org).is_some_and(|org| !org.ours);
    for party in site.partnerships.values().flat_map(|one| one.parties.iter().filter(is_partner)) {
        *shares.entry(&party.org).or_default() += 1;
    }
    let weight = |one: &Partnership| one.parties.iter().filter_map(|party| shares.get(&party.org)).sum::<usize>();
    let mut all: Vec<&Partnership> = site.partnerships.values().collect();
    all.sort_by_cached_key(|one| (std::cmp::Reverse(weight(one)), one.id.clone()));
    let left_out = all.len().saturating_sub(MOST_DRAWN);
    all.truncate(MOST_DRAWN);
    all.sort_by(|a, b| a.id.cmp(&b.id));
    (all, left_out)
}

/// For each partnership its parties that stand in a column, as places there.
fn ties(drawn: &[&Partnership], column: &[&OrgId]) -> Ties {
    let place = |id: &OrgId| column.iter().position(|one| *one == id);
    let of = |one: &&Partnership| {
        let places: BTreeSet<usize> = one.parties.iter().filter_map(|party| place(&party.org)).collect();
        places.into_iter().collect()
    };
    drawn.iter().map(of).collect()
}

/// The partnerships of what stands at a place of a column.
fn turned(ties: &Ties, place: usize) -> Vec<usize> {
    ties.iter().enumerate().filter(|(_, places)| places.contains(&place)).map(|(at, _)| at).collect()
}

/// The order of partnerships and of both columns in which few strands cross: each in turn is sorted by where its
/// neighbours stand.
fn put_in_order(ties: [&Ties; 2], sizes: [usize; 2]) -> (Vec<usize>, Vec<usize>, Vec<usize>) {
    let mut middle: Vec<usize> = (0..ties[0].len()).collect();
    let mut columns = sizes.map(|size| (0..size).collect::<Vec<usize>>());
    for _ in 0..SWEEPS {
        for (side, column) in columns.iter_mut().enumerate() {
            let ranks = ranks(&middle);
            column.sort_by_key(|at| mean(&turned(ties[side], *at), &ranks));
        }
        let sides = [ranks(&columns[0]), ranks(&columns[1])];
        // What a library does stays together; partnerships of others stand at the end.
        middle.sort_by_key(|at| {
            let [ours, partners] = [0, 1].map(|side| mean(&ties[side][*at], &sides[side]));
            (ties[0][*at].is_empty(), ours, partners)
        });
    }
    let [left, right] = columns;
    (middle, left, right)
}

/// The rank of each thing in an order, spread out so that means of ranks can be told apart.
fn ranks(order: &[usize]) -> Vec<i64> {
    let mut ranks = vec![0; order.len()];
    for (rank, at) in order.iter().enumerate() {
        ranks[*at] = i64::try_from(rank).unwrap_or(0) * FINE;
    }
    ranks
}

fn mean(places: &[usize], values: &[i64]) -> i64 {
    let sum: i64 = places.iter().filter_map(|at| values.get(*at)).sum();
    sum / i64::try_from(places.len()).unwrap_or(1).max(1)
}

/// Heights as near to the wishes as they can be in their order without touching each other.
fn spread(wishes: &[i64], bottom: i64) -> Vec<i64> {
    let mut heights: Vec<i64> = Vec::with_capacity(wishes.len());
    for wish in wishes {
        let least = heights.last().map_or(APART / 2, |last| last + APART);
        heights.push((*wish).max(least));
    }
    // What was pushed below the end moves up again, as far as there is room.
    let mut most = bottom.max(i64::try_from(wishes.len()).unwrap_or(0) * APART) - APART / 2;
    for height in heights.iter_mut().rev() {
        *height = (*height).min(most);
        most = *height - APART;
    }
    heights
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heights_keep_their_distance() {
        for (wishes, heights) in [
            (vec![100, 250], vec![100, 250]),
            (vec![100, 100, 100], vec![100, 150, 200]),
            (vec![290, 290], vec![225, 275]),
        ] {
            assert_eq!(spread(&wishes, 300), heights);
        }
    }

    #[test]
    fn columns_are_put_in_order_by_each_other() {
        // Two libraries, three partnerships, three partners, tied crosswise.
        let to_ours = vec![vec![1], vec![0], vec![1]];
        let to_partners = vec![vec![0], vec![2], vec![1]];
        let (middle, left, right) = put_in_order([&to_ours, &to_partners], [2, 3]);
        let place = |order: &[usize], one: usize| order.iter().position(|at| *at == one).expect("it is there");
        let crossings = |ties: &Ties, column: &[usize]| {
            let mut edges: Vec<(usize, usize)> = Vec::new();
            for (at, one) in middle.iter().enumerate() {
                edges.extend(ties[*one].iter().map(|to| (at, place(column, *to))));
            }
            let cross = |a: &(usize, usize), b: &(usize, usize)| a.0 < b.0 && a.1 > b.1;
            edges.iter().map(|a| edges.iter().filter(|b| cross(a, b)).count()).sum::<usize>()
        };
        assert_eq!((crossings(&to_ours, &left), crossings(&to_partners, &right)), (0, 0));
    }
}
