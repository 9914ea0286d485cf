import { areKnown, hasBeside, known, numbers, readAmounts, readTexts, signatures, wrong } from "./columns";
import {
  addBeside,
  isAside,
  isLeftOut,
  keepFirst,
  noteAmount,
  noteBlank,
  noteClass,
  noteFirst,
  yearsOf,
  refuse,
} from "./host";
import { addRead, readId } from "./ids";
import { Ints } from "./lists";
import { observe } from "./seen";
import { Dimension, Sums, amountOfAll, splitAmounts, values } from "./sums";
import { stack } from "./stacked";
import { Table } from "./table";

/** What becomes of a row. */
const LINE: i32 = 0;
const LEFT_OUT: i32 = 1;
const REFUSED: i32 = 2;
const REPEATED: i32 = 3;
const ASIDE: i32 = 4;
const FATES: i32 = 5;
const NEVER: i32 = i32.MAX_VALUE;
// Of each year so many rows are kept; and a few behind each row whose number is a power of two.
const OF_YEAR: i32 = 150;
const SEVERAL: i32 = 16;

/** How many rows had each fate. */
export const counts = heap.alloc(FATES * 8);
/** The columns whose codes tell classes apart, and behind them those whose signatures do. */
let keys: usize = 0;
let keyCount: i32 = 0;
let testCount: i32 = 0;
/** What tells the class of a row: its codes, its signatures, and which amounts are known. */
export let path: usize = 0;
export let pathSize: i32 = 0;
export let classes: Table = changetype<Table>(0);
export let classSums: Sums = changetype<Sums>(0);
export let refusedSums: Sums = changetype<Sums>(0);
let leftOut: Ints = changetype<Ints>(0);
let firstRows: Ints = changetype<Ints>(0);
let blankRows: Ints = changetype<Ints>(0);
let ofYears: Ints = changetype<Ints>(0);
/** Of each year the columns with an amount that is blank or can be read, as bits. */
let readable: Ints = changetype<Ints>(0);
let yearColumn: i32 = -1;
let isNamed: bool = false;
/** Whether years in which an id stands tell classes apart. */
let areOfYears: bool = false;
let dimensions: usize = 0;
let dimensionCount: i32 = 0;
let firstAmount: i32 = NEVER;
let firstLine: i32 = NEVER;
/** Whether codes that are no ids do not tell each row from all others. */
export let areRepeated: bool = false;
/** About what all amounts of the rows come to that no filter leaves out. */
export let total: f64 = 0;
/** The row that is looked at. */
export let row: i32 = 0;
/** The year of the row that was taken last. */
export let year: i32 = 0;

export function beginRows(
  keyColumns: i32,
  testColumns: i32,
  yearOf: i32,
  areNamed: bool,
  dimensionColumns: i32,
): usize {
  keyCount = keyColumns;
  testCount = testColumns;
  yearColumn = yearOf;
  isNamed = areNamed;
  keys = heap.alloc(usize(keyColumns + testColumns + 1) << 2);
  pathSize = (keyColumns + testColumns + (areOfYears ? 2 : 1)) << 2;
  path = heap.alloc(usize(pathSize) + 16);
  classes = Table.of(i32.MAX_VALUE);
  classSums = Sums.of();
  refusedSums = Sums.of();
  leftOut = Ints.of(0);
  firstRows = Ints.of(NEVER);
  blankRows = Ints.of(NEVER);
  ofYears = Ints.of(0);
  readable = Ints.of(0);
  dimensions = heap.alloc(max(4, usize(dimensionColumns) << 2));
  memory.fill(counts, 0, FATES * 8);
  return keys;
}

export function addDimension(column: i32): Dimension {
  const own = Dimension.of(column);
  store<usize>(dimensions + (usize(dimensionCount++) << 2), changetype<usize>(own));
  return own;
}

/** Has the years in which an id stands tell classes apart; before all else. */
export function setOfYears(): void {
  areOfYears = true;
}

export function readableIn(ofYear: i32): i32 {
  return readable.get(ofYear);
}

export function addReadable(ofYear: i32, columns: i32): void {
  readable.set(ofYear, readable.get(ofYear) | columns);
}

export function setRepeated(): void {
  areRepeated = true;
}

/** The class whose path was written. */
export function classOfPath(): i32 {
  return classes.numberOf(path, pathSize);
}

/** The class of the row, which is read and not added. */
export function classAt(line: i32): i32 {
  row = line;
  readAmounts(row);
  readTexts();
  return classOf();
}

function classOf(): i32 {
  let place = path;
  for (let at = 0; at < keyCount + testCount; at++) {
    const from = at < keyCount ? numbers : signatures;
    const column = load<i32>(keys + (usize(at) << 2));
    store<i32>(place, load<i32>(from + (usize(column) << 2)));
    place += 4;
  }
  if (areOfYears) {
    store<i32>(place, yearsOf(row));
    place += 4;
  }
  store<i32>(place, known);
  const number = classOfPath();
  if (leftOut.get(number) === 0) leftOut.set(number, isLeftOut(number, row) + 1);
  return number;
}

/**
 * Takes a row by its cells.
 *
 * @param count - how many rows there were so far
 * @param mayBeAside - whether a row that looks like none of the table is put aside
 */
export function take(line: i32, count: i32, mayBeAside: bool): void {
  row = line;
  const fate = fateOf(mayBeAside);
  const place = counts + (usize(fate) << 3);
  store<f64>(place, load<f64>(place) + 1);
  if (fate === ASIDE) return;
  if (fate >= REFUSED) refuse(row, fate);
  const ofYear = ofYears.get(year);
  if (ofYear < OF_YEAR || isBehindPower(count)) {
    ofYears.set(year, ofYear + 1);
    keepFirst(row, year);
  }
}

function isBehindPower(count: i32): bool {
  return count - (1 << (31 - clz(count))) < SEVERAL;
}

function fateOf(mayBeAside: bool): i32 {
  readAmounts(row);
  if (mayBeAside && known === 0 && isAside(row) !== 0) return ASIDE;
  const areTexts = readTexts();
  const number = classOf();
  year = yearColumn < 0 ? 0 : load<i32>(numbers + (usize(yearColumn) << 2));
  addReadable(year, ~wrong);
  if (row < firstAmount) firstAmount = noteAmount(row, year, wrong);
  if (!isNamed && !areRepeated && (!readId() || addRead(row, year) !== 0)) areRepeated = true;
  splitAmounts();
  if (wrong === 0) stack(year, values);
  if (leftOut.get(number) === 2) {
    add(number);
    return LEFT_OUT;
  }
  if (wrong === 0) total += amountOfAll();
  const isFine = wrong === 0 && areTexts && (!isNamed || readId());
  if (!isFine || (isNamed && (addRead(row, year) & 1) !== 0)) {
    refusedSums.add(year);
    if (hasBeside) addBeside(year, 1);
    return isFine ? REPEATED : REFUSED;
  }
  if (firstRows.get(number) > row) firstRows.set(number, noteClass(number, row));
  add(number);
  observe(row, year, values);
  if (row < firstLine) firstLine = noteFirst(row);
  return LINE;
}

function add(number: i32): void {
  classSums.add(number);
  for (let at = 0; at < dimensionCount; at++) {
    const own = changetype<Dimension>(load<usize>(dimensions + (usize(at) << 2)));
    own.add(row, load<i32>(numbers + (usize(own.column) << 2)), number);
  }
  if (hasBeside) addBeside(number, 0);
  if (!areKnown() && blankRows.get(number) > row) blankRows.set(number, noteBlank(number, row));
}
