// Columns in whose values the same lines stand again and again, such as phase or fund; columns of numbers that repeat
// one whole beside each line; and tests for dates, classifications, ids, and texts that tell rows apart.
import { entryOf, onceFor } from "../../model/once-for.js";
import type { GridRow } from "../open/grid.js";
import { type RowColumn, columnsOfRows } from "../open/columns.js";
import { placesWhere, saidBy, together } from "../open/slots.js";
import { isNumber, yearKey } from "./years-in.js";

/** A column with whose values the same lines stand again and again: a phase, a version, a fund; or periods, to be added. */
export type Crossed = { readonly index: number; readonly arePeriods: boolean };

/** A column of which is known what each of its texts says, such as the year of a date. */
type KnownColumn = { readonly index: number; readonly valueOf: (text: string) => string | undefined };

type CrossedTask = {
  /** Columns that may be crossed: nothing is known of them. */
  readonly free: readonly number[];
  /** Columns that say which line a row is, whatever is known of them; amounts are none. */
  readonly labels: readonly number[];
  /** Columns that are known to say a year, a phase or a side: within them lines stand once. */
  readonly known: readonly KnownColumn[];
  /** Whether texts name periods of a year, one after another, that no two of them share. */
  readonly arePeriods: (texts: readonly string[]) => boolean;
};

const MOST = 40;
// Of more rows than this only those of some keys are counted; the others are like them.
const MOST_ROWS = 20_000;
const MOST_VALUES = 10_000;
// A key of 32 bits and one of so many values are one number.
const VALUES = 2 ** 21;
// The share of lines that stand with several values, of places that are filled, and of rows that stand once.
const [LINES, FILLED, ONCE] = [0.6, 0.7, 0.9];
// Of so few values the lines may be years alone: revenue and expenditure under words that nobody knows.
const FEW = 3;
const DATE =
  /^(?:(?:19|20)\d{2}[-./](?:\d{1,2}|Q[1-4])(?:[-./]\d{1,2})?(?:[T ].*)?|\d{1,2}[./]\d{1,2}[./](?:19|20)\d{2}(?:\.|\s?г\.?)?|Q[1-4]\W?(?:19|20)\d{2})$/iu;

/** Whether a text is a day, a month or a quarter of a year, as programs write them. */
export const isDate = (text: string): boolean => DATE.test(text.trim());

/** The columns with whose values lines are crossed: rows are nearly the product of their other cells and the values. */
export function crossedColumns(rows: readonly GridRow[], task: CrossedTask): readonly Crossed[] {
  if (rows.length < FEW + 1) return [];
  const columns = columnsOfRows(rows);
  const seen = new Map(task.labels.map((index) => [index, kindOf(columns.at(index))] as const));
  const isTimed = (index: number): boolean => seen.get(index)?.kind === "date";
  const countOf = (index: number): number => seen.get(index)?.texts.length ?? 0;
  const mayBe = task.free
    .filter((index) => seen.get(index)?.kind !== "amounts" && countOf(index) > 1)
    .filter((index) => isTimed(index) || countOf(index) <= MOST)
    .sort((a, b) => Number(isTimed(a)) - Number(isTimed(b)));
  if (mayBe.length === 0) return [];
  const ofKind = (...kinds: readonly Kind[]): readonly number[] =>
    task.labels.filter((index) => kinds.some((kind) => kind === seen.get(index)?.kind));
  const knownNumbers = task.known.map(({ index, valueOf }) => columns.at(index).numbered((text) => valueOf(text) ?? text).numbers); // prettier-ignore
  const fixedIn = (pick: Pick): readonly Part[] => task.known.map(({ index }, at) => partOf(pick(knownNumbers[at] ?? none), -1 - index)); // prettier-ignore
  const isKnown = (index: number): boolean => task.known.some((each) => each.index === index);
  const none = new Int32Array(rows.length);
  let lastCount = -1;
  const partIn = (pick: Pick) => (index: number) => partOf(pick(columns.at(index).numbers), index);
  const says = (index: number, each: number): boolean => {
    const { numbers, size } = columns.at(index);
    return each === index || (countOf(each) <= countOf(index) * 2 && saidBy(numbers, columns.at(each).numbers, size) !== undefined); // prettier-ignore
  };
  const textsOf = (index: number): readonly string[] => seen.get(index)?.texts ?? [];
  const saysYears = (index: number): boolean => textsOf(index).every((text) => yearKey(text) !== undefined);
  const isSerial = (index: number): boolean =>
    saysYears(index) || textsOf(index).every(isDate) || task.arePeriods(textsOf(index));
  const serial = new Set(mayBe.filter(isSerial));
  const found: Crossed[] = [];
  const isFound = (index: number): boolean => found.some((each) => each.index === index);
  for (const keys of [ofKind("words", "codes"), ofKind("words")]) {
    const all = [...new Set([...keys, ...mayBe.filter((index) => !isTimed(index))])].filter((each) => !isKnown(each));
    // The second time there may be fewer columns.
    if (all.length === lastCount) break;
    lastCount = all.length;
    const saidOf = new Map(mayBe.map((index) => [index, all.filter((each) => says(index, each))]));
    const saidByAny = new Set([...saidOf.values()].flat());
    // What no column that may be crossed says is in the key of each.
    const ofAll = all.filter((each) => !saidByAny.has(each));
    const pick = pickOf(rows.length, () => keyed(none, 1, ofAll.map(partIn(everyRow))));
    const [part, fixed] = [partIn(pick), fixedIn(pick)];
    const whole = keyed(pick(none), 1, [...all.map(part), ...fixed]);
    for (const index of mayBe) {
      if (isFound(index)) continue;
      const own = columns.at(index);
      const said = saidOf.get(index) ?? [];
      const rowKeys = keyed(whole, -1, said.map(part));
      // Periods are no lines, whatever they are crossed with.
      const periods = all.filter((each) => serial.has(each) && !said.includes(each)).map(part);
      const valueOf = task.known.find((each) => each.index === index)?.valueOf;
      const parted = pick(valueOf ? partedBy(own, valueOf) : own.numbers);
      if (isCrossed(parted, rowKeys, serial.has(index), () => keyed(rowKeys, -1, [...periods, ...fixed])))
        found.push({ index, arePeriods: task.arePeriods(textsOf(index)) });
    }
  }
  const ofYears = fixedIn(everyRow).filter((_, at) => saysYears(task.known[at]?.index ?? -1));
  // A second column of years tells lines apart only together with another column: a book has more years than its own.
  for (const year of ofYears.length > 0 ? mayBe.filter(saysYears) : []) {
    const others = [...mayBe, ...task.known.map((each) => each.index)];
    const free = others.filter((each) => !saysYears(each) && !isFound(each)).sort((a, b) => countOf(a) - countOf(b));
    const both = free.find((other) => {
      const parts = [year, other].map((each) => columns.at(each).numbers);
      const own = together(parts, rows.length).map((number) => number + 1);
      const lines = ofKind("words", "codes").filter((each) => each !== other && !isKnown(each) && !saysYears(each));
      const names = keyed(none, 1, lines.map(partIn(everyRow)));
      return new Set(names).size > countOf(other) && isCrossed(own, keyed(names, 1, ofYears), true, () => names);
    });
    if (both !== undefined && !isFound(year))
      found.push(...[year, both].map((index) => ({ index, arePeriods: false })));
  }
  const saysAll = (one: Crossed, other: Crossed): boolean => {
    const parts = [columns.at(one.index).numbers, ...knownNumbers];
    return saidBy(together(parts, rows.length), columns.at(other.index).numbers) !== undefined;
  };
  return found.filter((each, at) => !found.slice(0, at).some((before) => saysAll(before, each)));
}

// The numbers of a column, 0 where its value has one text: a year with one day does not tell whether lines come again.
function partedBy(column: RowColumn, valueOf: KnownColumn["valueOf"]): Int32Array {
  const counts = new Map<string | undefined, number>();
  for (const text of column.different()) counts.set(valueOf(text), (counts.get(valueOf(text)) ?? 0) + 1);
  const isParted = column.judged((text) => (counts.get(valueOf(text)) ?? 0) > 1);
  return column.numbers.map((number, at) => (isParted(at) ? number : 0));
}

/** The numbers of the rows that are looked at. */
type Pick = (numbers: Int32Array) => Int32Array;

const everyRow: Pick = (numbers) => numbers;

// Of a long table the rows of some keys, all of each, where there are neither few nor many of them.
function pickOf(length: number, keysOf: () => Int32Array): Pick {
  const spread = Math.ceil(length / MOST_ROWS);
  if (spread === 1) return everyRow;
  const keys = keysOf();
  const places = new Int32Array(placesWhere(length, (at) => ((keys[at] as number) >>> 0) % spread === 0));
  const areEnough = places.length > MOST_ROWS / 4 && places.length < MOST_ROWS * 4;
  return areEnough ? (numbers) => places.map((at) => numbers[at] as number) : everyRow;
}

type Kind = "words" | "codes" | "date" | "amounts";

const SAMPLE = 400;

// What the texts of a column are: codes are whole numbers that come again; amounts name no line.
const kindOf = onceFor((column: RowColumn): { readonly kind: Kind; readonly texts: readonly string[] } => {
  let count = 0;
  const texts = column.filled(() => ++count > SAMPLE);
  const most = (test: (text: string) => boolean): boolean => texts.filter(test).length * 2 > texts.length;
  if (most(isDate)) return { kind: "date", texts };
  if (most((text) => /\p{L}/u.test(text))) return { kind: "words", texts };
  const all = count > SAMPLE ? column.size : texts.length;
  const areCodes = all * 2 <= column.numbers.length && texts.every((text) => /^\d{1,12}(?:\.\d)?$/.test(text.trim()));
  return { kind: areCodes ? "codes" : "amounts", texts };
});

/** A column whose numbers are spread, such that those of several columns can be added and taken away again. */
type Part = { readonly numbers: Int32Array; readonly factor: number };

function partOf(numbers: Int32Array, index: number): Part {
  return { numbers, factor: 0x9e3779b1 ^ Math.imul(index + 1, 0x85ebca6b) };
}

// Keys of rows by some columns more, or by some columns less.
function keyed(keys: Int32Array, sign: 1 | -1, parts: readonly Part[]): Int32Array {
  const all = keys.slice();
  for (const { numbers, factor } of parts)
    for (let at = 0; at < all.length; at++) {
      const number = numbers[at] as number;
      all[at] = (all[at] as number) + sign * (Math.imul(number + 1, factor) ^ (number << 7));
    }
  return all;
}

/** Whether the rows are nearly the product of keys and values. */
function isCrossed(column: Int32Array, keyOf: Int32Array, areSerial: boolean, names: () => Int32Array): boolean {
  // As a whole number of 32 bits it is divided by ten times as fast.
  const spread = Math.ceil(column.length / MOST_ROWS) >>> 0;
  // Each row as its key and its value in one number.
  const [all, places]: [number[], number[]] = [[], []];
  for (let at = 0; at < column.length; at++) {
    const number = column[at] as number;
    if (number === 0) continue;
    const own = (keyOf[at] as number) >>> 0;
    if (own % spread !== 0) continue;
    all.push(own * VALUES + (number % VALUES));
    places.push(at);
  }
  let [pairs, keys, several, most, size, before] = [0, 0, 0, 0, 0, -1];
  for (const pair of Float64Array.from(all).sort()) {
    if (pair === before) continue;
    size = Math.floor(pair / VALUES) === Math.floor(before / VALUES) ? size + 1 : 1;
    pairs++;
    if (size === 1) keys++;
    if (size === 2) several++;
    most = Math.max(most, size);
    before = pair;
  }
  if (several === 0 || most > MOST || pairs < all.length * ONCE || several < keys * LINES) return false;
  if (pairs < keys * most * FILLED) return false;
  if (areSerial) return true;
  const [isUsed, lines, nameOf] = [new Set<number>(), new Set<number>(), names()];
  for (const at of places) {
    isUsed.add(column[at] as number);
    if (lines.size <= MOST_VALUES) lines.add(nameOf[at] as number);
  }
  // What has as many values as there are lines may be the lines.
  return isUsed.size < lines.size || (isUsed.size <= FEW && keys > most);
}

/** Whether rows with one text in a column differ elsewhere by more than a number at the end: else each is one line. */
export function tellsApart(rows: readonly GridRow[], group: number, labels: readonly number[]): boolean {
  const columns = columnsOfRows(rows);
  const own = columns.at(group).numbers;
  return labels.some((label) => {
    if (label === group) return false;
    const { numbers } = columns.at(label).numbered((text) => text.replace(/ \d+$/, ""));
    return saidBy(own, numbers) === undefined;
  });
}

/** Whether an id is a classification: most rows would repeat others but for `labels`, as account 512001 of 80 departments. */
export function isClassification(rows: readonly GridRow[], id: number, apart: Places, labels: Places): boolean {
  if (rows.length < FEWEST_LINES) return false;
  const columns = columnsOfRows(rows);
  const differ = (all: readonly number[]): number =>
    new Set(together(all.map((index) => columns.at(index).named().numbers), rows.length)).size; // prettier-ignore
  return differ([id, ...apart]) * 2 < rows.length && differ([id, ...labels]) * 2 >= rows.length;
}

type Places = readonly number[];

/** The columns of numbers that repeat a whole: the total of a year or a ministry beside each of its lines, a denominator. */
export function wholeColumns(rows: readonly GridRow[], numbers: Places, groups: Places, years?: number) {
  if (rows.length < FEWEST_ROWS) return [];
  const columns = columnsOfRows(rows);
  const most = rows.length / ROWS_OF_GROUP;
  const year = years === undefined ? undefined : columns.at(years);
  return numbers.flatMap((index): readonly WholeColumn[] => {
    const column = columns.at(index);
    if (!column.isFew(most)) return [];
    const texts = column.filled();
    if (texts.every((text) => NOTHING.test(text)) || !texts.every(isNumber)) return [];
    const isFilled = column.judged((text) => text.trim() !== "");
    if (rows.filter((_, at) => isFilled(at)).length < rows.length * FILLED_ROWS) return [];
    // A small number that all lines share is a price or a rate of each.
    if (texts.length === 1) return (texts[0] ?? "").replace(/\D/g, "").length > SMALL ? [{ index }] : [];
    const isSaid = (each: number): boolean =>
      isSaidBy(columns.at(each), column, most) ||
      (year !== undefined && isSaidBy(columns.at(each), column, most, year));
    const group = [...groups, ...(years === undefined ? [] : [years])].find((each) => each !== index && isSaid(each));
    return group === undefined ? [] : [{ index, group }];
  });
}

// Fewer rows tell nothing; a group has so many rows at least, and so many rows are filled.
const [FEWEST_ROWS, ROWS_OF_GROUP, FILLED_ROWS] = [6, 3, 0.8];
const FEWEST_LINES = 20;
const SMALL = 3;
const NOTHING = /^[-\s]*(?:0+(?:[.,]0+)?)?$/;

/** A column of numbers that says one thing in every row, or in every row of a group: the header of what makes the groups. */
export type WholeColumn = { readonly index: number; readonly group?: number };

// Whether the rows of each group, or group and year, say the same, and something, in no more groups than so many.
function isSaidBy(group: RowColumn, column: RowColumn, most: number, year?: RowColumn): boolean {
  const said = new Map<number, number>();
  for (let at = 0; at < group.numbers.length; at++) {
    const number = column.numbers[at] as number;
    const key = (group.numbers[at] as number) + ((year?.numbers[at] ?? 0) + 1) * 2 ** 26;
    if (entryOf(said, key, () => number) !== number || said.size > most) return false;
  }
  const isNothing = [...said.values()].filter((number) => NOTHING.test(column.textOf(number))).length;
  return isNothing * 2 < said.size && new Set(said.values()).size > 1;
}

/** Whether a column names each row once, but for rows that repeat another in every cell: an export that was put together twice. */
export function isIdOfTwins(rows: readonly GridRow[], index: number): boolean {
  const { numbers } = columnsOfRows(rows).at(index);
  const firstOf = new Map<number, number>();
  for (const [at, row] of rows.entries()) {
    const number = numbers[at] as number;
    const first = rows[firstOf.get(number) ?? -1];
    if (number === 0 || (first && row.cells.some((cell, place) => cell !== first.cells[place]))) return false;
    if (!first) firstOf.set(number, at);
  }
  return firstOf.size < rows.length;
}
