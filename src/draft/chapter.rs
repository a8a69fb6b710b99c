//! A new chapter: where it stands among its neighbours, and its first lines.

use crate::draft::answers::id_of;

/// The number at the head of a file's or folder's name.
fn number_of(name: &str) -> Option<u32> {
    let digits = name.find(|c: char| !c.is_ascii_digit()).unwrap_or(name.len());
    name[..digits].parse().ok()
}

/// The path of a new chapter in `folder`, behind all that stand there; `paths` are those of the files of the site.
#[must_use]
pub fn chapter_path<'a>(folder: &str, title: &str, paths: impl Iterator<Item = &'a str>) -> String {
    let below = paths.filter_map(|path| path.strip_prefix(folder)?.strip_prefix('/'));
    let last = below.filter_map(|below| number_of(below.split('/').next().unwrap_or(below))).max();
    let id = id_of(title);
    let name = if id.is_empty() { "chapter" } else { &id };
    format!("{folder}/{:02}-{name}.md", last.unwrap_or(0).saturating_add(1))
}

/// The first lines of a chapter.
#[must_use]
pub fn chapter_text(title: &str) -> String {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    format!(
        "# {title}\n\nSay here in one or two sentences what this chapter is about; they become its description. Then write on below.\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chapter_stands_behind_its_neighbours() {
        let paths =
            ["content/guide/index.md", "content/guide/01-a.md", "content/guide/09-b/index.md", "content/12-c.md"];
        for (folder, title, path) in [
            ("content/guide", "Who pays?", "content/guide/10-who-pays.md"),
            ("content/guide/09-b", "Now", "content/guide/09-b/01-now.md"),
            ("content/da/guide", "Århus på tværs", "content/da/guide/01-aarhus-paa-tvaers.md"),
            ("content", "?", "content/13-chapter.md"),
        ] {
            assert_eq!(chapter_path(folder, title, paths.into_iter()), path);
        }
    }
}
