//! A style sheet without what only its authors read: comments, and the space at the beginning of lines.

/// The same rules in fewer bytes; what stands in quotation marks stays as it is.
pub(super) fn lean(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut quoted = None;
    let mut rest = css.chars().peekable();
    while let Some(letter) = rest.next() {
        match quoted {
            Some(_) if letter == '\\' => {
                out.push(letter);
                out.extend(rest.next());
                continue;
            }
            Some(mark) if letter == mark => quoted = None,
            None if letter == '/' && rest.peek() == Some(&'*') => {
                skip_comment(&mut rest);
                continue;
            }
            None if letter.is_whitespace() && (out.is_empty() || out.ends_with('\n')) => continue,
            None if matches!(letter, '"' | '\'') => quoted = Some(letter),
            _ => {}
        }
        out.push(letter);
    }
    out
}

/// Goes on behind the end of a comment, or to the end of the sheet.
fn skip_comment(rest: &mut impl Iterator<Item = char>) {
    let mut before = ' ';
    rest.next();
    for letter in rest {
        if before == '*' && letter == '/' {
            return;
        }
        before = letter;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_browsers_read_stays() {
        for (css, less) in [
            ("/* why */\n.a {\n  color: red;\n\n}\n", ".a {\ncolor: red;\n}\n"),
            (".a::before { content: \"/* no */ '\\\"  \"; }", ".a::before { content: \"/* no */ '\\\"  \"; }"),
            (".a{}/*/ still one */.b{}", ".a{}.b{}"),
            ("a > b /* never closed", "a > b "),
            ("", ""),
        ] {
            assert_eq!(lean(css), less, "{css}");
        }
    }
}
