// Opens workbooks (XLSX, XLS, ODS) and Parquet files, one alone or those among some files; the others stay as they are.
import { type Content, type Held, contentOf } from "./content.js";
import { fileKind, isWorkbookKind, refusal } from "./file-kind.js";
import { odsSheets } from "./books/ods-sheets.js";
import { parquetSheets } from "./books/parquet-sheets.js";
import { faultOf } from "./books/sheet-draft.js";
import { xlsSheets } from "./books/xls-sheets.js";
import { xlsxSheets } from "./books/xlsx-sheets.js";
import { limits, megabytes } from "./limits.js";
import { sha256 } from "./sha256.js";
import type { Workbook } from "./grid.js";
import { refuseUnlessObjects } from "../../money/fail.js";

/**
 * Opens those of some files that are workbooks, which takes waiting; the others are not opened.
 *
 * @returns the same names: a `Workbook` for each XLSX, XLS, ODS and Parquet file and for rows in memory; for text its
 *   bytes; bytes, sources, tables and opened workbooks as they are
 * @throws `file.content` for what is none of these
 * @example await openFiles({ "budget.xlsx": bytes }) // { "budget.xlsx": { kind: "workbook", sheets: […] } }
 */
export async function openFiles(files: Readonly<Record<string, Content>>): Promise<Readonly<Record<string, Held>>> {
  refuseUnlessObjects('give openFiles({ "budget.xlsx": bytes })', files);
  const opened: [string, Held][] = [];
  // One after another: two large workbooks at once would take the memory of both.
  for (const [name, given] of Object.entries(files)) {
    const content = contentOf(given, name);
    const isClosed = content instanceof Uint8Array && isWorkbookKind(fileKind(content));
    opened.push([name, isClosed ? await openWorkbook(content) : content]);
  }
  return Object.fromEntries(opened);
}

/**
 * Opens a workbook (XLSX, XLS, ODS) or a Parquet file: all its worksheets as plain data.
 *
 * @returns the workbook; where it cannot be opened it has no sheets but a `fault`: `file.encrypted`, `file.truncated`,
 *   `file.damaged`, `file.too-large`, `file.no-sheets`, `file.kind` for what is no workbook: never thrown
 * @example (await openWorkbook(bytes)).sheets[0]?.rows[0]?.cells // ["Код", "2024"]
 */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const kind = fileKind(bytes);
  const opened = { kind: "workbook", format: isWorkbookKind(kind) ? kind : "xlsx", sha256: sha256(bytes) } as const;
  const closed = (fault: NonNullable<Workbook["fault"]>): Workbook => ({ ...opened, sheets: [], fault });
  if (!isWorkbookKind(kind)) {
    const { code = "file.kind", received = kind, expected = "XLSX, CSV" } = refusal(kind) ?? {};
    return closed({ code, received, expected });
  }
  if (bytes.length > limits.file)
    return closed({ code: "file.too-large", received: megabytes(bytes.length), expected: megabytes(limits.file) });
  try {
    return { ...opened, sheets: await READERS[kind](bytes) };
  } catch (error) {
    return closed(faultOf(error));
  }
}

// What reads the sheets of each kind of workbook.
const READERS = { xlsx: xlsxSheets, xls: xlsSheets, ods: odsSheets, parquet: parquetSheets };
