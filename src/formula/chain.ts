import { ZERO, add, compare, exact } from "../money/exact.js";
import { fail } from "../money/fail.js";
import { evaluate } from "./evaluate.js";
import type { ChainTable, Column, TableRow } from "./table.js";
import { type Value, isKnown, missing, undefinedBecause } from "./value.js";

/** A place in a chain: table, row (from 0) and column. */
export type Place = { readonly table: string; readonly row: number; readonly column: string };

/** An evaluated chain: every value by its place, and the parts of every total, found on demand. */
export type Evaluation = {
  readonly tables: readonly ChainTable[];
  /** Currency of all money in the chain. */
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
  const values = new Map(tables.map((each) => [each.name, new Map<string, readonly Value[]>()]));
  const keys = new Map(tables.map((each) => [each.name, indexOf(each)]));
  const groups = new Map<string, ReadonlyMap<string, readonly number[]>>();

  const tableOf = (name: string): ChainTable => byName.get(name) ?? fail("chain.column", `no table ${name}`);
  const column = (table: string, name: string): Column =>
    columns.get(table)?.get(name) ?? fail("chain.column", `no column ${table}.${name}`);
  const row = (place: Place): TableRow =>
    tableOf(place.table).rows[place.row] ?? fail("chain.column", `no row ${place.row} in ${place.table}`);
  const text = (place: Place): string | undefined => row(place).cells[place.column]?.value ?? undefined;
  const value = (place: Place): Value =>
    values.get(place.table)?.get(place.column)?.[place.row] ??
    fail("chain.column", `no value ${place.table}.${place.column}`);

  const group = (table: string, key: string): ReadonlyMap<string, readonly number[]> => {
    const name = `${table} ${key}`;
    const known = groups.get(name) ?? groupBy(tableOf(table), key);
    groups.set(name, known);
    return known;
  };
  const parts = (place: Place): readonly number[] => {
    const of = column(place.table, place.column);
    if (of.kind === "rank") return group(place.table, of.within).get(text({ ...place, column: of.within }) ?? "") ?? [];
    return of.kind === "total" ? (group(of.table, of.key).get(row(place).key) ?? []) : [];
  };
  const target = (place: Place): Place | undefined => {
    const of = column(place.table, place.column);
    const key = of.kind === "lookup" ? text({ ...place, column: of.key }) : undefined;
    if (of.kind !== "lookup" || key === undefined) return undefined;
    const found = keys.get(of.table)?.get(key);
    return found === undefined ? undefined : { table: of.table, row: found, column: of.column };
  };

  const reach = { value, text, parts, target };
  const compute = (of: Column, table: ChainTable): readonly Value[] => {
    const none = missing(of.name);
    switch (of.kind) {
      case "text":
        return table.rows.map(() => none);
      case "given":
        return givenValues(table, of.name);
      default:
        return table.rows.map((_, at) => valueFrom(of, { table: table.name, row: at, column: of.name }, reach));
    }
  };

  for (const [order, table] of tables.entries()) {
    for (const each of table.columns) {
      checkColumn(each, table, tables.slice(0, order), column);
      values.get(table.name)?.set(each.name, compute(each, table));
    }
  }
  return { tables, currency, value, text, parts, column, row, target };
}

/** A column whose values are computed from what stands elsewhere in the chain. */
export type Computed = Extract<Column, { kind: "formula" | "total" | "rank" | "lookup" }>;

/** How a cell is reached from another: its value and text, and the cells that it hangs on. */
export type Reach = Pick<Evaluation, "value" | "text" | "parts" | "target">;

/**
 * The value of a computed cell.
 *
 * @param of - its column
 * @param place - where it stands
 * @param chain - what stands before it, and how cells hang together
 */
export function valueFrom(of: Computed, place: Place, chain: Reach): Value {
  switch (of.kind) {
    case "lookup": {
      const found = chain.target(place);
      return found ? chain.value(found) : missing(of.name);
    }
    case "formula": {
      const bound = (name: string): Place => ({ ...place, column: of.bind[name] ?? name });
      return evaluate(of.formula.node, {
        value: (name) => chain.value(bound(name)),
        text: (name) => chain.text(bound(name)),
      });
    }
    case "rank": {
      const among = chain
        .parts(place)
        .map((at) => ({ at, value: chain.value({ ...place, row: at, column: of.column }) }));
      return rankOf(place.row, among);
    }
    case "total": {
      if (of.refused) return undefinedBecause("refused", of.table);
      const parts = chain.parts(place).map((row) => chain.value({ table: of.table, row, column: of.column }));
      return sumOf(parts, of);
    }
  }
}

// A column often repeats a cell, such as a unit, row after row: what was read last is read once.
function givenValues({ rows }: ChainTable, column: string): readonly Value[] {
  const none = missing(column);
  let last: { readonly cell: string; readonly value: Value } | undefined;
  return rows.map(({ cells }) => {
    const cell = cells[column]?.value;
    if (cell == null) return none;
    if (last?.cell !== cell) last = { cell, value: exact(cell) };
    return last.value;
  });
}

function rankOf(row: number, among: readonly { readonly at: number; readonly value: Value }[]): Value {
  const unknown = among.find((each) => !isKnown(each.value));
  if (unknown) return unknown.value;
  const own = among.find((each) => each.at === row)?.value;
  if (!own || !isKnown(own)) return missing("key");
  const before = among.filter(({ at, value }) => {
    const order = isKnown(value) ? compare(value, own) : 0;
    return order > 0 || (order === 0 && at < row);
  });
  return exact(String(before.length + 1));
}

function sumOf(parts: readonly Value[], of: Extract<Column, { kind: "total" }>): Value {
  if (parts.length === 0 && of.none === "zero") return ZERO;
  if (parts.length === 0) return of.none === "not-screened" ? undefinedBecause(of.none, of.column) : missing(of.absent);
  const known = parts.filter(isKnown);
  const unknown = parts.find((each) => !isKnown(each));
  if (unknown && (of.basis === "all" || known.length === 0)) return unknown;
  return known.reduce(add, ZERO);
}

function groupBy(table: ChainTable, key: string): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  table.rows.forEach((row, at) => {
    const name = row.cells[key]?.value;
    if (name == null) return;
    const members = groups.get(name);
    if (members) members.push(at);
    else groups.set(name, [at]);
  });
  return groups;
}

function indexOf(table: ChainTable): ReadonlyMap<string, number> {
  const index = new Map(table.rows.map((row, at) => [row.key, at]));
  if (index.size !== table.rows.length) fail("chain.key", `a key stands twice in table ${table.name}`);
  return index;
}

function checkColumn(
  of: Column,
  table: ChainTable,
  earlier: readonly ChainTable[],
  column: (table: string, name: string) => Column,
): void {
  if (of.kind === "total" || of.kind === "lookup") {
    if (!earlier.some((each) => each.name === of.table))
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
