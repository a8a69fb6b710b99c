#!/usr/bin/env python3
"""Kills builds at random moments and looks whether the published folder is a whole site each time: the one before or
the one after, never something between.

Usage: kill.py BINARY SITE N
"""

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True
from trees import MOMENT, arguments, build, copy_site, differences, read_tree

# More generations than two: a file left over from an earlier killed build then fits neither the old nor the new site.
GENERATIONS = 5
MARKED_FILES = 3


def main():
    binary, site, count = arguments("kill.py BINARY SITE N", 3)
    count = int(count)
    # A fixed seed, so that a fault found once is found again; a free-running clock makes the moments differ anyway.
    chance = random.Random(2011)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "site")
        copy_site(site, copy)
        originals = pick_sources(copy)
        clean = build_generations(binary, copy, originals, Path(folder, "clean"))

        seconds = build_undisturbed(binary, copy, originals)
        neighbours = sorted(os.listdir(copy))
        published, old, new, torn, failed = 0, 0, 0, 0, 0
        for turn in range(count):
            # The next generation that is not published already: old and new must be told apart.
            generation = (published + 1 + turn % (GENERATIONS - 1)) % GENERATIONS
            mark(originals, generation)
            moment = chance.uniform(0, 1.5 * seconds)
            complaint = build_and_kill(binary, copy, moment)
            tree = read_tree(copy / "public")
            if complaint:
                failed += 1
                print(f"kill {turn + 1}: {complaint}")
            if tree == clean[generation]:
                new, published = new + 1, generation
            elif tree == clean[published]:
                old += 1
            else:
                torn += 1
                print(f"kill {turn + 1} after {moment:.3f} s, against the new site:")
                print("\n".join(differences(clean[generation], tree)[:5]))
                build(binary, copy)
                published = generation
        print(f"{count} kills: old {old}, new {new}, torn {torn}", flush=True)

        # All on one side means that the kills missed the moment that they are about.
        missed = count >= 100 and not (old and new)
        if missed:
            print(f"the kills missed the build, which takes {seconds:.3f} s")
        faults = check_aftermath(binary, copy, originals, clean, neighbours)
        print("\n".join(faults), end="\n" if faults else "")
    sys.exit(1 if torn or failed or missed or faults else 0)


def pick_sources(copy):
    """The texts to be marked, as they are, spread from the first to the last. Those of the stages are not pages."""
    texts = sorted(path for path in (copy / "content").rglob("*.md") if path.parent.name != "stages")
    if len(texts) < MARKED_FILES:
        sys.exit(f"{copy}/content holds fewer than {MARKED_FILES} texts")
    step = (len(texts) - 1) // (MARKED_FILES - 1)
    return {path: path.read_text(encoding="utf-8") for path in texts[:: step or 1][:MARKED_FILES]}


def mark(originals, generation):
    """Edits the sources: each ends in a paragraph that names the generation."""
    for path, text in originals.items():
        path.write_text(f"{text}\n\nThis text is of generation{generation}mark.\n", encoding="utf-8")


def build_generations(binary, copy, originals, clean):
    """The tree of each generation, from a build of its own into a new folder."""
    trees = []
    for generation in range(GENERATIONS):
        mark(originals, generation)
        output = clean / str(generation)
        output.parent.mkdir(exist_ok=True)
        build(binary, copy, output=output)
        word = f"generation{generation}mark".encode()
        marked = [path for path in output.rglob("*.html") if word in path.read_bytes()]
        if len(marked) < MARKED_FILES:
            sys.exit(f"the marks of {len(originals)} texts reached {len(marked)} pages")
        empty = [path for path in output.rglob("*") if path.is_file() and path.stat().st_size == 0]
        if empty:
            sys.exit(f"a clean build holds empty files: {empty[:5]}")
        trees.append(read_tree(output))
    return trees


def build_undisturbed(binary, copy, originals):
    """Publishes a few generations in peace, the last being 0; gives the seconds that one build takes."""
    times = []
    for generation in (3, 2, 1, 0):
        mark(originals, generation)
        start = time.monotonic()
        build(binary, copy)
        times.append(time.monotonic() - start)
    # The first one has nothing to replace.
    return statistics.median(times[1:])


def build_and_kill(binary, copy, moment):
    """Starts a build and kills it after `moment` seconds. Gives a complaint when the build fails by itself."""
    run = subprocess.Popen(
        [binary, "build", str(copy)],
        env={**os.environ, **MOMENT},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        _, words = run.communicate(timeout=moment)
    except subprocess.TimeoutExpired:
        run.kill()
        run.communicate()
        return None
    return None if run.returncode == 0 else f"the build ended with {run.returncode} by itself: {words.strip()}"


def check_aftermath(binary, copy, originals, clean, neighbours):
    """One more build in peace must work, and clear away what the killed ones left."""
    mark(originals, 0)
    build(binary, copy)
    found = differences(clean[0], read_tree(copy / "public"))
    faults = [f"after the last build: {text}" for text in found[:5]]
    left = sorted(set(os.listdir(copy)) - set(neighbours))
    return faults + [f"left beside the published folder: {name}" for name in left]


main()
