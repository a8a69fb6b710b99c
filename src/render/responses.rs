//! Where readers write back: a comment on a text, the answer to a question, a change to the text itself.

use crate::language::Lang;
use crate::markup::Question;
use crate::render::fill::{encode_path, escape};
use crate::render::scene::{Scene, percent_encode};
use crate::render::views::Html;
use crate::site::Comments;

/// Addresses of mails and forms do not hold more of a question, in characters.
const LONGEST: usize = 700;

impl Scene<'_> {
    /// Where a text is edited, by its file; nothing where that is not set.
    #[must_use]
    pub fn edit_address(&self, file: &str) -> Option<String> {
        let url = self.plan.site.settings.edit_url.as_ref()?;
        Some(url.replace("{path}", &encode_path(file)))
    }

    /// Where to comment on a text of this title.
    #[must_use]
    pub fn comment_address(&self, title: &str) -> Option<String> {
        let subject = self.voice.messages.say_with("mail-subject-comment", &[("title", title)]);
        self.response(&subject, "")
    }

    /// The link below a question of a text in `lang`; nothing where nobody can be written to.
    #[must_use]
    pub fn answer_link(&self, question: &Question, lang: Lang) -> Option<Html> {
        let messages = &self.renderer.voices.get(&lang).unwrap_or(self.voice).messages;
        let asked = if question.title.is_empty() { &question.words } else { &question.title };
        let subject = messages.say_with("mail-subject-answer", &[("question", &shorten(asked, 90))]);
        let address = self.response(&subject, &shorten(&question.words, LONGEST))?;
        let words = escape(&messages.say("answer"));
        Some(Html::new(&format!(
            "<p class=\"answer\" data-pagefind-ignore><a href=\"{}\">{words}</a></p>",
            escape(&address)
        )))
    }

    /// The address of a mail or a form that begins with this subject, these words and the address of the page.
    fn response(&self, subject: &str, words: &str) -> Option<String> {
        let page = self.url(self.lang());
        // Lines of a mail end with both signs.
        let text = if words.is_empty() { page.clone() } else { format!("{words}\r\n\r\n{page}") };
        let form = match self.plan.site.settings.comments.as_ref()? {
            Comments::Mail(mail) => {
                let (subject, text) = (percent_encode(subject), percent_encode(&format!("{text}\r\n\r\n")));
                return Some(format!("mailto:{mail}?subject={subject}&body={text}"));
            }
            Comments::Form(form) => form,
        };
        // Which page is meant must be told somewhere.
        let tells_page = form.contains("{page}") || form.contains("{text}");
        let title = if tells_page { subject.to_owned() } else { format!("{subject} ({page})") };
        // What is filled in has no braces left, so that one value cannot open another.
        let filled = form.replace("{title}", &percent_encode(&title)).replace("{text}", &percent_encode(&text));
        Some(filled.replace("{page}", &percent_encode(&page)))
    }
}

/// The first words of a text, at most so many characters, and a sign that it goes on.
fn shorten(words: &str, longest: usize) -> String {
    if words.chars().count() <= longest {
        return words.to_owned();
    }
    let cut: String = words.chars().take(longest).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end_matches([',', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_end_at_a_word() {
        for (words, longest, short) in
            [("æøå", 3, "æøå"), ("who asks, and why", 10, "who asks…"), ("unbroken", 3, "unb…"), ("", 3, "")]
        {
            assert_eq!(shorten(words, longest), short);
        }
    }
}
