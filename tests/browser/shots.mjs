// Takes pictures of whole pages, for the eye: 390 and 1280 pixels wide, light and dark. A tool, not a test.
// Usage: node shots.mjs DIR OUT [PAGE…], a page being a file such as partners/index.html; without one, one of each type.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { addressOf, launch, serve } from "./browser.mjs";
import { folderArgument, samplePages } from "./site.mjs";

const dir = folderArgument("shots.mjs DIR OUT [PAGE…]");
const [out = "shots", ...named] = process.argv.slice(3);
const pages = named.length ? named : samplePages(dir).pages;
mkdirSync(out, { recursive: true });

const site = await serve(dir);
const browser = await launch();
for (const width of [390, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, reducedMotion: "reduce" });
    for (const file of pages) {
      const page = await context.newPage();
      await page.goto(addressOf(site.home, file), { waitUntil: "networkidle" });
      const name = file.replace(/(\/index)?\.html$/, "").replaceAll("/", "-");
      await page.screenshot({ path: join(out, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      await page.close();
    }
    await context.close();
  }
}
await browser.close();
site.close();
console.log(`${pages.length * 4} pictures in ${out}`);
