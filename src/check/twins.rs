//! Finds organisations that may be the same one, written twice; only suggests, never merges.
//!
//! Five thousand names are twelve million pairs, so only those are compared that share something: the host of their
//! website, the meaning of a name, or all words of a name but one that begins with the same two letters.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::check::fold::{meaning, meaning_of, named_words};
use crate::check::written::WrittenOrganisation;
use crate::diag::{Diagnostics, rules};
use crate::ids::OrgId;
use crate::records::Organisation;
use crate::source::Place;

/// Why two organisations may be one, the strongest reason first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Because {
    /// Their names mean the same.
    Names,
    /// The name of one is another name of the other.
    Alias,
    /// Their websites are the same, or one is a part of the other.
    Website,
    /// Their names differ by a slip of the pen.
    Slip,
}

/// How alike two names are that differ by a slip of the pen (Jaro-Winkler).
const ALIKE: f64 = 0.92;

/// How many neighbours a name is compared with, in the order of the alphabet, where very many share the rest.
const NEIGHBOURS: usize = 16;

/// Pairs of organisations by their places in the list, the earlier one first, with the reason.
type Pairs = BTreeMap<(usize, usize), Because>;

/// I-06: reports each organisation that looks like another one, at the one whose id comes later.
pub fn check_same(all: &[WrittenOrganisation<'_>], found: &mut Diagnostics) {
    let kin = Kin::new(all);
    let mut pairs = Pairs::new();
    let names: Vec<Name> =
        all.iter().enumerate().flat_map(|(at, org)| names_of(org).map(move |name| Name::new(at, name))).collect();
    pair_names(all, (&names, &kin), &mut pairs);
    pair_slips(&names, &kin, &mut pairs);
    pair_websites(all, &kin, &mut pairs);
    let mut told: BTreeSet<usize> = BTreeSet::new();
    let mut pairs: Vec<_> = pairs.into_iter().map(|((first, second), because)| (second, because, first)).collect();
    pairs.sort_unstable();
    for (second, because, first) in pairs {
        // Five records of one organisation are four faults, not ten.
        if told.insert(second) {
            report_twin(&all[first], &all[second], because, found);
        }
    }
}

fn report_twin(
    first: &WrittenOrganisation<'_>,
    second: &WrittenOrganisation<'_>,
    because: Because,
    found: &mut Diagnostics,
) {
    let (id, other) = (&second.one.id, &first.one.id);
    let why = match because {
        Because::Names => "their names mean the same",
        Because::Alias => "the name of one is another name of the other",
        Because::Website => "they have the same website",
        Because::Slip => "their names differ by a few letters",
    };
    let place = |one: &WrittenOrganisation<'_>| -> Place {
        let website = one.raw.website.as_ref().filter(|_| because == Because::Website).map(|url| url.place);
        website.or(one.raw.name.as_ref().map(|name| name.place)).unwrap_or(one.place)
    };
    found
        .report(&rules::I06, place(second), format!("`{id}` and `{other}` may be the same organisation: {why}"))
        .hint(format!("if they are, keep one record and write the other id in its `previous_ids`; if not, write `not_same_as = [\"{other}\"]`"))
        .also(place(first), "the other one");
}

/// Which organisations are known to be different, or parts of one house.
struct Kin<'a> {
    all: &'a [WrittenOrganisation<'a>],
    at: HashMap<&'a OrgId, usize>,
}

impl<'a> Kin<'a> {
    fn new(all: &'a [WrittenOrganisation<'a>]) -> Self {
        Self { all, at: all.iter().enumerate().map(|(at, org)| (&org.one.id, at)).collect() }
    }

    fn org(&self, at: usize) -> &'a Organisation {
        self.all[at].one
    }

    /// The houses above an organisation, the nearest first; a circle ends where it begins to repeat.
    fn above(&self, at: usize) -> Vec<usize> {
        let mut way = Vec::new();
        let mut now = at;
        while let Some(next) = self.org(now).parent.as_ref().and_then(|parent| self.at.get(parent)).copied() {
            if next == at || way.contains(&next) {
                break;
            }
            way.push(next);
            now = next;
        }
        way
    }

    /// Whether two are said to be different, or one is a part or the successor of the other.
    fn apart(&self, one: usize, other: usize) -> bool {
        let says = |a: usize, b: usize| {
            let (a, b) = (self.org(a), &self.org(b).id);
            a.not_same_as.contains(b) || a.successor.as_ref() == Some(b)
        };
        says(one, other) || says(other, one) || self.above(one).contains(&other) || self.above(other).contains(&one)
    }

    /// Whether two belong to one house, whose website they may share.
    fn of_one_house(&self, one: usize, other: usize) -> bool {
        let above = self.above(one);
        self.above(other).iter().any(|house| above.contains(house))
    }

    /// Puts a pair among the others, where nothing is known that speaks against it; says whether it did.
    fn put(&self, pairs: &mut Pairs, one: usize, other: usize, because: Because) -> bool {
        let fit = one != other && !self.apart(one, other);
        if fit {
            let reason = pairs.entry((one.min(other), one.max(other))).or_insert(because);
            *reason = because.min(*reason);
        }
        fit
    }
}

/// The names that an organisation goes by: in each language, and as it is registered.
fn names_of<'a>(org: &WrittenOrganisation<'a>) -> impl Iterator<Item = &'a str> {
    // The id stands in for a name that is missing, and is none.
    let written = org.raw.name.as_ref().is_some_and(|name| !name.value.is_blank());
    let name = org.one.name.entries().filter(move |_| written).map(|(_, words)| words);
    name.chain(org.one.legal_name.as_deref())
}

/// One name of an organisation.
struct Name {
    /// Whose it is.
    at: usize,
    /// Its words, without articles and legal forms.
    words: Vec<String>,
}

impl Name {
    fn new(at: usize, name: &str) -> Self {
        Self { at, words: named_words(name) }
    }
}

/// Names that mean the same, and names that are another name elsewhere.
fn pair_names(all: &[WrittenOrganisation<'_>], (names, kin): (&[Name], &Kin<'_>), pairs: &mut Pairs) {
    let mut named: HashMap<Vec<String>, Vec<usize>> = HashMap::new();
    // The same letters with other spaces: `Crime fair` and `Crimefair`.
    let mut joined: HashMap<String, Vec<usize>> = HashMap::new();
    for Name { at, words } in names {
        put_once(named.entry(meaning_of(words)).or_default(), *at);
        put_once(joined.entry(words.concat()).or_default(), *at);
    }
    let groups = named.values().chain(joined.values());
    for group in groups {
        pair_group(kin, group, pairs);
    }
    for (at, org) in all.iter().enumerate() {
        for alias in org.one.also_known_as.iter().chain(&org.one.former_names) {
            for other in named.get(&meaning(alias)).into_iter().flatten().take(NEIGHBOURS) {
                kin.put(pairs, *other, at, Because::Alias);
            }
        }
    }
}

fn put_once(list: &mut Vec<usize>, at: usize) {
    if list.last() != Some(&at) {
        list.push(at);
    }
}

/// Pairs each of a group with the nearest one before it; that is enough to name each of them.
fn pair_group(kin: &Kin<'_>, group: &[usize], pairs: &mut Pairs) {
    for (index, at) in group.iter().enumerate() {
        for other in group[index.saturating_sub(NEIGHBOURS)..index].iter().rev() {
            if kin.put(pairs, *other, *at, Because::Names) {
                break;
            }
        }
    }
}

/// A name with one of its words left out.
struct Rest<'a> {
    /// The word that was left out.
    word: &'a str,
    /// Which name it is of.
    name: usize,
}

/// Names that differ by a slip of the pen in one word.
fn pair_slips(names: &[Name], kin: &Kin<'_>, pairs: &mut Pairs) {
    let mut blocks: HashMap<(Vec<&str>, &str), Vec<Rest<'_>>> = HashMap::new();
    for (index, name) in names.iter().enumerate() {
        for (left_out, word) in name.words.iter().enumerate() {
            // Numbers tell things apart that are alike otherwise: school 12 and school 13.
            if word.len() < 4 || word.bytes().any(|b| b.is_ascii_digit()) {
                continue;
            }
            let others = name.words.iter().enumerate().filter(|(at, _)| *at != left_out);
            let mut rest: Vec<&str> = others.map(|(_, word)| word.as_str()).collect();
            rest.sort_unstable();
            blocks.entry((rest, &word[..2])).or_default().push(Rest { word, name: index });
        }
    }
    for block in blocks.values_mut().filter(|block| block.len() > 1) {
        block.sort_by_key(|one| (one.word, one.name));
        for (index, one) in block.iter().enumerate() {
            for other in block[index.saturating_sub(NEIGHBOURS)..index].iter().rev() {
                let (first, second) = (&names[other.name], &names[one.name]);
                let slip = first.at != second.at && is_slip((first, other.word), (second, one.word));
                if slip && kin.put(pairs, first.at, second.at, Because::Slip) {
                    break;
                }
            }
        }
    }
}

/// Whether two names are alike, and the words in which they differ are.
fn is_slip((one, word): (&Name, &str), (other, other_word): (&Name, &str)) -> bool {
    let reach = (word.len().min(other_word.len()) / 3).min(3);
    word.len().abs_diff(other_word.len()) <= reach
        && strsim::osa_distance(word, other_word) <= reach
        && strsim::jaro_winkler(&one.words.join(" "), &other.words.join(" ")) >= ALIKE
}

/// Websites that are the same, or of which one is a part of the other; two parts of one host are two houses.
fn pair_websites(all: &[WrittenOrganisation<'_>], kin: &Kin<'_>, pairs: &mut Pairs) {
    let mut sites: Vec<(String, usize)> =
        all.iter().enumerate().filter_map(|(at, org)| Some((site_of(org.one.website.as_deref()?), at))).collect();
    sites.sort();
    // Sorted, a website stands behind those that it is a part of.
    let mut open: Vec<&(String, usize)> = Vec::new();
    for site in &sites {
        while open.last().is_some_and(|above| !site.0.starts_with(above.0.as_str())) {
            open.pop();
        }
        for (_, above) in open.iter().rev().take(NEIGHBOURS) {
            if !kin.of_one_house(*above, site.1) && kin.put(pairs, *above, site.1, Because::Website) {
                break;
            }
        }
        open.push(site);
    }
}

/// Host and path of a web address, ending in a slash; `www.` and what follows `#` do not matter.
fn site_of(url: &str) -> String {
    let lower = url.to_ascii_lowercase();
    let rest = lower.split_once("://").map_or(lower.as_str(), |(_, rest)| rest);
    let rest = rest.split('#').next().unwrap_or("").trim_end_matches('/');
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    let rest = rest.strip_suffix("/index.html").unwrap_or(rest).trim_end_matches('/');
    format!("{rest}/")
}
