// Sums of each kind of service over all centres, and the cost of an occupied night at other occupancies: those that the
// analysis asks for, else the usual ones, and questions about doubtful ones.
import type { Issue } from "../../formula/issue.js";
import type { ChainTable, GivenCell, TableRow } from "../../formula/table.js";
import { calc, calcs, given, handle, text, texts, total } from "../../formula/table.js";
import * as formulas from "../../made/measure/families.js";
import type { Analysis } from "../../model/analysis.js";
import { isDoubtfulRate, rateQuestion } from "../../model/doubtful-rate.js";
import { exact, toDecimal } from "../../money/exact.js";
import { assumed } from "../assumptions.js";
import { keyCell } from "../given-cell.js";
import { type CostRows, serviceKey } from "./cost-rows.js";
import type { Network } from "../network.js";
import { decimalOf } from "../scenarios.js";
import { contingencyColumn, costSums, LINES, SERVICE_COSTS } from "./cost-tables.js";
import { take } from "../../measure/inputs.js";
import { counted, rollup } from "../known-parts.js";

/** The tables that sum each kind of service over the centres; unit costs only where all share one unit of capacity. */
export function serviceTables(network: Network): ChainTable[] {
  const refused = network.refused.has("centres");
  const services = [...new Set((network.centres ?? []).map((row) => row.values.service))];
  const row = (service: string): TableRow => ({
    key: service,
    per: { fiscalYear: network.fiscalYear, service },
    cells: { service: keyCell(service) },
  });
  const of = KINDS.by("kind key");
  const options = { none: "unknown" } as const;
  return [
    KINDS.table(
      (network.centres ?? []).map(({ values: { centre_id: centre, service } }) => {
        const key = serviceKey(centre, service);
        return { key, per: {}, cells: { "service key": keyCell(key), "kind key": keyCell(service) } };
      }),
      network,
    ),
    TOTALS.table(services.map(row), network, options, refused),
    {
      name: "service-unit-costs",
      columns: [
        text("service"),
        TOTALS.lookup("requirement", "money", "service"),
        ...NIGHTS.flatMap(([id, unit]) => rollup(id, unit, of(id), options)),
        ...calcs(formulas.costPerAvailableNight, formulas.costPerOccupiedNight, formulas.costPerPersonNight),
        calc(formulas.costPerClient),
      ],
      rows: services.filter((service) => hasOneUnit(network, service)).map(row),
    },
  ];
}

const NIGHTS = [
  ["available-nights", "nights"],
  ["place-nights", "nights"],
  ["person-nights", "person-nights"],
  ["clients", "clients"],
] as const;

const KINDS = handle("services-by-kind", (network: Network) => [
  ...texts("service key", "kind key"),
  SERVICE_COSTS.lookup("centres-in-row", "centres", "service key"),
  ...counted([
    SERVICE_COSTS.lookup("fte", "fte", "service key"),
    ...NIGHTS.map(([id, unit]) => SERVICE_COSTS.lookup(id, unit, "service key")),
    ...costSums(network).map((id) => SERVICE_COSTS.lookup(id, "money", "service key")),
  ]),
]);

const TOTALS = handle("service-totals", (network: Network, options: { readonly none: "unknown" }, refused: boolean) => {
  const of = KINDS.by("kind key");
  return [
    total("centre-count", "centres", of("centres-in-row"), { ...options, refused }),
    ...rollup("fte", "fte", of("fte"), options),
    ...costSums(network).flatMap((id) => rollup(id, "money", of(id), options)),
  ];
});

function hasOneUnit(network: Network, service: string): boolean {
  const rows = (network.centres ?? []).filter((each) => each.values.service === service);
  return new Set(rows.map((each) => each.values.capacity_unit)).size === 1;
}

/** The occupancies that the analysis asks for, each once and with its place; else the usual ones. */
export function occupanciesOf(analysis: Pick<Analysis, "occupancies">, file: string): readonly Occupancy[] {
  if (analysis.occupancies === undefined)
    return OCCUPANCIES.map((value, at) => ({ value, from: { shelf: "cost/occupancies", field: String(at) } }));
  const cells = analysis.occupancies.flatMap((written, at) =>
    isDoubtfulRate(written) ? [] : [{ value: decimalOf(written), from: { file, pointer: `/occupancies/${at}` } }],
  );
  const codes = cells.map(codeOf);
  return cells.filter((_, at) => codes.indexOf(codes[at] ?? "") === at);
}

export type Occupancy = GivenCell & { readonly value: string };

/** Occupancies at which a night is costed where the analysis names none; each stands in the keys of its figure. */
export const OCCUPANCIES = ["0.5", "0.75", "0.9", "1"] as const;

/** Questions about occupancies of the analysis that may be meant in per cent; they are left out until answered. */
export const occupancyQuestions = ({ occupancies = [] }: Pick<Analysis, "occupancies">, file: string): Issue[] =>
  occupancies.flatMap((written, at) =>
    isDoubtfulRate(written) ? [rateQuestion(written, { file, column: `/occupancies/${String(at)}` })] : [],
  );

/** What varies with nights and what stays, by service, and an occupied night at other occupancies. */
export function occupancyTables(
  rows: CostRows,
  occupancies: readonly Occupancy[],
  refused: boolean,
): readonly ChainTable[] {
  const services = rows.services.filter(offersNights);
  const keys = new Set(services.map((each) => each.key));
  return [
    VARYING_LINES.table(rows.lines.filter((each) => keys.has(each.cells["service key"]?.value ?? ""))),
    VARYING_COSTS.table(services, refused, rows.contingencyBase),
    {
      name: "costs-at-occupancies",
      columns: [
        text("service key"),
        VARYING_COSTS.lookup("standing-cost", "money", "service key"),
        SERVICE_COSTS.lookup("available-nights", "nights", "service key"),
        VARYING_COSTS.lookup("varying-cost-per-night", "money/nights", "service key"),
        given("occupancy", "ratio"),
        calc(formulas.costAtOccupancy, { shown: { id: "cost-per-occupied-night" } }),
      ],
      rows: services.flatMap((service) => occupancies.map((occupancy) => rowAt(service, occupancy))),
    },
  ];
}

const VARYING_LINES = handle("varying-lines", () => [
  ...texts("line key", "service key", "behaviour", "driver"),
  LINES.lookup("line-amount", "money", "line key"),
  calc(formulas.varyingAmount),
]);

const PART = { shown: { per: { part: "nights" } } } as const;

const VARYING_COSTS = handle("varying-costs", (refused: boolean, base: CostRows["contingencyBase"]) => [
  ...texts("service key", "overhead-mode"),
  ...assumed(take("overhead-rate", "contingency-rate")),
  total("direct-cost", "money", VARYING_LINES.by("service key")("varying-amount"), {
    none: "unknown",
    refused,
    absent: "cost-standard",
    ...PART,
  }),
  calc(formulas.overhead, PART),
  contingencyColumn(base, { name: "contingency", ...PART }),
  calc(formulas.requirement, { name: "varying-cost", shown: { id: "varying-cost" } }),
  ...SERVICE_COSTS.lookups("service key", take("requirement", "place-nights")),
  ...calcs(formulas.standingCost, formulas.varyingCostPerNight),
]);

// A service without places has no night to cost.
const offersNights = ({ cells }: TableRow): boolean =>
  ["capacity", "capacity-unit", "stated-place-nights"].some((name) => cells[name]?.value != null);

const codeOf = ({ value }: Occupancy): string => toDecimal(exact(value));

const rowAt = ({ key, per }: TableRow, occupancy: Occupancy): TableRow => ({
  key: `${key}|${codeOf(occupancy)}`,
  per: { ...per, occupancy: codeOf(occupancy) },
  cells: { "service key": keyCell(key), occupancy },
});
