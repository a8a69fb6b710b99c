// Reads every page of a built site from disk and checks what no single page can know of itself: that each link,
// anchor, image and feed address leads somewhere; and what our promises ask of all pages (headings, titles, CSP).
// Usage: node links.mjs DIR

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { check, finish, note } from "./report.mjs";
import { baseUrl, elements, folderArgument, listFiles, textOf } from "./site.mjs";

const dir = folderArgument("links.mjs DIR");
const files = new Set(listFiles(dir));
const folders = new Set([...files].flatMap((file) => [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index))));
const base = baseUrl(dir);
const faults = Object.fromEntries(
  ["links", "anchors", "ids", "headings", "lang", "titles", "inline", "hosts", "canonical", "csp", "data", "xml"].map(
    (name) => [name, []],
  ),
);

const read = (file) => readFileSync(join(dir, file), "utf8");
const pages = new Map([...files].filter((file) => file.endsWith(".html")).map((file) => [file, elements(read(file))]));
const xmlFiles = new Map([...files].filter((file) => /\.(xml|svg)$/.test(file)).map((file) => [file, readXml(file)]));

// A site for the library alone says so on its first page: it has no address on the web, and no crawler is to list it.
const isInside = hidesFromCrawlers(pages.get("index.html") ?? []);

for (const [file, found] of pages) checkPage(file, found);
for (const [file, { urls }] of xmlFiles) for (const url of urls) follow(file, url);
for (const file of files) {
  if (file.endsWith(".css")) for (const url of cssUrls(read(file))) checkResource(file, "css", url);
  if (file === "robots.txt") for (const [, url] of read(file).matchAll(/^sitemap:\s*(\S+)/gim)) follow(file, url);
}
checkTitles();

note(`${pages.size} pages, ${files.size} files, read as ${base}`);
check("there are pages", pages.size ? [] : ["no .html file in the folder"]);
check("every internal link, image, style sheet, script and feed address leads to a file", faults.links);
check("every anchor exists", faults.anchors);
check("ids are unique on each page", faults.ids);
check("one h1 on each page, and no heading level is skipped", faults.headings);
check("every page says its language", faults.lang);
check("titles are there, and unique within a language", faults.titles);
check("no inline style, script or event handler", faults.inline);
check("nothing is loaded from another host", faults.hosts);
check(`every page ${isInside ? "keeps away from crawlers" : "has its canonical address"}`, faults.canonical);
check("every page has a content security policy, before anything is loaded", faults.csp);
check("JSON-LD can be read", faults.data);
check("XML and SVG can be read, SVG without script", faults.xml);
finish();

function checkPage(file, found) {
  const tags = (...names) => found.filter(({ tag }) => names.includes(tag));
  for (const element of found) checkElement(file, element);
  for (const id of repeated(idsOf(found))) faults.ids.push(`${file}: #${id}`);

  const levels = tags("h1", "h2", "h3", "h4", "h5", "h6").map(({ tag, node }) => [Number(tag[1]), textOf(node)]);
  const first = levels.filter(([level]) => level === 1).length;
  if (first !== 1) faults.headings.push(`${file}: ${first} h1`);
  // A landmark before the main text may open with h2, as HTML allows: hence the 1.
  levels.reduce((before, [level, text]) => {
    if (level > before + 1) faults.headings.push(`${file}: h${level} “${text}” after h${before}`);
    return level;
  }, 1);

  if (!tags("html")[0].attrs.lang) faults.lang.push(file);
  const canonical = tags("link").filter(({ attrs }) => attrs.rel === "canonical");
  // A page that is not there has no address of its own.
  const wanted = isInside ? 0 : 1;
  if (canonical.length !== wanted && file !== "404.html") faults.canonical.push(`${file}: ${canonical.length} canonical links`);
  if (isInside && !hidesFromCrawlers(found)) faults.canonical.push(`${file}: crawlers may list it`);

  const isPolicy = ({ tag, attrs }) => tag === "meta" && attrs["http-equiv"]?.toLowerCase() === "content-security-policy";
  const loads = ({ tag, attrs }) => tag === "script" || (tag === "link" && !["canonical", "alternate"].includes(attrs.rel));
  const policy = found.findIndex(isPolicy);
  const firstLoad = found.findIndex(loads);
  if (policy < 0 || !found[policy].attrs.content) faults.csp.push(`${file}: none`);
  else if (firstLoad >= 0 && firstLoad < policy) faults.csp.push(`${file}: it comes after <${found[firstLoad].tag}>`);
}

function hidesFromCrawlers(found) {
  return found.some(({ tag, attrs }) => tag === "meta" && attrs.name === "robots" && attrs.content.includes("noindex"));
}

function checkElement(file, { tag, attrs, node }) {
  const isData = tag === "script" && attrs.type === "application/ld+json";
  if (isData) {
    try {
      JSON.parse(node.childNodes.map(({ value }) => value).join(""));
    } catch (error) {
      faults.data.push(`${file}: ${error.message}`);
    }
  } else if (tag === "style" || (tag === "script" && !attrs.src)) {
    faults.inline.push(`${file}: <${tag}>`);
  }
  for (const [name, value] of Object.entries(attrs)) {
    if (name === "style" || name.startsWith("on")) faults.inline.push(`${file}: <${tag} ${name}="${value}">`);
    if (/^\s*javascript:/i.test(value)) faults.inline.push(`${file}: <${tag} ${name}="${value}">`);
  }

  // Canonical and alternate links name addresses; nothing is loaded from them.
  const onlyNames = tag === "a" || tag === "area" || (tag === "link" && /^(canonical|alternate|license|author)$/.test(attrs.rel));
  for (const name of ["href", "src", "action", "formaction", "poster", "data", "xlink:href"]) {
    if (attrs[name] === undefined || (name === "data" && tag !== "object")) continue;
    if (onlyNames) follow(file, attrs[name]);
    else checkResource(file, tag, attrs[name]);
  }
  for (const part of attrs.srcset?.split(",") ?? []) checkResource(file, tag, part.trim().split(/\s/)[0]);
  if (tag === "meta" && attrs["http-equiv"]?.toLowerCase() === "refresh") {
    follow(file, /url\s*=\s*['"]?([^'"]+)/i.exec(attrs.content)?.[1] ?? "");
  }
}

/** Follows an address that the browser loads by itself: it must be our own. */
function checkResource(file, tag, url) {
  const to = resolve(file, url);
  if (to && !["data:", "blob:"].includes(to.protocol) && !isOurs(to)) faults.hosts.push(`${file}: <${tag}> ${url}`);
  follow(file, url);
}

/** Follows an address to a file and an anchor; addresses of other hosts are left alone. */
function follow(file, url) {
  const to = resolve(file, url);
  if (!to) return faults.links.push(`${file}: ${url} is no address`);
  if (!isOurs(to)) {
    // On our own host but outside our path: a link that climbs too high, or a forgotten base path.
    if (to.host === base.host && /^https?:$/.test(to.protocol)) faults.links.push(`${file}: ${url} leads out of the site`);
    return undefined;
  }
  const path = decodeURIComponent(to.pathname.slice(base.pathname.length));
  const target = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  if (!files.has(target)) return faults.links.push(`${file}: ${url}${folders.has(target) ? " lacks its last slash" : ""}`);

  const id = decodeURIComponent(to.hash.slice(1).replace(/:~:.*/, ""));
  if (id && id !== "top" && !anchors(target).has(id)) faults.anchors.push(`${file}: ${url}`);
  return undefined;
}

/** What an address in a file means on the web, or nothing when it means nothing. */
function resolve(file, url) {
  const from = new URL(file.replace(/(^|\/)index\.html$/, "$1"), base);
  return URL.canParse(url, from) ? new URL(url, from) : undefined;
}

function isOurs(url) {
  return url.host === base.host && url.protocol === base.protocol && url.pathname.startsWith(base.pathname);
}

/** The anchors of a file, gathered once for each file, not once for each link to it. */
function anchors(file) {
  anchors.known ??= new Map();
  if (!anchors.known.has(file)) {
    anchors.known.set(file, new Set(pages.has(file) ? idsOf(pages.get(file)) : xmlFiles.get(file)?.ids));
  }
  return anchors.known.get(file);
}

function idsOf(found) {
  return found.flatMap(({ attrs }) => (attrs.id === undefined ? [] : [attrs.id]));
}

function repeated(names) {
  return new Set(names.filter((name, place) => names.indexOf(name) !== place));
}

function checkTitles() {
  const seen = new Map();
  for (const [file, found] of pages) {
    // A <title> in an SVG names a drawing; the first one outside names the page.
    const title = found.find(({ tag, node }) => tag === "title" && node.parentNode.tagName === "head");
    const text = title ? textOf(title.node) : "";
    if (!text) faults.titles.push(`${file}: no title`);
    if (!text || /(^|\/)404\.html$/.test(file)) continue;
    const key = `${found.find(({ tag }) => tag === "html").attrs.lang} “${text}”`;
    if (seen.has(key)) faults.titles.push(`${key}: ${seen.get(key)} and ${file}`);
    else seen.set(key, file);
  }
}

/** The addresses and ids in a sitemap, a feed or a drawing, read strictly: a feed reader forgives nothing. */
function readXml(file) {
  const urls = [];
  const ids = [];
  let text = "";
  const parser = new SaxesParser();
  parser.on("error", (error) => faults.xml.push(`${file}: ${error.message}`));
  parser.on("opentag", ({ name, attributes }) => {
    text = "";
    if (attributes.id) ids.push(attributes.id);
    for (const key of ["href", "xlink:href", "src", "url"]) if (attributes[key]) urls.push(attributes[key]);
    const active = name === "script" || Object.keys(attributes).some((key) => key.startsWith("on"));
    if (file.endsWith(".svg") && active) faults.xml.push(`${file}: <${name}> can run script`);
  });
  parser.on("text", (more) => (text += more));
  parser.on("closetag", ({ name }) => {
    // The <link> of RSS holds its address as text, the one of Atom in href.
    if (["loc", "link", "image:loc"].includes(name) && text.trim()) urls.push(text.trim());
    text = "";
  });
  parser.write(read(file)).close();
  return { urls, ids };
}

function cssUrls(text) {
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, "");
  const named = plain.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+["']([^"']+)/g);
  return [...named].map((match) => match.slice(1).find((part) => part !== undefined));
}
