// The states that a page can be brought into, each looked for on every page that is opened: a state that no page has
// is a fault, since then nothing has been checked in it.

const OPENED = "a disclosure open";
const FOUND = "search with results";
const NOTHING = "search without results";
const FILTERED = "a filter applied";

/** The names of all states besides the first one. */
export const STATES = [OPENED, FOUND, NOTHING, FILTERED];

/**
 * Brings a page that has just been opened into a state, as a reader would, and tells whether it has it. Searching is
 * tried on the page for it alone, since the box on others only leads there.
 */
export async function reach(page, state, file) {
  const isSearch = /(^|\/)search\/index\.html$/.test(file);
  if (state === OPENED) return openDisclosures(page);
  if (state === FOUND) return isSearch && search(page, "partner", ".finder-found a");
  if (state === NOTHING) return isSearch && search(page, "qqzzxxqq", ".finder-none");
  return /(^|\/)partners\/index\.html$/.test(file) && filter(page);
}

/** Opens every closed disclosure that shows its button. */
async function openDisclosures(page) {
  const closed = page.locator("details:not([open]) > summary:visible, button[aria-expanded='false']:visible");
  const count = await closed.count();
  for (let left = count; left > 0; left = Math.min(left - 1, await closed.count())) await closed.first().click();
  return count > 0;
}

/** Types words, and waits for what is then shown. */
async function search(page, words, shown) {
  const box = page.locator("main input[type='search']:visible").first();
  if (!(await box.count())) return false;
  await box.fill(words);
  return page.locator(shown).first().waitFor({ state: "visible", timeout: 10_000 }).then(() => true, () => false);
}

/** Ticks the first box, which on a narrow screen stands in a disclosure. */
async function filter(page) {
  await openDisclosures(page);
  const choice = page.locator("input[type='checkbox']:visible").first();
  if (!(await choice.count())) return false;
  const before = await mainText(page);
  await choice.check();
  return changes(page, before);
}

/** Waits until the main text is another one than before, and stays so. */
async function changes(page, before) {
  const other = (text) => document.querySelector("main").innerText !== text;
  const changed = await page.waitForFunction(other, before, { timeout: 5000 }).then(() => true, () => false);
  if (changed) await page.waitForLoadState("networkidle");
  return changed;
}

function mainText(page) {
  return page.evaluate(() => document.querySelector("main").innerText);
}
