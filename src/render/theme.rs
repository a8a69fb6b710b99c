//! The theme: templates, messages and assets; a site's own files win over the built-in ones.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::{FluentArgs, FluentValue};
use tera::{ErrorKind, Kwargs, State, Tera, Value};

use crate::artifact::{Artifact, OutPath};
use crate::diag::{Diagnostics, nearest, rules};
use crate::language::Lang;
use crate::plan::Plan;
use crate::render::embedded::EMBEDDED;
use crate::render::lean::lean;
use crate::render::messages::{Messages, message_ids};
use crate::render::page::{PAGE_TEMPLATES, template};
use crate::render::shape::{Unknown, unknown_fields};
use crate::source::{Digest, FileId, Place};

/// One file of a theme: its bytes, and the file of the site it comes from where it is not built in.
#[derive(Debug, Clone)]
pub struct ThemeFile {
    /// What it holds.
    pub bytes: Vec<u8>,
    /// The file of the site.
    pub file: Option<FileId>,
}

/// All files of a theme by their path below its folder, such as `templates/base.html`.
pub type ThemeFiles = BTreeMap<String, ThemeFile>;

/// The files of the built-in theme.
#[must_use]
pub fn built_in_files() -> ThemeFiles {
    EMBEDDED.iter().map(|(path, bytes)| ((*path).to_owned(), ThemeFile { bytes: bytes.to_vec(), file: None })).collect()
}

/// A theme ready to render with.
pub struct Theme {
    /// Templates.
    pub tera: Tera,
    /// Messages by language.
    pub messages: BTreeMap<Lang, std::sync::Arc<Messages>>,
    /// Assets with their published paths, by their path below `assets/`.
    pub assets: BTreeMap<String, Artifact>,
}

/// A path with the first eight digits of its content's digest: it may be cached for ever.
fn published(name: &str, bytes: &[u8]) -> String {
    let digest = blake3::hash(bytes).to_hex();
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("assets/{stem}-{}.{extension}", &digest[..8])
}

/// An asset under its published path.
pub(super) fn asset(name: &str, bytes: Vec<u8>) -> Option<Artifact> {
    let path = OutPath::parse(&published(name, &bytes)).ok()?;
    Some(Artifact { path, bytes })
}

/// Builds a theme from its files; faults are reported, at `otherwise` where a built-in file is to blame.
pub fn build_theme(files: &ThemeFiles, plan: &Plan, otherwise: Place, found: &mut Diagnostics) -> Theme {
    let languages = &plan.site.settings.languages;
    let messages: BTreeMap<Lang, std::sync::Arc<Messages>> = languages
        .iter()
        .map(|lang| (*lang, std::sync::Arc::new(build_messages(files, *lang, otherwise, found))))
        .collect();
    let tera = build_templates(&in_use(files, plan), messages.clone(), otherwise, found);
    if let Some(messages) = messages.get(&plan.site.settings.language) {
        report_unknown(files, messages, found);
    }
    let assets = build_assets(files, otherwise, found);
    Theme { tera, messages, assets }
}

/// A digest of everything that [`build_theme`] looks at: while it stays, so does the theme.
#[must_use]
pub fn theme_digest(files: &ThemeFiles, plan: &Plan) -> Digest {
    let mut hasher = blake3::Hasher::new();
    let mut add = |bytes: &[u8]| {
        // With their lengths, so that no two rows of parts run into the same bytes.
        hasher.update(&bytes.len().to_le_bytes());
        hasher.update(bytes);
    };
    for lang in std::iter::once(&plan.site.settings.language).chain(&plan.site.settings.languages) {
        add(lang.as_str().as_bytes());
    }
    let used: BTreeSet<&str> = plan.pages.iter().map(|page| template(&page.kind, &page.address)).collect();
    used.iter().for_each(|name| add(name.as_bytes()));
    for (path, file) in files {
        add(path.as_bytes());
        add(if file.file.is_some() { b"own" } else { b"built in" });
        add(&file.bytes);
    }
    *hasher.finalize().as_bytes()
}

/// The one style sheet of all pages: the parts below `assets/style/` by name, unless a site has a sheet of its own.
const STYLE: &str = "assets/style.css";
const STYLE_PARTS: &str = "assets/style/";

fn build_assets(files: &ThemeFiles, otherwise: Place, found: &mut Diagnostics) -> BTreeMap<String, Artifact> {
    let mut assets = BTreeMap::new();
    if !files.contains_key(STYLE) {
        let parts = files.iter().filter(|(path, _)| path.starts_with(STYLE_PARTS));
        let sheet: Vec<u8> = parts.flat_map(|(_, file)| file.bytes.iter().copied()).collect();
        let sheet = lean(&String::from_utf8_lossy(&sheet)).into_bytes();
        assets.extend(asset("style.css", sheet).map(|sheet| ("style.css".to_owned(), sheet)));
    }
    for (path, file) in files.iter().filter(|(path, _)| !path.starts_with(STYLE_PARTS)) {
        let Some(name) = path.strip_prefix("assets/") else { continue };
        match asset(name, file.bytes.clone()) {
            Some(artifact) => {
                assets.insert(name.to_owned(), artifact);
            }
            None => {
                let place = file.file.map_or(otherwise, Place::top);
                found
                    .report(
                        &rules::U02,
                        place,
                        format!("the theme's file `{name}` cannot be published under this name"),
                    )
                    .hint("use letters, digits, hyphens and dots");
            }
        }
    }
    assets
}

fn build_messages(files: &ThemeFiles, lang: Lang, otherwise: Place, found: &mut Diagnostics) -> Messages {
    // English stands below every language, so that a missing message is said in English and not as a code.
    let mut texts: Vec<(String, Place)> = Vec::new();
    let mut add = |path: &str, found: &mut Diagnostics| {
        let built_in = EMBEDDED.iter().find(|(name, _)| *name == path).map(|(_, bytes)| (bytes.to_vec(), otherwise));
        // What the site does not have itself is the built-in file again.
        let own = files.get(path).and_then(|file| Some((file.bytes.clone(), Place::top(file.file?))));
        for (bytes, place) in built_in.into_iter().chain(own) {
            match String::from_utf8(bytes) {
                Ok(text) => texts.push((text, place)),
                Err(_) => {
                    found.report(&rules::T01, place, format!("`{path}` is not UTF-8")).hint("save it as UTF-8");
                }
            }
        }
    };
    add("messages/en.ftl", found);
    if lang != Lang::EN {
        add(&format!("messages/{lang}.ftl"), found);
    }
    report_missing(&texts, lang, otherwise, found);
    let words: Vec<&str> = texts.iter().map(|(text, _)| text.as_str()).collect();
    let (messages, faults) = Messages::new(lang, &words);
    for fault in faults {
        let Some((_, place)) = texts.get(fault.text) else { continue };
        let at = Place { file: place.file, span: fault.span.into() };
        found
            .report(&rules::H03, at, format!("an interface text cannot be read: {}", fault.words))
            .hint("a message reads `name = words`, and stands on a line of its own");
    }
    messages
}

/// So many missing messages are named; whoever writes them meets the others next.
const MOST_NAMED: usize = 60;

/// H-04: what a language lacks is said in English; one finding names all of it.
fn report_missing(texts: &[(String, Place)], lang: Lang, otherwise: Place, found: &mut Diagnostics) {
    let Some(((english, _), own)) = texts.split_first() else { return };
    if lang == Lang::EN {
        return;
    }
    let file = format!("messages/{lang}.ftl");
    let Some((words, place)) = own.last() else {
        found
            .report(
                &rules::H04,
                otherwise,
                format!("the theme has no `{file}`: all of the interface is English in `{lang}`"),
            )
            .hint(format!(
                "write themes/<name>/{file}, with the messages of the built-in `messages/en.ftl` in your words"
            ));
        return;
    };
    let there: BTreeSet<&str> = message_ids(words).collect();
    let wanted: BTreeSet<&str> = message_ids(english).collect();
    let missing: Vec<&str> = wanted.difference(&there).copied().collect();
    let more = missing.len().saturating_sub(MOST_NAMED);
    let all = |names: &[&str]| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    if !missing.is_empty() {
        let named = all(&missing[..missing.len() - more]);
        let rest = if more > 0 { format!(" and {more} more") } else { String::new() };
        let many =
            if missing.len() == 1 { "1 message is".to_owned() } else { format!("{} messages are", missing.len()) };
        found
            .report(&rules::H04, *place, format!("{many} missing in `{lang}`, and said in English: {named}{rest}"))
            .hint(format!("write them into the theme's {file}"));
    }
}

/// The files without those built-in templates of pages that the site does not have: a theme of its own need not fit them.
fn in_use(files: &ThemeFiles, plan: &Plan) -> ThemeFiles {
    let used: BTreeSet<&str> = plan.pages.iter().map(|page| template(&page.kind, &page.address)).collect();
    let needed = |path: &str, file: &ThemeFile| {
        let name = path.strip_prefix("templates/").unwrap_or("");
        file.file.is_some() || !PAGE_TEMPLATES.contains(&name) || used.contains(name)
    };
    files.iter().filter(|(path, file)| needed(path, file)).map(|(path, file)| (path.clone(), file.clone())).collect()
}

fn build_templates(
    files: &ThemeFiles,
    messages: BTreeMap<Lang, std::sync::Arc<Messages>>,
    otherwise: Place,
    found: &mut Diagnostics,
) -> Tera {
    let mut tera = bare_tera(messages);
    let mut whole = Vec::new();
    for (path, file) in files {
        let Some(name) = path.strip_prefix("templates/") else { continue };
        let Ok(text) = std::str::from_utf8(&file.bytes) else {
            let place = file.file.map_or(otherwise, Place::top);
            found.report(&rules::T01, place, format!("`{path}` is not UTF-8")).hint("save it as UTF-8");
            continue;
        };
        // Each template is read alone first, so that the faults of all of them are found in one run.
        if let Err(error) = bare_tera(BTreeMap::new()).add_raw_template(name, text)
            && matches!(error.kind(), ErrorKind::SyntaxError(_))
        {
            report_template(&error, files, otherwise, found);
            continue;
        }
        whole.push((name, text));
    }
    if let Err(error) = tera.add_raw_templates(whole) {
        report_template(&error, files, otherwise, found);
    }
    tera
}

/// H-01: a template of the site's own asks for something that no page has. The engine finds that where it would print
/// it; where it only asks whether it is there, it says no.
fn report_unknown(files: &ThemeFiles, messages: &Messages, found: &mut Diagnostics) {
    let plain: BTreeSet<String> = messages.plain().into_keys().collect();
    for (path, file) in files {
        let (Some(name), Some(at)) = (path.strip_prefix("templates/"), file.file) else { continue };
        let Ok(text) = std::str::from_utf8(&file.bytes) else { continue };
        for Unknown { span, path, candidates } in unknown_fields(name, text, &plain) {
            let (before, last) = path.rsplit_once('.').unwrap_or(("", &path));
            let hint = nearest(last, candidates.iter().map(String::as_str)).map_or_else(
                || "themes/handfast/README.md lists what each template gets".to_owned(),
                |near| format!("did you mean `{before}{}{near}`?", if before.is_empty() { "" } else { "." }),
            );
            found
                .report(
                    &rules::H01,
                    Place { file: at, span: span.into() },
                    format!("the template `{name}` gets no `{path}`"),
                )
                .hint(hint);
        }
    }
}

/// A Tera without `safe`: only HTML that this program made is printed without escaping.
fn bare_tera(messages: BTreeMap<Lang, std::sync::Arc<Messages>>) -> Tera {
    let mut tera = Tera::new();
    tera.autoescape_on([".html"]);
    tera.register_filter("safe", |_: &Value, _: Kwargs, _: &State<'_>| -> tera::TeraResult<Value> {
        Err(tera::Error::message(
            "there is no filter `safe`: HTML made by Handfast is printed as it is, everything else is escaped",
        ))
    });
    tera.register_function("say", move |kwargs: Kwargs, _: &State<'_>| -> tera::TeraResult<String> {
        say(&messages, &kwargs)
    });
    tera
}

/// `say(id="…", lang=lang, count=3)`: a message with arguments.
fn say(messages: &BTreeMap<Lang, std::sync::Arc<Messages>>, kwargs: &Kwargs) -> tera::TeraResult<String> {
    let id: String = kwargs.must_get("id")?;
    let lang: String = kwargs.must_get("lang")?;
    let messages = Lang::parse(&lang)
        .and_then(|lang| messages.get(&lang))
        .ok_or_else(|| tera::Error::message(format!("there are no messages in `{lang}`")))?;
    let mut args = FluentArgs::new();
    for (name, value) in kwargs.iter() {
        let name = name.to_string();
        if name == "id" || name == "lang" {
            continue;
        }
        let value = match value.as_f64().or_else(|| value.as_i128().map(|number| number as f64)) {
            Some(number) => FluentValue::from(number),
            None => FluentValue::from(value.as_str().unwrap_or_default().to_owned()),
        };
        args.set(name, value);
    }
    messages
        .format(&id, &args)
        .ok_or_else(|| tera::Error::message(format!("the message `{id}` is missing or lacks an argument")))
}

/// Reports a fault of a template at its place.
pub fn report_template(error: &tera::Error, files: &ThemeFiles, otherwise: Place, found: &mut Diagnostics) {
    let (name, message, range) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            (report.filename().to_owned(), report.message().to_owned(), Some(report.span().range.clone()))
        }
        ErrorKind::MissingParent { current, parent } => {
            (current.clone(), format!("it extends `{parent}`, which is not there"), None)
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            (tpl.clone(), "it includes itself in a circle".to_owned(), None)
        }
        other => (String::new(), other.to_string(), None),
    };
    // The engine explains itself over several lines; the first one says what is wrong, the place is shown by us.
    let message = message.lines().next().unwrap_or("").to_owned();
    let file = files.get(&format!("templates/{name}")).and_then(|file| file.file);
    let place = file.map_or(otherwise, |file| Place { file, span: range.clone().unwrap_or(0..0).into() });
    let template = if name.is_empty() { "a template".to_owned() } else { format!("the template `{name}`") };
    found
        .report(&rules::H01, place, format!("{template} cannot be used: {message}"))
        .hint("`handfast explain H-01` says what templates may do; take your file away to use the built-in one");
}
