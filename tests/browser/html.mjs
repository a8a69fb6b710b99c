// Holds every page against the HTML standard, and every style sheet against the one of CSS, with the Nu Html Checker.
// Usage: node html.mjs DIR

import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import vnu from "vnu-jar";
import { check, finish, note } from "./report.mjs";
import { folderArgument, listFiles } from "./site.mjs";

const dir = resolve(folderArgument("html.mjs DIR"));
const pages = listFiles(dir).filter((file) => file.endsWith(".html"));

// What the checker has not heard of: a property of SVG, and sums with a variable in a larger sum.
const UNHEARD = /^CSS: (“paint-order”: Property “paint-order” doesn't exist|“max-width”: The types are incompatible)/;

const { fault, messages } = run("--skip-non-html", [dir]);
if (fault) {
  check("the HTML checker runs", [fault]);
} else {
  const errors = messages.filter(({ type }) => type !== "info");
  // Read from disk, a page has no origin that 'self' could match; whether the policy holds, the browser tells.
  // JSON-LD stands in a script element, but is data, which no policy refuses.
  const isTrue = ({ message }) => !/^(Resource|Inline script) violates Content Security Policy/.test(message);
  const warnings = messages.filter(({ type, subType }) => type === "info" && subType === "warning").filter(isTrue);
  for (const [text, count] of counted(warnings.map(({ message }) => message))) note(`${count} × ${text}`);
  note(`${warnings.length} warnings`);
  // Were the folder empty, the checker would find nothing wrong with it.
  check("there are pages", pages.length ? [] : ["no .html file in the folder"]);
  check(`the HTML of ${pages.length} pages is valid`, errors.map(inWords));
}

// What the search brings with it is another's.
const styles = listFiles(dir).filter((file) => file.endsWith(".css") && !file.startsWith("pagefind/"));
check("there is a style sheet", styles.length ? [] : ["no .css file in the folder"]);
if (styles.length) {
  const found = run("--css", styles.map((file) => join(dir, file)));
  const errors = (found.messages ?? []).filter(({ type, message }) => type !== "info" && !UNHEARD.test(message));
  check(`the CSS of ${styles.length} style sheets is valid`, found.fault ? [found.fault] : errors.map(inWords));
}
finish();

/** What the checker says of files or folders, or the fault that kept it from running. */
function run(kind, paths) {
  // Deeply nested pages need more stack than Java gives by default.
  const options = ["-Xss4m", "-jar", vnu, "--format", "json", "--stdout", "--exit-zero-always", kind, ...paths];
  const { error, status, stdout, stderr } = spawnSync("java", options, { encoding: "utf8", maxBuffer: 1 << 30 });
  if (error || status !== 0) return { fault: error?.message ?? stderr.trim() };
  return JSON.parse(stdout);
}

function inWords({ url, lastLine, lastColumn, message, extract }) {
  const file = decodeURIComponent(url ?? "").replace(`file:${dir}/`, "");
  return `${file}:${lastLine ?? "?"}:${lastColumn ?? "?"}: ${message} ${JSON.stringify(extract ?? "")}`;
}

function counted(texts) {
  const counts = new Map();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 10);
}
