// Tables of one formula over values of earlier tables, such as shares, growth, and amounts in the prices of a year; the
// finding of such tables and values; and whether a formula gives a share.
import { groupBy } from "../../formula/group-by.js";
import type { Node } from "../../formula/expression.js";
import type { PerKeys, Source } from "../../formula/figure.js";
import { type ChainTable, type Column, type GivenCell, calc, given, lookup, text } from "../../formula/table.js";
import { keyCell } from "../given-cell.js";

/** Tables of one formula over values of earlier tables; rows that take them from the same places share a table. */
export function formulaTables(of: {
  readonly name: string;
  readonly formula: Formula;
  readonly id?: string;
  readonly rows: readonly FormulaRow[];
}): ChainTable[] {
  const alike = groupBy(of.rows, ({ sides }) =>
    JSON.stringify(
      Object.entries(sides).map(([input, side]) => [input, ...("table" in side ? [side.table, side.column] : [])]),
    ),
  );
  return [...alike.values()].map((rows, at) => ({
    name: at === 0 ? of.name : `${of.name} ${at + 1}`,
    columns: [
      ...columnsOf(rows[0].sides, of.formula),
      calc(of.formula, {
        ...(of.id !== undefined && { shown: { id: of.id } }),
        ...(isShare(of.formula) && { below: belowIn(rows[0].sides) }),
      }),
    ],
    rows: rows.map(({ sides, ...row }) => ({ ...row, cells: cellsOf(sides) })),
  }));
}

/** A cell of a table that a formula takes, with what is known of what it sums. */
export type Spot = {
  readonly table: string;
  readonly column: string;
  readonly key: string;
  /** Whether amounts below zero stand among what it sums. */
  readonly below?: boolean;
};

/** What an input of a formula is taken from; a constant stands in the file. */
type Side = Spot | GivenCell;

export type FormulaRow = {
  readonly key: string;
  readonly per: PerKeys;
  readonly sources?: readonly Source[];
  readonly notes?: Readonly<Record<string, string | number>>;
  readonly sides: Readonly<Record<string, Side>>;
};

/** The row of a formula, where each value that it takes is there; its keys name it unless it has a name. */
export function formulaRow(
  row: Omit<FormulaRow, "key" | "sides"> & { readonly key?: string },
  sides: Readonly<Record<string, Side | undefined>>,
): readonly FormulaRow[] {
  const known = Object.entries(sides).flatMap(([input, side]) => (side ? [[input, side] as const] : []));
  if (known.length < Object.keys(sides).length) return [];
  return [{ key: JSON.stringify(row.per), ...row, sides: Object.fromEntries(known) }];
}

type Formula = Parameters<typeof calc>[0];

/** Whether a formula gives a share, which has no value where the whole holds amounts below zero. */
export const isShare = (of: Formula): boolean => "node" in of && (of as { node: Node }).node.op === "share";

// The last input that holds amounts below zero: the whole before the part.
const belowIn = (sides: FormulaRow["sides"]): string | undefined =>
  Object.entries(sides).findLast(([, side]) => "table" in side && side.below)?.[0];

const columnsOf = (sides: FormulaRow["sides"], { inputs }: Formula): Column[] =>
  Object.entries(sides).flatMap(([input, side]): Column[] => {
    const unit = inputs[input] ?? "ratio";
    if (!("table" in side)) return [given(input, unit)];
    const { table, column } = side;
    return [text(keyOf(input)), lookup(input, unit, { table, column, key: keyOf(input) })];
  });

const cellsOf = (sides: FormulaRow["sides"]): Readonly<Record<string, GivenCell>> =>
  Object.fromEntries(
    Object.entries(sides).map(([input, side]) => ("table" in side ? [keyOf(input), keyCell(side.key)] : [input, side])),
  );

const keyOf = (input: string): string => `${input} key`;

/** The tables that a name was split into: rows of different shapes stand in tables numbered from 2. */
export const tablesNamed = (tables: readonly ChainTable[], name: string): readonly ChainTable[] =>
  tables.filter((each) => each.name.startsWith(name) && /^( \d+)?$/.test(each.name.slice(name.length)));

/** Finds a column among tables by the key of a row: totals of different shapes stand in different tables. */
export function spotFinder(tables: readonly ChainTable[], column: string): (key: string) => Spot | undefined {
  const byKey = new Map<string, Spot>();
  for (const { name, columns, rows } of tables) {
    const of = columns.find((each) => each.name === column);
    if (!of) continue;
    const summed = of.kind === "formula" ? Object.values(of.bind) : [column];
    const below = columns.some((each) => each.kind === "total" && each.below === true && summed.includes(each.name));
    for (const { key } of rows) byKey.set(key, { table: name, column, key, ...(below && { below }) });
  }
  return (key) => byKey.get(key);
}
