import type { TextColumn } from "../open/columns.js";
import type { TextBytes } from "../open/held-column.js";
import { onceFor } from "../../model/once-for.js";
import { grown } from "../open/slots.js";

/**
 * For every code of a column the codes of the same column that stand above it.
 *
 * @param style - `dots`: `1` above `1.1`, `29.00.00` above `29.03.00`; `chars`: `43` above `430/12003`; `zeros1`,
 *   `zeros2`, `zeros3`: `11000000` above `11010000`, where levels are one, two or three digits wide
 * @returns undefined where no code has one above it
 */
export function codeAncestors(column: TextColumn, style: CodeStyle): Ancestors | undefined {
  const { codes, figures, areShort } = codesIn(column);
  if (style === "dots" || style === "chars") {
    if (areOfOneLength(column, codes, style)) return undefined;
    const ends = column.held && (style === "dots" ? levelEnds(column, codes) : lengthEnds(column, codes));
    return column.held && ends
      ? byStarts(column, column.held, codes, ends, style === "dots")
      : byKeys(column, codes, style);
  }
  return column.digits && areShort
    ? byZeros(column, figures, column.digits, widthOf(style))
    : byKeys(column, figures, style);
}

/** How the codes of one column say that one stands above another. */
export type CodeStyle = "dots" | "chars" | "zeros1" | "zeros2" | "zeros3";

export const STYLES: readonly CodeStyle[] = ["dots", "zeros1", "zeros2", "zeros3", "chars"];

const CODE = /^[\p{L}\d]+([.\-–/ ]+[\p{L}\d]+)*\.?$/u;
const LONGEST = 40;
const ZERO = 48;

/** By the number of a code, those of the codes above it, nearest first: from its start up to its end. */
export type Ancestors = { readonly starts: Int32Array; readonly ends: Int32Array; readonly codes: Int32Array };

// The different codes of a column, those that are figures, and whether a double holds each of these.
const codesIn = onceFor((column: TextColumn) => {
  const { digits } = column;
  const isCode = judgedCodes(column, (code) => code.length <= LONGEST && CODE.test(code));
  const isFigure = judgedCodes(column, (code) => /^\d+$/.test(code));
  const codes = differentCodes(column).filter((number) => isCode(number));
  const figures = codes.filter((number) => isFigure(number));
  return { codes, figures, areShort: digits && figures.every((number) => !Number.isNaN(digits(number))) };
});

// The different codes of a column but the blank one, in the order in which they are met.
function differentCodes({ size, numbers }: TextColumn): Int32Array {
  const [met, order] = [new Uint8Array(size), new Int32Array(size)];
  let count = 0;
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] as number;
    if (number === 0 || met[number] === 1) continue;
    met[number] = 1;
    order[count++] = number;
  }
  return order.slice(0, count);
}

// What the form of a code says, of each form once.
function judgedCodes<T>({ text, of, firsts }: TextColumn, judge: (code: string) => T): (number: number) => T {
  const forms = firsts?.map((first) => judge(text(first)));
  return (number) => (of && forms ? (forms[of[number] as number] as T) : judge(text(number)));
}

// A key is never above one of its length.
function areOfOneLength(column: TextColumn, codes: Int32Array, style: CodeStyle): boolean {
  const lengthOf = judgedCodes(column, (code) =>
    style === "chars" || /^[\p{L}\d]+$/u.test(code) ? code.length : undefined,
  );
  const [first = 0] = codes;
  const length = lengthOf(first);
  return length !== undefined && codes.every((number) => lengthOf(number) === length);
}

/**
 * The same of figures whose levels end in zeros: above a figure stands the one with zeros from some level on, where that
 * level is not nothing but zeros itself. Only figures of one length belong together.
 */
function byZeros(
  column: TextColumn,
  figures: Int32Array,
  digits: (number: number) => number,
  width: number,
): Ancestors | undefined {
  const lengthOf = judgedCodes(column, (code) => code.length);
  const powers = Array.from({ length: LONGEST }, (_, power) => 10 ** power);
  // A figure with zeros in the place of its last digits.
  const without = (value: number, count: number): number => {
    const power = powers[count] as number;
    return Math.floor(value / power) * power;
  };
  // How many digits are left of a figure without the levels of zeros at its end.
  const leftOf = (value: number, length: number): number => {
    let left = length;
    while (left > width && without(value, length - left + width) === value) left -= width;
    return left;
  };
  const byLength: (FigureNumbers | undefined)[] = [];
  for (const number of figures) {
    const [value, length] = [digits(number), lengthOf(number)];
    if (length <= width || without(value, width) !== value) continue;
    (byLength[length] ??= new FigureNumbers()).put(value, number, leftOf(value, length));
  }
  const found = new Found(column.size);
  for (const number of figures) {
    const length = lengthOf(number);
    const known = byLength[length];
    if (!known) continue;
    const value = digits(number);
    found.begin(number);
    let above = without(value, width);
    for (let left = length - width; left > 0; left -= width) {
      const next = left > width ? without(value, length - left + width) : -1;
      // Behind a level of zeros the same figure comes once more.
      if (above !== next && above !== value) {
        const at = known.find(above, left);
        if (at >= 0) found.add(at);
      }
      above = next;
    }
    found.end(number);
  }
  return found.all();
}

/** The same of codes whose bytes are known: above a code stands one that it begins with, up to one of its ends. */
function byStarts(
  column: TextColumn,
  { bytes, starts }: TextBytes,
  codes: Int32Array,
  ends: (number: number) => readonly number[],
  isCut: boolean,
): Ancestors | undefined {
  const known = new CodeStarts(bytes, starts, codes.length);
  const depths = new Uint8Array(column.size);
  for (const number of codes) {
    const own = ends(number);
    const start = starts[number] as number;
    let depth = own.length;
    if (isCut)
      while (depth > 1 && isNothing(bytes, start + (own[depth - 2] as number) + 1, start + (own[depth - 1] as number)))
        depth--;
    // Of codes that mean the same the first is looked at.
    if (known.put(number, own[depth - 1] as number)) depths[number] = depth;
  }
  const found = new Found(column.size);
  for (const number of codes) {
    const [own, depth] = [ends(number), depths[number] as number];
    found.begin(number);
    for (let each = depth - 2; each >= 0; each--) {
      const above = known.find(number, own[each] as number);
      if (above >= 0) found.add(above);
    }
    found.end(number);
  }
  return found.all();
}

// The places where the levels of codes end, where one sign parts them; undefined where several do.
function levelEnds(column: TextColumn, codes: Int32Array): ((number: number) => readonly number[]) | undefined {
  const signs = new Set<string>();
  const endsOf = judgedCodes(column, (code) => {
    const found = [...code.matchAll(/[.\-–/ ]+/g)];
    for (const [sign] of found) signs.add(sign);
    return isPlain(code) ? [...found.map((each) => each.index), code.length] : [];
  });
  const areKnown = codes.every((number) => endsOf(number).length > 0);
  return areKnown && signs.size === 1 && [...signs].every((sign) => sign.length === 1) ? endsOf : undefined;
}

// The lengths of shorter codes, as bytes, and that of the code.
function lengthEnds(column: TextColumn, codes: Int32Array): ((number: number) => readonly number[]) | undefined {
  const lengthOf = judgedCodes(column, (code) => (isPlain(code) ? code.length : -1));
  const lengths = [...new Set(Array.from(codes, lengthOf))].sort((a, b) => a - b);
  if (lengths[0] === -1) return undefined;
  const upTo = new Map(lengths.map((each, at) => [each, lengths.slice(0, at + 1)]));
  return (number) => upTo.get(lengthOf(number)) ?? [];
}

// Of ASCII a letter is a byte.
const isPlain = (code: string): boolean => /^[ -~]*$/.test(code);

// Whether nothing but zeros stands between two places, or nothing at all.
function isNothing(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] !== ZERO) return false;
  return true;
}

function byKeys({ size, text }: TextColumn, numbers: Int32Array, style: CodeStyle): Ancestors | undefined {
  const keys = new Map<string, number>();
  const lengths = new Set<number>();
  for (const number of numbers) {
    const key = keyOf(text(number), style);
    if (key === undefined || keys.has(key)) continue;
    keys.set(key, number);
    lengths.add(key.length);
  }
  // A key is never above one of its length.
  if (lengths.size < 2) return undefined;
  const found = new Found(size);
  for (const [key, number] of keys) {
    found.begin(number);
    for (const each of shorter(key, style, lengths)) {
      const above = keys.get(each);
      if (above !== undefined) found.add(above);
    }
    found.end(number);
  }
  return found.all();
}
const widthOf = (style: CodeStyle): number => Number(style.slice(-1));

function keyOf(code: string, style: CodeStyle): string | undefined {
  if (style === "chars") return code;
  if (style === "dots") {
    if (/^[\p{L}\d]+$/u.test(code)) return code;
    const levels = code.split(/[.\-–/ ]+/).filter((each) => each !== "");
    while (levels.length > 1 && /^0+$/.test(levels.at(-1) ?? "")) levels.pop();
    return levels.join(".");
  }
  if (!/^\d+$/.test(code)) return undefined;
  const width = widthOf(style);
  let end = code.length;
  while (end > width && /^0+$/.test(code.slice(end - width, end))) end -= width;
  // Only codes of one length belong together.
  return `${code.length}:${code.slice(0, end)}`;
}

function shorter(key: string, style: CodeStyle, lengths: ReadonlySet<number>): string[] {
  if (style === "dots") {
    const levels = key.split(".");
    return levels.slice(1).map((_, at) => levels.slice(0, levels.length - 1 - at).join("."));
  }
  const [start, step] = style === "chars" ? [1, 1] : [key.indexOf(":") + 2, widthOf(style)];
  const found: string[] = [];
  for (let end = key.length - step; end >= start; end -= step) if (lengths.has(end)) found.push(key.slice(0, end));
  return found;
}

/** Ancestors while they are found. */
class Found {
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  #codes = new Int32Array(64);
  #count = 0;

  constructor(size: number) {
    [this.#starts, this.#ends] = [new Int32Array(size), new Int32Array(size)];
  }

  begin(number: number): void {
    this.#starts[number] = this.#count;
  }

  add(above: number): void {
    if (this.#count === this.#codes.length) this.#codes = grown(this.#codes, this.#count * 2);
    this.#codes[this.#count++] = above;
  }

  end(number: number): void {
    this.#ends[number] = this.#count;
  }

  all(): Ancestors | undefined {
    return this.#count === 0 ? undefined : { starts: this.#starts, ends: this.#ends, codes: this.#codes };
  }
}

// Another one in each process: no file can be made whose codes all fall into one place.
const SEED = Math.floor(Math.random() * 2 ** 32) | 0;

/** Codes by their beginnings: each is known by its key, which is all of it or all but levels at its end. */
class CodeStarts {
  readonly #bytes: Uint8Array;
  readonly #starts: Int32Array;
  readonly #mask: number;
  readonly #slots: Int32Array;
  // How long the key is of the code in each slot.
  readonly #lengths: Uint8Array;

  constructor(bytes: Uint8Array, starts: Int32Array, count: number) {
    [this.#bytes, this.#starts] = [bytes, starts];
    const size = 2 ** Math.ceil(Math.log2(count * 2 + 2));
    this.#mask = size - 1;
    this.#slots = new Int32Array(size).fill(-1);
    this.#lengths = new Uint8Array(size);
  }

  /** Takes a code whose key has such a length; false where another code has the same. */
  put(number: number, length: number): boolean {
    const at = this.#slotOf(number, length);
    if (this.#slots[at] !== -1) return false;
    [this.#slots[at], this.#lengths[at]] = [number, length];
    return true;
  }

  /** The code whose key is the beginning of another code; -1 where there is none. */
  find(number: number, length: number): number {
    return this.#slots[this.#slotOf(number, length)] as number;
  }

  #slotOf(number: number, length: number): number {
    const [bytes, start] = [this.#bytes, this.#starts[number] as number];
    let hash = SEED ^ length;
    for (let at = start; at < start + length; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    for (; this.#slots[slot] !== -1; slot = (slot + 1) & this.#mask)
      if (
        this.#lengths[slot] === length &&
        this.#isAt(this.#starts[this.#slots[slot] as number] as number, start, length)
      )
        break;
    return slot;
  }

  #isAt(one: number, other: number, length: number): boolean {
    for (let at = 0; at < length; at++) if (this.#bytes[one + at] !== this.#bytes[other + at]) return false;
    return true;
  }
}

/** Numbers of codes by their figures, each with how many of its digits are left without zeros. */
class FigureNumbers {
  #size = 0;
  #figures = new Float64Array(256).fill(-1);
  #numbers = new Int32Array(256);
  #lefts = new Uint8Array(256);

  put(figure: number, number: number, left: number): void {
    if (this.#size++ * 2 >= this.#figures.length) this.#spread();
    const at = this.#placeOf(figure);
    [this.#figures[at], this.#numbers[at], this.#lefts[at]] = [figure, number, left];
  }

  /** The number of a figure of which so many digits are left; -1 where there is none. */
  find(figure: number, left: number): number {
    const at = this.#placeOf(figure);
    return this.#figures[at] === figure && this.#lefts[at] === left ? (this.#numbers[at] as number) : -1;
  }

  #placeOf(figure: number): number {
    const figures = this.#figures;
    const mask = figures.length - 1;
    let at = Math.imul((figure % 4294967291) | 0, 0x9e3779b1) >>> 12;
    for (at &= mask; figures[at] !== figure && figures[at] !== -1; at = (at + 1) & mask);
    return at;
  }

  #spread(): void {
    const [figures, numbers, lefts] = [this.#figures, this.#numbers, this.#lefts];
    this.#figures = new Float64Array(figures.length * 2).fill(-1);
    [this.#numbers, this.#lefts] = [new Int32Array(figures.length * 2), new Uint8Array(figures.length * 2)];
    for (let from = 0; from < figures.length; from++) {
      const figure = figures[from] as number;
      if (figure < 0) continue;
      const at = this.#placeOf(figure);
      [this.#figures[at], this.#numbers[at], this.#lefts[at]] = [
        figure,
        numbers[from] as number,
        lefts[from] as number,
      ];
    }
  }
}
