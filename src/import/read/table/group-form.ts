import type { Dictionary } from "../../../model/dictionary.js";
import type { Dimension } from "../../../model/dimension.js";
import type { AmountForm, GroupForm, SourceTable } from "../../../model/source-table.js";
import { exact } from "../../../money/exact.js";
import { totalsByKey } from "../../checks/budget-totals.js";
import { budgetFields } from "../../headers/budget-fields.js";
import { unitPlace } from "../../headers/unit-column.js";
import { repeatingHeader } from "../budget-repeats.js";
import type { Asked } from "../row-task.js";
import type { Understanding } from "../understand-budget.js";
import { rowTests } from "./row-tests.js";
import { tellingShapes } from "./telling-shapes.js";

// Fields of which each text may mean something else for a line.
const KEYS = new Set(["marker", "gbvShare", "payer", "payee", "transfer"]);
const OTHER_KINDS = new Set(budgetFields().flatMap(({ name, kind }) => (kind === "text" ? [] : [name])));
// So many ids may stand in several rows, and so many texts of codes may be blank.
const [MOST_IDS, MOST_OPEN] = [100_000, 5000];
const OPEN_CODE = /^(?:\s*|0(?:[\s.\-–/]*0)+)$/;
// One line that is more than one part in so many of all lines of a long year may be their total.
const [PARTS, SEEN] = [4n, 150];
// What a program of 32 bits writes that could not hold an amount.
const ENDS = ["2147483647", "-2147483648", "4294967295"];

/** What is asked of a table, and for what. */
export type FormTask = {
  readonly table: SourceTable;
  readonly seen: Understanding;
  readonly amounts: readonly AmountForm[];
  readonly asked: Asked;
  readonly dictionaries: readonly Dictionary[];
  /** Rows that were shown. */
  readonly shown: readonly number[];
};

/** The form of the groups of a table for some dimensions; codes that name no row are keys of it, unless they are left out. */
export type GroupForms = {
  /** Whether the codes of rows do not tell each from all others. */
  readonly idsRepeat: boolean;
  readonly of: (by: readonly Dimension[], hasCodes: boolean) => GroupForm | undefined;
};

/**
 * What tells the rows of a table apart, as its columns are understood, and which of them stand by themselves: those that were
 * shown, whose id is blank, repeated or named, whose texts say that they may be no lines, whose amounts stand out.
 *
 * @returns the header of ids of which too many stand in several rows; undefined where the rows must be looked at one by one
 */
export function groupForms(task: FormTask): GroupForms | { readonly repeated: string } | undefined {
  const { table, seen, amounts, asked, dictionaries, shown } = task;
  const { region, columns, codes, known, shares, stated } = seen;
  const isNamed = columns.fields.has("id");
  const isAlone = [...columns.fields].every(([field, places]) => field === "id" || places.length === 1);
  if (shares || columns.dimensions.phase || known.unit?.by === "cells" || !isAlone) return undefined;
  const money = new Set(amounts.map((each) => each.column));
  const texts = [...table.columns.keys()].filter((at) => table.columns[at]?.kind === "text" && !money.has(at));
  const isFlat = stated.hierarchy === "none";
  const told = tellingShapes(table, texts, dictionaries, isFlat);
  const open = isNamed || isFlat ? new Map<number, readonly string[]>() : openCodes(task);
  if (!told || !open) return undefined;
  const ids = { ids: codes, plain: told.plain };
  const hashes = codes.length === 0 ? [] : table.repeated(ids, isNamed ? MOST_IDS + 1 : 1);
  if (hashes.length > MOST_IDS) return { repeated: codes.map((at) => region.header[at] ?? "").join(", ") };
  const idsRepeat = !isNamed && (codes.length === 0 || hashes.length > 0);
  const keys = keysOf(seen, dictionaries);
  const alone = {
    rows: shown,
    ids: [...(asked.named?.keys() ?? [])],
    hashes: isNamed ? hashes : [],
    shapes: told.shapes,
    texts: open,
    values: ENDS,
    atLeast: [],
  };
  const bare = { amounts, keys: [], tests: [], ids: idsRepeat ? [] : codes, plain: told.plain };
  const atLeast = largeAmounts(task, bare, isFlat);
  return {
    idsRepeat,
    of: (by, hasCodes) => {
      const all = [...new Set([...keys, ...dimensionsOf(seen, by), ...(idsRepeat && hasCodes ? codes : [])])];
      const tests = rowTests(table, seen, asked.conditions, all);
      return tests && (hasCodes || !idsRepeat || open.size === 0)
        ? { ...bare, keys: all, tests, alone: { ...alone, atLeast } }
        : undefined;
    },
  };
}

// Columns whose texts tell rows apart whatever is asked.
function keysOf(seen: Understanding, dictionaries: readonly Dictionary[]): readonly number[] {
  const { region, columns, readers } = seen;
  const { year, side, copies } = columns.dimensions;
  const repeating = repeatingHeader(region, columns);
  return [
    ...[...readers.fields].flatMap(([field, { index }]) => (KEYS.has(field) || OTHER_KINDS.has(field) ? [index] : [])),
    ...[year, side, copies].flatMap((each) => each?.index ?? []),
    unitPlace(region.header, dictionaries),
    repeating === undefined ? -1 : region.header.indexOf(repeating),
  ].filter((at) => at >= 0);
}

// Who pays and who spends decides whether a transfer counts.
function dimensionsOf({ columns: { fields } }: Understanding, by: readonly Dimension[]): readonly number[] {
  const isPaid = ["payer", "payee", "transfer"].some((field) => fields.has(field));
  return [...by, ...(isPaid ? (["admin"] as const) : [])].flatMap((each) => fields.get(each)?.slice(0, 1) ?? []);
}

// Texts of codes that leave open what they say, as those of parents do.
function openCodes({ table, seen: { codes } }: FormTask): ReadonlyMap<number, readonly string[]> | undefined {
  const found = codes.map((column) => [column, table.texts(column, "^[-0 ./–]*$", MOST_OPEN + 1)] as const);
  if (found.some(([, texts]) => texts.length > MOST_OPEN)) return undefined;
  return new Map(
    found
      .map(([column, texts]) => [column, texts.filter((each) => OPEN_CODE.test(each))] as const)
      .filter(([, texts]) => texts.length > 0),
  );
}

// From which amount on a line may be the total of its year, or more than a published total: a whole number.
function largeAmounts(
  { table, seen, amounts }: FormTask,
  bare: Omit<GroupForm, "alone">,
  isFlat: boolean,
): readonly (string | undefined)[] {
  const alone = { rows: [], ids: [], hashes: [], shapes: new Map(), texts: new Map(), values: [], atLeast: [] };
  const year = seen.columns.dimensions.year?.index ?? seen.columns.fields.get("fiscalYear")?.[0];
  const keys = year === undefined ? [] : [year];
  const years = isFlat ? undefined : table.groups({ ...bare, ids: [], keys, alone }, MOST_OPEN);
  const published = [...totalsByKey(seen.stated).values()].map((each) => wholeOf(each, 1n));
  return amounts.map((_, at) => {
    const sums = years?.sums[at];
    const parts = (years?.lines ?? []).flatMap((lines, group) => {
      const sum = sums?.texts[sums.numbers[group] ?? 0] ?? "";
      return lines > SEEN && sum !== "" ? [wholeOf(sum, PARTS)] : [];
    });
    const [least, ...more] = [...published, ...parts].filter((each) => each > 0n);
    return least === undefined ? undefined : String(more.reduce((low, each) => (each < low ? each : low), least));
  });
}

// The whole number at or below a part of a sum.
function wholeOf(sum: string, parts: bigint): bigint {
  const { n, d } = exact(sum);
  return n / (d * parts);
}
