// Decides how an engine adds up the rows of a long table: which columns tell rows apart, and which rows it gives one by
// one; or says why all rows must be looked at.
import type { Dictionary } from "../../../model/dictionary.js";
import { type Dimension, PHASES } from "../../../model/budget-line.js";
import type { AmountForm, GroupForm, Groups, PlacedCondition, SourceTable } from "../../../model/source-table.js";
import { NONE_ALONE } from "../../../model/source-table.js";
import { cellIn } from "../../../model/text-columns.js";
import { exact } from "../../../money/exact.js";
import { totalsByKey } from "../../checks/budget-totals.js";
import { APPROPRIATION, ENDS } from "../../checks/plausibility.js";
import { unitPlace } from "../../headers/unit-column.js";
import { limits } from "../../open/limits.js";
import { groupingColumns, keptColumns } from "../budget-hierarchy.js";
import { repeatingColumn } from "../repeated-totals.js";
import { KEYS } from "../line-classes.js";
import { TEXTS } from "../row-fates.js";
import type { Asked } from "../row-task.js";
import type { Understanding } from "../understand-budget.js";
import type { Condition } from "../../../model/analysis.js";
import { comparable, textTest } from "../../../model/condition.js";
import { headerPlaces, placesOf } from "../../headers/rows-kept.js";
import { namesParts } from "../../hierarchy/hierarchy-named.js";
import { type LabelWords, labelWords } from "../../hierarchy/label-words.js";

/** What tells rows of a table apart, and which stand by themselves; or `why` all must be looked at, undefined for their form. */
export function groupForms(task: FormTask): GroupForms | { readonly why: string } | undefined {
  const { table, seen, amounts, asked, dictionaries, shown } = task;
  const { region, columns, codes, known, shares, stated } = seen;
  const isNamed = columns.fields.has("id");
  const isAlone = [...columns.fields].every(([field, places]) => field === "id" || places.length === 1);
  if (shares || columns.dimensions.phase || known.unit?.by === "cells" || !isAlone) return undefined;
  const money = new Set(amounts.map((each) => each.column));
  const texts = [...table.columns.keys()].filter((at) => table.columns[at]?.kind === "text" && !money.has(at));
  const isFlat = stated.hierarchy === "none";
  const told = tellingShapes(table, texts, labelWords(dictionaries), isFlat);
  if (told.shapes === undefined) return told;
  const ids = { ids: codes, plain: told.plain };
  const hashes = codes.length === 0 ? [] : table.repeated(ids, isNamed ? MOST_IDS + 1 : 1);
  if (hashes.length > MOST_IDS) return { why: codes.map((at) => region.header[at] ?? "").join(", ") };
  const idsRepeat = !isNamed && (codes.length === 0 || hashes.length > 0);
  const open = isNamed || isFlat ? undefined : openCode(task);
  if (open !== undefined && !idsRepeat) return { why: open };
  const keys = keysOf(seen, dictionaries);
  const tests = rowTests(table, seen, asked, keys);
  if (!tests) return undefined;
  const bare = { amounts, keys: [], tests: [], ids: idsRepeat ? [] : codes, plain: told.plain };
  const yearKeys = groupingColumns(columns, seen.readers, keptColumns(stated, region.header));
  const byYear = { ...bare, keys: yearKeys, ids: [], alone: NONE_ALONE };
  const [years = NO_GROUPS] = table.groups(byYear, [], limits.rows);
  const names = [...(asked.named?.keys() ?? [])];
  const numbers = idsRepeat ? names.filter(isNumber).map(Number) : [];
  const alone = {
    // The first and the last row of a year may state its total.
    rows: [...shown, ...years.rows, ...years.lasts, ...namedRows(task, byYear, years), ...numbers],
    ids: names,
    hashes: isNamed ? hashes : [],
    shapes: told.shapes,
    values: ENDS,
    atLeast: largeAmounts(task, years),
  };
  const each = new Map(
    asked.by.flatMap((dimension) => {
      const place = columns.fields.get(dimension)?.[0];
      return place === undefined || keys.includes(place) ? [] : [[dimension, place] as const];
    }),
  );
  return {
    idsRepeat,
    each,
    form: (hasCodes) => {
      const all = [...new Set([...keys, ...(idsRepeat && hasCodes ? codes : [])])];
      return hasCodes || !idsRepeat || open === undefined ? { ...bare, keys: all, tests, alone } : undefined;
    },
  };
}

// So many ids may stand in several rows, and so many texts of codes of zeros are looked at.
const [MOST_IDS, MOST_OPEN] = [100_000, 5000];
// A line that nothing names is called by its row.
const isNumber = (id: string): boolean => /^\d{1,15}$/.test(id);
const OPEN_CODE = /^(?:\s*|0(?:[\s.\-–/]*0)+)$/;
// One line that is more than one part in so many of all lines of a long year may be their total.
const [PARTS, SEEN] = [4n, 150];
// As many rows of each kind of amounts are named at most, of those that are lines.
const NAMED = 50;

type FormTask = {
  readonly table: SourceTable;
  readonly seen: Understanding;
  readonly amounts: readonly AmountForm[];
  readonly asked: Asked;
  readonly dictionaries: readonly Dictionary[];
  readonly shown: readonly number[];
};

const NO_GROUPS: Groups = { size: 0, rows: [], lasts: [], areAlone: [], lines: [], sums: [] };

export type GroupForms = {
  /** Whether the codes of rows do not tell each from all others. */
  readonly idsRepeat: boolean;
  /** By each of these columns alone: what all of them say together makes nearly as many groups as there are rows. */
  readonly each: ReadonlyMap<Dimension, number>;
  /** What else tells rows apart; codes that name no row do so unless they are left out, which they may not always be. */
  readonly form: (hasCodes: boolean) => GroupForm | undefined;
};

// Columns whose texts tell rows apart whatever is asked.
function keysOf(seen: Understanding, dictionaries: readonly Dictionary[]): readonly number[] {
  const { region, columns, readers } = seen;
  const { year, side, copies } = columns.dimensions;
  // Who pays and who spends decides whether a transfer counts.
  const isPaid = ["payer", "payee", "transfer"].some((field) => columns.fields.has(field));
  const tells = (field: string): boolean => KEYS.some((each) => each === field) || !TEXTS.has(field);
  return [
    ...(isPaid ? (columns.fields.get("admin") ?? []) : []),
    ...[...readers.fields].flatMap(([field, { index }]) => (tells(field) ? [index] : [])),
    ...[year, side, copies].flatMap((each) => each?.index ?? []),
    unitPlace(region.header, dictionaries),
    repeatingColumn(region, columns),
  ].filter((at) => at >= 0);
}

// The header of codes of which one leaves open what it says, as those of parents do.
const openCode = ({ table, seen: { codes, region } }: FormTask): string | undefined => {
  const isOpen = (column: number) => table.texts(column, "^[-0 ./–]*$", MOST_OPEN).some((each) => OPEN_CODE.test(each));
  const found = codes.find(isOpen);
  return found === undefined ? undefined : (region.header[found] ?? "");
};

// From which amount on a line may be the total of its year, or more than a published total: a whole number.
function largeAmounts({ seen, amounts }: FormTask, years: Groups): readonly (string | undefined)[] {
  const published = [...totalsByKey(seen.stated).values()].map((each) => wholeOf(each, 1n));
  return amounts.map((_, at) => {
    const parts = years.lines.flatMap((lines, group) => {
      const sum = sumIn(years, at, group);
      return lines > SEEN && sum !== "" && seen.stated.hierarchy !== "none" ? [wholeOf(sum, PARTS)] : [];
    });
    const [least, ...more] = [...published, ...parts].filter((each) => each > 0n);
    return least === undefined ? undefined : String(more.reduce((low, each) => (each < low ? each : low), least));
  });
}

// The first rows whose amounts an issue names: blank ones, and appropriations below zero.
function namedRows({ table, seen, amounts }: FormTask, form: GroupForm, years: Groups): readonly number[] {
  const sums = (at: number): readonly string[] => years.lines.map((_, group) => sumIn(years, at, group));
  const asked = (amount: number, is: "below zero" | "blank") => table.rowsOf(form, { amount, is }, NAMED).rows;
  return amounts.flatMap((_, at) => {
    const isAppropriation = APPROPRIATION.test(`:${seen.readers.amounts[at]?.phase ?? ""}`);
    const isNegative = isAppropriation && sums(at).some((each) => each.startsWith("-"));
    return [...(sums(at).includes("") ? asked(at, "blank") : []), ...(isNegative ? asked(at, "below zero") : [])];
  });
}

const sumIn = ({ sums }: Groups, at: number, group: number): string => {
  const own = sums[at];
  return own ? cellIn(own, group) : "";
};

// The whole number at or below a part of a sum.
function wholeOf(sum: string, parts: bigint): bigint {
  const { n, d } = exact(sum);
  return n / (d * parts);
}

// So many different texts of a column are judged by a pattern that the engine does not know.
const MOST_TEXTS = 50_000;

// The conditions of rules, `keep` and `drop`, each once; undefined where one looks at amounts or several columns.
function rowTests(table: SourceTable, seen: Understanding, { conditions: rules }: Asked, keys: readonly number[]) {
  const { region, columns, conditions } = seen;
  const places = { fields: columns.fields, headers: headerPlaces(region.header) };
  const amounts = new Set(columns.amounts.map((each) => each.index));
  const phases: readonly string[] = PHASES;
  const found = new Map<string, readonly PlacedCondition[]>();
  for (const rule of [...rules, ...conditions.map((each) => [each])]) {
    const placed: PlacedCondition[] = [];
    let isThere = true;
    for (const condition of rule) {
      const [column, ...more] = placesOf(condition.column, places);
      if (more.length > 0 || phases.includes(condition.column) || (column !== undefined && amounts.has(column)))
        return undefined;
      // A column that is not there fits no row.
      if (column === undefined) isThere = false;
      else if (!keys.includes(column)) {
        const known = judged(table, column, condition);
        if (!known) return undefined;
        placed.push({ column, condition: known });
      }
    }
    const key = JSON.stringify(placed.map(({ column, condition: { column: _, ...tested } }) => [column, tested]));
    if (isThere && placed.length > 0) found.set(key, placed);
  }
  return [...found.values()];
}

// What the engine cannot judge by its patterns is judged here, for each text of the column.
function judged(table: SourceTable, column: number, condition: Condition): Condition | undefined {
  if (condition.matches === undefined || table.judgesPatterns) return condition;
  const texts = table.texts(column, undefined, MOST_TEXTS + 1);
  if (texts.length > MOST_TEXTS) return undefined;
  return { column: condition.column, in: texts.map(comparable).filter(textTest(condition)) };
}

// Different texts of a column, with nines for all digits, that are looked at.
const MOST = 200_000;
const FAILED = /^\s*#/;

// The texts with nines for all digits: by column failed formulas, and columns whose texts are compared as they stand.
function tellingShapes(table: SourceTable, columns: readonly number[], words: LabelWords, isFlat: boolean) {
  const shapes = new Map<number, readonly string[]>();
  const plain = new Set<number>();
  for (const column of columns) {
    const texts = table.shapes(column, MOST + 1);
    if (texts.length > MOST) return { why: table.columns[column]?.name ?? "" };
    if (texts.every((each) => comparable(each) === each)) plain.add(column);
    const why = isFlat ? undefined : texts.find((each) => isTelling(each, words));
    if (why !== undefined) return { why };
    const failed = texts.filter((each) => FAILED.test(each));
    if (failed.length > 0) shapes.set(column, failed);
  }
  return { shapes, plain };
}

// Whether a text says that its row is more or less than a line.
const isTelling = (text: string, words: LabelWords): boolean =>
  words.mayTell(text) && (words.total(text) !== undefined || !words.said(text).nothing || namesParts(text));
