"""Handfast for the site-generator benchmark: chapters as texts, partners as organisations with one partnership each.

The benchmark (corpus, runner, the other tools' adapters) is kept outside the project; see README.md beside this file.
Its run.py imports this module with the benchmark's `common` on the path.

Every partner becomes an organisation and a partnership with one library of our own, since Handfast keeps what a partner
brings and gains with the partnership. So Handfast writes a page for each partnership too, and pages for goals, categories
and towns, which the other tools do not have. Addresses and fields that the benchmark asks for are all there.

Variants: `nohl` without highlighting, `own` with the built-in theme instead of the benchmark's layout.
"""
import os
import shlex
import shutil
import subprocess

from common import BASE, HERE, Corpus, fresh, layout, relink, toml, write

NAME = "handfast"
CMD = os.environ.get("HANDFAST_CMD")
SERVE = os.environ.get("HANDFAST_SERVE_CMD")
BIN = CMD and shlex.split(CMD)[0]
CODE_MARK = '<span class="hl-'

US = "our-library"
MAX_ID = 63
# The five main goals, one for each partnership, so that their pages hold a fifth of all partnerships each.
GOALS = ["new-users", "current-users-new-ways", "new-material-or-services", "community-relations", "new-use-of-resources"]
# A category of the built-in vocabulary for each sector of the corpus.
CATEGORIES = {"municipality": "government-politics", "region": "government-politics", "state-agency": "government-agency",
              "university": "university", "school": "school-college", "library": "library", "museum": "museum",
              "startup": "technology", "enterprise": "business", "cooperative": "economic-development",
              "association": "civic-group", "foundation": "nonprofit"}


# The plain theme: the benchmark's layout and its tables, nothing of the built-in pages.

def base_html(c):
    def loop(folder, ids):
        return (f"{{% for id in {toml(ids)} %}}<li><a href=\"/{folder}/{{{{ id }}}}/\">{{{{ id }}}}</a></li>\n{{% endfor %}}")
    nav = ('{% for entry in frame.menu %}<li><a href="{{ root }}{{ entry.link.path }}"{% if entry.here %} aria-current="page"{% endif %}>'
           "{{ entry.link.title }}</a></li>\n{% endfor %}")
    # All blocks of the built-in base.html, so that a template that is only built in fits into this one too.
    body = block("page", "".join(block(name) for name in ("at_home", "columns", "side", "main", "report")))
    page = layout(TITLE="{{ frame.title }}", URL="{{ frame.canonical }}", NAV=nav, STAGES=loop("stages", c.meta["stages"]),
                  SECTORS=loop("sectors", c.meta["sectors"]), BODY=body)
    # Style sheets are published under a name with a digest.
    return (page.replace("/style.css", "{{ root }}{{ site.style }}").replace("</head>", block("head") + "</head>", 1)
            .replace("<title>{{ frame.title }}", "<title>" + block("title", "{{ frame.title }}"), 1))


def block(name, inside=""):
    return f"{{% block {name} %}}{inside}{{% endblock {name} %}}"


def extending(body):
    return '{% extends "base.html" %}\n{% block main %}' + body + "{% endblock main %}\n"


def table(heads, rows):
    return ("<table><thead><tr>" + "".join(f"<th>{head}</th>" for head in heads) + "</tr></thead><tbody>\n" + rows
            + "</tbody></table>")


def links(what, to="one"):
    return f'{{% for {to} in {what} %}}<li><a href="{{{{ root }}}}{{{{ {to}.path }}}}">{{{{ {to}.title }}}}</a></li>\n{{% endfor %}}'


def items(what):
    return f"<ul>{{% for item in {what} %}}<li>{{{{ item.words }}}}</li>{{% endfor %}}</ul>"


ORG_HEADS = ["Partner", "Sector", "Stage", "Place", "Since"]
ORG_ROW = ('<tr><td><a href="{{ root }}{{ org.path }}">{{ org.name.words }}</a></td><td>{{ org.sector.title }}</td>'
           "<td>{% for stage in org.stages %}{{ stage.label.words }}{% endfor %}</td>"
           "<td>{% if org.place %}{{ org.place.title }}{% endif %}</td><td>{{ org.since }}</td></tr>\n")
# A partnership's card knows its partners, not their sectors and towns: those stand in its summary.
ONE_HEADS = ["Partner", "Sector and place", "Stage", "Since"]
ONE_ROW = ('<tr><td>{% for org in one.partners %}<a href="{{ root }}{{ org.path }}">{{ org.title }}</a>{% endfor %}</td>'
           "<td>{{ one.summary.words }}</td><td>{{ one.stage.label.words }}</td><td>{{ one.since }}</td></tr>\n")
ORGS = table(ORG_HEADS, "{% for org in page.organisations %}" + ORG_ROW + "{% endfor %}")


def ones(what):
    return table(ONE_HEADS, "{% for one in page." + what + " %}" + ONE_ROW + "{% endfor %}")


TEXT = extending("""<article><h1>{{ page.title.words }}</h1>{% if page.last_reviewed %}<p class="meta"><time>{{ page.last_reviewed }}</time></p>{% endif %}
{{ page.body }}
<nav class="pager">{% if page.previous %}<a rel="prev" href="{{ root }}{{ page.previous.path }}">{{ page.previous.title.words }}</a>{% endif %}
{% if page.next %}<a rel="next" href="{{ root }}{{ page.next.path }}">{{ page.next.title.words }}</a>{% endif %}</nav></article>""")

TEMPLATES = {
    "404.html": extending("<h1>{{ frame.title }}</h1><ul>" + links("page.ways") + "</ul>"),
    "asset.html": extending("<h1>{{ page.asset.name.words }}</h1><p>{{ page.asset.summary.words }}</p>"),
    "chapter.html": TEXT,
    "facet.html": extending(
        "<h1>{{ page.title.words }}</h1>{% if page.organisations %}<p>{{ page.organisations | length }} partners</p>" + ORGS
        + "{% else %}<p>{{ page.partnerships | length }} partnerships</p>" + ones("partnerships") + "{% endif %}"),
    "facets.html": extending(
        '<h1>{{ page.title }}</h1><ul>{% for value in page.facet.values %}<li><a href="{{ root }}{{ value.link.path }}">'
        "{{ value.link.title }}</a> {{ value.count }}</li>\n{% endfor %}</ul>"),
    "glossary.html": extending(
        "<h1>{{ frame.title }}</h1><dl>{% for term in page.terms %}<dt>{{ term.label.words }}</dt>"
        "<dd>{% if term.description %}{{ term.description.words }}{% endif %}</dd>\n{% endfor %}</dl>"),
    "home.html": extending("<h1>{{ page.title.words }}</h1>{{ page.body }}"),
    "moved.html": extending('<h1>{{ frame.title }}</h1><p><a href="{{ root }}{{ page.link.path }}">{{ page.link.title }}</a></p>'),
    "needs.html": extending(
        "<h1>{{ frame.title }}</h1><ul>{% for need in page.needs %}<li>{{ need.name.words }}: {{ need.summary.words }}</li>\n{% endfor %}</ul>"),
    "offer.html": extending(
        "<h1>{{ frame.title }}</h1>{% for kind in page.kinds %}<h2>{{ kind.title.words }}</h2><ul>"
        "{% for asset in kind.assets %}<li>{{ asset.name.words }}</li>\n{% endfor %}</ul>{% endfor %}"),
    "organisation.html": extending(
        "<article><h1>{{ page.card.name.words }}</h1><dl>\n"
        '<dt>Stage</dt><dd>{% for stage in page.card.stages %}<a href="{{ root }}{{ stage.path }}">{{ stage.label.words }}</a>{% endfor %}</dd>\n'
        '<dt>Sector</dt><dd><a href="{{ root }}{{ page.card.sector.path }}">{{ page.card.sector.title }}</a></dd>\n'
        "<dt>Place</dt><dd>{% if page.card.place %}{{ page.card.place.title }}{% endif %}</dd><dt>Since</dt><dd>{{ page.card.since }}</dd>\n"
        '<dt>Website</dt><dd>{% if page.website %}<a href="{{ page.website }}">{{ page.website }}</a>{% endif %}</dd>\n'
        '<dt>Tags</dt><dd>{{ page.remarks.tags | join(sep=", ") }}</dd></dl>\n'
        "{% if page.description %}{{ page.description }}{% endif %}\n"
        # Our own library takes part in all partnerships; their pages say what each brings.
        "{% if not page.card.ours %}{% for part in page.running %}<h2>Contributed</h2>" + items("part.contributes")
        + "<h2>Received</h2>" + items("part.gains") + "{% endfor %}{% endif %}</article>"),
    "partners.html": extending(
        "<h1>{{ frame.title }}</h1><p>{{ page.total }} partners</p>"
        + table(ORG_HEADS, "{% for group in page.letters %}{% for org in group.organisations %}" + ORG_ROW + "{% endfor %}{% endfor %}")),
    "partnership.html": extending(
        "<article><h1>{{ page.card.name.words }}</h1><p>{{ page.card.summary.words }}</p><dl>\n"
        '<dt>Stage</dt><dd><a href="{{ root }}{{ page.card.stage.path }}">{{ page.card.stage.label.words }}</a></dd>\n'
        "<dt>Since</dt><dd>{{ page.card.since }}</dd></dl>\n"
        '{% for party in page.parties %}<h2><a href="{{ root }}{{ party.link.path }}">{{ party.link.title }}</a></h2>\n'
        "{% if party.contributes %}" + items("party.contributes") + "{% endif %}\n"
        "{% if party.gains %}" + items("party.gains") + "{% endif %}{% endfor %}</article>"),
    "partnerships.html": extending(
        "<h1>{{ frame.title }}</h1><p>{{ page.running | length }} partnerships</p>" + ones("running")
        + "{% if page.over %}" + ones("over") + "{% endif %}"),
    "search.html": extending(
        "<h1>{{ frame.title }}</h1>{% for group in page.letters %}<h2>{{ group.letter }}</h2><ul>"
        + links("group.entries", "entry").replace("entry.path", "entry.link.path").replace("entry.title", "entry.link.title")
        + "</ul>{% endfor %}"),
    "stage.html": extending(
        "<h1>{{ page.stage.label.words }}</h1><p>{{ page.now | length }} partners</p>" + ones("now")),
    "stages.html": extending("<h1>{{ frame.title }}</h1><ul>" + links("page.stages", "stage").replace("stage.title", "stage.label.words") + "</ul>"),
    "text.html": TEXT,
    "units.html": extending("<h1>{{ frame.title }}</h1><ul>{% for unit in page.units %}<li>{{ unit.name.words }}</li>\n{% endfor %}</ul>"),
    "view.html": "<ul>{% for org in page.organisations %}<li>{{ org.name.words }}</li>{% endfor %}</ul>\n",
}


def version():
    return BIN and subprocess.run([BIN, "--version"], capture_output=True, text=True).stdout.strip()


# The corpus in Handfast's formats.

def href(kind, slug):
    return f"chapter:chapters/{slug}" if kind == "chapter" else f"org:{slug}"


def pairs(**fields):
    return "".join(f"{key} = {value if isinstance(value, Bare) else toml(value)}\n" for key, value in fields.items())


class Bare(str):
    """A value that is TOML already: a date."""


def settings(c, theme, highlight):
    menu = [{"label": entry["title"], "to": f"/chapters/{entry['slug']}/"} for entry in c.meta["nav"]]
    # The day is fixed, behind all dates of the corpus, so that the output does not depend on the day of the build.
    return pairs(title="Benchmark guide", base_url=BASE + "/", language="en", languages=["en"], theme=theme,
                 as_of=Bare("2026-06-30"), highlight=highlight, menu=menu, records_per_page=1000000,
                 # The index of the search is made by another program; the benchmark measures this one.
                 search=False,
                 # The corpus knows when a stage began and nothing more; how old it is by now is no fault of it.
                 thresholds={"date_months": 1200, "glance_months": 1200})


def vocabulary(ids):
    """Terms named by their ids, as the benchmark's pages show them."""
    return "".join(f"[terms.{id}]\n" + pairs(label=id) + "\n" for id in ids)


def organisation(p):
    # Who is named in public has agreed, or a published source names it: here the corpus itself.
    return pairs(name=p["name"], sector=p["sector"], categories=[CATEGORIES[p["sector"]]], summary=summary(p),
                 website=p["website"], tags=p["tags"], description=relink(p["description"], href),
                 listing={"state": "listed", "agreed_via": "published-source"}, sources=[{"title": "The corpus of the benchmark"}]
                 ) + "\n[[places]]\n" + pairs(city=p["place"], country="DK")


def summary(p):
    return f"{p['sector']}, {p['place']}"


def our_library():
    return pairs(name="Our Library", self=True, sector="library", categories=["library"], summary="The library of the benchmark.",
                 listing={"state": "listed", "agreed_via": "published-source"}, sources=[{"title": "The corpus of the benchmark"}])


def said(entries):
    return [f"{i['name']} ({i['kind']}), {i['count']} in {i['year']}" for i in entries]


def partnership(p, at):
    fields = dict(name=f"{p['name']} with us", summary=summary(p), goals=[GOALS[at % len(GOALS)]], types="unknown",
                  units="unknown", responsible="unknown", agreements="unknown", evaluations="unknown")
    if p["stage"] == "glance":
        # A glance is for staff only unless somebody raises it on purpose.
        fields |= dict(visibility="public", visibility_reason="The benchmark shows all partners.")
    stage = dict(stage=p["stage"], **{"from": Bare(p["since"])})
    if p["stage"] == "engagement":
        stage["review"] = "unknown"
    return (pairs(**fields)
            + "\n[[parties]]\n" + pairs(org=US, role="partner", contributes="unknown", gains="unknown")
            + "\n[[parties]]\n" + pairs(org=p["slug"], role="partner", contributes=said(p["contributed"]), gains=said(p["received"]))
            + "\n[[stages]]\n" + pairs(**stage)
            + ("\n[exit]\n" + pairs(keep_contact="The partnership desk") if p["stage"] == "divorce" else ""))


def partnership_id(slug):
    end = "-with-us"
    return slug[:MAX_ID - len(end)].rstrip("-") + end


def prepare(corpus_dir, work, theme="plain", highlight=True):
    c, work = Corpus(corpus_dir), fresh(work)
    write(work / "data/site.toml", settings(c, theme, highlight))
    write(work / "data/vocab/sector.toml", vocabulary(c.meta["sectors"]))
    write(work / "data/vocab/stage.toml", vocabulary(c.meta["stages"]))
    write(work / f"data/orgs/{US}.toml", our_library())
    for at, p in enumerate(c.partners):
        write(work / f"data/orgs/{p['slug']}.toml", organisation(p))
        write(work / f"data/partnerships/{partnership_id(p['slug'])}.toml", partnership(p, at))
    write(work / "content/index.md", '+++\ntitle = "Home"\n+++\n\nWelcome.\n')
    for ch in c.chapters:
        head = pairs(title=ch["title"], order=ch["weight"], last_reviewed=Bare(ch["date"]))
        write(work / f"content/chapters/{ch['slug']}.md", f"+++\n{head}+++\n\n{relink(c.body(ch), href)}")
    if theme == "plain":
        write(work / "themes/plain/templates/base.html", base_html(c))
        for name, text in TEMPLATES.items():
            write(work / "themes/plain/templates" / name, text)
        write(work / "themes/plain/assets/style.css", (HERE / "style.css").read_text(encoding="utf-8"))


BUILD_VARIANTS = {"nohl": lambda corpus, work: prepare(corpus, work, highlight=False),
                  "own": lambda corpus, work: prepare(corpus, work, theme="handfast")}


def clean(work):
    shutil.rmtree(work / "public", ignore_errors=True)


def build(work):
    return {"argv": [a.format(root=work, out=work / "public") for a in shlex.split(CMD)], "cwd": work}


def out_dir(work):
    return work / "public"


def page(kind, slug):
    return {"chapter": f"chapters/{slug}/index.html", "partner": f"partners/{slug}/index.html",
            "stage": f"stages/{slug}/index.html", "sector": f"sectors/{slug}/index.html",
            "directory": "partners/index.html", "sitemap": "sitemap.xml"}[kind]


def chapter_source(work, slug):
    return work / "content/chapters" / f"{slug}.md"


def serves(work, slug, port):
    if not SERVE:
        return {}
    return {"default": {"argv": [a.format(root=work, port=port) for a in shlex.split(SERVE)], "cwd": work,
                        "url": f"http://127.0.0.1:{port}/chapters/{slug}/"}}
