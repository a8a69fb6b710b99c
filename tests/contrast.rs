//! Holds the colours of the built-in theme to their contrast: every token has a role, and every role a bar.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use handfast::colour::Colour;

/// What a colour is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// What all else stands on.
    Ground,
    /// Running text.
    Ink,
    /// Text beside the running text, links, strands: seven to one.
    Words,
    /// Words of code in colours.
    Code,
    /// Lines that say where something begins, ends or can be pressed.
    Line,
    /// Lines that please the eye; whatever they part is also apart without them.
    Ornament,
}

/// Every colour of the tokens with its role; a new token is declared here.
const ROLES: [(&str, Role); 14] = [
    ("paper", Role::Ground),
    ("card", Role::Ground),
    ("ink", Role::Ink),
    ("muted", Role::Words),
    ("library", Role::Words),
    ("partner", Role::Words),
    ("visited", Role::Words),
    ("line", Role::Line),
    ("hair", Role::Ornament),
    ("code-name", Role::Code),
    ("code-string", Role::Code),
    ("code-constant", Role::Code),
    ("code-keyword", Role::Code),
    ("code-deleted", Role::Code),
];

type Tokens = BTreeMap<String, Colour>;

fn read(sheet: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/handfast/assets/style").join(sheet);
    fs::read_to_string(path).expect("a part of the style sheet")
}

/// The colours that stand between the braces behind `head`, wherever it begins a rule.
fn tokens(sheet: &str, head: &str) -> Tokens {
    let at = sheet.find(&format!("{head} {{")).unwrap_or_else(|| panic!("no rule `{head}`"));
    let body = sheet[at + head.len() + 2..].split('}').next().expect("a body");
    let declared = body.split(';').filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'));
    declared.filter_map(|(name, value)| Some((name.to_owned(), full(value.trim())?))).collect()
}

/// A colour, `#rgb` written out; nothing where the value is none.
fn full(value: &str) -> Option<Colour> {
    let digits = value.strip_prefix('#')?;
    let long = if digits.len() == 3 { digits.chars().flat_map(|c| [c, c]).collect() } else { digits.to_owned() };
    Some(Colour::parse(&format!("#{long}")).unwrap_or_else(|| panic!("`{value}` is no colour")))
}

fn over(base: &Tokens, change: &Tokens) -> Tokens {
    base.iter().chain(change).map(|(name, colour)| (name.clone(), *colour)).collect()
}

/// The contrast that a role needs: at least, at most.
fn bar(role: Role, dark: bool) -> (f64, f64) {
    match role {
        Role::Ground | Role::Ornament => (1.0, 21.0),
        // Bright words on a dark ground seem to glow: more than this is too much unless it is asked for.
        Role::Ink => (if dark { 11.0 } else { 12.0 }, if dark { 14.0 } else { 21.0 }),
        Role::Words => (7.0, 21.0),
        Role::Code => (4.5, 21.0),
        Role::Line => (3.0, 21.0),
    }
}

/// What does not reach its bar, in words; `more` where more contrast is asked for.
fn failing(tokens: &Tokens, dark: bool, more: bool) -> Vec<String> {
    let grounds = ROLES.iter().filter(|(_, role)| *role == Role::Ground).map(|(name, _)| *name);
    let grounds: Vec<&str> = grounds.collect();
    let mut wrong = Vec::new();
    for (name, role) in ROLES {
        let (least, most) = bar(role, dark);
        // Whoever asks for more contrast gets lines as strong as words elsewhere.
        let (least, most) = if more && role == Role::Line {
            (4.5, 21.0)
        } else if more {
            (least, 21.0)
        } else {
            (least, most)
        };
        for ground in &grounds {
            let contrast = tokens[name].contrast(tokens[*ground]);
            if !(least..=most).contains(&contrast) && !grounds.contains(&name) {
                wrong.push(format!("{name} {} on {ground}: {contrast:.2}, wanted {least} to {most}", tokens[name]));
            }
        }
    }
    wrong
}

fn light() -> Tokens {
    tokens(&read("1-tokens.css"), ":root, [data-scheme=\"light\"]")
}

fn dark() -> Tokens {
    tokens(&read("1-tokens.css"), "[data-scheme=\"dark\"]")
}

#[test]
fn every_colour_has_a_role_in_every_scheme() {
    let sheet = read("1-tokens.css");
    let mut wanted: Vec<&str> = ROLES.iter().map(|(name, _)| *name).collect();
    wanted.sort_unstable();
    for scheme in [light(), dark()] {
        assert_eq!(scheme.keys().map(String::as_str).collect::<Vec<_>>(), wanted, "declare the role of a new token");
    }
    assert_eq!(tokens(&sheet, ":root:not([data-scheme=\"light\"])"), dark(), "dark by choice is dark by setting");
    let fixed = tokens(&sheet, ":root");
    assert!(fixed.is_empty(), "colours that are the same in both schemes: {fixed:?}");
}

#[test]
fn every_pair_of_tokens_reaches_its_contrast() {
    assert_eq!(failing(&light(), false, false), Vec::<String>::new());
    assert_eq!(failing(&dark(), true, false), Vec::<String>::new());
}

#[test]
fn whoever_asks_for_more_contrast_gets_more() {
    let modes = read("7-modes.css");
    let stronger = [
        (light(), tokens(&modes, ":root:not([data-scheme=\"dark\"])"), false),
        (dark(), tokens(&modes, ":root:not([data-scheme=\"light\"])"), true),
        (dark(), tokens(&modes, ":root[data-scheme=\"dark\"]"), true),
    ];
    for (base, change, dark) in stronger {
        let more = over(&base, &change);
        assert_eq!(failing(&more, dark, true), Vec::<String>::new());
        for (name, role) in ROLES.iter().filter(|(_, role)| *role != Role::Ground) {
            let (was, is) = (base[*name].contrast_on(&[base["card"]]), more[*name].contrast_on(&[more["card"]]));
            assert!(is > was, "{name} ({role:?}) has {is:.2} and had {was:.2}");
        }
    }
}

#[test]
fn paper_is_readable() {
    let print =
        over(&light(), &tokens(&read("8-print.css"), ":root, :root:not([data-scheme=\"light\"]), [data-scheme]"));
    assert_eq!(failing(&print, false, false), Vec::<String>::new());
}

#[test]
fn the_grounds_of_the_theme_are_those_that_own_colours_are_judged_by() {
    for (scheme, grounds) in [(light(), Colour::LIGHT_GROUNDS), (dark(), Colour::DARK_GROUNDS)] {
        assert_eq!([scheme["paper"], scheme["card"]], grounds);
    }
}

#[test]
fn no_colour_stands_outside_the_tokens() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/handfast/assets/style");
    let names = fs::read_dir(folder).expect("the style").map(|entry| entry.expect("a part").file_name());
    let parts = names.filter_map(|name| name.into_string().ok()).filter(|name| !"178".contains(&name[..1]));
    for part in parts {
        let sheet = read(&part);
        for word in ["#", "rgb(", "rgba(", "hsl(", "oklch("] {
            let values = sheet.lines().filter(|line| line.split(':').skip(1).any(|value| value.contains(word)));
            let values: Vec<&str> = values.filter(|line| !line.contains("url(#") && !line.contains("\"#\"")).collect();
            assert!(values.is_empty(), "{part}: {values:?}");
        }
    }
}
