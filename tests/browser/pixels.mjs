// Reads the pictures that Chromium takes (PNG, eight bits, without interlacing) and compares two of them.

import { inflateSync } from "node:zlib";

/** How many pixels differ between two pictures of one size; all of them when the sizes differ. */
export function changedPixels(one, two) {
  const [a, b] = [decode(one), decode(two)];
  if (a.width !== b.width || a.height !== b.height) return Math.max(a.width * a.height, b.width * b.height);
  let changed = 0;
  for (let place = 0; place < a.bytes.length; place += a.step) {
    // Not the last bit: the edge of a letter may round differently.
    const differs = [0, 1, 2].some((channel) => Math.abs(a.bytes[place + channel] - b.bytes[place + channel]) > 8);
    changed += differs ? 1 : 0;
  }
  return changed;
}

/** The size of a picture, its bytes row by row, and how many bytes a pixel has. */
function decode(png) {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const step = { 2: 3, 6: 4 }[png[25]];
  if (png[24] !== 8 || !step || png[28]) throw new Error("not a picture as Chromium takes them");
  const packed = [];
  for (let place = 8; place < png.length; ) {
    const length = png.readUInt32BE(place);
    if (png.toString("latin1", place + 4, place + 8) === "IDAT") packed.push(png.subarray(place + 8, place + 8 + length));
    place += length + 12;
  }
  return { width, height, step, bytes: unfilter(inflateSync(Buffer.concat(packed)), width * step, height, step) };
}

/** Takes back the five filters of PNG: each byte was told as its difference from those left of it and above it. */
function unfilter(raw, stride, height, step) {
  const bytes = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (stride + 1)];
    for (let column = 0; column < stride; column += 1) {
      const at = row * stride + column;
      const left = column >= step ? bytes[at - step] : 0;
      const above = row ? bytes[at - stride] : 0;
      const corner = row && column >= step ? bytes[at - stride - step] : 0;
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter];
      bytes[at] = raw[row * (stride + 1) + 1 + column] + guess;
    }
  }
  return bytes;
}

function paeth(left, above, corner) {
  const sum = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(sum - value));
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
