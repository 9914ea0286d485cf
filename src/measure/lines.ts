import { ceil, divide, is, num, orElse, pick, plus, relabel, times, when } from "../formula/expression.js";
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

/**
 * Units of a line after steps: a step line takes whole steps.
 *
 * Formula: driver units ÷ step, rounded up, for a `step` line; driver units otherwise.
 *
 * @param behaviour - `fixed`, `step`, `variable` or `capital`
 * @param driver-units - units of the driver over twelve months
 * @param step - driver units that one more step serves, above 0
 * @returns units; undefined where an input that is needed is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example stepUnits({ behaviour: "step", "driver-units": "21", step: "10" }).value // "3"
 */
export const stepUnits = formula({
  id: "step-units",
  unit: "units",
  inputs: {
    behaviour: "text",
    "driver-units": "units",
    step: "ratio",
  },
  body: (x) => when(is(x.behaviour, "step"), ceil(divide(x["driver-units"], x.step)), x["driver-units"]),
  source: sources.contract,
});

/**
 * Part of the year that a line is paid for.
 *
 * Formula: months open ÷ 12 for `centre` and `place`; the part that nights cover for `place_night` and
 * `person_night`; 1 for stated clients and cases, and for capital.
 *
 * @param behaviour - `fixed`, `step`, `variable` or `capital`
 * @param driver - what the line depends on
 * @param months-open - months open in the year, above 0 and at most 12
 * @param night-months-share - part of the year that place-nights cover
 * @param person-night-months-share - part of the year that person-nights cover
 * @returns a ratio; undefined for drivers with their own rules
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example lineMonthsShare({ behaviour: "fixed", driver: "centre", "months-open": "6" }).value // "0.5"
 */
export const lineMonthsShare = formula({
  id: "line-months-share",
  unit: "ratio",
  inputs: {
    behaviour: "text",
    driver: "text",
    "months-open": "months",
    "night-months-share": "ratio",
    "person-night-months-share": "ratio",
  },
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
 * Formula: posts × 24 × days ÷ net hours of one employee, rounded by the rule (`none`; `half` up to the next half;
 * `up` to the next whole), × months open ÷ 12 × centres in the row.
 *
 * @param driver - what the line depends on
 * @param quantity - how much of the line one unit of its driver takes
 * @param days - nights in the year that one place offers, 365 or 366
 * @param net-hours - hours one employee works in the year, net of leave, holidays and sickness, above 0
 * @param fte-rounding - `none`, `half` or `up`
 * @param months-open - months open in the year, above 0 and at most 12
 * @param centres-in-row - centres that the row stands for
 * @returns full-time equivalents; undefined where net hours are unknown or 0
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.toolgrit` in `sources.ts`.
 * @example fte({ driver: "post_24_7", quantity: "1", days: "365", "net-hours": "1850", "fte-rounding": "up",
 * "months-open": "12", "centres-in-row": "1" }).value // "5"
 */
export const fte = formula({
  id: "fte",
  unit: "fte",
  inputs: {
    driver: "text",
    quantity: "ratio",
    days: "nights/places",
    "net-hours": "net-hours",
    "fte-rounding": "text",
    "months-open": "months",
    "centres-in-row": "centres",
  },
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
 * Formula: full-time equivalents ÷ quantity for `post_24_7`; units after steps × part of the year otherwise.
 *
 * @param driver - what the line depends on
 * @param fte - full-time equivalents of the post
 * @param quantity - how much of the line one unit of its driver takes
 * @param step-units - units after steps
 * @param line-months-share - part of the year that the line is paid for
 * @returns units; undefined for `payroll`
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example baseUnits({ driver: "place", "step-units": "3", "line-months-share": "0.5" }).value // "1.5"
 */
export const baseUnits = formula({
  id: "base-units",
  unit: "units",
  inputs: {
    driver: "text",
    fte: "fte",
    quantity: "ratio",
    "step-units": "units",
    "line-months-share": "ratio",
  },
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
 * Formula: the payroll for the driver `payroll`; the units of its driver otherwise.
 *
 * @param driver - what the line depends on
 * @param payroll - pay of the service before contributions
 * @param base-units - units of the other drivers
 * @returns units; undefined where the needed input is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example units({ driver: "place", "base-units": "12" }).value // "12"
 */
export const units = formula({
  id: "units",
  unit: "units",
  inputs: {
    driver: "text",
    payroll: "money",
    "base-units": "units",
  },
  body: (x) => when(is(x.driver, "payroll"), relabel(x.payroll, "units"), x["base-units"]),
  source: sources.contract,
});

/**
 * Share of a line that belongs to the service.
 *
 * Formula: stated share, or 1 where none is stated.
 *
 * @param stated-share - share as stated, 0 to 1
 * @returns a ratio
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example shareOfLine({}).value // "1"
 */
export const shareOfLine = formula({
  id: "share-of-line",
  unit: "ratio",
  inputs: {
    "stated-share": "ratio",
  },
  body: (x) => orElse(x["stated-share"], num("1")),
  source: sources.contract,
});

/**
 * Unit cost of a line in the currency and prices of the fiscal year.
 *
 * Formula: unit cost × 12 where it is per month × index of the fiscal year ÷ index of the price year where the
 * line is indexed × exchange rate where its currency is another.
 *
 * @param unit-cost - unit cost in the line's own currency and price year
 * @param period - `month` for a monthly cost; `year` or `unit` otherwise
 * @param indexed - `yes` where the line names a price series
 * @param index-now - index of the fiscal year
 * @param index-then - index of the price year
 * @param foreign - `yes` where the line is in another currency
 * @param exchange-rate - analysis currency per one unit of the line's currency
 * @returns money per unit; undefined where an index or a rate that is needed is unknown: never 1
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.ghcc` in `sources.ts`.
 * @example unitPrice({ "unit-cost": "100", period: "month", indexed: "no", foreign: "no" }).value // "1200"
 */
export const unitPrice = formula({
  id: "unit-price",
  unit: "money/units",
  inputs: {
    "unit-cost": "price/units",
    period: "text",
    indexed: "text",
    "index-now": "ratio",
    "index-then": "ratio",
    foreign: "text",
    "exchange-rate": "ratio",
  },
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
 * Formula: units × quantity × share × unit price × (1 + employer's contributions on pay) × (1 + VAT where it is
 * due).
 *
 * @param units - units in the year
 * @param quantity - how much of the line one unit of its driver takes
 * @param share-of-line - share of the line that belongs to the service, 0 to 1
 * @param unit-price - unit cost in prices and currency of the year
 * @param pay - `yes` where the line is pay
 * @param on-cost - employer's contributions as a share of pay
 * @param vat - `yes` where VAT is due
 * @param vat-rate - VAT as a share
 * @returns money; undefined where an input that is needed is unknown
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example lineAmount({ units: "2", quantity: "1", "share-of-line": "1", "unit-price": money("100", "KGS"), pay:
 * "yes", "on-cost": "0.1725", vat: "no" }).value // "234.5"
 */
export const lineAmount = formula({
  id: "line-amount",
  unit: "money",
  inputs: {
    units: "units",
    quantity: "ratio",
    "share-of-line": "ratio",
    "unit-price": "money/units",
    pay: "text",
    "on-cost": "ratio",
    vat: "text",
    "vat-rate": "ratio",
  },
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
 * Formula: units × quantity × share × unit price for pay lines.
 *
 * @param pay - `yes` where the line is pay
 * @param base-units - units in the year
 * @param quantity - how much of the line one unit of its driver takes
 * @param share-of-line - share of the line that belongs to the service, 0 to 1
 * @param unit-price - unit cost in prices and currency of the year
 * @returns money; undefined where an input of a pay line is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example payAmount({ pay: "yes", "base-units": "2", quantity: "1", "share-of-line": "0.5", "unit-price":
 * money("360000", "KGS") }).value // "360000"
 */
export const payAmount = formula({
  id: "pay-amount",
  unit: "money",
  inputs: {
    pay: "text",
    "base-units": "units",
    quantity: "ratio",
    "share-of-line": "ratio",
    "unit-price": "money/units",
  },
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
 * Formula: the line's amount unless it is capital.
 *
 * @param behaviour - `fixed`, `step`, `variable` or `capital`
 * @param line-amount - amount of the line
 * @returns money
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example runningAmount({ behaviour: "capital" }).value // "0"
 */
export const runningAmount = formula({
  id: "running-amount",
  unit: "money",
  inputs: {
    behaviour: "text",
    "line-amount": "money",
  },
  body: (x) => when(is(x.behaviour, "capital"), num("0", "money"), x["line-amount"]),
  source: sources.contract,
});

/**
 * What one unit of the driver of a cost line costs by its norm, before employer's contributions and VAT.
 *
 * Formula: quantity × share × unit price.
 *
 * @param quantity - how much of the line one unit of its driver takes
 * @param share-of-line - share of the line that belongs to the service, 0 to 1
 * @param unit-price - unit cost in prices and currency of the year
 * @returns money per unit; undefined where an input is
 * @throws `formula.input`, `number.invalid`, `money.currency` for inputs of the wrong kind
 * Source: see `sources.contract` in `sources.ts`.
 * @example normCost({ quantity: "1.5", "share-of-line": "1", "unit-price": money("200", "KGS") }).value // "300"
 */
export const normCost = formula({
  id: "norm-cost",
  unit: "money/units",
  inputs: {
    quantity: "ratio",
    "share-of-line": "ratio",
    "unit-price": "money/units",
  },
  body: (x) => times(times(x.quantity, x["share-of-line"]), x["unit-price"]),
  source: sources.contract,
});
