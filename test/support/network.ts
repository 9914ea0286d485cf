import { type Evaluation, evaluateChain } from "../../src/formula/chain.js";
import type { Figure, PerKeys, Value } from "../../src/formula/figure.js";
import { figureKey } from "../../src/formula/figures.js";
import { figureAt } from "../../src/formula/trace.js";
import type { Network } from "../../src/calculate/network.js";
import { networkTables } from "../../src/calculate/network-tables.js";
import type { Assumption, AssumptionName } from "../../src/model/assumption.js";
import type { Row } from "../../src/model/table.js";

/** Rows as a reader would hand them over: the first stands in line 2, and each header is the name of its field. */
export const rowsOf = <T extends object>(file: string, values: readonly T[]): Row<T>[] =>
  values.map((each, at) => ({ values: each, file, row: at + 2, headers: headersOf(each) }));

/** Rows of assumptions that hold everywhere, by name. */
export const assumptionRows = (values: Readonly<Partial<Record<AssumptionName, string>>>): Row<Assumption>[] =>
  rowsOf(
    "assumptions.csv",
    NAMES.flatMap((name) => {
      const value = values[name];
      return value === undefined ? [] : [{ name, value, source: "assumption" }];
    }),
  );

/** A network of 2025 in KGS; what is not said was not given. */
export const networkOf = (parts: Partial<Network>): Network => ({
  fiscalYear: "2025",
  firstDay: "2025-01-01",
  currency: "KGS",
  centres: undefined,
  costLines: undefined,
  use: {},
  funding: undefined,
  population: undefined,
  assumptions: [],
  indices: [],
  pooling: "none",
  supplyStandards: [],
  refused: new Set(),
  ...parts,
});

/** A figure with its exact value, before it is printed to 34 digits. */
export type Measured = { readonly figure: Figure; readonly exact: Value };

/** Every figure of a network by id and keys, the fiscal year left out of the question. */
export function measureNetwork(network: Network): {
  readonly all: ReadonlyMap<string, Measured>;
  /** The one figure of an id and exactly these keys beside the fiscal year. */
  readonly find: (id: string, per?: PerKeys) => Measured | undefined;
  /** Its value; fails where there is no such figure. */
  readonly value: (id: string, per?: PerKeys) => string | null;
} {
  const chain = evaluateChain(networkTables(network), network.currency);
  const all = new Map(measured(chain).map((each) => [figureKey(each.figure.id, each.figure.per), each]));
  const find = (id: string, per: PerKeys = {}) => all.get(figureKey(id, { fiscalYear: network.fiscalYear, ...per }));
  const value = (id: string, per: PerKeys = {}): string | null => {
    const found = find(id, per);
    if (!found) throw new Error(`no figure ${figureKey(id, per)}`);
    return found.figure.value;
  };
  return { all, find, value };
}

function measured(chain: Evaluation): Measured[] {
  return chain.tables.flatMap((table) =>
    table.rows.flatMap((_, row) =>
      table.columns.flatMap((column) => {
        const place = { table: table.name, row, column: column.name };
        const figure = figureAt(chain, place);
        return figure ? [{ figure, exact: chain.value(place) }] : [];
      }),
    ),
  );
}

const headersOf = <T extends object>(values: T): Row<T>["headers"] =>
  Object.fromEntries(Object.keys(values).map((field) => [field, field])) as Row<T>["headers"];

const NAMES = [
  "days",
  "occupancy",
  "target_occupancy",
  "net_hours",
  "fte_rounding",
  "overhead_rate",
  "overhead_mode",
  "contingency_rate",
  "discount_rate",
  "children_per_woman",
  "women_15plus_share",
  "ever_partnered_share",
  "prevalence_12m",
  "help_seeking",
  "uptake",
  "stay_nights",
  "places_per_centre",
  "vat_rate",
] as const satisfies readonly AssumptionName[];
