import { compare, exact, isZero } from "../money/exact.js";
import type { Figure } from "../formula/figure.js";
import { say } from "../formula/say.js";
import { centreFigures } from "../headline/funding-total.js";
import { centreName } from "../headline/names.js";
import { type Page } from "./page.js";

/** Months without cover: of centres whose money is enough for the year, then of the others. */
export function monthFacts(page: Page): string[] {
  const { result, locale, index } = page;
  const { fiscalYear } = result.analysis;
  const short = centreFigures(index, "months-uncovered", fiscalYear)
    .filter(({ value }) => value !== null && !isZero(exact(value)))
    .sort((a, b) => compare(exact(b.value ?? "0"), exact(a.value ?? "0")));
  const balances = ({ per }: Figure): boolean => {
    const gap = index.find("hard-gap", per)?.value;
    return gap != null && isZero(exact(gap));
  };
  const fact = (key: string, figures: readonly Figure[]): string[] => {
    if (figures.length === 0) return [];
    const named = figures.slice(0, NAMED).map((each) => monthWords(page, each));
    const more = figures.length - named.length;
    const list = [...named, ...(more > 0 ? [say(locale, "months.more", { count: more })] : [])].join(", ");
    return [say(locale, key, { list })];
  };
  return [
    ...fact("fact.months-balanced", short.filter(balances)),
    ...fact(
      "fact.months",
      short.filter((each) => !balances(each)),
    ),
  ];
}

// As many centres are named in a sentence.
const NAMED = 2;

const monthWords = (page: Page, { per: { centre = "" }, value }: Figure): string =>
  say(page.locale, "months.centre", { centre: centreName(page, centre), count: Number(value ?? 0) });
