import type { Sheet } from "hucre/xlsx";
import type { GridRow } from "../grid.js";
import { type Inspected, inspectWorkbook } from "../inspect-workbook.js";
import { limits } from "../limits.js";
import { sheetCell } from "../sheet-cell.js";
import type { WorkbookSheet } from "../workbook.js";

/**
 * The worksheets of a workbook of Excel (XLSX). A library reads the cells, within what was found by a look of our own.
 *
 * @param bytes - the file
 * @throws as `inspectWorkbook`
 */
export async function xlsxSheets(bytes: Uint8Array): Promise<readonly WorkbookSheet[]> {
  const inspected = await inspectWorkbook(bytes);
  const sheets = await sheetsOf(bytes, inspected);
  return sheets.map((sheet, index) => plainSheet(sheet, inspected.sheets[index]?.texts ?? NO_TEXTS));
}

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
