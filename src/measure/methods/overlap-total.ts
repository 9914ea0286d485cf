import { least } from "../../money/exact.js";
import { type ThemedLine, type ViewTotal, viewTotal, weightsOf } from "./view-total.js";

/**
 * Money for all of several themes at once.
 *
 * Formula: sum of amount × smallest weight of the line under the themes.
 *
 * @param lines - amounts of one currency, year and phase, with their weights by theme
 * @param themes - the themes asked for
 * @returns the total and the money not screened under all of them; undefined (null) where no line was
 * @throws `theme.weight` where a weight is not from 0 to 1; `number.invalid`, `money.currency`
 * Source: derived; for two themes it is one + the other − `unionTotal`.
 * @example overlapTotal([{ id: "1", amount: money("100", "KGS"), weights: { gender: "1", climate: "0.4" } }],
 * ["gender", "climate"]).total // 40 KGS
 */
export const overlapTotal = <C extends string>(
  lines: readonly ThemedLine<C>[],
  themes: readonly string[],
): ViewTotal<C> =>
  viewTotal(lines, (line) => {
    const weights = weightsOf(line, themes);
    const said = weights.filter((each) => each !== null);
    return said.length > 0 && said.length === weights.length ? said.reduce(least) : null;
  });
