import { pick, relabel } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

/**
 * Units of a line's driver over twelve months, before steps and months.
 *
 * Formula: the count, capacity, nights, clients or cases that the driver names.
 *
 * @param driver - what the line depends on
 * @param centres-in-row - centres that the row stands for
 * @param capacity - places of the service
 * @param twelve-month-place-nights - place-nights of twelve months, or as stated
 * @param twelve-month-person-nights - person-nights of twelve months, or as stated
 * @param clients - clients in the year, as stated
 * @param cases - cases in the year, as stated
 * @returns driver units; undefined where the quantity the driver names is unknown, and for `post_24_7` and
 *   `payroll`, which have their own rules
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example driverUnits({ driver: "place", capacity: "12" }).value // "12"
 */
export const driverUnits = formula({
  id: "driver-units",
  unit: "units",
  inputs: {
    driver: "text",
    "centres-in-row": "centres",
    capacity: "places",
    "twelve-month-place-nights": "nights",
    "twelve-month-person-nights": "person-nights",
    clients: "clients",
    cases: "cases",
  },
  body: (x) =>
    pick(x.driver, {
      centre: relabel(x["centres-in-row"], "units"),
      place: relabel(x.capacity, "units"),
      place_night: relabel(x["twelve-month-place-nights"], "units"),
      person_night: relabel(x["twelve-month-person-nights"], "units"),
      client: relabel(x.clients, "units"),
      case: relabel(x.cases, "units"),
    }),
  source: sources.contract,
});
