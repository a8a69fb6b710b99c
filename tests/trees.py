"""What the checks of built folders share: copies of a site, builds of it, and a tree as a table of digests."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

# A moment one second before a new year in UTC: a build that asked a local clock would show another day.
MOMENT = {"SOURCE_DATE_EPOCH": "1767225599"}


def arguments(usage, count):
    """The words typed after the script's name, which must be `count`."""
    if len(sys.argv) != count + 1:
        sys.exit(f"usage: {usage}")
    if not os.access(sys.argv[1], os.X_OK):
        sys.exit(f"{sys.argv[1]} is no program")
    if not Path(sys.argv[2], "data", "site.toml").is_file():
        sys.exit(f"{sys.argv[2]} is no site: it has no data/site.toml")
    return [os.path.abspath(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:]]


def copy_site(site, to):
    """Copies the three folders that make up a site; the repository around it, with its history, stays behind."""
    for folder in ("content", "data", "themes"):
        if (site / folder).is_dir():
            shutil.copytree(site / folder, to / folder, symlinks=True)


def build(binary, site, output=None, environment=None):
    """Builds a site and ends the script with the program's own words when that fails."""
    to = ["--output", str(output)] if output else []
    run = subprocess.run(
        [binary, "build", str(site), *to],
        env={**os.environ, **MOMENT, **(environment or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    if run.returncode != 0:
        sys.exit(f"the build of {site} ended with {run.returncode}\n{run.stdout}{run.stderr}")


def read_tree(folder):
    """The path of every file below a folder, with the digest of its bytes; nothing when there is no folder."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def differences(one, other):
    """The paths at which two tables differ, each with how."""
    found = []
    for path in sorted(one.keys() | other.keys()):
        if path not in other:
            found.append(f"only in the first: {path}")
        elif path not in one:
            found.append(f"only in the second: {path}")
        elif one[path] != other[path]:
            found.append(f"not the same: {path}")
    return found
