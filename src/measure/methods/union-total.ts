import { greatest } from "../../money/exact.js";
import { type ThemedLine, type ViewTotal, viewTotal, weightsOf } from "./view-total.js";

/**
 * Money for at least one of several themes, each line once.
 *
 * Formula: sum of amount × largest weight of the line under the themes.
 *
 * @param lines - amounts of one currency, year and phase, with their weights by theme
 * @param themes - the themes asked for; one that nothing is said of in a line adds nothing there
 * @returns the total and the money not screened under any of them; undefined (null) where no line was screened
 * @throws `theme.weight` where a weight is not from 0 to 1; `number.invalid`, `money.currency`
 * Source: derived; for two themes it is one + the other − both (`overlapTotal`).
 * @example unionTotal([{ id: "1", amount: money("100", "KGS"), weights: { gender: "1", climate: "0.4" } }],
 * ["gender", "climate"]).total // 100 KGS, where the totals of the two themes add up to 140
 */
export const unionTotal = <C extends string>(
  lines: readonly ThemedLine<C>[],
  themes: readonly string[],
): ViewTotal<C> =>
  viewTotal(lines, (line) => {
    const said = weightsOf(line, themes).filter((each) => each !== null);
    return said.length > 0 ? said.reduce(greatest) : null;
  });
