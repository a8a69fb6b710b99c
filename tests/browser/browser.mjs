// A browser and a web server for it: Chromium without its calls home, and a loopback server that sends a folder with
// the headers that the site asks of its host, compressed as hosts do.

import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { baseUrl, listFiles } from "./site.mjs";

const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".vcf": "text/vcard; charset=utf-8",
  ".pdf": "application/pdf",
};

const COMPRESSED = /^(text\/|application\/(json|xml|manifest\+json|wasm)|image\/svg)/;

/** Starts the Chromium named by $CHROMIUM, or the one of the system. */
export function launch() {
  // Only this machine has a name, so that no check depends on another one; what a page asks of it is counted all the same.
  const alone = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";
  return chromium.launch({ executablePath: chromiumPath(), args: [...FLAGS, alone] });
}

/** Where Chromium is. */
export function chromiumPath() {
  const path = process.env.CHROMIUM || BROWSERS.find((place) => existsSync(place));
  if (!path) throw new Error("no Chromium found: install it, or name it in $CHROMIUM");
  return path;
}

/**
 * Does the work for all in two windows, each with a tab that is used again and again, since a new one for each page takes
 * longer than the page does; `prepare` gets each window's context first. The results come in the order of what was given.
 */
export async function several(browser, options, all, work, prepare = () => {}) {
  const results = [];
  const queue = [...all.entries()];
  const worker = async () => {
    const context = await browser.newContext(options);
    await prepare(context);
    const page = await context.newPage();
    for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await work(page, next[1]);
    await context.close();
  };
  await Promise.all([worker(), worker()]);
  return results;
}

/** Opens an address, and waits for what its scripts fetch after that, if it has any, and for where it leads on to. */
export async function open(page, url) {
  await page.goto(url, { waitUntil: "load" });
  const more = () => [...document.scripts].some(({ src }) => src);
  const leadsOn = await page.locator('meta[http-equiv="refresh"]').count().catch(() => 1);
  if (leadsOn) await page.waitForURL((now) => now.href !== url, { waitUntil: "load" });
  if (await ask(page, more)) await page.waitForLoadState("networkidle");
}

/**
 * What a function says in a page. A page that has just led on to another one can lose the question on the way: it is
 * asked again there.
 */
export async function ask(page, question) {
  for (let tries = 3; ; tries -= 1) {
    try {
      return await page.evaluate(question);
    } catch (error) {
      if (tries === 1 || !/context was destroyed|navigation/i.test(error.message)) throw error;
      await page.waitForLoadState("load");
    }
  }
}

/**
 * Serves `dir` on a free loopback port, below the path of its base URL, since 404.html counts on it.
 * Gives the address of the site's first page and a function that ends the server.
 */
export async function serve(dir) {
  const files = new Set(listFiles(dir));
  const rules = files.has("_headers") ? readHeaders(readFileSync(join(dir, "_headers"), "utf8")) : [];
  const root = baseUrl(dir).pathname;

  const server = createServer((request, response) => {
    const full = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const path = full.startsWith(root) ? full.slice(root.length) : "404.html";
    const wanted = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    // Only listed files are ever opened, so no address can lead out of the folder.
    const file = files.has(wanted) ? wanted : "404.html";
    for (const [name, value] of headersFor(rules, `/${path}`)) response.setHeader(name, value);
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    response.setHeader("Content-Type", type);
    let body = files.has(file) ? readFileSync(join(dir, file)) : Buffer.from("not found");
    if (COMPRESSED.test(type) && /\bgzip\b/.test(request.headers["accept-encoding"])) {
      body = gzipSync(body);
      response.setHeader("Content-Encoding", "gzip");
      response.setHeader("Vary", "Accept-Encoding");
    }
    response.setHeader("Content-Length", body.length);
    response.writeHead(file === wanted ? 200 : 404);
    response.end(body);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { home: `http://127.0.0.1:${server.address().port}${root}`, close };
}

/** The address of a file, as a reader would type it. */
export function addressOf(home, file) {
  // The page for addresses that lead nowhere is met at such an address, deep in the site.
  if (file === "404.html") return `${home}no/such/page/`;
  return home + encodeURI(file.replace(/(^|\/)index\.html$/, "$1"));
}

/**
 * The rules of a `_headers` file: an address pattern at the margin, its headers indented below; `*` matches the rest,
 * `:name` a part. A rule is its pattern and its lines, each [name, value], or [name] where `! name` takes one away.
 */
export function readHeaders(text) {
  const rules = [];
  for (const line of text.split(/\r?\n/)) {
    if (!line.trim() || line.trim().startsWith("#")) continue;
    if (/^\S/.test(line)) {
      const path = line.trim().replace(/[.+?^${}()|[\]\\]/g, "\\$&");
      rules.push({ pattern: new RegExp(`^${path.replaceAll("*", ".*").replace(/:\w+/g, "[^/]+")}$`), lines: [] });
      continue;
    }
    const [, away, name, value] = /^\s*(?:!\s*(\S+)|([^:]+?)\s*:\s*(.*?))\s*$/.exec(line) ?? [];
    if (away || name) rules.at(-1)?.lines.push(away ? [away] : [name, value]);
  }
  return rules;
}

/** The headers of one address. Rules add up, as on Netlify and Cloudflare: a browser keeps two policies, both of them. */
export function headersFor(rules, path) {
  const headers = new Map();
  for (const [name, value] of rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ lines }) => lines)) {
    const key = name.toLowerCase();
    if (value === undefined) headers.delete(key);
    else headers.set(key, headers.has(key) ? `${headers.get(key)}, ${value}` : value);
  }
  return headers;
}
