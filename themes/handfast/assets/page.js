// What a page does beyond HTML; without this file everything can be read, and every link leads somewhere. All words come
// from the page, in its language. No module, since nothing is imported and a site opened from a folder may load none.
{
  const said = document.getElementById("said");
  const words = said.dataset;
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  const make = (tag, className, ...inside) => {
    const element = document.createElement(tag);
    element.className = className;
    element.append(...inside);
    return element;
  };

  // A text that stands there already is not read aloud again, so it goes first.
  const say = (text) => {
    said.textContent = "";
    setTimeout(() => (said.textContent = text), 50);
  };

  // Readers may have switched off that pages keep anything.
  const kept = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const keep = (key, value) => {
    try {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, value);
      return true;
    } catch {
      return false;
    }
  };

  // Addresses of headings and blocks of code are copied; a clipboard there is only on secure pages.
  const copy = async (text, at) => {
    await navigator.clipboard.writeText(text);
    at.dataset.said = words.copied;
    say(words.copied);
    setTimeout(() => delete at.dataset.said, 2500);
  };
  if (navigator.clipboard) {
    document.addEventListener("click", (event) => {
      const anchor = event.target.closest("a.anchor");
      // The link itself does its work too: the address bar shows what was copied.
      if (anchor && !event.ctrlKey && !event.metaKey && !event.shiftKey) copy(anchor.href, anchor).catch(() => {});
    });
    for (const code of all("pre.code")) {
      const button = make("button", "code-copy", words.copy);
      button.type = "button";
      button.addEventListener("click", () => copy(code.textContent, button).catch(() => {}));
      const box = make("div", "code-box");
      code.before(box);
      box.append(code, button);
    }
  }

  // Beside the text the list of pages is shown whole. It is opened there too, so that every program that helps a reader
  // knows of its links.
  const wide = matchMedia("(min-width: 54em)");
  const unfold = () => all(".way details").forEach((list) => { list.open = wide.matches; });
  unfold();
  wide.addEventListener("change", unfold);

  // The contents mark the section that is being read: the last one whose heading has passed the upper third.
  const listed = new Map();
  for (const link of all(".onpage a, .sections a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) listed.set(heading, [...(listed.get(heading) ?? []), link]);
  }
  const reveal = (link) => {
    const way = link?.closest(".way");
    // Whoever goes through the list by keyboard is not pulled away from where they are.
    if (way && !way.contains(document.activeElement) && way.scrollHeight > way.clientHeight) way.scrollTop = link.offsetTop - way.clientHeight / 2;
  };
  reveal(document.querySelector(".way [aria-current=page]"));
  if (listed.size) {
    const passed = new Set();
    const mark = (entries) => {
      for (const { target, isIntersecting } of entries) passed[isIntersecting ? "add" : "delete"](target);
      const current = [...listed.keys()].findLast((heading) => passed.has(heading));
      for (const [heading, links] of listed) {
        for (const link of links) {
          if (heading !== current) link.removeAttribute("aria-current");
          else if (!link.hasAttribute("aria-current")) {
            link.setAttribute("aria-current", "true");
            reveal(link);
          }
        }
      }
    };
    // All that lies above counts as seen, so that no jump leaves a heading out.
    const watch = new IntersectionObserver(mark, { rootMargin: "1000000px 0px -66% 0px" });
    for (const heading of listed.keys()) watch.observe(heading);
  }

  // Single keys lead on and back. Who speaks to the computer switches them off, and that is remembered.
  const keys = document.querySelector(".keys");
  if (keys) {
    const links = all("[data-key]");
    const box = keys.querySelector("input");
    const tell = () => {
      for (const link of links) {
        if (box.checked) link.setAttribute("aria-keyshortcuts", link.dataset.key);
        else link.removeAttribute("aria-keyshortcuts");
      }
    };
    box.checked = kept("handfast:keys") !== "off";
    tell();
    keys.hidden = false;
    box.addEventListener("change", () => {
      keep("handfast:keys", box.checked ? null : "off");
      tell();
    });
    document.addEventListener("keydown", (event) => {
      const { key, target } = event;
      if (!box.checked || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
      links.find((link) => link.dataset.key === key.toLowerCase())?.click();
    });
  }

  // Terms of the glossary: a card with what the list of terms says, for mouse and keyboard. A finger follows the link.
  const explained = new Map(all("[data-term]").map((term) => [`#${term.dataset.term}`, term]));
  const terms = all(".prose a.term").filter((link) => explained.has(decodeURIComponent(link.hash)));
  if (terms.length && "popover" in HTMLElement.prototype) {
    const card = make("div", "term-card");
    card.id = "term-card";
    card.popover = "manual";
    card.setAttribute("role", "tooltip");
    document.querySelector("main").append(card);
    let open = null;
    let soon = 0;

    const hide = () => {
      clearTimeout(soon);
      if (!open) return;
      open.removeAttribute("aria-describedby");
      open = null;
      card.hidePopover();
    };
    const show = (link) => {
      clearTimeout(soon);
      if (open === link) return;
      hide();
      open = link;
      const term = explained.get(decodeURIComponent(link.hash));
      const [name, meaning] = ["dt", "dd"].map((tag) => term.querySelector(tag));
      const copies = [make("p", "term-name", name.textContent), make("p", "", ...meaning.cloneNode(true).childNodes)];
      card.replaceChildren(...copies);
      card.lang = term.lang || document.documentElement.lang;
      link.setAttribute("aria-describedby", card.id);
      card.showPopover();
      // Below the words, or above them where there is no room; it scrolls with them.
      const [at] = link.getClientRects();
      const { width, height } = card.getBoundingClientRect();
      const under = at.bottom + 8 + height <= innerHeight || at.top < height + 8;
      const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8));
      card.style.left = `${left + scrollX}px`;
      card.style.top = `${(under ? at.bottom + 8 : at.top - height - 8) + scrollY}px`;
    };
    const later = (work, wait) => {
      clearTimeout(soon);
      soon = setTimeout(work, wait);
    };
    // Time enough to move the pointer onto the card, where it stays.
    const leave = () => later(() => open?.matches(":focus-visible") || hide(), 250);

    for (const link of terms) {
      link.addEventListener("pointerenter", ({ pointerType }) => pointerType !== "touch" && later(() => show(link), 150));
      link.addEventListener("pointerleave", leave);
      link.addEventListener("focus", () => link.matches(":focus-visible") && show(link));
      link.addEventListener("blur", hide);
    }
    card.addEventListener("pointerenter", () => clearTimeout(soon));
    card.addEventListener("pointerleave", leave);
    document.addEventListener("keydown", ({ key }) => key === "Escape" && hide());
  }

  // Checklists: real boxes, whose ticks this browser keeps for this page by the words of each line.
  const place = `handfast:ticks:${location.pathname}`;
  const lists = all(".block-checklist");
  let ticks = {};
  try {
    ticks = JSON.parse(lists.length ? (kept(place) ?? "{}") : "{}");
  } catch {
    // Something else wrote there; it is written over.
  }
  const times = new Map();
  for (const list of lists) {
    const lines = all("li", list).map((line) => {
      const host = line.firstElementChild?.tagName === "P" ? line.firstElementChild : line;
      // The drawn box and its state in words make way for a box that tells its state itself.
      for (const drawn of all(":scope > .box, :scope > .box + .visually-hidden", host).reverse()) drawn.remove();
      const box = make("input", "tick");
      box.type = "checkbox";
      const label = make("label", "", box);
      while (host.firstChild && !/^(UL|OL|P|DIV|TABLE|PRE)$/.test(host.firstChild.nodeName)) label.append(host.firstChild);
      host.prepend(label);
      line.classList.add("tickable");
      const text = label.textContent.trim().replace(/\s+/g, " ");
      times.set(text, (times.get(text) ?? 0) + 1);
      const name = times.get(text) > 1 ? `${text} (${times.get(text)})` : text;
      const first = line.classList.contains("done");
      box.checked = ticks[name] ?? first;
      box.addEventListener("change", () => {
        ticks[name] = box.checked;
        if (box.checked === first) delete ticks[name];
        save();
      });
      return { box, name, first };
    });
    const note = list.querySelector(":scope > .ticks");
    const save = () => {
      const any = Object.keys(ticks).length > 0;
      // Nothing is said about keeping where nothing can be kept.
      note.hidden = !keep(place, any ? JSON.stringify(ticks) : null);
    };
    save();
    note.querySelector("button").addEventListener("click", () => {
      for (const { box, name, first } of lines) {
        box.checked = first;
        delete ticks[name];
      }
      save();
      say(words.cleared);
    });
  }
}
