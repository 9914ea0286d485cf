// The library's own copy of decimal.js, and decimal strings of the library turned into its numbers.
import { Decimal as Shared } from "decimal.js";
import { type DecimalString, DIGITS } from "./exact.js";

/** The library's own copy of decimal.js: 34 digits, half even, never changed by anyone else's Decimal.set. */
export const Decimal = /* @__PURE__ */ Shared.clone({
  defaults: true,
  precision: DIGITS,
  rounding: Shared.ROUND_HALF_EVEN,
});

/**
 * A value of the library as a `Decimal`, to compute on with.
 *
 * @param value - a decimal string, such as the value of a figure
 * @returns the same number, with all its digits
 * @example asDecimal("0.1").plus("0.2").toString() // "0.3"
 */
export const asDecimal = (value: DecimalString): Shared => new Decimal(value);
