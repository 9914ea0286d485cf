import { FACTORS, type Factor } from "../compare/factors.js";

/**
 * Puts factors together so that no part of a change tells of too few: those whose own part would, with as few others as
 * it takes.
 *
 * @param isExposed - whether the part of some factors together may not be seen
 * @returns every factor in one group; or undefined where only the whole change may be seen
 */
export function toldTogether(isExposed: (factors: readonly Factor[]) => boolean): readonly Factor[][] | undefined {
  const exposed = FACTORS.filter((each) => isExposed([each]));
  if (exposed.length === 0) return FACTORS.map((each) => [each]);
  const joined = subsets
    .filter((each) => each.length > 1 && exposed.every((factor) => each.includes(factor)))
    .find((each) => !isExposed(each));
  if (!joined) return undefined;
  return FACTORS.flatMap((each) => (each === joined[0] ? [joined] : joined.includes(each) ? [] : [[each]]));
}

/** Some of the factors, but not all of them; the smallest first. */
const subsets: readonly Factor[][] = Array.from({ length: 2 ** FACTORS.length - 1 }, (_, set) =>
  FACTORS.filter((_factor, at) => (set & (1 << at)) !== 0),
).sort((a, b) => a.length - b.length);
