import { comparable } from "../../model/condition.js";
import { exact } from "../../money/exact.js";
import { isTableRow } from "../headers/note-rows.js";
import type { GridRow } from "../open/grid.js";
import { AmountBytes, BLANK, KNOWN } from "./amount-bytes.js";
import { ColumnTests } from "./column-tests.js";
import { type Earlier, type IdsPart, IdSet } from "./id-set.js";
import { LIMB, LimbSums, type SumsPart } from "./limb-sums.js";
import { type LinesPart, LineSums, NAMED } from "./line-sums.js";
import { Observations, type Seen } from "./observations.js";
import type { RowCells } from "./row-cells.js";
import type { ScanPlan } from "./scan-plan.js";
import { type NamedPart, NamedParts } from "./named-parts.js";
import { isTelling, structuralMarks } from "./structural-words.js";
import { ANYWHERE, FIRST, HAS_BRACKET, HAS_PERCENT, LAST, TextWords } from "./text-words.js";
import { Texts, type TextsPart, hashOf } from "./texts.js";

/** A text that may say that its row is no line. */
export type Doubt = { readonly row: number; readonly text: string };

// Bytes of a text that hold the label it begins with.
const BEGINNING = 24;

/** What becomes of a row. */
export type Fate = "line" | "left-out" | "refused" | "repeated";

/** What becomes of a row that may also be none of the table. */
export type Taken = Fate | "aside";

const DIGIT = /\d/;
// As numbers of 32 bits with a sign, which take no memory of their own.
const [SEED_HIGH, SEED_LOW] = [0x9e3779b9 | 0, 0x85ebca6b | 0];
const SLASH = Uint8Array.of(47);
// What is trimmed from a text, as far as it is ASCII.
const IS_BLANK = Uint8Array.from({ length: 256 }, (_, byte) => (byte === 32 || (byte >= 9 && byte <= 13) ? 1 : 0));
const MOST_TEXTS = 20_000;
const FIRST_LINES = 3;
const WORDED = ANYWHERE | FIRST | LAST | HAS_PERCENT;
const TELLING = WORDED | HAS_BRACKET;

/** What was found in a part of a file, as it passes from one thread to another. */
export type RowsPart = Pick<
  ScanRows,
  "isLeftOut" | "areIdsOfYears" | "areIdsRepeated" | "doubt" | "repeats" | "first" | "firstAmount"
> & {
  readonly sums: LinesPart;
  readonly refusedSums: SumsPart;
  readonly seen: Seen;
  readonly ids: IdsPart;
  readonly named: NamedPart;
  readonly texts: readonly (TextsPart | undefined)[];
  readonly signatures: ReadonlyMap<number, readonly string[]>;
  readonly oddCounts: readonly ReadonlyMap<string, number>[];
};

/** Goes through rows one by one: each is a line that is added up, left out by a filter, or refused. */
export class ScanRows {
  readonly sums: LineSums;
  /** Amounts of refused rows, by the number of their year: the sums of the file before anything is left out hold them. */
  readonly refusedSums: LimbSums;
  readonly texts: readonly (Texts | undefined)[];
  readonly seen: Observations;
  readonly ids: IdSet;
  /** Whether the lines of a class are left out by `keep` or `drop`. */
  readonly isLeftOut: boolean[] = [];
  /** Rows whose id another row of their year seems to have. */
  readonly repeats: { readonly row: number; readonly earlier: number }[] = [];
  /** Whether a line was added whose id an earlier part of the file has. */
  isAddedTwice = false;
  /** Whether one id stands in several years. */
  areIdsOfYears = false;
  /** Whether the codes of a row do not tell it from all others. */
  areIdsRepeated = false;
  /** The first row with an amount that is blank or can be read, and the first column of these. */
  firstAmount: { readonly row: number; readonly year: number; readonly column: number } | undefined;
  /** The first lines. */
  readonly first: GridRow[] = [];
  /** Why the rows may be no plain list of lines: a word or a bracket of one of them; the first such row. */
  get doubt(): Doubt | undefined {
    return this.#doubt ?? this.#named.found;
  }

  #doubt: Doubt | undefined;
  readonly #named = new NamedParts();
  #row = 0;
  readonly #plan: ScanPlan;
  readonly #readers: readonly AmountBytes[];
  readonly #odd: readonly Map<string, string | object | undefined>[];
  readonly #tests: ReadonlyMap<number, ColumnTests>;
  readonly #signatures: ReadonlyMap<number, number[]>;
  readonly #sound: readonly Uint8Array[];
  readonly #textColumns: readonly { readonly at: number; readonly words: TextWords; readonly tests: ColumnTests | undefined }[]; // prettier-ignore
  readonly #codeColumns: readonly number[];
  readonly #tested: readonly { readonly place: number; readonly signatures: readonly number[] | undefined }[];
  readonly #values: Float64Array;
  readonly #numbers: Int32Array;
  readonly #codes: Int32Array;
  readonly #textNumbers: Int32Array;
  #beside: { readonly column: number; readonly value: string }[] = [];
  #mask = 0;
  #high = 0;
  #low = 0;

  constructor(plan: ScanPlan, expected: number) {
    this.#plan = plan;
    const { amounts, places, keys, tests, dimensions, width, codes } = plan;
    this.sums = new LineSums(plan);
    this.refusedSums = new LimbSums(amounts.length, places);
    this.texts = Array.from({ length: width }, (_, at) => (codes.has(at) ? new Texts() : undefined));
    this.seen = new Observations(plan);
    this.ids = new IdSet(expected);
    this.#readers = amounts.map((each) => new AmountBytes(each.mark, places));
    this.#odd = amounts.map(() => new Map());
    this.oddCounts = amounts.map(() => new Map());
    this.#tests = new Map([...tests].map(([at, conditions]) => [at, new ColumnTests(conditions, plan.encoding)]));
    this.#signatures = new Map([...tests.keys()].map((at) => [at, []]));
    this.#sound = Array.from({ length: width }, () => new Uint8Array(1024));
    const structural = structuralMarks(plan.words);
    const others = Array.from({ length: width }, (_, at) => at).filter(
      (at) => !codes.has(at) && !amounts.some((each) => each.index === at),
    );
    this.#codeColumns = [...codes];
    this.#tested = [...tests.keys()].map((place) => ({
      place,
      signatures: codes.has(place) ? this.#signatures.get(place) : undefined,
    }));
    this.#textColumns = others.map((at) => {
      const judge = (word: Uint8Array): number => {
        const text = plan.encoding.decode(word).normalize("NFC");
        return structural(text) | (this.#tests.get(at)?.marksOf(text) ?? 0);
      };
      return { at, words: new TextWords(judge), tests: this.#tests.get(at) };
    });
    this.#values = new Float64Array(amounts.length);
    this.#numbers = new Int32Array(keys.length + tests.size + 1);
    this.#codes = new Int32Array(dimensions.length);
    this.#textNumbers = new Int32Array(width);
  }

  /** The class of a row, whose lines nothing tells apart; it is read and not added. */
  classAt(bytes: Uint8Array, cells: RowCells, row: number, whole: () => GridRow): number {
    this.#readAmounts(bytes, cells, row, whole);
    this.#readCodes(bytes, cells);
    this.#readTexts(bytes, cells, row);
    return this.#classOf(row, whole);
  }

  /**
   * Takes a row by its cells.
   *
   * @param whole - gives it as a row of the grid where somebody has to see it
   * @param isAside - whether a row that looks like none of the table is put aside
   */
  take(bytes: Uint8Array, cells: RowCells, row: number, whole: () => GridRow, isAside: boolean): Taken {
    this.#row = row;
    const wrong = this.#readAmounts(bytes, cells, row, whole);
    if (isAside && this.#mask === 0 && !isTableRow(whole())) return "aside";
    const areCodes = this.#readCodes(bytes, cells);
    this.#readTexts(bytes, cells, row);
    const number = this.#classOf(row, whole);
    if (row < (this.firstAmount?.row ?? Infinity)) this.#noteAmount(row, wrong);
    const { isNamed } = this.#plan;
    if (!isNamed && !this.areIdsRepeated)
      this.areIdsRepeated = !this.#fingerprint(bytes, cells) || this.#earlier(row) !== undefined;
    if (this.isLeftOut[number] === true) {
      this.#add(row, number);
      return "left-out";
    }
    const isFine = wrong === 0 && areCodes && (!isNamed || this.#fingerprint(bytes, cells));
    if (!isFine || (isNamed && this.#isRepeated(row))) {
      this.#addRefused();
      return isFine ? "repeated" : "refused";
    }
    if (row < (this.sums.first[number]?.row ?? Infinity)) this.sums.first[number] = whole();
    this.#add(row, number);
    this.seen.observe(row, this.#beside.length === 0 ? this.#values : this.#rounded(), this.lastYear, whole);
    if (this.first.length < FIRST_LINES || row < (this.first.at(-1)?.row ?? 0)) this.#noteFirst(whole());
    return "line";
  }

  /**
   * Takes what was found in a later part of the file.
   *
   * @param part - with rows counted from its own first
   * @param row - the row of the file for a row of the part
   * @returns the own number of a year of the part
   */
  absorb(part: RowsPart, row: (row: number) => number): (year: number) => number {
    const { keys } = this.#plan;
    const own = part.texts.map((texts, at) => (texts ? this.texts[at]?.absorb(texts) : undefined));
    const textOf = (at: number, number: number): number => own[at]?.[number] ?? number;
    const year = (number: number): number => textOf(this.#plan.year, number);
    const signatures = this.#tested.map(({ place }) =>
      this.#tests.get(place)?.absorb(part.signatures.get(place) ?? []),
    );
    const dimensions = this.#plan.dimensions.map(({ index }) => index);
    const classes = this.sums.absorb(part.sums, {
      row,
      number: (at, number) =>
        at < keys.length ? textOf(keys[at] as number, number) : (signatures[at - keys.length]?.[number] ?? number),
      code: (at, number) => textOf(dimensions[at] as number, number),
    });
    for (const [other, number] of classes.entries()) this.isLeftOut[number] ??= part.isLeftOut[other] ?? false;
    for (const [slot, count] of part.refusedSums.counts.entries())
      if (count > 0) this.refusedSums.absorb(year(slot), part.refusedSums, slot);
    this.seen.absorb(part.seen, row, year);
    this.areIdsOfYears ||= part.areIdsOfYears;
    this.areIdsRepeated ||= part.areIdsRepeated;
    for (const each of part.first) this.#noteFirst({ ...each, row: row(each.row) });
    const { firstAmount } = part;
    this.firstAmount ??= firstAmount && { ...firstAmount, row: row(firstAmount.row), year: year(firstAmount.year) };
    this.#doubt ??= part.doubt && { ...part.doubt, row: row(part.doubt.row) };
    this.#named.absorb(part.named, row);
    for (const each of part.repeats) this.repeats.push({ row: row(each.row), earlier: row(each.earlier) });
    for (const [at, counts] of part.oddCounts.entries())
      for (const [text, count] of counts) this.oddCounts[at]?.set(text, (this.oddCounts[at].get(text) ?? 0) + count);
    this.#absorbIds(part.ids, row, year);
    return year;
  }

  // An id that stands in both parts is of one line only: the later one was added and should not have been.
  #absorbIds(ids: IdsPart, row: (row: number) => number, year: (year: number) => number): void {
    for (const { row: own, earlier } of this.ids.absorb(ids, row, year))
      if (!this.#plan.isNamed) this.areIdsRepeated = true;
      else if (this.#noteRepeat(own, earlier)) this.isAddedTwice = true;
  }

  /** All of it, as it passes from one thread to another. */
  get part(): RowsPart {
    const { sums, refusedSums, seen, ids, isLeftOut, areIdsOfYears, areIdsRepeated, repeats, oddCounts } = this;
    const { first, firstAmount } = this;
    const doubt = this.#doubt;
    return {
      ...{ isLeftOut, areIdsOfYears, areIdsRepeated, doubt, repeats, oddCounts, first, firstAmount },
      sums: sums.part,
      refusedSums: refusedSums.part,
      seen: seen.part,
      ids: ids.part,
      named: this.#named,
      texts: this.texts.map((each) => each?.part),
      signatures: new Map([...this.#tests].map(([place, each]) => [place, each.results])),
    };
  }

  /** The number of the year of the row that was taken last. */
  get lastYear(): number {
    return this.#plan.year < 0 ? 0 : (this.#textNumbers[this.#plan.year] as number);
  }

  /** Of each column of amounts, the texts that are not plain, with how often each stands there. */
  readonly oddCounts: readonly Map<string, number>[];

  // Reads the amounts of a row; returns which of them cannot be read, as bits.
  #readAmounts(bytes: Uint8Array, cells: RowCells, row: number, whole: () => GridRow): number {
    const { amounts } = this.#plan;
    let mask = 0;
    let wrong = 0;
    if (this.#beside.length > 0) this.#beside = [];
    for (let at = 0; at < amounts.length; at++) {
      const { index } = amounts[at] as (typeof amounts)[number];
      const reader = this.#readers[at] as AmountBytes;
      const verdict = reader.read(bytes, cells.starts[index] as number, cells.ends[index] as number);
      this.#values[at] = 0;
      if (verdict === KNOWN) {
        this.#values[at] = reader.value;
        mask |= 1 << at;
        if (this.seen.isNewShape(at, reader.shape)) this.seen.keep(row, whole);
      } else if (verdict !== BLANK) {
        const value = this.#oddValue(at, bytes.subarray(cells.starts[index], cells.ends[index]), row, whole);
        if (typeof value === "string") mask |= 1 << at;
        else if (value !== undefined) wrong |= 1 << at;
      }
    }
    this.#mask = mask;
    return wrong;
  }

  // The amounts of a row, those that no two limbs hold rounded.
  #rounded(): Float64Array {
    const values = this.#values.slice();
    for (const { column, value } of this.#beside) values[column] = Number(value) * 10 ** this.#plan.places;
    return values;
  }

  // What the grammar of numbers makes of a cell; each text is asked about once.
  #oddValue(at: number, cell: Uint8Array, row: number, whole: () => GridRow): string | object | undefined {
    const text = this.#plan.encoding.decode(cell);
    const known = this.#odd[at] as Map<string, string | object | undefined>;
    const counts = this.oddCounts[at] as Map<string, number>;
    let value = known.get(text);
    if (value === undefined && !known.has(text)) {
      value = this.#plan.amounts[at]?.read(text);
      if (known.size < MOST_TEXTS || !DIGIT.test(text)) known.set(text, value);
      this.seen.keepFew(row, whole);
    }
    if (known.has(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
    if (typeof value !== "string") return value;
    const [, fraction = ""] = value.split(".");
    const { places } = this.#plan;
    if (fraction.length <= places && value.length + places <= 15) this.#values[at] = scaled(value, fraction, places);
    else this.#beside.push({ column: at, value });
    return value;
  }

  #readCodes(bytes: Uint8Array, cells: RowCells): boolean {
    let isFine = true;
    const codes = this.#codeColumns;
    for (let code = 0; code < codes.length; code++) {
      const at = codes[code] as number;
      const from = cells.starts[at] as number;
      const to = cells.ends[at] as number;
      const number = (this.texts[at] as Texts).numberOf(bytes, from, to, hashOf(bytes, from, to));
      this.#textNumbers[at] = number;
      const known = this.#sound[at] as Uint8Array;
      const soundness = number < known.length ? (known[number] as number) : 0;
      if ((soundness === 0 ? this.#soundness(at, number) : soundness) === 2) isFine = false;
    }
    return isFine;
  }

  // 1 for a text that may stand in its column, 2 for one that may not; each text is judged once.
  #soundness(at: number, number: number): number {
    let known = this.#sound[at] as Uint8Array;
    if (number >= known.length) {
      const more = new Uint8Array(known.length * 2);
      more.set(known);
      (this.#sound as Uint8Array[])[at] = known = more;
    }
    const found = known[number] as number;
    if (found !== 0) return found;
    const text = this.#textOf(at, number);
    const signatures = this.#signatures.get(at);
    if (signatures) signatures[number] = this.#tests.get(at)?.signatureOf(text) ?? 0;
    this.#lookAtCode(at, text);
    return (known[number] = this.#plan.isSound(at, text) ? 1 : 2);
  }

  // A code that is blank or filled up with zeros may stand above others; a text may say that its row is no line.
  #lookAtCode(at: number, text: string): void {
    const { ids, isNamed, words, isFlat } = this.#plan;
    if (isFlat || this.#doubt !== undefined) return;
    if (text.includes("(")) this.#named.claim(text, this.#row);
    this.#named.bear(text);
    const isOpen = !isNamed && ids.includes(at) && /^(?:\s*|0(?:[\s.\-–/]*0)+)$/.test(text);
    if (isOpen || (/[\p{L}%(]/u.test(text) && isTelling(text, words))) this.#doubt = { row: this.#row, text };
  }

  #readTexts(bytes: Uint8Array, cells: RowCells, row: number): void {
    const columns = this.#textColumns;
    for (let column = 0; column < columns.length; column++) {
      const { at, words, tests } = columns[column] as (typeof columns)[number];
      const from = cells.starts[at] as number;
      const to = cells.ends[at] as number;
      const marks = words.marksOf(bytes, from, to);
      if (tests) this.#textNumbers[at] = tests.signatureAt(marks, bytes, from, to);
      if (NamedParts.mayBear(bytes, from, to))
        this.#named.bear(this.#decoded(bytes, from, Math.min(to, from + BEGINNING)));
      if ((marks & TELLING) !== 0) this.#look(marks, this.#decoded(bytes, from, to), row);
    }
  }

  // A text that may say that its row is no line.
  #look(marks: number, text: string, row: number): void {
    if (this.#doubt !== undefined || this.#plan.isFlat) return;
    if ((marks & HAS_BRACKET) !== 0) this.#named.claim(text, row);
    const isWorded = (marks & WORDED) !== 0 && isTelling(text, this.#plan.words);
    if (isWorded) this.#doubt = { row, text };
  }

  #classOf(row: number, whole: () => GridRow): number {
    const { keys } = this.#plan;
    const numbers = this.#numbers;
    let at = 0;
    for (let key = 0; key < keys.length; key++) numbers[at++] = this.#textNumbers[keys[key] as number] as number;
    const tested = this.#tested;
    for (let column = 0; column < tested.length; column++) {
      const { place, signatures } = tested[column] as (typeof tested)[number];
      const text = this.#textNumbers[place] as number;
      numbers[at++] = signatures?.[text] ?? text;
    }
    numbers[at] = this.#mask;
    const number = this.sums.classOf(numbers);
    if (this.isLeftOut[number] === undefined) {
      const { cells } = whole();
      this.isLeftOut[number] = this.#plan.isLeftOut(cells);
      this.seen.keep(row, whole);
    }
    return number;
  }

  // The row that has the id of this one already.
  #earlier(row: number): Earlier | undefined {
    return this.ids.add(this.#high, this.#low, this.lastYear, row);
  }

  // Whether a row repeats the id of another of its year.
  #isRepeated(row: number): boolean {
    const earlier = this.#earlier(row);
    return earlier !== undefined && this.#noteRepeat(row, earlier);
  }

  #noteRepeat(row: number, earlier: Earlier): boolean {
    if (earlier.isOfYear) this.repeats.push({ row, earlier: earlier.row });
    else this.areIdsOfYears = true;
    return earlier.isOfYear;
  }

  // Makes the fingerprint of the id of a row as `comparable` gives it; false where it is blank.
  #fingerprint(bytes: Uint8Array, cells: RowCells): boolean {
    const { ids } = this.#plan;
    let isBlank = true;
    this.#high = SEED_HIGH;
    this.#low = SEED_LOW;
    for (let part = 0; part < ids.length; part++) {
      const column = ids[part] as number;
      let from = cells.starts[column] as number;
      let to = cells.ends[column] as number;
      while (from < to && IS_BLANK[bytes[from] as number] === 1) from++;
      while (to > from && IS_BLANK[bytes[to - 1] as number] === 1) to--;
      if (part > 0) this.#hash(SLASH, 0, 1);
      const high = this.#high;
      const low = this.#low;
      if (this.#hash(bytes, from, to) >= 128) {
        const text = this.#plan.encoding.encode(comparable(this.#decoded(bytes, from, to)));
        [this.#high, this.#low, from, to] = [high, low, 0, text.length];
        this.#hash(text, from, to);
      }
      if (to > from) isBlank = false;
    }
    this.#high ^= this.#low >>> 13;
    this.#low = Math.imul(this.#low ^ (this.#high >>> 16), 0x2c1b3c6d) ^ (this.#low >>> 12);
    return !isBlank;
  }

  // Takes bytes into the fingerprint; returns all their bits.
  #hash(bytes: Uint8Array, from: number, to: number): number {
    let high = this.#high;
    let low = this.#low;
    let bits = 0;
    for (let at = from; at < to; at++) {
      const byte = bytes[at] as number;
      bits |= byte;
      high = Math.imul(high ^ byte, 0x01000193);
      low = Math.imul(low + byte, 0x5bd1e995) ^ (low >>> 15);
    }
    this.#high = high;
    this.#low = low;
    return bits;
  }

  #add(row: number, number: number): void {
    const { dimensions, amounts } = this.#plan;
    for (let at = 0; at < dimensions.length; at++)
      this.#codes[at] = this.#textNumbers[(dimensions[at] as (typeof dimensions)[number]).index] as number;
    this.sums.add(row, number, this.#values, this.#codes);
    if (this.#beside.length > 0)
      for (const { column, value } of this.#beside) this.sums.addBeside(number, this.#codes, column, exact(value));
    if (this.#mask === (1 << amounts.length) - 1) return;
    const named = (this.sums.blanks[number] ??= []);
    if (named.length < NAMED || row < (named.at(-1) ?? 0)) {
      named.push(row);
      named.sort((a, b) => a - b).splice(NAMED);
    }
  }

  #noteAmount(row: number, wrong: number): void {
    const column = this.#values.findIndex((_, at) => (wrong & (1 << at)) === 0);
    if (column >= 0) this.firstAmount = { row, year: this.lastYear, column };
  }

  #noteFirst(row: GridRow): void {
    this.first.push(row);
    this.first.sort((a, b) => a.row - b.row).splice(FIRST_LINES);
  }

  #addRefused(): void {
    const { year, amounts } = this.#plan;
    const slot = year < 0 ? 0 : (this.#textNumbers[year] as number);
    this.refusedSums.reserve(slot + 1);
    for (let at = 0; at < amounts.length; at++) {
      const value = this.#values[at] as number;
      const place = slot * amounts.length + at;
      const high = Math.floor(value / LIMB);
      this.refusedSums.high[place] = (this.refusedSums.high[place] as number) + high;
      this.refusedSums.low[place] = (this.refusedSums.low[place] as number) + value - high * LIMB;
    }
    for (const { column, value } of this.#beside) this.refusedSums.addBeside(slot, column, exact(value));
    this.refusedSums.counts[slot] = (this.refusedSums.counts[slot] as number) + 1;
  }

  #textOf = (at: number, number: number): string =>
    this.#plan.encoding.decode((this.texts[at] as Texts).bytesOf(number));

  #decoded = (bytes: Uint8Array, from: number, to: number): string =>
    this.#plan.encoding.decode(bytes.subarray(from, to));
}

const scaled = (value: string, fraction: string, places: number): number =>
  Number(value.replace(".", "") + "0".repeat(places - fraction.length));
