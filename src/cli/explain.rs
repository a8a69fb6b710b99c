//! `handfast explain` and `handfast rules`.

use crate::check::built_in_vocabulary;
use crate::cli::{Ended, words};
use crate::diag::{RULES, find_rule, nearest};
use crate::language::Lang;

/// The terms that a rule asks to choose from: vocabulary, and group where only one counts.
fn choices(code: &str) -> Option<(&'static str, Option<&'static str>)> {
    match code {
        "D-05" => Some(("goal", Some("main"))),
        "D-06" => Some(("partnership-type", None)),
        "D-08" => Some(("problem", Some("commercial"))),
        _ => None,
    }
}

/// The terms to choose from, one a line.
fn list_choices(code: &str) -> String {
    let Some((list, group)) = choices(code) else { return String::new() };
    let terms =
        built_in_vocabulary().list(list).iter().filter(|term| group.is_none() || term.group.as_deref() == group);
    let lines = terms.map(|term| format!("  {:<28}  {}\n", term.id.as_str(), term.label.say(Lang::EN).words));
    format!("\nTo choose from (`{list}`):\n\n{}", lines.collect::<String>())
}

/// Prints the long text of a rule.
pub fn explain(code: &str) -> Ended {
    let Some(rule) = find_rule(code) else {
        let near = nearest(&code.to_uppercase(), RULES.iter().map(|rule| rule.code));
        let hint =
            near.map_or_else(|| "`handfast rules` lists all rules".to_owned(), |near| format!("did you mean {near}?"));
        words::complain(&format!("there is no rule `{code}`; {hint}"));
        return Ended::Unable;
    };
    words::print(&format!(
        "{} ({}): {}\n\n{}\n{}",
        rule.code,
        rule.level.word(),
        rule.summary,
        rule.explanation.trim(),
        list_choices(rule.code)
    ));
    Ended::Well
}

/// Prints all rules with level and summary.
pub fn list_rules() -> Ended {
    let mut out = String::new();
    for rule in RULES {
        out.push_str(&format!("{}  {:<7}  {}\n", rule.code, rule.level.word(), rule.summary));
    }
    words::print(&out);
    Ended::Well
}
