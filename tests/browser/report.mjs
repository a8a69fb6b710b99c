// Prints one line for each check, and the counts as JSON on the last line, which `tests/run` adds up.

const SHOWN = 20;
const counts = { passed: 0, failed: 0 };

/** A check holds when it found no faults. Each fault is one line of text. */
export function check(name, faults) {
  counts[faults.length ? "failed" : "passed"] += 1;
  console.log(`${faults.length ? "not ok" : "ok"} ${name}`);
  for (const fault of faults.slice(0, SHOWN)) console.log(`    ${fault}`);
  if (faults.length > SHOWN) console.log(`    … and ${faults.length - SHOWN} more`);
}

/** Something worth knowing that is no fault. */
export function note(text) {
  console.log(`# ${text}`);
}

/** Prints the counts and ends; the exit code is 1 when a check failed. */
export function finish() {
  console.log(JSON.stringify(counts));
  // Not process.exit(): that cuts off what is still being written to a pipe.
  process.exitCode = counts.failed ? 1 : 0;
}
