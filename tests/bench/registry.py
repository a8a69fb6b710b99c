#!/usr/bin/env python3
"""Writes a large registry as a Handfast site, the same bytes for the same numbers, to measure checks with.

Usage: registry.py FOLDER [--orgs N] [--partnerships N] [--activities N] [--faults | --public]

Without faults of its own: what `handfast check` finds is what time has done (records not looked at, dates gone by).
`--faults` misspells a reference in each tenth partnership, to measure how long it takes to tell of many faults.
`--public` writes only what everyone may see, all of it listed, to measure pages with.
"""

import argparse
import random
from datetime import date, timedelta
from pathlib import Path

AS_OF = date(2026, 3, 1)
FIRST = ["Amber", "Birch", "Cedar", "Dune", "Ember", "Fern", "Gale", "Heron", "Iris", "Juniper", "Kelp", "Linden", "Maple", "Nettle"]
SECOND = ["anchor", "bridge", "cabin", "dock", "engine", "forge", "garden", "hall", "island", "jetty", "kiln", "lodge", "mill", "nest"]
THIRD = ["choir", "club", "college", "council", "gallery", "guild", "house", "museum", "office", "press", "school", "society", "stage", "studio"]
CATEGORIES = ["arts-culture", "education", "health", "media", "museum", "police", "seniors", "technology", "university", "youth"]
SECTORS = ["public-sector", "private-sector", "civil-society"]
TYPES = ["library-as-space", "urban-space", "cultural-communicator", "knowledge-society", "general-education", "experimentarium"]
GOALS = ["new-users", "current-users-new-ways", "new-material-or-services", "community-relations", "new-use-of-resources"]
KINDS = ["mail", "phone", "meeting", "visit", "letter", "event"]
TOWNS = [("Fjordby", 55.87, 9.83), ("Sandhavn", 55.72, 9.98), ("Østerlund", 56.02, 9.62), ("Nordvig", 56.2, 10.1)]
UNITS = 24
COLLEAGUES = 240


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--orgs", type=int, default=5000)
    parser.add_argument("--partnerships", type=int, default=8000)
    parser.add_argument("--activities", type=int, default=20000)
    parser.add_argument("--faults", action="store_true")
    parser.add_argument("--public", action="store_true")
    asked = parser.parse_args()
    if asked.folder.exists():
        parser.error(f"{asked.folder} is there already")
    dice = random.Random(2026)
    write_frame(asked.folder)
    write_units(asked, dice)
    write_organisations(asked, dice)
    partners = write_partnerships(asked, dice)
    if asked.public:
        return
    write_people(asked.folder, asked.orgs, dice)
    write_activities(asked, partners, dice)


def write(folder, path, text):
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def before(dice, days):
    return AS_OF - timedelta(days=dice.randrange(1, days))


def write_frame(folder):
    write(folder, "data/site.toml", 'title = "A large registry"\nbase_url = "https://large.example/"\nas_of = 2026-03-01\n')
    write(folder, "data/strategy.toml", '[[aims]]\nid = "open"\ntext = "Doors that stand open"\n')
    write(folder, "content/index.md", "# A large registry\n\nTo measure with.\n")


def write_units(asked, dice):
    for number in range(UNITS):
        write(
            asked.folder,
            f"data/units/unit-{number}.toml",
            f'name = "Unit {number}"\nkind = "team"\nsummary = "Answers for a part of the house."\n'
            f'channel = "unit-{number}@large.example"\nverified = {{ on = {before(dice, 180)}, how = "meeting" }}\n',
        )
        hours = dice.randrange(200, 4000)
        if not asked.public:
            write(asked.folder, f"private/units/unit-{number}.toml", f"capacity_hours = {hours}\n")


def org_name(number):
    """A name that no other number has; words alone repeat, as they do in a town."""
    first, rest = number % 14, number // 14
    second, rest = rest % 14, rest // 14
    third, rest = rest % 14, rest // 14
    return f"{FIRST[first]} {SECOND[second]} {THIRD[third]}" + (f" {rest + 1}" if rest else "")


def write_organisations(asked, dice):
    for number in range(asked.orgs):
        town, lat, lon = dice.choice(TOWNS)
        listing = 'listing = { state = "listed", agreed_on = 2025-01-10, agreed_via = "letter" }\n' if dice.random() < (1 if asked.public else 0.8) else ""
        if number == 0:
            listing = "self = true\n"
        write(
            asked.folder,
            f"data/orgs/org-{number}.toml",
            f'name = "{org_name(number)}"\nsector = "{dice.choice(SECTORS)}"\ncategories = ["{dice.choice(CATEGORIES)}"]\n'
            f'summary = "Does what a {THIRD[number % 14]} does, and has done so since {1850 + number % 170}."\n'
            f'website = "https://org-{number}.example/"\n{listing}'
            f'verified = {{ on = {before(dice, 900)}, how = "website", by = "unit-{number % UNITS}" }}\n'
            f'[[channels]]\nkind = "mail"\nvalue = "post@org-{number}.example"\n'
            f'[[places]]\ncity = "{town}"\ncountry = "DK"\nlat = {lat}\nlon = {lon}\n',
        )


def stages(dice, public):
    """Stages in order, with the agreement that they rest on. A glance is for staff."""
    begun = before(dice, 1500)
    step = lambda days: begun + timedelta(days=days)
    kind = dice.choices(["glance", "date", "completed", "engagement", "marriage", "divorce"], [0 if public else 15, 20, 20, 15, 20, 10])[0]
    agreement = (
        '[[agreements]]\nid = "first"\nkind = "contract"\nsigned_on = {on}\nvalid_from = {on}\nshares = ["work", "risk", "results"]\n'
        'evaluation = {{ every = "yearly", joint = true }}\n'
        '[[agreements.duties]]\norg = "org-0"\ntasks = ["Opens the door", "Closes it again"]\n'
    )
    evaluation = '[[evaluations]]\nid = "one"\nheld_on = {on}\nby = "joint"\ndecision = "continue"\n'
    if kind == "glance":
        return f'[[stages]]\nstage = "glance"\nfrom = {begun}\n'
    if kind == "date":
        return f'[[stages]]\nstage = "date"\nfrom = {begun}\n'
    if kind == "completed":
        return f'[[stages]]\nstage = "date"\nfrom = {begun}\nuntil = {begun}\noutcome = "completed"\n' + evaluation.format(on=begun)
    if kind == "engagement":
        return f'[[stages]]\nstage = "engagement"\nfrom = {begun}\nreview = {step(300)}\n'
    first = f'[[stages]]\nstage = "date"\nfrom = {step(-300)}\nuntil = {step(-1)}\noutcome = "became-marriage"\n'
    if kind == "marriage":
        return f'{first}[[stages]]\nstage = "marriage"\nfrom = {begun}\nagreement = "first"\n' + agreement.format(on=begun)
    end = f'[[stages]]\nstage = "marriage"\nfrom = {begun}\nuntil = {begun}\nagreement = "first"\noutcome = "ended-by-agreement"\n'
    end += f'[[stages]]\nstage = "divorce"\nfrom = {begun}\n'
    return first + end + agreement.format(on=begun) + '[exit]\nkeep_contact = "The desk"\n'


def write_partnerships(asked, dice):
    partners = []
    for number in range(asked.partnerships):
        partner = dice.randrange(1, asked.orgs)
        partners.append(partner)
        unit = dice.randrange(UNITS)
        named = f"orgg-{partner}" if asked.faults and number % 10 == 0 else f"org-{partner}"
        party = '[[parties]]\norg = "{}"\nrole = "{}"\ncontributes = ["{} hours a month"]\ngains = ["Something it could not do alone"]\n'
        write(
            asked.folder,
            f"data/partnerships/partnership-{number}.toml",
            f'name = "Undertaking {number}"\nsummary = "What two can do and one cannot, number {number}."\n'
            f'types = ["{dice.choice(TYPES)}"]\ngoals = ["{dice.choice(GOALS)}"]\naims = ["open"]\n'
            f'units = ["unit-{unit}"]\nresponsible = "unit-{unit}"\n'
            f'verified = {{ on = {before(dice, 900)}, how = "meeting", by = "unit-{unit}" }}\n'
            + party.format("org-0", "lead", number % 9 + 1)
            + party.format(named, "partner", number % 7 + 1)
            + stages(dice, asked.public),
        )
        if number % 4 == 0 and not asked.public:
            write(asked.folder, f"private/partnerships/partnership-{number}.toml", f'responsible_person = "colleague-{number % COLLEAGUES}"\n')
    return partners


def write_people(folder, orgs, dice):
    common = f'basis = "public-task"\nkeep_until = 2028-01-01\nverified = {{ on = {before(dice, 100)} }}\n'
    for number in range(COLLEAGUES):
        name = f"{FIRST[number % 14]} {SECOND[number // 14 % 14].title()}"
        text = f'name = "{name}sen {number}"\nside = "internal"\nunit = "unit-{number % UNITS}"\n{common}'
        write(folder, f"private/people/colleague-{number}.toml", text)
    for number in range(1, orgs, 2):
        text = f'name = "{THIRD[number % 14].title()} Andersen {number}"\nside = "external"\norg = "org-{number}"\n{common}'
        write(folder, f"private/people/person-{number}.toml", text)


def write_activities(asked, partners, dice):
    months = {}
    for number in range(asked.activities):
        on = before(dice, 730) + timedelta(days=20)
        partnership = dice.randrange(len(partners))
        who = dice.randrange(COLLEAGUES)
        partner = partners[partnership]
        person = f'person = "person-{partner}"\n' if partner % 2 else ""
        months.setdefault(f"{on:%Y-%m}", []).append(
            f'[[activities]]\non = {on}\nunit = "unit-{who % UNITS}"\nwho = "colleague-{who}"\norg = "org-{partner}"\n{person}'
            f'kind = "{dice.choice(KINDS)}"\nabout = "Talk number {number}"\npartnership = "partnership-{partnership}"\n'
        )
    for month, found in sorted(months.items()):
        write(asked.folder, f"private/activities/{month}.toml", "\n".join(found))


if __name__ == "__main__":
    main()
