import { namedTables } from "../model/named-tables.js";
import { contentKey, fileLabel } from "../model/file-label.js";
import type { GridRow } from "../import/open/grid.js";
import { openGrid } from "../import/open/open-grid.js";
import { tableRegion } from "../import/headers/table-region.js";
import { isSourceTable } from "../import/open/content.js";
import type { SourceTable } from "../model/source-table.js";
import { rowIn } from "../model/text-columns.js";
import type { Files } from "../run/files.js";
import type { Loaded } from "./load.js";

/** A row as it stands in its file. */
export type RowText = {
  readonly file: string;
  readonly row: number;
  readonly header: readonly string[];
  readonly cells: readonly string[];
  readonly delimiter: string;
};

type Opened = Pick<RowText, "header" | "delimiter"> & { readonly rows: readonly GridRow[] };

/** Reads rows of the files of an analysis as they stand. */
export function rowReader(loaded: Loaded): (file: string, row: number) => RowText | undefined {
  const opened = new Map<string, Opened | undefined>();
  const open = (file: string): Opened | undefined => {
    if (!opened.has(file)) opened.set(file, openedFile(loaded, file));
    return opened.get(file);
  };
  return (file, row) => {
    const table = contentNamed(loaded, file);
    // Of a table no more rows are fetched than are shown.
    if (isSourceTable(table)) return rowOf(table, file, row);
    const parsed = open(file);
    const found = parsed?.rows.find((each) => each.row === row);
    if (!parsed || !found) return undefined;
    const { header, delimiter } = parsed;
    return { file, row, header, cells: found.cells, delimiter };
  };
}

/** Rows under the header of their file, which stands once; what is too long goes on in the next line, nothing is cut. */
export function rowsText(rows: readonly RowText[], width: number): string[] {
  const files = [...new Set(rows.map((each) => each.file))];
  return files.flatMap((file) => {
    const inFile = rows.filter((each) => each.file === file).sort((a, b) => a.row - b.row);
    const delimiter = inFile[0]?.delimiter ?? ";";
    const room = Math.max(width - GUTTER.length, 1);
    const line = (mark: string, cells: readonly string[]): string[] =>
      pieces(cells.join(delimiter === "\t" || delimiter === "none" ? " | " : delimiter), room).map(
        (piece, at) => (at === 0 ? mark.padStart(GUTTER.length - 3) + " | " : GUTTER) + piece,
      );
    return [
      `  ${file}`,
      ...line("", inFile[0]?.header ?? []),
      ...inFile.flatMap((each) => line(String(each.row), each.cells)),
    ];
  });
}

const GUTTER = "       | ";

function pieces(text: string, width: number): string[] {
  const signs = Array.from(text.replace(/[\r\n]+/g, " "));
  const count = Math.max(Math.ceil(signs.length / width), 1);
  return Array.from({ length: count }, (_, at) => signs.slice(at * width, (at + 1) * width).join(""));
}

function contentNamed({ files, result }: Loaded, label: string): Files[string] | undefined {
  const settings = namedTables(result.analysis).find((each) => fileLabel(each) === label);
  return settings && files[contentKey(settings)];
}

function rowOf(table: SourceTable, file: string, row: number): RowText | undefined {
  const found = table.fault ? undefined : table.rowsAt([row]);
  const header = table.columns.map((each) => each.name);
  return found && found.rows.length > 0
    ? { file, row, header, cells: rowIn(found.cells, 0), delimiter: ";" }
    : undefined;
}

function openedFile(loaded: Loaded, label: string): Opened | undefined {
  const { result } = loaded;
  const settings = namedTables(result.analysis).find((each) => fileLabel(each) === label);
  const content = contentNamed(loaded, label);
  if (!content || !settings) return undefined;
  const opened = openGrid(content, settings);
  if ("fault" in opened) return undefined;
  const { grid } = opened;
  const headerRows = result.inputs.find((each) => each.file === label)?.understood?.headerRows;
  const { header } = tableRegion(grid, { isHeader: () => false, ...(headerRows && { headerRows }) });
  return { header, rows: grid.rows, delimiter: grid.delimiter };
}
