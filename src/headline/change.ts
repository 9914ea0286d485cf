// A change between two results in words: its numbers in one unit, and its sentence.
import type { Comparison } from "../compare/comparison.js";
import { type Locale, say } from "../formula/locale.js";
import { type DecimalString, type Exact, magnitude } from "../money/exact.js";
import { compare, exact, isZero, multiply, round, subtract, toDecimal, whole } from "../money/exact.js";
import { format } from "../money/format.js";
import { signedParts } from "../money/signed-parts.js";
import { pageUnit, printer } from "./printer.js";

/** Prints the values of a change in one unit. */
export type ChangePrinter = {
  readonly unit: string;
  readonly whole: (value: DecimalString) => string;
  /** A change or a part without its sign, with its unit. */
  readonly amount: (value: Exact) => string;
  /** A part with its sign, without its unit. */
  readonly signed: (value: DecimalString) => string;
  readonly change: Exact;
  /** The parts so rounded that they add up to the printed change. */
  readonly parts: readonly Exact[];
};

/** The printer of a change from one value to another. */
export function changePrinter(
  { unit, parts }: Comparison,
  from: DecimalString,
  to: DecimalString,
  locale: Locale,
): ChangePrinter {
  const isRatio = unit === "ratio";
  const largest = compare(magnitude(exact(from)), magnitude(exact(to))) > 0 ? from : to;
  const money = printer(largest, unit, locale);
  const { power, places } = pageUnit(largest);
  const kept = isRatio ? 3 : places - power;
  const rounded = (value: DecimalString): Exact => round(exact(value), kept, "half-up");
  // Start, change and end stand together: the change is what leads from one to the other as they are printed.
  const change = subtract(rounded(to), rounded(from));
  const shown = signedParts(
    parts.map((each) => exact(each.value ?? "0")),
    change,
    kept,
  );
  const points = (value: Exact): string => format(toDecimal(multiply(value, whole(100))), locale.marks, 1);
  const bare = (value: Exact): string => (isRatio ? points(value) : money.money(toDecimal(value)));
  return {
    unit: isRatio ? say(locale, "compare.points") : money.unit,
    amount: (value) =>
      isRatio
        ? say(locale, "compare.points-words", { value: points(magnitude(value)) })
        : money.moneyAlone(toDecimal(magnitude(value))),
    whole: (value) => (isRatio ? money.percent(value) : money.moneyAlone(value)),
    signed: (value) => {
      const given = exact(value);
      return isZero(given) ? "0" : `${given.n > 0n ? "+" : "−"}${bare(magnitude(given))}`;
    },
    change,
    parts: shown,
  };
}

export function changeSentence(
  { figure, change, to }: Comparison,
  name: string,
  base: string,
  print: ChangePrinter,
  locale: Locale,
): string {
  const value = exact(change.value ?? "0");
  if (isZero(value)) return say(locale, "compare.same", { name, base });
  const more = value.n > 0n;
  const words = print.amount(isZero(print.change) ? value : print.change);
  if (figure === "hard-gap")
    return say(locale, more ? "compare.short-more" : "compare.short-less", {
      after: print.whole(to.value ?? "0"),
      value: words,
      base,
    });
  return say(locale, more ? "compare.more" : "compare.less", { name, value: words, base });
}
