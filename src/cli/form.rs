//! The command line of the forms: each key of a form is a word or a flag of its command.

use clap::{Arg, ArgAction, ArgMatches, Args, Command, Error, FromArgMatches, Subcommand};

use crate::cli::DaySite;
use crate::draft::{FORMS, Form, Given, Home, MOVE, Place, ValueKind};

/// A form as it was typed.
#[derive(Debug)]
pub struct FormTyped {
    /// Its form.
    pub form: &'static Form,
    /// The partnership that something is added to.
    pub subject: String,
    /// The id of a new record, where it is not to follow from its name.
    pub id: Option<String>,
    /// What was given, by the name of its key.
    pub given: Given,
    /// The site and the day.
    pub site: DaySite,
}

const SUBJECT: &str = "partnership";
const ID: &str = "id";

/// The command of a form.
fn command_of(form: &'static Form) -> Command {
    with_arguments(Command::new(form.word), form).about(form.about)
}

fn with_arguments(mut command: Command, form: &'static Form) -> Command {
    if let Home::Partnership(_) = form.home {
        let subject = Arg::new(SUBJECT).value_name("PARTNERSHIP").required(true);
        command =
            command.arg(subject.help("The partnership: the name of its file in data/partnerships, without .toml"));
    }
    let mut places = form.questions();
    // Words without a flag come first, in the order of the form.
    places.sort_by_key(|place| place.key.positional.is_none());
    for place in &places {
        command = command.arg(argument(place));
    }
    if form.home.file().is_some() {
        let id = Arg::new(ID)
            .long(ID)
            .value_name("ID")
            .help("The id, which is its file's name; left out: made from the name");
        command = command.arg(id);
    }
    DaySite::augment_args(command)
}

/// The word or flag of a key.
fn argument(place: &Place) -> Arg {
    let takes = place.takes();
    let arg = Arg::new(place.key.name).help(place.meaning().trim_end_matches('.'));
    if let Some(shown) = place.key.positional {
        return arg.value_name(shown);
    }
    let arg = arg.long(place.key.name);
    if takes.kind == ValueKind::YesNo {
        return arg.action(ArgAction::SetTrue);
    }
    let arg = arg.value_name(value_name(place)).allow_hyphen_values(true);
    match (takes.several, place.field.list) {
        (true, Some(_)) => arg.action(ArgAction::Append).value_delimiter(','),
        // Sentences hold commas.
        (true, None) => arg.action(ArgAction::Append),
        (false, _) => arg,
    }
}

fn value_name(place: &Place) -> &'static str {
    match (place.takes().kind, place.field.list) {
        (_, Some(list)) if list.ends_with(':') => "ID",
        (ValueKind::Score, Some(_)) => "TERM=N",
        (_, Some(_)) => "TERM",
        (ValueKind::Whole | ValueKind::Number, _) => "N",
        (ValueKind::Date | ValueKind::Moment, _) => "DATE",
        _ => "WORDS",
    }
}

/// What was given for the keys of a form.
fn given_of(form: &'static Form, matches: &mut ArgMatches) -> Given {
    let mut given = Given::new();
    for place in form.questions() {
        let name = place.key.name;
        if place.takes().kind == ValueKind::YesNo {
            if matches.remove_one::<bool>(name) == Some(true) {
                given.insert(name, vec!["true".to_owned()]);
            }
        } else if let Some(words) = matches.remove_many::<String>(name) {
            given.insert(name, words.collect());
        }
    }
    given
}

fn typed_of(form: &'static Form, matches: &mut ArgMatches) -> Result<FormTyped, Error> {
    let subject = matches!(form.home, Home::Partnership(_)).then(|| matches.remove_one::<String>(SUBJECT)).flatten();
    let id = form.home.file().and_then(|_| matches.remove_one::<String>(ID));
    Ok(FormTyped {
        form,
        subject: subject.unwrap_or_default(),
        id,
        given: given_of(form, matches),
        site: DaySite::from_arg_matches_mut(matches)?,
    })
}

/// What `handfast new` writes with a form.
#[derive(Debug)]
pub struct NewForm(pub FormTyped);

impl FromArgMatches for NewForm {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        Self::from_arg_matches_mut(&mut matches.clone())
    }

    fn from_arg_matches_mut(matches: &mut ArgMatches) -> Result<Self, Error> {
        let unknown = || Error::raw(clap::error::ErrorKind::InvalidSubcommand, "there is no such kind of record\n");
        let (word, mut matches) = matches.remove_subcommand().ok_or_else(unknown)?;
        let form = FORMS.iter().find(|form| form.word == word).ok_or_else(unknown)?;
        typed_of(form, &mut matches).map(Self)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Subcommand for NewForm {
    fn augment_subcommands(command: Command) -> Command {
        FORMS.iter().fold(command, |command, form| command.subcommand(command_of(form)))
    }

    fn augment_subcommands_for_update(command: Command) -> Command {
        Self::augment_subcommands(command)
    }

    fn has_subcommand(name: &str) -> bool {
        FORMS.iter().any(|form| form.word == name)
    }
}

/// `handfast move` as it was typed.
#[derive(Debug)]
pub struct MoveTyped(pub FormTyped);

impl FromArgMatches for MoveTyped {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        Self::from_arg_matches_mut(&mut matches.clone())
    }

    fn from_arg_matches_mut(matches: &mut ArgMatches) -> Result<Self, Error> {
        typed_of(&MOVE, matches).map(Self)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Args for MoveTyped {
    fn augment_args(command: Command) -> Command {
        with_arguments(command, &MOVE)
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}
