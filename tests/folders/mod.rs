//! Reads folders of a repository into memory, for tests that build the sites in them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The files of a site, by path from its root.
pub type Files = BTreeMap<String, Vec<u8>>;

/// All files below a folder of this repository.
pub fn read_folder(folder: &str) -> Files {
    let mut files = Files::new();
    gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), "", &mut files);
    files
}

fn gather(folder: &Path, below: &str, files: &mut Files) {
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry")) {
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            gather(&entry.path(), &format!("{name}/"), files);
        } else {
            files.insert(name, fs::read(entry.path()).expect("a file"));
        }
    }
}
