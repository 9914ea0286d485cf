import { type Value, isKnown } from "../formula/value.js";
import { toDecimal } from "../money/to-decimal.js";
import { fail } from "../money/fail.js";
import type { Comparable, ComparedId } from "./comparison.js";
import type { Factor } from "./factors.js";
import { mixtureValues } from "./mixture-values.js";

// The figures of centres that each compared figure is made of.
const MADE_OF: Readonly<Record<ComparedId, readonly string[]>> = {
  requirement: ["requirement"],
  "hard-gap": ["hard-gap"],
  "expected-gap": ["expected-gap"],
  "soft-gap": ["soft-gap"],
  "net-gap": ["requirement", "secured-funding"],
  "coverage-ratio": ["requirement", "secured-funding"],
  "funded-need-share": ["requirement", "covered-need"],
};

/**
 * Which of some centres each factor moves: a part of a whole tells of those alone.
 *
 * @returns for each figure that can be compared, the centres by factor
 */
export function movedCentres(
  a: Comparable,
  b: Comparable,
  centres: readonly string[],
): readonly ReadonlyMap<Factor, readonly string[]>[] {
  if (!a.network || !b.network) return fail("compare.record", "a result has no network");
  const ids = [...new Set(Object.values(MADE_OF).flat())];
  const readings = ids.flatMap((id) => centres.map((centre) => ({ id, per: { centre } })));
  const { factors, values } = mixtureValues(a.network, b.network, readings);
  const moves = (bit: number, id: string, centre: number): boolean => {
    const at = ids.indexOf(id) * centres.length + centre;
    return values.some((each, set) => textOf(each[at]) !== textOf(values[set | bit]?.[at]));
  };
  return Object.values(MADE_OF).map(
    (parts) =>
      new Map(
        factors.map((each, of) => [
          each,
          centres.filter((_, centre) => parts.some((id) => moves(1 << of, id, centre))),
        ]),
      ),
  );
}

// A centre that is not there has and needs nothing.
const textOf = (value: Value | undefined): string => {
  if (value === undefined) return "0";
  return isKnown(value) ? toDecimal(value) : "unknown";
};
