// Money under several themes at once: parts of lines added up, their union and overlap, totals by theme, and money
// split between themes so that nothing counts twice.
import type { DecimalString, Exact } from "../../money/exact.js";
import { ONE, ZERO, compare, exact, greatest, least, multiply, subtract, sum, toDecimal } from "../../money/exact.js";
import { fail } from "../../money/fail.js";
import { type Money, money, sameCurrency } from "../../money/money.js";

/** A budget line with what is said of it on several themes, such as gender, climate and children. */
export type ThemedLine<C extends string = string> = {
  readonly id: string;
  readonly amount: Money<C>;
  /** Share of the line that counts for a theme, 0 to 1, by theme; a theme that nobody said anything about is left out. */
  readonly weights: Readonly<Record<string, DecimalString>>;
};

/** A total with the money that it says nothing about. */
export type ViewTotal<C extends string = string> = {
  /** Null where nothing was said about any line: not the same as zero. */
  readonly total: Money<C> | null;
  /** Money of the lines that nothing was said about; null where there are no lines. */
  readonly unscreened: Money<C> | null;
};

/**
 * The sum of parts of lines.
 *
 * @param lines - the lines, in one currency
 * @param partOf - the share of a line that counts; null where nothing was said about it
 * @returns the total, and the money of the lines that nothing was said about
 * @throws `money.currency` where there are two currencies
 */
export function viewTotal<C extends string, L>(
  lines: readonly (L & { readonly amount: Money<C> })[],
  partOf: (line: NoInfer<L>) => Exact | null,
): ViewTotal<C> {
  const parts = lines.map((line) => ({ amount: exact(line.amount.amount), part: partOf(line) }));
  sameCurrency(lines.map((each) => each.amount));
  const [first] = lines;
  if (!first) return { total: null, unscreened: null };
  const inMoney = (values: readonly Exact[]): Money<C> => money<C>(toDecimal(sum(values)), first.amount.currency);
  const said = parts.flatMap(({ amount, part }) => (part ? [multiply(amount, part)] : []));
  return {
    total: said.length > 0 ? inMoney(said) : null,
    unscreened: inMoney(parts.flatMap(({ amount, part }) => (part ? [] : [amount]))),
  };
}

/**
 * The weight of a line under each of some themes.
 *
 * @returns in the order of the themes; null where nothing was said
 * @throws `theme.weight` where a weight is not from 0 to 1
 */
function weightsOf(line: Omit<ThemedLine, "amount">, themes: readonly string[]): (Exact | null)[] {
  return themes.map((theme) => {
    if (!Object.hasOwn(line.weights, theme)) return null;
    const weight = exact(line.weights[theme] ?? "");
    if (compare(weight, ZERO) < 0 || compare(weight, ONE) > 0)
      fail("theme.weight", `line ${line.id}: ${toDecimal(weight)} of it for ${theme} is not a share from 0 to 1`);
    return weight;
  });
}

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
