//! Mends links that name a record by the address of its page, such as `/partners/old-id/` or `../partners/old-id/`.

use crate::check::address_of;
use crate::draft::rename::Renaming;
use crate::ids::Kind;
use crate::language::Lang;
use crate::markup::{Dest, address_from};
use crate::parse::{Parsed, ParsedFile};
use crate::source::Place;

/// A link that leads to the record's page.
pub struct Addressed {
    /// Where its target is written; all of the link, where a definition says where it leads.
    pub place: Place,
    /// Its path as it was understood, without an anchor.
    path: String,
}

/// Where a record stands on the site: on a page of its own below one of these addresses, or below an anchor of a page.
enum Stands {
    Below(&'static [&'static str]),
    At(&'static str),
    Nowhere,
}

fn stands(kind: Kind) -> Stands {
    match kind {
        Kind::Org => Stands::Below(&["partners", "inside/call"]),
        Kind::Partnership => Stands::Below(&["partnerships"]),
        Kind::Asset => Stands::Below(&["offer"]),
        Kind::Unit => Stands::At("units"),
        Kind::Need => Stands::At("needs"),
        Kind::Event => Stands::At("calendar"),
        Kind::Person => Stands::At("inside/colleagues"),
        Kind::Assessment => Stands::At("inside/candidates"),
        _ => Stands::Nowhere,
    }
}

/// The address of the page on which a file's texts stand.
fn page_of(file: &ParsedFile) -> Option<String> {
    match &file.parsed {
        Parsed::Text(text) => Some(address_of(&text.below).0),
        Parsed::Note(note) => Some(format!("inside/notes/{}", note.stem)),
        Parsed::Organisation(record) => Some(format!("partners/{}", record.stem)),
        Parsed::Partnership(record) => Some(format!("partnerships/{}", record.stem)),
        _ => None,
    }
}

/// The links of a file that lead to the record's page.
pub fn find_addressed(file: &ParsedFile, renaming: &Renaming<'_>, languages: (Lang, &[Lang])) -> Vec<Addressed> {
    let Some(page) = page_of(file) else { return Vec::new() };
    let leads = |path: &str, anchor: Option<&str>| {
        let Some(address) = address_from(&page, path, languages) else { return false };
        match stands(renaming.kind) {
            Stands::Below(folders) => folders.iter().any(|folder| address == format!("{folder}/{}", renaming.old)),
            Stands::At(list) => !path.is_empty() && address == list && anchor == Some(renaming.old),
            Stands::Nowhere => false,
        }
    };
    let links = file.parsed.prose().into_iter().flat_map(|prose| &prose.body.links);
    let addressed = links.filter_map(|link| match &link.dest {
        Dest::Path(path, anchor) if leads(path, anchor.as_deref()) => {
            Some(Addressed { place: link.place, path: path.clone() })
        }
        _ => None,
    });
    addressed.collect()
}

/// A target as it is written, with the new id in it; nothing where it does not hold the old one.
pub fn mend_address(written: &str, renaming: &Renaming<'_>) -> Option<String> {
    let Renaming { kind, old, new } = renaming;
    let (path, anchor) = written.split_at(written.find('#').unwrap_or(written.len()));
    if let Stands::At(_) = stands(*kind) {
        let end = anchor.strip_prefix('#')?.strip_prefix(old)?;
        return ["", ">"].contains(&end).then(|| format!("{path}#{new}{end}"));
    }
    let whole = |at: &usize| {
        let (before, after) = (&path[..*at], &path[at + old.len()..]);
        (before.is_empty() || before.ends_with(['/', '<'])) && (after.is_empty() || after.starts_with(['/', '?', '>']))
    };
    let at = path.rmatch_indices(old).map(|(at, _)| at).find(whole)?;
    Some(format!("{}{new}{}{anchor}", &path[..at], &path[at + old.len()..]))
}

/// The lines of a text that say where such a link leads, such as `[school]: /partners/old-id/`, mended: bytes, and what
/// stands there instead.
pub fn mend_definitions(text: &str, addressed: &Addressed, renaming: &Renaming<'_>) -> Vec<((usize, usize), String)> {
    let mut edits = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let label = line.trim_start().starts_with('[').then(|| line.find("]:")).flatten();
        if let Some(label) = label {
            let behind = &line[label + "]:".len()..];
            let target = behind.split_whitespace().next().unwrap_or_default();
            let path = target.split('#').next().unwrap_or_default().trim_matches(['<', '>']);
            let at = start + label + "]:".len() + (behind.len() - behind.trim_start().len());
            if let Some(mended) = (path == addressed.path).then(|| mend_address(target, renaming)).flatten() {
                edits.push(((at, at + target.len()), mended));
            }
        }
        start += line.len();
    }
    edits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_id_of_an_address_is_mended() {
        let school = |kind| Renaming { kind, old: "old-school", new: "quay" };
        for (kind, written, mended) in [
            (Kind::Org, "/partners/old-school/", Some("/partners/quay/")),
            (Kind::Org, "../partners/old-school", Some("../partners/quay")),
            (
                Kind::Org,
                "</da/partners/old-school/index.html#old-school>",
                Some("</da/partners/quay/index.html#old-school>"),
            ),
            (Kind::Org, "/old-school/partners/old-school#x", Some("/old-school/partners/quay#x")),
            (Kind::Org, "/partners/old-school-two/", None),
            (Kind::Org, "[old-school][x]", None),
            (Kind::Unit, "/units/#old-school", Some("/units/#quay")),
            (Kind::Unit, "/units/#old-school-two", None),
            (Kind::Unit, "/units/old-school", None),
        ] {
            assert_eq!(mend_address(written, &school(kind)).as_deref(), mended, "{written}");
        }
    }
}
