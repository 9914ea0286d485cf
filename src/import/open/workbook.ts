import type { WorkbookKind } from "./file-kind.js";
import type { GridRow, Merge, Remark } from "./grid.js";

/** A sheet of a workbook, as plain data. */
export type WorkbookSheet = {
  readonly name: string;
  /** Whether the workbook hides the sheet. */
  readonly hidden: boolean;
  /** Rows that are not blank, each as wide as the widest. */
  readonly rows: readonly GridRow[];
  /** How long the text of its cells is. */
  readonly letters: number;
  readonly merges: readonly Merge[];
  /** Comments of its cells, and the lines over and under its printed pages. */
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
  readonly fault?: {
    readonly code: string;
    readonly received: string;
    readonly expected: string;
    readonly detail?: Readonly<Record<string, string>>;
  };
};
