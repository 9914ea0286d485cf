import type { PerKeys } from "../formula/figure.js";
import { type Column, calc, total } from "../formula/table.js";
import { unknownCount, unknownLine, unknownRegion } from "../measure/unknowns.js";

/** What a total counts when it says how many of its parts are missing. */
export type Parts = "centres" | "regions" | "lines";

const COUNT = { centres: unknownCount, regions: unknownRegion, lines: unknownLine } as const;

/** Columns that are rolled up, each with one behind it that counts it (or the centres it stands for) where it is unknown. */
export const counted = (columns: readonly Column[], parts: Parts = "centres"): Column[] =>
  columns.flatMap((column) => [
    column,
    calc(COUNT[parts], { name: `${column.name} unknown`, bind: { part: column.name }, shown: null }),
  ]);

/**
 * Three columns that roll a value up to a larger set: its total, unknown as soon as one part is; how many centres are
 * unknown; and the total of the known parts, shown as `basis: known` only where some are missing.
 *
 * @param of - a column that is counted where it is unknown
 */
export function rollup(
  id: string,
  unit: string,
  of: { readonly table: string; readonly column: string; readonly key: string },
  options: {
    readonly none: "zero" | "unknown";
    readonly refused?: boolean;
    readonly absent?: string;
    readonly per?: PerKeys;
    readonly parts?: Parts;
    /** Name of the columns here, where it is not the id. */
    readonly name?: string;
    /** Columns of the parts that are rolled up themselves: their known sums, and how much these leave out. */
    readonly again?: { readonly known: string; readonly unknown: string; readonly basis?: "known" };
  },
): Column[] {
  const { none, refused = false, absent = of.column, per = {}, name = id, parts = "centres", again } = options;
  const missing = `${name} unknown`;
  const { known = of.column, unknown = `${of.column} unknown`, basis = again ? "all" : "known" } = again ?? {};
  return [
    total(name, unit, of, { none, refused, absent, shown: { id, per } }),
    total(missing, parts, { ...of, column: unknown }, { none: "zero", shown: null }),
    total(
      `${name} known`,
      unit,
      { ...of, column: known },
      {
        none,
        refused,
        absent,
        basis,
        shown: { id, per: { ...per, basis: "known" }, missing, plain: name },
      },
    ),
  ];
}

/** A formula over values that are rolled up: of the whole, and of the known parts where some are missing. */
export function calcKnown(
  formula: Parameters<typeof calc>[0],
  options: {
    readonly id?: string;
    readonly name?: string;
    readonly bind?: Readonly<Record<string, string>>;
    /** Input → column of its known part. */
    readonly known: Readonly<Record<string, string>>;
    /** Column that counts what is missing. */
    readonly missing: string;
    readonly per?: PerKeys;
    /** Whether others refer to the whole where nothing is missing. */
    readonly plain?: boolean;
  },
): Column[] {
  const { id = formula.id, name = formula.id, bind = {}, known, missing, per = {}, plain = false } = options;
  const beside = { id, per: { ...per, basis: "known" }, missing, ...(plain ? { plain: name } : {}) };
  return [
    calc(formula, { name, bind, shown: { id, per } }),
    calc(formula, { name: `${name} known`, bind: { ...bind, ...known }, shown: beside }),
  ];
}
