// Reads a chapter of the invented site as people do: with the mouse, with the keyboard, with a finger, and without
// JavaScript. Usage: node reading.mjs DIR

import { readFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import { addressOf, launch, serve } from "./browser.mjs";
import { check, finish, note } from "./report.mjs";
import { elements, folderArgument } from "./site.mjs";

const CHAPTER = "guide/how-we-work/index.html";
const NEXT = "guide/when-it-ends/";
// All scripts of a chapter together, as they are written.
const MOST_SCRIPT = 15_000;

const dir = folderArgument("reading.mjs DIR");
const site = await serve(dir);
const url = addressOf(site.home, CHAPTER);
let browser;
try {
  weighScripts();
  browser = await launch();
  await withPage({ permissions: ["clipboard-read", "clipboard-write"] }, copies);
  await withPage({}, follows);
  await withPage({}, showsTerms);
  await withPage({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } }, leavesFingersAlone);
  await withPage({}, keepsTicks);
  await withPage({}, turnsPages);
  await withPage({ javaScriptEnabled: false }, readsWithoutScript);
  await withPage({}, prints);
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [320, 1280]) {
      const options = { bypassCSP: true, colorScheme, reducedMotion: "reduce", viewport: { width, height: 900 } };
      await withPage(options, (page) => isAccessible(page, `${width} ${colorScheme}`));
    }
  }
} catch (error) {
  check("the browser runs", [error.stack]);
} finally {
  await browser?.close();
  site.close();
}
finish();

/** Opens the chapter in a fresh browser; what its scripts complain about is a fault. */
async function withPage(options, work) {
  const { permissions, ...rest } = options;
  const context = await browser.newContext({ viewport: { width: 1280, height: 700 }, ...rest });
  if (permissions) await context.grantPermissions(permissions);
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  await page.goto(url);
  await work(page);
  check(`${work.name || "axe"}: no complaints`, faults);
  await context.close();
}

/** A check of something that holds or does not. */
function expect(name, holds, seen = "") {
  check(name, holds ? [] : [`it does not${seen === "" ? "" : `: ${JSON.stringify(seen)}`}`]);
}

function weighScripts() {
  const html = elements(readFileSync(join(dir, CHAPTER), "utf8"));
  const scripts = html.filter(({ tag, attrs }) => tag === "script" && attrs.src);
  const bytes = scripts.map(({ attrs }) => readFileSync(join(dir, "guide/how-we-work", attrs.src)).length);
  const sum = bytes.reduce((all, one) => all + one, 0);
  note(`scripts of a chapter: ${sum} bytes in ${bytes.length} file(s)`);
  expect(`the scripts of a chapter stay within ${MOST_SCRIPT} bytes`, sum > 0 && sum <= MOST_SCRIPT, sum);
}

async function copies(page) {
  const anchor = page.locator("h2 .anchor").first();
  await anchor.click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect("the address of a heading is copied", copied === `${url}#from-a-glance`, copied);
  expect("it says so beside the heading", (await anchor.getAttribute("data-said")) === "Copied");
  await page.waitForFunction(() => document.getElementById("said").textContent === "Copied");
  expect("it says so aloud", true);
  expect("the address bar shows it too", page.url().endsWith("#from-a-glance"), page.url());
  await page.locator(".code-copy").focus();
  await page.keyboard.press("Enter");
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect("a block of code is copied by keyboard", code.includes('org = "harbour-school"'), code);
}

async function follows(page) {
  const current = () => page.locator(".way .sections [aria-current=true]").allTextContents();
  expect("no section is marked before the first", (await current()).length === 0, await current());
  for (const id of ["from-a-glance", "what-we-ask-of-ourselves", "what-it-looks-like"]) {
    await page.evaluate((id) => document.getElementById(id).scrollIntoView(), id);
    const heading = await page.evaluate((id) => document.querySelector(`.sections a[href="#${id}"]`).textContent, id);
    const marked = page.locator(`.sections a[href="#${id}"][aria-current=true]`);
    await marked.waitFor({ timeout: 2000 }).catch(() => {});
    const now = await current();
    expect(`the contents follow to “${heading}”`, now.length === 1 && now[0] === heading, now);
  }
  const [top, height] = await page.locator(".way").evaluate((way) => [way.getBoundingClientRect().top, innerHeight]);
  expect("the contents stay in sight", top >= 0 && top < height / 2, top);
}

async function showsTerms(page) {
  const term = page.locator(".prose a.term").first();
  const card = page.locator("#term-card");
  const meaning = await page.locator("[data-term] dd").first().textContent();
  const shown = async () => (await card.isVisible()) && (await card.textContent()).includes(meaning);

  await term.hover();
  await card.waitFor({ timeout: 2000 });
  expect("a term shows its card under the mouse", await shown());
  await card.hover();
  await page.waitForTimeout(500);
  expect("the card stays while the mouse is on it", await shown());
  await page.keyboard.press("Escape");
  expect("Escape takes it away without moving the mouse", !(await card.isVisible()));
  await page.mouse.move(5, 5);

  await term.evaluate((link) => {
    // The link before it, so that the next step of the keyboard comes to the term.
    const links = [...document.querySelectorAll("a, button, input")].filter((one) => one.checkVisibility());
    links[links.indexOf(link) - 1].focus();
  });
  await page.keyboard.press("Tab");
  await card.waitFor({ timeout: 2000 });
  expect("a term shows its card under the keyboard", await shown());
  expect("the card describes the link", (await term.getAttribute("aria-describedby")) === "term-card");
  const [box, words] = [await card.boundingBox(), await term.boundingBox()];
  const apart = box.y >= words.y + words.height || box.y + box.height <= words.y;
  expect("the card covers no part of its term", apart, { box, words });
  await page.keyboard.press("Escape");
  const stays = await term.evaluate((link) => document.activeElement === link);
  expect("Escape closes it, and the focus stays", stays && !(await card.isVisible()));
  expect("nothing describes the link any more", (await term.getAttribute("aria-describedby")) === null);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  expect("it opens again on the next visit", await shown());
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/glossary\/#book-box$/);
  expect("Enter leads to the glossary", true);
}

async function leavesFingersAlone(page) {
  await page.locator(".prose a.term").first().tap();
  await page.waitForURL(/\/glossary\/#book-box$/);
  expect("a finger on a term leads to the glossary", true);
}

async function keepsTicks(page) {
  const boxes = page.locator(".block-checklist input.tick");
  const states = () => boxes.evaluateAll((all) => all.map((box) => box.checked).join());
  expect("every line of a checklist has a box", (await boxes.count()) === 3, await boxes.count());
  expect("each box is called by its line", (await page.getByRole("checkbox", { name: "Bring a Book box" }).count()) === 1);
  await boxes.first().focus();
  await page.keyboard.press("Space");
  await page.locator(".tickable label").nth(1).click({ position: { x: 3, y: 8 } });
  expect("a line is ticked by key and by mouse", (await states()) === "true,true,false", await states());
  expect("it says where ticks are kept", (await page.locator(".ticks").textContent()).includes("kept in this browser"));
  await page.reload();
  expect("ticks are there after a reload", (await states()) === "true,true,false", await states());
  await page.goto(addressOf(site.home, "stages/date/index.html"));
  const other = await boxes.evaluateAll((all) => all.some((box) => box.checked));
  expect("another page has ticks of its own", !other);
  await page.goto(url);
  await page.locator(".ticks button").click();
  expect("they can be taken out", (await states()) === "false,false,false", await states());
  await page.waitForFunction(() => document.getElementById("said").textContent !== "");
  await page.reload();
  expect("they stay out", (await states()) === "false,false,false", await states());
  expect("nothing is kept then", (await page.evaluate(() => localStorage.length)) === 0);
}

async function turnsPages(page) {
  const box = page.locator(".keys input");
  expect("the keys are told", (await page.locator(".keys").textContent()).includes("for the next one"));
  await page.keyboard.press("n");
  await page.waitForURL(`**/${NEXT}`);
  expect("a key leads to the next chapter", true);
  await page.keyboard.press("p");
  await page.waitForURL(url);
  expect("a key leads back", true);
  for (const key of ["Control+n", "Alt+p"]) await page.keyboard.press(key).catch(() => {});
  expect("with another key held it leads nowhere", page.url() === url, page.url());
  await box.focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("n");
  await page.reload();
  await page.keyboard.press("n");
  await page.waitForTimeout(300);
  expect("the keys can be switched off, and stay so", page.url() === url && !(await box.isChecked()), page.url());
  expect("no link claims a key then", (await page.locator("[aria-keyshortcuts]").count()) === 0);
  await box.check();
  await page.reload();
  expect("and on again", await box.isChecked());
}

async function readsWithoutScript(page) {
  const visible = (selector) => page.locator(selector).first().isVisible();
  for (const [what, selector] of [
    ["the text", ".matter.prose"],
    ["the terms with their meaning", ".terms-here dd"],
    ["the records it names", ".beside dd"],
    ["the boxes of a checklist", ".block-checklist .box"],
    ["a record as an example", ".record-name a"],
    ["what readers wrote", ".contribution"],
    ["the way to answer", ".answer a"],
    ["the way to the next chapter", ".step .is-next"],
    ["the sections", ".sections a"],
  ]) {
    expect(`without JavaScript: ${what}`, await visible(selector));
  }
  for (const selector of [".ticks", ".keys", ".tick", ".code-copy", "#term-card"]) {
    expect(`without JavaScript there is no ${selector}`, !(await page.locator(selector).first().isVisible()));
  }
  const dead = await page.locator("main a:not([href])").count();
  expect("every link leads somewhere", dead === 0, dead);
}

async function prints(page) {
  await page.locator(".block-checklist input.tick").first().check();
  await page.emulateMedia({ media: "print" });
  for (const selector of [".ticks", ".keys", ".code-copy", ".answer", ".way", ".comment"]) {
    expect(`${selector} is not printed`, !(await page.locator(selector).first().isVisible()));
  }
  for (const selector of [".tick", ".terms-here dd", ".contribution", ".record"]) {
    expect(`${selector} is printed`, await page.locator(selector).first().isVisible());
  }
}

/** Axe on the page with a card open and a line ticked. */
async function isAccessible(page, where) {
  await page.locator(".block-checklist input.tick").first().check();
  await page.locator(".prose a.term").first().hover();
  await page.locator("#term-card").waitFor({ timeout: 2000 });
  await page.evaluate(axe.source);
  const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await page.evaluate(
    (values) => globalThis.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }),
    values,
  );
  const open = await page.locator("#term-card").isVisible();
  const faults = violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0].target.join(" ")})`);
  check(`accessible with a card open ${where}`, open ? faults : ["the card is not open", ...faults]);
}
