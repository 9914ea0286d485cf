// For every code of a column the nearest code above it, in five styles: points, three widths of zeros, beginnings.
import type { TextColumn } from "../open/columns.js";
import type { TextBytes } from "../open/held-column.js";
import { judgedTexts } from "./hierarchy-rows.js";
import { onceFor } from "../../model/once-for.js";

/**
 * For every code of a column the nearest code above it: a code begins with those above it, up to the end of one of its
 * levels. Levels of zeros at its end are none of its own. Undefined where no code has one above it.
 *
 * @param style - `dots`: `1` above `1.1`, `29.00.00` above `29.03.00`; `chars`: `43` above `430/12003`; `zeros1`,
 *   `zeros2`, `zeros3`: `11000000` above `11010000`, where levels are one, two or three digits wide
 */
export function codeAncestors(column: TextColumn, style: CodeStyle): Ancestors | undefined {
  const { codes, figures, signs } = codesIn(column);
  if (style === "dots") {
    const [sign = ""] = signs;
    const isPlain = signs.size === 1 && /^[ -~]$/.test(sign);
    return signs.size === 0 ? undefined : inLevels(codes, dotted(isPlain ? bytesOf(column) : levelsOf(column), isPlain ? sign : DOT)); // prettier-ignore
  }
  const texts = bytesOf(column);
  if (style === "chars") return inLevels(codes, beginning(texts, codes));
  const width = Number(style.slice(-1));
  return inLevels(figures, { texts, isCut: true, least: 0, skips: 0, areApart: true, before: (_, end) => end - width });
}

/** How the codes of one column say that one stands above another. */
export type CodeStyle = "dots" | "chars" | "zeros1" | "zeros2" | "zeros3";

export const STYLES: readonly CodeStyle[] = ["dots", "zeros1", "zeros2", "zeros3", "chars"];

const CODE = /^[\p{L}\d]+([.\-–/ ]+[\p{L}\d]+)*\.?$/u;
const SIGNS = /[.\-–/ ]+/g;
const DOT = ".";
const LONGEST = 40;
const ZERO = 48;

/** By the number of a code that of the nearest code above it, which has its own above it; -1 where there is none. */
export type Ancestors = Int32Array;

const [IS_CODE, IS_FIGURE] = [1, 2];
const MANY = 10_000;

// The different codes of a column, those that are figures, in the order in which they are met, and what parts their levels.
const codesIn = onceFor((column: TextColumn) => {
  const { size, numbers, text, of } = column;
  const { said } = judgedTexts(column, (code) => {
    if (code.length > LONGEST || !CODE.test(code)) return 0;
    return /^\d+$/.test(code) ? IS_FIGURE : IS_CODE;
  });
  const [isMet, isSeen] = [new Uint8Array(size), new Uint8Array(size)];
  const signs = new Set<string>();
  const codes = numbers.filter((number) => {
    if (number === 0 || isMet[number] === 1 || said[number] === 0) return false;
    isMet[number] = 1;
    // Codes of one form have the same signs.
    const form = of?.[number] ?? number;
    if (said[number] === IS_CODE && isSeen[form] === 0)
      for (const sign of text(number).match(SIGNS) ?? []) signs.add(sign);
    isSeen[form] = 1;
    return true;
  });
  // Where most of many texts are names, those that look like codes are names, too.
  const own = size > MANY && codes.length * 2 < size ? codes.subarray(0, 0) : codes;
  return { codes: own, figures: own.filter((number) => said[number] === IS_FIGURE), signs: own === codes ? signs : new Set<string>() }; // prettier-ignore
});

/** The codes of a column as bytes. */
const bytesOf = onceFor((column: TextColumn): TextBytes => column.held ?? encoded(column, column.text));

// The same where several signs part the levels: as if each were a dot.
const levelsOf = (column: TextColumn): TextBytes =>
  encoded(column, (number) => column.text(number).split(SIGNS).filter(Boolean).join(DOT));

function encoded(column: TextColumn, textOf: (number: number) => string): TextBytes {
  const texts = new Array<string>(column.size).fill("");
  for (const number of codesIn(column).codes) texts[number] = textOf(number);
  const all = new TextEncoder().encode(texts.join("\0"));
  const [bytes, starts] = [new Uint8Array(all.length), new Int32Array(column.size + 1)];
  let [number, end] = [0, 0];
  for (const byte of all)
    if (byte === 0) starts[++number] = end;
    else bytes[end++] = byte;
  starts[column.size] = end;
  return { bytes, starts };
}

/** How the levels of codes end. */
type Levels = ReturnType<typeof dotted>;

function dotted(texts: TextBytes, sign: string) {
  const [{ bytes }, byte] = [texts, sign.charCodeAt(0)];
  // Where the level before an end ends, in a code that begins at a place; 0 or less where it is the first.
  const before = (start: number, end: number): number => {
    let at = end - 1;
    while (at > 0 && bytes[start + at] !== byte) at--;
    return at;
  };
  return {
    // Whether levels of zeros at the end of a code are none of its own, and how many bytes part two levels.
    ...{ texts, before, isCut: true, skips: 1 },
    // What is left at least of a code above another; nothing where zeros alone stand above all: `00` above `01` and `12`.
    least: 1,
    // Whether only codes of one length belong together.
    areApart: false,
  };
}

// Every code may end where a shorter one does.
function beginning(texts: TextBytes, codes: Int32Array): Levels {
  const isLength = new Set<number>();
  for (const number of codes) isLength.add(lengthIn(texts, number));
  const shorter = Array.from({ length: Math.max(0, ...isLength) + 1 }, () => 0);
  for (let length = 1; length < shorter.length; length++)
    shorter[length] = isLength.has(length - 1) ? length - 1 : (shorter[length - 1] ?? 0);
  return { texts, before: (_, end) => shorter[end] ?? 0, isCut: false, least: 1, skips: 0, areApart: false };
}

const lengthIn = ({ starts }: TextBytes, number: number) => (starts[number + 1] as number) - (starts[number] as number);

function inLevels(codes: Int32Array, levels: Levels): Ancestors | undefined {
  const { texts, before, isCut, least, skips, areApart } = levels;
  const { bytes, starts } = texts;
  const ends = new Int32Array(starts.length);
  let haveLevels = false;
  for (const number of codes) {
    const [start, length] = [starts[number] as number, lengthIn(texts, number)];
    let [end, at] = [length, before(start, length)];
    for (; isCut && at >= least && isNothing(bytes, start + at + skips, start + end); at = before(start, end)) end = at;
    ends[number] = end;
    haveLevels ||= at >= least;
  }
  // Of one length only a code with levels of zeros may stand above another.
  const keyed = areApart ? codes.filter((number) => ends[number] !== lengthIn(texts, number)) : codes;
  if (keyed.length === 0 || !haveLevels) return undefined;
  const known = new CodeStarts(texts, keyed.length);
  for (const number of keyed)
    if (!known.put(number, ends[number] as number, areApart ? lengthIn(texts, number) : 0)) ends[number] = 0;
  const found = new Int32Array(starts.length - 1).fill(-1);
  let isAny = false;
  for (const number of codes) {
    const [start, group] = [starts[number] as number, areApart ? lengthIn(texts, number) : 0];
    for (let at = before(start, ends[number] as number); at >= least; at = before(start, at)) {
      const above = known.find(number, at, group);
      if (above < 0) continue;
      found[number] = above;
      isAny = true;
      break;
    }
  }
  return isAny ? found : undefined;
}

// Whether nothing but zeros stands between two places, or nothing at all.
function isNothing(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] !== ZERO) return false;
  return true;
}

// Another one in each process: no file can be made whose codes all fall into one place.
const SEED = Math.floor(Math.random() * 2 ** 32) | 0;
// No code is as long as this, in bytes.
const KEYS = 1024;

/** Codes by their beginnings: each is known by its key, which is all of it or all but levels at its end, within its group. */
class CodeStarts {
  readonly #bytes: Uint8Array;
  readonly #starts: Int32Array;
  readonly #mask: number;
  readonly #slots: Int32Array;
  // The group of the code in each slot, and how long its key is.
  readonly #keys: Int32Array;

  constructor({ bytes, starts }: TextBytes, count: number) {
    [this.#bytes, this.#starts] = [bytes, starts];
    const size = 2 ** Math.ceil(Math.log2(count * 2 + 2));
    this.#mask = size - 1;
    this.#slots = new Int32Array(size).fill(-1);
    this.#keys = new Int32Array(size);
  }

  /** Takes a code whose key has such a length; false where another code of its group has the same. */
  put(number: number, length: number, group: number): boolean {
    const at = this.#slotOf(number, length, group);
    if (this.#slots[at] !== -1) return false;
    [this.#slots[at], this.#keys[at]] = [number, group * KEYS + length];
    return true;
  }

  /** The code of a group whose key is the beginning of another code; -1 where there is none. */
  find(number: number, length: number, group: number): number {
    return this.#slots[this.#slotOf(number, length, group)] as number;
  }

  #slotOf(number: number, length: number, group: number): number {
    const [bytes, start, key] = [this.#bytes, this.#starts[number] as number, group * KEYS + length];
    let hash = SEED ^ key;
    for (let at = start; at < start + length; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    for (; this.#slots[slot] !== -1; slot = (slot + 1) & this.#mask)
      if (this.#keys[slot] === key && this.#isAt(this.#starts[this.#slots[slot] as number] as number, start, length))
        break;
    return slot;
  }

  #isAt(one: number, other: number, length: number): boolean {
    for (let at = 0; at < length; at++) if (this.#bytes[one + at] !== this.#bytes[other + at]) return false;
    return true;
  }
}
