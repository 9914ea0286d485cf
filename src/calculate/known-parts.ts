// Columns for totals of which a part may be unknown: the whole, how many parts are unknown, what the known ones give;
// formulas over them; and a value only where another one of its row is known too.
import type { PerKeys } from "../formula/figure.js";
import type { AnyFormula, Column, ColumnOf, FormulaColumn, TotalColumn, TotalOptions } from "../formula/table.js";
import { calc, total } from "../formula/table.js";
import { knownWith, unknownCount, unknownLine, unknownRegion } from "../made/measure/unknowns.js";

/** A total, unknown as soon as one part is; how many parts are unknown; and the total of the known parts. */
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
