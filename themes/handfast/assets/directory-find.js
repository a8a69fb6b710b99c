// Finds partners: reads the columns of the directory's file, filters, counts and puts in order. It knows no page.

/** What a partner itself is of; and what its partnerships are of, in the order in which a partnership lists it. */
const OWN = ["sector", "category", "place"];
const SHARED = ["stage", "type", "goal"];
export const FACETS = [...SHARED, ...OWN];

/** Languages in which ä, ö, å and their kin are letters of their own, written with two where a keyboard lacks them. */
const OWN_LETTERS = /^(da|nb|nn|no|sv|fi|de)\b/;
const DOUBLE = { æ: "ae", ä: "ae", ø: "oe", ö: "oe", å: "aa", ü: "ue", ß: "ss", œ: "oe" };
const SINGLE = { æ: "ae", ø: "o", ß: "ss", œ: "oe", ł: "l", đ: "d", ð: "d", þ: "th" };
const DOUBLED = /[æäøöåüßœ]/g;
const SINGLED = /[æøßœłđðþ]/g;

const small = (words) => words.normalize("NFC").toLowerCase();
const bare = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").replace(SINGLED, (letter) => SINGLE[letter]);
const doubled = (words) => bare(words.replace(DOUBLED, (letter) => DOUBLE[letter]));

/** Words as one types them: in Danish "å" is found as "å" and "aa"; in English as "å", "aa" and "a". */
export function fold(words, lang) {
  return (OWN_LETTERS.test(lang) ? doubled : bare)(small(words));
}

/** All spellings under which words are found. */
function findable(words, lang) {
  const plain = small(words);
  if (OWN_LETTERS.test(lang)) return doubled(plain);
  const two = plain.replace(DOUBLED, (letter) => DOUBLE[letter]);
  return two === plain ? bare(plain) : `${bare(plain)}\n${bare(two)}`;
}

const list = (places) => (typeof places === "number" ? [places] : places);

/** How near a partnership is, from the code of where it stands: married first, then what is over, then nothing. */
const NEARNESS = [3, 2, 1, 0, 4, 6, 6, 6, 6, 6, 5, 5, 5, 5, 5];

export class Catalogue {
  /** `labels` gives the words of a value: facet, then place in the facet. */
  constructor(columns, labels, lang) {
    this.columns = columns;
    this.lang = lang;
    this.size = columns.ids.length;
    this.own = OWN.map((facet) => columns[facet].map(list));
    this.bonds = columns.bonds.map(([stands, types, goals]) => [stands < 5 ? [stands] : [], list(types), list(goals)]);
    this.partnerships = columns.partnerships.map(list);
    // In which facets each partnership fails, while a question is answered.
    this.apart = new Uint8Array(this.bonds.length);
    this.examples = new Set(columns.examples);
    this.letters = columns.letters.flatMap(([letter, many]) => Array(many).fill(letter));
    this.labels = labels;
    this.texts = columns.names.map((name, at) => {
      const towns = this.own[2][at].map((place) => labels.place[place]);
      return findable([name, columns.lines[at], ...towns, columns.also[at] ?? ""].join("\n"), lang);
    });
    this.places = Object.fromEntries(
      FACETS.map((facet) => [facet, new Map((columns.values[facet] ?? []).map((id, at) => [id, at]))]),
    );
    this.orders = new Map();
  }

  /** The codes of where a partner's partnerships stand, as its entry shows them: what goes on first, the closest first. */
  standings(at) {
    const codes = [...new Set(this.partnerships[at].map((bond) => this.columns.bonds[bond][0]))];
    const over = (code) => code >= 5 && code < 10;
    return codes.sort((a, b) => over(a) - over(b) || (b % 5) - (a % 5));
  }

  /** All partners in an order; names decide between equals, and what is not known comes last either way round. */
  order(sort, back) {
    const key = `${back}${sort}`;
    if (!this.orders.has(key)) {
      const keys = this.keys(sort);
      const all = Int32Array.from({ length: this.size }, (_, at) => at);
      const turn = back ? -1 : 1;
      all.sort((a, b) => {
        if (keys[a] === keys[b]) return a - b;
        if (keys[a] < 0 || keys[b] < 0) return keys[b] - keys[a];
        return turn * (keys[a] - keys[b]);
      });
      this.orders.set(key, all);
    }
    return this.orders.get(key);
  }

  /** A number for each partner, the least of which comes first; -1 where there is nothing to go by. */
  keys(sort) {
    const { town, newest } = this.columns;
    if (sort === "place") return this.byWords("place", (at) => town[at]);
    if (sort === "sector") return this.byWords("sector", (at) => this.own[0][at][0] ?? -1);
    if (sort === "new") return newest.map((on) => (on ? 99999999 - on : -1));
    if (sort === "stage") {
      const nearest = (bonds) => Math.min(...bonds.map((bond) => NEARNESS[this.columns.bonds[bond][0]]));
      return this.partnerships.map((bonds) => (bonds.length ? nearest(bonds) : -1));
    }
    return Int32Array.from({ length: this.size }, (_, at) => at);
  }

  byWords(facet, valueOf) {
    const { compare } = new Intl.Collator(this.lang);
    const words = this.labels[facet];
    const ranks = [];
    [...words.keys()].sort((a, b) => compare(words[a], words[b])).forEach((value, rank) => (ranks[value] = rank));
    return Array.from({ length: this.size }, (_, at) => (valueOf(at) < 0 ? -1 : ranks[valueOf(at)]));
  }

  /**
   * The partners that fit, in order, and for each value of each facet how many of the partners that fit everything else
   * have it (`have`), and how many of these are not found yet (`more`).
   *
   * One value of a facet is enough, all facets must fit; stage, type and goal must fit one and the same partnership.
   */
  find({ q, chosen, sort, back }) {
    const words = fold(q, this.lang).split(/\s+/).filter(Boolean);
    const wanted = (facet) => {
      const places = [...chosen[facet]].map((id) => this.places[facet].get(id));
      return places.length ? new Wanted(places) : null;
    };
    const own = OWN.map(wanted);
    const shared = SHARED.map(wanted);
    const counts = Object.fromEntries(FACETS.map((facet) => [facet, this.counter(facet)]));
    const counters = { own: OWN.map((facet) => counts[facet]), shared: SHARED.map((facet) => counts[facet]) };
    const hit = new Uint8Array(this.size);
    for (let at = 0; at < this.size; at += 1) {
      if (words.every((word) => this.texts[at].includes(word))) hit[at] = this.judge(at, own, shared, counters);
    }
    return { found: this.order(sort, back).filter((at) => hit[at]), counts };
  }

  counter(facet) {
    const { size } = this.places[facet];
    return { have: new Int32Array(size), more: new Int32Array(size), last: new Int32Array(size).fill(-1) };
  }

  /** Whether a partner fits; counts it for each value with which it would. Facets that fail are bits of a number. */
  judge(at, own, shared, counters) {
    let lacks = 0;
    for (let facet = 0; facet < own.length; facet += 1) {
      if (own[facet] && !own[facet].hasAny(this.own[facet][at])) lacks |= 1 << facet;
    }
    // What fails in two facets of its own is found by no single choice.
    if (lacks & (lacks - 1)) return 0;
    const bonds = this.partnerships[at];
    let together = shared.every((wanted) => !wanted);
    for (const bond of bonds) {
      this.apart[bond] = 0;
      for (let facet = 0; facet < shared.length; facet += 1) {
        if (shared[facet] && !shared[facet].hasAny(this.bonds[bond][facet])) this.apart[bond] |= 1 << facet;
      }
      if (!this.apart[bond]) together = true;
    }
    const hit = !lacks && together;
    for (let facet = 0; facet < 3; facet += 1) {
      const others = ~(1 << facet);
      if (together && !(lacks & others)) count(counters.own[facet], this.own[facet][at], at, hit);
      if (lacks) continue;
      for (const bond of bonds) {
        if (!(this.apart[bond] & others)) count(counters.shared[facet], this.bonds[bond][facet], at, hit);
      }
    }
    return hit ? 1 : 0;
  }
}

/** The values that are wanted of a facet. */
class Wanted {
  constructor(places) {
    this.places = new Set(places);
  }

  hasAny(values) {
    for (const value of values) if (this.places.has(value)) return true;
    return false;
  }
}

/** Counts a partner once for each value. */
function count({ have, more, last }, values, at, hit) {
  for (const value of values) {
    if (last[value] === at) continue;
    last[value] = at;
    have[value] += 1;
    if (!hit) more[value] += 1;
  }
}
