import type { GivenCell } from "../formula/table.js";
import { minorUnits } from "../money/currency.js";
import { type DecimalString, type Exact, multiply } from "../money/exact.js";
import { round, scaleOf } from "../money/round.js";
import { toDecimal } from "../money/to-decimal.js";

/** The smallest unit of a currency, such as 0.01, as a cell of a chain. */
export const smallestUnit = (currency: string): GivenCell => ({
  value: fromUnits(1n, currency),
  from: { shelf: `currency/${currency}`, field: "minor-unit" },
});

/** An amount in whole smallest units of a currency, half up. */
export function inUnits(amount: Exact, currency: string): bigint {
  const scaled = multiply(amount, { n: scaleOf(minorUnits(currency)), d: 1n });
  const { n, d } = round(scaled, 0, "half-up");
  return n / d;
}

/** Whole smallest units of a currency as an amount of it. */
export const fromUnits = (units: bigint, currency: string): DecimalString =>
  toDecimal({ n: units, d: scaleOf(minorUnits(currency)) });
