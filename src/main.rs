//! The program: a thin door to the library.

use std::process::ExitCode;

/// Pages are made of many small texts; the system's allocator spends a fifth of a build on them.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    handfast::cli::run()
}
