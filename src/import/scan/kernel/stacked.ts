import { grown } from "./lists";

/** As many rows before and behind one are tried for its parts; so many lie near. */
const REACH: i32 = 250;
const NEAR: i32 = 16;
const SLOT_BITS: i32 = 9;
const SLOTS: i32 = 1 << SLOT_BITS;
/** A slot holds a sum, and the number of its row among those of the year. */
const SLOT: usize = 16;
/** Of a year: the sum so far, how many rows it is of, and two tables of slots. */
const TABLE: usize = usize(SLOTS) * SLOT;
const YEAR: usize = 16 + 2 * TABLE;
const MOST_YEARS: i32 = 64;
/** A shorter total says nothing: others add up to it by chance. */
const LEAST: f64 = 10000;
/** With more digits no chance is counted. */
const SURE: f64 = 1e12;

let width: i32 = 0;
let years: usize = 0;
let yearRoom: i32 = 0;
/** How many rows others beside them add up to, how many of these near ones, and about how many would by chance. */
export let stackedRows: i32 = 0;
export let stackedNear: i32 = 0;
let chance: f64 = 0;

export function beginStacked(amounts: i32): void {
  width = amounts;
}

/**
 * Looks whether the line before some others, or behind them, is their sum. All its amounts become one number of 64 bits, such
 * that the number of a sum is the sum of the numbers: then running sums tell.
 */
export function stack(year: i32, amounts: usize): void {
  if (year >= MOST_YEARS) return;
  if (year >= yearRoom) {
    const room = max(year + 1, yearRoom * 2);
    years = grown(years, usize(yearRoom) * YEAR, usize(room) * YEAR);
    yearRoom = room;
  }
  const number = numberOf(amounts);
  if (number === 0) return;
  const own = years + usize(year) * YEAR;
  const before = load<u64>(own);
  const sum = before + number;
  const row = load<i32>(own, 8) + 1;
  store<u64>(own, sum);
  store<i32>(own, row, 8);
  const sums = own + 16;
  const totals = sums + TABLE;
  meet(totals, sum, row);
  put(sums, sum, row);
  const digits = digitsOf(amounts);
  if (digits < LEAST) return;
  if (digits < SURE) chance += 2 / digits;
  meet(sums, before - number, row - 1);
  put(totals, sum + number, row);
}

export function stackedByChance(): f64 {
  return chance * f64(REACH);
}

export function nearByChance(): f64 {
  return chance * f64(NEAR);
}

// Counts a row where its number was met at one that lies two rows or more before it, and not too far.
function meet(table: usize, number: u64, row: i32): void {
  const slot = slotOf(table, number);
  const count = row - load<i32>(slot, 8);
  if (load<u64>(slot) !== number || count < 2 || count > REACH) return;
  stackedRows++;
  if (count <= NEAR) stackedNear++;
}

function put(table: usize, number: u64, row: i32): void {
  const slot = slotOf(table, number);
  store<u64>(slot, number);
  store<i32>(slot, row, 8);
}

function slotOf(table: usize, number: u64): usize {
  return table + usize((number * 0x9e3779b97f4a7c15) >> u64(64 - SLOT_BITS)) * SLOT;
}

function numberOf(amounts: usize): u64 {
  let number: u64 = 0;
  let factor: u64 = 0xbf58476d1ce4e5b9;
  for (let at = 0; at < width; at++) {
    number += u64(i64(load<f64>(amounts + (usize(at) << 3)))) * factor;
    factor *= 0x94d049bb133111eb;
  }
  return number;
}

// How many numbers there are of as many digits: those of all its amounts that differ, without their last zeros.
function digitsOf(amounts: usize): f64 {
  let digits: f64 = 1;
  let before: f64 = 0;
  for (let at = 0; at < width && digits < SURE; at++) {
    const amount = Math.abs(load<f64>(amounts + (usize(at) << 3)));
    if (amount !== before) digits *= max(1, withoutZeros(amount));
    before = amount;
  }
  return digits;
}

function withoutZeros(amount: f64): f64 {
  let number = amount;
  while (number >= 10) {
    const tenth = Math.floor(number * 0.1);
    if (tenth * 10 !== number) break;
    number = tenth;
  }
  return number;
}
