// Growth of the lines that stand in both years, beside the growth of all.
import type { Figure } from "../../formula/figure.js";
import { exact, sum, toDecimal } from "../../money/exact.js";
import { fail } from "../../money/fail.js";
import { type Money, money, sameCurrency } from "../../money/money.js";
import { nominalGrowth } from "../../made/measure/growth.js";

/** A line with the id that it keeps from year to year. */
export type YearLine<C extends string = string> = { readonly id: string; readonly amount: Money<C> };

export type LikeForLike<C extends string = string> = {
  /** Growth of all money, new and vanished lines included. */
  readonly headline: Figure;
  /** Growth of the lines that stand in both years. */
  readonly alike: Figure;
  /** Lines of the later year that the earlier has not, with their money. */
  readonly added: readonly YearLine<C>[];
  /** Lines of the earlier year that the later has not, with their money. */
  readonly vanished: readonly YearLine<C>[];
};

/**
 * Growth of the lines that stand in both years, beside the growth of all: what was newly counted is not new money.
 *
 * Formula: later ÷ earlier − 1, of the lines of both years and of all lines.
 *
 * @param before - lines of the earlier year, of one currency and phase; a line without an amount is not one of them
 * @param after - lines of the later year
 * @returns both growths, and the lines that only one year has; a growth is undefined where its lines have no money in the
 * earlier year
 * @throws `line.twice` where an id stands twice in a year; `number.invalid`, `money.currency`
 * Source: derived.
 * @example likeForLike([{ id: "a", amount: money("100", "INR") }], [{ id: "a", amount: money("110", "INR") },
 * { id: "b", amount: money("40", "INR") }]).alike.value // "0.1", where the headline is "0.5"
 */
export function likeForLike<C extends string>(
  before: readonly YearLine<C>[],
  after: readonly YearLine<C>[],
): LikeForLike<C> {
  sameCurrency([...before, ...after].map((each) => each.amount));
  const [earlier, later] = [idsOf(before), idsOf(after)];
  const growth = (lines: string, from: readonly YearLine<C>[], to: readonly YearLine<C>[]): Figure => ({
    ...nominalGrowth({ earlier: totalOf(from), later: totalOf(to) }),
    per: { lines },
  });
  return {
    headline: growth("all", before, after),
    alike: growth(
      "both",
      before.filter((each) => later.has(each.id)),
      after.filter((each) => earlier.has(each.id)),
    ),
    added: after.filter((each) => !earlier.has(each.id)),
    vanished: before.filter((each) => !later.has(each.id)),
  };
}

function idsOf(lines: readonly Pick<YearLine, "id">[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id } of lines) {
    if (ids.has(id)) fail("line.twice", `the line ${id} stands twice in one year: add its amounts up first`);
    ids.add(id);
  }
  return ids;
}

/** The money of some lines; null where there are none. */
function totalOf<C extends string>(lines: readonly YearLine<C>[]): Money<C> | null {
  const [first] = lines;
  return first ? money<C>(toDecimal(sum(lines.map((each) => exact(each.amount.amount)))), first.amount.currency) : null;
}
