// Lighthouse's figures for a phone, for the pages that most readers meet: median of three runs each, and beside them the
// same for another tool's built site, if one is named, on the same machine in the same run. Both are sent by the same
// server, compressed, ours with the headers that it asks of its host.
// Usage: node lighthouse.mjs DIR [OTHER-DIR [PAGE…]], after `npm ci --ignore-scripts` in tests/browser and in tests/bench

import { statSync } from "node:fs";
import { join } from "node:path";
import { launch as launchChrome } from "chrome-launcher";
import lighthouse from "lighthouse";
import { addressOf, chromiumPath, serve } from "../browser/browser.mjs";
import { check, finish, note } from "../browser/report.mjs";
import { folderArgument, listFiles } from "../browser/site.mjs";

const WANTED = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 };
const RUNS = 3;
const FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];

const dir = folderArgument("lighthouse.mjs DIR [OTHER-DIR [PAGE…]]");
const [other, ...otherPages] = process.argv.slice(3);
const files = listFiles(dir);

/** The largest page of a folder, since it weighs most. */
function largest(folder) {
  const pages = files.filter((file) => file.startsWith(`${folder}/`) && /^[^/]+\/.+\/index\.html$/.test(file) && !/\/page\/|^guide\/all\//.test(file));
  return pages.sort((a, b) => statSync(join(dir, b)).size - statSync(join(dir, a)).size)[0];
}

const pages = { home: "index.html", chapter: largest("guide"), directory: "partners/index.html", partnership: largest("partnerships"), offer: "offer/index.html" };
await measureSite(dir, pages, WANTED);
if (other) await measureSite(other, Object.fromEntries((otherPages.length ? otherPages : ["index.html"]).map((file) => [`beside it, ${file}`, file])), {});
finish();

async function measureSite(folder, named, wanted) {
  const site = await serve(folder);
  try {
    for (const [name, file] of Object.entries(named)) {
      if (!file) check(`${name}: there is such a page`, ["none in the folder"]);
      else report(name, file, wanted, await measure(addressOf(site.home, file)));
    }
  } catch (error) {
    check("Lighthouse runs", [error.stack]);
  } finally {
    site.close();
  }
}

/** Some runs of Lighthouse, each with a browser of its own, so that nothing is in its cache. */
async function measure(url) {
  const runs = [];
  // On a busy machine Chromium may not tell when a page began; such a run tells nothing of the page.
  for (let tries = 0; runs.length < RUNS; tries += 1) {
    const chrome = await launchChrome({ chromePath: chromiumPath(), chromeFlags: FLAGS });
    try {
      const { lhr } = await lighthouse(url, { port: chrome.port, logLevel: "error", onlyCategories: Object.keys(WANTED) });
      if (!lhr.runtimeError) runs.push(lhr);
      else if (tries >= 2 * RUNS) throw new Error(lhr.runtimeError.message);
    } catch (error) {
      if (tries >= 2 * RUNS) throw error;
    } finally {
      chrome.kill();
    }
  }
  return runs;
}

function report(name, file, wanted, runs) {
  const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
  const score = (category) => median(runs.map(({ categories }) => Math.round(categories[category].score * 100)));
  const value = (audit) => median(runs.map(({ audits }) => audits[audit].numericValue ?? 0));
  const times = `first paint ${Math.round(value("first-contentful-paint"))} ms, largest ${Math.round(value("largest-contentful-paint"))} ms, blocked ${Math.round(value("total-blocking-time"))} ms, shift ${value("cumulative-layout-shift").toFixed(3)}, ${(value("total-byte-weight") / 1000).toFixed(1)} KB`;
  note(`${name} (${file}): ${Object.keys(WANTED).map((category) => `${category} ${score(category)}`).join(", ")}; ${times}`);
  const poor = Object.entries(wanted).filter(([category, least]) => score(category) < least);
  const causes = poor.flatMap(([category]) =>
    runs[0].categories[category].auditRefs
      .map(({ id, weight }) => ({ ...runs[0].audits[id], weight }))
      .filter((audit) => audit.weight > 0 && audit.score !== null && audit.score < 0.9)
      .map((audit) => `${category}: ${audit.title} ${audit.displayValue ?? ""} ${JSON.stringify(audit.details?.items?.slice(0, 3) ?? "").slice(0, 300)}`),
  );
  if (Object.keys(wanted).length) check(`${name} has Lighthouse's ${Object.values(wanted).join("/")} or more`, poor.length ? [...poor.map(([category, least]) => `${category} ${score(category)}, wanted ${least}`), ...causes] : []);
}
