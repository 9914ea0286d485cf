import type { Issue } from "../formula/issue.js";

/** What became of one input file: `rows` = `accepted` + `setAside` + `rejected`. */
export type InputRecord = {
  readonly file: string;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  readonly rows: number;
  readonly accepted: number;
  /** Rows that the analysis leaves out on purpose, by `keep` and `drop`. */
  readonly setAside: number;
  readonly rejected: number;
  readonly encoding: string;
  readonly delimiter: string;
  /** Decimal mark that the columns were read with; `none` where no cell needed one. */
  readonly decimal: "." | "," | "none";
  /** Name of the table, such as `centres`. */
  readonly reader: string;
};

/** A row that was refused: its cells as they stand in the file, and why. */
export type Reject = {
  readonly file: string;
  readonly row: number;
  readonly cells: readonly string[];
  readonly header: readonly string[];
  readonly reasons: readonly Issue[];
};
