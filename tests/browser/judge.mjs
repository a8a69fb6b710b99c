// What axe-core is asked of a page: WCAG 2.2 AA and good practice, with no exception.

import axe from "axe-core";

/** The pinned version that judges. */
export const { version } = axe;

// What axe-core leaves open and a person has looked at; anything else that it leaves open is a fault. The contrast of
// every pair of colour tokens, those of drawings with them, is computed in the Rust tests.
export const LOOKED_AT = new Map([
  ["color-contrast of text in a drawing", "axe does not see what an SVG paints behind its text"],
  ["color-contrast in a scroll region", "axe does not see what is scrolled out of view; it judges it where there is room"],
  ["color-contrast of a map's key", "what the dots of a map mean is said in ink on paper; axe judges no text beside a drawing"],
  ["color-contrast of a sign", "it is told in words too, and axe judges no single sign"],
  ["p-as-heading of a lead", "the first paragraph of a page is larger than the next, and is a sentence, no heading"],
  ["p-as-heading in a task", "what is to be done stands out in its entry of a list, and heads nothing"],
]);
const KINDS = {
  svg: "of text in a drawing",
  ":is([role=region], [role=group])[tabindex='0']": "in a scroll region",
  "[aria-hidden='true']": "of a sign",
  ".map-keys": "of a map's key",
  ".lead": "of a lead",
  ".tasks": "in a task",
};

const RULES = {
  runOnly: {
    type: "tag",
    values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  },
  // Rules that no tag switches on.
  rules: Object.fromEntries(
    ["label-content-name-mismatch", "td-has-header", "table-fake-caption", "p-as-heading", "css-orientation-lock"].map(
      (id) => [id, { enabled: true }],
    ),
  ),
  resultTypes: ["violations", "incomplete"],
};

/**
 * Runs axe-core on a page as it is now; the context has to lift the page's policy. Gives faults, and what axe leaves
 * open: what kind of thing, in the words of `LOOKED_AT`, and where.
 */
export async function judge(page) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const { violations, incomplete } = await page.evaluate(inPage, { rules: RULES, kinds: Object.entries(KINDS) });
  const faults = violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target }) => target.join(" "));
    return `${id}: ${help}, ${nodes.length} × (${places.join(", ")})`;
  });
  return { faults, unsure: incomplete };
}

/** Runs inside the page. */
async function inPage({ rules, kinds }) {
  const { violations, incomplete } = await globalThis.axe.run(document, rules);
  const kindOf = (target) => kinds.find(([selector]) => document.querySelector(target)?.closest(selector))?.[1] ?? "elsewhere";
  const open = incomplete.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => ({ kind: `${id} ${kindOf(target[0])}`, target: target.join(" ") })),
  );
  return { violations, incomplete: open };
}
