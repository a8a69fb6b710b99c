// Reads one page of each type as readers set their browsers: at 400 % zoom (which leaves 320 px of a common screen), with
// wider spaces between lines, words and letters (WCAG 1.4.12), without motion, and without JavaScript. Nothing may be cut
// off, stand over something else or be missing. Usage: node readers.mjs DIR [--full]

import { addressOf, launch, open, serve, several } from "./browser.mjs";
import { check, finish, note } from "./report.mjs";
import { folderArgument, samplePages } from "./site.mjs";

// The spaces of WCAG 1.4.12, for every element, as a reader's own style sheet sets them.
const SPACES = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }`;

const dir = folderArgument("readers.mjs DIR [--full]");
const { pages: first, others } = samplePages(dir);
const full = process.argv.includes("--full");
const scripted = { pages: 0 };
check("there are pages", first.length ? [] : ["no .html file in the folder"]);
const site = await serve(dir);
let browser;
try {
  browser = await launch();
  // The languages differ in the length of their words, which shows where it is narrow.
  await readSpaced(browser, [...first, ...others], 320);
  await readSpaced(browser, full ? [...first, ...others] : first, 1280);
  await readStill(browser);
  await readWithoutScripts(browser, full ? [...first, ...others] : first);
} catch (error) {
  check("the browser runs", [error.stack]);
} finally {
  await browser?.close();
  site.close();
}
note(`${first.length} types of pages, ${others.length} of them in other languages too; ${scripted.pages} pages have scripts of their own`);
finish();

/** At one width, without and with more space between the letters. */
async function readSpaced(browser, pages, width) {
  // A reader's style sheet is not asked for by the page, so its policy says nothing of it.
  const options = { viewport: { width, height: 900 }, bypassCSP: true, reducedMotion: "reduce" };
  const found = await several(browser, options, pages, async (page, file) => {
    await open(page, addressOf(site.home, file));
    const plain = await page.evaluate(cutOff);
    await page.addStyleTag({ content: SPACES });
    const spaced = await page.evaluate(cutOff);
    return [...plain, ...spaced.filter((fault) => !plain.includes(fault)).map((fault) => `with wider spaces: ${fault}`)];
  });
  pages.forEach((file, place) => check(`nothing is cut off ${file} ${width}`, found[place]));
}

/** Runs in the page: what is cut off, sticks out of the page, or lies over other words. */
function cutOff() {
  const faults = [];
  const says = (element) => {
    const marks = `${element.id ? `#${element.id}` : ""}${[...element.classList].map((name) => `.${name}`).join("")}`;
    return `${element.tagName.toLowerCase()}${marks} “${element.textContent.replace(/\s+/g, " ").trim().slice(0, 40)}”`;
  };
  const isRegion = (element) => element.matches(":is([role=region], [role=group])[tabindex='0']:is([aria-label], [aria-labelledby])");
  const inRegion = (element) => Boolean(element) && (isRegion(element) || inRegion(element.parentElement));
  // Words for screen readers alone are cut down to nothing on purpose.
  const isCut = (element) => Boolean(element) && (getComputedStyle(element).clipPath === "inset(50%)" || isCut(element.parentElement));
  const isHidden = (element) => element.closest(".skip, [aria-hidden=true]") || isCut(element);
  /** How far to the left and right the words go that stand in an element itself. */
  const wordsBox = (element) => {
    const range = document.createRange();
    const boxes = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()).flatMap((node) => {
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    });
    return { left: Math.min(0, ...boxes.map(({ left }) => left)), right: Math.max(0, ...boxes.map(({ right }) => right)) };
  };
  const wide = document.scrollingElement;
  if (wide.scrollWidth > wide.clientWidth) faults.push(`the page scrolls sideways, ${wide.scrollWidth} px in ${wide.clientWidth} px`);

  const shown = [...document.querySelectorAll("body *")].filter((element) => element.checkVisibility({ visibilityProperty: true }));
  for (const element of shown) {
    if (element.ownerSVGElement || isHidden(element) || element.closest("svg, option, select")) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    const cuts = (way) => ["hidden", "clip"].includes(way);
    const across = element.scrollWidth > element.clientWidth + 1;
    const down = element.scrollHeight > element.clientHeight + 1;
    if (element.clientWidth && ((cuts(overflowX) && across) || (cuts(overflowY) && down))) faults.push(`${says(element)} is cut off`);
    if (["auto", "scroll"].includes(overflowX) && across && !isRegion(element)) faults.push(`${says(element)} scrolls, but is no region with a name and focus`);

    const { left, right } = wordsBox(element);
    if (!inRegion(element) && (right > wide.clientWidth + 1 || left < -1)) faults.push(`${says(element)} sticks out of the page`);
  }
  faults.push(...overlaps(shown.filter((element) => !isHidden(element) && !element.closest("svg"))));
  return faults;

  /** The frame of what an element scrolls in; nothing where that is the page. */
  function scroller(element) {
    for (let box = element; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      if (["auto", "scroll"].includes(overflowX) || ["auto", "scroll"].includes(overflowY)) return box.getBoundingClientRect();
    }
    return null;
  }

  /** Words that lie over the words of another element. */
  function overlaps(elements) {
    const lines = [];
    for (const element of elements) {
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        // Half the height of a line: descenders may reach into the next one.
        const frame = scroller(element);
        for (const { left, right, top, bottom } of range.getClientRects()) {
          // What is scrolled out of sight lies over nothing.
          if (frame && (bottom <= frame.top || top >= frame.bottom || right <= frame.left || left >= frame.right)) continue;
          const inset = (bottom - top) / 4;
          if (right - left > 2) lines.push({ element, left: left + 1, right: right - 1, top: top + inset, bottom: bottom - inset });
        }
      }
    }
    lines.sort((a, b) => a.top - b.top);
    const found = [];
    for (const [place, one] of lines.entries()) {
      for (let next = place + 1; next < lines.length && lines[next].top < one.bottom; next += 1) {
        const two = lines[next];
        const over = two.left < one.right && two.right > one.left;
        if (over && one.element !== two.element) found.push(`${says(two.element)} lies over ${says(one.element)}`);
      }
    }
    return found;
  }
}

/** With reduced motion nothing moves: not on its own, not when it is pointed at. */
async function readStill(browser) {
  const options = { viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" };
  const found = await several(browser, options, first, async (page, file) => {
    await open(page, addressOf(site.home, file));
    return page.evaluate(() => {
      const faults = document.getAnimations().map((animation) => `${animation.animationName ?? animation.transitionProperty ?? "an animation"} runs`);
      for (const element of document.querySelectorAll("*")) {
        for (const part of [null, "::before", "::after"]) {
          const style = getComputedStyle(element, part);
          const moves = style.transitionDuration.split(", ").some((time) => parseFloat(time) > 0.01);
          const what = `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}${part ?? ""}`;
          if (moves) faults.push(`${what} has a transition of ${style.transitionDuration}`);
          if (style.animationName !== "none" && parseFloat(style.animationDuration) > 0.01) faults.push(`${what} runs ${style.animationName}`);
          if (!part && style.scrollBehavior === "smooth") faults.push(`${what} scrolls smoothly`);
        }
      }
      return [...new Set(faults)];
    });
  });
  first.forEach((file, place) => check(`nothing moves ${file}`, found[place]));
}

/** Without JavaScript a page says all that it says with it, and leads to all that it leads to. */
async function readWithoutScripts(browser, pages) {
  const options = { viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" };
  const read = async (page, file) => {
    await open(page, addressOf(site.home, file));
    return page.evaluate(contents);
  };
  const withScripts = await several(browser, options, pages, read);
  const without = await several(browser, { ...options, javaScriptEnabled: false }, pages, read);
  pages.forEach((file, place) => {
    const [one, other] = [withScripts[place], without[place]];
    scripted.pages += one.scripts ? 1 : 0;
    const page = (link) => link.replace(/\?.*/, "");
    const missing = (list, from, how) => list.filter((part) => !from.includes(part)).map((part) => `${how}: ${part}`);
    check(`works without JavaScript ${file}`, [
      ...missing(one.words, other.words, "is told with JavaScript only"),
      // A script may lead to a page as one finds it after a choice; the page itself is linked to.
      ...missing(one.links.map(page), other.links.map(page), "is linked to with JavaScript only"),
      // What becomes a control is told by that.
      ...missing(other.words, one.all, "is told without JavaScript only"),
      ...(other.words.length ? [] : ["says nothing without JavaScript"]),
      ...other.dead.map((control) => `does nothing without JavaScript: ${control}`),
    ]);
  });
}

/**
 * Runs in the page: the words that it shows as text, and where it leads; controls, what names and explains them, and what they announce are
 * not text.
 */
function contents() {
  const explained = [...document.querySelectorAll("[aria-describedby]")].flatMap((control) => control.getAttribute("aria-describedby").split(/\s+/));
  const kinds = ["button", "label", "form", "dialog", "output", "[role=status]", "[role=tooltip]", "[aria-live]", "noscript", "[hidden]", ".ticks", ".task .visually-hidden", ".count + .hidden"];
  const controls = [...kinds, ...explained.filter(Boolean).map((id) => `#${CSS.escape(id)}`)].join(", ");
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const words = new Set();
  const all = new Set();
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (!data.trim() || parentElement.closest("script, style, template")) continue;
    // What can be unfolded is there, whether a list stands open or not.
    if (!parentElement.closest("details") && !parentElement.checkVisibility()) continue;
    const said = data.replace(/\s+/g, " ").trim();
    all.add(said);
    if (!parentElement.closest(controls)) words.add(said);
  }
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const dead = [...document.querySelectorAll("button, input, select, textarea")].filter((control) => shown(control) && !control.form);
  return {
    words: [...words],
    all: [...all],
    links: [...new Set([...document.links].filter((link) => !link.closest(controls)).map(({ href }) => href.replace(/#.*/, "")))],
    scripts: [...document.scripts].filter(({ src }) => src).length,
    dead: dead.map((control) => control.outerHTML.slice(0, 80)),
  };
}
