//! Folds names, so that two ways of writing one name become the same words.

/// Words that say nothing of who is meant: articles, joining words, and what every public house is.
const EMPTY: [&str; 30] = [
    "the",
    "a",
    "an",
    "of",
    "in",
    "and",
    "for",
    "at",
    "on",
    "to",
    "den",
    "det",
    "de",
    "en",
    "et",
    "i",
    "af",
    "og",
    "paa",
    "til",
    "ved",
    "public",
    "folke",
    "municipal",
    "municipality",
    "kommune",
    "kommunes",
    "kommunale",
    "city",
    "our",
];

/// Legal forms.
const LEGAL: [&str; 22] = [
    "aps", "as", "amba", "fmba", "smba", "ivs", "ks", "ps", "is", "ltd", "limited", "inc", "llc", "plc", "gmbh", "ev",
    "ag", "ab", "oy", "corp", "co", "smv",
];

/// Different words for one thing; the first is the one that stays.
const SYNONYMS: [&[&str]; 20] = [
    &["library", "libraries", "bibliotek", "biblioteket", "biblioteker", "bibliotekerne", "bibliotekers"],
    &["museum", "museums", "museet", "museer", "museerne"],
    &["school", "schools", "skole", "skolen", "skoler", "skolerne"],
    &["university", "universities", "universitet", "universitetet", "universitets"],
    &["theatre", "theater", "teater", "teatret", "teateret"],
    &["police", "politi", "politiet"],
    &["festival", "festivals", "festivalen", "festivaler"],
    &["association", "associations", "society", "forening", "foreningen", "foreninger", "selskab", "selskabet"],
    &["club", "clubs", "klub", "klubben"],
    &["art", "arts", "kunst", "kunsten"],
    &["contemporary", "modern", "samtids", "samtid", "moderne"],
    &["main", "central", "hoved"],
    &["culture", "cultural", "kultur", "kulturen", "kulturel", "kulturelle"],
    &["department", "office", "afdeling", "afdelingen", "forvaltning", "forvaltningen"],
    &["institute", "institut", "instituttet"],
    &["archive", "archives", "arkiv", "arkivet", "arkiverne"],
    &["church", "kirke", "kirken"],
    &["music", "musik", "musikken"],
    &["citizens", "citizen", "borger", "borgernes"],
    &["service", "services", "servicen"],
];

/// Endings that are words of their own: `hovedbiblioteket` is the main library.
const HEADS: [&str; 22] = [
    "bibliotekerne",
    "biblioteket",
    "biblioteker",
    "bibliotek",
    "museerne",
    "museet",
    "museum",
    "skolerne",
    "skolen",
    "skole",
    "universitetet",
    "universitet",
    "teatret",
    "teater",
    "festivalen",
    "festival",
    "foreningen",
    "forening",
    "afdelingen",
    "afdeling",
    "kunsten",
    "kunst",
];

/// A name in plain letters, in words: `Café-Ø` is `cafe oe`.
#[must_use]
pub fn plain_words(name: &str) -> Vec<String> {
    let mut plain = name.to_lowercase();
    // Most names are plain already.
    if !plain.is_ascii() {
        let danish = plain.replace('å', "aa").replace('ø', "oe").replace('æ', "ae");
        plain = deunicode::deunicode(&danish).to_lowercase();
    }
    if plain.contains(['.', '\'']) {
        plain = plain.replace(['.', '\''], "");
    }
    for (form, word) in [("a/s", "as"), ("i/s", "is"), ("k/s", "ks"), ("p/s", "ps")] {
        if plain.contains(form) {
            plain = plain.replace(form, word);
        }
    }
    plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The words of a name without articles and legal forms, in their order.
#[must_use]
pub fn named_words(name: &str) -> Vec<String> {
    let words = plain_words(name);
    let kept: Vec<String> = words
        .iter()
        .filter(|word| !ARTICLES.contains(&word.as_str()) && !LEGAL.contains(&word.as_str()))
        .cloned()
        .collect();
    if kept.is_empty() { words } else { kept }
}

/// Articles alone.
const ARTICLES: [&str; 8] = ["the", "a", "an", "den", "det", "de", "en", "et"];

/// What a name means, whatever its language, order and form: sorted words, each once; never empty for a name.
#[must_use]
pub fn meaning(name: &str) -> Vec<String> {
    meaning_of(&named_words(name))
}

/// What the words of a name mean, as [`meaning`].
#[must_use]
pub fn meaning_of(named: &[String]) -> Vec<String> {
    let mut words: Vec<String> = named.iter().flat_map(|word| split(word)).map(|word| synonym(&word)).collect();
    words.retain(|word| !EMPTY.contains(&word.as_str()));
    if words.is_empty() {
        words = named.to_vec();
    }
    words.sort();
    words.dedup();
    words
}

/// A compound taken apart: what stands before its head, without the letter that joins them, and the head.
fn split(word: &str) -> Vec<String> {
    for head in HEADS {
        let Some(before) = word.strip_suffix(head).filter(|before| before.len() >= 4) else { continue };
        let joined = before.strip_suffix('s').filter(|bare| bare.len() >= 4);
        let known = |word: &str| is_known(word) || HEADS.contains(&word);
        let first = joined.filter(|bare| known(bare)).unwrap_or(before);
        return vec![first.to_owned(), head.to_owned()];
    }
    vec![word.to_owned()]
}

fn is_known(word: &str) -> bool {
    SYNONYMS.iter().any(|words| words.contains(&word))
}

/// The word that stands for all words of its meaning.
fn synonym(word: &str) -> String {
    let same = SYNONYMS.iter().find(|words| words.contains(&word)).and_then(|words| words.first());
    same.map_or_else(|| word.to_owned(), |first| (*first).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn translations_mean_the_same() {
        for (one, other, same) in [
            ("Roskilde Bibliotek", "Roskilde Public Libraries", true),
            ("Museet for Samtidskunst", "Museum of Contemporary Art", true),
            ("Aarhus Main Library", "The Main Library in Aarhus", true),
            ("Hovedbiblioteket i Århus", "Aarhus Main Library", true),
            ("Roskilde Universitetsbibliotek", "Roskilde University Library", true),
            ("Roskilde Universitetsbibliotek", "Roskilde Bibliotek", false),
            ("Aarhus Public Libraries", "Aarhus Main Library", false),
            ("Søren Å. Ærø A/S", "soeren aa aeroe", true),
            ("Nordfyns Museum", "Sydfyns Museum", false),
            ("Herning Public Libraries", "Horsens Public Libraries", false),
        ] {
            assert_eq!(
                meaning(one) == meaning(other),
                same,
                "{one} / {other}: {:?} {:?}",
                meaning(one),
                meaning(other)
            );
        }
        for name in ["The", "A/S", "Our City", "Folk ApS", "1001", "Ø"] {
            assert!(!meaning(name).is_empty(), "{name}");
        }
    }
}
