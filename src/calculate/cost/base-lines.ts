// Columns of two tables of costs: services of centres, and their cost lines before what depends on the payroll; and
// what moves a price to the currency and prices of the year.
import type { FormulaColumn, GivenColumn, LookupColumn, TextColumn } from "../../formula/table.js";
import { calc, calcs, given, givens, handle, text, texts } from "../../formula/table.js";
import * as formulas from "../../made/measure/families.js";
import { assumed, indexed } from "../assumptions.js";
import { take } from "../../measure/inputs.js";

/** The tables of cost lines without what depends on the payroll, and of the services that they belong to. */
export const BASE_LINES = handle(
  "base-lines",
  (prefix: string, { driverUnits: units }: Pick<ServiceKind, "driverUnits">) => {
    const services = SERVICES.prefixed(prefix);
    return [
      ...texts("service key", "behaviour", "driver", "period", "pay", "indexed", "foreign", "fte-rounding"),
      ...givens(take("quantity", "step", "unit-cost", "stated-share")),
      calc(formulas.shareOfLine),
      ...PRICES,
      calc(formulas.unitPrice),
      ...services.lookups("service key", take("centres-in-row", "capacity", "months-open", "days")),
      ...services.lookups("service key", take("twelve-month-place-nights", "twelve-month-person-nights")),
      ...services.lookups("service key", take("night-months-share", "person-night-months-share", "clients", "cases")),
      ...assumed(take("net-hours")),
      ...(units ?? [calc(formulas.driverUnits)]),
      ...calcs(formulas.stepUnits, formulas.lineMonthsShare, formulas.fte, formulas.baseUnits, formulas.payAmount),
    ];
  },
);

type Part<N extends string> = readonly (
  | GivenColumn<N>
  | FormulaColumn<N>
  | TextColumn<`${N} key`>
  | LookupColumn<N, `${N} key`>
)[];

/** How the capacity, occupancy and clients of a service come about: stated by its row, or set by a model. */
export type ServiceKind = {
  readonly capacity: Part<"capacity">;
  readonly occupancy: Part<"stated-occupancy" | "assumed-occupancy" | "occupancy">;
  readonly clients: Part<"stay-nights" | "clients">;
  /** How units of the driver of a line come about, where not by its service alone. */
  readonly driverUnits?: readonly (
    | FormulaColumn<"stated-driver-units" | "driver-units">
    | LookupColumn<"order-pace", "service key">
  )[];
};

/** What moves a price to the currency and prices of the fiscal year. */
export const PRICES = (["index-now", "index-then", "exchange-rate"] as const).flatMap((name) => [
  text(`${name} key`),
  indexed(name),
]);

export const SERVICES = handle("services", (kind: ServiceKind) => [
  ...texts("service key", "centre key", "capacity-unit"),
  given("stated-count", "centres"),
  calc(formulas.centresInRow),
  given("stated-months", "months"),
  calc(formulas.monthsOpen),
  ...kind.capacity,
  ...assumed(take("days", "children-per-woman")),
  ...kind.occupancy,
  ...givens(take("stated-place-nights", "stated-person-nights")),
  ...calcs(formulas.twelveMonthPlaceNights, formulas.nightMonthsShare, formulas.placeNights, formulas.availableNights),
  ...calcs(formulas.personsPerPlace, formulas.twelveMonthPersonNights, formulas.personNightMonthsShare),
  calc(formulas.personNights),
  ...kind.clients,
  given("cases", "cases"),
]);
