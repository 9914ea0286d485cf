import { Floats, Ints } from "./lists";
import { Table } from "./table";

const FIRST_SLOTS: i32 = 16;
/** The low limb holds 26 bits of an amount; the part is a power of two, so that the product is exact. */
const LIMB: f64 = 67108864;
const PART: f64 = 1 / LIMB;

/** The amounts of the row that is looked at, 0 where unknown; and each as a high and a low limb. */
export let values: usize = 0;
let limbs: usize = 0;
let width: i32 = 0;

export function beginSums(amounts: i32): void {
  width = amounts;
  values = heap.alloc(max(8, usize(amounts) << 3));
  limbs = heap.alloc(max(16, usize(amounts) << 4));
}

/** Brings the amounts of the row into limbs. */
export function splitAmounts(): void {
  for (let at: usize = 0; at < usize(width); at++) {
    const amount = load<f64>(values + (at << 3));
    const high = Math.floor(amount * PART);
    store<f64>(limbs + (at << 4), high);
    store<f64>(limbs + (at << 4), amount - high * LIMB, 8);
  }
}

/** All amounts of the row together. */
export function amountOfAll(): f64 {
  let all: f64 = 0;
  for (let at = 0; at < width; at++) all += load<f64>(values + (usize(at) << 3));
  return all;
}

/** Exact sums of amounts, several to a slot, each in two limbs, with how many rows they are of. */
@unmanaged
export class Sums {
  /** The limbs of a slot: of each amount the high one and the low one. */
  limbs: Floats = changetype<Floats>(0);
  counts: Floats = changetype<Floats>(0);

  static of(): Sums {
    const sums = new Sums();
    sums.limbs = Floats.of(0);
    sums.counts = Floats.of(0);
    sums.reserve(FIRST_SLOTS);
    return sums;
  }

  reserve(slots: i32): void {
    this.counts.reserve(slots);
    this.limbs.reserve(this.counts.length * width * 2);
  }

  /** Adds the amounts of the row. */
  @inline
  add(slot: i32): void {
    if (slot >= this.counts.length) this.reserve(slot + 1);
    this.counts.set(slot, this.counts.get(slot) + 1);
    let own = limbs;
    let place = this.limbs.place(slot * width * 2);
    for (let at = 0; at < width; at++) {
      v128.store(place, f64x2.add(v128.load(place), v128.load(own)));
      place += 16;
      own += 16;
    }
  }
}

/** Sums by the code of a dimension and the class, with the first row of each. */
@unmanaged
export class Dimension {
  column: i32 = 0;
  pairs: Table = changetype<Table>(0);
  sums: Sums = changetype<Sums>(0);
  firstRows: Ints = changetype<Ints>(0);
  /** The slot that the row was added to. */
  slot: i32 = 0;

  static of(column: i32): Dimension {
    const dimension = new Dimension();
    dimension.column = column;
    dimension.pairs = Table.of(i32.MAX_VALUE);
    dimension.sums = Sums.of();
    dimension.firstRows = Ints.of(0);
    return dimension;
  }

  pairOf(code: i32, number: i32): i32 {
    store<i32>(pair, code);
    store<i32>(pair, number, 4);
    return this.pairs.numberOf(pair, 8);
  }

  add(row: i32, code: i32, number: i32): void {
    const slot = this.pairOf(code, number);
    const first = this.firstRows.get(slot);
    if (first === 0 || row < first) this.firstRows.set(slot, row);
    this.sums.add(slot);
    this.slot = slot;
  }
}

const pair = heap.alloc(16);
