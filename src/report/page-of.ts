import type { Figure } from "../formula/figure.js";
import { exact, isZero } from "../money/exact.js";
import type { Locale } from "../formula/locale.js";
import { budgetPrinter } from "./budget-tables.js";
import { figureIndex } from "../result/figure-index.js";
import { type FundingTotal, fundingTotal } from "./funding-total.js";
import { withheldIn } from "../disclosure/published.js";
import { closedHeadline } from "./closed-answer.js";
import { needWords } from "./need-words.js";
import type { Page } from "./page.js";
import { printer } from "./printer.js";
import { problems } from "./problems.js";
import type { Result } from "../result/result.js";
import { watched } from "./watched.js";

/**
 * What every part of a report about a result is made with, and the totals that it may speak of.
 *
 * @param read - is told of each figure whose value the report reads
 */
export function pageOf(
  result: Result,
  locale: Locale,
  read: (figure: Figure) => void = () => undefined,
): { readonly page: Page; readonly total: FundingTotal } {
  const figures = figureIndex(result.figures);
  const index = watched(figures, read);
  const total = fundingTotal({ result, index });
  const spoken = needWords(result, locale);
  const draft = { result, locale: spoken, index, problems: problems(result, figures, spoken) };
  const withheld = withheldIn(result);
  const headline = withheld ? (closedHeadline(withheld) ?? fundingHeadline(total)) : fundingHeadline(total);
  const print = headline === undefined ? budgetPrinter(draft) : printer(headline, result.analysis.currency, spoken);
  return { page: { ...draft, print }, total };
}

/** The amount that sets the unit: the shortfall; the need where nothing is short or no money was reported. */
export function fundingHeadline(total: FundingTotal): string | undefined {
  const gap = total.of("hard-gap")?.value;
  return gap != null && !isZero(exact(gap)) ? gap : (total.of("requirement")?.value ?? undefined);
}
