import { type ChainTable, type Column, type TableRow, calc, lookup, text } from "../../formula/table.js";
import { centreRequest } from "../../measure/plan.js";
import { knownWith, unknownItems } from "../../measure/unknowns.js";
import { lineKey, serviceKey } from "../cost/cost-rows.js";
import { keyCell } from "../given.js";
import type { Network } from "../network.js";
import type { ResolvedNetwork } from "../resolved-network.js";
import { CONTINGENCY, OVERHEAD, classOf, partOf, requestKey } from "./request-keys.js";
import { calcKnown, counted, rollup } from "../rollup.js";

/**
 * The tables of what the centres of a year ask for, by economic class: running costs of their lines, capital of those
 * that open, overhead and contingency; centres of the first year of the plan apart from later ones. A centre whose need
 * is not known asks for nothing, so that request and need are about the same centres.
 */
export function requestTables(network: ResolvedNetwork): ChainTable[] {
  if (network.planFrom === undefined) return [];
  return [
    {
      name: "asked-lines",
      columns: [
        ...["centre key", "line key", "running request key", "capital request key"].map(text),
        ...NEED,
        ...asked("running", "running-amount", { table: "lines", key: "line key" }),
        ...asked("capital", "replacement-value", { table: "lines", key: "line key" }),
      ],
      rows: askedLines(network),
    },
    {
      name: "asked-surcharges",
      columns: [
        ...["centre key", "service key", "overhead request key", "contingency request key"].map(text),
        ...NEED,
        ...asked("overhead", "overhead", { table: "service-costs", key: "service key" }),
        ...asked("contingency", "contingency", { table: "service-costs", key: "service key" }),
      ],
      rows: askedSurcharges(network),
    },
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
  running: ["asked-lines", "asked running", "running request key"],
  capital: ["asked-lines", "asked capital", "capital request key"],
  overhead: ["asked-surcharges", "asked overhead", "overhead request key"],
  contingency: ["asked-surcharges", "asked contingency", "contingency request key"],
};

const NEED = counted(
  [lookup("requirement", "money", { table: "centre-costs", column: "requirement", key: "centre key" })],
  "lines",
);

/** An amount of a line or service, and the same where the need of its centre is known. */
const asked = (kind: string, column: string, from: { readonly table: string; readonly key: string }): Column[] => [
  lookup(column, "money", { ...from, column }),
  ...counted(
    [
      calc(knownWith, {
        name: `asked ${kind}`,
        bind: { value: column, counterpart: "requirement" },
        // Where the need is known, the amount is that of the line.
        shown: { per: { part: column }, missing: "requirement unknown", plain: column },
      }),
    ],
    "lines",
  ),
];

/** Cost lines of all services with the rows of the request that they are in; capital is asked for in the year of opening. */
function askedLines(network: ResolvedNetwork): TableRow[] {
  return network.services.flatMap(({ row, standard }) => {
    const { centre_id: id, service, opening_year: opens } = row.values;
    return standard.lines.map((line): TableRow => {
      const key = lineKey(serviceKey(id, service), line.values.line);
      const request = requestKey(classOf(line), partOf(network, row));
      const isCapital = line.values.behaviour === "capital";
      return {
        key,
        per: { fiscalYear: network.fiscalYear, centre: id, service, line: line.values.line },
        cells: {
          "centre key": keyCell(id),
          "line key": keyCell(key),
          "running request key": keyCell(isCapital ? undefined : request),
          "capital request key": keyCell(isCapital && opens === network.fiscalYear ? request : undefined),
        },
      };
    });
  });
}

/** Services with the rows of the request that their overhead and contingency are in. */
function askedSurcharges(network: Network): TableRow[] {
  return (network.centres ?? []).map((centre): TableRow => {
    const { centre_id: id, service } = centre.values;
    const key = serviceKey(id, service);
    const part = partOf(network, centre);
    return {
      key,
      per: { fiscalYear: network.fiscalYear, centre: id, service },
      cells: {
        "centre key": keyCell(id),
        "service key": keyCell(key),
        "overhead request key": keyCell(requestKey(OVERHEAD, part)),
        "contingency request key": keyCell(requestKey(CONTINGENCY, part)),
      },
    };
  });
}

/** Columns of a request: its four amounts and their sum, all of them and those that are known. */
export function requestColumns(totals: RequestTotals, id: string): Column[] {
  const named = (kind: string): string => `request-${kind}`;
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
    ...calcKnown(centreRequest, {
      id,
      name: id,
      known: Object.fromEntries(KINDS.map((kind) => [named(kind), `${named(kind)} known`])),
      missing: "unknown-items",
      plain: true,
    }),
  ];
}

/** A row for each economic class that the centres of a year ask money for, existing and new ones apart. */
export function requestRows(network: ResolvedNetwork): TableRow[] {
  const { fiscalYear } = network;
  const keys = new Map<string, TableRow>();
  for (const { row, standard } of network.services) {
    const part = partOf(network, row);
    const { lines } = standard;
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
