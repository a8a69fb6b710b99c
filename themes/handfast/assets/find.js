// On every page: the key "/" leads to the search field, and the words that were searched for are marked.

const OFF = "handfast-slash";

/** Whether the reader switched the key off; without storage it stays on. */
function isOff() {
  try {
    return localStorage.getItem(OFF) === "off";
  } catch {
    return false;
  }
}

// A key without Ctrl or Alt is a word for those who dictate: hence the switch on the page that searches.
document.addEventListener("keydown", (event) => {
  const writes = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || writes || isOff()) return;
  const field = [...document.querySelectorAll("[data-find]")].find((one) => one.checkVisibility?.() ?? one.offsetParent);
  const link = document.querySelector(".find-link");
  if (!field && !link) return;
  event.preventDefault();
  if (field) {
    field.focus();
    field.select();
  } else {
    link.click();
  }
});

const asked = new URL(location).searchParams.get("mark")?.split(/\s+/).filter(Boolean).slice(0, 12) ?? [];
if (asked.length) markWords(asked);

function markWords(words) {
  const main = document.querySelector("main");
  const template = document.getElementById("marked");
  if (!main || !template) return;
  const plain = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"));
  const wanted = new RegExp(`(?<![\\p{L}\\p{N}])(?:${plain.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const marks = textsOf(main).flatMap((text) => markText(text, wanted));
  if (!marks.length) return;
  const bar = template.content.firstElementChild.cloneNode(true);
  const [next, off] = bar.querySelectorAll("button");
  let at = -1;
  next.addEventListener("click", () => {
    at = (at + 1) % marks.length;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    marks[at].scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    marks.forEach((mark, place) => mark.classList.toggle("is-here", place === at));
  });
  off.addEventListener("click", () => {
    for (const mark of marks) {
      const around = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      around.normalize();
    }
    bar.remove();
    document.documentElement.classList.remove("has-marks");
    const url = new URL(location);
    url.searchParams.delete("mark");
    history.replaceState(history.state, "", url);
    main.focus({ preventScroll: true });
  });
  main.prepend(bar);
  document.documentElement.classList.add("has-marks");
  // Told after it stands there, or it would not be read out.
  const said = marks.length === 1 ? bar.dataset.one : bar.dataset.other.replace("{count}", marks.length);
  requestAnimationFrame(() => bar.querySelector("p").append(said));
  // What stands in front of the anchor has not moved, yet the bar may lie on it.
  if (location.hash.length > 1) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}

/** The pieces of text that a reader sees. */
function textsOf(main) {
  const passed = "script, style, svg, template, noscript, textarea, select, .hidden, .visually-hidden";
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest(passed) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  return texts;
}

/** Puts a mark around every wanted word of a text; from its end, so that the places before stay right. */
function markText(text, wanted) {
  const found = [...text.data.matchAll(wanted)].reverse();
  const marks = found.map((match) => {
    const word = text.splitText(match.index);
    word.splitText(match[0].length);
    const mark = document.createElement("mark");
    mark.className = "found";
    word.replaceWith(mark);
    mark.append(word);
    return mark;
  });
  return marks.reverse();
}
