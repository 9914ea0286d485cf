// Fills columns from bytes: finds the cells of rows, numbers the different texts of a column, and tells their forms.
// Places of cells and rows are counted from the beginning of the buffer. An instance lives as long as one file is read.

const QUOTE: u8 = 34;
const LF: u8 = 10;
const CR: u8 = 13;
const ZERO: u8 = 48;
const NINE: u8 = 57;
// Stands before a form in which every digit is 0; no text has it.
const NOTHING: u8 = 1;
// Bytes behind a text that may be read along with it.
const SPARE: usize = 16;
const ONES: u64 = 0x0101010101010101;
const HIGHS: u64 = 0x8080808080808080;

let buffer: usize = 0;
let bufferSize: usize = 0;
let seed: u64 = 0;

// Of each row its first cell, its place, and the line ends in its cells; of each cell where it begins and ends.
export let first: usize = 0;
export let places: usize = 0;
export let inner: usize = 0;
export let from: usize = 0;
export let to: usize = 0;
export let rows: usize = 0;
let room: usize = 0;
let cells: usize = 0;

export function begin(most: usize, ownSeed: u32): void {
  seed = u64(ownSeed) * 0x9e3779b97f4a7c15;
  first = heap.alloc((most + 1) << 2);
  places = heap.alloc((most + 1) << 2);
  inner = heap.alloc(most << 2);
  room = 8192;
  from = heap.alloc(room << 2);
  to = heap.alloc(room << 2);
}

/** Where the buffer lies once it holds so many bytes; what it held stays. */
export function bufferOf(size: usize): usize {
  if (size > bufferSize) {
    buffer = buffer === 0 ? heap.alloc(size + SPARE) : heap.realloc(buffer, size + SPARE);
    bufferSize = size;
  }
  return buffer;
}

function has(word: u64, signs: u64): u64 {
  const difference = word ^ signs;
  return (difference - ONES) & ~difference & HIGHS;
}

// Marks each byte that is a digit; one of 128 and more is none.
function digitsIn(word: u64): u64 {
  const low = word & (ONES * 127);
  return (ONES * (127 + NINE + 1) - low) & ~word & (low + ONES * (127 - ZERO + 1)) & HIGHS;
}

// The next place of one of three signs; one of them stands behind the end.
function nextOf(at: usize, a: u64, b: u64, c: u64): usize {
  let found: u64 = 0;
  for (; ; at += 8) {
    const word = load<u64>(at);
    found = has(word, a) | has(word, b) | has(word, c);
    if (found !== 0) break;
  }
  return at + usize(ctz(found) >> 3);
}

/**
 * Finds whole rows before `end`, at most so many; the place behind them, or -1 where a quotation mark goes on behind
 * its end, or a carriage return stands alone.
 */
export function split(start: usize, end: usize, delimiter: u8, most: usize): i32 {
  const stop = buffer + end;
  store<u8>(stop, LF);
  store<u8>(stop, QUOTE, 1);
  rows = 0;
  cells = 0;
  store<u32>(first, 0);
  store<u32>(places, u32(start));
  const delimiters = ONES * u64(delimiter);
  const ends = ONES * u64(LF);
  const returns = ONES * u64(CR);
  const marks = ONES * u64(QUOTE);
  let place = buffer + start;
  while (rows < most) {
    let at = place;
    let lines: u32 = 0;
    let isLast = false;
    while (!isLast) {
      let begins = at;
      let closes: usize;
      if (load<u8>(at) === QUOTE) {
        begins = closes = at + 1;
        for (;;) {
          closes = nextOf(closes, marks, ends, returns);
          if (closes >= stop) return i32(place - buffer);
          const byte = load<u8>(closes);
          if (byte === QUOTE) {
            if (load<u8>(closes, 1) !== QUOTE) break;
            closes++;
          } else if (byte === LF) lines++;
          else if (load<u8>(closes, 1) !== LF) return closes + 1 < stop ? -1 : i32(place - buffer);
          closes++;
        }
        at = closes + 1;
      } else {
        at = nextOf(at, delimiters, ends, returns);
        closes = at;
      }
      if (load<u8>(at) === CR) {
        if (load<u8>(at, 1) !== LF) return at + 1 < stop ? -1 : i32(place - buffer);
        at++;
      }
      if (at >= stop) return i32(place - buffer);
      const byte = load<u8>(at++);
      if (byte !== delimiter && byte !== LF) return -1;
      isLast = byte === LF;
      putCell(begins, closes);
    }
    store<u32>(inner + (rows << 2), lines);
    rows++;
    store<u32>(first + (rows << 2), u32(cells));
    store<u32>(places + (rows << 2), u32(at - buffer));
    place = at;
  }
  return i32(place - buffer);
}

function putCell(begins: usize, closes: usize): void {
  if (cells === room) {
    room <<= 1;
    from = heap.realloc(from, room << 2);
    to = heap.realloc(to, room << 2);
  }
  store<u32>(from + (cells << 2), u32(begins - buffer));
  store<u32>(to + (cells << 2), u32(closes - buffer));
  cells++;
}

/** Takes doubled marks and carriage returns out of the cells that were found, where they stand: a text only gets shorter. */
export function mend(): void {
  const marks = ONES * u64(QUOTE);
  const last = load<u32>(first + (rows << 2));
  for (let cell: usize = 0; cell < last; cell++) {
    const end = buffer + usize(load<u32>(to + (cell << 2)));
    // Behind a cell that was marked its mark stands.
    if (load<u8>(end) !== QUOTE) continue;
    let at = nextOf(buffer + usize(load<u32>(from + (cell << 2))), marks, marks, ONES * u64(CR));
    let put = at;
    for (; at < end; at++) {
      const byte = load<u8>(at);
      if (byte === QUOTE || byte === CR) at++;
      store<u8>(put++, load<u8>(at));
    }
    if (put < end) store<u32>(to + (cell << 2), u32(put - buffer));
  }
}

/** Different texts by number, as they are met. Text 0 is the blank one. The first three fields are read outside. */
@unmanaged
class Texts {
  size: u32 = 0;
  starts: usize = 0;
  bytes: usize = 0;
  most: u32 = 0;
  room: u32 = 0;
  // Of each slot the number of a text, counted from 1, and its hash.
  slots: usize = 0;
  mask: u32 = 0;
  last: u32 = 0;
}

export function newTexts(): Texts {
  const texts = changetype<Texts>(heap.alloc(offsetof<Texts>()));
  texts.size = 0;
  texts.last = 0;
  texts.most = 64;
  texts.starts = heap.alloc((texts.most + 1) << 2);
  texts.room = 1024;
  texts.bytes = heap.alloc(usize(texts.room) + SPARE);
  texts.mask = 127;
  texts.slots = heap.alloc(128 << 3);
  memory.fill(texts.slots, 0, 128 << 3);
  store<u32>(texts.starts, 0);
  numberOf(texts, texts.bytes, 0);
  return texts;
}

function hashOf(text: usize, length: usize): u32 {
  let hash = seed ^ u64(length);
  const end = text + length;
  for (; text + 8 <= end; text += 8) hash = mixed(hash ^ load<u64>(text));
  if (text < end) hash = mixed(hash ^ (load<u64>(text) & ((u64(1) << (u64(end - text) << 3)) - 1)));
  return u32(hash ^ (hash >> 29));
}

function mixed(hash: u64): u64 {
  const product = hash * 0xff51afd7ed558ccd;
  return product ^ (product >> 32);
}

function isAt(texts: Texts, number: u32, text: usize, length: usize): bool {
  const place = texts.starts + (usize(number) << 2);
  const start = load<u32>(place);
  if (load<u32>(place, 4) - start !== u32(length)) return false;
  let other = texts.bytes + usize(start);
  const end = text + length;
  for (; text + 8 <= end; text += 8, other += 8) if (load<u64>(text) !== load<u64>(other)) return false;
  return text === end || (load<u64>(text) ^ load<u64>(other)) << (u64(8 - (end - text)) << 3) === 0;
}

/** The number of a text; behind it at least seven bytes may be read. */
function numberOf(texts: Texts, text: usize, length: usize): u32 {
  if (texts.size > 0 && isAt(texts, texts.last, text, length)) return texts.last;
  const hash = hashOf(text, length);
  let slot = hash & texts.mask;
  for (;;) {
    const place = texts.slots + (usize(slot) << 3);
    const number = load<u32>(place);
    if (number === 0) break;
    if (load<u32>(place, 4) === hash && isAt(texts, number - 1, text, length)) return (texts.last = number - 1);
    slot = (slot + 1) & texts.mask;
  }
  putSlot(texts, slot, texts.size + 1, hash);
  return add(texts, text, length);
}

function putSlot(texts: Texts, slot: u32, number: u32, hash: u32): void {
  const place = texts.slots + (usize(slot) << 3);
  store<u32>(place, number);
  store<u32>(place, hash, 4);
}

function add(texts: Texts, text: usize, length: usize): u32 {
  const number = texts.size++;
  if (texts.size >= texts.most) {
    texts.most <<= 1;
    texts.starts = heap.realloc(texts.starts, (usize(texts.most) + 1) << 2);
  }
  const start = load<u32>(texts.starts + (usize(number) << 2));
  const end = start + u32(length);
  if (end > texts.room) {
    texts.room = max(texts.room + (texts.room >> 1), end);
    texts.bytes = heap.realloc(texts.bytes, usize(texts.room) + SPARE);
  }
  // Behind a text there is room for what is copied along with it.
  for (let at: usize = 0; at < length; at += 8) store<u64>(texts.bytes + usize(start) + at, load<u64>(text + at));
  store<u32>(texts.starts + (usize(number) << 2), end, 4);
  if (texts.size << 1 > texts.mask) spread(texts, (texts.mask << 1) | 1);
  texts.last = number;
  return number;
}

/** Makes room for so many texts, of so many bytes in all. */
export function expect(texts: Texts, size: u32, length: u32): void {
  texts.most = max(texts.most, size);
  texts.starts = heap.realloc(texts.starts, (usize(texts.most) + 1) << 2);
  texts.room = max(texts.room, length);
  texts.bytes = heap.realloc(texts.bytes, usize(texts.room) + SPARE);
  let mask = texts.mask;
  while (size << 1 > mask) mask = (mask << 1) | 1;
  if (mask > texts.mask) spread(texts, mask);
}

function spread(texts: Texts, mask: u32): void {
  const from = texts.slots;
  const end = from + ((usize(texts.mask) + 1) << 3);
  texts.mask = mask;
  const size = (usize(texts.mask) + 1) << 3;
  texts.slots = heap.alloc(size);
  memory.fill(texts.slots, 0, size);
  for (let place = from; place < end; place += 8) {
    const number = load<u32>(place);
    if (number === 0) continue;
    const hash = load<u32>(place, 4);
    let slot = hash & texts.mask;
    while (load<u32>(texts.slots + (usize(slot) << 3)) !== 0) slot = (slot + 1) & texts.mask;
    putSlot(texts, slot, number, hash);
  }
  heap.free(from);
}

/** Numbers the texts that the rows that were found have in a column, and puts the numbers one behind the other. */
export function put(texts: Texts, column: usize, numbers: usize): void {
  for (let row: usize = 0; row < rows; row++) {
    const cell = usize(load<u32>(first + (row << 2))) + column;
    let number: u32 = 0;
    if (cell < usize(load<u32>(first + (row << 2), 4))) {
      const start = usize(load<u32>(from + (cell << 2)));
      const length = usize(load<u32>(to + (cell << 2))) - start;
      if (length > 0) number = numberOf(texts, buffer + start, length);
    }
    store<u32>(numbers + (row << 2), number);
  }
}

export function alloc(size: usize): usize {
  return heap.alloc(size);
}

/**
 * The forms of texts: what is left of a text when each digit is 9, and 0 where a run of digits begins with 0; a text
 * whose digits are all 0 has a form of its own. Puts the number of the form of each text one behind the other.
 */
export function forms(texts: Texts, numbers: usize): Texts {
  const found = newTexts();
  let space: usize = 256;
  let form = heap.alloc(space + SPARE);
  for (let number: u32 = 0; number < texts.size; number++) {
    let at = texts.bytes + usize(load<u32>(texts.starts + (usize(number) << 2)));
    const end = texts.bytes + usize(load<u32>(texts.starts + (usize(number) << 2), 4));
    if (end - at >= space) {
      space = (end - at) << 1;
      form = heap.realloc(form, space + SPARE);
    }
    let size = form + 1;
    let isRun = false;
    let digits: u32 = 0;
    let zeros: u32 = 0;
    for (; at < end; at++) {
      // Eight bytes without a digit stand in the form as they are.
      for (; at + 8 <= end && digitsIn(load<u64>(at)) === 0; at += 8, size += 8, isRun = false)
        store<u64>(size, load<u64>(at));
      if (at === end) break;
      let byte = load<u8>(at);
      const isDigit = byte >= ZERO && byte <= NINE;
      if (isDigit) {
        digits++;
        if (byte === ZERO) zeros++;
        if (isRun || byte !== ZERO) byte = NINE;
      }
      store<u8>(size++, byte);
      isRun = isDigit;
    }
    store<u8>(form, digits > 0 && zeros === digits ? NOTHING : 0);
    // The blank text, which is no form, is number 0.
    store<u32>(numbers + (usize(number) << 2), numberOf(found, form, size - form) - 1);
  }
  heap.free(form);
  return found;
}
