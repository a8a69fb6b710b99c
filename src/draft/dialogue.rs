//! Fills a form: takes what was given, asks for what is missing, and lets the rest follow.

use std::collections::BTreeMap;

use crate::draft::answers::{Answers, Choice, Ground};
use crate::draft::form::{Form, Home, Kind, Need, Place};
use crate::draft::forms::FORMS;

/// What was typed with the command, by the name of its key.
pub type Given = BTreeMap<&'static str, Vec<String>>;

/// Somebody who can be asked.
pub trait Asker {
    /// Shows lines.
    fn show(&mut self, text: &str);

    /// Asks for a line; nothing when there will be no more answers.
    fn ask(&mut self, prompt: &str) -> Option<String>;
}

/// Why a form could not be filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfilled {
    /// These are missing, and there is nobody to ask: each as it is typed, with what it means.
    Missing(Vec<(String, String)>),
    /// These were given and cannot be: each as it is typed, with what is wrong.
    Wrong(Vec<(String, String)>),
    /// There is nothing yet to choose from: as it is typed, with what to do first.
    NoneYet(Vec<(String, String)>),
    /// Whoever was asked stopped answering.
    Stopped,
}

/// What to do first where there is nothing to choose from.
fn first_of_all(place: &Place) -> String {
    let kind = match place.field.list.and_then(|list| list.strip_suffix(':')) {
        Some("org") => "partner",
        Some(kind) => kind,
        None => place.field.key,
    };
    let form = FORMS.iter().find(|form| form.word == kind);
    let subject = |home| if matches!(home, Home::Partnership(_)) { "PARTNERSHIP" } else { "NAME" };
    form.map_or_else(
        || "there is none yet".to_owned(),
        |form| format!("there is none yet; begin with handfast new {kind} {}", subject(form.home)),
    )
}

/// As it is typed: a flag, or the name of a word that needs none.
fn typed(place: &Place) -> String {
    place.key.positional.map_or_else(|| format!("--{}", place.key.name), str::to_owned)
}

/// A meaning as it stands before other words: without its full stop.
pub fn without_stop(meaning: &str) -> &str {
    meaning.strip_suffix('.').unwrap_or(meaning)
}

/// Fills a form.
///
/// # Errors
/// See [`Unfilled`]; nothing has been written then.
pub fn fill(
    form: &Form,
    ground: &Ground<'_>,
    given: &Given,
    mut asker: Option<&mut dyn Asker>,
) -> Result<Answers, Unfilled> {
    let questions = form.questions();
    let mut answers = take_given(&questions, ground, given)?;
    let mut missing = Vec::new();
    for place in &questions {
        if answers.has(place.key.name) || !is_asked(place, ground, &answers) {
            continue;
        }
        let required = !matches!(place.key.need, Need::Offered);
        if required && ground.choices(place).is_some_and(|choices| choices.is_empty()) {
            return Err(Unfilled::NoneYet(vec![(typed(place), first_of_all(place))]));
        }
        let fallback = (place.key.fallback)(ground, &answers);
        let words = match asker.as_deref_mut() {
            Some(asker) => ask(place, ground, fallback.as_deref(), asker).ok_or(Unfilled::Stopped)?,
            None => fallback.into_iter().collect(),
        };
        if !words.is_empty() {
            answers.give(place.key.name, words);
        } else if required {
            missing.push((typed(place), without_stop(place.meaning()).to_owned()));
        }
    }
    if !missing.is_empty() {
        return Err(Unfilled::Missing(missing));
    }
    for place in questions.iter().filter(|place| matches!(place.key.need, Need::Follows)) {
        if let Some(words) = (place.key.fallback)(ground, &answers).filter(|_| !answers.has(place.key.name)) {
            answers.give(place.key.name, vec![words]);
        }
    }
    Ok(answers)
}

fn take_given(questions: &[Place], ground: &Ground<'_>, given: &Given) -> Result<Answers, Unfilled> {
    let mut answers = Answers::default();
    let mut wrong = Vec::new();
    for place in questions {
        let Some(words) = given.get(place.key.name) else { continue };
        match words.iter().map(|word| ground.understand(place, word)).collect() {
            Ok(words) => answers.give(place.key.name, words),
            Err(why) => wrong.push((typed(place), why)),
        }
    }
    if wrong.is_empty() { Ok(answers) } else { Err(Unfilled::Wrong(wrong)) }
}

fn is_asked(place: &Place, ground: &Ground<'_>, answers: &Answers) -> bool {
    match place.key.need {
        Need::Always | Need::Offered => true,
        Need::When(holds) => holds(ground, answers),
        Need::Follows | Need::Never => false,
    }
}

/// As many choices as are listed at once; of more, those that a typed word finds.
const LISTED: usize = 40;

/// Asks until an answer can be understood; nothing when there will be none.
fn ask(place: &Place, ground: &Ground<'_>, fallback: Option<&str>, asker: &mut dyn Asker) -> Option<Vec<String>> {
    let choices = ground.choices(place).unwrap_or_default();
    let takes = place.takes();
    asker.show(&format!("\n{}", without_stop(place.meaning())));
    list(&choices, asker);
    asker.show(how(place, !choices.is_empty()));
    // Sentences hold commas, so several of them are asked for line by line.
    if takes.several && choices.is_empty() {
        return ask_lines(place, ground, asker);
    }
    let prompt = match fallback {
        Some(fallback) => format!("{} [{}]: ", place.key.name, as_typed(fallback)),
        None => format!("{}: ", place.key.name),
    };
    loop {
        let line = asker.ask(&prompt)?;
        let words = line.trim();
        if words.is_empty() {
            match (fallback, place.key.need) {
                (Some(fallback), _) => return Some(vec![fallback.to_owned()]),
                (None, Need::Offered) => return Some(Vec::new()),
                (None, _) => asker.show("Something has to stand here, so please answer; Ctrl-C stops without writing."),
            }
            continue;
        }
        let parts: Vec<&str> = if takes.several { words.split(',').collect() } else { vec![words] };
        let understood = parts.iter().map(|part| understand(place, ground, &choices, part));
        match understood.collect::<Result<Vec<String>, String>>() {
            Ok(words) => return Some(words),
            Err(why) => asker.show(&sentence(&why)),
        }
    }
}

fn ask_lines(place: &Place, ground: &Ground<'_>, asker: &mut dyn Asker) -> Option<Vec<String>> {
    let mut lines = Vec::new();
    loop {
        let line = asker.ask(&format!("{}: ", place.key.name))?;
        if !line.trim().is_empty() {
            match ground.understand(place, &line) {
                Ok(words) => lines.push(words),
                Err(why) => asker.show(&sentence(&why)),
            }
        } else if lines.is_empty() && !matches!(place.key.need, Need::Offered) {
            asker.show("Something has to stand here, so please answer; Ctrl-C stops without writing.");
        } else {
            return Some(lines);
        }
    }
}

/// A number means a choice of the list; everything else is understood as it is on the command line.
fn understand(place: &Place, ground: &Ground<'_>, choices: &[Choice], typed: &str) -> Result<String, String> {
    let typed = typed.trim();
    if let Some((number, score)) = typed.split_once('=').filter(|_| place.takes().kind == Kind::Score) {
        let chosen = number.trim().parse::<usize>().ok().and_then(|number| choices.get(number.checked_sub(1)?));
        return ground.understand(place, &format!("{}={score}", chosen.map_or(number, |choice| &choice.id)));
    }
    match typed.parse::<usize>() {
        Ok(number) if !choices.is_empty() && place.takes().kind != Kind::Score => number
            .checked_sub(1)
            .and_then(|at| choices.get(at))
            .map(|choice| choice.id.clone())
            .ok_or_else(|| format!("there is no number {number} in the list")),
        _ => ground.understand(place, typed),
    }
}

fn list(choices: &[Choice], asker: &mut dyn Asker) {
    let width = choices.iter().take(LISTED).map(|choice| choice.id.len()).max().unwrap_or(0);
    for (number, choice) in choices.iter().take(LISTED).enumerate() {
        asker.show(&format!("  {:>2}  {:<width$}  {}", number + 1, choice.id, choice.label));
    }
    if choices.len() > LISTED {
        asker.show(&format!("  and {} more: type an id, or a part of the name", choices.len() - LISTED));
    }
}

/// How an answer is typed, where that is not plain.
fn how(place: &Place, choosing: bool) -> &'static str {
    let takes = place.takes();
    let offered = matches!(place.key.need, Need::Offered);
    match (choosing, takes.several, takes.kind) {
        (true, _, Kind::Score) => "  (each with its score, such as 2=4, with commas between them; Enter leaves it out)",
        (true, true, _) if offered => "  (numbers or ids, with commas between them; Enter leaves it out)",
        (true, false, _) if offered => "  (a number or an id; Enter leaves it out)",
        (true, true, _) => "  (numbers or ids, with commas between them)",
        (true, false, _) => "  (a number or an id)",
        (false, true, _) => "  (one a line; an empty line ends)",
        (false, false, Kind::Date) if takes.unknown => "  (2026-03-01, 2026-03, 2026, today or unknown)",
        (false, false, Kind::Date) => "  (2026-03-01, 2026-03, 2026 or today)",
        (false, false, Kind::Moment) => "  (2026-03-01, or 2026-03-01T19:30)",
        (false, false, Kind::YesNo) => "  (yes or no)",
        (false, false, _) if offered => "  (Enter leaves it out)",
        (false, false, _) => "",
    }
}

/// An answer as people type it.
fn as_typed(words: &str) -> &str {
    match words {
        "true" => "yes",
        "false" => "no",
        other => other,
    }
}

/// Words as a sentence: with a capital and a full stop.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first: String = letters.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
    let end = if words.ends_with(['.', '?', '…']) { "" } else { "." };
    format!("{first}{}{end}", letters.as_str())
}
