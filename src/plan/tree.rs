//! The tree of texts: chapters below folders, their numbers, and the order in which one reads them.

use std::collections::{BTreeMap, BTreeSet};

use crate::site::{Chapter, Site};

/// The folder whose texts are numbered.
pub const GUIDE: &str = "guide";

/// Whether a text belongs to the guide, its first page among them.
#[must_use]
pub fn in_guide(address: &str) -> bool {
    address.strip_prefix(GUIDE).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The tree of texts.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    /// Addresses below an address, in order.
    children: BTreeMap<String, Vec<String>>,
    /// The address above an address.
    parents: BTreeMap<String, String>,
    /// Numbers of chapters.
    numbers: BTreeMap<String, String>,
    /// Addresses by what a `chapter:` link may call them.
    ids: BTreeMap<String, Option<String>>,
    /// Each text's place in its own sequence: the one before and the one after.
    neighbours: BTreeMap<String, (Option<String>, Option<String>)>,
    /// Addresses by file, from the site's root.
    pub text_files: BTreeMap<String, String>,
    /// Where each file beside the texts goes, by its path from the site's root.
    pub files: BTreeMap<String, String>,
    /// Where files beside the texts go.
    pub published_files: BTreeSet<String>,
    /// All texts in the order in which one reads them.
    pub reading: Vec<String>,
}

impl Tree {
    /// Builds the tree of a site.
    #[must_use]
    pub fn new(site: &Site) -> Self {
        let mut tree = Self::default();
        let texts: BTreeMap<&str, &Chapter> =
            site.chapters.iter().map(|(address, chapter)| (address.as_str(), chapter)).collect();
        for address in texts.keys().filter(|address| !address.is_empty()) {
            let parent = nearest_above(address, &texts);
            tree.parents.insert((*address).to_owned(), parent.clone());
            tree.children.entry(parent).or_default().push((*address).to_owned());
        }
        for list in tree.children.values_mut() {
            list.sort_by(|a, b| sort_key(&texts, a).cmp(&sort_key(&texts, b)));
        }
        for (address, chapter) in &site.chapters {
            for edition in chapter.editions.values() {
                tree.text_files.insert(edition.file.to_string(), address.clone());
            }
        }
        for file in &site.files {
            tree.files.insert(file.from.to_string(), file.to.to_string());
            tree.published_files.insert(file.to.to_string());
        }
        tree.number(GUIDE, "");
        tree.reading = tree.walk("");
        tree.link_neighbours();
        tree.name_chapters();
        tree
    }

    fn number(&mut self, address: &str, prefix: &str) {
        let below = self.children.get(address).cloned().unwrap_or_default();
        for (at, child) in below.iter().enumerate() {
            let number = if prefix.is_empty() { (at + 1).to_string() } else { format!("{prefix}.{}", at + 1) };
            self.numbers.insert(child.clone(), number.clone());
            self.number(child, &number);
        }
    }

    fn walk(&self, address: &str) -> Vec<String> {
        let mut order = vec![address.to_owned()];
        for child in self.children(address) {
            order.extend(self.walk(child));
        }
        order
    }

    /// Sequences run inside a top-level folder: the guide does not go on into the pages about the site.
    fn link_neighbours(&mut self) {
        let top = |address: &str| address.split_once('/').map_or("", |(top, _)| top).to_owned();
        let mut sequences: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for address in &self.reading {
            let folder = if address == GUIDE { GUIDE.to_owned() } else { top(address) };
            if !folder.is_empty() {
                sequences.entry(folder).or_default().push(address.clone());
            }
        }
        for sequence in sequences.values() {
            for (at, address) in sequence.iter().enumerate() {
                let before = at.checked_sub(1).and_then(|at| sequence.get(at)).cloned();
                self.neighbours.insert(address.clone(), (before, sequence.get(at + 1).cloned()));
            }
        }
    }

    /// A chapter is called by its address, by its address below the guide, or by its last part where that is unique.
    fn name_chapters(&mut self) {
        let mut ids: BTreeMap<String, Option<String>> = BTreeMap::new();
        for address in self.reading.iter().filter(|address| !address.is_empty()) {
            if let Some(last) = address.rsplit('/').next() {
                ids.entry(last.to_owned()).and_modify(|one| *one = None).or_insert_with(|| Some(address.clone()));
            }
        }
        for address in self.reading.iter().filter(|address| !address.is_empty()) {
            if let Some(below) = address.strip_prefix("guide/") {
                ids.insert(below.to_owned(), Some(address.clone()));
            }
            ids.insert(address.clone(), Some(address.clone()));
        }
        self.ids = ids;
    }

    /// The texts directly below an address, in order.
    #[must_use]
    pub fn children(&self, address: &str) -> &[String] {
        self.children.get(address).map_or(&[], Vec::as_slice)
    }

    /// The text above.
    #[must_use]
    pub fn parent(&self, address: &str) -> Option<&str> {
        self.parents.get(address).map(String::as_str)
    }

    /// The number of a chapter.
    #[must_use]
    pub fn number_of(&self, address: &str) -> Option<&str> {
        self.numbers.get(address).map(String::as_str)
    }

    /// The texts before and after.
    #[must_use]
    pub fn neighbours(&self, address: &str) -> (Option<&str>, Option<&str>) {
        let (before, after) = self.neighbours.get(address).map_or((None, None), |(a, b)| (a.as_deref(), b.as_deref()));
        (before, after)
    }

    /// The address of the chapter that a link calls `id`.
    #[must_use]
    pub fn chapter(&self, id: &str) -> Option<&str> {
        self.ids.get(id).and_then(Option::as_deref)
    }

    /// All names by which chapters may be called.
    pub fn chapter_ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().filter(|(_, address)| address.is_some()).map(|(id, _)| id.as_str())
    }
}

fn nearest_above(address: &str, texts: &BTreeMap<&str, &Chapter>) -> String {
    let mut at = address;
    while let Some((above, _)) = at.rsplit_once('/') {
        if texts.contains_key(above) {
            return above.to_owned();
        }
        at = above;
    }
    String::new()
}

fn sort_key<'a>(texts: &BTreeMap<&str, &'a Chapter>, address: &str) -> (Vec<String>, Option<&'a (i64, String)>) {
    // A folder without a text of its own does not take part; what stands in it stays together.
    let folder = address.rsplit_once('/').map_or("", |(folder, _)| folder);
    (vec![folder.to_owned()], texts.get(address).map(|chapter| &chapter.order))
}
