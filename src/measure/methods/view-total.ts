import { type DecimalString, type Exact, ONE, ZERO, compare, exact, multiply, sum } from "../../money/exact.js";
import { fail } from "../../money/fail.js";
import { type Money, money, sameCurrency } from "../../money/money.js";
import { toDecimal } from "../../money/to-decimal.js";

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
export function weightsOf(line: Omit<ThemedLine, "amount">, themes: readonly string[]): (Exact | null)[] {
  return themes.map((theme) => {
    if (!Object.hasOwn(line.weights, theme)) return null;
    const weight = exact(line.weights[theme] ?? "");
    if (compare(weight, ZERO) < 0 || compare(weight, ONE) > 0)
      fail("theme.weight", `line ${line.id}: ${toDecimal(weight)} of it for ${theme} is not a share from 0 to 1`);
    return weight;
  });
}
