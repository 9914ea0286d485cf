import type { From, PerKeys, Source } from "../formula/figure.js";
import type {
  AnyFormula,
  Column,
  ColumnOf,
  FormulaColumn,
  GivenCell,
  TableRow,
  TotalColumn,
  TotalOptions,
} from "../formula/table.js";
import { calc, total } from "../formula/table.js";
import { entryOf, onceFor } from "../model/once-for.js";
import type { Row } from "../model/table.js";
import { knownWith, unknownCount, unknownLine, unknownRegion } from "../made/measure/unknowns.js";
import { type Issue, problem } from "../formula/issue.js";
import type { SourceRecord } from "../model/source-record.js";
import { minorUnits } from "../money/currency.js";
import { type DecimalString, type Exact, multiply, round, scaleOf, toDecimal } from "../money/exact.js";

/** The cell of a field of a row, for a chain: its value and its place in the file. */
export const cellOf = <T extends object>(row: Row<T>, field: keyof T & string): GivenCell =>
  entryOf(cellsOf(row), field, () => {
    const value = row.values[field];
    if (row.refused?.includes(field) === false) return { value: null, from: placeOf(row, field), refused: true };
    return { value: typeof value === "string" ? value : null, from: placeOf(row, field) };
  });

// A row of the input stands in many rows of a chain: its cells are made once.
const cellsOf = onceFor(() => new Map<string, GivenCell>());

/** Where a field of a row was read; an absent column says so, a row made by a caller names its argument. */
export function placeOf<T extends object>(row: Row<T>, field: keyof T & string): From {
  const said = row.said?.[field];
  if (said !== undefined) return said;
  if (row.shelf !== undefined) return row.shelf;
  if (row.pointer !== undefined) return { file: row.file, pointer: row.pointer };
  const column = row.headers[field];
  if (row.row === 0) return { argument: field };
  return column === undefined ? { absent: field } : { cells: [{ file: row.file, row: row.row, column }] };
}

const KEY: From = { absent: "key" };
const NO_KEY: GivenCell = { value: null, from: KEY };

/** A text that the chain itself needs, such as a key; it is no value of the input. */
export const keyCell = (value: string | undefined): GivenCell => (value === undefined ? NO_KEY : { value, from: KEY });

/** What stands in a key for the name of what was refused. */
export const REFUSED = "?";

/** A row that stands for refused ones: it has keys, is no figure itself, and makes what it is summed into unknown. */
export const refusedRow = (key: string, cells: TableRow["cells"], withheld = false): TableRow => ({
  key,
  per: {},
  cells,
  refused: true,
  ...(withheld && { withheld }),
  lines: 1,
});

/** A text with its place, and the word that a blank cell means by the rules of the table. */
export function wordOf<T extends object>(row: Row<T>, field: keyof T & string, blank: string): GivenCell {
  const cell = cellOf(row, field);
  return { value: cell.value ?? blank, from: cell.from };
}

/** A total, unknown as soon as one part is; how many centres are unknown; and the total of the known parts. */
export function rollup<const N extends string>(
  name: N,
  unit: string,
  of: ColumnOf,
  options: Pick<TotalOptions, "refused" | "absent"> & {
    readonly none: "zero" | "unknown";
    readonly per?: PerKeys;
    readonly parts?: Parts;
    /** Whether a part may be below zero: then what is known is no least. */
    readonly signed?: true;
    readonly id?: string;
    /** Columns of the parts that are rolled up themselves: their known sums, and how much these leave out. */
    readonly again?: { readonly known: ColumnOf; readonly unknown: ColumnOf; readonly basis?: "known" };
  },
): TotalColumn<N | `${N} unknown` | `${N} known`>[] {
  const { absent = of.column, per = {}, id = name, parts = "centres", again, signed, ...rest } = options;
  const missing = unknownOf(name);
  const basis = again ? (again.basis ?? "all") : "known";
  const unknown = again?.unknown ?? { ...of, column: unknownOf(of.column) };
  const shown = { id, per: { ...per, basis: "known" }, missing, plain: name };
  return [
    total(name, unit, of, { ...rest, absent, shown: { id, per, ...(!signed && { least: knownOf(name) }) } }),
    total(missing, parts, unknown, { none: "zero", shown: null }),
    total(knownOf(name), unit, again?.known ?? of, { ...rest, absent, basis, shown }),
  ];
}

/** What a total counts when it says how many of its parts are missing. */
export type Parts = "centres" | "regions" | "lines";

const COUNT = { centres: unknownCount, regions: unknownRegion, lines: unknownLine } as const;

/** Columns that are rolled up, each with one behind it that counts it (or the centres it stands for) where it is unknown. */
export const counted = <const C extends Column>(columns: readonly C[], parts: Parts = "centres") =>
  columns.flatMap((column) => [
    column,
    calc(COUNT[parts], { name: unknownOf<C["name"]>(column.name), bind: { part: column.name }, shown: null }),
  ]);

const unknownOf = <N extends string>(name: N) => `${name} unknown` as const;
const knownOf = <N extends string>(name: N) => `${name} known` as const;

/** A value where another one of its row is known too; where that is known of all, others refer to the value itself. */
export const comparable = <const N extends string>(id: N, counterpart: string) =>
  calc(knownWith, {
    name: `${id} comparable` as const,
    bind: { value: id, counterpart },
    shown: { id, per: { basis: "known" }, missing: unknownOf(counterpart), plain: id },
  });

/** A formula over values that are rolled up: of the whole, and of the known parts where some are missing. */
export function calcKnown<const N extends string>(
  formula: AnyFormula,
  options: KnownOptions & { readonly name: N },
): FormulaColumn<N | `${N} known`>[];
export function calcKnown<const N extends string>(
  formula: AnyFormula<N>,
  options: KnownOptions,
): FormulaColumn<N | `${N} known`>[];
export function calcKnown(formula: AnyFormula, options: KnownOptions & { readonly name?: string }): FormulaColumn[] {
  const { id = formula.id, name = formula.id, bind = {}, known, missing, per = {}, plain = false } = options;
  const beside = { id, per: { ...per, basis: "known" }, missing, ...(plain ? { plain: name } : {}) };
  return [
    calc(formula, { name, bind, shown: { id, per } }),
    calc(formula, { name: `${name} known`, bind: { ...bind, ...known }, shown: beside }),
  ];
}

type KnownOptions = {
  readonly id?: string;
  readonly bind?: Readonly<Record<string, string>>;
  /** Input → column of its known part. */
  readonly known: Readonly<Record<string, string>>;
  readonly missing: string;
  readonly per?: PerKeys;
  /** Whether others refer to the whole where nothing is missing. */
  readonly plain?: boolean;
};

/** An issue at a field of a row. */
export function issueAt(row: AnyRow, field: string, code: string, rest: Partial<Issue> = {}): Issue {
  const value: unknown = Reflect.get(row.values, field);
  const header = row.headers[field];
  const facts = { file: row.file, row: row.row, column: header ?? field };
  return {
    ...problem(code, { ...facts, ...(typeof value === "string" && { received: value }) }),
    ...rest,
    // A column that the file does not have is called by its word in the language of the run.
    ...(header === undefined && { detail: { ...rest.detail, absent: field } }),
  };
}

type AnyRow = Omit<Row<object>, "headers"> & { readonly headers: Readonly<Partial<Record<string, string>>> };

/** The work that an id of the table of sources names; the id itself where the table has none of it. */
export function sourceOf(id: string, works: readonly Row<SourceRecord>[], place: string): Source {
  const found = works.find(({ values }) => values.id === id)?.values;
  if (!found) return { title: id, locator: place, kind: id === "assumption" ? "assumption" : "published" };
  const { title, publisher, year, locator = id, url, kind } = found;
  return {
    ...{ title, locator, kind },
    ...(publisher === undefined ? {} : { publisher }),
    ...(year === undefined ? {} : { year }),
    ...(url === undefined ? {} : { url }),
  };
}

/** The smallest unit of a currency, such as 0.01, as a cell of a chain. */
export const smallestUnit = (currency: string): GivenCell => ({
  value: fromUnits(1n, currency),
  from: { shelf: `currency/${currency}`, field: "minor-unit" },
});

/** An amount in whole smallest units of a currency, half up. */
export function inUnits(amount: Exact, currency: string): bigint {
  const scaled = multiply(amount, { n: scaleOf(minorUnits(currency)), d: 1n });
  const { n, d } = round(scaled, 0, "half-up");
  return n / d;
}

/** Whole smallest units of a currency as an amount of it. */
export const fromUnits = (units: bigint, currency: string): DecimalString =>
  toDecimal({ n: units, d: scaleOf(minorUnits(currency)) });
