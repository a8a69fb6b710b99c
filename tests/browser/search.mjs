// Searches the built site as a reader does, served with the headers that it asks of its host: stems, synonyms, choices,
// keys, marks on the page that opens, the way back, no JavaScript; and what all of it costs. Usage: node search.mjs DIR

import { readFileSync } from "node:fs";
import axe from "axe-core";
import { launch, serve } from "./browser.mjs";
import { check, finish, note } from "./report.mjs";
import { folderArgument, listFiles } from "./site.mjs";

const dir = folderArgument("search.mjs DIR");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const site = await serve(dir);
/** Console errors, refused requests and requests to other hosts, of all pages that are opened. */
const wrong = [];
let browser;
try {
  browser = await launch();
  await english();
  await danish();
  await keys();
  await marks();
  await choices();
  await elsewhere();
  await bare();
  await accessible();
  await policies();
} catch (error) {
  check("the search runs in a browser", [error.stack]);
} finally {
  await browser?.close();
  site.close();
}
check("no console error, no refusal, no other host", [...new Set(wrong)]);
weigh();
finish();

/** A page that listens for everything that goes wrong. */
async function open(path, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) wrong.push(`${path}: ${message.text().slice(0, 200)}`);
  });
  page.on("pageerror", (error) => wrong.push(`${path}: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(site.home)) wrong.push(`${path} asks ${request.url()}`);
  });
  await page.goto(site.home + path, { waitUntil: "networkidle" });
  return page;
}

/** Waits until the number of finds is told, and gives the sentence. */
async function told(page) {
  await page.waitForFunction(() => /[“»]/.test(document.querySelector(".finder-said").textContent));
  return page.textContent(".finder-said");
}

async function type(page, query) {
  await page.fill("#q", "");
  await page.waitForFunction(() => document.querySelector(".finder-said").textContent === "");
  await page.fill("#q", query);
  return told(page);
}

const texts = (page, selector) => page.$$eval(selector, (all) => all.map((one) => one.textContent.trim()));

async function english() {
  let bytes = 0;
  const page = await open("search/");
  page.on("response", async (response) => {
    bytes += (await response.body().catch(() => "")).length;
  });
  const begin = Date.now();
  const one = await type(page, "partnerships");
  note(`first search: ${Date.now() - begin} ms, ${Math.round(bytes / 1024)} KB (${one})`);
  const two = await type(page, "partnership");
  const number = (said) => Number(said.match(/\d+/)?.[0] ?? 0);
  check("English stems: partnerships finds what partnership finds", number(one) > 10 && number(one) === number(two) ? [] : [one, two]);

  await type(page, "MOU");
  const [kinds, titles, also] = [await texts(page, ".finder-found h2"), await texts(page, ".found-title"), await page.textContent(".finder-also")];
  check("MOU finds memorandum of understanding", titles[0] === "memorandum of understanding" ? [] : titles.slice(0, 3));
  check("and says that it searched for it too", also.includes("memorandum of understanding") ? [] : [also]);
  check("finds are grouped by kind", kinds.length > 1 && kinds.some((kind) => kind.startsWith("Terms")) ? [] : kinds);

  await type(page, "qqxzyv");
  const help = await page.isVisible(".finder-none");
  check("an empty result helps on", help && !(await page.isVisible(".finder-found")) ? [] : ["no help is shown"]);
  await page.click("[data-index]");
  check("and leads to the index", (await page.isVisible("#index")) ? [] : ["the index is hidden"]);

  // Quicker than the search: only the last question counts.
  await page.locator("#q").pressSequentially("roskilde festival", { delay: 5 });
  await page.waitForFunction(() => document.querySelector(".finder-said").textContent.includes("roskilde festival"));
  const best = await texts(page, ".found-title");
  check("the best find of all comes first", /Roskilde Festival/i.test(best[0]) ? [] : best.slice(0, 3));
  check("the address tells the question", new URL(page.url()).searchParams.get("q")?.endsWith("roskilde festival") ? [] : [page.url()]);
  await page.context().close();
}

async function danish() {
  const page = await open("da/search/?q=virksomheder");
  await told(page);
  const marked = (await texts(page, ".found-words mark")).map((word) => word.toLowerCase());
  const forms = new Set(marked.filter((word) => word.startsWith("virksomhed")).map((word) => word.replace(/[^\p{L}]/gu, "")));
  check("Danish stems: virksomheder finds other forms too", forms.size > 1 ? [] : [[...forms].join(", ")]);
  const paths = await page.$$eval(".finder-found a", (all) => all.map((one) => new URL(one.href).pathname));
  check("a Danish search finds Danish pages", paths.length && paths.every((path) => path.includes("/da/")) ? [] : paths);
  await page.context().close();
}

async function keys() {
  const page = await open("glossary/");
  const focus = () => page.evaluate(() => document.activeElement.id || document.activeElement.className || document.activeElement.tagName);
  await page.keyboard.press("/");
  check("/ leads to the field on any page", (await focus()) === "find" ? [] : [await focus()]);
  await page.keyboard.type("co/op");
  check("in a field / is a letter", (await page.inputValue("#find")) === "co/op" ? [] : [await page.inputValue("#find")]);
  await page.fill("#find", "agreement");
  await page.keyboard.press("Enter");
  await page.waitForURL(/search\/\?q=agreement/);
  await told(page);
  await page.focus("#q");
  await page.keyboard.press("ArrowDown");
  const first = await page.evaluate(() => document.activeElement.href);
  await page.keyboard.press("ArrowDown");
  const second = await page.evaluate(() => document.activeElement.href);
  check("arrows go through the finds", first && second && first !== second ? [] : [`${first}, ${second}`]);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  check("and back to the field", (await focus()) === "q" ? [] : [await focus()]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => !url.pathname.endsWith("/search/"));
  check("Enter opens", page.url() === first ? [] : [page.url()]);
  await page.goBack({ waitUntil: "networkidle" });
  await told(page);
  const back = await page.evaluate(() => document.activeElement.href);
  check("on the way back the focus is where it was", back === first ? [] : [`${back}`]);
  await page.keyboard.press("Escape");
  const empty = (await page.inputValue("#q")) === "" && !page.url().includes("q=") && (await page.isVisible("#index"));
  check("Escape clears and returns", empty && (await focus()) === "q" ? [] : [page.url(), await focus()]);
  await page.uncheck("[data-slash]");
  await page.goto(`${site.home}glossary/`);
  await page.keyboard.press("/");
  check("the key can be switched off for good", (await focus()) === "BODY" ? [] : [await focus()]);
  await page.context().close();
}

async function marks() {
  const page = await open("search/?q=negotiations&kind=chapter");
  await told(page);
  await page.click(".finder-found a");
  await page.waitForSelector(".marked");
  const words = (await texts(page, "mark.found")).map((word) => word.toLowerCase());
  check("words are marked on the page that opens", words.length && words.every((word) => word.startsWith("negotiat")) ? [] : words);
  const said = await page.textContent(".marked p");
  check("and counted", words.length === 1 || said.includes(String(words.length)) ? [] : [said]);
  const before = await page.evaluate(() => document.querySelector("main").innerText);
  await page.click(".marked button >> nth=0");
  check("one goes from mark to mark", (await page.locator("mark.is-here").count()) === 1 ? [] : ["none is shown"]);
  await page.click(".marked button >> nth=1");
  const left = await page.locator("mark.found, .marked").count();
  const after = await page.evaluate(() => document.querySelector("main").innerText);
  check("the marks can be taken away", left === 0 && !page.url().includes("mark=") && before.endsWith(after.slice(-500)) ? [] : [page.url()]);
  await page.goto(`${site.home}guide/`);
  check("without a question nothing is marked", (await page.locator(".marked, mark.found").count()) === 0 ? [] : ["a mark"]);
  await page.context().close();
}

async function choices() {
  const page = await open("search/?q=library");
  const all = await told(page);
  await page.check('input[name=kind][value="partnership"]');
  await page.waitForFunction((before) => document.querySelector(".finder-said").textContent !== before, all);
  const some = await told(page);
  check("a kind narrows down", (await texts(page, ".finder-found h2")).length === 1 ? [] : [some]);
  const before = some;
  await page.check('input[name=stage][value="marriage"]');
  await page.waitForFunction((said) => document.querySelector(".finder-said").textContent !== said, before);
  const stages = await texts(page, ".found-state");
  check("a stage narrows down", stages.length && stages.every((stage) => /marriage/i.test(stage)) ? [] : stages);
  check("choices stand in the address", /kind=partnership&stage=marriage/.test(page.url()) ? [] : [page.url()]);
  await page.goBack();
  await page.waitForFunction((said) => document.querySelector(".finder-said").textContent === said, some);
  check("the way back undoes a choice", (await page.isChecked('input[value="marriage"]')) ? [page.url()] : []);
  const shared = await open("search/?q=library&kind=term&kind=org");
  await told(shared);
  check("an address can be shared", (await texts(shared, ".finder-found h2")).length === 2 ? [] : await texts(shared, ".finder-found h2"));
  const lists = await open("search/?q=library&kind=chapter");
  await told(lists);
  const shown = await lists.locator(".finder-found ol > li").count();
  await lists.click(".found-more");
  await lists.waitForFunction((many) => document.querySelectorAll(".finder-found ol > li").length > many, shown);
  check("more can be shown, and the focus goes there", (await lists.evaluate(() => document.activeElement.tagName)) === "A" ? [] : ["the focus is lost"]);
  for (const one of [page, shared, lists]) await one.context().close();
}

/** The form on other pages, and on a phone the link. */
async function elsewhere() {
  const page = await open("da/partners/", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await page.click(".find-link");
  await page.waitForURL(/da\/search\/$/);
  await page.fill("#q", "festival");
  const said = await told(page);
  const wide = await page.evaluate(() => document.scrollingElement.scrollWidth > innerWidth);
  check("it works on a phone", said.startsWith("0") || wide ? [said, `scrolls: ${wide}`] : []);
  await page.context().close();
}

async function bare() {
  const page = await open("partners/", { javaScriptEnabled: false });
  await page.fill("#find", "festival");
  await page.keyboard.press("Enter");
  await page.waitForURL(/search\/\?q=festival/);
  const index = await page.locator(".plain-index li").count();
  const visible = (await page.isVisible(".plain-index >> nth=0")) && !(await page.isVisible(".finder")) && (await page.isVisible(".notice"));
  check("without JavaScript there is the index of everything", index > 100 && visible ? [] : [`${index} entries, ${visible}`]);
  await page.context().close();
}

/** Axe on the search in its states; the policy is lifted for this alone, so that axe can be put into the page. */
async function accessible() {
  const states = ["search/", "search/?q=library", "search/?q=MOU&kind=term", "search/?q=qqxzyv&kind=term", "da/search/?q=virksomheder", "glossary/?mark=library+partner"];
  for (const width of [390, 1280]) {
    for (const colorScheme of ["light", "dark"]) {
      for (const path of states) {
        const page = await open(path, { viewport: { width, height: 900 }, bypassCSP: true, colorScheme, reducedMotion: "reduce" });
        if (path.includes("q=")) await told(page);
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: "tag", values } }), TAGS);
        const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
        const sideways = await page.evaluate(() => document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth);
        check(`accessible ${path} ${width} ${colorScheme}`, sideways ? [...faults, "scrolls sideways"] : faults);
        await page.context().close();
      }
    }
  }
}

/** Only the page that searches may run WebAssembly: its own policy and the host's headers say so. */
async function policies() {
  const compile = () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => "runs", () => "refused");
  for (const [path, expected] of [["search/", "runs"], ["da/search/", "runs"], ["", "refused"], ["glossary/", "refused"]]) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const response = await page.goto(site.home + path);
    const header = response.headers()["content-security-policy"].includes("wasm-unsafe-eval") ? "runs" : "refused";
    const meta = (await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', "content")).includes("wasm-unsafe-eval") ? "runs" : "refused";
    const real = await page.evaluate(compile);
    check(`WebAssembly ${expected} on /${path}`, [header, meta, real].every((one) => one === expected) ? [] : [header, meta, real]);
    await context.close();
  }
}

/** How much the index takes. */
function weigh() {
  const files = listFiles(dir).filter((file) => file.startsWith("search/pagefind/"));
  const size = files.reduce((sum, file) => sum + readFileSync(`${dir}/${file}`).length, 0);
  note(`the index: ${files.length} files, ${Math.round(size / 1024)} KB`);
  check("Pagefind's own interface and worker are not published", files.filter((file) => /ui|worker|highlight|component/.test(file)));
}
