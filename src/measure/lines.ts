import { ceil, divide, is, num, orElse, pick, plus, relabel, times, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import * as sources from "./sources.js";
import { take } from "./take.js";

/**
 * Units of a line's driver over twelve months, before steps and months.
 *
 * @returns driver units; undefined where the quantity the driver names is unknown, and for `post_24_7` and `payroll`,
 * which have their own rules
 * @example driverUnits({ driver: "place", capacity: "12" }).value // "12"
 */
export const driverUnits = formula({
  id: "driver-units",
  unit: "units",
  inputs: take(
    "driver",
    "centres-in-row",
    "capacity",
    "twelve-month-place-nights",
    "twelve-month-person-nights",
    "clients",
    "cases",
  ),
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

/**
 * Units of a line after steps: a step line takes whole steps.
 *
 * @example stepUnits({ behaviour: "step", "driver-units": "21", step: "10" }).value // "3"
 */
export const stepUnits = formula({
  id: "step-units",
  unit: "units",
  inputs: take("behaviour", "driver-units", "step"),
  body: (x) => when(is(x.behaviour, "step"), ceil(divide(x["driver-units"], x.step)), x["driver-units"]),
  source: sources.contract,
});

/**
 * Part of the year that a line is paid for.
 *
 * @returns a ratio; undefined for drivers with their own rules
 * @example lineMonthsShare({ behaviour: "fixed", driver: "centre", "months-open": "6" }).value // "0.5"
 */
export const lineMonthsShare = formula({
  id: "line-months-share",
  unit: "ratio",
  inputs: take("behaviour", "driver", "months-open", "night-months-share", "person-night-months-share"),
  body: (x) =>
    when(
      is(x.behaviour, "capital"),
      num("1"),
      pick(x.driver, {
        centre: divide(x["months-open"], num("12", "months")),
        place: divide(x["months-open"], num("12", "months")),
        place_night: x["night-months-share"],
        person_night: x["person-night-months-share"],
        client: num("1"),
        case: num("1"),
      }),
    ),
  source: sources.contract,
});

/**
 * Full-time equivalents that keep a post staffed round the clock; 0 for lines with another driver.
 *
 * @returns full-time equivalents; undefined where net hours are unknown or 0
 * @example fte({ driver: "post_24_7", quantity: "1", days: "365", "net-hours": "1850", "fte-rounding": "up",
 * "months-open": "12", "centres-in-row": "1" }).value // "5"
 */
export const fte = formula({
  id: "fte",
  unit: "fte",
  inputs: take("driver", "quantity", "days", "net-hours", "fte-rounding", "months-open", "centres-in-row"),
  body: (x) => {
    const raw = divide(times(times(x.quantity, num("24")), relabel(x.days, "net-hours")), x["net-hours"]);
    const rounded = pick(x["fte-rounding"], {
      none: raw,
      half: divide(ceil(times(raw, num("2"))), num("2")),
      up: ceil(raw),
    });
    const year = times(rounded, divide(x["months-open"], num("12", "months")));
    return when(
      is(x.driver, "post_24_7"),
      relabel(times(year, relabel(x["centres-in-row"], "ratio")), "fte"),
      num("0", "fte"),
    );
  },
  source: sources.toolgrit,
});

/**
 * Units of a line in the year, for every driver but payroll.
 *
 * @returns units; undefined for `payroll`
 * @example baseUnits({ driver: "place", "step-units": "3", "line-months-share": "0.5" }).value // "1.5"
 */
export const baseUnits = formula({
  id: "base-units",
  unit: "units",
  inputs: take("driver", "fte", "quantity", "step-units", "line-months-share"),
  body: (x) =>
    when(
      is(x.driver, "post_24_7"),
      relabel(divide(x.fte, x.quantity), "units"),
      times(x["step-units"], x["line-months-share"]),
    ),
  source: sources.contract,
});

/**
 * Units of a line in the year.
 *
 * @example units({ driver: "place", "base-units": "12" }).value // "12"
 */
export const units = formula({
  id: "units",
  unit: "units",
  inputs: take("driver", "payroll", "base-units"),
  body: (x) => when(is(x.driver, "payroll"), relabel(x.payroll, "units"), x["base-units"]),
  source: sources.contract,
});

/**
 * Share of a line that belongs to the service.
 *
 * @example shareOfLine({}).value // "1"
 */
export const shareOfLine = formula({
  id: "share-of-line",
  unit: "ratio",
  inputs: take("stated-share"),
  body: (x) => orElse(x["stated-share"], num("1")),
  source: sources.contract,
});

/**
 * Unit cost of a line in the currency and prices of the fiscal year.
 *
 * @returns money per unit; undefined where an index or a rate that is needed is unknown: never 1
 * @example unitPrice({ "unit-cost": "100", period: "month", indexed: "no", foreign: "no" }).value // "1200"
 */
export const unitPrice = formula({
  id: "unit-price",
  unit: "money/units",
  inputs: take("unit-cost", "period", "indexed", "index-now", "index-then", "foreign", "exchange-rate"),
  body: (x) => {
    const yearly = when(is(x.period, "month"), times(x["unit-cost"], num("12")), x["unit-cost"]);
    const indexed = when(is(x.indexed, "yes"), divide(times(yearly, x["index-now"]), x["index-then"]), yearly);
    return relabel(when(is(x.foreign, "yes"), times(indexed, x["exchange-rate"]), indexed), "money/units");
  },
  source: sources.ghcc,
});

/**
 * Amount of a cost line in the year.
 *
 * @example lineAmount({ units: "2", quantity: "1", "share-of-line": "1", "unit-price": money("100", "KGS"), pay: "yes",
 * "on-cost": "0.1725", vat: "no" }).value // "234.5"
 */
export const lineAmount = formula({
  id: "line-amount",
  unit: "money",
  inputs: take("units", "quantity", "share-of-line", "unit-price", "pay", "on-cost", "vat", "vat-rate"),
  body: (x) => {
    const base = times(times(times(x.units, x.quantity), x["share-of-line"]), x["unit-price"]);
    const withOnCost = when(is(x.pay, "yes"), times(base, plus(num("1"), x["on-cost"])), base);
    return when(is(x.vat, "yes"), times(withOnCost, plus(num("1"), x["vat-rate"])), withOnCost);
  },
  source: sources.contract,
});

/**
 * Pay of a line before the employer's contributions; 0 where the line is not pay.
 *
 * @example payAmount({ pay: "yes", "base-units": "2", quantity: "1", "share-of-line": "0.5", "unit-price":
 * money("360000", "KGS") }).value // "360000"
 */
export const payAmount = formula({
  id: "pay-amount",
  unit: "money",
  inputs: take("pay", "base-units", "quantity", "share-of-line", "unit-price"),
  body: (x) =>
    when(
      is(x.pay, "yes"),
      times(times(times(x["base-units"], x.quantity), x["share-of-line"]), x["unit-price"]),
      num("0", "money"),
    ),
  source: sources.contract,
});

/**
 * Amount of a line that belongs to the running year; 0 for capital.
 *
 * @example runningAmount({ behaviour: "capital" }).value // "0"
 */
export const runningAmount = formula({
  id: "running-amount",
  unit: "money",
  inputs: take("behaviour", "line-amount"),
  body: (x) => when(is(x.behaviour, "capital"), num("0", "money"), x["line-amount"]),
  source: sources.contract,
});

/**
 * What one unit of the driver of a cost line costs by its norm, before employer's contributions and VAT.
 *
 * @example normCost({ quantity: "1.5", "share-of-line": "1", "unit-price": money("200", "KGS") }).value // "300"
 */
export const normCost = formula({
  id: "norm-cost",
  unit: "money/units",
  inputs: take("quantity", "share-of-line", "unit-price"),
  body: (x) => times(times(x.quantity, x["share-of-line"]), x["unit-price"]),
  source: sources.contract,
});
