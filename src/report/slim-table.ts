// A table without its blank rows and columns; what stands in columns without a value is said once, below it.
import { type Locale, say } from "../formula/locale.js";
import type { Cell, Column, Table, TableRow } from "./page.js";

export function slimTable(table: Table, locale: Locale): Table {
  const rows = table.rows.filter((row) => row.bar ?? row.drawing ?? row.cells.some((each) => !isBlank(each)));
  const columns = table.columns.map((column, at) => ({
    column,
    at,
    cells: rows.flatMap(({ cells }) => cells[at] ?? []),
  }));
  const silent = columns.filter(({ cells }) => cells.every((each) => isBlank(each) || isWithout(each)));
  const kept = columns.filter((each) => !silent.includes(each));
  // What is known of rows that have nothing else is that they are there.
  if (silent.length === 0 && rows.length === table.rows.length) return table;
  if (kept.length === 0 && rows.some(({ bar, drawing }) => bar ?? drawing)) return table;
  const said = silent.filter(({ cells }) => cells.some((each) => !isBlank(each)));
  return {
    ...table,
    columns: kept.map(({ column }) => column),
    rows:
      kept.length === 0
        ? []
        : rows.map((row): TableRow => ({ ...row, cells: kept.map(({ at }) => row.cells[at] ?? { text: "" }) })),
    remarks: [...(said.length === 0 ? [] : [wordsOf(said, locale)]), ...table.remarks],
  };
}

const isBlank = ({ text }: Cell): boolean => text === "";
const isWithout = ({ value, state }: Cell): boolean => value == null && (state === "none" || state === "withheld");

function wordsOf(silent: readonly { column: Column; cells: readonly Cell[] }[], locale: Locale): string {
  const words = silent.flatMap(({ cells }) =>
    cells.flatMap(({ text, words: full, reason }) =>
      text === "" ? [] : (full ?? text) + (reason === undefined ? "" : ` [${reason}]`),
    ),
  );
  return say(locale, "slim.columns", {
    columns: silent.map(({ column }) => column.label).join(", "),
    words: [...new Set(words)].join("; "),
  });
}
