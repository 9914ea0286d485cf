import { SPARE } from "./table";

const QUOTE: u8 = 34;
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
 * Finds the cells of the row that begins at a place.
 *
 * @returns the place of the next row; 0 for a row that is not plain: of another width, with a line end within quotation
 *   marks, or with something behind them
 */
export function findCells(from: usize): usize {
  const marks = i8x16.splat(i8(delimiter));
  besideEnd = beside;
  let at = from;
  for (let column = 0; column < width; column++) {
    const isQuoted = load<u8>(at) === QUOTE;
    if (isQuoted) at++;
    const start = at;
    at = isQuoted ? stopAt(at, i8x16.splat(QUOTE), QUOTE) : stopAt(at, marks, delimiter);
    if (isQuoted && isDoubled(at)) at = putBeside(column, start, at);
    else setCell(column, start, at);
    let byte = load<u8>(at++);
    if (isQuoted) {
      if (byte !== QUOTE) return 0;
      byte = load<u8>(at++);
    }
    if (byte === delimiter) continue;
    if (byte !== LF && byte !== CR) return 0;
    if (column < width - 1 && !mayEndEarly) return 0;
    for (let left = column + 1; left < width; left++) setCell(left, at - 1, at - 1);
    return byte === CR && load<u8>(at) === LF ? at + 1 : at;
  }
  return 0;
}

function setCell(column: i32, from: usize, to: usize): void {
  store<u32>(starts + (usize(column) << 2), u32(from));
  store<u32>(ends + (usize(column) << 2), u32(to));
}

function isDoubled(at: usize): bool {
  return load<u8>(at) === QUOTE && load<u8>(at + 1) === QUOTE;
}

// Puts a cell beside in which marks are doubled, with each of them once; returns the place where it ends in the row.
function putBeside(column: i32, from: usize, doubled: usize): usize {
  const start = besideEnd;
  let at = from;
  let stop = doubled;
  while (isDoubled(stop)) {
    addBeside(at, stop + 1);
    at = stop + 2;
    stop = stopAt(at, i8x16.splat(QUOTE), QUOTE);
  }
  addBeside(at, stop);
  setCell(column, start, besideEnd);
  return stop;
}

function addBeside(from: usize, to: usize): void {
  memory.copy(besideEnd, from, to - from);
  besideEnd += to - from;
}

// The first place with a mark or a line end: sixteen bytes are looked at together.
function stopAt(from: usize, marks: v128, mark: u8): usize {
  const spaces = i8x16.splat(32);
  let at = from;
  while (true) {
    const bytes = v128.load(at);
    const found = i8x16.bitmask(v128.or(i8x16.eq(bytes, marks), i8x16.lt_u(bytes, spaces)));
    if (found === 0) {
      at += 16;
      continue;
    }
    at += ctz(found);
    const byte = load<u8>(at);
    if (byte === mark || byte === LF || byte === CR) return at;
    if (byte === 0 || byte === END_OF_DOS_FILE) isStrange = true;
    at++;
  }
}
