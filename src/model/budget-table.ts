// A budget as it was read: lines, amounts, published totals, and lines that were added up while they were read; whether
// an amount is below zero; and what a body is called.
import { comparable } from "./condition.js";
import type { BudgetSettings } from "./analysis.js";
import type { BudgetLine, Phase, Dimension } from "./budget-line.js";
import type { Exact } from "../money/exact.js";
import type { Row } from "./table.js";

/** The amount of one budget line in one phase of one fiscal year, in the unit of its file; null where blank. */
export type BudgetAmount = {
  readonly line: Row<BudgetLine>;
  readonly fiscalYear: string;
  readonly phase: Phase;
  /** As in the file, before its unit is applied. */
  readonly amount: string | null;
  /** Header of the column that holds it. */
  readonly column: string;
  /** How many lines it is the sum of; one unless given. */
  readonly lines?: number;
  /** The first of the rows where it is blank, where it stands for several lines. */
  readonly rows?: readonly number[];
};

/** Lines of one class, which were added up while the file was read. */
export type LineSum = {
  /** The first of the lines, as far as it is known. */
  readonly line: Row<BudgetLine>;
  readonly lines: number;
  /** One for each column of amounts. */
  readonly amounts: readonly BudgetAmount[];
};

/** A line that was added up with others, read again. */
export type Traced = {
  /** The first line of its class. */
  readonly of: Row<BudgetLine>;
  readonly amounts: readonly BudgetAmount[];
};

/** Which lines are read again: those of some classes, or of one id. */
export type Wanted = { readonly classes: ReadonlySet<Row<BudgetLine>> } | { readonly id: string };

/** Amounts below zero among lines that were added up. */
export type BelowZero = {
  /** Whether one stands under a code of a dimension, or under none, in the class of a line. */
  readonly isIn: (of: Row<BudgetLine>, dimension: Dimension | "", code: string, amount: BudgetAmount) => boolean;
};

export const isBelowZero = ({ amount }: Pick<BudgetAmount, "amount">): boolean => /^-.*[1-9]/.test(amount ?? "");

/** Lines of one class under one code of a dimension. */
export type CodeSum = Pick<LineSum, "line" | "lines"> & {
  readonly code: string;
  /** The first line of the class, of which the same is said. */
  readonly of: Row<BudgetLine>;
  /** Their sums in the columns of amounts of the class; none where it is blank. */
  readonly values: readonly (Exact | undefined)[];
};

/** Sums of lines under the codes of a dimension: they are many, and made each time they are gone through. */
export type CodeSums = Iterable<CodeSum> & { readonly length: number };

/** The lines of a budget as they were added up while its file was read. */
export type Summed = {
  /** By class, and by dimension under each code and class. */
  readonly all: readonly LineSum[];
  readonly by: ReadonlyMap<Dimension, CodeSums>;
  /** Where ids stand in several years or files: of each class, by its first line, the number of what its ids meet there. */
  readonly meets?: ReadonlyMap<Row<BudgetLine>, number>;
  /** Where amounts below zero stand; none where there are none. */
  readonly below?: BelowZero | undefined;
  /** Reads the file again for some of its lines: all that are taken, or so many of them. */
  readonly trace: (wanted: Wanted, isTaken?: (traced: Traced) => boolean, most?: number) => readonly Traced[];
  /** Reads it again for the first different texts of its lines in a column, as conditions call it. */
  readonly texts: (column: string, count: number) => readonly string[];
};

/** What a published total leaves beside the lines that were given. */
export type BudgetRest = {
  readonly fiscalYear: string;
  readonly phase: Phase;
  /** The published total, in the unit of the file. */
  readonly total: string;
  /** JSON pointer of the total in the analysis file. */
  readonly pointer: string;
};

/** A budget file as it was understood. */
export type BudgetTable = {
  readonly settings: BudgetSettings;
  /** Place of the budget in the analysis file, from 0. */
  readonly index: number;
  readonly level: string;
  readonly part?: string;
  readonly currency: string;
  /** Whole currency units in one unit of the file, as a decimal string. */
  readonly unit: string;
  readonly count: number;
  /** Its lines; where they were added up while they were read, the first of each class. */
  readonly lines: readonly Row<BudgetLine>[];
  /** Headers of the file, for conditions on `source:HEADER`. */
  readonly headers: readonly string[];
  /** Headers of columns of amounts that may be only the part for women; none where none says so. */
  readonly womens?: readonly string[];
  /** Rows that say a part of another row, or a remark: they count nowhere. */
  readonly notes?: readonly number[];
  /** What rows that add up a body's lines call it, by its code. */
  readonly bodies?: ReadonlyMap<string, string>;
  /** The cell of a row of the file under a header. */
  readonly source: (row: number, header: string) => string | undefined;
  readonly amounts: readonly BudgetAmount[];
  readonly rest: readonly BudgetRest[];
  /** Where its lines were added up while they were read. */
  readonly summed?: Summed;
};

/** What a body is called: its code, with its name where a row of the first file that has one says it. */
export const bodyWords = (budgets: readonly Pick<BudgetTable, "bodies">[], code: string): string =>
  [code, ...budgets.flatMap(({ bodies }) => bodies?.get(comparable(code)) ?? []).slice(0, 1)].join(" ");
