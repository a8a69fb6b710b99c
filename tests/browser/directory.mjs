// Filters the directory of partners in Chromium: counts against a second, simpler reckoning, words, orders, views, the
// address, the keyboard, what is read aloud, and pages without JavaScript; on a large registry also how fast it answers
// a key, and how much the first view weighs. Usage: node directory.mjs FIXTURES LARGE, two built sites.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { addressOf, launch, serve } from "./browser.mjs";
import { judge } from "./judge.mjs";
import { check, finish, note } from "./report.mjs";
import { elements, folderArgument, listFiles, textOf } from "./site.mjs";

const FIRST_VIEW = 300_000;
const KEY = 50;
const FACETS = ["stage", "type", "goal", "sector", "category", "place"];

const small = folderArgument("directory.mjs FIXTURES LARGE");
const large = process.argv[3];
if (!existsSync(join(large ?? "", "index.html"))) {
  console.error("the second folder is no built site");
  process.exit(2);
}
let browser;
try {
  browser = await launch();
  await tryAll(small, [
    ["words are found as one writes them", words],
    ["orders", orders],
    ["views", views],
    ["one value is enough in a facet, all facets must fit", orAnd],
    ["the address, the way back, and a shared address", addresses],
    ["the number found is read aloud", aloud],
    ["chips take their choice away", chips],
    ["with the keyboard alone", keyboard],
    ["the file of partners comes with the first choice, and faults are said", failing],
  ]);
  await withoutScript(small);
  await accessible(small);
  await tryAll(large, [
    ["the first view of 5,000 is small", firstView],
    ["counts are what one would get", counts],
    ["a facet finds what its static page lists", sameAsStatic],
    ["more when asked for", chunks],
    ["further leaves lead to the whole directory", furtherLeaves],
    ["a key is answered in the next frame", keys],
  ]);
} catch (error) {
  check("the browser runs", [error.stack]);
} finally {
  await browser?.close();
}
finish();

/** Runs trials, each on a page of its own; a trial gives what is wrong. */
async function tryAll(dir, trials) {
  const site = await serve(dir);
  for (const [name, trial] of trials) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const faults = [];
    page.on("pageerror", (error) => faults.push(`script error: ${error.message}`));
    page.on("console", (message) => message.type() === "error" && faults.push(`console: ${message.text()}`));
    const expected = [];
    try {
      faults.push(...(await trial({ page, context, home: site.home, dir, expected })));
    } catch (error) {
      faults.push(error.message.split("\n")[0]);
    }
    check(`directory: ${name}`, faults.filter((fault) => !expected.some((words) => fault.includes(words))));
    await context.close();
  }
  site.close();
}

/** What differs, as a fault. */
function differ(what, is, wanted) {
  const [a, b] = [JSON.stringify(is), JSON.stringify(wanted)];
  return a === b ? [] : [`${what}: ${a.slice(0, 200)} instead of ${b.slice(0, 200)}`];
}

/** What the page shows once it has settled. */
async function look(page) {
  await page.waitForFunction(() => {
    const root = document.querySelector(".directory");
    return root?.classList.contains("is-live") && !root.classList.contains("is-waiting");
  });
  return page.evaluate(() => {
    const found = document.querySelector(".directory-found");
    const shown = found.hidden ? document.querySelector(".directory-pages") : found;
    return {
      plain: found.hidden,
      count: Number(document.querySelector(".directory-go button").textContent.replace(/\D/g, "")),
      said: found.querySelector(".directory-count").textContent,
      names: [...shown.querySelectorAll("a.index-name")].map(({ textContent }) => textContent),
      hrefs: [...shown.querySelectorAll("a.index-name")].map(({ href }) => href),
      empty: !found.hidden && !found.querySelector(".directory-empty").hidden,
      chips: [...found.querySelectorAll(".chosen button")].map(({ lastChild }) => lastChild.textContent),
      search: decodeURIComponent(location.search),
      values: Object.fromEntries(
        [...document.querySelectorAll("[data-value]")].map((item) => [
          `${item.closest("[data-facet]").dataset.facet} ${item.dataset.value}`,
          item.querySelector(".count").textContent.replace(/[.,\s]/g, ""),
        ]),
      ),
    };
  });
}

async function go(page, address) {
  await page.goto(address);
  return look(page);
}

function tick(page, facet, value) {
  return page.locator(`[data-facet="${facet}"] [data-value="${value}"] input`).check();
}

/** The file of partners of a language, read from disk. */
function readData(dir, lang) {
  const file = listFiles(dir).find((name) => name.startsWith(`assets/directory-${lang}-`));
  return JSON.parse(readFileSync(join(dir, file), "utf8"));
}

/** The second reckoning: every partner against every question, with nothing prepared. */
function reckon(data, { q = "", ...chosen }) {
  const list = (places) => [places].flat();
  const bare = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ø", "o").replaceAll("æ", "ae");
  const fits = (at, wanted) => {
    const has = (facet, places) => !wanted[facet]?.length || wanted[facet].some((id) => list(places).includes(data.values[facet].indexOf(id)));
    const town = list(data.place[at]).map((place) => data.values.place[place]);
    const text = bare([data.names[at], data.lines[at], ...town, data.also[at] ?? ""].join(" "));
    if (!bare(q).split(" ").every((word) => text.includes(word))) return false;
    if (!["sector", "category", "place"].every((facet) => has(facet, data[facet][at]))) return false;
    if (!["stage", "type", "goal"].some((facet) => wanted[facet]?.length)) return true;
    return list(data.partnerships[at]).some((bond) => {
      const [stands, types, goals] = data.bonds[bond];
      return has("stage", stands < 5 ? stands : []) && has("type", types) && has("goal", goals);
    });
  };
  const all = data.ids.map((_, at) => at);
  const find = (wanted) => all.filter((at) => fits(at, wanted));
  const found = find(chosen);
  const values = {};
  for (const facet of FACETS) {
    for (const id of data.values[facet] ?? []) {
      const open = chosen[facet]?.length && !chosen[facet].includes(id);
      const many = find({ ...chosen, [facet]: [id] });
      const now = new Set(found);
      values[`${facet} ${id}`] = open ? `+${many.filter((at) => !now.has(at)).length}` : `${many.length}`;
    }
  }
  return { found, values };
}

async function words({ page, home }) {
  const found = async (path, q) => (await go(page, `${home}${path}?q=${encodeURIComponent(q)}`)).names.length;
  const faults = [];
  const some = await found("partners/", "Østerlund");
  if (!some) faults.push("there is no partner in Østerlund");
  for (const q of ["østerlund", "osterlund", "OESTERLUND", "  Øster  lund "]) faults.push(...differ(`en ${q}`, await found("partners/", q), some));
  for (const [q, many] of [["østerlund", some], ["Oesterlund", some], ["osterlund", 0]]) {
    faults.push(...differ(`da ${q}`, await found("da/partners/", q), many));
  }
  const name = (await go(page, `${home}partners/?q=MUSEUM`)).names;
  faults.push(...differ("MUSEUM", name, ["Fjordby Museum"]));
  faults.push(...differ("a word of the line", (await go(page, `${home}partners/?q=cannery`)).names, ["Harbour School"]));
  faults.push(...differ("two words in any order", (await go(page, `${home}partners/?q=${encodeURIComponent("quay chess")}`)).names, ["Quay Chess Club"]));
  return faults;
}

async function orders({ page, home, dir }) {
  const data = readData(dir, "en");
  const faults = [];
  const names = async (sort) => (await go(page, `${home}partners/?sort=${sort}&view=table`)).names;
  const byName = data.names;
  faults.push(...differ("-name", await names("-name"), [...byName].reverse()));
  const dated = (order) => order.map((name) => data.newest[byName.indexOf(name)]);
  const known = dated(await names("new"));
  faults.push(...differ("new", known, [...known].sort((a, b) => b - a)));
  const oldest = dated(await names("-new")).filter(Boolean);
  faults.push(...differ("-new", oldest, [...oldest].sort((a, b) => a - b)));
  const towns = await names("place").then((order) => order.map((name) => data.town[byName.indexOf(name)]));
  const seen = towns.filter((town, at) => town !== towns[at - 1]);
  faults.push(...differ("towns stand together", seen.length, new Set(seen).size));
  await go(page, `${home}partners/`);
  await page.getByLabel("Order").selectOption("stage");
  const first = await look(page);
  faults.push(...differ("the address of an order", first.search, "?sort=stage"));
  const states = await page.locator(".directory-body li .index-more").allInnerTexts();
  const last = states.findLastIndex((text) => text.includes("Marriage") && !text.includes("over"));
  if (states.slice(0, last).some((text) => !text.includes("Marriage"))) faults.push("the married do not stand first");
  return faults;
}

async function views({ page, home, dir }) {
  const faults = [];
  const all = readData(dir, "en").names.length;
  await go(page, `${home}partners/`);
  const shape = (root) =>
    page.evaluate((root) => {
      const entry = document.querySelector(`${root} .index > li:not(:has(.badge))`).cloneNode(true);
      for (const link of entry.querySelectorAll("a")) link.href = link.href;
      return entry.outerHTML.replace(/\s+/g, " ");
    }, root);
  const sent = await shape(".directory-pages");
  await page.getByLabel("Words in name").fill("o");
  await look(page);
  const name = await page.locator(".directory-pages .index > li:not(:has(.badge)) .index-name").first().textContent();
  await page.getByLabel("Words in name").fill(name);
  await look(page);
  faults.push(...differ("the markup of an entry", await shape(".directory-body"), sent));
  await page.getByRole("button", { name: "Clear all" }).click();

  for (const [view, entries] of [["cards", ".cards > li"], ["table", ".directory-rows tbody > tr"]]) {
    await page.locator(`[data-view="${view}"]`).click();
    await look(page);
    faults.push(...differ(view, await page.locator(entries).count(), all));
  }
  faults.push(...differ("heads with scope", await page.locator('.directory-rows th[scope="col"]').count(), 5));
  faults.push(...differ("rows with scope", await page.locator('.directory-rows th[scope="row"]').count(), all));
  const sorted = () => page.locator("[aria-sort]").evaluateAll((heads) => heads.map((head) => `${head.dataset.sort} ${head.getAttribute("aria-sort")}`));
  faults.push(...differ("aria-sort", await sorted(), ["name ascending"]));
  const head = page.getByRole("button", { name: "Newest change" });
  await head.click();
  faults.push(...differ("aria-sort", await sorted(), ["new descending"]));
  await head.click();
  faults.push(...differ("aria-sort", await sorted(), ["new ascending"]));
  if (!(await head.evaluate((button) => button === document.activeElement))) faults.push("sorting lost the focus");

  await go(page, `${home}partners/?view=map&sector=public-sector`);
  await page.locator(".directory-body svg").first().waitFor();
  const rows = await page.locator(".map-rows tbody tr").allInnerTexts();
  const sum = rows.reduce((so, row) => so + Number(row.split("\t").at(-1)), 0);
  if (!rows.length || sum < 1) faults.push("the table below the map is empty");
  if (!(await page.locator(".strands-map:visible .town.is-partner").count())) faults.push("the map has no dots");
  await page.locator(".map-rows a").first().click();
  const town = await look(page);
  if (!/place=/.test(town.search) || town.plain) faults.push(`a town of the map leads to ${town.search}`);
  return faults;
}

async function orAnd({ page, home, dir }) {
  const data = readData(dir, "en");
  const faults = [];
  await go(page, `${home}partners/`);
  const steps = [
    [["stage", "date"], { stage: ["date"] }],
    [["stage", "marriage"], { stage: ["date", "marriage"] }],
    [["sector", "civil-society"], { stage: ["date", "marriage"], sector: ["civil-society"] }],
    [["goal", "new-users"], { stage: ["date", "marriage"], sector: ["civil-society"], goal: ["new-users"] }],
  ];
  for (const [[facet, value], chosen] of steps) {
    await tick(page, facet, value);
    const seen = await look(page);
    const { found, values } = reckon(data, chosen);
    faults.push(...differ(seen.search, seen.names, found.map((at) => data.names[at])));
    faults.push(...differ(`counts of ${seen.search}`, seen.values, values));
  }
  return faults;
}

async function addresses({ page, home, context }) {
  const faults = [];
  await go(page, `${home}partners/`);
  const before = await page.evaluate(() => history.length);
  await page.getByLabel("Words in name").pressSequentially("fjord");
  await page.waitForFunction(() => location.search === "?q=fjord");
  faults.push(...differ("steps for a word", await page.evaluate(() => history.length), before + 1));
  const typed = await look(page);
  await tick(page, "sector", "public-sector");
  const chosen = await look(page);
  faults.push(...differ("the address", chosen.search, "?sector=public-sector&q=fjord"));
  await page.locator('[data-view="cards"]').click();
  const cards = await look(page);
  faults.push(...differ("the address", cards.search, "?sector=public-sector&q=fjord&view=cards"));
  const da = await page.locator(".tools a[hreflang=da]").getAttribute("href");
  if (!da.endsWith("?sector=public-sector&q=fjord&view=cards")) faults.push(`the other language loses the choice: ${da}`);

  const shared = await context.newPage();
  const other = await go(shared, page.url());
  faults.push(...differ("a shared address", { ...other, values: 0 }, { ...cards, values: 0 }));
  faults.push(...differ("its field", await shared.getByLabel("Words in name").inputValue(), "fjord"));
  faults.push(...differ("its box", await shared.locator('[data-value="public-sector"] input').isChecked(), true));

  await page.goBack();
  faults.push(...differ("back from the view", (await look(page)).search, chosen.search));
  await page.goBack();
  const back = await look(page);
  faults.push(...differ("back from the box", [back.search, back.names], [typed.search, typed.names]));
  faults.push(...differ("its box", await page.locator('[data-value="public-sector"] input').isChecked(), false));
  await page.goBack();
  faults.push(...differ("back from the word", (await look(page)).plain, true));
  faults.push(...differ("its field", await page.getByLabel("Words in name").inputValue(), ""));
  await page.goForward();
  faults.push(...differ("forward", (await look(page)).names, typed.names));
  const odd = await go(page, `${home}partners/?stage=nonsense&view=cube&sort=size`);
  faults.push(...differ("an address with nonsense", odd.plain, true));
  return faults;
}

async function aloud({ page, home }) {
  const faults = [];
  await go(page, `${home}partners/`);
  const said = () => page.locator("main p[role=status]").textContent();
  await page.getByLabel("Words in name").pressSequentially("fjord");
  const { said: shown } = await look(page);
  await page.waitForTimeout(700);
  faults.push(...differ("read aloud", await said(), shown));
  await page.getByLabel("Words in name").fill("qqqq");
  await page.waitForTimeout(700);
  faults.push(...differ("read aloud", await said(), "No partner fits"));
  faults.push(...differ("the empty state", (await look(page)).empty, true));
  return faults;
}

async function chips({ page, home }) {
  const faults = [];
  await go(page, `${home}partners/?stage=marriage&sector=public-sector&q=fjord`);
  const focus = () => page.evaluate(() => document.activeElement.textContent || document.activeElement.id);
  faults.push(...differ("chips", (await look(page)).chips, ["fjord", "Marriage", "Public sector"]));
  await page.getByRole("button", { name: "Remove: Marriage" }).click();
  faults.push(...differ("chips", (await look(page)).chips, ["fjord", "Public sector"]));
  faults.push(...differ("the focus goes to the next chip", await focus(), "Remove: Public sector"));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  faults.push(...differ("nothing is chosen", (await look(page)).plain, true));
  faults.push(...differ("the focus goes to the field", await focus(), "directory-q"));
  return faults;
}

async function keyboard({ page, home }) {
  const faults = [];
  await go(page, `${home}partners/`);
  const at = () => page.evaluate(() => document.activeElement.closest("[data-value], .directory-word, th")?.textContent.trim() ?? "");
  // The filters stand before what they filter, and so before the field for words.
  for (let steps = 0; steps < 200 && !(await at()).startsWith("Words"); steps += 1) await page.keyboard.press("Tab");
  await page.keyboard.type("fjord");
  await page.keyboard.press("Enter");
  faults.push(...differ("Enter stays on the page", (await look(page)).search, "?q=fjord"));
  for (let steps = 0; steps < 200 && !(await at()).startsWith("Marriage"); steps += 1) {
    await page.keyboard.press("Shift+Tab");
    const hidden = await page.evaluate(() => {
      const box = document.activeElement.getBoundingClientRect();
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return box.width > 0 && !(document.activeElement.contains(top) || top?.contains(document.activeElement));
    });
    if (hidden) faults.push(`something lies over ${await at()}`);
  }
  await page.keyboard.press("Space");
  faults.push(...differ("Space ticks a box", (await look(page)).search, "?stage=marriage&q=fjord"));
  faults.push(...differ("the focus stays on the box", (await at()).startsWith("Marriage"), true));
  return faults;
}

async function failing({ page, home, expected }) {
  expected.push("status of 404");
  const asked = [];
  page.on("request", (request) => request.url().endsWith(".json") && asked.push(request.url()));
  await go(page, `${home}partners/`);
  const faults = differ("fetched before anything is chosen", asked, []);
  await page.route("**/directory-en-*.json", (route) => route.fulfill({ status: 404, body: "" }));
  await page.getByLabel("Words in name").fill("fjord");
  await page.waitForFunction(() => /could not be fetched/.test(document.querySelector("main p[role=status]").textContent));
  faults.push(...differ("the list stays", (await look(page)).plain, true));
  await page.unroute("**/directory-en-*.json");
  await page.getByLabel("Words in name").fill("museum");
  await page.waitForFunction(() => !document.querySelector(".directory-found").hidden);
  faults.push(...differ("a second try", (await look(page)).names, ["Fjordby Museum"]));
  return faults;
}

/** Without a script the facets are links to pages of their own, and nothing stands there that does nothing. */
async function withoutScript(dir) {
  const site = await serve(dir);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.home}partners/?stage=marriage`);
  const faults = [];
  faults.push(...differ("tools that do nothing", await page.locator(".directory-tools:visible, .facet-all:visible").count(), 0));
  faults.push(...differ("links that are hidden", await page.locator(".facet li:not(:visible)").count(), 0));
  const links = await page.locator(".facet li a").evaluateAll((all) => all.map((link) => [link.href, link.querySelector(".count")?.textContent]));
  if (links.length < 20) faults.push(`only ${links.length} facet values`);
  for (const [href] of links) {
    const answer = await page.request.get(href);
    if (!answer.ok()) faults.push(`${href}: ${answer.status()}`);
  }
  await page.locator('.facet [data-value="marriage"] a').click();
  if (!page.url().endsWith("/stages/marriage/")) faults.push(`Marriage leads to ${page.url()}`);
  check("directory: without JavaScript", faults);
  await context.close();
  site.close();
}

/** Axe in every state. */
async function accessible(dir) {
  const states = {
    filtered: "?stage=marriage&q=fjord",
    empty: "?q=qqqq",
    cards: "?view=cards",
    table: "?view=table&sort=-new",
    map: "?view=map&stage=marriage",
  };
  const site = await serve(dir);
  for (const width of [390, 1280]) {
    for (const colorScheme of ["light", "dark"]) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true, reducedMotion: "reduce", colorScheme });
      for (const [name, search] of Object.entries(states)) {
        const page = await context.newPage();
        await go(page, `${site.home}partners/${search}`);
        if (name === "map") await page.locator(".directory-body svg").first().waitFor({ state: "attached" });
        if (width === 390) await page.locator(".way summary").click();
        const { faults } = await judge(page);
        const sideways = await page.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth);
        if (sideways > 0) faults.push(`scrolls sideways by ${sideways} px`);
        check(`directory: accessible ${name} ${width} ${colorScheme}`, faults);
        await page.close();
      }
      await context.close();
    }
  }
  site.close();
}

async function firstView({ page, home, dir }) {
  const loaded = [];
  page.on("response", (response) => loaded.push(response.body().then((body) => [response.url(), body], () => undefined)));
  await page.goto(`${home}partners/`, { waitUntil: "networkidle" });
  const bodies = (await Promise.all(loaded)).filter(Boolean);
  // Chromium may leave the icon out when nobody sees the tab; a reader's browser does not.
  const icon = listFiles(dir).find((name) => /^assets\/icon-.*\.svg$/.test(name));
  if (icon && !bodies.some(([url]) => url.endsWith(icon))) bodies.push([icon, readFileSync(join(dir, icon))]);
  const sum = (size) => bodies.reduce((all, [, body]) => all + size(body), 0);
  const [plain, packed] = [sum((body) => body.length), sum((body) => gzipSync(body).length)];
  const thousands = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  note(`directory: first view of ${readData(dir, "en").ids.length} partners: ${thousands(plain)}, compressed ${thousands(packed)}, in ${bodies.length} files`);
  for (const name of listFiles(dir).filter((file) => /^assets\/directory-.*\.json$/.test(file))) {
    const bytes = readFileSync(join(dir, name));
    note(`directory: fetched later ${name}: ${thousands(bytes.length)}, compressed ${thousands(gzipSync(bytes).length)}`);
  }
  const faults = plain > FIRST_VIEW ? [`${plain} bytes`] : [];
  if (bodies.some(([url]) => url.endsWith(".json"))) faults.push("the file of partners is among them");
  return faults;
}

async function counts({ page, home, dir }) {
  const data = readData(dir, "en");
  const faults = [];
  const questions = [
    {},
    { stage: ["marriage"] },
    { stage: ["marriage", "date"], sector: ["civil-society"] },
    { type: ["urban-space"], goal: ["new-users"], stage: ["engagement"] },
    { category: ["museum", "police"], place: ["fjordby", "nordvig"], q: "garden" },
    { q: "oesterlund choir", stage: ["divorce", "glance"] },
    { sector: ["public-sector", "private-sector", "civil-society"], goal: ["community-relations", "new-users"] },
    { place: ["sandhavn"], category: ["youth"], type: ["experimentarium"], goal: ["new-users"], stage: ["date"], q: "club" },
  ];
  for (const { q, ...chosen } of questions) {
    const asked = new URLSearchParams(Object.entries(chosen).flatMap(([facet, values]) => values.map((value) => [facet, value])));
    if (q) asked.set("q", q);
    const seen = await go(page, `${home}partners/?${asked}&view=table`);
    const { found, values } = reckon(data, { q, ...chosen });
    faults.push(...differ(`how many for ${asked}`, seen.count, found.length));
    faults.push(...differ(`first names for ${asked}`, seen.names, found.slice(0, 60).map((at) => data.names[at])));
    for (const [value, many] of Object.entries(values)) faults.push(...differ(`${value} for ${asked}`, seen.values[value], many));
  }
  return faults;
}

async function sameAsStatic({ page, home, dir }) {
  const faults = [];
  const sent = elements(readFileSync(join(dir, "partners/index.html"), "utf8"));
  const seen = await go(page, `${home}partners/`);
  // The pages of sectors, categories and places list organisations: other code has counted them.
  for (const facet of ["sector", "category", "place"]) {
    const group = sent.find(({ attrs }) => attrs["data-facet"] === facet).node;
    for (const item of sent.filter(({ attrs, node }) => attrs["data-value"] && within(node, group))) {
      const count = textOf(item.node).match(/(\d+),/)[1];
      faults.push(...differ(`${facet} ${item.attrs["data-value"]}`, seen.values[`${facet} ${item.attrs["data-value"]}`], count));
    }
  }
  const listed = listFiles(dir).filter((file) => /^sectors\/civil-society\/.*index\.html$/.test(file)).flatMap((file) =>
    elements(readFileSync(join(dir, file), "utf8")).filter(({ attrs }) => attrs.class === "index-name").map(({ attrs }) => new URL(attrs.href, addressOf(home, file)).pathname),
  );
  const data = readData(dir, "en");
  const place = data.values.sector.indexOf("civil-society");
  const found = data.ids.filter((_, at) => [data.sector[at]].flat().includes(place)).map((id) => `/partners/${id}/`);
  faults.push(...differ("partners of a sector", found.sort(), listed.filter((path) => path.startsWith("/partners/")).sort()));
  return faults;
}

function within(node, group) {
  return node === group || (node.parentNode ? within(node.parentNode, group) : false);
}

async function chunks({ page, home }) {
  const faults = [];
  const entries = () => page.locator(".directory-body .index-name").count();
  const seen = await go(page, `${home}partners/?q=garden%20guild`);
  faults.push(...differ("some at first", seen.names.length, Math.min(seen.count, 60)));
  await go(page, `${home}partners/?stage=marriage`);
  const more = page.locator(".directory-more button");
  await more.click();
  faults.push(...differ("more", await entries(), 120));
  faults.push(...differ("the focus stays", await more.evaluate((button) => button === document.activeElement), true));
  await page.locator(".directory-body .index-name").nth(100).click();
  await page.goBack();
  await look(page);
  faults.push(...differ("as many after the way back", await entries(), 120));
  return faults;
}

async function furtherLeaves({ page, home }) {
  const faults = [];
  await page.goto(`${home}partners/page/2/`);
  await page.locator(".directory.is-live").waitFor();
  await page.locator('[data-value="marriage"] a').click();
  let seen = await look(page);
  faults.push(...differ("a facet", [new URL(page.url()).pathname, seen.search, seen.plain], [new URL(`${home}partners/`).pathname, "?stage=marriage", false]));
  await page.goto(`${home}partners/page/2/`);
  await page.getByLabel("Words in name").fill("choir");
  await page.keyboard.press("Enter");
  seen = await look(page);
  faults.push(...differ("a word", [new URL(page.url()).pathname, seen.search], [new URL(`${home}partners/`).pathname, "?q=choir"]));
  await page.goto(`${home}partners/page/2/`);
  await page.locator('[data-view="table"]').click();
  faults.push(...differ("a view", (await look(page)).search, "?view=table"));
  return faults;
}

/** From the event of a key to the frame that shows what it found. */
async function keys({ page, home }) {
  await go(page, `${home}partners/`);
  const field = page.getByLabel("Words in name");
  await field.focus();
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => {
    globalThis.times = [];
    const channel = new MessageChannel();
    let from;
    // A message that is sent in a frame arrives when the frame has been drawn.
    channel.port1.onmessage = () => globalThis.times.push(performance.now() - from);
    document.addEventListener(
      "input",
      (event) => {
        from = event.timeStamp;
        requestAnimationFrame(() => channel.port2.postMessage(0));
      },
      { capture: true },
    );
  });
  const typed = [..."garden choir", ..."\b\b\b\b\b\b\b\b", ..."n m"].slice(0, 22);
  for (const key of typed) {
    const before = await page.evaluate(() => globalThis.times.length);
    await page.keyboard.press(key === "\b" ? "Backspace" : key === " " ? "Space" : key);
    await page.waitForFunction((many) => globalThis.times.length > many, before);
    await page.waitForTimeout(60);
  }
  const times = (await page.evaluate(() => globalThis.times)).slice(0, 20).sort((a, b) => a - b);
  const median = (times[9] + times[10]) / 2;
  note(`directory: ${times.length} keys among ${readData(large, "en").ids.length} partners: median ${median.toFixed(1)} ms, longest ${times.at(-1).toFixed(1)} ms`);
  return median > KEY ? [`median ${median.toFixed(1)} ms`] : [];
}
