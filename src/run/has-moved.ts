// Whether a scenario changes any figure of its base.
import { columnKey, haveOneLook } from "../calculate/plan/stack-tables.js";
import type { Evaluation } from "../formula/chain.js";
import { figureKey, figuresOf, indexFigures } from "../formula/figures.js";
import type { ChainTable, Column } from "../formula/table.js";
import { FigureInPlace, figureColumn, isShown } from "../formula/trace.js";
import { type Value, isKnown } from "../formula/figure.js";
import { compare } from "../money/exact.js";

/** Whether a scenario changes any figure of its base. Only columns that depend on what it changed are compared. */
export function hasMoved(chain: Evaluation, base: Evaluation): boolean {
  const others = new Map(base.tables.map((each) => [each.name, each]));
  const find = indexFigures(figuresOf(base));
  const moved = new Set<string>();
  for (const table of chain.tables) {
    const other = others.get(table.name);
    if (other && areBeside(table, other)) {
      if (hasMovedBeside(chain, base, table, table.rows === other.rows, moved)) return true;
      continue;
    }
    // What its figures are beside may stand in other places.
    const figures = figuresOf({ ...chain, tables: [table] });
    if (figures.some(({ id, per, value }) => find(id, per)?.value !== value)) return true;
    for (const { name } of table.columns) moved.add(columnKey(table.name, name));
  }
  return false;
}

// Whether the rows of two tables stand beside each other, each about what the other is about.
const areBeside = (one: ChainTable, other: ChainTable): boolean =>
  haveOneLook(one.columns, other.columns) &&
  (one.rows === other.rows ||
    (one.rows.length === other.rows.length &&
      one.rows.every((row, at) => {
        const beside = other.rows[at];
        return row === beside || (beside && row.key === beside.key && about(row.per) === about(beside.per));
      })));

const about = (per: ChainTable["rows"][number]["per"]): string => figureKey("", per);

// The same of a table whose rows stand beside those of the other chain; columns with other values are added to `moved`.
function hasMovedBeside(
  chain: Evaluation,
  base: Evaluation,
  { name, rows, columns }: ChainTable,
  hasTheirCells: boolean,
  moved: Set<string>,
): boolean {
  for (const column of columns) {
    const isGiven = column.kind === "text" || column.kind === "given";
    if (isGiven ? hasTheirCells : !hangsOn(name, column).some((each) => moved.has(each))) continue;
    const own = figureIn(chain, name, column);
    const theirs = figureIn(base, name, column);
    for (const row of rows.keys()) {
      const value = own(row);
      if (value !== undefined && value !== theirs(row)) return true;
      const place = { table: name, row, column: column.name };
      if (!areSame(chain.value(place), base.value(place)) || chain.text(place) !== base.text(place))
        moved.add(columnKey(name, column.name));
    }
  }
  return false;
}

// The value of a figure in a column, null where it is not known; undefined where there is no figure.
function figureIn(chain: Evaluation, table: string, of: Column): (row: number) => string | null | undefined {
  const column = figureColumn(chain, table, of);
  return (row) => (column && isShown(column, row) ? new FigureInPlace(column, row).value : undefined);
}

const areSame = (one: Value, other: Value): boolean => {
  if (isKnown(one) || isKnown(other)) return isKnown(one) && isKnown(other) && compare(one, other) === 0;
  return one.code === other.code && one.input === other.input;
};

// The columns that a column hangs on, by `columnKey`.
function hangsOn(table: string, column: Column): string[] {
  switch (column.kind) {
    case "text":
    case "given":
      return [];
    case "lookup":
      return [columnKey(table, column.key), columnKey(column.table, column.column)];
    case "total":
      return [columnKey(column.table, column.key), columnKey(column.table, column.column), ...shownBy(table, column)];
    case "rank":
      return [columnKey(table, column.within), columnKey(table, column.column)];
    case "formula": {
      const inputs = Object.keys(column.formula.inputs).map((name) => columnKey(table, column.bind[name] ?? name));
      return [...inputs, ...shownBy(table, column)];
    }
  }
}

// What says whether it is a figure.
const shownBy = (table: string, { shown }: Extract<Column, { kind: "formula" | "total" }>): string[] =>
  shown?.missing === undefined ? [] : [columnKey(table, shown.missing)];
