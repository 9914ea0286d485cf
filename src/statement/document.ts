import type { Phase } from "../model/budget-line.js";
import type { Cell, Column, Table } from "../report/page.js";

// What a gender budget statement consists of, as types: the list of measures, the part of a level of government, the
// whole.

/** What a column of the list of measures holds: formats draw and add up by it. */
export type ListKind = "number" | "name" | "code" | "amount" | "rate" | "class" | "share" | "part" | "words";

export type ListColumn = Column & { readonly kind: ListKind };

/** The head of a ministry, a measure, its part against violence, a sum; or the same of what stands in no sum above. */
export type ListRow = {
  readonly key: string;
  readonly kind: "group" | "line" | "violence" | "subtotal" | "total" | "aside" | "outside" | "aside-total";
  readonly cells: readonly Cell[];
  /** Of the head or the sum of a ministry, the ministry; blank where a budget names none. */
  readonly group?: string;
  /** What stands quietly beside the name. */
  readonly detail?: string;
  /** A remark under the name, such as a question. */
  readonly remark?: string;
};

export type MeasureList = {
  readonly title: string;
  readonly unit: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly ListRow[];
  readonly remarks: readonly string[];
};

/** The statement of one level of government, or of all of them together. */
export type StatementPart = {
  /** The level; blank where there is one, or a total of all. */
  readonly level: string;
  /** What each method gives for the same money. */
  readonly methods: Table | undefined;
  readonly ministries: Table | undefined;
  /** Over the years, from one budget to the next, by level and by source of funds: those that the budgets have. */
  readonly over: readonly Table[];
  /** Ministries of which nothing was screened, one by one, where the table of ministries has them as one row. */
  readonly silent: Table | undefined;
  readonly effects: Table;
  readonly list: MeasureList | undefined;
  readonly violence: Table | undefined;
  /** Money against violence beside the need of centres. */
  readonly need: Table | undefined;
  readonly indicators: readonly Table[];
};

export type StatementDocument = {
  readonly title: string;
  readonly mast: string;
  /** That it is a draft, and why; blank where it is none. */
  readonly mark: string;
  readonly currency: string;
  /** The phase that its sums are of. */
  readonly phase: Phase;
  readonly scope: string;
  readonly headline: string;
  readonly sentences: readonly string[];
  readonly parts: readonly StatementPart[];
  readonly words: Table;
  readonly sources: Table | undefined;
  readonly signatures: readonly string[];
  readonly foot: string;
};
