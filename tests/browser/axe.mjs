// Opens one page of each type in Chromium, at several widths and colour schemes; pages in other languages than the first
// at the narrowest width, where long words show, and everywhere with --full. First as a reader meets it: no
// console error, no breach of the content security policy, no request to another host, no scrolling sideways. Then
// with axe-core: no violation of WCAG 2.2 AA. Usage: node axe.mjs DIR [--full]

import { addressOf, launch, serve } from "./browser.mjs";
import { judge } from "./judge.mjs";
import { check, finish, note } from "./report.mjs";
import { folderArgument, samplePages } from "./site.mjs";

const LIGHT = { name: "light", colorScheme: "light", forcedColors: "none" };
const DARK = { name: "dark", colorScheme: "dark", forcedColors: "none" };
const FORCED = { name: "forced colours", colorScheme: "dark", forcedColors: "active" };

const full = process.argv.includes("--full");
const dir = folderArgument("axe.mjs DIR [--full]");
const { pages: first, others } = samplePages(dir);
const pages = full ? [...first, ...others] : first;
note(`${first.length} types of pages, ${others.length} of them in other languages too`);
const unsure = new Map();
check("there are pages", pages.length ? [] : ["no .html file in the folder"]);
const site = await serve(dir);
let browser;
try {
  browser = await launch();
  // 320 px is what 400 % zoom leaves of a common screen, so sideways scrolling is looked for there in every run.
  await readAll(browser, pages, { widths: full ? [320, 390, 768, 1280] : [320, 390, 1280], javaScriptEnabled: true });
  if (full) await readAll(browser, pages, { widths: [320, 1280], javaScriptEnabled: false });
  else await readAll(browser, others, { widths: [320], javaScriptEnabled: true });
  await judgeAll(browser, { widths: full ? [320, 768, 1280] : [390, 1280], schemes: full ? [LIGHT, DARK, FORCED] : [LIGHT, DARK] });
} catch (error) {
  check("the browser runs", [error.message]);
} finally {
  await browser?.close();
  site.close();
}
for (const [rule, where] of [...unsure].sort()) note(`for a person to look at: ${rule}, ${where.length} × (${where[0]})`);
finish();

/** Does the work for all files, four at a time, since most of it is waiting; the results come in the files' order. */
async function several(files, work) {
  const results = [];
  const queue = [...files.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await work(next[1]);
  };
  await Promise.all([1, 2, 3, 4].map(worker));
  return results;
}

/** Opens the pages as a reader does, under the site's own policy. */
async function readAll(browser, pages, { widths, javaScriptEnabled }) {
  for (const width of widths) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
    const found = await several(pages, (file) => readPage(context, addressOf(site.home, file)));
    const how = `${width}${javaScriptEnabled ? "" : " without JavaScript"}`;
    pages.forEach((file, place) => check(`reads well ${file} ${how}`, found[place]));
    await context.close();
  }
}

async function readPage(context, url) {
  const faults = [];
  const page = await context.newPage();
  page.on("console", (message) => {
    // The page for missing addresses comes with status 404, and Chromium reports that as an error of its own.
    const expected = url.endsWith("/no/such/page/") && message.location().url === url && message.text().includes("404");
    if (message.type() === "error" && !expected) faults.push(`console: ${message.text().slice(0, 160)} (${message.location().url})`);
  });
  page.on("pageerror", (error) => faults.push(`script error: ${error.message}`));
  // Blocked requests count too: the page tried.
  page.on("request", (request) => {
    const other = new URL(request.url());
    if (/^(https?|wss?):$/.test(other.protocol) && other.origin !== new URL(url).origin) faults.push(`asks ${other}`);
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const { scroll, client, words } = await page.evaluate(() => ({
    scroll: document.scrollingElement.scrollWidth,
    client: document.scrollingElement.clientWidth,
    words: document.body.innerText.trim().length,
  }));
  if (scroll > client) faults.push(`scrolls sideways: ${scroll} px wide in ${client} px`);
  if (!words) faults.push("shows no text");
  await page.close();
  // A breach of two policies at once, the page's own and the host's, is reported twice.
  return [...new Set(faults)];
}

/** Runs axe-core on the pages. The policy is lifted for this pass alone, so that axe can be put into the page. */
async function judgeAll(browser, { widths, schemes }) {
  for (const width of widths) {
    for (const { name, ...media } of schemes) {
      // Colours are judged where they end up, not halfway through a transition.
      const options = { viewport: { width, height: 900 }, bypassCSP: true, reducedMotion: "reduce", ...media };
      const context = await browser.newContext(options);
      const found = await several(pages, (file) => judgePage(context, file, `${file} ${width} ${name}`));
      pages.forEach((file, place) => check(`accessible ${file} ${width} ${name}`, found[place]));
      await context.close();
    }
  }
}

async function judgePage(context, file, where) {
  const page = await context.newPage();
  await page.goto(addressOf(site.home, file), { waitUntil: "load" });
  const { faults, unsure: incomplete } = await judge(page);
  for (const { id, nodes } of incomplete) {
    const place = `${where} ${nodes[0].target}`;
    unsure.set(id, [...(unsure.get(id) ?? []), ...nodes.map(() => place)]);
  }
  await page.close();
  return faults;
}
