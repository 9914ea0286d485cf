import type { Condition } from "./analysis.js";

/** How the values of a column of a table are kept: texts, exact numbers, numbers of rounded binary digits, or others. */
export type SourceColumn = {
  readonly name: string;
  readonly kind: "text" | "exact" | "float" | "other";
  /** Decimal places of an exact column, where its type says so. */
  readonly places?: number;
};

/** A row of a table: where it stands, as a number above 1, and its values as texts; blank where there is none. */
export type SourceRow = { readonly row: number; readonly cells: readonly string[] };

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

/** What tells the lines of a table apart, and which rows are none. */
export type LineForm = {
  readonly amounts: readonly AmountForm[];
  /** Columns whose texts tell classes of lines apart. */
  readonly keys: readonly number[];
  /** Conditions that are judged together: whether all of a list hold. */
  readonly tests: readonly (readonly PlacedCondition[])[];
  /** Columns of the id, which may not be blank; none where no column is one. */
  readonly ids: readonly number[];
  /** Texts that may not stand in their columns. */
  readonly unsound: readonly { readonly column: number; readonly texts: readonly string[] }[];
  /** Columns whose texts have no blanks at their ends and are in NFC. */
  readonly plain: ReadonlySet<number>;
  /** Ids whose rows are looked at one by one: they are in no group. */
  readonly apart: readonly string[];
};

/** Rows that nothing tells apart: how many, and their exact sums. */
export type Group = {
  readonly keys: readonly string[];
  /** Which lists of conditions hold, as `signsOf` writes it. */
  readonly signs: string;
  /** Which amounts are known, as bits. */
  readonly known: number;
  readonly isRefused: boolean;
  /** The text of the code that they are also told apart by. */
  readonly code: string;
  readonly lines: number;
  readonly sums: readonly string[];
  /** The least and the largest amount of each column; null where none is known, none at all where nobody has looked. */
  readonly least: readonly (string | null)[];
  readonly most: readonly (string | null)[];
  /** How many amounts of each column are below zero, and the row of the first. */
  readonly below: readonly Below[];
  /** The first of the rows. */
  readonly row: number;
};

/** Amounts below zero: how many, and the first row with one, where there is any. */
export type Below = { readonly count: number; readonly row: number | undefined };

/** The groups of a table: its classes of lines, each in one or several groups; and for each of some columns of codes the same rows, told apart by it. */
export type Groups = { readonly classes: readonly Group[]; readonly byCode: ReadonlyMap<number, readonly Group[]> };

/**
 * Amounts that stand out: those below zero, some values, and of each column those of at least so much, where a number is
 * given. Whole numbers as decimal strings.
 */
export type Outliers = { readonly values: readonly string[]; readonly atLeast: readonly (string | undefined)[] };

/** Which rows of a table are asked for: those of some groups, those of some ids, or those that are refused. */
export type WantedRows =
  | { readonly groups: readonly Pick<Group, "keys" | "signs" | "known">[] }
  | { readonly ids: readonly string[]; readonly columns: readonly number[] }
  | "refused";

/** A text without the digits at its end, and the shortest text of a column that comes to it. */
export type Stem = { readonly stem: string; readonly text: string };

/** A way to write the amounts of a column: a text that shows it, or a text that is not plain; and how many rows have it. */
export type Writing = {
  readonly text: string;
  readonly isPlain: boolean;
  readonly rows: number;
  /** The first row that is written so. */
  readonly row: number;
};

/**
 * A table that an engine keeps. The engine counts and adds up; what a condition, an amount or a line is, is said to it.
 * Each call waits for the answer. Where the engine cannot answer, an error of `failTable` is thrown.
 */
export type SourceTable = {
  readonly kind: "table";
  readonly engine: string;
  /** Name of the table, or of the file, as the analysis gives it. */
  readonly object: string;
  readonly columns: readonly SourceColumn[];
  /** Whether the engine judges `matches`; else its texts are judged here. */
  readonly judgesPatterns: boolean;
  /** Whether lines are added up by several columns of codes in one pass. */
  readonly isOnePass: boolean;
  /** Digits that a sum may have. */
  readonly digits: number;
  /** Why nothing of it can be read. */
  readonly fault?: TableFault;
  readonly count: () => number;
  /** The first rows, in the order in which the engine keeps them. */
  readonly first: (limit: number) => readonly SourceRow[];
  readonly rowsAt: (rows: readonly number[]) => readonly SourceRow[];
  /** Cells of some thousand rows from all over the table, of so many that it has; none where that is not to be had. */
  readonly sample: (count: number) => readonly Pick<SourceRow, "cells">[];
  /** The different ways to write the amounts of a text column. */
  readonly writings: (column: number, mark: AmountForm["mark"], limit: number) => readonly Writing[];
  /** The different texts of a column, or those in which a pattern of letters, classes, `|`, `^`, `$`, `*` is found. */
  readonly texts: (column: number, pattern: string | undefined, limit: number) => readonly string[];
  /**
   * Whether patterns of letters, classes, `|`, `^`, `$`, `*` may be found in columns: all of them in one pass. An engine to
   * which long patterns are too much says so of each.
   */
  readonly found: (tests: readonly { readonly column: number; readonly pattern: string }[]) => readonly boolean[];
  /** The different texts that some columns have together, in their order. */
  readonly combinations: (columns: readonly number[], limit: number) => readonly (readonly string[])[];
  /**
   * The different texts of a column without the digits at their ends, each with its shortest text; undefined where patterns
   * tell sooner.
   */
  readonly stems: (column: number, limit: number) => readonly Stem[] | undefined;
  /** The different words of a column: what stands between spaces. */
  readonly words: (column: number, limit: number) => readonly string[];
  /** Whether an id stands in several rows. */
  readonly areRepeated: (form: Pick<LineForm, "ids" | "plain">) => boolean;
  /**
   * The rows of ids that stand in several rows, in their order; rows of another id may stand among them. None has a blank
   * id.
   *
   * @param most - so many ids; undefined where there are more
   */
  readonly repeated: (
    form: Pick<LineForm, "ids" | "plain">,
    most: number,
    limit: number,
  ) => readonly SourceRow[] | undefined;
  /**
   * The rows by what tells them apart, and by the texts of each of some columns.
   *
   * @param packs - those columns; the ones of which one says the others stand together
   */
  readonly groups: (form: LineForm, packs: readonly (readonly number[])[]) => Groups;
  /** The ends of the classes and what is below zero in them, of the rows that stand out, or of all; none where `groups` told them. */
  readonly ends: (form: LineForm, some: Outliers | undefined) => readonly Group[];
  readonly rowsOf: (form: LineForm, wanted: WantedRows, limit: number) => readonly SourceRow[];
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
  | "engine.float";

/** The error of a table that cannot be read on. */
export type TableError = Error & { readonly fault: TableFault; readonly object: string };

/** @throws always: the error of a table, with what the engine says of it. */
export function failTable(object: string, fault: TableFault): never {
  throw Object.assign(new Error(`${object}: ${fault.code} ${fault.received}`), { fault, object });
}

/** A table of which nothing can be read. */
export function closedTable(engine: string, object: string, fault: TableFault): SourceTable {
  const fail = (): never => failTable(object, fault);
  const asked = {
    count: fail,
    first: fail,
    rowsAt: fail,
    sample: fail,
    writings: fail,
    texts: fail,
    found: fail,
    combinations: fail,
    stems: fail,
    words: fail,
    areRepeated: fail,
    repeated: fail,
  };
  return { kind: "table", engine, object, fault, columns: [], judgesPatterns: false, isOnePass: true, digits: 0, ...asked, groups: fail, ends: fail, rowsOf: fail }; // prettier-ignore
}

export const isTableError = (error: unknown): error is TableError =>
  error instanceof Error && "fault" in error && "object" in error;

// Conditions whose answers are bits of one number.
export const SIGNS = 30;

/** Which of several hold, as numbers of bits. */
export function signsOf(holds: readonly boolean[]): string {
  const numbers: number[] = [];
  for (const [at, each] of holds.entries()) {
    const place = Math.floor(at / SIGNS);
    numbers[place] = (numbers[place] ?? 0) + (each ? 2 ** (at % SIGNS) : 0);
  }
  return numbers.join("|");
}
