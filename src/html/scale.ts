import {
  type DecimalString,
  type Exact,
  compare,
  divide,
  exact,
  isZero,
  multiply,
  subtract,
  whole,
} from "../money/exact.js";
import { round } from "../money/round.js";
import { toDecimal } from "../money/to-decimal.js";

/** Places on a bar in per cent of its width; only drawings use them, never a printed number. */
export type Scale = (value: Exact) => number;

/** A scale from one amount to another above it. */
export const scaleBetween = (low: Exact, high: Exact): Scale => {
  const at = scaleTo(toDecimal(subtract(high, low)));
  return (value) => at(subtract(value, low));
};

/** A scale from 0 to an amount above zero; what lies beyond is drawn at its end. */
export const scaleTo = (end: DecimalString): Scale => {
  const last = exact(end);
  return (value) => {
    if (isZero(last) || compare(value, whole(0)) <= 0) return 0;
    if (compare(value, last) >= 0) return 100;
    return Number(toDecimal(round(multiply(divide(value, last), whole(100)), 2, "half-up")));
  };
};
