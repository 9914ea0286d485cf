// The rows of a budget as lines, those of a long file added up as classes; and the fields that keep lines apart.
import type { Condition } from "../../model/analysis.js";
import { type BudgetLine, DIMENSIONS, STATED_FIELDS } from "../../model/budget-line.js";
import type { BudgetAmount, CodeSum, LineSum, Summed, Traced } from "../../model/budget-table.js";
import { comparable, isBlindToDigits, textTest } from "../../model/condition.js";
import { entryOf } from "../../model/once-for.js";
import type { Row } from "../../model/table.js";
import { allDigits } from "../../money/exact.js";
import { WholeSums } from "../numbers/whole-sums.js";
import { mostOf, Pairs, together } from "../open/slots.js";
import type { Judged } from "../open/columns.js";
import { placesOf } from "../headers/rows-kept.js";
import { meetFiles, type MeetingLines } from "./row-ids.js";
import type { Asked, BudgetRowsTask } from "./row-task.js";
import { type RowFates, rowFates, TEXTS } from "./row-fates.js";

// Adds lines up by what is said of them, and by the codes of each dimension.
function lineClasses(task: BudgetRowsTask, fates: RowFates, asked: Asked): Classed & { meeting: Meeting } {
  const { lines, ids, idColumns, groupOf } = fates;
  const keys = together(keysOf(task, fates, asked), fates.columns.rows.length);
  const by = (meets: Int32Array | undefined): Classed => classed(task, fates, asked, keys, meets);
  // Within a file an id meets its other years.
  const own = mostOf(groupOf) > 0 ? meetFiles([{ lines, ids, idColumns, groupOf, classOf: groupOf }])?.[0] : undefined;
  return { ...by(own), meeting: { lines, ids, idColumns, groupOf, classOf: keys, by } };
}

type Classed = Readonly<{ lines: readonly Row<BudgetLine>[]; amounts: readonly BudgetAmount[]; summed: Summed }>;

/** The lines of a file as others may meet them, and their classes where they do. */
export type Meeting = MeetingLines & { readonly by: (meets: Int32Array | undefined) => Classed };

function classed(task: BudgetRowsTask, fates: RowFates, asked: Asked, keys: Int32Array, meets?: Int32Array): Classed {
  const { columns, amounts, lines, lineAt, amountsAt } = fates;
  const { classOf, classes } = classesBy(fates, meets ? together([keys, meets], keys.length) : keys);
  const sums = sumsBy(fates, lines, classOf);
  const dimensions = dimensionsOf(task, asked).map(({ dimension, index, read }) => {
    const codes = columns.at(index).numbered((...cell) => textOf(read(...cell)).trim());
    return { dimension, ...codesBy(fates, classOf, codes) };
  });
  const valuesOf = (from: readonly WholeSums[], slot: number, { first }: Class): CodeSum["values"] =>
    amounts.map(({ places, wholeAt }, column) =>
      wholeAt(first) === undefined ? undefined : from[column]?.at(slot, places),
    );
  const all = classes.map((own, number): LineSum => {
    const values = valuesOf(sums, number, own);
    const isBlank = values.includes(undefined);
    return {
      ...{ line: own.line, lines: own.lines },
      amounts: amountsAt(own.first, own.line).map((each, column) => ({
        ...{ ...each, amount: values[column] ? allDigits(values[column]) : null, lines: own.lines },
        ...(isBlank && { rows: own.rows }),
      })),
    };
  });
  const by = dimensions.map(({ dimension, texts, all: found, sums: ofCodes }) => {
    const sumAt = ({ code, of, row, lines: count }: Coded, slot: number): CodeSum => {
      const own = classes[of] as Class;
      const { line } = own;
      return { line: { ...line, row }, of: line, lines: count, code: texts[code] ?? "", values: valuesOf(ofCodes, slot, own) }; // prettier-ignore
    };
    return [dimension, { length: found.length, *[Symbol.iterator]() { for (const [slot, each] of found.entries()) yield sumAt(each, slot); } }] as const; // prettier-ignore
  });
  const tracedAt = (place: number): Traced => {
    const at = lines[place] as number;
    return { of: (classes[classOf[place] as number] as Class).line, amounts: amountsAt(at, lineAt(at)) };
  };
  return {
    lines: classes.map(({ line }) => line),
    amounts: all.flatMap((each) => each.amounts),
    summed: {
      ...{ all, by: new Map(by) },
      ...(meets && { meets: new Map(classes.map(({ first, line }) => [line, meets[first] ?? 0])) }),
      below: belowIn(task, fates, classes, classOf),
      trace: (wanted, isTaken = () => true, most = Infinity) => {
        const isWanted = (place: number): boolean =>
          "id" in wanted
            ? fates.idOf(lines[place] as number) === wanted.id
            : wanted.classes.has((classes[classOf[place] as number] as Class).line);
        const traced: Traced[] = [];
        for (let place = 0; place < lines.length && traced.length < most; place++) {
          const found = isWanted(place) ? tracedAt(place) : undefined;
          if (found && isTaken(found)) traced.push(found);
        }
        return traced;
      },
      texts: (column, count) => textsIn(task, fates, column, count),
    },
  };
}

/** Fields of which each text may mean something else for a line. */
export const KEYS = ["marker", "gbvShare", "payer", "payee", "transfer", ...STATED_FIELDS] as const;
// As many rows are named where amounts are blank.
const NAMED = 6;

/** Lines of which the same holds, by the place of the first. */
type Class = { readonly first: number; readonly line: Row<BudgetLine>; readonly rows: number[]; lines: number };

/** Lines under a code: how many, and the row of the first. */
type Coded = { readonly code: number; readonly of: number; readonly row: number; lines: number };

// The classes of lines, and the class of each line.
function classesBy({ rowAt, weightAt, lines, lineAt }: RowFates, keys: Int32Array) {
  const [classes, classOf]: [Class[], Int32Array] = [[], new Int32Array(lines.length)];
  // One more than the number of the class of a key.
  const known = new Int32Array(mostOf(keys) + 1);
  for (let place = 0; place < lines.length; place++) {
    const at = lines[place] as number;
    const key = keys[at] as number;
    if (known[key] === 0) known[key] = classes.push({ first: at, line: lineAt(at), rows: [], lines: 0 });
    classOf[place] = (known[key] as number) - 1;
    const own = classes[classOf[place] as number] as Class;
    own.lines += weightAt(at);
    if (own.rows.length < NAMED) own.rows.push(rowAt(at));
  }
  return { classOf, classes };
}

// The sums of each column of amounts, by the slots of some rows.
const sumsBy = ({ amounts }: RowFates, rows: Int32Array, slots: Int32Array): readonly WholeSums[] =>
  amounts.map((amount) => {
    const sums = new WholeSums();
    amount.addTo(sums, rows, slots);
    return sums;
  });

// The lines of each class under each code of a column; those without a code are left out.
function codesBy(fates: RowFates, classOf: Int32Array, { numbers, said }: Judged) {
  const { rowAt, weightAt, lines } = fates;
  const [pairs, all] = [new Pairs(), [] as Coded[]];
  const [coded, slots] = [new Int32Array(lines.length), new Int32Array(lines.length)];
  let size = 0;
  for (let place = 0; place < lines.length; place++) {
    const at = lines[place] as number;
    const [code, of] = [numbers[at] as number, classOf[place] as number];
    if (code === 0) continue;
    const slot = pairs.numberOf(code, of);
    (all[slot] ??= { code, of, row: rowAt(at), lines: 0 }).lines += weightAt(at);
    [coded[size], slots[size++]] = [at, slot];
  }
  return { texts: said, all, sums: sumsBy(fates, coded.subarray(0, size), slots) };
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function dimensionsOf({ readers, columns: { fields } }: BudgetRowsTask, { by }: Asked) {
  // Who pays and who spends decides whether a transfer counts.
  const isPaid = ["payer", "payee", "transfer"].some((field) => fields.has(field));
  return DIMENSIONS.flatMap((dimension) => {
    const reader = readers.fields.get(dimension);
    return reader && (by.includes(dimension) || (dimension === "admin" && isPaid)) ? [{ dimension, ...reader }] : [];
  });
}

// What tells lines apart: their year and phase, what columns and rules say of them, which amounts are known.
function keysOf(task: BudgetRowsTask, fates: RowFates, { conditions, named }: Asked) {
  const { readers, columns: found } = task;
  const { columns, amounts, groupOf, idOf } = fates;
  const fields = [...KEYS, ...(found.fields.has("payer") ? (["admin"] as const) : [])].flatMap((field) => {
    const reader = readers.fields.get(field);
    return reader ? [columns.at(reader.index).numbered((...cell) => textOf(reader.read(...cell))).numbers] : [];
  });
  const known = new Map<string, number>();
  // Most lines have no id that is named, as its first part shows.
  const starts = new Set([...(named?.keys() ?? [])].flatMap(startsOf));
  const [id] = found.fields.get("id") ?? [];
  const mayBeNamed = id === undefined ? () => true : columns.at(id).judged((text) => starts.has(comparable(text)));
  const tagAt = (at: number): number => {
    const said = mayBeNamed(at) ? named?.get(comparable(idOf(at))) : undefined;
    return said === undefined ? 0 : entryOf(known, said, () => known.size + 1);
  };
  const of = (numberAt: (at: number) => number): Int32Array => numbersOf(fates, numberAt);
  return [
    groupOf,
    ...fields,
    ...ruleKeys(conditions.flat(), task, fates),
    ...amounts.filter((each) => each.mayBeUnknown).map((each) => of((at) => (Number.isNaN(each.near()[at]) ? 0 : 1))),
    ...(named && named.size > 0 ? [of(tagAt)] : []),
  ];
}

// A number of each line; 0 of other rows.
function numbersOf({ columns, lines }: RowFates, numberAt: (at: number) => number): Int32Array {
  const numbers = new Int32Array(columns.rows.length);
  for (let place = 0; place < lines.length; place++) numbers[lines[place] as number] = numberAt(lines[place] as number);
  return numbers;
}

// An id up to each of its slashes, and all of it.
const startsOf = (id: string): readonly string[] => [
  id,
  ...Array.from(id.matchAll(/\//g), ({ index }) => id.slice(0, index).trim()),
];

// What the conditions of rules say of rows: those of one column together, once for each of its texts.
function ruleKeys(conditions: readonly Condition[], { readers, columns: { fields } }: BudgetRowsTask, fates: RowFates) {
  const { columns, lineAt, header } = fates;
  const byColumn = new Map<string, Condition[]>();
  for (const each of conditions) entryOf(byColumn, each.column, () => []).push(each);
  return [...byColumn].flatMap(([name, all]): Int32Array[] => {
    const isBlind = all.every(isBlindToDigits);
    const own = all.map(textTest);
    const judge = (value: unknown): string => {
      const bits = typeof value === "string" ? own.map((test) => (test(comparable(value)) ? "1" : "0")) : [];
      return bits.includes("1") ? bits.join("") : "";
    };
    const reader = readers.fields.get(name);
    if (reader)
      return [columns.at(reader.index).numbered((...cell) => judge(reader.read(...cell)), isBlind && TEXTS.has(name)).numbers]; // prettier-ignore
    const isSource = name.startsWith("source:");
    const [place, ...more] = isSource || name === "id" ? placesOf(name, { fields, headers: header }) : [];
    if (place !== undefined && more.length === 0) return [columns.at(place).numbered(judge, isBlind).numbers];
    if (isSource) return [];
    const known = new Map([["", 0]]);
    const fieldAt = (at: number): unknown => lineAt(at).values[name as keyof BudgetLine];
    return [numbersOf(fates, (at) => entryOf(known, judge(fieldAt(at)), () => known.size))];
  });
}

// Where amounts of lines below zero stand: in their class and column, and under each code.
function belowIn({ readers }: BudgetRowsTask, fates: RowFates, classes: readonly Class[], classOf: Int32Array) {
  const { columns, amounts, lines, lineAt, amountsAt } = fates;
  const [places, known] = [new Set<string>(), [] as (readonly BudgetAmount[])[]];
  const dimensions = DIMENSIONS.flatMap((name) => {
    const reader = readers.fields.get(name);
    const numbers = reader && columns.at(reader.index).numbers;
    return numbers ? [{ name, numbers, pairs: new Pairs(), codes: [] as string[] }] : [];
  });
  for (const [column, amount] of amounts.entries()) {
    const near = amount.near();
    for (let place = 0; amount.isNegative && place < lines.length; place++) {
      const at = lines[place] as number;
      if (!((near[at] as number) < 0)) continue;
      const of = classOf[place] as number;
      const { first, line } = classes[of] as Class;
      // Lines of one class have the year and the phase of the first.
      const whole = () => (known[of] ??= amountsAt(first, line))[column] as BudgetAmount;
      if (dimensions.length === 0) places.add(belowKey(line, "", "", whole()));
      for (const { name, numbers, pairs, codes } of dimensions) {
        const number = numbers[at] as number;
        const met = pairs.size;
        if (pairs.numberOf(of * amounts.length + column, number) < met) continue;
        places.add(belowKey(line, "", "", whole()));
        const code = (codes[number] ??= lineAt(at).values[name] ?? "");
        if (code !== "") places.add(belowKey(line, name, code, whole()));
      }
    }
  }
  return places.size === 0 ? undefined : { isIn: (...at: Parameters<typeof belowKey>) => places.has(belowKey(...at)) };
}

const belowKey = (
  of: Row<BudgetLine>,
  dimension: string,
  code: string,
  { fiscalYear, phase, column }: Pick<BudgetAmount, "fiscalYear" | "phase" | "column">,
): string => [of.row, dimension, comparable(code), fiscalYear, phase, column].join("|");

// The first different texts of lines in a column, as conditions call it.
function textsIn({ columns: { fields } }: BudgetRowsTask, fates: RowFates, column: string, count: number) {
  const { columns, lines, lineAt, header } = fates;
  const name = column.replace(/^source:/, "");
  const place = name === column ? fields.get(name)?.[0] : header.get(comparable(name));
  if (column === "id") return [...new Set(Array.from(lines.subarray(0, count), fates.idOf))];
  if (place === undefined) return [];
  const own = columns.at(place);
  const isSeen = new Uint8Array(own.size);
  const texts = new Set<string>();
  for (const at of lines) {
    const number = own.numbers[at] as number;
    if (isSeen[number] !== 0) continue;
    isSeen[number] = 1;
    const value = lineAt(at).values[name as keyof BudgetLine];
    const text = name === column ? value : comparable(own.textAt(at));
    if (text) texts.add(text);
    if (texts.size >= count) break;
  }
  return [...texts];
}

/** What became of the rows of a budget. */
export type HeldRows = Pick<RowFates, "count" | "refused" | "rejects" | "allRejects" | "aside" | "sums"> &
  Omit<Classed, "summed"> & {
    readonly fates: RowFates;
    /** What the first lines are called. */
    readonly firstIds: readonly string[];
    /** Lines that were added up: then `lines` holds the first of each class. */
    readonly summed?: Summed;
    readonly meeting?: Meeting;
  };

const [SHOWN_IDS, SHOWN_LINES] = [3, 200];

/** Goes through the rows once; lines that are long together are given as classes. */
export function budgetRows(task: BudgetRowsTask): HeldRows {
  const fates = rowFates(task);
  const { lines: places, count, rejects, allRejects, refused, aside, sums } = fates;
  const firstIds = [...new Set([...places.subarray(0, SHOWN_LINES)].map(fates.idOf))].slice(0, SHOWN_IDS);
  const found = { fates, firstIds, count, refused, rejects, aside, sums, ...(allRejects && { allRejects }) };
  if (task.classes) return { ...found, ...lineClasses(task, fates, task.classes) };
  const [lines, amounts]: [Row<BudgetLine>[], BudgetAmount[]] = [[], []];
  for (const at of places) {
    const line = fates.lineAt(at);
    lines.push(line);
    amounts.push(...fates.amountsAt(at, line));
  }
  return { ...found, lines, amounts };
}
