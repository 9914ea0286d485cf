// Totals, each of listed lines and maybe a rest, and quotients of them; rows whose sums need the same columns share a
// table. Where parts are unknown, columns of the known parts (`basis: known`) stand beside.
import type { PerKeys, Source } from "../../formula/figure.js";
import { type ChainTable, type Column, type TableRow, calc, given, total } from "../../formula/table.js";
import { entryOf } from "../../model/once-for.js";
import { keyCell } from "../given-cell.js";
import { knownWithRest } from "../../made/measure/unknowns.js";
import { type PartTable, NO_PARTS } from "./budget-input.js";
import { isShare } from "./formula-tables.js";
import { withRest } from "../../made/measure/budget-amounts.js";

export function sumTables(of: {
  readonly name: string;
  readonly rows: readonly SumRow[];
  readonly sums: readonly Sum[];
  readonly quotients?: readonly Quotient[];
  readonly refused: boolean;
}): ChainTable[] {
  const alike = new Map<string, { readonly shapes: readonly Shape[]; readonly rows: (SumRow & Unknown)[] }>();
  for (const row of of.rows) {
    const shapes = of.sums.map((sum) => shapeOf(sum, row.key));
    const look = shapes.map(({ none, balances, unknown, below, partOnly }) =>
      [none, balances, unknown > 0, below, partOnly].map(String).join(" "),
    );
    const group = entryOf(alike, `${look.join("|")}|${String((row.leftOut ?? 0) > 0)}`, () => ({ shapes, rows: [] }));
    group.rows.push({ ...row, unknown: shapes.map((each) => each.unknown) });
  }
  return [...alike.values()].map(({ shapes, rows }, at) => {
    const leftOut = rows.some((row) => (row.leftOut ?? 0) > 0);
    return {
      name: at === 0 ? of.name : `${of.name} ${at + 1}`,
      columns: [
        ...shapes.flatMap((shape) => sumColumns(shape, of.refused || shape.sum.refused === true)),
        ...(leftOut ? [given(LEFT_OUT, "lines")] : []),
        ...(of.quotients ?? []).flatMap((each) => quotientColumns(each, shapes, leftOut)),
      ],
      rows: rows.map(({ key, per, sources, leftOut: lines = 0, unknown }) => ({
        key,
        per,
        ...(sources ? { sources } : {}),
        cells: leftOut || unknown.some((each) => each > 0) ? cellsOf(shapes, unknown, lines) : NONE_UNKNOWN,
      })),
    };
  });
}

type None = "zero" | "unknown" | "not-screened";

export type Sum = {
  readonly id: string;
  /** Name of its column, where it is not that of the figure. */
  readonly name?: string;
  readonly per?: PerKeys;
  readonly lines: PartTable;
  readonly balances?: PartTable | undefined;
  readonly key: string;
  /** What no parts mean in the row of a key. */
  readonly none: None | ((key: string) => None);
  readonly refused?: boolean;
  /** Whether it sums what may be only parts of amounts. */
  readonly ofParts?: boolean;
};

export type Quotient = {
  readonly formula: Parameters<typeof calc>[0];
  readonly name?: string;
  readonly per?: PerKeys;
  /** Input → name of a total; the last is the base. */
  readonly bind: Readonly<Record<string, string>>;
};

export type SumRow = {
  readonly key: string;
  readonly per: PerKeys;
  readonly sources?: readonly Source[];
  /** Lines that the quotients of the row had to leave out. */
  readonly leftOut?: number;
};

type Unknown = { readonly unknown: readonly number[] };

type Shape = {
  readonly sum: Sum & { readonly name: string };
  readonly none: None;
  readonly balances: boolean;
  readonly unknown: number;
  readonly below: boolean;
  readonly partOnly: boolean;
};

const LEFT_OUT = "lines left out";

const NONE_UNKNOWN: TableRow["cells"] = {};

const cellsOf = (shapes: readonly Shape[], unknown: readonly number[], leftOut: number): TableRow["cells"] => ({
  ...Object.fromEntries(shapes.map(({ sum }, at) => [unknownOf(sum.name), count(unknown[at] ?? 0)])),
  [LEFT_OUT]: count(leftOut),
});

function shapeOf(sum: Sum, key: string): Shape {
  const lines = sum.lines.count(sum.key, key);
  const balances = sum.balances?.count(sum.key, key) ?? NO_PARTS;
  return {
    sum: { name: sum.id, ...sum },
    none: typeof sum.none === "function" ? sum.none(key) : sum.none,
    balances: balances.parts > 0,
    unknown: lines.unknown + balances.unknown,
    below: lines.below,
    partOnly: lines.partOnly && sum.ofParts !== true,
  };
}

function sumColumns({ sum, none, balances, unknown, below, partOnly }: Shape, refused: boolean): Column[] {
  const { name, id, per } = sum;
  const known = { ...per, basis: "known" };
  const missing = unknownOf(name);
  const part = (
    column: string,
    from: PartTable,
    basis: "all" | "known",
    more: Parameters<typeof total>[3]["shown"],
  ) => {
    const of = { table: from.table.name, column: from.value, key: sum.key };
    const blank = balances ? (basis === "all" ? "zero" : "unknown") : none;
    return total(column, "money", of, { none: blank, basis, refused, below, partOnly, shown: { id, ...more } });
  };
  const least = unknown > 0 && !below ? { least: knownOf(name) } : {};
  const { balances: other } = sum;
  if (!balances || !other)
    return [
      part(name, sum.lines, "all", { per: { ...per }, ...least }),
      ...(unknown > 0
        ? [given(missing, "lines"), part(knownOf(name), sum.lines, "known", { per: known, missing })]
        : []),
    ];
  // Beside a balance the sum of the lines is a figure of its own, so that the addition can be followed.
  const both = (basis: "all" | "known", shown: { per: PerKeys; missing?: string }): Column[] => {
    const ends = basis === "all" ? least : {};
    const column = basis === "all" ? name : knownOf(name);
    const [listed, rest] = [`${column}, listed`, `${column}, rest`];
    return [
      part(listed, sum.lines, basis, { ...shown, per: { ...shown.per, lines: "listed" } }),
      part(rest, other, basis, { ...shown, per: { ...shown.per, lines: "rest" } }),
      calc(basis === "all" ? withRest : knownWithRest, {
        name: column,
        bind: { listed, rest },
        shown: { id, ...shown, ...ends },
      }),
    ];
  };
  return [
    ...both("all", { per: { ...per } }),
    ...(unknown > 0 ? [given(missing, "lines"), ...both("known", { per: known, missing })] : []),
  ];
}

// On the known basis both sides count the lines that are known; a side that is known whole is taken as it is.
function quotientColumns(
  { formula, name = formula.id, per, bind }: Quotient,
  shapes: readonly Shape[],
  leftOut: boolean,
) {
  const unknown = (sum: string): boolean => shapes.some((each) => each.sum.name === sum && each.unknown > 0);
  const base = Object.values(bind).at(-1) ?? "";
  const shown = { ...(per ? { per } : {}), ...(leftOut ? { missing: LEFT_OUT } : {}) };
  const isBelow = ([, sum]: readonly [string, string]) => shapes.some((each) => each.sum.name === sum && each.below);
  const below = isShare(formula) ? Object.entries(bind).findLast(isBelow)?.[0] : undefined;
  const whole = calc(formula, { name, bind, shown, below });
  if (!unknown(base)) return [whole];
  const known = Object.fromEntries(
    Object.entries(bind).map(([input, sum]) => [input, unknown(sum) ? knownOf(sum) : sum]),
  );
  const beside = { per: { ...per, basis: "known" }, missing: unknownOf(base) };
  return [whole, calc(formula, { name: knownOf(name), bind: known, shown: beside, below })];
}

const knownOf = (name: string): string => `${name}, known`;
const unknownOf = (name: string): string => `${name}, lines unknown`;
const count = (lines: number) => keyCell(String(lines));
