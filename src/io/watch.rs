//! Tells that somebody has saved something, and says so when it has to look instead of being told.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use notify::event::{CreateKind, MetadataKind, ModifyKind, RemoveKind};
use notify::{Config, ErrorKind, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::io::watch::look::Look;

mod look;
mod world;

pub use world::WatchedWorld;

/// An eye on some folders of a site.
pub struct Watch {
    folders: Vec<PathBuf>,
    news: Arc<News>,
    eye: Mutex<Eye>,
    note: OnceLock<String>,
}

/// What has been heard since the last question.
#[derive(Default)]
struct News {
    changed: AtomicBool,
    new_folder: AtomicBool,
    /// Some of it was lost: the folders are to be watched anew.
    lost: AtomicBool,
    /// The system can watch no more folders.
    full: AtomicBool,
    /// What the news was about, for who remembers files.
    about: Mutex<About>,
    /// Rung for who waits.
    bell: Condvar,
}

/// What has changed since somebody last asked.
#[derive(Debug, Default)]
struct About {
    /// Something was heard that nobody has waited for yet.
    rung: bool,
    /// Files whose contents changed.
    files: BTreeSet<PathBuf>,
    /// Files have come or gone.
    listing: bool,
    /// Anything may be another one.
    all: bool,
}

impl News {
    /// Notes what an event is about, and wakes who waits.
    fn note(&self, note: impl FnOnce(&mut About)) {
        let mut about = self.about.lock().unwrap_or_else(PoisonError::into_inner);
        note(&mut about);
        about.rung = true;
        self.bell.notify_all();
    }
}

enum Eye {
    /// The system tells.
    Told(Told),
    /// We look.
    Looking(Look),
}

struct Told {
    watcher: RecommendedWatcher,
    /// Each folder as it was when its watch began; none while it is not there.
    watched: Vec<Option<Identity>>,
    look_again: bool,
}

/// Which folder stands under a name: another one may take its place.
type Identity = (u64, u64);

impl Watch {
    /// Begins to watch `folders`, given from the site's root; those that come later are watched from then on.
    ///
    /// # Errors
    /// A sentence for people when the root is no folder.
    pub fn new(root: &Path, folders: &[&str]) -> Result<Self, String> {
        if !root.is_dir() {
            return Err(format!("{} cannot be watched: there is no such folder", root.display()));
        }
        let folders: Vec<PathBuf> = folders.iter().map(|folder| root.join(folder)).collect();
        let news = Arc::new(News::default());
        let note = OnceLock::new();
        let told =
            if look::is_shared(root) { Err("the site lies on a network folder") } else { told_eye(&folders, &news) };
        let eye = told.unwrap_or_else(|reason| {
            let _ = note.set(note_of(reason));
            Eye::Looking(Look::begin(&folders))
        });
        // What was heard while the watches began is no news.
        news.changed.store(false, Ordering::Relaxed);
        Ok(Self { folders, news, eye: Mutex::new(eye), note })
    }

    /// Whether something has changed since the last call. Reading a file is no change.
    ///
    /// A new folder is told of twice: what was written into it before it could be watched is then seen at the second
    /// look.
    pub fn changed(&self) -> bool {
        let mut eye = self.eye.lock().unwrap_or_else(PoisonError::into_inner);
        let changed = match &mut *eye {
            Eye::Looking(look) => return look.changed(&self.folders),
            Eye::Told(told) => told.changed(&self.folders, &self.news),
        };
        changed.unwrap_or_else(|_| {
            let _ = self.note.set(note_of(TOO_MANY));
            *eye = Eye::Looking(Look::begin(&self.folders));
            true
        })
    }

    /// Waits until something is heard, at most so long. Where the system does not tell, or may tell of less than there
    /// is, [`Watch::changed`] knows more.
    pub fn wait(&self, patience: Duration) -> bool {
        let end = Instant::now() + patience;
        let mut about = self.news.about.lock().unwrap_or_else(PoisonError::into_inner);
        while !about.rung {
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            about = self.news.bell.wait_timeout(about, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        about.rung = false;
        true
    }

    /// What has changed since the last call, for who remembers files.
    fn about(&self) -> About {
        std::mem::take(&mut *self.news.about.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// What people should know: that changes are seen only after a moment, and why.
    #[must_use]
    pub fn note(&self) -> Option<&str> {
        self.note.get().map(String::as_str)
    }
}

const TOO_MANY: &str = "the system cannot watch so many folders";

fn note_of(reason: &str) -> String {
    format!("{reason}; the files are looked at once a second instead, so a change shows a moment later")
}

fn told_eye(folders: &[PathBuf], news: &Arc<News>) -> Result<Eye, &'static str> {
    let config = Config::default().with_follow_symlinks(false);
    let begin = || -> notify::Result<Eye> {
        let watcher = RecommendedWatcher::new(listen(news), config)?;
        let mut told = Told { watcher, watched: vec![None; folders.len()], look_again: false };
        told.refresh(folders)?;
        Ok(Eye::Told(told))
    };
    begin().map_err(|error| match error.kind {
        ErrorKind::MaxFilesWatch => TOO_MANY,
        _ => "the system does not tell of changes here",
    })
}

/// Takes in what the watcher says.
fn listen(news: &Arc<News>) -> impl Fn(notify::Result<Event>) + Send + 'static {
    let news = Arc::clone(news);
    move |heard| match heard {
        Ok(event) => {
            if is_change(event.kind) {
                let comes = matches!(
                    event.kind,
                    EventKind::Create(CreateKind::Folder | CreateKind::Any) | EventKind::Modify(ModifyKind::Name(_))
                );
                news.new_folder.fetch_or(comes, Ordering::Relaxed);
                news.lost.fetch_or(event.need_rescan(), Ordering::Relaxed);
                news.changed.store(true, Ordering::Relaxed);
                news.note(|about| about.take_in(&event));
            }
        }
        Err(error) => {
            news.full.fetch_or(matches!(error.kind, ErrorKind::MaxFilesWatch), Ordering::Relaxed);
            news.changed.store(true, Ordering::Relaxed);
            news.note(|about| about.all = true);
        }
    }
}

/// Whether a path that came or went names a file: a folder may be gone by now, and its name is all there is.
fn is_file_name(path: &Path) -> bool {
    path.extension().is_some() && !path.is_dir()
}

impl About {
    /// A folder that comes, goes or is renamed, and whatever is not understood, may mean anything.
    fn take_in(&mut self, event: &Event) {
        match event.kind {
            EventKind::Modify(ModifyKind::Data(_)) => {}
            EventKind::Create(CreateKind::File) | EventKind::Remove(RemoveKind::File) => self.listing = true,
            // Most programs save by giving another file this name.
            EventKind::Modify(ModifyKind::Name(_)) if event.paths.iter().all(|path| is_file_name(path)) => {
                self.listing = true;
            }
            _ => self.all = true,
        }
        self.all |= event.need_rescan() || event.paths.is_empty();
        self.files.extend(event.paths.iter().cloned());
    }
}

/// Whether an event can mean another text: to read a file, or to note that it was read, does not.
fn is_change(kind: EventKind) -> bool {
    let noted = ModifyKind::Metadata(MetadataKind::AccessTime);
    let marked = ModifyKind::Metadata(MetadataKind::Extended);
    !matches!(kind, EventKind::Access(_)) && kind != EventKind::Modify(noted) && kind != EventKind::Modify(marked)
}

impl Told {
    /// Whether anything has been heard; an error when the folders cannot be watched any longer.
    fn changed(&mut self, folders: &[PathBuf], news: &News) -> notify::Result<bool> {
        let again = std::mem::take(&mut self.look_again);
        if news.full.swap(false, Ordering::Relaxed) {
            return Err(notify::Error::new(ErrorKind::MaxFilesWatch));
        }
        if news.lost.swap(false, Ordering::Relaxed) {
            self.forget(folders);
        }
        let refreshed = self.refresh(folders)?;
        self.look_again = news.new_folder.swap(false, Ordering::Relaxed);
        Ok(again | refreshed | news.changed.swap(false, Ordering::Relaxed))
    }

    /// Watches the folders that have come or been replaced; says whether there were any such, or some have gone.
    fn refresh(&mut self, folders: &[PathBuf]) -> notify::Result<bool> {
        let mut changed = false;
        for (folder, watched) in folders.iter().zip(&mut self.watched) {
            let there = identity(folder);
            if there == *watched {
                continue;
            }
            changed = true;
            if watched.take().is_some() {
                // The watch may have ended with the folder.
                let _ = self.watcher.unwatch(folder);
            }
            if there.is_some() {
                match self.watcher.watch(folder, RecursiveMode::Recursive) {
                    // A folder that went away meanwhile is looked for again at the next question.
                    Err(error) if identity(folder).is_some() => return Err(error),
                    Err(_) => {}
                    Ok(()) => *watched = there,
                }
            }
        }
        Ok(changed)
    }

    fn forget(&mut self, folders: &[PathBuf]) {
        for (folder, watched) in folders.iter().zip(&mut self.watched) {
            if watched.take().is_some() {
                let _ = self.watcher.unwatch(folder);
            }
        }
    }
}

#[cfg(unix)]
fn identity(folder: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(folder).ok().map(|found| (found.dev(), found.ino()))
}

#[cfg(not(unix))]
fn identity(folder: &Path) -> Option<Identity> {
    std::fs::metadata(folder).ok().map(|_| (0, 0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::time::{Duration, Instant};
    use tempfile::TempDir;

    type Outcome = Result<(), std::io::Error>;

    fn watch(root: &Path) -> Result<Watch, std::io::Error> {
        Watch::new(root, &["content", "data"]).map_err(std::io::Error::other)
    }

    /// Whether a change is told of before patience ends.
    fn is_told(watch: &Watch) -> bool {
        let begin = Instant::now();
        while begin.elapsed() < Duration::from_secs(10) {
            if watch.changed() {
                return true;
            }
            std::thread::yield_now();
        }
        false
    }

    /// Takes in what is still on its way: a file of our own is heard of after all that came before it.
    fn settle(watch: &Watch, place: &Path) -> Outcome {
        fs::write(place, "settle")?;
        assert!(is_told(watch));
        let begin = Instant::now();
        let mut quiet = Instant::now();
        while quiet.elapsed() < Duration::from_millis(100) && begin.elapsed() < Duration::from_secs(10) {
            if watch.changed() {
                quiet = Instant::now();
            }
            std::thread::yield_now();
        }
        Ok(())
    }

    #[test]
    fn each_way_of_saving_is_told_of() -> Outcome {
        let root = TempDir::new()?;
        let content = root.path().join("content");
        fs::create_dir_all(content.join("a"))?;
        fs::write(content.join("a/x.md"), "old")?;
        let watch = watch(root.path())?;
        assert!(!watch.changed());
        type Save = fn(&Path) -> std::io::Result<()>;
        let saves: [(&str, Save); 7] = [
            ("write", |at| fs::write(at.join("a/x.md"), "new")),
            ("rename over", |at| {
                fs::write(at.join("a/t"), "n").and_then(|()| fs::rename(at.join("a/t"), at.join("a/x.md")))
            }),
            ("delete and create", |at| {
                fs::remove_file(at.join("a/x.md")).and_then(|()| fs::write(at.join("a/x.md"), "n"))
            }),
            ("delete", |at| fs::remove_file(at.join("a/x.md"))),
            ("new folder", |at| fs::create_dir_all(at.join("new/deep"))),
            ("file in new folder", |at| fs::write(at.join("new/deep/y.md"), "y")),
            ("remove folder", |at| fs::remove_dir_all(at.join("new"))),
        ];
        for (name, save) in saves {
            save(&content)?;
            assert!(is_told(&watch), "{name}");
            settle(&watch, &content.join("settle"))?;
        }
        assert_eq!(watch.note().map(|_| ()), None);
        Ok(())
    }

    #[test]
    fn reading_is_no_change() -> Outcome {
        let root = TempDir::new()?;
        let content = root.path().join("content");
        fs::create_dir(&content)?;
        fs::write(content.join("x.md"), "x")?;
        let watch = watch(root.path())?;
        settle(&watch, &content.join("x.md"))?;
        for _ in 0..100 {
            fs::read(content.join("x.md"))?;
        }
        fs::create_dir(root.path().join("public"))?;
        let begin = Instant::now();
        while begin.elapsed() < Duration::from_millis(100) {
            assert!(!watch.changed());
        }
        Ok(())
    }

    #[test]
    fn folders_that_come_later_or_are_replaced_are_watched() -> Outcome {
        let root = TempDir::new()?;
        let data = root.path().join("data");
        let watch = watch(root.path())?;
        assert!(!watch.changed());
        fs::create_dir(&data)?;
        assert!(is_told(&watch));
        settle(&watch, &data.join("site.toml"))?;
        fs::rename(&data, root.path().join("elsewhere"))?;
        fs::create_dir(&data)?;
        assert!(is_told(&watch));
        settle(&watch, &data.join("site.toml"))?;
        fs::remove_dir_all(&data)?;
        assert!(is_told(&watch));
        Ok(())
    }

    #[test]
    fn where_nobody_tells_the_files_are_looked_at() -> Outcome {
        let root = TempDir::new()?;
        let content = root.path().join("content");
        fs::create_dir(&content)?;
        fs::write(content.join("x.md"), "x")?;
        let watch = watch(root.path())?;
        watch.news.full.store(true, Ordering::Relaxed);
        assert!(watch.changed());
        assert!(watch.note().is_some_and(|note| note.contains("once a second")));
        for text in ["y", "z"] {
            fs::write(content.join("x.md"), text)?;
            assert!(is_told(&watch), "the time of a file is not rounded");
        }
        fs::create_dir(root.path().join("data"))?;
        assert!(is_told(&watch));
        fs::remove_file(content.join("x.md"))?;
        assert!(is_told(&watch));
        Ok(())
    }
}
