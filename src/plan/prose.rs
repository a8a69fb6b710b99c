//! Measures how easily texts are read: words, sentences, and the readability figure LIX.

use crate::language::Lang;
use crate::site::Site;

/// Longer words count as long, in letters.
const LONG: usize = 6;

/// How a text reads.
#[derive(Debug, Clone, PartialEq)]
pub struct Readability {
    /// Its file, from the site's root.
    pub file: String,
    /// Its language.
    pub lang: Lang,
    /// Its words.
    pub words: usize,
    /// Its sentences; headings, entries of lists and cells of tables are some, too.
    pub sentences: usize,
    /// Words of more than six letters.
    pub long_words: usize,
    /// Places in it that name a source in a footnote.
    pub citations: usize,
}

impl Readability {
    /// Björnsson's LIX: words to a sentence, and long words in a hundred. Below 30 is easy, above 50 is hard.
    #[must_use]
    pub fn lix(&self) -> f64 {
        if self.words == 0 {
            return 0.0;
        }
        let (words, sentences, long) = (self.words as f64, self.sentences.max(1) as f64, self.long_words as f64);
        words / sentences + 100.0 * long / words
    }

    /// All texts of one language as one.
    #[must_use]
    pub fn together(all: &[Self], lang: Lang) -> Self {
        let none = Self { file: String::new(), lang, words: 0, sentences: 0, long_words: 0, citations: 0 };
        all.iter().filter(|one| one.lang == lang).fold(none, |sum, one| Self {
            words: sum.words + one.words,
            sentences: sum.sentences + one.sentences,
            long_words: sum.long_words + one.long_words,
            citations: sum.citations + one.citations,
            ..sum
        })
    }
}

/// Measures every text of a site, in the order of their files.
#[must_use]
pub fn measure_prose(site: &Site) -> Vec<Readability> {
    let editions = site.chapters.values().flat_map(|chapter| chapter.editions.values());
    let mut all: Vec<Readability> = editions
        .map(|edition| measure(&edition.prose.body.html, edition.file.to_string(), edition.lang))
        .filter(|one| one.words > 0)
        .collect();
    all.sort_by(|a, b| a.file.cmp(&b.file));
    all
}

fn measure(html: &str, file: String, lang: Lang) -> Readability {
    let said = said(html);
    let mut one = Readability { file, lang, words: 0, sentences: 0, long_words: 0, citations: 0 };
    one.citations = html.matches("class=\"footnote-ref\"").count();
    for sentence in said.split(['.', '!', '?', ':', '\n']) {
        let words = sentence.split(|c: char| !(c.is_alphanumeric() || "'’-".contains(c)));
        let lengths: Vec<usize> = words
            .map(|word| word.chars().filter(|c| c.is_alphanumeric()).count())
            .filter(|length| *length > 0)
            .collect();
        one.sentences += usize::from(!lengths.is_empty());
        one.words += lengths.len();
        one.long_words += lengths.iter().filter(|length| **length > LONG).count();
    }
    one
}

/// What is read of HTML, without code; where a block ends, a line ends, and a dot inside of a number or an address is none.
fn said(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        push(&mut out, before);
        let (tag, behind) = after.split_once('>').unwrap_or((after, ""));
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or("");
        let inline =
            ["a", "em", "strong", "code", "span", "abbr", "sup", "sub", "i", "b", "mark", "del"].contains(&name);
        if !inline {
            out.push('\n');
        }
        rest = if tag.starts_with("pre") { behind.split_once("</pre>").map_or("", |(_, rest)| rest) } else { behind };
    }
    push(&mut out, rest);
    out
}

/// Adds words; signs that end no sentence are taken out.
fn push(out: &mut String, words: &str) {
    let mut letters = words.replace("&amp;", " ").replace("&quot;", " ").replace("&lt;", " ").replace("&gt;", " ");
    letters.push(' ');
    let mut letters = letters.chars().peekable();
    while let Some(letter) = letters.next() {
        let ends = matches!(letter, '.' | ':' | '!' | '?');
        let goes_on = letters.peek().is_some_and(|next| next.is_alphanumeric());
        out.push(if ends && goes_on { ' ' } else { letter });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_sentences_are_counted_as_they_are_read() {
        for (html, words, sentences, long_words) in [
            ("<p>We met. They <em>listened</em>.</p>", 4, 2, 1),
            ("<h2>Why</h2>\n<ul><li>One</li><li>Two things</li></ul>", 4, 3, 0),
            ("<p>See 2.5 &amp; site.example: yes!</p><pre class=\"code\"><code>nothing of this</code></pre>", 6, 2, 1),
            ("", 0, 0, 0),
        ] {
            let one = measure(html, String::new(), Lang::EN);
            assert_eq!((one.words, one.sentences, one.long_words), (words, sentences, long_words), "{html}");
        }
    }

    #[test]
    fn the_figure_is_the_sum_of_two() {
        let one = measure("<p>Libraries partner often. We agree.</p>", String::new(), Lang::EN);
        assert!((one.lix() - (2.5 + 40.0)).abs() < 0.001, "{}", one.lix());
    }
}
