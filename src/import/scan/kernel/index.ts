import { beginAmounts } from "./amounts";
import { beginCells, delimiter, ends, findCells, isStrange, reserveBeside, starts } from "./cells";
import { TextColumn, addCodes, addText, beginColumns } from "./columns";
import { isEmpty, isPassedOver } from "./host";
import { Needles } from "./needles";
import { addDimension, beginRows, classSums, classes, counts, path, refusedSums, take, total } from "./rows";
import { beginStacked } from "./stacked";
import { Dimension, Sums, beginSums, values } from "./sums";
import { SPARE, Table } from "./table";

export { addReadable, areRepeated, beginRows, classAt, classOfPath, readableIn, row, setOfYears, setRepeated, total, year } from "./rows"; // prettier-ignore
export { areNested, beginIds, beginId, idRoom, isRising, lastRow, endRising, goesOn, reserveIds, risenFirst, risenFirstLength, risenLast, risenLastLength, risenLastYear, risenSize, setLast, takeRisen } from "./ids"; // prettier-ignore
export { nearByChance, stackedByChance, stackedNear, stackedRows } from "./stacked";
export { beginSeen, edgeCount, edgesUpTo, seenColumns } from "./seen";
export { addAmounts, setQuiet } from "./columns";
export { findCells, isStrange } from "./cells";

/** How many rows lie between the places that are noted; and of how many of the last rows the places are held. */
const STEP: i32 = 64;
const LAST: i32 = 150;

/** The bytes that are read, and how many of them there is room for. */
let piece: usize = 0;
let pieceRoom: i32 = 0;
let scratch: usize = 0;
let scratchRoom: i32 = 0;
/** Where rows begin: places in the file and lines, and what the rows before come to, in floats. */
let steps: usize = 0;
const STEP_SIZE: usize = 24;
let stepCount: i32 = 0;
const lasts = heap.alloc(LAST * 16);
let mayPassOver: bool = false;
/** How many rows there were, and how many lines. */
export let count: i32 = 0;
export let lines: i32 = 0;

export function begin(width: i32, delimiter: i32, places: i32, amounts: i32, isRagged: i32): void {
  beginCells(width, delimiter, isRagged !== 0);
  beginColumns(width);
  beginAmounts(places);
  beginSums(amounts);
  beginStacked(amounts);
}

/** Room for the bytes of a piece of a file, and of a line end. */
export function room(length: i32): usize {
  if (length > pieceRoom) {
    if (piece !== 0) {
      heap.free(piece);
      heap.free(steps);
    }
    piece = heap.alloc(length + 1 + SPARE);
    steps = heap.alloc(usize(length / STEP + 4) * STEP_SIZE);
    reserveBeside(length + 1);
    pieceRoom = length;
  }
  return piece;
}

/** Whether some rows are passed over. */
export function setPassing(isAsked: i32): void {
  mayPassOver = isAsked !== 0;
}

export function setLines(before: i32): void {
  lines = before;
}

/** Notes where the row begins that comes next. */
export function noteRow(place: f64): void {
  if (count % STEP === 0) {
    const step = steps + usize(stepCount++) * STEP_SIZE;
    noteAt(step, place);
    store<f64>(step, total, 16);
  }
  noteAt(lasts + (usize(count % LAST) << 4), place);
  count++;
}

function noteAt(to: usize, place: f64): void {
  store<f64>(to, place);
  store<f64>(to, f64(lines + 1), 8);
}

/** Gives the places that were noted to the script. */
export function takeSteps(): i32 {
  const had = stepCount;
  stepCount = 0;
  return had;
}

/**
 * Takes the rows of a piece up to one that is not plain.
 *
 * @param offset - what is added to a place in memory for that in the file
 * @returns where it begins, or the end
 */
export function run(from: usize, end: usize, offset: f64): usize {
  let at = from;
  while (at < end) {
    const next = findCells(at);
    if (next === 0 || next > end || isStrange) return at;
    noteRow(offset + f64(at));
    lines++;
    const isNone = (isBlankUpTo(at, next) && isEmpty() !== 0) || (mayPassOver && isPassedOver(lines) !== 0);
    if (!isNone) take(lines, count, true);
    at = next;
  }
  return at;
}

/** Takes a row whose cells were set. */
export function takeRow(row: i32, mayBeAside: bool): void {
  take(row, count, mayBeAside);
}

/** Whether nothing but blanks, marks, delimiters and parts of other letters stands in a row. */
export function isBlankUpTo(from: usize, to: usize): bool {
  for (let at = from; at < to; at++) if (!mayBeEmpty(load<u8>(at))) return false;
  return true;
}

function mayBeEmpty(byte: u8): bool {
  if (byte >= 128 || byte === delimiter) return true;
  return (byte >= 9 && byte <= 13) || byte === 32 || byte === 34 || byte === 44 || byte === 59 || byte === 124;
}

/** Room for the cells of a row that is not plain. */
export function scratchOf(length: i32): usize {
  if (length > scratchRoom) {
    if (scratch !== 0) heap.free(scratch);
    scratchRoom = max(length, scratchRoom * 2);
    scratch = heap.alloc(scratchRoom + SPARE);
  }
  return scratch;
}

/** Sets up a column of codes; gives the table of its texts. */
export function beginCodes(column: i32): usize {
  return changetype<usize>(addCodes(column).texts);
}

/** Sets up a column of other texts. */
export function beginTexts(column: i32): TextColumn {
  return addText(column);
}

/** Sets up the conditions on a column of texts. */
export function beginTests(own: TextColumn, mask: i32, byWord: i32, looksAlways: i32): Needles {
  own.needles = Needles.of(own.column, mask, byWord, looksAlways !== 0);
  return own.needles;
}

/** Takes what the next condition looks for, written to `scratchOf`. */
export function addNeedle(own: Needles, length: i32): void {
  own.add(scratch, length);
}

/** The number of a string, written to `scratchOf`. */
export function numberIn(table: Table, length: i32): i32 {
  return table.numberOf(scratch, length);
}

export function beginDimension(column: i32): Dimension {
  return addDimension(column);
}

export function pairIn(dimension: Dimension, code: i32, number: i32): i32 {
  return dimension.pairOf(code, number);
}

export function setFirstRow(dimension: Dimension, slot: i32, row: i32): void {
  const first = dimension.firstRows.get(slot);
  if (first === 0 || row < first) dimension.firstRows.set(slot, row);
}

export function reserveSums(sums: Sums, slots: i32): void {
  sums.reserve(slots);
}

/** Where what the script reads stands. */
export function placeOf(what: i32): usize {
  if (what === 0) return starts;
  if (what === 1) return ends;
  if (what === 2) return values;
  if (what === 3) return path;
  if (what === 4) return counts;
  if (what === 5) return changetype<usize>(classes);
  if (what === 6) return changetype<usize>(classSums);
  if (what === 7) return changetype<usize>(refusedSums);
  if (what === 8) return steps;
  return lasts;
}
