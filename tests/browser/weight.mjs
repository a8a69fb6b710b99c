// Weighs what a reader's browser fetches for each chapter, compressed as hosts send it, and what holds up its first
// paint. The search is left out, since no chapter loads it. Usage: node weight.mjs DIR

import { gzipSync } from "node:zlib";
import { addressOf, launch, open, serve, several } from "./browser.mjs";
import { check, finish, note } from "./report.mjs";
import { folderArgument, listFiles } from "./site.mjs";

const LIMIT = 45_000;
const SCRIPTS = 15_000;

const dir = folderArgument("weight.mjs DIR");
// A page of leaves or the whole guide on one page is no chapter.
const chapters = listFiles(dir).filter((file) => /^([a-z]{2}\/)?guide\/(?!all\/|.*page\/\d)(.+\/)?index\.html$/.test(file));
check("there are chapters", chapters.length ? [] : ["no page below guide/"]);
const site = await serve(dir);
let browser;
try {
  browser = await launch();
  const weighed = await several(browser, { viewport: { width: 390, height: 900 } }, chapters, weigh);
  weighed.sort((a, b) => b.sent - a.sent);
  for (const { file, sent, raw, parts } of [weighed[0], weighed[weighed.length >> 1]].filter(Boolean)) {
    note(`${file}: ${kb(sent)} sent, ${kb(raw)} raw (${parts.map(({ name, sent, raw }) => `${name} ${kb(sent)}/${kb(raw)}`).join(", ")})`);
  }
  const tell = (list, what) => list.map(({ file, ...rest }) => `${file}: ${what(rest)}`);
  check(`${chapters.length} chapters take at most ${kb(LIMIT)} each`, tell(weighed.filter(({ sent }) => sent > LIMIT), ({ sent }) => kb(sent)));
  check(`their scripts are at most ${kb(SCRIPTS)} raw`, tell(weighed.filter(({ scripts }) => scripts > SCRIPTS), ({ scripts }) => kb(scripts)));
  check(
    "one style sheet holds up the first paint, and nothing else",
    tell(weighed.filter(({ blocking }) => blocking.length !== 1 || !/\.css$/.test(blocking[0])), ({ blocking }) => blocking.join(", ") || "nothing does"),
  );
} catch (error) {
  check("the browser runs", [error.stack]);
} finally {
  await browser?.close();
  site.close();
}
finish();

/** What one chapter takes: the bodies of all answers, and its icon, which a browser without a window does not fetch. */
async function weigh(page, file) {
  // Each chapter is weighed as the first page that a reader opens.
  const session = await page.context().newCDPSession(page);
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const answers = [];
  const hear = (response) => answers.push(response);
  page.on("response", hear);
  await open(page, addressOf(site.home, file));
  page.off("response", hear);
  const icon = await page.evaluate(() => document.querySelector("link[rel=icon]")?.href);
  if (icon && !answers.some((answer) => answer.url() === icon)) answers.push(await page.context().request.get(icon));
  const parts = await Promise.all(
    answers.map(async (answer) => {
      const body = await answer.body();
      const packed = answer.headers()["content-encoding"] === "gzip";
      return { name: answer.url().split("/").pop() || "page", raw: body.length, sent: packed ? gzipSync(body).length : body.length };
    }),
  );
  const blocking = await page.evaluate(() =>
    performance.getEntriesByType("resource").filter((entry) => entry.renderBlockingStatus === "blocking").map(({ name }) => name),
  );
  await session.detach();
  const sum = (list, what) => list.reduce((total, part) => total + part[what], 0);
  return { file, sent: sum(parts, "sent"), raw: sum(parts, "raw"), scripts: sum(parts.filter(({ name }) => /\.m?js$/.test(name)), "raw"), blocking, parts };
}

function kb(bytes) {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
