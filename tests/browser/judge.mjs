// What axe-core is asked of a page: WCAG 2.2 AA and good practice.

import axe from "axe-core";

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

/** Runs axe-core on a page as it is now; the context has to lift the page's policy. Gives faults, and what a person has to judge. */
export async function judge(page) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const { violations, incomplete } = await page.evaluate((rules) => globalThis.axe.run(document, rules), RULES);
  const faults = violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target }) => target.join(" "));
    return `${id}: ${help}, ${nodes.length} × (${places.join(", ")})`;
  });
  return { faults, unsure: incomplete };
}
