import type { PerKeys } from "../formula/figure.js";
import { type Column, calc, total } from "../formula/table.js";
import { unknownCount, unknownLine, unknownRegion } from "../measure/unknowns.js";

/** What a total counts when it says how many of its parts are missing. */
export type Parts = "centres" | "regions" | "lines";

const COUNT = { centres: unknownCount, regions: unknownRegion, lines: unknownLine } as const;

/** The column of a part that counts it (or the centres it stands for) where its value is unknown. */
export const unknownOf = (column: string, parts: Parts = "centres"): Column =>
  calc(COUNT[parts], {
    name: `${column} unknown`,
    bind: { part: column },
    shown: null,
  });

/**
 * Three columns that roll a value up to a larger set: its total, unknown as soon as one part is; how many centres are
 * unknown; and the total of the known parts, shown as `basis: known` only where some are missing.
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
  },
): Column[] {
  const { none, refused = false, absent = of.column, per = {}, name = id, parts = "centres" } = options;
  const missing = `${name} unknown`;
  return [
    total(name, unit, of, { none, refused, absent, shown: { id, per } }),
    total(missing, parts, { ...of, column: `${of.column} unknown` }, { none: "zero", shown: null }),
    total(`${name} known`, unit, of, {
      none,
      refused,
      absent,
      basis: "known",
      shown: { id, per: { ...per, basis: "known" }, missing, plain: name },
    }),
  ];
}
