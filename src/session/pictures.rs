//! Looks at the pictures beside the texts before they are published: they are copied as they are.

use crate::diag::{Diagnostics, rules};
use crate::parse::picture::{BadPicture, kind_of, read_picture};
use crate::site::SiteFile;
use crate::world::{Unreadable, World};

/// A picture that is heavier makes readers wait, in bytes.
const HEAVY: usize = 1_500_000;

/// Notes the size of every picture; one that cannot be shown, or does more than be looked at, is reported.
pub fn look_at_pictures(world: &dyn World, files: &mut [SiteFile], found: &mut Diagnostics) -> Result<(), Unreadable> {
    for file in files {
        let Some(kind) = kind_of(&file.from) else { continue };
        let bytes = world.read(&file.from)?;
        match read_picture(kind, &bytes) {
            Ok(picture) => {
                file.size = picture.size;
                if picture.has_notes {
                    let message = format!("`{}` carries notes of a camera or a program", file.from);
                    found
                        .report(&rules::R08, file.place, message)
                        .hint("they may say where, when and by whom it was taken: save the picture without them");
                }
                if bytes.len() > HEAVY {
                    let message = format!("`{}` weighs {:.1} megabytes", file.from, bytes.len() as f64 / 1e6);
                    found
                        .report(&rules::R08, file.place, message)
                        .hint("readers on a telephone wait for it: 1,600 pixels across are enough, as JPEG or WebP");
                }
            }
            Err(bad) => report_bad(file, &bad, found),
        }
    }
    Ok(())
}

fn report_bad(file: &SiteFile, bad: &BadPicture, found: &mut Diagnostics) {
    let path = &file.from;
    let (message, hint) = match bad {
        BadPicture::Unreadable => (
            format!("`{path}` is no picture that browsers show, or it is broken"),
            "open it in a program for pictures, and save it as PNG, JPEG, WebP or SVG",
        ),
        BadPicture::Other(kind) => {
            (format!("`{path}` is {kind}, and its name says something else"), "give the file the end that fits")
        }
        BadPicture::Acts(what, line) => (
            format!("the drawing `{path}` holds {what} on line {line}, which could run or load something"),
            "a drawing is published as it is, so it may only be looked at: take that part out",
        ),
        BadPicture::Malformed(why, _) => (
            format!("the drawing `{path}` cannot be read: {why}"),
            "save it again as a plain SVG, without a document type",
        ),
    };
    found.report(&rules::R07, file.place, message).hint(hint);
}
