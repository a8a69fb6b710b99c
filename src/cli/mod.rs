//! Words typed, words printed, exit codes.

mod build;
mod desk;
mod draft;
mod due;
mod explain;
mod form;
mod leaks;
mod lock;
mod new;
mod rename;
mod schema;
mod serve;
mod terminal;
mod translated;
mod words;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::cli::due::DueFormat;
use crate::cli::form::{MoveTyped, NewForm};
use crate::io::disk::{DiskWorld, day_of_build, find_site};
use crate::site::{Audience, Unpublished};

/// Turns a handbook and a registry of partners into one website.
#[derive(Debug, Parser)]
#[command(name = "handfast", version, about, max_term_width = 100, arg_required_else_help = true)]
struct Typed {
    #[command(subcommand)]
    command: Command,
}

/// The site and the day: what build, check and serve have in common.
#[derive(Debug, clap::Args)]
struct SiteTyped {
    /// The folder of the site; left out: the nearest folder upward that holds data/site.toml
    site: Option<PathBuf>,
    /// The day by which texts are judged, such as 2011-02-28; left out: today
    #[arg(long, value_name = "DATE")]
    today: Option<Date>,
    /// For whom: only for staff and coordinator the folder private/ is opened
    #[arg(long, value_enum, value_name = "WHO", default_value_t = AudienceTyped::Public)]
    audience: AudienceTyped,
}

/// For whom something is made, as it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum AudienceTyped {
    /// Everyone
    Public,
    /// The library's own staff
    Staff,
    /// The coordinators of partnerships
    Coordinator,
}

impl From<AudienceTyped> for Audience {
    fn from(typed: AudienceTyped) -> Self {
        match typed {
            AudienceTyped::Public => Self::Public,
            AudienceTyped::Staff => Self::Staff,
            AudienceTyped::Coordinator => Self::Coordinator,
        }
    }
}

/// The same for commands whose own words come first.
#[derive(Debug, clap::Args)]
pub struct DaySite {
    /// The folder of the site; left out: the nearest folder upward that holds data/site.toml
    #[arg(long, value_name = "DIR")]
    site: Option<PathBuf>,
    /// The day it is, such as 2011-02-28; left out: today
    #[arg(long, value_name = "DATE")]
    today: Option<Date>,
}

/// For whom inside the library something is told, as it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum InsideTyped {
    /// The library's own staff
    Staff,
    /// The coordinators of partnerships
    Coordinator,
}

impl From<InsideTyped> for AudienceTyped {
    fn from(typed: InsideTyped) -> Self {
        match typed {
            InsideTyped::Staff => Self::Staff,
            InsideTyped::Coordinator => Self::Coordinator,
        }
    }
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Build the website
    Build {
        #[command(flatten)]
        site: SiteTyped,
        /// The folder to publish into; left out: public/, site-staff/ or site-coordinator/ in the site
        #[arg(long, value_name = "DIR")]
        output: Option<PathBuf>,
        /// The address of the published site, instead of the one in data/site.toml
        #[arg(long, value_name = "URL")]
        base_url: Option<String>,
        /// Treat warnings as errors
        #[arg(long)]
        strict: bool,
        /// Print faults and nothing else
        #[arg(long)]
        quiet: bool,
        /// Tell where the time went, phase by phase
        #[arg(long)]
        timings: bool,
    },
    /// Find everything that is wrong, and write nothing
    Check {
        #[command(flatten)]
        site: SiteTyped,
        /// How to print faults
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
        /// Exit with 1 for warnings too
        #[arg(long)]
        strict: bool,
        /// Tell how easily each text is read, too: words, words to a sentence, and the figure LIX
        #[arg(long)]
        prose: bool,
        /// Tell where the time went, phase by phase
        #[arg(long)]
        timings: bool,
    },
    /// Show the site at an address on this computer, rebuilt as files change
    Serve {
        #[command(flatten)]
        site: SiteTyped,
        /// The port; left out: 4321, or the next one that is free
        #[arg(long, value_name = "N")]
        port: Option<u16>,
        /// Open the address in the browser
        #[arg(long)]
        open: bool,
        /// Go to the page whose text was changed, and to the place of the change
        #[arg(long)]
        follow: bool,
        /// Leave drafts and scheduled texts out, as a build does
        #[arg(long)]
        no_drafts: bool,
    },
    /// List what is due: what is overdue first, then what lies ahead
    Due {
        /// The folder of the site; left out: the nearest folder upward that holds data/site.toml
        site: Option<PathBuf>,
        /// The day by which texts are judged, such as 2011-02-28; left out: today
        #[arg(long, value_name = "DATE")]
        today: Option<Date>,
        /// For whom; private/ is opened for staff and coordinator
        #[arg(long, value_enum, value_name = "WHO", default_value_t = AudienceTyped::Staff)]
        audience: AudienceTyped,
        /// The last day to list; left out: 90 days after the day of the records
        #[arg(long, value_name = "DATE")]
        until: Option<Date>,
        /// How to print it
        #[arg(long, value_enum, default_value_t = DueFormat::Text)]
        format: DueFormat,
    },
    /// Before you call: who knows an organisation, what was promised, who was in touch
    Who {
        /// The organisation: its id or its name
        org: String,
        /// For whom: people at the partner are named to a coordinator only
        #[arg(long, value_enum, value_name = "WHO", default_value_t = InsideTyped::Staff)]
        audience: InsideTyped,
        #[command(flatten)]
        site: DaySite,
    },
    /// Explain a rule
    Explain {
        /// The code of the rule, such as S-05
        rule: String,
    },
    /// List all rules
    Rules,
    /// Begin something new
    #[command(subcommand)]
    New(NewTyped),
    /// Move a partnership on to its next stage, or close it
    Move(MoveTyped),
    /// Give a record another id, and mend everything that names it
    Rename {
        /// The record as kind:id, such as org:harbour-school
        #[arg(value_name = "KIND:ID")]
        record: String,
        /// The new id
        #[arg(value_name = "NEW-ID")]
        id: String,
        #[command(flatten)]
        site: DaySite,
    },
    /// Remember every heading that is published, so that none goes without a redirect
    Lock {
        /// The folder of the site; left out: the nearest folder upward that holds data/site.toml
        site: Option<PathBuf>,
        /// The day by which texts are judged, such as 2011-02-28; left out: today
        #[arg(long, value_name = "DATE")]
        today: Option<Date>,
    },
    /// Say that translations are up to date with their originals as they are now
    Translated {
        /// The files of the translations, such as content/da/about.md
        #[arg(value_name = "PATH", required_unless_present = "all")]
        paths: Vec<PathBuf>,
        /// All translations of the site
        #[arg(long, conflicts_with = "paths")]
        all: bool,
        #[command(flatten)]
        site: DaySite,
    },
    /// Write JSON Schemas, so that an editor completes and checks records while you type
    Schema {
        /// The folder of the site; left out: the nearest folder upward that holds data/site.toml
        site: Option<PathBuf>,
        /// The folder to write into; left out: .handfast/schemas/ in the site
        #[arg(long, value_name = "DIR")]
        output: Option<PathBuf>,
    },
    /// Print a script that completes commands in your shell
    Completions {
        /// Your shell
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
}

#[derive(Debug, Subcommand)]
enum NewTyped {
    /// Write a small site to begin with
    Site {
        /// The folder; it must not exist, or be empty
        dir: PathBuf,
    },
    /// Begin a chapter of the guide
    Chapter {
        /// Its title
        title: String,
        /// The folder below content/ in which it stands
        #[arg(long, value_name = "DIR", default_value = "guide")]
        folder: String,
        /// Its language; left out: the site's own
        #[arg(long, value_name = "TAG")]
        language: Option<String>,
        #[command(flatten)]
        site: DaySite,
    },
    #[command(flatten)]
    Form(NewForm),
}

/// How faults are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// One JSON object a line
    Json,
    /// As annotations of a code host
    Github,
}

/// How a command ended; the numbers are a contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ended {
    /// 0: done, perhaps with warnings.
    Well,
    /// 1: content or data have errors.
    Faults,
    /// 2: a wrong command line, or an environment that cannot work.
    Unable,
}

impl From<Ended> for ExitCode {
    fn from(ended: Ended) -> Self {
        match ended {
            Ended::Well => Self::SUCCESS,
            Ended::Faults => Self::from(1),
            Ended::Unable => Self::from(2),
        }
    }
}

/// Runs the command that was typed.
#[must_use]
pub fn run() -> ExitCode {
    let typed = match Typed::try_parse() {
        Ok(typed) => typed,
        Err(error) => {
            let code = if error.use_stderr() { Ended::Unable } else { Ended::Well };
            // A terminal that is gone cannot be told.
            let _: Result<(), _> = error.print();
            return code.into();
        }
    };
    let ended = match typed.command {
        Command::Build { site, output, base_url, strict, quiet, timings } => open(&site).map(|world| {
            build::build(&world.with_history(), &build::BuildAsked { output, base_url, strict, quiet, timings })
        }),
        Command::Check { site, format, strict, prose, timings } => {
            open(&site).map(|world| build::check(&world, &build::CheckAsked { format, strict, prose, timings }))
        }
        Command::Serve { site, port, open: show, follow, no_drafts } => {
            let unpublished = if no_drafts { Unpublished::LeftOut } else { Unpublished::Shown };
            let asked = serve::ServeAsked { port, open: show, follow, unpublished };
            open(&site).map(|world| serve::serve(&world.with_history(), &asked))
        }
        Command::Due { site, today, audience, until, format } => {
            open(&SiteTyped { site, today, audience }).and_then(|world| due::due(&world, until, format))
        }
        Command::Who { org, audience, site: DaySite { site, today } } => {
            open(&SiteTyped { site, today, audience: audience.into() }).and_then(|world| due::who(&world, &org))
        }
        Command::Explain { rule } => Ok(explain::explain(&rule)),
        Command::Rules => Ok(explain::list_rules()),
        Command::New(new) => begin(new),
        Command::Move(MoveTyped(typed)) => open_day(&typed.site).map(|world| draft::run_form(&world, &typed)),
        Command::Rename { record, id, site } => open_day(&site).map(|world| rename::rename(&world, &record, &id)),
        Command::Lock { site, today } => {
            open(&SiteTyped { site, today, audience: AudienceTyped::Public }).map(|world| lock::lock(&world))
        }
        Command::Translated { paths, all: _, site: DaySite { site, today } } => {
            open(&SiteTyped { site, today, audience: AudienceTyped::Public })
                .map(|world| translated::translated(&world, &paths))
        }
        Command::Schema { site, output } => open(&SiteTyped { site, today: None, audience: AudienceTyped::Public })
            .map(|world| schema::schema(&world, output.as_deref())),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Typed::command(), "handfast", &mut script);
            words::print(&String::from_utf8_lossy(&script));
            Ok(Ended::Well)
        }
    };
    ended
        .unwrap_or_else(|message| {
            words::complain(&message);
            Ended::Unable
        })
        .into()
}

/// Begins something new.
fn begin(new: NewTyped) -> Result<Ended, String> {
    match new {
        NewTyped::Site { dir } => day_of_build(None).map(|today| new::new_site(&dir, today)),
        NewTyped::Chapter { title, folder, language, site } => {
            open_day(&site).map(|world| draft::new_chapter(&world, &title, (&folder, language.as_deref())))
        }
        NewTyped::Form(NewForm(typed)) => open_day(&typed.site).map(|world| draft::run_form(&world, &typed)),
    }
}

/// The world of the site that a command changes.
fn open_day(typed: &DaySite) -> Result<DiskWorld, String> {
    // Who writes records is inside the library, and may open what it may.
    open(&SiteTyped { site: typed.site.clone(), today: typed.today, audience: AudienceTyped::Coordinator })
}

/// The world of the site that was asked for.
fn open(typed: &SiteTyped) -> Result<DiskWorld, String> {
    let start = match &typed.site {
        Some(site) => site.clone(),
        None => std::env::current_dir().map_err(|error| format!("the folder you are in cannot be read: {error}"))?,
    };
    let root = if typed.site.is_some() {
        start.join(crate::session::SETTINGS).is_file().then(|| start.clone())
    } else {
        find_site(&start)
    };
    let Some(root) = root else {
        return Err(format!(
            "{} is not a Handfast site: data/site.toml is missing\n  begin a new one with `handfast new site DIR`, or name the folder of a site",
            start.display()
        ));
    };
    let today = day_of_build(typed.today)?;
    let world = DiskWorld::open(&root, today).map_err(|error| error.to_string())?;
    Ok(world.for_audience(typed.audience.into()))
}
