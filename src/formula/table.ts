import type { From, PerKeys } from "./figure.js";
import type { Formula } from "./formula.js";
import type { Source } from "./source.js";

/** A given cell: its value (null where blank) and where it was read. */
export type GivenCell = { readonly value: string | null; readonly from: From };

export type TableRow = {
  readonly key: string;
  /** What the figures of this row are about. */
  readonly per: PerKeys;
  /** Numbers and texts, by column. */
  readonly cells: Readonly<Record<string, GivenCell>>;
  /** Published works that the row itself rests on, such as the standard it applies. */
  readonly sources?: readonly Source[];
  /** How many lines of a budget the row stands for, where it is a class of lines: then it is no figure itself. */
  readonly lines?: number;
  /** What a reader must know about every figure of the row, such as the year of its population. */
  readonly notes?: Readonly<Record<string, string | number>>;
};

/** How a column shows itself as figures. */
export type Shown = {
  readonly id: string;
  /** Keys beside those of the row, such as `{ certainty: "soft" }`. */
  readonly per?: PerKeys;
  /** Column of this table: the figure is given only where that column is above zero, and carries it as `notes.missing`. */
  readonly missing?: string;
  /** Column that others refer to where nothing is missing, so that this figure is not given. */
  readonly plain?: string;
};

export type Column =
  | { readonly kind: "given"; readonly name: string; readonly unit: string }
  | { readonly kind: "text"; readonly name: string }
  /** A formula over the row; `bind` says which column an input is where it is not the column of its own name. */
  | {
      readonly kind: "formula";
      readonly name: string;
      readonly unit: string;
      readonly formula: Formula;
      readonly bind: Readonly<Record<string, string>>;
      /** Null for a column that serves other columns and is no figure itself. */
      readonly shown: Shown | null;
    }
  /** Sum of a column of an earlier table over the rows whose text column `key` names this row. */
  | {
      readonly kind: "total";
      readonly name: string;
      readonly unit: string;
      readonly table: string;
      readonly column: string;
      readonly key: string;
      /** What no rows at all mean: zero (grants), unknown (costs), or that nothing was screened (tagged money). */
      readonly none: "zero" | "unknown" | "not-screened";
      /** What is not given where there are no rows; the summed column if not said. */
      readonly absent: string;
      /** `known` sums the parts that are known; otherwise one unknown part makes the total unknown. */
      readonly basis: "all" | "known";
      /** Rows of the summed table were refused: the total is not known. */
      readonly refused: boolean;
      readonly shown: Shown | null;
    }
  /**
   * Place of the row among the rows of its own table that share its text in `within`: 1 for the largest value of
   * `column`, ties in the order of the rows.
   */
  | {
      readonly kind: "rank";
      readonly name: string;
      readonly unit: "ratio";
      readonly column: string;
      readonly within: string;
      readonly shown: Shown;
    }
  /** Value of a column of an earlier table in the row that the text column `key` names. */
  | {
      readonly kind: "lookup";
      readonly name: string;
      readonly unit: string;
      readonly table: string;
      readonly column: string;
      readonly key: string;
    };

/** One table of a chain: rows given by the input, columns given or computed; it looks back at earlier tables only. */
export type ChainTable = {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
};

export const given = (name: string, unit: string): Column => ({ kind: "given", name, unit });

export const text = (name: string): Column => ({ kind: "text", name });

type AnyFormula = {
  readonly id: string;
  readonly unit: string;
  readonly inputs: Readonly<Record<string, string>>;
};

/** A column computed by a formula; without options it is named after the formula and binds inputs by their names. */
export function calc(
  formula: AnyFormula,
  options: {
    readonly name?: string;
    readonly bind?: Readonly<Record<string, string>>;
    readonly shown?: Partial<Shown> | null;
  } = {},
): Column {
  const name = options.name ?? formula.id;
  const bind = options.bind ?? {};
  const shown = options.shown === null ? null : { id: formula.id, ...options.shown };
  return { kind: "formula", name, unit: formula.unit, formula: formula as Formula, bind, shown };
}

/** A total by key; shown as a figure of the given id. */
export function total(
  name: string,
  unit: string,
  of: { readonly table: string; readonly column: string; readonly key: string },
  options: {
    readonly none: "zero" | "unknown" | "not-screened";
    readonly absent?: string;
    readonly basis?: "all" | "known";
    readonly refused?: boolean;
    readonly shown?: Partial<Shown> | null;
  },
): Column {
  const { none, absent = of.column, basis = "all", refused = false } = options;
  const shown = options.shown === null ? null : { id: name, ...options.shown };
  return { kind: "total", name, unit, ...of, none, absent, basis, refused, shown };
}

/** The place of a row among those of its group, the largest value first. */
export const rank = (
  name: string,
  of: { readonly column: string; readonly within: string },
  shown: Partial<Shown> = {},
): Column => ({ kind: "rank", name, unit: "ratio", ...of, shown: { id: name, ...shown } });

export const lookup = (
  name: string,
  unit: string,
  of: { readonly table: string; readonly column: string; readonly key: string },
): Column => ({ kind: "lookup", name, unit, ...of });
