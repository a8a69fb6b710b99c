// Opens one page of each type in Chromium, at several widths and colour schemes; pages in other languages than the first
// at the narrowest width, where long words show, and everywhere with --full. First as a reader meets it: no
// console error, no breach of the content security policy, no request to another host, no scrolling sideways. Then
// with axe-core, in every state that the page can be brought into: no violation of WCAG 2.2 AA, no exception to that.
// Usage: node axe.mjs DIR [--full] [--some-states], the last for a site that need not have every state

import axe from "axe-core";
import { addressOf, launch, open, serve, several } from "./browser.mjs";
import { check, finish, note } from "./report.mjs";
import { folderArgument, samplePages } from "./site.mjs";
import { reach, STATES } from "./states.mjs";

const RULES = {
  runOnly: {
    type: "tag",
    values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  },
  // Rules that no tag switches on.
  rules: Object.fromEntries(
    ["label-content-name-mismatch", "td-has-header", "table-fake-caption", "p-as-heading", "css-orientation-lock"].map(
      (id) => [id, { enabled: true }],
    ),
  ),
  resultTypes: ["violations", "incomplete"],
};
// What axe-core leaves open and a person has looked at; anything else that it leaves open is a fault. The contrast of
// every pair of colour tokens, those of drawings with them, is computed in the Rust tests.
const LOOKED_AT = new Map([
  ["color-contrast of text in a drawing", "axe does not see what an SVG paints behind its text"],
  ["color-contrast in a scroll region", "axe does not see what is scrolled out of view; it judges it where there is room"],
  ["p-as-heading of a lead", "the first paragraph of a page is larger than the next, and is a sentence, no heading"],
  ["p-as-heading in a task", "what is to be done stands out in its entry of a list, and heads nothing"],
]);
const LIGHT = { name: "light", colorScheme: "light", forcedColors: "none" };
const DARK = { name: "dark", colorScheme: "dark", forcedColors: "none" };
const FORCED = { name: "forced colours", colorScheme: "dark", forcedColors: "active" };

const full = process.argv.includes("--full");
const dir = folderArgument("axe.mjs DIR [--full] [--some-states]");
const { pages: first, others } = samplePages(dir);
const pages = full ? [...first, ...others] : first;
note(`${first.length} types of pages, ${others.length} of them in other languages too`);
const unsure = new Map();
const reached = new Map(STATES.map((state) => [state, 0]));
const judged = { runs: 0 };
check("there are pages", pages.length ? [] : ["no .html file in the folder"]);
const site = await serve(dir);
let browser;
try {
  browser = await launch();
  // 320 px is what 400 % zoom leaves of a common screen, so sideways scrolling is looked for there in every run.
  await readAll(browser, pages, { widths: full ? [320, 390, 768, 1280] : [320, 1280], javaScriptEnabled: true });
  if (full) await readAll(browser, pages, { widths: [320, 1280], javaScriptEnabled: false });
  else await readAll(browser, others, { widths: [320], javaScriptEnabled: true });
  await judgeAll(browser, { widths: full ? [320, 768, 1280] : [320, 1280], schemes: full ? [LIGHT, DARK, FORCED] : [LIGHT, DARK] });
} catch (error) {
  check("the browser runs", [error.message]);
} finally {
  await browser?.close();
  site.close();
}
stateChecks();
note(`axe-core ${axe.version} was run ${judged.runs} times, ${[...reached].map(([state, count]) => `${count} × ${state}`).join(", ")}`);
for (const [kind, where] of [...unsure].sort()) note(`axe leaves open: ${kind}, ${where.length} × (${where[0]})`);
if (!unsure.size) note("axe leaves nothing open");
check(
  "what axe leaves open has been looked at",
  [...unsure].filter(([kind]) => !LOOKED_AT.has(kind)).map(([kind, where]) => `${kind}, ${where.length} × (${where[0]})`),
);
finish();

/** States in which nothing was checked are told of, and are faults of a site that is to have all of them. */
function stateChecks() {
  const found = new Map([
    ...[...reached].map(([state, count]) => [state, count > 0]),
    ["the page for missing addresses", first.includes("404.html")],
    ["a second leaf of a list", first.some((file) => /\/page\/\d+\//.test(file))],
  ]);
  for (const [state, there] of found) {
    if (process.argv.includes("--some-states")) note(`${there ? "was there" : "NOT THERE"}: ${state}`);
    else check(`was there: ${state}`, there ? [] : ["on no page of the site, so nothing was checked in it"]);
  }
}

/** Opens the pages as a reader does, under the site's own policy. */
async function readAll(browser, pages, { widths, javaScriptEnabled }) {
  for (const width of widths) {
    const options = { viewport: { width, height: 900 }, javaScriptEnabled };
    const found = await several(browser, options, pages, (page, file) => readPage(page, addressOf(site.home, file)));
    const how = `${width}${javaScriptEnabled ? "" : " without JavaScript"}`;
    pages.forEach((file, place) => check(`reads well ${file} ${how}`, found[place]));
  }
}

async function readPage(page, url) {
  const faults = [];
  const listeners = {
    console: (message) => {
      // The page for missing addresses comes with status 404, and Chromium reports that as an error of its own.
      const expected = url.endsWith("/no/such/page/") && message.location().url === url && message.text().includes("404");
      if (message.type() === "error" && !expected) faults.push(`console: ${message.text().slice(0, 160)} (${message.location().url})`);
    },
    pageerror: (error) => faults.push(`script error: ${error.message}`),
    // Blocked requests count too: the page tried.
    request: (request) => {
      const other = new URL(request.url());
      if (/^(https?|wss?):$/.test(other.protocol) && other.origin !== new URL(url).origin) faults.push(`asks ${other}`);
    },
  };
  for (const [event, hear] of Object.entries(listeners)) page.on(event, hear);
  await open(page, url);
  const { scroll, client, words } = await page.evaluate(() => ({
    scroll: document.scrollingElement.scrollWidth,
    client: document.scrollingElement.clientWidth,
    words: document.body.innerText.trim().length,
  }));
  for (const [event, hear] of Object.entries(listeners)) page.off(event, hear);
  if (scroll > client) faults.push(`scrolls sideways: ${scroll} px wide in ${client} px`);
  if (!words) faults.push("shows no text");
  // A breach of two policies at once, the page's own and the host's, is reported twice.
  return [...new Set(faults)];
}

/** Runs axe-core on the pages. The policy is lifted for this pass alone, so that axe can be put into the page. */
async function judgeAll(browser, { widths, schemes }) {
  for (const width of widths) {
    // Colours are judged where they end up, not halfway through a transition.
    const options = { viewport: { width, height: 900 }, bypassCSP: true, reducedMotion: "reduce" };
    const found = await several(browser, options, pages, (page, file) => judgeStates(page, file, width, schemes));
    for (const [name, faults] of found.flat()) check(name, faults);
  }
}

/** The page as it comes and in each state that it can be brought into, in all colour schemes: names with their faults. */
async function judgeStates(page, file, width, schemes) {
  const found = [];
  for (const state of ["", ...STATES]) {
    // What has no control in it that a state needs is not opened again for it.
    if (!state) await open(page, addressOf(site.home, file));
    if (state && !(await reach(page, state, file))) continue;
    if (state) reached.set(state, reached.get(state) + 1);
    await page.evaluate(axe.source);
    for (const { name, ...media } of schemes) {
      await page.emulateMedia(media);
      const where = `${file} ${width} ${name}${state && `, ${state}`}`;
      found.push([`accessible ${where}`, await judge(page, where)]);
    }
    if (state) await open(page, addressOf(site.home, file));
  }
  return found;
}

async function judge(page, where) {
  const { violations, incomplete } = await page.evaluate(runAxe, RULES);
  judged.runs += 1;
  for (const { kind, target } of incomplete) unsure.set(kind, [...(unsure.get(kind) ?? []), `${where} ${target}`]);
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target }) => target.join(" "));
    return `${id}: ${help}, ${nodes.length} × (${places.join(", ")})`;
  });
}

/** Runs inside the page: axe's result, with a kind for each thing left open. */
async function runAxe(rules) {
  const KINDS = { "svg": "of text in a drawing", "[role=region][tabindex='0']": "in a scroll region", ".lead": "of a lead", ".tasks": "in a task" };
  const kindOf = (element) => Object.entries(KINDS).find(([selector]) => element?.closest(selector))?.[1] ?? "elsewhere";
  const { violations, incomplete } = await globalThis.axe.run(document, rules);
  const open = incomplete.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => ({ kind: `${id} ${kindOf(document.querySelector(target[0]))}`, target: target.join(" ") })),
  );
  return { violations, incomplete: open };
}
