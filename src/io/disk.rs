//! Reads the files of a site from disk, and nothing that lies outside it or in a folder named `private`.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::Read;
use std::path::{Component, Path, PathBuf};

use jiff::civil::Date;
use jiff::{Timestamp, Zoned, tz::TimeZone};
use walkdir::{DirEntry, WalkDir};

use crate::io::history::read_history;
use crate::site::Audience;
use crate::world::{Entry, EntryKind, Unreadable, World};

/// The folder that no public build opens.
const PRIVATE: &str = "private";

/// The files by which a version control knows its folders, and what it keeps out of them.
const VERSIONED: [&str; 4] = [".git", ".git/HEAD", ".git/info/exclude", ".gitignore"];

/// How often a file that changes under the reader is read again before it counts as unreadable.
const READ_ATTEMPTS: usize = 8;

/// A site on disk.
#[derive(Debug, Clone)]
pub struct DiskWorld {
    /// The site's root, with every link in it resolved.
    root: PathBuf,
    today: Date,
    /// For whom: the library's own business below `private/` is there for staff and coordinators alone.
    audience: Audience,
    /// The day each file was last changed, where that was asked for.
    changed: BTreeMap<String, Date>,
}

impl DiskWorld {
    /// Opens the site whose root is `root`, without its folder `private`; texts are judged by the day `today` (see
    /// [`day_of_build`]).
    ///
    /// # Errors
    /// [`Unreadable`] when there is no such folder.
    pub fn open(root: &Path, today: Date) -> Result<Self, Unreadable> {
        match root.canonicalize() {
            Ok(root) => Ok(Self { root, today, audience: Audience::Public, changed: BTreeMap::new() }),
            Err(reason) => Err(unreadable(&root.to_string_lossy(), &reason)),
        }
    }

    /// The same site as `audience` may see it.
    #[must_use]
    pub fn for_audience(self, audience: Audience) -> Self {
        Self { audience, ..self }
    }

    /// The same site with the days on which its files were last changed, read from its history once.
    #[must_use]
    pub fn with_history(self) -> Self {
        let changed = read_history(&self.root);
        Self { changed, ..self }
    }

    /// For whom it is open.
    #[must_use]
    pub fn audience(&self) -> Audience {
        self.audience
    }

    /// Whether the part of a path at this depth may have this name; nothing called `private` is passed on the way, but
    /// for the one folder in the site's root, and that for the library alone.
    fn passes(&self, depth: usize, part: &OsStr) -> bool {
        part != PRIVATE || (depth == 0 && self.audience > Audience::Public)
    }

    /// The site's root, with every link in it resolved.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where `path` really lies, if that is inside the site and in no private folder.
    fn resolve(&self, path: &Path) -> std::io::Result<Option<PathBuf>> {
        let real = path.canonicalize()?;
        let open = real
            .strip_prefix(&self.root)
            .is_ok_and(|below| below.iter().enumerate().all(|(depth, part)| self.passes(depth, part)));
        Ok(open.then_some(real))
    }

    /// The place of `path` below the root, unless it is not a plain relative path or passes a private folder.
    fn place_below(&self, path: &str) -> Option<PathBuf> {
        let plain =
            |(depth, part): (usize, Component<'_>)| matches!(part, Component::Normal(name) if self.passes(depth, name));
        let fit = !path.is_empty() && Path::new(path).components().enumerate().all(plain);
        fit.then(|| self.root.join(path))
    }

    /// Lists what lies below the real folder `from` under the name `shown`.
    fn list_folder(&self, from: &Path, shown: &str, listing: &mut Listing) -> Result<(), Unreadable> {
        let walk = WalkDir::new(from).min_depth(1).follow_links(false).into_iter();
        for step in walk.filter_entry(|entry| !is_private_folder(entry)) {
            let entry = step.map_err(|error| {
                let place = error.path().and_then(|path| path.strip_prefix(from).ok()).map(shown_path);
                let path = place.map_or_else(|| shown.to_owned(), |(below, _)| format!("{shown}/{below}"));
                Unreadable { path, reason: error.io_error().map_or_else(|| error.to_string(), reason_of) }
            })?;
            if entry.file_type().is_dir() {
                continue;
            }
            let (below, utf8) = shown_path(entry.path().strip_prefix(from).unwrap_or(entry.path()));
            let path = format!("{shown}/{below}");
            if entry.file_type().is_file() && utf8 {
                listing.add(path, EntryKind::File);
            } else if entry.file_type().is_symlink() && utf8 {
                self.list_link(&entry, path, listing)?;
            } else {
                listing.add(path, EntryKind::Foreign);
            }
        }
        Ok(())
    }

    /// Lists what a link leads to, when that lies inside the site.
    fn list_link(&self, link: &DirEntry, path: String, listing: &mut Listing) -> Result<(), Unreadable> {
        if link.file_name() == PRIVATE {
            return Ok(());
        }
        // A link that leads nowhere, or round in a circle, cannot be resolved.
        let Ok(Some(real)) = self.resolve(link.path()) else {
            listing.add(path, EntryKind::Foreign);
            return Ok(());
        };
        if real.is_file() {
            listing.add(path, EntryKind::File);
            return Ok(());
        }
        // A folder is entered through one link at most and never from inside itself, so every walk ends.
        let circle = link.path().starts_with(&real);
        if !real.is_dir() || circle || listing.through_link {
            listing.add(path, EntryKind::Foreign);
            return Ok(());
        }
        listing.through_link = true;
        let listed = self.list_folder(&real, &path, listing);
        listing.through_link = false;
        listed
    }
}

/// The files found so far, and whether the walk is behind a link.
struct Listing {
    entries: Vec<Entry>,
    through_link: bool,
}

impl Listing {
    fn add(&mut self, path: String, kind: EntryKind) {
        self.entries.push(Entry { path, kind });
    }
}

impl World for DiskWorld {
    fn list(&self, folder: &str) -> Result<Vec<Entry>, Unreadable> {
        let foreign = || vec![Entry { path: folder.to_owned(), kind: EntryKind::Foreign }];
        let Some(place) = self.place_below(folder) else { return Ok(foreign()) };
        if place.symlink_metadata().is_err() {
            return Ok(Vec::new());
        }
        let Ok(Some(real)) = self.resolve(&place) else { return Ok(foreign()) };
        let mut listing = Listing { entries: Vec::new(), through_link: false };
        self.list_folder(&real, folder, &mut listing)?;
        listing.entries.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(listing.entries)
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, Unreadable> {
        let outside = || Unreadable { path: path.to_owned(), reason: "it lies outside the site".to_owned() };
        let place = self.place_below(path).ok_or_else(outside)?;
        // Almost no site has links in it, and then nothing needs to be resolved.
        if let Some(bytes) = read_without_links(&place) {
            return bytes.map_err(|error| unreadable(path, &error));
        }
        let real = self.resolve(&place).map_err(|error| unreadable(path, &error))?.ok_or_else(outside)?;
        read_steady(&real).map_err(|error| unreadable(path, &error))
    }

    fn today(&self) -> Date {
        self.today
    }

    fn changed(&self) -> BTreeMap<String, Date> {
        self.changed.clone()
    }

    fn folders_above(&self) -> Vec<String> {
        let names = self.root.ancestors().filter_map(Path::file_name);
        names.map(|name| name.to_string_lossy().into_owned()).collect()
    }

    fn read_above(&self, up: usize, path: &str) -> Option<Vec<u8>> {
        if up == 0 {
            return self.read(path).ok();
        }
        // Nothing else outside the site is anyone's business.
        let asked = VERSIONED.contains(&path).then(|| self.root.ancestors().nth(up))??;
        read_steady(&asked.join(path)).ok()
    }
}

fn is_private_folder(entry: &DirEntry) -> bool {
    entry.depth() > 0 && entry.file_type().is_dir() && entry.file_name() == PRIVATE
}

/// The path with `/`, and whether all of it is UTF-8.
fn shown_path(path: &Path) -> (String, bool) {
    let parts: Vec<_> = path.iter().map(OsStr::to_string_lossy).collect();
    (parts.join("/"), path.to_str().is_some())
}

fn unreadable(path: &str, error: &std::io::Error) -> Unreadable {
    Unreadable { path: path.to_owned(), reason: reason_of(error) }
}

fn reason_of(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "it is not there".to_owned(),
        _ => error.to_string(),
    }
}

/// Opens without waiting for a writer at the other end of a pipe and without following a last link.
fn open_plainly(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        let flags = OFlags::NONBLOCK | OFlags::NOFOLLOW;
        options.custom_flags(flags.bits().cast_signed());
    }
    options.open(path)
}

/// Opens a file with no link anywhere on the way to it; nothing where there is one, or the system cannot say.
#[cfg(target_os = "linux")]
fn open_without_links(path: &Path) -> Option<File> {
    use rustix::fs::{CWD, Mode, OFlags, ResolveFlags, openat2};
    let flags = OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NONBLOCK;
    openat2(CWD, path, flags, Mode::empty(), ResolveFlags::NO_SYMLINKS).ok().map(File::from)
}

/// Opens nothing: what lies on the way is looked at link by link.
#[cfg(not(target_os = "linux"))]
fn open_without_links(_: &Path) -> Option<File> {
    None
}

/// Reads a file to which no link leads; nothing where it must be looked at closely.
fn read_without_links(path: &Path) -> Option<std::io::Result<Vec<u8>>> {
    let first = open_without_links(path)?;
    let again = || open_without_links(path).ok_or_else(|| std::io::Error::from(std::io::ErrorKind::NotFound));
    Some(read_steady_from(first, again))
}

/// Reads a file whole; one that is being written while it is read is read again, so that no half of it is taken.
fn read_steady(path: &Path) -> std::io::Result<Vec<u8>> {
    read_steady_from(open_plainly(path)?, || open_plainly(path))
}

/// The same of a file that is open; `again` opens it anew.
fn read_steady_from(mut file: File, again: impl Fn() -> std::io::Result<File>) -> std::io::Result<Vec<u8>> {
    let state = |metadata: &Metadata| (metadata.len(), metadata.modified().ok());
    for _ in 0..READ_ATTEMPTS {
        let before = file.metadata()?;
        if !before.is_file() {
            return Err(std::io::Error::other("it is not a plain file"));
        }
        let mut bytes = Vec::with_capacity(usize::try_from(before.len()).unwrap_or(0).saturating_add(1));
        file.read_to_end(&mut bytes)?;
        let after = file.metadata()?;
        if state(&before) == state(&after) && bytes.len() as u64 == after.len() {
            return Ok(bytes);
        }
        file = again()?;
    }
    Err(std::io::Error::other("it is being written to; try again when it is finished"))
}

/// The nearest folder upward from `start` that holds `data/site.toml`, with every link in its path resolved.
#[must_use]
pub fn find_site(start: &Path) -> Option<PathBuf> {
    let start = start.canonicalize().ok()?;
    let holds_site = |folder: &&Path| fs::metadata(folder.join("data/site.toml")).is_ok_and(|found| found.is_file());
    start.ancestors().find(holds_site).map(Path::to_path_buf)
}

/// The day by which texts are judged: the one given, else that of `SOURCE_DATE_EPOCH` in UTC, else today's.
///
/// # Errors
/// A sentence for people when `SOURCE_DATE_EPOCH` is set to something that is no time.
pub fn day_of_build(given: Option<Date>) -> Result<Date, String> {
    let epoch = std::env::var_os("SOURCE_DATE_EPOCH");
    let epoch = epoch.as_ref().map(|text| text.to_string_lossy());
    day_from(given, epoch.as_deref(), || Zoned::now().date())
}

fn day_from(given: Option<Date>, epoch: Option<&str>, clock: impl FnOnce() -> Date) -> Result<Date, String> {
    if let Some(day) = given {
        return Ok(day);
    }
    let Some(text) = epoch.filter(|text| !text.is_empty()) else { return Ok(clock()) };
    let moment = text.parse::<i64>().ok().and_then(|seconds| Timestamp::from_second(seconds).ok());
    let shown = text.escape_default();
    let wrong = || format!("SOURCE_DATE_EPOCH is `{shown}`, which is no number of seconds since 1970");
    moment.map(|moment| moment.to_zoned(TimeZone::UTC).date()).ok_or_else(wrong)
}

#[cfg(test)]
mod tests;
