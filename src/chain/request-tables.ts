import { type ChainTable, type Column, type TableRow, calc, text } from "../formula/table.js";
import { centreRequest } from "../measure/centre-request.js";
import { unknownItems } from "../measure/unknown-items.js";
import { chooseStandard } from "./choose-standard.js";
import { keyCell } from "./given.js";
import type { Network } from "./network.js";
import { CONTINGENCY, OVERHEAD, classOf, partOf, requestKey } from "./request-keys.js";
import { rollup } from "./rollup.js";

/**
 * The table of what the centres of a year ask for, by economic class: running costs of their lines, capital of those
 * that open, overhead and contingency; centres of the first year of the plan apart from later ones.
 */
export function requestTables(network: Network): ChainTable[] {
  if (network.planFrom === undefined) return [];
  return [
    {
      name: "centre-requests",
      columns: [...KEYS, ...requestColumns(CENTRES, "centre-request")],
      rows: requestRows(network),
    },
  ];
}

/** Where the four amounts of a request are summed: table, column and key of each. */
export type RequestTotals = Readonly<Record<(typeof KINDS)[number], readonly [string, string, string]>>;

const KEYS: readonly Column[] = ["baseline plan key", "new plan key", "baseline class key", "new class key"].map(text);

const KINDS = ["running", "capital", "overhead", "contingency"] as const;

const CENTRES: RequestTotals = {
  running: ["lines", "running-amount", "request key"],
  capital: ["lines", "replacement-value", "capital request key"],
  overhead: ["service-costs", "overhead", "overhead request key"],
  contingency: ["service-costs", "contingency", "contingency request key"],
};

/** Columns of a request: its four amounts and their sum, all of them and those that are known. */
export function requestColumns(totals: RequestTotals, id: string): Column[] {
  const named = (kind: string): string => `request-${kind}`;
  const bind = (suffix: string): Record<string, string> =>
    Object.fromEntries(KINDS.map((kind) => [named(kind), `${named(kind)}${suffix}`]));
  const route = id === "centre-request" ? {} : { route: "model" };
  return [
    ...KINDS.flatMap((kind) => {
      const [table, column, key] = totals[kind];
      return rollup(named(kind), "money", { table, column, key }, { none: "zero", parts: "lines", per: route });
    }),
    calc(unknownItems, {
      bind: Object.fromEntries(KINDS.map((kind) => [`${kind}-unknown`, `${named(kind)} unknown`])),
      shown: null,
    }),
    calc(centreRequest, { name: id, shown: { id } }),
    calc(centreRequest, {
      name: `${id} known`,
      bind: bind(" known"),
      shown: { id, per: { basis: "known" }, missing: "unknown-items", plain: id },
    }),
  ];
}

/** A row for each economic class that the centres of a year ask money for, existing and new ones apart. */
export function requestRows(network: Network): TableRow[] {
  const { fiscalYear } = network;
  const keys = new Map<string, TableRow>();
  for (const row of network.centres ?? []) {
    const part = partOf(network, row);
    const { lines } = chooseStandard(network, row.values.service, row.values.standard);
    for (const economic of [...lines.map(classOf), ...(lines.length > 0 ? [OVERHEAD, CONTINGENCY] : [])]) {
      const key = requestKey(economic, part);
      const plan = { year: fiscalYear, class: `${fiscalYear}|${economic}` };
      keys.set(key, {
        key,
        per: { fiscalYear, economic, part },
        cells: {
          "baseline plan key": keyCell(part === "baseline" ? plan.year : undefined),
          "new plan key": keyCell(part === "baseline" ? undefined : plan.year),
          "baseline class key": keyCell(part === "baseline" ? plan.class : undefined),
          "new class key": keyCell(part === "baseline" ? undefined : plan.class),
        },
      });
    }
  }
  return [...keys.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
