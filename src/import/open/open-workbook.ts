import type { Sheet } from "hucre/xlsx";
import { fileKind } from "./file-kind.js";
import type { GridRow } from "./grid.js";
import { type Inspected, inspectWorkbook } from "./inspect-workbook.js";
import { limits } from "./limits.js";
import { refusal } from "./refusal.js";
import { sha256 } from "./sha256.js";
import { sheetCell } from "./sheet-cell.js";
import type { Workbook, WorkbookSheet } from "./workbook.js";

/**
 * Opens a workbook (XLSX): all its worksheets as plain data.
 *
 * @param bytes - the file
 * @returns the workbook; where it cannot be opened it has no sheets but a `fault`: `file.encrypted`, `file.truncated`,
 *   `file.damaged`, `file.too-large`, `file.no-sheets`, `file.kind` for what is no XLSX: never thrown
 * @example (await openWorkbook(bytes)).sheets[0]?.rows[0]?.cells // ["Код", "2024"]
 */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const closed = (fault: NonNullable<Workbook["fault"]>): Workbook => ({ ...opened, sheets: [], fault });
  const opened = { kind: "workbook", sha256: sha256(bytes) } as const;
  const kind = fileKind(bytes);
  if (kind !== "xlsx") {
    const { code = "file.kind", received = kind, expected = "XLSX, CSV" } = refusal(kind) ?? {};
    return closed({ code, received, expected });
  }
  if (bytes.length > limits.file)
    return closed({ code: "file.too-large", received: sizeOf(bytes.length), expected: sizeOf(limits.file) });
  const inspected = await inspectWorkbook(bytes);
  if ("fault" in inspected) return closed(inspected.fault);
  try {
    return {
      ...opened,
      sheets: (await sheetsOf(bytes, inspected)).map((sheet, index) =>
        plainSheet(sheet, inspected.sheets[index]?.texts ?? NO_TEXTS),
      ),
    };
  } catch {
    return closed({ code: "file.damaged", received: "", expected: "XLSX" });
  }
}

const sizeOf = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20)} MB`;

// All sheets are read within the rectangle that holds their filled cells; one by one where that would be too large.
async function sheetsOf(bytes: Uint8Array, { sheets, padded }: Inspected): Promise<readonly Sheet[]> {
  // It is no CommonJS module, and large: loaded only where there is a workbook.
  const { readXlsx, rangeRef } = await import("hucre/xlsx");
  const read = async (some: Inspected["sheets"]): Promise<readonly Sheet[]> => {
    const [rows, columns] = [most(some.map((each) => each.rows)), most(some.map((each) => each.columns))];
    const range = rangeRef(0, 0, rows - 1, columns - 1);
    return (await readXlsx(bytes, { sheets: some.map(({ index }) => index), readStyles: padded, range })).sheets;
  };
  const all = most(sheets.map((each) => each.rows)) * most(sheets.map((each) => each.columns));
  if (all <= limits.sheet) return read(sheets);
  const single: Sheet[] = [];
  for (const each of sheets) single.push(...(await read([each])));
  return single;
}

const most = (counts: readonly number[]): number => Math.max(1, ...counts);

const NO_TEXTS: ReadonlyMap<string, string> = new Map();

function plainSheet(sheet: Sheet, texts: ReadonlyMap<string, string>): WorkbookSheet {
  const rows = sheet.rows.flatMap((_, index) => rowOf(sheet, index, texts));
  const filled = new Set(rows.map((each) => each.row));
  const hidden = [...(sheet.rowDefs ?? [])].flatMap(([index, def]) =>
    def.hidden && filled.has(index + 1) ? [index + 1] : [],
  );
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows,
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow + 1,
      left: startCol,
      bottom: endRow + 1,
      right: endCol,
    })),
    hiddenRows: hidden.sort((a, b) => a - b),
    longNumbers: [
      ...new Set([...texts].flatMap(([place, text]) => (DECIMAL.test(text) ? [parseInt(place, 10) + 1] : []))),
    ],
    formulas: [...(sheet.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined).length,
  };
}

const DECIMAL = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)\s*$/;

function rowOf(sheet: Sheet, index: number, texts: ReadonlyMap<string, string>): GridRow[] {
  const values = sheet.rows[index] ?? [];
  const numbers = new Set<number>();
  const cells = values.map((value, column) => {
    const own = texts.size > 0 ? texts.get(`${index},${column}`) : undefined;
    if (own !== undefined && !DECIMAL.test(own)) return own;
    if (typeof value === "number") numbers.add(column);
    if (own !== undefined && typeof value === "number") return own.trim();
    const known = typeof value === "number" || value === null ? sheet.cells?.get(`${index},${column}`) : undefined;
    // Who wrote the file has not computed it: nobody may take it for blank.
    if (value === null && known?.formula !== undefined) return `=${known.formula}`;
    return sheetCell(value, known?.style?.numFmt);
  });
  if (cells.every((cell) => cell.trim() === "")) return [];
  const level = sheet.rowDefs?.get(index)?.outlineLevel ?? 0;
  return [{ row: index + 1, cells, ...(numbers.size > 0 ? { numbers } : {}), ...(level > 0 && { level }) }];
}
