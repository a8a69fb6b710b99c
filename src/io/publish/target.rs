//! Where a site may be published to, and the places that a build never touches.

use std::fmt;
use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::io::publish::{MARKER, marker_text};
use crate::site::Audience;

/// The folders of a site that hold what people wrote.
const SOURCES: [&str; 7] = ["content", "data", "private", "themes", "src", "tests", ".git"];

/// Why a folder is not published to; no file of it has been touched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It is the root of the file system.
    WholeDisk {
        /// The folder.
        target: PathBuf,
    },
    /// It is somebody's home, or holds it.
    Home {
        /// The folder.
        target: PathBuf,
    },
    /// It is the site itself, or holds it.
    Site {
        /// The folder.
        target: PathBuf,
    },
    /// It lies in a folder with the site's sources, or in a git store.
    Source {
        /// The folder.
        target: PathBuf,
        /// The name of the folder that holds it.
        within: String,
    },
    /// It is a file.
    NotAFolder {
        /// The file.
        target: PathBuf,
    },
    /// It is a link that leads nowhere.
    DanglingLink {
        /// The link.
        target: PathBuf,
    },
    /// It holds files, and nothing tells that Handfast made them.
    Foreign {
        /// The folder.
        target: PathBuf,
    },
    /// It holds a site for another audience.
    OtherAudience {
        /// The folder.
        target: PathBuf,
        /// For whom the site in it was made.
        made_for: Audience,
    },
    /// It lies in a published site.
    InsideSite {
        /// The folder.
        target: PathBuf,
        /// The folder of the published site.
        within: PathBuf,
    },
    /// It is a git working copy, which a build would wipe out.
    WorkingCopy {
        /// The folder.
        target: PathBuf,
    },
    /// Another build is on its way to it.
    Busy {
        /// The folder.
        target: PathBuf,
        /// The number of the other build's process, if it can be told.
        process: Option<u32>,
    },
    /// The system does not let us.
    Unreachable {
        /// The folder.
        target: PathBuf,
        /// The reason in the system's words.
        reason: String,
    },
}

impl Refusal {
    /// The folder that was asked for, with its links resolved.
    #[must_use]
    pub fn target(&self) -> &Path {
        match self {
            Self::WholeDisk { target }
            | Self::Home { target }
            | Self::Site { target }
            | Self::Source { target, .. }
            | Self::NotAFolder { target }
            | Self::DanglingLink { target }
            | Self::Foreign { target }
            | Self::OtherAudience { target, .. }
            | Self::InsideSite { target, .. }
            | Self::WorkingCopy { target }
            | Self::Busy { target, .. }
            | Self::Unreachable { target, .. } => target,
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn advice(&self) -> &'static str {
        match self {
            Self::WholeDisk { .. } | Self::Home { .. } | Self::Site { .. } | Self::Source { .. } => {
                "choose a folder of its own for the site, such as `public`"
            }
            Self::NotAFolder { .. } => "choose another name, or move the file away",
            Self::DanglingLink { .. } => "remove the link, or make the folder it leads to",
            Self::Foreign { .. } => "choose an empty or new folder, or empty this one yourself",
            Self::OtherAudience { .. } => {
                "keep each audience's site in a folder of its own, or empty this one yourself"
            }
            Self::InsideSite { .. } => "choose a folder that no web server publishes",
            Self::WorkingCopy { .. } => "publish to another folder and copy the files from there",
            Self::Busy { .. } => "wait until it has ended, then build again",
            Self::Unreachable { .. } => "see to it that you may write there, or choose another folder",
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let target = self.target().display();
        match self {
            Self::WholeDisk { .. } => write!(f, "{target} is the whole disk, not a folder to publish to"),
            Self::Home { .. } => write!(f, "{target} is your home folder or holds it; a build would replace all of it"),
            Self::Site { .. } => {
                write!(f, "{target} is the site's own folder or holds it; a build would replace all of it")
            }
            Self::Source { within, .. } => write!(f, "{target} lies in `{within}`, where nothing is published to"),
            Self::NotAFolder { .. } => write!(f, "{target} is a file, not a folder"),
            Self::DanglingLink { .. } => write!(f, "{target} is a link that leads nowhere"),
            Self::Foreign { .. } => write!(f, "{target} holds files that Handfast did not make; none was touched"),
            Self::OtherAudience { made_for, .. } => {
                write!(f, "{target} holds the site for the audience `{}`; it was not touched", made_for.word())
            }
            Self::InsideSite { within, .. } => {
                write!(f, "{target} lies in {}, a published site, and this one is not for everyone", within.display())
            }
            Self::WorkingCopy { .. } => write!(f, "{target} is a git working copy, which a build would replace"),
            Self::Busy { process: Some(process), .. } => {
                write!(f, "another build of {target} is running (process {process})")
            }
            Self::Busy { process: None, .. } => write!(f, "another build of {target} is running"),
            Self::Unreachable { reason, .. } => write!(f, "{target} cannot be written: {reason}"),
        }?;
        write!(f, "; {}", self.advice())
    }
}

/// The real place of `target`, if a site may be published there.
pub(super) fn resolve(target: &Path, site_root: &Path) -> Result<PathBuf, Refusal> {
    let real = real_place(target)?;
    let site = site_root.canonicalize().unwrap_or_else(|_| site_root.to_path_buf());
    if real.parent().is_none() || real.file_name().is_none() {
        return Err(Refusal::WholeDisk { target: real });
    }
    if site.starts_with(&real) {
        return Err(Refusal::Site { target: real });
    }
    let home = std::env::home_dir().filter(|home| !home.as_os_str().is_empty());
    if home.and_then(|home| home.canonicalize().ok()).is_some_and(|home| home.starts_with(&real)) {
        return Err(Refusal::Home { target: real });
    }
    if let Some(within) = source_around(&real, &site) {
        return Err(Refusal::Source { target: real, within });
    }
    match real.symlink_metadata() {
        Ok(found) if !found.is_dir() => Err(Refusal::NotAFolder { target: real }),
        _ => Ok(real),
    }
}

/// Refuses a folder inside a published site, where what is not for everyone would be published with it.
pub(super) fn check_surroundings(target: &Path, audience: Audience) -> Result<(), Refusal> {
    let within = target.ancestors().skip(1).find(|folder| folder.join(MARKER).symlink_metadata().is_ok());
    match within {
        Some(within) if audience > Audience::Public => {
            Err(Refusal::InsideSite { target: target.to_path_buf(), within: within.to_path_buf() })
        }
        _ => Ok(()),
    }
}

/// Refuses a folder whose files are not ours, or made for another audience; a missing or an empty one is fine.
pub(super) fn check_contents(target: &Path, audience: Audience) -> Result<(), Refusal> {
    let unreachable = |error: std::io::Error| Refusal::Unreachable { target: target.into(), reason: error.to_string() };
    let mut entries = match fs::read_dir(target) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        found => found.map_err(unreachable)?,
    };
    if entries.next().transpose().map_err(unreachable)?.is_none() {
        return Ok(());
    }
    let marker = target.join(MARKER);
    let is_plain = marker.symlink_metadata().is_ok_and(|found| found.is_file());
    let text = if is_plain { fs::read(&marker).map_err(unreachable)? } else { Vec::new() };
    let made_for = Audience::ALL.into_iter().find(|audience| text == marker_text(*audience).as_bytes());
    if let Some(made_for) = made_for.filter(|made_for| *made_for != audience) {
        return Err(Refusal::OtherAudience { target: target.to_path_buf(), made_for });
    }
    if made_for.is_none() {
        return Err(Refusal::Foreign { target: target.to_path_buf() });
    }
    if target.join(".git").symlink_metadata().is_ok() {
        return Err(Refusal::WorkingCopy { target: target.to_path_buf() });
    }
    Ok(())
}

/// The place with every link in it resolved, as far as it exists.
fn real_place(target: &Path) -> Result<PathBuf, Refusal> {
    let unreachable = |error: std::io::Error| Refusal::Unreachable { target: target.into(), reason: error.to_string() };
    let mut real = PathBuf::new();
    for part in std::path::absolute(target).map_err(unreachable)?.components() {
        match part {
            Component::ParentDir => {
                real.pop();
            }
            part => real.push(part),
        }
        // A drive letter alone would be taken for the folder one works in.
        if !matches!(part, Component::Normal(_)) {
            continue;
        }
        match real.symlink_metadata() {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(unreachable(error)),
            Ok(_) => {
                real = real.canonicalize().map_err(|_| Refusal::DanglingLink { target: real.clone() })?;
            }
        }
    }
    Ok(real)
}

/// The name of the folder with sources that holds `place` or is it.
fn source_around(place: &Path, site: &Path) -> Option<String> {
    let holds = |name: &&&str| {
        let folder = site.join(name);
        let real = folder.canonicalize();
        place.starts_with(&folder) || real.is_ok_and(|real| place.starts_with(real))
    };
    let git_store = || place.iter().any(|part| part == ".git").then_some(".git");
    SOURCES.iter().find(holds).copied().or_else(git_store).map(str::to_owned)
}
