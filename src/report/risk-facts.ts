import { compare, exact, isZero, whole } from "../money/exact.js";
import { format } from "../money/format.js";
import { say } from "../formula/say.js";
import type { FundingTotal } from "../headline/funding-total.js";
import { leavingFact } from "./leaving-fact.js";
import { monthFacts } from "./month-facts.js";
import type { Page } from "./page.js";
import { runwayFacts } from "./runway-facts.js";

/**
 * What may still go wrong, a sentence each: how long the money lasts, whether the largest funder leaves, how far the money hangs on it, when money
 * is short although the year balances, and how likely a shortfall is.
 */
export const riskFacts = (page: Page, total: FundingTotal): string[] => [
  ...leavingFact(page, total),
  ...dependenceFact(page),
  ...runwayFacts(page),
  ...monthFacts(page),
  ...chanceFact(page, total),
];

function dependenceFact({ result, locale, index, print }: Page): string[] {
  const { largestFunder: funder, analysis } = result;
  const all = { fiscalYear: analysis.fiscalYear, bucket: "all" };
  const share = funder === undefined ? undefined : index.find("source-share", { ...all, source: funder })?.value;
  const concentration = index.find("funding-concentration", all)?.value;
  if (funder === undefined || share == null || concentration == null) return [];
  return [
    say(locale, "fact.dependence", {
      funder,
      share: print.percent(share),
      concentration: format(concentration, locale.marks, 2),
    }),
  ];
}

function chanceFact({ locale, index, print }: Page, total: FundingTotal): string[] {
  const per = total.of("hard-gap")?.per;
  const chance = per && index.find("gap-chance", per);
  if (chance?.value == null) return [];
  const draws = Number(chance.notes["draws"] ?? 0);
  const value = exact(chance.value);
  if (isZero(value)) return [say(locale, "fact.chance-none", { draws })];
  if (compare(value, whole(1)) === 0) return [say(locale, "fact.chance-all", { draws })];
  return [say(locale, "fact.chance", { share: print.percent(chance.value), draws })];
}
