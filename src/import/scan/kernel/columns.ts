import { KNOWN, BLANK, newShapes, readAmount, shape, value } from "./amounts";
import { endOf, startOf } from "./cells";
import { judgeCode, keep, lookAt, readOdd } from "./host";
import { Ints, grown } from "./lists";
import { Needles } from "./needles";
import { values } from "./sums";
import { Table, mixed, tailAt } from "./table";
import { HAS_HASH, TELLING, Words } from "./words";

/** A column of codes: each different text once, with what the script has said of it. */
@unmanaged
export class Codes {
  column: i32 = 0;
  texts: Table = changetype<Table>(0);
  /** By number: 1 for a code that may stand in its column, 2 for one that may not; the signature above these two bits. */
  says: Ints = changetype<Ints>(0);
  /** The short codes that were met last: the bytes and how many they are, the number, and what is said of it. */
  short: usize = 0;
}

/** A column of other texts, which are read as words; with the conditions on it, if there are any. */
@unmanaged
export class TextColumn {
  column: i32 = 0;
  words: Words = changetype<Words>(0);
  needles: Needles = changetype<Needles>(0);
}

/** A column of amounts. */
@unmanaged
export class Amounts {
  column: i32 = 0;
  mark: u8 = 0;
  shapes: usize = 0;
}

const MOST_SHORT: i32 = 7;
const SHORT_BITS: i32 = 9;

let codes: usize = 0;
let codeCount: i32 = 0;
let texts: usize = 0;
let textCount: i32 = 0;
let amounts: usize = 0;
let amountCount: i32 = 0;
/** Of the row that is looked at, by column: the number of the code, or the signature of the text. */
export let numbers: usize = 0;
/** By column: the signature of the code or of the text. */
export let signatures: usize = 0;
/** Of the amounts of the row, which are known, and which cannot be read, as bits; and whether some fit in no two limbs. */
export let known: i32 = 0;
export let wrong: i32 = 0;
export let hasBeside: bool = false;
/** Whether nothing that a text says of its row is asked for any more. */
let isQuiet: bool = false;

export function beginColumns(width: i32): void {
  const size = max(4, usize(width) << 2);
  numbers = heap.alloc(size);
  signatures = heap.alloc(size);
  memory.fill(numbers, 0, size);
  memory.fill(signatures, 0, size);
  codes = heap.alloc(size);
  texts = heap.alloc(size);
  amounts = heap.alloc(size);
}

export function setQuiet(): void {
  isQuiet = true;
}

export function addCodes(column: i32): Codes {
  const own = new Codes();
  own.column = column;
  own.texts = Table.of(i32.MAX_VALUE);
  own.says = Ints.of(0);
  own.short = grown(0, 0, 16 << SHORT_BITS);
  store<usize>(codes + (usize(codeCount++) << 2), changetype<usize>(own));
  return own;
}

export function addText(column: i32): TextColumn {
  const own = new TextColumn();
  own.column = column;
  own.words = Words.of(column);
  store<usize>(texts + (usize(textCount++) << 2), changetype<usize>(own));
  return own;
}

export function addAmounts(column: i32, mark: i32): void {
  const own = new Amounts();
  own.column = column;
  own.mark = u8(mark);
  own.shapes = newShapes();
  store<usize>(amounts + (usize(amountCount++) << 2), changetype<usize>(own));
}

/** Whether all amounts of the row are known. */
export function areKnown(): bool {
  return known === (1 << amountCount) - 1;
}

/** Reads the amounts of the row. */
export function readAmounts(row: i32): void {
  known = 0;
  wrong = 0;
  hasBeside = false;
  for (let at = 0; at < amountCount; at++) {
    const own = changetype<Amounts>(load<usize>(amounts + (usize(at) << 2)));
    const verdict = readAmount(startOf(own.column), endOf(own.column), own.mark);
    const place = values + (usize(at) << 3);
    if (verdict === KNOWN) {
      store<f64>(place, value);
      known |= 1 << at;
      if (load<u8>(own.shapes + shape) === 0) {
        store<u8>(own.shapes + shape, 1);
        keep(row);
      }
      continue;
    }
    store<f64>(place, 0);
    if (verdict !== BLANK) takeOdd(at, row);
  }
}

function takeOdd(at: i32, row: i32): void {
  const said = readOdd(at, row);
  if (said === 1 || said === 3) known |= 1 << at;
  if (said === 2) wrong |= 1 << at;
  if (said === 3) hasBeside = true;
}

/** Reads the texts of the row; false where one may not stand in its column. */
export function readTexts(): bool {
  let isFine = true;
  for (let at = 0; at < codeCount; at++)
    if (!readCode(changetype<Codes>(load<usize>(codes + (usize(at) << 2))))) isFine = false;
  for (let at = 0; at < textCount; at++)
    if (!readText(changetype<TextColumn>(load<usize>(texts + (usize(at) << 2))))) isFine = false;
  return isFine;
}

function readCode(own: Codes): bool {
  const column = own.column;
  const from = startOf(column);
  const length = i32(endOf(column) - from);
  if (length > MOST_SHORT) {
    const number = own.texts.numberOf(from, length);
    return note(column, number, saidOf(own, number));
  }
  const key = tailAt(from, length) | (u64(length + 1) << 56);
  const place = own.short + (usize(mixed(0, key) >> u64(64 - SHORT_BITS)) << 4);
  if (load<u64>(place) !== key) {
    const number = own.texts.numberOf(from, length);
    store<u64>(place, key);
    store<i32>(place, number, 8);
    store<i32>(place, saidOf(own, number), 12);
  }
  return note(column, load<i32>(place, 8), load<i32>(place, 12));
}

function saidOf(own: Codes, number: i32): i32 {
  const known = own.says.get(number);
  if (known !== 0) return known;
  const says = judgeCode(own.column, number);
  own.says.set(number, says);
  return says;
}

function note(column: i32, number: i32, says: i32): bool {
  store<i32>(numbers + (usize(column) << 2), number);
  store<i32>(signatures + (usize(column) << 2), says >> 2);
  return (says & 3) === 1;
}

function readText(own: TextColumn): bool {
  const column = own.column;
  const from = startOf(column);
  const to = endOf(column);
  const marks = own.words.read(from, to);
  if (changetype<usize>(own.needles) !== 0) {
    const signature = own.needles.signatureOf(marks, own.words, from, to);
    store<i32>(signatures + (usize(column) << 2), signature);
  }
  const asked = isQuiet ? HAS_HASH : HAS_HASH | TELLING;
  return (marks & asked) === 0 || lookAt(column, marks, from, to) !== 0;
}
