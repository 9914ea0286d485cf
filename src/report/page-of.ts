import type { Figure } from "../formula/figure.js";
import type { Locale } from "../formula/locale.js";
import type { FundingTotal } from "../headline/funding-total.js";
import { viewOf } from "../headline/look.js";
import type { Result } from "../result/result.js";
import type { Page } from "./page.js";
import { problems } from "./problems.js";

/**
 * What every part of a report about a result is made with, and the totals that it may speak of.
 *
 * @param read - is told of each figure whose value the report reads
 */
export function pageOf(
  result: Result,
  locale: Locale,
  read?: (figure: Pick<Figure, "id" | "per">) => void,
): { readonly page: Page; readonly total: FundingTotal } {
  const { view, total, figures } = viewOf(result, locale, read);
  return { page: { ...view, problems: problems(result, figures, view.locale) }, total };
}
