// Tries the preview as a writer does: a chapter is edited, broken, mended and renamed, a partner moves to another stage,
// and each shows in the open page without a reload. Usage: node writer.mjs HANDFAST [PICTURES]

import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { launch } from "./browser.mjs";
import { check, finish, note } from "./report.mjs";

const [binary, pictures] = process.argv.slice(2);
if (!binary) throw new Error("usage: node writer.mjs HANDFAST [PICTURES]");
const PATIENCE = 20_000;
const work = mkdtempSync(join(tmpdir(), "writer-"));
const site = join(work, "site");
const at = (path) => join(site, path);
const read = (path) => readFileSync(at(path), "utf8");
const write = (path, text) => writeFileSync(at(path), text);
const main = (page) => page.locator("main");
const overlay = (page) => page.locator("#handfast-preview section");
const bar = (page) => page.locator("#handfast-preview aside");

execFileSync(binary, ["new", "site", site]);
const chapter = `content/guide/${readdirSync(at("content/guide")).find((name) => name.endsWith(".md") && name !== "index.md") ?? "index.md"}`;
// Long enough that there is a place to keep.
const filling = Array.from({ length: 60 }, (_, number) => `Line ${number} of a long chapter.\n`).join("\n");
write(chapter, `${read(chapter)}\n\n## What fills it\n\n${filling}`);
const server = spawn(binary, ["serve", site], { stdio: ["ignore", "pipe", "ignore"] });
let browser;
try {
  const home = await new Promise((tell, fail) => {
    server.stdout.on("data", (said) => /http:\S+/.test(said) && tell(/http:\S+/.exec(said)[0]));
    server.on("exit", () => fail(new Error("the preview ended")));
  });
  browser = await launch();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const wrong = [];
  let loads = 0;
  page.on("pageerror", (error) => wrong.push(`script: ${error.message}`));
  page.on("console", (said) => said.type() === "error" && /Content Security|Refused/.test(said.text()) && wrong.push(said.text()));
  page.on("domcontentloaded", () => loads++);
  const address = new URL(`guide/${chapter.includes("index.md") ? "" : `${chapter.replace(/^.*\/(\d+-)?/, "").replace(".md", "")}/`}`, home).href;
  await page.goto(address);
  await bar(page).getByText(chapter).waitFor({ timeout: PATIENCE });
  check("the bar names the file", []);
  await shot(page, "1-page");
  await edits(page, () => loads);
  await breaks(page, () => loads);
  await isMended(page, () => loads);
  await opensNothingForOthers(page, home);
  await drafts(page, home);
  await movesStage(context, home);
  await isRenamed(page);
  check("no script failed, nothing was refused by a policy", wrong);
} catch (error) {
  check("the writer's run", [error.stack]);
} finally {
  await browser?.close();
  server.kill();
  rmSync(work, { recursive: true, force: true });
  finish();
}

async function shot(page, name) {
  if (!pictures) return;
  mkdirSync(resolve(pictures), { recursive: true });
  await page.screenshot({ path: join(resolve(pictures), `${name}.png`) });
}

async function edits(page, loads) {
  const before = loads();
  await page.getByText("Line 30 of a long chapter.").scrollIntoViewIfNeeded();
  await page.locator("#main").evaluate((main) => main.focus({ preventScroll: true }));
  const top = await page.getByText("Line 30 of a long chapter.").evaluate((line) => line.getBoundingClientRect().top);
  const began = Date.now();
  write(chapter, read(chapter).replace("## What fills it", "A heron stands on the roof.\n\n## What fills it"));
  await main(page).getByText("A heron stands on the roof.").waitFor({ state: "attached", timeout: PATIENCE });
  note(`an edit shows after ${Date.now() - began} ms`);
  await page.waitForTimeout(300);
  const now = await page.getByText("Line 30 of a long chapter.").evaluate((line) => line.getBoundingClientRect().top);
  check("an edit shows without a reload", loads() === before ? [] : ["the page was loaded again"]);
  check("the place is kept", Math.abs(now - top) < 2 ? [] : [`what was read moved by ${now - top} pixels`]);
  const focused = await page.evaluate(() => document.activeElement?.id);
  check("the focus is kept", focused === "main" ? [] : [`it is on ${focused}`]);
  await shot(page, "2-edited");
}

async function breaks(page, loads) {
  const before = loads();
  write(chapter, read(chapter).replace("A heron", "[A heron](no-heron.md) <script>alert(1)</script>"));
  await overlay(page).getByText("no-heron.md").first().waitFor({ timeout: PATIENCE });
  const faults = [];
  if (loads() !== before) faults.push("the page was loaded again");
  if (!(await main(page).getByText("A heron stands on the roof.").count())) faults.push("the last good page is gone");
  if (!(await overlay(page).getByText(chapter).count())) faults.push("the file is not named");
  if ((await overlay(page).locator("script, img").count()) > 0) faults.push("the overlay holds more than text");
  if ((await page.evaluate(() => document.activeElement?.id)) !== "main") faults.push("the focus was taken");
  check("a fault is laid over the last good page", faults);
  await shot(page, "3-broken");
  await overlay(page).getByRole("button").click();
  await shot(page, "4-folded");
  await overlay(page).getByRole("button").click();
  await overlay(page).getByText("no-heron.md").first().waitFor({ timeout: PATIENCE });
  check("it folds away and comes back", []);
}

async function isMended(page, loads) {
  const before = loads();
  write(chapter, read(chapter).replace("[A heron](no-heron.md) <script>alert(1)</script> stands", "A stork stands"));
  await main(page).getByText("A stork stands on the roof.").waitFor({ state: "attached", timeout: PATIENCE });
  await overlay(page).waitFor({ state: "hidden", timeout: PATIENCE });
  check("a mended fault goes by itself", loads() === before ? [] : ["the page was loaded again"]);
  const template = "themes/handfast/templates/notice.html";
  mkdirSync(at("themes/handfast/templates"), { recursive: true });
  write(template, "{% if %}");
  await overlay(page).getByText(template).first().waitFor({ timeout: PATIENCE });
  const kept = await main(page).getByText("A stork stands on the roof.").count();
  check("a broken template keeps the page, too", kept ? [] : ["the page is gone"]);
  rmSync(at("themes"), { recursive: true });
  await overlay(page).waitFor({ state: "hidden", timeout: PATIENCE });
  check("and is mended when it goes", []);
}

async function opensNothingForOthers(page, home) {
  const asked = (headers) =>
    page.evaluate(([to, headers]) => fetch(to, { method: "POST", headers }).then((answer) => answer.status), [`${home}_handfast/open/`, headers]);
  const status = await asked({ "X-Handfast-Token": "0".repeat(64) });
  check("no file is opened without the token", status === 403 ? [] : [`${status}`]);
}

async function drafts(page, home) {
  write("content/a-draft.md", "+++\ntitle = \"A draft\"\ndraft = true\n+++\n# A draft\n\nNot yet.\n");
  const draft = new URL("a-draft/", home).href;
  const began = Date.now();
  while ((await page.request.get(draft)).status() !== 200 && Date.now() - began < PATIENCE);
  const other = await page.context().newPage();
  await other.goto(draft);
  await bar(other).locator(".held").waitFor({ timeout: PATIENCE });
  check("a draft is seen, with its mark", []);
  await shot(other, "5-draft");
  await other.close();
}

async function movesStage(context, home) {
  const name = readdirSync(at("data/partnerships")).find((one) => one.endsWith(".toml"));
  const file = `data/partnerships/${name}`;
  const page = await context.newPage();
  await page.goto(new URL(`partnerships/${name.replace(".toml", "")}/`, home).href);
  const text = read(file);
  // An engagement is a trial: it needs a day on which it is judged.
  write(file, text.replace('stage = "date"', 'stage = "engagement"\nreview = 2027-06-01'));
  await main(page).getByText("Engagement").first().waitFor({ state: "attached", timeout: PATIENCE });
  const told = await overlay(page).isVisible();
  check("a partner moves to another stage", told ? ["a fault is shown"] : []);
  await shot(page, "6-moved");
  write(file, text);
  await page.close();
}

async function isRenamed(page) {
  await page.bringToFront();
  renameSync(at(chapter), at(chapter.replace(/[^/]*\.md$/, "a-new-name.md")));
  // On the way there the page may be loaded again at its old address, which is cut short: only where it ends counts.
  const began = Date.now();
  while (!/a-new-name\/$/.test(page.url()) && Date.now() - began < PATIENCE) await page.waitForTimeout(50);
  await main(page).getByText("A stork stands on the roof.").waitFor({ state: "attached", timeout: PATIENCE });
  check("a renamed chapter is followed to its new address", []);
  await shot(page, "7-renamed");
}
