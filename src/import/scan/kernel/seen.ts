import { noteStep } from "./host";
import { Floats } from "./lists";
import { values } from "./sums";

const NAMED: i32 = 5;
/** What a column of amounts shows, in floats, one behind the other. */
const NEGATIVE: i32 = 0;
const NEGATIVE_ROWS: i32 = 1;
const IS_WHOLE: i32 = 6;
const WHOLE: i32 = 7;
const HUNDREDS: i32 = 8;
const LARGEST: i32 = 9;
const IS_WRAPPED: i32 = 10;
const COLUMN: i32 = 11;

let width: i32 = 0;
let one: f64 = 1;
let columns: Floats = changetype<Floats>(0);
/** Pairs of columns whose totals stand beside each other. */
let pairs: usize = 0;
let pairCount: i32 = 0;
/** Of each year how many lines, and the amounts of the first and the last one, and about those of all. */
let edges: Floats = changetype<Floats>(0);

export function beginSeen(amounts: i32, unit: f64, count: i32): usize {
  width = amounts;
  one = unit;
  columns = Floats.of(amounts * COLUMN);
  for (let at = 0; at < amounts; at++) columns.set(at * COLUMN + IS_WHOLE, 1);
  pairCount = count;
  pairs = heap.alloc(max(8, usize(count) << 3));
  edges = Floats.of(edgeSize());
  return pairs;
}

export function seenColumns(): usize {
  return columns.data;
}

function edgeSize(): i32 {
  return 1 + 3 * width;
}

/** The edges of the years up to one. */
export function edgesUpTo(year: i32): usize {
  edges.reserve((year + 1) * edgeSize());
  return edges.data;
}

export function edgeCount(): i32 {
  return edges.length / edgeSize();
}

/** Looks at the amounts of a line of some year, of which those in `amounts` are about those of the row. */
export function observe(row: i32, year: i32, amounts: usize): void {
  for (let at = 0; at < width; at++)
    observeAmount(columns.place(at * COLUMN), row, load<f64>(amounts + (usize(at) << 3)));
  for (let at = 0; at < pairCount; at++) {
    const from = Math.abs(load<f64>(amounts + (usize(load<i32>(pairs + (usize(at) << 3))) << 3)));
    const to = Math.abs(load<f64>(amounts + (usize(load<i32>(pairs + (usize(at) << 3), 4)) << 3)));
    if (isThousandfold(min(from, to), max(from, to))) noteStep(row, year, at);
  }
  noteEdge(year, amounts);
}

function fieldAt(column: usize, field: i32): usize {
  return column + (usize(field) << 3);
}

function observeAmount(column: usize, row: i32, value: f64): void {
  if (value === 0) return;
  if (value < 0) {
    const count = load<f64>(fieldAt(column, NEGATIVE));
    if (count < f64(NAMED)) store<f64>(fieldAt(column, NEGATIVE_ROWS + i32(count)), f64(row));
    store<f64>(fieldAt(column, NEGATIVE), count + 1);
  } else if (value > load<f64>(fieldAt(column, LARGEST))) store<f64>(fieldAt(column, LARGEST), value);
  if (value === 2147483647 * one || value === -2147483648 * one || value === 4294967295 * one)
    store<f64>(fieldAt(column, IS_WRAPPED), 1);
  if (load<f64>(fieldAt(column, IS_WHOLE)) !== 0) observeWhole(column, value);
}

function observeWhole(column: usize, value: f64): void {
  const isWhole = isMultiple(value, one) && value < 4294967296 * one && value > -4294967296 * one;
  store<f64>(fieldAt(column, IS_WHOLE), isWhole ? 1 : 0);
  store<f64>(fieldAt(column, WHOLE), load<f64>(fieldAt(column, WHOLE)) + 1);
  if (isMultiple(value, 100 * one)) store<f64>(fieldAt(column, HUNDREDS), load<f64>(fieldAt(column, HUNDREDS)) + 1);
}

function isMultiple(value: f64, unit: f64): bool {
  const size = Math.abs(value);
  // Numbers of 63 bits are exact as whole ones; a larger one was rounded, and is a multiple as much as not.
  return size < 9e18 ? i64(size) % i64(unit) === 0 && size === Math.floor(size) : true;
}

function isThousandfold(small: f64, large: f64): bool {
  return small !== 0 && large >= small * 500 && large <= small * 2000;
}

function noteEdge(year: i32, amounts: usize): void {
  const size = edgeSize();
  if ((year + 1) * size > edges.length) edges.reserve((year + 1) * size);
  const edge = edges.place(year * size);
  const lines = load<f64>(edge);
  store<f64>(edge, lines + 1);
  const length = usize(width) << 3;
  if (lines === 0) memory.copy(edge + 8, amounts, length);
  for (let at: usize = 0; at < length; at += 8) {
    const value = load<f64>(amounts + at);
    store<f64>(edge + 8 + length + at, value);
    const all = edge + 8 + 2 * length + at;
    store<f64>(all, lines === 0 ? value : load<f64>(all) + value);
  }
}
