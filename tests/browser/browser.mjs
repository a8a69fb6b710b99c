// A browser and a web server for it: Chromium without its calls home, and a loopback server that sends a folder with
// the headers that the site asks of its host.

import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
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

/** Starts the Chromium named by $CHROMIUM, or the one of the system. */
export function launch() {
  const executablePath = process.env.CHROMIUM || BROWSERS.find((path) => existsSync(path));
  if (!executablePath) throw new Error("no Chromium found: install it, or name it in $CHROMIUM");
  return chromium.launch({ executablePath, args: FLAGS });
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
    for (const [pattern, name, value] of rules) if (pattern.test(`/${path}`)) response.setHeader(name, value);
    response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
    response.writeHead(file === wanted ? 200 : 404);
    response.end(files.has(file) ? readFileSync(join(dir, file)) : "not found");
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

/** Netlify's format: an address pattern at the margin, its headers indented below; `*` matches the rest, `:name` a part. */
export function readHeaders(text) {
  const rules = [];
  let pattern = null;
  for (const line of text.split(/\r?\n/)) {
    if (!line.trim() || line.trim().startsWith("#")) continue;
    if (/^\S/.test(line)) {
      const path = line.trim().replace(/[.+?^${}()|[\]\\]/g, "\\$&");
      pattern = new RegExp(`^${path.replaceAll("*", ".*").replace(/:\w+/g, "[^/]+")}$`);
    } else if (pattern) {
      const [, name, value] = /^\s*([^:]+):\s*(.*)$/.exec(line) ?? [];
      if (name) rules.push([pattern, name.trim(), value.trim()]);
    }
  }
  return rules;
}
