// A table that a database engine keeps: what it is asked, what it answers, and its errors.
import type { Condition } from "./analysis.js";
import type { TextColumn, TextColumns } from "./text-columns.js";

/** How the values of a column of a table are kept: texts, exact numbers, numbers of rounded binary digits, or others. */
export type SourceColumn = {
  readonly name: string;
  readonly kind: "text" | "exact" | "float" | "other";
  /** Decimal places of an exact column, where its type says so. */
  readonly places?: number;
};

/** Rows of a table: where each stands, as a number above 1, and its values as texts; blank where there is none. */
export type SourceRows = { readonly rows: readonly number[]; readonly cells: TextColumns };

/** How the amounts of a column are read. Of an exact column no more than its place is needed. */
export type AmountForm = {
  readonly column: number;
  readonly mark: "." | "," | "none";
  /** Digits and decimal places that its amounts have at most. */
  readonly digits: number;
  readonly places: number;
  /** Texts that are not plain: what they come to, and those that are as good as blank. All others are refused. */
  readonly values: ReadonlyMap<string, string>;
  readonly blanks: readonly string[];
};

/** A condition and the place of its column. */
export type PlacedCondition = { readonly column: number; readonly condition: Condition };

/** Rows that stand by themselves, beside those of which an amount cannot be read. */
export type Alone = {
  readonly rows: readonly number[];
  /** Ids as texts, and hashes of ids; a blank id stands by itself in any case. */
  readonly ids: readonly string[];
  readonly hashes: readonly string[];
  /** Texts whose digits are all nines, by their column. */
  readonly shapes: ReadonlyMap<number, readonly string[]>;
  /** Amounts of each column: some values, and all from a whole number on. */
  readonly values: readonly string[];
  readonly atLeast: readonly (string | undefined)[];
};

/** No row stands by itself. */
export const NONE_ALONE: Alone = { ...{ rows: [], ids: [], hashes: [], shapes: new Map(), values: [], atLeast: [] } };

/** What tells the rows of a table apart. */
export type GroupForm = {
  readonly amounts: readonly AmountForm[];
  /** Columns whose texts tell rows apart. */
  readonly keys: readonly number[];
  /** Conditions that are judged together: whether all of a list hold tells rows apart. */
  readonly tests: readonly (readonly PlacedCondition[])[];
  /** Columns of the id; none where no column is one. */
  readonly ids: readonly number[];
  /** Columns whose texts have no blanks at their ends and are in NFC. */
  readonly plain: ReadonlySet<number>;
  readonly alone: Alone;
};

/** Rows that nothing tells apart, each group with its first row; each row that stands by itself is one too. */
export type Groups = {
  readonly size: number;
  /** The first row, and the last. */
  readonly rows: readonly number[];
  readonly lasts: readonly number[];
  readonly areAlone: readonly boolean[];
  /** How many rows. */
  readonly lines: readonly number[];
  /** The exact sum of each column of amounts; blank where none is known. */
  readonly sums: readonly TextColumn[];
};

/** Which rows of a table are asked for: all of the groups of some first rows, those of an id, or of an amount of a form. */
export type WantedRows =
  | { readonly groups: readonly number[] }
  | { readonly id: string }
  | { readonly amount: number; readonly is: "below zero" | "blank" };

/** A way to write the amounts of a column: a text that shows it, or a text that is not plain; and how many rows have it. */
export type Writing = {
  readonly text: string;
  readonly isPlain: boolean;
  readonly rows: number;
  /** The first row that is written so. */
  readonly row: number;
};

/**
 * A table that an engine keeps. The engine counts and adds up; what a condition, an amount or a row that stands out is, is
 * said to it. Each call waits for the answer. Where the engine cannot answer, an error of `failTable` is thrown.
 */
export type SourceTable = {
  readonly kind: "table";
  readonly engine: string;
  /** Name of the table, or of the file, as the analysis gives it. */
  readonly object: string;
  readonly columns: readonly SourceColumn[];
  /** Whether the engine judges `matches`; else its texts are judged here. */
  readonly judgesPatterns: boolean;
  /** Digits that a sum may have. */
  readonly digits: number;
  /** A table of no more rows is read whole. */
  readonly whole: number;
  /** Why nothing of it can be read. */
  readonly fault?: TableFault;
  readonly count: () => number;
  /** The first rows, in the order in which the engine keeps them. */
  readonly first: (limit: number) => SourceRows;
  /** Some rows, in the same order. */
  readonly rowsAt: (rows: readonly number[]) => SourceRows;
  /** The different ways to write the amounts of a text column. */
  readonly writings: (column: number, mark: AmountForm["mark"], limit: number) => readonly Writing[];
  /** The different texts of a column, or those in which a pattern of letters, classes, `|`, `^`, `$`, `*` is found. */
  readonly texts: (column: number, pattern: string | undefined, limit: number) => readonly string[];
  /** The different texts of a column with nines for all digits. */
  readonly shapes: (column: number, limit: number) => readonly string[];
  /** Hashes of the ids that stand in several rows; rarely one of ids that do not. */
  readonly repeated: (form: Pick<GroupForm, "ids" | "plain">, limit: number) => readonly string[];
  /**
   * The rows by what tells them apart, in one pass where the engine can do that: once for each of several columns, which tell
   * rows apart there alone; or once by all keys.
   */
  readonly groups: (form: GroupForm, each: readonly number[], limit: number) => readonly Groups[];
  readonly rowsOf: (form: GroupForm, wanted: WantedRows, limit: number) => SourceRows;
};

/** What went wrong with a table, without its name. */
export type TableFault = { readonly code: TableCode; readonly received: string; readonly expected?: string };

export type TableCode =
  | "engine.missing"
  | "engine.no-table"
  | "engine.no-column"
  | "engine.unreachable"
  | "engine.refused"
  | "engine.forbidden"
  | "engine.no-object"
  | "engine.stopped"
  | "engine.changed"
  | "engine.range"
  | "engine.failed"
  | "engine.float"
  | "engine.too-many";

/** The error of a table that cannot be read on. */
export type TableError = Error & { readonly fault: TableFault; readonly object: string };

/** @throws always: the error of a table, with what the engine says of it. */
export function failTable(object: string, fault: TableFault): never {
  throw Object.assign(new Error(`${object}: ${fault.code} ${fault.received}`), { fault, object });
}

export function unreadableTable(engine: string, object: string, fault: TableFault): SourceTable {
  const fail = (): never => failTable(object, fault);
  const asked = { count: fail, first: fail, rowsAt: fail, writings: fail, texts: fail, shapes: fail, repeated: fail, groups: fail, rowsOf: fail }; // prettier-ignore
  return { kind: "table", engine, object, fault, columns: [], judgesPatterns: false, digits: 0, whole: 0, ...asked };
}

export const isTableError = (error: unknown): error is TableError =>
  error instanceof Error && "fault" in error && "object" in error;
