//! Writes at the head of a translation which original it was made from.

/// The text with `translated_from` at its head; a head is begun where there is none.
#[must_use]
pub fn mark_translated(text: &str, digest: &str) -> String {
    let line = format!("translated_from = \"{digest}\"");
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    let fence = |line: &&str| line.trim_start_matches('\u{feff}').trim_end() == "+++";
    let close = lines.first().filter(|first| fence(first)).and_then(|_| lines.iter().skip(1).position(fence));
    let Some(close) = close.map(|at| at + 1) else {
        let (mark, text) = text.strip_prefix('\u{feff}').map_or(("", text), |rest| ("\u{feff}", rest));
        return format!("{mark}+++{end}{line}{end}+++{end}{text}");
    };
    let line = format!("{line}{end}");
    let key = |line: &&str| line.split_once('=').is_some_and(|(key, _)| key.trim() == "translated_from");
    match lines[..close].iter().position(key) {
        Some(at) => lines[at] = &line,
        None => lines.insert(close, &line),
    }
    lines.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_stands_at_the_head() {
        for (text, marked) in [
            ("# A\n", "+++\ntranslated_from = \"d\"\n+++\n# A\n"),
            ("+++\ntitle = \"A\"\n+++\nx\n", "+++\ntitle = \"A\"\ntranslated_from = \"d\"\n+++\nx\n"),
            ("+++\ntranslated_from=\"c\"\norder = 1\n+++\n", "+++\ntranslated_from = \"d\"\norder = 1\n+++\n"),
            ("+++\r\norder = 1\r\n+++\r\n", "+++\r\norder = 1\r\ntranslated_from = \"d\"\r\n+++\r\n"),
        ] {
            assert_eq!(mark_translated(text, "d"), marked);
        }
    }
}
