import type { Issue } from "../../formula/issue.js";
import type { BudgetSettings, Condition } from "../../model/analysis.js";
import type { BudgetLine } from "../../model/budget-line.js";
import type { BudgetAmount, BudgetTable } from "../../model/budget-table.js";
import type { Dimension } from "../../model/dimension.js";
import type { Aside, Reject } from "../../model/input-record.js";
import type { Row } from "../../model/table.js";
import type { Sums } from "../checks/budget-totals.js";
import type { BudgetColumns } from "../headers/budget-columns.js";
import type { Region } from "../headers/table-region.js";
import type { Hierarchy } from "../hierarchy/hierarchy.js";
import type { BudgetReaders } from "./budget-readers.js";
import type { RowFilter } from "./row-filter.js";

/** The task of reading the rows of a budget: the rows, and how their columns are understood. */
export type BudgetRowsTask = {
  readonly file: string;
  readonly region: Region;
  readonly columns: BudgetColumns;
  /** Columns that together name a row, where none is mapped to the id. */
  readonly codes: readonly number[];
  readonly readers: BudgetReaders;
  readonly filter: RowFilter;
  readonly hierarchy: Hierarchy;
  /** What a blank amount means. */
  readonly blank: BudgetSettings["blank"];
  /** Fiscal year of amounts and lines that state none. */
  readonly fiscalYear: string;
  /** What makes every row unreadable; none may be kept then. */
  readonly blocking: readonly Issue[];
  /** Whether the codes of rows are known not to tell each from all others. */
  readonly idsRepeat?: boolean | undefined;
  /** What tells lines apart where they are added up; each stands by itself unless given. */
  readonly classes?: Asked | undefined;
};

/** What became of the rows of a budget. */
export type BudgetRows = {
  /** How many lines there are, and how many rows were refused. */
  readonly count: number;
  readonly refused: number;
  readonly lines: readonly Row<BudgetLine>[];
  readonly amounts: readonly BudgetAmount[];
  readonly rejects: readonly Reject[];
  /** All refused rows, where `rejects` lists only the first: they are read when they are taken. */
  readonly allRejects?: Iterable<Reject>;
  readonly aside: Aside;
  /** How many rows are of another side, period or version, where that was counted. */
  readonly others?: number;
  /** What the first lines are called. */
  readonly firstIds: readonly string[];
  /** Lines that were added up while the file was read: then `lines` holds the first of each class. */
  readonly summed?: BudgetTable["summed"];
  /** Sums of the lines before and after `keep` and `drop`, in the unit of the file. */
  readonly sums: { readonly all: Sums; readonly kept: Sums };
};

/** Bytes from which on the lines of a file are added up, unless others are given. */
export const LONG_FROM = 2 ** 20;

/** What the lines of a long file are asked, so that those of which the same holds are added up. */
export type Asked = {
  /** Bytes from which on a file is long. */
  readonly least: number;
  /** The conditions of each rule. */
  readonly conditions: readonly (readonly Condition[])[];
  /** The dimensions by whose codes they are added up too. */
  readonly by: readonly Dimension[];
  /** What is said of a line by its id. */
  readonly named?: ReadonlyMap<string, string> | undefined;
};
