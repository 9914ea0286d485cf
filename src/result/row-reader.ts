// Reads rows of the files of an analysis again, as they stand there.
import { namedTables } from "../model/tables.js";
import { contentKey, fileLabel } from "../model/file-label.js";
import type { GridRow } from "../import/open/grid.js";
import { openGrid } from "../import/open/open-grid.js";
import { tableRegion } from "../import/headers/table-region.js";
import type { SourceTable } from "../model/source-table.js";
import { rowIn } from "../model/text-columns.js";
import { type Held, isSourceTable } from "../import/open/content.js";
import type { Result } from "./result.js";

/** A row as it stands in its file. */
export type RowText = {
  readonly file: string;
  readonly row: number;
  readonly header: readonly string[];
  readonly cells: readonly string[];
  readonly delimiter: string;
};

/** A result, and the files that it was read from. */
type Of = { readonly files: Readonly<Record<string, Held>>; readonly result: Result };

type Opened = Pick<RowText, "header" | "delimiter"> & { readonly rows: readonly GridRow[] };

export function rowReader(of: Of): (file: string, row: number) => RowText | undefined {
  const opened = new Map<string, Opened | undefined>();
  const open = (file: string): Opened | undefined => {
    if (!opened.has(file)) opened.set(file, openedFile(of, file));
    return opened.get(file);
  };
  return (file, row) => {
    const table = contentNamed(of, file);
    // Of a table no more rows are fetched than are shown.
    if (isSourceTable(table)) return rowOf(table, file, row);
    const parsed = open(file);
    const found = parsed?.rows.find((each) => each.row === row);
    if (!parsed || !found) return undefined;
    return { file, row, header: parsed.header, cells: found.cells, delimiter: parsed.delimiter };
  };
}

function contentNamed({ files, result }: Of, label: string): Held | undefined {
  const settings = namedTables(result.analysis).find((each) => fileLabel(each) === label);
  return settings && files[contentKey(settings)];
}

function rowOf(table: SourceTable, file: string, row: number): RowText | undefined {
  const found = table.fault ? undefined : table.rowsAt([row]);
  return found && found.rows.length > 0
    ? { file, row, header: table.columns.map((each) => each.name), cells: rowIn(found.cells, 0), delimiter: ";" }
    : undefined;
}

function openedFile(of: Of, label: string): Opened | undefined {
  const settings = namedTables(of.result.analysis).find((each) => fileLabel(each) === label);
  const content = contentNamed(of, label);
  if (!content || !settings) return undefined;
  const opened = openGrid(content, settings);
  if ("fault" in opened) return undefined;
  const { grid } = opened;
  const headerRows = of.result.inputs.find((each) => each.file === label)?.understood?.headerRows;
  const { header } = tableRegion(grid, { isHeader: () => false, ...(headerRows && { headerRows }) });
  return { header, rows: grid.rows, delimiter: grid.delimiter };
}
