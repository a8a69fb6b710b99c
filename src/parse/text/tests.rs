//! What texts become: tables of Markdown and HTML, traps, and random mixtures.

use std::fmt::Write as _;

use crate::ids::{Kind, RecordKey};
use crate::markup::{Dest, Hole, Markup, ViewKind};
use crate::parse::text::*;
use crate::source::Sources;

/// Parses a text as a file, in English or the language given.
fn parse(tag: &str, text: &str) -> (Prose, Vec<String>) {
    parse_with(tag, text, RawHtml::Refused)
}

fn parse_with(tag: &str, text: &str, raw_html: RawHtml) -> (Prose, Vec<String>) {
    let file = Sources::default().id("content/guide/a.md");
    let lang = Lang::parse(tag).expect("a tag");
    let mut found = Diagnostics::default();
    let origin = Origin::File { file, start: 0 };
    let manuscript =
        Manuscript { text, origin, lang, raw_html, highlight: true, path: "content/guide/a.md", anchors: "" };
    let prose = parse_text(&manuscript, &mut found);
    check_form(&prose.body);
    let faults = found.list().iter().map(|fault| {
        let span = fault.place.span;
        format!("{} {:?}", fault.rule.code, &text[span.start as usize..span.end as usize])
    });
    (prose, faults.collect())
}

/// The HTML with its holes as `⟨…⟩`.
fn show(markup: &Markup) -> String {
    let mut shown = String::new();
    let mut from = 0;
    for hole in &markup.holes {
        let at = hole.at as usize;
        shown.push_str(&markup.html[from..at]);
        from = at;
        let _ = match &hole.hole {
            Hole::Address(index) => write!(shown, "⟨address {index}⟩"),
            Hole::Size(_) => Ok(()),
            Hole::Title(index) => write!(shown, "⟨title {index}⟩"),
            Hole::Number(number) => write!(shown, "⟨{number}⟩"),
            Hole::Message(id) => write!(shown, "⟨{id}⟩"),
            Hole::View(index) => write!(shown, "⟨view {index}⟩"),
            Hole::Record(index) => write!(shown, "⟨record {index}⟩"),
            Hole::Answer(index) => write!(shown, "⟨answer {index}⟩"),
        };
    }
    shown.push_str(&markup.html[from..]);
    shown
}

/// Compares what is written, without its line ends, and the faults.
fn compare(tag: &str, cases: &[(&str, &str, &[&str])]) {
    for (text, html, faults) in cases {
        let (prose, found) = parse(tag, text);
        assert_eq!(show(&prose.body).replace('\n', ""), *html, "{text}");
        assert_eq!(found, *faults, "{text}");
    }
}

const NOTE: &str = "<aside class=\"block block-note\" role=\"note\" aria-label=\"⟨block-note⟩ 1\">\
    <p class=\"block-title\">⟨block-note⟩</p>";

#[test]
fn blocks_stand_anywhere() {
    let note = |before: &str, inside: &str, after: &str| format!("{before}{NOTE}{inside}</aside>{after}");
    let x = "<p>x</p>";
    let code = |code: &str| {
        format!(
            "<pre class=\"code\" role=\"group\" aria-label=\"⟨code-block⟩\" tabindex=\"0\"><code>{code}</code></pre>"
        )
    };
    for (text, html, faults) in [
        ("a\n:::note\nx\n:::\nb", note("<p>a</p>", x, "<p>b</p>"), &[][..]),
        ("- a\n- b\n:::note\n- c\n:::", note("<ul><li>a</li><li>b</li></ul>", "<ul><li>c</li></ul>", ""), &[]),
        ("- a\n\n  :::note\n\n  x\n  :::\n", note("<ul><li><p>a</p>", x, "</li></ul>"), &[]),
        ("a\n: b\n:::note\nx\n:::", note("<dl><dt>a</dt><dd>b</dd></dl>", x, ""), &[]),
        (":::note\na\n: b\n:::\nc", note("", "<dl><dt>a</dt><dd>b</dd></dl>", "<p>c</p>"), &[]),
        ("> a\n:::note\nx\n:::", note("<blockquote><p>a</p></blockquote>", x, ""), &[]),
        ("> :::note\n> x\n> :::", note("<blockquote>", x, "</blockquote>"), &[]),
        ("> [!NOTE]\n> x", note("", x, ""), &[]),
        ("::: note\nx\n:::  ", note("", x, ""), &[]),
        ("```\n:::note\n\n:::\n```", code(":::note:::"), &[]),
        ("    :::note\n    ::stages{}\n", code(":::note::stages{}"), &[]),
        ("- a\n\n  ```\n  :::x [\n  ```", format!("<ul><li><p>a</p>{}</li></ul>", code(":::x [")), &[]),
        (":::note\nx", note("", x, ""), &["T-06 \":::note\""]),
        ("- :::\n\n  :::note\n  x\n\ny", note("<ul><li><p>:::</p>", x, "</li></ul><p>y</p>"), &["T-06 \":::note\""]),
        (":::\nx", x.to_owned(), &["T-06 \":::\""]),
        (":::note\n- a\n  :::\n\n:::", note("", "<ul><li>a</li></ul>", ""), &["T-06 \":::\""]),
        (":::note\nx\n::::", note("", x, ""), &["T-06 \"::::\""]),
        (":::nota\nx\n:::", note("", x, ""), &["T-04 \"nota\""]),
        (":::note T\nx\n:::", note("", x, ""), &["T-05 \"T\""]),
        (":::note{class=\"a\"}\nx\n:::", note("", x, ""), &["T-05 \"class\""]),
        ("<!--\n:::note\n-->\nx", x.to_owned(), &[]),
        ("a\n      :::note", "<p>a:::note</p>".to_owned(), &["T-06 \":::note\""]),
    ] {
        let (prose, found) = parse("en", text);
        assert_eq!(show(&prose.body).replace('\n', ""), html, "{text}");
        assert_eq!(found, faults, "{text}");
    }
}

#[test]
fn blocks_nest_and_take_titles() {
    compare(
        "en",
        &[(
            "::::checklist[A \"b\" & c]{id=\"x\"}\n- [ ] a\n:::definition\nt\n:::\n::::",
            "<section class=\"block block-checklist\" id=\"x\" aria-label=\"⟨block-checklist⟩ 1: A &quot;b&quot; &amp; c\">\
             <p class=\"block-title\">A “b” &amp; c</p><ul><li class=\"task\"><span class=\"box\" aria-hidden=\"true\"></span>\
             <span class=\"visually-hidden\">⟨task-open⟩: </span>a</li></ul>\
             <div class=\"block block-definition\" role=\"group\" aria-label=\"⟨block-definition⟩ 2\">\
             <p class=\"block-title\">⟨block-definition⟩</p><p>t</p></div>\
             <p class=\"ticks\" data-pagefind-ignore=\"\" hidden=\"\"><span>⟨checklist-kept⟩</span> \
             <button type=\"button\">⟨checklist-clear⟩</button></p></section>",
            &[],
        )],
    );
    let (prose, found) = parse("en", "::::note\n:::tip\n::::\n:::note{#n}\n:::");
    assert_eq!(prose.body.anchors, ["n"]);
    assert_eq!(found, ["T-06 \":::tip\""]);
}

#[test]
fn questions_and_examples_leave_holes() {
    let text = ":::question[Who?]\nA *b*, [[org:acme]].\n\n- c\n:::\n\n:::example{record=\"org:acme\"}\nd\n:::\n\n\
                :::question\ne\n:::";
    let (prose, found) = parse("en", text);
    let asked: Vec<_> = prose.body.questions.iter().map(|one| (one.title.as_str(), one.words.as_str())).collect();
    assert_eq!(asked, [("Who?", "A b, acme. c"), ("", "e")]);
    assert_eq!(prose.body.mentions(), [&RecordKey::new(Kind::Org, "acme")]);
    let html = show(&prose.body).replace('\n', "");
    for part in ["<li>c</li></ul>⟨answer 0⟩</aside>", "⟨block-example⟩</p>⟨record 1⟩<p>d</p>", "<p>e</p>⟨answer 1⟩"]
    {
        assert!(html.contains(part), "{part} in {html}");
    }
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn anchors_of_a_text_beside_others_are_its_own() {
    let file = Sources::default().id("content/contributions/guide/a/b.md");
    let origin = Origin::File { file, start: 0 };
    let text = "# T\n\n## A {#x}\n\nb[^c]\n\n[^c]: d\n";
    let manuscript = Manuscript {
        text,
        origin,
        lang: Lang::EN,
        raw_html: RawHtml::Refused,
        highlight: false,
        path: "content/contributions/guide/a/b.md",
        anchors: "from-b-",
    };
    let body = parse_text(&manuscript, &mut Diagnostics::default()).body;
    assert_eq!(body.anchors, ["from-b-x", "from-b-fnref-c", "from-b-fn-c"]);
    assert!(body.html.contains("<section class=\"footnotes\">"), "{}", body.html);
}

#[test]
fn views_are_holes() {
    let text =
        "a\n::partners{stage=\"marriage\" limit=2}\n- b\n  ::stages{}\n\n::partnrs{}\n\n::note\n\n:::stages\n:::";
    let (prose, found) = parse("en", text);
    let kinds: Vec<_> = prose.body.views.iter().map(|view| (view.kind, view.limit, view.filters.len())).collect();
    assert_eq!(kinds, [(ViewKind::Partners, Some(2), 1), (ViewKind::Stages, None, 0)]);
    assert_eq!(found, ["T-04 \"partnrs\"", "T-04 \"note\"", "T-04 \"stages\""]);
    assert!(show(&prose.body).starts_with("<p>a</p>\n⟨view 0⟩\n<ul>\n<li>b⟨view 1⟩\n</li>"));
}

#[test]
fn links_are_typed() {
    compare(
        "en",
        &[
            ("[[org:acme]]", "<p><a href=\"⟨address 0⟩\">⟨title 0⟩</a></p>", &[]),
            ("[[stage:date|the *first*]]", "<p><a href=\"⟨address 0⟩\">the <em>first</em></a></p>", &[]),
            ("[w](org:acme#a)", "<p><a href=\"⟨address 0⟩\">w</a></p>", &[]),
            ("[](org:acme)", "<p><a href=\"⟨address 0⟩\">⟨title 0⟩</a></p>", &[]),
            ("a[[0]] b [[1]]\n[[a b|c]]", "<p>a[[0]] b [[1]][[a b|c]]</p>", &[]),
            ("![[x]]", "<p>![[x]]</p>", &[]),
            ("[[prtnership:x|y]]", "<p>[[prtnership:x|y]]</p>", &["K-07 \"[[prtnership:x|y]]\""]),
            ("[](x.md)", "<p><a href=\"⟨address 0⟩\">x.md</a></p>", &["K-09 \"[](x.md)\""]),
            ("[a]()", "<p>a</p>", &["K-02 \"[a]()\""]),
            ("[a](../../../x)", "<p>a</p>", &["K-02 \"../../../x\""]),
            ("[a](JAVASCRIPT:x)", "<p>a</p>", &["K-04 \"JAVASCRIPT:x\""]),
            ("[a](java&#115;cript:x)", "<p>a</p>", &["K-04 \"java&#115;cript:x\""]),
            ("[a](javascript&colon;x)", "<p>a</p>", &["K-04 \"javascript&colon;x\""]),
            ("<javascript:x>", "<p>javascript:x</p>", &["K-04 \"javascript:x\""]),
            ("[a][b]\n\n[b]: data:x", "<p>a</p>", &["K-04 \"[a][b]\""]),
            (
                "[a](http://u@x.dk)",
                "<p><a href=\"http://u@x.dk\" class=\"outside\" rel=\"noopener\">a</a></p>",
                &["K-08 \"http://u@x.dk\""],
            ),
            ("<a@b.dk> https://x.dk", "<p><a href=\"mailto:a@b.dk\">a@b.dk</a> https://x.dk</p>", &[]),
        ],
    );
    let (prose, _) = parse("en", "[[chapter:a/b]] [x](/p%20q.md#r%C3%B8d) [y](#z)");
    let dests: Vec<_> = prose.body.links.into_iter().map(|link| link.dest).collect();
    let key = RecordKey::new(Kind::Chapter, "a/b");
    let path = |path: &str, anchor: &str| Dest::Path(path.to_owned(), Some(anchor.to_owned()));
    assert_eq!(dests, [Dest::Record(key, None), path("/p q.md", "rød"), path("", "z")]);
}

#[test]
fn tables_scroll() {
    let open = "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"⟨table⟩ 1\"><table><thead><tr>\
                <td></td><th scope=\"col\">a</th></tr></thead><tbody><tr>";
    for (cells, html, faults) in [
        (r"| **x** | [[org:acme]] |", "<strong>x</strong></th><td><a href=\"⟨address 0⟩\">⟨title 0⟩</a>", &[][..]),
        (r"| x | [[org:acme\|w]] |", "x</th><td><a href=\"⟨address 0⟩\">w</a>", &[]),
        ("| [[org:acme|w]] |", "[[org:acme</th><td>w]]", &["K-06 \"[[org:acme\""]),
    ] {
        let (prose, found) = parse("en", &format!("| | a |\n|--:|---|\n{cells}\n"));
        let html = format!("{open}<th scope=\"row\" class=\"align-right\">{html}</td></tr></tbody></table></div>");
        if found.is_empty() {
            assert_eq!(show(&prose.body).replace('\n', ""), html);
        }
        assert_eq!(found, faults);
    }
}

#[test]
fn titles_and_headings() {
    let (prose, found) = parse(
        "da",
        "<!-- c -->\n# Århus *nu* [^a]\n\n![i](i.png)\n\nFørste \"afsnit\" om [[org:cafe-to-go]].\n\n## Ærø\n## Ærø {#x}\n### 3\n\
         ##### Dyb\n# Øverst\n- ## i liste\n",
    );
    assert_eq!((prose.title.as_str(), prose.opening.as_str()), ("Århus nu [^a]", "Første »afsnit« om cafe to go."));
    let headings: Vec<String> =
        prose.body.headings.iter().map(|h| format!("{} {} {} {}", h.level, h.id, h.words, h.number)).collect();
    let expected =
        ["2 aeroe Ærø .1", "2 x Ærø .2", "3 3 3 .2.1", "5 dyb Dyb ", "2 oeverst Øverst .3", "2 i-liste i liste "];
    assert_eq!(headings, expected);
    assert_eq!(found, ["T-12 \"[^a]\"", "T-18 \"## Ærø {#x}\"", "T-10 \"##### Dyb\"", "T-11 \"# Øverst\""]);
    assert!(show(&prose.body).contains(
        "<h2 id=\"x\">⟨.2⟩Ærø <a class=\"anchor\" href=\"#x\">\
         <span class=\"visually-hidden\">⟨anchor⟩: Ærø</span></a></h2>"
    ));
    let value = Manuscript {
        text: "## A\n\nb",
        origin: Origin::Value(Place::top(Sources::default().id("a"))),
        lang: Lang::EN,
        raw_html: RawHtml::Refused,
        highlight: true,
        path: "data/a.toml",
        anchors: "",
    };
    let prose = parse_text(&value, &mut Diagnostics::default());
    assert_eq!((prose.title.as_str(), prose.body.headings.len()), ("", 1));
}

#[test]
fn footnotes_stand_at_the_end() {
    let (prose, found) =
        parse("en", "a[^B] b[^a] c[^b] [^no] \\[^esc] `[^c]`\n\n[^a]: A\n[^b]: B\n\n    - c\n\n## fn a\n[^d]: D\n");
    let html = show(&prose.body);
    assert!(
        html.contains("a<sup class=\"footnote-ref\" id=\"fnref-b\"><a href=\"#fn-b\" role=\"doc-noteref\">1</a></sup>")
    );
    assert!(html.contains("id=\"fnref-b-2\"") && html.contains("<h2 id=\"fn-a-2\""), "{html}");
    assert!(html.contains("⟨footnote-back⟩ 1</span><sup>2</sup></a></p>\n</li>\n<li id=\"fn-a\"><p>A <a"));
    assert_eq!(found, ["T-12 \"[^no]\"", "T-12 \"[^d]: D\""]);
    assert!(!html.contains('D'));
}

#[test]
fn images_say_what_they_show() {
    compare(
        "en",
        &[
            ("![a *b* \"c\"](d.png)", "<p><img src=\"⟨address 0⟩\" alt=\"a b “c”\" loading=\"lazy\"></p>", &[]),
            (
                "![a](b.png \"C\")",
                "<figure><img src=\"⟨address 0⟩\" alt=\"a\" loading=\"lazy\"><figcaption>C</figcaption></figure>",
                &[],
            ),
            ("![a](b.png \"C\") d", "<p><img src=\"⟨address 0⟩\" alt=\"a\" title=\"C\" loading=\"lazy\"> d</p>", &[]),
            ("![](b.png)", "<p><img src=\"⟨address 0⟩\" alt=\"\" loading=\"lazy\"></p>", &["T-09 \"![](b.png)\""]),
            ("![a [b](c) ![d](e)](f)", "<p><img src=\"⟨address 0⟩\" alt=\"a b d\" loading=\"lazy\"></p>", &[]),
            ("![a](data:x)", "<p>a</p>", &["K-04 \"data:x\""]),
            ("![a](org:x)", "<p>a</p>", &["K-04 \"org:x\""]),
        ],
    );
}

#[test]
fn html_is_shown_as_text() {
    compare(
        "en",
        &[
            ("a <b>c</b> <!-- d --> {{ e }}", "<p>a &lt;b&gt;c&lt;/b&gt;  {{ e }}</p>", &["T-08 \"<b>\""]),
            ("<div>\n\"x\"\n</div>", "<p>&lt;div&gt;&quot;x&quot;&lt;/div&gt;</p>", &["T-08 \"<div>\""]),
            ("<!-- a\n\nb --> c", "<p> c</p>", &["T-08 \"b --> c\""]),
            ("<?php ?>", "<p>&lt;?php ?&gt;</p>", &["T-08 \"<?php ?>\""]),
            ("a\u{202e}b &#x202e;\u{1}", "<p>ab </p>", &["T-13 \"\\u{202e}\"", "T-13 \"\\u{1}\"", "T-13 \"&#x202e;\""]),
        ],
    );
    for (text, html) in [
        ("<kbd>a</kbd> <script>x</script>", "<p><kbd>a</kbd> &lt;script&gt;x&lt;/script&gt;</p>"),
        ("*<kbd>a* b</kbd>", "<p><em><kbd>a</kbd></em> b&lt;/kbd&gt;</p>"),
        ("- <sub>a\n  - b<br>", "<ul><li><sub>a</sub><ul><li>b<br></li></ul></li></ul>"),
        ("<kbd onclick=x>a", "<p>&lt;kbd onclick=x&gt;a</p>"),
        ("[<sup>a](b)", "<p><a href=\"⟨address 0⟩\"><sup>a</sup></a></p>"),
    ] {
        assert_eq!(show(&parse_with("en", text, RawHtml::Allowed).0.body).replace('\n', ""), html);
    }
}

/// Every slot that text of an author flows into, with what would break out of it.
#[test]
fn nothing_breaks_out() {
    let evil = [
        "\"><script>x</script>",
        "\" onload=\"x",
        "'><img src=x onerror=x>",
        "</code></pre><b>",
        "&quot;>",
        "]]>",
        "-->",
    ];
    for evil in evil {
        for slot in [
            "```@\nx\n```",
            "~~~ a@ b\n@\n~~~",
            "## x {#@}",
            "## @",
            "![@](x.png)",
            "![a](x.png '@')",
            "![a](x.png \"\\@\") b",
            "[a](<x@>)",
            "[a](<https://x.dk/@>)",
            "[a](x '@')",
            "<https://x.dk/@>",
            "| @ |\n|---|\n| @ |",
            "a[^@]\n\n[^@]: @",
            ":::note[@]\n@\n:::",
            ":::note{id=@}\n:::",
            ":::note{id='@'}\n:::",
            "::partners{stage=\"@\"}",
            ":::@\n:::",
            "@\n: @",
            "`@` *@* [[@]] [[org:@]] [[org:a|@]]",
            "- [ ] @\n\n> [!NOTE]\n> @",
            "<div @>\n\n<b @>x",
        ] {
            for raw_html in [RawHtml::Refused, RawHtml::Allowed] {
                parse_with("en", &slot.replace('@', evil), raw_html);
            }
        }
    }
}

const PIECES: &[&str] = &[
    "\n",
    "\n\n",
    "\n  ",
    "\n    ",
    "# ",
    "## ",
    "- ",
    "1. ",
    "> ",
    "[ ] ",
    ":::note\n",
    "\n:::\n",
    "\n  :::\n",
    "::stages{}\n",
    "\n: ",
    "```\n",
    "`",
    "*",
    "**",
    "_",
    "~~",
    "[",
    "](a.md)",
    "![",
    "](b.png \"t\")",
    "[[org:a",
    "|",
    "]]",
    "[^a]",
    "\n[^a]: ",
    "| a | b |\n|---|---|\n",
    "<b>",
    "</b>",
    "<kbd>",
    "</kbd>",
    "<!--",
    "-->",
    "<div>\n",
    "\"",
    "'",
    "--",
    "\\",
    "&amp;",
    "æ",
    "word ",
    "{#x}",
    "[!NOTE]\n",
    "<https://a.dk>",
    "(",
    ")",
    "\t",
];

/// Any mixture of pieces gives well formed HTML; places and holes stay in the text.
#[test]
fn any_mixture_is_well_formed() {
    let mut seed: u64 = 7;
    for _ in 0..4_000 {
        let mut text = String::new();
        for _ in 0..30 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let pick = usize::try_from(seed >> 33).unwrap_or(0) % PIECES.len();
            text.push_str(PIECES[pick]);
        }
        for raw_html in [RawHtml::Refused, RawHtml::Allowed] {
            let (prose, _) = parse_with("da", &text, raw_html);
            let holes = &prose.body.holes;
            assert!(holes.is_sorted_by_key(|hole| hole.at), "{text}");
        }
    }
}

const VOID: [&str; 5] = ["br", "hr", "img", "wbr", "input"];
const BLOCKS: [&str; 22] = [
    "p",
    "ul",
    "ol",
    "dl",
    "pre",
    "blockquote",
    "aside",
    "section",
    "div",
    "table",
    "figure",
    "hr",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "dt",
    "dd",
    "td",
    "th",
];
const PHRASING: [&str; 16] =
    ["p", "h2", "h3", "h4", "h5", "h6", "a", "em", "strong", "del", "span", "code", "sup", "kbd", "small", "sub"];

/// Fails where tags do not pair, a block stands in running text, a link in a link, an id twice, or an attribute is
/// not one of ours.
fn check_form(markup: &Markup) {
    let html = show(markup);
    let mut open: Vec<&str> = Vec::new();
    let mut ids = Vec::new();
    let mut rest = html.as_str();
    while let Some(start) = rest.find('<') {
        assert!(!rest[..start].contains('>'), "a stray `>` in {html}");
        let end = start + rest[start..].find('>').unwrap_or_else(|| panic!("a tag without end in {html}"));
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{html}");
            continue;
        }
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(name.bytes().all(|b| b.is_ascii_alphanumeric()), "{tag} in {html}");
        let outside = open.iter().find(|outer| PHRASING.contains(outer));
        assert!(outside.is_none() || !BLOCKS.contains(&name), "{name} in {outside:?} in {html}");
        assert!(name != "a" || !open.contains(&"a"), "a link in a link in {html}");
        check_attributes(attributes, &mut ids, &html);
        if !VOID.contains(&name) {
            open.push(name);
        }
    }
    assert!(!rest.contains('>'), "a stray `>` in {html}");
    assert!(open.is_empty(), "{open:?} left open in {html}");
}

fn check_attributes(attributes: &str, ids: &mut Vec<String>, html: &str) {
    let mut rest = attributes;
    while !rest.is_empty() {
        let (key, value) = rest.split_once("=\"").unwrap_or_else(|| panic!("{attributes} in {html}"));
        let (value, after) = value.split_once('"').unwrap_or_else(|| panic!("{attributes} in {html}"));
        let ours = [
            "class",
            "id",
            "href",
            "rel",
            "role",
            "tabindex",
            "aria-label",
            "aria-hidden",
            "scope",
            "start",
            "src",
            "alt",
            "title",
            "loading",
            "hidden",
            "type",
            "data-pagefind-ignore",
        ];
        assert!(ours.contains(&key), "{key} in {html}");
        if key == "id" {
            assert!(!ids.contains(&value.to_owned()), "{value} twice in {html}");
            ids.push(value.to_owned());
        }
        rest = after.trim_start();
    }
}

#[test]
fn faults_point_to_bytes_of_the_file() {
    let head = "+++\ndraft = true\n+++\n";
    let text = format!("{head}# T\n\n{}\u{202e}\n\n[æ](data:x)\n\n:::\n", "word ".repeat(20));
    let file = Sources::default().id("content/a.md");
    let at = |origin| {
        let manuscript = Manuscript {
            text: &text,
            origin,
            lang: Lang::EN,
            raw_html: RawHtml::Refused,
            highlight: true,
            path: "content/a.md",
            anchors: "",
        };
        let mut found = Diagnostics::default();
        parse_text(&manuscript, &mut found);
        found.list().iter().map(|fault| fault.place).collect::<Vec<_>>()
    };
    let pieces: Vec<&str> = at(Origin::File { file, start: head.len() })
        .iter()
        .map(|place| &text[place.span.start as usize..place.span.end as usize])
        .collect();
    assert_eq!(pieces, ["\u{202e}", "data:x", ":::"]);
    let value = Place::new(file, 3..9);
    assert!(at(Origin::Value(value)).iter().all(|place| *place == value));
}
