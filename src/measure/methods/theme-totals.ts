import { type ThemedLine, type ViewTotal, viewTotal, weightsOf } from "./view-total.js";

/** Money for one theme. */
export type ThemeTotal<C extends string = string> = ViewTotal<C> & { readonly theme: string };

/**
 * Money for each of several themes by itself. A line may stand under several, so the totals must not be added up; what
 * they have together is `unionTotal`.
 *
 * Formula: for each theme the sum of amount × weight of the line under it.
 *
 * @param lines - amounts of one currency, year and phase, with their weights by theme
 * @param themes - the themes asked for
 * @returns for each theme its total and the money not screened under it; undefined (null) where no line was
 * @throws `theme.weight` where a weight is not from 0 to 1; `number.invalid`, `money.currency`
 * Source: derived.
 * @example themeTotals([{ id: "1", amount: money("100", "KGS"), weights: { gender: "1" } }], ["gender"])[0]?.total
 * // 100 KGS
 */
export const themeTotals = <C extends string>(
  lines: readonly ThemedLine<C>[],
  themes: readonly string[],
): readonly ThemeTotal<C>[] =>
  themes.map((theme) => ({ theme, ...viewTotal(lines, (line) => weightsOf(line, [theme])[0] ?? null) }));
