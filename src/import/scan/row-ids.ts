import { comparable } from "../../model/condition.js";
import { ABOVE, IdOrder, type OrderPart, SAME } from "./id-order.js";
import { type Earlier, type IdsPart, IdSet } from "./id-set.js";
import type { RowCells } from "./row-cells.js";
import type { ScanPlan } from "./scan-plan.js";

// As numbers of 32 bits with a sign, which take no memory of their own.
const [SEED_HIGH, SEED_LOW] = [0x9e3779b9 | 0, 0x85ebca6b | 0];
const [SLASH, BEFORE_YEAR] = [Uint8Array.of(47), Uint8Array.of(31)];
// What is trimmed from a text, as far as it is ASCII.
const IS_BLANK = Uint8Array.from({ length: 256 }, (_, byte) => (byte === 32 || (byte >= 9 && byte <= 13) ? 1 : 0));

/** A row whose id another row of its year has, or seems to have. */
export type Repeat = { readonly row: number; readonly earlier: number; readonly isSure: boolean };

/** What was found of ids, as it passes from one thread to another. */
export type RowIdsPart = Pick<RowIds, "repeats" | "areOfYears" | "areRepeated"> & {
  readonly ids: IdsPart;
  readonly order: OrderPart;
};

/** The ids of rows: by fingerprints it is found out whether one stands there already. */
export class RowIds {
  readonly repeats: Repeat[] = [];
  /** Whether one id stands in several years. */
  areOfYears = false;
  /** Whether codes that are no ids do not tell each row from all others. */
  areRepeated = false;
  /** Whether a line was added whose id an earlier part of the file has. */
  isAddedTwice = false;
  readonly #plan: ScanPlan;
  // The columns of the id and, where one stands in several years, that of its year.
  readonly #parts: readonly number[];
  readonly #ids: IdSet;
  readonly #order = new IdOrder();
  #high = 0;
  #low = 0;

  /** @param expected - about how many rows come */
  constructor(plan: ScanPlan, expected: number) {
    this.#plan = plan;
    this.#parts = plan.ofYears ? [...plan.ids, plan.year] : plan.ids;
    this.#ids = new IdSet(expected);
  }

  /** Takes the id of a row for the one looked at; false where it is blank. */
  read(bytes: Uint8Array, cells: RowCells): boolean {
    const parts = this.#parts;
    const { length } = this.#plan.ids;
    let isBlank = true;
    this.#high = SEED_HIGH;
    this.#low = SEED_LOW;
    this.#order.begin();
    for (let part = 0; part < parts.length; part++) {
      const column = parts[part] as number;
      let from = cells.starts[column] as number;
      let to = cells.ends[column] as number;
      while (from < to && IS_BLANK[bytes[from] as number] === 1) from++;
      while (to > from && IS_BLANK[bytes[to - 1] as number] === 1) to--;
      if (part > 0) this.#take(part === length ? BEFORE_YEAR : SLASH, 0, 1);
      const high = this.#high;
      const low = this.#low;
      if (this.#hash(bytes, from, to) >= 128) {
        const text = this.#comparable(bytes, from, to);
        [this.#high, this.#low, from, to] = [high, low, 0, text.length];
        this.#take(text, from, to);
      } else if (this.#ids.isRising) this.#order.put(bytes, from, to);
      if (to > from && part < length) isBlank = false;
    }
    this.#high ^= this.#low >>> 13;
    this.#low = Math.imul(this.#low ^ (this.#high >>> 16), 0x2c1b3c6d) ^ (this.#low >>> 12);
    return !isBlank;
  }

  /** Notes the codes of a row that name no line: whether they tell it from all others. */
  noteCodes(bytes: Uint8Array, cells: RowCells, row: number, year: number): void {
    if (this.areRepeated) return;
    this.areRepeated = !this.read(bytes, cells) || this.#add(row, year) !== undefined;
  }

  /** Whether a row repeats the id of another of its year. */
  isRepeated(row: number, year: number): boolean {
    const earlier = this.#add(row, year);
    return earlier !== undefined && this.#note(row, earlier);
  }

  /** Takes the ids of a later part of the file. An id that stands in both is of one line: the later one was added too. */
  absorb(part: RowIdsPart, row: (row: number) => number, year: (year: number) => number): void {
    this.areOfYears ||= part.areOfYears;
    this.areRepeated ||= part.areRepeated;
    for (const each of part.repeats) this.repeats.push({ ...each, row: row(each.row), earlier: row(each.earlier) });
    const order = { ...part.order, row: part.order.row && row(part.order.row), year: year(part.order.year) };
    if (this.#ids.isRising && part.ids.isRising && this.#order.goesOn(order)) {
      this.#ids.appendAll(part.ids, row, year);
      return;
    }
    for (const { row: own, earlier } of this.#ids.absorb(part.ids, row, year))
      if (!this.#plan.isNamed) this.areRepeated = true;
      else if (this.#note(own, earlier)) this.isAddedTwice = true;
  }

  get part(): RowIdsPart {
    const { repeats, areOfYears, areRepeated } = this;
    return { repeats, areOfYears, areRepeated, ids: this.#ids.part, order: this.#order.part };
  }

  #add(row: number, year: number): Earlier | undefined {
    if (this.#ids.isRising) {
      const order = this.#order.note(row, year);
      if (order === SAME) return { row: this.#order.row, isOfYear: this.#order.year === year, isSame: true };
      if (order === ABOVE) {
        this.#ids.append(this.#high, this.#low, year, row);
        return undefined;
      }
    }
    return this.#ids.add(this.#high, this.#low, year, row);
  }

  #note(row: number, earlier: Earlier): boolean {
    if (earlier.isOfYear) this.repeats.push({ row, earlier: earlier.row, isSure: earlier.isSame });
    else this.areOfYears = true;
    return earlier.isOfYear;
  }

  #comparable(bytes: Uint8Array, from: number, to: number): Uint8Array {
    const { decode, encode } = this.#plan.encoding;
    return encode(comparable(decode(bytes.subarray(from, to))));
  }

  #take(bytes: Uint8Array, from: number, to: number): void {
    this.#hash(bytes, from, to);
    this.#order.put(bytes, from, to);
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
}
