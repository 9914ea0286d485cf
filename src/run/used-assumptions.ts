import type { Evaluation } from "../formula/chain.js";
import type { From } from "../formula/figure.js";
import { ownRows } from "../formula/own-rows.js";
import { type ChainTable, type Column, cellIn } from "../formula/table.js";
import type { Network } from "../calculate/network.js";
import type { Assumption } from "../model/assumption.js";
import { type Row, isSound } from "../model/table.js";

/** The assumptions that at least one figure took a value from, in the order of their file. */
export function usedAssumptions({ assumptions }: Network, chain: Evaluation): Row<Assumption>[] {
  const sound = assumptions.filter(isSound);
  const unused = new Set(sound.map(placeOf));
  // Most are found in small tables, and the large ones need not be gone through.
  for (const table of chain.tables.toSorted((a, b) => a.rows.length - b.rows.length)) {
    if (unused.size === 0) return sound;
    // A row that is like another takes its values from where that does.
    const { places } = ownRows(table);
    for (const column of inputsOf(table)) {
      if (unused.size === 0) return sound;
      for (const from of origins(chain, table, column, places())) {
        if ("cells" in from) for (const { file, row } of from.cells) unused.delete(`${file}|${row}`);
        if ("shelf" in from) unused.delete(`${from.shelf}|${from.field}`);
      }
    }
  }
  return sound.filter((each) => !unused.has(placeOf(each)));
}

const placeOf = ({ file, shelf, row }: Row<Assumption>): string => `${file}|${shelf?.field ?? row}`;

/** Columns of a table that its figures take values from. */
function inputsOf({ columns }: ChainTable): ReadonlySet<string> {
  const shown = columns.flatMap((each) => (each.kind === "formula" && each.shown ? [each] : []));
  return new Set(shown.flatMap(({ formula, bind }) => Object.keys(formula.inputs).map((name) => bind[name] ?? name)));
}

/** Where the cells of a column were read in some rows; a lookup is followed to the rows that it leads to. */
function origins(chain: Evaluation, table: ChainTable, name: string, rows: Iterable<number>): Set<From> {
  const column = chain.column(table.name, name);
  const found = new Set<From>();
  if (column.kind === "given" || column.kind === "text")
    for (const row of rows) {
      const cell = cellIn(table.rows[row], name);
      if (cell) found.add(cell.from);
    }
  // What is computed was read nowhere.
  if (column.kind !== "lookup" || !isRead(chain.column(column.table, column.column))) return found;
  const targets = new Set<number>();
  for (const row of rows) {
    const target = chain.target({ table: table.name, row, column: name });
    if (target) targets.add(target.row);
  }
  const other = chain.tables.find((each) => each.name === column.table);
  return other ? origins(chain, other, column.column, targets) : found;
}

const isRead = ({ kind }: Column): boolean => kind === "given" || kind === "text" || kind === "lookup";
