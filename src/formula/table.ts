// Tables of a chain: columns that are given, computed, looked up or summed; rows and cells; tables still without rows.
import type { From, PerKeys, Source } from "./figure.js";
import type { Formula } from "./formula.js";

/** A place in a chain: table, row (from 0) and column. */
export type Place = { readonly table: string; readonly row: number; readonly column: string };

/** A given cell: its value (null where blank) and where it was read. */
export type GivenCell = {
  readonly value: string | null;
  readonly from: From;
  /** The row it stands in was refused: there is no value, and nobody knows that there is none. */
  readonly refused?: true;
  /** The value is a share of what stands there, as money is that is allotted to lines: no sheet may read it from there. */
  readonly isShare?: true;
};

export type TableRow = {
  readonly key: string;
  /** What the figures of this row are about. */
  readonly per: PerKeys;
  /** Numbers and texts, by column. */
  readonly cells: Readonly<Record<string, GivenCell>>;
  /** One of the cells, where they are made when they are asked for. */
  readonly cell?: (column: string) => GivenCell | undefined;
  /** Published works that the row itself rests on, such as the standard it applies. */
  readonly sources?: readonly Source[];
  /** How many lines of a budget the row stands for, where it is a class of lines: then it is no figure itself. */
  readonly lines?: number;
  /** The row of its table (from 0) whose values it has in every column, as a variant repeats a row: they are computed there. */
  readonly like?: number | undefined;
  /** The row stands for one that was refused: a cell that it does not have is refused, not blank. */
  readonly refused?: true;
  /** The row stands for one that the reader may not see: what hangs on it is withheld. */
  readonly withheld?: boolean;
  /** What a reader must know about every figure of the row, such as the year of its population. */
  readonly notes?: Readonly<Record<string, string | number>>;
};

export const cellIn = (row: TableRow | undefined, column: string): GivenCell | undefined =>
  row?.cell ? row.cell(column) : row?.cells[column];

export type Shown = {
  readonly id: string;
  /** Keys beside those of the row, such as `{ certainty: "soft" }`. */
  readonly per?: PerKeys;
  /** Column of this table: the figure is given only where that column is above zero, and carries it as `notes.missing`. */
  readonly missing?: string;
  /** Column that others refer to where nothing is missing, so that this figure is not given. */
  readonly plain?: string;
  /** Column of this table that holds the sum of the known parts, where no part can be below zero: from there it lies. */
  readonly least?: string;
};

type Named<K extends string, N extends string> = { readonly kind: K; readonly name: N; readonly unit: string };

export type GivenColumn<N extends string = string> = Named<"given", N>;

export type TextColumn<N extends string = string> = { readonly kind: "text"; readonly name: N };

/** A formula over the row; `bind` says which column an input is where it is not the column of its own name. */
export type FormulaColumn<N extends string = string> = Named<"formula", N> & {
  readonly formula: Formula;
  readonly bind: Readonly<Record<string, string>>;
  /** Null for a column that serves other columns and is no figure itself. */
  readonly shown: Shown | null;
  /** The input that holds amounts below zero: a share of such a whole has no value. */
  readonly below?: string;
};

/** A column of an earlier table, and the text column by which its rows are found. */
export type ColumnOf<K extends string = string> = { readonly table: string; readonly column: string; readonly key: K };

/** Sum of a column of an earlier table over the rows whose text column `key` names this row. */
export type TotalColumn<N extends string = string> = Named<"total", N> &
  ColumnOf & {
    /** What no rows at all mean: zero (grants), unknown (costs), or that nothing was screened (tagged money). */
    readonly none: "zero" | "unknown" | "not-screened";
    /** What is not given where there are no rows; the summed column if not said. */
    readonly absent: string;
    /** `known` sums the parts that are known; otherwise one unknown part makes the total unknown. */
    readonly basis: "all" | "known";
    /** Rows of the summed table were refused: the total is not known. */
    readonly refused: boolean;
    /** Amounts below zero stand among the parts. */
    readonly below?: boolean;
    /** Its parts are only parts of amounts, so that their sum is no total. */
    readonly partOnly?: boolean;
    readonly shown: Shown | null;
  };

/**
 * Place of the row among the rows of its own table that share its text in `within`: 1 for the largest value of
 * `column`, ties in the order of the rows.
 */
export type RankColumn<N extends string = string> = Named<"rank", N> & {
  readonly column: string;
  readonly within: string;
  readonly shown: Shown;
};

/** Value of a column of an earlier table in the row that the text column `key` names. */
export type LookupColumn<N extends string = string, K extends string = string> = Named<"lookup", N> & ColumnOf<K>;

/** A column that holds values: every one but texts. */
export type ValueColumn<N extends string = string> =
  | GivenColumn<N>
  | FormulaColumn<N>
  | TotalColumn<N>
  | RankColumn<N>
  | LookupColumn<N>;

export type Column<N extends string = string> = TextColumn<N> | ValueColumn<N>;

/** One table of a chain: rows given by the input, columns given or computed; it looks back at earlier tables only. */
export type ChainTable = {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
};

export const given = <const N extends string>(name: N, unit: string): GivenColumn<N> => ({ kind: "given", name, unit });

/** Given columns by name, each with its unit, as `take` finds units in the table of inputs. */
export const givens = <const N extends string>(units: Readonly<Record<N, string>>): GivenColumn<N>[] =>
  namesIn(units).map((name) => given(name, units[name]));

const namesIn = <const N extends string>(units: Readonly<Record<N, string>>) => Object.keys(units) as N[];

export const text = <const N extends string>(name: N): TextColumn<N> => ({ kind: "text", name });

export const texts = <const N extends string>(...names: readonly N[]): TextColumn<N>[] =>
  names.map((name) => text(name));

export type AnyFormula<N extends string = string> = {
  readonly id: N;
  readonly unit: string;
  readonly inputs: Readonly<Record<string, string>>;
};

type CalcOptions = {
  readonly bind?: Readonly<Record<string, string>>;
  readonly shown?: Partial<Shown> | null;
  readonly below?: string | undefined;
};

/** A column computed by a formula; without options it is named after the formula and binds inputs by their names. */
export function calc<const N extends string>(
  formula: AnyFormula,
  options: CalcOptions & { readonly name: N },
): FormulaColumn<N>;
export function calc<const N extends string>(formula: AnyFormula<N>, options?: CalcOptions): FormulaColumn<N>;
export function calc(formula: AnyFormula, options: CalcOptions & { readonly name?: string } = {}): FormulaColumn {
  const { name = formula.id, bind = {}, below } = options;
  const shown = options.shown === null ? null : { id: formula.id, ...options.shown };
  const { unit } = formula;
  return { kind: "formula", name, unit, formula: formula as Formula, bind, shown, ...(below && { below }) };
}

/** Columns of formulas that are named after them. */
export const calcs = <const N extends string>(...formulas: readonly AnyFormula<N>[]): FormulaColumn<N>[] =>
  formulas.map((each) => calc(each));

export type TotalOptions = Pick<TotalColumn, "none"> &
  Partial<Pick<TotalColumn, "absent" | "basis" | "refused" | "below" | "partOnly">> & {
    readonly shown?: Partial<Shown> | null;
  };

/** A total by key; shown as a figure of the given id. */
export function total<const N extends string>(
  name: N,
  unit: string,
  of: ColumnOf,
  options: TotalOptions,
): TotalColumn<N> {
  const { none, absent = of.column, basis = "all", refused = false, below = false, partOnly = false } = options;
  const shown = options.shown === null ? null : { id: name, ...options.shown };
  const marks = { ...(below && { below }), ...(partOnly && { partOnly }) };
  return { kind: "total", name, unit, ...of, none, absent, basis, refused, ...marks, shown };
}

/** The place of a row among those of its group, the largest value first. */
export const rank = <const N extends string>(
  name: N,
  of: { readonly column: string; readonly within: string },
  shown: Partial<Shown> = {},
): RankColumn<N> => ({ kind: "rank", name, unit: "ratio", ...of, shown: { id: name, ...shown } });

export const lookup = <const N extends string, const K extends string>(
  name: N,
  unit: string,
  of: ColumnOf<K>,
): LookupColumn<N, K> => ({ kind: "lookup", name, unit, ...of });

type ValueName<C> = C extends { readonly kind: "text" } ? never : C extends Column ? C["name"] : never;
type TextName<C> = C extends { readonly kind: "text"; readonly name: infer N extends string } ? N : never;
type KeyName<C> = C extends LookupColumn<string, infer K> ? K : never;
/** Every key that a column looks up by is a text column beside it. */
type Keyed<C> = [KeyName<C>] extends [TextName<C>] ? unknown : { readonly unkeyed: Exclude<KeyName<C>, TextName<C>> };

/** A table before it has rows: what later tables may ask it for is what its columns are named. */
export type Handle<A extends readonly unknown[], C extends Column> = {
  readonly name: string;
  /** The table with its rows, and with what its columns hang on. */
  readonly table: (rows: readonly TableRow[], ...given: A) => ChainTable;
  /** The same table under a longer name. */
  readonly prefixed: (prefix: string) => Handle<A, C>;
  /** Where a value of this table stands. */
  readonly place: (row: number, column: ValueName<C>) => Place;
  /** A column of this table in the row that a key of the later table names. */
  readonly lookup: <const N extends ValueName<C>, const K extends string>(
    column: N,
    unit: string,
    key: K,
  ) => LookupColumn<N, K>;
  /** Several columns in the row that one key names, each with its unit. */
  readonly lookups: <const N extends ValueName<C>, const K extends string>(
    key: K,
    units: Readonly<Record<N, string>>,
  ) => LookupColumn<N, K>[];
  /** The same for a column that has another name there. */
  readonly at: <const K extends string>(key: K) => (column: ValueName<C>) => ColumnOf<K>;
  /** A column of this table, to be summed over the rows whose key names a row of the later table. */
  readonly by: (key: TextName<C>) => (column: ValueName<C>) => ColumnOf;
};

/**
 * Names a table and its columns once, so that a misspelt table, column or key of a later table does not compile.
 *
 * @param columns - the columns, made of what they hang on
 * @example
 * const lines = handle("lines", () => [...texts("service key"), given("amount", "money")]);
 * total("direct-cost", "money", lines.by("service key")("amount"), { none: "unknown" });
 */
export function handle<A extends readonly unknown[], const C extends Column>(
  name: string,
  columns: ((...given: A) => readonly C[]) & Keyed<C>,
): Handle<A, C> {
  const at =
    <K extends string>(key: K) =>
    (column: string): ColumnOf<K> => ({ table: name, column, key });
  return {
    name,
    table: (rows, ...given) => ({ name, columns: columns(...given), rows }),
    prefixed: (prefix) => handle(prefix + name, columns),
    place: (row, column) => ({ table: name, row, column }),
    lookup: (column, unit, key) => lookup(column, unit, at(key)(column)),
    lookups: (key, units) => namesIn(units).map((column) => lookup(column, units[column], at(key)(column))),
    at,
    by: at,
  };
}
