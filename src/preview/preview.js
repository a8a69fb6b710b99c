// The preview's own script: it stands in no published page. A saved change replaces the blocks that differ, and nothing
// else, so that the place, the focus and what was opened stay. All words come from the preview, in the site's language.
{
  const own = "/_handfast/";
  const here = location.pathname;
  const pristine = new WeakMap();
  let state = null;

  // The page as it came, beside the page as it is: the theme's scripts, which run later, change the one alone.
  const pair = (copy, live) => {
    pristine.set(copy, live);
    copy.childNodes.forEach((child, at) => pair(child, live.childNodes[at]));
  };
  const marked = document.currentScript;
  let copy = document.documentElement.cloneNode(true);
  pair(copy, document.documentElement);

  const isElement = (node) => node.nodeType === Node.ELEMENT_NODE;
  const alike = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName && (!isElement(a) || a.id === b.id);

  // What the scripts of the theme have put around a block goes where the block goes.
  const outermost = (node, parent) => {
    let at = node;
    while (at.parentNode && at.parentNode !== parent && at.parentNode !== document) at = at.parentNode;
    return at.parentNode === parent ? at : node;
  };

  const birth = (fresh) => {
    const live = document.importNode(fresh, true);
    pair(fresh, live);
    return live;
  };

  // Which children stay: the longest row of equal ones at both ends, then equal ones in between, in order.
  const matched = (old, fresh) => {
    const pairs = new Map();
    let from = 0;
    while (from < old.length && from < fresh.length && old[from].isEqualNode(fresh[from])) pairs.set(fresh[from], old[from++]);
    let [oldEnd, freshEnd] = [old.length, fresh.length];
    while (oldEnd > from && freshEnd > from && old[oldEnd - 1].isEqualNode(fresh[freshEnd - 1])) {
      pairs.set(fresh[--freshEnd], old[--oldEnd]);
    }
    let next = from;
    for (let at = from; at < freshEnd; at++) {
      const same = old.slice(next, oldEnd).findIndex((one) => one.isEqualNode(fresh[at]));
      if (same >= 0) {
        pairs.set(fresh[at], old[next + same]);
        next += same + 1;
      }
    }
    // What differs between two that stay is the same block with other words, where it is of the same kind.
    let left = 0;
    for (let at = 0; at < fresh.length; at++) {
      const kept = pairs.get(fresh[at]);
      if (kept) left = old.indexOf(kept) + 1;
      else if (left < old.length && ![...pairs.values()].includes(old[left]) && alike(old[left], fresh[at])) {
        pairs.set(fresh[at], old[left++]);
      }
    }
    return pairs;
  };

  const touched = [];
  const patch = (old, fresh) => {
    const live = pristine.get(old);
    pristine.set(fresh, live);
    if (!isElement(old)) {
      if (live.nodeValue !== fresh.nodeValue && old.nodeValue !== fresh.nodeValue) {
        live.nodeValue = fresh.nodeValue;
        touched.push(live.parentElement);
      }
      return;
    }
    for (const { name, value } of [...fresh.attributes]) {
      if (old.getAttribute(name) !== value) live.setAttribute(name, value);
    }
    for (const { name } of [...old.attributes]) {
      if (!fresh.hasAttribute(name)) live.removeAttribute(name);
    }
    const before = [...old.childNodes];
    const after = [...fresh.childNodes];
    const pairs = matched(before, after);
    const staying = new Set(pairs.values());
    for (const gone of before) {
      if (staying.has(gone)) continue;
      const node = pristine.get(gone);
      const outer = outermost(node, live);
      (isElement(outer) && outer.classList.contains("code-box") ? outer : node).remove();
    }
    let previous = null;
    for (const one of after) {
      const kept = pairs.get(one);
      let node;
      if (kept) {
        if (kept.isEqualNode(one)) {
          pair2(kept, one);
        } else patch(kept, one);
        node = pristine.get(one);
      } else {
        node = birth(one);
        if (previous) previous.after(node);
        else live.prepend(node);
        touched.push(isElement(node) ? node : live);
      }
      previous = outermost(node, live);
    }
  };
  const pair2 = (old, fresh) => {
    pristine.set(fresh, pristine.get(old));
    fresh.childNodes.forEach((child, at) => pair2(old.childNodes[at], child));
  };

  // What the reader looks at stays where it is, whatever grows above it.
  const anchor = () => {
    const blocks = document.querySelectorAll("main :is(p, li, h1, h2, h3, h4, pre, tr, dt, figure)");
    const seen = [...blocks].find((block) => block.getBoundingClientRect().bottom > 80);
    return seen && { seen, top: seen.getBoundingClientRect().top };
  };

  const scripts = (root) => [...root.querySelectorAll("script[src]")].map((one) => one.getAttribute("src")).join();
  // Pages whose scripts make most of what is seen are loaded anew; the browser keeps the place.
  const isMade = (root) => /\/(directory|search)-/.test(scripts(root));
  const differ = (a, b) => !(a.querySelector("main") ?? a).isEqualNode(b.querySelector("main") ?? b);

  const swap = async () => {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    const text = await answer.text();
    const fresh = new DOMParser().parseFromString(text, "text/html").documentElement;
    if (scripts(fresh) !== scripts(copy) || (isMade(fresh) && differ(fresh, copy))) {
      keepPlace();
      location.reload();
      return;
    }
    touched.length = 0;
    const kept = anchor();
    const focused = document.activeElement;
    patch(copy, fresh);
    copy = fresh;
    if (kept?.seen.isConnected) scrollBy({ top: kept.seen.getBoundingClientRect().top - kept.top, behavior: "instant" });
    if (focused?.id && !focused.isConnected) document.getElementById(focused.id)?.focus({ preventScroll: true });
  };
  const keepPlace = () => sessionStorage.setItem("handfast:place", JSON.stringify([here, scrollX, scrollY]));

  const reveal = (block) => {
    if (!block) return;
    const { top, bottom } = block.getBoundingClientRect();
    if (top < 60 || bottom > innerHeight - 40) {
      block.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    }
    block.animate?.([{ outline: "3px solid Highlight", outlineOffset: "4px" }, { outline: "3px solid transparent", outlineOffset: "4px" }], 1600);
  };
  const blockWith = (words) => {
    const wanted = words.replace(/\s+/g, " ").trim();
    if (!wanted) return null;
    const blocks = document.querySelectorAll("main :is(p, li, h1, h2, h3, h4, pre, td, th, dt, dd, figcaption)");
    return [...blocks].findLast((block) => block.textContent.replace(/[\s\u00a0]+/g, " ").includes(wanted));
  };

  // What the preview says stands in a tree of its own, which no style of the site reaches, and no change of the page.
  const host = document.createElement("div");
  host.id = "handfast-preview";
  const root = host.attachShadow({ mode: "open" });
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = `${own}preview.css`;
  const panel = document.createElement("section");
  const bar = document.createElement("aside");
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  said.className = "said";
  root.append(sheet, panel, bar, said);
  let hidden = false;

  const make = (tag, className, ...inside) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...inside.filter((one) => one !== null && one !== undefined));
    return element;
  };
  const button = (words, act) => {
    const element = make("button", "", words);
    element.type = "button";
    element.addEventListener("click", act);
    return element;
  };

  const faultBlock = (fault, words) => {
    const says = make("p", "what", fault.message);
    const hint = fault.hint && make("p", "hint", make("b", "", `${words.mend}: `), fault.hint);
    const why = make("p", "why", make("b", "", `${words.why} (${fault.rule}): `), fault.why);
    const source = make("pre", "", make("code", "", fault.before, make("mark", "", fault.marked || "\u00a0"), fault.after));
    // The faults are told in English, whatever the language of the site is.
    for (const told of [says, why]) told.lang = "en";
    if (hint) hint.lastChild.textContent = fault.hint;
    return make("li", fault.level, make("p", "where", `${fault.file}, ${words.line} ${fault.line}`), says, source, hint, why);
  };

  const showFaults = () => {
    const { errors, words, kept } = state;
    panel.replaceChildren();
    panel.hidden = errors.length === 0;
    if (errors.length === 0) {
      hidden = false;
      return;
    }
    panel.setAttribute("role", "region");
    panel.setAttribute("aria-label", words.broken);
    if (hidden) {
      panel.className = "folded";
      panel.append(button(`${words["faults-again"]} (${errors.length})`, () => fold(false)));
      return;
    }
    panel.className = "open";
    const close = button(words.close, () => fold(true));
    const has = Boolean(document.querySelector("main"));
    panel.append(
      make("header", "", make("h2", "", words.broken), close),
      make("p", "kept", has && !kept ? "" : has ? words.kept : words["no-page"]),
      make("ol", "", ...errors.map((fault) => faultBlock(fault, words))),
      make("p", "", state.more_errors),
    );
  };
  const fold = (folded) => {
    hidden = folded;
    showFaults();
    root.querySelector("section button")?.focus();
  };

  const showBar = () => {
    const { words, file, held, warnings } = state;
    bar.setAttribute("aria-label", words.bar);
    const open = button(words.open, async () => {
      const answer = await fetch(`${own}open${here}`, { method: "POST", headers: { "X-Handfast-Token": state.token } });
      if (!answer.ok) said.textContent = await answer.text();
    });
    const wrong = warnings.length > 0 && make("details", "", make("summary", "", `${words.warnings}: ${warnings.length}`),
      make("ol", "", ...warnings.map((fault) => faultBlock(fault, words))));
    const opened = bar.querySelector("details")?.open;
    bar.replaceChildren(
      ...[
        state.audience !== "public" && make("strong", "audience", state.audience),
        held && make("strong", "held", held),
        file && make("span", "file", file),
        file && open,
        state.count !== null && make("span", "", `${words.words}: ${state.count}`),
        state.count !== null && make("span", "", state.reviewed ? `${words.reviewed}: ${state.reviewed}` : words["never-reviewed"]),
        state.note && make("span", "note", state.note),
        wrong,
      ].filter(Boolean),
    );
    if (opened && wrong) wrong.open = true;
    bar.hidden = bar.childNodes.length === 0;
  };

  const ask = async () => {
    const answer = await fetch(`${own}state${here}`);
    state = await answer.json();
    host.lang = state.lang;
    host.dataset.number = state.number;
  };

  let busy = Promise.resolve();
  let first = true;
  // Which state of the site the page shows: something may have been saved while it was on its way, or between the moment
  // that it was told of one state and the moment that it asked.
  let shown = marked.dataset.number;
  const renew = async (number) => {
    if (state && String(state.number) === number && shown === number) return;
    const began = first;
    first = false;
    await ask();
    if (state.moved) {
      location.replace(state.moved);
      return;
    }
    if (String(state.number) !== shown) {
      await swap();
      shown = String(state.number);
    }
    showFaults();
    showBar();
    if (!began && state.follow && state.changed) {
      const [page, words] = state.changed;
      if (page !== here) {
        sessionStorage.setItem("handfast:words", JSON.stringify([page, words]));
        location.assign(page);
      } else reveal(blockWith(words) ?? touched.find((one) => one?.isConnected && one.closest("main")));
    }
  };

  // Only a page that is looked at listens: a browser has few connections for all its tabs together.
  let events = null;
  let lost = false;
  const listen = () => {
    if (document.hidden || events) return;
    events = new EventSource(`${own}events`);
    events.addEventListener("message", ({ data }) => {
      if (lost) said.textContent = state?.words.back ?? "";
      lost = false;
      busy = busy.then(() => renew(data)).catch(() => {});
    });
    events.addEventListener("error", () => {
      if (!lost && state) said.textContent = state.words.lost;
      lost = true;
    });
  };
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) return listen();
    events?.close();
    events = null;
  });
  addEventListener("pagehide", () => events?.close());

  document.documentElement.append(host);
  try {
    const place = JSON.parse(sessionStorage.getItem("handfast:place") ?? "null");
    if (place?.[0] === here) addEventListener("load", () => scrollTo({ left: place[1], top: place[2], behavior: "instant" }));
    sessionStorage.removeItem("handfast:place");
    const words = JSON.parse(sessionStorage.getItem("handfast:words") ?? "null");
    if (words?.[0] === here) addEventListener("load", () => reveal(blockWith(words[1])));
    sessionStorage.removeItem("handfast:words");
  } catch {
    // Readers may have switched off that pages keep anything.
  }
  listen();
}
