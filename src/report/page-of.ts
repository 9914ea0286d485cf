import { exact, isZero } from "../money/exact.js";
import type { Locale } from "../formula/locale.js";
import { budgetPrinter } from "./budget-tables.js";
import { figureIndex } from "../result/figure-index.js";
import { type FundingTotal, fundingTotal } from "./funding-total.js";
import type { Page } from "./page.js";
import { printer } from "./printer.js";
import { problems } from "./problems.js";
import type { Result } from "../result/result.js";

/** What every part of a report about a result is made with, and the totals that it may speak of. */
export function pageOf(result: Result, locale: Locale): { readonly page: Page; readonly total: FundingTotal } {
  const index = figureIndex(result.figures);
  const total = fundingTotal({ result, index });
  const draft = { result, locale, index, problems: problems(result, index, locale) };
  const headline = fundingHeadline(total);
  const print = headline === undefined ? budgetPrinter(draft) : printer(headline, result.analysis.currency, locale);
  return { page: { ...draft, print }, total };
}

/** The amount that sets the unit: the shortfall; the need where nothing is short or no money was reported. */
export function fundingHeadline(total: FundingTotal): string | undefined {
  const gap = total.of("hard-gap")?.value;
  return gap != null && !isZero(exact(gap)) ? gap : (total.of("requirement")?.value ?? undefined);
}
