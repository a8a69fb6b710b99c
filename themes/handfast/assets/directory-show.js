// Shows partners that were found: as a list, cards, a table or a map. Every entry is a copy of one that the page's own
// templates made, so that a theme changes both at once.

const SVG = "http://www.w3.org/2000/svg";

/** The content of a template of the page, ready to be changed. */
export const copyOf = (id) => document.getElementById(id).content.cloneNode(true);

function svg(name, attributes, words) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (words !== undefined) element.textContent = words;
  return element;
}

function say(element, words, lang) {
  element.textContent = words;
  if (lang) element.lang = lang;
  else element.removeAttribute("lang");
}

export class Display {
  /** `body` takes what is shown; `page` knows the ways, the words and the values: see directory.js. */
  constructor(body, catalogue, page) {
    Object.assign(this, { body, catalogue, page });
    this.patterns = new Map();
    const year = { year: "numeric", timeZone: "UTC" };
    const forms = [year, { ...year, month: "long" }, { ...year, month: "long", day: "numeric" }];
    this.dates = forms.map((form) => new Intl.DateTimeFormat(page.locale, form));
  }

  /** Shows what was found from its beginning, as far as `until`; what stays as it is keeps its place and its focus. */
  async begin(view, { found, sort, back }, until) {
    Object.assign(this, { found, sort, back });
    if (this.view !== view) {
      this.body.replaceChildren(...(view === "list" ? [] : [copyOf(`directory-${view}`)]));
      this.view = view;
    }
    if (view === "map") return this.showMap();
    if (view === "list") this.body.replaceChildren();
    else this.rows().replaceChildren();
    if (view === "table") this.markHead();
    this.add(0, until);
    return undefined;
  }

  /** Shows some more; gives the first of them. */
  add(from, until) {
    const entries = [...this.found.subarray(from, until)].map((at) => this.entry(at));
    if (this.view !== "list") this.rows().append(...entries);
    else if (this.sort === "name" && !this.back) this.addByLetter(entries, from);
    else this.plainList().append(...entries);
    return entries[0];
  }

  rows() {
    return this.body.querySelector(this.view === "table" ? "tbody" : "ul");
  }

  plainList() {
    if (!this.body.firstChild) this.body.append(this.emptyList());
    return this.body.firstElementChild;
  }

  emptyList() {
    const list = copyOf("directory-list").querySelector("ul");
    list.replaceChildren();
    return list;
  }

  /** Entries below their letters, as in the list without a choice. */
  addByLetter(entries, from) {
    entries.forEach((entry, number) => {
      const letter = this.catalogue.letters[this.found[from + number]];
      let part = this.body.lastElementChild;
      const head = part?.querySelector("h2");
      if (head?.textContent !== letter) {
        part = copyOf("directory-letter").firstElementChild;
        const title = part.querySelector("h2");
        title.textContent = letter;
        title.id = `found-${this.body.childElementCount + 1}`;
        part.setAttribute("aria-labelledby", title.id);
        part.append(this.emptyList());
        this.body.append(part);
      }
      part.lastElementChild.append(entry);
    });
  }

  /** The entry to copy in a view: without the states, which are kept beside it by their codes. */
  pattern() {
    if (!this.patterns.has(this.view)) {
      const entry = copyOf(`directory-${this.view}`).querySelector(this.view === "table" ? "tbody tr" : "li");
      const states = [...entry.querySelectorAll(".state")];
      for (const state of states) state.remove();
      this.patterns.set(this.view, { entry, states });
    }
    return this.patterns.get(this.view);
  }

  entry(at) {
    const { columns, labels, examples } = this.catalogue;
    const pattern = this.pattern();
    const entry = pattern.entry.cloneNode(true);
    const part = (name) => entry.querySelector(name);
    const name = part(".index-name");
    name.href = `${this.page.partners}${columns.ids[at]}/`;
    say(name, columns.names[at], columns.name_langs[at]);
    if (!examples.has(at)) part(".badge")?.remove();
    const note = part(".index-note");
    if (note) say(note, columns.lines[at], columns.line_langs[at]);
    this.fillPlace(part(".index-place"), columns.town[at]);
    const sector = part(".index-sector");
    if (sector) sector.textContent = labels.sector[columns.sector[at]] ?? "";
    const since = part(".index-new");
    if (since && columns.newest[at]) since.textContent = this.date(columns.newest[at]);
    const codes = this.catalogue.standings(at);
    part(".index-more").append(...codes.map((code) => pattern.states[code % 10].cloneNode(true)));
    return entry;
  }

  fillPlace(place, town) {
    if (!place) return;
    if (town >= 0) {
      const link = place.querySelector("a");
      link.href = this.page.ways.place[town];
      say(link, this.catalogue.labels.place[town]);
    } else if (this.view === "list") place.remove();
    else place.replaceChildren();
  }

  /** 20110228, 20110200 or 20110000 in words. */
  date(number) {
    const [year, month, day] = [Math.floor(number / 10000), Math.floor(number / 100) % 100, number % 100];
    const form = this.dates[(month > 0) + (day > 0)];
    return form.format(Date.UTC(year, Math.max(month - 1, 0), Math.max(day, 1)));
  }

  markHead() {
    for (const head of this.body.querySelectorAll("th[data-sort]")) {
      if (head.dataset.sort !== this.sort) head.removeAttribute("aria-sort");
      // The newest comes first when the order is not turned round.
      else head.setAttribute("aria-sort", this.back !== (this.sort === "new") ? "descending" : "ascending");
    }
  }

  async showMap() {
    const found = this.found;
    this.map ??= await this.page.fetchMap();
    if (this.view !== "map" || this.found !== found) return;
    const { maps, towns, of } = this.map;
    const many = towns.map(() => 0);
    let nowhere = 0;
    for (const at of found) {
      const there = typeof of[at] === "number" ? [of[at]] : of[at];
      for (const town of there) many[town] += 1;
      if (!there.length) nowhere += 1;
    }
    this.showTowns(towns, many);
    const none = this.body.querySelector(".map-none");
    none.textContent = nowhere ? this.page.count("noPlace", nowhere) : "";
    none.hidden = !nowhere;
    const figure = this.body.querySelector("figure");
    const sheets = [];
    let first = 0;
    for (const { wide, small, towns: size } of maps) {
      const part = towns.slice(first, first + size).map(([name, , ours], at) => ({ name, ours, many: many[first + at] }));
      sheets.push(this.sheet(wide, part, "strands strands-map"), this.sheet(small, part, "strands strands-map is-small"));
      first += size;
    }
    figure.replaceChildren(...sheets);
  }

  /** The table that says what the map shows, the towns with most of them first. */
  showTowns(towns, many) {
    const rows = this.body.querySelector(".map-rows tbody");
    this.townRow ??= rows.firstElementChild.cloneNode(true);
    const shown = [...towns.keys()].filter((town) => many[town]).sort((a, b) => many[b] - many[a]);
    rows.replaceChildren(
      ...shown.map((town) => {
        const row = this.townRow.cloneNode(true);
        const [name, place] = towns[town];
        const link = row.querySelector("a");
        link.textContent = name;
        if (place === null) link.replaceWith(name);
        else link.href = this.page.wayTo("place", place);
        row.querySelector("td").textContent = this.page.number(many[town]);
        return row;
      }),
    );
    rows.closest("table").hidden = !shown.length;
  }

  sheet({ size: [width, height], land, at }, towns, className) {
    const drawing = svg("svg", { class: className, viewBox: `0 0 ${width} ${height}`, fill: "none", role: "img" });
    drawing.setAttribute("aria-label", this.page.words.mapTitle);
    drawing.append(...land.map(([home, d]) => svg("path", { class: home ? "land is-home" : "land", d })));
    const dots = gather(towns.map((town, number) => ({ ...town, at: at[number].split(" ").map(Number) })));
    for (const { at: [x, y], radius, many, ours } of dots) {
      const circle = (kind, r) => svg("circle", { class: `town ${kind}`, cx: x, cy: y, r });
      if (many) drawing.append(circle("is-partner", radius));
      if (ours) drawing.append(circle("is-ours", many ? Math.max(radius - 5, 2.4) : 5));
    }
    drawing.append(...labels(dots.filter(({ many }) => many), Number(width), Number(height), this.page.number));
    return drawing;
  }
}

/** As many dots as have room: towns that would lie on each other share one, as on the page of the map. */
function gather(towns) {
  const dots = [];
  const radiusOf = (many) => Math.min(4 + 2.2 * Math.sqrt(many), 15);
  for (const { name, at, many, ours } of towns.filter((town) => town.many || town.ours).sort((a, b) => b.many - a.many)) {
    const radius = radiusOf(many);
    const near = dots.find((dot) => Math.hypot(dot.at[0] - at[0], dot.at[1] - at[1]) < dot.radius + radius + 2);
    if (!near) dots.push({ names: [name], at, many, ours, radius });
    else {
      if (many) near.names.push(name);
      near.many += many;
      near.ours += ours;
      near.radius = radiusOf(near.many);
    }
  }
  return dots;
}

const LINE = 18;

/** A name beside each dot that has room for it; the others stand in the table alone. */
function labels(dots, width, height, number) {
  const taken = dots.map(({ at: [x, y], radius: r }) => [x - r - 2, y - r - 2, x + r + 2, y + r + 2]);
  const apart = (a, b) => a[0] >= b[2] || b[0] >= a[2] || a[1] >= b[3] || b[1] >= a[3];
  const placed = [];
  for (const { at: [x, y], radius, names, many } of [...dots].sort((a, b) => b.many - a.many)) {
    const name = names.length > 1 ? `${names[0]} …` : names[0];
    const long = 8.6 * (name.length + 1 + number(many).length);
    const away = radius + 6;
    const sides = [
      ["t-town", x + away, y + 5.5, x + away],
      ["t-town t-end", x - away, y + 5.5, x - away - long],
      ["t-town t-middle", x, y - away, x - long / 2],
      ["t-town t-middle", x, y + away + 11, x - long / 2],
    ];
    for (const [className, left, line, from] of sides) {
      const area = [from, line - LINE + 4, from + long, line + 4];
      const inside = area[0] >= 2 && area[1] >= 2 && area[2] <= width - 2 && area[3] <= height - 2;
      if (!inside || !taken.every((other) => apart(area, other))) continue;
      taken.push(area);
      const label = svg("text", { class: className, x: left, y: line }, `${name} `);
      label.append(svg("tspan", { class: "t-count" }, number(many)));
      placed.push(label);
      break;
    }
  }
  return placed;
}
