// Holds every page against the HTML standard with the Nu Html Checker, in one run of Java.
// Usage: node html.mjs DIR

import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import vnu from "vnu-jar";
import { check, finish, note } from "./report.mjs";
import { folderArgument, listFiles } from "./site.mjs";

const dir = resolve(folderArgument("html.mjs DIR"));
const pages = listFiles(dir).filter((file) => file.endsWith(".html"));

// Deeply nested pages need more stack than Java gives by default.
const options = ["-Xss4m", "-jar", vnu, "--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html", dir];
const run = spawnSync("java", options, { encoding: "utf8", maxBuffer: 1 << 30 });

if (run.error || run.status !== 0) {
  check("the HTML checker runs", [run.error?.message ?? run.stderr.trim()]);
} else {
  const { messages } = JSON.parse(run.stdout);
  const errors = messages.filter(({ type }) => type !== "info");
  // Read from disk, a page has no origin that 'self' could match; whether the policy holds, the browser tells.
  const isTrue = ({ message }) => !message.startsWith("Resource violates Content Security Policy");
  const warnings = messages.filter(({ type, subType }) => type === "info" && subType === "warning").filter(isTrue);
  for (const [text, count] of counted(warnings.map(({ message }) => message))) note(`${count} × ${text}`);
  note(`${warnings.length} warnings`);
  // Were the folder empty, the checker would find nothing wrong with it.
  check("there are pages", pages.length ? [] : ["no .html file in the folder"]);
  check(`the HTML of ${pages.length} pages is valid`, errors.map(inWords));
}
finish();

function inWords({ url, lastLine, lastColumn, message, extract }) {
  const file = decodeURIComponent(url ?? "").replace(`file:${dir}/`, "");
  return `${file}:${lastLine ?? "?"}:${lastColumn ?? "?"}: ${message} ${JSON.stringify(extract ?? "")}`;
}

function counted(texts) {
  const counts = new Map();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 10);
}
