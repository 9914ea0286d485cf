import { grown } from "./lists";

const ZERO: u32 = 48;
const MINUS: u8 = 45;
const POINT: u8 = 46;
const COMMA: u8 = 44;
const OPEN: u8 = 40;
const CLOSE: u8 = 41;
const SPACE: u8 = 32;
const TICK: u8 = 39;
const MOST_DIGITS: i32 = 15;

/** What became of a cell: blank, an amount, or something that only the grammar of numbers understands. */
export const BLANK: i32 = 0;
export const KNOWN: i32 = 1;
export const ODD: i32 = 2;

/** Ways to write an amount, as far as they say something of the marks of its column. */
const SIGNED: i32 = 1;
const BRACKETS: i32 = 2;
const SPACES: i32 = 4;
const TICKS: i32 = 8;
const MARKS: i32 = 16;
const SEVERAL: i32 = 32;
const FRACTION: i32 = 64;
const THREE: i32 = 128;
const SHORT: i32 = 256;
const BEGINS_WITH_ZERO: i32 = 512;
const BEFORE: i32 = 1024;
const BEHIND: i32 = 2048;
const SHAPES: usize = 4096;

/** The amount that was read last, in units of the last decimal place, and how it was written. */
export let value: f64 = 0;
export let shape: i32 = 0;
let digits: u64 = 0;
let places: i32 = 0;

export function beginAmounts(decimals: i32): void {
  places = decimals;
}

/** Which shapes of amounts a column has shown. */
export function newShapes(): usize {
  return grown(0, 0, SHAPES);
}

/**
 * Reads the plain amounts of one column: digits, groups of three, one decimal mark, a minus sign or brackets. Everything
 * else is left to the grammar of numbers.
 *
 * @param mark - the decimal mark of the column; 0 where no cell has settled it
 */
export function readAmount(from: usize, to: usize, mark: u8): i32 {
  let at = from;
  let end = to;
  while (at < end && load<u8>(at) === SPACE) at++;
  while (end > at && load<u8>(end - 1) === SPACE) end--;
  if (at === end) return BLANK;
  shape = (at > from ? BEFORE : 0) | (end < to ? BEHIND : 0);
  const first = load<u8>(at);
  if (first === MINUS) {
    at++;
    shape |= SIGNED;
  } else if (first === OPEN) {
    if (load<u8>(end - 1) !== CLOSE) return ODD;
    at++;
    end--;
    shape |= BRACKETS;
  }
  const whole = readWhole(at, end, mark);
  if (whole === 0) return ODD;
  if (!(whole === end ? scale(0, i32(end - at)) : readFraction(at, whole, end, mark))) return ODD;
  if ((shape & (SIGNED | BRACKETS)) !== 0) value = -value;
  return KNOWN;
}

function digitAt(at: usize): u32 {
  return u32(load<u8>(at)) - ZERO;
}

// The place behind the digits and groups before the decimal mark; 0 where they are no plain number.
function readWhole(from: usize, to: usize, mark: u8): usize {
  let at = from;
  let number: u64 = 0;
  let digit: u32 = 0;
  while (at < to && (digit = digitAt(at)) <= 9) {
    number = number * 10 + u64(digit);
    at++;
  }
  const count = i32(at - from);
  const isZero = digitAt(from) === 0;
  if (count === 0 || (count > 1 && isZero)) return 0;
  digits = number;
  if (at === to || count > 3 || isZero) return at;
  const byte = load<u8>(at);
  const isGroup =
    byte === SPACE || byte === TICK || (byte === COMMA && mark === POINT) || (byte === POINT && mark === COMMA);
  return isGroup ? readGroups(at, to, byte) : at;
}

function readGroups(from: usize, to: usize, separator: u8): usize {
  let at = from;
  let count = 0;
  while (at < to && load<u8>(at) === separator) {
    for (let place: usize = 1; place <= 3; place++) {
      const digit = at + place < to ? digitAt(at + place) : 10;
      if (digit > 9) return 0;
      digits = digits * 10 + u64(digit);
    }
    at += 4;
    count++;
  }
  shape |= separator === SPACE ? SPACES : separator === TICK ? TICKS : MARKS;
  if (count > 1) shape |= SEVERAL;
  return at;
}

function readFraction(from: usize, point: usize, to: usize, mark: u8): bool {
  if (mark === 0 || load<u8>(point) !== mark) return false;
  let number = digits;
  for (let at = point + 1; at < to; at++) {
    const digit = digitAt(at);
    if (digit > 9) return false;
    number = number * 10 + u64(digit);
  }
  digits = number;
  const count = i32(to - point) - 1;
  shape |= FRACTION;
  if (count === 3) shape |= THREE;
  if (point - from <= 3) shape |= SHORT;
  if (digitAt(from) === 0) shape |= BEGINS_WITH_ZERO;
  return count > 0 && scale(count, i32(to - from));
}

// Brings the amount to the decimal places of the column; false where a float would not hold it.
function scale(count: i32, length: i32): bool {
  if (count > places || length + places - count > MOST_DIGITS) return false;
  let number = digits;
  for (let more = count; more < places; more++) number *= 10;
  value = f64(i64(number));
  return true;
}
