import { handle } from "../../formula/handle.js";
import {
  type ChainTable,
  type FormulaColumn,
  type GivenColumn,
  type LookupColumn,
  type TextColumn,
  calc,
  given,
  text,
  texts,
  total,
} from "../../formula/table.js";
import { annualisedAmount, equivalentAnnualCost, replacementValue, salvageValue } from "../../measure/capital.js";
import { assumed, assumedAs } from "../assumptions.js";
import { indexed } from "../indices.js";
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

type Part<N extends string> = readonly (
  GivenColumn<N> | FormulaColumn<N> | TextColumn<`${N} key`> | LookupColumn<N, `${N} key`>
)[];

/** How the capacity, occupancy and clients of a service come about: stated by its row, or set by a model. */
export type ServiceKind = {
  readonly capacity: Part<"capacity">;
  readonly occupancy: Part<"stated-occupancy" | "assumed-occupancy" | "occupancy">;
  readonly clients: Part<"stay-nights" | "clients">;
};

/** Services as their rows state them. */
export const statedService: ServiceKind = {
  capacity: [given("capacity", "places")],
  occupancy: [given("stated-occupancy", "ratio"), ...assumedAs("assumed-occupancy", "ratio"), calc(occupancy)],
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
export const costTables = (prefix: string, rows: CostRows, kind: ServiceKind, refused: boolean): ChainTable[] => [
  SERVICES.prefixed(prefix).table(rows.services, kind),
  BASE_LINES.prefixed(prefix).table(rows.lines, prefix),
  PAYROLLS.prefixed(prefix).table(
    rows.services.map((row) => ({ ...row, cells: {} })),
    prefix,
  ),
  SALVAGES.prefixed(prefix).table(rows.lines.filter((row) => row.cells["behaviour"]?.value === "capital")),
  LINES.prefixed(prefix).table(rows.lines, prefix),
  SERVICE_COSTS.prefixed(prefix).table(rows.services, prefix, refused),
];

/** What moves a price to the currency and prices of the fiscal year. */
export const PRICES = (["index-now", "index-then", "exchange-rate"] as const).flatMap((name) => [
  text(`${name} key`),
  indexed(name),
]);

export const SERVICES = handle("services", (kind: ServiceKind) => [
  ...texts("service key", "centre key", "capacity-unit"),
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
]);

export const BASE_LINES = handle("base-lines", (prefix: string) => {
  const services = SERVICES.prefixed(prefix);
  return [
    ...texts("service key", "behaviour", "driver", "period", "pay", "indexed", "foreign", "fte-rounding"),
    given("quantity", "ratio"),
    given("step", "ratio"),
    given("unit-cost", "price/units"),
    given("stated-share", "ratio"),
    calc(shareOfLine),
    ...PRICES,
    calc(unitPrice),
    services.lookup("centres-in-row", "centres", "service key"),
    services.lookup("capacity", "places", "service key"),
    services.lookup("months-open", "months", "service key"),
    services.lookup("days", "nights/places", "service key"),
    services.lookup("twelve-month-place-nights", "nights", "service key"),
    services.lookup("twelve-month-person-nights", "person-nights", "service key"),
    services.lookup("night-months-share", "ratio", "service key"),
    services.lookup("person-night-months-share", "ratio", "service key"),
    services.lookup("clients", "clients", "service key"),
    services.lookup("cases", "cases", "service key"),
    ...assumed("net_hours", "net-hours"),
    calc(driverUnits),
    calc(stepUnits),
    calc(lineMonthsShare),
    calc(fte),
    calc(baseUnits),
    calc(payAmount),
  ];
});

const PAYROLLS = handle("payrolls", (prefix: string) => [
  total("payroll", "money", BASE_LINES.prefixed(prefix).by("service key")("pay-amount"), { none: "zero" }),
]);

// What is left of capital is priced as the line is, by the same index and rate.
const SALVAGES = handle("salvages", () => [
  ...texts("period", "indexed", "foreign"),
  given("stated-salvage", "price/units"),
  ...PRICES,
  calc(unitPrice, { name: "salvage", bind: { "unit-cost": "stated-salvage" }, shown: { per: { part: "salvage" } } }),
]);

export const LINES = handle("lines", (prefix: string) => {
  const base = BASE_LINES.prefixed(prefix);
  return [
    ...texts("line key", "service key", "behaviour", "driver", "pay", "vat"),
    given("quantity", "ratio"),
    given("on-cost", "ratio"),
    given("useful-life", "years"),
    ...assumed("vat_rate", "ratio"),
    ...assumed("discount_rate", "ratio"),
    base.lookup("base-units", "units", "line key"),
    base.lookup("share-of-line", "ratio", "line key"),
    base.lookup("unit-price", "money/units", "line key"),
    base.lookup("fte", "fte", "line key"),
    SALVAGES.prefixed(prefix).lookup("salvage", "money/units", "line key"),
    PAYROLLS.prefixed(prefix).lookup("payroll", "money", "service key"),
    calc(units),
    calc(lineAmount),
    calc(runningAmount),
    calc(replacementValue),
    calc(salvageValue),
    calc(equivalentAnnualCost),
    calc(annualisedAmount),
  ];
});

export const SERVICE_COSTS = handle("service-costs", (prefix: string, refused: boolean) => {
  const services = SERVICES.prefixed(prefix);
  const lines = LINES.prefixed(prefix).by("service key");
  const unknown = { none: "unknown", refused, absent: "cost-standard" } as const;
  return [
    ...texts("service key", "centre key", "overhead-mode"),
    ...assumed("overhead_rate", "ratio"),
    ...assumed("contingency_rate", "ratio"),
    services.lookup("centres-in-row", "centres", "service key"),
    services.lookup("available-nights", "nights", "service key"),
    services.lookup("place-nights", "nights", "service key"),
    services.lookup("person-nights", "person-nights", "service key"),
    services.lookup("clients", "clients", "service key"),
    total("fte", "fte", lines("fte"), { ...unknown, none: "zero" }),
    total("direct-cost", "money", lines("running-amount"), unknown),
    calc(overhead),
    calc(contingency),
    calc(requirement),
    total("capital-cash", "money", lines("replacement-value"), unknown),
    total("capital-annualised", "money", lines("annualised-amount"), unknown),
    calc(economicCost),
    calc(costPerAvailableNight),
    calc(costPerOccupiedNight),
    calc(costPerPersonNight),
    calc(costPerClient),
  ];
});
