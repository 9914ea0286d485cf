import { endOf, startOf } from "./cells";
import { addId, comparableId, sameId } from "./host";
import { grown } from "./lists";
import { SPARE, longHash } from "./table";

/** A longer id is in no order. */
const LONGEST: i32 = 128;
const SEED: u64 = 0x9e3779b985ebca6b;
const SLASH: u8 = 47;
const POINT: u8 = 46;
const HYPHEN: u8 = 45;
const SPACE: u8 = 32;
const BEFORE_YEAR: u8 = 31;
const RISEN: usize = 12;
const YEAR: i32 = 255;

/** The columns that together name a row, and how many there are. */
let columns: usize = 0;
let parts: i32 = 0;
/** How many of them are of the id; the others are of its year. */
let ofId: i32 = 0;
/** The id that is looked at, and the last one of those that rise: where, how long, and the row and the year of it. */
let next: usize = 0;
let nextRoom: i32 = 0;
let nextLength: i32 = 0;
/** How long it is without its year; and the one before it. */
let ownLength: i32 = 0;
let previous: usize = 0;
let previousRoom: i32 = 0;
let previousLength: i32 = 0;
/** Whether an id began with the one beside it and a sign between parts: «1.2» beside «1.2.1». */
export let areNested: bool = false;
let last: usize = 0;
let lastLength: i32 = 0;
export let lastRow: i32 = 0;
let lastYear: i32 = 0;
let first: usize = 0;
let firstLength: i32 = 0;
let high: i32 = 0;
let low: i32 = 0;
/** Whether each id is above the one before, shorter ones first: then all are different. */
export let isRising: bool = true;
/** Ids that rise, until the script takes them: of each 32 bits of its fingerprint, 24 more with the year, and its row. */
let risen: usize = 0;
let risenRoom: i32 = 0;
let risenCount: i32 = 0;

export function beginIds(count: i32, years: i32): usize {
  ofId = count;
  parts = count + years;
  columns = heap.alloc(max(4, usize(parts) << 2));
  last = heap.alloc(LONGEST + SPARE);
  first = heap.alloc(LONGEST + SPARE);
  return columns;
}

/** Makes room for ids that rise. */
export function reserveIds(count: i32): void {
  if (count <= risenRoom) return;
  risen = grown(risen, usize(risenRoom) * RISEN, usize(count) * RISEN);
  risenRoom = count;
}

/** Room for some bytes of the id that is looked at, behind those that it has. */
export function idRoom(length: i32): usize {
  const needed = nextLength + length + SPARE;
  if (needed > nextRoom) {
    const room = max(needed, max(512, nextRoom * 2));
    next = grown(next, nextLength, room);
    nextRoom = room;
  }
  return next + nextLength;
}

/** Takes the id of the row for the one looked at; false where it is blank. */
export function readId(): bool {
  let isBlank = true;
  goOn();
  for (let part = 0; part < parts; part++) {
    if (part === ofId) ownLength = nextLength;
    if (part > 0) {
      store<u8>(idRoom(1), part === ofId ? BEFORE_YEAR : SLASH);
      nextLength++;
    }
    const length = takePart(load<i32>(columns + (usize(part) << 2)));
    nextLength += length;
    if (length > 0 && part < ofId) isBlank = false;
  }
  if (parts === ofId) ownLength = nextLength;
  if (isWithin(previous, previousLength, next, ownLength) || isWithin(next, ownLength, previous, previousLength))
    areNested = true;
  const hash = longHash(next, nextLength, SEED);
  const spread = (hash ^ (hash >> 29)) * 0xbf58476d1ce4e5b9;
  high = i32(spread >> 32);
  low = i32(spread ^ (spread >> 32));
  return !isBlank;
}

// Keeps the id as the one before.
function goOn(): void {
  const place = previous;
  const room = previousRoom;
  previous = next;
  previousRoom = nextRoom;
  previousLength = ownLength;
  next = place;
  nextRoom = room;
  nextLength = 0;
}

// Whether an id goes on behind another one with a sign that parts levels.
function isWithin(short: usize, shortLength: i32, long: usize, longLength: i32): bool {
  if (shortLength === 0 || longLength <= shortLength + 1) return false;
  const sign = load<u8>(long + shortLength);
  return (
    (sign === POINT || sign === HYPHEN || sign === SLASH || sign === SPACE) &&
    memory.compare(short, long, shortLength) === 0
  );
}

// Puts a part of the id behind the others.
function takePart(column: i32): i32 {
  let from = startOf(column);
  let to = endOf(column);
  while (from < to && isBlankByte(load<u8>(from))) from++;
  while (to > from && isBlankByte(load<u8>(to - 1))) to--;
  const length = i32(to - from);
  let bits: u64 = 0;
  const own = idRoom(length);
  for (let at = 0; at < length; at += 8) {
    const word = load<u64>(from + at);
    store<u64>(own + at, word);
    bits |= at + 8 <= length ? word : word & ~(u64.MAX_VALUE << u64((length - at) << 3));
  }
  return (bits & 0x8080808080808080) === 0 ? length : comparableId(from, to);
}

function isBlankByte(byte: u8): bool {
  return byte === 32 || (byte >= 9 && byte <= 13);
}

/** Adds the id that was read; 1 where it repeats one of its year, and 2 more where it stands already. */
export function addRead(row: i32, year: i32): i32 {
  if (isRising) {
    const order = compared();
    if (order > 0) {
      append(row, year);
      return 0;
    }
    if (order === 0) return sameId(row, lastRow, lastYear === year ? 1 : 0);
    isRising = false;
  }
  return addId(high, low, year, row);
}

// How the id stands to the last one: above it, the same, or neither.
function compared(): i32 {
  if (nextLength > LONGEST || nextLength < lastLength) return -1;
  if (nextLength > lastLength) return 1;
  const order = memory.compare(next, last, nextLength);
  return order > 0 ? 1 : order === 0 ? 0 : -1;
}

function append(row: i32, year: i32): void {
  if (lastRow === 0) {
    memory.copy(first, next, nextLength);
    firstLength = nextLength;
  }
  memory.copy(last, next, nextLength);
  lastLength = nextLength;
  lastRow = row;
  lastYear = year;
  if (risenCount === risenRoom) reserveIds(max(1024, risenRoom * 2));
  const place = risen + usize(risenCount++) * RISEN;
  store<i32>(place, low);
  store<i32>(place, (high & ~YEAR) | (year & YEAR), 4);
  store<i32>(place, row, 8);
}

/** Gives the ids that have risen so far to the script, which keeps them. */
export function takeRisen(): usize {
  risenCount = 0;
  return risen;
}

export function risenSize(): i32 {
  return risenCount;
}

/** The first and the last of the ids that rise. */
export function risenFirst(): usize {
  return first;
}
export function risenFirstLength(): i32 {
  return firstLength;
}
export function risenLast(): usize {
  return last;
}
export function risenLastLength(): i32 {
  return lastLength;
}
export function risenLastYear(): i32 {
  return lastYear;
}

/** Goes on with the ids of a later part, if all of them are above those so far; its first is written to `idRoom`. */
export function goesOn(length: i32): bool {
  nextLength = length;
  return compared() > 0;
}

/** Takes the last id of a later part, written to `idRoom`, for the last one. */
export function setLast(length: i32, row: i32, year: i32): void {
  memory.copy(last, next, length);
  lastLength = length;
  lastRow = row;
  lastYear = year;
}

/** Ids no longer rise: the script has put them into a set. */
export function endRising(): void {
  isRising = false;
}

export function beginId(): void {
  nextLength = 0;
}
