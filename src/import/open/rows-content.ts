// Rows that a caller holds in memory, as a table under its header.
import { faultOf, refuse, sheetDraft, wholeRoom } from "./books/sheet-draft.js";
import type { Workbook } from "./grid.js";
import { digitsOf } from "./sheet-cell.js";

/** What a cell of rows in memory may hold. A number of more than 15 digits is told: write amounts as decimal strings. */
export type RowValue = string | number | bigint | boolean | Date | null | undefined;

/** Rows in memory: objects with the columns as keys, or columns of equal length by their names. */
export type RowsContent = readonly Readonly<Record<string, RowValue>>[] | Readonly<Record<string, readonly RowValue[]>>;

// Digits that a double carries whatever number it is.
const CERTAIN = 15;

export const isRows = (content: unknown): content is RowsContent => {
  if (Array.isArray(content)) return content.every((each) => typeof each === "object" && each !== null && !Array.isArray(each)); // prettier-ignore
  const columns: unknown[] = typeof content === "object" && content !== null ? Object.values(content) : [];
  return columns.length > 0 && columns.every((each) => Array.isArray(each));
};

/** Rows in memory as a table under its header. A value of another type is written as it is: its column refuses it. */
export function rowsContent(rows: RowsContent): Workbook {
  const opened = { kind: "workbook", format: "rows", sha256: "" } as const;
  const draft = sheetDraft("", false, wholeRoom());
  const floats = new Set<string>();
  const [names, count, valueOf] = tableOf(rows);
  try {
    for (const [at, name] of names.entries()) draft.putText(0, at, name, false);
    for (let row = 0; row < count; row++)
      for (const [at, name] of names.entries()) {
        const value = valueOf(row, name);
        const text = textOf(value);
        const isNumber = typeof value === "bigint" || (typeof value === "number" && Number.isFinite(value));
        if (typeof value === "number" && digitsOf(text).length > CERTAIN) floats.add(name);
        draft.putText(row + 1, at, text, isNumber);
      }
    if (names.length === 0) refuse("rows.none");
    return { ...opened, sheets: [{ ...draft.sheet(), floats: [...floats] }] };
  } catch (error) {
    return { ...opened, sheets: [], fault: faultOf(error) };
  }
}

type Table = readonly [names: readonly string[], count: number, valueOf: (row: number, name: string) => unknown];

function tableOf(rows: RowsContent): Table {
  if (!isColumns(rows)) return [[...new Set(rows.flatMap(Object.keys))], rows.length, (row, name) => rows[row]?.[name]];
  const lengths = Object.values(rows).map((each) => each.length);
  return [Object.keys(rows), Math.max(0, ...lengths), (row, name) => rows[name]?.[row]];
}

const isColumns = (rows: RowsContent): rows is Readonly<Record<string, readonly RowValue[]>> => !Array.isArray(rows);

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "NaN" : value.toISOString().slice(0, 10);
  if (typeof value === "object") return JSON.stringify(value);
  if (typeof value !== "number") return typeof value === "string" ? value : (value as bigint).toString();
  const text = String(value);
  return /\de/.test(text) ? value.toFixed(20).replace(/\.?0+$/, "") : text;
}
