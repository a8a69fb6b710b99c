//! `handfast schema`: JSON Schemas for the editor in which records are written.

use std::path::{Path, PathBuf};

use crate::cli::{Ended, words};
use crate::draft::schema::{SiteWords, draft_schemas, draft_taplo_settings};
use crate::io::disk::DiskWorld;
use crate::io::schemas::{write_changed, write_first};
use crate::session::Session;
use crate::world::World;

/// The folder of schemas, as seen from the site's root.
const FOLDER: &str = ".handfast/schemas";
/// The settings of Taplo, in the site's root.
const TAPLO: &str = ".taplo.toml";

/// Writes the schemas, and the settings that join them to the files where there are none yet.
pub fn schema(world: &DiskWorld, output: Option<&Path>) -> Ended {
    match write_schemas(world, output) {
        Ok(said) => {
            words::print(&said);
            Ended::Well
        }
        Err(message) => {
            words::complain(&message);
            Ended::Unable
        }
    }
}

fn write_schemas(world: &DiskWorld, output: Option<&Path>) -> Result<String, String> {
    let checked = Session::default().check(world).map_err(|error| error.to_string())?;
    let listed = world.list("data").map_err(|error| error.to_string())?;
    let paths: Vec<String> = listed.into_iter().map(|entry| entry.path).collect();
    let files = draft_schemas(&SiteWords {
        vocabulary: &checked.records.vocabulary,
        paths: &paths,
        languages: &checked.records.settings.languages,
        house: &checked.house,
    });
    let folder = output.map_or_else(|| world.root().join(FOLDER), Path::to_path_buf);
    for file in &files {
        let path = folder.join(&file.name);
        write_changed(&path, &file.text).map_err(|error| unwritable(&path, &error))?;
    }
    let settings = world.root().join(TAPLO);
    let joined = write_first(&settings, &draft_taplo_settings(&seen_from(world.root(), &folder)?))
        .map_err(|error| unwritable(&settings, &error))?;
    Ok(what_next(files.len(), &folder, joined))
}

fn unwritable(path: &Path, error: &std::io::Error) -> String {
    format!("{} cannot be written: {error}", path.display())
}

/// A folder as seen from the root, with `/`; one outside of it by its whole path.
fn seen_from(root: &Path, folder: &Path) -> Result<String, String> {
    let folder: PathBuf = folder.canonicalize().map_err(|error| unwritable(folder, &error))?;
    let below: Vec<String> = match folder.strip_prefix(root) {
        Ok(below) => below.iter().map(|part| part.to_string_lossy().into_owned()).collect(),
        Err(_) => return Ok(folder.to_string_lossy().into_owned()),
    };
    Ok(if below.is_empty() { ".".to_owned() } else { below.join("/") })
}

fn what_next(count: usize, folder: &Path, joined: bool) -> String {
    let joined = if joined {
        format!("{TAPLO} tells editors which schema belongs to which files")
    } else {
        format!("{TAPLO} stood there before and is as it was; it says which schema belongs to which files")
    };
    format!(
        "{count} schemas stand in {}\n  {joined}\n  in VS Code:   install \"Even Better TOML\" and open the folder of the site\n  elsewhere:    any editor with the language server of Taplo\n  afterwards:   run `handfast schema` again when vocabularies, languages or extra fields have changed\n",
        folder.display()
    )
}
