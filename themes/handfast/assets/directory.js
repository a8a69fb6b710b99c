// The directory of partners: its facets become boxes to tick, and what is chosen stands in the address. The partners
// themselves come with the first choice; until then the page is the one that was sent. On a further leaf of the list the
// facets lead to the whole directory.

const CHUNK = 60;
// While one types, so many are shown in the frame of the key, more than fit on a screen; the others follow behind it.
const AT_ONCE = 20;
const VIEWS = ["list", "cards", "table", "map"];
const SORTS = ["name", "stage", "new", "place", "sector"];
// So long after the last key the number is read aloud, and the address of a word half typed is written.
const PAUSE = 500;
const ADDRESS_PAUSE = 150;

const form = document.querySelector(".directory-tools");
const facets = [...document.querySelectorAll(".facet")];
const ids = facets.map((facet) => facet.dataset.facet);

/** What an address asks for; what it does not know it leaves out. */
function read(search) {
  const given = new URLSearchParams(search);
  const [, back, sort] = /^(-?)(.*)$/.exec(given.get("sort") ?? "name");
  const view = given.get("view");
  const values = (facet) => [...facet.querySelectorAll("[data-value]")].map(({ dataset }) => dataset.value);
  const known = (facet) => given.getAll(facet.dataset.facet).filter((value) => values(facet).includes(value));
  return {
    q: given.get("q") ?? "",
    sort: SORTS.includes(sort) ? sort : "name",
    back: back === "-" && SORTS.includes(sort),
    view: VIEWS.includes(view) && (view !== "map" || form.dataset.map) ? view : "list",
    chosen: Object.fromEntries(facets.map((facet) => [facet.dataset.facet, new Set(known(facet))])),
  };
}

/** The end of an address: nothing for what is as it would be anyway. */
function write({ q, sort, back, view, chosen }) {
  const asked = new URLSearchParams();
  for (const facet of ids) for (const value of chosen[facet]) asked.append(facet, value);
  if (q.trim()) asked.set("q", q.trim());
  if (sort !== "name" || back) asked.set("sort", (back ? "-" : "") + sort);
  if (view !== "list") asked.set("view", view);
  const text = asked.toString();
  return text && `?${text}`;
}

/** The button below a long facet shows all of its values, or the first ones again. */
function unfold(event) {
  const all = event.target.closest(".facet-all button");
  if (all) all.setAttribute("aria-expanded", all.closest(".facet").classList.toggle("is-open"));
}

/** On a further leaf: the links of the side filter the whole directory. */
function lead() {
  document.querySelector(".directory > .way")?.addEventListener("click", unfold);
  for (const item of document.querySelectorAll("[data-value]")) {
    const link = item.querySelector("a");
    link.search = `?${new URLSearchParams([[item.closest("[data-facet]").dataset.facet, item.dataset.value]])}`;
    link.pathname = new URL(form.action).pathname;
    item.querySelector(".count + .hidden")?.remove();
    const count = item.querySelector(".count");
    if (count) count.textContent = item.dataset.partners;
  }
}

function begin() {
  const words = document.getElementById("directory-found").dataset;
  const locale = words.locale.replace("_", "-");
  const plural = new Intl.PluralRules(locale);
  const figures = new Intl.NumberFormat(locale);
  const number = (value) => figures.format(value);
  /** A message for a number, with `#` for the number and `##` for another one. */
  const count = (name, value, other = 0) => {
    const message = words[`${name}${plural.select(value) === "one" ? "One" : "Other"}`];
    return message.replace("##", number(other)).replace("#", number(value));
  };

  const root = form.closest(".directory");
  const pages = root.querySelector(".directory-pages");
  const leaves = document.querySelector(".leaves");
  const total = Number(form.dataset.total);
  const field = form.elements.q;
  const order = document.getElementById("directory-sort");
  const boxes = tick();
  const found = document.createElement("div");
  found.className = "directory-found";
  found.append(document.getElementById("directory-found").content.cloneNode(true));
  found.hidden = true;
  // What is read aloud has to stand in the page before it says anything.
  const aloud = document.createElement("p");
  aloud.className = "hidden";
  aloud.setAttribute("role", "status");
  pages.before(aloud, found);
  const part = (name) => found.querySelector(`.directory-${name}`);
  const chips = found.querySelector(".chosen");
  const more = part("more").firstElementChild;

  let state = read(location.search);
  let shown = history.state?.shown ?? CHUNK;
  let result;
  let catalogue;
  let display;
  let typing = false;
  let writeLater;
  let speakLater;
  let followLater;
  let behind = 0;

  /** Turns the links of the side into boxes, which look the same and stand in the same place. */
  function tick() {
    const side = document.querySelector("nav.way");
    const section = document.createElement("section");
    section.className = "way directory-side";
    section.setAttribute("aria-label", words.filters);
    section.append(...side.childNodes);
    side.replaceWith(section);
    const made = new Map();
    for (const facet of facets) {
      const set = document.createElement("fieldset");
      set.className = facet.className;
      set.dataset.facet = facet.dataset.facet;
      const legend = document.createElement("legend");
      legend.append(...facet.querySelector("h2").childNodes);
      for (const item of facet.querySelectorAll("[data-value]")) {
        const link = item.querySelector("a");
        const [name] = link.children;
        const label = document.getElementById("directory-choice").content.cloneNode(true).firstElementChild.firstElementChild;
        const [box, title, shownCount, said] = label.children;
        title.textContent = name.textContent;
        if (name.lang) title.lang = name.lang;
        const { value, partners } = item.dataset;
        made.set(`${facet.dataset.facet} ${value}`, {
          facet: facet.dataset.facet, value, box, shownCount, said, item, words: name.textContent,
          lang: name.lang, partners: Number(partners), href: link.getAttribute("href"),
        });
        item.replaceChildren(label);
      }
      set.append(legend, ...[...facet.children].slice(1));
      facet.replaceWith(set);
      facets[facets.indexOf(facet)] = set;
    }
    const details = section.querySelector("details");
    const chosen = document.createElement("span");
    chosen.className = "chosen-count";
    details.querySelector("summary").append(chosen);
    const go = document.createElement("p");
    go.className = "directory-go";
    go.append(document.createElement("button"));
    go.firstChild.type = "button";
    go.firstChild.className = "plain-button";
    details.append(go);
    return made;
  }

  const isChosen = () => state.q.trim() || ids.some((facet) => state.chosen[facet].size);
  const isPlain = () => !write(state);

  /** Puts the state into the address, and into the links to the other languages. */
  function address(how) {
    clearTimeout(writeLater);
    const search = write(state);
    if (search !== location.search || how === "push") {
      history[how === "push" ? "pushState" : "replaceState"](null, "", location.pathname + search);
    }
    for (const link of document.querySelectorAll(".tools a[hreflang]")) link.search = search;
  }

  /** A choice: a step to go back over. */
  function choose(change) {
    if (typing) address("replace");
    typing = false;
    state = { ...state, ...change };
    shown = CHUNK;
    address("push");
    return show();
  }

  function chooseValue(facet, value, on) {
    const values = new Set(state.chosen[facet]);
    if (on) values.add(value);
    else values.delete(value);
    return choose({ chosen: { ...state.chosen, [facet]: values } });
  }

  /** The partners and what works with them, fetched once. */
  let fetching;
  function fetchPartners() {
    const at = (path) => new URL(path, document.baseURI).href;
    fetching ??= Promise.all([
      fetchJson(form.dataset.data), import(at(form.dataset.find)), import(at(form.dataset.show)),
    ]).then(([columns, { Catalogue }, { Display }]) => {
      const all = (facet, what) => (columns.values[facet] ?? []).map((id) => boxes.get(`${facet} ${id}`)?.[what] ?? id);
      const each = (what) => Object.fromEntries(Object.keys(columns.values).map((facet) => [facet, all(facet, what)]));
      catalogue = new Catalogue(columns, each("words"), document.documentElement.lang);
      display = new Display(part("body"), catalogue, {
        partners: form.dataset.partners, ways: each("href"), locale, words, number, count,
        fetchMap: () => fetchJson(form.dataset.map),
        wayTo: (facet, place) => form.dataset.partners +
          write({ ...state, chosen: { ...state.chosen, [facet]: new Set([columns.values[facet][place]]) }, view: "list" }),
      });
    });
    // A second try is allowed when the first one failed.
    fetching.catch(() => (fetching = undefined));
    return fetching;
  }

  async function fetchJson(path) {
    const answer = await fetch(path);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  }

  /** Shows the state; at once when the partners are there, so that a key is answered in the same frame. */
  function show() {
    controls();
    if (isPlain()) {
      settle(true);
      result = catalogue?.find(state);
      counts(result?.counts);
      showChips();
      speak(allWords());
      return undefined;
    }
    if (catalogue) return render();
    root.classList.add("is-waiting");
    speak(words.wait);
    return fetchPartners().then(
      () => (isPlain() ? settle(true) : render()),
      () => {
        settle(true);
        speak(words.failed, true);
      },
    );
  }

  const allWords = () => words.allOther.replace("##", number(total));

  /** The list that was sent, or what was found. */
  function settle(plain) {
    root.classList.remove("is-waiting");
    found.hidden = plain;
    pages.hidden = !plain;
    if (leaves) leaves.hidden = !plain;
  }

  function render() {
    result = catalogue.find(state);
    const many = result.found.length;
    settle(false);
    counts(result.counts);
    const said = isChosen() ? count("found", many, total) : allWords();
    part("count").textContent = said;
    part("empty").hidden = many > 0;
    part("body").hidden = !many;
    showChips();
    const first = typing ? Math.min(shown, AT_ONCE) : shown;
    const drawn = display.begin(state.view, { ...state, found: result.found }, first);
    behind = state.view === "map" ? shown : first;
    clearTimeout(followLater);
    if (behind < shown) followLater = setTimeout(follow, PAUSE / 5);
    rest();
    speak(many ? said : words.none);
    return drawn.catch(() => speak(words.failed, true));
  }

  /** Shows what was left for after the frame of a key. */
  function follow() {
    clearTimeout(followLater);
    if (behind < shown && !found.hidden) display.add(behind, shown);
    behind = shown;
  }

  function rest() {
    const left = result.found.length - shown;
    part("more").hidden = state.view === "map" || left <= 0;
    more.textContent = count("more", Math.min(left, CHUNK));
  }

  /** Reads the number aloud when the typing pauses. */
  function speak(said, now) {
    clearTimeout(speakLater);
    // What went wrong is for everyone to read.
    aloud.classList.toggle("hidden", !now);
    speakLater = setTimeout(() => (aloud.textContent = said), now ? 0 : PAUSE);
  }

  /** Sets everything that one can choose with to what is chosen. */
  function controls() {
    if (field.value.trim() !== state.q.trim()) field.value = state.q;
    order.value = state.sort;
    for (const link of form.querySelectorAll("[data-view]")) {
      link.toggleAttribute("aria-current", link.dataset.view === state.view);
      if (link.dataset.view === state.view) link.setAttribute("aria-current", "true");
      link.search = write({ ...state, view: link.dataset.view });
    }
    let chosen = 0;
    for (const { facet, value, box } of boxes.values()) {
      box.checked = state.chosen[facet].has(value);
      if (box.checked) chosen += 1;
    }
    root.querySelector(".chosen-count").textContent = chosen ? count("chosen", chosen) : "";
  }

  /** The number beside each value; with a plus where it would come to what the facet gives already. */
  function counts(all) {
    for (const { facet, value, box, shownCount, said, item } of boxes.values()) {
      const place = catalogue?.places[facet].get(value);
      const adds = state.chosen[facet].size > 0 && !box.checked;
      const many = all ? all[facet][adds ? "more" : "have"][place] : boxes.get(`${facet} ${value}`).partners;
      item.classList.toggle("is-none", !many && !box.checked);
      item.classList.toggle("is-chosen", box.checked);
      const sign = `${adds ? "+" : ""}${number(many)}`;
      if (shownCount.textContent === sign) continue;
      shownCount.textContent = sign;
      said.textContent = `, ${count(adds ? "adds" : "value", many)}`;
    }
    root.querySelector(".directory-go button").textContent = count("show", result?.found.length ?? total);
  }

  /** What is chosen, each with a way to take it away. */
  function showChips() {
    const chip = (said, lang, remove, quoted = false) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      const hidden = document.createElement("span");
      hidden.className = "hidden";
      hidden.textContent = `${words.remove}: `;
      const text = document.createElement(quoted ? "q" : "span");
      text.textContent = said;
      if (lang) text.lang = lang;
      button.append(hidden, text);
      button.addEventListener("click", () => {
        const at = [...chips.children].indexOf(item);
        remove();
        // The button is gone: the next one takes its place, or the field when nothing is chosen any more.
        (chips.children[Math.min(at, chips.children.length - 1)]?.firstChild ?? field).focus();
      });
      item.append(button);
      return item;
    };
    const list = [];
    if (state.q.trim()) list.push(chip(state.q.trim(), "", () => choose({ q: "" }), true));
    for (const { facet, value, words: said, lang, box } of boxes.values()) {
      if (box.checked) list.push(chip(said, lang, () => chooseValue(facet, value, false)));
    }
    chips.replaceChildren(...list);
    chips.hidden = !list.length;
    part("clear").hidden = !list.length;
  }

  field.addEventListener("input", () => {
    state = { ...state, q: field.value };
    shown = CHUNK;
    // The first letter is a step to go back over, the others are not.
    if (!typing) address("push");
    else {
      clearTimeout(writeLater);
      writeLater = setTimeout(address, ADDRESS_PAUSE, "replace");
    }
    typing = true;
    show();
  });
  field.addEventListener("change", () => {
    if (typing) address("replace");
    typing = false;
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  order.addEventListener("change", () => choose({ sort: order.value, back: false }));
  for (const { facet, value, box } of boxes.values()) {
    box.addEventListener("change", () => chooseValue(facet, value, box.checked));
  }
  part("clear").addEventListener("click", () => {
    choose({ q: "", chosen: read("").chosen });
    field.focus();
  });
  more.addEventListener("click", () => {
    follow();
    const first = display.add(shown, shown + CHUNK);
    shown += CHUNK;
    history.replaceState({ shown }, "");
    rest();
    // The last click takes the button away; whoever stood on it goes on where the new ones begin.
    if (part("more").hidden) first?.querySelector("a").focus();
  });
  root.querySelector(".directory-go button").addEventListener("click", () => {
    root.querySelector("details").open = false;
    const title = found.hidden ? root.querySelector("h1") : part("count");
    title.tabIndex = -1;
    title.focus();
  });
  root.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const sort = event.target.closest("th[data-sort] button")?.parentElement.dataset.sort;
    if (sort) choose({ sort, back: state.sort === sort && !state.back });
    unfold(event);
    // Links to a state of this page, such as the views and the towns below the map.
    const link = event.target.closest("a");
    if (link?.closest(".directory-views, .map-rows") && link.pathname === location.pathname) {
      event.preventDefault();
      choose(read(link.search));
    }
  });
  for (const at of [form, root.querySelector(".directory-side")]) {
    at.addEventListener("focusin", () => fetchPartners().catch(() => {}), { once: true });
  }
  addEventListener("popstate", () => {
    clearTimeout(writeLater);
    typing = false;
    state = read(location.search);
    shown = history.state?.shown ?? CHUNK;
    for (const link of document.querySelectorAll(".tools a[hreflang]")) link.search = write(state);
    show();
  });

  controls();
  counts();
  if (!isPlain()) {
    address("replace");
    show();
  }
}

if (form) {
  if (form.dataset.first === "true") begin();
  else lead();
  form.closest(".directory").classList.add("is-live");
}
