// The page that searches: asks the index that the build made, groups what is found by what it is, and keeps question
// and choices in the address. All words come from the page; what is found becomes elements here, never HTML.

const form = document.querySelector(".finder");
const field = form.elements.q;
const boxes = [...form.querySelectorAll("input[type=checkbox]")];
const said = form.querySelector(".finder-said");
const also = form.querySelector(".finder-also");
const found = document.querySelector(".finder-found");
const none = document.querySelector(".finder-none");
const freed = document.querySelector(".finder-freed");
const index = document.getElementById("index");
const pattern = document.getElementById("found").content.firstElementChild;
const words = form.dataset;
const root = new URL(words.root, location.href);

/** So many finds of a kind are shown at first, and so many more each time. */
const FIRST = 4;
const MORE = 12;
/** So many words that mean the same are searched too. */
const OTHERS = 3;

const plural = new Intl.PluralRules(document.documentElement.lang);
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
const fold = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
const labelOf = (name, value) => boxes.find((box) => box.name === name && box.value === value)?.nextElementSibling.textContent ?? "";
const chosen = (name) => boxes.filter((box) => box.name === name && box.checked).map((box) => box.value);

let loading;
let turn = 0;

/** The index and the words that mean the same, fetched when they are first needed. */
function load() {
  loading ??= Promise.all([open(), fetch(words.synonyms).then((answer) => (answer.ok ? answer.json() : []), () => [])]);
  return loading;
}

async function open() {
  const pagefind = await import(new URL(words.script, location.href).href);
  await pagefind.options({ noWorker: true, excerptLength: 26 });
  await pagefind.init();
  return pagefind;
}

/** The question with each term of the glossary in it said in other words. */
function otherWords(query, groups) {
  const asked = ` ${fold(query)} `;
  const others = new Map();
  for (const names of groups) {
    for (const name of names.filter((one) => asked.includes(` ${fold(one)} `))) {
      for (const other of names) {
        const whole = asked.replace(` ${fold(name)} `, ` ${fold(other)} `).trim();
        // What holds the question itself would find nothing else.
        if (!` ${whole} `.includes(asked) && !others.has(whole)) others.set(whole, other);
      }
    }
  }
  return [...others].slice(0, OTHERS);
}

/** What all the questions find, by kind: the best first, each once. */
async function ask(pagefind, questions) {
  const stages = chosen("stage");
  const kinds = chosen("kind");
  const stage = stages.length ? { stage: { any: stages } } : {};
  const groups = new Map();
  for (const [place, question] of questions.entries()) {
    const { filters } = await pagefind.search(question, { filters: stage });
    for (const kind of Object.keys(filters.kind ?? {}).filter((one) => filters.kind[one])) {
      const { results } = await pagefind.search(question, { filters: { ...stage, kind } });
      const group = groups.get(kind) ?? groups.set(kind, new Map()).get(kind);
      for (const one of results) {
        // What was asked comes before what means the same.
        const score = one.score / (place ? 2 : 1);
        if (!(group.get(one.id)?.score >= score)) group.set(one.id, { score, data: one.data });
      }
    }
  }
  const sorted = [...groups].map(([kind, group]) => ({ kind, finds: [...group.values()].sort((a, b) => b.score - a.score) }));
  for (const box of boxes.filter(({ name }) => name === "kind")) tell(box, sorted.find(({ kind }) => kind === box.value));
  const wanted = sorted.filter(({ kind, finds }) => finds.length && (!kinds.length || kinds.includes(kind)));
  return wanted.sort((a, b) => b.finds[0].score - a.finds[0].score);
}

/** How many finds a choice would give. */
function tell(box, group) {
  box.parentElement.querySelector(".count").textContent = group ? group.finds.length : "0";
}

/** Searches for what stands in the form and shows what is found; gives up when a later search has begun. */
async function look() {
  const mine = ++turn;
  const query = field.value.trim();
  show(query);
  if (!query) return;
  // Said only when it takes long enough to wonder.
  const waiting = setTimeout(() => said.replaceChildren(words.wait), 600);
  try {
    const [pagefind, synonyms] = await load();
    const others = otherWords(query, synonyms);
    const groups = await ask(pagefind, [query, ...others.map(([whole]) => whole)]);
    const parts = await Promise.all(groups.map(draw));
    if (mine !== turn) return;
    clearTimeout(waiting);
    report(query, groups, others);
    found.replaceChildren(...parts);
    comeBack();
  } catch (error) {
    if (mine !== turn) return;
    loading = undefined;
    said.replaceChildren(words.broken);
    index.hidden = false;
    console.warn(error);
  } finally {
    clearTimeout(waiting);
  }
}

/** The page before anything is found: with everything from A to Z where nothing is asked. */
function show(query) {
  const on = boxes.filter((box) => box.checked && box.name).length;
  const badge = form.querySelector(".finder-on");
  badge.textContent = on;
  badge.hidden = !on;
  index.hidden = query !== "";
  if (query) return;
  found.replaceChildren();
  said.replaceChildren();
  found.hidden = none.hidden = also.hidden = true;
  for (const count of form.querySelectorAll(".count")) count.textContent = "";
}

function report(query, groups, others) {
  const count = groups.reduce((sum, { finds }) => sum + finds.length, 0);
  const sentence = count === 0 ? words.none : plural.select(count) === "one" ? words.one : words.other;
  said.replaceChildren(fill(sentence, { query, count }));
  also.hidden = !others.length;
  also.replaceChildren(fill(words.also, { words: others.map(([, other]) => fill(words.quote, { words: other })).join(", ") }));
  found.hidden = !count;
  none.hidden = count > 0;
  freed.hidden = !boxes.some((box) => box.checked && box.name);
}

/** One kind with its first finds. */
async function draw({ kind, finds }) {
  const part = document.createElement("section");
  const head = document.createElement("h2");
  head.id = `found-${kind}`;
  head.append(labelOf("kind", kind), " ", count(finds.length));
  part.setAttribute("aria-labelledby", head.id);
  const list = document.createElement("ol");
  const more = document.createElement("button");
  more.type = "button";
  more.className = "found-more";
  const go = async (many) => {
    const from = list.children.length;
    const data = await Promise.all(finds.slice(from, from + many).map((find) => find.data()));
    list.append(...data.map(drawFind));
    const left = finds.length - list.children.length;
    more.hidden = left <= 0;
    more.textContent = fill(words.more, { count: left, kind: labelOf("kind", kind) });
    return list.children[from];
  };
  await go(finds.length > FIRST + 1 ? FIRST : finds.length);
  more.addEventListener("click", async () => (await go(MORE))?.querySelector("a").focus());
  part.append(head, list, more);
  return part;
}

function count(number) {
  const shown = document.createElement("span");
  shown.className = "count";
  shown.textContent = number;
  return shown;
}

function drawFind(data) {
  const item = pattern.cloneNode(true);
  const marks = markedWords(data);
  const [link, told, parts] = [item.querySelector("a"), item.querySelector(".found-words"), item.querySelector(".found-parts")];
  link.href = address(data.raw_url, "", marks);
  item.querySelector(".found-title").textContent = data.meta.title;
  item.querySelector(".found-state").textContent = (data.filters.stage ?? []).map((stage) => labelOf("stage", stage)).join(", ");
  told.append(...excerpt(data.excerpt));
  // Where in a long text the words stand: the headings with most of them.
  const places = data.sub_results.filter((part) => part.anchor && /^h[2-6]$/.test(part.anchor.element));
  places.sort((a, b) => b.locations.length - a.locations.length);
  for (const { title, anchor } of data.filters.kind?.[0] === "chapter" ? places.slice(0, 3) : []) {
    const line = document.createElement("li");
    const to = document.createElement("a");
    to.href = address(data.raw_url, anchor.id, marks);
    to.textContent = title.replace(/\.$/, "");
    line.append(to);
    parts.append(line);
  }
  if (!parts.children.length) parts.remove();
  return item;
}

/** The words of a find as they stand in its text: the stems matched them, and the page that opens marks these. */
function markedWords({ content, locations }) {
  const all = content.split(/\s+/);
  const seen = locations.map((at) => (all[at] ?? "").toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""));
  return [...new Set(seen.filter(Boolean))].slice(0, 8);
}

/** Where a find stands, with the words to mark there. */
function address(path, anchor, marks) {
  const url = new URL(path, root);
  if (marks.length) url.searchParams.set("mark", marks.join(" "));
  if (anchor) url.hash = anchor;
  return url.href;
}

/** The excerpt comes as HTML with marks and nothing else in it; it is taken apart into text and marks. */
function excerpt(html) {
  const plain = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  return html.split(/<\/?mark>/).map((text, place) => {
    if (place % 2 === 0) return plain(text);
    const mark = document.createElement("mark");
    mark.textContent = plain(text);
    return mark;
  });
}

/** The address of what is asked now. */
function ownAddress() {
  const url = new URL(location.href);
  url.search = "";
  url.hash = "";
  if (field.value.trim()) url.searchParams.set("q", field.value.trim());
  for (const box of boxes) if (box.checked && box.name) url.searchParams.append(box.name, box.value);
  return url;
}

/** Keeps the question in the address; each letter is no step of its own on the way back. */
function keep(step) {
  const url = ownAddress();
  if (url.href === location.href) return;
  history[step ? "pushState" : "replaceState"](null, "", url);
}

function readAddress() {
  const asked = new URL(location.href).searchParams;
  field.value = asked.get("q") ?? "";
  for (const box of boxes) if (box.name) box.checked = asked.getAll(box.name).includes(box.value);
}

/** After the way back from a find, the focus is where the reader left. */
function comeBack() {
  const left = history.state?.opened;
  if (!left) return;
  history.replaceState(null, "", location.href);
  [...found.querySelectorAll("a")].find((link) => link.href === left)?.focus();
}

let pause;
field.addEventListener("input", () => {
  clearTimeout(pause);
  const first = !new URL(location.href).searchParams.get("q");
  pause = setTimeout(() => {
    keep(first && field.value.trim() !== "");
    look();
  }, 160);
});
// Fetched with the first letter, so that it is there when the reader pauses.
field.addEventListener("input", () => load().catch(() => {}), { once: true });
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  keep(true);
  look();
});
form.addEventListener("change", (event) => {
  if (!event.target.name || event.target === field) return;
  keep(true);
  look();
});
freed.addEventListener("click", () => {
  for (const box of boxes) if (box.name) box.checked = false;
  keep(true);
  look();
  field.focus();
});
none.querySelector("[data-index]").addEventListener("click", () => {
  index.hidden = false;
});
found.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (link) history.replaceState({ opened: link.href }, "", location.href);
});
addEventListener("popstate", () => {
  readAddress();
  look();
});

/** Everything in the results that can be opened, in its order. */
const stops = () => [...found.querySelectorAll("a, button:not([hidden])")];

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing) return;
  const inField = event.target === field;
  const inFound = found.contains(event.target);
  if (event.key === "Escape" && (inField || inFound)) {
    event.preventDefault();
    clearTimeout(pause);
    field.value = "";
    keep(true);
    look();
    field.focus();
  } else if ((event.key === "ArrowDown" && (inField || inFound)) || (event.key === "ArrowUp" && inFound)) {
    const all = stops();
    const to = all.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1);
    event.preventDefault();
    (to < 0 ? field : all[Math.min(to, all.length - 1)])?.focus();
  }
});

const slash = document.querySelector("[data-slash]");
try {
  slash.checked = localStorage.getItem("handfast-slash") !== "off";
  slash.addEventListener("change", () => localStorage.setItem("handfast-slash", slash.checked ? "on" : "off"));
} catch {
  // Without storage the key cannot be remembered as switched off, so nothing is offered.
  slash.closest("p").hidden = true;
}

readAddress();
if (boxes.some((box) => box.checked && box.name) || matchMedia("(min-width: 62em)").matches) form.querySelector("details").open = true;
if (field.value) look();
else if (!location.hash && !("ontouchstart" in window)) field.focus({ preventScroll: true });
