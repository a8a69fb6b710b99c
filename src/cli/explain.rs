//! `handfast explain` and `handfast rules`.

use crate::cli::{Ended, words};
use crate::diag::{RULES, find_rule, nearest};

/// Prints the long text of a rule.
pub fn explain(code: &str) -> Ended {
    let Some(rule) = find_rule(code) else {
        let near = nearest(&code.to_uppercase(), RULES.iter().map(|rule| rule.code));
        let hint =
            near.map_or_else(|| "`handfast rules` lists all rules".to_owned(), |near| format!("did you mean {near}?"));
        words::complain(&format!("there is no rule `{code}`; {hint}"));
        return Ended::Unable;
    };
    words::print(&format!("{} ({}): {}\n\n{}\n", rule.code, rule.level.word(), rule.summary, rule.explanation.trim()));
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
