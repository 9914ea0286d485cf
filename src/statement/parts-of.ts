import { type Exact, exact, multiply } from "../money/exact.js";
import type { Measure } from "./measure.js";
import { type PhaseAmounts, eachAmount } from "./phase-sums.js";

/** The part of a measure that is for women, phase by phase: all of it where its amounts are that part already. */
export function womensPart({ amounts, share, isPart }: Measure): PhaseAmounts {
  if (isPart) return amounts;
  return eachAmount(amounts, (amount) => (share === null ? null : multiply(amount, exact(share))));
}

/** The part of a measure that is against gender-based violence; nothing where nobody says that any is. */
export const violencePart = ({ amounts, gbv }: Measure): PhaseAmounts =>
  gbv === null ? {} : eachAmount(amounts, (amount): Exact => multiply(amount, exact(gbv)));

/** A measure as far as it is against gender-based violence. */
export const partAgainst = (measure: Measure): Measure => ({
  ...measure,
  amounts: violencePart(measure),
  lines: new Map([...measure.lines].map(([id, amounts]) => [id, violencePart({ ...measure, amounts })])),
});
