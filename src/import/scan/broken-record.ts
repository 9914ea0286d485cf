import { firstHeight } from "../open/split-text.js";
import type { RowForm } from "./row-form.js";

const [LF, CR] = [10, 13];
// Bytes of the first look; each further one is at so many times as many.
const [FIRST, MORE] = [4096, 8];

/**
 * The place behind a record whose quotation marks are broken, where the splitter of texts ends it.
 *
 * @returns -1 where the bytes end before it
 */
export function brokenEnd(bytes: Uint8Array, from: number, { lines, delimiter }: RowForm): number {
  for (let length = FIRST; ; length *= MORE) {
    // Cut behind a line end, where no letter is cut in two.
    const end = bytes.lastIndexOf(LF, Math.min(bytes.length, from + length) - 1) + 1;
    const text = end > from ? lines(bytes.subarray(from, end)) : "";
    const height = firstHeight(text, delimiter);
    if (height !== undefined) return behind(bytes, from, height);
    if (from + length >= bytes.length) return -1;
  }
}

// The place behind so many lines.
function behind(bytes: Uint8Array, from: number, lines: number): number {
  let at = from;
  for (let left = lines; left > 0; at++) if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) left--;
  return at;
}
