//! People who agreed to be named, with the organisation or unit that they speak for.

use crate::render::scene::Scene;
use crate::render::views::ContactView;
use crate::site::ContactPerson;

impl Scene<'_> {
    /// The contacts that `speaks` picks, by id.
    pub(super) fn contacts(&self, speaks: impl Fn(&ContactPerson) -> bool) -> Vec<ContactView> {
        let chosen = self.plan.site.contacts.values().filter(|contact| speaks(contact));
        let views = chosen.map(|contact| ContactView {
            id: contact.id.to_string(),
            name: contact.name.clone(),
            role: self.words(&contact.role),
            href: href(&contact.channel),
            channel: contact.channel.clone(),
        });
        views.collect()
    }
}

/// Where a link on an address or number leads.
fn href(channel: &str) -> Option<String> {
    let digits: String = channel.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let number = channel.chars().all(|c| c.is_ascii_digit() || " +()-/.".contains(c));
    if channel.starts_with("https://") || channel.starts_with("http://") {
        Some(channel.to_owned())
    } else if channel.contains('@') && channel.chars().all(|c| c.is_alphanumeric() || "@.-_+".contains(c)) {
        Some(format!("mailto:{channel}"))
    } else if number && digits.len() >= 5 {
        Some(format!("tel:{digits}"))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn channels_become_links() {
        for (channel, link) in [
            ("schools@library.example", Some("mailto:schools@library.example")),
            ("+45 12 34 56 78", Some("tel:+4512345678")),
            ("https://library.example/ask", Some("https://library.example/ask")),
            ("at the desk on the first floor", None),
        ] {
            assert_eq!(href(channel).as_deref(), link, "{channel}");
        }
    }
}
