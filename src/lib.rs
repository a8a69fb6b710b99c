//! Handfast turns a handbook on library partnerships and a registry of partners into one website.
//!
//! Six nouns, one verb each; every arrow points down:
//!
//! ```text
//! disk --io--> Sources --parse--> Parsed --check--> Records --disclose--> Site --plan--> Plan --render--> Artifact --io--> folder, preview
//!                  \_______________\________________\____________________\______________\________ Diagnostics --> terminal, JSON, code host
//! ```
//!
//! - **Sources**: the texts that were read, each with an id and a digest.
//! - **Parsed**: one value for each file, kept by digest: an unchanged file is never parsed twice.
//! - **Records**: everything that is true, private fields and all; after `check` nothing is tested again.
//! - **Site**: what one audience may see. `disclose` is the only door from Records to Site.
//! - **Plan**: every output file, its address, order and links, decided as data before a byte is rendered.
//! - **Artifact**: one output path with its bytes.
//!
//! From `parse` to `render` all is pure: values in, values out. A fault never stops a phase; every fault of every file
//! is reported in one run. A page is rendered on its own, so a build renders in parallel and streams to disk, and the
//! preview renders only the page that is asked for. A text is written as HTML once, when it is parsed, with holes where
//! it depends on the rest of the site (see [`markup`]).
//!
//! The layers, bottom up; a module imports only what stands before it, and `tests/layers.rs` reads the imports:
//!
//! ```text layers
//! ids language colour typography dates source world artifact diag markup  keys, languages, dates, the outside, faults, texts
//! site                                                  what an audience sees: plain types
//! records                                               what is true
//! parse                                                 files become raw values, with places
//! check                                                 raw becomes true, by every rule
//! draft                                                 answers become files, files move on; schemas for editors
//! disclose                                              Records become a Site: the one door
//! leak                                                  what an audience must not see is searched for in what was built
//! plan                                                  addresses, navigation, facets, links
//! render                                                pages, feeds, rules for hosts
//! search                                                what the search finds becomes its index
//! session                                               build and rebuild, the whole flow
//! preview                                               what a browser is shown while somebody writes
//! io                                                    disk, publishing, watching, the preview server
//! cli                                                   words typed, words printed, exit codes
//! ```
//!
//! Private by construction: a public build never opens `private/`; `disclose` takes every record apart without `..`, so
//! that a new field does not compile until someone has decided who may see it; `plan` and `render` cannot name a record.

pub mod artifact;
pub mod check;
pub mod cli;
pub mod colour;
pub mod dates;
pub mod diag;
pub mod disclose;
pub mod draft;
pub mod ids;
pub mod io;
pub mod language;
pub mod leak;
pub mod markup;
pub mod parse;
pub mod plan;
pub mod preview;
pub mod records;
pub mod render;
pub mod search;
pub mod session;
pub mod site;
pub mod source;
pub mod typography;
pub mod world;
