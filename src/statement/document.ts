// What a gender budget statement consists of, as types.
import type { Phase } from "../model/budget-line.js";
import type { Table, Grid } from "../report/page.js";

/** What a column of the list of measures holds: formats draw and add up by it. */
export type ListKind = "number" | "name" | "code" | "amount" | "rate" | "class" | "share" | "part" | "words";

/** The list of measures. A row is the head of a ministry, a measure, its part against violence, a sum; or of what is in no sum. */
export type MeasureList = { readonly unit: string } & Pick<Table, "title" | "remarks"> &
  Grid<
    ListKind,
    "group" | "line" | "violence" | "subtotal" | "total" | "aside" | "outside" | "aside-total",
    {
      /** Of the head or the sum of a ministry, the ministry; blank where a budget names none. */
      readonly group?: string;
      /** What stands quietly beside the name. */
      readonly detail?: string;
      /** A remark under the name, such as a question. */
      readonly remark?: string;
    }
  >;
/** Whether it has so few rows that it stands on the first page where there is room. */
export const isShortList = ({ rows }: MeasureList): boolean => rows.length <= 12;

export type ListColumn = MeasureList["columns"][number];
export type ListRow = MeasureList["rows"][number];

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
