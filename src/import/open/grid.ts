// Types of an opened file: rows of cells with their faults, grids, sheets, workbooks.
import type { Issue } from "../../formula/issue.js";
import type { WorkbookKind } from "./file-kind.js";

/** A row of a file before anybody knows what it holds. */
export type GridRow = {
  /** Line of a text file or row of a sheet, 1 for the first. */
  readonly row: number;
  /** Cells as written. A number of a workbook is a plain decimal string, a date is ISO 8601. */
  readonly cells: readonly string[];
  /** Places, from 0, of cells that the workbook holds as numbers: their decimal mark is no question. */
  readonly numbers?: ReadonlySet<number> | undefined;
  /** Outline level of the row, where it is not 0. */
  readonly outlineLevel?: number | undefined;
  /** How many rows it stands for, 1 unless given: an engine puts like rows into their first one, with the sums of all. */
  readonly weight?: number | undefined;
  readonly fault?: RowFault | undefined;
};

/**
 * `row.width`: too few or too many cells; `row.quotes`: a quotation mark that is not closed, or goes on after its end;
 * `row.swallowed`: the row stands behind such a mark, which opens in row `received`; `row.too-wide`, `row.too-long`:
 * more cells or characters than a row of a table has; `row.nul`: a NUL character.
 */
export type RowFault = {
  readonly code: "row.width" | "row.quotes" | "row.swallowed" | "row.too-wide" | "row.too-long" | "row.nul";
  readonly received: string;
  readonly expected: string;
};

/** A rectangle of joined cells: rows as in `GridRow`, columns from 0, all inclusive. */
export type Merge = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** A text beside the cells of a sheet: the comment of a cell, its column from 0, or a line on each printed page. */
export type Remark = { readonly text: string; readonly row?: number; readonly column?: number };

/** A text file or one sheet of a workbook, split into cells; blank rows are left out. */
export type Grid = {
  readonly rows: readonly GridRow[];
  /** Name of the encoding; for a workbook its format, such as `xlsx`. */
  readonly encoding: string;
  /** How it is known: given, by a mark at its start, by zeros between letters, since its bytes fit, or by its letters. */
  readonly encodingBy: "given" | "mark" | "zeros" | "valid" | "letters" | "workbook";
  /** Up to three words with letters beyond ASCII, so that a person sees whether the encoding is right. */
  readonly words: readonly string[];
  /** The delimiter; `none` for a workbook or a single column. */
  readonly delimiter: string;
  /** Name of the sheet, and of the other sheets of the workbook. */
  readonly sheet?: string;
  readonly otherSheets?: readonly string[];
  readonly merges?: readonly Merge[];
  readonly remarks?: readonly Remark[];
};

/** A sheet of a workbook, as plain data. */
export type WorkbookSheet = {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that are not blank, each as wide as the widest. */
  readonly rows: readonly GridRow[];
  /** How long the text of its cells is. */
  readonly letters: number;
  readonly merges: readonly Merge[];
  readonly remarks?: readonly Remark[];
  /** Rows that the workbook hides: they are read all the same, and told. */
  readonly hiddenRows: readonly number[];
  /** How many cells hold a formula: the value that was stored with it is read. */
  readonly formulas: number;
  /** Rows with numbers of more digits than a spreadsheet computes with: they are read as the file writes them. */
  readonly longNumbers: readonly number[];
  /** Columns that hold rounded binary numbers, where the format says so. */
  readonly floats?: readonly string[];
};

/** A workbook that was opened: reading it further needs no waiting. */
export type Workbook = {
  readonly kind: "workbook";
  /** What it was saved as, whatever its name says. */
  readonly format: WorkbookKind | "rows";
  /** SHA-256 of the bytes it was opened from. */
  readonly sha256: string;
  readonly sheets: readonly WorkbookSheet[];
  /** Why it could not be opened; it then has no sheets. */
  readonly fault?: Required<Pick<Issue, "code" | "received" | "expected">> & Pick<Issue, "detail">;
};
