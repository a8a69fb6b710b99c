// Walks through one page of each type with the keyboard alone, as a reader without a mouse does: the link past the menu
// first, then every stop in the order in which the eye meets them, each of them seen and covered by nothing, out at the
// end, and back again with Shift+Tab; disclosures, wide tables and drawings, footnotes and languages on the way.
// Usage: node keyboard.mjs DIR [--full] [--wide] [--some-states], for all languages, for a narrow screen on which only
// what opens and scrolls is tried, and for a site that need not have all of it

import { addressOf, launch, open, serve, several } from "./browser.mjs";
import { changedPixels } from "./pixels.mjs";
import { check, finish, note } from "./report.mjs";
import { folderArgument, pagesWith, samplePages } from "./site.mjs";

const dir = folderArgument("keyboard.mjs DIR [--full] [--wide] [--some-states]");
const full = process.argv.includes("--full");
const { pages: first, others } = samplePages(dir);
const counts = { stops: 0, kinds: new Set(), disclosures: 0, scrolled: 0, switched: 0, notes: 0, drawn: 0 };
check("there are pages", first.length ? [] : ["no .html file in the folder"]);
const site = await serve(dir);
let browser;
try {
  browser = await launch();
  for (const width of [390, 1280]) await walkAll(browser, full ? [...first, ...others] : first, width);
} catch (error) {
  check("the browser runs", [error.stack]);
} finally {
  await browser?.close();
  site.close();
}
note(
  `${counts.stops} stops of ${counts.kinds.size} kinds, ${counts.disclosures} disclosures, ${counts.scrolled} regions that scroll, ` +
    `${counts.notes} footnotes, ${counts.switched} languages`,
);
for (const [what, count] of [
  ["a disclosure", counts.disclosures],
  ["a region that scrolls", counts.scrolled],
  ["a footnote", counts.notes],
  ["another language", counts.switched],
]) {
  if (process.argv.includes("--some-states")) note(`${count ? "was there" : "NOT THERE"}: ${what}`);
  else check(`was there: ${what}`, count ? [] : ["on no page of the site, so it was not tried"]);
}
finish();

async function walkAll(browser, pages, width) {
  // Whether the ring of focus is seen is told by the picture, so nothing else may move in it.
  const options = { viewport: { width, height: 900 }, reducedMotion: "reduce" };
  const prepare = (context) => context.addInitScript(tools);
  const walkOne = async (page, file) => {
    const faults = [];
    await open(page, addressOf(site.home, file));
    const short = width === 390 && process.argv.includes("--wide");
    for (const part of short ? [disclosures, regions] : [walk, disclosures, regions, names]) faults.push(...(await part(page)));
    if (short) return faults;
    await open(page, addressOf(site.home, file));
    faults.push(...(await skips(page)));
    // Which page it leads to is no matter of the width.
    if (width === 1280) faults.push(...(await languages(page, file)));
    return faults;
  };
  const found = await several(browser, options, pages, walkOne, prepare);
  pages.forEach((file, place) => check(`by keyboard ${file} ${width}`, found[place]));

  // The page of a type that was taken may have none.
  const noted = pagesWith(dir, /role="doc-noteref"/).slice(0, full ? 20 : 2);
  const backs = await several(browser, options, noted, footnotes, prepare);
  noted.forEach((file, place) => check(`footnotes there and back ${file} ${width}`, backs[place]));
}

/** Put into every page before its own scripts: what the steps ask of it. */
function tools() {
  const rendered = (element) => element.checkVisibility({ visibilityProperty: true });
  const focusable = "a[href], button, input, select, textarea, summary, [tabindex], [contenteditable], area[href], iframe";
  const nameOf = (element) =>
    (element.getAttribute("aria-label") || document.getElementById(element.getAttribute("aria-labelledby"))?.textContent || element.textContent || "")
      .replace(/\s+/g, " ")
      .trim();
  const says = (element) => {
    if (!element || element === document.body) return "the page itself";
    const marks = `${element.id ? `#${element.id}` : ""}${[...element.classList].map((name) => `.${name}`).join("")}`;
    return `${element.tagName.toLowerCase()}${marks} “${nameOf(element).slice(0, 40)}”`;
  };
  // Chromium lets the keyboard reach what scrolls and holds nothing else to reach.
  const scrolls = (element) =>
    ["auto", "scroll"].includes(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1;

  /** The stops that Tab should make, in the order of the document. */
  const stops = () => {
    const all = [...document.querySelectorAll("*")].filter((element) => {
      if (!rendered(element) || element.disabled || element.closest("[inert]")) return false;
      if (element.matches(focusable)) return element.tabIndex >= 0 && isChosen(element);
      return scrolls(element) && !element.querySelector(focusable);
    });
    return all;
  };
  // Of radio buttons with one name Tab meets one: the chosen one, or the first.
  const isChosen = (element) => {
    if (element.type !== "radio") return true;
    const group = [...document.querySelectorAll("input[type=radio]")].filter(({ name, form }) => name === element.name && form === element.form);
    return element === (group.find(({ checked }) => checked) ?? group[0]);
  };

  /** The parts of two elements below their nearest common ancestor: what stands before what is theirs to tell. */
  const apart = (a, b) => {
    const above = [];
    for (let element = a; element; element = element.parentElement) above.unshift(element);
    const common = above.findLast((element) => element.contains(b));
    const below = (element) => {
      while (element.parentElement !== common) element = element.parentElement;
      return element;
    };
    return common === a || common === b ? null : [below(a), below(b)];
  };

  /** Whether the eye meets `b` before `a`: it stands wholly above, or beside it on its left. */
  const standsBefore = (a, b) => {
    const parts = apart(a, b);
    if (!parts) return false;
    const [one, two] = parts.map((part) => part.getBoundingClientRect());
    if (!one.width || !two.width) return false;
    const rightward = getComputedStyle(document.documentElement).direction !== "rtl";
    const leftOf = rightward ? two.right <= one.left + 1 : two.left >= one.right - 1;
    const beside = two.top < one.bottom - 1 && two.bottom > one.top + 1;
    // A new column starts at its top; what starts below the head of a note in the margin comes after it.
    const rightOf = rightward ? two.left >= one.right - 1 : two.right <= one.left + 1;
    return beside ? leftOf && two.top <= one.top + 1 : two.bottom <= one.top + 1 && !rightOf;
  };

  const boxOf = (element) => [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  /** What lies over an element that has focus, or where it is, if nobody can see it. */
  const hiddenBy = (element) => {
    const box = boxOf(element);
    if (!box) return "it takes no room";
    const corners = [2, box.width - 2].flatMap((x) => [2, box.height - 2].map((y) => [box.left + x, box.top + y]));
    const points = [[box.left + box.width / 2, box.top + box.height / 2], ...corners].filter(
      ([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight,
    );
    if (!points.length) return "it is out of view";
    const covers = ([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return top && top !== element && !element.contains(top) && !top.contains(element) ? top : null;
    };
    // A button at the end of a field covers two of its corners, and hides nothing.
    const over = points.map(covers).filter(Boolean);
    return over.length && (covers(points[0]) || over.length > 2) ? `${says(over[0])} lies over it` : "";
  };

  let last = null;
  let known = [];
  const met = [];
  addEventListener("focusin", ({ target }) => met.push(known.indexOf(target)), true);
  globalThis.walker = {
    says,
    begin: () => {
      last = null;
      met.length = 0;
      known = stops();
      const odd = [...document.querySelectorAll("[accesskey]")].map((element) => `${says(element)} has an accesskey`);
      for (const element of document.querySelectorAll("[tabindex]")) {
        if (element.tabIndex > 0) odd.push(`${says(element)} has tabindex ${element.tabIndex}`);
      }
      if (![document.body, null].includes(document.activeElement)) odd.push(`${says(document.activeElement)} takes focus when the page opens`);
      return { count: known.length, odd };
    },
    /** Where focus stands now. */
    here: () => {
      const element = document.activeElement;
      if (!element || element === document.body || element === document.documentElement) return { place: -1 };
      const place = known.indexOf(element);
      const style = getComputedStyle(element);
      const path = [element, element.parentElement, element.parentElement?.parentElement, element.closest("nav, header, footer, main, aside, section, form")];
      const kind = path.map((part) => (part ? `${part.tagName} ${part.getAttribute("class") ?? ""}` : "")).join(" < ");
      const faults = [];
      if (last && last !== element && standsBefore(last, element)) faults.push(`comes after ${says(last)}, but stands before it`);
      const over = hiddenBy(element);
      if (over) faults.push(over);
      if (!element.matches(":focus-visible")) faults.push("does not count as seen by the keyboard");
      if (!nameOf(element) && !element.matches("input, select, textarea") && !element.querySelector("[aria-label], title, img[alt]")) faults.push("has no name");
      last = element;
      const box = boxOf(element);
      return {
        place,
        says: says(element),
        kind,
        faults,
        outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
        box: box && { x: box.x, y: box.y, width: box.width, height: box.height },
      };
    },
    expected: (place) => says(known[place]),
    /** The stops that had focus since the last time this was asked. */
    met: () => met.splice(0),
    blur: () => document.activeElement.blur(),
    focus: (place) => known[place].focus({ preventScroll: true, focusVisible: true }),
  };
}

/** Tab from the top to the end and Shift+Tab back. */
async function walk(page) {
  const { count, odd: faults } = await page.evaluate(() => globalThis.walker.begin());
  const way = [];
  for (let step = 0; step < count; step += 1) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => globalThis.walker.here());
    if (here.place !== step) {
      const wanted = await page.evaluate((place) => globalThis.walker.expected(place), step);
      return [...faults, `stop ${step + 1} is ${here.says ?? "no stop at all"}, not ${wanted}`];
    }
    way.push(here.says);
    counts.stops += 1;
    faults.push(...here.faults.map((fault) => `${here.says} ${fault}`));
    if (here.outline < 2) faults.push(`${here.says} has an outline of ${here.outline} px`);
    if (!counts.kinds.has(here.kind)) {
      counts.kinds.add(here.kind);
      faults.push(...(await isSeen(page, here, step)));
    }
  }
  // Out of the page, or round to its first stop: what does not move is a trap.
  await page.keyboard.press("Tab");
  const after = await page.evaluate(() => globalThis.walker.here());
  if (after.place > 0) faults.push(`Tab does not lead out of the page, but to ${after.says}`);
  // Back from the last stop; that Chromium wraps around on its own is no matter of the page.
  await page.evaluate((place) => globalThis.walker.focus(place), count - 1);
  await page.evaluate(() => globalThis.walker.met());
  for (let step = count - 2; step >= 0; step -= 1) await page.keyboard.press("Shift+Tab");
  const back = await page.evaluate(() => globalThis.walker.met());
  const wrong = back.findIndex((place, step) => place !== count - 2 - step);
  if (wrong >= 0) faults.push(`Shift+Tab leads from ${way[count - 1 - wrong]} to stop ${back[wrong] + 1}, not to ${way[count - 2 - wrong]}`);
  else if (back.length < count - 1) faults.push(`Shift+Tab goes no further back than ${way[count - 1 - back.length]}`);
  return faults;
}

/** The first stop leads past the menu: Enter moves focus into the main text, and the next stop is no more in the menu. */
async function skips(page) {
  await page.evaluate(() => globalThis.walker.begin());
  await page.keyboard.press("Tab");
  const here = await page.evaluate(() => ({ ...globalThis.walker.here(), target: document.activeElement.getAttribute("href") }));
  if (here.target !== "#main") return [`the first stop is ${here.says}, no link past the menu`];
  if (!here.box || here.box.x < 0 || here.box.y < 0) return ["the link past the menu is out of view while it has focus"];
  await page.keyboard.press("Enter");
  const inMain = await page.evaluate(() => document.activeElement?.id === "main");
  await page.keyboard.press("Tab");
  const goesOn = await page.evaluate(() => {
    const { activeElement } = document;
    // A main text without a stop leads on to the first one after it.
    const place = document.getElementById("main").compareDocumentPosition(activeElement);
    return activeElement === document.body || Boolean(place & Node.DOCUMENT_POSITION_FOLLOWING);
  });
  return [
    ...(inMain ? [] : ["Enter on the link past the menu does not move focus to the main text"]),
    ...(goesOn ? [] : ["Tab after the link past the menu leads back into the menu"]),
  ];
}

/** Whether focus changes the picture around its stop: one picture with it and one without. */
async function isSeen(page, here, step) {
  if (!here.box) return [];
  const clip = await page.evaluate(({ x, y, width, height }) => {
    const left = Math.max(0, x - 8);
    const top = Math.max(0, y - 8);
    return { x: left, y: top, width: Math.min(innerWidth, x + width + 8) - left, height: Math.min(innerHeight, y + height + 8) - top };
  }, here.box);
  if (clip.width < 1 || clip.height < 1) return [`${here.says} is out of view while it has focus`];
  const shot = () => page.screenshot({ clip, animations: "disabled", caret: "hide" });
  const withFocus = await shot();
  await page.evaluate(() => globalThis.walker.blur());
  const without = await shot();
  await page.evaluate((place) => globalThis.walker.focus(place), step);
  const changed = changedPixels(withFocus, without);
  counts.drawn += 1;
  // A line of two pixels around what is in view of the stop.
  const least = Math.min(here.box.width, clip.width) + Math.min(here.box.height, clip.height);
  return changed >= least ? [] : [`focus on ${here.says} changes ${changed} pixels of the picture, not ${Math.ceil(least)}`];
}

/** Every disclosure opens and closes with Enter and with Space, and keeps focus. */
async function disclosures(page) {
  const faults = [];
  const buttons = page.locator("summary:visible, button[aria-expanded]:visible");
  // One that opens may hide another, so that they are held by what they are and not by their place.
  for (const button of await buttons.elementHandles()) {
    if (!(await button.isVisible())) continue;
    const isOpen = () => button.evaluate((it) => (it.matches("summary") ? it.parentElement.open : it.getAttribute("aria-expanded") === "true"));
    const name = await button.evaluate((it) => globalThis.walker.says(it));
    await button.focus();
    for (const key of ["Enter", "Space"]) {
      const before = await isOpen();
      await page.keyboard.press(key);
      if ((await isOpen()) === before) faults.push(`${key} does nothing to ${name}`);
      if (!(await button.evaluate((it) => it === document.activeElement))) faults.push(`${key} takes focus away from ${name}`);
    }
    counts.disclosures += 1;
  }
  return faults;
}

/** What is wider than the page scrolls by the arrow keys, and says what it is. */
async function regions(page) {
  const faults = [];
  const found = await page.evaluateHandle(() =>
    [...document.querySelectorAll("body *")].filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const wide = ["auto", "scroll"].includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const tall = ["auto", "scroll"].includes(overflowY) && element.scrollHeight > element.clientHeight + 1;
      return element.checkVisibility() && (wide || tall);
    }),
  );
  for (const handle of (await found.getProperties()).values()) {
    const region = handle.asElement();
    const { name, role, says, wide } = await region.evaluate((it) => ({
      name: it.getAttribute("aria-label") || document.getElementById(it.getAttribute("aria-labelledby"))?.textContent,
      role: it.getAttribute("role"),
      says: globalThis.walker.says(it),
      wide: it.scrollWidth > it.clientWidth + 1,
    }));
    // What holds links or buttons is named by what it is, and scrolls when one goes through these.
    const inner = await region.evaluateHandle((it) => [...it.querySelectorAll("a[href], button, summary")].filter((one) => one.checkVisibility()).at(-1) ?? null);
    if (name?.trim() && inner.asElement() && (await region.evaluate((it) => it.matches("nav, aside, section")))) {
      await inner.asElement().focus();
      const seen = await inner.asElement().evaluate((it, region) => {
        const [box, frame] = [it.getBoundingClientRect(), region.getBoundingClientRect()];
        return box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1;
      }, region);
      if (!seen) faults.push(`${says} scrolls, and its last link stays out of sight when it has the focus`);
      counts.scrolled += 1;
      continue;
    }
    if (!name?.trim() || !role) faults.push(`${says} scrolls, but has no ${name ? "role" : "name"}`);
    await region.focus();
    if (!(await region.evaluate((it) => it === document.activeElement))) {
      faults.push(`${says} scrolls, but takes no focus`);
      continue;
    }
    const key = wide ? "ArrowRight" : "ArrowDown";
    const moved = () => region.evaluate((it, across) => (across ? it.scrollLeft : it.scrollTop) !== 0, wide);
    await page.keyboard.press(key);
    for (let tries = 0; tries < 20 && !(await moved()); tries += 1) await page.waitForTimeout(25);
    if (!(await moved())) faults.push(`${key} does not scroll ${says}`);
    counts.scrolled += 1;
  }
  return faults;
}

/** Links that lead on and back say where to, and those of one list that share a name share their address. */
async function names(page) {
  return page.evaluate(() => {
    const nameOf = (link) => (link.getAttribute("aria-label") ?? link.textContent).replace(/\s+/g, " ").trim();
    const faults = [];
    const shown = [...document.links].filter((link) => link.checkVisibility());
    for (const link of shown.filter(({ rel }) => /\b(prev|next)\b/.test(rel))) {
      const twins = shown.filter((other) => nameOf(other) === nameOf(link) && other.href !== link.href);
      if (twins.length) faults.push(`${twins.length + 1} links are named “${nameOf(link)}”, and one of them leads on or back`);
    }
    for (const nav of document.querySelectorAll("nav")) {
      const known = new Map();
      for (const link of nav.querySelectorAll("a[href]")) {
        const before = known.get(nameOf(link));
        if (before && before !== link.href) faults.push(`“${nameOf(link)}” leads to two places in ${globalThis.walker.says(nav)}`);
        known.set(nameOf(link), link.href);
      }
    }
    return faults;
  });
}

/** The link to another language opens the same page in it, and that page's link leads back. */
async function languages(page, file) {
  // No language knows which address was missing.
  if (file === "404.html") return [];
  const faults = [];
  const here = addressOf(site.home, file);
  const others = await page.evaluate(() => [...document.querySelectorAll("header a[hreflang]")].map(({ hreflang }) => hreflang));
  for (const language of others) {
    await open(page, here);
    const own = await page.evaluate(() => document.documentElement.lang);
    await page.locator(`header a[hreflang="${language}"]`).focus();
    await Promise.all([page.waitForURL((url) => url.href !== here, { waitUntil: "load" }), page.keyboard.press("Enter")]);
    const there = page.url();
    const bare = (url) => url.slice(site.home.length).replace(/^[a-z]{2,3}(-[A-Za-z]+)?\/(?=.)|^(da|en)\/$/, "");
    const speaks = await page.evaluate(() => document.documentElement.lang);
    if (speaks !== language) faults.push(`the link to ${language} leads to a page in ${speaks}`);
    if (bare(there) !== bare(here)) faults.push(`the link to ${language} leads from ${bare(here)} to ${bare(there)}`);
    const back = await page.locator(`header a[hreflang="${own}"]`).evaluate(({ href }) => href).catch(() => "nowhere");
    if (back !== here) faults.push(`the link back to ${own} leads to ${back}`);
    counts.switched += 1;
  }
  return faults;
}

/** Enter on a mark leads to its note, the next stop is in the note, and its way back ends at the mark. */
async function footnotes(page, file) {
  const faults = [];
  await open(page, addressOf(site.home, file));
  const count = await page.locator("[role=doc-noteref]").count();
  for (let place = 0; place < Math.min(count, 5); place += 1) {
    const mark = page.locator("[role=doc-noteref]").nth(place);
    await mark.focus();
    const { id, target } = await mark.evaluate((it) => ({ id: it.id || it.closest("[id]")?.id, target: it.getAttribute("href").slice(1) }));
    await page.keyboard.press("Enter");
    await page.waitForFunction((wanted) => location.hash === `#${wanted}`, target, { timeout: 2000 }).catch(() => {});
    const inView = (wanted) => {
      const box = document.getElementById(wanted)?.getBoundingClientRect();
      return Boolean(box) && box.top >= 0 && box.top < innerHeight;
    };
    if (!(await page.evaluate(inView, target))) faults.push(`Enter on the mark of #${target} does not show the note`);
    // From the note on, the next stop is one of its own: a link in it, or its way back.
    await page.keyboard.press("Tab");
    if (!(await page.evaluate((wanted) => document.getElementById(wanted)?.contains(document.activeElement), target))) {
      faults.push(`Tab after the mark of #${target} does not go on in the note`);
    }
    const back = page.locator(`[id="${target}"] [role=doc-backlink]`).first();
    if (!(await back.count())) {
      faults.push(`#${target} has no way back`);
      continue;
    }
    await back.focus();
    await page.keyboard.press("Enter");
    if (!(await page.evaluate(inView, id))) faults.push(`the way back of #${target} does not show its mark`);
    await page.keyboard.press("Tab");
    const after = await page.evaluate((wanted) => globalThis.walker.says(document.activeElement) && document.getElementById(wanted)?.compareDocumentPosition(document.activeElement), id);
    // The mark itself when its element holds the id, or what follows it: never the top of the page.
    if (!(after & 4 || after & 16 || after === 0)) faults.push(`Tab after the way back of #${target} does not go on from its mark`);
    counts.notes += 1;
  }
  return faults;
}
