import { comparable } from "../../model/condition.js";
import { type Earlier, type IdsPart, IdSet } from "./id-set.js";
import type { Kernel } from "./kernel.js";
import type { ScanPlan } from "./scan-plan.js";

/** A row whose id another row of its year has, or seems to have. */
export type Repeat = { readonly row: number; readonly earlier: number; readonly isSure: boolean };

/** The first and the last of ids of which each is above the one before, and the row and the year of the last. */
type Order = { readonly first: Uint8Array; readonly last: Uint8Array; readonly row: number; readonly year: number };

/** What was found of ids, as it passes from one thread to another. */
export type RowIdsPart = Pick<RowIds, "repeats" | "areOfYears" | "areRepeated"> & {
  readonly ids: IdsPart;
  readonly order: Order;
};

/**
 * The ids of rows: by fingerprints it is found out whether one stands there already. The kernel reads them; as long as each is
 * above the one before it only hands on their fingerprints.
 */
export class RowIds {
  readonly repeats: Repeat[] = [];
  /** Whether one id stands in several years. */
  areOfYears = false;
  /** Whether a line was added whose id an earlier part of the file has. */
  isAddedTwice = false;
  readonly #plan: ScanPlan;
  readonly #kernel: Kernel;
  readonly #ids: IdSet;

  /** @param expected - about how many rows come */
  constructor(plan: ScanPlan, kernel: Kernel, expected: number) {
    this.#plan = plan;
    this.#kernel = kernel;
    this.#ids = new IdSet(expected);
    // Where an id stands in several years, its year is a part of it.
    const years = plan.ofYears ? [plan.year] : [];
    const columns = kernel.calls.beginIds(plan.ids.length, years.length);
    kernel.intsAt(columns, plan.ids.length + years.length).set([...plan.ids, ...years]);
  }

  /** Whether codes that are no ids do not tell each row from all others. */
  get areRepeated(): boolean {
    return this.#kernel.calls.areRepeated.value !== 0;
  }

  /** Takes the ids that have risen so far from the kernel. */
  takeRisen(): void {
    const { calls } = this.#kernel;
    const size = calls.risenSize();
    if (size > 0) this.#ids.appendRisen(this.#kernel.intsAt(calls.takeRisen(), size * 3));
  }

  /** Adds an id that is not above all others; 1 where it repeats one of its year, and 2 more where it stands already. */
  add(high: number, low: number, year: number, row: number): number {
    this.takeRisen();
    return this.#said(row, this.#ids.add(high, low, year, row));
  }

  /** The same of an id that is that of the row before. */
  same(row: number, earlier: number, isOfYear: boolean): number {
    return this.#said(row, { row: earlier, isOfYear, isSame: true });
  }

  /** Writes the comparable form of a part of an id behind those before it; gives its length. */
  comparable(from: number, to: number): number {
    const { decode, encode } = this.#plan.encoding;
    const text = encode(comparable(decode(this.#kernel.bytes.subarray(from, to))));
    const place = this.#kernel.calls.idRoom(text.length);
    this.#kernel.bytes.set(text, place);
    return text.length;
  }

  /** Takes the ids of a later part of the file. An id that stands in both is of one line: the later one was added too. */
  absorb(part: RowIdsPart, row: (row: number) => number, year: (year: number) => number): void {
    const { calls } = this.#kernel;
    this.takeRisen();
    this.areOfYears ||= part.areOfYears;
    if (part.areRepeated) calls.setRepeated();
    for (const each of part.repeats) this.repeats.push({ ...each, row: row(each.row), earlier: row(each.earlier) });
    const order = { ...part.order, row: part.order.row && row(part.order.row), year: year(part.order.year) };
    if (calls.isRising.value !== 0 && part.ids.isRising && this.#goesOn(order)) {
      this.#ids.appendAll(part.ids, row, year);
      return;
    }
    calls.endRising();
    for (const { row: own, earlier } of this.#ids.absorb(part.ids, row, year))
      if (!this.#plan.isNamed) calls.setRepeated();
      else if ((this.#said(own, earlier) & 1) !== 0) this.isAddedTwice = true;
  }

  get part(): RowIdsPart {
    const { calls, bytes } = this.#kernel;
    this.takeRisen();
    const { repeats, areOfYears, areRepeated } = this;
    const [first, last] = [calls.risenFirst(), calls.risenLast()];
    const order = {
      first: bytes.slice(first, first + calls.risenFirstLength()),
      last: bytes.slice(last, last + calls.risenLastLength()),
      ...{ row: calls.lastRow.value, year: calls.risenLastYear() },
    };
    return { repeats, areOfYears, areRepeated, ids: this.#ids.part, order };
  }

  // Whether the ids of a later part are all above those so far; then the last of them is the last one now.
  #goesOn({ first, last, row, year }: Order): boolean {
    const { calls } = this.#kernel;
    if (row === 0) return true;
    this.#write(first);
    if (calls.goesOn(first.length) === 0) return false;
    this.#write(last);
    calls.setLast(last.length, row, year);
    return true;
  }

  #write(id: Uint8Array): void {
    this.#kernel.calls.beginId();
    const place = this.#kernel.calls.idRoom(id.length);
    this.#kernel.bytes.set(id, place);
  }

  #said(row: number, earlier: Earlier | undefined): number {
    if (!earlier) return 0;
    // Codes that name no line repeat themselves.
    if (this.#plan.isNamed && earlier.isOfYear)
      this.repeats.push({ row, earlier: earlier.row, isSure: earlier.isSame });
    else if (this.#plan.isNamed) this.areOfYears = true;
    return earlier.isOfYear ? 3 : 2;
  }
}
