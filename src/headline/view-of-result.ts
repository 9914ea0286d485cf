// A result as a report looks at it: its figures, its words, and the unit of its amounts.
import { figuresIn } from "../formula/figures.js";
import type { Figure } from "../formula/figure.js";
import type { Locale } from "../formula/locale.js";
import { exact, isZero } from "../money/exact.js";
import { type FigureIndex, figureIndex } from "../result/find-figures.js";
import { type Withheld, withheldIn } from "../result/published.js";
import type { Result } from "../result/result.js";
import { type FundingTotal, fundingTotal, needWords } from "./network-figures.js";
import { printer } from "./printer.js";
import type { View } from "./claim.js";
import { budgetPrinter } from "./budget-printer.js";
import { entryOf } from "../model/once-for.js";

/**
 * A result as it is looked at for a report, and the totals of centres that it may speak of.
 *
 * @param read - is told of each figure whose value is read
 */
export function viewOf(
  result: Result,
  locale: Locale,
  read?: (figure: Pick<Figure, "id" | "per">) => void,
): { readonly view: View; readonly total: FundingTotal; readonly figures: FigureIndex } {
  const figures = figureIndex(figuresIn(result));
  const index = read ? watched(figures, read) : figures;
  const total = fundingTotal({ result, index });
  const draft = { result, locale: needWords(result, locale), index };
  const withheld = withheldIn(result);
  const { fiscalYear } = result.analysis;
  const amount = withheld
    ? (closedAmount(withheld) ?? fundingAmount(total))
    : (fundingAmount(total) ?? figures.find("secured-funding", { fiscalYear, bucket: "all" })?.value ?? undefined);
  const print = amount === undefined ? budgetPrinter(draft) : printer(amount, result.analysis.currency, draft.locale);
  return { view: { ...draft, print }, total, figures };
}

/** The amount that sets the unit: the shortfall; the need where nothing is short or no money was reported. */
export function fundingAmount(total: FundingTotal): string | undefined {
  const gap = total.of("hard-gap")?.value;
  return gap != null && !isZero(exact(gap)) ? gap : (total.of("requirement")?.value ?? undefined);
}

// The same of a publication that leaves centres out.
function closedAmount({ totals }: Withheld): string | undefined {
  const of = totals?.shortfall ?? totals?.need;
  return of?.to ?? of?.from;
}

/** Figures that tell when their value is read. */
function watched(
  { find, value, all, about }: FigureIndex,
  read: (figure: Pick<Figure, "id" | "per">) => void,
): FigureIndex {
  const watch = (figure: Figure): Figure =>
    Object.defineProperty({ ...figure }, "value", {
      get: () => {
        read(figure);
        return figure.value;
      },
    });
  const byId = new Map<string, readonly Figure[]>();
  return {
    find: (id, per) => {
      const found = find(id, per);
      return found && watch(found);
    },
    value: (id, per) => {
      const found = value(id, per);
      if (found !== undefined) read({ id, per });
      return found;
    },
    all: (id) => entryOf(byId, id, () => all(id).map(watch)),
    about,
  };
}
