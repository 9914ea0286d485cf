import type { FileFacts } from "./refusal.js";
import type { WorkbookSheet } from "./workbook.js";
import { nearest } from "../../formula/nearest.js";
import { fold } from "../../model/fold.js";

export type ChosenSheet = { readonly sheet: WorkbookSheet } | { readonly fault: FileFacts };

/**
 * The sheet of a workbook that holds the table.
 *
 * @param sheets - of the workbook
 * @param asked - name (case and outer spaces aside) or number from 1, hidden sheets counted; none: the only visible
 *   sheet that is not empty, or the only one of those that holds a table (two rows or more of two cells or more)
 * @returns the sheet; or `file.sheet-unknown` with the nearest name, `file.sheet-which` (a question: several could be
 *   meant), `file.sheet-empty`, `file.empty` (all are)
 */
export function chooseSheet(sheets: readonly WorkbookSheet[], asked: string | number | undefined): ChosenSheet {
  const names = sheets.map((each) => each.name);
  const filled = sheets.filter((each) => each.rows.length > 0);
  if (filled.length === 0) return fault("file.empty", names.join(", "), ["XLSX"]);
  if (asked !== undefined) {
    const sheet =
      typeof asked === "number" ? sheets[asked - 1] : sheets.find((each) => fold(each.name) === fold(asked));
    if (!sheet) return unknown(String(asked), names);
    return sheet.rows.length > 0
      ? { sheet }
      : fault(
          "file.sheet-empty",
          sheet.name,
          filled.map((each) => each.name),
        );
  }
  const visible = filled.filter((each) => !each.hidden);
  const tables = visible.filter(isTable);
  const [only] = visible.length === 1 ? visible : tables;
  if (only && (visible.length === 1 || tables.length === 1)) return { sheet: only };
  if (visible.length === 0)
    return fault(
      "file.sheet-empty",
      names.join(", "),
      filled.map((each) => each.name),
    );
  const which = (tables.length > 0 ? tables : visible).map((each) => each.name);
  return { fault: { code: "file.sheet-which", severity: "question", expected: listed(which) } };
}

function isTable({ rows }: WorkbookSheet): boolean {
  let wide = 0;
  for (const { cells } of rows) {
    if (cells.filter((cell) => cell.trim() !== "").length >= 2) wide++;
    if (wide > 1) return true;
  }
  return false;
}

function unknown(received: string, names: readonly string[]): ChosenSheet {
  const near = nearest(received, names) ?? "";
  return {
    fault: {
      code: "file.sheet-unknown",
      severity: "error",
      received,
      expected: listed(names),
      detail: { nearest: near },
    },
  };
}

const fault = (code: string, received: string, names: readonly string[]): ChosenSheet => ({
  fault: { code, severity: "error", received, expected: listed(names) },
});

const listed = (names: readonly string[]): string => names.join(", ");
