import { type ChainTable, type Column, calc, given, lookup, text, total } from "../../formula/table.js";
import { annualisedAmount, equivalentAnnualCost, replacementValue, salvageValue } from "../../measure/capital.js";
import { assumed } from "../assumptions.js";
import {
  availableNights,
  centresInRow,
  monthsOpen,
  nightMonthsShare,
  occupancy,
  personNightMonthsShare,
  personNights,
  personsPerPlace,
  placeNights,
  twelveMonthPersonNights,
  twelveMonthPlaceNights,
} from "../../measure/nights.js";
import {
  baseUnits,
  driverUnits,
  fte,
  lineAmount,
  lineMonthsShare,
  payAmount,
  runningAmount,
  shareOfLine,
  stepUnits,
  unitPrice,
  units,
} from "../../measure/lines.js";
import type { CostRows } from "./cost-rows.js";
import { contingency, economicCost, overhead, requirement } from "../../measure/requirement.js";
import {
  costPerAvailableNight,
  costPerClient,
  costPerOccupiedNight,
  costPerPersonNight,
} from "../../measure/unit-costs.js";

/** How the capacity, occupancy and clients of a service come about: stated by its row, or set by a model. */
export type ServiceKind = {
  readonly capacity: readonly Column[];
  readonly occupancy: readonly Column[];
  readonly clients: readonly Column[];
};

/** Services as their rows state them. */
export const statedService: ServiceKind = {
  capacity: [given("capacity", "places")],
  occupancy: [
    given("stated-occupancy", "ratio"),
    ...assumed("occupancy", "ratio", "assumed-occupancy"),
    calc(occupancy),
  ],
  clients: [given("clients", "clients")],
};

/**
 * The tables that cost services by their standards: services → lines before payroll → payrolls → lines → costs.
 *
 * @param prefix - put before the names of the tables
 * @param rows - services and their lines
 * @param kind - how capacity, occupancy and clients come about
 * @param refused - whether lines of the standards were refused, so that no total over them is known
 */
export function costTables(prefix: string, rows: CostRows, kind: ServiceKind, refused: boolean): ChainTable[] {
  const name = (table: string): string => prefix + table;
  const of = (table: string, column: string) => ({ table: name(table), column, key: "service key" });
  const line = (column: string, unit: string): Column =>
    lookup(column, unit, { ...of("base-lines", column), key: "line key" });
  const service = (column: string, unit: string): Column => lookup(column, unit, of("services", column));
  const sum = (id: string, unit: string, column: string, none: "zero" | "unknown"): Column =>
    total(id, unit, of("lines", column), { none, refused, absent: "cost-standard" });
  return [
    { name: name("services"), columns: serviceColumns(kind), rows: rows.services },
    { name: name("base-lines"), columns: baseLineColumns(service), rows: rows.lines },
    {
      name: name("payrolls"),
      columns: [total("payroll", "money", of("base-lines", "pay-amount"), { none: "zero" })],
      rows: rows.services.map((row) => ({ ...row, cells: {} })),
    },
    {
      // What is left of capital is priced as the line is, by the same index and rate.
      name: name("salvages"),
      columns: [
        ...["period", "indexed", "foreign"].map(text),
        given("stated-salvage", "price/units"),
        ...PRICES,
        calc(unitPrice, {
          name: "salvage",
          bind: { "unit-cost": "stated-salvage" },
          shown: { per: { part: "salvage" } },
        }),
      ],
      rows: rows.lines.filter((row) => row.cells["behaviour"]?.value === "capital"),
    },
    {
      name: name("lines"),
      columns: [
        ...["line key", "service key"].map(text),
        ...["behaviour", "driver", "pay", "vat"].map(text),
        ...LINE_INPUTS.map(([column, unit]) => given(column, unit)),
        ...assumed("vat_rate", "ratio"),
        ...assumed("discount_rate", "ratio"),
        line("base-units", "units"),
        line("share-of-line", "ratio"),
        line("unit-price", "money/units"),
        line("fte", "fte"),
        lookup("salvage", "money/units", { table: name("salvages"), column: "salvage", key: "line key" }),
        lookup("payroll", "money", of("payrolls", "payroll")),
        calc(units),
        calc(lineAmount),
        calc(runningAmount),
        calc(replacementValue),
        calc(salvageValue),
        calc(equivalentAnnualCost),
        calc(annualisedAmount),
      ],
      rows: rows.lines,
    },
    {
      name: name("service-costs"),
      columns: [
        ...["service key", "centre key"].map(text),
        ...["overhead-mode"].map(text),
        ...assumed("overhead_rate", "ratio"),
        ...assumed("contingency_rate", "ratio"),
        service("centres-in-row", "centres"),
        service("available-nights", "nights"),
        service("place-nights", "nights"),
        service("person-nights", "person-nights"),
        service("clients", "clients"),
        sum("fte", "fte", "fte", "zero"),
        sum("direct-cost", "money", "running-amount", "unknown"),
        calc(overhead),
        calc(contingency),
        calc(requirement),
        sum("capital-cash", "money", "replacement-value", "unknown"),
        sum("capital-annualised", "money", "annualised-amount", "unknown"),
        calc(economicCost),
        calc(costPerAvailableNight),
        calc(costPerOccupiedNight),
        calc(costPerPersonNight),
        calc(costPerClient),
      ],
      rows: rows.services,
    },
  ];
}

// Columns of a cost line that its calculation takes as they were read.
const LINE_INPUTS = [
  ["quantity", "ratio"],
  ["on-cost", "ratio"],
  ["useful-life", "years"],
] as const;

/** What moves a price to the currency and prices of the fiscal year. */
export const PRICES: readonly Column[] = ["index-now", "index-then", "exchange-rate"].flatMap((each) => [
  text(`${each} key`),
  lookup(each, "ratio", { table: "indices", column: "value", key: `${each} key` }),
]);

const serviceColumns = (kind: ServiceKind): Column[] => [
  ...["service key", "centre key", "capacity-unit"].map(text),
  given("stated-count", "centres"),
  calc(centresInRow),
  given("stated-months", "months"),
  calc(monthsOpen),
  ...kind.capacity,
  ...assumed("days", "nights/places"),
  ...assumed("children_per_woman", "ratio"),
  ...kind.occupancy,
  given("stated-place-nights", "nights"),
  given("stated-person-nights", "person-nights"),
  calc(twelveMonthPlaceNights),
  calc(nightMonthsShare),
  calc(placeNights),
  calc(availableNights),
  calc(personsPerPlace),
  calc(twelveMonthPersonNights),
  calc(personNightMonthsShare),
  calc(personNights),
  ...kind.clients,
  given("cases", "cases"),
];

const baseLineColumns = (service: (column: string, unit: string) => Column): Column[] => [
  ...["service key", "behaviour", "driver", "period", "pay", "indexed", "foreign", "fte-rounding"].map(text),
  given("quantity", "ratio"),
  given("step", "ratio"),
  given("unit-cost", "price/units"),
  given("stated-share", "ratio"),
  calc(shareOfLine),
  ...PRICES,
  calc(unitPrice),
  service("centres-in-row", "centres"),
  service("capacity", "places"),
  service("months-open", "months"),
  service("days", "nights/places"),
  service("twelve-month-place-nights", "nights"),
  service("twelve-month-person-nights", "person-nights"),
  service("night-months-share", "ratio"),
  service("person-night-months-share", "ratio"),
  service("clients", "clients"),
  service("cases", "cases"),
  ...assumed("net_hours", "net-hours"),
  calc(driverUnits),
  calc(stepUnits),
  calc(lineMonthsShare),
  calc(fte),
  calc(baseUnits),
  calc(payAmount),
];
