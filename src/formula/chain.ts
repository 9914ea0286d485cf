// Evaluates a chain of tables, each looking back at earlier ones only; and one computed cell of it by itself.
import { groupBy } from "./group-by.js";
import { type Exact, ZERO, add, compare, exact } from "../money/exact.js";
import { fail } from "../money/fail.js";
import { type Undefined, type Value, isKnown, missing, undefinedBecause } from "./figure.js";
import { type Compiled, compile } from "./evaluate.js";
import { type ByKey, type OwnRows, byKey, ownRows } from "./own-rows.js";
import {
  type ChainTable,
  type Column,
  type FormulaColumn,
  type GivenColumn,
  type LookupColumn,
  type Place,
  type TableRow,
  type TotalColumn,
  type ValueColumn,
  cellIn,
} from "./table.js";

/** An evaluated chain: every value by its place, and the parts of every total, found on demand. */
export type Evaluation = {
  readonly tables: readonly ChainTable[];
  readonly currency: string | undefined;
  readonly value: (place: Place) => Value;
  readonly text: (place: Place) => string | undefined;
  /** Rows (from 0) of the total's table that it sums, or of the rank's own table among which it stands. */
  readonly parts: (place: Place) => readonly number[];
  readonly column: (table: string, column: string) => Column;
  readonly row: (place: Place) => TableRow;
  /** Where a lookup leads, or undefined where its key is blank or names no row. */
  readonly target: (place: Place) => Place | undefined;
};

/**
 * Evaluates a chain of tables, each looking back at earlier ones only.
 *
 * @param tables - the tables in order
 * @param currency - currency of all money in them
 * @returns every value by place
 * @throws `chain.column`, `chain.unit`, `chain.key` when a table is put together wrongly: a mistake of the programmer
 */
export function evaluateChain(tables: readonly ChainTable[], currency: string | undefined): Evaluation {
  const byName = new Map(tables.map((each) => [each.name, each]));
  const columns = new Map(tables.map((each) => [each.name, new Map(each.columns.map((of) => [of.name, of]))]));
  const values = new Map(tables.map((each) => [each.name, new Map<string, Compiled>()]));
  const own = new Map(tables.map((each) => [each.name, ownRows(each)]));
  const groups = new Map<string, ByKey<readonly number[]>>();
  const indexes = new Map<string, ByKey<number>>();
  const leads = new Map<string, Leads>();

  const tableOf = (name: string): ChainTable => byName.get(name) ?? fail("chain.column", `no table ${name}`);
  const column = (table: string, name: string): Column =>
    columns.get(table)?.get(name) ?? fail("chain.column", `no column ${table}.${name}`);
  const row = (place: Place): TableRow =>
    tableOf(place.table).rows[place.row] ?? fail("chain.column", `no row ${place.row} in ${place.table}`);
  const text = (place: Place): string | undefined => cellIn(row(place), place.column)?.value ?? undefined;
  const valuesOf = (table: string, name: string): Compiled =>
    values.get(table)?.get(name) ?? fail("chain.column", `no value ${table}.${name}`);
  const value = (place: Place): Value => valuesOf(place.table, place.column)(place.row);

  const ownOf = (name: string): OwnRows => own.get(name) ?? fail("chain.column", `no table ${name}`);
  const group = (table: string, key: string): ByKey<readonly number[]> => {
    const name = `${table} ${key}`;
    const of = tableOf(table);
    const known = groups.get(name) ?? byKey(of, ownOf(table), (rows) => rowsBy(of, rows, key));
    groups.set(name, known);
    return known;
  };
  const index = (table: string): ByKey<number> => {
    const of = tableOf(table);
    const known = indexes.get(table) ?? byKey(of, ownOf(table), (rows) => indexOf(of, rows));
    indexes.set(table, known);
    return known;
  };
  const parts = (place: Place): readonly number[] => {
    const of = column(place.table, place.column);
    if (of.kind === "rank") return group(place.table, of.within)(text({ ...place, column: of.within }) ?? "") ?? [];
    return of.kind === "total" ? (group(of.table, of.key)(row(place).key) ?? []) : [];
  };
  // Columns with one key lead the rows of their table to the same rows.
  const leadsOf = ({ key, table: to }: LookupColumn, table: string): Leads => {
    const name = `${table} ${key} ${to}`;
    const found = leads.get(name) ?? leadsTo(index(to), ownOf(table), key);
    leads.set(name, found);
    return found;
  };
  const target = (place: Place): Place | undefined => {
    const of = column(place.table, place.column);
    if (of.kind !== "lookup") return undefined;
    // What a row leads to that is like another is looked for when somebody asks.
    const found =
      row(place).like === undefined
        ? leadsOf(of, place.table)(ownOf(place.table).at(place.row))
        : leadOf(row(place), of.key, index(of.table));
    return found === NOWHERE ? undefined : { table: of.table, row: found, column: of.column };
  };

  const compute = (of: Column, table: ChainTable): Compiled => {
    const own = ownOf(table.name);
    const { rows, places, place, at } = own;
    switch (of.kind) {
      case "text":
        return (row) => absent(rows[at(row)], of.name);
      case "given":
        return whenAsked(own, givenValues(rows, of.name, read));
      case "lookup": {
        const [rowOf, found] = [leadsOf(of, table.name), valuesOf(of.table, of.column)];
        return (row) => {
          const to = rowOf(at(row));
          return to === NOWHERE ? absent(rows[at(row)], of.name) : found(to);
        };
      }
      case "total": {
        const [members, summed] = [group(of.table, of.key), valuesOf(of.table, of.column)];
        return whenAsked(own, (row) => sumOf(members(rows[row]?.key ?? "") ?? [], summed, of));
      }
      case "rank": {
        const compared = valuesOf(table.name, of.column);
        let ranks: readonly Value[] | undefined;
        return (row) => {
          ranks ??= ranksOf(rows.length, rowsBy(table, places(), of.within), compared);
          return ranks[place(at(row))] ?? missing("key");
        };
      }
      case "formula": {
        const run = compile(of.formula.node, {
          value: (name) => valuesOf(table.name, of.bind[name] ?? name),
          text: (name) => textsOf(table, of.bind[name] ?? name, name),
        });
        return whenAsked(own, (row) => orBelow(of, run(place(row))));
      }
    }
  };

  const read = new Map<string, Value>();
  const earlier = new Set<string>();
  for (const table of tables) {
    for (const each of table.columns) {
      checkColumn(each, table, earlier, column);
      values.get(table.name)?.set(each.name, compute(each, table));
    }
    earlier.add(table.name);
  }
  return { tables, currency, value, text, parts, column, row, target };
}

// Most of a chain is never asked for: a value is computed when somebody asks, and kept.
function whenAsked({ rows, at }: OwnRows, make: (own: number) => Value): Compiled {
  let values: Value[] | undefined;
  return (row) => {
    const own = at(row);
    values ??= new Array<Value>(rows.length);
    return (values[own] ??= make(own));
  };
}

// Why a row has no value in a column: its cell is blank, or what stands there was refused.
const absent = (row: TableRow | undefined, column: string, input = column): Undefined =>
  undefinedBecause(
    row?.withheld === true ? "withheld" : row && isRefused(row, column) ? "refused" : "missing-input",
    input,
  );

const isRefused = (row: TableRow, column: string): boolean => row.refused ?? cellIn(row, column)?.refused ?? false;

const textsOf =
  ({ rows }: ChainTable, column: string, input: string) =>
  (row: number): string | Undefined =>
    cellIn(rows[row], column)?.value ?? absent(rows[row], column, input);

/** A column whose values are computed from what stands elsewhere in the chain. */
export type Computed = Exclude<ValueColumn, GivenColumn>;

/** How a cell is reached from another: its value and text, and the cells that it hangs on. */
export type Reach = Pick<Evaluation, "value" | "text" | "parts" | "target">;

/** How the value of a computed cell is found, made once for many values of what it hangs on. */
export function cellFrom(of: Computed, place: Place, chain: Reach): () => Value {
  const read =
    (table: string, column: string): Compiled =>
    (row) =>
      chain.value({ table, row, column });
  switch (of.kind) {
    case "lookup": {
      const [found, none] = [chain.target(place), missing(of.name)];
      return found ? () => chain.value(found) : () => none;
    }
    case "formula": {
      const run = compile(of.formula.node, {
        value: (name) => read(place.table, of.bind[name] ?? name),
        text: (name) => (row) => {
          const cell = { ...place, row, column: of.bind[name] ?? name };
          const why = chain.value(cell);
          return chain.text(cell) ?? (isKnown(why) ? missing(name) : { ...why, input: name });
        },
      });
      return () => orBelow(of, run(place.row));
    }
    case "rank": {
      const [among, values] = [chain.parts(place), read(place.table, of.column)];
      return () => rankOf(place.row, among, values);
    }
    case "total": {
      const [parts, values] = [chain.parts(place), read(of.table, of.column)];
      return () => sumOf(parts, values, of);
    }
  }
}

// A chain repeats cells, such as the price of a line in every centre and year: each is read once.
function givenValues(rows: readonly TableRow[], column: string, read: Map<string, Value>): Compiled {
  const none = missing(column);
  return (at) => {
    const row = rows[at];
    const cell = cellIn(row, column)?.value;
    if (cell == null) return row && isRefused(row, column) ? absent(row, column) : none;
    const value = read.get(cell) ?? exact(cell);
    read.set(cell, value);
    return value;
  };
}

// Every row of a group whose values are known has its place among them; one unknown value leaves all places unknown.
function ranksOf(count: number, groups: ReadonlyMap<string, readonly number[]>, values: Compiled): readonly Value[] {
  const ranks = new Array<Value>(count).fill(missing("key"));
  for (const among of groups.values()) {
    const unknown = among.map(values).find((value) => !isKnown(value));
    const ordered = unknown ? among : among.toSorted((a, b) => larger(values(a), values(b)) || a - b);
    for (const [before, row] of ordered.entries()) ranks[row] = unknown ?? exact(String(before + 1));
  }
  return ranks;
}

const larger = (a: Value, b: Value): number => (isKnown(a) && isKnown(b) ? compare(b, a) : 0);

const rankOf = (row: number, among: readonly number[], values: Compiled): Value =>
  ranksOf(0, new Map([["", among]]), values)[row] ?? missing("key");

function sumOf(parts: readonly number[], values: Compiled, of: TotalColumn): Value {
  if (of.refused) return undefinedBecause("refused", of.table);
  if (of.partOnly) return undefinedBecause("part-only", of.column);
  if (parts.length === 0 && of.none === "zero") return ZERO;
  if (parts.length === 0) return of.none === "not-screened" ? undefinedBecause(of.none, of.column) : missing(of.absent);
  let [sum, known]: [Exact, number] = [ZERO, 0];
  let unknown: Value | undefined;
  for (const row of parts) {
    const value = values(row);
    if (isKnown(value)) [sum, known] = [add(sum, value), known + 1];
    else unknown ??= value;
    if (unknown && of.basis === "all") return unknown;
  }
  return unknown && known === 0 ? unknown : sum;
}

const rowsBy = ({ rows }: ChainTable, places: Iterable<number>, key: string): ReadonlyMap<string, readonly number[]> =>
  groupBy(places, (at) => cellIn(rows[at], key)?.value ?? undefined);

// A share of a whole that holds amounts below zero is none; what no amount below zero makes unknown stays so.
const MADE_BELOW = new Set(["above-whole", "negative-denominator"]);
const orBelow = ({ below }: FormulaColumn, value: Value): Value =>
  below !== undefined && (isKnown(value) || MADE_BELOW.has(value.code)) ? undefinedBecause("below-zero", below) : value;

// The row of another table that a key of an own row names. Columns that look up by the same key share it.
type Leads = (own: number) => number;
const NOWHERE = -1;
const UNASKED = -2;

function indexOf({ name, rows }: ChainTable, places: Iterable<number>): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  let count = 0;
  for (const at of places) {
    index.set(rows[at]?.key ?? "", at);
    count += 1;
  }
  return index.size === count ? index : fail("chain.key", `a key stands twice in table ${name}`);
}

function leadOf(row: TableRow | undefined, key: string, index: ByKey<number>): number {
  const name = cellIn(row, key)?.value;
  return name == null ? NOWHERE : (index(name) ?? NOWHERE);
}

function leadsTo(index: ByKey<number>, { rows }: OwnRows, key: string): Leads {
  let found: Int32Array | undefined;
  return (own) => {
    found ??= new Int32Array(rows.length).fill(UNASKED);
    const known = found[own] ?? UNASKED;
    return known === UNASKED ? (found[own] = leadOf(rows[own], key, index)) : known;
  };
}

function checkColumn(
  of: Column,
  table: ChainTable,
  earlier: ReadonlySet<string>,
  column: (table: string, name: string) => Column,
): void {
  if (of.kind === "total" || of.kind === "lookup") {
    if (!earlier.has(of.table))
      fail("chain.column", `${table.name}.${of.name} looks at ${of.table}, which does not stand before it`);
    const from = column(of.table, of.column);
    const unit = from.kind === "text" ? "text" : from.unit;
    if (unit !== of.unit && unit !== "any") fail("chain.unit", `${table.name}.${of.name} is ${of.unit}`);
  }
  if (of.kind === "rank") {
    column(table.name, of.column);
    column(table.name, of.within);
  }
  if (of.kind !== "formula") return;
  for (const [name, unit] of Object.entries(of.formula.inputs)) {
    const bound = column(table.name, of.bind[name] ?? name);
    const found = bound.kind === "text" ? "text" : bound.unit;
    if (found !== unit && unit !== "any")
      fail("chain.unit", `${table.name}.${of.name}: input ${name} is ${unit}, column is ${found}`);
  }
}
