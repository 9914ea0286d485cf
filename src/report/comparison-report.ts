import type { Figure } from "../formula/figure.js";
import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { valueWords } from "../formula/words.js";
import type { Comparison, ComparedSide } from "../compare/comparison.js";
import {
  type DecimalString,
  type Exact,
  add,
  compare,
  exact,
  isZero,
  multiply,
  subtract,
  sum,
  whole,
} from "../money/exact.js";
import { format } from "../money/format.js";
import { round } from "../money/round.js";
import { signedParts } from "../money/signed-parts.js";
import { toDecimal } from "../money/to-decimal.js";
import { capital, label } from "./page.js";
import { type Table, type TableRow, table } from "./pieces.js";
import { pageUnit, printer } from "./printer.js";

/** A comparison without a format: the answer as a sentence, where it started and ended, and what it is made of. */
export type ComparisonReport = {
  readonly headline: string;
  /** Both values, and what is not counted in them. */
  readonly sentences: readonly string[];
  /** A row for each factor, then the change; none where the parts cannot be told. */
  readonly table: Table | undefined;
  /** What weighed most, in words. */
  readonly reasons: readonly string[];
};

// As many factors are named in words.
const NAMED = 2;

/**
 * Tells a comparison in a language.
 *
 * @param comparison - the comparison, as it may be shown
 * @param locale - the language
 * @param names - what the two results are called where both are of one year
 */
export function comparisonReport(
  comparison: Comparison,
  locale: Locale,
  names: readonly [string, string],
): ComparisonReport {
  const { figure, from, to, change, alike } = comparison;
  const called = from.fiscalYear === to.fiscalYear ? names : ([from.fiscalYear, to.fiscalYear] as const);
  const name = capital(label(locale, figure));
  const missing = [from, to].flatMap((side, at) => missingWords(side, called[at] ?? "", locale));
  if (change.value === null || from.value === null || to.value === null)
    return { headline: `${name}: ${valueWords(change, locale)}.`, sentences: missing, table: undefined, reasons: [] };
  const print = changePrinter(comparison, from.value, to.value, locale);
  const ends = say(locale, "compare.ends", {
    name,
    from: called[0],
    to: called[1],
    before: print.whole(from.value),
    after: print.whole(to.value),
  });
  const years = { from: from.fiscalYear, to: to.fiscalYear };
  const prices =
    from.fiscalYear === to.fiscalYear
      ? say(locale, "compare.prices", { year: to.fiscalYear })
      : say(locale, "compare.nominal", years);
  const headline = alike
    ? say(locale, "compare.alike", { name })
    : headlineOf(comparison, name, called[0], print, locale);
  const isHidden = !alike && (comparison.parts.length === 0 || comparison.parts.some((each) => each.value === null));
  return {
    headline,
    sentences: [ends, prices, ...missing, ...(isHidden ? [say(locale, "compare.parts-withheld")] : [])],
    table: isHidden || alike ? undefined : partsTable(comparison, print, locale),
    reasons: isHidden ? [] : reasonsOf(comparison, print, locale),
  };
}

type ChangePrinter = {
  /** The unit of the table. */
  readonly unit: string;
  /** A value with its unit. */
  readonly whole: (value: DecimalString) => string;
  /** A change or a part without its sign, with its unit. */
  readonly amount: (value: Exact) => string;
  /** A part with its sign, without its unit. */
  readonly signed: (value: DecimalString) => string;
  readonly change: Exact;
  /** The parts so rounded that they add up to the printed change. */
  readonly parts: readonly Exact[];
};

function changePrinter(
  { unit, parts }: Comparison,
  from: DecimalString,
  to: DecimalString,
  locale: Locale,
): ChangePrinter {
  const isRatio = unit === "ratio";
  const largest = compare(size(exact(from)), size(exact(to))) > 0 ? from : to;
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
        ? say(locale, "compare.points-words", { value: points(size(value)) })
        : money.moneyWords(toDecimal(size(value))),
    whole: (value) => (isRatio ? money.percent(value) : money.moneyWords(value)),
    signed: (value) => {
      const given = exact(value);
      if (isZero(given)) return "0";
      return `${given.n > 0n ? "+" : "−"}${bare(size(given))}`;
    },
    change,
    parts: shown,
  };
}

const size = ({ n, d }: Exact): Exact => ({ n: n < 0n ? -n : n, d });

function headlineOf(
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

function partsTable({ parts, change }: Comparison, print: ChangePrinter, locale: Locale): Table {
  const row = (key: string, kind: TableRow["kind"], text: string, of: Figure, shown: Exact, from: Exact): TableRow => ({
    key,
    kind,
    label: text,
    cells: [{ text: signedText(of, shown, print), value: of.value }],
    drawing: { kind: "step", from: toDecimal(from), to: toDecimal(add(from, exact(of.value ?? "0"))) },
  });
  const before = (at: number): Exact => sum(parts.slice(0, at).map((each) => exact(each.value ?? "0")));
  return table({
    id: "change",
    title: say(locale, "compare.title"),
    unit: print.unit,
    heading: say(locale, "compare.factor"),
    columns: [{ id: "change", label: print.unit, align: "right" }],
    rows: [
      ...parts.map((each, at) => {
        const factor = each.per["factor"] ?? "";
        return row(factor, "item", factorWords(factor, locale), each, print.parts[at] ?? exact("0"), before(at));
      }),
      row("change", "total", say(locale, "compare.change"), change, print.change, exact("0")),
    ],
  });
}

// What is not zero but too small to be shown is printed as such, never as a zero.
const signedText = ({ value }: Figure, shown: Exact, print: ChangePrinter): string =>
  isZero(shown) && value !== null && !isZero(exact(value)) ? "≈ 0" : print.signed(toDecimal(shown));

const factorWords = (factor: string, locale: Locale): string => locale.codes[`factor.${factor}`] ?? factor;

function reasonsOf({ parts }: Comparison, print: ChangePrinter, locale: Locale): string[] {
  const shown = parts.map((each, at) => ({ factor: each.per["factor"] ?? "", part: print.parts[at] ?? exact("0") }));
  const list = (sign: 1 | -1): string =>
    shown
      .filter(({ part }) => (sign > 0 ? part.n > 0n : part.n < 0n))
      .sort((a, b) => compare(size(b.part), size(a.part)))
      .slice(0, NAMED)
      .map(({ factor, part }) => `${factorWords(factor, locale)} (${print.amount(part)})`)
      .join(", ");
  return ([1, -1] as const).flatMap((sign) => {
    const words = list(sign);
    return words === "" ? [] : [say(locale, sign > 0 ? "compare.added" : "compare.taken", { list: words })];
  });
}

const missingWords = ({ missing }: ComparedSide, year: string, locale: Locale): string[] =>
  missing === 0 ? [] : [say(locale, "compare.missing", { year, count: missing })];
