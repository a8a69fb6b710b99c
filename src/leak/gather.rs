//! Gathers the words that an audience must not see, and those that it may.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::dates::FuzzyDate;
use crate::diag::Diagnostics;
use crate::ids::{Kind, as_key};
use crate::leak::fold::{fold, fold_into, length};
use crate::leak::judge::Judgement;
use crate::parse::front::{FrontMatter, split_front_matter};
use crate::parse::raw::RawSettings;
use crate::parse::schema::{Described, Told, Trail};
use crate::parse::vocabulary::BUILT_IN;
use crate::parse::{Overlay, Parsed, ParsedFile};
use crate::site::Audience;
use crate::source::{Place, Source, Sources};

/// What secrets are gathered from.
pub struct Known<'a> {
    /// All parsed files, those below `private/` among them.
    pub files: &'a [Arc<ParsedFile>],
    /// Their texts.
    pub sources: &'a Sources,
    /// The day of the build.
    pub today: Date,
    /// What is shown whatever the records say: the texts of the theme.
    pub shown: &'a [String],
}

/// Where a secret stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Origin {
    /// The file.
    pub record: Arc<str>,
    /// The way to the field, such as `consent.via`.
    pub field: String,
}

/// Folded words with where they stand first, and texts that are shown on purpose.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// The words that must not be seen.
    pub secrets: BTreeMap<String, Origin>,
    /// What may be seen.
    pub open: Vec<Open>,
}

/// A text that may be seen. It is not folded before there is a secret that it could hold.
#[derive(Debug)]
pub(super) struct Open {
    text: Arc<str>,
    /// Whether it is seen in addresses too.
    address: bool,
}

impl Open {
    fn text(text: impl Into<Arc<str>>) -> Self {
        Self { text: text.into(), address: false }
    }

    /// Words that are seen as they are, and in addresses.
    fn words(words: impl Into<Arc<str>>) -> Self {
        Self { text: words.into(), address: true }
    }

    /// Gives each folded form in which the text is seen to `listener`.
    pub fn each_form(&self, listener: &mut dyn FnMut(&[u8])) {
        let mut folded = Vec::new();
        fold_into(&self.text, &mut folded);
        listener(&folded);
        if self.address && !self.text.is_ascii() {
            fold_into(&as_key(&self.text), &mut folded);
            listener(&folded);
        }
    }
}

/// Shorter words say too little to be searched for.
const SHORTEST: usize = 5;
/// The same for numbers, in digits.
const FEWEST_DIGITS: usize = 6;
/// A sentence of this many words is searched for by itself.
const SENTENCE: usize = 6;
/// What stands for how an organisation agreed where anyone can read that it is a partner: a term, and no words.
const PUBLISHED: &str = "published-source";
/// A longer text is searched for by its sentences alone: no page tells it without one of them.
const LONGEST: usize = 2_000;

/// Gathers what `audience` must not see.
pub(super) fn gather(known: &Known<'_>, audience: Audience) -> Gathered {
    let judgement = Judgement::of(known.files, known.today);
    let mut gathering = Gathering { known, audience, judgement, gathered: Gathered::default() };
    for file in known.files {
        gathering.file(file);
    }
    let built_in = BUILT_IN.iter().map(|(_, text)| *text);
    gathering.gathered.open.extend(known.shown.iter().map(String::as_str).chain(built_in).map(Open::text));
    gathering.gathered
}

struct Gathering<'a> {
    known: &'a Known<'a>,
    audience: Audience,
    judgement: Judgement,
    gathered: Gathered,
}

impl Gathering<'_> {
    fn file(&mut self, file: &ParsedFile) {
        let inside = if file.path.starts_with("private/") { Audience::Staff } else { Audience::Public };
        let level = |kind, id: &str, judgement: &Judgement| judgement.level(kind, id).unwrap_or_default().max(inside);
        macro_rules! record {
            ($kind:ident, $record:expr) => {{
                let own = level(Kind::$kind, &$record.stem, &self.judgement);
                self.id(file, &$record.stem, own);
                self.tell(file, &$record.raw, own);
            }};
        }
        match &file.parsed {
            Parsed::Settings(raw) => self.settings(file, raw),
            Parsed::Strategy(raw) => self.tell(file, raw.as_ref(), inside),
            Parsed::Vocabulary(_, raw) => self.tell(file, raw, inside),
            Parsed::Organisation(record) => record!(Org, record),
            Parsed::Partnership(record) => record!(Partnership, record),
            Parsed::Unit(record) => record!(Unit, record),
            Parsed::Asset(record) => record!(Asset, record),
            Parsed::Need(record) => record!(Need, record),
            Parsed::Event(record) => record!(Event, record),
            Parsed::Contact(record) => record!(Contact, record),
            Parsed::Person(record) => record!(Person, record),
            Parsed::Assessment(record) => record!(Assessment, record),
            Parsed::Activities(raw) => self.tell(file, raw.as_ref(), inside),
            Parsed::Overlay(_, overlay) => self.overlay(file, overlay),
            Parsed::Note(note) => {
                let own = level(Kind::Note, &note.stem, &self.judgement);
                self.id(file, &note.stem, own);
                self.tell(file, &note.head, own);
                self.text(file, own);
            }
            Parsed::Text(text) => {
                let draft = text.head.draft.as_ref().is_some_and(|draft| draft.value);
                if !draft {
                    self.text(file, Audience::Public);
                }
            }
            Parsed::Other => {}
        }
    }

    fn overlay(&mut self, file: &ParsedFile, overlay: &Overlay) {
        match overlay {
            Overlay::Organisation(raw) => self.tell(file, raw, Audience::Staff),
            Overlay::Partnership(raw) => self.tell(file, raw, Audience::Staff),
            Overlay::Unit(raw) => self.tell(file, raw, Audience::Staff),
            Overlay::Asset(raw) => self.tell(file, raw, Audience::Staff),
            Overlay::Event(raw) => self.tell(file, raw, Audience::Staff),
        }
    }

    /// The settings; words that may be shown although they are secrets elsewhere are shown on purpose.
    fn settings(&mut self, file: &ParsedFile, raw: &RawSettings) {
        self.tell(file, raw, Audience::Public);
        let allowed = raw.leak_allowed.iter().flat_map(|list| &list.value);
        let reasoned = allowed.filter(|one| one.value.reason.as_ref().is_some_and(|reason| !reason.value.is_blank()));
        let words = reasoned.filter_map(|one| one.value.words.as_ref());
        self.gathered.open.extend(words.map(|words| Open::words(words.value.as_str())));
    }

    /// The id of a record that must not be seen: it is part of addresses.
    fn id(&mut self, file: &ParsedFile, stem: &str, level: Audience) {
        let origin = Origin { record: file.path.clone(), field: "id".to_owned() };
        if level > self.audience {
            self.keep(vec![fold(stem)].into_iter().filter(|_| !is_plain(stem)), &origin);
        } else {
            self.gathered.open.push(Open::text(stem));
        }
    }

    fn tell(&mut self, file: &ParsedFile, raw: &dyn Tells, level: Audience) {
        let hidden = self.judgement.hidden_words(&file.parsed);
        let mut told = Vec::new();
        let mut open = Vec::new();
        raw.tell_all(Place::top(file.file), &mut |one| {
            let part = hidden.get(&one.place).copied().unwrap_or_default();
            let own = level.max(one.trail.audience).max(part).max(self.declared(one.trail));
            if own <= self.audience {
                open.push(Open::words(one.words));
            } else {
                let forms = self.forms(&one);
                if !forms.is_empty() {
                    told.push((one.trail.to_string(), forms));
                }
            }
        });
        self.gathered.open.append(&mut open);
        for (field, forms) in told {
            self.keep(forms.into_iter(), &Origin { record: file.path.clone(), field });
        }
    }

    /// The level of a field that the site declares itself.
    fn declared(&self, trail: &Trail<'_>) -> Audience {
        let extra =
            trail.above.filter(|above| above.key == "extra" && above.above.is_some_and(|root| root.key.is_empty()));
        match extra {
            Some(_) => self.judgement.extra.get(trail.key).copied().unwrap_or(Audience::Coordinator),
            None => Audience::Public,
        }
    }

    fn text(&mut self, file: &ParsedFile, level: Audience) {
        let text: Arc<str> = Arc::from(self.known.sources.text(file.file));
        let source = Source { file: file.file, path: file.path.clone(), text, digest: [0; 32] };
        let start = match split_front_matter(&source, &mut Diagnostics::default()) {
            FrontMatter::None => 0,
            FrontMatter::Toml { body, .. } => body.min(source.text.len()),
        };
        if level <= self.audience {
            // The head is read with it: title and description are shown.
            let bare = without_targets(&source.text);
            if bare != *source.text {
                self.gathered.open.push(Open::text(bare));
            }
            self.gathered.open.push(Open::words(source.text));
        } else {
            let origin = Origin { record: file.path.clone(), field: "text".to_owned() };
            let text = &source.text[start..];
            self.keep(text_forms(text).into_iter().chain(headings(text)), &origin);
        }
    }

    fn keep(&mut self, forms: impl Iterator<Item = String>, origin: &Origin) {
        for form in forms.filter(|form| length(form) >= SHORTEST) {
            let first = self.gathered.secrets.entry(form).or_insert_with(|| origin.clone());
            if origin < first {
                *first = origin.clone();
            }
        }
    }

    /// The folded forms in which a told word would be found; none where it names nobody and nothing.
    fn forms(&self, told: &Told<'_>) -> Vec<String> {
        let words = told.words.trim();
        if told.number {
            return number_forms(words);
        }
        if let Some((kind, id)) = reference(told, words) {
            let open = kind.and_then(|kind| self.judgement.level(kind, id)).is_some_and(|level| level <= self.audience);
            return if open || is_plain(id) { Vec::new() } else { vec![fold(id)] };
        }
        // A term of a vocabulary is not told by anyone; an id inside a record means nothing outside of it.
        let term = told.trail.list.is_some() || (told.trail.key == "agreed_via" && words == PUBLISHED);
        let allowed = told.trail.key == "words" && told.trail.above.is_some_and(|above| above.key == "leak_allowed");
        let own = told.trail.key == "id" || allowed;
        if term || own || FuzzyDate::parse(words).is_some() || is_duration(words) || is_plain(words) {
            return Vec::new();
        }
        text_forms(words)
    }
}

/// Something that tells its words; as an object, so that all kinds of records go one way.
trait Tells {
    fn tell_all(&self, place: Place, listener: &mut dyn FnMut(Told<'_>));
}

impl<T: Described> Tells for T {
    fn tell_all(&self, place: Place, listener: &mut dyn FnMut(Told<'_>)) {
        self.tell(place, &Trail::ROOT, listener);
    }
}

/// The record that words refer to: the field says so, or they are written as kind:id.
fn reference<'w>(told: &Told<'_>, words: &'w str) -> Option<(Option<Kind>, &'w str)> {
    if let Some((kind, id)) = words.split_once(':').and_then(|(kind, id)| Some((Kind::parse(kind)?, id))) {
        return Some((Some(kind), id));
    }
    let kind = told.trail.list?.strip_suffix(':')?;
    Some((Kind::parse(kind), words))
}

/// One word in small letters names nobody: it is a tag, an answer, or a choice among a few.
fn is_plain(words: &str) -> bool {
    words.chars().all(char::is_lowercase)
}

/// "3 months", as the program itself shows it.
fn is_duration(words: &str) -> bool {
    let Some((number, unit)) = words.split_once(' ') else { return false };
    let units = ["day", "week", "month", "year"];
    number.bytes().all(|b| b.is_ascii_digit()) && units.contains(&unit.strip_suffix('s').unwrap_or(unit))
}

fn number_forms(words: &str) -> Vec<String> {
    let whole = words.split(['.', 'e', 'E']).next().unwrap_or("").trim_start_matches('-');
    let fit = whole.len() >= FEWEST_DIGITS && whole.bytes().all(|b| b.is_ascii_digit());
    if fit { vec![format!(" {whole} ")] } else { Vec::new() }
}

/// The forms of free words: as a whole, by sentences, as an address would have them, without what stands before an
/// address; numbers also without what parts their digits.
fn text_forms(words: &str) -> Vec<String> {
    let mut forms = vec![fold(words)];
    let bare = without_targets(words);
    if bare != words {
        forms.push(fold(&bare));
    }
    let sentences = sentences(&bare);
    if sentences.len() > 1 {
        forms.extend(sentences.into_iter().map(fold).filter(|one| one.split_whitespace().count() >= SENTENCE));
    }
    if words.chars().count() <= 100 {
        forms.push(fold(&as_key(words)));
        let schemes = ["https://www.", "http://www.", "https://", "http://", "mailto:", "tel:"];
        forms.extend(schemes.iter().find_map(|scheme| words.strip_prefix(scheme)).map(fold));
    }
    forms.retain(|form| form.chars().any(char::is_alphabetic) && length(form) <= LONGEST);
    forms.extend(digit_forms(words));
    forms
}

/// The digits of words that are a number, such as one to call: all of them, and without the code of a country.
fn digit_forms(words: &str) -> Vec<String> {
    let digits = |words: &str| words.chars().filter(char::is_ascii_digit).collect::<String>();
    let all = digits(words);
    let number = words.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || "+-–.,/()".contains(c));
    if !number || all.len() < FEWEST_DIGITS {
        return Vec::new();
    }
    let home = words.trim_start().strip_prefix('+').and_then(|rest| rest.split_once(' ')).map(|(_, home)| digits(home));
    let home = home.filter(|home| home.len() >= FEWEST_DIGITS);
    let parted = [fold(words)].into_iter().filter(|parted| parted.split_whitespace().count() > 1);
    parted.chain([all].into_iter().chain(home).map(|digits| format!(" {digits} "))).collect()
}

/// The headings of a text: short as they are, each is the title of something.
fn headings(text: &str) -> impl Iterator<Item = String> {
    text.lines().filter(|line| line.starts_with('#')).map(fold)
}

/// Sentences end at their signs, and where a line or a cell does.
fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        let last = letters.peek().is_none_or(|(_, next)| next.is_whitespace());
        if matches!(c, '\n' | '|') || (matches!(c, '.' | '!' | '?' | ':' | ';') && last) {
            found.push(&text[start..at]);
            start = at + c.len_utf8();
        }
    }
    found.push(&text[start..]);
    found.retain(|sentence| !sentence.trim().is_empty());
    found
}

/// Markdown without the targets of its links: `[words](target)` becomes words, as in a page.
fn without_targets(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("](") {
        let Some(end) = rest[at..].find(')') else { break };
        out.push_str(&rest[..at]);
        rest = &rest[at + end + 1..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_take_the_forms_in_which_they_are_shown() {
        for (words, forms) in [
            ("Anna Olsen", vec![" anna olsen "]),
            ("Søren Ærø", vec![" søren ærø ", " soeren aeroe "]),
            ("https://www.museum.example/a", vec![" https www museum example a ", " museum example a "]),
            ("+45 12 34 56 78", vec![" 45 12 34 56 78 ", " 4512345678 ", " 12345678 "]),
            ("17:00", vec![]),
            ("4000", vec![]),
            ("See [the house](org:a-house) now", vec![" see the house org a house now ", " see the house now "]),
            (
                "It went badly. They said so to all of us at once.",
                vec![" it went badly they said so to all of us at once ", " they said so to all of us at once "],
            ),
        ] {
            let mut found = text_forms(words);
            found.retain(|form| length(form) >= SHORTEST);
            found.sort();
            found.dedup();
            let mut forms = forms;
            forms.sort_unstable();
            for form in &forms {
                assert!(found.iter().any(|one| one == form), "{words}: {form} of {found:?}");
            }
            assert_eq!(found.is_empty(), forms.is_empty(), "{words}: {found:?}");
        }
    }

    #[test]
    fn small_things_name_nobody() {
        for (words, plain, duration) in
            [("partly", true, false), ("Netto", false, false), ("p-0017", false, false), ("3 months", false, true)]
        {
            assert_eq!((is_plain(words), is_duration(words)), (plain, duration), "{words}");
        }
        assert_eq!(number_forms("250000"), [" 250000 "]);
        assert_eq!(number_forms("1250000.5"), [" 1250000 "]);
        assert!(number_forms("25000").is_empty());
    }
}
