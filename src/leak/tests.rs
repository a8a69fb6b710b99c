//! Searches made-up outputs for made-up secrets.

use std::io::Write;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};
use jiff::civil::date;

use super::*;
use crate::language::Lang;
use crate::parse::text::RawHtml;
use crate::parse::{Tongues, parse_file};
use crate::source::Source;

/// The secrets of a site of these files.
fn secrets_of(files: &[(&str, &str)], audience: Audience) -> Secrets {
    let tongues = Tongues { default: Lang::EN, all: vec![Lang::EN], raw_html: RawHtml::Refused, highlight: false };
    let mut sources = Sources::default();
    let parsed: Vec<_> = files
        .iter()
        .map(|(path, text)| {
            let file = sources.id(path);
            sources.keep(file, Arc::from(*text));
            let source = Source { file, path: Arc::from(*path), text: Arc::from(*text), digest: [0; 32] };
            Arc::new(parse_file(&source, &tongues))
        })
        .collect();
    let known = Known { files: &parsed, sources: &sources, today: date(2026, 3, 1), shown: &[] };
    Secrets::gather(&known, audience).expect("a few words")
}

fn person(field: &str, words: &str) -> Secrets {
    secrets_of(
        &[("private/people/tried.toml", &format!("side = \"external\"\n{field} = {words:?}\n"))],
        Audience::Public,
    )
}

fn fields(secrets: &Secrets, bytes: &[u8]) -> Vec<String> {
    secrets.search_one("page/index.html", bytes).hits.into_iter().map(|hit| hit.field).collect()
}

fn gzip(words: &str) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::default());
    packer.write_all(words.as_bytes()).expect("memory");
    packer.finish().expect("memory")
}

#[test]
fn words_are_found_however_they_are_written() {
    let secrets = person("name", "Søren O'Neill Ærø");
    let name = "Søren O'Neill Ærø";
    let mut zlib = ZlibEncoder::new(b"%PDF-1.7\n\xFF stream\n".to_vec(), Compression::default());
    zlib.write_all(name.as_bytes()).expect("memory");
    let mut zip = b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0a".to_vec();
    let mut deflate = DeflateEncoder::new(Vec::new(), Compression::default());
    deflate.write_all(name.as_bytes()).expect("memory");
    zip.extend(deflate.finish().expect("memory"));
    let wide = |order: fn(u16) -> [u8; 2]| name.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    for (how, bytes) in [
        ("as it is", name.as_bytes().to_vec()),
        ("in capitals", name.to_uppercase().into_bytes()),
        ("with other signs and spaces", "Søren\u{A0}O’Neill\n  Ærø".as_bytes().to_vec()),
        ("decomposed", "So\u{338}ren O'Neill Ærø".replace("o\u{338}", "ø").into_bytes()),
        ("in HTML", b"<p>S&oslash;ren O&rsquo;Neill <em>&AElig;r&#xf8;</em></p>".to_vec()),
        ("with a tag inside a word", "<p>Sø<b>ren</b> O'Neill Ærø</p>".as_bytes().to_vec()),
        ("beside a tag that joins it", "<h1>Title<span>Søren O'Neill Ærø</span></h1>".as_bytes().to_vec()),
        ("with a soft hyphen", "<p>Sø&shy;ren O'Neill Ærø</p>".as_bytes().to_vec()),
        ("in an attribute", "<img alt=\"Søren O&#39;Neill Ærø\">".as_bytes().to_vec()),
        ("in a comment", "<p>a<!-- Søren O'Neill Ærø --></p>".as_bytes().to_vec()),
        ("in the name of an attribute", b"<p data-soeren-o-neill-aeroe=1>".to_vec()),
        ("in XML", "<?xml version=\"1.0\"?><a><![CDATA[Søren O'Neill Ærø]]></a>".as_bytes().to_vec()),
        (
            "escaped twice",
            b"<content type=\"html\">S&amp;oslash;ren O&amp;#39;Neill &amp;AElig;r&amp;oslash;</content>".to_vec(),
        ),
        ("in JSON", br#"{"name":"S\u00f8ren O'Neill \u00C6r\u00F8"}"#.to_vec()),
        (
            "in JSON-LD",
            br#"<script type="application/ld+json">{"a":"S\u00f8ren O\u0027Neill \u00c6r\u00f8"}</script>"#.to_vec(),
        ),
        ("in CSS", br#"a::before { content: "S\F8 ren O\27Neill \C6r\F8" }"#.to_vec()),
        ("in an address", b"<a href=\"mailto:?subject=S%C3%B8ren%20O%27Neill%20%C3%86r%C3%B8\">a</a>".to_vec()),
        ("in the address of a page", b"/people/soeren-o-neill-aeroe/".to_vec()),
        ("in Latin-1", b"S\xF8ren O'Neill \xC6r\xF8".to_vec()),
        ("in UTF-16", wide(u16::to_le_bytes)),
        ("in UTF-16 the other way", [&[0xFE, 0xFF][..], &wide(u16::to_be_bytes)].concat()),
        ("in base64", format!("<img src=\"data:,{}\">", STANDARD.encode(name)).into_bytes()),
        ("in base64 for addresses", format!("/x/{}/", URL_SAFE_NO_PAD.encode(name)).into_bytes()),
        ("in gzip", gzip(name)),
        ("in zlib", zlib.finish().expect("memory")),
        ("in a ZIP file", zip),
        ("in gzip in base64", format!("{{\"a\":\"{}\"}}", STANDARD.encode(gzip(name))).into_bytes()),
        ("in gzip in gzip", gzip(name).into_iter().collect::<Vec<u8>>()),
    ] {
        assert_eq!(fields(&secrets, &bytes), ["name"], "{how}");
    }
    let hits = secrets.search_one("people/soeren-o-neill-aeroe/index.html", b"").hits;
    assert_eq!(hits.len(), 1, "in the path");
}

#[test]
fn words_that_only_resemble_are_let_pass() {
    let secrets = person("name", "Anna Olsen");
    for text in ["Anna Olsens", "Hanna Olsen", "Anna B. Olsen", "<td>Anna</td><td>B</td><td>Olsen</td>", "Olsen Anna"] {
        assert!(fields(&secrets, text.as_bytes()).is_empty(), "{text}");
    }
    // One word alone may be the name of a tag, and is not one when somebody reads it.
    let secrets = person("name", "Circle");
    assert!(fields(&secrets, b"<svg><circle r=\"1\"/></svg>").is_empty());
    assert_eq!(fields(&secrets, b"<svg><text>Circle</text></svg>"), ["name"]);
    assert_eq!(fields(&secrets, b"<svg aria-label=\"A circle\"/>"), ["name"]);
}

#[test]
fn numbers_are_found_however_their_digits_are_grouped() {
    let phone = person("phone", "+45 12 34 56 78");
    for text in [
        "+45 12 34 56 78",
        "12 34 56 78",
        "12345678",
        "tel:+4512345678",
        "1234 5678",
        "<p>12&nbsp;34&nbsp;56&nbsp;78</p>",
    ] {
        assert_eq!(fields(&phone, text.as_bytes()), ["phone"], "{text}");
    }
    for text in ["112345678901", "1234567", "2011-02-03"] {
        assert!(fields(&phone, text.as_bytes()).is_empty(), "{text}");
    }
    let budget =
        "[agreements.one]\neconomy = { year = 2007, total = 250000.0, contributions = [{ amount = 25000 }] }\n";
    let budget = secrets_of(&[("private/partnerships/tried.toml", budget)], Audience::Public);
    for text in ["250000", "250,000", "kr. 250.000,00", "<td>250 000</td>"] {
        assert_eq!(fields(&budget, text.as_bytes()), ["agreements.one.economy.total"], "{text}");
    }
    for text in ["1250000", "25000", "2007", "M 12 250 0001"] {
        assert!(fields(&budget, text.as_bytes()).is_empty(), "{text}");
    }
}

const HIDDEN: (&str, &str) = (
    "data/orgs/river-museum.toml",
    "name = \"River Museum\"\nsummary = \"Boats and tools from the old harbour.\"\nsector = \"public-sector\"\n\
     tags = [\"boats\"]\nended = 2011-02-03\nplaces = [{ street = \"Harbour Street 5\" }]\n",
);

#[test]
fn what_is_published_on_purpose_is_no_secret() {
    let open = |text: &'static str| ("data/orgs/harbour-school.toml", text);
    let listed =
        "name = \"Harbour School\"\nlisting = { state = \"listed\", agreed_via = \"letter\", agreed_on = 2011 }\n";
    for (more, told) in [
        (vec![open(listed)], vec!["id", "name", "places.street", "summary"]),
        (vec![("content/a.md", "# The river museum")], vec!["places.street", "summary"]),
        (
            vec![("content/a.md", "+++\ndraft = true\n+++\n# The river museum")],
            vec!["id", "name", "places.street", "summary"],
        ),
        (
            vec![("data/site.toml", "[[leak_allowed]]\nwords = \"Harbour Street 5\"\nreason = \"It is ours.\"\n")],
            vec!["id", "name", "summary"],
        ),
        (
            vec![("data/site.toml", "[[leak_allowed]]\nwords = \"Harbour Street 5\"\n")],
            vec!["id", "name", "places.street", "summary"],
        ),
    ] {
        let secrets = secrets_of(&[&[HIDDEN][..], &more].concat(), Audience::Public);
        let page = b"<p class=\"public-sector\">River Museum, river-museum: boats and tools from the old harbour. \
                     2011-02-03, Harbour Street 5, letter";
        let mut found = fields(&secrets, page);
        // The name and the id are the same words, and stand in the order of their fields.
        if found.contains(&"id".to_owned()) && told.contains(&"name") {
            found.insert(1, "name".to_owned());
        }
        assert_eq!(found, told, "{more:?}");
    }
}

#[test]
fn a_source_that_anyone_can_read_is_no_secret() {
    for (via, told) in [("published-source", vec![]), ("a letter of theirs", vec!["listing.agreed_via"])] {
        let text = format!("name = \"River Museum\"\nlisting = {{ state = \"unlisted\", agreed_via = \"{via}\" }}\n");
        let secrets = secrets_of(&[("data/orgs/river-museum.toml", &text)], Audience::Public);
        assert_eq!(fields(&secrets, b"<p>A published source. A letter of theirs."), told, "{via}");
    }
}

#[test]
fn a_town_with_other_letters_is_public_in_addresses_too() {
    let hidden = ("data/orgs/river-museum.toml", "name = \"River Museum\"\nplaces = [{ city = \"Østerlund\" }]\n");
    let open =
        ("data/orgs/our-library.toml", "name = \"Our Library\"\nself = true\nplaces = [{ city = \"Østerlund\" }]\n");
    let page = b"<a href=\"/places/oesterlund/\">\xC3\x98sterlund</a>";
    assert_eq!(fields(&secrets_of(&[hidden], Audience::Public), page), ["places.city"]);
    assert!(fields(&secrets_of(&[hidden, open], Audience::Public), page).is_empty());
}

#[test]
fn each_level_has_its_secrets() {
    let files = [
        HIDDEN,
        ("private/people/ada-berg.toml", "name = \"Ada Berg\"\nside = \"internal\"\nmail = \"ada@library.example\"\n"),
        ("private/people/per-holm.toml", "name = \"Per Holm\"\nside = \"external\"\n"),
        (
            "private/notes/call-back.md",
            "+++\nvisibility = \"staff\"\n+++\nThey want to speak with the director again.\n",
        ),
        ("private/notes/candid.md", "# Candid\n\nThe director is about to leave the house, they say.\n"),
    ];
    let page = b"River Museum; Ada Berg; ada@library.example; Per Holm; \
                 They want to speak with the director again; The director is about to leave the house, they say.";
    let found = |audience| {
        let hits = secrets_of(&files, audience).search_one("a", page).hits;
        hits.into_iter().map(|hit| format!("{} {}", hit.record, hit.field)).collect::<Vec<_>>()
    };
    assert_eq!(found(Audience::Public).len(), 6, "{:?}", found(Audience::Public));
    assert_eq!(
        found(Audience::Staff),
        ["private/notes/candid.md text", "private/people/ada-berg.toml mail", "private/people/per-holm.toml id"]
    );
    assert!(found(Audience::Coordinator).is_empty());
}

#[test]
fn a_glance_of_the_past_and_a_duty_of_others_are_parts_inside() {
    let partnership = "name = \"Reading together\"\nparties = [{ org = \"our-library\" }]\n\
        [[stages]]\nstage = \"glance\"\nfrom = 2009\nnote = \"Met at the fair in Herning.\"\n\
        [[stages]]\nstage = \"date\"\nfrom = 2010\nnote = \"One evening in the old hall.\"\n\
        [[agreements]]\nid = \"spoken-words\"\nkind = \"verbal\"\nduties = [{ org = \"river-museum\", role = \"Lends the boats\" }]\n";
    let ours = ("data/orgs/our-library.toml", "name = \"Our Library\"\nself = true\n");
    let files = [HIDDEN, ours, ("data/partnerships/reading.toml", partnership)];
    let secrets = secrets_of(&files, Audience::Public);
    let page =
        b"Reading together. Met at the fair in Herning. One evening in the old hall. Lends the boats. Our Library";
    assert_eq!(fields(&secrets, page), ["agreements.duties.role", "stages.note"]);
}

#[test]
fn a_hit_names_no_words() {
    let found = person("name", "Anna Olsen").search_one("a/index.html", b"Anna Olsen");
    let mut sources = Sources::default();
    let mut faults = Diagnostics::default();
    found.report(&mut sources, &mut faults);
    let shown = crate::diag::show_text(&faults, &sources, true);
    assert!(
        shown.contains("a/index.html") && shown.contains("private/people/tried.toml") && shown.contains("V-08"),
        "{shown}"
    );
    assert!(!shown.contains("Anna") && !shown.contains("Olsen"), "{shown}");
}

#[test]
fn what_cannot_be_read_to_its_end_is_said() {
    let secrets = person("name", "Anna Olsen");
    let bomb = gzip(&"a".repeat(2 << 20));
    assert!(!secrets.search_one("bomb.gz", &bomb).is_clean());
    let mut nested = b"harmless".to_vec();
    for _ in 0..9 {
        nested = gzip_bytes(&nested);
    }
    assert!(!secrets.search_one("nested.gz", &nested).is_clean());
}

fn gzip_bytes(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::default());
    packer.write_all(bytes).expect("memory");
    packer.finish().expect("memory")
}
