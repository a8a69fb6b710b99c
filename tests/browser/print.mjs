// Prints one page of each type and reads the paper: no heading at the foot of a page, no page without words, and the
// page's address on it. Usage: node print.mjs DIR

import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { addressOf, launch, serve } from "./browser.mjs";
import { check, finish, note } from "./report.mjs";
import { folderArgument, samplePages } from "./site.mjs";

const run = promisify(execFile);
const POINTS_OF_FOOT = 52;
/** Lines that share so much of their height stand side by side. */
const POINTS_TO_OVERLAP = 3;

const dir = folderArgument("print.mjs DIR");
const files = samplePages(dir).pages.filter((file) => !file.endsWith("404.html"));
const work = await mkdtemp(join(tmpdir(), "handfast-print-"));
const site = await serve(dir);
let browser;
let sheets = 0;
try {
  browser = await launch();
  const page = await browser.newPage();
  for (const file of files) {
    const path = join(work, "page.pdf");
    await page.goto(addressOf(site.home, file));
    await page.emulateMedia({ media: "print" });
    // A table of contents repeats the headings' words, and may end a sheet.
    await page.$$eval("nav", (all) => all.forEach((one) => one.remove()));
    const headings = await page.$$eval("h2, h3, h4", (all) =>
      all.filter((one) => one.checkVisibility()).map((one) => {
        const shown = one.cloneNode(true);
        for (const unseen of shown.querySelectorAll(".anchor, .hidden, .visually-hidden")) unseen.remove();
        return shown.textContent;
      }),
    );
    await page.pdf({ path, format: "A4", preferCSSPageSize: true });
    const { stdout } = await run("pdftotext", ["-bbox-layout", path, "-"], { maxBuffer: 1 << 28 });
    const paper = [...stdout.matchAll(/<page width="[\d.]+" height="([\d.]+)">([^]*?)<\/page>/g)].map(read);
    sheets += paper.length;
    check(`${file} on paper`, judge(paper, headings));
  }
} catch (error) {
  check("the browser prints", [error.message]);
} finally {
  await browser?.close();
  site.close();
  await rm(work, { recursive: true, force: true });
}
note(`${files.length} types of pages printed on ${sheets} sheets`);
finish();

/** The lines of a sheet: those of its text, from top to bottom, and those of its foot. */
function read([, height, inner]) {
  const lines = [...inner.matchAll(/<line xMin="[\d.]+" yMin="([\d.]+)" [^>]*yMax="([\d.]+)">([^]*?)<\/line>/g)].map(
    ([, top, bottom, words]) => ({
      top: Number(top),
      bottom: Number(bottom),
      words: [...words.matchAll(/>([^<]+)<\/word>/g)].map((word) => plain(word[1])).join(" "),
    }),
  );
  lines.sort((a, b) => a.bottom - b.bottom);
  const foot = (line) => line.top > Number(height) - POINTS_OF_FOOT;
  return { text: lines.filter((line) => !foot(line)), foot: lines.filter(foot) };
}

function judge(paper, headings) {
  const titles = new Set(headings.map((words) => squeeze(words)).filter(Boolean));
  return paper.flatMap(({ text, foot }, at) => {
    const faults = [];
    // The running head is one line on every sheet but the first.
    if (text.length < 2) faults.push(`sheet ${at + 1} holds no words`);
    // A long heading takes two lines.
    const [before, last] = [text.at(-2)?.words ?? "", text.at(-1)?.words ?? ""];
    // A heading stands alone on its line; the same words in a table or beside a drawing do not.
    const end = text.at(-1);
    const alone = !text.some((line) => line !== end && line.bottom > end.top + POINTS_TO_OVERLAP);
    const heading = alone && (titles.has(squeeze(last)) || titles.has(squeeze(before + last)));
    if (at + 1 < paper.length && heading) faults.push(`sheet ${at + 1} ends with the heading "${last}"`);
    if (!foot.some((line) => line.words.includes(`${at + 1} / ${paper.length}`))) faults.push(`sheet ${at + 1} has no number`);
    return faults;
  });
}

function plain(xml) {
  return xml.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&");
}

function squeeze(words) {
  return words.replace(/#/g, "").replace(/\s+/g, "").toLowerCase();
}
