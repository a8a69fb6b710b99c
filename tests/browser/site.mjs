// The built site as a folder: which files it has, what they hold, and at which address it expects to stand.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "parse5";

/** The folder named on the command line; says what is wrong when there is none. */
export function folderArgument(usage) {
  const dir = process.argv[2];
  if (dir && statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return dir;
  console.error(dir ? `${dir} is not a folder` : `usage: node ${usage}`);
  process.exit(2);
}

/** All files below `dir`, sorted, with forward slashes. */
export function listFiles(dir) {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, "/").length).replaceAll("\\", "/"))
    .sort();
}

/** Every element of a page in document order, those inside `<template>` too, with its attributes as an object. */
export function elements(html) {
  const found = [];
  const visit = (node) => {
    if (node.tagName) {
      const attrs = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      found.push({ tag: node.tagName, attrs, node });
    }
    for (const child of [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])]) visit(child);
  };
  visit(parse(html));
  return found;
}

/** The text inside an element, spaces folded. */
export function textOf(node) {
  if (node.nodeName === "#text") return node.value;
  return (node.childNodes ?? []).map(textOf).join("").replace(/\s+/g, " ").trim();
}

/** The address at which the site says that it stands, ending in `/`: the canonical link of its first page. */
export function baseUrl(dir) {
  const first = join(dir, "index.html");
  const home = existsSync(first) ? elements(readFileSync(first, "utf8")) : [];
  const canonical = home.find(({ tag, attrs }) => tag === "link" && attrs.rel === "canonical");
  return URL.canParse(canonical?.attrs.href) ? new URL("./", canonical.attrs.href) : new URL("http://site.invalid/");
}

// One pattern for each type of page. A page of each type stands for all of them, so each template is looked at once.
const TYPES = [
  "index.html",
  "guide/index.html",
  "guide/**/index.html",
  "stages/index.html",
  "stages/marriage/index.html",
  "partners/index.html",
  "partners/*/index.html",
  "partnerships/*/index.html",
  "map/index.html",
  "network/index.html",
  "friends/index.html",
  "calendar/index.html",
  "new/index.html",
  "stats/index.html",
  "partner-with-us/index.html",
  "sectors/*/index.html",
  "types/*/index.html",
  "goals/*/index.html",
  "categories/*/index.html",
  "places/*/index.html",
  "offer/index.html",
  "offer/*/index.html",
  "needs/index.html",
  "units/index.html",
  "glossary/index.html",
  "search/index.html",
  "about/index.html",
  "404.html",
  "da/index.html",
  "da/guide/**/index.html",
  "da/stages/index.html",
  "da/partners/index.html",
  "da/partners/*/index.html",
  "da/partnerships/*/index.html",
  "da/offer/index.html",
];

/** One file of each type of page, the largest, since it shows most of its template; and the types that have none. */
export function samplePages(dir) {
  const sizes = listFiles(dir).map((file) => [file, statSync(join(dir, file)).size]);
  const pages = [];
  const absent = [];
  for (const type of TYPES) {
    const source = type.replace("**", "<any>").replaceAll(".", "\\.").replace("*", "[^/]+").replace("<any>", ".+");
    const files = sizes.filter(([file]) => new RegExp(`^${source}$`).test(file));
    const largest = files.sort((a, b) => b[1] - a[1])[0];
    if (largest) pages.push(largest[0]);
    else absent.push(type);
  }
  return { pages, absent };
}
