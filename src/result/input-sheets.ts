// What a run was given, file by file, as sheets of cells; and where in them a value stands.
import { type Network, networkRows } from "../calculate/network.js";
import type { From } from "../formula/figure.js";
import { type ChainTable, cellIn } from "../formula/table.js";
import { entryOf } from "../model/once-for.js";
import { type Row, isSound } from "../model/table.js";

/** A cell as it was understood: a number that figures are made of, or a text. */
export type InputCell = { readonly value: string; readonly number: boolean };

/** What was read from one file, from the analysis file, or from what is built in: its rows, and columns by their headers. */
export type InputSheet = {
  readonly name: string;
  readonly kind: "file" | "analysis" | "shelf";
  readonly columns: readonly string[];
  /** Rows by their number in the file, or by their place. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, InputCell>>;
};

/** Where a value stands in the sheets of what was read: the sheet, the key of its row, and its column. */
export type InputPlace = { readonly sheet: string; readonly row: string; readonly column: string };

/** Column of the value in the sheets of settings and of what is built in. */
export const VALUE = "value";

/** Name of the sheet of what is built in. */
export const SHELF = "umay";

/** The place of what a given cell was read from; undefined where it stands nowhere, or is a sum of many cells. */
export function inputPlace(from: From): InputPlace | undefined {
  if ("cells" in from) {
    const [cell] = "count" in from ? [] : from.cells;
    return cell && { sheet: cell.file, row: String(cell.row), column: cell.column };
  }
  if ("pointer" in from) return { sheet: from.file, row: from.pointer, column: VALUE };
  if ("shelf" in from) return { sheet: SHELF, row: `${from.shelf}/${from.field}`, column: VALUE };
  return undefined;
}

/** Everything that the chain was given, in the order of the files, and the other columns of a network's tables. */
export function inputSheets(network: Network | undefined, tables: readonly ChainTable[]): InputSheet[] {
  const sheets = new Map<string, Draft>();
  const put = ({ sheet, row, column }: InputPlace, cell: InputCell, kind: InputSheet["kind"]): void => {
    const draft = entryOf(sheets, sheet, (): Draft => ({ kind, columns: new Set(), rows: new Map() }));
    draft.columns.add(column);
    const cells = entryOf(draft.rows, row, () => new Map<string, InputCell>());
    if (cells.get(column)?.number !== true) cells.set(column, cell);
  };
  const whole = new Set<string>();
  const sound: readonly Row<Record<string, unknown>>[] = [
    ...Object.values(networkRows(network)),
    network?.package ?? [],
  ]
    .flat()
    .filter(isSound);
  for (const row of sound) {
    whole.add(`${row.file}|${String(row.row)}`);
    for (const [field, value] of Object.entries(row.values))
      if (typeof value === "string" && row.row > 0)
        put(
          { sheet: row.file, row: String(row.row), column: row.headers[field] ?? field },
          { value, number: false },
          "file",
        );
  }
  for (const table of tables)
    for (const column of table.columns) {
      if (column.kind !== "given" && column.kind !== "text") continue;
      for (const row of table.rows) {
        const cell = cellIn(row, column.name);
        const place = cell?.value == null || cell.isShare ? undefined : inputPlace(cell.from);
        if (cell?.value == null || !place) continue;
        // What the chain concludes from a cell, such as that its currency is a foreign one, is not what stands there.
        if (column.kind === "text" && whole.has(`${place.sheet}|${place.row}`)) continue;
        put(place, { value: cell.value, number: column.kind === "given" }, kindOf(cell.from));
      }
    }
  return [...sheets].map(([name, { kind, columns, rows }]) => ({
    name,
    kind,
    columns: [...columns],
    rows: new Map([...rows].sort(([a], [b]) => Number(a) - Number(b) || (a < b ? -1 : a > b ? 1 : 0))),
  }));
}

type Draft = {
  readonly kind: InputSheet["kind"];
  readonly columns: Set<string>;
  readonly rows: Map<string, Map<string, InputCell>>;
};

const kindOf = (from: From) => ("cells" in from ? "file" : "pointer" in from ? "analysis" : "shelf");
