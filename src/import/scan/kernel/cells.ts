import { SPARE } from "./table";

const QUOTE: u8 = 34;
const BLOCK: usize = 64;
const LF: u8 = 10;
const CR: u8 = 13;
const END_OF_DOS_FILE: u8 = 26;

/** Where the cells of the row that is looked at begin and end, without their quotation marks. */
export let starts: usize = 0;
export let ends: usize = 0;
export let width: i32 = 0;
export let delimiter: u8 = 0;
/** Whether a row may end before its last cell: the others are blank. */
let mayEndEarly: bool = false;

/** Room for cells of a row that are written otherwise than they are read, and where it is free. */
let beside: usize = 0;
let besideStart: usize = 0;
let besideEnd: usize = 0;

/** Whether bytes were met that no text holds. */
export let isStrange: bool = false;

export function beginCells(columns: i32, byte: i32, isRagged: bool): void {
  width = columns;
  mayEndEarly = isRagged;
  delimiter = u8(byte);
  starts = heap.alloc(usize(columns) << 2);
  ends = heap.alloc(usize(columns) << 2);
}

/** Makes room beside rows of so many bytes at most. */
export function reserveBeside(length: i32): void {
  if (beside !== 0) heap.free(beside);
  beside = heap.alloc(length + SPARE);
}

export function startOf(column: i32): usize {
  return usize(load<u32>(starts + (usize(column) << 2)));
}

export function endOf(column: i32): usize {
  return usize(load<u32>(ends + (usize(column) << 2)));
}

/**
 * Finds the cells of the row that begins at a place. Bytes at which something may end are found many together, and then
 * looked at one by one.
 *
 * @returns the place of the next row; 0 for a row that is not plain: of another width, with a line end within quotation
 *   marks, or with something behind them
 */
export function findCells(from: usize): usize {
  const mark = delimiter;
  const marks = i8x16.splat(i8(mark));
  const last = width - 1;
  let startAt = starts;
  let endAt = ends;
  let column = 0;
  // The block that is looked at, and the places in it that are left.
  let block = from - BLOCK;
  let stops: u64 = 0;
  let start = from;
  let end: usize = 0;
  let isQuoted = false;
  // The place behind the quotation marks of the cell.
  let behind: usize = 0;
  besideEnd = beside;
  while (true) {
    while (stops === 0) {
      block += BLOCK;
      stops = stopsIn(block, marks);
    }
    const at = block + usize(ctz(stops));
    stops &= stops - 1;
    const byte = load<u8>(at);
    if (byte === QUOTE) {
      if (isQuoted) {
        isQuoted = false;
        end = at;
        behind = at + 1;
        if (load<u8>(behind) === QUOTE) {
          behind = putBeside(start, at) + 1;
          if (load<u8>(behind - 1) !== QUOTE) return 0;
          start = besideStart;
          end = besideEnd;
          block = behind - BLOCK;
          stops = 0;
        }
      } else if (behind !== 0) return 0;
      else if (at === start) {
        isQuoted = true;
        start++;
      }
      continue;
    }
    const isEnd = byte === LF || byte === CR;
    if (!isEnd && (byte !== mark || isQuoted)) {
      if (behind !== 0) return 0;
      if (byte === 0 || byte === END_OF_DOS_FILE) isStrange = true;
      continue;
    }
    if (isQuoted || (behind !== 0 && behind !== at)) return 0;
    store<u32>(startAt, u32(start));
    store<u32>(endAt, u32(behind === 0 ? at : end));
    if (isEnd) {
      if (column < last && !mayEndEarly) return 0;
      for (let left = column + 1; left <= last; left++) setCell(left, at);
      return byte === CR && load<u8>(at + 1) === LF ? at + 2 : at + 1;
    }
    if (column === last) return 0;
    column++;
    startAt += 4;
    endAt += 4;
    start = at + 1;
    behind = 0;
  }
}

// A blank cell.
function setCell(column: i32, at: usize): void {
  store<u32>(starts + (usize(column) << 2), u32(at));
  store<u32>(ends + (usize(column) << 2), u32(at));
}

function isDoubled(at: usize): bool {
  return load<u8>(at) === QUOTE && load<u8>(at + 1) === QUOTE;
}

// Puts a cell beside in which marks are doubled, with each of them once; returns the place where it ends in the row.
function putBeside(from: usize, doubled: usize): usize {
  besideStart = besideEnd;
  let at = from;
  let stop = doubled;
  while (isDoubled(stop)) {
    addBeside(at, stop + 1);
    at = stop + 2;
    stop = quoteAt(at);
  }
  addBeside(at, stop);
  return stop;
}

function addBeside(from: usize, to: usize): void {
  memory.copy(besideEnd, from, to - from);
  besideEnd += to - from;
}

// The next quotation mark or line end.
function quoteAt(from: usize): usize {
  let at = from;
  while (true) {
    const byte = load<u8>(at);
    if (byte === QUOTE || byte === LF || byte === CR) return at;
    if (byte === 0 || byte === END_OF_DOS_FILE) isStrange = true;
    at++;
  }
}

// The bytes of a block at which a cell may begin or end, and those that no text holds, as bits.
function stopsIn(from: usize, marks: v128): u64 {
  return (
    u64(stopsAt(v128.load(from), marks)) |
    (u64(stopsAt(v128.load(from, 16), marks)) << 16) |
    (u64(stopsAt(v128.load(from, 32), marks)) << 32) |
    (u64(stopsAt(v128.load(from, 48), marks)) << 48)
  );
}

function stopsAt(bytes: v128, marks: v128): i32 {
  const isMark = v128.or(i8x16.eq(bytes, marks), i8x16.eq(bytes, i8x16.splat(QUOTE)));
  return i8x16.bitmask(v128.or(isMark, i8x16.lt_u(bytes, i8x16.splat(32))));
}
