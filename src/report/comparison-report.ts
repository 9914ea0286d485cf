// Tells the change of a figure between two results in a language: a headline, sentences, and a table of what it is made
// of.
import type { Figure } from "../formula/figure.js";
import { type Locale, say } from "../formula/locale.js";
import { valueWords } from "../formula/words.js";
import type { Comparison, ComparedSide } from "../compare/comparison.js";
import { type Exact, add, compare, exact, isZero, sum, toDecimal, magnitude } from "../money/exact.js";
import { capital, label } from "../headline/network-figures.js";
import { type Table, type TableRow, table } from "./page.js";
import { type ChangePrinter, changePrinter, changeSentence } from "../headline/change.js";

/** A comparison without a format: the answer as a sentence, where it started and ended, and what it is made of. */
export type ComparisonReport = {
  readonly headline: string;
  readonly sentences: readonly string[];
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
  const prices =
    from.fiscalYear === to.fiscalYear
      ? say(locale, "compare.prices", { year: to.fiscalYear })
      : say(locale, "compare.nominal", { from: from.fiscalYear, to: to.fiscalYear });
  const headline = alike
    ? say(locale, "compare.alike", { name })
    : changeSentence(comparison, name, called[0], print, locale);
  const isHidden = !alike && (comparison.parts.length === 0 || comparison.parts.some((each) => each.value === null));
  return {
    headline,
    sentences: [ends, prices, ...missing, ...(isHidden ? [say(locale, "compare.parts-withheld")] : [])],
    table: isHidden || alike ? undefined : partsTable(comparison, print, locale),
    reasons: isHidden ? [] : reasonsOf(comparison, print, locale),
  };
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
      .sort((a, b) => compare(magnitude(b.part), magnitude(a.part)))
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
