//! Ignores the findings that the settings name with a reason, and raises or lowers the others.

use std::sync::Arc;

use crate::check::ground::{Asked, kind_words};
use crate::check::guide::address_of;
use crate::check::settings::House;
use crate::diag::{Diagnostic, Diagnostics, Level, Rule, advise, find_rule, rules};
use crate::ids::Kind;
use crate::parse::raw::{RawIgnored, RawSettings};
use crate::parse::{Parsed, ParsedFile};
use crate::source::{FileId, Located, Place};

/// One finding that is ignored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ignored {
    /// The rule.
    pub rule: &'static Rule,
    /// The files of the record; a chapter has one for each language.
    pub files: Vec<FileId>,
    /// Where the settings name the record.
    pub place: Place,
    /// What to do where nothing is found there; nothing where that is no wonder.
    pub otherwise: Option<String>,
}

/// What became of an entry of the settings.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Met {
    Nothing,
    Finding,
    Error,
}

/// Reads what the settings ignore.
pub fn check_ignored(raw: &RawSettings, files: &[Arc<ParsedFile>], found: &mut Diagnostics) -> Vec<Ignored> {
    let entries = raw.ignored.iter().flat_map(|list| &list.value);
    entries.filter_map(|entry| check_entry(entry, files, found)).collect()
}

fn check_entry(raw: &Located<RawIgnored>, files: &[Arc<ParsedFile>], found: &mut Diagnostics) -> Option<Ignored> {
    let RawIgnored { rule, record, reason } = &raw.value;
    let asked = |key| Asked { key, place: raw.place, instead: "" };
    match reason {
        None => asked("reason").report(found),
        Some(reason) => asked("reason").report_blank(reason, found),
    }
    if rule.is_none() {
        asked("rule").report(found);
    }
    if record.is_none() {
        asked("record").report(found);
    }
    let (rule, record) = (rule.as_ref()?, record.as_ref()?);
    let meant = find_rule(&rule.value);
    if meant.is_none() {
        found
            .report(&rules::G01, rule.place, format!("there is no rule `{}`", rule.value))
            .hint("`handfast rules` lists all rules");
    }
    let (files, otherwise) = check_record(record, files, found)?;
    Some(Ignored { rule: meant?, files, place: record.place, otherwise })
}

/// The files of a record or chapter, and what to do where nothing is found in them.
fn check_record(
    raw: &Located<String>,
    files: &[Arc<ParsedFile>],
    found: &mut Diagnostics,
) -> Option<(Vec<FileId>, Option<String>)> {
    let kinds: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| *kind == Kind::Chapter || is_record(*kind)).collect();
    let named = raw.value.split_once(':').and_then(|(kind, id)| Some((Kind::parse(kind)?, id)));
    let Some((kind, id)) = named.filter(|(kind, _)| kinds.contains(kind)) else {
        let words: Vec<&str> = kinds.into_iter().map(Kind::word).collect();
        found.report(&rules::G01, raw.place, format!("`{}` names no record", raw.value)).hint(format!(
            "write a kind and an id, such as \"partnership:crime-cafe\"; kinds are {}",
            words.join(", ")
        ));
        return None;
    };
    let id = if kind == Kind::Chapter { below_guide(id) } else { id };
    let there: Vec<(String, FileId)> = files.iter().filter_map(|file| Some((id_in(file, kind)?, file.file))).collect();
    let meant: Vec<FileId> = there.iter().filter(|(one, _)| one == id).map(|(_, file)| *file).collect();
    if meant.is_empty() && kind.folder().starts_with("private/") {
        // What everyone may see is checked without it.
        return Some((meant, None));
    }
    let otherwise = if meant.is_empty() {
        let words = format!("there is no {} `{id}`: take this entry out", kind_words(kind));
        advise(id, there.iter().map(|(id, _)| id.as_str()), &words)
    } else {
        "it has been mended: take this entry out".to_owned()
    };
    Some((meant, Some(otherwise)))
}

/// A chapter is called by its address, or by what stands below the guide.
fn below_guide(address: &str) -> &str {
    address.strip_prefix("guide/").unwrap_or(address)
}

/// Whether records of this kind have files of their own.
fn is_record(kind: Kind) -> bool {
    !matches!(kind.folder(), "data/vocab" | "content")
}

/// The id of the record or chapter that a file holds, where it is of this kind.
fn id_in(file: &ParsedFile, kind: Kind) -> Option<String> {
    match &file.parsed {
        Parsed::Text(text) if kind == Kind::Chapter => {
            let (address, _) = address_of(&text.below);
            Some(below_guide(&address).to_owned())
        }
        Parsed::Text(_) => None,
        _ if kind == Kind::Chapter => None,
        _ => {
            // A record of data/ may have a part below private/, in a folder of the same name.
            let (root, folder) = kind.folder().split_once('/')?;
            let (place, below) = file.path.split_once('/')?;
            let name = below.strip_prefix(folder)?.strip_prefix('/')?;
            let stem = name.strip_suffix(".toml").or_else(|| name.strip_suffix(".md"))?;
            (place == root || place == "private").then(|| stem.to_owned())
        }
    }
}

impl House {
    /// Lets the settings have their say: what they ignore is dropped, and the level of the others is theirs.
    pub fn judge(&self, found: &mut Diagnostics) {
        let mut met = vec![Met::Nothing; self.ignored.len()];
        found.judge(|fault| {
            let entry = self
                .ignored
                .iter()
                .position(|entry| entry.rule.code == fault.rule.code && entry.files.contains(&fault.place.file));
            // What a site makes an error by itself it may leave out by itself.
            let lenient = fault.level < Level::Error;
            if let Some(at) = entry {
                met[at] = met[at].max(if lenient { Met::Finding } else { Met::Error });
                if lenient {
                    return None;
                }
            }
            Some(self.level_of(fault))
        });
        for (entry, met) in self.ignored.iter().zip(met) {
            self.report_ignored(entry, met, found);
        }
    }

    /// The level that a fault has in this site; a case that is graver or lighter than its rule stays so.
    fn level_of(&self, fault: &Diagnostic) -> Level {
        let own = self.levels.get(fault.rule.code).copied();
        own.filter(|_| fault.level == fault.rule.level).unwrap_or(fault.level)
    }

    /// G-01 and G-02: an error stays one, and what ignores nothing is left over.
    fn report_ignored(&self, entry: &Ignored, met: Met, found: &mut Diagnostics) {
        let code = entry.rule.code;
        match met {
            Met::Finding => {}
            Met::Error => {
                found
                    .report(&rules::G01, entry.place, format!("this {code} is an error, and errors cannot be ignored"))
                    .hint("mend it; only warnings and notices can be ignored");
            }
            Met::Nothing => {
                let Some(otherwise) = &entry.otherwise else { return };
                let level = self.levels.get(rules::G02.code).copied().unwrap_or(rules::G02.level);
                found
                    .report(&rules::G02, entry.place, format!("there is no {code} here to be ignored"))
                    .hint(otherwise.clone())
                    .at_level(level);
            }
        }
    }
}
