//! `handfast new site`: a small site to begin with.

use std::fs;
use std::path::Path;

use jiff::civil::Date;

use crate::cli::{Ended, words};

/// The files of the starter site.
pub const STARTER: &[(&str, &str)] = &[
    ("content/index.md", include_str!("../starter/content/index.md")),
    ("content/about.md", include_str!("../starter/content/about.md")),
    ("content/guide/index.md", include_str!("../starter/content/guide/index.md")),
    ("content/guide/01-first-chapter.md", include_str!("../starter/content/guide/01-first-chapter.md")),
    ("data/site.toml", include_str!("../starter/data/site.toml")),
    ("data/orgs/our-library.toml", include_str!("../starter/data/orgs/our-library.toml")),
    ("data/orgs/harbour-school.toml", include_str!("../starter/data/orgs/harbour-school.toml")),
    (
        "data/partnerships/reading-by-the-water.toml",
        include_str!("../starter/data/partnerships/reading-by-the-water.toml"),
    ),
    ("data/units/partnership-desk.toml", include_str!("../starter/data/units/partnership-desk.toml")),
    ("data/assets/small-hall.toml", include_str!("../starter/data/assets/small-hall.toml")),
    ("data/vocab/terms.toml", include_str!("../starter/data/vocab/terms.toml")),
    ("data/needs/young-readers.toml", include_str!("../starter/data/needs/young-readers.toml")),
    (".gitignore", include_str!("../starter/gitignore")),
];

/// The day on which the partnership of the starter begins; a date that began long ago would be a finding.
const BEGUN: &str = "2026-02-01";

/// Writes the starter site into an empty folder; its partnership begins in the month of `today`.
pub fn new_site(dir: &Path, today: Date) -> Ended {
    let empty = match fs::read_dir(dir) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
    };
    if !empty {
        words::complain(&format!(
            "{} is not an empty folder; nothing was written\n  name a new folder, so that no file of yours is touched",
            dir.display()
        ));
        return Ended::Unable;
    }
    let begun = today.first_of_month().to_string();
    for (path, text) in STARTER {
        let (file, text) = (dir.join(path), text.replace(BEGUN, &begun));
        let written = file.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&file, text));
        if let Err(error) = written {
            words::complain(&format!("{} cannot be written: {error}", file.display()));
            return Ended::Unable;
        }
    }
    let shown = dir.display();
    words::print(&format!(
        "a small site stands in {shown}\n  look at it:   handfast serve {shown} --open\n  then change:  {shown}/data/site.toml and the texts in {shown}/content\n"
    ));
    Ended::Well
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_partnership_of_the_starter_has_a_beginning() {
        assert_eq!(STARTER.iter().map(|(_, text)| text.matches(BEGUN).count()).sum::<usize>(), 1);
    }
}
