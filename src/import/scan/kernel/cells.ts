const QUOTE: u8 = 34;
const LF: u8 = 10;
const CR: u8 = 13;
const END_OF_DOS_FILE: u8 = 26;

/** Where the cells of the row that is looked at begin and end, without their quotation marks. */
export let starts: usize = 0;
export let ends: usize = 0;
export let width: i32 = 0;
export let delimiter: u8 = 0;

/** Whether bytes were met that no text holds. */
export let isStrange: bool = false;

export function beginCells(columns: i32, byte: i32): void {
  width = columns;
  delimiter = u8(byte);
  starts = heap.alloc(usize(columns) << 2);
  ends = heap.alloc(usize(columns) << 2);
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
 * @returns the place of the next row; 0 for a row that is not plain: of another width, with a line end or a quotation mark
 *   within quotation marks, or with something behind them
 */
export function findCells(from: usize): usize {
  const marks = i8x16.splat(i8(delimiter));
  let at = from;
  for (let column = 0; column < width; column++) {
    const isQuoted = load<u8>(at) === QUOTE;
    if (isQuoted) at++;
    store<u32>(starts + (usize(column) << 2), u32(at));
    at = isQuoted ? stopAt(at, i8x16.splat(QUOTE), QUOTE) : stopAt(at, marks, delimiter);
    store<u32>(ends + (usize(column) << 2), u32(at));
    let byte = load<u8>(at++);
    if (isQuoted) {
      if (byte !== QUOTE) return 0;
      byte = load<u8>(at++);
    }
    if (byte === delimiter) continue;
    if (column < width - 1 || (byte !== LF && byte !== CR)) return 0;
    return byte === CR && load<u8>(at) === LF ? at + 1 : at;
  }
  return 0;
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
