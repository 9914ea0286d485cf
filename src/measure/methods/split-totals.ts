import { ONE, compare, subtract, sum } from "../../money/exact.js";
import { fail } from "../../money/fail.js";
import type { Money } from "../../money/money.js";
import { toDecimal } from "../../money/to-decimal.js";
import { type ThemeTotal, themeTotals } from "./theme-totals.js";
import { type ThemedLine, viewTotal, weightsOf } from "./view-total.js";

export type SplitTotals<C extends string = string> = {
  /** For each theme its part; the parts add up to the money of the lines screened, less the rest. */
  readonly themes: readonly ThemeTotal<C>[];
  /** What the lines screened give to none of the themes; null where no line was. */
  readonly rest: Money<C> | null;
  /** Money of the lines not screened under any theme; null where there are no lines. */
  readonly unscreened: Money<C> | null;
};

/**
 * Money split between themes, so that nothing counts twice and the totals may be added up.
 *
 * Formula: for each theme the sum of amount × weight, where the weights of a line add up to 1 at most; the rest is amount
 * × (1 − its weights).
 *
 * @param lines - amounts of one currency, year and phase, with their weights by theme
 * @param themes - the themes that the money is split between
 * @returns a total by theme, the rest, and the money not screened under any; undefined (null) where no line was
 * @throws `theme.split` where a line gives more than all of it away; `theme.weight` where a weight is not from 0 to 1;
 * `number.invalid`, `money.currency`
 * Source: derived.
 * @example splitTotals([{ id: "1", amount: money("100", "KGS"), weights: { gender: "0.6", climate: "0.3" } }],
 * ["gender", "climate"]).rest // 10 KGS
 */
export function splitTotals<C extends string>(
  lines: readonly ThemedLine<C>[],
  themes: readonly string[],
): SplitTotals<C> {
  const rest = viewTotal(lines, (line) => {
    const said = weightsOf(line, themes).filter((each) => each !== null);
    const given = sum(said);
    if (compare(given, ONE) > 0)
      fail("theme.split", `line ${line.id}: its themes take ${toDecimal(given)} of it, which is more than all of it`);
    return said.length > 0 ? subtract(ONE, given) : null;
  });
  return { themes: themeTotals(lines, themes), rest: rest.total, unscreened: rest.unscreened };
}
