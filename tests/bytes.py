#!/usr/bin/env python3
"""Same input, same bytes: builds a site twice, the second time from another folder by another user's habits (time
zone, language, umask, home, one thread), and compares all files. Then builds once more on top of the first, nothing
edited, and looks whether any file was written anew.

Usage: bytes.py BINARY SITE
"""

import os
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
from trees import arguments, build, copy_site, differences, read_tree

ONE = {"TZ": "Pacific/Kiritimati", "LANG": "C.UTF-8"}
OTHER = {"TZ": "Etc/GMT+12", "LANG": "da_DK.UTF-8", "LC_ALL": "da_DK.UTF-8", "RAYON_NUM_THREADS": "1"}


def stamps(folder):
    """The inode and time of writing of every file: both stay only when a file is left alone."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): (path.stat().st_ino, path.stat().st_mtime_ns) for path in files}


def check(name, faults):
    print(f"{'not ok' if faults else 'ok'} {name}")
    for fault in faults[:20]:
        print(f"    {fault}")
    return not faults


def main():
    binary, site = arguments("bytes.py BINARY SITE", 2)
    with tempfile.TemporaryDirectory() as folder:
        one = Path(folder, "one")
        other = Path(folder, "another path", "ø", "site")
        home = Path(folder, "home")
        home.mkdir()
        copy_site(site, one)
        copy_site(site, other)

        build(binary, one, environment=ONE)
        before = os.umask(0o077)
        build(binary, other, environment={**OTHER, "HOME": str(home)})
        os.umask(before)
        first = read_tree(one / "public")
        results = [
            check("there are files", [] if first else ["the build wrote nothing into public/"]),
            check(
                f"{len(first)} files have the same bytes for another user elsewhere",
                differences(first, read_tree(other / "public")),
            ),
        ]

        written = stamps(one / "public")
        build(binary, one, environment=ONE)
        results.append(check("a build with nothing edited gives the same tree", differences(first, read_tree(one / "public"))))
        results.append(check("and writes no file anew", differences(written, stamps(one / "public"))))
    print(f'{{"passed":{sum(results)},"failed":{len(results) - sum(results)}}}')
    sys.exit(0 if all(results) else 1)


main()
