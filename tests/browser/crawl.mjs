// Opens every page of a site in Chromium, with the headers that its `_headers` file asks of the host, going from link to
// link from the first page on. Nothing may be refused by a policy, asked of another host, missing, logged as an error
// or kept in a cookie. Usage: node crawl.mjs DIR

import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { addressOf, ask, headersFor, launch, open, readHeaders, serve, several } from "./browser.mjs";
import { check, finish, note } from "./report.mjs";
import { folderArgument, listFiles } from "./site.mjs";

const dir = folderArgument("crawl.mjs DIR");
const files = new Set(listFiles(dir).filter((file) => file.endsWith(".html")));
const faults = { policy: [], hosts: [], missing: [], errors: [], cookies: [], headers: [] };
const kept = new Set();
const answers = { count: 0 };
const linked = new Set(["index.html", "404.html"]);
check("there are pages", files.size ? [] : ["no .html file in the folder"]);
check("there is a _headers file", existsSync(join(dir, "_headers")) ? [] : ["none: no host would send the policy"]);

const rules = readHeaders(existsSync(join(dir, "_headers")) ? readFileSync(join(dir, "_headers"), "utf8") : "");
const site = await serve(dir);
let browser;
try {
  browser = await launch();
  await crawl(browser);
  await frameElsewhere(browser);
} catch (error) {
  check("the browser runs", [error.message]);
} finally {
  await browser?.close();
  site.close();
}
finish();

async function crawl(browser) {
  const all = (wave) => several(browser, { viewport: { width: 1280, height: 900 } }, wave, visit, listen);
  const opened = new Set();
  for (let wave = ["index.html", "404.html"]; wave.length; wave = [...linked].filter((file) => !opened.has(file) && files.has(file))) {
    for (const file of wave) opened.add(file);
    await all(wave);
  }
  const found = opened.size;
  const alone = [...files].filter((file) => !opened.has(file));
  await all(alone);

  note(`${files.size} pages, ${found} of them found by links from the first page; ${answers.count} answers`);
  if (alone.length) note(`no link leads to: ${alone.slice(0, 5).join(", ")}${alone.length > 5 ? ` and ${alone.length - 5} more` : ""}`);
  if (kept.size) note(`kept in the browser (no cookie): ${[...kept].join(", ")}`);
  check(`no policy refuses anything on ${files.size} pages`, unique(faults.policy));
  check("nothing is asked of another host", unique(faults.hosts));
  check("everything that is asked for is there", unique(faults.missing));
  check("no error in the console", unique(faults.errors));
  check("no cookie", unique(faults.cookies));
  check("every answer carries the headers of the _headers file", unique(faults.headers));
}

/** Hears what the console may not tell, as in a frame. */
async function listen(context) {
  await context.exposeFunction("toTheCrawl", (text) => faults.policy.push(text));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, disposition }) => {
      globalThis.toTheCrawl(`${location.pathname}: ${violatedDirective} ${disposition}s ${blockedURI}`);
    });
  });
}

async function visit(page, file) {
  const url = addressOf(site.home, file);
  const listeners = {
    console: (message) => {
      // The page for missing addresses comes with status 404, and Chromium reports that as an error of its own.
      const expected = file === "404.html" && message.location().url === url && message.text().includes("404");
      if (message.type() !== "error" || expected) return;
      const refused = /Content Security Policy|Trusted ?Type/i.test(message.text());
      faults[refused ? "policy" : "errors"].push(`${file}: ${message.text().slice(0, 200)} (${message.location().url})`);
    },
    pageerror: (error) => faults.errors.push(`${file}: ${error.message}`),
    // Requests that come to nothing count too: the page tried.
    request: (request) => {
      const to = new URL(request.url());
      if (/^(https?|wss?):$/.test(to.protocol) && to.origin !== new URL(url).origin) faults.hosts.push(`${file}: ${to}`);
    },
    requestfailed: (request) => faults.missing.push(`${file}: ${request.url()} ${request.failure()?.errorText}`),
    response: (response) => judgeAnswer(file, url, response),
  };
  for (const [event, hear] of Object.entries(listeners)) page.on(event, hear);
  await open(page, url);
  for (const target of await leadsTo(page)) linked.add(target);
  for (const { name, domain } of await page.context().cookies()) faults.cookies.push(`${file}: ${name} of ${domain}`);
  for (const [event, hear] of Object.entries(listeners)) page.off(event, hear);
}

function judgeAnswer(file, url, response) {
  answers.count += 1;
  if (response.status() >= 400 && !(file === "404.html" && response.url() === url)) {
    faults.missing.push(`${file}: ${response.url()} answers ${response.status()}`);
  }
  const headers = response.headers();
  if (headers["set-cookie"]) faults.cookies.push(`${response.url()} sets ${headers["set-cookie"]}`);
  const path = `/${decodeURIComponent(response.url().slice(site.home.length).replace(/[?#].*/, ""))}`;
  for (const [name, value] of headersFor(rules, path)) {
    // What comes from the browser's own cache has lost this one.
    if (name === "strict-transport-security") continue;
    if (headers[name] !== value) faults.headers.push(`${response.url()}: ${name}: ${headers[name] ?? "not sent"}`);
  }
  const missing = ["content-security-policy", "x-content-type-options", "referrer-policy"].filter((name) => !headers[name]);
  if (missing.length) faults.headers.push(`${response.url()}: no ${missing.join(", no ")}`);
}

/** The files of the pages that a page links to; notes what it keeps in the browser. */
async function leadsTo(page) {
  const { links, keys } = await ask(page, () => ({
    links: [...document.links].map(({ href }) => href),
    keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
  }));
  for (const key of keys) kept.add(key);
  const ours = links.filter((link) => link.startsWith(site.home)).map((link) => decodeURI(link.slice(site.home.length)));
  return ours.map((link) => link.replace(/[?#].*/, "")).map((path) => (path === "" || path.endsWith("/") ? `${path}index.html` : path));
}

/** Another site shows pages of this one in frames: it gets those below embed/, and no other. */
async function frameElsewhere(browser) {
  const framed = [...files].filter((file) => /^(..\/)?embed\//.test(file));
  if (!framed.length) return;
  const other = createServer((request, response) => {
    const inner = [...framed, "offer/index.html"].map((file) => `<iframe src="${addressOf(site.home, file)}"></iframe>`);
    response.writeHead(200, { "Content-Type": "text/html" }).end(`<!doctype html><title>Elsewhere</title>${inner.join("")}`);
  });
  await new Promise((ready) => other.listen(0, "127.0.0.1", ready));
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${other.address().port}/`, { waitUntil: "networkidle" });
  const shown = await Promise.all(page.frames().map((frame) => frame.evaluate(() => document.querySelector("h1")?.textContent ?? "").catch(() => "")));
  // Where a frame is refused, the browser shows words of its own.
  const shows = page.frames().filter((frame, place) => shown[place] && frame.url().startsWith(site.home)).map((frame) => frame.url());
  await page.close();
  other.close();
  other.closeAllConnections();
  check("other sites may frame what is below embed/", framed.map((file) => addressOf(site.home, file)).filter((url) => !shows.includes(url)));
  check("other sites may frame nothing else", shows.filter((url) => !url.includes("/embed/")));
}

function unique(texts) {
  return [...new Set(texts)];
}
