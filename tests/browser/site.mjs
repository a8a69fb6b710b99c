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

// Folders whose pages are each of a type of their own; in all others the pages are of one type.
const TRUNKS = new Set(["", "inside/"]);
// Pages of a type of their own among others: the whole guide beside its chapters.
const ALONE = new Set(["guide/all/"]);

/** The type of a page: its language, its folder, and its name where that stands for itself; addresses alone tell it. */
function typeOf(language, path) {
  const place = path.replace(/index\.html$/, "");
  if (ALONE.has(place)) return language + place;
  const [, folder, name] = /^(.*?)([^/]*\/?)$/.exec(place);
  return language + folder + (TRUNKS.has(folder) ? name : "*");
}

/** The folders that hold the site in another language than the first, each with its slash. */
function languageFolders(dir) {
  const speaks = (html) => elements(html).find(({ tag }) => tag === "html")?.attrs.lang;
  const names = readdirSync(dir).filter((name) => existsSync(join(dir, name, "index.html")));
  return names.filter((name) => speaks(readFileSync(join(dir, name, "index.html"), "utf8")) === name).map((name) => `${name}/`);
}

/**
 * One file of each type of page, the largest, since it shows most of its template: `pages` in the first language, with
 * the first page of each other one, and `others` in those. What only leads on to another address is no page.
 */
export function samplePages(dir) {
  const languages = languageFolders(dir);
  const largest = new Map();
  for (const file of listFiles(dir).filter((name) => name.endsWith(".html"))) {
    const language = languages.find((folder) => file.startsWith(folder)) ?? "";
    const type = typeOf(language, file.slice(language.length));
    const html = readFileSync(join(dir, file), "utf8");
    if (html.length > (largest.get(type)?.size ?? 0) && !html.includes('http-equiv="refresh"')) {
      largest.set(type, { file, size: html.length, translated: language !== "" && file !== `${language}index.html` });
    }
  }
  const found = [...largest.values()];
  // For one who mends a page and wants to see no other: a pattern of its address.
  const wanted = new RegExp(process.env.HANDFAST_PAGES ?? "");
  const files = (translated) =>
    found.filter((page) => page.translated === translated && wanted.test(page.file)).map(({ file }) => file);
  return { pages: files(false), others: files(true) };
}

/** The pages whose HTML holds something. */
export function pagesWith(dir, pattern) {
  return listFiles(dir).filter((file) => file.endsWith(".html") && pattern.test(readFileSync(join(dir, file), "utf8")));
}
