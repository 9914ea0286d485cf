import { ceil, divide, is, num, pick, relabel, times, when } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { sources } from "./sources.js";

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
